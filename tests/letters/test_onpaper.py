"""A letter on its paper: large print, a protective marking, marks for folding and punching, headed paper."""

import re
from dataclasses import replace
from itertools import groupby

import pytest

from foidesk.domain.profile import Profile
from foidesk.domain.richtext import from_plain
from foidesk.domain.troubles import NotAllowed
from foidesk.letters import kept, paper, webpage
from foidesk.letters.letter import plain_text
from foidesk.letters.onpaper import in_large_print, paper_of
from foidesk.letters.pages import page_count, page_text
from foidesk.letters.press import draw
from foidesk.letters.story import foot_of_head
from tests.letters.reading import picture_of, place_of, structure_of, words_of
from tests.letters.samples import letter_of, seed_letter

_LONG = [(from_plain(f"ask{n} " * 9), from_plain(f"tell{n} " * 90)) for n in range(9)]


def test_in_large_print_each_response_stands_below_its_request() -> None:
    letter = letter_of(_LONG)
    large = draw(in_large_print(letter))
    words = words_of(large)
    order = [word for word, _again in groupby(re.findall(r"(?:ask|tell)\d", words))]
    assert order == [f"{part}{n}" for n in range(9) for part in ("ask", "tell")]
    assert len(re.findall(r"\bRequest ask", words)) == 9
    assert len(re.findall(r"\bResponse tell", words)) == 9
    assert "(continued)" not in words
    left, _, right, _ = place_of(large, "tell0 tell0 tell0 tell0 tell0 tell0 tell0")
    assert right - left > 85  # wider than a cell of the table
    assert (
        place_of(large, "Page 1 of")[3] - place_of(large, "Page 1 of")[1] > 3.4
    )  # the number of the page is large too
    assert plain_text(in_large_print(letter)) == plain_text(letter)


def test_large_print_has_headings_to_jump_to() -> None:
    heard = structure_of(draw(in_large_print(letter_of(_LONG[:2]))))
    assert "Table" not in heard, heard
    places = [heard.index(words) for words in ('"Request"', "ask0", '"Response"', "tell0", "ask1", "tell1")]
    assert places == sorted(places)
    assert [line.strip() for line in re.findall(r"H2[^\n]*\n\s*\"([^\"]*)\"", heard)] == ["Request", "Response"] * 2


@pytest.mark.parametrize(("few", "many"), [(100, 400)])
def test_large_print_grows_with_the_letter_and_no_faster(few: int, many: int) -> None:
    """Counted in pages: each item adds its own, whatever stands before it."""
    pages = [
        page_count(draw(in_large_print(letter_of([(from_plain("ask"), from_plain("tell"))] * count))))
        for count in (few, many)
    ]
    assert pages[1] <= 4 * pages[0]


def test_a_marking_is_at_the_head_and_the_foot_of_each_page_and_heard_once() -> None:
    letter = seed_letter(marking="OFFICIAL-SENSITIVE")
    pdf = draw(letter)
    assert page_count(pdf) == 2
    for index in range(2):
        assert page_text(pdf, index).count("OFFICIAL-SENSITIVE") == 2
    assert structure_of(pdf).count("OFFICIAL-SENSITIVE") == 1
    assert plain_text(letter).startswith("OFFICIAL-SENSITIVE")
    assert "OFFICIAL-SENSITIVE" in webpage.html_of(letter)
    left, top, right, _ = place_of(pdf, "OFFICIAL-SENSITIVE")
    assert top > 5
    assert (left + right) / 2 == pytest.approx(105, abs=0.5)
    assert "OFFICIAL" not in words_of(draw(seed_letter()))


def test_a_marking_is_one_short_line() -> None:
    with pytest.raises(NotAllowed, match="at most 40"):
        Profile(marking="x" * 41)
    with pytest.raises(NotAllowed):
        Profile(marking="two\nlines")


def _marks(pdf: bytes, index: int) -> list[int]:
    """The millimetres from the top at which something stands left of the words."""
    page = picture_of(pdf, index, 254).convert("L")
    edge = page.crop((50, 0, 100, page.height))
    return sorted({round(y / 10) for y in range(edge.height) if min(edge.crop((0, y, 50, y + 1)).tobytes()) < 200})


def test_marks_for_folding_and_punching_stand_at_the_edge() -> None:
    pdf = draw(seed_letter(fold_marks=True, punch_mark=True))
    assert _marks(pdf, 0) == pytest.approx([105, 148, 210], abs=1)
    assert _marks(pdf, 1) == pytest.approx([148], abs=1)  # folded once with the first page
    assert _marks(draw(seed_letter()), 0) == []


def test_what_is_sent_by_email_is_not_marked_for_folding() -> None:
    profile = Profile(fold_marks=True, punch_mark=True, marking="  OFFICIAL ")
    by_post, by_email = paper_of(profile, by_post=True), paper_of(profile, by_post=False)
    assert (by_post["fold_marks"], by_post["punch_mark"]) == (True, True)
    assert (by_email["fold_marks"], by_email["punch_mark"]) == (False, False)
    assert by_email["marking"] == "OFFICIAL"


@pytest.mark.parametrize(("points", "stacked"), [(12.0, False), (14.0, False), (16.0, True), (18.0, True)])
def test_an_office_that_writes_in_large_print_has_one_column(points: float, stacked: bool) -> None:
    assert paper_of(Profile(font_points=points), by_post=False)["stacked"] is stacked


def test_what_was_composed_keeps_its_paper() -> None:
    letter = replace(in_large_print(seed_letter()), marking="OFFICIAL", fold_marks=True, punch_mark=True)
    assert kept.load(kept.dump(letter)) == letter


def test_the_foot_of_the_head_is_below_its_rule_and_above_the_rest() -> None:
    letter = seed_letter()
    foot = foot_of_head(letter) / paper.MM
    pdf = draw(letter)
    assert place_of(pdf, "Hampshire and Isle of Wight")[3] < foot < place_of(pdf, "By email:")[1]
    assert foot_of_head(seed_letter(letterhead=None)) == 0
