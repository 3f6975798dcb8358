"""Where the headings of a sheet stand and what its columns mean: guessed from the words and from what lies below."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from foidesk.domain.oldlog.days import DayOrder, order_of, read_day
from foidesk.domain.oldlog.headings import Meaning, folded, meaning_of
from foidesk.domain.oldlog.sheets import Cell, LogRow, Sheet, column_letter, flat

_LOOKED_AT, _SAMPLE = 60, 400
_FEWEST = 2
_FEWEST_TO_DOUBT = 3
_UNSURE_FROM = 40


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, what it is taken to mean, and whether that was guessed and how surely.

    `why` says what a person should know about it (days read month first, say). `share` is how full it is.
    """

    heading: str
    meaning: Meaning = Meaning.NOTHING
    guessed: bool = False
    sure: bool = True
    why: str = ""
    order: DayOrder = DayOrder.DAY_FIRST


@dataclass(frozen=True)
class Matching:
    """How a sheet is to be read: the rows of its headings, and what each column means.

    `first` and `last` are the numbers of the heading rows as the spreadsheet has them; 0 for a sheet without any.
    `unanswered_are_closed` decides rows that give no day of answer and no status.
    """

    columns: tuple[Column, ...]
    first: int = 0
    last: int = 0
    unanswered_are_closed: bool = False

    def column_of(self, meaning: Meaning) -> int | None:
        """Give the column of a meaning, or None."""
        return next((at for at, column in enumerate(self.columns) if column.meaning is meaning), None)

    def with_meaning(self, at: int, meaning: Meaning) -> "Matching":
        """Say what a column means; another column of that meaning gives it up, for each has one place in a case."""
        columns = [
            replace(column, meaning=Meaning.NOTHING, guessed=False, why="")
            if place != at and column.meaning is meaning and meaning not in _MANY
            else column
            for place, column in enumerate(self.columns)
        ]
        columns[at] = replace(columns[at], meaning=meaning, guessed=False, sure=True, why="")
        return replace(self, columns=tuple(columns))

    @property
    def missing(self) -> str:
        """Say in a sentence what no case can do without and no column gives; nothing where all is there."""
        if self.column_of(Meaning.RECEIVED) is None:
            return "Choose the column with the date each request was received."
        if self.column_of(Meaning.SUBJECT) is None and self.column_of(Meaning.DETAILS) is None:
            return "Choose the column with the subject or the words of each request."
        return ""


_MANY = frozenset({Meaning.NOTHING, Meaning.NOTES})


def guess(sheet: Sheet) -> Matching:
    """Guess where the headings are and what every column means."""
    best, rows = 0, (0, 0)
    top = [row for row in sheet.rows if not row.is_blank][:_LOOKED_AT]
    for place, row in enumerate(top):
        alone = _score(_headings((row,), sheet.width))
        if alone > best:
            best, rows = alone, (row.number, row.number)
        below = top[place + 1] if place + 1 < len(top) else None
        if below is not None and below.number == row.number + 1 and not _has_data(below):
            both = _score(_headings((row, below), sheet.width))
            if both > best + 1 and alone < both:
                best, rows = both, (row.number, below.number)
    return match(sheet, *(rows if best >= _FEWEST else (0, 0)))


def match(sheet: Sheet, first: int, last: int) -> Matching:
    """Guess the columns of a sheet whose headings stand in these rows (0 where it has none)."""
    over = [row for row in sheet.rows if first <= row.number <= last] if last else []
    headings = _headings(over, sheet.width)
    below = [row for row in sheet.rows if row.number > last and not row.is_blank][:_SAMPLE]
    wishes: list[tuple[int, int, Meaning, bool]] = []
    for at, heading in enumerate(headings):
        found = meaning_of(heading)
        cells = [row.cell(at) for row in below]
        if found is None:
            by_content = _by_content(cells) if not heading else None
            if by_content is not None:
                wishes.append((200, at, by_content, False))
            continue
        meaning, rank = _fitting(found[0], found[1], cells)
        if meaning is not Meaning.NOTHING:
            wishes.append((rank, at, meaning, rank < _UNSURE_FROM))
    chosen: dict[int, tuple[Meaning, bool]] = {}
    for _, at, meaning, sure in sorted(wishes, key=lambda wish: wish[:2]):
        if meaning in _MANY or meaning not in {given for given, _ in chosen.values()}:
            chosen[at] = (meaning, sure)
    _lend(chosen, Meaning.DATED, Meaning.RECEIVED)
    if not any(given is Meaning.SUBJECT for given, _ in chosen.values()):
        _shortest_of_two(chosen, wishes, below)
    columns = []
    for at, heading in enumerate(headings):
        meaning, sure = chosen.get(at, (Meaning.NOTHING, True))
        order, why = order_of(row.cell(at) for row in sheet.rows if row.number > last) if meaning.is_day else (
            DayOrder.DAY_FIRST, "")  # fmt: skip
        name = heading or f"Column {column_letter(at)}"
        columns.append(Column(name, meaning, meaning is not Meaning.NOTHING, sure, why, order))
    return Matching(tuple(columns), first, last)


