"""The proposal for a request's text: find the message, read its lists, then its sentences, and lay out the parts."""

import re
from dataclasses import replace

from foidesk.domain.splitting.inline import cut_inline_lists
from foidesk.domain.splitting.listed import rows_of_lists
from foidesk.domain.splitting.message import own_message
from foidesk.domain.splitting.outline import Unit, lists_of, units_of
from foidesk.domain.splitting.parts import Part, PartKind, Split, bare_span
from foidesk.domain.splitting.prose import Row, rows_of
from foidesk.domain.splitting.punctuation import sentences
from foidesk.domain.splitting.reading import Reading, read
from foidesk.domain.splitting.said import said_in
from foidesk.domain.splitting.surroundings import page_noise
from foidesk.domain.splitting.welsh import english_copy
from foidesk.domain.splitting.wording import (
    Act,
    act_of,
    asks,
    asks_outright,
    greeting_end,
    is_farewell,
    is_greeting,
    restates,
)

_Cut = tuple[int, PartKind, str]


def propose_split(text: str) -> Split:
    """Propose the parts of a request; deterministic, and complete for any text."""
    if not text:
        return Split(text, ())
    reading = read(text)
    cuts = _cuts(reading)
    return Split(text, _parts(text, [(reading.place(at), kind, why) for at, kind, why in cuts]))


def _cuts(reading: Reading) -> list[_Cut]:
    first, last, start, ends = own_message(reading.lines)
    feet = page_noise(reading.lines)
    while last > first and (reading.lines[last - 1].blank or reading.lines[last - 1].at in feet):
        last -= 1
    lines = list(reading.lines[first:last])
    if ends and lines:
        lines[-1] = replace(lines[-1], end=ends, text=reading.clean[lines[-1].start : ends])
    if not any(not line.blank for line in lines):
        return []
    while start < len(reading.clean) and reading.clean[start].isspace():
        start += 1
    units = units_of(reading.clean, lines, start, feet)
    if not units:
        return []
    rows, closing = _arranged(units, reading.clean)
    return _laid_out(reading, units, rows, closing, lines[-1].end)


def _arranged(units: list[Unit], clean: str) -> tuple[list[Row], int | None]:
    """Return where the rows begin, and where the closing does."""
    english = english_copy(units)
    stop = _farewell(english)
    live = _restated(english[:stop])
    stop += units.index(english[0])
    live = cut_inline_lists(live, clean)
    after = units[stop].start if stop < len(units) else None
    found = rows_of_lists(live, lists_of(live), clean)
    if found is None:
        rows, closing = rows_of(said_in(live, clean))
    else:
        rows, closing = found
    closing = after if closing is None else closing
    return rows, _with_postscript(units, rows, closing)


def _with_postscript(units: list[Unit], rows: list[Row], closing: int | None) -> int | None:
    """Add a postscript that asks for something more; return where the closing begins then."""
    for index, unit in enumerate(units):
        found = _POSTSCRIPT.match(unit.text)
        if not found or closing is None or unit.start < closing or not rows:
            continue
        said = [unit.text[found.end() :][low:high] for low, high in sentences(unit.text[found.end() :])]
        if any(act_of(one) is Act.ASKS and asks_outright(one) for one in said):
            rows.append(Row(unit.start, "A postscript that asks for something more."))
            return units[index + 1].start if index + 1 < len(units) else None
    return closing


_POSTSCRIPT = re.compile(r"(?i)p\.? ?s\.?:?(?:\s*[-\u2013])?\s+")


def _farewell(units: list[Unit]) -> int:
    """Return the first unit that signs off after something was asked."""
    asked = False
    for index, unit in enumerate(units):
        line = unit.text.split("\n", 1)[0]
        if asked and not unit.mark and is_farewell(line):
            return index
        if (
            asked
            and _is_name(unit, units[index - 1])
            and all(act_of(below.words) is Act.SIGNS_OFF for below in units[index + 1 :])
        ):
            return index
        asked = (
            asked
            or unit.mark is not None
            or bool(_REQUEST_FOR.search(unit.text[:400]))
            or any(asks(unit.text[low:high]) for low, high in sentences(unit.text))
        )
    return len(units)


