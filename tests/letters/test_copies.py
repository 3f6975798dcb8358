"""The Word copy, the page for the web and the email: the same words in real headings and tables, and nothing else."""

import io
import re
import shutil
import subprocess
from dataclasses import replace
from email import policy
from email.parser import BytesParser
from html.parser import HTMLParser
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from foidesk.domain.richtext import from_html, from_plain
from foidesk.letters import kept, mailing, press, webpage, word
from foidesk.letters.fonts import BOLD, width
from foidesk.letters.letter import Heading, Letter, Letterhead, plain_text
from foidesk.letters.pages import page_count
from tests.letters.reading import place_of
from tests.letters.samples import letter_of, seed_letter, signature
from tests.letters.test_binding import LETTERS
from tests.letters.test_press import HOSTILE, Tokens, random_letter


class Heard(HTMLParser):
    """What a browser makes of a page: its elements in order, and its words."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def word_of(letter: Letter) -> Document:
    return docx.Document(io.BytesIO(word.draw(letter)))


def words_in(document: Document) -> str:
    return " ".join(node.text or "" for node in document.element.body.iter() if node.tag.endswith("}t"))


# ---- kept


@pytest.mark.parametrize("seed", range(300, 320))
def test_what_was_composed_comes_back_as_it_was(seed: int) -> None:
    letter = replace(random_letter(seed, Tokens(), widest=4, sizes=(12.0, 18.0)), signature=None)
    assert kept.load(kept.dump(letter)) == letter
    assert kept.dump(kept.load(kept.dump(letter))) == kept.dump(letter)


@pytest.mark.parametrize("name", LETTERS)
def test_every_letter_is_kept_without_its_signature(name: str) -> None:
    letter = LETTERS[name]()
    assert kept.load(kept.dump(letter)) == replace(letter, signature=None)
    assert signature() not in kept.dump(letter)


# ---- Word


def test_the_word_copy_has_headings_a_header_row_and_its_language() -> None:
    document = word_of(LETTERS["everything"]())
    headings = [(one.style.name, one.text) for one in document.paragraphs if one.style.name.startswith("Heading")]
    assert headings == [
        ("Heading 1", "Your request under Freedom of Information Act (FOIA)"),
        ("Heading 2", "Responses:"),
        ("Heading 2", "Why information is withheld"),
    ]
    assert document.core_properties.language == "en-GB"
    assert 'w:lang w:val="en-GB"' in document.styles.element.xml
    tables = [table for table in document.tables if "tblHeader" in table._tbl.xml]
    assert tables[0].rows[0].cells[0].text == "Request"
    assert 'descr="Letterhead: Office of the Police and Crime Commissioner"' in document.element.xml


def test_the_word_copy_has_every_word_in_its_order() -> None:
    letter = random_letter(400, Tokens(), widest=2, sizes=(12.0,))
    said = re.findall("ω[α-κ]+ψ", plain_text(letter))
    assert re.findall("ω[α-κ]+ψ", words_in(word_of(letter))) == said


def test_no_copy_that_can_be_changed_holds_the_signature() -> None:
    letter = seed_letter(letterhead=None)
    assert letter.signature
    assert not word_of(letter).inline_shapes
    assert b"<img" not in webpage.draw(letter)
    assert [part.get_content_type() for part in mail_of(letter).walk()] == [
        *("multipart/alternative", "text/plain", "text/html"),
    ]


def test_a_draft_in_word_says_so_on_every_page() -> None:
    for section in word_of(seed_letter(draft=True)).sections:
        for header in (section.first_page_header, section.header):
            assert 'string="DRAFT"' in header._element.xml
    section = word_of(seed_letter()).sections[0]
    assert "DRAFT" not in section.first_page_header._element.xml + section.header._element.xml


# ISO 29500: the parts of a paragraph's and a table's properties have one order; Word refuses a file with another.
PARAGRAPH = [
    "pStyle",
    "keepNext",
    "keepLines",
    "pageBreakBefore",
    "framePr",
    "widowControl",
    "numPr",
    "pBdr",
    "shd",
    "tabs",
    "spacing",
    "ind",
    "jc",
    "rPr",
]
TABLE = ["tblStyle", "tblW", "jc", "tblInd", "tblBorders", "tblLayout", "tblCellMar", "tblLook"]


@pytest.mark.parametrize("name", LETTERS)
def test_the_word_copy_is_a_file_that_word_opens(name: str) -> None:
    document = word_of(LETTERS[name]())
    section = document.sections[0]
    for part in (document, section.first_page_header, section.header, section.first_page_footer, section.footer):
        for tag, order in (("pPr", PARAGRAPH), ("tblPr", TABLE)):
            for properties in part._element.iter(qn(f"w:{tag}")):
                places = [order.index(kid.tag.partition("}")[2]) for kid in properties]
                assert places == sorted(places), properties.xml
    for cell in document.element.iter(qn("w:tc")):
        assert cell[-1].tag == qn("w:p")


def test_the_word_copy_has_the_measures_of_the_pdf() -> None:
    document = word_of(seed_letter())
    table = document.tables[0]
    widths = [cell.width.mm for cell in table.rows[0].cells]
    assert widths == pytest.approx([170 * 0.45, 170 * 0.55], abs=0.1)
    by_post = word_of(LETTERS["by_post"]())
    address = next(one for one in by_post.paragraphs if one.text == "1 High Street")
    place = address._p.pPr.find(qn("w:framePr"))
    assert [round(int(place.get(qn(f"w:{edge}"))) / 20 / 72 * 25.4) for edge in "xy"] == [24, 57]  # in the window
    references = [one.text for one in document.paragraphs if "\t" in one.text]
    assert references[1:3] == ["Date:\t8th\u00a0August\u00a02024", "Our reference:\tHA06181"]


def test_a_link_in_the_word_copy_can_be_followed_from_paper() -> None:
    text = from_html('<p>See <a href="https://www.example.org/page">our page</a> and https://other.example.</p>')
    document = word_of(seed_letter(opening=text.with_links()))
    said = "".join(node.text or "" for node in document.element.iter(qn("w:t")))
    assert "our page (https://www.example.org/page) and https://other.example." in said


def test_libreoffice_sets_the_word_copy_as_the_pdf(tmp_path: Path) -> None:
    office, fonts = shutil.which("soffice"), shutil.which("fc-match")
    if office is None or fonts is None:
        pytest.skip("needs LibreOffice Writer and fontconfig")
    if not re.search(
        "Liberation|Arimo|Arial", subprocess.run([fonts, "Arial"], check=True, capture_output=True, text=True).stdout
    ):
        pytest.skip("needs a font as wide as Arial")
    letter = seed_letter(signature=None, ink_space=True)
    (tmp_path / "letter.docx").write_bytes(word.draw(letter))
    command = [office, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to", "pdf"]
    subprocess.run(
        [*command, "--outdir", str(tmp_path), str(tmp_path / "letter.docx")], capture_output=True, check=True
    )
    theirs, ours = (tmp_path / "letter.pdf").read_bytes(), press.draw(letter)
    assert page_count(theirs) == page_count(ours) == 2
    for words, page in (
        *(("opcc@", 0), ("8th", 0), ("Dear", 0), ("Request", 0), ("Red Card", 0), ("handled", 0)),
        *(("outcome of", 1), ("sincerely", 1), ("Business", 1), ("Page 2", 1)),
    ):
        # To a line: LibreOffice breaks a link at each hyphen.
        assert place_of(theirs, words, page)[:2] == pytest.approx(place_of(ours, words, page)[:2], abs=6), words


def test_no_word_of_a_table_only_just_fits_its_column_in_word() -> None:
    heads = ("Year", "Received", "Upheld", "Partly upheld", "Not upheld", "Withdrawn", "Still open at the end", "Mean days",
             "Passed to the Panel", "Passed to the Independent Office for Police Conduct")  # fmt: skip
    cells = "".join(f"<th>{head}</th>" for head in heads)
    figures = "<td>14</td>" * len(heads)
    text = from_html(f"<table><tr>{cells}</tr><tr>{figures}</tr></table>")
    document = word_of(seed_letter(opening=text, annexes=()))
    table = document.tables[-1]
    assert len(table.columns) == len(heads)
    padding = sum(
        int(side.get(qn("w:w"))) / 20
        for side in table._tbl.tblPr.find(qn("w:tblCellMar"))
        if side.tag in {qn("w:left"), qn("w:right")}
    )
    size = document.styles["Normal"].font.size.pt
    for cell in table.rows[0].cells:
        longest = max(width(word, BOLD, size) for word in cell.text.split())
        assert cell.width.pt - padding - longest > 1.5, cell.text


# ---- the web


def test_the_page_has_headings_header_cells_a_language_and_a_title() -> None:
    heard = Heard(webpage.draw(LETTERS["everything"]()))
    assert heard.all("html") == [{"lang": "en-GB"}]
    assert len(heard.all("title")) == len(heard.all("main")) == len(heard.all("h1")) == 1
    assert len(heard.all("h2")) == 2
    scopes = [cell.get("scope") for cell in heard.all("th")]
    assert scopes == ["col", "col", "row", "col", "col", "row"]
    assert {"script", "img", "link", "iframe", "style", "form"} & {tag for tag, _ in heard.elements} == set()


def test_the_page_has_every_word_in_its_order() -> None:
    letter = random_letter(401, Tokens(), widest=2, sizes=(12.0,))
    said = re.findall("ω[α-κ]+ψ", plain_text(letter))
    assert re.findall("ω[α-κ]+ψ", " ".join(Heard(webpage.draw(letter)).words)) == said


@pytest.mark.parametrize(
    "draw", [webpage.draw, lambda letter: mail_of(letter).get_body(("html",)).get_content().encode()]
)
def test_markup_in_any_field_is_words(draw: object) -> None:
    plain = Heard(draw(hostile("words")))  # type: ignore[operator]
    said = Heard(draw(hostile(HOSTILE)))  # type: ignore[operator]
    assert [tag for tag, _ in said.elements] == [tag for tag, _ in plain.elements]
    assert "".join(said.words).count("{{7*7}}") >= 12


def hostile(words: str) -> Letter:
    return replace(
        letter_of([(from_plain(words), from_plain(words))]),
        reference=words,
        subject=words,
        salutation=words,
        opening=from_plain(words),
        closing=from_plain(words),
        title=words,
        valediction=words,
        signatory=(words,),
        enclosures=(words,),
        references=((words, words),),
        body=(from_plain(words), Heading(words), *letter_of([(from_plain(words), from_plain(words))]).body),
        letterhead=Letterhead(contact=(words,)),
    )


# ---- the email


def mail_of(letter: Letter, **more: object) -> object:
    return BytesParser(policy=policy.default).parsebytes(mailing.draft(letter, **more))  # type: ignore[arg-type]


def test_an_email_is_an_unsent_draft_to_the_right_person() -> None:
    mail = mail_of(
        seed_letter(), to="e.whitcombe@example.org", to_name="Whitcombe, Eleanor", subject="HA06181: Your\r\nBcc: x@y.z"
    )
    assert mail["X-Unsent"] == "1"
    assert mail["To"] == '"Whitcombe, Eleanor" <e.whitcombe@example.org>'
    assert mail["Subject"] == "HA06181: Your Bcc: x@y.z"
    assert mail["Bcc"] is None
    assert mail["From"] is None
    assert "does not hold the information requested" in mail.get_body(("plain",)).get_content()
    assert "<h1" in mail.get_body(("html",)).get_content()


def test_links_in_a_page_are_of_kinds_that_are_safe() -> None:
    letter = seed_letter(closing=from_html("<p><a href='javascript:x'>a</a> <a href='https://ico.org.uk/'>b</a></p>"))
    addresses = [str(one.get("href")) for one in Heard(webpage.draw(letter)).all("a")]
    assert addresses
    assert all(one.startswith(("https://", "http://", "mailto:", "tel:")) for one in addresses)
