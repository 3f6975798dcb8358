"""How hard a passphrase is to guess, in words: a hint for whoever chooses one (three random words and a little)."""

import re
from enum import StrEnum
from itertools import pairwise

LEAST = 8
_WORD, _FEWEST, _EASY = 12.0, 38.0, 28.0
"""What one word is worth in bits, whichever it is; three words and a little more are good, two and a half fair."""
_RUNS = re.compile(r"[^\W\d_]+|\d+|[\W_]")
_KNOWN = frozenset(
    {
        "abc",
        "abcd",
        "abcdef",
        "admin",
        "administrator",
        "asdfghjkl",
        "autumn",
        "changeme",
        "council",
        "dragon",
        "foidesk",
        "freedom",
        "friday",
        "iloveyou",
        "information",
        "letmein",
        "monday",
        "monkey",
        "office",
        "passphrase",
        "password",
        "qwerty",
        "qwertyuiop",
        "secret",
        "spring",
        "summer",
        "welcome",
        "winter",
        "zxcvbnm",
    }
)


class Strength(StrEnum):
    """What is said of a passphrase; the value is the sentence."""

    SHORT = f"Too short: {LEAST} signs or more."
    WEAK = "Weak: easy to guess. Three words that do not belong together are better."
    FAIR = "Fair. Another word makes it good."
    GOOD = "Good: hard to guess."


def too_short(passphrase: str) -> bool:
    """Say whether a passphrase is refused."""
    return len(passphrase.strip()) < LEAST


def strength(passphrase: str) -> Strength:
    """Estimate from below what a guesser who knows words, years and rows of keys has to try."""
    if too_short(passphrase):
        return Strength.SHORT
    seen: set[str] = set()
    bits = 0.0
    for run in _RUNS.findall(passphrase):
        plain = run.casefold()
        if plain not in seen and not run.isspace():
            bits += _worth(run, plain)
        seen.add(plain)
    return Strength.WEAK if bits < _EASY else Strength.FAIR if bits < _FEWEST else Strength.GOOD


def _worth(run: str, plain: str) -> float:
    # A row such as 1234 or cccc is worth about its first sign.
    fresh = 1 + sum(abs(ord(second) - ord(first)) > 1 for first, second in pairwise(plain))
    if plain.isdigit():
        return min(fresh * 3.3, 13.0)
    if plain.isalpha():
        if plain in _KNOWN:
            return 4.0
        capitals = 1.0 if run not in (plain, run.capitalize(), run.upper()) else 0.0
        return min(fresh * 4.7, _WORD if len(run) <= 12 else 2 * _WORD) + capitals
    return 4.0
