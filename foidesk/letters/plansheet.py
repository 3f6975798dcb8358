"""The planner on paper: a year or a month of deadlines on one sheet of A4 across, told in numbers, words and lines."""

from collections.abc import Sequence
from datetime import date

from foidesk.domain.calendars import in_words
from foidesk.domain.planface import MONTHS, PlanDay, PlanEntry, PlanFace, PlanWeek
from foidesk.letters import paper
from foidesk.letters.fonts import BOLD, REGULAR, width
from foidesk.letters.lines import BLACK, GREY
from foidesk.letters.pen import Box, Pen, drawn
from foidesk.letters.structure import Node

_WIDE, _HIGH = paper.TURNED.width, paper.TURNED.height
_LEFT, _RIGHT = 12 * paper.MM, _WIDE - 12 * paper.MM
_TOP, _FOOT = 11 * paper.MM, _HIGH - 13 * paper.MM
_GRID, _SLATE, _HATCH = "#c3c9d1", "#3b4551", "#d6dae0"
_AMBER, _AMBER_INK, _TINT, _EDGE, _LATE, _WHITE = "#f2c879", "#6b4700", "#e1ecf7", "#2b6ca8", "#a4211b", "#ffffff"
_NAMES, _WEEK_WIDE, _HEAD = 42.0, 74.0, 13.0
_COLUMNS = 37
"""Of a year: a month of 31 days that begins on a Sunday ends in the last of them."""
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def draw(face: PlanFace, month: int | None, *, office: str, owner: str | None = None) -> bytes:
    """Draw the page as PDF. The same planner gives the same bytes."""
    what = f"{MONTHS[month - 1]} {face.year}" if month is not None else str(face.year)

    def plan(pen: Pen) -> None:
        top = _head(pen, face, month, office=office, owner=owner, what=what)
        if month is None:
            _year(pen, face, top)
        else:
            _month(pen, face, month, top)
        with pen.part("P"):
            _foot(pen, face, month)

    return drawn(plan, title=f"Deadlines {what}", author=office, dated=face.today, sheet=paper.TURNED)


def _head(pen: Pen, face: PlanFace, month: int | None, *, office: str, owner: str | None, what: str) -> float:
    title = f"Deadlines {what}"
    with pen.part("H1", words=title):
        reach = pen.words(title, _LEFT, _TOP, 17, BLACK, bold=True)
    due = face.deadlines if month is None else face.by_month[month - 1]
    said = [office, f"{due} due"]
    if owner is not None:
        said.append(owner or "No owner")
    if face.forecast:
        said.append("bank holidays are a forecast")
    with pen.part("P"):
        pen.words(" · ".join(said), reach + 12, _TOP + 6.5, 9.5, GREY, room=_RIGHT - reach - 12)
    return _TOP + 28


def _foot(pen: Pen, face: PlanFace, month: int | None) -> None:
    top = _FOOT + 6
    x = _LEFT
    for name, place in (("Number due", 0), ("Overdue", 1), ("Not a working day", 2), ("Office closed, counts", 3)):
        box = Box(x, top, 11, 9)
        if place == 2:
            pen.hatch(box, _HATCH, step=3.0, thickness=0.6)
        elif place == 3:
            _dots(pen, box)
        _count(pen, box, 2, late=place == 1) if place < 2 else pen.box(box, stroke="#8a939e")
        x = pen.words(name, x + 15, top + 0.8, 7.8, _SLATE) + 13
    if any(day.targets for day in face.days(month)):
        _diamond(pen, x + 4, top + 4.5)
        x = pen.words("Target", x + 12, top + 0.8, 7.8, _SLATE)
    pen.words(f"As of {in_words(face.today)}", 0, top + 0.8, 7.8, GREY, right=_RIGHT)


# --- a year ---------------------------------------------------------------------------------------------


