"""The line above the list: which view this is, what is overdue, the search, the filter."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from foidesk.office.records import View
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.chip import Chip, ChipFace
from foidesk.ui.parts.field import SearchField
from foidesk.ui.parts.label import label
from foidesk.ui.register.wording import REGIMES, count_of

_SEARCH_MS = 150


class TopBar(QWidget):
    """Title, chips, search and filter; it only tells what is wanted."""

    view_wanted = Signal(object)
    searched = Signal(str)
    filtered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._owner: str | None = None
        self._regime: str | None = None
        self._owners: tuple[str, ...] = ()
        self.title = label(look="title")
        self.overdue = Chip(ChipFace("", "late", "warning", filled=True, large=True))
        self.due = Chip(ChipFace("", "soon", "clock_alarm", large=True))
        self.clear = Chip(ChipFace("", "wait", "eye", large=True))
        views = ((self.overdue, View.OVERDUE), (self.due, View.DUE_THIS_WEEK), (self.clear, View.CLEARANCE))
        for chip, view in views:
            chip.setCheckable(True)
            chip.setProperty("view", view.value)
            chip.clicked.connect(self._chip_pressed)
            chip.hide()
        self.found = label(look="small", tone="ink2")
        self.search = SearchField("Search requests and answers", "Ctrl+F", width=272)
        self.search.setAcceptDrops(False)
        self.search.setMinimumWidth(px(120))
        self.search.setMaximumWidth(px(272))
        self.filter = Button("Filter", icon="filter")
        self.filter.setToolTip("Show one owner's requests, or those under one law")
        self._menu = QMenu(self.filter)
        self._menu.aboutToShow.connect(self._fill)
        self.filter.clicked.connect(self._open_filter)
        self.more = Button("", icon="more_horizontal")
        self.more.setProperty("square", "true")
        self.more.setAccessibleName("More: columns, row height, side pane")
        self.more.setToolTip("Columns, row height, side pane")
        self._lay_out()
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_SEARCH_MS)
        self._wait.timeout.connect(self._search_now)
        self.search.textChanged.connect(self._typed)

    def _lay_out(self) -> None:
        self._chips = QWidget(self)
        chips = QHBoxLayout(self._chips)
        chips.setContentsMargins(0, 0, 0, 0)
        chips.setSpacing(px(8))
        chips.addWidget(self.overdue)
        chips.addWidget(self.due)
        chips.addWidget(self.clear)
        chips.addWidget(self.found)
        chips.addStretch(1)
        self._below = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(16), px(12), px(16), px(10))
        self._column.setSpacing(px(8))
        row = self._row = QHBoxLayout()
        row.setSpacing(px(8))
        self._column.addLayout(row)
        row.addWidget(self.title)
        row.addSpacing(px(4))
        row.addWidget(self._chips, 1)
        row.addWidget(self.search, 3)
        row.addSpacing(px(4))
        row.addWidget(self.filter)
        row.addWidget(self.more)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Put the chips below where the line has no room for them."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        fixed = (self.title, self._chips, self.filter, self.more)
        least = sum(part.sizeHint().width() for part in fixed) + px(200) + px(80)
        below = self.width() < least
        if below != self._below:
            self._below = below
            if below:
                self._row.removeWidget(self._chips)
                self._column.addWidget(self._chips)
            else:
                self._column.removeWidget(self._chips)
                self._row.insertWidget(2, self._chips, 1)

    # --- what is wanted ---------------------------------------------------------------------------------

    @property
    def owner(self) -> str | None:
        """Give the owner filtered by."""
        return self._owner

    @property
    def regime(self) -> str | None:
        """Give the law filtered by."""
        return self._regime

    def words(self) -> str:
        """Give what is searched for."""
        return self.search.text().strip()

    def clear_filter(self) -> None:
        """Filter by nothing."""
        self._set_filter(None, None)

    def clear_search(self) -> None:
        """Search for nothing, at once."""
        self.search.clear()
        self._wait.stop()
        self.searched.emit("")

    # --- what is shown ----------------------------------------------------------------------------------

    def show_view(self, title: str, view: View) -> None:
        """Say which view this is and press its chip."""
        self.title.setText(title)
        self.overdue.setChecked(view is View.OVERDUE)
        self.due.setChecked(view is View.DUE_THIS_WEEK)
        self.clear.setChecked(view is View.CLEARANCE)

    def show_counts(self, overdue: int, due: int, to_clear: int = 0) -> None:
        """Say how many are overdue, due this week and for her to clear; a chip for none is not shown."""
        for chip, count, words in (
            (self.overdue, overdue, "overdue"),
            (self.due, due, "due this week"),
            (self.clear, to_clear, "to clear"),
        ):
            face = chip.face()
            said = f"{count:,} {words}"
            on = "showing them" if chip.isChecked() else "show them"
            chip.setFace(ChipFace(said, face.tone, face.icon, filled=face.filled, large=True), f"{said}, {on}")
            chip.setToolTip("Press to show only these, press again to show all")
            chip.setVisible(count > 0 or chip.isChecked())
        self._arrange()

    def show_found(self, count: int | None) -> None:
        """Say how many were found, while something is searched for or filtered."""
        self.found.setText("" if count is None else f"{count_of(count, 'request')} found")
        self.found.setVisible(count is not None)

    def show_owners(self, owners: tuple[str, ...]) -> None:
        """Offer these owners in the filter."""
        self._owners = owners

    # --- inside -----------------------------------------------------------------------------------------

    def _typed(self, _words: str) -> None:
        self._wait.start()

    def _search_now(self) -> None:
        self.searched.emit(self.words())

    def _chip_pressed(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            self.view_wanted.emit(View(chip.property("view")) if chip.isChecked() else View.ALL)

    def _open_filter(self) -> None:
        self._menu.popup(self.filter.mapToGlobal(self.filter.rect().bottomLeft()))

    def filter_menu(self) -> QMenu:
        """Give the menu of the filter, filled."""
        self._fill()
        return self._menu

    def _fill(self) -> None:
        self._menu.clear()
        self._section("Owner", "owner", [("Anybody", None), *((name, name) for name in self._owners)], self._owner)
        laws: list[tuple[str, str | None]] = [("Any law", None)]
        laws += [(words, key) for key, words in REGIMES.items()]
        self._section("Law", "regime", laws, self._regime)
        self._menu.addSeparator()
        clear = self._menu.addAction("Clear the filter")
        clear.setEnabled(self._owner is not None or self._regime is not None)
        clear.triggered.connect(self.clear_filter)

    def _section(self, title: str, kind: str, choices: list[tuple[str, str | None]], now: str | None) -> None:
        heading = self._menu.addAction(title)
        heading.setEnabled(False)
        group = QActionGroup(self._menu)
        for words, value in choices:
            action = QAction(words.replace("&", "&&"), self._menu)
            action.setCheckable(True)
            action.setChecked(value == now)
            action.setData((kind, value))
            action.triggered.connect(self._chosen)
            group.addAction(action)
            self._menu.addAction(action)

    def _chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            kind, value = action.data()
            owner = value if kind == "owner" else self._owner
            self._set_filter(owner, value if kind == "regime" else self._regime)

    def _set_filter(self, owner: str | None, regime: str | None) -> None:
        if (owner, regime) == (self._owner, self._regime):
            return
        self._owner, self._regime = owner, regime
        on = [words for words in (owner, REGIMES.get(regime or "")) if words]
        self.filter.setText("Filter: " + ", ".join(on).replace("&", "&&") if on else "Filter")
        self.filter.setChecked(bool(on))
        self.filter.setRole("plain")
        self.filtered.emit()