def _lend(chosen: dict[int, tuple[Meaning, bool]], from_: Meaning, to: Meaning) -> None:
    """Where no column says when a request came in, the day it bears stands in for it, unsurely."""
    if to not in {meaning for meaning, _ in chosen.values()}:
        for at, (meaning, _) in chosen.items():
            if meaning is from_:
                chosen[at] = (to, False)
                return


def _shortest_of_two(
    chosen: dict[int, tuple[Meaning, bool]], wishes: Sequence[tuple[int, int, Meaning, bool]], below: Sequence[LogRow]
) -> None:
    """Of two columns that describe the request ("Request", "Details"), the one with fewer words is the subject."""
    both = [at for _, at, meaning, _ in wishes if meaning is Meaning.DETAILS]
    if len(both) < 2:
        return
    long = {at: sum(len(flat(row.cell(at))) for row in below) for at in both}
    ordered = sorted(both, key=lambda at: long[at])
    chosen[ordered[0]], chosen[ordered[-1]] = (Meaning.SUBJECT, False), (Meaning.DETAILS, False)


def _headings(rows: Sequence[LogRow], width: int) -> list[str]:
    """Give the heading of every column; of two rows, what stands over several columns is put before each of them."""
    if not rows:
        return [""] * width
    if len(rows) == 1:
        return [flat(rows[0].cell(at)) for at in range(width)]
    upper, lower, over = rows[0], rows[-1], ""
    joined = []
    for at in range(width):
        above, below = flat(upper.cell(at)), flat(lower.cell(at))
        over = above or over
        if not below:
            joined.append(above)
        elif above and not meaning_of(below):
            joined.append(f"{above} {below}")
        else:
            joined.append(below if meaning_of(below) or not over else f"{over} {below}")
    return joined


def _score(headings: Sequence[str]) -> int:
    found = [meaning_of(heading) for heading in headings if len(heading) <= 60]
    return len({meaning for meaning, _ in filter(None, found)})


def _has_data(row: LogRow) -> bool:
    return any(read_day(cell).day is not None or isinstance(cell, int | float) for cell in row.cells)


def _fitting(meaning: Meaning, rank: int, cells: Sequence[Cell]) -> tuple[Meaning, int]:  # noqa: PLR0911 - one for each finding
    """Look at what lies below a heading: "Closed" over days is the day of the answer, over words it is the status."""
    filled = [cell for cell in cells if flat(cell)]
    if len(filled) < _FEWEST_TO_DOUBT:
        return meaning, rank
    days = sum(read_day(cell).day is not None for cell in filled) / len(filled)
    if meaning.is_day and days < 0.3:
        other = {Meaning.RECEIVED: Meaning.CHANNEL, Meaning.ANSWERED: Meaning.STATUS}.get(meaning, Meaning.NOTHING)
        short = sum(len(flat(cell)) for cell in filled) / len(filled) < 30
        return (other if short else Meaning.NOTES), 60
    if not meaning.is_day and days > 0.7:
        as_day = {Meaning.OUTCOME: Meaning.ANSWERED, Meaning.STATUS: Meaning.ANSWERED, Meaning.ON_TIME: Meaning.DUE,
                  Meaning.CHANNEL: Meaning.RECEIVED, Meaning.DETAILS: Meaning.DATED}  # fmt: skip
        return as_day.get(meaning, Meaning.NOTHING), 60
    if meaning is Meaning.EMAIL and not any("@" in flat(cell) for cell in filled):
        return Meaning.ADDRESS, 60
    if meaning is Meaning.REFERENCE and len({folded(flat(cell)) for cell in filled}) * 2 < len(filled):
        return Meaning.REGIME if rank < 100 else Meaning.NOTHING, 60  # "FOI" over FOI, FOI, EIR, FOI
    if meaning is Meaning.DETAILS and rank < 100 and all(len(flat(cell)) < 16 for cell in filled):
        return Meaning.REFERENCE, 60  # "Request" over FOI-001, FOI-002
    return meaning, rank


def _by_content(cells: Sequence[Cell]) -> Meaning | None:
    """Guess a column without a heading where its content leaves no doubt."""
    filled = [flat(cell) for cell in cells if flat(cell)]
    if len(filled) < 3:
        return None
    if sum("@" in words for words in filled) > 0.7 * len(filled):
        return Meaning.EMAIL
    return None
