"""An old log comes in as one act, makes no doubles, and goes again as if it had never been there."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest

from foidesk.domain.case import Stage
from foidesk.domain.oldlog.plans import Verdict
from foidesk.domain.troubles import NotAllowed, NotFound
from foidesk.office.bringing_in import WorkedOn
from foidesk.office.records import RegisterQuery, View
from foidesk.office.work import typing_slot
from tests.builders import a_logged_case, an_office
from tests.oldlogs import HEADINGS, ROWS, put_log

TODAY = date(2026, 11, 24)


@pytest.fixture
def office(tmp_path):
    office = an_office(tmp_path)
    yield office
    office.close()


def planned(office, path):
    counter = office.bringing_in
    book = counter.look(path)
    (sheet,) = book.sheets
    return book, counter.plan(book, sheet, counter.guess(sheet))


def brought(office, path):
    book, plan = planned(office, path)
    return office.bringing_in.bring_in(book, plan)


def content(office, *, without=("log_batches", "journal", "files", "profiles", "row_hashes")):
    """Give all that the register holds, but for what tells that something came and went."""
    with closing(sqlite3.connect(office.path)) as raw:
        names = [row[0] for row in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        tables = [
            name
            for name in names
            if not name.startswith(("sqlite_", "case_words_", "answer_words_")) and name not in without
        ]
        return {name: raw.execute(f'SELECT * FROM "{name}" ORDER BY 1').fetchall() for name in tables}


def test_a_log_comes_in_with_its_references_dates_and_ends(office, tmp_path):
    batch = brought(office, put_log(tmp_path / "FOI log.xlsx"))
    assert (batch.cases, batch.here, batch.name, batch.taken_back) == (4, 4, "FOI log.xlsx", None)
    stages = {}
    for reference in ("FOI-0201", "FOI-0202", "FOI-0203", "FOI-0204"):
        view = office.records.case_by_reference(reference)
        stages[reference] = (view.case.stage, view.in_time, view.day_taken)
    assert stages == {
        "FOI-0201": (Stage.ANSWERED, True, 11),
        "FOI-0202": (Stage.ANSWERED, False, 27),
        "FOI-0203": (Stage.LOGGED, None, None),
        "FOI-0204": (Stage.WITHDRAWN, None, None),
    }
    assert office.records.counts()[View.CLOSED] == 3
    assert office.records.counts()[View.OVERDUE] == 1
    assert office.records.verify().problems == ()


def test_the_register_shows_an_old_answer_in_time_or_late_and_searches_its_words(office, tmp_path):
    rows = [(*ROWS[0], "Chased by the Gazette"), (*ROWS[1], "")]
    brought(office, put_log(tmp_path / "log.xlsx", rows, (*HEADINGS, "Comments")))

    def found(words):
        ids = [one for _, group in office.records.find(RegisterQuery(View.ALL, TODAY, search=words)) for one in group]
        return [row.reference for row in office.records.rows(ids)]

    assert found("gazette") == ["FOI-0201"]
    assert found("not held") == ["FOI-0201"]
    assert sorted(found("log.xlsx")) == ["FOI-0201", "FOI-0202"]
    (row,) = office.records.rows([office.records.case_by_reference("FOI-0202").case_id])
    assert (row.stage, row.answered_on, row.days_taken, row.days_left) == ("answered", date(2024, 9, 3), 27, None)


def test_the_case_keeps_the_whole_row_and_the_file_byte_for_byte(office, tmp_path):
    path = put_log(tmp_path / "log.xlsx")
    brought(office, path)
    view = office.records.case_by_reference("FOI-0201")
    assert view.case.brought_in.words.splitlines() == [
        "Ref: FOI-0201", "Date received: 23 July 2024", "Requester: A. Smith", "Subject: Cars", "Type: FOI",
        "Due date: 21 August 2024", "Date sent: 8 August 2024", "Outcome: Not held",
    ]  # fmt: skip
    (file,) = office.receipt.sources(view.case_id)
    assert (file.name, file.role) == ("log.xlsx", "old_log")
    assert office.receipt.source_bytes(file.sha256) == path.read_bytes()
    (line,) = office.records.history(view.case_id)
    assert (line.words, line.who) == ("Brought in from row 2 of log.xlsx", "Priya Nair")


def test_an_old_answer_is_no_letter_of_ours_and_is_answered_again_only_by_correcting_it(office, tmp_path):
    brought(office, put_log(tmp_path / "log.xlsx"))
    view = office.records.case_by_reference("FOI-0201")
    assert view.case.letters == ()
    with pytest.raises(NotAllowed, match="was answered before FOI Desk"):
        office.drafting.choose_outcomes(view.case_id, view.case.responses[0].key, [])
    again = office.despatch.start_correction(view.case_id)
    assert again.case.stage.is_open
    assert again.case.answered_on == date(2024, 8, 8)
    assert office.records.undo(view.case_id).case.stage is Stage.ANSWERED


def test_the_next_number_follows_the_log_and_she_may_keep_her_own(office, tmp_path):
    book, plan = planned(office, put_log(tmp_path / "log.xlsx"))
    assert [way.next_reference for way in plan.numberings] == ["FOI-0205", "HA06181"]
    batch = office.bringing_in.bring_in(book, plan)
    assert office.receipt.next_reference() == "FOI-0205"
    office.bringing_in.take_back(batch.id)
    assert office.receipt.next_reference() == "HA06181"
    office.bringing_in.bring_in(book, plan, plan.numberings[1])
    assert office.receipt.next_reference() == "HA06181"


def test_the_same_log_again_makes_no_doubles_and_a_longer_one_only_adds(office, tmp_path):
    path = put_log(tmp_path / "log.xlsx")
    brought(office, path)
    _, again = planned(office, path)
    assert [row.verdict for row in again.rows] == [Verdict.DOUBLE] * 4
    with pytest.raises(NotAllowed, match="no case to bring in"):
        brought(office, path)
    without = [("", *ROWS[2][1:])]
    more = put_log(tmp_path / "log2.xlsx", [*ROWS, *without, ("FOI-0205", date(2024, 8, 5), "E", "Vans")])
    assert brought(office, more).cases == 1
    assert office.records.counts()[View.ALL] == 5


def test_taking_back_leaves_the_register_as_it_was(office, tmp_path):
    a_logged_case(office, 2)
    before = content(office)
    batch = brought(office, put_log(tmp_path / "log.xlsx"))
    assert content(office) != before
    taken = office.bringing_in.take_back(batch.id)
    assert (taken.gone, taken.stayed) == (4, ())
    assert content(office) == before
    assert office.records.verify().problems == ()
    (listed,) = office.bringing_in.batches()
    assert (listed.here, listed.cases) == (0, 4)
    assert listed.taken_back is not None
    with pytest.raises(NotFound):
        office.records.case_by_reference("FOI-0201")
    assert brought(office, tmp_path / "log.xlsx").cases == 4


def test_what_somebody_worked_on_stays_and_the_rest_goes_only_if_she_agrees(office, tmp_path):
    batch = brought(office, put_log(tmp_path / "log.xlsx"))
    case_id = office.records.case_by_reference("FOI-0203").case_id
    office.records.change_owner(case_id, "Tom Hale")
    with pytest.raises(WorkedOn, match="FOI-0203 was worked on") as caught:
        office.bringing_in.take_back(batch.id)
    assert (caught.value.references, caught.value.others) == (("FOI-0203",), 3)
    assert office.records.counts()[View.ALL] == 4
    taken = office.bringing_in.take_back(batch.id, leave_worked_on=True)
    assert (taken.gone, taken.stayed) == (3, ("FOI-0203",))
    assert office.records.case(case_id).case.owner == "Tom Hale"
    assert office.records.verify().problems == ()


def test_typing_counts_as_work(office, tmp_path):
    from foidesk.domain.richtext import from_plain

    batch = brought(office, put_log(tmp_path / "log.xlsx"))
    view = office.records.case_by_reference("FOI-0203")
    office.drafting.keep_typing(view.case_id, view.case.responses[0].key, from_plain("We hold"))
    with pytest.raises(WorkedOn):
        office.bringing_in.take_back(batch.id)
    assert typing_slot(view.case_id)


def test_what_was_issued_or_logged_here_can_never_be_taken_out(office, tmp_path):
    logged = a_logged_case(office, 2)
    brought(office, put_log(tmp_path / "log.xlsx"))
    office.close()
    with closing(sqlite3.connect(tmp_path / "register.foidesk")) as raw:
        for case_id in (logged.case_id,):
            with pytest.raises(sqlite3.DatabaseError, match="the request is evidence"):
                raw.execute("DELETE FROM evidence WHERE case_id = ?", (case_id,))


class Stops:
    """Somebody who presses Stop when the work is so far."""

    def __init__(self, after):
        self.after, self.seen = after, 0.0

    def report(self, fraction, words=""):
        self.seen = fraction

    def cancelled(self):
        return self.seen >= self.after


def many(count):
    return [(f"FOI-{number:04}", date(2024, 7, 23), "A", f"Cars {number}") for number in range(count)]


def test_stopping_leaves_everything_as_it_was(office, tmp_path):
    book, plan = planned(office, put_log(tmp_path / "log.xlsx", many(200), HEADINGS[:4]))
    before = content(office, without=())
    assert office.bringing_in.bring_in(book, plan, watch=Stops(0.5)) is None
    assert content(office, without=()) == before
    assert office.bringing_in.plan(book, book.sheets[0], office.bringing_in.guess(book.sheets[0]), Stops(0.0)) is None


@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_reading_a_log_tells_how_far_it_is_and_stops_when_asked(office, tmp_path, suffix):
    path = tmp_path / f"log.{suffix}"
    if suffix == "csv":
        path.write_text(
            "\n".join(["Ref,Date received,Requester,Subject", *(f"F{n},1/2/2024,A,Cars" for n in range(999))])
        )
    else:
        put_log(path, many(999), HEADINGS[:4])
    told = []

    class Watches(Stops):
        def report(self, fraction, words=""):
            told.append((fraction, words))
            self.seen = len(told)

    assert office.bringing_in.look(path, Watches(100)).name == path.name
    assert told[0] == (-1.0, f"Reading {path.name}, 200 rows")
    assert told[-1] == (-1.0, f"Reading {path.name}, 1,000 rows")
    told.clear()
    assert office.bringing_in.look(path, Watches(2)) is None
    assert len(told) == 2


def test_a_failure_in_the_middle_leaves_nothing(office, tmp_path):
    book, plan = planned(office, put_log(tmp_path / "log.xlsx", many(60), HEADINGS[:4]))
    last = plan.rows[-1]
    broken = replace(plan, rows=(*plan.rows, replace(last, case=replace(last.case, subject="again"))))
    before = content(office, without=())
    with pytest.raises(NotAllowed, match="There is already a case"):
        office.bringing_in.bring_in(book, broken)
    assert content(office, without=()) == before


def test_a_case_that_came_in_meanwhile_stops_the_whole(office, tmp_path):
    book, plan = planned(office, put_log(tmp_path / "log.xlsx"))
    a_logged_case(office, 1, reference="foi-0202")
    with pytest.raises(NotAllowed, match="FOI-0202 has come into the register since"):
        office.bringing_in.bring_in(book, plan)
    assert office.records.counts()[View.ALL] == 1


def test_the_journal_tells_of_both(office, tmp_path):
    told = []
    office.subscribe(told.append)
    batch = brought(office, put_log(tmp_path / "log.xlsx"))
    office.bringing_in.take_back(batch.id)
    assert [one.fact.words for one in told] == ["4 cases brought in from log.xlsx", "4 cases from log.xlsx taken back"]
    with closing(sqlite3.connect(office.path)) as raw:
        assert [row[0] for row in raw.execute("SELECT kind FROM journal ORDER BY id")] == [
            "old_log_brought_in", "old_log_taken_back",
        ]  # fmt: skip


def test_a_log_needs_its_columns(office, tmp_path):
    counter = office.bringing_in
    book = counter.look(put_log(tmp_path / "log.xlsx", ROWS, ["A", "B", "C", "D", "E", "F", "G", "H", "I"]))
    columns = counter.match(book.sheets[0], 1)
    with pytest.raises(NotAllowed, match="Choose the column with the date"):
        counter.plan(book, book.sheets[0], columns)


def test_a_register_that_can_only_be_read_takes_nothing_in(tmp_path):
    office = an_office(tmp_path)
    office.close()
    (tmp_path / "register.foidesk").chmod(0o444)
    office = an_office(tmp_path)
    try:
        if office.read_only:
            book, plan = planned(office, put_log(tmp_path / "log.xlsx"))
            with pytest.raises(Exception, match="reading only"):
                office.bringing_in.bring_in(book, plan)
    finally:
        office.close()
        (tmp_path / "register.foidesk").chmod(0o644)
