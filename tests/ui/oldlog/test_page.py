"""Bringing in an old log with clicks and keys: matched, looked at, mended, brought in, shown, taken back."""

import threading
from datetime import date

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QComboBox, QFileDialog, QPushButton, QSpinBox

from foidesk.domain.case import Stage
from foidesk.domain.oldlog.headings import Meaning
from foidesk.office.records import View
from foidesk.ui.actions import Actions
from foidesk.ui.desk import Desk
from foidesk.ui.dialogs.help import HelpDialog
from foidesk.ui.look import theme
from foidesk.ui.window import MainWindow
from tests.builders import an_office
from tests.oldlogs import HEADINGS, ROWS, messy, put_log
from tests.ui.conftest import press
from tests.ui.window.conftest import at_rest

LEFT = Qt.MouseButton.LeftButton


def read(qtbot, window, page, path):
    page.start_with(path)
    at_rest(qtbot, window)


def click(qtbot, window, button):
    assert button.isVisible()
    assert button.isEnabled()
    qtbot.mouseClick(button, LEFT)
    at_rest(qtbot, window)


def banner_button(qtbot, page, words):
    def found():
        return [one for one in page.banner.findChildren(QPushButton) if one.text() == words and one.isVisible()]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def choose(qtbot, window, page, at, meaning):
    combo = page.columns.choice(at)
    combo.setFocus()
    qtbot.waitUntil(combo.hasFocus)
    wanted = list(Meaning).index(meaning)
    step = Qt.Key.Key_Down if wanted > combo.currentIndex() else Qt.Key.Key_Up
    for _ in range(abs(wanted - combo.currentIndex())):
        press(combo, step)
    at_rest(qtbot, window)
    assert combo.currentIndex() == wanted


def tabs(page):
    return [page.rows.tabs.tabText(at).replace("  ", " ") for at in range(page.rows.tabs.count())]


def listed(page):
    model = page.rows.model
    return [tuple(model.index(row, at).data() for at in range(3)) for row in range(model.rowCount())]


def test_the_page_starts_with_a_place_to_drop_and_a_button(window, page):
    assert window.rooms.screen == "old_log"
    assert window.windowTitle() == "Bring in an old log – FOI Desk"
    assert not page.bring_button.isVisible()
    assert not page.batches.isVisible()
    assert window.focusWidget() is page.choose_button


def test_nothing_of_the_page_before_is_left_beside_it(window, page):
    assert not window.navigation.list.selectionModel().hasSelection()
    assert window.status.said() == ""


def test_a_file_is_chosen_in_the_systems_own_dialog(qtbot, window, page, tmp_path):
    qtbot.mouseClick(page.choose_button, LEFT)
    assert isinstance(page.dialog, QFileDialog)
    page.dialog.fileSelected.emit(str(put_log(tmp_path / "FOI log.xlsx")))
    page.dialog.close()
    at_rest(qtbot, window)
    assert page.file.text() == "FOI log.xlsx"
    assert window.focusWidget() is page.columns.choice(0)


def test_a_file_let_go_on_the_page_is_read_as_a_log(qtbot, window, page, tmp_path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(put_log(tmp_path / "log.xlsx")))])
    none, copy = Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    entering = QDragEnterEvent(QPoint(80, 80), copy, data, LEFT, none)
    page.dragEnterEvent(entering)
    assert entering.isAccepted()
    page.dropEvent(QDropEvent(QPointF(80, 80), copy, data, LEFT, none))
    at_rest(qtbot, window)
    assert page.bring_button.text() == "Bring in 4 cases"


def test_a_messy_log_shows_its_columns_as_guessed_and_its_rows_by_what_becomes_of_them(qtbot, window, page, tmp_path):
    path = tmp_path / "log.xlsx"
    path.write_bytes(messy())
    read(qtbot, window, page, path)
    assert page.heading_row.value() == 4
    assert [page.columns.choice(at).currentText() for at in (0, 1, 4, 7)] == [
        "Reference", "Date received", "Subject", "Date of the answer",
    ]  # fmt: skip
    assert page.columns.mark(0) == "Guessed"
    assert tabs(page) == ["Cannot come in 2", "To look at 3", "Here already 1", "No case 3", "Ready 5"]
    assert listed(page)[0] == ("8", "FOI-0204", "Date Rec'd: “see email” is not a date.")
    page.rows.go_to("warning")
    assert "5 August, Summer bank holiday (Scotland), does not count" in listed(page)[0][2]
    assert any("1 row is hidden" in note for note in page.summary.notes())
    assert page.bring_button.text() == "Bring in 5 cases"


