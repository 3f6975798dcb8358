"""The Cost sheet tab, by hand: work typed in, refusals in words, requests counted together, the sum in the letter."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QDateEdit, QLineEdit, QPlainTextEdit, QTableView

from foidesk.domain.costsheet import HOUR, Activity, CostLine, CostSheet, Sample, WhyTogether
from foidesk.domain.items import Outcome
from foidesk.domain.regimes import Regime
from foidesk.domain.richtext import from_plain
from foidesk.office import rehearsal
from foidesk.office.office import Office
from foidesk.ui.costs.tab import CostTab
from tests.builders import a_logged_case
from tests.letters.reading import words_of
from tests.ui.clock.opened import Opened
from tests.ui.conftest import press, type_text

Open = Callable[..., Opened]
CONTROL = Qt.KeyboardModifier.ControlModifier
RECEIVED = date(2024, 7, 23)
EMAILS = CostLine(Activity.LOCATING, "Read the emails", 1200, "emails", 180)
TRAVEL = ["How much did the rail travel of the Commissioner cost?", "Which hotels were booked for the Commissioner?"]


def logged(office: Office, _clock: rehearsal.MovableClock) -> int:
    return a_logged_case(office, TRAVEL, received=RECEIVED).case_id


def refused(office: Office, clock: rehearsal.MovableClock) -> int:
    case_id = logged(office, clock)
    office.costing.add_line(case_id, EMAILS)
    office.drafting.respond(case_id, [1, 2], from_plain("We refuse it."), [Outcome.COST_REFUSED])
    return case_id


def with_another(office: Office, clock: rehearsal.MovableClock) -> int:
    case_id = logged(office, clock)
    office.costing.add_line(case_id, replace(EMAILS, number=240))
    other = a_logged_case(office, TRAVEL, received=date(2024, 7, 1), subject="Travel of the Commissioner")
    office.costing.add_line(other.case_id, replace(EMAILS, number=200))
    return case_id


def tab_of(opened: Opened) -> CostTab:
    tab = opened.page.tab("costs")
    assert isinstance(tab, CostTab)
    return tab


def sheet(opened: Opened) -> CostSheet:
    return opened.case.cost_sheet or CostSheet()


def write(field: QLineEdit, words: str) -> None:
    field.setFocus()
    field.selectAll()
    type_text(field, words)


def fill(tab: CostTab, what: str, number: str, each: str, *, unit: str = "emails", items: str = "") -> None:
    write(tab.form.what, what)
    write(tab.form.number, number)
    write(tab.form.unit, unit)
    write(tab.form.each, each)
    if items:
        write(tab.form.items, items)


def tick(opened: Opened, reference: str) -> None:
    box = tab_of(opened).together.ticks[reference]
    box.setFocus()
    press(box, Qt.Key.Key_Space)
    opened.settle()


def keep(opened: Opened) -> None:
    press(tab_of(opened).form.each, Qt.Key.Key_Return)
    opened.settle()


# --- work ------------------------------------------------------------------------------------------------------


def test_work_is_added_measured_corrected_and_taken_off(open_case: Open) -> None:
    opened = open_case("costs", logged)
    tab = tab_of(opened)
    assert tab.empty.isVisible() and not tab.table.isVisible()
    opened.click(next(one for one in tab.empty.findChildren(QAbstractButton) if one.text() == "Add work…"))
    assert tab.form.activity.hasFocus()
    fill(tab, "Read the emails of two inboxes", "1,200", "")
    write(tab.form.tried, "20")
    write(tab.form.took, "45")
    assert tab.form.use.text() == "Use the measured 2 minutes 15 seconds each"
    opened.click(tab.form.use)
    assert tab.form.each.text() == "2:15"
    assert tab.form.sum.text() == "45 hours, £1,125"
    keep(opened)
    (line,) = sheet(opened).lines
    assert (line.activity, line.number, line.seconds_each, line.items) == (Activity.LOCATING, 1200, 135, ())
    assert line.sample == Sample(20, 45 * 60, opened.office.who, opened.office.today())
    assert tab.head.total.text() == "45 hours × £25 an hour = £1,125"
    assert tab.head.standing.text() == "27 hours over the limit of 18 hours (£450)"
    assert tab.table.hasFocus()
    press(tab.table, Qt.Key.Key_F2)
    write(tab.form.number, "100")
    write(tab.form.items, "2")
    keep(opened)
    assert (sheet(opened).lines[0].number, sheet(opened).lines[0].items) == (100, (3,))
    assert "below the limit of 18 hours" in tab.head.standing.text()
    press(tab.table, Qt.Key.Key_Delete)
    opened.settle()
    assert sheet(opened).lines == ()
    opened.click(tab.undo_bar.button())
    assert sheet(opened).lines[0].number == 100


def test_what_does_not_count_is_refused_where_it_is_chosen(open_case: Open) -> None:
    opened = open_case("costs", logged)
    tab = tab_of(opened)
    tab.acts.add()
    tab.form.activity.setCurrentIndex(tab.form.activity.findData("redacting"))
    assert "Redacting does not count towards the limit" in tab.form.refusal()
    fill(tab, "Black out names", "100", "5")
    keep(opened)
    assert "regulation 4(3)" in tab.form.refusal()
    assert sheet(opened).lines == ()
    assert tab.form.what.text() == "Black out names"  # nothing typed is lost
    press(tab.form.what, Qt.Key.Key_Escape)
    assert not tab.form.isVisible()


@pytest.mark.parametrize(
    ("number", "each", "items", "said"),
    [
        ("many", "3", "", "Type how many, as a whole number."),
        ("10", "three", "", "Type the minutes for each"),
        ("10", "3", "3", "Type item numbers from 1 to 2"),
        ("10", "3", "x", "Type item numbers from 1 to 2"),
    ],
)
def test_bad_input_is_told_under_its_field_and_kept(
    open_case: Open, number: str, each: str, items: str, said: str
) -> None:
    opened = open_case("costs", logged)
    tab = tab_of(opened)
    tab.acts.add()
    fill(tab, "Read the emails", number, each, items=items)
    keep(opened)
    assert said in tab.form.refusal()
    assert tab.form.what.text() == "Read the emails"
    assert sheet(opened).lines == ()


def test_lines_are_read_out_by_activity_with_their_sums(open_case: Open) -> None:
    opened = open_case("costs", logged)
    costing = opened.office.costing
    costing.add_line(opened.case_id, replace(EMAILS, items=(3,)))
    costing.add_line(opened.case_id, CostLine(Activity.DETERMINING, "Ask IT", 1, "request", 2700))
    opened.page.show_view(opened.office.records.case(opened.case_id))
    opened.settle()
    assert tab_of(opened).table.words() == [
        "Find out whether it is held, 45 min, £18.75",
        "Ask IT, Whole request, 45 minutes, £18.75",
        "Locate it, 60 h, £1,500",
        "Read the emails, Item 2, 1,200 emails × 3 minutes = 60 hours, £1,500",
    ]


def test_the_sheet_is_copied_for_a_spreadsheet_and_no_cell_becomes_a_formula(open_case: Open) -> None:
    opened = open_case("costs", logged)
    opened.office.costing.add_line(opened.case_id, replace(EMAILS, what="=HYPERLINK(1)"))
    opened.page.show_view(opened.office.records.case(opened.case_id))
    opened.settle()
    opened.click(tab_of(opened).copy)
    rows = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    assert rows[1][2:8] == ["'=HYPERLINK(1)", "1200", "emails", "3", "3600", "1500.00"]
    assert rows[-1][0] == "Total" and rows[-1][7] == "1500.00"


# --- counted together ---------------------------------------------------------------------------------------------


def test_another_request_is_picked_with_a_tick_and_a_reason(open_case: Open) -> None:
    opened = open_case("costs", with_another)
    tab = tab_of(opened)
    assert "within 60 consecutive working days" in tab.together.period()
    (reference,) = tab.together.ticks
    tick(opened, reference)
    form = tab.together.form
    assert form is not None and form.reason.hasFocus()
    press(form.reason, Qt.Key.Key_Return)
    opened.settle()
    assert "same or similar information" in form.reason_row.error()
    type_text(form.reason, "Both ask for travel.")
    press(form.reason, Qt.Key.Key_Return)
    opened.settle()
    (counted,) = sheet(opened).together
    assert (counted.reference, counted.seconds, counted.why) == (reference, 10 * HOUR, WhyTogether.SAME_PERSON)
    assert tab.head.total.text() == "22 hours × £25 an hour = £550"
    assert tab.together.ticks[reference].isChecked()
    tick(opened, reference)
    assert sheet(opened).together == ()


def test_a_tick_that_is_left_goes_back(open_case: Open) -> None:
    opened = open_case("costs", with_another)
    tab = tab_of(opened)
    (reference,) = tab.together.ticks
    tick(opened, reference)
    assert tab.together.form is not None
    press(tab.together.form.reason, Qt.Key.Key_Escape)
    assert not tab.together.ticks[reference].isChecked()
    assert sheet(opened).together == ()


def test_the_other_sheet_grew_and_its_new_time_is_taken_by_hand(open_case: Open) -> None:
    opened = open_case("costs", with_another)
    tab, costing = tab_of(opened), opened.office.costing
    (other,) = costing.together(opened.case_id).others
    costing.count_together(opened.case_id, other.case_id, WhyTogether.SAME_PERSON, "Both ask for travel.")
    costing.add_line(other.case_id, replace(EMAILS, number=20))
    opened.page.show_view(opened.office.records.case(opened.case_id))
    opened.settle()
    assert sheet(opened).together[0].seconds == 10 * HOUR
    opened.click(tab.together.buttons[f"renew {other.reference}"])
    assert sheet(opened).together[0].seconds == 11 * HOUR
    assert f"renew {other.reference}" not in tab.together.buttons


def test_another_case_is_opened_from_the_sheet_and_back_leads_here(open_case: Open) -> None:
    opened = open_case("costs", with_another)
    tab = tab_of(opened)
    (other,) = opened.office.costing.together(opened.case_id).others
    opened.click(tab.together.buttons[f"open {other.reference}"])
    assert opened.page.case_id == other.case_id
    opened.page.leave()
    opened.settle()
    assert opened.page.case_id == opened.case_id


# --- advice ---------------------------------------------------------------------------------------------------------


def test_advice_that_stands_there_already_is_not_put_in_again(open_case: Open) -> None:
    opened = open_case("costs", refused)
    tab = tab_of(opened)
    opened.click(tab.advice.propose)
    proposed = tab.advice.text.toPlainText()
    opened.click(tab.advice.propose)
    assert tab.advice.text.toPlainText() == proposed


def test_advice_is_proposed_changed_and_kept_when_the_field_is_left(open_case: Open) -> None:
    opened = open_case("costs", refused)
    tab = tab_of(opened)
    assert "about 360 of the 1,200 emails" in tab.advice.fits()
    opened.click(tab.advice.propose)
    assert tab.advice.text.hasFocus()
    type_text(tab.advice.text, " Or ask for one inbox.")
    tab.table.setFocus()
    opened.settle()
    assert sheet(opened).advice.endswith("treat it as a new request. Or ask for one inbox.")
    assert "360 of the 1,200" in sheet(opened).advice
    assert "Or ask for one inbox." in tab.refusal.paragraph()
    opened.page.undoing.undo()
    opened.settle()
    assert tab.advice.text.toPlainText() == ""


def test_advice_being_typed_is_not_lost_when_the_tab_is_left(open_case: Open) -> None:
    opened = open_case("costs", refused)
    tab_of(opened).advice.text.setFocus()
    type_text(tab_of(opened).advice.text, "Ask for May.")
    opened.page.show_tab("draft")
    opened.settle()
    assert sheet(opened).advice == "Ask for May."


def test_two_desks_write_advice_and_both_versions_are_kept(open_case: Open, tmp_path) -> None:
    opened = open_case("costs", refused)
    tab = tab_of(opened)
    tab.advice.text.setFocus()
    type_text(tab.advice.text, "Mine.")
    tom = Office.open(tmp_path / "r.foidesk", who="Tom", now=opened.office.now)
    tom.costing.write_advice(opened.case_id, "Tom’s.")
    tom.close()
    tab.table.setFocus()
    opened.settle()
    assert sheet(opened).advice == "Tom’s."
    (clash,) = opened.office.records.case(opened.case_id).undecided
    assert (clash.mine, clash.theirs) == ("Mine.", "Tom’s.")
    assert opened.page.versions.banner.isVisible()
    assert tab.advice.text.toPlainText() == "Tom’s."


# --- the letter ------------------------------------------------------------------------------------------------------


def test_the_sum_is_offered_above_the_draft_put_in_and_offered_again_after_a_change(open_case: Open) -> None:
    opened = open_case("draft", refused)
    offer = opened.page.banners.cost_offer
    assert offer.isVisible()
    assert "60 hours × £25 an hour = £1,500. 42 hours over the limit of 18 hours (£450)." in offer.words()
    opened.click(next(one for one in offer.findChildren(QAbstractButton) if one.text() == "Put it in"))
    assert "1,200 emails × 3 minutes = 60 hours" in opened.case.responses[0].text.plain()
    assert not offer.isVisible()
    opened.office.costing.correct_line(opened.case_id, 0, replace(EMAILS, number=1000))
    opened.page.show_view(opened.office.records.case(opened.case_id))
    opened.settle()
    assert "£1,500" in opened.case.responses[0].text.plain()
    assert "changed since its sum was put into" in offer.words()
    opened.page.show_tab("costs")
    opened.settle()
    assert not offer.isVisible()
    tab = tab_of(opened)
    assert "The sheet changed since" in tab.refusal.words()[0]
    (button,) = tab.refusal.buttons.values()
    opened.click(button)
    text = opened.case.responses[0].text.plain()
    assert "£1,250" in text and "£1,500" not in text
    assert tab.refusal.words() == ["The sum is in the response to items 1 and 2."]
    opened.page.undoing.undo()
    opened.settle()
    assert "£1,500" in opened.case.responses[0].text.plain()


def test_an_offer_that_was_declined_stays_away_until_the_sheet_changes(open_case: Open) -> None:
    opened = open_case("draft", refused)
    offer = opened.page.banners.cost_offer
    opened.click(next(one for one in offer.findChildren(QAbstractButton) if one.text() == "Not now"))
    assert not offer.isVisible()
    opened.page.show_view(opened.office.records.case(opened.case_id))
    assert not offer.isVisible()
    opened.office.costing.correct_line(opened.case_id, 0, replace(EMAILS, number=1000))
    opened.page.show_view(opened.office.records.case(opened.case_id))
    assert offer.isVisible()


def test_a_refusal_without_a_sheet_leads_to_it(open_case: Open) -> None:
    opened = open_case("draft", logged)
    assert not opened.page.banners.cost_offer.isVisible()
    key = opened.case.responses[0].key
    opened.page.draft.choose_outcomes(key, (Outcome.COST_REFUSED,))
    opened.settle()
    offer = opened.page.banners.cost_offer
    opened.click(next(one for one in offer.findChildren(QAbstractButton) if one.text() == "Open the cost sheet"))
    assert opened.page.current_tab == "costs"


def test_the_menu_of_outcomes_leads_to_the_sheet_of_a_refusal_on_cost(open_case: Open) -> None:
    opened = open_case("draft", refused)
    table = opened.page.draft.table
    row = table.current_row()
    assert row is not None
    menu = row.answer.chips.outcome_menu()
    menu.tick()
    assert menu.costs.isVisible()
    menu.costs.trigger()
    opened.settle()
    assert opened.page.current_tab == "costs"


def test_within_the_limit_there_is_nothing_to_put_in(open_case: Open) -> None:
    opened = open_case("costs", with_another)
    tab = tab_of(opened)
    assert tab.head.standing.text() == "6 hours below the limit of 18 hours (£450)"
    assert tab.refusal.words() == ["The sheet is within the limit of 18 hours: section 12 does not apply."]
    assert tab.refusal.buttons == {}


def test_the_regulations_know_no_limit_and_the_sheet_says_so(open_case: Open) -> None:
    def under_eir(office: Office, clock: rehearsal.MovableClock) -> int:
        case_id = logged(office, clock)
        office.costing.add_line(case_id, EMAILS)
        office.records.change_details(case_id, regime=Regime.EIR)
        return case_id

    opened = open_case("costs", under_eir)
    tab = tab_of(opened)
    assert "no fixed limit" in tab.head.standing.text()
    assert tab.together.ticks == {}
    assert "regulation 12(4)(b)" in tab.refusal.words()[0]


# --- being a tab -----------------------------------------------------------------------------------------------------


def test_it_is_reached_by_keys_and_every_control_has_a_name(open_case: Open) -> None:
    opened = open_case("draft", with_another)
    for _tab in opened.page.header.names():
        if opened.page.current_tab != "costs":
            opened.qtbot.keyClick(opened.page, Qt.Key.Key_Tab, CONTROL)
            opened.settle()
    assert opened.page.current_tab == "costs"
    tab = tab_of(opened)
    opened.desk.acts.trigger("add_cost")
    opened.settle()
    assert tab.form.isVisible()
    unnamed = [
        widget
        for kind in (QAbstractButton, QCheckBox, QComboBox, QDateEdit, QLineEdit, QPlainTextEdit, QTableView)
        for widget in tab.findChildren(kind)
        if widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        and not isinstance(widget.parent(), QDateEdit | QComboBox)
    ]
    assert unnamed == []


def test_a_case_that_is_closed_shows_its_sheet_and_changes_nothing(open_case: Open) -> None:
    def closed(office: Office, clock: rehearsal.MovableClock) -> int:
        case_id = refused(office, clock)
        office.despatch.issue(case_id, override="For the test: the sum follows.")
        return case_id

    opened = open_case("costs", closed)
    tab = tab_of(opened)
    assert tab.table.isVisible() and not tab.add.isEnabled()
    press(tab.table, Qt.Key.Key_Delete)
    press(tab.table, Qt.Key.Key_F2)
    opened.settle()
    assert len(sheet(opened).lines) == 1
    assert not tab.form.isVisible()
    assert tab.advice.text.isReadOnly()


def test_what_another_desk_did_shows_at_once_and_is_not_overwritten(open_case: Open, tmp_path) -> None:
    opened = open_case("costs", refused)
    tab = tab_of(opened)
    press(tab.table, Qt.Key.Key_F2)
    write(tab.form.number, "999")
    tom = Office.open(tmp_path / "r.foidesk", who="Tom", now=opened.office.now)
    tom.costing.correct_line(opened.case_id, 0, replace(EMAILS, number=900))
    tom.close()
    troubles = []
    opened.desk.troubled.connect(troubles.append)
    keep(opened)
    assert sheet(opened).lines[0].number == 900
    assert "Tom changed the cost sheet" in str(troubles[0])
    assert tab.form.number.text() == "999"  # hers is still there


def test_in_a_narrow_window_the_last_tab_can_still_be_reached_with_the_pointer(open_case: Open) -> None:
    opened = open_case("costs", logged, 500)
    tabs = opened.page.header.tabs
    assert tabs.usesScrollButtons()
    right = next(one for one in tabs.findChildren(QAbstractButton) if one.objectName() == "ScrollRightButton")
    last = tabs.count() - 1
    for _press in range(tabs.count()):
        if tabs.tabRect(last).right() > right.x():
            opened.click(right)
    opened.qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(last).center())
    opened.settle()
    assert opened.page.current_tab == "history"


def test_the_sheet_is_saved_as_a_pdf(open_case: Open, tmp_path) -> None:
    opened = open_case("costs", refused)
    tab_of(opened).copying.save_as(tmp_path / "sheet.pdf")
    opened.settle()
    assert "60 hours × £25 an hour = £1,500" in words_of((tmp_path / "sheet.pdf").read_bytes())
    assert any("Cost sheet saved as sheet.pdf" in words for words in opened.journal())


def test_the_checks_lead_to_the_sheet(open_case: Open) -> None:
    def without_sum(office: Office, clock: rehearsal.MovableClock) -> int:
        case_id = logged(office, clock)
        words = from_plain("Section 12(1) applies. You could ask for one month.")
        office.drafting.respond(case_id, [1, 2], words, [Outcome.COST_REFUSED])
        return case_id

    opened = open_case("draft", without_sum)
    opened.page.draft.drawer.open("checks")
    opened.settle()
    links = [one for one in opened.page.draft.checks.findChildren(QAbstractButton) if one.isVisible()]
    link = next(one for one in links if one.text() == "Open the cost sheet")
    link.click()
    opened.settle()
    assert opened.page.current_tab == "costs"
