"""The office's calendar: each change moves every open case at once, or none."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foidesk import bankdays
from foidesk.domain.case import Stage
from foidesk.domain.clock import ClockEvent, EventKind
from foidesk.domain.items import Outcome
from foidesk.domain.officedays import DayKind
from foidesk.domain.regimes import Regime
from foidesk.domain.richtext import from_plain
from foidesk.domain.troubles import CannotRead, NotAllowed, NotFound, Trouble
from foidesk.office.office import Office
from foidesk.office.publishedlist import read_list
from foidesk.office.views import Told
from tests.builders import a_logged_case, an_office

GOV_UK = Path(__file__).resolve().parents[1] / "data" / "bank-holidays-uk.json"
# Received on Tuesday 3 November 2026; 30 November is a holiday in Scotland, so day 20 is 2 December.
DUE, NEXT = date(2026, 12, 2), date(2026, 12, 3)
PROCLAIMED = date(2026, 11, 27)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    opened = an_office(tmp_path)
    yield opened
    opened.close()


def due(office: Office, case_id: int) -> tuple[date | None, date | None]:
    return office.records.case(case_id).deadline.due, office.records.rows([case_id])[0].due


def everything(office: Office) -> object:
    return office.timekeeping.calendar_days(), [office.records.rows([one]) for one in (1, 2, 3)]


def test_a_proclaimed_day_moves_every_open_case_and_tells_which(office: Office) -> None:
    first, second = a_logged_case(office), a_logged_case(office, received=date(2026, 10, 1))
    heard: list[Told] = []
    office.subscribe(heard.append)
    moved = office.timekeeping.add_day(PROCLAIMED, "Jubilee", "Announced today", "London Gazette")
    assert [(one.reference, one.was_due, one.now_due) for one in moved.moved] == [("HA06181", DUE, NEXT)]
    assert due(office, first.case_id) == (NEXT, NEXT)
    assert due(office, second.case_id) == (date(2026, 10, 29),) * 2
    assert [told.case_id for told in heard] == [None, first.case_id]
    assert office.records.history(first.case_id)[0].words == (
        "The calendar changed: due Thursday 3 December 2026, was Wednesday 2 December 2026"
    )
    (day,) = office.timekeeping.calendar_days()
    assert (day.on, day.kind, day.name, day.note, day.source, day.who) == (
        *(PROCLAIMED, DayKind.ADDED, "Jubilee", "Announced today", "London Gazette", "Priya Nair"),
    )
    assert office.records.verify().ok


def test_the_act_itself_is_in_the_journal(office: Office) -> None:
    office.timekeeping.add_day(PROCLAIMED, "Jubilee", "Announced today", "London Gazette")
    with office._work.reading() as drawer:
        entry = drawer.journal.latest(1)[0]
    assert entry.case_id is None
    assert entry.words == "27 November 2026 no longer counts: Jubilee. Announced today. Source: London Gazette"


def test_moving_a_deadline_leaves_undo_alone(office: Office) -> None:
    view = a_logged_case(office)
    written = office.drafting.write_response(view.case_id, view.case.responses[0].key, from_plain("Here."))
    office.timekeeping.add_day(PROCLAIMED, "Jubilee")
    assert office.records.case(view.case_id).undo == written.undo
    assert office.records.undo(view.case_id).deadline.due == NEXT


def test_a_struck_day_counts_again_and_taking_it_back_restores_all(office: Office) -> None:
    view = a_logged_case(office)
    before = office.calendar
    moved = office.timekeeping.strike_day(date(2026, 11, 30), "Moved to December")
    assert [(one.was_due, one.now_due) for one in moved.moved] == [(DUE, date(2026, 12, 1))]
    assert office.timekeeping.calendar_days()[0].name == "St Andrew’s Day (Scotland)"
    office.timekeeping.take_back(date(2026, 11, 30))
    assert due(office, view.case_id) == (DUE, DUE)
    assert office.calendar == before
    assert office.timekeeping.calendar_days() == ()


def test_a_day_the_office_is_closed_is_shown_and_counts(office: Office) -> None:
    view = a_logged_case(office)
    assert office.timekeeping.add_closure(PROCLAIMED, "Office move").moved == ()
    assert office.timekeeping.add_closure(PROCLAIMED, "Office moving day").moved == ()
    assert due(office, view.case_id) == (DUE, DUE)
    assert office.timekeeping.closures() == {PROCLAIMED: "Office moving day"}
    assert "Office moving day" in office.timekeeping.explanation(view.case_id)
    assert office.calendar.is_working_day(PROCLAIMED)


def test_a_day_in_scotland_alone_moves_foi_and_not_subject_access(office: Office) -> None:
    foi = a_logged_case(office, received=date(2026, 11, 5))
    sar = a_logged_case(office, received=date(2026, 11, 4))
    office.records.change_details(sar.case_id, regime=Regime.SAR)
    assert due(office, sar.case_id)[0] == date(2026, 12, 4)
    moved = office.timekeeping.add_day(date(2026, 12, 4), "Games day", parts="S")
    assert [one.reference for one in moved.moved] == [foi.case.reference]
    assert office.calendar.reason_not_counted(date(2026, 12, 4)) == "Games day (Scotland)"


def test_an_issued_case_is_left_as_it_was_answered(office: Office) -> None:
    view = a_logged_case(office, 1)
    office.drafting.respond(view.case_id, [1], from_plain("Not held."), [Outcome.NOT_HELD])
    office.despatch.issue(view.case_id)
    assert office.timekeeping.add_day(PROCLAIMED, "Jubilee").moved == ()
    assert office.records.rows([view.case_id])[0].due == DUE


def test_what_cannot_be_is_refused_and_changes_nothing(office: Office) -> None:
    a_logged_case(office)
    office.timekeeping.add_day(PROCLAIMED, "Jubilee")
    office.timekeeping.strike_day(date(2026, 12, 25))
    before = everything(office)
    keeping = office.timekeeping
    for why, act in (
        ("Saturday", lambda: keeping.add_day(date(2026, 11, 28), "x")),
        ("left out already", lambda: keeping.add_day(date(2026, 11, 30), "x")),
        ("no name", lambda: keeping.add_day(date(2026, 11, 26), " ")),
        ("take that back|struck off", lambda: keeping.add_day(date(2026, 12, 25), "Christmas")),
        ("leaves the calendar", lambda: keeping.add_day(date(2050, 1, 3), "x")),
        ("working day as it is", lambda: keeping.strike_day(date(2026, 11, 26))),
        ("weekend", lambda: keeping.strike_day(date(2026, 11, 28))),
        ("added to the calendar", lambda: keeping.strike_day(PROCLAIMED)),
        ("no name", lambda: keeping.add_closure(date(2026, 11, 26), "")),
        ("has made no change", lambda: keeping.take_back(date(2026, 11, 26))),
    ):
        with pytest.raises((NotAllowed, NotFound), match=f"(?i){why}") as caught:
            act()
        assert caught.value.kept == "The calendar is unchanged."
        assert everything(office) == before


def told_on_the_last_day(office: Office) -> int:
    """An extension under the regulations, told on a day 20 that a proclaimed holiday had moved to 17 November."""
    view = a_logged_case(office, received=date(2026, 10, 19))
    office.records.change_details(view.case_id, regime=Regime.EIR)
    office.timekeeping.add_day(date(2026, 11, 9), "Proclaimed")
    office.timekeeping.add_event(view.case_id, ClockEvent(EventKind.EIR_EXTENSION, date(2026, 11, 17)))
    return view.case_id


def test_an_extension_that_a_change_makes_too_late_counts_for_nothing_and_is_told(office: Office) -> None:
    """EIR 2004 reg 7(3). The change is the law's, so the case moves; its working says what became of the extension."""
    case_id = told_on_the_last_day(office)
    (moved,) = office.timekeeping.take_back(date(2026, 11, 9)).moved
    assert (moved.was_due, moved.now_due) == (date(2026, 12, 16), date(2026, 11, 16))
    assert due(office, case_id) == (date(2026, 11, 16), date(2026, 11, 16))
    assert (
        "On Tuesday 17 November the office wrote that the request needs longer. The time for that had run out by then, "
        "so it changes nothing." in office.records.case(case_id).deadline.explanation
    )
    # The case goes on: other events are still taken or refused for what they are, and the extension can be taken off.
    with pytest.raises(NotAllowed, match="none had been asked"):
        office.timekeeping.add_event(case_id, ClockEvent(EventKind.CLARIFICATION_RECEIVED, date(2026, 11, 18)))
    asked = office.timekeeping.add_event(case_id, ClockEvent(EventKind.CLARIFICATION_REQUESTED, date(2026, 11, 12)))
    assert asked.deadline.due is None
    office.timekeeping.remove_event(case_id, 1)
    assert office.timekeeping.remove_event(case_id, 0).deadline.due == date(2026, 11, 16)


