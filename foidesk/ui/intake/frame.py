"""The furniture of New request: header, notes, the drop area, and text and facts side by side."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from foidesk.ui.desk import Desk
from foidesk.ui.intake.facts import FactsPanel
from foidesk.ui.intake.itemspanel import ItemsPanel
from foidesk.ui.intake.known import KnownPanel
from foidesk.ui.intake.splitview import SplitView
from foidesk.ui.intake.strip import SourceStrip
from foidesk.ui.look.scale import px
from foidesk.ui.parts.banner import Banner, BannerTone
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.empty import DropArea
from foidesk.ui.parts.label import label, rule, upright
from foidesk.ui.parts.savedmark import SavedMark
from foidesk.ui.parts.segmented import SegmentedControl
from foidesk.ui.parts.undobar import UndoBar

NARROW = 900
_STRIP_FITS = 1150


class RequestFrame(QWidget):
    """What is to be seen, without what it does."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setAccessibleName("New request")
        self._title = label("New request", look="title")
        self.back_button = Button("All requests", "quiet", "chevron_left")
        self.discard_button = Button("Discard")
        self.create_button = Button("Create", "filled", hint="Ctrl+Enter")
        self.mark, self.banner, self.undo_bar, self.known = SavedMark(), Banner(), UndoBar(), KnownPanel()
        self.view, self.facts, self.strip = SplitView(), FactsPanel(desk), SourceStrip()
        self.drop = DropArea(
            "Drop an email or letter here",
            "An email saved as a file or dragged from your mail program, a Word, OpenDocument, PDF or text file. "
            "You can also copy the words and paste them anywhere here (Ctrl+V).",
        )
        self.items = ItemsPanel()
        self.tabs = SegmentedControl("Beside the text", [("facts", "Facts"), ("items", "Items")])
        self.tabs.set_value("facts")
        self._left, self._right, self._beside = QWidget(), QFrame(), QStackedWidget()
        self._pages = QStackedWidget()
        self._pages.setMinimumWidth(px(320))  # else the two panes would keep the window from becoming narrow
        self._pages.addWidget(self._empty())
        self._pages.addWidget(self._both())
        self.side = SegmentedControl("Shown", [("text", "Text"), ("facts", "Facts"), ("items", "Items")])
        self.side.set_value("text")
        self.tabs.chosen.connect(self.show_side)
        self.side.chosen.connect(self.show_side)
        self._narrow = False
        self.banner.hide()
        self._notes = notes = QVBoxLayout()
        notes.setContentsMargins(0, 0, 0, 0)
        notes.setSpacing(px(8))
        for note in (self.banner, self.known, self.undo_bar):
            notes.addWidget(note)
            note.installEventFilter(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._head())
        outer.addWidget(rule())
        outer.addLayout(notes)
        outer.addWidget(self._pages, 1)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Leave room around the notes while one of them shows, and none while none does."""
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            shown = any(not note.isHidden() for note in (self.banner, self.known, self.undo_bar))
            self._notes.setContentsMargins(*((px(16), px(10), px(16), px(10)) if shown else (0, 0, 0, 0)))
        return super().eventFilter(watched, event)

    def show_request(self, shown: bool) -> None:
        """Show the request, or the drop area."""
        self._pages.setCurrentIndex(1 if shown else 0)
        self.discard_button.setVisible(shown and not self._narrow)  # it is in the menu too
        self.create_button.setVisible(shown)
        self.side.setVisible(shown and self._narrow)
        self._title.setVisible(not (shown and self._narrow))

    def show_side(self, side: str) -> None:
        """Show facts or items beside the text; text, facts or items where there is room for one of them only."""
        self.side.set_value(side)
        if side != "text":
            self.tabs.set_value(side)
            self._beside.setCurrentWidget(self.items if side == "items" else self.facts)
        self.tabs.setVisible(not self._narrow)
        self._left.setVisible(not self._narrow or side == "text")
        self._right.setVisible(not self._narrow or side != "text")

    def other_side(self) -> None:
        """Show the items where the facts are, or the facts again."""
        self.show_side("facts" if self.tabs.value() == "items" else "items")

    def say_items(self, count: int) -> None:
        """Write the number of items on their tab."""
        for control in (self.tabs, self.side):
            control.set_words("items", f"Items {count}")

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Show one pane at a time where two would be too narrow to read, as at 200%."""
        super().resizeEvent(event)
        self.strip.set_narrow(event.size().width() < px(_STRIP_FITS))
        narrow = event.size().width() < px(NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            self.show_request(self._pages.currentIndex() == 1)
            self.show_side(self.side.value())

    def tell(self, tone: BannerTone, title: str, text: str = "") -> None:
        """Show a banner without buttons."""
        self.banner.clear_buttons()
        self.banner.say(tone, title, text)
        self.banner.show()

    def _head(self) -> QFrame:
        head = QFrame()
        head.setMinimumWidth(px(320))
        head.setProperty("ground", "surface")
        row = QHBoxLayout(head)
        row.setContentsMargins(px(8), px(11), px(16), px(11))
        row.setSpacing(px(12))
        row.addWidget(self.back_button)
        row.addWidget(upright())
        row.addWidget(self._title)
        row.addWidget(self.side)
        row.addStretch(1)
        row.addWidget(self.mark)
        row.addWidget(self.discard_button)
        row.addWidget(self.create_button)
        return head

    def _empty(self) -> QWidget:
        empty = QWidget()
        empty.setProperty("ground", "surface")
        around = QVBoxLayout(empty)
        around.setContentsMargins(px(32), px(32), px(32), px(32))
        self.drop.setMinimumHeight(px(240))
        around.addWidget(self.drop, 3)
        around.addStretch(1)
        return empty

    def _both(self) -> QSplitter:
        left = self._left
        left.setProperty("ground", "surface")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(rule())
        column.addWidget(self.view, 1)
        self._right.setProperty("ground", "raised")
        tabs = QVBoxLayout()
        tabs.setContentsMargins(px(16), px(10), px(16), px(4))
        tabs.addWidget(self.tabs)
        beside = QVBoxLayout(self._right)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addLayout(tabs)
        self._beside.addWidget(self.facts)
        self._beside.addWidget(self.items)
        beside.addWidget(self._beside, 1)
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.addWidget(left)
        both.addWidget(self._right)
        both.setStretchFactor(0, 1)
        both.setStretchFactor(1, 0)
        both.setSizes([px(900), px(440)])
        return both
