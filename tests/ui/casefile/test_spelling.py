"""Words spelled wrong are marked while a response is written; the menu mends them, adds them or lets them be."""

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication, QMenu

from foidesk.domain import richtext
from foidesk.ui.casefile.editorbox import EditorBox
from foidesk.ui.casefile.responseedit import ResponseEdit
from tests.ui.conftest import press, type_text

CONTROL = Qt.KeyboardModifier.ControlModifier


def marked(box: EditorBox) -> list[str]:
    """Give the words with a wavy line, as they stand."""
    found = []
    block = box.edit.document().begin()
    while block.isValid():
        units = block.text().encode("utf-16-le")
        for one in block.layout().formats():
            if one.format.underlineStyle() is QTextCharFormat.UnderlineStyle.WaveUnderline:
                found.append(units[2 * one.start : 2 * (one.start + one.length)].decode("utf-16-le"))
        block = block.next()
    return found


@pytest.fixture
def write(on_desk, qtbot):
    def writing(text: str, number: int = 1) -> EditorBox:
        box = on_desk.open_response(number)
        qtbot.waitUntil(lambda: on_desk.draft.writing.speller.ready)
        type_text(box.edit, text)
        return box

    return writing


def menu_key(box: EditorBox) -> QMenu:
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), box.edit.mapToGlobal(QPoint(0, 0)))
    QCoreApplication.sendEvent(box.edit.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(menu: QMenu, words: str) -> None:
    act = next(one for one in menu.actions() if one.text().split("\t")[0] == words)
    act.trigger()
    menu.close()


def test_a_word_is_marked_once_it_is_left_and_not_before(write):
    box = write("We recieved")
    assert marked(box) == []
    type_text(box.edit, " it")
    assert marked(box) == ["recieved"]
    assert box.text().to_html() == "<p>We recieved it</p>"


def test_what_information_law_and_the_case_know_is_right(write):
    box = write(
        "Daniel Okafor’s request HA07408 (FOIA) asks for anonymised, redacted data: s.40(2), section 31(1)(a)(i), "
        "www.exampel.org/abcde, d.okafor@exampel.org, Hampshire, café, anti-social and/or x. "
    )
    assert marked(box) == []


def test_words_behind_an_emoji_are_marked_where_they_stand(write):
    box = write("😀 teh end 😀😀 wrongg. ")
    assert marked(box) == ["teh", "wrongg"]


def test_the_menu_key_offers_what_was_meant_and_one_undo_takes_it_back(write):
    box = write("An exemtion applies")
    cursor = box.edit.textCursor()
    cursor.setPosition(5)
    box.edit.setTextCursor(cursor)
    menu = menu_key(box)
    choose(menu, "exemption")
    assert box.text().plain() == "An exemption applies"
    assert marked(box) == []
    press(box.edit, Qt.Key.Key_Z, CONTROL)
    assert box.text().plain() == "An exemtion applies"


def test_a_suggestion_keeps_bold(write, on_desk):
    box = write("")
    box.edit.put_in(richtext.from_html("<p>An <b>exemtion</b> applies</p>"))
    assert marked(box) == ["exemtion"]
    cursor = box.edit.textCursor()
    cursor.setPosition(5)
    box.edit.setTextCursor(cursor)
    choose(menu_key(box), "exemption")
    assert box.text().to_html() == "<p>An <b>exemption</b> applies</p>"


def test_an_office_word_is_right_everywhere_and_can_be_checked_again(write, on_desk):
    box = write("Okeforland pays. ")
    assert marked(box) == ["Okeforland"]
    cursor = box.edit.textCursor()
    cursor.setPosition(3)
    box.edit.setTextCursor(cursor)
    choose(menu_key(box), "Add to the office’s words")
    on_desk.settle()
    assert marked(box) == []
    assert "okeforland" in on_desk.office.spelling.known(on_desk.case_id).office
    choose(menu_key(box), "Check “Okeforland” again")
    on_desk.settle()
    assert marked(box) == ["Okeforland"]


def test_a_word_ignored_in_a_case_is_ignored_there_only(write, on_desk):
    from tests.builders import a_logged_case

    box = write("Zzyzx pays. ")
    cursor = box.edit.textCursor()
    cursor.setPosition(2)
    box.edit.setTextCursor(cursor)
    choose(menu_key(box), "Ignore in this case")
    on_desk.settle()
    assert marked(box) == []
    other = a_logged_case(on_desk.office, 1)
    assert on_desk.office.spelling.known(on_desk.case_id).is_ignored("Zzyzx")
    assert not on_desk.office.spelling.known(other.case_id).is_ignored("Zzyzx")


def test_f7_goes_from_one_to_the_next_and_says_when_there_is_none(write, on_desk):
    said: list[str] = []
    on_desk.desk.said.connect(said.append)
    box = write("one wrongg two badd. ")
    for word in ("wrongg", "badd", "wrongg"):
        on_desk.desk.acts.trigger("next_spelling")
        assert box.edit.textCursor().selectedText() == word
        QApplication.activePopupWidget().close()
    box.edit.clear()
    on_desk.desk.acts.trigger("next_spelling")
    assert said[-1] == "No word is spelled wrong in the responses"


def test_the_view_menu_turns_it_off_and_it_stays_off(write, on_desk):
    box = write("teh end ")
    act = on_desk.desk.acts.action("spelling")
    assert act.isChecked()
    act.trigger()
    on_desk.settle()
    assert not on_desk.draft.writing.speller.on
    QCoreApplication.processEvents()
    assert marked(box) == []
    act.trigger()
    on_desk.settle()
    assert on_desk.draft.writing.speller.ready


def test_a_long_paste_is_marked_without_holding_up_the_keys(write, on_desk, qtbot):
    box = write("")
    box.edit.put_in(richtext.from_plain("\n\n".join(f"Teh paragraph {n}." for n in range(400))))
    marks = on_desk.draft.writing._menu.marks
    assert marks.busy
    qtbot.waitUntil(lambda: not marks.busy)
    assert marked(box) == ["Teh"] * 400


def test_marks_are_never_part_of_what_is_kept(write, on_desk):
    write("teh wrongg spellin. ")
    on_desk.key(Qt.Key.Key_Escape)
    assert on_desk.case.responses[0].text.to_html() == "<p>teh wrongg spellin.</p>"


def test_a_field_without_spelling_keeps_the_menu_every_field_has(app, qtbot):
    edit = ResponseEdit()
    qtbot.addWidget(edit)
    edit.show()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), edit.mapToGlobal(QPoint(0, 0)))
    QCoreApplication.sendEvent(edit.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.close()


# --- in the rows that are not being written ---------------------------------------------------------


def lined(desk, number: int) -> list[str]:
    """Give the words of a painted response that bear a wavy line."""
    found = []
    for block in desk.table.row_of(desk.item(number)).answer.text.blocks():
        units = block.text().encode("utf-16-le")
        for one in block.layout().formats():
            if one.format.underlineStyle() is QTextCharFormat.UnderlineStyle.WaveUnderline:
                found.append(units[2 * one.start : 2 * (one.start + one.length)].decode("utf-16-le"))
    return found


@pytest.fixture
def spelled(put_on_desk, qtbot):
    def prepare(office, case_id):
        office.drafting.respond(case_id, [1], richtext.from_plain("All is well."), [])
        office.drafting.respond(case_id, [2], richtext.from_plain("😀 We recieved section 31(1)(a) here."), [])
        office.drafting.respond(case_id, [4], richtext.from_plain("An exemtion.\n\nTwo wrongg."), [])

    desk = put_on_desk(prepare=prepare)
    qtbot.waitUntil(lambda: desk.draft.writing.speller.ready and not desk.draft.spell_rows.busy)
    return desk


def test_every_response_shows_its_misspellings_and_the_request_none(spelled):
    assert [lined(spelled, number) for number in (1, 2, 3, 4)] == [[], ["recieved"], [], ["exemtion", "wrongg"]]
    assert all(not block.layout().formats() for block in spelled.table.rows[0].cells[0].text.blocks())
    assert spelled.case.responses[1].text.to_html().count("recieved") == 1


def test_the_lines_follow_the_words_the_office_and_the_switch(spelled, qtbot):
    rows = spelled.draft.spell_rows
    key = spelled.case.responses[1].key
    spelled.page.show_view(
        spelled.office.drafting.write_response(spelled.case_id, key, richtext.from_plain("We received teh list."))
    )
    qtbot.waitUntil(lambda: not rows.busy)
    assert lined(spelled, 2) == ["teh"]
    spelled.draft.writing.speller.ignore("wrongg")
    spelled.settle()
    qtbot.waitUntil(lambda: not rows.busy)
    assert lined(spelled, 4) == ["exemtion"]
    spelled.draft.writing.speller.turn(False)
    qtbot.waitUntil(lambda: not rows.busy)
    assert lined(spelled, 2) == [] and lined(spelled, 4) == []


def test_f7_walks_through_all_responses_of_the_case(spelled):
    said: list[str] = []
    spelled.desk.said.connect(said.append)
    for number, word in ((2, "recieved"), (4, "exemtion"), (4, "wrongg"), (2, "recieved")):
        spelled.desk.acts.trigger("next_spelling")
        QApplication.activePopupWidget().close()
        assert spelled.table.current_item == spelled.item(number)
        assert spelled.table.editor.edit.textCursor().selectedText() == word
    for _ in range(3):
        spelled.table.editor.edit.textCursor().insertText("well")
        spelled.desk.acts.trigger("next_spelling")
        if QApplication.activePopupWidget() is not None:
            QApplication.activePopupWidget().close()
        spelled.settle()
    assert said[-1] == "No word is spelled wrong in the responses"
    assert "recieved" not in spelled.case.responses[1].text.plain()


def inked(view) -> int:
    """Count the dark points of a painted text."""
    image = view.grab().toImage()
    return sum(
        image.pixelColor(x, y).lightness() < 100 for x in range(image.width()) for y in range(min(image.height(), 60))
    )


def test_the_words_stay_painted_under_their_lines(spelled, qtbot):
    spelled.draft.writing.speller.turn(False)
    qtbot.waitUntil(lambda: not spelled.draft.spell_rows.busy)
    view = spelled.table.row_of(spelled.item(4)).answer.text
    bare = inked(view)
    assert bare > 100
    spelled.draft.writing.speller.turn(True)
    spelled.settle()
    qtbot.waitUntil(lambda: lined(spelled, 4) == ["exemtion", "wrongg"] and not spelled.draft.spell_rows.busy)
    assert inked(view) > bare * 0.9
    spelled.draft.writing.speller.turn(False)
    qtbot.waitUntil(lambda: lined(spelled, 4) == [] and not spelled.draft.spell_rows.busy)
    assert inked(view) > bare * 0.9
