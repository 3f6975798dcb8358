"""The window round the pages: where one can go, what is said, what is taken, and how it closes."""

import struct

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)

from foidesk import settings
from foidesk.domain.troubles import StoreTrouble
from foidesk.office.records import View
from foidesk.shipped import resources
from foidesk.ui.actions import Actions
from foidesk.ui.acts import ACTS
from foidesk.ui.desk import Desk
from foidesk.ui.dialogs.goto import GoToDialog
from foidesk.ui.dialogs.help import HelpDialog
from foidesk.ui.dialogs.keys import KeysDialog
from foidesk.ui.look import scale, theme
from foidesk.ui.opening import Opening
from foidesk.ui.shell.dropping import take
from foidesk.ui.window import MainWindow
from tests.builders import an_office
from tests.ui.conftest import press
from tests.ui.window.conftest import at_rest

DEMO = resources() / "demo" / "request-2024-07-23.eml"


def go(qtbot, window, key):
    navigation = window.navigation
    index = navigation.places.index(navigation.places.row_of(key))
    where = navigation.list.visualRect(index).center()
    qtbot.mouseClick(navigation.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    at_rest(qtbot, window)


def said_in_navigation(window):
    places = window.navigation.places
    return [places.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(places.rowCount())]


def test_the_window_opens_on_all_requests_with_counts_and_the_keyboard_in_the_list(window):
    assert window.windowTitle() == "All requests – FOI Desk"
    assert said_in_navigation(window)[1:7] == [
        "My open cases, 2",
        "Due this week, 0",
        "Overdue, 1",
        "Waiting for the requester, 0",
        "All requests, 3",
        "Closed, 0",
    ]
    assert window.status.words().endswith("3 open, 0 closed | 1 selected")
    assert window.focusWidget() is window.rooms.register.table


def test_the_navigation_switches_views(qtbot, window):
    go(qtbot, window, "overdue")
    register = window.rooms.register
    assert register.view is View.OVERDUE
    assert window.windowTitle() == "Overdue – FOI Desk"
    assert [register.model.case_at(line) for line in range(register.model.rowCount())] == [None, 1]


def test_the_last_view_is_there_on_the_next_start(qtbot, window, tmp_path):
    go(qtbot, window, "overdue")
    window.close()
    qtbot.waitUntil(lambda: window.desk is None)
    again = MainWindow(Desk(an_office(tmp_path), Actions()))
    qtbot.addWidget(again)
    again.show()
    at_rest(qtbot, again)
    assert again.rooms.register.view is View.OVERDUE
    again.close()


def test_enter_opens_a_case_and_back_returns_to_the_same_place(qtbot, window):
    register = window.rooms.register
    register.show_view(View.OPEN)
    at_rest(qtbot, window)
    register.table.go_to_case(2)
    at_rest(qtbot, window)
    press(register.table, Qt.Key.Key_Return)
    at_rest(qtbot, window)
    assert window.rooms.screen == "case"
    assert window.windowTitle().startswith("HA07408")
    assert window.navigation.is_folded()
    window.acts.trigger("close_case")
    at_rest(qtbot, window)
    assert window.pages.currentWidget() is register
    assert register.view is View.OPEN
    assert register.table.current_case() == 2
    assert not window.navigation.is_folded()


def test_go_to_a_reference(qtbot, window):
    window.acts.trigger("go_to")
    dialog = window.findChild(GoToDialog)
    dialog.reference.setText("HA99999")
    press(dialog.reference, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "HA99999" in dialog.row.error())
    dialog.reference.setText("ha07408")
    press(dialog.reference, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.rooms.screen == "case")
    at_rest(qtbot, window)
    assert window.windowTitle().startswith("HA07408")


def drop(window, data):
    at = QPoint(400, 300)
    actions, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(at, actions, data, button, none)
    window.dragEnterEvent(entering)
    seen = window.overlay.isVisible()
    if entering.isAccepted():
        window.dropEvent(QDropEvent(QPointF(at), actions, data, button, none))
    return entering.isAccepted(), seen


def test_an_email_let_go_anywhere_starts_a_request(qtbot, window):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(DEMO))])
    assert drop(window, data) == (True, True)
    assert window.overlay.isHidden()
    qtbot.waitUntil(lambda: window.rooms.new.page is not None and window.rooms.new.page.has_request())
    at_rest(qtbot, window)
    assert window.rooms.screen == "new_request"
    assert window.windowTitle() == "New request – FOI Desk"
    assert len(window.rooms.new.page.split().items) == 4


