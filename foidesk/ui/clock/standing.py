"""The card under the due date: until when a waiting case waits, and then that it may be closed as lapsed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from foidesk.ui.clock.worked import Worked
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.card import Picture
from foidesk.ui.parts.label import label, restyle


class StandingCard(QFrame):
    """Shown only while there is something to say. Nothing closes by itself: the card proposes, she decides."""

    close_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = Picture("pause_circle", "ink2", 16)
        self._words = label("", wrap=True)
        self._rule = label("", "small", "ink2", wrap=True)
        self.close_case = Button("Close as lapsed…", dense=True)
        self.close_case.clicked.connect(self.close_wanted)
        feet = QHBoxLayout()
        feet.addWidget(self.close_case)
        feet.addStretch(1)
        lines = QVBoxLayout()
        lines.setSpacing(px(4))
        for widget in (self._words, self._rule):
            lines.addWidget(widget)
        lines.addLayout(feet)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(10), px(12), px(10))
        row.setSpacing(px(12))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(lines, 1)
        self.hide()

    def words(self) -> str:
        """Give what the card says."""
        return " ".join(part for part in (self._words.text(), self._rule.text()) if part)

    def show_worked(self, worked: Worked, *, read_only: bool) -> None:
        """Say until when the case waits, if it does."""
        waits = worked.waits
        self.setVisible(waits is not None)
        if waits is None:
            return
        rule = waits.rule if waits.rule.endswith(".") else f"{waits.rule}."
        tone, icon = ("warn", "warning") if waits.is_over else ("info", "pause_circle")
        self._say(tone, icon, waits.words, rule)
        self.close_case.setVisible(waits.is_over and not read_only)

    def _say(self, tone: str, icon: str, words: str, rule: str) -> None:
        restyle(self, "banner", tone)
        self._icon.show_icon(icon, "soon" if tone == "warn" else "ink2")
        self._words.setText(words)
        self._rule.setText(rule)
        self._rule.setVisible(bool(rule))
        self.setAccessibleName(self.words())
