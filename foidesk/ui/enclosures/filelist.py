"""The list of enclosures: in the order of the letter, moved by dragging or by keys."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from foidesk.domain.enclosures import Enclosure
from foidesk.ui.enclosures.words import list_words, state
from foidesk.ui.look import icons
from foidesk.ui.look.scale import px

_KEY = Qt.ItemDataRole.UserRole
_MOVING = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


class FileList(QListWidget):
    """One line for each file; `moved` gives a file's key and its new place, from 1."""

    moved = Signal(int, int)
    removed = Signal(int)
    named = Signal()
    """The title is to be changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._can_change = False
        self.setAccessibleName("Enclosures")
        self.setProperty("bare", True)
        self.setWordWrap(True)
        self.setSpacing(px(4))
        self.setIconSize(QSize(px(16), px(16)))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)

    def show_files(self, files: Sequence[Enclosure], *, can_change: bool) -> None:
        """Show the files; the one that was current stays so, a new one becomes it."""
        before, known = self.current_key(), [self._key_at(at) for at in range(self.count())]
        self._can_change = can_change
        self.setDragDropMode(
            QAbstractItemView.DragDropMode.InternalMove if can_change else QAbstractItemView.DragDropMode.NoDragDrop
        )
        self.blockSignals(True)
        at = self.currentRow()
        self.clear()
        for number, one in enumerate(files, 1):
            stands = state(one)
            words = list_words(number, one)
            item = QListWidgetItem(icons.icon(stands.icon, stands.token, 16), words)
            item.setSizeHint(QSize(px(180), px(52)))
            item.setData(_KEY, one.key)
            spoken = words.replace("\n", ", ")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"Enclosure {spoken}")
            item.setToolTip(f"{one.title}{one.ending}")
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)
            self.addItem(item)
        keys = [one.key for one in files]
        new = [key for key in keys if key not in known] if known else []
        wanted = new[0] if new else before
        self.blockSignals(False)
        row = keys.index(wanted) if wanted in keys else min(max(at, 0), len(keys) - 1)
        self.setCurrentRow(row)
        self.currentRowChanged.emit(row)

    def current_key(self) -> int:
        """Give the key of the current file; 0 if there is none."""
        return self._key_at(self.currentRow())

    def go_to(self, key: int) -> None:
        """Make a file the current one."""
        for at in range(self.count()):
            if self._key_at(at) == key:
                self.setCurrentRow(at)

    def _key_at(self, at: int) -> int:
        item = self.item(at)
        return int(item.data(_KEY)) if item is not None else 0

    def event(self, e: QEvent, /) -> bool:
        """Keep the keys of the list: elsewhere on the page they edit a response and move an item."""
        if isinstance(e, QKeyEvent) and e.type() == QEvent.Type.ShortcutOverride:
            moving = e.modifiers() & _MOVING == _MOVING and e.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
            if moving or e.key() == Qt.Key.Key_F2:
                e.accept()
                return True
        return super().event(e)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Alt+Shift with Up or Down moves, Delete removes, F2 and Enter name."""
        key = self.current_key()
        if event.modifiers() & _MOVING == _MOVING and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() == Qt.Key.Key_Delete and key and self._can_change:
            self.removed.emit(key)
        elif event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter) and key:
            self.named.emit()
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        place = self.currentRow() + 1 + by
        if self._can_change and 1 <= place <= self.count():
            self.moved.emit(self.current_key(), place)

    def dropEvent(self, event: QDropEvent, /) -> None:
        """Tell that a file was dragged to another place."""
        key = self.current_key()
        super().dropEvent(event)
        keys = [self._key_at(at) for at in range(self.count())]
        if key in keys:
            self.moved.emit(key, keys.index(key) + 1)
