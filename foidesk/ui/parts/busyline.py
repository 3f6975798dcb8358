"""Long work on a page: how far it is, in words and as a bar, and Stop; shown only once it takes a moment."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.label import label

AFTER_MS = 500


class BusyLine(QWidget):
    """Words, bar, Stop. `begin` starts it, `end` puts it away."""

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "raised")
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
        self.bar.setValue(0)
        self.stop.setVisible(can_stop)
        self.stop.setEnabled(True)
        self._wait.start()

    def tell(self, fraction: float, words: str) -> None:
        """Say how far it is."""
        percent = round(100 * fraction)
        self.bar.setValue(percent)
        self._words.setText(f"{words}, {percent}%" if words else f"{percent}%")

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