def test_a_closed_case_opens_whatever_the_calendar_became(office: Office) -> None:
    case_id = told_on_the_last_day(office)
    office.despatch.end(case_id, Stage.WITHDRAWN, date(2026, 11, 20))
    office.timekeeping.take_back(date(2026, 11, 9))
    assert office.records.case(case_id).case.stage is Stage.WITHDRAWN
    assert office.records.verify().ok


def test_a_case_that_cannot_be_counted_any_more_stops_the_whole_change(office: Office) -> None:
    """Its extension ends on the last working day that the calendar knows."""
    other, view = a_logged_case(office), a_logged_case(office)
    total = office.calendar.working_days_between(date(2026, 11, 3), date(2040, 12, 31))
    extension = ClockEvent(EventKind.PIT_EXTENSION, date(2026, 11, 20), total, "A test of the end of the calendar")
    office.timekeeping.add_event(view.case_id, extension)
    before, was = office.timekeeping.calendar_days(), due(office, other.case_id)
    with pytest.raises(NotAllowed, match="HA06182 could not be counted"):
        office.timekeeping.add_day(PROCLAIMED, "Jubilee")
    assert office.timekeeping.calendar_days() == before
    assert due(office, other.case_id) == was
    assert office.calendar.is_working_day(PROCLAIMED)


