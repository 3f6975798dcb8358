"""The journal grows only, and tells what can be undone."""

import sqlite3
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foidesk.domain.case import Case
from foidesk.domain.facts import Fact, FactKind
from foidesk.store import snapshots
from foidesk.store.cabinet import Cabinet, Drawer
from foidesk.store.journal import JournalEntry, stacks
from tests.store.builders import NOW, a_case, standing

WORDED = Fact(FactKind.ITEM_WORDED, "Item 1 worded", "word item 1")


def act(drawer: Drawer, case_id: int, after: Case, fact: Fact = WORDED, **refers: int) -> int:
    before = drawer.casefiles.load(case_id)
    drawer.casefiles.keep(case_id, replace(after, version=before.version), standing())
    return drawer.journal.add(at=NOW, who="Jo", case_id=case_id, fact=fact, before=before, after=after, **refers)


def logged(drawer: Drawer) -> int:
    case_id = drawer.casefiles.add(a_case(), standing())
    fact = Fact(FactKind.LOGGED, "Logged", "log")
    drawer.journal.add(at=NOW, who="Jo", case_id=case_id, fact=fact, before=None, after=a_case())
    return case_id


def test_entries_say_who_when_and_what(cabinet: Cabinet) -> None:
    with cabinet.writing() as drawer:
        case_id = logged(drawer)
        changed = a_case(subject="Other")
        act(drawer, case_id, changed)
        first, second = drawer.journal.of_case(case_id)
    assert (first.kind, first.before, second.who, second.at) == ("logged", None, "Jo", NOW)
    assert second.at.utcoffset() == timedelta(0)
    assert (second.words, second.act) == ("Item 1 worded", "word item 1")
    assert snapshots.load(second.after or "", changed.request.text) == changed
    assert snapshots.load(second.before or "", changed.request.text) == a_case()


def test_the_latest_come_first(cabinet: Cabinet) -> None:
    with cabinet.writing() as drawer:
        ids = [logged_at(drawer, NOW + timedelta(minutes=minute)) for minute in range(5)]
        assert [entry.id for entry in drawer.journal.latest(2)] == ids[:-3:-1]
        assert drawer.journal.latest(0) == ()


def logged_at(drawer: Drawer, at: datetime) -> int:
    return drawer.journal.add(at=at, who="Jo", case_id=None, fact=WORDED, before=None, after=None)


@pytest.mark.file
@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE journal SET words = 'never happened' WHERE id = 2",
        "DELETE FROM journal WHERE id = 2",
        "DELETE FROM journal",
        "INSERT OR REPLACE INTO journal SELECT id, at, who, case_id, kind, 'no', act, before, after, undoes, redoes, "
        "seal, account, salt, told, sealed_before, disposal FROM journal WHERE id = 2",
        "UPDATE journal SET words = '', act = '' WHERE id = 2",
        "UPDATE OR REPLACE journal SET id = 1 WHERE id = 2",
        "UPDATE snapshots SET body = '{}'",
        "DELETE FROM snapshots",
        "INSERT OR REPLACE INTO snapshots SELECT sha256, '{}' FROM snapshots",
        "UPDATE evidence SET text = 'nothing asked'",
        "DELETE FROM evidence",
        "REPLACE INTO evidence VALUES (1, 'nothing asked', '')",
        "UPDATE files SET content = x'00'",
        "REPLACE INTO files SELECT sha256, media_type, 1, x'00' FROM files",
        "DELETE FROM cases",
    ],
)
@pytest.mark.parametrize("ours", [True, False], ids=["our settings", "bare sqlite"])
def test_what_happened_stays_as_it_happened(cabinet: Cabinet, path: Path, tampering: str, ours: bool) -> None:
    with cabinet.writing() as drawer:
        case_id = logged(drawer)
        act(drawer, case_id, a_case(subject="Other"))
        drawer.files.put(b"paper", "text/plain")
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute(f"PRAGMA foreign_keys = {'ON' if ours or 'cases' in tampering else 'OFF'}")
    connection.execute(f"PRAGMA recursive_triggers = {'ON' if ours else 'OFF'}")
    with pytest.raises(sqlite3.IntegrityError):
        connection.execute(tampering)
    connection.close()


def test_equal_states_are_kept_once(cabinet: Cabinet) -> None:
    with cabinet.writing() as drawer:
        case_id = logged(drawer)
        one, two = a_case(subject="One"), a_case(subject="Two")
        for after in (one, two, one, two):
            act(drawer, case_id, after)
    with cabinet.engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM snapshots").scalar_one() == 3


