"""Word files and OpenDocument texts: every word in order, and nothing that was taken out."""

from datetime import date
from typing import Any

import pytest

from foidesk.domain.troubles import CannotRead
from foidesk.intake.document import Document
from foidesk.intake.reader import read_bytes
from tests.intake.made_files import compound, listed, opendocument, without, word, xml

TODAY = date(2026, 11, 24)


def read(content: bytes, name: str = "letter.docx") -> Document:
    return read_bytes(content, name, today=TODAY)


def letter(paper: Any) -> None:
    paper.sections[0].header.paragraphs[0].text = "HEADER"
    paper.sections[0].footer.paragraphs[0].text = "FOOTER"
    paper.add_paragraph("Dear Sir")
    paper.add_paragraph("I ask:")
    listed(paper, "How many vans?", 90)
    listed(paper, "What make?", 90, 1)
    listed(paper, "What colour?", 90, 1)
    listed(paper, "In which year?", 90, 2)
    listed(paper, "What did they cost?", 90)
    paper.add_paragraph("And:")
    listed(paper, "the logs", 91)
    listed(paper, "the fines", 91)
    paper.add_paragraph("Lastly:")
    listed(paper, "Who drives?", 92)
    table = paper.add_table(2, 2)
    for at, words in enumerate(("Year", "Vans", "2023", "four")):
        table.cell(at // 2, at % 2).text = words
    paper.add_paragraph("Yours faithfully")


def test_a_letter_is_read_in_order_with_its_numbers_and_tables():
    file = word(letter)
    paper = read(file)
    assert paper.kind == "word"
    assert paper.text == (
        "Dear Sir\n\nI ask:\n\n1. How many vans?\n   a) What make?\n   b) What colour?\n      1.b.i In which year?\n"
        "2. What did they cost?\n\nAnd:\n\n• the logs\n• the fines\n\nLastly:\n\n1. Who drives?\n\n"
        "Year | Vans\n2023 | four\n\nYours faithfully"
    )
    assert paper.original == file
    assert paper.received is None
    assert paper.notes == ("No date was found: type the date of receipt.",)


def test_list_styles_bring_their_numbers():
    def make(paper: Any) -> None:
        for words in ("one", "two"):
            paper.add_paragraph(words, style="List Number")
        paper.add_paragraph("three", style="List Bullet")

    assert read(word(make)).text == "1. one\n2. two\n• three"


def test_tracked_deletions_and_comments_are_left_out_and_insertions_kept():
    def make(paper: Any) -> None:
        one = paper.add_paragraph("We hold ")._p
        one.append(xml("<w:del><w:r><w:delText>ten</w:delText></w:r></w:del>"))
        one.append(xml("<w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom>"))
        one.append(xml("<w:ins><w:r><w:t>twelve</w:t></w:r></w:ins>"))
        run = paper.add_paragraph(" vans").runs[0]
        paper.add_comment(run, text="SECRET REMARK", author="x")

    assert read(word(make)).text == "We hold twelve\n\n vans"


def test_text_boxes_links_fields_and_breaks():
    box = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>In the "
        "box</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
        "<w:txbxContent><w:p><w:r><w:t>In the box</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )

    def make(paper: Any) -> None:
        one = paper.add_paragraph("a")._p
        one.append(xml("<w:r><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:instrText>PAGE</w:instrText></w:r>"))
        one.append(xml('<w:hyperlink r:id="rId1"><w:r><w:t> link</w:t></w:r></w:hyperlink>'))
        one.append(xml("<w:sdt><w:sdtContent><w:r><w:t> chosen</w:t></w:r></w:sdtContent></w:sdt>"))
        one.append(xml(box))

    assert read(word(make)).text == "a\nb\tc link chosen\n\nIn the box"


def test_a_word_file_with_pictures_only_is_kept_and_says_so():
    def make(paper: Any) -> None:
        paper.add_paragraph()._p.append(xml('<w:r><w:drawing><a:blip r:embed="rId9"/></w:drawing></w:r>'))

    paper = read(word(make))
    assert paper.text == ""
    assert "it is a picture" in paper.notes[0]


def test_an_empty_word_file_is_no_request():
    with pytest.raises(CannotRead, match="no words"):
        read(word(lambda paper: None))


def test_macros_are_said_and_not_run():
    file = without(word(letter), {"word/vbaProject.bin": b"x"})
    assert any("macros" in note for note in read(file, "letter.docm").notes)


@pytest.mark.parametrize("depth", [20, 60])
def test_tables_in_tables(depth: int):
    def make(paper: Any) -> None:
        inner = "<w:p><w:r><w:t>deep</w:t></w:r></w:p>"
        for _ in range(depth):
            inner = f"<w:tbl><w:tr><w:tc>{inner}<w:p/></w:tc></w:tr></w:tbl>"
        paper.element.body.insert(0, xml(inner))

    assert read(word(make)).text == "deep"


def test_bombs_are_refused_in_words():
    file = word(letter)
    grown = b"<x>" + b" " * 40_000_000 + b"</x>"
    for part in (grown, b"<x>" + b" " * 8_000_000 + b"</x>"):
        with pytest.raises(CannotRead, match="unpacks to far more"):
            read(without(file, {"word/document.xml": part}))
    entities = (
        b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + b"".join(
            b'<!ENTITY %c "%b">' % (98 + at, b"&%c;" % (97 + at) * 10) for at in range(9)) + b"]><x>&j;</x>"
    )  # fmt: skip
    outside = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'
    deep = b"<x>" * 5000 + b"</x>" * 5000
    for part in (entities, outside, deep, b"<x>", b"", b"\xff"):
        with pytest.raises(CannotRead, match="is damaged"):
            read(without(file, {"word/document.xml": part}))


def test_a_zip_of_endless_parts_is_refused():
    many = without(word(letter), {f"x{at}": b"" for at in range(6000)})
    with pytest.raises(CannotRead, match="far more"):
        read(many)


def test_broken_styles_and_numbering_do_not_lose_the_words():
    file = without(word(letter), {"word/styles.xml": b"<", "word/numbering.xml": b"\0", "_rels/.rels": b"no"})
    assert "How many vans?" in read(file).text


def test_passwords_and_other_kinds_are_said():
    locked = compound({"EncryptionInfo": b"x", "EncryptedPackage": b"y" * 5000})
    with pytest.raises(CannotRead, match="protected with a password") as refused:
        read(locked)
    assert "without it" in refused.value.do
    with pytest.raises(CannotRead, match=r"older Word file \(\.doc\)"):
        read(compound({"WordDocument": b"x" * 5000}), "letter.doc")
    plain = opendocument("", styles="")
    with pytest.raises(CannotRead, match="an Excel file"):
        read(without(plain, {"content.xml": None, "xl/workbook.xml": b"<x/>"}), "log.xlsx")
    with pytest.raises(CannotRead, match="a zip file"):
        read(without(plain, {"content.xml": None}), "all.zip")


ODT = """
<text:p>Dear<text:s text:c="2"/>Sir</text:p><text:p text:style-name="P1">I   ask:</text:p>
<text:list text:style-name="L1">
 <text:list-item><text:p>How many <text:span>vans</text:span>?</text:p>
  <text:list><text:list-item><text:p>What make?</text:p></text:list-item>
             <text:list-item><text:p>What colour?</text:p></text:list-item></text:list></text:list-item>
 <text:list-item><text:p>What cost?<text:note><text:note-citation>1</text:note-citation><text:note-body>
  <text:p>In pounds.</text:p></text:note-body></text:note></text:p></text:list-item>
</text:list>
<text:list text:style-name="L2"><text:list-item><text:p>the logs</text:p></text:list-item></text:list>
<text:tracked-changes><text:changed-region><text:deletion><text:p>GONE</text:p></text:deletion></text:changed-region>
</text:tracked-changes>
<table:table><table:table-row><table:table-cell><text:p>Year</text:p></table:table-cell>
<table:table-cell table:number-columns-repeated="99999999"><text:p/></table:table-cell></table:table-row></table:table>
<text:p>Yours<office:annotation><text:p>REMARK</text:p></office:annotation><text:line-break/>Ann</text:p>
"""


def test_an_opendocument_text_is_read_in_order_with_its_numbers():
    paper = read(opendocument(ODT), "letter.odt")
    assert paper.kind == "odt"
    assert paper.text == (
        "Dear  Sir\nI ask:\n\n1. How many vans?\n   a) What make?\n   b) What colour?\n2. What cost?[1]\n• the logs\n\n"
        "Year |\n\nYours\nAnn\n\n[1] In pounds."
    )


def test_opendocument_passwords_bombs_and_emptiness():
    locked = '<manifest><file-entry full-path="content.xml"><encryption-data/></file-entry></manifest>'
    with pytest.raises(CannotRead, match="password"):
        read(opendocument(ODT, locked), "letter.odt")
    with pytest.raises(CannotRead, match="no words"):
        read(opendocument("<text:p/>"), "letter.odt")
    with pytest.raises(CannotRead, match="damaged"):
        read(opendocument("<text:section>" * 300 + "</text:section>" * 300), "letter.odt")