def test_another_window_counts_with_the_change_at_once(tmp_path: Path) -> None:
    mine, theirs = an_office(tmp_path), an_office(tmp_path, who="Tom")
    view = a_logged_case(mine)
    assert theirs.records.case(view.case_id).deadline.due == DUE
    mine.timekeeping.add_day(PROCLAIMED, "Jubilee")
    assert theirs.records.case(view.case_id).deadline.due == NEXT
    mine.close()
    theirs.close()


def test_every_counter_counts_with_another_windows_change_at_its_next_look(tmp_path: Path) -> None:
    looks = (
        lambda office: [(row.due, row.days_left) for row in office.records.rows([1])],
        lambda office: office.timekeeping.what_if(Regime.FOIA, date(2026, 11, 3)).due,
        lambda office: office.receipt.preview_deadline(Regime.FOIA, date(2026, 11, 3)).due,
        lambda office: [on for on, _ in office.planning.planner().not_counted],
        lambda office: [entry.on for entry in office.planning.agenda().entries],
        lambda office: office.timekeeping.year_of_days(2026).left_out,
    )
    mine, theirs = an_office(tmp_path), an_office(tmp_path, who="Tom")
    a_logged_case(mine)
    for look in looks:
        before = look(theirs)
        mine.timekeeping.add_day(PROCLAIMED, "Jubilee")
        after = look(theirs)
        assert after != before
        assert after == look(mine)
        mine.timekeeping.take_back(PROCLAIMED)
        assert look(theirs) == before
    mine.close()
    theirs.close()


