"""Where a word that is too long for its line may break: after hyphens, and long addresses at their joints."""

import re

_LINK_CUTS = re.compile(r"(?<=[/?&=_-])(?=[^/?&=_-])(?<!://)")
_ANY_CUTS = re.compile(r"(?<=[/?&=_.,;@#%+-])(?=[^/?&=_.,;@#%+-])(?<!://)")
_WORD_CUTS = re.compile(r"(?<=[^\W\d_]{2}[-\u2013])(?=[^\W\d_]{2})|(?<=\u2014)(?=\w)")
_LINK = re.compile(r"://|^\(?www\.", re.IGNORECASE)
_ADDRESS = re.compile(r"@|\w\.\w")


def cuts(word: str, *, too_long: bool) -> list[int]:
    """Give the places inside a word where a line may end: after hyphens, in long addresses at their joints."""
    if word.isalpha() and not too_long:
        return []
    if too_long and not _LINK.search(word):
        return [match.start() for match in _ANY_CUTS.finditer(word)]
    if _LINK.search(word):
        return [match.start() for match in _LINK_CUTS.finditer(word)]
    if _ADDRESS.search(word):
        return []
    if "-" in word or "\u2013" in word or "\u2014" in word:
        return [match.start() for match in _WORD_CUTS.finditer(word)]
    return []
