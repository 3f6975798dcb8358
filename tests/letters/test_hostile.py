"""Whatever stands in any field of any letter is printed as it is: never markup, never a command, never a crash."""

import io
import re
import unicodedata
from dataclasses import fields, replace
from datetime import date
from email import policy
from email.parser import BytesParser

import docx
import page
import pypdfium2
import pytest

from foidesk.domain.case import Case, Requester
from foidesk.domain.enclosures import Enclosure
from foidesk.domain.grounds import Grounds, Harm, Likelihood
from foidesk.domain.items import ExemptionClaim, Outcome, PublicInterestTest
from foidesk.domain.letterkinds import LetterKind
from foidesk.domain.letterwordings import LetterWordings
from foidesk.domain.linktext import clean
from foidesk.domain.profile import Profile, Wording
from foidesk.domain.regimes import Regime
from foidesk.domain.richtext import ListBlock, RichText, TableBlock, from_plain
from foidesk.letters import clocksheet, labelsheet, mailing, webpage, word
from foidesk.letters.fonts import ABSENT, FALLBACK, REGULAR, widths
from foidesk.letters.letter import Letter, plain_text
from foidesk.letters.press import draw
from foidesk.letters.spreading import annexed
from tests.letters.test_clocksheet import sheet
from tests.letters.test_copies import Heard, words_in
from tests.letters.test_every_letter import heard, in_reading_order
from tests.letters.test_kinds import LETTERS, letter_for, ready
from tests.letters.test_press import HOSTILE
from tests.letters.test_smallpapers import costs
from tests.letters.test_smallpapers import heard as heard_all

SENT = date(2026, 12, 2)
RML = (
    "<rml><para>x</para></rml><xpre/><seq id='a'/>&nbsp;<?xml?><!--c-->"
    + HOSTILE
    + "=cmd|' /C calc'!A0 ${jndi:ldap://x/a} %n"
)
SIGNS = (
    "a" + "".join(map(chr, (*range(32), *range(0x7F, 0xA0)))) + "b \ud800c\udfffd \u202ee\u2066f\u200fg\u2069\ufeffh\u200bi "
    "e\u0301\u0323 Z" + "\u0300\u0301\u0316\u0317" * 30 + "algo \U0001f600 \U0001f1ec\U0001f1e7 \u6f22\u5b57 \ufffe\uffff\u2028x\u2029y"
    " \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627 \u2610"
)  # fmt: skip
LONG = "".join(chr(97 + n % 26) for n in range(10_000))
OURS = {
    *("html", "head", "meta", "title", "body", "main", "div", "h1", "h2", "h3", "p", "br", "b", "i", "u", "a"),
    *("table", "thead", "tbody", "tr", "th", "td", "ul", "ol", "li"),
}
"""The elements that a letter of ours is made of."""
ATTACKS = {"markup": RML, "signs": SIGNS, "long": LONG}
KINDS = {kind.name: (kind, regime) for kind, regime in reversed(LETTERS.args[1])}


_SHORT = ("marking", "signatory_name", "signatory_post")  # held to a line when they are set; put in afterwards

_LINKS = ("email", "website", "ico_website")  # each line of a link has the whole of it behind it: once is enough


def office(words: str) -> Profile:
    """An office with these words after everything that it says of itself."""
    own = Profile()
    left = (*_SHORT, *(_LINKS if len(words) > 1000 else ()))

    def said(of: object) -> dict[str, str]:
        named = {one.name: getattr(of, one.name) for one in fields(of)}  # type: ignore[arg-type]
        return {name: f"{value} {words}" for name, value in named.items() if type(value) is str and name not in left}

    letters: LetterWordings = replace(own.wording.letters, **said(own.wording.letters))
    wording: Wording = replace(own.wording, **said(own.wording), letters=letters)
    return replace(own, **said(own), wording=wording)


def tabled(words: str) -> RichText:
    cell = from_plain(words)
    return RichText(
        (*cell.blocks, ListBlock(True, (cell.blocks, cell.blocks)), TableBlock(((cell, cell), (cell, cell))))
    )


def attacked(kind: LetterKind, regime: Regime, words: str) -> Case:
    """A case of a kind with these words in each field that somebody fills in."""
    case = ready(kind, regime)
    claim = ExemptionClaim(
        "s.31(1)(a)",
        words,
        PublicInterestTest(words, words, words),
        Grounds(Harm(Likelihood.WOULD, words, words)),
    )
    responses = tuple(
        replace(one, text=tabled(words), exemptions=(claim,), outcomes=(Outcome.WITHHELD_IN_FULL,))
        for one in case.responses
    )
    drafts = tuple(
        replace(
            one,
            words=tabled(words) if kind.gap("words") else one.words,
            **{name: words for name in ("whom", "place", "email", "address") if kind.gap(name)},
        )
        for one in case.drafts
    )
    return replace(
        case,
        reference=words,
        subject=words,
        requester=Requester(words, "", words, words, words),
        lead_in=words,
        items=tuple(replace(one, wording=words) for one in case.items),
        responses=responses,
        drafts=drafts,
        enclosures=(Enclosure(9, words, ".pdf", "0" * 64, 10, words),),
    )


