"""The drawer beside the drafting table: tabs with what helps to write, and what is still to be done.

A page is added by its name in `PAGES`. Where the window has no room for the drawer it opens over the right half.
"""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from foidesk.ui.look import theme
from foidesk.ui.look.scale import px
from foidesk.ui.memory import recall, remember
from foidesk.ui.parts.chip import Chip, ChipFace
from foidesk.ui.parts.label import rule

_NARROW = 1150  # a window of 1200 less the rail
_WIDE, _LEAST, _MOST = 356, 300, 520
_GUEST_WIDE = 460


@dataclass(frozen=True, slots=True)
class DrawerPage:
    """One tab of the drawer: its name, its words, the act that opens it."""

    name: str
    words: str
    act: str


PAGES = (
    DrawerPage("answers", "Previous answers", "drawer_answers"),
    DrawerPage("texts", "Standard texts", "drawer_texts"),
    DrawerPage("checks", "Checks", "drawer_checks"),
)


class Drawer(QWidget):
    """A row of tabs over one page; remembers which tab was last wanted, how wide it was, and whether it was shut."""

    changed = Signal()
    """It was opened or shut, or another tab or count shows."""
    left = Signal()
    """Esc: the keyboard goes back to the table."""

    def __init__(self, host: QWidget, split: QSplitter) -> None:
        super().__init__(host)
        self._host, self._split = host, split
        self._pages: dict[str, QWidget] = {}
        self._badges: dict[str, tuple[Chip, QWidget]] = {}
        self._beside: bool | None = None
        self._allowed = True
        self._wanted = recall("case/drawer", PAGES[0].name)
        self._guest: tuple[str, str, str, bool] | None = None
        self._shut = recall("case/drawer_shut") == "yes"
        self.setMinimumWidth(px(_LEAST))
        self.setMaximumWidth(px(_MOST))
        self.setAccessibleName("Beside the table")
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self.tabs.setAccessibleName("Beside the table")
        self.tabs.currentChanged.connect(self._turned)
        self._stack = QStackedWidget()
        head = QWidget()
        head.setProperty("ground", "surface")
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(head)
        row.setContentsMargins(px(8), 0, px(8), 0)
        row.addWidget(self.tabs, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(1, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(head)
        rows.addWidget(rule())
        rows.addWidget(self._stack, 1)
        split.splitterMoved.connect(self._moved)

    def sizeHint(self) -> QSize:
        """Give the width of the design."""
        return QSize(px(_WIDE), px(600))

    # --- pages --------------------------------------------------------------------------------------

    def add_page(self, name: str, page: QWidget) -> None:
        """Add a tab of `PAGES`; its page takes the keyboard through its focus proxy."""
        order = [one.name for one in PAGES]
        known = PAGES[order.index(name)]
        at = sum(order.index(other) < order.index(name) for other in self._pages)
        self._pages[name] = page
        self._stack.addWidget(page)
        self.tabs.blockSignals(True)
        self.tabs.insertTab(at, known.words)
        self.tabs.setTabData(at, name)
        self.tabs.blockSignals(False)
        self._turn_to(self._wanted if self._wanted in self._pages else self.names()[0])

    def take_in(self, name: str, words: str, page: QWidget) -> None:
        """Show a page that is there for a while, before the others; the drawer opens, and widens where it is narrow."""
        self._guest = name, words, self.current, self.isHidden()
        self._pages[name] = page
        self._stack.addWidget(page)
        self.tabs.blockSignals(True)
        self.tabs.insertTab(0, words)
        self.tabs.setTabData(0, name)
        self.tabs.blockSignals(False)
        self._turn_to(name)
        self._set_shown(shown=True, lasting=False)
        if self._beside and self.width() < px(_GUEST_WIDE):
            self._split.setSizes([max(px(_LEAST), self._host.width() - px(_GUEST_WIDE)), px(_GUEST_WIDE)])

    def let_go(self, name: str) -> None:
        """Take away a page that was there for a while; the drawer is as it was before."""
        page = self._pages.pop(name, None)
        if page is None or self._guest is None:
            return
        _, _, before, was_shut = self._guest
        showed = self.current == name
        self._guest = None
        self.tabs.blockSignals(True)
        self.tabs.removeTab(next(at for at in range(self.tabs.count()) if self.tabs.tabData(at) == name))
        self.tabs.blockSignals(False)
        self._stack.removeWidget(page)
        if showed or self.current not in self._pages:
            self._turn_to(before if before in self._pages else self.names()[0])
        else:
            self._turn_to(self.current)
        if self._beside:
            self._share()
        if showed and was_shut:
            self._set_shown(shown=False, lasting=False)
        self.changed.emit()

    def names(self) -> list[str]:
        """Give the names of the tabs, left to right."""
        return [str(self.tabs.tabData(at)) for at in range(self.tabs.count())]

    def listed(self) -> list[tuple[str, str, str]]:
        """Give the tabs, left to right: name, words, count."""
        guest = [(self._guest[0], self._guest[1], "")] if self._guest is not None else []
        return guest + [(one.name, one.words, self.badge(one.name)) for one in PAGES if one.name in self._pages]

    def page(self, name: str) -> QWidget:
        """Give a page."""
        return self._pages[name]

    @property
    def current(self) -> str:
        """Give the name of the tab that shows."""
        at = self.tabs.currentIndex()
        return str(self.tabs.tabData(at)) if at >= 0 else ""

    def shows(self, name: str) -> bool:
        """Say whether a page can be seen."""
        return not self.isHidden() and self.current == name

    def set_badge(self, name: str, face: ChipFace | None, spoken: str = "") -> None:
        """Write a count beside a tab's words, or take it away."""
        at = self.names().index(name)
        if name not in self._badges and face is not None:
            holder = QWidget()
            row = QHBoxLayout(holder)
            row.setContentsMargins(0, 0, px(8), 0)
            chip = Chip(face, holder, acts=False)
            row.addWidget(chip)
            self._badges[name] = chip, holder
        if name in self._badges:
            chip, holder = self._badges[name]
            if face is not None:
                chip.setFace(face, spoken)
            holder.setFixedSize(holder.sizeHint() if face is not None else QSize(0, 0))
            self.tabs.setTabButton(at, QTabBar.ButtonPosition.RightSide, holder)
            holder.setVisible(face is not None)
        words = next(one.words for one in PAGES if one.name == name)
        self.tabs.setAccessibleTabName(at, f"{words}, {spoken}" if face is not None and spoken else words)
        self.changed.emit()

    def badge(self, name: str) -> str:
        """Give the count beside a tab's words."""
        chip, holder = self._badges.get(name, (None, None))
        return chip.face().words if chip is not None and holder is not None and not holder.isHidden() else ""

    # --- opening and shutting -----------------------------------------------------------------------

    def open(self, name: str) -> None:
        """Show a page and give it the keyboard."""
        if name not in self._pages or not self._allowed:
            return
        self._turn_to(name)
        self._set_shown(shown=True)
        self._first_place(self._pages[name]).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _first_place(self, page: QWidget) -> QWidget:
        """Give where the keyboard goes: what the page names, or its first control that shows."""
        found = (
            one
            for one in page.findChildren(QWidget)
            if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        )
        return page.focusProxy() or next(found, self.tabs)

    def press(self, name: str) -> None:
        """Do what a button of the drawer says: show the page, or shut the drawer if it is what shows."""
        if self.shows(name):
            self._set_shown(shown=False)
            self.left.emit()
        else:
            self.open(name)

    def toggle(self) -> None:
        """Show or shut the drawer."""
        held = self.isAncestorOf(now) if (now := self.window().focusWidget()) is not None else False
        self._set_shown(shown=self.isHidden())
        if held:
            self.left.emit()

    def step_aside(self) -> None:
        """Shut where it lies over the table: what was chosen in it leads to something beneath."""
        if not self._beside and not self.isHidden():
            self._set_shown(shown=False)

    def _set_shown(self, *, shown: bool, lasting: bool = True) -> None:
        if self._beside and lasting:
            self._shut = not shown
            remember("case/drawer_shut", "" if shown else "yes")
        self.setVisible(shown and self._allowed)
        self._place()
        self.changed.emit()

    def _turn_to(self, name: str) -> None:
        self.tabs.setCurrentIndex(self.names().index(name))
        self._stack.setCurrentWidget(self._pages[name])

    def _turned(self, at: int) -> None:
        if at >= 0 and self.current in self._pages:
            self._stack.setCurrentWidget(self._pages[self.current])
            lasting = self._host.isVisible() and (self._guest is None or self.current != self._guest[0])
            self._wanted = self.current if lasting else self._wanted
            if lasting:
                remember("case/drawer", self.current)
            self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Esc goes back to the table; a drawer that lies over the table shuts."""
        if event.key() == Qt.Key.Key_Escape:
            if not self._beside:
                self._set_shown(shown=False)
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the ground, and the line at the left where no splitter draws one."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("raised"))
        painter.fillRect(0, 0, 1, self.height(), theme.colour("raised" if self._beside else "line2"))
        painter.end()

    # --- size ---------------------------------------------------------------------------------------

    @property
    def stands_beside(self) -> bool:
        """Say whether there is room for the drawer beside the table."""
        return self._beside is not False

    def fit(self, *, allowed: bool, alone: bool = False) -> None:
        """Stand beside the table where there is room, otherwise lie over its right half when opened.

        Beside a row that stands `alone` there is no room. It is not `allowed` where nothing is left to be written:
        a letter that stands as it was sent.
        """
        beside = self._host.width() >= px(_NARROW) and not alone
        if beside != self._beside or allowed != self._allowed:
            self._beside, self._allowed = beside, allowed
            if beside:
                self._split.addWidget(self)
                self._share()
            else:
                self.setParent(self._host)
            self.setVisible(allowed and (self._guest is not None or (beside and not self._shut)))
            self.changed.emit()
        self._place()

    def _share(self) -> None:
        kept = recall("case/drawer_width", str(_WIDE))
        wide = px(min(_MOST, max(_LEAST, int(kept) if kept.isdigit() else _WIDE)))
        self._split.setSizes([max(px(_LEAST), self._host.width() - wide), wide])

    def _moved(self, _at: int, _index: int) -> None:
        if self._beside and not self.isHidden() and self._guest is None:
            remember("case/drawer_width", str(round(self.width() * 100 / px(100))))

    def _place(self) -> None:
        if not self._beside and not self.isHidden():
            host = self._host
            least = px(_GUEST_WIDE if self._guest is not None else 320)
            across = min(max(least, host.width() // 2), px(_MOST), host.width())
            self.setMinimumWidth(min(px(_LEAST), across))
            self.setGeometry(host.width() - across, 0, across, host.height())
            self.raise_()