def test_words_let_go_start_a_request_and_a_link_alone_does_not(qtbot, window):
    link = QMimeData()
    link.setUrls([QUrl("https://example.org/request")])
    assert drop(window, link) == (False, False)
    words = QMimeData()
    words.setText("Please tell me how much was spent on cars in 2025.")
    assert drop(window, words)[0]
    qtbot.waitUntil(lambda: window.rooms.new.page is not None and window.rooms.new.page.has_request())
    at_rest(qtbot, window)


def test_a_message_dragged_out_of_outlook_becomes_a_file(tmp_path):
    entry = bytearray(592)
    name = "..\\RE: request?.eml".encode("utf-16-le")
    entry[72 : 72 + len(name)] = name
    data = QMimeData()
    group = 'application/x-qt-windows-mime;value="FileGroupDescriptorW"'
    data.setData(group, struct.pack("<I", 1) + bytes(entry))
    data.setData('application/x-qt-windows-mime;value="FileContents";index=0', DEMO.read_bytes())
    (path,) = take(data, tmp_path).paths
    assert path.parent.parent == tmp_path
    assert path.read_bytes() == DEMO.read_bytes()


def test_a_request_left_unfinished_is_offered_again(qtbot, window):
    window.new_request([DEMO])
    qtbot.waitUntil(window.rooms.new.page.has_request)
    at_rest(qtbot, window)
    window.acts.trigger("back")
    at_rest(qtbot, window)
    banner = window.troubles.banner("draft")
    assert banner.words().startswith("A new request you were working on was kept")
    resume = next(one for one in banner.findChildren(QPushButton) if one.text() == "Resume")
    qtbot.mouseClick(resume, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window)
    assert window.rooms.screen == "new_request"
    assert window.troubles.banner("draft") is None


def test_a_draft_kept_before_a_crash_is_offered_at_the_start(qtbot, window, tmp_path):
    window.new_request([DEMO])
    qtbot.waitUntil(window.rooms.new.page.has_request)
    at_rest(qtbot, window)
    window.close()
    qtbot.waitUntil(lambda: window.desk is None)
    again = MainWindow(Desk(an_office(tmp_path), Actions()))
    qtbot.addWidget(again)
    again.show()
    at_rest(qtbot, again)
    assert again.troubles.banner("draft") is not None
    discard = next(one for one in again.troubles.findChildren(QPushButton) if one.text() == "Discard")
    qtbot.mouseClick(discard, Qt.MouseButton.LeftButton)
    at_rest(qtbot, again)
    assert again.desk.office.receipt.kept_draft() is None
    again.close()


def test_a_trouble_is_a_banner_with_what_was_kept_and_details_to_copy(qtbot, app, window):
    trouble = StoreTrouble("The disk is full.", kept="Your words are on the screen.", do="Make room.", details="ENOSPC")
    window.desk.run(lambda: (_ for _ in ()).throw(trouble))
    qtbot.waitUntil(window.troubles.isVisible)
    assert window.troubles.words() == ["The disk is full. Your words are on the screen. Make room."]
    buttons = {one.text(): one for one in window.troubles.findChildren(QPushButton)}
    qtbot.mouseClick(buttons["Copy details"], Qt.MouseButton.LeftButton)
    assert "ENOSPC" in app.clipboard().text()
    assert not window.troubles.isVisible()