def the_letter(name: str, words: str) -> Letter:
    kind, regime = KINDS[name]
    letter = letter_for(kind, attacked(kind, regime, words), SENT, office(words))
    return replace(letter, marking=words[:40], author=words, signatory=(words, words))


def drawn(text: str) -> str:
    """Give words as the fonts have them: signs without a shape left out, what no font has as a box."""
    known, more = widths(REGULAR), widths(FALLBACK)
    made = []
    for sign in unicodedata.normalize("NFC", clean(text)):
        if ord(sign) in known or ord(sign) in more or sign.isspace():
            made.append(sign)
        elif unicodedata.category(sign) not in ("Cf", "Mn"):
            made.append(ABSENT)
    return re.sub(r"[\s|]", "", "".join(made))


def bare(text: str) -> str:
    return re.sub(r"\s", "", clean(text))


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("name", KINDS)
def test_every_field_of_every_kind_is_printed_as_it_is(name: str, attack: str) -> None:
    words = ATTACKS[attack]
    letter = the_letter(name, words)
    assert bare(plain_text(letter)).count(bare(words)) >= 6
    pdf = draw(letter)
    said = re.sub(r"[\s|]", "", heard(pdf))
    expected = drawn(in_reading_order(letter))
    if attack == "signs":  # a mark that stands alone may be told before or after its letter
        assert sorted(unicodedata.normalize("NFD", said)) == sorted(unicodedata.normalize("NFD", expected))
    else:
        assert said == expected
    for profile in ("ua1", "2a"):
        report = page.validate_pdf_bytes(pdf, profile=profile)
        assert report.is_compliant, [(one.rule_id, one.message) for one in report.failures]
    assert not re.search(rb"/(?:JavaScript|JS|Launch|OpenAction|EmbeddedFile)\b", pdf)


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("name", KINDS)
def test_every_field_of_every_kind_is_words_in_word_web_and_email(name: str, attack: str) -> None:
    words = ATTACKS[attack]
    letter = the_letter(name, words)
    wanted = bare(plain_text(annexed(letter))).count(bare(words))
    document = docx.Document(io.BytesIO(word.draw(letter)))
    assert bare(words_in(document)).count(bare(words)) >= wanted - 2  # marking and head stand at the edges of the page
    html = Heard(webpage.draw(letter))
    assert bare("".join(html.words)).count(bare(words)) >= wanted
    assert {tag for tag, _ in html.elements} <= OURS
    for _tag, attributes in html.elements:
        assert not any(key.startswith("on") or key == "src" for key in attributes)
        assert re.match(r"(?:https?:|mailto:|tel:)", attributes.get("href") or "https:")
    mail = BytesParser(policy=policy.default).parsebytes(
        mailing.draft(letter, to="a@example.org", to_name=words[:200], subject=words[:200])
    )
    assert sorted(set(mail.keys())) == ["Content-Type", "MIME-Version", "Subject", "To", "X-Unsent"]
    for part in ("plain", "html"):
        content = mail.get_body((part,)).get_content()
        shown = "".join(Heard(content.encode()).words) if part == "html" else content
        assert bare(shown).count(bare(words)) >= wanted - 8  # neither the head of the paper nor the address


@pytest.mark.parametrize("attack", ATTACKS)
def test_what_the_file_says_of_itself_is_words(attack: str) -> None:
    words = ATTACKS[attack]
    said = pypdfium2.PdfDocument(draw(the_letter("response", words))).get_metadata_dict()
    for name in ("Title", "Subject", "Author"):
        assert bare(words)[:200] in bare(said[name])
    known = docx.Document(io.BytesIO(word.draw(the_letter("response", words)))).core_properties
    assert bare(words)[:20] in bare(known.title)


@pytest.mark.parametrize("attack", ["markup", "signs"])
def test_labels_clocks_and_sums_print_them_as_they_are(attack: str) -> None:
    words = " ".join(clean(ATTACKS[attack]).split())[:90]
    label = labelsheet.draw([(words, "x")], labelsheet.KINDS[0], 1, author=words, dated=SENT)
    clock = clocksheet.draw(sheet(reference=words[:20], office=words, item_lines=(words,), requester=words))
    sums = costs(2, words, words)
    for pdf, often in ((label, 1), (clock, 2), (sums, 3)):
        assert drawn(heard_all(pdf)).count(drawn(words)[:60]) >= often
        assert all(page.is_pdf_compliant_bytes(pdf, profile=profile) for profile in ("ua1", "2a"))
    raw = labelsheet.draw([(ATTACKS[attack][:90], "x")], labelsheet.KINDS[0], 1, author="", dated=SENT)
    assert page.is_pdf_compliant_bytes(raw, profile="ua1")


def test_a_link_as_long_as_a_letter_is_printed_whole() -> None:
    letter = letter_for(*ready_response(), SENT, replace(Profile(), website=f"https://www.example.org/{LONG}"))
    pdf = draw(letter)
    assert heard(pdf) == in_reading_order(letter)
    assert LONG in heard(pdf)
    assert page.is_pdf_compliant_bytes(pdf, profile="ua1")


def ready_response() -> tuple[LetterKind, Case]:
    kind, regime = KINDS["response"]
    return kind, ready(kind, regime)
