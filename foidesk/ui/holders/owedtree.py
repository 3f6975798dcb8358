"""The list of all that is outstanding: bands by day or by holder, a line for each commission, several can be chosen."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidgetItem,
)

from foidesk.domain.commissions import Standing, short
from foidesk.domain.drafting import numbers_in_words
from foidesk.domain.outstanding import Overview, OwedLine
from foidesk.ui.holders.faces import chased_times, chip_face, late_words
from foidesk.ui.look import fonts
from foidesk.ui.look.scale import px
from foidesk.ui.parts.bandedtree import BandedTree
from foidesk.ui.parts.chip import chip_size, paint_chip

HEADINGS = ("Holder", "Case", "Subject", "Items", "State", "Asked", "Chased", "Owner")
_HOLDER, _CASE, _SUBJECT, _ITEMS, _STATE, _ASKED, _CHASED, _OWNER = range(8)
_WIDTHS = {_HOLDER: 200, _CASE: 90, _ITEMS: 80, _STATE: 170, _ASKED: 90, _CHASED: 190, _OWNER: 110}
_ALWAYS = (_HOLDER, _CASE, _ITEMS, _STATE)
_IF_ROOM = (_CHASED, _SUBJECT, _OWNER, _ASKED)
_LEAST_SUBJECT = 150
_LINE = Qt.ItemDataRole.UserRole
_HIGH = 34


def state_of(line: OwedLine, today: date) -> str:
    """Say how a line stands: "Late by 2 days", "Due today", "Due Thu 3 Dec"."""
    if line.standing is Standing.LATE:
        return late_words(line.days_late)
    return "Due today" if line.standing is Standing.DUE_TODAY else f"Due {short(line.owed.due, today)}"


def cells_of(line: OwedLine, today: date) -> tuple[str, ...]:
    """Give the words of a line, column by column."""
    owed = line.owed
    chased = chased_times(owed.chased_on, today)
    if line.remind_today:
        chased = f"{chased}, again today" if chased else "To be chased today"
    return (
        owed.name,
        owed.reference,
        owed.subject,
        numbers_in_words(owed.numbers),
        state_of(line, today),
        short(owed.asked_on, today),
        chased,
        owed.owner,
    )


class OwedTree(BandedTree):
    """`opened` gives the case and the commission; what is chosen is for chasing."""

    opened = Signal(int, int)
    chosen_changed = Signal()

    def __init__(self) -> None:
        super().__init__("Outstanding with holders", HEADINGS, _WIDTHS)
        self.setItemDelegateForColumn(_STATE, _StateCell(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.itemSelectionChanged.connect(self.chosen_changed)
        self.entered.connect(self._open)
        self.itemDoubleClicked.connect(lambda item, _column: self._open(item))

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Leave columns out that there is no room for; each line says them aloud all the same."""
        super().resizeEvent(event)
        room = self.viewport().width() - sum(px(_WIDTHS[column]) for column in _ALWAYS)
        shown = set(_ALWAYS)
        for column in _IF_ROOM:
            room -= px(_WIDTHS.get(column, _LEAST_SUBJECT))
            if room < 0:
                break
            shown.add(column)
        stretched = _SUBJECT if _SUBJECT in shown else _HOLDER
        self.show_columns(shown, stretched)

    def show_overview(self, found: Overview, *, by_holder: bool) -> None:
        """Show what is outstanding; lines that were chosen stay chosen."""
        chosen = {(line.owed.case_id, line.owed.key) for line in self.chosen()}
        current = self._key(self.currentItem())
        groups = found.by_holder() if by_holder else tuple((one.words, lines) for one, lines in found.by_day())
        self.blockSignals(True)
        self.clear()
        for name, lines in groups:
            self._add_group(name, lines, found.today)
        for item in self.items():
            key = self._key(item)
            if key == current or (current is None and self.currentItem() is None):
                self.setCurrentItem(item)
        if chosen:
            for item in self.items():
                item.setSelected(self._key(item) in chosen)
        self.blockSignals(False)
        self.chosen_changed.emit()

    def _add_group(self, name: str, lines: Sequence[OwedLine], today: date) -> None:
        words = f"{name}   {len(lines)}"
        band = QTreeWidgetItem([words])
        band.setFlags(Qt.ItemFlag.ItemIsEnabled)
        band.setFont(0, fonts.font("small", bold=True))
        band.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{name}, {len(lines)}")
        band.setSizeHint(0, QSize(px(100), px(_HIGH)))
        self.addTopLevelItem(band)
        band.setFirstColumnSpanned(True)
        for line in lines:
            cells = cells_of(line, today)
            item = QTreeWidgetItem(list(cells))
            item.setData(0, _LINE, line)
            item.setData(_STATE, _LINE, line)
            said = ", ".join(f"{words}" for words in cells if words)
            for column, words_of in enumerate(cells):
                item.setToolTip(column, words_of)
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, said)
            item.setSizeHint(0, QSize(px(100), px(_HIGH)))
            band.addChild(item)
        band.setExpanded(True)

    # --- asking -------------------------------------------------------------------------------------

    @staticmethod
    def _key(item: QTreeWidgetItem | None) -> tuple[int, int] | None:
        line = item.data(0, _LINE) if item is not None else None
        return (line.owed.case_id, line.owed.key) if isinstance(line, OwedLine) else None

    def lines(self) -> list[OwedLine]:
        """Give every line, top to bottom."""
        return [item.data(0, _LINE) for item in self.items()]

    def chosen(self) -> list[OwedLine]:
        """Give the lines that are chosen."""
        return [item.data(0, _LINE) for item in self.items() if item.isSelected()]

    def choose(self, wanted: Sequence[OwedLine]) -> None:
        """Choose exactly these lines."""
        keys = {(line.owed.case_id, line.owed.key) for line in wanted}
        self.blockSignals(True)
        for item in self.items():
            item.setSelected(self._key(item) in keys)
        self.blockSignals(False)
        self.viewport().update()
        self.chosen_changed.emit()

    def current_line(self) -> OwedLine | None:
        """Give the line that has the keyboard."""
        item = self.currentItem()
        line = item.data(0, _LINE) if item is not None else None
        return line if isinstance(line, OwedLine) else None

    # --- keys ---------------------------------------------------------------------------------------

    def _open(self, item: QTreeWidgetItem | None) -> None:
        key = self._key(item)
        if key is not None:
            self.opened.emit(*key)


class _StateCell(QStyledItemDelegate):
    """Paints the chip of a line's state."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> None:
        """Leave the words to the chip."""
        super().initStyleOption(option, index)
        option.text = ""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /
    ) -> None:
        """Paint ground and chip."""
        line, words = index.data(_LINE), index.data()
        super().paint(painter, option, index)
        if not isinstance(line, OwedLine):
            return
        face = chip_face(str(words), line.standing)
        size, rect = chip_size(face), option.rect
        top = rect.top() + (rect.height() - size.height()) // 2
        paint_chip(
            painter, QRect(rect.left() + px(6), top, min(size.width(), rect.width() - px(8)), size.height()), face
        )
