"""Finding words in a case without regard to accents and case, and putting others in their place in responses only.

What was asked is evidence, and the letter repeats it word for word: nothing here changes an item.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from foidesk.domain.case import Case, Change
from foidesk.domain.facts import Fact, FactKind
from foidesk.domain.richtext import Paragraph, RichText, Run
from foidesk.domain.troubles import NotAllowed

_ALIKE = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "\u202f": " ", "–": "-", "\u2011": "-"})
_UNSEEN = "\u2060\u00ad\u200b"


def spans(text: str, wanted: str) -> list[tuple[int, int]]:
    """Give where the words stand, as code points; accents, case and the shape of quotation marks do not matter."""
    sought, _ = _folded(wanted)
    if not sought.strip():
        return []
    folded, places = _folded(text)
    found, at = [], folded.find(sought)
    while at >= 0:
        start, last = places[at], places[at + len(sought) - 1]
        after = places[at + len(sought)] if at + len(sought) < len(places) else len(text)
        whole = (at == 0 or places[at - 1] != start) and after != last
        if whole:
            found.append((start, after))
        at = folded.find(sought, at + (len(sought) if whole else 1))
    return found


def _folded(text: str) -> tuple[str, list[int]]:
    """Fold a text, and tell for each sign of the fold where it came from."""
    if text.isascii():
        return text.lower(), list(range(len(text)))
    folded, places = [], []
    for place, sign in enumerate(text.translate(_ALIKE)):
        if sign in _UNSEEN:
            continue
        for part in unicodedata.normalize("NFKD", sign.casefold()):
            if not unicodedata.combining(part):
                folded.append(part)
                places.append(place)
    return "".join(folded), places


def count(text: RichText, wanted: str) -> int:
    """Count how often the words stand in a text."""
    return sum(len(spans(paragraph.text, wanted)) for paragraph in text.paragraphs())


def replaced(text: RichText, wanted: str, instead: str, only: int | None = None) -> RichText:
    """Put other words in their place, everywhere or at one place (counted from nought); they look as the first did."""
    seen = 0

    def change(paragraph: Paragraph) -> Paragraph:
        nonlocal seen
        places = spans(paragraph.text, wanted)
        taken = [place for at, place in enumerate(places, seen) if only is None or at == only]
        seen += len(places)
        return Paragraph(tuple(_with(paragraph.runs, taken, instead))) if taken else paragraph

    return text.with_paragraphs(change)


def replace_everywhere(case: Case, wanted: str, instead: str) -> Change:
    """Put other words in their place in every response of a case, as one act."""
    case.must_be_open()
    number = sum(count(response.text, wanted) for response in case.responses)
    if not number:
        raise NotAllowed(f"“{wanted}” is in no response.", kept="Nothing was changed.")
    responses = tuple(replace(one, text=replaced(one.text, wanted, instead)) for one in case.responses)
    where = "1 place" if number == 1 else f"{number} places"
    return replace(case.unsigned(), responses=responses), Fact(
        FactKind.RESPONSE_WRITTEN,
        f"“{wanted}” replaced by “{instead}” in {where} of the responses",
        f"replace “{wanted}” by “{instead}”",
    )


def _with(runs: tuple[Run, ...], places: list[tuple[int, int]], instead: str) -> Iterator[Run]:
    at = 0
    for run in runs:
        end, kept, here = at + len(run.text), "", at
        for start, after in places:
            if after <= at or start >= end:
                continue
            kept += run.text[here - at : max(start, at) - at]
            kept += instead if start >= at else ""
            here = min(after, end)
        yield replace(run, text=kept + run.text[here - at :])
        at = end
