"""The list at the cursor: typing // and a few letters shows the standard texts with these words."""

import re
from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QVBoxLayout

from foidesk.ui.casefile.responseedit import ResponseEdit
from foidesk.ui.casefile.textrows import LINE, TextModel, TextRow
from foidesk.ui.casefile.textspane import PickList
from foidesk.ui.look.scale import px
from foidesk.ui.parts.label import label

# At the beginning of a word only, so that http:// and and/or are left alone, and so is // before a space.
_TYPED = re.compile(r"(?:^|(?<=[\s(\u2028]))//(\w[^/\u2028]{0,40})$")
_MOST, _SHOWN = 8, 5
_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Escape)


class TextPopup(QObject):
    """Lies over the window while there is something to choose; the keyboard stays in the text."""

    picked = Signal(str, object)
    """A text's key, and a QTextCursor on what was typed to find it."""

    def __init__(self, edit: ResponseEdit, find: Callable[[str], Sequence[TextRow]]) -> None:
        super().__init__(edit)
        self._edit = edit
        self._find = find
        self._left_at: int | None = None
        self.model = TextModel()
        self.frame = QFrame(edit.window())
        self.frame.setProperty("card", "true")
        self.frame.hide()
        self.list = PickList(self.model, self.frame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setDragEnabled(False)
        rows = QVBoxLayout(self.frame)
        rows.setContentsMargins(1, 1, 1, px(4))
        rows.setSpacing(px(2))
        rows.addWidget(self.list, 1)
        hint = label("Enter puts it in, Esc leaves it", "small", "ink2")
        hint.setContentsMargins(px(16), 0, px(16), 0)
        rows.addWidget(hint)
        edit.installEventFilter(self)
        edit.textChanged.connect(self._typed)
        edit.cursorPositionChanged.connect(self._moved)
        edit.left.connect(self.close)
        edit.destroyed.connect(self.frame.deleteLater)
        self.list.clicked.connect(lambda _index: self._pick())

    @property
    def is_open(self) -> bool:
        """Say whether there is something to choose."""
        return not self.frame.isHidden()

    def close(self) -> None:
        """Put the list away."""
        self.frame.hide()

    def typed(self) -> tuple[QTextCursor, str] | None:
        """Give what was typed to find a text, and where; None if the cursor does not stand after it."""
        cursor = self._edit.textCursor()
        if cursor.hasSelection():
            return None
        before = cursor.block().text()[: cursor.positionInBlock()]
        found = _TYPED.search(before)
        if found is None:
            return None
        place = QTextCursor(cursor)
        place.setPosition(cursor.block().position() + found.start())
        place.setPosition(cursor.position(), QTextCursor.MoveMode.KeepAnchor)
        return place, found[1]

    def _typed(self) -> None:
        found = self.typed() if self._edit.hasFocus() and not self._edit.isReadOnly() else None
        if found is None:
            self.close()
            return
        place, words = found
        if place.selectionStart() == self._left_at:
            return
        self._left_at = None
        rows = tuple(self._find(words))[:_MOST]
        if not rows:
            self.close()
            return
        self.model.show_rows(rows, date.min)
        self.list.setCurrentIndex(self.model.index(0, 0))
        self._place(len(rows))
        count = "1 standard text" if len(rows) == 1 else f"{len(rows)} standard texts"
        self._read_out(f"{count}. {rows[0].title}")

    def _moved(self) -> None:
        if self.is_open and self.typed() is None:
            self.close()

    def _place(self, count: int) -> None:
        """Lie under the line that is typed, or over it where there is no room."""
        window, edit = self.frame.parentWidget(), self._edit
        if window is None:
            return
        wide, high = min(px(420), window.width() - px(16)), min(count, _SHOWN) * px(LINE) + px(30)
        caret = edit.cursorRect()
        at = edit.viewport().mapTo(window, QPoint(caret.left(), caret.bottom() + px(4)))
        if at.y() + high > window.height():
            at.setY(max(0, at.y() - high - caret.height() - px(8)))
        self.frame.setGeometry(max(0, min(at.x(), window.width() - wide - px(8))), at.y(), wide, high)
        self.frame.show()
        self.frame.raise_()

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Take the keys of the list while it shows; every other key goes to the text."""
        if self.is_open and isinstance(event, QKeyEvent) and event.key() in _KEYS and _bare(event):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
            elif event.type() == QEvent.Type.KeyPress:
                self._key(Qt.Key(event.key()))
                return True
        return super().eventFilter(watched, event)

    def _key(self, key: Qt.Key) -> None:
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            count, now = self.model.rowCount(), self.list.currentIndex().row()
            at = (now + (1 if key == Qt.Key.Key_Down else -1)) % count
            self.list.setCurrentIndex(self.model.index(at, 0))
            self._read_out(self.model.row(at).title)
        elif key == Qt.Key.Key_Escape:
            found = self.typed()
            self._left_at = found[0].selectionStart() if found is not None else None
            self.close()
        else:
            self._pick()

    def _read_out(self, words: str) -> None:
        """Tell a screen reader, because the keyboard is in the text and not in the list."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._edit, words))

    def _pick(self) -> None:
        found, index = self.typed(), self.list.currentIndex()
        self.close()
        if found is not None and index.isValid():
            self.picked.emit(self.model.row(index.row()).key, found[0])


def _bare(event: QKeyEvent) -> bool:
    return not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
