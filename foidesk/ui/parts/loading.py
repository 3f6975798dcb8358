"""Grey bars in the place of rows, shown only when the register takes longer than half a second."""

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from foidesk.ui.look import fonts, theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts.painting import box

AFTER_MS = 500
_ROWS, _WIDE = 12, ((16, 60), (100, 90), (240, 180), (560, 60), (640, 90))


class LoadingBars(QWidget):
    """Blank at first, then bars and a line of words."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._late = False
        self.setAccessibleName(words)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER_MS)
        self._timer.timeout.connect(self._be_late)

    def say(self, words: str) -> None:
        """Say what is being waited for."""
        self._words = words
        self.setAccessibleName(words)
        self.update()

    def showEvent(self, event: QShowEvent, /) -> None:
        """Count from now."""
        self._late = False
        self._timer.start()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent, /) -> None:
        """Stop counting."""
        self._timer.stop()
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Paint the bars once it is late."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("surface"))
        if self._late:
            t = theme.current()
            for row in range(_ROWS):
                for at, (left, wide) in enumerate(_WIDE):
                    length = px(wide) * (80 + (row * 7 + at * 13) % 40) // 120
                    if px(left) + length < self.width():
                        box(painter, QRect(px(left), px(20 + row * 28), length, px(9)), t.track, "", radius=3)
            painter.setFont(fonts.font("small"))
            painter.setPen(theme.colour("ink2"))
            where = QRect(px(16), px(24 + _ROWS * 28), self.width() - px(32), px(24))
            painter.drawText(where, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._words)
        painter.end()

    def _be_late(self) -> None:
        self._late = True
        self.update()
