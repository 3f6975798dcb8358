"""A letter keeps its promises: read out in order and whole (PDF/UA-1), and readable in fifty years (PDF/A-2a)."""

import io
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import page
import pikepdf
import pytest
from pikepdf import Dictionary, Name

from foidesk.domain.richtext import from_html, from_plain
from foidesk.letters.letter import Asked, Heading, Letter, Letterhead, Row, Table, plain_text
from foidesk.letters.onpaper import in_large_print
from foidesk.letters.press import draw
from tests.letters.reading import structure_of
from tests.letters.samples import letter_of, seed_letter, signature
from tests.letters.test_press import Tokens, random_letter

GOLDEN = Path(__file__).parent / "golden"
EVERYTHING = from_html(
    "<p>We hold this <b>in part</b>, see <a href='https://www.example.org/page'>our page</a>.</p>"
    "<ul><li>one</li><li>two<ol><li>two, first</li><li>two, second</li></ol></li></ul>"
    "<table><tr><th>Year</th><th>Paid</th></tr><tr><td>2024</td><td>£18,500</td></tr>"
    "<tr><td>2025</td><td></td></tr></table><p>The end.</p>"
)


def _everything() -> Letter:
    asked = (Asked(None, from_plain("About money:")), Asked(1, from_plain("How much?")), Asked(2, from_plain("When?")))
    return seed_letter(
        body=(
            from_plain("Responses:"),
            Table((Row(asked, EVERYTHING), Row((Asked(3, from_plain("Who?")),), from_plain("Nobody.")))),
            Heading("Why information is withheld"),
            from_html("<ol><li>Section 31(1)(a) applies.</li></ol>"),
        ),
        number_items=True,
        enclosures=("HA06181 - 1 Bids.pdf",),
        letterhead=Letterhead(picture=signature()),
    )


LETTERS: dict[str, Callable[[], Letter]] = {
    "seed": seed_letter,
    "everything": _everything,
    "draft": lambda: seed_letter(draft=True),
    "by_post": lambda: seed_letter(address=("Eleanor Whitcombe", "1 High Street", "FAREHAM", "PO16 7AA")),
    "large_print": lambda: replace(_everything(), font_points=18.0),
    "stacked": lambda: in_large_print(_everything()),
    "stacked_alone": lambda: in_large_print(letter_of([(from_plain("Question?"), EVERYTHING)], letterhead=None)),
    "marked": lambda: seed_letter(marking="OFFICIAL-SENSITIVE", fold_marks=True, punch_mark=True),
    "bare": lambda: Letter("HA1", "", seed_letter().dated),
    "other_letters": lambda: seed_letter(subject="Cais ŵŷ, prośba, ☐, 😀, \u05e9\u05dc\u05d5\u05dd"),
    "ten": lambda: letter_of([(from_plain(f"Question {n}?"), EVERYTHING) for n in range(10)]),
    "hundred": lambda: letter_of([(from_plain(f"Question {n}?"), EVERYTHING) for n in range(100)]),
    "hostile": lambda: seed_letter(
        salutation="<rdf:li>&amp;]]>", author='a < b & "c"', title="(\\) <x> ]]>", subject="</dc:title> &x;"
    ),
}


@pytest.mark.parametrize("profile", ["ua1", "2a"])
@pytest.mark.parametrize("name", LETTERS)
def test_every_letter_can_be_read_out_and_kept(name: str, profile: str) -> None:
    report = page.validate_pdf_bytes(draw(LETTERS[name]()), profile=profile)
    assert report.is_compliant, [(one.rule_id, one.message) for one in report.failures]
    assert report.rules.passed > 50


@pytest.mark.parametrize("count", [*range(1, 12), 40])
def test_no_stream_ends_where_it_could_be_misread(count: int) -> None:
    pdf = draw(letter_of([(from_plain(f"Question {n}?"), EVERYTHING) for n in range(count)]))
    assert b"\r\nendstream" not in pdf
    assert page.is_pdf_compliant_bytes(pdf, profile="2a")


