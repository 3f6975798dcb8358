"""Letters as they look, page by page, beside pictures that a person has looked at."""

from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from foidesk.letters.pages import page_count
from foidesk.letters.press import draw
from tests.letters.reading import picture_of
from tests.letters.test_binding import GOLDEN, LETTERS

NAMES = ("seed", "everything", "by_post", "stacked", "draft")
DPI = 50
MOST_OFF = 1.5
"""The mean difference of grey, of 255, that another build of the renderer may make; a moved line makes far more."""


def pages_of(name: str) -> list[Image.Image]:
    pdf = draw(LETTERS[name]())
    return [picture_of(pdf, at, DPI).convert("L") for at in range(page_count(pdf))]


def golden(name: str, at: int) -> Path:
    return GOLDEN / f"{name}-{at + 1}.png"


def off(one: Image.Image, other: Image.Image) -> float:
    assert one.size == other.size
    return ImageStat.Stat(ImageChops.difference(one, other)).mean[0]


@pytest.mark.parametrize("name", NAMES)
def test_a_letter_looks_as_it_was_seen(name: str) -> None:
    """After a wanted change of looks, draw the pictures anew, and look at each of them."""
    pages = pages_of(name)
    assert not golden(name, len(pages)).exists()
    for at, page in enumerate(pages):
        with Image.open(golden(name, at)) as seen:
            assert off(page, seen) <= MOST_OFF, f"{name}, page {at + 1}"


def test_a_line_that_moved_is_seen() -> None:
    page = pages_of("seed")[0]
    moved = ImageChops.offset(page, 0, 3)
    assert off(page, moved) > MOST_OFF * 2
