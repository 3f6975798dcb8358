"""The furniture of New request: header, notes, the drop area, and text and facts side by side."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from foidesk.ui.desk import Desk
from foidesk.ui.intake.facts import FactsPanel
from foidesk.ui.intake.splitview import SplitView
from foidesk.ui.intake.strip import SourceStrip
from foidesk.ui.look.scale import px
from foidesk.ui.parts.banner import Banner, BannerTone
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.empty import DropArea
from foidesk.ui.parts.label import label, rule, upright
from foidesk.ui.parts.savedmark import SavedMark
from foidesk.ui.parts.undobar import UndoBar


class RequestFrame(QWidget):
    """What is to be seen, without what it does."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setAccessibleName("New request")
        self.back_button = Button("All requests", "quiet", "chevron_left")
        self.discard_button = Button("Discard")
        self.create_button = Button("Create", "filled", hint="Ctrl+Enter")
        self.mark, self.banner, self.undo_bar = SavedMark(), Banner(), UndoBar()
        self.view, self.facts, self.strip = SplitView(), FactsPanel(desk), SourceStrip()
        self.drop = DropArea(
            "Drop an email or letter here",
            "A saved email (.eml), a web page or plain text. "
            "You can also copy the words and paste them anywhere here (Ctrl+V).",
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty())
        self._pages.addWidget(self._both())
        self.banner.hide()
        notes = QVBoxLayout()
        notes.setSpacing(0)
        notes.addWidget(self.banner)
        notes.addWidget(self.undo_bar)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._head())
        outer.addWidget(rule())
        outer.addLayout(notes)
        outer.addWidget(self._pages, 1)

    def show_request(self, shown: bool) -> None:
        """Show the request, or the drop area."""
        self._pages.setCurrentIndex(1 if shown else 0)
        self.discard_button.setVisible(shown)
        self.create_button.setVisible(shown)

    def tell(self, tone: BannerTone, title: str, text: str = "") -> None:
        """Show a banner without buttons."""
        self.banner.clear_buttons()
        self.banner.say(tone, title, text)
        self.banner.show()

    def _head(self) -> QFrame:
        head = QFrame()
        head.setProperty("ground", "surface")
        row = QHBoxLayout(head)
        row.setContentsMargins(px(8), px(11), px(16), px(11))
        row.setSpacing(px(12))
        row.addWidget(self.back_button)
        row.addWidget(upright())
        row.addWidget(label("New request", look="title"))
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
        around.addWidget(self.drop)
        around.addStretch(1)
        return empty

    def _both(self) -> QSplitter:
        left = QWidget()
        left.setProperty("ground", "surface")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(rule())
        column.addWidget(self.view, 1)
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.addWidget(left)
        both.addWidget(self.facts)
        both.setStretchFactor(0, 1)
        both.setStretchFactor(1, 0)
        both.setSizes([px(900), px(440)])
        return both
