"""The log of disposals: each with the lines that are left of its cases, and its certificate to print or save."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem, QTreeWidget, QTreeWidgetItem

from foidesk.letters.certificate import short
from foidesk.office.retaining import DisposalLine
from foidesk.store.disposals import Gone
from foidesk.ui.look import fonts, theme
from foidesk.ui.look.scale import px

HEADINGS = ("Case", "Law", "Received", "Answered", "Outcome", "Days")
_WIDTHS = (110, 120, 110, 110, 260, 60)
_NUMBER = Qt.ItemDataRole.UserRole


def words_of(line: DisposalLine) -> str:
    """Say one disposal in a line."""
    many = "1 case" if line.cases == 1 else f"{line.cases:,} cases"
    who = line.who if line.account in {"", line.who} else f"{line.who} ({line.account})"
    return f"Disposal {line.number}: {many} {line.how.value} on {short(line.at.date())}, {line.at:%H:%M}, by {who}"


class DisposalTree(QTreeWidget):
    """`current_changed` tells that another disposal is meant; `save_asked` that Enter was pressed on one."""

    current_changed = Signal()
    save_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Disposals")
        self.setProperty("bare", True)
        self.setProperty("padded", "true")
        self.setHeaderLabels(HEADINGS)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAllColumnsShowFocus(True)
        self.setExpandsOnDoubleClick(False)
        head = self.header()
        head.setStretchLastSection(False)
        for column, width in enumerate(_WIDTHS):
            self.setColumnWidth(column, px(width))
        head.setSectionResizeMode(4, QHeaderView.ResizeMode.Stretch)
        self.currentItemChanged.connect(lambda _now, _before: self.current_changed.emit())

    def show_disposals(self, found: Sequence[tuple[DisposalLine, Sequence[Gone]]]) -> None:
        """Show them, the latest first; the one that was meant stays so."""
        was = self.current()
        self.blockSignals(True)
        self.clear()
        for line, gone in found:
            band = QTreeWidgetItem(self, [words_of(line)])
            band.setFirstColumnSpanned(True)
            band.setFont(0, fonts.font("base", bold=True))
            band.setData(0, _NUMBER, line.number)
            band.setToolTip(0, line.rule)
            band.setSizeHint(0, QSize(px(100), px(32)))
            for one in gone:
                item = QTreeWidgetItem(list(_cells(one)))
                item.setData(0, _NUMBER, line.number)
                item.setSizeHint(0, QSize(px(100), px(32)))
                said = [f"{head} {cell}" for head, cell in zip(HEADINGS, _cells(one), strict=True)]
                item.setData(0, Qt.ItemDataRole.AccessibleTextRole, ", ".join(said))
                item.setToolTip(0, one.line.rule)
                band.addChild(item)
            band.setExpanded(True)
            if self.currentItem() is None or line.number == was:
                self.setCurrentItem(band)
        self.blockSignals(False)
        self.current_changed.emit()

    def current(self) -> int:
        """Give the number of the disposal that is meant; 0 for none."""
        item = self.currentItem()
        number = item.data(0, _NUMBER) if item is not None else 0
        return number if isinstance(number, int) else 0

    def drawRow(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /
    ) -> None:
        """Give a band its ground, and every row its line."""
        if not index.parent().isValid():
            painter.fillRect(option.rect, theme.colour("raised"))
        super().drawRow(painter, option, index)
        rect = option.rect
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("line"))

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Enter saves the certificate."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save_asked.emit()
        else:
            super().keyPressEvent(event)


def _cells(one: Gone) -> tuple[str, ...]:
    line = one.line
    days = "" if line.days_taken is None else str(line.days_taken)
    return (
        one.reference,
        one.regime.short_name,
        short(one.received),
        short(line.answered_on),
        line.outcome or "none",
        days,
    )
