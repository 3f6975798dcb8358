"""Memos as they leave: read back from the PDF, the Word file and the email draft, word for word."""

import io
import zipfile
from collections.abc import Iterator
from datetime import date
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from foidesk.domain.case import Requester
from foidesk.domain.discreet import without_requester
from foidesk.domain.holders import Holder
from foidesk.domain.regimes import Regime
from foidesk.domain.richtext import from_html, from_plain
from foidesk.letters import mailing, memo, pages, press, word
from foidesk.letters.letter import Asked, Heading, Letter, Letterhead, Row, Table
from foidesk.office.memos import MemoForm
from foidesk.office.office import Office
from foidesk.office.views import CaseView
from tests.builders import a_logged_case, an_office

FINANCE = Holder("Finance", "finance@example.org")
ITEMS = (
    "The cost of cameras in 2025, as I, Daniel  Okafor, asked before.",
    "Any policy about them. Write to d.okafor@example.org.",
    "The number of officers trained.",
)
HOSTILE = '<script>alert(1)</script> {reference} & "quotes" \u202e\x0b\x00]]> =cmd|x'


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    opened = an_office(tmp_path)
    yield opened
    opened.close()


def asked(
    office: Office, *numbers: int, holder: Holder = FINANCE, words: str = "", view: CaseView | None = None
) -> CaseView:
    view = view or a_logged_case(office, ITEMS)
    keys = [view.case.items[number - 1].key for number in numbers]
    return office.holding.ask(view.case_id, holder, keys, words=words)


def made(office: Office, view: CaseView, form: MemoForm, **more: object) -> bytes:
    key = view.commissions[0].key
    return office.memos.make([(view.case_id, key)], form, **more)[0].content  # type: ignore[arg-type]


def pdf_words(pdf: bytes) -> str:
    return " ".join(" ".join(pages.page_text(pdf, index).split()) for index in range(pages.page_count(pdf)))


def word_words(content: bytes) -> str:
    document = Document(io.BytesIO(content))
    body = []
    for block in document.iter_inner_content():
        body += [block.text] if hasattr(block, "text") else [cell.text for row in block.rows for cell in row.cells]
    return " ".join(" ".join(body).split())


def parsed(content: bytes) -> EmailMessage:
    found = message_from_bytes(content, policy=default)
    assert isinstance(found, EmailMessage)
    return found


def mail_words(content: bytes, kind: str = "plain") -> str:
    body = parsed(content).get_body((kind,))
    assert body is not None
    return " ".join(str(body.get_content()).split())


def all_words(office: Office, view: CaseView, **more: object) -> dict[str, str]:
    mail = made(office, view, MemoForm.EMAIL, **more)
    return {
        "pdf": pdf_words(made(office, view, MemoForm.PDF, **more)),
        "word": word_words(made(office, view, MemoForm.WORD, **more)),
        "text": mail_words(mail),
        "html": mail_words(mail, "html"),
    }


def test_a_memo_has_the_holders_own_items_and_no_others(office: Office) -> None:
    view = asked(office, 1, 3, words="Ask Kim where the ledger is.")
    for form, words in all_words(office, view).items():
        assert "The cost of cameras in 2025" in words, form
        assert "The number of officers trained." in words, form
        assert "Any policy" not in words, form
        assert "Wednesday 25 November 2026" in words, form
        assert "Ask Kim where the ledger is." in words, form
        assert "section 77" in words, form


def test_nobody_learns_who_asked_unless_it_is_ticked(office: Office) -> None:
    view = asked(office, 1, 2)
    for form, words in all_words(office, view).items():
        assert "Okafor" not in words, form
        assert "okafor" not in words, form
        assert "[requester]" in words, form
    for form, words in all_words(office, view, with_requester=True).items():
        assert "Requester: Daniel Okafor" in words, form


def test_a_reminder_is_shorter_and_says_since_when(office: Office) -> None:
    view = asked(office, 1)
    full = all_words(office, view)
    for form, words in all_words(office, view, reminder=True).items():
        assert "Reminder: information needed for HA06181" in words, form
        assert "On Tuesday 24 November 2026 we asked you" in words, form
        assert "section 77" not in words, form
        assert len(words) < len(full[form]), form


def test_an_email_draft_is_addressed_unsent_and_carries_what_was_ticked(office: Office) -> None:
    view = asked(office, 1)
    message = parsed(made(office, view, MemoForm.EMAIL, attach=MemoForm.PDF))
    assert message["X-Unsent"] == "1"
    assert message["To"].addresses[0].addr_spec == "finance@example.org"
    assert message["From"] is None
    (file,) = message.iter_attachments()
    assert file.get_filename() == "HA06181 Finance memo.pdf"
    assert pdf_words(file.get_content()) == pdf_words(made(office, view, MemoForm.PDF))
    assert list(parsed(made(office, view, MemoForm.EMAIL)).iter_attachments()) == []


def test_several_cases_make_one_memo_for_each_holder(office: Office) -> None:
    first = asked(office, 1)
    second = a_logged_case(office, ("What was spent on fleet?",), subject="Fleet")
    asked(office, 1, view=second)
    third = asked(office, 2, holder=Holder("Estates"), view=first)
    everything = [
        (view.case_id, one.key) for view in (third, office.records.case(second.case_id)) for one in view.commissions
    ]
    files = office.memos.make(everything, MemoForm.WORD, reminder=True)
    assert [one.name for one in files] == ["2 requests Finance reminder.docx", "HA06181 Estates reminder.docx"]
    words = word_words(files[0].content)
    assert words.index("HA06181: Facial") < words.index("cost of cameras") < words.index("HA06182: Fleet")
    assert "What was spent on fleet?" in words
    assert "Any policy" not in words


