"""A batch of letters leaves nothing behind: the hundredth costs the memory of the first."""

import gc
import re
from collections.abc import Callable

import pytest

from foidesk.domain.richtext import from_plain
from foidesk.letters import mailing, press, webpage, word
from foidesk.letters.letter import Letter
from tests.letters.samples import ANSWER, letter_of


def a_letter(number: int) -> Letter:
    rows = [(from_plain(f"Question {number % 3} of {row}"), ANSWER) for row in range(number % 4 + 1)]
    return letter_of(rows, reference=f"HA0{number % 9}")


def objects_after(draw: Callable[[Letter], object], numbers: range) -> int:
    for number in numbers:
        draw(a_letter(number))
    re.purge()  # Python keeps a pattern of each message's boundary, up to a limit of its own
    gc.collect()
    return len(gc.get_objects())


@pytest.mark.parametrize("pen", [press.draw, word.draw, mailing.draft, webpage.draw])
def test_a_batch_keeps_nothing_of_a_letter_that_is_drawn(pen: Callable[[Letter], object]) -> None:
    objects_after(pen, range(36))  # each letter of the batch once, so that its words are measured and remembered
    begun = objects_after(pen, range(6))
    assert objects_after(pen, range(36)) - begun < 30, "objects are left over from each letter"
