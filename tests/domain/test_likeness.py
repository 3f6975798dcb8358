"""How alike requests are: the same, nearly the same, on one subject, or nothing to do with each other."""

from hypothesis import given
from hypothesis import strategies as st

from foidesk.domain.likeness import Closeness, Telling

CAMERAS = """1. How much has the office paid towards live facial recognition cameras since April 2023?
2. Please send me the data protection impact assessment for the camera vans.
3. Which companies supplied the facial recognition software, and on what contract terms?"""


def like(one: str, other: str) -> Closeness:
    return Telling(one).like(Telling(other)).closeness


def test_the_same_request_in_another_dress_is_the_same() -> None:
    other = "Dear Sir,\n" + CAMERAS.replace("1.", "(a)").replace("Please send me", "Could you send me").upper()
    assert like(CAMERAS, CAMERAS) is Closeness.SAME
    assert like(CAMERAS, other) is Closeness.SAME


def test_a_reworded_request_on_the_same_subject_is_close() -> None:
    reworded = """I want to know what was spent on facial recognition cameras from 2023 to now, who supplied
    the software, and whether an impact assessment for data protection exists for the vans."""
    assert Closeness.CLOSE <= like(CAMERAS, reworded) < Closeness.SAME


def test_one_question_out_of_a_longer_request_is_very_close() -> None:
    assert like(CAMERAS, CAMERAS.split("\n")[1]) >= Closeness.VERY_CLOSE


def test_what_every_request_says_makes_none_alike() -> None:
    one = "Under the Freedom of Information Act 2000 please provide copies of all information held about drones."
    other = "Under the Freedom of Information Act 2000 please provide copies of all information held about custody."
    assert like(one, other) is Closeness.APART
    assert like("", "") is Closeness.APART
    assert like(CAMERAS, "How many complaints about dog fouling were received in each ward?") is Closeness.APART


def test_it_says_which_words_agree_in_their_order() -> None:
    likeness = Telling("The budget of the custody visiting scheme").like(Telling("Custody visitors: scheme, budgets"))
    assert likeness.words == ("budget", "custody", "scheme")


@given(st.text(max_size=200), st.text(max_size=200))
def test_likeness_is_mutual_and_within_bounds(one: str, other: str) -> None:
    there, back = Telling(one).like(Telling(other)), Telling(other).like(Telling(one))
    assert there.share == back.share
    assert 0 <= there.share <= 1


@given(st.text(max_size=200))
def test_a_text_that_says_something_is_the_same_as_itself(text: str) -> None:
    telling = Telling(text)
    assert telling.like(telling).share == (1.0 if telling.words else 0.0)
