"""How the page of standard texts is laid out: its head, the list, the text or the empty state, and the undo bar."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from foidesk.ui.look.scale import px
from foidesk.ui.parts.banner import Banner
from foidesk.ui.parts.button import Button, IconButton
from foidesk.ui.parts.empty import EmptyState
from foidesk.ui.parts.label import label, rule, upright
from foidesk.ui.parts.panes import Pane, Panes
from foidesk.ui.parts.savedmark import SavedMark
from foidesk.ui.parts.undobar import UndoBar
from foidesk.ui.texts.texteditor import TextEditor
from foidesk.ui.texts.textlist import TextList


class TextsFrame(QWidget):
    """The parts of the page and where they stand; what they do is the page's."""

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setAccessibleName("Standard texts")
        self.list = TextList()
        self.editor = TextEditor(today)
        self.mark = SavedMark()
        self.banner = Banner("warn", parent=self)
        self.banner.hide()
        self.undo_bar = UndoBar(self)
        top = self._head()
        self.empty = EmptyState("text_quote")
        self.empty.say("Wording your office has agreed on", "Choose a text at the left, or write a new one.")
        self.begin = self.empty.add_button("New text", lambda: None, "plain", "add")
        right = self.right_pane = QWidget()
        right.setProperty("ground", "surface")
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        held = QVBoxLayout()
        held.setContentsMargins(px(20), px(12), px(20), 0)
        held.addWidget(self.banner)
        column.addLayout(held)
        self.right = QStackedWidget()
        self.right.addWidget(self.empty)
        self.right.addWidget(self.editor)
        column.addWidget(self.right, 1)
        self.panes = Panes("Part of the page", (Pane("List", self.list, 380, 280), Pane("Text", right)), 860)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(top)
        outer.addWidget(rule())
        outer.addWidget(self.panes, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(16), 0, px(16), 0)
        foot.addWidget(self.undo_bar)
        outer.addLayout(foot)

    def _head(self) -> QFrame:
        self.back = Button("All requests", "quiet", "chevron_left")
        self.new = Button("New text", "plain", "add")
        self.more = IconButton("more_horizontal", "More for this text and the library")
        self.menu = QMenu(self.more)
        self.more.setMenu(self.menu)
        self.more.setPopupMode(self.more.ToolButtonPopupMode.InstantPopup)
        top = QFrame()
        top.setProperty("ground", "surface")
        head = QHBoxLayout(top)
        head.setContentsMargins(px(8), px(11), px(16), px(11))
        head.setSpacing(px(12))
        head.addWidget(self.back)
        head.addWidget(upright())
        head.addWidget(label("Standard texts", look="title"))
        head.addStretch(1)
        head.addWidget(self.mark)
        head.addWidget(self.new)
        head.addWidget(self.more)
        return top
