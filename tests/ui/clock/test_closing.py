"""Closing a case without an answer, from the clock and from the Case menu, and opening it again."""

from collections.abc import Callable
from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import Qt

from foidesk.domain.case import Stage
from foidesk.ui.clock.calendar import MonthCalendar
from tests.ui.clock.acting import asked, asked_long_ago, choose, fill, lines_of, menu_lines, tab_of
from tests.ui.clock.opened import Opened, log_seed
from tests.ui.conftest import press

Open = Callable[..., Opened]
ENDINGS = (
    ("Withdrawn by the requester", "end_withdrawn", Stage.WITHDRAWN, "withdrawn by the requester"),
    ("Transferred to another body", "end_transferred", Stage.TRANSFERRED, "transferred to another body"),
    ("Not a valid request", "end_invalid", Stage.INVALID, "not a valid request"),
)


@pytest.mark.parametrize(("words", "_act", "how", "said"), ENDINGS)
def test_a_case_is_closed_in_place_with_a_day_and_a_note(
    open_case: Open, words: str, _act: str, how: Stage, said: str
) -> None:
    opened = open_case("clock", log_seed)
    choose(opened, words)
    assert tab_of(opened).form.entered().on == date(2024, 8, 8)
    fill(opened, date(2024, 8, 6), "Told by telephone")
    case = opened.case
    assert (case.ended, case.ended_on) == (how, date(2024, 8, 6))
    assert case.notes[0].words == "Told by telephone"
    assert opened.page.banners.lock.words().startswith(f"Closed on Tuesday 6 August 2024: {said}")
    tab = tab_of(opened)
    assert tab.due.chip.text() == f"{how.words} on 6 August 2024"
    assert opened.page.header.due.text() == f"{how.words} on Tue 6 August"
    assert f"Closed: {said}" in lines_of(opened)
    day = spoken(tab.calendar, date(2024, 8, 6))
    assert f"closed: {said}" in day
    assert "after the case was closed" in spoken(tab.calendar, date(2024, 8, 7))
    assert tab.undo_bar.isVisible()
    opened.click(tab.undo_bar.button())
    assert opened.case.ended is None


def spoken(calendar: MonthCalendar, on: date) -> str:
    face = calendar.face()
    assert face is not None
    return next(day.spoken for day in face.days if day.date == on)


@pytest.mark.parametrize(("_words", "act", "how", "_said"), ENDINGS)
def test_the_case_menu_closes_from_any_tab(open_case: Open, _words: str, act: str, how: Stage, _said: str) -> None:
    opened = open_case("history", log_seed)
    assert opened.desk.acts.action(act).isVisible()
    assert not opened.desk.acts.action("reopen").isVisible()
    opened.desk.acts.trigger(act)
    opened.settle()
    assert opened.page.current_tab == "clock"
    assert opened.case.ended is None  # asked, not done
    fill(opened)
    assert opened.case.ended is how
    assert not opened.desk.acts.action(act).isVisible()
    opened.desk.acts.trigger("reopen")
    opened.settle()
    assert opened.case.ended is None
    assert opened.desk.acts.action(act).isVisible()


def test_a_closed_case_is_opened_again_from_its_banner_and_ctrl_z_closes_it_again(open_case: Open) -> None:
    def closed(office, clock):
        case_id = log_seed(office, clock)
        office.despatch.end(case_id, Stage.WITHDRAWN, date(2024, 8, 6))
        return case_id

    opened = open_case("clock", closed)
    assert opened.page.banners.reopen.isVisible()
    opened.click(opened.page.banners.reopen)
    assert opened.case.ended is None
    assert not opened.page.banners.lock.isVisible()
    press(opened.page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    opened.settle()
    assert opened.case.ended is Stage.WITHDRAWN


def test_a_day_that_cannot_be_is_refused_and_the_case_stays_open(open_case: Open) -> None:
    opened = open_case("clock", log_seed)
    choose(opened, "Withdrawn")
    fill(opened, date(2024, 8, 20))
    assert "is in the future" in tab_of(opened).form.on_row.error()
    fill(opened, date(2024, 7, 1))
    assert "before the request came in" in tab_of(opened).form.on_row.error()
    assert opened.case.ended is None


def test_a_waiting_case_says_until_when_it_waits_and_proposes_nothing(open_case: Open) -> None:
    opened = open_case("clock", asked)
    card = tab_of(opened).right.standing
    assert card.isVisible()
    assert card.words() == (
        "Waiting for the answer to the clarification since Thursday 25 July 2024. If it does not come by Friday 25 "
        "October 2024, the case can be closed as lapsed. The office's own practice: 3 months for an answer."
    )
    assert not card.close_case.isVisible()
    lapse = menu_lines(opened)["Lapsed: no answer came…"]
    assert not lapse.isEnabled()
    assert "Friday 25 October 2024" in lapse.toolTip()
    assert not opened.desk.acts.action("end_lapsed").isVisible()


def test_a_case_whose_time_went_by_is_proposed_for_closing_and_closed_by_hand_only(open_case: Open) -> None:
    opened = open_case("clock", asked_long_ago)
    card = tab_of(opened).right.standing
    assert "the time for it ended on Friday 25 October 2024" in card.words()
    assert opened.case.ended is None
    assert opened.desk.acts.action("end_lapsed").isVisible()
    opened.click(card.close_case)
    assert "The office's own practice" in tab_of(opened).form._hint.text()
    fill(opened, words="No answer to two letters")
    assert (opened.case.ended, opened.case.ended_on) == (Stage.LAPSED, date(2024, 10, 28))
    assert not card.isVisible()
    choose(opened, "Open it again")
    opened.settle()
    assert opened.case.stage is Stage.WAITING
    assert card.close_case.isVisible()


def test_a_case_nobody_waits_for_cannot_lapse(open_case: Open) -> None:
    opened = open_case("clock", log_seed)
    lapse = menu_lines(opened)["Lapsed: no answer came…"]
    assert not lapse.isEnabled()
    assert lapse.toolTip() == "The office waits for nothing from the requester."


def test_a_closed_case_takes_notes_but_no_events(open_case: Open) -> None:
    def closed(office, clock):
        case_id = log_seed(office, clock)
        office.despatch.end(case_id, Stage.TRANSFERRED, date(2024, 8, 6), "The force")
        return case_id

    opened = open_case("clock", closed)
    lines = menu_lines(opened)
    assert not lines["Clarification asked (the clock stops)…"].isEnabled()
    assert "Open it again to change it" in lines["Clarification asked (the clock stops)…"].toolTip()
    choose(opened, "Note…")
    fill(opened, date(2024, 8, 7), "The force wrote that it has it")
    assert [note.words for note in opened.case.notes] == ["The force", "The force wrote that it has it"]


def test_what_is_typed_in_the_draft_is_kept_before_the_case_closes(open_case: Open) -> None:
    opened = open_case("draft", partial(log_seed, outcome=False))
    opened.desk.acts.trigger("end_withdrawn")
    opened.settle()
    fill(opened)
    assert opened.case.ended is Stage.WITHDRAWN
    assert any(response.is_started for response in opened.case.responses)
