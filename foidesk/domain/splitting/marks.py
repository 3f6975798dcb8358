"""The marks requesters put in front of their points: 1. (2) Q3 a) iv. 2.1 4b and bullets."""

import re
from dataclasses import dataclass

_NUMBERED = re.compile(
    r"\*{0,2}(?P<word>Q|Qu|Question|Request|Item|Point|Part|Topic|Theme|Section|No|Nr|Num|Number|Query)\.?[ \t]{0,3}#?(?P<n>\d{1,3})"
    r"(?:[.(]?(?P<sub>[a-zA-Z])(?![a-zA-Z'])\)?)?(?:[ \t]{0,2}[.):\]\-\u2013]{1,2}\*{0,2}(?=\W|[A-Za-z]|"
    r"$)|\*{0,2}[ \t]+|\*{0,2}$)",
    re.IGNORECASE,
)
_NUMBER_LETTER = re.compile(
    r"(?P<n>\d{1,2})[.)]?[ \t]?(?:\((?P<a>[a-z]|[ivx]{1,4})\)|(?P<b>[a-z])[.):](?=[ \tA-Z]|$)|"
    r"(?P<c>[a-z])(?=[ \t]+[A-Z]))"
)
_DOTTED = re.compile(r"(?P<n>\d{1,2})\.(?P<m>\d{1,2})(?:[.):]|\b)(?=[ \t]+\D)")
_NUMBER = re.compile(
    r"\*{0,2}(?:(?P<n>\d{1,4})(?P<p>[.):\]]|\.\)|/(?=[ \t]*[A-Za-z])|[ \t]?[-\u2013](?=[ \t]|"
    r"[A-Z]))(?:\*{0,2})(?=[ \tA-Za-z\"'([\u00a3]|$)"
    r"|[(\[] ?(?P<m>\d{1,3}) ?[)\]][.:]?)"
)
_BARE = re.compile(r"(?P<n>\d{1,2})(?:[ \t]+(?=[A-Za-z\"'(])|\t|$)")
_RUN_ON = re.compile(r"(?<=[?.;:,] )\(?(?P<n>\d{1,2})[.)](?= {0,2}[A-Za-z])")
_SLIP = re.compile(r"(?P<n>[lI|])[.)](?=[ \t]+[A-Z])")
_LETTER = re.compile(
    r"[(\[](?P<a>[a-zA-Z]|[ivxIVX]{2,5})[)\]]|(?P<b>[a-zA-Z]|[ivxIVX]{2,5})(?P<p>[.)\]:](?=[ \t]|$|[A-Z][a-z])|\)(?=[a-z]{2}))"
)
_BULLET = re.compile(
    r"(?P<mark>[\u2022*\-\u2013\u2014\u2212~+>]|o(?=[ \t]+\S)|\u00a7|\u00d8|"
    r"\uf06f)(?P<gap>[ \t]*)(?=[^\s\-\u2013\u2014*=_])"
)
_DASHES = "-\u2013\u2014\u2212"
_ROMAN = re.compile(r"x{0,3}(?:ix|iv|v?i{0,3})")
_DIGITS = {"i": 1, "v": 5, "x": 10}


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark: its style, its value, where the words after it begin, and a second reading if it has one."""

    style: str
    value: int
    length: int
    shown: str
    sub: int = 0
    other: "tuple[str, int] | None" = None
    third: "tuple[str, int] | None" = None

    @property
    def readings(self) -> list[tuple[str, int]]:
        """What the mark may mean: "i)" is a roman one, or the letter after h."""
        return [(self.style, self.value), *(other for other in (self.other, self.third) if other)]

    @property
    def bullet(self) -> bool:
        """Whether the mark is a bullet, which has no value."""
        return self.style.startswith("bullet")


def roman(word: str) -> int:
    """Return the value of a small roman numeral, or 0."""
    word = word.lower()
    if not word or not _ROMAN.fullmatch(word):
        return 0
    values = [_DIGITS[c] for c in word]
    return sum(-v if any(w > v for w in values[i + 1 : i + 2]) else v for i, v in enumerate(values))


_INITIALS = re.compile(
    r"[A-Z]\.(?: ?[A-Z]\.)+ ?[A-Z][a-z'-]+(?: [A-Z][\w'-]+){0,2}(?:,? [A-Z]{2,5})*\W*$|[A-Z]\. [A-Z][a-z]+$"
)
_LETTER_NUMBER = re.compile(r"[A-H](?P<n>\d{1,2})[.):](?=[ \t]+\S)")
_SPELLED = re.compile(
    r"(?i)(?:(?:question|request|item|point|query) )?(?P<n>one|two|three|four|five|six|seven|eight|nine|ten)[:)](?=[ \t]|$)"
)
_ORDINAL = re.compile(
    r"(?i)(?P<n>first|second|third|fourth|fifth|sixth|seventh|eighth)(?: (?:request|question|query|point|item|part|matter)[.:,]|:)(?=[ \t]|$)"
)
_ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"]
_SPELT = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]


def mark_of(line: str) -> Mark | None:
    """Return the mark at the beginning of a line, or None."""
    if not line or _INITIALS.match(line):
        return None
    first = line[0]
    if first.isdigit() or first in "*([":
        found = _numbers(line)
        if found:
            return found
    if first.isalpha() or first in "([|*":
        return _words(line)
    bullet = _BULLET.match(line)
    return _bullet(line, bullet) if bullet else None


def run_on_marks(line: str) -> list[tuple[str, int]]:
    """Return the numbers of points that stand further on in a line: "1. How many? 2. How much?"."""
    return [("number", int(found["n"])) for found in _RUN_ON.finditer(line)] if line[:1] in "1234567890(" else []


def _bullet(line: str, found: re.Match[str]) -> Mark | None:
    mark, gap = found.group("mark"), found.group("gap")
    if not gap and (mark not in "-\u2022*\u2013" or not line[found.end()].isalpha()):
        return None
    style = "-" if mark in _DASHES else mark
    return Mark(f"bullet {style}", 0, found.end(), mark)


def _numbers(line: str) -> Mark | None:
    if found := _DOTTED.match(line):
        return Mark("number", int(found["n"]), found.end(), found.group(), sub=int(found["m"]))
    if found := _NUMBER_LETTER.match(line):
        letter = found["a"] or found["b"] or found["c"]
        value = ord(letter) - 96 if len(letter) == 1 else roman(letter)
        return Mark("number", int(found["n"]), found.end(), found.group().strip(), sub=value)
    if found := _NUMBER.match(line):
        digits = found["n"] or found["m"]
        if found["p"] == ":" and line[found.end() : found.end() + 1].isdigit():
            return None
        style = "number" if found["n"] else "(number)"
        return Mark(style, int(digits), found.end(), found.group().strip("* "))
    return _bare(line)


def _bare(line: str) -> Mark | None:
    if found := _BARE.match(line):
        return Mark("bare number", int(found["n"]), found.end(), found["n"])
    if line[0] in "([" and (found := _LETTER.match(line)):
        return _letter(found)
    bullet = _BULLET.match(line)
    return _bullet(line, bullet) if bullet else None


def _words(line: str) -> Mark | None:
    if (found := _NUMBERED.match(line)) and (mark := _numbered(line, found)):
        return mark
    if found := _SLIP.match(line):
        style, value = ("ROMAN.", 1) if found["n"] == "I" else ("letter.", 12)
        ninth = ("LETTER.", 9) if found["n"] == "I" else None
        return Mark("number", 1, found.end(), found.group(), other=(style, value), third=ninth)
    if found := _LETTER_NUMBER.match(line):
        return Mark("number", int(found["n"]), found.end(), found.group())
    if found := _SPELLED.match(line) or _ORDINAL.match(line):
        words = _SPELT if found.re is _SPELLED else _ORDINALS
        return Mark("number", words.index(found["n"].lower()) + 1, found.end(), found.group())
    if found := _LETTER.match(line):
        return _letter(found)
    bullet = _BULLET.match(line)
    return _bullet(line, bullet) if bullet else None


def _numbered(line: str, found: re.Match[str]) -> Mark | None:
    """Return the mark of "Q1" or "Part 1:"; "No. 1 How" counts only in a list that begins with 1 and 2."""
    shown = found.group().strip(" \t*")
    if found["word"].lower() in ("part", "topic", "theme", "section"):
        parts = found.group()[-1:] in ":-\u2013" or not line[found.end() :].strip()
        if parts or (found["word"].lower() != "section" and not found.group()[-1:].isspace()):
            return Mark("Part", int(found["n"]), found.end(), shown)
    elif found["word"][0] in "Qq" or not found.group()[-1:].isspace():
        sub = ord(found["sub"].lower()) - 96 if found["sub"] else 0
        return Mark("Q", int(found["n"]), found.end(), shown, sub=sub)
    abbreviated = found["word"].lower() in ("nr", "num")
    loose = (abbreviated or line[found.end() : found.end() + 1].isupper()) and not found["sub"]
    return Mark("bare number", int(found["n"]), found.end(), shown) if loose else None


def _letter(found: re.Match[str]) -> Mark | None:
    word = found["a"] or found["b"]
    if found.group() in ("Q:", "Q.", "Q)"):
        return Mark("bullet Q", 0, found.end(), found.group())  # each question is marked so, without a number
    punctuation = "()" if found["a"] else "."
    upper = word.isupper()
    as_roman = (("ROMAN" if upper else "roman") + punctuation, roman(word)) if roman(word) else None
    if word in "SB" and not found["a"]:
        scanned = ("number", 5 if word == "S" else 8)
        return Mark(f"LETTER{punctuation}", ord(word.lower()) - 96, found.end(), found.group(), other=scanned)
    if len(word) > 1:
        return Mark(*as_roman, found.end(), found.group()) if as_roman else None
    as_letter = (("LETTER" if upper else "letter") + punctuation, ord(word.lower()) - 96)
    if as_roman and word.lower() == "i":
        return Mark(*as_roman, found.end(), found.group(), other=as_letter)
    return Mark(*as_letter, found.end(), found.group(), other=as_roman)