def test_a_register_that_can_only_be_read_says_so_and_takes_no_request(qtbot, tmp_path, office):
    path = office.path
    office.close()
    path.chmod(0o444)
    window = MainWindow(Desk(an_office(tmp_path), Actions()))
    qtbot.addWidget(window)
    window.show()
    at_rest(qtbot, window)
    assert "can only be read" in window.troubles.banner("read_only").words()
    window.new_request()
    assert window.rooms.screen == "register"
    window.close()


def test_settings_that_were_set_aside_are_named(qtbot, office):
    settings.settings_file().write_text("this is = = no settings file", encoding="utf-8")
    window = MainWindow(Desk(office, Actions()))
    qtbot.addWidget(window)
    window.show()
    at_rest(qtbot, window)
    assert "settings.toml.broken" in window.troubles.banner("settings").words()
    window.close()


def test_backup_makes_a_checked_copy_and_says_so(qtbot, window, tmp_path):
    (tmp_path / "copies").mkdir()
    window.acts.trigger("backup")
    dialog = window.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "copies"))
    dialog.reject()
    at_rest(qtbot, window)
    (copy,) = (tmp_path / "copies").iterdir()
    assert copy.suffix == ".foidesk"
    assert window.status.said().startswith("Copy finished and checked: 3 cases")
    assert window.rooms.note.accessibleName() == "Backed up today 10:42. Copies: copies"


def test_first_start_shows_the_set_up_and_skipping_leads_to_the_list(qtbot, tmp_path):
    window = MainWindow(Desk(an_office(tmp_path / "new"), Actions()))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.rooms.screen == "setup")
    at_rest(qtbot, window)
    skip = next(one for one in window.findChildren(QPushButton) if one.text().startswith("Skip"))
    qtbot.mouseClick(skip, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window)
    assert window.rooms.screen == "register"
    assert window.rooms.register.empty.accessibleName().startswith("No requests yet")
    assert window.navigation.isVisible()
    window.close()


@pytest.mark.parametrize("elsewhere", [False, True])
def test_the_set_up_leads_on_to_the_old_log(qtbot, tmp_path, elsewhere):
    window = MainWindow()
    qtbot.addWidget(window)
    opening = Opening(window)
    window.show()
    opening.open_first(str(tmp_path / "new.foidesk"), demo=False)
    qtbot.waitUntil(lambda: window.rooms is not None and window.rooms.screen == "setup")
    at_rest(qtbot, window)
    page = window.pages.currentWidget()
    wanted = tmp_path / ("other" if elsewhere else "") / ("other.foidesk" if elsewhere else "new.foidesk")
    if elsewhere:
        wanted.parent.mkdir()
        page.register.set_path(str(wanted))
    page.form.lines["name_short"].setText("OPCC")
    page.form.lines["name_short"].textEdited.emit("OPCC")
    qtbot.mouseClick(page.log_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.rooms is not None and window.rooms.screen == "old_log")
    at_rest(qtbot, window)
    assert window.desk.office.path == wanted
    assert window.desk.office.records.has_profile()
    assert window.rooms.old_log.page.choose_button.isVisible()
    assert window.navigation.isVisible()
    assert window.log_next == ""
    window.close()
    qtbot.waitUntil(lambda: window.desk is None)


def test_every_menu_entry_that_shows_does_something(window):
    for act in ACTS:
        assert window.acts.action(act.id).isVisible() == bool(window.acts._slots[act.id]), act.id
    shown = {act.id for act in ACTS if window.acts.action(act.id).isVisible()}
    assert {"new_request", "open_request", "backup", "exit", "go_to", "find", "view_all", "help", "keys"} <= shown
    # What only a case can do is not offered in the list.
    assert not {"bold", "issue", "close_case", "create_case"} & shown


