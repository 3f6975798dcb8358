"""What `verify` proves beyond the hash of each row: dates worked out again, safeguards in place, no journal cut off."""

import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from foidesk.domain.casenotes import CaseNote, NoteKind
from foidesk.domain.items import Outcome
from foidesk.domain.richtext import from_plain
from foidesk.office.office import Office
from foidesk.office.puttingback import put_back
from foidesk.store.copyroom import copies
from tests.builders import NOW, a_logged_case, an_office
from tests.store.damaging import behind_with_hashes

NOTHING: tuple[str, ...] = ()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Make a register with an open case and one that was answered."""
    office = an_office(tmp_path)
    a_logged_case(office, 2)
    answered = a_logged_case(office, 1, received=date(2026, 11, 2))
    office.drafting.respond(answered.case_id, [1], from_plain("The Office holds nothing."), [Outcome.NOT_HELD])
    office.despatch.issue(answered.case_id, override="It is so.")
    office.close()
    return tmp_path / "register.foidesk"


def problems(path: Path) -> tuple[str, ...]:
    office = an_office(path.parent)
    try:
        return office.records.verify().problems
    finally:
        office.close()


def test_a_sound_register_is_sound(path: Path) -> None:
    assert problems(path) == NOTHING


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("due = '2027-01-01', due_sort = '2027-01-01' WHERE id = 1",
         "The due date of HA06181 is kept as 1 January 2027, and its events and the calendar give 2 December 2026"),
        ("state = 'waiting' WHERE id = 1",
         "The state of the clock of HA06181 is kept as waiting, and its events and the calendar give running"),
        ("days_taken = 3 WHERE id = 2",
         "The number of days taken of HA06182 is kept as 3, and its events and the calendar give 16"),
        ("answered_on = NULL WHERE id = 2",
         "The day of the answer of HA06182 is kept as none, and its events and the calendar give 24 November 2026"),
        ("stage = 'issued' WHERE id = 1", "HA06181 stands in the lists otherwise than it is (stage)"),
        ("subject_key = 'zebra' WHERE id = 1", "HA06181 stands in the lists otherwise than it is (subject_key)"),
    ],
)  # fmt: skip
def test_what_is_derived_is_worked_out_again_even_where_the_hashes_agree(path: Path, change: str, told: str) -> None:
    with behind_with_hashes(path) as raw:
        raw.execute(f"UPDATE cases SET {change}")
    assert problems(path) == (told,)


@pytest.mark.parametrize(
    "wrong",
    [
        "days = '[[]'",
        "days = '[[1, 2]]'",
        """marks = '[["2027-06-02", "?", ""]]'""",
        "days = CAST(x'5b5bff' AS TEXT)",
        "days = replace(days, 'EWSN', 'EWSF')",
    ],
)
def test_a_calendar_that_cannot_be_read_is_told_and_keeps_nobody_from_looking(path: Path, wrong: str) -> None:
    an_office(path.parent).close()
    with behind_with_hashes(path) as raw:
        raw.execute(f"UPDATE worked_calendars SET {wrong}")
    assert any("calendars that the register was worked out with cannot be read" in one for one in problems(path))
    office = an_office(path.parent)
    assert office.records.case(1).case.reference == "HA06181"
    office.close()


def test_a_closed_case_may_have_been_counted_by_the_calendar_of_its_time(path: Path) -> None:
    office = an_office(path.parent)
    office.timekeeping.add_day(date(2026, 11, 12), "A day of mourning")
    office.close()
    assert problems(path) == NOTHING
    with behind_with_hashes(path) as raw:
        raw.execute("UPDATE cases SET answered_on = NULL WHERE id = 2")
    assert len(problems(path)) == 1


@pytest.mark.parametrize("other", ["", "CREATE TRIGGER letters_unchanged BEFORE UPDATE ON letters BEGIN SELECT 1; END"])
def test_a_safeguard_that_is_gone_or_another_one_is_told(path: Path, other: str) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("DROP TRIGGER letters_unchanged")
        raw.execute(other)
    assert problems(path) == (f"The safeguard letters_unchanged {'was changed' if other else 'is missing'}",)


def test_a_table_or_trigger_of_another_program_is_told(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("CREATE TABLE extra (x)")
        raw.execute("CREATE TRIGGER spy AFTER INSERT ON items BEGIN DELETE FROM drafts; END")
        raw.execute("DROP INDEX by_email")
    told = problems(path)
    assert "The index by_email is missing" in told
    assert "The table extra was put in by something other than FOI Desk" in told
    assert "The trigger spy was put in by something other than FOI Desk" in told


# --- the journal's end ---------------------------------------------------------------------------------


def copy_of(path: Path, at: int) -> Path:
    """Make a copy as the program does by itself, some hours after the register was made."""
    (path.parent / "Copies").mkdir(exist_ok=True)
    office = Office.open(path, who="Priya Nair", now=lambda: NOW + timedelta(hours=at))
    (kept,) = office.copykeeping.keep([path.parent / "Copies"], timedelta(hours=1))
    office.close()
    return Path(kept.made)


def cut(path: Path, last: int) -> None:
    """Take the journal's last entries off so that every hash and number agrees."""
    with behind_with_hashes(path) as raw:
        raw.execute("DELETE FROM journal WHERE id > ?", (last,))
        raw.execute("UPDATE sqlite_sequence SET seq = ? WHERE name = 'journal'", (last,))
        raw.execute("DELETE FROM snapshots WHERE sha256 NOT IN (SELECT before FROM journal WHERE before IS NOT NULL "
                    "UNION SELECT after FROM journal WHERE after IS NOT NULL)")  # fmt: skip


