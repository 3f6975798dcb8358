"""The table of the days that do not count: one line a day, what it is in words and icon, copied as text."""

from datetime import date

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView, QWidget

from foidesk.domain.calendars import in_words
from foidesk.office.daylist import ListedDay, Standing, YearOfDays
from foidesk.ui.look import fonts, icons, theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts import clipboard
from foidesk.ui.parts.tablerows import Index, TableRows

_HEADINGS = ("Date", "Name", "Kept in", "What it does", "Known from", "Note")
DATE, NAME, NATIONS, STANDING, KNOWN, NOTE = range(6)
_WIDTHS = {DATE: 104, NATIONS: 186, STANDING: 206, KNOWN: 116, NOTE: 124}
_LEAST_NAME = 150
_ICONS = {
    Standing.OFF: "calendar_ltr",
    Standing.FORECAST: "calendar_clock",
    Standing.ADDED: "calendar_add",
    Standing.STRUCK: "checkmark_circle",
    Standing.CLOSED: "building",
}
_ROW, _HEAD, _MOST_ROWS = 30, 30, 30


def words_of(day: ListedDay) -> tuple[str, ...]:
    """Say a day in the words of the columns, with the date in full."""
    return in_words(day.on), day.name, day.nations, day.standing.words, day.known_from, day.note


def _short(day: ListedDay, column: int) -> str:
    """Say a cell as short as the table has room for."""
    if column == DATE:
        return f"{day.on:%a} {day.on.day} {day.on:%b}"
    words = words_of(day)[column]
    return words.replace(" and Northern Ireland", ", N Ireland") if column == NATIONS else words


class DaysModel(TableRows[ListedDay]):
    """The days of one year."""

    HEADINGS = _HEADINGS

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the headings."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return super().headerData(section, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # noqa: PLR0911  one for each role
        """Give words, icon, and a line through what no longer stands."""
        if not index.isValid():
            return None
        day, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return _short(day, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return words_of(day)[column] or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(word for word in words_of(day) if word)
        if role == Qt.ItemDataRole.DecorationRole and column == STANDING:
            return icons.icon(_ICONS[day.standing], "ink2", 16)
        if role == Qt.ItemDataRole.FontRole:
            return self._font(day, column)
        if role == Qt.ItemDataRole.ForegroundRole and column > NAME and day.standing in (Standing.OFF,):
            return theme.colour("ink2")
        return None

    def _font(self, day: ListedDay, column: int) -> QFont:
        font = fonts.font("base", bold=column == STANDING and day.mark is not None)
        font.setStrikeOut(day.standing is Standing.STRUCK and column in (DATE, NAME, NATIONS))
        return font


class DaysTable(QTableView):
    """Shows a year; as high as its days, so that the page scrolls and not the table."""

    chosen = Signal()
    take_back_asked = Signal()
    menu_asked = Signal(object)
    """A global point for the context menu of the selected days."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = DaysModel(self)
        self.setModel(self._model)
        self.setAccessibleName("Days that do not count")
        self.setProperty("padded", True)
        self.setShowGrid(False)
        self.setIconSize(QSize(px(16), px(16)))
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(px(20))
        self.verticalHeader().setDefaultSectionSize(px(_ROW))
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setFixedHeight(px(_HEAD))
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            head.resizeSection(column, px(width))
        self.selectionModel().selectionChanged.connect(self._told)
        self.selectionModel().currentChanged.connect(self._told)

    def show_year(self, year: YearOfDays, stand_on: date | None = None) -> None:
        """Show the days of a year, standing on one of them, or where one stood."""
        before = self.current_day()
        self._model.show(year.days)
        rows = max(1, min(len(year.days), _MOST_ROWS))
        self.setFixedHeight(px(_HEAD) + rows * px(_ROW) + 2)
        self._measure()
        wanted = stand_on or (before.on if before is not None else None)
        at = next((row for row, day in enumerate(year.days) if wanted is not None and day.on >= wanted), 0)
        if year.days:
            index = self._model.index(at, NAME)
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.chosen.emit()

    def days(self) -> tuple[ListedDay, ...]:
        """Give all that is shown."""
        return self._model.rows

    def current_day(self) -> ListedDay | None:
        """Give the day the keyboard is on."""
        row = self.currentIndex().row()
        return self._model.rows[row] if 0 <= row < len(self._model.rows) else None

    def selected_days(self) -> tuple[ListedDay, ...]:
        """Give the selected days in order."""
        rows = sorted({index.row() for index in self.selectionModel().selectedIndexes()})
        return tuple(self._model.rows[row] for row in rows)

    def stand_on(self, on: date) -> None:
        """Go to a day."""
        at = next((row for row, day in enumerate(self._model.rows) if day.on == on), None)
        if at is not None:
            self.selectRow(at)

    def copy_rows(self) -> int:
        """Put the selected days on the clipboard as text, headings first; give their number."""
        days = self.selected_days()
        lines = [_HEADINGS, *(words_of(day) for day in days)]
        if days:
            clipboard.copy("\n".join("\t".join(" ".join(word.split()) for word in line) for line in lines) + "\n")
        return len(days)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Copy, take back, or walk."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_rows()
        elif event.key() == Qt.Key.Key_Delete:
            self.take_back_asked.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        """Ask for the menu where the pointer is, or at the day the keyboard is on."""
        where = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            where = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        if self.selected_days():
            self.menu_asked.emit(where)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Leave out in narrow windows what the line under the table says too."""
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        room = self.viewport().width() - px(_WIDTHS[DATE] + _WIDTHS[STANDING] + _LEAST_NAME)
        for column in (NATIONS, KNOWN, NOTE):
            wanted = column != NOTE or any(day.note for day in self._model.rows)
            fits = wanted and room >= px(_WIDTHS[column])
            self.setColumnHidden(column, not fits)
            room -= px(_WIDTHS[column]) if fits else 0

    def _told(self, *_changes: object) -> None:
        self.chosen.emit()
