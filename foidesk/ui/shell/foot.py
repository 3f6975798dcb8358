"""The note under the navigation: when the last copy of the register was made, and where copies go."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from foidesk.ui.look.scale import px
from foidesk.ui.parts.card import Picture
from foidesk.ui.parts.label import label
from foidesk.ui.shell.files import Files


class BackupNote(QWidget):
    """Two quiet lines; hidden with the list, for the rail has no room for words."""

    def __init__(self, files: Files, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files = files
        self._icon = Picture("shield_checkmark", "ink2", 16)
        self._when = label(look="small", tone="ink2")
        self._where = label(look="small", tone="ink2")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._when)
        words.addWidget(self._where)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(8), px(8), px(8), px(8))
        row.setSpacing(px(9))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.refresh()

    def refresh(self, *_copied: object) -> None:
        """Say what is known now."""
        last = self._files.last_backup()
        self._icon.show_icon("shield_checkmark" if last else "shield_error", "ink2")
        self._when.setText(last[0] if last else "No copy made from here yet")
        self._where.setText(last[1] if last else "File > Back up now…")
        self.setAccessibleName(f"{self._when.text()}. {self._where.text()}")