def _figure(root: pikepdf.Object) -> pikepdf.Object:
    return next(one for one in root.K[0].K if Name.Figure == one.S)


def _table(root: pikepdf.Object) -> pikepdf.Object:
    return next(one for one in root.K[0].K if Name.Table == one.S)


def _no_alt(pdf: pikepdf.Pdf) -> None:
    del _figure(pdf.Root.StructTreeRoot).Alt


def _no_scope(pdf: pikepdf.Pdf) -> None:
    table = _table(pdf.Root.StructTreeRoot)
    for cell in [*table.K[0].K.K, table.K[1].K.K[0]]:
        del cell.A


def _third_heading_first(pdf: pikepdf.Pdf) -> None:
    next(one for one in pdf.Root.StructTreeRoot.K[0].K if one.S == Name.H1).S = Name.H3


def _no_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang


def _no_title_shown(pdf: pikepdf.Pdf) -> None:
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=False)


def _link_without_words(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0].Annots[0].Contents


def _unknown_part(pdf: pikepdf.Pdf) -> None:
    _table(pdf.Root.StructTreeRoot).S = Name.Grid


def _words_outside(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].contents_add(b"BT /F2 12 Tf (loose) Tj ET")


@pytest.mark.parametrize(
    "fault",
    [
        _no_alt,
        _no_scope,
        _third_heading_first,
        _no_language,
        _no_title_shown,
        _link_without_words,
        _unknown_part,
        _words_outside,
    ],
)
def test_the_checker_sees_planted_faults(fault: Callable[[pikepdf.Pdf], None]) -> None:
    with pikepdf.open(io.BytesIO(draw(seed_letter()))) as pdf:
        fault(pdf)
        out = io.BytesIO()
        pdf.save(out)
    assert not page.is_pdf_compliant_bytes(out.getvalue(), profile="ua1")


def _no_colours(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.OutputIntents


def _no_font(pdf: pikepdf.Pdf) -> None:
    for one in pdf.objects:
        if isinstance(one, Dictionary) and "/FontFile2" in one:
            del one.FontFile2


def _no_promise(pdf: pikepdf.Pdf) -> None:
    said = pdf.Root.Metadata.read_bytes()
    pdf.Root.Metadata.write(said.replace(b"<pdfaid:part>2</pdfaid:part>", b""))


@pytest.mark.parametrize("fault", [_no_colours, _no_font, _no_promise])
def test_the_checker_sees_what_would_not_last(fault: Callable[[pikepdf.Pdf], None]) -> None:
    with pikepdf.open(io.BytesIO(draw(seed_letter()))) as pdf:
        fault(pdf)
        out = io.BytesIO()
        pdf.save(out)
    assert not page.is_pdf_compliant_bytes(out.getvalue(), profile="2a")


@pytest.mark.parametrize("name", ["seed", "everything", "by_post", "large_print"])
def test_the_letter_is_heard_in_its_order(name: str) -> None:
    """The golden files are what `pdfinfo -struct-text` says; after a wanted change, look at each line of them."""
    heard = structure_of(draw(LETTERS[name]()))
    heard = re.sub(r"Object \d+ \d+", "Object", heard)
    assert heard == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("seed", range(200, 212))
def test_no_word_is_lost_moved_or_heard_twice(seed: int) -> None:
    letter = random_letter(seed, Tokens(), widest=2, sizes=(9.0, 12.0, 18.0))
    said = re.findall("ω[α-κ]+ψ", plain_text(letter))
    assert re.findall("ω[α-κ]+ψ", structure_of(draw(letter))) == said


def test_headings_of_a_long_letter_are_bookmarks() -> None:
    with pikepdf.open(io.BytesIO(draw(LETTERS["large_print"]()))) as pdf, pdf.open_outline() as outline:
        assert [one.title for one in outline.root] == [
            "Your request under Freedom of Information Act (FOIA)",
            "Responses:",
            "Why information is withheld",
        ]
