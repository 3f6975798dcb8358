"""Typing is kept as it happens, becomes one act when the cell is left, and survives a full disk and a kill."""

import subprocess
import sys

import pytest
from PySide6.QtCore import Qt

from foidesk.domain import richtext
from foidesk.domain.troubles import StoreTrouble
from foidesk.ui.casefile import keeping
from foidesk.ui.parts import clipboard
from tests.builders import an_office
from tests.ui.conftest import press, type_text

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(autouse=True)
def _at_once(monkeypatch):
    monkeypatch.setattr(keeping, "AFTER_MS", 0)
    monkeypatch.setattr(keeping, "AGAIN_MS", 20)


def test_what_is_typed_is_on_disk_before_the_cell_is_left(on_desk, qtbot, tmp_path):
    box = on_desk.open_response(2)
    with qtbot.waitSignal(on_desk.draft.keeping.kept):
        type_text(box.edit, "The Office does not hold this – it’s with the council.")
    on_desk.settle()
    assert on_desk.page.header.mark.words() == "Saved 10:42"
    # The program is killed here: another one opens the same register.
    on_desk.office.close()
    office = an_office(tmp_path)
    view = office.records.case(on_desk.case_id)
    assert view.brought_back
    assert view.case.response_to(view.case.items[1].key).text.plain() == (
        "The Office does not hold this – it’s with the council."
    )
    office.close()


def test_leaving_the_cell_is_one_act_that_can_be_undone_and_done_again(on_desk):
    box = on_desk.open_response(1)
    type_text(box.edit, "First sentence. ")
    on_desk.settle()
    type_text(box.edit, "Second.")
    on_desk.key(Qt.Key.Key_Escape)
    assert on_desk.case.responses[0].text.plain() == "First sentence. Second."
    assert on_desk.page.header.undo.accessibleName() == "Undo write the response to item 1"
    assert on_desk.table.hasFocus() or on_desk.page.window().focusWidget() is on_desk.table.rows[0].answer.text
    on_desk.page.header.undo.click()
    on_desk.settle()
    assert on_desk.case.responses[0].text.is_empty
    assert (
        "Write a response here, or choose one from Previous answers."
        in on_desk.table.rows[0].answer.text.accessibleDescription()
    )
    on_desk.key(Qt.Key.Key_Y, CONTROL)
    assert on_desk.case.responses[0].text.plain() == "First sentence. Second."


def test_control_z_undoes_typing_first_and_the_act_only_when_none_is_left(on_desk):
    on_desk.office.drafting.write_response(on_desk.case_id, on_desk.case.responses[0].key, richtext.from_plain("Kept"))
    on_desk.page.open(on_desk.case_id)
    on_desk.settle()
    box = on_desk.open_response(1)
    type_text(box.edit, "X")
    on_desk.key(Qt.Key.Key_Z, CONTROL)
    assert box.text().plain() == "Kept"
    on_desk.key(Qt.Key.Key_Z, CONTROL)
    assert on_desk.table.editor is None
    assert on_desk.case.responses[0].text.is_empty


def test_opening_and_leaving_without_typing_is_no_act(on_desk):
    before = on_desk.office.records.history(on_desk.case_id)
    on_desk.open_response(1)
    on_desk.key(Qt.Key.Key_Escape)
    assert on_desk.office.records.history(on_desk.case_id) == before


def test_control_enter_goes_on_to_the_next_response(on_desk):
    box = on_desk.open_response(1)
    type_text(box.edit, "one")
    on_desk.key(Qt.Key.Key_Return, CONTROL)
    assert on_desk.table.editing == ("response", on_desk.item(2))
    type_text(on_desk.table.editor.edit, "two")
    on_desk.key(Qt.Key.Key_Escape)
    assert [response.text.plain() for response in on_desk.case.responses[:2]] == ["one", "two"]


def test_changing_the_tab_leaves_nothing_behind(on_desk):
    box = on_desk.open_response(3)
    type_text(box.edit, "typed")
    on_desk.page.show_tab("history")
    on_desk.settle()
    assert on_desk.case.responses[2].text.plain() == "typed"