def _year(pen: Pen, face: PlanFace, top: float) -> None:
    wide = (_RIGHT - _LEFT - _NAMES) / _COLUMNS
    high = (_FOOT - top - _HEAD) / 12
    table = pen.whole.add("Table")
    head = table.add("THead").add("TR")
    head.add("TH", scope="Column")
    for column in range(_COLUMNS):
        x = _LEFT + _NAMES + column * wide
        with pen.within(head.add("TH", scope="Column")):
            pen.words("MTWTFSS"[column % 7], x + wide / 2 - 3, top + 2, 7.5, _SLATE, bold=True)
    body = table.add("TBody")
    top += _HEAD
    for month in range(1, 13):
        first = date(face.year, month, 1)
        row = body.add("TR")
        pen.line(_LEFT, top, _RIGHT, top, thickness=0.4, colour=_GRID)
        with pen.within(row.add("TH", scope="Row")):
            pen.words(MONTHS[month - 1][:3], _LEFT, top + 3, 9, BLACK, bold=True)
            if face.by_month[month - 1]:
                pen.words(f"{face.by_month[month - 1]} due", _LEFT, top + 15, 7.8, GREY)
        cells = [row.add("TD") for _ in range(_COLUMNS)]
        for day in face.days(month):
            at = first.weekday() + day.on.day - 1
            with pen.within(cells[at]):
                _small_day(pen, day, Box(_LEFT + _NAMES + at * wide, top, wide, high))
        _strips(pen, face, month, Box(_LEFT + _NAMES, top + high - 9.5, wide, 8.5), cells)
        top += high
    pen.line(_LEFT, top, _RIGHT, top, thickness=0.4, colour=_GRID)


def _small_day(pen: Pen, day: PlanDay, place: Box) -> None:
    x, top, wide, high = place
    _ground(pen, day, place)
    pen.line(x, top, x, top + high, thickness=0.4, colour=_GRID)
    label = str(day.on.day)
    reach = width(label, REGULAR, 6.6)
    if day.off or day.closed:
        pen.box(Box(x + (wide - reach) / 2 - 1.5, top + 1.5, reach + 3, 8), fill=_WHITE)  # lines must not cross a date
    pen.words(label, x + (wide - reach) / 2, top + 2, 6.6, GREY)
    if day.deadlines:
        _count(pen, Box(x + 3, top + 11, wide - 6, 13), day.deadlines, late=day.late > 0)
    elif day.targets:
        _diamond(pen, x + wide / 2 - 5, top + 17)
        pen.words(str(day.targets), x + wide / 2 + 0.5, top + 13.2, 7.5, GREY)
    if day.today:
        pen.box(Box(x + 0.8, top + 0.8, wide - 1.6, high - 1.6), stroke=BLACK, thickness=1.4)


def _strips(pen: Pen, face: PlanFace, month: int, day: Box, cells: Sequence[Node]) -> None:
    """Mark the weeks that pile up; the words stand in the longer piece of a week cut by the end of a month.

    They are heard with the last day of the piece. The box is that of the month's first column.
    """
    first = date(face.year, month, 1)
    for week in face.month_weeks(month):
        days = [one.on for one in week.days if (one.on.year, one.on.month) == (face.year, month)]
        if not week.piles_up or not days:
            continue
        at = first.weekday() + days[0].day - 1
        x, across = day.x + at * day.wide, len(days) * day.wide
        pen.box(Box(x + 1, day.top, across - 2, day.high), fill="#fdf2dc", stroke=_AMBER_INK, thickness=0.6)
        if len(days) > 3:
            inwards = (across - width(week.words, BOLD, 6.8)) / 2
            with pen.within(cells[at + len(days) - 1]):
                pen.words(week.words, x + inwards, day.top + 1, 6.8, _AMBER_INK, bold=True)


# --- a month --------------------------------------------------------------------------------------------


def _month(pen: Pen, face: PlanFace, month: int, top: float) -> None:
    weeks = face.month_weeks(month)
    edges = _edges()
    table = pen.whole.add("Table")
    head = table.add("THead").add("TR")
    for name, x in zip((*_DAYS, "Week"), edges, strict=False):
        with pen.within(head.add("TH", scope="Column")):
            pen.words(name, x + 4, top + 2, 8, _SLATE, bold=True)
    body = table.add("TBody")
    top += _HEAD
    high = (_FOOT - top) / len(weeks)
    for week in weeks:
        pen.line(_LEFT, top, _RIGHT, top, thickness=0.5, colour=_GRID)
        row = body.add("TR")
        for at, day in enumerate(week.days):
            with pen.within(row.add("TD")):
                _large_day(pen, day, Box(edges[at], top, edges[at + 1] - edges[at], high), month)
        with pen.within(row.add("TD")):
            _week(pen, week, Box(edges[7], top, _RIGHT - edges[7], high), face.busiest)
        top += high
    pen.line(_LEFT, top, _RIGHT, top, thickness=0.5, colour=_GRID)


def _edges() -> list[float]:
    weekend = 72.0
    wide = (_RIGHT - _LEFT - _WEEK_WIDE - 2 * weekend) / 5
    days = [_LEFT + n * wide for n in range(6)]
    return [*days, days[5] + weekend, days[5] + 2 * weekend]


