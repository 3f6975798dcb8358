"""A sealed file opens with its passphrase only, whole only, and with any other program for the format."""

import io
import random

import pyrage
import pytest
from hypothesis import given
from hypothesis import strategies as st

from foidesk.store.copyroom import sealing

PIECE = 64 * 1024
QUICK = 6


def sealed(plain: bytes, passphrase: str = "heron gravel teapot", work: int = QUICK) -> bytes:
    into = io.BytesIO()
    sealing.seal(io.BytesIO(plain), into, passphrase, work=work)
    return into.getvalue()


def unsealed(content: bytes, passphrase: str = "heron gravel teapot") -> bytes:
    into = io.BytesIO()
    sealing.unseal(io.BytesIO(content), into, passphrase)
    return into.getvalue()


def stuff(size: int) -> bytes:
    return random.Random(size).randbytes(size)


@pytest.mark.parametrize("size", [0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 5 * PIECE + 17])
def test_what_is_sealed_comes_back_and_another_program_opens_it_too(size: int) -> None:
    plain = stuff(size)
    content = sealed(plain)
    assert unsealed(content) == plain
    assert pyrage.passphrase.decrypt(content, "heron gravel teapot") == plain
    assert plain[:64] not in content or size < 8


@given(st.binary(max_size=300), st.text(min_size=1, max_size=20), st.text(min_size=1, max_size=20))
def test_any_words_are_a_passphrase_and_no_other_opens_it(plain: bytes, passphrase: str, other: str) -> None:
    content = sealed(plain, passphrase, work=1)
    assert unsealed(content, passphrase) == plain
    if sealing._wrapping_key(other, b"0" * 16, 1) != sealing._wrapping_key(passphrase, b"0" * 16, 1):
        with pytest.raises(sealing.WrongPassphrase):
            unsealed(content, other)


def test_an_accent_typed_in_two_strokes_is_the_same() -> None:
    assert unsealed(sealed(b"x", "Si\u00e2n heron"), "Sia\u0302n heron") == b"x"


def test_the_same_file_sealed_twice_is_never_the_same() -> None:
    assert sealed(b"x" * 100)[60:] != sealed(b"x" * 100)[60:]


def test_a_file_cut_anywhere_does_not_open() -> None:
    plain = stuff(2 * PIECE + 100)
    content = sealed(plain)
    places = {
        *range(0, 260, 7),
        len(content) - 1,
        len(content) - 100,
        len(content) - 116,
        *range(300, len(content), 9973),
    }
    head = len(content) - len(plain) - 3 * 16
    places |= {head, head + PIECE + 16, head + 2 * (PIECE + 16)}
    for at in places:
        with pytest.raises(sealing.Broken):
            unsealed(content[:at])
    with pytest.raises(sealing.Broken):
        unsealed(content + b"\0")


def test_a_bit_turned_over_anywhere_is_seen() -> None:
    content = sealed(stuff(PIECE + 500))
    choose = random.Random(7)
    for at in [*range(230), *(choose.randrange(230, len(content)) for _ in range(200))]:
        turned = bytearray(content)
        turned[at] ^= 1 << choose.randrange(8)
        with pytest.raises((sealing.Broken, sealing.WrongPassphrase)):
            unsealed(bytes(turned))


def test_pieces_that_change_places_are_seen() -> None:
    content = sealed(stuff(3 * PIECE))
    step = PIECE + 16
    head = len(content) - 3 * step
    first, second, third = (content[head + at * step : head + (at + 1) * step] for at in range(3))
    for order in ((second, first, third), (first, third), (first, second, second, third)):
        with pytest.raises(sealing.Broken):
            unsealed(content[:head] + b"".join(order))


def test_a_file_that_would_stop_the_computer_is_refused_at_once() -> None:
    content = sealed(b"x").replace(b" 6\n", b" 40\n", 1)
    with pytest.raises(sealing.Broken):
        unsealed(content)
