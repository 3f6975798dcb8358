"""The Holders tab, with real keys and clicks: asked from the draft, chased, answered, filed, undone."""

from datetime import date
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton

from foidesk.domain.commissions import Searches
from foidesk.domain.holders import Holder
from foidesk.domain.items import Outcome
from foidesk.domain.richtext import from_plain
from foidesk.office.holding import CameBack
from tests.builders import an_office
from tests.ui.conftest import press, type_text
from tests.ui.holders.conftest import Room

NO, CONTROL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
FINANCE = Holder("Finance", "finance@example.org")


def ask(room: Room, *numbers: int, holder: Holder = FINANCE, due: date = date(2026, 11, 26)) -> None:
    keys = [room.case.items[number - 1].key for number in numbers]
    room.office.holding.ask(room.case_id, holder, keys, due)


def words_of(widget: object) -> str:
    return " ".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())  # type: ignore[attr-defined]


def named(widget: object) -> dict[str, QPushButton]:
    found = widget.findChildren(QPushButton)  # type: ignore[attr-defined]
    return {one.accessibleName(): one for one in found if one.isVisible()}


def badges(room: Room) -> list[list[str]]:
    return [[one.words for one in item.held] for row in room.page.draft.table.rows for item in row.face.items]


def test_items_chosen_in_the_draft_are_asked_for_with_the_keyboard_alone(room: Room) -> None:
    tab = room.open_tab("draft")
    tab.papers.open_with(room.hand_out)
    table = room.page.draft.table
    room.key(Qt.Key.Key_Down, SHIFT)
    room.key(Qt.Key.Key_H, CONTROL | SHIFT)
    assert room.page.current_tab == "holders"
    assert tab.form.chosen_items() == tuple(item.key for item in room.case.items[:2])
    assert room.window.focusWidget() is tab.form.who.name
    type_text(tab.form.who.name, "Finance")
    assert "New: it will be put on your office’s list." in words_of(tab.form)
    tab.form.who.email.setFocus()
    type_text(tab.form.who.email, "finance@example.org")
    assert tab.form.due.text() == "Wed 25 November 2026"
    press(tab.form.who.email, Qt.Key.Key_Return)
    room.settle()
    (asked,) = room.case.commissions
    assert (asked.holder, asked.due) == ("Finance", date(2026, 11, 25))
    room.qtbot.waitUntil(lambda: bool(room.opened))
    message = message_from_bytes(room.opened[0].read_bytes(), policy=default)
    assert message["To"].addresses[0].addr_spec == "finance@example.org"
    assert "cameras" in str(message.get_body(("plain",)))
    assert "Okafor" not in str(message)
    room.settle()
    assert room.office.records.history(room.case_id)[0].words == "Memo to Finance: email draft made"
    room.page.show_tab("draft")
    assert badges(room) == [["With Finance, due Wed 25 Nov"], ["With Finance, due Wed 25 Nov"], []]
    assert "With Finance, due Wed 25 Nov" in table.rows[0].cells[0].text.accessibleName()


def test_what_cannot_be_is_said_under_its_field_and_nothing_typed_is_lost(room: Room) -> None:
    tab = room.open_tab()
    assert tab.empty.isVisible()
    room.click(tab.empty_ask)
    room.click(tab.form.keep)
    assert tab.form.refusal() == "Choose who to ask, or type a name."
    type_text(tab.form.who.name, "Finance")
    room.click(tab.form.keep)
    assert tab.form.refusal() == "Tick at least one item."
    tab.form.items.setCurrentRow(2)
    press(tab.form.items, Qt.Key.Key_Space)
    tab.form.words.setPlainText("Ask Kim.")
    tab.form.who.email.setText("nonsense")
    room.click(tab.form.keep)
    assert "is not an email address" in tab.form.who.email_row.error()
    tab.form.who.email.setText("")
    tab.form.due.clear()
    type_text(tab.form.due, "28 nov")
    room.click(tab.form.keep)
    assert "not a working day (Saturday)" in tab.form.rows["due"].error()
    assert room.case.commissions == ()
    assert tab.form.words.toPlainText() == "Ask Kim."
    tab.form.due.clear()
    type_text(tab.form.due, "27 nov")
    room.click(tab.form.memo.segment("none"))
    room.click(tab.form.keep)
    (asked,) = room.case.commissions
    assert (asked.items, asked.due, asked.words) == ((room.case.items[2].key,), date(2026, 11, 27), "Ask Kim.")
    assert room.opened == []