def test_hostile_words_are_words_in_every_form(office: Office) -> None:
    view = a_logged_case(office, [HOSTILE], subject=HOSTILE)
    view = asked(office, 1, holder=Holder("..\\<b>x</b>/con"), words=HOSTILE, view=view)
    (file,) = office.memos.make([(view.case_id, view.commissions[0].key)], MemoForm.EMAIL, attach=MemoForm.WORD)
    assert not set(file.name) & set('\\/<>:"|?*')
    message = parsed(file.content)
    assert "\n" not in str(message["Subject"])
    html = str(message.get_body(("html",)).get_content())  # type: ignore[union-attr]
    assert "<script" not in html
    assert "&lt;script&gt;" in html
    (attached,) = message.iter_attachments()
    assert not set(str(attached.get_filename())) & set('\\/<>:"|?*')
    assert "<script>alert(1)</script> {reference}" in word_words(attached.get_content())
    assert "<script>alert(1)</script> {reference}" in pdf_words(made(office, view, MemoForm.PDF))


@pytest.mark.parametrize("address", ["", "nonsense", "a@b.org\nBcc: x@y.org", "a b@c.org", "@", "a@b.org,c@d.org"])
def test_an_address_that_is_none_is_left_for_her_to_fill_in(address: str) -> None:
    content = mailing.draft(Letter("HA1", "Subject", date(2026, 11, 24)), to=address, to_name="Kim\r\nBcc: x@y.org")
    message = parsed(content)
    assert message["To"] is None
    assert message["Bcc"] is None


names = st.text(st.characters(codec="utf-8", categories=("L",)), min_size=2, max_size=12)


@given(names, names, st.text("123 -", max_size=30), st.text("456 -", max_size=30), st.sampled_from([" ", "  ", "\n"]))
def test_a_name_in_an_item_is_left_out_however_it_is_spaced(
    first: str, last: str, before: str, after: str, gap: str
) -> None:
    who = Requester(f"{first} {last}", "first.last@example.org", "1 High Street\nPO1 2AB")
    text = f"{before} {first}{gap}{last} (first.last@example.org), 1 High Street, PO1 2AB {after}"
    found = without_requester(text, who)
    assert f" {first} {last} " not in f" {' '.join(found.split())} "
    for told in ("first.last@example.org", "1 High Street", "PO1 2AB"):
        assert told not in found
    assert before.split() == found.split()[: len(before.split())]


def test_half_a_name_is_a_word_of_the_request() -> None:
    assert without_requester("Works in Green Street", Requester("Alan Street")) == "Works in Green Street"


words = st.text(st.characters(codec="utf-8"), max_size=40)


@settings(max_examples=40)
@given(words, words, words, words)
def test_any_words_make_a_word_file_and_a_mail_that_open(subject: str, text: str, cell: str, name: str) -> None:
    letter = Letter(
        reference=name,
        subject=subject,
        dated=date(2026, 11, 24),
        letterhead=Letterhead(contact=(text,)),
        references=((name, text),),
        salutation=name,
        opening=from_plain(text),
        body=(Heading(subject), Table((Row((Asked(1, from_plain(cell)),), from_plain(text)),)), from_plain(cell)),
        number_items=True,
        signatory=(name,),
        enclosures=(name,),
    )
    word_words(word.draw(letter))
    parsed(mailing.draft(letter, to="a@b.org", to_name=name))


def test_a_word_file_has_real_lists_tables_and_links() -> None:
    text = from_html(
        "<p>See <a href='https://x.org/?a=1&amp;b'>the <b>page</b></a>.</p><ol start='3'><li>three<ul><li>deep</li></ul></li>"
        "<li>four</li></ol><ol><li>one</li></ol><table><tr><th>Year</th><th>Cost</th></tr><tr><td>2025</td>"
        "<td>£5</td></tr></table>"
    )
    content = word.draw(Letter("HA1", "Subject", date(2026, 11, 24), opening=text))
    document = Document(io.BytesIO(content))
    table = document.tables[0]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["Year", "Cost"], ["2025", "£5"]]
    link = next(one for paragraph in document.paragraphs for one in paragraph.hyperlinks)
    assert link.address == "https://x.org/?a=1&b"
    numbered = [one for one in document.paragraphs if one._p.pPr is not None and one._p.pPr.numPr is not None]
    assert [one.text for one in numbered] == ["three", "deep", "four", "one"]
    lists = [one._p.pPr.numPr.numId.val for one in numbered]  # type: ignore[union-attr]
    assert lists[0] == lists[2] != lists[3]
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        numbering = package.read("word/numbering.xml").decode()
    assert 'w:start w:val="3"' in numbering
    assert document.core_properties.author != "python-docx"
    assert document.core_properties.comments == ""


def test_the_law_that_is_named_is_the_requests_own() -> None:
    from foidesk.domain.profile import Profile

    one = memo.MemoCase(
        "HA1", "Noise", Regime.EIR, (memo.MemoItem(1, "Levels"),), date(2026, 11, 24), date(2026, 11, 26)
    )
    words = pdf_words(press.draw(memo.compose("Estates", [one], Profile(), "Priya Nair", date(2026, 11, 24))))
    assert "Environmental Information Regulations 2004" in words
    assert "regulation 19" in words
    assert "section 77" not in words
