"""What waits for a reader: in the morning, as a chip over the list, and as a view of its own."""

from PySide6.QtCore import Qt

from foidesk.domain.clearance import AskedFor, ClearanceRule
from foidesk.domain.profile import Profile
from foidesk.office.records import RegisterQuery, View
from foidesk.ui.actions import Actions
from foidesk.ui.desk import Desk
from foidesk.ui.register.page import RegisterPage
from foidesk.ui.setup.settings_page import SettingsPage
from tests.builders import a_logged_case
from tests.ui.register.conftest import settled
from tests.ui.setup.conftest import Room, room  # noqa: F401  a fixture

LEFT = Qt.MouseButton.LeftButton


def test_the_reader_finds_what_waits_for_her(qtbot, priya, megan, case_id: int) -> None:
    a_logged_case(priya, 1)
    priya.clearing.send(case_id, "Megan Price")
    from PySide6.QtWidgets import QMainWindow

    window = QMainWindow()
    qtbot.addWidget(window)
    desk = Desk(megan, Actions(window))
    page = RegisterPage(desk)
    window.setCentralWidget(page)
    window.resize(1218, 820)
    window.show()
    page.show_view(View.ALL)
    settled(qtbot, page)
    reference = priya.records.case(case_id).case.reference
    assert f"1 draft waits for your clearance: {reference}." in page.morning.accessibleName()
    assert page.bar.clear.isVisible()
    assert page.bar.clear.face().words == "1 to clear"
    qtbot.mouseClick(page.morning.clear, LEFT)
    settled(qtbot, page)
    assert page.view is View.CLEARANCE
    assert page.bar.title.text() == "For you to clear"
    assert page.model.listing.cases == 1
    megan.clearing.clear(case_id)
    page.ask()
    settled(qtbot, page)
    assert page.empty.isVisible()
    qtbot.mouseClick(page.bar.clear, LEFT)
    settled(qtbot, page)
    assert page.view is View.ALL
    assert not page.bar.clear.isVisible()
    desk.close()


def test_nobody_else_has_it_in_her_list(priya, megan, case_id: int) -> None:
    priya.clearing.send(case_id, "MEGAN PRICE")
    assert megan.records.counts()[View.CLEARANCE] == 1
    assert priya.records.counts()[View.CLEARANCE] == 0
    found = megan.records.find(RegisterQuery(View.CLEARANCE, megan.today(), reader="Megan Price"))
    assert [case for _, cases in found for case in cases] == [case_id]


# --- settings -------------------------------------------------------------------------------------


def kept(at: Room) -> Profile:
    return at.desk.office.records.profile()


def test_the_office_says_when_it_asks_and_can_undo_it(room: Room) -> None:  # noqa: F811
    a_logged_case(room.desk.office, 1, owner="Megan Price")
    page = SettingsPage(room.desk)
    room.show(page)
    form = page.clearance
    assert form.when.currentText() == "Never"
    assert not form.usual.isVisible(), "an office without clearance is asked nothing more"
    page.show_section(form.section)
    form.when.setCurrentIndex(form.when.findData("when_refused"))
    form.when.activated.emit(1)
    room.qtbot.waitUntil(lambda: kept(room).clearance == ClearanceRule(AskedFor.WHEN_REFUSED))
    assert form.usual.isVisible()
    form.usual.setFocus()
    room.qtbot.keyClicks(form.usual, "meg")
    room.qtbot.waitUntil(lambda: form.usual.completer().popup().isVisible())
    room.qtbot.keyClick(form.usual.completer().popup(), Qt.Key.Key_Down)
    room.qtbot.keyClick(form.usual.completer().popup(), Qt.Key.Key_Return)
    room.qtbot.waitUntil(lambda: kept(room).clearance.usual == "Megan Price")
    form.boxes["extension"].click()
    room.qtbot.waitUntil(lambda: "extension" in kept(room).clearance.kinds)
    room.qtbot.mouseClick(page.undoing.bar.button(), LEFT)
    room.qtbot.waitUntil(lambda: "extension" not in kept(room).clearance.kinds)
    assert kept(room).clearance.usual == "Megan Price"
    page.undoing.redo()
    room.qtbot.waitUntil(lambda: "extension" in kept(room).clearance.kinds)
    again = SettingsPage(room.desk)
    room.show(again)
    room.qtbot.waitUntil(lambda: again.clearance.when.currentText() == "When anything is refused")


def test_a_rule_without_a_letter_is_told_and_not_kept(room: Room) -> None:  # noqa: F811
    page = SettingsPage(room.desk)
    room.show(page)
    form = page.clearance
    form.when.setCurrentIndex(form.when.findData("always"))
    form.when.activated.emit(2)
    room.qtbot.waitUntil(lambda: kept(room).clearance.when is AskedFor.ALWAYS)
    before = kept(room).clearance
    for box in form.boxes.values():
        if box.isChecked():
            box.click()
    assert form.when_row.error() == "Tick at least one kind of letter."
    page.keep_now()
    room.settle()
    assert kept(room).clearance.kinds, "the last letter stays"
    assert kept(room).clearance.when is before.when
