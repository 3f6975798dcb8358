"""PDFs and rich text files: their words, and a sentence where there are none."""

from datetime import date
from io import BytesIO

import pypdfium2
import pytest
from reportlab.lib.pdfencrypt import StandardEncryption

from foidesk.domain.troubles import CannotRead
from foidesk.intake.document import Document
from foidesk.intake.reader import read_bytes
from tests.intake.made_files import pdf

TODAY = date(2026, 11, 24)


def read(content: bytes, name: str = "letter.pdf") -> Document:
    return read_bytes(content, name, today=TODAY)


def test_the_words_of_a_pdf_with_its_paragraphs_and_pages():
    file = pdf(
        ["Dear Sir", "", "How many body-", "worn cameras at £5", "do you hold, Siân?", "", "1. One", "2. and"],
        ["then two", "more", "lines here."],
        ["Yours faithfully", "Ann", "Lee"],
    )
    paper = read(file)
    assert paper.kind == "pdf"
    assert paper.text == (
        "Dear Sir\n\nHow many body-\nworn cameras at £5\ndo you hold, Siân?\n\n1. One\n2. and\n"
        "then two\nmore\nlines here.\n\nYours faithfully\nAnn\nLee"
    )
    assert paper.original == file
    assert paper.received is None


def test_a_scanned_pdf_is_kept_and_says_it_is_a_picture():
    file = pdf([])
    paper = read(file)
    assert (paper.text, paper.original) == ("", file)
    assert paper.notes[0].startswith("This PDF has no text: it is a picture")
    some = read(pdf(["How many?"], []))
    assert some.text == "How many?"
    assert "Some pages" in some.notes[0]


def test_pdfs_with_a_password_or_damage_are_refused_in_words():
    with pytest.raises(CannotRead, match="protected with a password"):
        read(pdf(["secret"], encrypt=StandardEncryption("user", "owner")))
    assert read(pdf(["open"], encrypt=StandardEncryption("", "owner"))).text == "open"
    for bad in (b"%PDF-1.7\n", pdf(["x"])[:200], b"%PDF-1.4\n%%EOF"):
        with pytest.raises(CannotRead, match="is damaged"):
            read(bad)


def test_a_pdf_of_very_many_pages_says_that_not_all_were_read():
    book = pypdfium2.PdfDocument.new()
    for _ in range(301):
        book.new_page(100, 100)
    file = BytesIO()
    book.save(file)
    assert "Only the first 300 pages were read; the file is kept whole." in read(file.getvalue()).notes


@pytest.mark.parametrize(
    ("rich", "text"),
    [
        (rb"{\rtf1\ansi I ask:\par{\listtext 1.\tab}One\par{\pntext a)\tab}Two}", "I ask:\n1.\tOne\na)\tTwo"),
        (rb"{\rtf1\ansi\ansicpg1252 Si\'e2n \'a35 \u8217?s \u-10179?\u-8704? \{x\}}", "Siân £5 ’s 😀 {x}"),
        (rb"{\rtf1{\fonttbl{\f1\fcharset238 Arial CE;}}\f1 \'9e\'9a}", "žš"),
        (rb"{\rtf1{\info{\author GONE}}{\*\unknown GONE}{\header GONE}{\deleted GONE}Kept}", "Kept"),
        (rb"{\rtf1\trowd Year\cell Vans\cell\row\trowd 2023\cell 4\cell\row}", "Year | Vans\n2023 | 4"),
        (rb'{\rtf1{\field{\*\fldinst HYPERLINK "http://x.example"}{\fldrslt link}} \bin5 }}}}}end}', "link end"),
        (rb"{\rtf1 Hello{\pict\bin999999 ab} how many?}", "Hello how many?"),
        (rb"{\rtf1 {\shp{\*\shpinst{\sp GONE}{\shptxt boxed\par}}}after}", "boxed\nafter"),
        (rb"{\rtf1 unfinished {\b words", "unfinished words"),
    ],
)
def test_rich_text(rich: bytes, text: str):
    paper = read(rich, "letter.rtf")
    assert (paper.kind, paper.text) == ("rtf", text)


def test_rich_text_that_is_a_picture_or_nothing():
    picture = read(rb"{\rtf1{\pict\pngblip 89504e47}}", "scan.rtf")
    assert picture.text == ""
    assert "it is a picture" in picture.notes[0]
    with pytest.raises(CannotRead, match="no words"):
        read(rb"{\rtf1\par }", "empty.rtf")


def test_rich_text_too_deep_is_read_as_far_as_it_goes():
    deep = read(b"{\\rtf1 top " + b"{" * 100_000 + b"x", "deep.rtf")
    assert deep.text.strip() == "top"
    assert "first part" in deep.notes[0]