def test_a_full_disk_keeps_the_words_on_the_screen_and_saves_when_it_can(on_desk, qtbot, monkeypatch):
    full = StoreTrouble("The disk is full.", kept="Your words are still on the screen.", do="Make room.")
    drafting = on_desk.office.drafting
    really = drafting.write_response

    def no_room(*_args):
        raise full

    monkeypatch.setattr(drafting, "keep_typing", no_room)
    monkeypatch.setattr(drafting, "write_response", no_room)
    said: list[str] = []
    on_desk.desk.said.connect(said.append)
    box = on_desk.open_response(1)
    type_text(box.edit, "Do not lose me")
    on_desk.key(Qt.Key.Key_Escape)
    assert on_desk.page.header.mark.words() == "Not saved: The disk is full."
    assert any("Make room." in words for words in said)
    assert on_desk.table.rows[0].answer.text.words() == "Do not lose me"
    finished: list[bool] = []
    on_desk.page.commit_typing(lambda: finished.append(True))
    on_desk.settle()
    assert finished == []
    monkeypatch.setattr(drafting, "write_response", really)
    qtbot.waitUntil(lambda: on_desk.page.header.mark.words() == "Saved 10:42")
    assert on_desk.case.responses[0].text.plain() == "Do not lose me"
    on_desk.page.commit_typing(lambda: finished.append(True))
    on_desk.settle()
    assert finished == [True]


def test_typing_a_crash_left_behind_is_brought_back_with_a_banner(put_on_desk):
    def crash(office, case_id):
        case = office.records.case(case_id).case
        office.drafting.keep_typing(case_id, case.responses[0].key, richtext.from_plain("half a sentence"))
        office._work.typing.live.clear()

    desk = put_on_desk(prepare=crash)
    assert desk.page.banners.news.isVisible()
    assert "brought back" in desk.page.banners.news.words()
    assert desk.table.rows[0].answer.text.words() == "half a sentence"


def test_the_toolbar_and_its_keys_make_what_they_say(on_desk):
    box = on_desk.open_response(1)
    edit = box.edit
    press(edit, Qt.Key.Key_B, CONTROL)
    type_text(edit, "bold")
    press(edit, Qt.Key.Key_B, CONTROL)
    type_text(edit, " plain\n")
    press(edit, Qt.Key.Key_L, CONTROL | SHIFT)
    type_text(edit, "one\ntwo")
    press(edit, Qt.Key.Key_Tab)
    type_text(edit, "\n\n\nend")
    html = box.text().to_html()
    assert html == "<p><b>bold</b> plain</p><ul><li>one<ul><li>two</li></ul></li></ul><p>end</p>"
    edit.selectAll()
    press(edit, Qt.Key.Key_Space, CONTROL)
    assert "<b>" not in box.text().to_html()


def test_tab_leaves_the_editor(on_desk):
    box = on_desk.open_response(1)
    press(box.edit, Qt.Key.Key_Tab)
    assert not box.edit.hasFocus()


def test_a_link_takes_only_addresses_a_letter_may_carry(on_desk):
    box = on_desk.open_response(1)
    type_text(box.edit, "See ")
    press(box.edit, Qt.Key.Key_K, CONTROL)
    link = box.link_box()
    type_text(link.words, "our page")
    type_text(link.address, "javascript:alert(1)")
    press(link.address, Qt.Key.Key_Return)
    assert link.problem()
    link.address.setText("hampshire-pcc.gov.uk/foi")
    press(link.address, Qt.Key.Key_Return)
    type_text(box.edit, " now")
    expected = '<p>See <a href="https://hampshire-pcc.gov.uk/foi">our page</a> now</p>'
    assert box.text().to_html() == expected


def test_control_shift_v_pastes_the_words_alone(on_desk):
    clipboard.copy("loud", "<p><b>loud</b></p>")
    box = on_desk.open_response(1)
    press(box.edit, Qt.Key.Key_V, CONTROL | SHIFT)
    assert box.text().to_html() == "<p>loud</p>"
    press(box.edit, Qt.Key.Key_V, CONTROL)
    assert box.text().to_html() == "<p>loud<b>loud</b></p>"


def test_an_office_copy_pasted_says_what_was_left_out(on_desk):
    from PySide6.QtCore import QMimeData

    data = QMimeData()
    data.setHtml("<p style='font-family:Calibri'>x<img src=y></p>")
    box = on_desk.open_response(1)
    box.edit.insertFromMimeData(data)
    assert box.note_words() == "Fonts and colours were left out. Pictures were left out: send them as attachments."


