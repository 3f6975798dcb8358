"""Workbooks: each way of hiding is found with its place, and a plain workbook gives nothing."""

from typing import Any

import pytest
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

from foidesk.domain.gatefindings import GateFinding
from foidesk.domain.severity import Severity
from foidesk.gate.scan import scan_bytes
from tests.gate.made import named, related, repacked, swapped, workbook

SHEET, BOOK = "xl/worksheets/sheet1.xml", "xl/workbook.xml"


def found(name: str, content: bytes) -> GateFinding:
    return named(content, "costs.xlsx")[name]


def test_a_plain_workbook_gives_nothing() -> None:
    assert scan_bytes(workbook(), "costs.xlsx") == ()


def test_white_words_on_a_dark_heading_are_no_finding() -> None:
    def heading(_book: Any, sheet: Any) -> None:
        for cell in sheet[1]:
            cell.font, cell.fill = Font(color="FFFFFFFF"), PatternFill("solid", fgColor="FF1A5A91")
        sheet["E1"].font = Font(color="FFFFFFFF")  # white, and nothing stands there
        sheet.auto_filter.ref = "A1:C40"
        sheet.freeze_panes = "A2"
        sheet.column_dimensions["A"].width = 40
        sheet.merge_cells("A42:C42")

    assert scan_bytes(workbook(heading), "costs.xlsx") == ()


@pytest.mark.parametrize(("state", "name"), [("hidden", "hidden sheet"), ("veryHidden", "very hidden sheet")])
def test_a_hidden_sheet(state: str, name: str) -> None:
    def hide(book: Any, _sheet: Any) -> None:
        book.create_sheet("Staff").append(["Ann Lee", 41000])
        book["Staff"].sheet_state = state

    one = found(name, workbook(hide))
    assert (one.place, one.severity) == ("sheet ‘Staff’", Severity.ERROR)


def test_hidden_rows_and_columns_tell_where_they_are() -> None:
    def hide(_book: Any, sheet: Any) -> None:
        for row in (14, 15, 16, 20):
            sheet.row_dimensions[row].hidden = True
        sheet.column_dimensions["B"].hidden = True

    content = workbook(hide)
    assert found("hidden rows", content).place == "sheet ‘Costs’, rows 14-16 and 20"
    assert found("hidden columns", content).place == "sheet ‘Costs’, column B"


def test_a_hidden_column_in_which_nothing_stands_is_only_a_warning() -> None:
    def hide(_book: Any, sheet: Any) -> None:
        sheet.column_dimensions["H"].hidden = True

    one = found("hidden columns", workbook(hide))
    assert (one.place, one.severity) == ("sheet ‘Costs’, column H", Severity.WARNING)


def test_rows_without_height_and_columns_without_width() -> None:
    flat = repacked(workbook(), swapped(SHEET, '<row r="7"', '<row ht="0" customHeight="1" r="7"'))
    assert found("hidden rows", flat).place == "sheet ‘Costs’, row 7"
    narrow = '<cols><col min="2" max="3" width="0" customWidth="1"/></cols><sheetData>'
    assert found("hidden columns", repacked(workbook(), swapped(SHEET, "<sheetData>", narrow))).place.endswith(
        "columns B-C"
    )


def test_grouped_and_filtered_rows_are_named_so() -> None:
    def fold(_book: Any, sheet: Any) -> None:
        sheet.row_dimensions.group(5, 9, hidden=True)

    def filter_out(_book: Any, sheet: Any) -> None:
        sheet.auto_filter.ref = "A1:C40"
        sheet.auto_filter.add_filter_column(0, ["Item 2"])
        for row in range(3, 41):
            sheet.row_dimensions[row].hidden = True

    assert found("hidden rows in a group", workbook(fold)).place == "sheet ‘Costs’, rows 5-9"
    assert found("hidden rows by a filter", workbook(filter_out)).place == "sheet ‘Costs’, rows 3-40"


def test_words_in_the_colour_of_their_cell_and_formats_that_show_nothing() -> None:
    def hide(_book: Any, sheet: Any) -> None:
        sheet["A3"].font = Font(color="FFFFFFFF")
        sheet["A4"].font, sheet["A4"].fill = Font(color="FF000000"), PatternFill("solid", fgColor="FF000000")
        sheet["B5"].number_format = ";;;"

    content = workbook(hide)
    assert found("text hidden by its colour", content).place == "sheet ‘Costs’, cells A3 and A4"
    assert found("text hidden by its number format", content).place == "sheet ‘Costs’, cell B5"


def test_comments_with_their_writers() -> None:
    def remark(_book: Any, sheet: Any) -> None:
        sheet["A3"].comment = Comment("Ask Ann first", "Ann Lee")
        sheet["A4"].comment = Comment("And again", "Ann Lee")

    one = found("comments", workbook(remark))
    assert one.words == "2 comments (by Ann Lee) on cells."
    assert (one.place, one.severity) == ("sheet ‘Costs’", Severity.ERROR)


def test_threaded_comments_and_the_people_in_them() -> None:
    rels = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        b'Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" '
        b'Target="../threadedComments/threadedComment1.xml"/></Relationships>'
    )
    content = repacked(
        workbook(),
        {
            "xl/worksheets/_rels/sheet1.xml.rels": rels,
            "xl/threadedComments/threadedComment1.xml": b"<ThreadedComments><threadedComment ref='A1'><text>No</text>"
            b"</threadedComment></ThreadedComments>",
            "xl/persons/person.xml": b"<personList><person displayName='Ann Lee' id='1'/></personList>",
        },
    )
    assert found("threaded comments", content).place == "sheet ‘Costs’"
    assert "Ann Lee" in found("people named", content).words