def test_every_control_that_can_be_used_has_a_name(qtbot, window):
    wanted = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QTextEdit)
    nameless = []
    for control in window.findChildren(QWidget):
        if isinstance(control, wanted) and control.isVisible():
            face = QAccessible.queryAccessibleInterface(control)
            if not face.text(QAccessible.Text.Name):
                nameless.append((type(control).__name__, control.parent()))
    assert nameless == []


def test_f6_goes_round_the_panes(qtbot, window):
    table = window.rooms.register.table
    window.acts.trigger("next_pane")
    assert window.rooms.register.detail.isAncestorOf(window.focusWidget())
    window.acts.trigger("next_pane")
    assert window.navigation.isAncestorOf(window.focusWidget())
    window.acts.trigger("previous_pane")
    window.acts.trigger("previous_pane")
    assert window.focusWidget() is table


def test_help_belongs_to_the_screen_and_the_keys_are_listed(qtbot, window):
    window.acts.trigger("help")
    assert "Every request in one list" in window.findChild(HelpDialog).text.toPlainText()
    window.acts.trigger("keys")
    dialog = window.findChild(KeysDialog)
    dialog.search.setText("go to reference")
    groups = [dialog.list.topLevelItem(at) for at in range(dialog.list.topLevelItemCount())]
    rows = [group.child(at) for group in groups for at in range(group.childCount())]
    assert [(row.text(0), row.text(1)) for row in rows if not row.isHidden()] == [
        ("Go to reference", "Ctrl+G"),
        ("Go to a reference", "Type it"),
    ]


def test_zoom_makes_rows_higher_and_is_remembered(qtbot, app, window):
    try:
        before = window.rooms.register.table.rowHeight(0)
        window.rooms.register.table.go_to_case(2)
        at_rest(qtbot, window)
        for _ in range(3):
            window.acts.trigger("zoom_in")
            at_rest(qtbot, window)
        assert scale.zoom() == 1.5
        assert window.rooms.register.table.rowHeight(0) == 42 > before
        assert window.rooms.register.table.current_case() == 2
        assert settings.load().zoom == 1.5
    finally:
        theme.apply(app, "light", 1.0)


def test_colours_follow_the_menu_and_are_remembered(qtbot, app, window):
    try:
        window.acts.trigger("colours_dark")
        assert theme.current().dark
        assert settings.load().scheme == "dark"
        assert window.acts.action("colours_dark").isChecked()
    finally:
        theme.apply(app, "light", 1.0)


def test_a_window_remembered_off_the_screen_comes_back_on_it(qtbot, office):
    first = MainWindow()
    qtbot.addWidget(first)
    first.setGeometry(9_000, 9_000, 900, 700)
    from foidesk.ui.shell import placing

    placing.keep(first)
    again = MainWindow(Desk(office, Actions()))
    qtbot.addWidget(again)
    again.show()
    room = again.screen().availableGeometry()
    assert room.intersects(again.frameGeometry())
    again.close()


def test_words_being_typed_are_on_disk_when_the_window_has_closed(qtbot, window, tmp_path):
    window.open_case(2)
    at_rest(qtbot, window)
    page = window.rooms.case.page
    qtbot.waitUntil(lambda: page.view is not None)
    response = page.view.case.responses[0]
    from foidesk.domain.richtext import from_plain

    window.desk.office.drafting.keep_typing(2, response.key, from_plain("We hold this."))
    with qtbot.waitSignal(window.closed):
        window.close()
    office = an_office(tmp_path)
    assert office.records.case(2).case.responses[0].text.plain() == "We hold this."
    office.close()


@pytest.mark.parametrize("width", [640, 1000, 1366])
def test_nothing_is_wider_than_the_window(qtbot, window, width):
    window.resize(width, 600)
    at_rest(qtbot, window)
    assert window.width() == width


def test_words_that_cannot_be_saved_hold_the_page_and_one_may_go_all_the_same(qtbot, window):
    leaving = window.rooms.leaving
    leaving._patience.setInterval(0)
    gone = []
    leaving.leave(lambda _kept: None, lambda: gone.append("kept"), lambda: gone.append("anyway"))
    qtbot.waitUntil(lambda: window.troubles.banner("stuck") is not None)
    assert gone == []
    buttons = {one.text(): one for one in window.troubles.findChildren(QPushButton)}
    qtbot.mouseClick(buttons["Leave without them"], Qt.MouseButton.LeftButton)
    assert gone == ["anyway"]


