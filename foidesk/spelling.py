"""The British English dictionary: whether a word is in it, what may have been meant; `chunspell` lives here only."""

import unicodedata
from functools import cache

from foidesk.domain.troubles import Trouble
from foidesk.shipped import resources

_LONGEST = 40  # no word of the language is longer; to look for what was meant would take long and find nothing
_MOST = 6


class Dictionary:
    """Hunspell over the dictionary that ships with the program. What it says of a word is remembered.

    Measured on the reference computer: 36 ms to open, 7 microseconds for a word, 50 ms to suggest.
    """

    def __init__(self) -> None:
        try:
            from hunspell import Hunspell
        except ImportError as error:  # a computer for which there is no build of it
            raise Trouble(
                "Spelling cannot be checked on this computer.",
                kept="Everything else works.",
                do="Send the details to whoever looks after the program.",
                details=str(error),
            ) from error
        folder = resources() / "dictionaries"
        self._hunspell = Hunspell("en_GB", hunspell_data_dir=str(folder))
        self._said: dict[str, bool] = {}
        lines = (folder / "foi-words.txt").read_text("utf-8").splitlines()
        self.terms = frozenset(line.casefold() for line in lines if line and not line.startswith("#"))

    def knows(self, word: str) -> bool:
        """Say whether a word, with straight apostrophes, is spelled as the dictionary or information law has it."""
        known = self._said.get(word)
        if known is None:
            known = word.casefold() in self.terms or bool(self._hunspell.spell(word))
            if not known and not word.isascii():  # café, résumé: the dictionary has them bare
                known = bool(self._hunspell.spell(_bare(word)))
            self._said[word] = known
        return known

    def suggest(self, word: str) -> tuple[str, ...]:
        """Give what may have been meant, the likeliest first."""
        if len(word) > _LONGEST:
            return ()
        found = dict.fromkeys(one for one in self._hunspell.suggest(word) if "-" not in one or "-" in word)
        near = [term for term in self.terms if abs(len(term) - len(word)) < 2 and _one_apart(term, word.casefold())]
        cased = [term.capitalize() if word[:1].isupper() else term for term in near]
        return tuple(dict.fromkeys((*cased, *found)))[:_MOST]


def _bare(word: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFD", word) if not unicodedata.combining(sign))


@cache
def dictionary() -> Dictionary:
    """Give the dictionary, opened when it is first wanted."""
    return Dictionary()


def _one_apart(one: str, other: str) -> bool:
    """Say whether two words differ by one letter put in, left out or changed, or by two that changed places."""
    short, long = sorted((one, other), key=len)
    start = next((at for at, sign in enumerate(short) if sign != long[at]), len(short))
    if len(short) < len(long):
        return short[start:] == long[start + 1 :]
    return short[start + 1 :] == long[start + 1 :] or (
        short[start + 2 :] == long[start + 2 :] and short[start : start + 2] == long[start : start + 2][::-1]
    )