def test_a_column_is_matched_by_hand_with_the_keyboard(qtbot, window, page, tmp_path):
    rows = [("FOI-1", date(2024, 7, 23), "Cars", date(2024, 8, 1)), ("FOI-2", date(2024, 7, 24), "Vans", None)]
    read(qtbot, window, page, put_log(tmp_path / "log.xlsx", rows, ("Ref", "Zeitpunkt", "Subject", "Fertig")))
    assert page.rows.said() == "Choose the column with the date each request was received."
    assert not page.bring_button.isEnabled()
    choose(qtbot, window, page, 1, Meaning.RECEIVED)
    assert page.columns.mark(1) == "Chosen by you"
    assert page.bring_button.text() == "Bring in 2 cases"
    choose(qtbot, window, page, 3, Meaning.ANSWERED)
    page.rows.go_to("ready")
    assert "Answered 1 August 2024" in listed(page)[0][2]


def test_another_row_of_headings_is_read(qtbot, window, page, tmp_path):
    read(qtbot, window, page, put_log(tmp_path / "log.xlsx", [("x",), HEADINGS, *ROWS], ("Our log",)))
    assert page.heading_row.value() == 3
    page.heading_row.setFocus()
    press(page.heading_row, Qt.Key.Key_Down)
    at_rest(qtbot, window)
    assert page.heading_row.value() == 2
    assert page.rows.said().startswith("Choose the column")
    press(page.heading_row, Qt.Key.Key_Up)
    at_rest(qtbot, window)
    assert page.bring_button.text() == "Bring in 4 cases"


def test_the_sheet_that_looks_like_a_log_is_shown_and_another_can_be_chosen(qtbot, window, page, tmp_path):
    from tests.oldlogs import workbook

    path = tmp_path / "log.xlsx"
    path.write_bytes(workbook(("Cover", [["Our office"]]), ("2024", [HEADINGS, *ROWS]), ("2023", [HEADINGS, ROWS[0]])))
    read(qtbot, window, page, path)
    assert page.sheets.currentText() == "2024 (5 rows)"
    page.sheets.setFocus()
    press(page.sheets, Qt.Key.Key_Down)
    at_rest(qtbot, window)
    assert page.bring_button.text() == "Bring in 1 case"


def test_errors_are_mended_in_the_file_and_read_again_with_the_choices_kept(qtbot, window, page, tmp_path):
    bad = [*ROWS[:2], ("FOI-0203", "soon", "C", "Grants")]
    path = put_log(tmp_path / "log.xlsx", bad)
    read(qtbot, window, page, path)
    choose(qtbot, window, page, 7, Meaning.NOTES)
    assert tabs(page)[0] == "Cannot come in 1"
    put_log(path, ROWS)
    press(page, Qt.Key.Key_F5)
    window.acts.trigger("refresh")
    at_rest(qtbot, window)
    assert tabs(page)[0] == "Cannot come in 0"
    assert page.columns.choice(7).currentText() == "Notes"
    assert page.bring_button.text() == "Bring in 4 cases"


def test_a_file_that_is_no_log_is_told_and_nothing_is_lost(qtbot, window, page, tmp_path):
    read(qtbot, window, page, put_log(tmp_path / "log.xlsx"))
    wrong = tmp_path / "photo.xlsx"
    wrong.write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    read(qtbot, window, page, wrong)
    assert "“photo.xlsx” is neither a spreadsheet nor a text table." in page.banner.words()
    assert page.banner.isVisible()
    assert page.file.text() == "log.xlsx"


def test_bringing_in_says_how_many_shows_them_and_takes_them_back(qtbot, window, page, office, tmp_path):
    rows = [*ROWS, ("FOI-0205", "soon", "E", "Vans"), ("HA07408", date(2026, 11, 3), "F", "Bikes")]
    read(qtbot, window, page, put_log(tmp_path / "FOI log.xlsx", rows))
    click(qtbot, window, page.bring_button)
    assert page.banner.words() == (
        "4 cases brought in from FOI log.xlsx Left out: 1 row with errors and 1 row that was here already."
    )
    assert not page.log_shown()
    assert office.records.counts()[View.ALL] == 5
    click(qtbot, window, banner_button(qtbot, page, "Show them"))
    register = window.rooms.register
    assert window.rooms.screen == "register"
    assert register.bar.words() == "FOI log.xlsx"
    shown = {register.model.case_at(line) for line in range(register.model.rowCount())} - {None}
    assert len(shown) == 4
    window.acts.trigger("bring_in_log")
    at_rest(qtbot, window)
    click(qtbot, window, banner_button(qtbot, page, "Take back"))
    assert page.banner.words().startswith("4 cases from FOI log.xlsx taken back")
    assert office.records.counts()[View.ALL] == 1
    assert not page.batches.buttons