def test_a_trial_tells_what_would_move_and_keeps_nothing(office: Office) -> None:
    a_logged_case(office)
    heard: list[Told] = []
    office.subscribe(heard.append)
    before, calendar, keeping = everything_of(office), office.calendar, office.timekeeping
    tried = keeping.add_day(PROCLAIMED, "Jubilee", trial=True)
    assert [one.now_due for one in tried.moved] == [NEXT]
    assert [one.now_due for one in keeping.strike_day(date(2026, 11, 30), trial=True).moved] == [date(2026, 12, 1)]
    assert len(keeping.add_closure(PROCLAIMED, "Move", to=date(2026, 12, 4), trial=True).put_on) == 5
    assert heard == []
    assert everything_of(office) == before
    assert office.calendar == calendar
    assert keeping.add_day(PROCLAIMED, "Jubilee").moved == tried.moved
    back = keeping.take_back(PROCLAIMED, trial=True)
    assert [one.now_due for one in back.moved] == [DUE]
    assert due(office, 1) == (NEXT, NEXT)


def everything_of(office: Office) -> object:
    with office._work.reading() as drawer:
        journal = [entry.words for entry in drawer.journal.latest(50)]
    return office.timekeeping.calendar_days(), office.records.rows([1]), journal


def test_a_change_is_undone_as_a_whole_and_done_again(office: Office, tmp_path: Path) -> None:
    a_logged_case(office)
    keeping = office.timekeeping
    keeping.add_closure(date(2026, 12, 24), "Early close")
    first = keeping.calendar_days()
    for change in (
        lambda: keeping.add_closure(date(2026, 12, 24), "Christmas closure", to=date(2026, 12, 31)),
        lambda: keeping.add_day(PROCLAIMED, "Jubilee"),
        lambda: keeping.take_back(date(2026, 12, 24)),
        lambda: keeping.load_gov_uk(
            changed_file(tmp_path, lambda it: events(it, "scotland").append({"title": "Day", "date": "2026-12-03"}))
        ),
    ):
        was = office.records.rows([1])
        done = change()
        changed, now = keeping.calendar_days(), office.records.rows([1])
        undone = keeping.undo_change(done)
        assert (keeping.calendar_days(), office.records.rows([1])) == (first, was)
        assert len(undone.moved) == len(done.moved)
        again = keeping.undo_change(undone)
        assert (keeping.calendar_days(), office.records.rows([1])) == (changed, now)
        assert again.words == f"Done again: {done.words}"
        keeping.undo_change(again)


