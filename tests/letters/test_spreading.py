"""Tables in a response that are too wide for its column, or too long for the letter."""

import re

import page
import pytest

from foidesk.domain.richtext import Paragraph, RichText, Run, TableBlock, from_plain
from foidesk.letters.letter import Asked, Letter, Row, Table, plain_text
from foidesk.letters.onpaper import in_large_print
from foidesk.letters.pages import page_count, page_text
from foidesk.letters.press import draw
from foidesk.letters.spreading import spread
from tests.letters.reading import place_of, structure_of, words_of
from tests.letters.samples import letter_of, seed_letter


def table(columns: int, rows: int, word: str = "Ref") -> TableBlock:
    """A table of words that occur once each, under a header."""
    head = tuple(from_plain(f"{word}Top{column}") for column in range(columns))
    cells = (tuple(from_plain(f"{word}{row}of{column}") for column in range(columns)) for row in range(rows))
    return TableBlock((head, *cells), header=True)


def around(block: TableBlock) -> RichText:
    return RichText((Paragraph((Run("Said before."),)), block, Paragraph((Run("Said after."),))))


def answered(*answers: RichText) -> Letter:
    rows = tuple(Row((Asked(n, from_plain(f"ask{n}")),), answer) for n, answer in enumerate(answers, start=1))
    return seed_letter(body=(from_plain("Responses:"), Table(rows)), number_items=True)


WIDE = answered(around(table(6, 3)), from_plain("tell2"))
LONG = answered(around(table(2, 31)), from_plain("tell2"))


def test_a_wide_table_stands_across_the_page_below_its_row() -> None:
    pdf = draw(WIDE)
    words = words_of(pdf)
    places = [
        words.index(part)
        for part in ("ask1", "Said before.", "Table 1 is below, across the page.", "Said after.",
                     "Table 1 (response to item 1)", "RefTop0", "Ref2of5", "ask2", "tell2")
    ]  # fmt: skip
    assert places == sorted(places)
    assert len(re.findall(r"Request Response", words)) == 2  # the rows that follow have their headings again
    left = place_of(pdf, "RefTop0")[0]
    assert left < 25
    assert place_of(pdf, "RefTop5")[2] > 120
    assert words.count("RefTop3") == 1  # no heading is cut in two


def test_a_table_that_fits_stays_in_its_response() -> None:
    letter = answered(around(table(2, 30)))
    assert spread(letter) == letter
    assert "Annex" not in words_of(draw(letter))


def test_a_long_table_is_an_annex_and_its_heading_is_on_each_page() -> None:
    pdf = draw(answered(around(table(2, 90)), from_plain("tell2")))
    last = page_count(pdf) - 1
    before = page_text(pdf, 0)
    assert "The table is in Annex 1, at the end of this letter." in " ".join(before.split())
    annex = [index for index in range(last + 1) if "RefTop0" in page_text(pdf, index)]
    assert len(annex) >= 2
    assert annex[-1] == last
    assert page_text(pdf, annex[0]).lstrip().startswith("Annex 1 (response to item 1)")
    assert "Yours sincerely" in page_text(pdf, annex[0] - 1)
    assert "Yours sincerely" not in page_text(pdf, annex[0])


def test_annexes_are_numbered_as_they_are_pointed_to() -> None:
    words = words_of(draw(answered(around(table(2, 31, "One")), around(table(2, 40, "Two")))))
    assert words.index("is in Annex 1,") < words.index("ask2") < words.index("is in Annex 2,")
    assert words.index("Annex 1 (response to item 1)") < words.index("One30of1")
    assert words.index("Annex 2 (response to item 2)") < words.index("Two39of1")


@pytest.mark.parametrize("profile", ["ua1", "2a"])
@pytest.mark.parametrize("letter", [WIDE, LONG, in_large_print(LONG), in_large_print(WIDE)])
def test_they_can_be_read_out_and_kept(letter: Letter, profile: str) -> None:
    report = page.validate_pdf_bytes(draw(letter), profile=profile)
    assert report.is_compliant, [(one.rule_id, one.message) for one in report.failures]


def test_they_are_heard_where_they_are_pointed_to() -> None:
    heard = structure_of(draw(LONG))
    assert re.search(r'H2[^\n]*\n\s*"Annex 1', heard)
    assert heard.index("Yours sincerely") < heard.index('"Annex 1') < heard.index("RefTop0")
    wide = structure_of(draw(WIDE))
    assert wide.index("Said after.") < wide.index('"Table 1 (') < wide.index("RefTop0") < wide.index("ask2")


@pytest.mark.parametrize("letter", [WIDE, LONG])
def test_the_words_alone_have_all_of_it(letter: Letter) -> None:
    told = plain_text(spread(letter))
    for word in set(re.findall(r"Ref\w+", plain_text(letter))):
        assert len(re.findall(rf"\b{word}\b", told)) == 1, word
    assert "Table 1" in told or "Annex 1" in told


def test_a_letter_without_wide_tables_is_set_as_it_was() -> None:
    letter = letter_of([(from_plain("ask"), from_plain("tell"))])
    assert spread(letter) == letter