def test_a_pivot_cache_tells_how_many_records_and_of_what() -> None:
    definition = (
        b'<pivotCacheDefinition xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" recordCount="1240">'
        b'<cacheSource type="worksheet"><worksheetSource ref="A1:F1241" sheet="Staff"/></cacheSource>'
        b"</pivotCacheDefinition>"
    )
    one = found("pivot cache", repacked(workbook(), {"xl/pivotCache/pivotCacheDefinition1.xml": definition}))
    assert "1,240 records" in one.words
    assert "sheet ‘Staff’ A1:F1241" in one.words
    assert one.severity is Severity.ERROR


def test_a_link_to_another_workbook_and_the_copy_of_its_cells() -> None:
    link = b"<externalLink><externalBook><sheetDataSet><sheetData><row><cell r='A1'><v>1</v></cell></row></sheetData>"
    link += b"</sheetDataSet></externalBook></externalLink>"
    rels = (
        b'<Relationships><Relationship Id="r1" Type="x/externalLinkPath" Target="file:///C:/Users/ann/Pay.xlsx" '
        b'TargetMode="External"/></Relationships>'
    )
    content = repacked(
        workbook(),
        {
            "xl/externalLinks/externalLink1.xml": link,
            "xl/externalLinks/_rels/externalLink1.xml.rels": rels,
        },
    )
    assert "Pay.xlsx" in found("external link", content).words
    assert "1 cell of it" in found("external link", content).words


def test_hidden_names_lists_from_hidden_sheets_and_protection() -> None:
    def hide(book: Any, sheet: Any) -> None:
        book.create_sheet("Pay list").sheet_state = "hidden"
        book.defined_names["secret"] = DefinedName("secret", attr_text='"12345"', hidden=True)
        choice = DataValidation(type="list", formula1="='Pay list'!$A$1:$A$9")
        sheet.add_data_validation(choice)
        choice.add("C9")
        sheet.protection.sheet = True

    content = workbook(hide)
    assert "secret" in found("hidden name", content).words
    assert found("list from a hidden sheet", content).place == "sheet ‘Costs’, C9"
    assert found("protected sheet", content).severity is Severity.WARNING


def test_macros_queries_connections_embedded_files_and_custom_xml() -> None:
    content = repacked(
        workbook(),
        {
            "xl/vbaProject.bin": b"macro",
            "xl/embeddings/oleObject1.bin": b"whole file",
            "xl/connections.xml": b"<connections><connection id='1' name='HR database'/></connections>",
            "customXml/item1.xml": b"<DataMashup>abc</DataMashup>",
            "customXml/item2.xml": b"<people>Ann Lee</people>",
            "customXml/item3.xml": b"<Sources SelectedStyle='APA'/>",
        },
    )
    heavy = {one.name for one in scan_bytes(content, "costs.xlsm") if one.severity is Severity.ERROR}
    assert heavy == {"macros", "embedded file", "data connection", "query"}
    assert [one.place for one in scan_bytes(content, "costs.xlsm") if one.name == "custom XML"] == ["item2.xml"]


def test_properties_tell_of_people_and_not_of_programs() -> None:
    def sign(book: Any, _sheet: Any) -> None:
        book.properties.creator, book.properties.lastModifiedBy = "Ann Lee", "Sam Roe"

    one = found("document properties", workbook(sign))
    assert (one.words, one.severity) == ("The file tells: author “Ann Lee” and last modified by “Sam Roe”.", Severity.WARNING)  # fmt: skip


def test_a_network_printer_and_the_place_it_was_saved() -> None:
    rels = b'<Relationships><Relationship Id="r1" Type="x/printerSettings" Target="../printerSettings/p1.bin"/></Relationships>'
    content = repacked(
        workbook(),
        {
            "xl/worksheets/_rels/sheet1.xml.rels": rels,
            "xl/printerSettings/p1.bin": r"\\hq-print\floor2".encode("utf-16-le").ljust(200, b"\0"),
            **swapped(BOOK, "<sheets>", '<absPath url="C:\\Users\\ann.lee\\Pay\\"/><sheets>'),
        },
    )
    assert r"\\hq-print\floor2" in found("printer settings", content).words
    assert "ann.lee" in found("file path", content).words


def test_a_link_outside_that_is_not_a_web_page() -> None:
    def link(_book: Any, sheet: Any) -> None:
        sheet["A1"].hyperlink = "https://www.example.org/"
        sheet["A2"].hyperlink = "file:///C:/Users/ann.lee/pay.xlsx"

    content = workbook(link)
    assert "ann.lee" in found("file path", content).words
    assert "example.org" not in found("file path", content).words


def test_upper_case_parts_and_prefixed_tags_do_not_slip_through() -> None:
    def prefix(content: bytes) -> bytes:
        text = content.decode()
        for tag in ("worksheet", "sheetData", "row", "c", "v", "is", "t"):
            text = text.replace(f"<{tag} ", f"<x:{tag} ").replace(f"<{tag}>", f"<x:{tag}>").replace(f"</{tag}>", f"</x:{tag}>")  # fmt: skip
        return text.replace("xmlns=", "xmlns:x=", 1).replace('<x:row r="7"', '<x:row hidden="1" r="7"').encode()

    assert found("hidden rows", repacked(workbook(), {SHEET: prefix})).place == "sheet ‘Costs’, row 7"


def test_an_external_relation_of_any_kind_is_told() -> None:
    content = repacked(workbook(), related("xl/_rels/workbook.xml.rels", "oleObject", "file:///x", outside=True))
    assert found("external link", content).severity is Severity.ERROR


def test_a_sheet_that_is_in_no_list() -> None:
    content = repacked(workbook(), {"xl/worksheets/sheet9.xml": b"<worksheet><sheetData/></worksheet>"})
    assert found("hidden sheet", content).place == "sheet9.xml"
