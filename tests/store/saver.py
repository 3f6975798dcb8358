"""A child process that saves without end and says each number only once it is saved; the tests kill it."""

import sys

from foidesk.store.cabinet import Cabinet
from tests.store.builders import NOW, a_case, standing


def main(path: str, begin: int) -> None:
    """Save cases and changes to case 1, saying each number after its transaction."""
    cabinet = Cabinet.open(path)
    number = begin
    while True:
        number += 1
        with cabinet.writing() as drawer:
            case_id = drawer.casefiles.add(a_case(f"K{number}", items=3, answered=2), standing())
            drawer.files.attach(case_id, drawer.files.put(f"paper {number}".encode() * 900, "text/plain"), "p", "x")
            drawer.drafts.put("last", str(number), NOW)
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
