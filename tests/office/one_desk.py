"""One desk as a process of its own: it changes responses of one case at random and says what was acknowledged."""

import random
import sys

from foidesk.domain.meantime import Seen, TextConflict
from foidesk.domain.richtext import from_plain
from foidesk.domain.troubles import Conflict
from foidesk.office.office import Office


def main() -> None:
    """Take path, name, seed and number of acts; print `saved KEY WORDS SEEN` or `told KEY WORDS -` after each."""
    path, name, seed, acts = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    chance, office = random.Random(seed), Office.open(path, who=name)
    view = office.records.case(1)
    for number in range(acts):
        if chance.random() < 0.4:  # otherwise she goes on with what she saw before
            view = office.records.case(1)
        response = chance.choice(view.case.responses)
        words = f"{name}-{number}"
        try:
            view = office.drafting.write_response(
                1, response.key, from_plain(words), Seen(response.text, view.case.version)
            )
            print("saved", response.key, words, response.text.plain() or "-", flush=True)  # noqa: T201  the parent reads it
        except TextConflict:
            print("told", response.key, words, "-", flush=True)  # noqa: T201  the parent reads it
            view = office.records.case(1)
        except Conflict:
            print("refused", response.key, words, "-", flush=True)  # noqa: T201  the parent reads it
    office.close()


if __name__ == "__main__":
    main()
