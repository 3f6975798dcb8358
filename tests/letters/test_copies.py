"""The Word copy, the page for the web and the email: the same words in real headings and tables, and nothing else."""

import io
import re
from dataclasses import replace
from email import policy
from email.parser import BytesParser
from html.parser import HTMLParser

import docx
import pytest
from docx.document import Document

from foidesk.domain.richtext import from_html, from_plain
from foidesk.letters import kept, mailing, webpage, word
from foidesk.letters.letter import Heading, Letter, Letterhead, plain_text
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
    assert word_of(seed_letter(draft=True)).sections[0].header.paragraphs[0].text == "DRAFT"
    assert word_of(seed_letter()).sections[0].header.paragraphs[0].text == ""


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
