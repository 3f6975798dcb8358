"""The line at the foot of the window: saved when, what was just said, how many, how many selected."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStatusBar, QWidget

from foidesk.ui.look.scale import px
from foidesk.ui.parts.label import label, upright
from foidesk.ui.parts.savedmark import SavedMark

_SAID_MS = 12_000


class StatusLine(QStatusBar):
    """Four things, each in its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setAccessibleName("Status")
        self.saved = SavedMark()
        self._said = label(look="small", tone="ink2")
        # What is said gives way where there is no room; it was read aloud, and stands nowhere alone.
        self._said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._settled = label(look="small", tone="ink2")
        self._after = upright()
        self._counts = label(look="small", tone="ink2")
        self._here = label(look="small", tone="ink2")
        self._between = upright()
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(px(12), 0, px(12), 0)
        row.setSpacing(px(12))
        row.addWidget(self.saved)
        row.addWidget(self._said, 1)
        row.addWidget(self._settled)
        row.addWidget(self._after)
        row.addWidget(self._counts)
        row.addWidget(self._between)
        row.addWidget(self._here)
        self.addWidget(line, 1)
        self._forget = QTimer(self)
        self._forget.setSingleShot(True)
        self._forget.setInterval(_SAID_MS)
        self._forget.timeout.connect(self._said.clear)
        self._arrange()

    def say(self, words: str) -> None:
        """Say a sentence for a while."""
        self._said.setText(words)
        self._forget.start()

    def unsay(self, words: str) -> None:
        """Take a sentence back before its while is over, unless another was said since."""
        if self._said.text() == words:
            self._said.clear()

    def said(self) -> str:
        """Give what was said last."""
        return self._said.text()

    def say_settled(self, year: int) -> None:
        """Say to the end of which year the bank holidays are settled; later due dates are forecasts."""
        self._settled.setText(f"Bank holidays settled to {year}")
        self._settled.setToolTip(f"Due dates after the end of {year} are forecasts: a day may yet be proclaimed.")
        self._arrange()

    def settled(self) -> str:
        """Give what the line says of the bank holidays."""
        return self._settled.text()

    def say_counts(self, words: str) -> None:
        """Say how many cases there are."""
        self._counts.setText(words)
        self._arrange()

    def say_here(self, words: str) -> None:
        """Say what belongs to this screen: how many are selected, where in the draft one is."""
        self._here.setText(words)
        self._arrange()

    def clear(self) -> None:
        """Say nothing more: the register it was said of is left."""
        self.saved.say("")
        for part in (self._said, self._settled, self._counts, self._here):
            part.clear()
        self._arrange()

    def words(self) -> str:
        """Give everything the line says."""
        parts = (
            self.saved.words(),
            self._said.text(),
            self._settled.text(),
            self._counts.text(),
            self._here.text(),
        )
        return " | ".join(part for part in parts if part)

    def _arrange(self) -> None:
        self._here.setVisible(bool(self._here.text()))
        self._after.setVisible(bool(self._settled.text() and self._counts.text()))
        self._between.setVisible(bool(self._here.text() and self._counts.text()))