def test_the_change_is_there_when_the_register_is_opened_again(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    office.timekeeping.add_day(PROCLAIMED, "Jubilee")
    office.close()
    again = an_office(tmp_path)
    assert again.calendar.reason_not_counted(PROCLAIMED) == "Jubilee"
    assert "changes made in this office" in again.calendar.note
    again.close()


# --- the file of GOV.UK -------------------------------------------------------------------------


def changed_file(folder: Path, change: object) -> Path:
    divisions = json.loads(GOV_UK.read_text(encoding="utf-8"))
    change(divisions)  # type: ignore[operator]
    path = folder / "bank-holidays.json"
    path.write_text(json.dumps(divisions), encoding="utf-8")
    return path


def events(divisions: dict[str, object], part: str) -> list[dict[str, str]]:
    content = divisions[part]
    return content["events"] if isinstance(content, dict) else content  # type: ignore[return-value]


def test_the_list_the_program_ships_with_changes_nothing(office: Office) -> None:
    published = office.timekeeping.read_gov_uk(GOV_UK)
    assert (published.added, published.struck) == ((), ())
    assert (published.first_year, published.last_year) == (2019, 2028)
    assert office.timekeeping.load_gov_uk(GOV_UK).nothing
    assert office.timekeeping.calendar_days() == ()


def test_a_newer_list_adds_and_strikes_and_a_later_one_replaces_it(office: Office, tmp_path: Path) -> None:
    view = a_logged_case(office)

    def change(divisions: dict[str, object]) -> None:
        scotland = events(divisions, "scotland")
        scotland[:] = [one for one in scotland if one["date"] != "2026-11-30"]
        for part in ("england-and-wales", "scotland", "northern-ireland"):
            events(divisions, part).append({"title": "Jubilee's day", "date": "2026-11-27"})
            events(divisions, part).append({"title": "Coronation", "date": "2026-12-01"})

    path = changed_file(tmp_path, change)
    preview = office.timekeeping.read_gov_uk(path)
    assert ([day.on.day for day in preview.added], [day.on.day for day in preview.struck]) == ([27, 1], [30])
    assert office.timekeeping.calendar_days() == ()
    moved = office.timekeeping.load_gov_uk(path)
    assert [(one.was_due, one.now_due) for one in moved.moved] == [(DUE, NEXT)]
    assert office.calendar.reason_not_counted(date(2026, 11, 27)) == "Jubilee’s day"
    assert office.timekeeping.load_gov_uk(path).nothing
    assert [(one.was_due, one.now_due) for one in office.timekeeping.load_gov_uk(GOV_UK).moved] == [(NEXT, DUE)]
    assert due(office, view.case_id) == (DUE, DUE)
    assert office.timekeeping.calendar_days() == ()


def test_the_offices_own_days_outlive_a_list(office: Office) -> None:
    office.timekeeping.add_day(PROCLAIMED, "Announced on the radio")
    office.timekeeping.load_gov_uk(GOV_UK)
    assert [day.name for day in office.timekeeping.calendar_days()] == ["Announced on the radio"]


def test_a_list_that_reaches_further_settles_the_years_it_gives(office: Office, tmp_path: Path) -> None:
    view = a_logged_case(office)
    assert office.calendar.is_forecast(date(2029, 5, 1))

    def change(divisions: dict[str, object]) -> None:
        for day in bankdays.shipped_days():
            if day.on.year == 2029:
                for part, letters in (("england-and-wales", "E"), ("scotland", "S"), ("northern-ireland", "N")):
                    if letters in day.parts:
                        events(divisions, part).append({"title": day.name, "date": day.on.isoformat()})

    office.timekeeping.load_gov_uk(changed_file(tmp_path, change))
    assert not office.calendar.is_forecast(date(2029, 5, 1))
    assert office.calendar.is_forecast(date(2030, 5, 1))
    assert "to the end of 2029" in office.records.case(view.case_id).deadline.explanation


def test_a_year_the_list_gives_in_part_loses_no_day(office: Office, tmp_path: Path) -> None:
    def change(divisions: dict[str, object]) -> None:
        for part in ("england-and-wales", "scotland", "northern-ireland"):
            events(divisions, part).append({"title": "New Year’s Day", "date": "2029-01-01"})

    published = office.timekeeping.read_gov_uk(changed_file(tmp_path, change))
    assert (published.added, published.struck) == ((), ())
    assert published.settled_to == 2028


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not json",
        b"[]",
        b'{"england-and-wales": {}}',
        b'{"england-and-wales": [], "scotland": [], "northern-ireland": []}',
        b"\xff\xfe\x00",
        b"[" * 100_000,
        b'{"england-and-wales": {"events": [{"title": "x", "date": "soon"}]}, "scotland": [], "northern-ireland": []}',
    ],
)
def test_a_file_that_is_no_list_is_told_in_a_sentence(office: Office, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "bank-holidays.json"
    path.write_bytes(content)
    with pytest.raises(CannotRead) as caught:
        office.timekeeping.load_gov_uk(path)
    assert caught.value.kept == "The calendar is unchanged."
    assert office.timekeeping.calendar_days() == ()


_ODD = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.dates().map(str),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=8,
)
_EVENT = st.fixed_dictionaries({
    "title": st.text(max_size=12) | _ODD,
    "date": st.dates(date(1990, 1, 1), date(2060, 1, 1)).map(str) | _ODD,
}) | _ODD  # fmt: skip
_DIVISION = st.lists(_EVENT, max_size=6) | st.fixed_dictionaries({"events": st.lists(_EVENT, max_size=6)}) | _ODD
_FILE = (
    st.binary(max_size=60)
    | st.text(max_size=60).map(lambda text: text.encode("utf-16"))
    | _ODD.map(lambda value: json.dumps(value).encode())
    | st.dictionaries(st.sampled_from(["england-and-wales", "scotland", "northern-ireland"]), _DIVISION).map(
        lambda value: json.dumps(value).encode()
    )
)