def group(*names: str, wide: bool = True) -> bytes:
    """Make the list of names that a mail program hands out with a drag."""
    entries = b""
    for name in names:
        entry = bytearray(592 if wide else 332)
        raw = name.encode("utf-16-le" if wide else "cp1252")
        entry[72 : 72 + len(raw)] = raw
        entries += bytes(entry)
    return struct.pack("<I", len(names)) + entries


WIDE = 'application/x-qt-windows-mime;value="FileGroupDescriptorW"'
CONTENTS = 'application/x-qt-windows-mime;value="FileContents";index={}'


def test_a_message_that_outlook_does_not_hand_out_is_told_and_the_others_are_taken(qtbot, window):
    data = QMimeData()
    data.setText("From\tSubject\tReceived")  # the line of the list comes along, and is not the message
    data.setData(WIDE, group("first.eml", "RE second.msg"))
    data.setData(CONTENTS.format(0), DEMO.read_bytes())
    drop(window, data)
    qtbot.waitUntil(lambda: window.rooms.new.page is not None and window.rooms.new.page.has_request())
    at_rest(qtbot, window)
    assert "1 message was not handed out by the mail program" in " ".join(window.troubles.words())
    assert "“RE second.msg”. The others were taken." in " ".join(window.troubles.words())
    assert "From\tSubject" not in window.rooms.new.page.split().text


def test_a_mail_program_that_hands_out_nothing_is_told_how(qtbot, window):
    data = QMimeData()
    data.setData(WIDE, group("only.msg"))
    assert drop(window, data)[0]
    assert "did not hand the message out" in " ".join(window.troubles.words())
    assert "Drag it to the desktop or a folder first" in " ".join(window.troubles.words())
    link = QMimeData()
    link.setUrls([QUrl("imap-message://me@mail.example/INBOX#12")])
    assert drop(window, link)[0]
    assert "only gave the name: a message" in " ".join(window.troubles.words())
    at_rest(qtbot, window)
    assert window.rooms.new.page is None or not window.rooms.new.page.has_request()


def test_names_in_the_letters_of_an_older_program_are_read(tmp_path):
    data = QMimeData()
    data.setData('application/x-qt-windows-mime;value="FileGroupDescriptor"', group("Café.eml", wide=False))
    data.setData('application/x-qt-windows-mime;value="FileContents"', DEMO.read_bytes())
    (path,) = take(data, tmp_path).paths
    assert path.name == "Café.eml"


def test_two_messages_of_one_name_are_both_taken_under_it(tmp_path):
    data = QMimeData()
    data.setData(WIDE, group("Request.eml", "Request.eml"))
    for at in (0, 1):
        data.setData(CONTENTS.format(at), DEMO.read_bytes() + b"%d" % at)
    paths = take(data, tmp_path).paths
    assert [path.name for path in paths] == ["Request.eml", "Request.eml"]
    assert [path.read_bytes()[-1:] for path in paths] == [b"0", b"1"]


@pytest.mark.parametrize("letters", ["utf-16-le", "utf-8"])
def test_a_message_dragged_out_of_thunderbird_is_named_and_told_how(qtbot, window, letters):
    data = QMimeData()
    data.setData("text/x-moz-message", "mailbox-message://nobody@Local/Inbox#7".encode(letters))
    data.setData("application/x-moz-file-promise-url", "mailbox:///x?number=7".encode(letters))
    data.setData("application/x-moz-file-promise-dest-filename", "FOI: vans.eml".encode(letters))
    assert drop(window, data)[0]
    told = " ".join(window.troubles.words())
    assert "It only gave the name: “FOI" in told
    assert "Drag it to the desktop or a folder first" in told
    assert window.rooms.new.page is None or not window.rooms.new.page.has_request()