_REQUEST_FOR = re.compile(r"(?i)\brequest(?:ing|s)? (?:for|to see|to be|about|concerning|regarding|relating to)\b")
_NAME = re.compile(r"(?:[A-Z][\w'.-]*|de|van|von|der|ap|ab|al|Ó)(?: (?:[A-Z][\w'.-]*|de|van|von|der|ap|ab|al)){0,3}$")


def _is_name(unit: Unit, before: Unit) -> bool:
    """Whether a last line that follows a whole sentence is nothing but a name."""
    whole = before.text.rstrip()[-1:] in (".", "?", "!") or len(before.words.split()) > 6
    loose = sum(word[0].islower() for word in before.words.split()) >= 2 and len(unit.text.split()) in (2, 3)
    return unit.gap and (whole or loose) and not unit.mark and bool(_NAME.match(unit.text)) and not asks(unit.text)


def _restated(units: list[Unit]) -> list[Unit]:
    """Leave out a first version of the request that a later one replaces: it becomes preamble."""
    for index in range(len(units) - 1, 0, -1):
        if not units[index].mark and restates(units[index].text):
            before = any(u.mark or asks(u.words) for u in units[:index])
            after = any(u.mark or asks(u.words) for u in units[index + 1 :])
            if before and after:
                return units[index:]
    return units


def _laid_out(reading: Reading, units: list[Unit], rows: list[Row], closing: int | None, end: int) -> list[_Cut]:
    cuts: list[_Cut] = []
    start = units[0].start
    first = rows[0].start if rows else (closing if closing is not None else end)
    if start < first:
        greeting = greeting_end(reading.clean[start : min(first, start + 200)])
        if greeting:
            cuts.append((start, PartKind.GREETING, "Greets the office."))
            start += greeting
        while start < first and reading.clean[start].isspace():
            start += 1
        if not greeting:
            start = _later_greeting(reading, units, first, cuts)
        if start < first:
            cuts.append((start, PartKind.PREAMBLE, "Stands before the first item and asks for nothing by itself."))
    footers = {unit.start: unit.noise for unit in units if unit.noise is not None}
    for row in rows:
        footer = footers.get(row.start)
        if footer is not None and row is not rows[0]:
            cuts.append((footer, PartKind.OUTSIDE, "The foot or head of a page."))
        cuts.append((row.start, PartKind.ITEM, row.why))
    if closing is not None and (not rows or closing > rows[-1].start):
        cuts.append((closing, PartKind.CLOSING, "Stands after the last item and asks for nothing more."))
    if end < len(reading.clean):
        cuts.append((end, PartKind.OUTSIDE, "Not part of the requester's own message."))
    return cuts


def _later_greeting(reading: Reading, units: list[Unit], first: int, cuts: list[_Cut]) -> int:
    """Take a greeting that follows a subject line; return where what comes after it begins."""
    for unit in units[1:4]:
        line = unit.text.split("\n", 1)[0]
        if unit.start < first and not unit.mark and is_greeting(line):
            cuts.append((units[0].start, PartKind.PREAMBLE, "Stands before the greeting."))
            cuts.append((unit.start, PartKind.GREETING, "Greets the office."))
            start = unit.start + len(line)
            while start < first and reading.clean[start].isspace():
                start += 1
            return start
    return units[0].start


def _parts(text: str, cuts: list[_Cut]) -> tuple[Part, ...]:
    """Lay the parts end to end; a part without words joins the one before it."""
    found: list[_Cut] = [(0, PartKind.OUTSIDE, "Stands before the requester's own message.")]
    for cut in cuts:
        low, high = bare_span(text, found[-1][0], cut[0])
        if low == high:  # also when the cut stands where the last one does
            found[-1] = (found[-1][0], *cut[1:])
        else:
            found.append(cut)
    while len(found) > 1 and _wordless(text, found[-1][0]):
        found.pop()
    ends = [at for at, _, _ in found[1:]] + [len(text)]
    return tuple(Part(kind, at, end, why) for (at, kind, why), end in zip(found, ends, strict=True))


def _wordless(text: str, start: int) -> bool:
    low, high = bare_span(text, start, len(text))
    return low == high
