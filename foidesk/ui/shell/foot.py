"""The note under the navigation: when the last copy of the register was made, and where copies go."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from foidesk.ui.look.scale import px
from foidesk.ui.parts.card import Picture
from foidesk.ui.parts.label import label, set_tone
from foidesk.ui.shell.copykeeper import CopyKeeper
from foidesk.ui.shell.files import Files


class BackupNote(QWidget):
    """Two quiet lines; hidden with the list, for the rail has no room for words."""

    def __init__(self, files: Files, keeper: CopyKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files, self._keeper = files, keeper
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
        last, failing = self._files.last_backup(), self._keeper.failing()
        self._icon.show_icon(
            "shield_error" if failing or not last else "shield_checkmark", "late" if failing else "ink2"
        )
        self._when.setText(last[0] if last else "No copy made from here yet")
        where = last[1] if last else "File > Back up now…"
        self._where.setText(self._keeper.failure() if failing else where)
        set_tone(self._where, "late" if failing else "ink2")
        self.setAccessibleName(f"{self._when.text()}. {self._where.text()}")
