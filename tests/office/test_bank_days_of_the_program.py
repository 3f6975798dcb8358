"""Bank holidays that came with a new version of the program: open cases move and say so, closed ones stay, all is sound."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from foidesk.bankdays import BankDay, DayTable, shipped_days
from foidesk.domain.facts import FactKind
from foidesk.domain.items import Outcome
from foidesk.domain.opening import WhyReading
from foidesk.domain.richtext import from_plain
from foidesk.domain.sharing import SharingWay
from foidesk.office.office import Office
from foidesk.store.tables.history import WorkedCalendarRecord
from tests.builders import NOW, a_logged_case
from tests.server import Server
from tests.store.damaging import behind_with_hashes

JUBILEE, BATTLE = date(2026, 11, 17), date(2027, 7, 12)
EARLIER = DayTable("holidays 0.109", shipped_days())
LATER = DayTable(
    "holidays 0.110",
    tuple(sorted((*(day for day in shipped_days() if day.on != BATTLE), BankDay(JUBILEE, "Jubilee", "EWSN")))),
)
TOLD = (
    "The calendar of bank holidays changed with FOI Desk: Tuesday 17 November 2026 was added (Jubilee); "
    "Monday 12 July 2027 counts as a working day again"
)
Opening = Callable[..., Office]


@pytest.fixture(params=["file", "server"])
def open_with(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Opening]:
    """Open one register with the bank holidays of some version of the program."""
    store: str | Path = tmp_path / "register.foidesk"
    server: Server | None = None
    if request.param == "server":
        server = request.getfixturevalue("server")
        store = server.database()
    opened: list[Office] = []

    def open_(shipped: DayTable, *, read_only: WhyReading | None = None) -> Office:
        for one in opened:
            one.close()
        opened[:] = [Office.open(store, who="Priya Nair", now=lambda: NOW, read_only=read_only, shipped=shipped)]
        return opened[0]

    yield open_
    for one in opened:
        one.close()
    if server is not None:
        server.drop(str(store))


def two_cases(office: Office) -> tuple[int, int]:
    """Give an open case and one that was answered."""
    waiting = a_logged_case(office, 2)
    answered = a_logged_case(office, 1, received=date(2026, 11, 2))
    office.drafting.respond(answered.case_id, [1], from_plain("The Office holds nothing."), [Outcome.NOT_HELD])
    office.despatch.issue(answered.case_id, override="It is so.")
    return waiting.case_id, answered.case_id


def kept(office: Office, case_id: int) -> object:
    (row,) = office.records.rows([case_id])
    return row.due, row.days_taken


def test_open_cases_move_closed_ones_stay_and_the_register_is_sound(open_with: Opening) -> None:
    office = open_with(EARLIER)
    assert office.calendar_news.words == ""
    waiting, answered = two_cases(office)
    stays = kept(office, answered)
    office = open_with(LATER)
    news = office.calendar_news
    assert f"The calendar of bank holidays changed with FOI Desk: {news.words}" == TOLD
    assert [one.in_words for one in news.moved] == [
        "HA06181: due Thursday 3 December 2026, was Wednesday 2 December 2026"
    ]
    assert kept(office, waiting) == (date(2026, 12, 3), None)
    assert kept(office, answered) == stays
    assert office.records.history(waiting)[0].words.startswith("The calendar changed: due Thursday 3 December")
    with office._work.reading() as drawer:
        of_the_office = [one for one in drawer.journal.latest(9) if one.kind == FactKind.CALENDAR_CHANGED]
    assert [(one.words, one.who, one.case_id) for one in of_the_office] == [(TOLD, "Priya Nair", None)]
    assert office.records.verify().problems == ()
    year = office.timekeeping.year_of_days(2026)
    assert ("Jubilee", JUBILEE) in [(day.name, day.on) for day in year.days]
    # It is said once.
    assert open_with(LATER).calendar_news.words == ""


def test_a_desk_with_an_earlier_program_counts_as_the_others_do(open_with: Opening) -> None:
    waiting, _ = two_cases(open_with(EARLIER))
    open_with(LATER)
    office = open_with(EARLIER)
    assert office.calendar_news.words == ""
    assert office.records.case(waiting).deadline.due == date(2026, 12, 3)
    changed = office.timekeeping.add_day(date(2026, 11, 18), "A day of mourning")
    assert [one.now_due for one in changed.moved] == [date(2026, 12, 4)]
    assert office.records.verify().problems == ()
    assert open_with(LATER).calendar.reason_not_counted(date(2026, 11, 18)) == "A day of mourning"


def test_who_only_reads_counts_with_the_days_of_the_register(open_with: Opening) -> None:
    waiting, _ = two_cases(open_with(EARLIER))
    reader = open_with(LATER, read_only=WhyReading.CHOSEN)
    assert reader.calendar_news.words == ""
    assert reader.records.case(waiting).deadline.due == date(2026, 12, 2)
    assert reader.records.verify().problems == ()


def test_where_another_desk_holds_the_pen_nothing_is_changed(tmp_path: Path) -> None:
    path = tmp_path / "register.foidesk"
    writer = Office.open(path, who="Priya Nair", now=lambda: NOW, shipped=EARLIER)
    writer.sharing.choose(SharingWay.ONE)
    reader = Office.open(path, who="Tom Hale", now=lambda: NOW, shipped=LATER)
    assert reader.calendar_news.words == ""
    assert reader.calendar.is_working_day(JUBILEE)
    reader.close()
    writer.close()


@pytest.mark.parametrize("change", ["due = '2026-12-03', due_sort = '2026-12-03'", "days_taken = 15"])
def test_a_value_of_a_closed_case_that_was_turned_over_is_found_after_the_calendar_changed(
    tmp_path: Path, change: str
) -> None:
    """Both are what today's calendar gives, or nearly; the case was closed under another."""
    path = tmp_path / "register.foidesk"
    office = Office.open(path, who="Priya Nair", now=lambda: NOW, shipped=EARLIER)
    _, answered = two_cases(office)
    office.close()
    office = Office.open(path, who="Priya Nair", now=lambda: NOW, shipped=LATER)
    office.timekeeping.add_day(date(2026, 11, 12), "A day of mourning")
    office.despatch.note_copy(answered, "Letter printed")  # an entry of its own, which counts nothing
    office.close()
    with behind_with_hashes(path) as raw:
        raw.execute(f"UPDATE cases SET {change} WHERE id = {answered}")
    office = Office.open(path, who="Priya Nair", now=lambda: NOW, shipped=LATER)
    (problem,) = office.records.verify().problems
    office.close()
    assert "of HA06182 is kept as" in problem


def test_a_register_of_an_earlier_version_is_held_against_what_it_knows(tmp_path: Path) -> None:
    """Of the time before calendars were kept, what the calendar moves in a closed case cannot be proven."""
    path = tmp_path / "register.foidesk"
    office = Office.open(path, who="Priya Nair", now=lambda: NOW)
    two_cases(office)
    office.timekeeping.add_day(date(2026, 11, 12), "A day of mourning")
    office.close()
    with behind_with_hashes(path) as raw:
        raw.execute(f"DELETE FROM {WorkedCalendarRecord.__tablename__}")
    office = Office.open(path, who="Priya Nair", now=lambda: NOW)
    assert office.calendar_news.words == ""
    assert office.records.verify().problems == ()
    office.close()
