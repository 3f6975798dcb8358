"""The black bar after anything that removes: what was done, Undo, its key, close."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QFrame, QHBoxLayout, QWidget

from foidesk.ui.look.scale import px
from foidesk.ui.parts.label import label
from foidesk.ui.parts.onblack import CrossOnBlack, LinkOnBlack

STAYS_MS = 10_000


class UndoBar(QFrame):
    """Shown for ten seconds, and for as long as the pointer or the keyboard is in it."""

    undo = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("undo", "true")
        self._words = label()
        self._undo = LinkOnBlack("Undo")
        self._undo.clicked.connect(self._undone)
        self._key = label("Ctrl+Z", look="small")
        self._close = CrossOnBlack("Close")
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(4), px(4), px(4))
        row.setSpacing(px(12))
        row.addWidget(self._words, 1)
        for part in (self._undo, self._key, self._close):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._over)
        self.hide()

    def tell(self, words: str, *, has_key: bool = True) -> None:
        """Say what was just done and offer to undo it; `has_key` where Ctrl+Z does the same."""
        self._words.setText(words)
        self._key.setVisible(has_key)
        self.setAccessibleName(words)
        self._undo.setAccessibleName(f"Undo: {words}")
        self.show()
        self._timer.start(STAYS_MS)

    def drop_key(self) -> None:
        """Say no longer that Ctrl+Z does it: the key means something else now."""
        self._key.hide()

    def words(self) -> str:
        """Give what the bar says."""
        return self._words.text()

    def button(self) -> QAbstractButton:
        """Give the Undo button."""
        return self._undo

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Escape closes the bar."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent, /) -> None:
        """Wait while the pointer is here."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent, /) -> None:
        """Count again from the start."""
        self._timer.start(STAYS_MS)
        super().leaveEvent(event)

    def _undone(self) -> None:
        self.hide()
        self.undo.emit()

    def _over(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self._timer.start(STAYS_MS)
        else:
            self.hide()
