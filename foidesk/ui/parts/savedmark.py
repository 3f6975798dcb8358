"""The words that say whether the work is kept: "Saved 10:42", "Saving…", "Not saved" with the reason."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from foidesk.ui.look.scale import px
from foidesk.ui.parts.card import Picture
from foidesk.ui.parts.label import label, restyle, set_tone


class SavedMark(QWidget):
    """A tick and a time; the one place that turns red when saving fails."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = Picture("checkmark", "ink2", 16)
        self._words = label(look="small", tone="ink2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        row.addWidget(self._icon)
        row.addWidget(self._words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.say("")

    def say(self, words: str) -> None:
        """Say anything that is in order: "Nothing to save", "Kept as a draft 10:31"."""
        self._show(words, "checkmark", "ink2", "")

    def saved(self, at: str) -> None:
        """Say when the work was last kept, as "10:42"."""
        self.say(f"Saved {at}")

    def saving(self) -> None:
        """Say that it is taking more than a moment."""
        self._show("Saving…", "arrow_clockwise", "ink2", "")

    def not_saved(self, reason: str) -> None:
        """Say that the last words are only on the screen, and why."""
        self._show(f"Not saved: {reason}" if reason else "Not saved", "error_circle", "late", reason)

    def words(self) -> str:
        """Give what is said."""
        return self._words.text()

    def _show(self, words: str, icon: str, tone: str, tip: str) -> None:
        self._words.setText(words)
        set_tone(self._words, tone)
        restyle(self._words, "strong", tone == "late")
        self._icon.show_icon(icon, tone, filled=tone == "late")
        self._icon.setVisible(bool(words))
        self.setAccessibleName(words)
        self.setToolTip(tip)
