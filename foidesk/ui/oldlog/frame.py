"""The furniture of the page: its head, the drop area with what was brought in before, and the log with its rows."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSpinBox,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from foidesk.ui.look.scale import px
from foidesk.ui.oldlog.batches import Batches
from foidesk.ui.oldlog.columns import ColumnsTable
from foidesk.ui.oldlog.rowslist import RowsList
from foidesk.ui.oldlog.summary import Summary
from foidesk.ui.parts.banner import Banner, BannerTone
from foidesk.ui.parts.busyline import BusyLine
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.card import Picture
from foidesk.ui.parts.empty import DropArea
from foidesk.ui.parts.label import label, rule, upright
from foidesk.ui.parts.segmented import SegmentedControl

NARROW, LOW = 900, 480
WIDEST = 16_777_215  # as much as Qt allows
TITLE = "Bring in an old log"


class LogFrame(QWidget):
    """What is to be seen, without what it does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setAccessibleName(TITLE)
        self._title = label(TITLE, look="title")
        self.back_button = Button("All requests", "quiet", "chevron_left")
        self.again_button = Button("Read the file again", icon="arrow_clockwise", hint="F5")
        self.other_button = Button("Choose another file…")
        self.bring_button = Button("Bring in", "filled")
        self.banner, self.busy = Banner(), BusyLine()
        self.drop = DropArea(
            "Drop your log here",
            "An Excel workbook (.xlsx), a CSV file or a LibreOffice sheet (.ods). You see what FOI Desk makes of it "
            "before anything comes in, and you can take it back whole.",
            "table",
        )
        self.batches = Batches()
        self.file = label(strong=True)
        self.sheets = QComboBox()
        self.sheets.setAccessibleName("Sheet")
        self.heading_row = QSpinBox()
        self.heading_row.setAccessibleName("Row of the headings")
        self.heading_row.setSpecialValueText("None")
        self.heading_row.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.columns, self.rows, self.summary = ColumnsTable(), RowsList(), Summary()
        self._pages = QStackedWidget()
        self._pages.setMinimumWidth(px(320))  # else the panes would keep the window from becoming narrow
        self._pages.addWidget(self._start())
        self._pages.addWidget(self._log())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._head())
        outer.addWidget(rule())
        around = QVBoxLayout()
        around.setContentsMargins(px(16), px(10), px(16), px(10))
        around.addWidget(self.banner)
        self._around = QWidget()
        self._around.setLayout(around)
        self._around.hide()
        outer.addWidget(self._around)
        outer.addWidget(self._pages, 1)
        outer.addWidget(rule())
        outer.addWidget(self.busy)
        self.show_log(False)

    def show_log(self, shown: bool) -> None:
        """Show the log, or the place to drop one."""
        self._pages.setCurrentIndex(1 if shown else 0)
        self._arrange()

    def log_shown(self) -> bool:
        """Tell whether a log is shown."""
        return self._pages.currentIndex() == 1

    def show_part(self, part: str) -> None:
        """Show columns, rows or summary, where there is room for one of them only."""
        self.part.set_value(part)
        one = not self._roomy()
        self._choice.setVisible(one)
        self.columns.setVisible(not one or part == "columns")
        self.rows.setVisible(not one or part == "rows")
        self._halves.setVisible(not one or part != "summary")
        self.summary.setVisible(not one or part == "summary")
        self.summary.setMinimumWidth(0 if one else px(240))
        self.summary.setMaximumWidth(WIDEST if one else px(420))

    def _roomy(self) -> bool:
        return self.width() >= px(NARROW) and self.height() >= px(LOW)

    def tell(self, tone: BannerTone, title: str, text: str = "", icon: str = "") -> None:
        """Show a banner without buttons."""
        self.banner.clear_buttons()
        self.banner.say(tone, title, text, icon)
        self._around.show()

    def untell(self) -> None:
        """Put the banner away."""
        self._around.hide()

    def set_free(self, free: bool) -> None:
        """Let everything be used, or nothing while cases come in."""
        for part in (self._pages, self.again_button, self.other_button):
            part.setEnabled(free)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Leave out what is said elsewhere where there is little room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        shown, wide = self.log_shown(), self.width() >= px(NARROW)
        self._title.setVisible(wide or not shown)
        self._between.setVisible(wide or not shown)
        self.again_button.setVisible(shown)
        self.other_button.setVisible(shown and wide)
        self.bring_button.setVisible(shown)
        self.again_button.setText("Read the file again" if wide else "Read again")
        self.again_button.updateGeometry()
        self.show_part(self.part.value())

    def _head(self) -> QFrame:
        head = QFrame()
        head.setMinimumWidth(px(320))
        head.setProperty("ground", "surface")
        self._between = upright()
        row = QHBoxLayout(head)
        row.setContentsMargins(px(8), px(11), px(16), px(11))
        row.setSpacing(px(12))
        row.addWidget(self.back_button)
        row.addWidget(self._between)
        row.addWidget(self._title)
        row.addStretch(1)
        row.addWidget(self.other_button)
        row.addWidget(self.again_button)
        row.addWidget(self.bring_button)
        return head

    def _start(self) -> QWidget:
        inside = QWidget()
        inside.setProperty("ground", "surface")
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(32), px(32), px(32), px(32))
        column.setSpacing(px(28))
        self.drop.setMinimumHeight(px(200))
        column.addWidget(self.drop)
        column.addWidget(self.batches)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    def _log(self) -> QWidget:
        strip = QFrame()
        strip.setProperty("ground", "raised")
        line = QHBoxLayout(strip)
        line.setContentsMargins(px(16), px(8), px(16), px(8))
        line.setSpacing(px(8))
        line.addWidget(Picture("table", "ink2", 16))
        line.addWidget(self.file, 1)
        self._sheet_word = label("Sheet", "small", "ink2")
        for words, field in (
            (self._sheet_word, self.sheets),
            (label("Headings in row", "small", "ink2"), self.heading_row),
        ):
            words.setBuddy(field)
            field.setProperty("dense", True)
            line.addSpacing(px(8))
            line.addWidget(words)
            line.addWidget(field)
        self.heading_row.setFixedWidth(px(84))
        self.sheets.setMaximumWidth(px(220))
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.columns)
        halves.addWidget(self.rows)
        halves.setStretchFactor(0, 0)
        halves.setStretchFactor(1, 1)
        halves.setSizes([px(330), px(400)])
        self.columns.setMinimumHeight(px(130))
        self.rows.setMinimumHeight(px(120))
        self.part = SegmentedControl("Shown", [("columns", "Columns"), ("rows", "Rows"), ("summary", "What comes in")])
        self.part.set_value("columns")
        self.part.chosen.connect(self.show_part)
        self._choice = QWidget()
        above = QVBoxLayout(self._choice)
        above.setContentsMargins(px(12), px(8), px(12), px(8))
        above.addWidget(self.part)
        self._halves = halves
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.addWidget(halves)
        both.addWidget(self.summary)
        both.setStretchFactor(0, 1)
        both.setStretchFactor(1, 0)
        both.setSizes([px(900), px(290)])
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(strip)
        column.addWidget(rule())
        column.addWidget(self._choice)
        column.addWidget(both, 1)
        return whole

    def show_sheets(self, names: list[str], at: int) -> None:
        """List the sheets; one alone needs no choosing."""
        self.sheets.blockSignals(True)
        self.sheets.clear()
        self.sheets.addItems(names)
        self.sheets.setCurrentIndex(at)
        self.sheets.blockSignals(False)
        for part in (self._sheet_word, self.sheets):
            part.setVisible(len(names) > 1)