def test_a_reminder_is_recorded_once_its_draft_was_opened_and_not_before(room: Room) -> None:
    ask(room, 1)
    tab = room.open_tab()
    tab.papers.open_with(lambda _path: False)
    room.menu(tab.detail.chase, "Email draft")
    assert room.case.commissions[0].chased_on == ()
    assert tab.papers.dialog is not None
    tab.papers.dialog.reject()
    room.settle()
    assert room.case.commissions[0].chased_on == ()
    tab.papers.open_with(room.hand_out)
    room.menu(tab.detail.chase, "Email draft")
    room.qtbot.waitUntil(lambda: bool(room.case.commissions[0].chased_on))
    assert "Reminder: information needed" in room.opened[0].read_bytes().decode()
    room.settle()
    room.menu(tab.detail.chase, "Record a reminder only")
    assert len(room.case.commissions[0].chased_on) == 2
    room.qtbot.waitUntil(lambda: "Chased twice" in words_of(tab.detail))


def test_a_memo_is_saved_where_she_says(room: Room, tmp_path: Path) -> None:
    ask(room, 1)
    tab = room.open_tab()
    room.menu(tab.detail.memo, "PDF")
    dialog = tab.papers.dialog
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "memo.pdf"))
    dialog.reject()
    room.settle()
    assert (tmp_path / "memo.pdf").read_bytes().startswith(b"%PDF")


def test_the_answer_is_recorded_with_its_searches_and_undone_from_the_bar(room: Room) -> None:
    ask(room, 1)
    tab = room.open_tab()
    room.click(tab.detail.answer)
    form = tab.detail.form
    assert room.window.focusWidget() is form.where
    type_text(form.where, "Shared drive")
    form.terms.setFocus()
    type_text(form.terms, "cameras")
    form.on.clear()
    type_text(form.on, "23 nov")
    room.click(form.keep)
    assert form.refusal().startswith("Monday 23 November 2026 is before it was asked.")
    assert form.where.text() == "Shared drive"
    form.on.clear()
    type_text(form.on, "24 nov")
    press(form.terms, Qt.Key.Key_Return)
    room.settle()
    assert room.case.commissions[0].received_on == date(2026, 11, 24)
    assert room.case.commissions[0].searches == Searches("Shared drive", "cameras")
    room.qtbot.waitUntil(lambda: "Searched for: cameras" in words_of(tab.detail))
    assert tab.detail.state.face().words == "Received Tue 24 Nov"
    assert not tab.detail.chase.isVisible()
    room.click(tab.undo_bar.button())
    assert room.case.commissions[0].received_on is None


def test_files_that_came_back_are_pasted_opened_saved_and_taken_off(room: Room, tmp_path: Path) -> None:
    ask(room, 1, 2)
    tab = room.open_tab()
    content = b"PK\x03\x04 \x00\xff costs"
    source = tmp_path / "costs.xlsx"
    source.write_bytes(content)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(source))])
    QGuiApplication.clipboard().setMimeData(data)
    files = tab.detail.files
    files.item.setCurrentIndex(2)
    tab.list.setFocus()
    room.key(Qt.Key.Key_V, CONTROL)
    room.qtbot.waitUntil(lambda: bool(room.case.commissions[0].files))
    room.settle()
    assert files.words() == [f"costs.xlsx ({len(content)} bytes), for item 2, came Tue 24 Nov"]
    room.qtbot.waitUntil(lambda: "Open: costs.xlsx" in named(files))
    room.click(named(files)["Open: costs.xlsx"])
    room.qtbot.waitUntil(lambda: bool(room.opened))
    assert room.opened[0].read_bytes() == content
    assert room.opened[0] != source
    files.save_file(0, tmp_path / "out.xlsx")
    room.settle()
    assert (tmp_path / "out.xlsx").read_bytes() == content
    room.click(named(files)["Take off: costs.xlsx"])
    assert room.case.commissions[0].files == ()
    room.click(tab.undo_bar.button())
    assert len(room.case.commissions[0].files) == 1