def test_an_earlier_log_is_asked_about_and_what_was_worked_on_stays(qtbot, window, page, office, tmp_path):
    read(qtbot, window, page, put_log(tmp_path / "log.xlsx"))
    click(qtbot, window, page.bring_button)
    case_id = office.records.case_by_reference("FOI-0203").case_id
    office.records.change_owner(case_id, "Tom Hale")
    at_rest(qtbot, window)
    click(qtbot, window, page.batches.buttons[(1, "back")])
    assert page.banner.words().startswith("Take 4 cases from log.xlsx out of the register?")
    assert window.focusWidget().text() == "Leave them here"
    click(qtbot, window, banner_button(qtbot, page, "Take back 4 cases"))
    assert "FOI-0203 was worked on since" in page.banner.words()
    assert office.records.counts()[View.ALL] == 5
    click(qtbot, window, banner_button(qtbot, page, "Take back the 3 others"))
    assert "1 case stayed: FOI-0203." in page.banner.words()
    assert office.records.counts()[View.ALL] == 2


def test_stop_leaves_everything_as_it_was(qtbot, window, page, office, tmp_path):
    rows = [(f"FOI-{at:04}", date(2024, 7, 23), "A", f"Cars {at}") for at in range(400)]
    read(qtbot, window, page, put_log(tmp_path / "log.xlsx", rows, HEADINGS[:4]))
    page.busy.bar.valueChanged.connect(lambda percent: page.busy.stop.click() if percent > 0 else None)
    qtbot.mouseClick(page.bring_button, LEFT)
    assert not page.bring_button.isEnabled()
    at_rest(qtbot, window)
    assert page.banner.words() == "Stopped: nothing was brought in The register is as it was."
    assert office.records.counts()[View.ALL] == 1
    assert page.bring_button.isEnabled()
    assert page.bring_button.text() == "Bring in 400 cases"


def held(window):
    """Keep the worker busy until the answer is set, so that what is asked meanwhile waits."""
    wait = threading.Event()
    window.desk.run(wait.wait)
    return wait


def test_reading_is_stopped_and_what_was_there_before_stays(qtbot, window, page, tmp_path):
    wait = held(window)
    page.start_with(put_log(tmp_path / "log.xlsx", [ROWS[0]] * 400))
    qtbot.waitUntil(page.busy.isVisible)
    assert page.busy.words() == "Reading log.xlsx"
    click_now(qtbot, page.busy.stop)
    assert page.busy.words() == "Stopping"
    wait.set()
    at_rest(qtbot, window)
    assert page.banner.words() == "Stopped: log.xlsx was not read Nothing was changed."
    assert not page.log_shown()
    assert not page.busy.isVisible()
    read(qtbot, window, page, put_log(tmp_path / "other.xlsx"))
    assert page.bring_button.text() == "Bring in 4 cases"


def test_looking_at_the_rows_is_stopped_and_taken_up_again(qtbot, window, page, office, tmp_path):
    read(qtbot, window, page, put_log(tmp_path / "log.xlsx"))
    before = office.records.counts()
    wait = held(window)
    qtbot.mouseClick(page.summary.undecided.segment("closed"), LEFT)
    qtbot.waitUntil(page.busy.isVisible)
    click_now(qtbot, page.busy.stop)
    wait.set()
    at_rest(qtbot, window)
    assert page.banner.words().startswith("Stopped: the rows were not looked at")
    assert not page.bring_button.isEnabled()
    assert office.records.counts() == before
    click(qtbot, window, banner_button(qtbot, page, "Look at the rows"))
    assert page.bring_button.text() == "Bring in 4 cases"
    assert not page.banner.isVisible()


def click_now(qtbot, button):
    assert button.isVisible()
    assert button.isEnabled()
    qtbot.mouseClick(button, LEFT)


def test_another_file_takes_the_place_of_one_that_is_being_read(qtbot, window, page, tmp_path):
    wait = held(window)
    page.start_with(put_log(tmp_path / "one.xlsx", [ROWS[0]] * 400))
    page.start_with(put_log(tmp_path / "two.xlsx"))
    wait.set()
    at_rest(qtbot, window)
    assert page.file.text() == "two.xlsx"
    assert page.bring_button.text() == "Bring in 4 cases"


def test_she_chooses_how_the_next_case_is_numbered(qtbot, window, page, office, tmp_path):
    read(qtbot, window, page, put_log(tmp_path / "log.xlsx"))
    choices = [page.summary.next.itemText(at) for at in range(page.summary.next.count())]
    assert choices == ["HA07409", "FOI-0205"]
    page.summary.next.setFocus()
    press(page.summary.next, Qt.Key.Key_Down)
    click(qtbot, window, page.bring_button)
    assert office.receipt.next_reference() == "FOI-0205"