def another_note(path: Path) -> int:
    office = an_office(path.parent)
    office.timekeeping.add_note(1, CaseNote(NoteKind.NOTE, date(2026, 11, 24), "A word"))
    office.close()
    with closing(sqlite3.connect(path)) as raw:
        return int(raw.execute("SELECT max(id) FROM journal").fetchone()[0])


def test_entries_cut_off_the_journal_are_told_by_the_copies(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        had = int(raw.execute("SELECT max(id) FROM journal").fetchone()[0])
    another_note(path)
    copy = copy_of(path, 1)
    assert problems(path) == NOTHING
    another_note(path)
    assert problems(path) == NOTHING
    cut(path, had)
    assert f"Entries were cut off the journal: the copy {copy.name} of 2026-11-24 11:42 UTC has more" in problems(path)


def test_a_journal_written_anew_is_told_by_the_copies(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        had = int(raw.execute("SELECT max(id) FROM journal").fetchone()[0])
    another_note(path)
    copy = copy_of(path, 1)
    cut(path, had)
    another_note(path)
    assert f"The journal does not go on from the copy {copy.name} of 2026-11-24 11:42 UTC" in problems(path)


def test_a_copy_that_was_put_back_is_no_cut(path: Path) -> None:
    first = copy_of(path, 1)
    another_note(path)
    copy_of(path, 3)
    put_back(first, path, NOW + timedelta(hours=4))
    assert problems(path) == NOTHING
    another_note(path)
    assert problems(path) == NOTHING


def test_a_copy_is_not_held_against_later_copies(path: Path) -> None:
    first = copy_of(path, 1)
    another_note(path)
    copy_of(path, 3)
    assert copies.verify(first, (first.parent,)).problems == NOTHING


def test_a_copy_of_another_register_by_the_same_name_is_none_of_this_one(path: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    other = an_office(elsewhere)
    for _ in range(9):
        a_logged_case(other, 1)
    other.close()
    copy = copy_of(elsewhere / "register.foidesk", 1)
    (path.parent / "Copies").mkdir()
    copy.rename(path.parent / "Copies" / copy.name)
    assert problems(path) == NOTHING
