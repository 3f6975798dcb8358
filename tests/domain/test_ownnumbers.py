"""A number of ours never stands beside the requester's own a second time; the wording itself stays as it was."""

import pytest

from foidesk.domain.ownnumbers import own_marker, printed_numbers, without_own_number


@pytest.mark.parametrize("own", ["4. ", "4) ", "(4) ", "4 - ", "Q4: ", "Question 4. ", "item 4 "])
def test_the_same_number_is_left_out(own: str) -> None:
    assert without_own_number(f"{own}The places", 4) == "The places"
    assert own_marker(f"{own}The places", 4) == own


@pytest.mark.parametrize(
    "words", ["3. The places", "4.5 million pounds", "4 cameras", "The places 4.", "IV. The places"]
)
def test_other_numbers_are_words(words: str) -> None:
    assert without_own_number(words, 4) == words


def test_a_letter_names_items_by_the_numbers_it_prints() -> None:
    assert printed_numbers(["3. The tasers", "4. The names"]) == (3, 4)
    assert printed_numbers(["Q2: One", "4) Two", "7. Three"]) == (2, 4, 7)
    assert printed_numbers(["The tasers", "4. The names"]) == (1, 2)  # one bears none: ours are printed
    assert printed_numbers(["1. One", "1. Two"]) == (1, 2)
    assert printed_numbers([]) == ()
