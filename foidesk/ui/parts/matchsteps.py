"""Three steps that show how close a match is, beside the words that say it."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from foidesk.ui.look import theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts.painting import box

_HEIGHTS = (5, 8, 11)
_WIDE, _GAP = 4, 2


class MatchSteps(QWidget):
    """As many of three growing bars filled as the match has steps; screen readers read the words beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_steps(self, steps: int) -> None:
        """Fill so many."""
        self._steps = steps
        self.update()

    def steps(self) -> int:
        """Give how many are filled."""
        return self._steps

    def sizeHint(self) -> QSize:
        """Give the size of the design."""
        return QSize(px(3 * _WIDE + 2 * _GAP), px(12))

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the bars: filled, or only outlined."""
        painter = QPainter(self)
        t = theme.current()
        for place, high in enumerate(_HEIGHTS):
            left = place * px(_WIDE + _GAP)
            bar = QRect(left, self.height() - px(high), px(_WIDE), px(high))
            filled = place < self._steps
            box(painter, bar, t.accent if filled else t.track, t.accent if filled else t.line2, radius=1)
        painter.end()
