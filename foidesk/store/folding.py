"""How the register compares words: without case or accents; and how typed words become a safe question to the index."""

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")
_KEY_LENGTH = 120


def fold(text: str) -> str:
    """Give a text without case, accents and needless space: equal folds are equal words to a reader."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(sign for sign in apart if not unicodedata.combining(sign)).split())


def sort_key(text: str) -> str:
    """Give what a list sorts a text by: its fold, without leading quotation marks and the like, cut short."""
    folded = fold(text)
    return (re.sub(r"^[\W_]+", "", folded) or folded)[:_KEY_LENGTH]


def match_expression(search: str) -> str | None:
    """Turn typed words into a full-text question in which nothing typed is an operator; None if no word is in it.

    Every word must be found; one typed with signs inside (2024/25, O'Neill) is looked for as a phrase; the last may
    be the beginning of a word, unless a sign after it says that it is complete.
    """
    typed = fold(search).split()
    phrases = []
    for place, word in enumerate(typed, 1):
        parts = _WORD.findall(word)
        if parts:
            unfinished = place == len(typed) and word.endswith(parts[-1])
            phrases.append(f'"{" ".join(parts)}"' + ("*" if unfinished else ""))
    return " ".join(phrases) or None