@pytest.mark.parametrize("name", ["costs.pdf.exe", "COSTS.LNK", "page.html"])
def test_what_could_run_as_a_program_is_saved_but_never_opened(room: Room, tmp_path: Path, name: str) -> None:
    ask(room, 1)
    room.office.holding.file(room.case_id, room.case.commissions[0].key, [CameBack(name, b"MZ")])
    tab = room.open_tab()
    said: list[str] = []
    room.window.desk.said.connect(said.append)  # type: ignore[union-attr]
    tab.detail.files.open_file(0)
    room.settle()
    assert room.opened == []
    assert "could run as a program" in said[0]
    room.qtbot.waitUntil(lambda: f"Open: {name}" in named(tab.detail.files))
    assert not named(tab.detail.files)[f"Open: {name}"].isEnabled()
    tab.detail.files.save_file(0, tmp_path / "copy.bin")
    room.settle()
    assert (tmp_path / "copy.bin").read_bytes() == b"MZ"


def test_files_let_go_on_the_window_are_the_answer_of_the_holder_that_shows(room: Room, tmp_path: Path) -> None:
    ask(room, 1)
    tab = room.open_tab()
    rooms = room.window.rooms
    assert rooms is not None
    assert rooms.drop_words() == "Let go to file it with the answer of Finance"
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    rooms.take_drop([tmp_path / "a.pdf"], "", "")
    room.settle()
    assert [one.name for one in room.case.commissions[0].files] == ["a.pdf"]
    tab.ask()
    assert rooms.drop_words() == "Let go to file it in HA06181"


def test_what_was_asked_is_put_right_and_taken_off(room: Room) -> None:
    ask(room, 1)
    tab = room.open_tab()
    room.menu(tab.detail.more, "Correct what was asked")
    assert not tab.form.who.isVisible()
    tab.form.items.setCurrentRow(1)
    press(tab.form.items, Qt.Key.Key_Space)
    room.click(tab.form.keep)
    assert room.case.commissions[0].items == tuple(item.key for item in room.case.items[:2])
    room.menu(tab.detail.more, "Take it off")
    assert room.case.commissions == ()
    assert tab.empty.isVisible()
    room.click(tab.undo_bar.button())
    assert len(room.case.commissions) == 1


def test_a_press_on_a_badge_shows_who_was_asked(room: Room) -> None:
    ask(room, 2)
    ask(room, 2, holder=Holder("Estates"), due=date(2026, 11, 25))
    room.office.holding.file(room.case_id, room.case.commissions[1].key, [CameBack("a.pdf", b"x")])
    tab = room.open_tab("draft")
    cell = room.page.draft.table.rows[1].cells[0]
    assert [one.words for one in cell.face.held] == [
        "With Estates, due Wed 25 Nov, 1 file",
        "With Finance, due Thu 26 Nov",
    ]
    place = cell._held_places()[1].center()
    room.qtbot.mouseClick(cell, Qt.MouseButton.LeftButton, pos=place)
    room.settle()
    assert room.page.current_tab == "holders"
    shown = tab.current()
    assert shown is not None
    assert shown.holder == FINANCE