def test_rows_without_an_answer_and_a_status_are_open_or_closed_as_she_says(qtbot, window, page, office, tmp_path):
    rows = [("FOI-1", date(2019, 7, 23), "A", "Cars")]
    read(qtbot, window, page, put_log(tmp_path / "log.xlsx", rows, HEADINGS[:4]))
    click(qtbot, window, page.summary.undecided.segment("closed"))
    click(qtbot, window, page.bring_button)
    assert office.records.case_by_reference("FOI-1").case.stage is Stage.ANSWERED


def test_the_rows_listed_are_copied_for_mending_the_file(qtbot, app, window, page, tmp_path):
    read(qtbot, window, page, put_log(tmp_path / "log.xlsx", [("FOI-1", "soon", "A", "Cars")]))
    window.acts.trigger("copy")
    assert app.clipboard().text() == "2\tFOI-1\tDate received: “soon” is not a date."


def test_an_old_answer_in_its_case_is_not_taken_for_a_letter_of_ours(qtbot, window, page, office, tmp_path):
    read(qtbot, window, page, put_log(tmp_path / "log.xlsx"))
    click(qtbot, window, page.bring_button)
    window.open_case(office.records.case_by_reference("FOI-0201").case_id)
    at_rest(qtbot, window)
    case = window.rooms.case.page
    assert case.banners.lock.words().startswith("Answered before FOI Desk on 8 August 2024 So says row 2 of log.xlsx.")
    assert case.header.due.text() == "Answered, day 11 of 20, on time"
    assert not case.header.next.isVisible()
    assert case.draft.read_only
    correspondence = case.tab("correspondence")
    case.show_tab("correspondence")
    at_rest(qtbot, window)
    correspondence.list.setCurrentRow(1)
    assert "Outcome: Not held" in correspondence.text.toPlainText()


def test_the_log_stays_on_the_page_when_the_zoom_changes(qtbot, app, window, page, tmp_path):
    read(qtbot, window, page, put_log(tmp_path / "log.xlsx"))
    choose(qtbot, window, page, 7, Meaning.NOTES)
    window.acts.trigger("zoom_in")
    at_rest(qtbot, window)
    again = window.rooms.old_log.page
    assert again is not page
    assert again.file.text() == "log.xlsx"
    assert again.columns.choice(7).currentText() == "Notes"
    window.acts.trigger("zoom_reset")
    theme.apply(app, "light")


def test_one_thing_at_a_time_where_there_is_no_room(qtbot, window, page, tmp_path):
    read(qtbot, window, page, put_log(tmp_path / "log.xlsx"))
    window.resize(700, 560)
    at_rest(qtbot, window)
    shown = [page.columns.isVisible(), page.rows.isVisible(), page.summary.isVisible()]
    assert shown == [True, False, False]
    qtbot.mouseClick(page.part.segment("rows"), LEFT)
    assert page.rows.isVisible()
    assert page.bring_button.isVisible()


def test_every_control_says_what_it_is(qtbot, window, page, tmp_path):
    read(qtbot, window, page, put_log(tmp_path / "log.xlsx"))
    kinds = (QAbstractButton, QComboBox, QSpinBox)
    for kind in kinds:
        for control in page.findChildren(kind):
            if control.isVisible() and control.isEnabled():
                found = QAccessible.queryAccessibleInterface(control)
                assert found.text(QAccessible.Text.Name), control
    assert page.columns.choice(1).accessibleName() == "Column B, Date received, means"
    index = page.columns.model().index(1, 1)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Row 2, Date received: 23 July 2024"


def test_escape_goes_back_and_the_log_is_still_there(qtbot, window, page, tmp_path):
    read(qtbot, window, page, put_log(tmp_path / "log.xlsx"))
    press(page, Qt.Key.Key_Escape)
    at_rest(qtbot, window)
    assert window.rooms.screen == "register"
    window.acts.trigger("bring_in_log")
    at_rest(qtbot, window)
    assert page.isVisible()
    assert page.log_shown()


def test_help_is_about_the_old_log(window, page):
    window.acts.trigger("help")
    dialog = window.findChild(HelpDialog)
    assert "Bring in an old log" in dialog.text.toPlainText()
    dialog.close()


def test_an_empty_register_offers_to_bring_in_the_old_log(qtbot, tmp_path):
    folder = tmp_path / "empty"
    folder.mkdir()
    office = an_office(folder)
    office.records.save_profile(office.records.profile())
    window = MainWindow(Desk(office, Actions()))
    qtbot.addWidget(window)
    window.resize(1200, 700)
    window.show()
    at_rest(qtbot, window)
    way = window.rooms.register.log_way
    assert way.text() == "Bring in your old log…"
    click(qtbot, window, way)
    assert window.rooms.screen == "old_log"
    window._may_close = True
    window.close()
