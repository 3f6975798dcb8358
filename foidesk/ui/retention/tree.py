"""The list of closed cases by how they stand: due, held, coming due, anonymised; what may go can be ticked."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QTreeWidgetItem

from foidesk.domain.retention import Kept, short_day
from foidesk.ui.look import fonts
from foidesk.ui.look.scale import px
from foidesk.ui.parts.bandedtree import BandedTree

HEADINGS = ("Case", "Law", "Subject", "Last stage", "Closed", "Due", "Why it is held")
_CASE, _LAW, _SUBJECT, _STAGE, _CLOSED, _DUE, _WHY = range(7)
_WIDTHS = {_CASE: 128, _LAW: 78, _STAGE: 150, _CLOSED: 104, _DUE: 104, _WHY: 330}
_ALWAYS = (_CASE, _DUE, _WHY)
_IF_ROOM = (_SUBJECT, _CLOSED, _LAW, _STAGE)
_LEAST_SUBJECT = 160
_NARROW_WHY = 220
_LINE = Qt.ItemDataRole.UserRole
_TICKED = Qt.CheckState.Checked
Group = tuple[str, Sequence[Kept], bool]
"""Its name, its cases, and whether they may be ticked."""


def cells_of(one: Kept) -> tuple[str, ...]:
    """Give the words of a line, column by column."""
    case = one.case
    why = "; ".join(one.holds)
    stage = one.last_stage[:1].upper() + one.last_stage[1:]
    return (
        case.reference,
        case.regime.short_name,
        case.subject,
        stage,
        short_day(one.closed_on) if one.closed_on else "",
        short_day(one.due) if one.due else "",
        why,
    )


class RetentionTree(BandedTree):
    """`opened` gives a case; `ticked_changed` is told after each tick."""

    opened = Signal(int)
    ticked_changed = Signal()

    def __init__(self) -> None:
        super().__init__("Closed cases", HEADINGS, _WIDTHS)
        self.itemChanged.connect(lambda _item, _column: self.ticked_changed.emit())
        self.entered.connect(self._open)
        self.itemDoubleClicked.connect(lambda item, _column: self._open(item))

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Leave columns out that there is no room for; each line says them aloud all the same."""
        super().resizeEvent(event)
        narrow = self.viewport().width() < px(760)
        self.setColumnWidth(_WHY, px(_NARROW_WHY if narrow else _WIDTHS[_WHY]))
        room = self.viewport().width() - sum(self.columnWidth(column) for column in _ALWAYS)
        shown = set(_ALWAYS)
        for column in _IF_ROOM:
            room -= px(_WIDTHS.get(column, _LEAST_SUBJECT))
            if room < 0:
                break
            shown.add(column)
        stretched = _SUBJECT if _SUBJECT in shown else _WHY
        self.show_columns(shown, stretched)

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show the groups that have cases; what was ticked and may still be ticked stays so."""
        ticked = {one.case.case_id for one in self.ticked()}
        current = self._case_of(self.currentItem())
        self.blockSignals(True)
        self.clear()
        for name, cases, may_tick in groups:
            if cases:
                self._add_group(name, cases, ticked if may_tick else None)
        items = self.items()
        chosen = next((item for item in items if self._case_of(item) == current), items[0] if items else None)
        if chosen is not None:
            self.setCurrentItem(chosen)
        self.blockSignals(False)
        self.ticked_changed.emit()

    def _add_group(self, name: str, cases: Sequence[Kept], ticked: set[int] | None) -> None:
        band = QTreeWidgetItem(self, [f"{name}   {len(cases):,}"])
        band.setFirstColumnSpanned(True)
        band.setFlags(Qt.ItemFlag.ItemIsEnabled)
        band.setFont(0, fonts.font("base", bold=True))
        band.setSizeHint(0, QSize(px(100), px(32)))
        band.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{name}, {len(cases):,}")
        for one in cases:
            cells = cells_of(one)
            item = QTreeWidgetItem(list(cells))
            item.setData(0, _LINE, one)
            if ticked is not None:
                item.setCheckState(0, _TICKED if one.case.case_id in ticked else Qt.CheckState.Unchecked)
            for column, words in enumerate(cells):
                item.setToolTip(column, words)
            said = ", ".join(
                f"{head} {words}" if at in {_CLOSED, _DUE} else words
                for at, (head, words) in enumerate(zip(HEADINGS, cells, strict=True))
                if words
            )
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, said)
            item.setSizeHint(0, QSize(px(100), px(32)))
            band.addChild(item)
        band.setExpanded(True)

    # --- asking -------------------------------------------------------------------------------------

    @staticmethod
    def _line(item: QTreeWidgetItem | None) -> Kept | None:
        line = item.data(0, _LINE) if item is not None else None
        return line if isinstance(line, Kept) else None

    def _case_of(self, item: QTreeWidgetItem | None) -> int | None:
        line = self._line(item)
        return line.case.case_id if line is not None else None

    def lines(self) -> list[Kept]:
        """Give every line, top to bottom."""
        return [line for item in self.items() if (line := self._line(item)) is not None]

    def ticked(self) -> list[Kept]:
        """Give the lines that are ticked."""
        items = (item for item in self.items() if item.data(0, Qt.ItemDataRole.CheckStateRole) is not None)
        return [line for item in items if item.checkState(0) is _TICKED and (line := self._line(item)) is not None]

    def chosen(self) -> list[Kept]:
        """Give the lines that are selected."""
        return [line for item in self.items() if item.isSelected() and (line := self._line(item)) is not None]

    def current_line(self) -> Kept | None:
        """Give the line that has the keyboard."""
        return self._line(self.currentItem())

    def tick_all(self, wanted: Sequence[Kept]) -> None:
        """Tick exactly these lines."""
        ids = {one.case.case_id for one in wanted}
        self.blockSignals(True)
        for item in self.items():
            if item.data(0, Qt.ItemDataRole.CheckStateRole) is not None:
                item.setCheckState(0, _TICKED if self._case_of(item) in ids else Qt.CheckState.Unchecked)
        self.blockSignals(False)
        self.viewport().update()
        self.ticked_changed.emit()

    # --- keys ---------------------------------------------------------------------------------------

    def _open(self, item: QTreeWidgetItem | None) -> None:
        case_id = self._case_of(item)
        if case_id is not None:
            self.opened.emit(case_id)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Space ticks what is selected."""
        if event.key() == Qt.Key.Key_Space:
            self._tick_selected()
        else:
            super().keyPressEvent(event)

    def _tick_selected(self) -> None:
        """Tick all that is selected and may be, or untick it where all of it is ticked."""
        chosen = [
            item
            for item in self.items()
            if item.isSelected() and item.data(0, Qt.ItemDataRole.CheckStateRole) is not None
        ]
        all_ticked = all(item.checkState(0) is _TICKED for item in chosen)
        for item in chosen:
            item.setCheckState(0, Qt.CheckState.Unchecked if all_ticked else _TICKED)