def test_who_asked_is_to_be_ticked_for_each_memo_anew(room: Room) -> None:
    ask(room, 1)
    ask(room, 2, holder=Holder("Estates"))
    tab = room.open_tab()
    tab.detail.tell.setChecked(True)
    room.menu(tab.detail.memo, "Email draft")
    room.qtbot.waitUntil(lambda: bool(room.opened))
    assert "Okafor" in room.opened[0].read_bytes().decode()
    tab.list.setCurrentRow(1)
    assert not tab.detail.tell.isChecked()


def test_her_own_words_that_tell_who_asked_are_pointed_out(room: Room) -> None:
    tab = room.open_tab()
    tab.ask()
    type_text(tab.form.words, "As Daniel Okafor asked before.")
    assert tab.form.rows["words"].below() == "These words tell the holder who asked."
    tab.form.words.setPlainText("As we were asked before.")
    assert tab.form.rows["words"].below() == ""


def test_a_check_leads_to_what_is_still_with_a_holder(room: Room) -> None:
    room.office.drafting.respond(
        room.case_id, [1], from_plain("We hold this. It is here."), [Outcome.DISCLOSED_IN_FULL]
    )
    ask(room, 1)
    room.open_tab("draft")
    view = room.page.view
    assert view is not None
    (found,) = [one for one in view.findings if one.rule == "with_holder"]
    assert found.message == "Item 1: still with Finance, due Thursday 26 November 2026"
    room.page.draft.going.lead(view, found)
    assert room.page.current_tab == "holders"


def test_the_holder_is_changed_in_place_and_that_is_undone_alone(room: Room) -> None:
    ask(room, 1)
    tab = room.open_tab()
    room.menu(tab.detail.more, "Change the holder")
    form = tab.detail.holder_form
    form.name.selectAll()
    type_text(form.name, "Finance and audit")
    press(form.name, Qt.Key.Key_Return)
    room.settle()
    room.qtbot.waitUntil(lambda: "asked as Finance" in words_of(tab.detail))
    assert tab.list.item(0).text() == "Finance and audit, item 1"
    room.click(tab.undo_bar.button())
    assert room.office.holding.holders()[0].holder == FINANCE
    assert len(room.case.commissions) == 1


def test_another_desk_is_shown_and_a_form_that_is_open_keeps_its_words(room: Room) -> None:
    ask(room, 1)
    tab = room.open_tab()
    tab.ask([room.case.items[1].key])
    type_text(tab.form.who.name, "Estates")
    theirs = an_office(room.office.path.parent, who="Jo Marsh")  # type: ignore[union-attr]
    theirs.holding.receive(room.case_id, room.case.commissions[0].key, date(2026, 11, 24), Searches(by="Jo"))
    theirs.close()
    room.page.following.read_again()
    room.settle()
    assert tab.form.who.name.currentText() == "Estates"
    assert tab.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Finance, item 1, Received Tue 24 Nov"
    press(tab.form.who.name, Qt.Key.Key_Escape)
    room.qtbot.waitUntil(lambda: "By: Jo" in words_of(tab.detail))


def test_once_answered_nobody_is_asked_but_what_comes_is_taken_in(room: Room) -> None:
    ask(room, 1)
    room.office.drafting.respond(room.case_id, [1, 2, 3], from_plain("Here."), [])
    room.office.despatch.issue(room.case_id, override="for the test")
    tab = room.open_tab()
    assert not tab.ask_button.isEnabled()
    assert tab.detail.answer.isEnabled()
    tab.ask()
    assert not tab.form.isVisible()


@pytest.mark.parametrize("width", [1366, 700])
def test_every_control_has_a_name_and_nothing_is_cut(room: Room, width: int) -> None:
    ask(room, 1, 2, 3, holder=Holder("A team with quite a long name that goes on and on in the list"))
    room.window.resize(width, 620)
    tab = room.open_tab()
    for open_it in (lambda: None, tab.ask, tab.start_answer):
        open_it()
        for button in tab.findChildren(QPushButton):
            assert button.accessibleName() or button.text()
            if button.isVisible():
                assert button.width() >= button.sizeHint().width()
    assert tab.detail.width() <= tab.width()
