"""The log of disposals: each with the lines that are left of its cases, and its certificate to print or save."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidgetItem

from foidesk.domain.retention import Gone, short_day
from foidesk.office.retaining import DisposalLine
from foidesk.ui.look import fonts
from foidesk.ui.look.scale import px
from foidesk.ui.parts.bandedtree import BandedTree

HEADINGS = ("Case", "Law", "Received", "Answered", "Outcome", "Days")
_WIDTHS = (110, 120, 110, 110, 260, 60)
_NUMBER = Qt.ItemDataRole.UserRole


def words_of(line: DisposalLine) -> str:
    """Say one disposal in a line."""
    many = "1 case" if line.cases == 1 else f"{line.cases:,} cases"
    who = line.who if line.account in {"", line.who} else f"{line.who} ({line.account})"
    return f"Disposal {line.number}: {many} {line.how.value} on {short_day(line.at.date())}, {line.at:%H:%M}, by {who}"


class DisposalTree(BandedTree):
    """`current_changed` tells that another disposal is meant; `save_asked` that Enter was pressed on one."""

    current_changed = Signal()
    save_asked = Signal()

    def __init__(self) -> None:
        super().__init__("Disposals", HEADINGS, dict(enumerate(_WIDTHS)), several=False)
        self.header().setSectionResizeMode(4, QHeaderView.ResizeMode.Stretch)
        self.entered.connect(lambda _item: self.save_asked.emit())
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


def _cells(one: Gone) -> tuple[str, ...]:
    line = one.line
    days = "" if line.days_taken is None else str(line.days_taken)
    return (
        one.reference,
        one.regime.short_name,
        short_day(one.received),
        short_day(line.answered_on),
        line.outcome or "none",
        days,
    )
