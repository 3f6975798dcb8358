"""Logs out of files: spreadsheets and text tables of every kind, values and never formulas, always a sentence."""

import csv
import io
import zipfile
from datetime import date, datetime
from io import BytesIO

import pytest

from foidesk.domain.oldlog.sheets import Formula, said
from foidesk.domain.troubles import CannotRead
from foidesk.intake import tablelimits, workbooks
from foidesk.intake.tables import read_table, read_table_file
from tests.oldlogs import a_log, messy, openpyxl, put_log, saved, workbook

WANTED = [["Ref", "Subject"], ["1", "Zoë’s “cars”, and\nvans"], ["2", "Größe"]]


def words(sheet):
    return [[said(cell) for cell in row.cells] for row in sheet.rows]


def test_a_workbook_gives_cells_as_they_are_with_the_numbers_of_its_rows():
    book = read_table(a_log([("FOI-1", datetime(2024, 7, 23, 9, 5), "A", 5, 2.5, True)], ["Ref", "When"]), "log.xlsx")  # noqa: DTZ001  a spreadsheet knows no zones
    (sheet,) = book.sheets
    assert sheet.name == "Log"
    assert [row.number for row in sheet.rows] == [1, 2]
    assert sheet.rows[1].cells == ("FOI-1", datetime(2024, 7, 23, 9, 5), "A", 5, 2.5, True)  # noqa: DTZ001  a spreadsheet knows no zones
    assert [said(cell) for cell in sheet.rows[1].cells] == ["FOI-1", "23 July 2024 09:05", "A", "5", "2.5", "TRUE"]


def test_hidden_rows_hidden_sheets_and_merged_cells_are_known():
    shown, hidden = read_table(messy(), "log.xlsx").sheets
    assert (shown.name, shown.hidden, hidden.name, hidden.hidden) == ("FOI 2024", False, "Lists", True)
    assert [row.number for row in shown.rows if row.hidden] == [6]
    rows = {row.number: row.cells for row in shown.rows}
    assert set(rows[1]) == {"Office of the Police and Crime Commissioner – FOI log 2024"}
    assert rows[3][:7] == ("Request",) * 6 + ("Response",)


def test_a_formula_is_never_worked_out_and_one_without_a_result_is_told():
    book = openpyxl.Workbook()
    book.active.append(["Ref", "=1+1", '=HYPERLINK("http://example.org")'])
    book.active["D1"] = "=cmd|' /C calc'!A0"
    (sheet,) = read_table(saved(book), "log.xlsx").sheets
    assert sheet.rows[0].cells == (
        "Ref", Formula("=1+1"), Formula('=HYPERLINK("http://example.org")'), Formula("=cmd|' /C calc'!A0"),
    )  # fmt: skip
    assert "formulas and not their results" in sheet.notes[0]


def test_words_that_look_like_formulas_are_words():
    book = openpyxl.Workbook()
    for at, words_ in enumerate(("=1+1", "+44 20", "-5", "@sum"), 1):
        cell = book.active.cell(1, at, words_)
        cell.data_type = "s"
    (sheet,) = read_table(saved(book), "log.xlsx").sheets
    assert sheet.rows[0].cells == ("=1+1", "+44 20", "-5", "@sum")


def delimited(delimiter, newline="\r\n"):
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, lineterminator=newline).writerows(WANTED)
    return out.getvalue()


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_text_tables_in_every_charset_with_every_delimiter(delimiter, charset):
    (sheet,) = read_table(delimited(delimiter).encode(charset), "log.csv").sheets
    assert words(sheet) == WANTED
    assert [row.number for row in sheet.rows] == [1, 2, 3]


def test_the_line_that_names_the_delimiter_is_no_row():
    (sheet,) = read_table(b"sep=;\r\nRef;Subject\r\n1;a,b\r\n", "log.csv").sheets
    assert words(sheet) == [["Ref", "Subject"], ["1", "a,b"]]
    assert sheet.rows[0].number == 1


def test_blank_rows_count_as_the_spreadsheet_counts_them():
    (sheet,) = read_table(b"Ref,Subject\n\n\n1,a\n,,\n2,b\n", "log.csv").sheets
    assert [row.number for row in sheet.rows] == [1, 4, 6]


