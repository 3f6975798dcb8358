"""Where the register or its copies lie: the path, a way to change it, and whether it can be written there."""

import os
import shutil
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.card import Picture
from foidesk.ui.parts.label import label, set_tone


def nearest_folder(path: Path) -> Path:
    """Give the folder itself, or the nearest one above it that exists."""
    folder = path
    while not folder.is_dir() and folder != folder.parent:
        folder = folder.parent
    return folder


def can_be_written(path: Path) -> tuple[bool, str]:
    """Tell whether something can be written here, and how much room there is, in words."""
    folder = nearest_folder(path)
    if not folder.is_dir() or not os.access(folder, os.W_OK | os.X_OK):
        return False, f"This folder cannot be written to: {folder}. Choose another, or ask IT for access."
    free = shutil.disk_usage(folder).free
    room = f"{free / 1e9:.0f} GB" if free >= 10e9 else f"{free / 1e6:.0f} MB"
    if free < 100e6:
        return False, f"Only {room} free here. Choose a place with more room."
    return True, f"It can be written to. {room} free."


class PlaceField(QWidget):
    """A path that is shown and changed by a dialog of the system."""

    changed = Signal(str)

    def __init__(
        self, name: str, *, folder: bool, empty: str = "", leave: str = "", parent: QWidget | None = None
    ) -> None:
        """Name the place; `leave` are the words of a button that chooses none again."""
        super().__init__(parent)
        self._name, self._folder, self._empty = name, folder, empty
        words = label(name, look="small", tone="ink2")
        self.path = QLineEdit()
        self.path.setReadOnly(True)
        self.path.setAccessibleName(name)
        self.path.setPlaceholderText(empty)
        words.setBuddy(self.path)
        self.change = Button("Change…")
        self.change.setAccessibleName(f"Change: {name}")
        self.change.clicked.connect(self._ask)
        self.none = Button(leave, "quiet")
        self.none.setAccessibleName(f"{leave}: {name}")
        self.none.clicked.connect(lambda: self.take(""))
        self._may_leave = bool(leave)
        self._mark = Picture("checkmark_circle", "ok", 14, filled=True)
        self._below = label(look="small", wrap=True)
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(self.path, 1)
        line.addWidget(self.change)
        line.addWidget(self.none)
        under = QHBoxLayout()
        under.setSpacing(px(6))
        under.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        under.addWidget(self._below, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(words)
        column.addLayout(line)
        column.addLayout(under)
        self.set_path("")

    def set_path(self, path: str) -> None:
        """Show a path and whether it can be written there."""
        self.path.setText(path)
        self.path.setCursorPosition(0)
        self.path.setToolTip(path)
        self.none.setVisible(self._may_leave and bool(path))
        if not path:
            self._say("", ok=True)
            return
        if self._may_leave and not Path(path).exists():
            self._say("This folder is not there now. Connect the drive or the share, or choose another.", ok=False)
            return
        ok, words = can_be_written(Path(path) if self._folder else Path(path).parent)
        if ok and not self._folder:
            words = f"{'A register lies here already' if Path(path).exists() else 'New file'}. {words}"
        self._say(words, ok=ok)

    def words(self) -> str:
        """Give the line under the path."""
        return self._below.text()

    def _say(self, words: str, *, ok: bool) -> None:
        self._below.setText(words)
        self._below.setVisible(bool(words))
        self._mark.setVisible(bool(words))
        set_tone(self._below, "ink2" if ok else "late")
        self._mark.show_icon("checkmark_circle" if ok else "error_circle", "ok" if ok else "late", filled=True)
        self.path.setAccessibleDescription(words)

    def _ask(self) -> None:
        dialog = QFileDialog(self, self._name, self.path.text())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._folder:
            dialog.setFileMode(QFileDialog.FileMode.Directory)
        else:
            dialog.setFileMode(QFileDialog.FileMode.AnyFile)
            dialog.setNameFilter("Registers (*.foidesk)")
            dialog.setDefaultSuffix("foidesk")
        dialog.fileSelected.connect(self.take)
        dialog.open()

    def take(self, path: str) -> None:
        """Take a path she chose."""
        self.set_path(path)
        self.changed.emit(path)
