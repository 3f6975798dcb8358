"""How the register's page is put together: bar, list and detail pane, and what of it is remembered."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from foidesk.ui.look.scale import px
from foidesk.ui.memory import recall, remember
from foidesk.ui.parts.empty import EmptyState
from foidesk.ui.parts.label import rule
from foidesk.ui.parts.loading import LoadingBars
from foidesk.ui.parts.undobar import UndoBar
from foidesk.ui.register import detail
from foidesk.ui.register.detail import DetailPane
from foidesk.ui.register.model import RegisterModel
from foidesk.ui.register.selectionbar import SelectionBar
from foidesk.ui.register.startofday import StartOfDayBanner
from foidesk.ui.register.table import RegisterTable
from foidesk.ui.register.topbar import TopBar

_ROOM_FOR_DETAIL, _ROOM_FOR_LINES = 880, 480


class RegisterFrame(QWidget):
    """The parts in their places; it asks nothing and knows no office."""

    way_taken = Signal()
    """The button of the empty list was pressed."""
    log_wanted = Signal()
    """The button of an empty register that brings in an old log was pressed."""
    pane_turned = Signal(bool)
    """The detail pane came or went."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pane_wanted = recall("register/detail", "on") == "on"
        self._pane_forced: bool | None = None
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.bar = TopBar(self)
        self.morning = StartOfDayBanner(self)
        self.model = RegisterModel(today, self)
        self.table = RegisterTable(self.model, self)
        self.table.headings.bring_back(recall("register/columns"))
        self.empty = EmptyState(parent=self)
        self.way = self.empty.add_button("", self.way_taken.emit)
        self.log_way = self.empty.add_button("Bring in your old log…", self.log_wanted.emit, icon="arrow_import")
        self._loading = LoadingBars("Opening the register", self)
        self.lists = QStackedWidget(self)
        for part in (self._loading, self.table, self.empty):
            self.lists.addWidget(part)
        self.several = SelectionBar(self)
        self.undo_bar = UndoBar(self)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.several)
        column.addWidget(self.lists, 1)
        column.addWidget(self.undo_bar)
        self.detail = DetailPane(self)
        self.split = QSplitter(Qt.Orientation.Horizontal, self)
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(left)
        self.split.addWidget(self.detail)
        self.split.setStretchFactor(0, 1)
        self.split.setStretchFactor(1, 0)
        self.split.setProperty("ruled", True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        inset = QVBoxLayout()
        inset.setContentsMargins(px(16), 0, px(16), px(10))
        inset.addWidget(self.morning)
        whole.addLayout(inset)
        whole.addWidget(rule(self))
        whole.addWidget(self.split, 1)
        wide = recall("register/detail_wide")
        self._pane_wide = min(detail.MOST, max(detail.LEAST, int(wide))) if wide.isdigit() else 0
        self.set_comfortable(recall("register/comfortable") == "on")
        self.split.splitterMoved.connect(self._pane_moved)

    def set_comfortable(self, on: bool) -> None:
        """Give the rows more height."""
        self.table.set_comfortable(on)
        remember("register/comfortable", "on" if on else "")

    def show_pane(self, on: bool) -> None:
        """Show the detail pane or put it away; kept for the next time where there is room for it."""
        if self.width() >= px(_ROOM_FOR_DETAIL):
            self._pane_wanted, self._pane_forced = on, None
            remember("register/detail", "on" if on else "off")
        else:
            self._pane_forced = on
        self._arrange()

    def pane_shown(self) -> bool:
        """Tell whether the detail pane has its place in the window as it is now."""
        if self.width() >= px(_ROOM_FOR_DETAIL):
            return self._pane_wanted
        return bool(self._pane_forced)

    def _arrange(self) -> None:
        shown = self.pane_shown()
        was = not self.detail.isHidden()
        self.detail.setVisible(shown)
        if shown:
            least = 250 if self.width() < px(1178) else detail.WIDE
            wide = px(self._pane_wide or least)
            self.split.setSizes([max(1, self.width() - wide - 1), wide])
        if shown is was:
            return
        self.pane_turned.emit(shown)

    def _pane_moved(self, _at: int, _handle: int) -> None:
        self._pane_wide = round(self.detail.width() / px(100) * 100)
        remember("register/detail_wide", str(self._pane_wide))

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Put the pane away where there is no room for it."""
        super().resizeEvent(event)
        self.morning.set_compact(self.height() < px(_ROOM_FOR_LINES))
        self._arrange()
