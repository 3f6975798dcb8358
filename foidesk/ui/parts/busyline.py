"""Long work on a page: how far it is, in words and as a bar, and Stop; shown only once it takes a moment."""

import time
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.label import label

AFTER_MS = 500
ESTIMATE_AFTER = 10.0
_LEAST_DONE = 0.02


def time_left(seconds: float, fraction: float) -> str:
    """Estimate from the time gone how long is left, in words; nothing while that would be a guess."""
    if seconds < ESTIMATE_AFTER or not _LEAST_DONE <= fraction < 1:
        return ""
    left = seconds * (1 - fraction) / fraction
    if left < 5:
        return "a few seconds left"
    if left < 55:
        return f"about {5 * round(left / 5)} seconds left"
    minutes = max(1, round(left / 60))
    return "about a minute left" if minutes == 1 else f"about {minutes} minutes left"


class BusyLine(QWidget):
    """Words, bar, Stop. `begin` starts it, `end` puts it away."""

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._clock, self._since = clock, 0.0
        self.setProperty("ground", "raised")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = label("", "small")
        self.bar = QProgressBar()
        self.bar.setRange(0, 100)
        self.stop = Button("Stop", dense=True)
        self.stop.clicked.connect(self._stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(6), px(16), px(6))
        row.setSpacing(px(12))
        row.addWidget(self._words)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(AFTER_MS)
        self._wait.timeout.connect(self.show)
        self.hide()

    def begin(self, words: str, *, can_stop: bool = True) -> None:
        """Say what is being done; shown after half a second, if it is still under way."""
        self._words.setText(words)
        self.bar.setAccessibleName(words)
        self.bar.setRange(0, 100)
        self.bar.setValue(0)
        self._since = self._clock()
        self.stop.setVisible(can_stop)
        self.stop.setEnabled(True)
        self._wait.start()

    def tell(self, fraction: float, words: str) -> None:
        """Say how far it is; a fraction below 0 says that nobody can tell, and only the words count."""
        if not self.stop.isEnabled():
            return  # Stop was pressed: what was on its way here is no news
        if fraction < 0:
            self.bar.setRange(0, 0)
            self._words.setText(words)
            return
        percent = round(100 * fraction)
        self.bar.setRange(0, 100)
        self.bar.setValue(percent)
        left = time_left(self._clock() - self._since, fraction)
        self._words.setText(", ".join(part for part in (words, f"{percent}%", left) if part))

    def end(self) -> None:
        """Put the line away."""
        self._wait.stop()
        self.hide()

    def words(self) -> str:
        """Give what the line says."""
        return self._words.text()

    def _stop(self) -> None:
        self.stop.setEnabled(False)
        self._words.setText("Stopping")
        self.stopped.emit()
