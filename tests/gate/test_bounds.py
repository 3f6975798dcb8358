"""Files made to do harm, and files broken anywhere: the look ends, says so, and never calls the unreadable clean."""

import random
import zipfile
import zlib
from io import BytesIO

import pytest

from foidesk.domain.gatefindings import BLIND
from foidesk.gate.look import Allowance, Look
from foidesk.gate.scan import scan_bytes
from tests.gate.made import errors, named, pdf, repacked, word, workbook


def test_a_zip_bomb_is_left_alone() -> None:
    swollen = b"<worksheet><sheetData>" + b" " * (80 * 1024 * 1024)
    content = repacked(workbook(), {"xl/worksheets/sheet1.xml": swollen})
    assert "unpacks to far more" in named(content, "a.xlsx")[BLIND].words


def test_endless_entities_and_depth() -> None:
    lol = b'<!DOCTYPE a [<!ENTITY b "lol"><!ENTITY c "&b;&b;">]><worksheet>&c;</worksheet>'
    assert BLIND in errors(repacked(workbook(), {"xl/worksheets/sheet1.xml": lol}), "a.xlsx")
    deep = b"<a>" * 5_000 + b"</a>" * 5_000
    assert BLIND in errors(repacked(word(), {"word/document.xml": deep}), "a.docx")


def test_a_workbook_of_a_thousand_sheets_is_looked_through() -> None:
    def add(book: object, _sheet: object) -> None:
        for number in range(1_000):
            sheet = book.create_sheet(f"S{number}")  # type: ignore[attr-defined]
            sheet["A1"] = number
            if number == 777:
                sheet.sheet_state = "hidden"

    assert [one.place for one in scan_bytes(workbook(add), "a.xlsx")] == ["sheet ‘S777’"]


def test_files_within_files_within_files() -> None:
    content = workbook()
    for _ in range(6):
        held = BytesIO()
        with zipfile.ZipFile(held, "w") as package:
            package.writestr("a.zip", content)
        content = held.getvalue()
    assert "too deep" in named(content, "a.zip")[BLIND].words


def test_a_look_that_takes_too_long_is_broken_off() -> None:
    found = scan_bytes(workbook(), "a.xlsx", Look("a.xlsx", Allowance(seconds=-1)))
    assert [one.name for one in found] == [BLIND]
    assert "took longer" in found[0].words


def object_stream(packed: bytes, filters: bytes = b"/FlateDecode") -> bytes:
    head = b"%%PDF-1.5\n1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Length %d /Filter %s >>\nstream\n"
    return head % (len(packed), filters) + packed + b"\nendstream\nendobj\nstartxref\n0\n%%EOF\n"


def test_pdfs_that_swell() -> None:
    big = zlib.compress(bytes(200 * 1024 * 1024), 9)
    assert "unpacks to far more" in named(object_stream(big), "a.pdf")[BLIND].words
    twice = object_stream(zlib.compress(big), b"[ /FlateDecode /FlateDecode ]")
    assert "twice over" in named(twice, "a.pdf")[BLIND].words


def test_pdfs_that_lead_in_circles() -> None:
    pages = (
        b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
        b"2 0 obj\n<< /Type /Pages /Kids [ 2 0 R 3 0 R ] /Count 2 >>\nendobj\n"
        b"3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>\nendobj\n"
        b"trailer\n<< /Root 1 0 R /Size 4 >>\nstartxref\n0\n%%EOF\n"
    )
    assert BLIND in errors(pages, "a.pdf")
    kids = pages.replace(
        b"/Pages 2 0 R >>", b"/Pages 2 0 R /Names << /EmbeddedFiles 4 0 R >> /AcroForm << /Fields [5 0 R] >> >>"
    )
    kids = kids.replace(b"[ 2 0 R 3 0 R ] /Count 2", b"[ 3 0 R ] /Count 1")
    kids = kids.replace(
        b"trailer", b"4 0 obj\n<< /Kids [ 4 0 R ] >>\nendobj\n5 0 obj\n<< /Kids [ 5 0 R ] /V (x) >>\nendobj\ntrailer"
    )
    assert "form data" in named(kids, "a.pdf")


def test_two_parts_of_one_name_hide_nothing() -> None:
    held = BytesIO(workbook())
    with zipfile.ZipFile(held, "a") as package, pytest.warns(UserWarning):
        package.writestr("xl/workbook.xml", "<workbook/>")
    assert BLIND in errors(held.getvalue(), "a.xlsx")


def test_a_part_that_nobody_needs_is_checked_too() -> None:
    content = bytearray(workbook())
    with zipfile.ZipFile(BytesIO(bytes(content))) as package:
        at = package.getinfo("xl/theme/theme1.xml").header_offset + 200
    content[at] ^= 0xFF
    assert errors(bytes(content), "a.xlsx") == [BLIND]


def samples() -> list[tuple[str, bytes]]:
    def hide(book: object, sheet: object) -> None:
        book.create_sheet("Staff").sheet_state = "hidden"  # type: ignore[attr-defined]

    def box(paper: object) -> None:
        paper.drawString(60, 700, "Name: John Smith")  # type: ignore[attr-defined]
        paper.rect(50, 690, 200, 30, fill=1)  # type: ignore[attr-defined]

    def vanish(paper: object) -> None:
        paper.add_paragraph().add_run("x").font.hidden = True  # type: ignore[attr-defined]

    return [("a.xlsx", workbook(hide)), ("a.pdf", pdf(box)), ("a.docx", word(vanish))]


@pytest.mark.parametrize(("name", "content"), samples(), ids=["workbook", "pdf", "word"])
def test_broken_anywhere_it_never_turns_clean(name: str, content: bytes) -> None:
    """Each sample hides something: whatever is done to it, the gate finds it, or says that it cannot see."""
    chance = random.Random(20261125)
    for _ in range(120):
        bad = bytearray(content)
        for _ in range(chance.randint(1, 6)):
            at = chance.randrange(len(bad))
            match chance.randrange(3):
                case 0:
                    bad[at] = chance.randrange(256)
                case 1:
                    del bad[at : at + chance.randrange(1, 40)]
                case 2:
                    bad[at:at] = bytes(chance.randrange(256) for _ in range(chance.randrange(1, 9)))
        found = scan_bytes(bytes(bad), name)
        # A zip guards every part by a sum; in a PDF a letter may change into another without harm to the rest.
        assert any(one.severity.value == "error" for one in found) or name == "a.pdf"


@pytest.mark.parametrize(("name", "content"), samples(), ids=["workbook", "pdf", "word"])
def test_cut_off_anywhere_it_never_turns_clean(name: str, content: bytes) -> None:
    for at in range(0, len(content) - 32, max(1, len(content) // 60)):
        assert errors(content[:at], name)