def over(widget, data):
    """Drag over a widget as Qt does: it is asked first, then what it lies in; give whether the window covers itself."""
    here, left, none = QPoint(4, 4), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QDragEnterEvent(here, Qt.DropAction.CopyAction, data, left, none))
    shown = widget.window().overlay.isVisible()
    QApplication.sendEvent(widget.window(), QDragLeaveEvent())
    return shown


def test_a_file_let_go_over_a_field_is_for_the_window_and_words_are_for_the_field(qtbot, window):
    window.new_request([DEMO])
    qtbot.waitUntil(window.rooms.new.page.has_request)
    at_rest(qtbot, window)
    facts = window.rooms.new.page.facts
    file = QMimeData()
    file.setData("text/uri-list", QUrl.fromLocalFile(str(DEMO)).toEncoded().data())
    file.setText(str(DEMO))
    outlook = QMimeData()
    outlook.setData(WIDE, group("only.msg"))
    outlook.setText("From\tSubject")
    words = QMimeData()
    words.setText("Lucy Fenwick")
    for field in (
        facts.requester,
        facts.subject,
        facts.reference,
        facts.theirs,
        facts.owner.lineEdit(),
        facts.received,
    ):
        assert over(field, file), field
        assert over(field, outlook), field
        assert not over(field, words), field


@pytest.mark.parametrize("content", [b"", b"\1", b"\xff\xff\xff\xff", b"\2\0\0\0" + b"\0" * 600])
def test_a_broken_list_of_names_takes_nothing(tmp_path, content):
    data = QMimeData()
    data.setData(WIDE, content)
    assert take(data, tmp_path).paths == ()


def test_files_that_wait_are_offered_at_the_next_start(qtbot, window, tmp_path):
    waiting = tmp_path / "vans.txt"
    waiting.write_text("How many vans do you own?", encoding="utf-8")
    window.desk.office.inbox.put([waiting])
    window.close()
    qtbot.waitUntil(lambda: window.desk is None)
    again = MainWindow(Desk(an_office(tmp_path), Actions()))
    qtbot.addWidget(again)
    again.show()
    at_rest(qtbot, again)
    assert "1 file waits to be taken up" in " ".join(again.troubles.words())
    next(b for b in again.troubles.findChildren(QPushButton) if b.text() == "Resume").click()
    qtbot.waitUntil(lambda: again.rooms.new.page is not None and again.rooms.new.page.has_request())
    at_rest(qtbot, again)
    assert "vans" in again.rooms.new.page.split().text
    assert again.desk.office.inbox.waiting() == ()
    again.close()


def test_the_letters_of_the_day_are_listed_from_the_menu(qtbot, window):
    window.acts.action("print_letters").trigger()
    qtbot.waitUntil(lambda: window.rooms.post is not None and window.rooms.post.isVisible())
    post = window.rooms.post
    assert post.list.topLevelItemCount() == 0  # nothing was issued here
    assert not post.print.isEnabled()
    qtbot.keyClick(post, Qt.Key.Key_Escape)
    assert not post.isVisible()


def test_the_keyboard_goes_back_to_the_list_when_a_notice_is_put_away(qtbot, window):
    table = window.rooms.register.table
    table.setFocus()
    window.troubles.tell("x", "info", "Something to know")
    (button,) = (one for one in window.troubles.findChildren(QPushButton) if one.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.troubles.banner("x") is None
    assert window.focusWidget() is table


def test_what_a_case_says_in_the_status_bar_goes_with_it(qtbot, window):
    window.open_case(2)
    at_rest(qtbot, window)
    assert "Item 1" in window.status.words()
    window.show_register()
    at_rest(qtbot, window)
    window.rooms.case.page.status_changed.emit("Item 1 of 3")  # as when its table is drawn anew behind the list
    assert "Item" not in window.status.words()
