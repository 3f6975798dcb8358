"""The editor of an item's wording, or of the lead-in: plain words; the evidence stays as it came."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextEdit, QVBoxLayout, QWidget

from foidesk.ui.casefile import richdoc
from foidesk.ui.casefile.framed import Framed
from foidesk.ui.look import fonts
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.label import label


class WordingBox(Framed):
    """The editor of an item's wording, or of the lead-in: plain words, the evidence stays as it came."""

    finish_wanted = Signal()
    next_wanted = Signal()
    split_wanted = Signal()
    typed = Signal()
    grown = Signal()
    caret_moved = Signal()

    def __init__(self, name: str, words: str, as_received: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._as_received = as_received
        self.edit = _WordingEdit(self)
        self.edit.setAccessibleName(name)
        self.edit.setPlainText(words)
        self._opened_with = self.raw()
        self._words = words
        everything = QTextCursor(self.edit.document())
        everything.select(QTextCursor.SelectionType.Document)
        plain = richdoc.paragraph_format()
        plain.setBottomMargin(0)
        everything.mergeBlockFormat(plain)
        self.edit.document().clearUndoRedoStacks()
        self.restore = Button("As received", "link", parent=self)
        self.restore.setToolTip("Put the words back as they came in")
        self.restore.clicked.connect(self._restore)
        self.foot_part = QWidget(self)
        foot = QHBoxLayout(self.foot_part)
        foot.setContentsMargins(px(8), px(3), px(8), px(2))
        foot.addWidget(self.restore)
        foot.addStretch(1)
        foot.addWidget(label("Esc to finish", "small", "ink3", parent=self.foot_part))
        body = QHBoxLayout()
        body.setContentsMargins(px(6), px(4), px(6), px(4))
        body.addWidget(self.edit)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(2, 2, 2, 2)
        rows.setSpacing(0)
        rows.addLayout(body)
        rows.addWidget(self.foot_part)
        self.setFocusProxy(self.edit)
        self.edit.textChanged.connect(self._changed)
        self.edit.finish_wanted.connect(self.finish_wanted)
        self.edit.next_wanted.connect(self.next_wanted)
        self.edit.split_wanted.connect(self.split_wanted)
        self.edit.cursorPositionChanged.connect(self.caret_moved)
        self.edit.document().documentLayout().documentSizeChanged.connect(self._size_changed)
        self._changed()

    def _size_changed(self) -> None:
        self.grown.emit()

    def raw(self) -> str:
        """Give the words with their own spaces (toPlainText changes hard ones)."""
        return self.edit.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def words(self) -> str:
        """Give the words to keep: those it was opened with, letter for letter, if nothing was typed."""
        return self._words if self.raw() == self._opened_with else self.raw()

    def caret(self) -> int:
        """Give the caret's place in code points, as the domain counts."""
        units = self.raw().encode("utf-16-le")[: 2 * self.edit.textCursor().position()]
        return len(units.decode("utf-16-le", "ignore"))

    def _changed(self) -> None:
        self.restore.setVisible(bool(self._as_received) and self.words() != self._as_received)
        self.typed.emit()

    def _restore(self) -> None:
        cursor = self.edit.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(self._as_received)
        if self.raw() != self._as_received:  # line ends were told otherwise: take the evidence itself
            self._opened_with, self._words = self.raw(), self._as_received
        self._changed()
        self.edit.setFocus()

    def height_for(self, width: int) -> int:
        """Give the height of the box in this width."""
        document = self.edit.document()
        inner = width - 4 - 2 * px(6)
        if document.textWidth() != inner:
            document.setTextWidth(inner)
        text = max(px(24), round(document.size().height()) + 2)
        self.edit.setFixedHeight(text)
        return text + px(8) + px(29) + 4


class _WordingEdit(QTextEdit):
    finish_wanted = Signal()
    next_wanted = Signal()
    split_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("bare", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDefaultFont(fonts.font("reading"))
        self.document().setDocumentMargin(0)

    def event(self, event: QEvent, /) -> bool:
        """Keep the font of the design whatever the style sheet says of fields."""
        done = super().event(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.document().setDefaultFont(fonts.font("reading"))
        return done

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Esc and Ctrl+Enter finish, Ctrl+Shift+Enter splits here."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.finish_wanted.emit()
        elif enter and control and shift:
            self.split_wanted.emit()
        elif enter and control:
            self.next_wanted.emit()
        else:
            super().keyPressEvent(event)
