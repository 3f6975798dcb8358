"""The post room as a process of its own, for tests that kill it: it brings a log in, or logs one request after another."""

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

from foidesk.office.bringing_in import Batch
from foidesk.office.office import Office
from tests.builders import an_office
from tests.office.test_correspondence import document_file, logged, mail


class Saying:
    """Says how far the work is; nobody presses Stop."""

    def report(self, fraction: float, words: str = "") -> None:
        """Say it at once, so that the one who kills knows."""
        if words == "Bringing in":
            say(f"{fraction:.3f}")

    def cancelled(self) -> bool:
        """Go on."""
        return False


def say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def bring_in(office: Office, log: Path) -> Batch | None:
    """Bring a log in, saying how far it is."""
    book = office.bringing_in.look(log)
    assert book is not None
    plan = office.bringing_in.plan(book, book.sheets[0], office.bringing_in.guess(book.sheets[0]))
    assert plan is not None
    return office.bringing_in.bring_in(book, plan, watch=Saying())


def log_without_end(office: Office, begin: int) -> None:
    """Log requests, saying `begun N` before each and its reference once it is logged."""
    for number in range(begin, begin + 1000):
        document = mail(
            f"This is request {number}.\n\n1. How many dogs?\n2. How many cats?", message_id=f"<{number}@x>"
        )
        document = replace(document, attachments=(document_file(f"list {number}".encode() * 400_000),))
        say("begun")
        say(logged(office, document, date(2026, 11, 23)).case.reference)


if __name__ == "__main__":
    what, register, given = sys.argv[1:4]
    opened = an_office(Path(register).parent)
    if what == "bring_in":
        bring_in(opened, Path(given))
        say("done")
    else:
        log_without_end(opened, int(given))
