"""How the register compares words: without case or accents; and how typed words become a safe question to the index."""

import re
import unicodedata
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+")
_KEY_LENGTH = 120


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand one after the other, of letters and digits only; the last may only `begin` a word."""

    words: str
    begins: bool = False


def fold(text: str) -> str:
    """Give a text without case, accents and needless space: equal folds are equal words to a reader."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(sign for sign in apart if not unicodedata.combining(sign)).split())


def sort_key(text: str) -> str:
    """Give what a list sorts a text by: its fold, without leading quotation marks and the like, cut short."""
    folded = fold(text)
    return (re.sub(r"^[\W_]+", "", folded) or folded)[:_KEY_LENGTH]


def bare(text: str) -> str:
    """Give the words of a text, folded, without any sign."""
    return " ".join(_WORD.findall(fold(text)))


def phrases(search: str) -> tuple[Phrase, ...]:
    """Turn typed words into what a word index is asked for; nothing typed is an operator.

    Every word must be found; one typed with signs inside (2024/25, O'Neill) is looked for as a phrase; the last may
    be the beginning of a word, unless a sign after it says that it is complete.
    """
    typed = fold(search).split()
    found = []
    for place, word in enumerate(typed, 1):
        parts = _WORD.findall(word)
        if parts:
            found.append(Phrase(" ".join(parts), begins=place == len(typed) and word.endswith(parts[-1])))
    return tuple(found)