def test_a_full_disk_keeps_an_items_wording_on_the_screen_too(on_desk, qtbot, monkeypatch):
    drafting = on_desk.office.drafting
    really = drafting.reword_item

    def no_room(*_args):
        raise StoreTrouble("The disk is full.")

    monkeypatch.setattr(drafting, "reword_item", no_room)
    box = on_desk.open_wording(2)
    type_text(box.edit, " With its annexes.")
    on_desk.key(Qt.Key.Key_Escape)
    assert on_desk.page.header.mark.words() == "Not saved: The disk is full."
    assert on_desk.table.rows[1].cells[0].text.words() == "Any information sharing agreement. With its annexes."
    monkeypatch.setattr(drafting, "reword_item", really)
    qtbot.waitUntil(lambda: on_desk.page.header.mark.words() == "Saved 10:42")
    assert on_desk.case.items[1].wording == "Any information sharing agreement. With its annexes."


def test_a_wording_that_is_not_allowed_leaves_the_item_as_it_was(on_desk):
    troubles: list[object] = []
    on_desk.desk.troubled.connect(troubles.append)
    box = on_desk.open_wording(2)
    box.edit.clear()
    on_desk.key(Qt.Key.Key_Escape)
    assert "cannot be left without words" in str(troubles[0])
    assert on_desk.table.rows[1].cells[0].text.words() == "Any information sharing agreement."


@pytest.mark.parametrize("what", ["item", "preamble"])
def test_a_wording_is_kept_while_it_is_typed_and_brought_back(on_desk, qtbot, tmp_path, what):
    if what == "item":
        box = on_desk.open_wording(2)
    else:
        on_desk.draft.edit_lead_in()
        box = on_desk.table.editor
    with qtbot.waitSignal(on_desk.draft.keeping.kept):
        type_text(box.edit, " Now")
    on_desk.settle()
    assert on_desk.page.header.mark.words() == "Saved 10:42"
    # The program is killed here: another one opens the same register.
    on_desk.office.close()
    office = an_office(tmp_path)
    view = office.records.case(on_desk.case_id)
    assert view.brought_back
    found = view.case.items[1].wording if what == "item" else view.case.lead_in
    assert "Now" in found
    assert view.undo.startswith("change the")
    office.close()


def test_a_wording_typed_and_taken_back_leaves_nothing_behind(on_desk, tmp_path):
    box = on_desk.open_wording(2)
    type_text(box.edit, "x")
    on_desk.settle()
    on_desk.key(Qt.Key.Key_Z, CONTROL)
    on_desk.key(Qt.Key.Key_Escape)
    assert on_desk.case.items[1].wording == "Any information sharing agreement."
    on_desk.office.close()
    office = an_office(tmp_path)
    assert not office.records.case(on_desk.case_id).brought_back
    office.close()


def test_typing_a_response_and_deleting_it_at_once_leaves_nothing_behind(on_desk, tmp_path):
    box = on_desk.open_response(2)
    type_text(box.edit, "x")
    on_desk.draft.keeping.keep_now()
    press(box.edit, Qt.Key.Key_Backspace)
    on_desk.draft.finish()
    on_desk.settle()
    on_desk.office.close()
    office = an_office(tmp_path)
    assert not office.records.case(on_desk.case_id).brought_back
    office.close()


def test_the_format_menu_works_while_a_response_is_written_and_not_otherwise(on_desk):
    bold = on_desk.desk.acts.action("bold")
    assert not bold.isVisible()
    box = on_desk.open_response(1)
    assert bold.isVisible()
    box.edit.insertPlainText("word")
    box.edit.selectAll()
    bold.trigger()
    assert box.text().to_html() == "<p><b>word</b></p>"
    on_desk.key(Qt.Key.Key_Escape)
    assert not bold.isVisible()


def test_a_program_that_copied_ends_without_a_crash():
    program = """
from PySide6.QtWidgets import QApplication
from foidesk.domain import richtext
from foidesk.ui.casefile.responseedit import ResponseEdit
app = QApplication([])
edit = ResponseEdit()
edit.set_text(richtext.from_html("<p>a <b>b</b></p>"))
edit.selectAll()
edit.copy()
assert app.clipboard().mimeData().html() == "<p>a <b>b</b></p>"
assert app.clipboard().text() == "a b"
"""
    done = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
