"""The cost sheet on paper: every line with its sum, what is counted together, the limit; the same as text and rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from foidesk.domain.aggregation import period_words
from foidesk.domain.calendars import Calendar, in_words
from foidesk.domain.case import Case
from foidesk.domain.costfigures import (
    limit_words,
    money_words,
    sample_words,
    short_time,
    time_words,
)
from foidesk.domain.costkeeping import received_days, sheet_of
from foidesk.domain.costsheet import (
    FEES_REGULATIONS,
    ROUNDING,
    Activity,
    CostLimit,
    CostLine,
    CostSheet,
    CountedTogether,
    NotCounted,
    Reckoning,
    cost_of,
    reckon,
)
from foidesk.domain.costwords import items_words, standing_words
from foidesk.domain.richtext import Run
from foidesk.letters import paper
from foidesk.letters.lines import BLACK, GREY
from foidesk.letters.pen import Box, Pen, drawn
from foidesk.letters.structure import Node

TITLE = "Cost sheet"
_TOP, _END = 15 * paper.MM, 280 * paper.MM
_TIME, _COST = paper.RIGHT - 78, paper.RIGHT
_MANY = paper.RIGHT - 262
_SIZE, _SMALL = 9.6, 8.4
_RULE, _TINT = "#c3c9d1", "#eff1f3"
_UNBROKEN = "\u00a0"
_HEADINGS = ("What would be done", "How many × each", "Time", "Cost")


@dataclass(frozen=True)
class CostPaper:
    """What the sheet is drawn from."""

    case: Case
    limit: CostLimit
    office: str
    drawn_on: date
    calendar: Calendar

    @property
    def sheet(self) -> CostSheet:
        """Give the sheet."""
        return sheet_of(self.case)

    @property
    def reckoned(self) -> Reckoning:
        """Give what it comes to."""
        return reckon(self.sheet, self.limit)

    @property
    def total_words(self) -> str:
        """Say what it comes to."""
        found = self.reckoned
        return f"{time_words(found.seconds)} × £25 an hour = {money_words(found.pence)}"

    @property
    def standing_words(self) -> str:
        """Say how that stands to the limit."""
        return standing_words(self.case.regime, self.reckoned)

    @property
    def not_counted(self) -> str:
        """Say what is left out, and why."""
        names = ", ".join(one.words.lower() for one in NotCounted)
        return f"Not counted: {names}. Only the four activities of regulation 4(3) are."

    @property
    def law(self) -> str:
        """Name the provisions and the rule of rounding."""
        return f"{FEES_REGULATIONS}, regulations 3 to 5. Staff time at £25 an hour (regulation 4(4)). {ROUNDING}"


def together_words(one: CountedTogether) -> str:
    """Say what is counted with the request, and why."""
    why = one.why.words[:1].lower() + one.why.words[1:]
    return f"{one.reference}, received {in_words(one.received)} ({why}): {one.reason.strip().rstrip('.')}"


# --- as text and rows -------------------------------------------------------------------------------------


def as_rows(page: CostPaper) -> Sequence[Sequence[str]]:
    """Give the sheet as rows for a spreadsheet: times in minutes and costs in pounds, so that they can be added."""
    head = ("Activity", "Items", "What would be done", "How many", "Of what", "Minutes each", "Minutes", "Cost in £")
    rows = [(*head, "How it was measured")]
    for _place, line in page.sheet.in_order():
        rows.append(
            (
                *(line.activity.words, items_words(page.case, line.items) or "Whole request", line.what),
                *(str(line.number), line.unit, _minutes(line.seconds_each), _minutes(line.seconds)),
                *(f"{line.pence / 100:.2f}", sample_words(line)),
            )
        )
    for one in page.sheet.together:
        cost = f"{cost_of(one.seconds) / 100:.2f}"
        rows.append(("Counted together", "", together_words(one), "", "", "", _minutes(one.seconds), cost, ""))
    found = page.reckoned
    rows.append(("Total", "", "", "", "", "", _minutes(found.seconds), f"{found.pence / 100:.2f}", page.standing_words))
    return rows


def _minutes(seconds: int) -> str:
    whole, rest = divmod(seconds, 60)
    return f"{seconds / 60:.4f}".rstrip("0") if rest else str(whole)


def as_text(page: CostPaper) -> str:
    """Give the sheet as plain text."""
    lines = [f"{TITLE} {page.case.reference}", "", f"{page.total_words}. {page.standing_words}.", ""]
    for _place, line in page.sheet.in_order():
        lines.append(f"{line.activity.words} ({line.activity.rule}): {_whose(page.case, line)}{line.what}")
        lines.append(f"    {_many(line)} = {time_words(line.seconds)}, {money_words(line.pence)}")
        if line.sample.is_measured:
            lines.append(f"    {sample_words(line)}")
    for one in page.sheet.together:
        lines.append(f"Counted together: {together_words(one)}, {time_words(one.seconds)}")
    if page.sheet.together:
        lines.append(f"    {period_words(received_days(page.case), page.calendar)} (60 at most).")
    lines += ["", page.not_counted, f"The limit is {limit_words(page.limit)} ({page.limit.source})."]
    if page.sheet.advice:
        lines += ["", "What could be done within the limit:", page.sheet.advice]
    return "\n".join([*lines, "", page.law]) + "\n"


def _whose(case: Case, line: CostLine) -> str:
    named = items_words(case, line.items)
    return f"{named}: " if named else ""


def _many(line: CostLine) -> str:
    return f"{line.number:,} {line.unit or 'records'} × {short_time(line.seconds_each)}"


# --- on paper ---------------------------------------------------------------------------------------------


def draw(page: CostPaper) -> bytes:
    """Draw the sheet as PDF. The same sheet gives the same bytes."""
    title = f"{TITLE} ({page.case.reference})"
    return drawn(lambda pen: _Sheet(pen, page).draw(), title=title, author=page.office, dated=page.drawn_on)


class _Sheet:
    """The sheet being drawn, page after page."""

    def __init__(self, pen: Pen, page: CostPaper) -> None:
        self._pen, self._page, self._top = pen, page, _TOP
        self._lines: Node | None = None

    def draw(self) -> None:
        """Draw all of it."""
        self._head()
        self._table()
        page = self._page
        for one in page.sheet.together:
            self._row(f"Counted together: {together_words(one)}", "", "", one.seconds, cost_of(one.seconds))
        found = page.reckoned
        self._row("In all", "", "", found.seconds, found.pence, bold=True)
        self._top += 8
        if page.sheet.together:
            days = period_words(received_days(page.case), page.calendar)
            self._said(f"Requests counted together: {days}; 60 are allowed (regulation 5(2)(b)).")
        self._said(page.not_counted)
        if page.sheet.advice:
            self._said("What could be done within the limit (section 16)", bold=True)
            self._said(page.sheet.advice)
        self._said(page.law, size=_SMALL)
        self._foot()

    def _head(self) -> None:
        pen, page = self._pen, self._page
        with pen.part("P"):
            pen.words(page.office, paper.LEFT, self._top, 8.8, GREY, room=paper.ROOM)
        with pen.part("H1", words=TITLE):
            pen.words(TITLE, paper.LEFT, self._top + 17, 19, BLACK, bold=True)
        about = f"{page.case.regime.long_name} received {in_words(page.case.request.received)}"
        with pen.part("P"):
            reach = pen.words(page.case.reference, paper.LEFT, self._top + 43, 11, BLACK, bold=True)
            pen.words(about, reach + 9, self._top + 43, 11, GREY, room=paper.RIGHT - reach - 9)
        self._top += 66
        pen.box(Box(paper.LEFT, self._top, paper.ROOM, 46), stroke=BLACK, thickness=1.2)
        with pen.part("P"):
            pen.words(page.total_words, paper.LEFT + 12, self._top + 7, 14, BLACK, bold=True, room=paper.ROOM - 24)
        with pen.part("P"):
            pen.words(page.standing_words, paper.LEFT + 12, self._top + 27, 10, BLACK, room=paper.ROOM - 24)
        self._top += 60

    def _headings(self) -> None:
        pen, top = self._pen, self._top
        pen.box(Box(paper.LEFT, top, paper.ROOM, 16), fill=_TINT)
        table = pen.whole.add("Table")
        cells = table.add("THead").add("TR")
        self._lines = table.add("TBody")
        places = ((paper.LEFT + 4, 0.0), (_MANY, 0.0), (0.0, _TIME), (0.0, _COST - 4))
        for heading, (x, right) in zip(_HEADINGS, places, strict=True):
            with pen.within(cells.add("TH", scope="Column")):
                pen.words(heading, x, top + 3.5, _SMALL, BLACK, bold=True, right=right)
        self._top += 16

    def _table(self) -> None:
        self._headings()
        page = self._page
        for activity in Activity:
            lines = [line for _place, line in page.sheet.in_order() if line.activity is activity]
            if not lines:
                continue
            seconds = page.sheet.seconds_of(activity)
            self._row(f"{activity.words} ({activity.rule})", "", "", seconds, cost_of(seconds), bold=True)
            for line in lines:
                below = ". ".join(one for one in (items_words(page.case, line.items), sample_words(line)) if one)
                self._row(
                    line.what,
                    below,
                    _many(line).replace(" ", _UNBROKEN).replace(f"{_UNBROKEN}×", " ×"),
                    line.seconds,
                    line.pence,
                    indent=10,
                )

    def _row(
        self, what: str, below: str, many: str, seconds: int, pence: int, *, bold: bool = False, indent: float = 0
    ) -> None:
        pen, x = self._pen, paper.LEFT + 4 + indent
        room = (_MANY if many else _TIME - 60) - x - 8
        words, under = [Run(what, bold=bold)], [Run(below)]
        many_room = _TIME - 82 - _MANY
        high = pen.measure(words, room, _SIZE) + (pen.measure(under, room, _SMALL) if below else 0)
        high = max(high, pen.measure([Run(many)], many_room, _SIZE) if many else 0) + 8
        self._room_for(high)
        top = self._top
        row = self._lines.add("TR") if self._lines else Node("TR")
        with pen.within(row.add("TH", scope="Row")):
            after = pen.paragraph(words, x, top + 4, room, _SIZE)
            if below:
                pen.paragraph(under, x, after, room, _SMALL, colour=GREY)
        with pen.within(row.add("TD")):
            if many:
                pen.paragraph([Run(many)], _MANY, top + 4, many_room, _SIZE)
        with pen.within(row.add("TD")):
            pen.words(short_time(seconds), 0, top + 5.6, _SIZE, BLACK, bold=bold, right=_TIME)
        with pen.within(row.add("TD")):
            pen.words(money_words(pence), 0, top + 5.6, _SIZE, BLACK, bold=bold, right=_COST - 4)
        self._top += high
        pen.line(paper.LEFT, self._top, paper.RIGHT, self._top, thickness=0.5, colour=_RULE)

    def _said(self, words: str, *, size: float = _SIZE, bold: bool = False) -> None:
        for piece in words.split("\n"):
            runs = [Run(piece, bold=bold)]
            high = self._pen.measure(runs, paper.ROOM, size)
            self._room_for(high)
            with self._pen.part("H2" if bold else "P", words=piece):
                self._top = self._pen.paragraph(runs, paper.LEFT, self._top, paper.ROOM, size)
        self._top += 3 if bold else 6

    def _room_for(self, high: float) -> None:
        if self._top + high > _END and self._top > _TOP:
            self._foot()
            self._top = self._pen.next_page(_TOP)

    def _foot(self) -> None:
        pen, at = self._pen, 289 * paper.MM
        pen.line(paper.LEFT, 287.5 * paper.MM, paper.RIGHT, 287.5 * paper.MM, thickness=0.4, colour="#999999")
        pen.words(f"As of {in_words(self._page.drawn_on)}", paper.LEFT, at, 8, GREY)
        pen.words(self._page.case.reference, paper.LEFT, at, 8, GREY, right=paper.RIGHT)
