"""The register as a table model: numbers of cases in order, their rows fetched in pages when they are shown."""

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from foidesk.office.views import RegisterRow
from foidesk.ui.register import wording
from foidesk.ui.register.columns import COLUMNS, DAYS, DUE, STAGE, SUBJECT
from foidesk.ui.register.listing import Listing, Shelf

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
ROW = Qt.ItemDataRole.UserRole + 1
SHELF = Qt.ItemDataRole.UserRole + 2
OPEN = Qt.ItemDataRole.UserRole + 3
"""Who else has the case open: a tuple of names."""
PAGE = 200
_KEPT_ROWS = 5_000
_HEADING_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_CASE_FLAGS = _HEADING_FLAGS | Qt.ItemFlag.ItemIsSelectable
_SLOW_MS = 500
_TIPS = {DUE: wording.due_tip, DAYS: wording.days_left_tip, STAGE: wording.stage_tip}


class RegisterModel(QAbstractTableModel):
    """Shows a Listing. It never asks the office itself: `wanted` tells which rows are missing, `keep` brings them."""

    wanted = Signal(object)
    """A tuple of case numbers whose rows are to be shown."""

    def __init__(self, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._listing = Listing()
        self._rows: dict[int, RegisterRow] = {}
        self._open: dict[int, tuple[str, ...]] = {}
        self._asked: set[int] = set()
        self._missing: set[tuple[int, int]] = set()
        self.slow = False
        self._ask = QTimer(self)
        self._ask.setSingleShot(True)
        self._ask.setInterval(0)
        self._ask.timeout.connect(self._ask_now)
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_SLOW_MS)
        self._slow.timeout.connect(self._be_slow)

    @property
    def listing(self) -> Listing:
        """Give what is shown."""
        return self._listing

    @property
    def today(self) -> date:
        """Give the day that days left are counted from."""
        return self._today

    # --- what Qt asks -----------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Count the lines."""
        return 0 if parent.isValid() else self._listing.lines

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every line be walked to; only cases can be selected."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _HEADING_FLAGS if self._listing.case_at(index.row()) is None else _CASE_FLAGS

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the headings."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section].heading
        if role == Qt.ItemDataRole.ToolTipRole:
            return COLUMNS[section].tip or None
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give words, what is read aloud, and the frozen row to the delegate."""
        if not index.isValid() or index.row() >= self._listing.lines:
            return None
        at, place = self._listing.shelf_at(index.row())
        shelf = self._listing.shelves[at]
        if place < 0:
            return self._heading(shelf, role, index.column())
        row = self._rows.get(shelf.ids[place])
        if row is None:
            self._miss(at, place)
            return "Being read from the register" if role == Qt.ItemDataRole.AccessibleTextRole else None
        return self._cell(row, role, index.column())

    def _cell(self, row: RegisterRow, role: int, column: int) -> object:
        if role == ROW:
            return row
        names = self._open.get(row.case_id, ())
        if role == OPEN:
            return names
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = wording.aloud(row, self._today)
            return f"{said}, {wording.open_words(names)}" if names else said
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row, column, names)
        return COLUMNS[column].words(row, self._today) if role == Qt.ItemDataRole.DisplayRole else None

    def _tip(self, row: RegisterRow, column: int, names: tuple[str, ...]) -> str:
        if column == SUBJECT and names:
            return f"{row.subject}\n{wording.open_words(names)}"
        return _TIPS.get(column, COLUMNS[column].words)(row, self._today)

    def _heading(self, shelf: Shelf, role: int, column: int) -> object:
        band = shelf.band
        if band is None:
            return None
        if role == SHELF:
            return shelf
        if role == Qt.ItemDataRole.DisplayRole:
            return wording.BAND_TITLES[band] if column == 0 else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return wording.band_aloud(band, len(shelf.ids), is_open=shelf.is_open, note=shelf.note)
        return None

    # --- what the page tells ----------------------------------------------------------------------------

    def show(self, listing: Listing, rows: Iterable[RegisterRow], today: date) -> None:
        """Show another answer; lines that stay are left alone, so that place and selection stay with them."""
        new_day = today != self._today
        self._today = today
        before, after = self._listing.line_keys(), listing.line_keys()
        head = _common(before, after)
        tail = _common(before[head:][::-1], after[head:][::-1])
        gone, come = len(before) - head - tail, len(after) - head - tail
        self._asked.clear()
        self._missing.clear()
        fresh = {row.case_id: row for row in rows}
        if head == 0 and tail == 0:
            self.beginResetModel()
            self._listing, self._rows = listing, fresh
            self.endResetModel()
            return
        if gone:
            # The lines in between leave first, then the new ones come: each step is a whole answer.
            middle = _without(self._listing, head, gone)
            self.beginRemoveRows(_NOWHERE, head, head + gone - 1)
            self._listing = middle
            self.endRemoveRows()
        if come:
            self.beginInsertRows(_NOWHERE, head, head + come - 1)
            self._listing = listing
            self.endInsertRows()
        self._listing = listing
        changed = [row.case_id for row in fresh.values() if self._rows.get(row.case_id) != row]
        self._rows.update(fresh)
        if new_day:
            self._rows = fresh
            self._tell_all()
        else:
            self._tell(changed)
            self._tell_headings()

    def show_attending(self, names: dict[int, tuple[str, ...]]) -> None:
        """Show who else has which case open."""
        changed = [case_id for case_id in {*names, *self._open} if names.get(case_id) != self._open.get(case_id)]
        self._open = names
        self._tell(changed)

    def set_open(self, at: int, is_open: bool) -> None:
        """Open or shut a group."""
        shelf = self._listing.shelves[at]
        if shelf.is_open == is_open or shelf.band is None:
            return
        shelves = list(self._listing.shelves)
        shelves[at] = Shelf(shelf.band, shelf.ids, is_open, shelf.note)
        after = Listing(tuple(shelves))
        first = self._listing.heading_of(at) + 1
        last = first + len(shelf.ids) - 1
        if not shelf.ids:
            self._listing = after
        elif is_open:
            self.beginInsertRows(_NOWHERE, first, last)
            self._listing = after
            self.endInsertRows()
        else:
            self.beginRemoveRows(_NOWHERE, first, last)
            self._listing = after
            self.endRemoveRows()
        self._missing.clear()
        self._tell_headings()

    def keep(self, rows: Sequence[RegisterRow]) -> None:
        """Keep rows that were fetched, and let go of those fetched longest ago."""
        changed = [row.case_id for row in rows if self._rows.get(row.case_id) != row]
        for row in rows:
            self._rows.pop(row.case_id, None)
            self._rows[row.case_id] = row
            self._asked.discard(row.case_id)
        for stale in list(self._rows)[: max(0, len(self._rows) - _KEPT_ROWS)]:
            del self._rows[stale]
        if not self._asked:
            self._slow.stop()
            self.slow = False
        self._tell(changed)

    def row_of(self, case_id: int) -> RegisterRow | None:
        """Give the row of a case if it was fetched."""
        return self._rows.get(case_id)

    def line_of(self, case_id: int) -> int | None:
        """Give the line of a case, if it is shown."""
        return self._listing.line_of(case_id)

    def case_at(self, line: int) -> int | None:
        """Give the case of a line; None for a heading or outside."""
        return self._listing.case_at(line) if 0 <= line < self._listing.lines else None

    # --- inside -----------------------------------------------------------------------------------------

    def _miss(self, at: int, place: int) -> None:
        case_id = self._listing.shelves[at].ids[place]
        if case_id in self._asked or (at, place // PAGE) in self._missing:
            return
        self._missing.add((at, place // PAGE))
        if not self._ask.isActive():
            self._ask.start()

    def _ask_now(self) -> None:
        for at, page in sorted(self._missing):
            if at >= len(self._listing.shelves):
                continue
            ids = self._listing.shelves[at].ids[page * PAGE : (page + 1) * PAGE]
            missing = tuple(one for one in ids if one not in self._rows and one not in self._asked)
            if missing:
                self._asked.update(missing)
                self.wanted.emit(missing)
        self._missing.clear()
        if self._asked and not self._slow.isActive() and not self.slow:
            self._slow.start()

    def _be_slow(self) -> None:
        if self._asked:
            self.slow = True
            self._tell_all()

    def _tell(self, case_ids: Sequence[int]) -> None:
        """Tell of changed rows, run by run."""
        lines = sorted(line for line in map(self._listing.line_of, case_ids) if line is not None)
        last = len(COLUMNS) - 1
        while lines:
            run = 1
            while run < len(lines) and lines[run] == lines[0] + run:
                run += 1
            self.dataChanged.emit(self.index(lines[0], 0), self.index(lines[run - 1], last))
            del lines[:run]

    def _tell_headings(self) -> None:
        for at, shelf in enumerate(self._listing.shelves):
            if shelf.band is not None:
                line = self._listing.heading_of(at)
                self.dataChanged.emit(self.index(line, 0), self.index(line, len(COLUMNS) - 1))

    def _tell_all(self) -> None:
        if self._listing.lines:
            self.dataChanged.emit(self.index(0, 0), self.index(self._listing.lines - 1, len(COLUMNS) - 1))


def _common(one: Sequence[object], other: Sequence[object]) -> int:
    """Count how many values two lines of values begin with alike."""
    if list(one) == list(other):
        return len(one)
    count = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        count += 1
    return count


def _without(listing: Listing, head: int, gone: int) -> Listing:
    """Give the listing without some lines in its middle, whatever they were; only ever shown for a moment."""
    shelves: list[Shelf] = []
    for shelf, start in zip(listing.shelves, _starts(listing), strict=True):
        end = start + shelf.lines
        first, last = max(start, head), min(end, head + gone)
        if last <= first:
            shelves.append(shelf)
            continue
        has_heading = shelf.band is not None
        cut_heading = has_heading and first == start
        low, high = max(first - start - has_heading, 0), last - start - has_heading
        ids = shelf.ids[:low] + shelf.ids[high:] if shelf.is_open else ()
        shelves.append(Shelf(None if cut_heading else shelf.band, ids, shelf.is_open and True, shelf.note))
    return Listing(tuple(shelves))


def _starts(listing: Listing) -> list[int]:
    return [listing.heading_of(at) for at in range(len(listing.shelves))]
