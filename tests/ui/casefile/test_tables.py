"""Tables in a response: picked, filled with Tab, grown and cut, pasted from where figures come from."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from foidesk.domain import richtext
from foidesk.domain.richtext import RichText, TableBlock
from foidesk.ui.casefile.gridpicker import GridPicker
from foidesk.ui.casefile.responseedit import ResponseEdit
from foidesk.ui.parts import clipboard
from tests.ui.conftest import press, type_text

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier

EXCEL = """<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><head>
<meta name=Generator content="Microsoft Excel 15"><style><!--table
{mso-displayed-decimal-separator:"\\.";}
td {padding-top:1px; font-size:11.0pt; font-weight:400; font-family:Calibri;}
.xl65 {font-weight:700; mso-number-format:"\\@";}
--></style></head><body link="#0563C1"><table border=0 cellpadding=0 width=192><!--StartFragment-->
<col width=64 span=2><tr height=20><td height=20 class=xl65 width=64>Year</td><td class=xl65>Paid</td></tr>
<tr height=20><td height=20>2024/25</td><td align=right>£18,500</td></tr>
<tr height=20><td height=20>2025/26</td><td align=right>£1,200</td></tr><!--EndFragment--></table></body></html>"""
LIBRE = """<!DOCTYPE html><html><head><style type="text/css">body,div,table,td { font-family:"Liberation Sans"; }</style>
</head><body><table cellspacing="0" border="0"><colgroup span="2" width="85"></colgroup>
<tr><td height="17" align="left"><b>Year</b></td><td align="left"><b>Paid</b></td></tr>
<tr><td height="17" align="left">2024/25</td><td align="right" sdval="18500" sdnum="2057;0;[$£]#,##0">£18,500</td></tr>
<tr><td height="17" align="left">2025/26</td><td align="right" sdval="1200">£1,200</td></tr></table></body></html>"""
WORD = """<html><body><!--StartFragment--><table class=MsoTableGrid border=1 style='border-collapse:collapse'>
<tr><td width=200 style='border:solid windowtext 1.0pt'><p class=MsoNormal><b><span style='color:red'>Year<o:p></o:p>
</span></b></p></td><td><p class=MsoNormal><b>Paid<o:p></o:p></b></p></td></tr>
<tr><td><p class=MsoNormal>2024/25<o:p></o:p></p></td><td><p class=MsoNormal align=right>£18,500</p></td></tr>
<tr><td><p class=MsoNormal>2025/26</p></td><td><p class=MsoNormal>£1,200</p></td></tr></table></body></html>"""
TSV = "Year\tPaid\r\n2024/25\t£18,500\r\n2025/26\t£1,200\r\n"
WANTED = (
    "<table><thead><tr><th><p>Year</p></th><th><p>Paid</p></th></tr></thead><tbody><tr><td><p>2024/25</p></td>"
    "<td><p>£18,500</p></td></tr><tr><td><p>2025/26</p></td><td><p>£1,200</p></td></tr></tbody></table>"
)


def copied(html: str = "", text: str = "") -> QMimeData:
    data = QMimeData()
    if html:
        data.setHtml(html)
    if text:
        data.setText(text)
    return data


def alignments(edit: ResponseEdit) -> list[list[bool]]:
    """Tell of every cell of the table at the cursor whether it lines up at the right."""
    table = edit.table_here()
    return [
        [
            bool(
                table.cellAt(row, column).firstCursorPosition().blockFormat().alignment() & Qt.AlignmentFlag.AlignRight
            )
            for column in range(table.columns())
        ]
        for row in range(table.rows())
    ]


@pytest.fixture
def edit(app, qtbot):
    made = ResponseEdit()
    qtbot.addWidget(made)
    made.set_text(RichText())
    made.resize(500, 300)
    made.show()
    return made


@pytest.mark.parametrize("html", [EXCEL, LIBRE, WORD], ids=["excel", "libreoffice", "word"])
def test_a_table_copied_elsewhere_becomes_one_with_its_header_and_its_figures_at_the_right(edit, html):
    edit.insertFromMimeData(copied(html, TSV))
    assert edit.rich_text().to_html() == WANTED
    edit.moveCursor(edit.textCursor().MoveOperation.Start)
    edit.moveCursor(edit.textCursor().MoveOperation.Down)
    assert alignments(edit) == [[False, True]] * 3


def test_columns_parted_by_tabs_become_a_table(edit):
    edit.insertFromMimeData(copied(text=TSV))
    assert edit.rich_text().to_html() == WANTED


def test_a_table_is_picked_with_the_keyboard_and_filled_with_tab(on_desk):
    box = on_desk.open_response(1)
    type_text(box.edit, "Paid:")
    box.open_table()
    grid = box.table_menu.findChild(GridPicker)
    press(grid, Qt.Key.Key_Up)
    press(grid, Qt.Key.Key_Return)
    assert QApplication.activePopupWidget() is None
    for words in ("Year", "Paid", "2024", "500", "2025"):
        type_text(box.edit, words)
        press(box.edit, Qt.Key.Key_Tab)
    type_text(box.edit, "1,000")
    press(box.edit, Qt.Key.Key_Tab, SHIFT)
    press(box.edit, Qt.Key.Key_Tab)
    assert alignments(box.edit) == [[True, True]] * 3
    on_desk.key(Qt.Key.Key_Escape)
    assert on_desk.case.responses[0].text.to_html() == (
        "<p>Paid:</p><table><thead><tr><th><p>Year</p></th><th><p>Paid</p></th></tr></thead><tbody><tr><td><p>2024</p>"
        "</td><td><p>500</p></td></tr><tr><td><p>2025</p></td><td><p>1,000</p></td></tr></tbody></table>"
    )


def test_rows_and_columns_come_and_go_and_undo_brings_them_back(edit):
    edit.put_in(richtext.from_html(WANTED))
    edit.moveCursor(edit.textCursor().MoveOperation.Start)
    edit.moveCursor(edit.textCursor().MoveOperation.Down)
    acts = edit.table_acts()
    acts["Column left"]()
    type_text(edit, "Office")
    acts["Row below"]()
    type_text(edit, "A")
    shape = lambda: [[cell.plain() for cell in row] for row in edit.rich_text().blocks[0].rows]  # noqa: E731
    assert shape() == [["Office", "Year", "Paid"], ["A", "", ""], ["", "2024/25", "£18,500"], ["", "2025/26", "£1,200"]]
    acts["Remove row"]()
    acts["Remove column"]()
    assert shape() == [["Year", "Paid"], ["2024/25", "£18,500"], ["2025/26", "£1,200"]]
    press(edit, Qt.Key.Key_Z, CONTROL)
    press(edit, Qt.Key.Key_Z, CONTROL)
    assert shape()[1] == ["A", "", ""]
    acts["Header row"]()
    assert not edit.rich_text().blocks[0].header
    assert "<b>" not in edit.rich_text().to_html()
    acts["Remove table"]()
    assert edit.rich_text().is_empty


def test_without_a_header_row_removing_the_first_leaves_the_second_as_it_was(edit):
    edit.put_in(richtext.from_html(WANTED))
    edit.moveCursor(edit.textCursor().MoveOperation.Start)
    edit.moveCursor(edit.textCursor().MoveOperation.Down)
    edit.remove_row()
    block = edit.rich_text().blocks[0]
    assert block.header and [cell.plain() for cell in block.rows[0]] == ["2024/25", "£18,500"]
    assert "<b>" not in edit.rich_text().to_html()


def test_a_table_pasted_into_a_cell_spreads_over_the_cells_there(edit):
    edit.insert_table(2, 2)
    press(edit, Qt.Key.Key_Tab)
    edit.insertFromMimeData(copied(text="a\tb\nc\td\ne\tf"))
    rows = [[cell.plain() for cell in row] for row in edit.rich_text().blocks[0].rows]
    assert rows == [["", "a", "b"], ["", "c", "d"], ["", "e", "f"]]


def test_a_table_inside_a_table_is_written_out_and_said(edit, qtbot):
    html = "<table><tr><td>a<table><tr><td>1</td><td>2</td></tr></table></td><td>b</td></tr></table>"
    with qtbot.waitSignal(edit.noted) as told:
        edit.insertFromMimeData(copied(html))
    assert told.args == ["A table inside a table was written out as lines."]
    assert edit.rich_text().plain() == "a  1 | 2 | b"


def test_pictures_and_files_are_refused_with_a_sentence(edit, qtbot):
    data = QMimeData()
    data.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    assert edit.canInsertFromMimeData(data)
    with qtbot.waitSignal(edit.noted) as told:
        edit.insertFromMimeData(data)
    assert told.args == ["A picture cannot go into a response. Send it with the letter as an attachment."]
    assert edit.rich_text().is_empty


def test_ten_thousand_rows_are_offered_as_a_file_and_formulas_in_it_are_words(on_desk):
    box = on_desk.open_response(1)
    text = "\n".join(f"=cmd|calc{number}\t-5\tSiân" for number in range(10_000))
    html = "<table>" + text.replace("\n", "<tr><td>").replace("\t", "<td>") + "</table>"
    box.edit.insertFromMimeData(copied(html, text))
    on_desk.settle()
    assert box.note_words() == "The table has 10,000 rows, too many for a letter."
    assert box.text().is_empty
    box._note_button.click()
    on_desk.settle()
    assert box.text().plain() == "The table is in the enclosed file “HA06181 - 1 Table 1.csv”."
    (one,) = on_desk.case.enclosures
    assert (one.title, one.response) == ("Table 1", on_desk.case.responses[0].key)
    content = on_desk.office.enclosing.content(on_desk.case_id, one.key)
    first = content.decode("utf-8-sig").splitlines()[0]
    assert first == "'=cmd|calc0,-5,Siân"


def test_a_text_as_long_as_a_book_is_refused_and_nothing_lost(on_desk):
    box = on_desk.open_response(1)
    type_text(box.edit, "Kept. ")
    box.edit.insertFromMimeData(copied("<p>" + "word " * 60_000 + "</p>"))
    on_desk.settle()
    assert "299,999 characters, too long" in box.note_words()
    assert box.text().plain() == "Kept."
    box.note("")
    clipboard.copy("word " * 60_000)
    press(box.edit, Qt.Key.Key_V, CONTROL | SHIFT)
    assert "300,000 characters, too long" in box.note_words()
    assert box.text().plain() == "Kept."


def test_control_characters_bidi_and_emoji_pass_and_markup_stays_words(edit):
    edit.insertFromMimeData(copied(text="a\x00b\x07 \u202eעברית\u202c 😀 <b>x</b>"))
    assert edit.rich_text().plain() == "ab \u202eעברית\u202c 😀 <b>x</b>"


cells = st.text(alphabet="ab1,£ é😀", max_size=6)
acts = st.lists(
    st.sampled_from(["Row above", "Row below", "Column left", "Column right", "Header row", "Remove row",
                     "Remove column", "tab", "back", "type"]), max_size=12,
)  # fmt: skip


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts, st.integers(1, 3), st.integers(1, 3))
def test_whatever_is_done_to_a_table_it_comes_back_exactly(app, edit, doings, rows, columns):
    edit.set_text(RichText())
    edit.insert_table(rows, columns)
    for at, doing in enumerate(doings):
        if edit.table_here() is None:
            break
        if doing == "type":
            type_text(edit, f"{at}é")
        elif doing in ("tab", "back"):
            edit.step_cell(back=doing == "back")
        else:
            edit.table_acts()[doing]()
    text = edit.rich_text()
    assert richtext.from_html(text.to_html()) == text
    again = ResponseEdit()
    again.set_text(text)
    assert again.rich_text() == text
    while edit.document().isUndoAvailable():
        edit.undo()
    assert edit.rich_text().is_empty
    assert all(isinstance(block, TableBlock) for block in text.blocks) or rows == columns == 1 or len(text.blocks)
