"""The lines above the planner: which stretch of time, year or month, whose, and what can be done with it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from foidesk.ui.deadlines.wording import EVERYBODY, NOBODY
from foidesk.ui.look import fonts
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button, IconButton
from foidesk.ui.parts.label import label
from foidesk.ui.parts.segmented import SegmentedControl

_ROOMY = 700


class PlannerHead(QWidget):
    """It only tells what is wanted."""

    turned = Signal(int)
    today_wanted = Signal()
    way_chosen = Signal(str)
    """"year" or "month"."""
    owner_chosen = Signal()
    targets_turned = Signal(bool)
    table_turned = Signal()
    save_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._listed = False
        self.back = IconButton("chevron_left", "Before", "PgUp", size=20)
        self.back.clicked.connect(lambda: self.turned.emit(-1))
        self.on = IconButton("chevron_right", "After", "PgDn", size=20)
        self.on.clicked.connect(lambda: self.turned.emit(1))
        self.stretch = label("", "title")
        self.today = Button("Today", dense=True)
        self.today.setToolTip("Go to today (Home)")
        self.today.clicked.connect(self.today_wanted)
        self.way = SegmentedControl("How much to show", (("year", "Year"), ("month", "Month")))
        self.way.setMaximumWidth(px(170))
        self.way.chosen.connect(self.way_chosen)
        self.owner = QComboBox()
        self.owner.setAccessibleName("Whose deadlines")
        self.owner.setProperty("dense", True)
        self.owner.setMinimumWidth(px(120))
        self.owner.setMaximumWidth(px(200))
        self.owner.activated.connect(lambda _at: self.owner_chosen.emit())
        self.targets = QCheckBox("Show targets")
        self.targets.setToolTip("Your office's own target dates, beside the deadlines of the law")
        self.targets.toggled.connect(self.targets_turned)
        self.table = Button("Show as table", icon="table", dense=True)
        self.table.clicked.connect(self.table_turned)
        self.save = Button("Save calendar file…", icon="calendar_ltr", dense=True)
        self.save.setToolTip("For Outlook and other calendars: references and days, nothing about people")
        self.save.clicked.connect(self.save_wanted)
        self.printing = Button("Print…", icon="print", dense=True)
        self.printing.setToolTip("Print what is shown on one page (Ctrl+P)")
        self.printing.clicked.connect(self.print_wanted)
        for button, words in ((self.table, ""), (self.save, "Save calendar file"), (self.printing, "Print")):
            button.setAccessibleName(words or button.text())
        self._lay_out()

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(px(8))
        name = label("Deadlines", "title")
        above.addWidget(name)
        above.addSpacing(px(8))
        above.addWidget(self.back)
        above.addWidget(self.stretch)
        above.addWidget(self.on)
        above.addWidget(self.today)
        above.addStretch(1)
        above.addWidget(self.way, 1)
        below = QHBoxLayout()
        below.setSpacing(px(8))
        below.addWidget(self.owner)
        below.addWidget(self.targets)
        below.addStretch(1)
        for button in (self.table, self.save, self.printing):
            below.addWidget(button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(px(16), px(12), px(16), px(10))
        rows.setSpacing(px(8))
        rows.addLayout(above)
        rows.addLayout(below)

    # --- what is shown ------------------------------------------------------------------------------

    def say_stretch(self, words: str, *, month: bool, first: bool, last: bool) -> None:
        """Name the year or month shown, and say whether there is one before and after it."""
        self.stretch.setText(words)
        metrics = QFontMetrics(fonts.font("title"))
        self.stretch.setFixedWidth(metrics.horizontalAdvance("September 2026" if month else "2026") + px(6))
        what = "month" if month else "year"
        self.back.set_words(f"The {what} before", "PgUp")
        self.on.set_words(f"The {what} after", "PgDn")
        self.back.setEnabled(not first)
        self.on.setEnabled(not last)
        self.way.set_value(what)

    def show_owners(self, names: Sequence[str], chosen: str | None) -> None:
        """Offer everybody first, then each owner, then what nobody owns; alone, there is nothing to choose."""
        offered: list[tuple[str, str | None]] = [(EVERYBODY, None)]
        offered += [(name or NOBODY, name) for name in names]
        if chosen is not None and chosen not in names:
            offered.append((chosen or NOBODY, chosen))
        if [self.owner.itemText(at) for at in range(self.owner.count())] != [words for words, _ in offered]:
            self.owner.clear()
            for words, name in offered:
                self.owner.addItem(words, name)
        self.owner.setCurrentIndex(next(at for at, (_, name) in enumerate(offered) if name == chosen))
        self.owner.setVisible(len(offered) > 2 or chosen is not None)

    def chosen_owner(self) -> str | None:
        """Give whose deadlines are wanted; None for everybody's."""
        name = self.owner.currentData()
        return name if isinstance(name, str) else None

    def show_listed(self, listed: bool) -> None:
        """Say what the button of the table does now."""
        self._listed = listed
        self.table.setIconName("calendar_month" if listed else "table")
        self._name_buttons()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Leave the icons alone where there is no room for their words."""
        super().resizeEvent(event)
        self._name_buttons()

    def _name_buttons(self) -> None:
        roomy = self.width() >= px(_ROOMY)
        table = "Show as planner" if self._listed else "Show as table"
        self.table.setAccessibleName(table)
        for button, words in ((self.table, table), (self.save, "Save calendar file…"), (self.printing, "Print…")):
            button.setText(words if roomy else "")
        self.table.setToolTip("" if roomy else table)
