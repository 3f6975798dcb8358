"""How the page of deadlines is put together: head, planner, legend and list, and where the keyboard goes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from foidesk.ui.deadlines import yearview
from foidesk.ui.deadlines.head import PlannerHead
from foidesk.ui.deadlines.panel import DayPanel
from foidesk.ui.deadlines.twin import TwinTable
from foidesk.ui.deadlines.weeksview import WeeksView
from foidesk.ui.deadlines.yearview import YearView
from foidesk.ui.desk import Desk
from foidesk.ui.look.scale import px
from foidesk.ui.papers.copying import Copying, PrintLine
from foidesk.ui.parts.banner import Banner
from foidesk.ui.parts.label import rule
from foidesk.ui.parts.legend import Legend
from foidesk.ui.parts.loading import LoadingBars
from foidesk.ui.parts.panes import Pane, Panes

_SIDE_BY_SIDE, _ROOM_FOR_LEGEND = 800, 420


class PlannerFrame(QWidget):
    """The parts in their places; it asks nothing."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.listed = False
        """Whether the table stands in the planner's place."""
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.head = PlannerHead()
        self.note = Banner()
        self.note.hide()
        self.trouble = Banner()
        self.trouble.hide()
        self.line = PrintLine()
        self.copying = Copying(desk, self, self.trouble, self.line)
        self.loading = LoadingBars("Reading the deadlines")
        self.year, self.weeks, self.table = YearView(), WeeksView(), TwinTable()
        self.ways = QStackedWidget()
        for way in (self.loading, self.year, self.weeks, self.table):
            self.ways.addWidget(way)
        self.legend = Legend(apart=14)
        planner = QWidget()
        column = QVBoxLayout(planner)
        column.setContentsMargins(px(16), px(8), px(12), px(8))
        column.setSpacing(px(8))
        column.addWidget(self.trouble)
        column.addWidget(self.line)
        column.addWidget(self.note)
        column.addWidget(self.ways, 1)
        column.addWidget(self.legend)
        self.panel = DayPanel()
        self._planner = planner
        self.panes = Panes(
            "What to show",
            (Pane("Planner", planner), Pane("List", self.panel, 300, 264)),
            side_by_side=_SIDE_BY_SIDE,
        )
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.head)
        rows.addWidget(rule())
        rows.addWidget(self.panes, 1)

    def has_room_for_year(self) -> bool:
        """Tell whether twelve months fit as rows of days; where they do not, the year is shown by weeks."""
        least = yearview.NAMES + yearview.COLUMNS * yearview.LEAST_WIDE + 28
        return self._planner.width() >= px(least)

    def show_legend(self) -> None:
        """Explain the signs, where there is room for more than days."""
        # Where there is room for a few days only, the days have it; what is due is in words beside them.
        self.legend.setVisible(not self.listed and self.height() >= px(_ROOM_FOR_LEGEND))

    def go_to_planner(self) -> None:
        """Bring the planner forward and give it the keyboard."""
        self.panes.show_pane(self._planner)
        shown = self.ways.currentWidget()
        if shown is not None:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to_list(self) -> None:
        """Bring the list forward and give it the keyboard."""
        self.panes.show_pane(self.panel)
        listed = self.panel.list.case_id() is not None
        target = self.panel.list if listed else self.panel.onward if self.panel.onward.isVisible() else None
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