@settings(max_examples=150)
@given(_FILE)
def test_whatever_a_file_holds_it_is_a_list_or_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.mktemp("fuzz") / "bank-holidays.json"
    path.write_bytes(content)
    try:
        published = read_list(path)
    except CannotRead as trouble:
        assert trouble.kept == "The calendar is unchanged."
        assert trouble.what.endswith(".")
        return
    for day in (*published.added, *published.struck):
        assert day.name.isprintable() and day.on.weekday() < 5


@pytest.mark.parametrize(
    "how", ["title of a surrogate", "long title", "every day", "one division", "week date", "utf-16"]
)
def test_a_list_no_register_could_keep_is_refused(office: Office, tmp_path: Path, how: str) -> None:
    a_logged_case(office)

    def change(divisions: dict[str, object]) -> None:
        scotland = events(divisions, "scotland")
        if how == "title of a surrogate":
            scotland.append({"title": "\ud800", "date": "2026-12-03"})
        elif how == "long title":
            scotland.append({"title": "x" * 201, "date": "2026-12-03"})
        elif how == "every day":
            first = date(2026, 1, 1).toordinal()
            scotland += [{"title": "Off", "date": date.fromordinal(first + n).isoformat()} for n in range(365)]
        elif how == "one division":
            del divisions["england-and-wales"]
        elif how == "week date":
            scotland.append({"title": "Off", "date": "2026-W49-4"})

    path = changed_file(tmp_path, change)
    if how == "utf-16":
        path.write_text(path.read_text(encoding="utf-8"), encoding="utf-16")
    before = everything_of(office)
    with pytest.raises(CannotRead):
        office.timekeeping.load_gov_uk(path)
    assert everything_of(office) == before


def test_a_mark_of_byte_order_and_a_day_given_twice_do_no_harm(office: Office, tmp_path: Path) -> None:
    def change(divisions: dict[str, object]) -> None:
        for _ in range(2):
            events(divisions, "scotland").append({"title": "Games day", "date": "2026-12-03"})
        events(divisions, "scotland").append({"title": "Long ago", "date": "1999-12-31"})

    path = changed_file(tmp_path, change)
    path.write_text(path.read_text(encoding="utf-8"), encoding="utf-8-sig")
    office.timekeeping.load_gov_uk(path)
    assert [day.name for day in office.timekeeping.calendar_days()] == ["Games day (Scotland)"]


def test_a_file_larger_than_any_list_is_not_read(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "bank-holidays.json"
    path.write_bytes(b" " * 5_000_001)
    with pytest.raises(CannotRead, match="could not be read"):
        office.timekeeping.read_gov_uk(path)


def test_a_file_that_is_not_there_is_told_in_a_sentence(office: Office, tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match="could not be read"):
        office.timekeeping.load_gov_uk(tmp_path / "gone.json")


# --- any run of changes -------------------------------------------------------------------------


@settings(max_examples=10)
@given(st.lists(st.tuples(st.sampled_from("asb"), st.integers(0, 40)), max_size=8))
def test_the_register_always_agrees_with_the_clock(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[str, int]]
) -> None:
    office = an_office(tmp_path_factory.mktemp("calendar"))
    try:
        for day in (2, 3, 20):
            a_logged_case(office, 1, received=date(2026, 11, day))
        for what, after in changes:
            on = date.fromordinal(date(2026, 11, 20).toordinal() + after)
            was = [office.records.rows([one])[0].due for one in (1, 2, 3)]
            try:
                match what:
                    case "a":
                        moved = office.timekeeping.add_day(on, "Proclaimed")
                    case "s":
                        moved = office.timekeeping.strike_day(on)
                    case _:
                        moved = office.timekeeping.take_back(on)
            except Trouble:
                continue
            now = [office.records.rows([one])[0].due for one in (1, 2, 3)]
            expected = {one: (was[one - 1], now[one - 1]) for one in (1, 2, 3) if was[one - 1] != now[one - 1]}
            assert {one.case_id: (one.was_due, one.now_due) for one in moved.moved} == expected
            assert now == [office.records.case(one).deadline.due for one in (1, 2, 3)]
    finally:
        office.close()