def test_an_opendocument_spreadsheet_is_read_too():
    content = (
        '<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>'
        '<table:table table:name="Log"><table:table-row>'
        '<table:table-cell office:value-type="string"><text:p>Ref</text:p></table:table-cell>'
        '<table:table-cell office:value-type="string"><text:p>Date<text:s text:c="2"/>in</text:p></table:table-cell>'
        '</table:table-row><table:table-row table:number-rows-repeated="2"/>'
        '<table:table-row table:visibility="filter">'
        '<table:table-cell office:value-type="float" office:value="7"><text:p>7</text:p></table:table-cell>'
        '<table:table-cell office:value-type="date" office:date-value="2024-07-23"><text:p>23/07/24</text:p>'
        '</table:table-cell><table:table-cell table:number-columns-repeated="16000"/></table:table-row>'
        '<table:table-row table:number-rows-repeated="1048000"/></table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        packed.writestr("content.xml", content)
    (sheet,) = read_table(out.getvalue(), "log.ods").sheets
    assert [(row.number, row.cells, row.hidden) for row in sheet.rows] == [
        (1, ("Ref", "Date  in"), False),
        (4, (7.0, date(2024, 7, 23)), True),
    ]


def test_the_file_is_kept_byte_for_byte_and_left_alone(tmp_path):
    path = put_log(tmp_path / "log.xlsx")
    before = path.read_bytes()
    book = read_table_file(path)
    assert book.content == before == path.read_bytes()
    assert book.name == "log.xlsx"


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", "has no rows"),
        (b"\r\n , , \r\n", "has no rows"),
        (b"PK\x03\x04 and then nothing", "damaged"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "neither a spreadsheet nor a text table"),
        (b"<html><table><tr><td>Ref</td></tr></table></html>", "is a web page"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 short", "damaged"),
        (b'Ref,Subject\n1,"' + b"a" * 300_000, "quotation mark"),
        (b"Ref,Subject\n1," + b"a" * 60_000 + b"\n", "a cell of 60,000 characters in row 2"),
    ],
)
def test_what_is_no_log_gets_a_sentence_that_says_what_to_do(content, what):
    with pytest.raises(CannotRead, match=what) as caught:
        read_table(content, "log.xlsx")
    assert caught.value.kept == "Nothing was brought in, and the file is as it was."
    assert caught.value.do


def test_a_word_file_is_no_spreadsheet():
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("word/document.xml", "<w/>")
    with pytest.raises(CannotRead, match="is not a spreadsheet"):
        read_table(out.getvalue(), "log.docx")


def test_more_rows_than_any_log_are_refused(monkeypatch):
    monkeypatch.setattr(tablelimits, "MOST_ROWS", 3)
    with pytest.raises(CannotRead, match="more than 3 rows"):
        read_table(b"a,b\n" * 4, "log.csv")


def test_columns_beyond_the_limit_are_told():
    (sheet,) = read_table(workbook(("Log", [["Ref", *["x"] * 300]])), "log.xlsx").sheets
    assert sheet.width == tablelimits.MOST_COLUMNS
    assert sheet.notes == (f"Columns after the {tablelimits.MOST_COLUMNS}th are not read.",)


def repacked(content, part, change):
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for one in old.infolist():
            body = old.read(one)
            new.writestr(one.filename, change(body) if one.filename == part else body)
    return out.getvalue()


def test_a_package_that_swells_is_not_unpacked():
    bomb = repacked(a_log(), "xl/worksheets/sheet1.xml", lambda _body: b" " * (64 << 20))
    assert len(bomb) < 200_000
    with pytest.raises(CannotRead, match="unpacks to far more"):
        read_table(bomb, "log.xlsx")


def test_declared_entities_are_refused():
    evil = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]>'
    with pytest.raises(CannotRead, match="damaged"):
        read_table(repacked(a_log(), "xl/styles.xml", lambda body: evil + body), "log.xlsx")


def test_a_stray_cell_in_the_last_row_neither_hangs_nor_fills_the_memory():
    sheet = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/>'
        b'<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="999999999"><c r="ZZZ999999999"><v>2</v></c></row>'
        b"</sheetData></worksheet>"
    )
    (read,) = read_table(repacked(a_log(), "xl/worksheets/sheet1.xml", lambda _body: sheet), "log.xlsx").sheets
    assert [row.cells for row in read.rows] == [(1,)]


def test_a_locked_workbook_says_that_it_is_locked(monkeypatch):
    content = bytearray(a_log())
    at = content.find(b"PK\x01\x02")
    content[at + 8] |= 1  # the mark of a locked part
    with pytest.raises(CannotRead, match="protected with a password"):
        workbooks.check_bounds(bytes(content), "log.xlsx")
