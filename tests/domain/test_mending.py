"""Garbled signs are mended as they were meant, sign for sign where places must stay true, and honest text is let be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foidesk.domain.mending import garbled_words, is_garbled, mended, mended_in_place

WORDS = "Dear “café” – it’s £5 • ½ naïve Siân Rhŷs Ŵyn €3 … ™ ‘x’ à ç ñ\u00a0x 😀"
LONE = {0x81, 0x8D, 0x8F, 0x90, 0x9D}


def garbled(text: str, times: int = 1) -> str:
    """Read UTF-8 as Windows-1252, as careless programs do."""
    for _ in range(times):
        text = "".join(chr(byte) if byte in LONE else bytes([byte]).decode("cp1252") for byte in text.encode())
    return text


@pytest.mark.parametrize("times", [1, 2, 3])
def test_it_is_mended_however_often_it_was_garbled(times: int) -> None:
    assert mended(garbled(WORDS, times)) == WORDS


@pytest.mark.parametrize("times", [1, 2])
def test_in_place_every_sign_stays_where_it_was(times: int) -> None:
    text = garbled(WORDS, times)
    shown = mended_in_place(text)
    assert len(shown) == len(text)
    assert shown.replace("\u2060", "") == WORDS
    for word in ("Dear", "project", "x"):
        assert shown.find(word) == text.find(word)


@pytest.mark.parametrize(
    ("came", "meant"),
    [
        ("donâ€™t", "don’t"),
        ("the â€œextrasâ€\ufffd cost", "the “extras” cost"),
        ("the â€œextrasâ€ cost", "the “extras” cost"),
        ("10Â£ and Â more", "10£ and  more"),
        ("ï»¿Dear", "Dear"),
        ("“quoted” and cafÃ©", "“quoted” and café"),
    ],
)
def test_what_was_lost_on_the_way_is_made_good(came: str, meant: str) -> None:
    assert mended(came) == meant


@pytest.mark.parametrize(
    "text", [WORDS, "Åland, Ångström, “Å”", "SÃO PAULO, São", "Â is a letter, Ã too", "Ŷ ŷ Ẃ", "ô â î €5"]
)
def test_honest_text_is_let_be(text: str) -> None:
    assert not is_garbled(text) or mended(text) == text
    assert mended_in_place(text) == text


def test_a_few_of_the_words_are_named() -> None:
    assert garbled_words("cafÃ© and cafÃ© and Â£5") == ("cafÃ©", "Â£5")
    assert garbled_words(WORDS) == ()


@given(st.text(alphabet=st.sampled_from("aé’–£ŷ€ x\n"), max_size=60))
def test_any_western_words_come_back(text: str) -> None:
    assert mended(garbled(text)) == text


@given(st.text(max_size=80))
def test_any_text_keeps_its_length_in_place(text: str) -> None:
    assert len(mended_in_place(text)) == len(text)
