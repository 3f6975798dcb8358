"""The hint on a passphrase errs on the side of asking for more."""

import pytest

from foidesk.domain.passphrases import Strength, strength, too_short


@pytest.mark.parametrize(
    ("passphrase", "expected"),
    [
        ("", Strength.SHORT),
        ("Zk3!x", Strength.SHORT),
        ("       a", Strength.SHORT),
        ("password", Strength.WEAK),
        ("Password1!", Strength.WEAK),
        ("1234567890", Strength.WEAK),
        ("aaaaaaaaaaaaaaaa", Strength.WEAK),
        ("abcdefghijkl", Strength.WEAK),
        ("council council council council", Strength.WEAK),
        ("Northmere2026", Strength.WEAK),
        ("heron gravel", Strength.WEAK),
        ("heron gravel teapot", Strength.FAIR),
        ("heron gravel teapot lantern", Strength.GOOD),
        ("heron gravel teapot 7!", Strength.GOOD),
        ("xK9#mQ2$vL7!", Strength.GOOD),
        ("śnieg żółw łódka 12", Strength.GOOD),
    ],
)
def test_what_is_said(passphrase: str, expected: Strength) -> None:
    assert strength(passphrase) is expected
    assert too_short(passphrase) == (expected is Strength.SHORT)