# --- undo -------------------------------------------------------------------------------------------


def undo(drawer: Drawer, case_id: int) -> None:
    done, _ = drawer.journal.undo_stack(case_id)
    earlier = snapshots.load(done[-1].before or "", drawer.casefiles.load(case_id).request.text)
    fact = Fact(FactKind.UNDONE, f"Undone: {done[-1].words}", done[-1].act)
    act(drawer, case_id, earlier, fact, undoes=done[-1].id)


def redo(drawer: Drawer, case_id: int) -> None:
    _, undone = drawer.journal.undo_stack(case_id)
    later = snapshots.load(undone[-1].after or "", drawer.casefiles.load(case_id).request.text)
    fact = Fact(FactKind.REDONE, f"Redone: {undone[-1].words}", undone[-1].act)
    act(drawer, case_id, later, fact, redoes=undone[-1].id)


@given(st.lists(st.sampled_from(["act", "undo", "redo"]), max_size=25))
def test_any_run_of_acts_all_undone_gives_the_first_case_again(run: list[str]) -> None:
    _check_run(run)


def _check_run(run: list[str]) -> None:
    """Play a run at the level of snapshots, beside the simplest undo there is: two lists of states."""
    entries: list[JournalEntry] = []
    first = a_case()
    now, past, future = first, [], []  # type: Case, list[Case], list[Case]

    def note(after: Case, **refers: int) -> None:
        nonlocal now
        number = len(entries) + 1
        fields = {"undoes": None, "redoes": None, **refers}
        entries.append(
            JournalEntry(
                number, NOW, "Jo", 1, "item_worded", "w", "a", snapshots.dump(now), snapshots.dump(after), **fields
            )
        )
        now = after

    def step(kind: str) -> None:
        done, undone = stacks(entries)
        if kind == "act":
            past.append(now)
            future.clear()
            note(replace(now, subject=f"Subject {len(entries)}"))
        elif kind == "undo" and done:
            future.append(now)
            note(snapshots.load(done[-1].before or "", first.request.text), undoes=done[-1].id)
            assert now == past.pop()
        elif kind == "redo" and undone:
            past.append(now)
            note(snapshots.load(undone[-1].after or "", first.request.text), redoes=undone[-1].id)
            assert now == future.pop()
        done, undone = stacks(entries)
        assert (len(done), len(undone)) == (len(past), len(future))

    for kind in run:
        step(kind)
    while stacks(entries)[0]:
        step("undo")
    assert now == first


def test_undo_and_redo_through_the_register(cabinet: Cabinet) -> None:
    with cabinet.writing() as drawer:
        case_id = logged(drawer)
        for subject in ("One", "Two", "Three"):
            act(drawer, case_id, a_case(subject=subject))
        undo(drawer, case_id)
        undo(drawer, case_id)
        assert drawer.casefiles.load(case_id).subject == "One"
        redo(drawer, case_id)
        assert drawer.casefiles.load(case_id).subject == "Two"
        act(drawer, case_id, a_case(subject="Else"))
        assert drawer.journal.undo_stack(case_id)[1] == []
        for _ in range(3):
            undo(drawer, case_id)
        assert drawer.casefiles.load(case_id) == a_case()
        assert drawer.journal.undo_stack(case_id)[0] == []


@pytest.mark.parametrize("floor", [FactKind.LETTER_ISSUED, FactKind.LOGGED])
def test_nothing_before_a_letter_can_be_undone(cabinet: Cabinet, floor: FactKind) -> None:
    with cabinet.writing() as drawer:
        case_id = logged(drawer)
        act(drawer, case_id, a_case(subject="One"))
        act(drawer, case_id, a_case(subject="Sent"), Fact(floor, "Issued", "issue"))
        assert drawer.journal.undo_stack(case_id) == ([], [])
        act(drawer, case_id, a_case(subject="After"))
        assert len(drawer.journal.undo_stack(case_id)[0]) == 1


def test_a_note_without_a_picture_changes_nothing_about_undo(cabinet: Cabinet) -> None:
    with cabinet.writing() as drawer:
        case_id = logged(drawer)
        act(drawer, case_id, a_case(subject="One"))
        copied = Fact(FactKind.LETTER_COPIED, "Copied", "copy")
        drawer.journal.add(at=NOW, who="Jo", case_id=case_id, fact=copied, before=None, after=None)
        assert [entry.act for entry in drawer.journal.undo_stack(case_id)[0]] == ["word item 1"]
