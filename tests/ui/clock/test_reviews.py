"""Internal reviews on the Clock tab: asked for, extended, decided, put right and taken off, by click and by key."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QComboBox, QDateEdit, QLineEdit

from foidesk.domain.case import Stage
from foidesk.domain.clock import EventKind
from foidesk.domain.regimes import Regime
from foidesk.domain.reviews import ReviewOutcome
from foidesk.office import rehearsal
from foidesk.office.office import Office
from foidesk.ui.clock.reviewcard import ReviewCard
from foidesk.ui.clock.reviewform import ReviewForm
from tests.letters.reading import words_of
from tests.ui.clock.acting import lines_of, tab_of
from tests.ui.clock.opened import Opened, log_seed
from tests.ui.conftest import press, type_text

Open = Callable[..., Opened]
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
# The real case was answered on 8 August 2024, day 11. A review asked for on the 12th is due on 10 September: the Summer
# bank holiday, 26 August, is left out. 40 working days end on 8 October.
ASKED, DUE, EXTENDED = date(2024, 8, 12), "Tuesday 10 September 2024", "Tuesday 8 October 2024"


def issued(office: Office, clock: rehearsal.MovableClock) -> int:
    case_id = rehearsal.main_job(office, clock, Path(str(office.path)).with_suffix(".pdf")).case_id
    clock.set(datetime(2024, 8, 20, 9, 0, tzinfo=UTC))
    return case_id


def reviewed(office: Office, clock: rehearsal.MovableClock) -> int:
    case_id = issued(office, clock)
    office.reviewing.ask(case_id, ASKED, "The minutes were not looked at")
    return case_id


def card_of(opened: Opened) -> ReviewCard:
    return tab_of(opened).right.reviews


def form_of(opened: Opened) -> ReviewForm:
    return card_of(opened).form


def click(opened: Opened, key: str) -> None:
    opened.click(card_of(opened).buttons[key])


def put(field: QDateEdit, on: date) -> None:
    field.setDate(QDate(on.year, on.month, on.day))


def test_the_card_says_until_when_a_review_can_be_asked_for(open_case: Open) -> None:
    opened = open_case("clock", issued)
    assert card_of(opened).words() == [
        "The requester can ask for a review until Friday 4 October 2024. The office’s time for it (section 45 Code of "
        "Practice)."
    ]
    assert set(card_of(opened).buttons) == {"ask"}
    assert tab_of(opened).which.isHidden()


def test_a_review_is_recorded_and_the_tab_goes_over_to_its_clock(open_case: Open) -> None:
    opened = open_case("clock", issued)
    tab = tab_of(opened)
    click(opened, "ask")
    form = form_of(opened)
    assert form.isVisible()
    assert form.asked.hasFocus()
    put(form.asked, ASKED)
    type_text(form.note, "The minutes were not looked at")
    press(form.note, Qt.Key.Key_Return)
    opened.settle()
    assert opened.case.stage is Stage.REVIEW
    assert opened.case.reviews[0].note == "The minutes were not looked at"
    assert not form.isVisible()
    assert opened.said[-1] == f"Internal review recorded. Due {DUE}"
    assert tab.due.date.text() == DUE
    assert tab.which.choice.value() == "review"
    assert tab.steps.words()[0] == "The review was asked for on Monday 12 August 2024. That day is not counted."
    assert opened.page.header.due.accessibleName().startswith(f"Review due {DUE}")
    face = tab.left.calendar.accessibleName()
    assert face.startswith("Review clock of HA06181")
    # The letter is locked as before.
    assert opened.page.banners.lock.isVisible()
    assert not opened.page.header.edit.isVisible()


def test_a_day_that_cannot_be_is_refused_under_its_field_and_nothing_is_lost(open_case: Open) -> None:
    opened = open_case("clock", issued)
    click(opened, "ask")
    form = form_of(opened)
    type_text(form.note, "Kept words")
    put(form.asked, date(2024, 8, 7))
    opened.click(form.keep)
    assert "went out later, on Thursday 8 August 2024" in form.refusal()
    assert form.isVisible()
    assert form.note.text() == "Kept words"
    put(form.asked, date(2024, 8, 21))
    opened.click(form.keep)
    assert "in the future" in form.refusal()
    assert opened.case.reviews == ()
    press(form, Qt.Key.Key_Escape)
    assert not form.isVisible()


def test_a_review_asked_for_too_late_is_said_while_the_day_is_chosen(open_case: Open) -> None:
    def later(office: Office, clock: rehearsal.MovableClock) -> int:
        case_id = issued(office, clock)
        clock.set(datetime(2024, 10, 7, 9, 0, tzinfo=UTC))
        return case_id

    opened = open_case("clock", later)
    click(opened, "ask")
    form = form_of(opened)
    said = "Asked after the last day for it, Friday 4 October 2024: the office may refuse."
    assert form.hint() == said
    put(form.asked, date(2024, 10, 4))
    assert form.hint() == ""
    put(form.asked, date(2024, 10, 5))
    opened.click(form.keep)
    assert said in card_of(opened).words()


def test_more_time_needs_a_reason_and_moves_the_day(open_case: Open) -> None:
    opened = open_case("clock", reviewed)
    click(opened, "extend")
    form = form_of(opened)
    assert form.extended_on.hasFocus()
    opened.click(form.keep)
    assert "Write the reason" in form.refusal()
    assert form.reason.property("wrong")
    type_text(form.reason, "Two departments are involved")
    press(form.reason, Qt.Key.Key_Return)
    opened.settle()
    (event,) = opened.case.reviews[0].events
    assert (event.kind, event.number, event.note) == (EventKind.REVIEW_EXTENSION, 40, "Two departments are involved")
    assert tab_of(opened).due.date.text() == EXTENDED
    assert "extend" not in card_of(opened).buttons
    assert "Extended to 40 working days on Tuesday 20 August 2024. Two departments are involved" in (
        card_of(opened).words()
    )


def test_an_eir_review_offers_no_extension(open_case: Open) -> None:
    def of_eir(office: Office, clock: rehearsal.MovableClock) -> int:
        case_id = log_seed(office, clock)
        office.records.change_details(case_id, regime=Regime.EIR)
        office.despatch.issue(case_id, override="As sent")
        clock.set(datetime(2024, 8, 20, 9, 0, tzinfo=UTC))
        office.reviewing.ask(case_id, ASKED)
        return case_id

    opened = open_case("clock", of_eir)
    assert tab_of(opened).due.date.text() == EXTENDED
    assert "extend" not in card_of(opened).buttons
    click(opened, "correct 0")
    assert not form_of(opened).extended.isVisible()


def test_the_outcome_is_chosen_by_key_and_the_case_is_closed_again(open_case: Open) -> None:
    opened = open_case("clock", reviewed)
    press(opened.page.window(), Qt.Key.Key_R, CONTROL | SHIFT)
    form = form_of(opened)
    assert form.isVisible()
    assert form.outcome.hasFocus()
    opened.click(form.keep)
    assert form.refusal() == "Choose what came of the review."
    press(form.outcome, Qt.Key.Key_Down)
    press(form.outcome, Qt.Key.Key_Down)
    assert form.outcome.currentText() == "Original answer stands in part"
    put(form.decided, date(2024, 8, 11))
    opened.click(form.keep)
    assert "it was asked for on Monday 12 August 2024" in form.refusal()
    assert form.decided.property("wrong")
    put(form.decided, date(2024, 8, 19))
    opened.click(form.keep)
    review = opened.case.reviews[0]
    assert (review.decided_on, review.outcome) == (date(2024, 8, 19), ReviewOutcome.PARTLY_UPHELD)
    assert review.note == "The minutes were not looked at"
    assert opened.case.stage is Stage.ISSUED
    assert tab_of(opened).due.chip.face().words == "Decided 19 August 2024, day 5 of 20, on time"
    assert opened.page.header.due.accessibleName() == "Issued, day 11 of 20, on time"
    assert set(card_of(opened).buttons) == {"ask", "correct 0", "remove 0"}


def test_a_decided_review_is_corrected_and_opened_again(open_case: Open) -> None:
    def decided(office: Office, clock: rehearsal.MovableClock) -> int:
        case_id = reviewed(office, clock)
        office.reviewing.decide(case_id, date(2024, 8, 19), ReviewOutcome.UPHELD)
        return case_id

    opened = open_case("clock", decided)
    click(opened, "correct 0")
    form = form_of(opened)
    assert form.decided.isVisible()
    form.outcome.setCurrentIndex(0)
    assert not form.decided.isVisible()
    opened.click(form.extended)
    type_text(form.reason, "Exceptional")
    put(form.extended_on, date(2024, 8, 15))
    opened.click(form.keep)
    review = opened.case.reviews[0]
    assert (review.decided_on, review.outcome) == (None, None)
    assert (review.events[0].on, review.events[0].note) == (date(2024, 8, 15), "Exceptional")
    assert opened.case.stage is Stage.REVIEW


def test_a_review_is_taken_off_and_the_bar_puts_it_back(open_case: Open) -> None:
    opened = open_case("clock", reviewed)
    before = opened.case
    click(opened, "remove 0")
    tab = tab_of(opened)
    assert opened.case.reviews == ()
    assert tab.which.isHidden()
    assert tab.due.date.text() == "Wednesday 21 August 2024"
    opened.click(tab.undo_bar.button())
    assert opened.case == replace(before, version=opened.case.version)
    assert tab.which.choice.value() == "review"
    press(opened.page, Qt.Key.Key_Z, CONTROL)
    opened.settle()
    assert opened.case.reviews == ()


def test_the_two_clocks_are_switched_and_what_is_copied_and_saved_follows(open_case: Open) -> None:
    opened = open_case("clock", reviewed)
    tab = tab_of(opened)
    assert tab.due.date.text() == DUE
    tab.copy_text()
    opened.settle()
    copied = QGuiApplication.clipboard().text()
    assert f"Due: {DUE}" in copied
    assert "The review was asked for on Monday 12 August 2024" in copied
    assert "Monday 26 August 2024: not counted" in copied
    opened.click(tab.which.choice.segment("answer"))
    assert tab.due.date.text() == "Wednesday 21 August 2024"
    assert any("10 September 2024" in line for line in card_of(opened).words())
    tab.copy_text()
    opened.settle()
    assert "Due: Wednesday 21 August 2024" in QGuiApplication.clipboard().text()


def test_the_page_of_a_review_says_what_it_is_of(open_case: Open) -> None:
    opened = open_case("clock", reviewed)
    sheet = opened.office.timekeeping.clock_sheet(opened.case_id, review=0)
    said = words_of(sheet)
    assert "Tuesday 10 September 2024" in said
    assert "FOIA internal review" in said
    assert "Asked for" in said
    assert "Received" not in said


def test_the_list_of_events_tells_the_review(open_case: Open) -> None:
    opened = open_case("clock", reviewed)
    opened.page.show_view(opened.office.reviewing.extend(opened.case_id, date(2024, 8, 15), "Exceptional"))
    opened.page.show_view(opened.office.reviewing.decide(opened.case_id, date(2024, 8, 19), ReviewOutcome.UPHELD))
    opened.settle()
    assert lines_of(opened)[-3:] == [
        "Internal review asked for",
        "Internal review extended",
        "Internal review decided: original answer stands",
    ]


def test_subject_access_is_shown_another_way_and_an_unanswered_case_has_no_card(open_case: Open) -> None:
    def of_sar(office: Office, clock: rehearsal.MovableClock) -> int:
        case_id = log_seed(office, clock)
        office.records.change_details(case_id, regime=Regime.SAR)
        office.despatch.issue(case_id, override="As sent")
        return case_id

    opened = open_case("clock", of_sar)
    assert "has to be acknowledged within 30 days" in card_of(opened).words()[0]
    assert card_of(opened).buttons == {}


def test_an_unanswered_case_has_no_card(open_case: Open) -> None:
    opened = open_case("clock", log_seed)
    assert not card_of(opened).isVisible()


def test_every_control_says_what_it_is(open_case: Open) -> None:
    opened = open_case("clock", reviewed)
    click(opened, "correct 0")
    form_of(opened).extended.setChecked(True)
    kinds = (QAbstractButton, QDateEdit, QLineEdit, QComboBox, QCheckBox)
    found = [one for kind in kinds for one in card_of(opened).findChildren(kind) if one.isVisible()]
    assert len(found) > 8
    for control in found:
        interface = QAccessible.queryAccessibleInterface(control)
        inside = isinstance(control.parent(), QDateEdit | QComboBox) or control.objectName().startswith("qt_")
        assert inside or interface.text(QAccessible.Text.Name), control
    assert (
        card_of(opened).buttons["remove 0"].accessibleName() == "Take off the review asked for on Monday 12 August 2024"
    )


@pytest.mark.parametrize("width", [700, 1000])
def test_a_narrow_window_comes_to_the_form(open_case: Open, width: int) -> None:
    opened = open_case("clock", reviewed, width)
    tab = tab_of(opened)
    tab.reviewing.decide()
    opened.settle()
    assert form_of(opened).isVisible()
    assert tab.right.isVisible()
    assert tab.which.isVisible()
    opened.click(tab.which.choice.segment("answer"))
    assert tab.due.date.text() == "Wednesday 21 August 2024"


def test_tab_goes_through_the_clock_of_a_review_as_it_is_read(open_case: Open) -> None:
    opened = open_case("clock", reviewed)
    tab = tab_of(opened)
    assert tab.calendar.hasFocus(), "where one is when a case opens here"
    opened.page.header.tabs.setFocus()
    seen = []
    for _ in range(14):
        focused = QApplication.focusWidget()
        assert focused is not None
        press(focused, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused)
    buttons = tab.right.reviews.buttons
    wanted = [
        tab.which.choice.segment("review"),
        tab.as_list,
        tab.left.copy,
        tab.left.print,
        tab.calendar,
        buttons["decide"],
        buttons["extend"],
        buttons["correct 0"],
        tab.right.add,
        tab.events,
    ]
    places = [seen.index(widget) for widget in wanted]
    assert places == sorted(places)
