"""Makes the register files that tests/data/registers keeps, one for each version that offices may still have.

A file is made once, when its version is released, and never again: python -m tests.store.released
"""

import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

from foidesk.domain.case import Case, IssuedLetter, Stage
from foidesk.domain.clock import ClockEvent, EventKind
from foidesk.domain.facts import Fact, FactKind
from foidesk.domain.profile import Profile
from foidesk.store.cabinet import Cabinet
from foidesk.store.schema import SCHEMA
from tests.store.builders import NOW, a_case, standing

FOLDER = Path(__file__).resolve().parents[1] / "data" / "registers"
PDF = b"%PDF-1.7 a letter"


def cases(letter: str) -> tuple[Case, ...]:
    """Give the cases that every kept register holds; `letter` is the hash of PDF."""
    issued = IssuedLetter("response", date(2024, 8, 8), letter, 2, "Jo", NOW, "Sam")
    paused = ClockEvent(EventKind.CLARIFICATION_REQUESTED, date(2024, 8, 1), None, "which year?")
    return (
        replace(a_case("HA06181", items=4, answered=4, name="Siân O'Neill"), letters=(issued,)),
        replace(a_case("HA06182", items=2, answered=1), events=(paused,)),
        a_case("HA06183", ended=Stage.WITHDRAWN, ended_on=date(2024, 8, 2)),
    )


def make(path: Path) -> None:
    """Make a register of today's version."""
    cabinet = Cabinet.open(path)
    with cabinet.writing() as drawer:
        letter = drawer.files.put(PDF, "application/pdf")
        for case in cases(letter):
            case_id = drawer.casefiles.add(case, standing(waiting=case.stage is Stage.WAITING))
            logged = Fact(FactKind.LOGGED, f"Logged as {case.reference}", "log")
            drawer.journal.add(at=NOW, who="Jo", case_id=case_id, fact=logged, before=None, after=case)
            drawer.files.attach(case_id, letter, "letter.pdf", "letter")
        drawer.profiles.keep(Profile(next_number=6184, letterhead_picture=b"\x89PNG small"), date(2024, 1, 1))
        drawer.drafts.put("new", "typing", NOW)
    cabinet.close()


def turn_back_to_version_1(path: Path) -> None:
    """Take out what versions 2 and 3 added (tables, empty here, and columns)."""
    raw = sqlite3.connect(path, isolation_level=None)
    for statement in (
        "DROP TABLE review_events",
        "DROP TABLE reviews",
        "ALTER TABLE cases DROP COLUMN due_of",
        "ALTER TABLE cases DROP COLUMN due_limit",
        "UPDATE cases SET stage_place = stage_place - 1 WHERE stage_place > 5",
        "DROP TABLE messages",
        "DROP INDEX by_email",
        "DROP TABLE case_notes",
        "DROP TABLE calendar_days",
        "UPDATE alembic_version SET version_num = '1'",
        "PRAGMA user_version = 1",
        "VACUUM",
    ):
        raw.execute(statement)
    raw.close()


if __name__ == "__main__":
    made = FOLDER / f"v{SCHEMA}.foidesk"
    if made.exists():
        raise SystemExit(f"{made.name} is there already, and a released register never changes")
    make(made)
    made.with_name(f"{made.name}-journal").unlink(missing_ok=True)
