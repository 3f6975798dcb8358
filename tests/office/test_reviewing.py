"""The reviewing counter on real registers: a review brings the case back into the lists, and leaves them again."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from foidesk.domain.agenda import EntryKind
from foidesk.domain.case import Stage
from foidesk.domain.items import Outcome
from foidesk.domain.regimes import Regime
from foidesk.domain.reviews import Review, ReviewOutcome
from foidesk.domain.richtext import from_plain
from foidesk.domain.troubles import NotAllowed
from foidesk.office.office import Office
from foidesk.office.records import Band, RegisterQuery, View
from foidesk.office.rehearsal import MovableClock, demo_office
from foidesk.office.views import CaseView, RegisterRow
from tests.builders import a_logged_case

# Received on 5 October 2026 and answered on the 30th, which is day 19; a review asked for on 3 November.
ANSWERED, ASKED = date(2026, 10, 30), date(2026, 11, 3)
DUE, EXTENDED = date(2026, 12, 2), date(2027, 1, 5)


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock(datetime(2026, 10, 30, 9, tzinfo=UTC))


@pytest.fixture
def office(tmp_path: Path, clock: MovableClock) -> Iterator[Office]:
    opened = Office.open(tmp_path / "register.foidesk", who="Priya Nair", now=clock)
    yield opened
    opened.close()


@pytest.fixture
def answered(office: Office, clock: MovableClock) -> CaseView:
    view = a_logged_case(office, 2, received=date(2026, 10, 5))
    office.drafting.respond(view.case_id, [1, 2], from_plain("Not held."), [Outcome.NOT_HELD])
    issued = office.despatch.issue(view.case_id).view
    clock.set(datetime(2026, 11, 24, 10, 42, tzinfo=UTC))
    return issued


def bands(office: Office, view: View = View.ALL) -> dict[Band | None, tuple[int, ...]]:
    return dict(office.records.find(RegisterQuery(view, office.today())))


def row(office: Office, case_id: int) -> RegisterRow:
    return office.records.rows([case_id])[0]


def test_a_review_makes_an_answered_case_open_work_again(office: Office, answered: CaseView) -> None:
    one = answered.case_id
    assert (office.records.counts()[View.OPEN], bands(office)) == (0, {Band.CLOSED: (one,)})
    view = office.reviewing.ask(one, ASKED, "She does not think we looked in the archive")
    assert view.case.stage is Stage.REVIEW
    assert office.records.counts()[View.OPEN] == 1
    assert bands(office, View.OPEN) == {Band.NEXT_WEEK: (one,)}
    line = row(office, one)
    assert (line.due, line.days_left, line.limit, line.stage, line.under_review) == (DUE, 5, 20, "review", True)
    # The answer's own facts are as they were.
    assert (line.answered_on, line.days_taken) == (ANSWERED, 19)
    assert (view.day_taken, view.in_time, view.days_left) == (19, True, None)
    assert view.deadline.due == answered.deadline.due == date(2026, 11, 2)
    review = view.open_review
    assert review is not None
    assert (review.deadline.due, review.days_left, review.in_time) == (DUE, 5, None)
    assert office.records.verify().ok


def test_the_bands_follow_the_day_of_the_review(office: Office, answered: CaseView, clock: MovableClock) -> None:
    office.reviewing.ask(answered.case_id, ASKED)
    for day, view, band in (
        (date(2026, 11, 30), View.DUE_THIS_WEEK, Band.THIS_WEEK),
        (date(2026, 12, 3), View.OVERDUE, Band.OVERDUE),
    ):
        clock.set(datetime(day.year, day.month, day.day, 10, tzinfo=UTC))
        assert bands(office, view) == {band: (answered.case_id,)}
        assert office.records.counts()[view] == 1
    assert row(office, answered.case_id).days_left == -1


def test_more_time_moves_the_lists_and_a_decision_empties_them(office: Office, answered: CaseView) -> None:
    one = answered.case_id
    office.reviewing.ask(one, ASKED)
    view = office.reviewing.extend(one, date(2026, 11, 20), "Three departments are involved")
    assert (row(office, one).due, row(office, one).limit) == (EXTENDED, 40)
    assert view.open_review is not None
    assert [step.text for step in view.open_review.deadline.steps][1].startswith(
        "On Friday 20 November the office wrote"
    )
    view = office.reviewing.decide(one, date(2026, 11, 24), ReviewOutcome.OVERTURNED, "Two more pages were found")
    assert view.case.stage is Stage.ISSUED
    assert (view.reviews[0].day_taken, view.reviews[0].in_time) == (15, True)
    line = row(office, one)
    assert (line.due, line.under_review, line.is_answered, line.days_left) == (date(2026, 11, 2), False, True, None)
    assert bands(office) == {Band.CLOSED: (one,)}


def test_every_act_on_a_review_is_undone_and_done_again(office: Office, answered: CaseView) -> None:
    one = answered.case_id
    assert answered.undo == ""
    asked = office.reviewing.ask(one, ASKED)
    assert asked.undo == "record the request for a review"
    extended = office.reviewing.extend(one, date(2026, 11, 20), "Exceptional")
    decided = office.reviewing.decide(one, date(2026, 11, 24), ReviewOutcome.UPHELD)
    corrected = office.reviewing.correct(one, 0, replace(decided.case.reviews[0], asked_on=date(2026, 11, 4)))
    taken_off = office.reviewing.remove(one, 0)
    assert taken_off.case == answered.case
    for earlier in (corrected, decided, extended, asked, answered):
        view = office.records.undo(one)
        assert view.case == earlier.case
    assert view.undo == ""  # never past the letter
    assert office.records.redo(one).case == asked.case
    assert row(office, one).due == DUE
    assert office.records.verify().ok


def test_the_agenda_the_morning_and_the_calendar_file_know_the_review(
    office: Office, answered: CaseView, clock: MovableClock
) -> None:
    # The last day for asking is the requester's: it is not an entry.
    assert office.planning.agenda().entries == ()
    office.reviewing.ask(answered.case_id, ASKED)
    (entry,) = office.planning.agenda().entries
    assert (entry.on, entry.kind, entry.words) == (DUE, EntryKind.REVIEW, "Internal review due")
    assert office.planning.planner().on(DUE) == (entry,)
    assert "SUMMARY:HA06181 internal review due\r\n" in office.planning.ics().decode()
    clock.set(datetime(2026, 12, 2, 9, tzinfo=UTC))
    assert office.planning.summary().sentences[0] == "1 deadline today: HA06181."
    clock.set(datetime(2026, 12, 3, 9, tzinfo=UTC))
    assert len(office.planning.summary().overdue) == office.records.counts()[View.OVERDUE] == 1
    office.reviewing.decide(answered.case_id, date(2026, 12, 3), ReviewOutcome.UPHELD)
    assert office.planning.agenda().entries == ()
    assert office.records.case(answered.case_id).reviews[0].in_time is False


def test_a_second_review_is_another_event_in_the_calendar_file(office: Office, answered: CaseView) -> None:
    one = answered.case_id
    office.reviewing.ask(one, ASKED)
    first = office.planning.ics()
    office.reviewing.decide(one, date(2026, 11, 10), ReviewOutcome.UPHELD)
    office.reviewing.ask(one, date(2026, 11, 20))
    uids = [
        line for ics in (first, office.planning.ics()) for line in ics.decode().splitlines() if line.startswith("UID")
    ]
    assert len(set(uids)) == 2


def test_a_proclaimed_day_moves_a_review(office: Office, answered: CaseView) -> None:
    office.reviewing.ask(answered.case_id, ASKED)
    moved = office.timekeeping.add_day(date(2026, 11, 27), "Jubilee")
    assert [one.in_words for one in moved.moved] == [
        "HA06181: internal review due Thursday 3 December 2026, was Wednesday 2 December 2026"
    ]
    assert row(office, answered.case_id).due == date(2026, 12, 3)
    history = office.records.history(answered.case_id)
    assert history[0].words == (
        "The calendar changed: internal review due Thursday 3 December 2026, was Wednesday 2 December 2026"
    )


def test_a_letter_under_review_is_corrected_while_the_review_runs(office: Office, answered: CaseView) -> None:
    one = answered.case_id
    office.reviewing.ask(one, ASKED)
    view = office.despatch.start_correction(one)
    assert view.case.stage is Stage.DRAFTING
    assert (row(office, one).due, row(office, one).under_review) == (DUE, True)
    assert [entry.kind for entry in office.planning.agenda().entries] == [EntryKind.REVIEW]
    office.drafting.write_response(one, view.case.responses[0].key, from_plain("Two pages are held."))
    view = office.despatch.issue(one).view
    assert view.case.stage is Stage.REVIEW
    assert view.case.answered_on == ANSWERED
    assert len(view.case.letters) == 2


def test_a_correction_cannot_change_the_law_under_a_review(office: Office, answered: CaseView) -> None:
    one = answered.case_id
    office.reviewing.ask(one, ASKED)
    office.despatch.start_correction(one)
    with pytest.raises(NotAllowed, match="no internal review"):
        office.records.change_details(one, regime=Regime.SAR)
    view = office.records.change_details(one, regime=Regime.EIR)
    assert view.open_review is not None
    assert row(office, one).due == view.open_review.deadline.due == EXTENDED


def test_a_late_request_for_a_review_is_said_by_the_offices_own_window(
    office: Office, answered: CaseView, clock: MovableClock
) -> None:
    clock.set(datetime(2026, 12, 31, 9, tzinfo=UTC))
    view = office.reviewing.ask(answered.case_id, date(2026, 12, 31))
    said = "Asked after the last day for it, Wednesday 30 December 2026: the office may refuse."
    assert view.reviews[0].late_asking == said
    assert office.records.history(answered.case_id)[0].words.endswith(said)
    office.records.save_profile(replace(office.records.profile(), review_window=60))
    assert office.records.case(answered.case_id).reviews[0].late_asking == ""


def test_what_cannot_be_leaves_no_trace(office: Office, answered: CaseView) -> None:
    before = office.records.history(answered.case_id)
    for impossible in (
        lambda: office.reviewing.ask(answered.case_id, date(2026, 11, 25)),
        lambda: office.reviewing.decide(answered.case_id, ASKED, ReviewOutcome.UPHELD),
        lambda: office.reviewing.correct(answered.case_id, 0, Review(ASKED)),
    ):
        with pytest.raises(Exception, match=r"\."):
            impossible()
    assert office.records.history(answered.case_id) == before
    assert office.records.case(answered.case_id).case == answered.case


def test_the_length_of_each_row_is_that_of_its_own_deadline(office: Office, clock: MovableClock) -> None:
    clock.set(datetime(2026, 11, 24, 9, tzinfo=UTC))
    foia, eir, sar = (a_logged_case(office, 1, received=date(2026, 11, 3)).case_id for _ in range(3))
    office.records.change_details(eir, regime=Regime.EIR)
    office.records.change_details(sar, regime=Regime.SAR)
    # A month to 3 December 2026 has 21 working days by the calendar of all parts of the UK.
    assert [row(office, one).limit for one in (foia, eir, sar)] == [20, 20, 21]
    assert row(office, sar).due == date(2026, 12, 3)


def test_the_demo_register_has_a_case_under_review(tmp_path: Path) -> None:
    office = demo_office(tmp_path)
    view = office.records.case_by_reference("HA07244")
    review = view.open_review
    assert review is not None
    assert (view.case.stage, view.day_taken, review.deadline.due) == (Stage.REVIEW, 20, date(2026, 12, 9))
    assert office.records.verify().ok
    office.close()
