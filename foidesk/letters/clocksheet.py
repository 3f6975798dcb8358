"""The page “How this deadline was worked out”: every day of the count on one sheet, and the same as plain text."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from foidesk.domain.calendars import Calendar, in_words
from foidesk.domain.clock import ClockState, Deadline, Step
from foidesk.domain.clock_reason import taken_words
from foidesk.domain.clock_said import said_of
from foidesk.domain.regimes import WORKING_DAYS, DeadlineOf
from foidesk.domain.richtext import Run
from foidesk.letters import clockpaint, paper
from foidesk.letters.clockgrid import rows_of
from foidesk.letters.lines import BLACK, GREY
from foidesk.letters.pen import Box, Pen, drawn

TITLE = "How this deadline was worked out"
_WHITE = "#ffffff"
_NAVY = "#1d5a91"
_BLOCK_GAP = 14.0
_TOP = 15 * paper.MM
_END = 284 * paper.MM
# Tried in turn until all fits the page: height of a week, size of the type below the calendar.
_FITS = (
    *((60.0, 10.4), (54.0, 10.2), (46.0, 9.8), (40.0, 9.6), (34.0, 9.4), (30.0, 9.2), (27.0, 8.8)),
    *((24.0, 8.6), (23.0, 8.2), (22.0, 7.8), (21.5, 7.4), (21.0, 7.0)),
)
_WAITS_FOR = {
    ClockState.WAITING_CLARIFICATION: "the answer to the clarification",
    ClockState.WAITING_FEE: "the fee",
    ClockState.WAITING_IDENTITY: "the proof of identity",
}


@dataclass(frozen=True)
class ClockSheet:
    """What the page is made from. `requester` and `subject` stay empty unless they were asked for."""

    reference: str
    office: str
    deadline: Deadline
    calendar: Calendar
    drawn_on: date
    requester: str = ""
    subject: str = ""
    answered_on: date | None = None
    day_taken: int | None = None
    ended_on: date | None = None
    ended: str = ""
    """How the case was closed without an answer, in words."""
    closures: Mapping[date, str] = field(default_factory=dict)
    item_lines: tuple[str, ...] = ()
    other_lines: tuple[str, ...] = ()

    @property
    def what(self) -> str:
        """Say what the deadline is of."""
        regime = self.deadline.regime
        if self.deadline.deadline_of is DeadlineOf.INTERNAL_REVIEW:
            return f"{regime.short_name} internal review"
        return regime.long_name

    @property
    def due_words(self) -> str:
        """Say the due date, or what the clock waits for."""
        due = self.deadline.due
        if due is None:
            if self.ended:
                return "No due date: the clock was waiting"
            return f"No due date until {_WAITS_FOR.get(self.deadline.state, 'the answer')} comes"
        return in_words(due)

    @property
    def standing_words(self) -> str:
        """Say how the case stands: the length of the time, and when it was answered."""
        deadline = self.deadline
        if self.ended and self.ended_on is not None:
            return f"Closed on {in_words(self.ended_on)}: {self.ended}"
        if deadline.due is None:
            return "The clock is stopped"
        if self.answered_on is None or self.day_taken is None:
            if deadline.unit == WORKING_DAYS:
                return f"Day {deadline.limit} of {deadline.limit} working days"
            words = f"{deadline.limit} month{'' if deadline.limit == 1 else 's'} from {in_words(deadline.started)}"
            stopped = sum(day > deadline.started for day in deadline.waiting)
            left_out = f"{stopped} day{'' if stopped == 1 else 's'} left out"
            return f"{words}: {left_out}" if stopped else words
        on = f"{said_of(deadline.deadline_of).on_paper} on {in_words(self.answered_on)}"
        on_time = self.answered_on <= deadline.due
        words = taken_words(self.day_taken, deadline.limit, deadline.unit, on_time=on_time)
        return f"{on}: {words}" if deadline.unit == WORKING_DAYS else f"{on}, {words}"

    @property
    def closing_lines(self) -> tuple[str, ...]:
        """Give what stands below the steps: the items, closed days, other dates."""
        counted = {one.date for one in self.deadline.counted}
        closed = [
            f"{in_words(on)}: {name}. A day on which only this office is closed counts all the same."
            for on, name in sorted(self.closures.items())
            if on in counted
        ]
        return (*self.item_lines, *closed, *self.other_lines)

    @property
    def law(self) -> str:
        """Name the provisions and where the bank holidays come from."""
        return f"{self.deadline.sections}. {self.calendar.note}"


def as_text(sheet: ClockSheet) -> str:
    """Give the page as plain text."""
    lines = [TITLE, sheet.reference]
    lines += [line for line in (sheet.subject, sheet.requester) if line]
    lines += ["", sheet.what, f"Due: {sheet.due_words}", sheet.standing_words, ""]
    lines += [f"{number}. {step.text}" for number, step in enumerate(sheet.deadline.steps, 1)]
    if sheet.closing_lines:
        lines += ["", *sheet.closing_lines]
    counted = sheet.deadline.counted
    if counted and sheet.deadline.unit == WORKING_DAYS:
        lines += ["", "Day by day:"]
        days = [(one.date, f"{in_words(one.date)}: day {one.day}") for one in counted]
        days += [
            (one.date, f"{in_words(one.date)}: not counted, {one.reason}")
            for one in sheet.deadline.skipped
            if one.date.weekday() < 5
        ]
        lines += [words for _, words in sorted(days)]
    lines += ["", sheet.law]
    return "\n".join(lines) + "\n"


def draw(sheet: ClockSheet) -> bytes:
    """Draw the page as PDF. The same sheet gives the same bytes."""
    title = f"{TITLE} ({sheet.reference})"
    return drawn(lambda pen: _draw(pen, sheet), title=title, author=sheet.office, dated=sheet.drawn_on)


def _draw(pen: Pen, sheet: ClockSheet) -> None:
    rows = rows_of(
        sheet.deadline,
        sheet.calendar,
        sheet.answered_on,
        sheet.closures,
        closed=sheet.ended_on,
        until=sheet.drawn_on,
    )
    top = _head(pen, sheet)
    for week, size in _FITS:
        below = clockpaint.height_of(rows, week) + _BLOCK_GAP + _reason_height(pen, sheet, size)
        if top + below <= _END:
            break
    top = clockpaint.calendar(pen, rows, top, week, ended=bool(sheet.ended)) + _BLOCK_GAP
    _reasons(pen, sheet, size, top)
    _foot(pen, sheet)


def _head(pen: Pen, sheet: ClockSheet) -> float:
    top = _TOP
    with pen.part("P"):
        pen.words(sheet.office, paper.LEFT, top, 8.8, GREY, room=paper.ROOM)
    top += 17
    with pen.part("H1", words=TITLE):
        pen.words(TITLE, paper.LEFT, top, 19, BLACK, bold=True)
    top += 26
    named = " · ".join(part for part in (sheet.what, sheet.subject, sheet.requester) if part)
    with pen.part("P"):
        reach = pen.words(sheet.reference, paper.LEFT, top, 11, BLACK, bold=True, room=paper.ROOM * 0.4)
        pen.words(named, reach + 9, top, 11, GREY, room=paper.RIGHT - reach - 9)
    top += 24
    running = sheet.deadline.due is not None
    height = 46.0
    if running:
        pen.box(Box(paper.LEFT, top, paper.ROOM, height), fill=_NAVY)
    else:
        pen.box(Box(paper.LEFT, top, paper.ROOM, height), stroke=BLACK, thickness=1.2)
    ink = _WHITE if running else BLACK
    said = ("Was due" if sheet.ended else "Due") if running else "Closed" if sheet.ended else "The clock waits"
    with pen.part("P"):
        pen.words(said, paper.LEFT + 12, top + 7, 9, ink)
        reach = pen.words(sheet.due_words, paper.LEFT + 12, top + 20, 17, ink, bold=True, room=paper.ROOM - 24)
    room = paper.RIGHT - 12 - reach - 16
    standing = [Run(sheet.standing_words.replace(": ", "\n"))]
    if room > 90:
        with pen.part("P"):
            pen.paragraph(standing, reach + 16, top + 11, room, 9.6, colour=ink, right=True, middle=24)
    return top + height + 14


def _steps(sheet: ClockSheet) -> list[tuple[str, list[Run]]]:
    found = [(f"{number}", _runs(step)) for number, step in enumerate(sheet.deadline.steps, 1)]
    return [*found, *(("", [Run(line)]) for line in sheet.closing_lines)]


def _runs(step: Step) -> list[Run]:
    lead = step.lead if step.lead and step.text.startswith(step.lead) else ""
    if not lead:
        return [Run(step.text, bold=step.emphasis)]
    return [Run(lead, bold=True), Run(step.text[len(lead) :])]


_INDENT = 18.0


def _reason_height(pen: Pen, sheet: ClockSheet, size: float) -> float:
    room = paper.ROOM - _INDENT
    steps = sum(pen.measure(runs, room, size) + size * 0.38 for _, runs in _steps(sheet))
    return size * 2.2 + steps + 4 + pen.measure([Run(sheet.law)], paper.ROOM, 8.4)


def _reasons(pen: Pen, sheet: ClockSheet, size: float, top: float) -> None:
    with pen.part("H2", words="Step by step"):
        pen.words("Step by step", paper.LEFT, top, size + 1.6, BLACK, bold=True)
    top += size * 2.2
    steps = pen.whole.add("L")
    for mark, runs in _steps(sheet):
        needed = pen.measure(runs, paper.ROOM - _INDENT, size)
        if top + needed > _END + 0.1:  # only a clock with dozens of events comes here: its words go on overleaf
            _foot(pen, sheet)
            top = pen.next_page(_TOP)
        step = steps.add("LI")
        with pen.within(step.add("Lbl")):
            pen.paragraph([Run(mark)], paper.LEFT + 2, top, _INDENT, size, colour=GREY)
        with pen.within(step.add("LBody")):
            top = pen.paragraph(runs, paper.LEFT + _INDENT, top, paper.ROOM - _INDENT, size) + size * 0.38
    if top + 4 + pen.measure([Run(sheet.law)], paper.ROOM, 8.4) > _END + 0.1:
        _foot(pen, sheet)
        top = pen.next_page(_TOP)
    with pen.part("P"):
        pen.paragraph([Run(sheet.law)], paper.LEFT, top + 4, paper.ROOM, 8.4, colour=GREY)


def _foot(pen: Pen, sheet: ClockSheet) -> None:
    pen.line(paper.LEFT, 287.5 * paper.MM, paper.RIGHT, 287.5 * paper.MM, thickness=0.4, colour="#999999")
    pen.words(f"Worked out on {in_words(sheet.drawn_on)}", paper.LEFT, 289 * paper.MM, 8, GREY)
    pen.words(sheet.reference, paper.LEFT, 289 * paper.MM, 8, GREY, right=paper.RIGHT)