def _large_day(pen: Pen, day: PlanDay, place: Box, month: int) -> None:
    x, top, wide, high = place
    _ground(pen, day, place)
    pen.line(x, top, x, top + high, thickness=0.5, colour=_GRID)
    label = f"{day.on.day} {MONTHS[day.on.month - 1][:3]}" if day.on.day == 1 else str(day.on.day)
    said = f"{label} today" if day.today else label
    if day.off or day.closed:
        pen.box(Box(x + 2.5, top + 2, width(said, BOLD, 8) + 3, 10), fill=_WHITE)
    pen.words(said, x + 4, top + 3, 8, BLACK if day.on.month == month else GREY, bold=day.today)
    at = top + 14.5
    notes = [day.off] if day.off and not day.is_weekend else []
    notes += [f"Closed: {day.closed}"] if day.closed else []
    for words in notes:
        reach = min(width(words, BOLD, 7) + 4, wide - 5)
        pen.box(Box(x + 2.5, at - 1, reach, 9.5), fill=_WHITE)  # lines behind words are hard to read
        pen.words(words, x + 4, at, 7, _AMBER_INK, bold=True, room=wide - 7)
        at += 10
    room = max(1, int((top + high - at - 2) // 10.5))
    shown = day.entries if len(day.entries) <= room else day.entries[: room - 1]
    _entries(pen, shown, x, at, wide)
    if len(day.entries) > len(shown):
        words = f"and {len(day.entries) - len(shown)} more"
        pen.words(words, x + 13, at + len(shown) * 10.5, 7.6, GREY, room=wide - 16)
    if day.today:
        pen.box(Box(x + 1, top + 1, wide - 2, high - 2), stroke=BLACK, thickness=1.4)


def _entries(pen: Pen, entries: Sequence[PlanEntry], x: float, at: float, wide: float) -> None:
    for one in entries:
        if one.is_deadline:
            late = one.late
            pen.box(Box(x + 4.5, at + 1.2, 5.5, 5.5), fill=_LATE if late else _TINT, stroke=_LATE if late else _EDGE)
        else:
            _diamond(pen, x + 7.2, at + 4)
        answer = one.entry.kind.value == "response"
        words = one.case.reference if answer else f"{one.case.reference} {one.entry.words.removeprefix('Target: ')}"
        if one.late:
            words += f", {one.left_words[:1].lower()}{one.left_words[1:]}"
        pen.words(words, x + 13, at, 7.6, BLACK if one.is_deadline else GREY, bold=one.is_deadline, room=wide - 16)
        at += 10.5


def _week(pen: Pen, week: PlanWeek, place: Box, busiest: int) -> None:
    x, top, wide, _high = place
    pen.line(x, top, x, top + place.high, thickness=0.8, colour=_SLATE)
    if not week.deadlines:
        return
    ink = _AMBER_INK if week.piles_up else GREY
    pen.words(week.words, x + 6, top + 4, 8.4, ink, bold=week.piles_up)
    full = Box(x + 6, top + 16, wide - 10, 6)
    pen.box(full, stroke=ink)
    pen.box(full._replace(wide=full.wide * week.deadlines / max(busiest, 1)), fill=ink)
    if week.piles_up:
        pen.words("Piles up", x + 6, top + 25, 7.6, ink)


# --- signs ----------------------------------------------------------------------------------------------


def _ground(pen: Pen, day: PlanDay, place: Box) -> None:
    if day.is_weekend:
        pen.hatch(place, _HATCH, step=5.0, thickness=0.5)
    elif day.off:
        pen.box(place, fill="#fffaf0")
        pen.hatch(place, _AMBER, step=7.0, thickness=1.6)
    if day.closed:
        _dots(pen, place)


def _dots(pen: Pen, place: Box) -> None:
    down = place.top + 2.5
    while down < place.top + place.high - 1.5:
        across = place.x + 2.5
        while across < place.x + place.wide - 1.5:
            pen.box(Box(across, down, 1, 1), fill="#574794")
            across += 4
        down += 4


def _count(pen: Pen, place: Box, number: int, *, late: bool) -> None:
    size = min(8.6, place.high - 2)
    pen.box(place, fill=_LATE if late else _TINT, stroke=_LATE if late else _EDGE, thickness=0.7)
    label = str(number)
    at = place.x + (place.wide - width(label, BOLD, size)) / 2
    pen.words(label, at, place.top + (place.high - size) / 2 + 0.2, size, _WHITE if late else BLACK, bold=True)


def _diamond(pen: Pen, x: float, y: float) -> None:
    for ends in ((x - 3, y, x, y - 3), (x, y - 3, x + 3, y), (x + 3, y, x, y + 3), (x, y + 3, x - 3, y)):
        pen.line(*ends, thickness=0.9, colour=_SLATE)
