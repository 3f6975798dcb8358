"""Which words of a text are to be looked up, and which are known beyond any dictionary: the names of a case."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from foidesk.domain import exemptions
from foidesk.domain.case import Case
from foidesk.domain.profile import Profile
from foidesk.domain.troubles import NotAllowed

_CHUNK = re.compile(r"\S+")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# References, file names, addresses, fields, sums: nothing in them is a word.
_CODE = re.compile(r"\d|[@_\\{}<>#]|://|^\W*www\.|\w\.\w", re.IGNORECASE)
_LIMB = re.compile(r"\((?:[a-z]{1,2}|[ivx]{1,5})\)")
_MARKS = str.maketrans({"’": "'", "\u00ad": None, "\u2060": None, "\u200b": None})
_LETTERS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
LONGEST_WORD = 60


@dataclass(frozen=True, slots=True)
class Found:
    """A word to look up and where it stands; `word` has straight apostrophes."""

    start: int
    end: int
    word: str


def words_in(text: str) -> Iterator[Found]:
    """Give the words of a text that can be spelled right or wrong; codes, addresses and initials are none."""
    for chunk in _CHUNK.finditer(text):
        whole = chunk.group()
        if _CODE.search(whole):
            continue
        limbs = [match.span() for match in _LIMB.finditer(whole)]
        for match in _WORD.finditer(whole):
            word = match.group()
            inside = any(start <= match.start() < end for start, end in limbs)
            if len(word) > 1 and not inside and not _is_written_oddly(word):
                yield Found(chunk.start() + match.start(), chunk.start() + match.end(), plain_word(word))


def plain_word(word: str) -> str:
    """Give a word as it is looked up: straight apostrophes, nothing invisible in it."""
    return word.translate(_MARKS)


def _is_written_oddly(word: str) -> bool:
    """Say whether a word is an abbreviation or a made-up name: FOI, PCCs, eGov, WhatDoTheyKnow."""
    return any(sign.isupper() for sign in word[1:])


@dataclass(frozen=True, slots=True)
class KnownWords:
    """Words that are right although no dictionary has them; case and a possessive 's do not matter."""

    office: frozenset[str] = frozenset()
    """Added by the office, for everybody."""
    ignored: frozenset[str] = frozenset()
    """Let be in this case."""
    names: frozenset[str] = frozenset()
    """Names and words of the case, the office and the Act."""

    def __contains__(self, word: str) -> bool:
        known = (self.office, self.ignored, self.names)
        return any(form in words for form in _forms(word) for words in known)

    def is_office(self, word: str) -> bool:
        """Say whether the office added this word."""
        return any(form in self.office for form in _forms(word))

    def is_ignored(self, word: str) -> bool:
        """Say whether the word is let be in this case."""
        return any(form in self.ignored for form in _forms(word))


def _forms(word: str) -> tuple[str, ...]:
    folded = word.casefold()
    for ending in ("'s", "s'"):
        if folded.endswith(ending):
            return folded, folded[:-2] if ending == "'s" else folded[:-1]
    return (folded,)


def names_of(case: Case, profile: Profile) -> frozenset[str]:
    """Give the names that a letter of this case may use: of people, office and places, and the Act's own words."""
    asked = case.requester
    texts: list[str] = [asked.name, asked.organisation, asked.address, asked.email, case.reference, case.owner]
    texts += [profile.name_long, profile.name_short, profile.name_sign_off, profile.address, profile.email]
    texts += [profile.website, profile.letterhead_lines, profile.signatory_name, profile.signatory_post]
    texts += [one.title for one in exemptions.ALL]
    found = {word for text in texts for word in _letters(text)}
    for text in (case.request.text, case.subject):
        found |= _proper_names(text)
    return frozenset(found)


def _letters(text: str) -> Iterator[str]:
    for match in _LETTERS.finditer(text):
        whole = plain_word(match.group()).casefold()
        yield whole
        yield from whole.split("-")


def _proper_names(text: str) -> set[str]:
    """Give the words that begin with a capital inside a sentence: the requester's own names of people and places."""
    found = set()
    for match in _LETTERS.finditer(text):
        before = text[: match.start()].rstrip(" \t\u00a0(\"'‘“")[-1:]
        if match.group()[0].isupper() and before not in ("", ".", "!", "?", ":", "\n", "\r", "•", "-", "–", ")"):
            found |= set(_letters(match.group()))
    return found


def to_add(word: str, already: Iterable[str]) -> str:
    """Give the form in which a word is kept; NotAllowed for what is no word."""
    kept = plain_word(word.strip()).removesuffix("'s")
    if not _LETTERS.fullmatch(kept) or len(kept) > LONGEST_WORD:
        raise NotAllowed(
            f"“{word.strip()[:LONGEST_WORD]}” is not a single word.",
            kept="The words were left as they are.",
            do="Add one word at a time, without spaces or digits.",
        )
    return next((one for one in already if one.casefold() == kept.casefold()), kept)
