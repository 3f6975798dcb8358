"""The stages of a case: a ring for each in lists, and the row of steps in a case's header."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from foidesk.ui.look import fonts, icons, theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts.painting import paint_stage_ring

STEPS = ("Logged", "Drafting", "Clearance", "Sign", "Issued")
_FRACTIONS = {"Logged": 0.0, "Drafting": 0.25, "Clearance": 0.5, "Sign": 0.75, "Issued": 1.0, "Closed": 1.0}
_FRACTIONS["Answered"] = 1.0  # before FOI Desk
_SIGNS = {"Waiting": "pause_circle", "Internal review": "arrow_clockwise"}
_SHORT = {"Internal review": "Review"}
"""What a stage that is no step is marked with, and said as where there is no room."""
_LINE, _GAP = 14, 6


def stage_fraction(stage: str) -> float:
    """Give how full the ring of a stage is; a stage that is no step has a dashed ring."""
    return _FRACTIONS.get(stage, 0.0)


def stage_sign(stage: str) -> str:
    """Give the icon of a stage that is no step on the way to the letter; "" for those that have a ring."""
    return _SIGNS.get(stage, "")


def paint_stage(painter: QPainter, rect: QRect, stage: str) -> None:
    """Paint a table cell: the ring (or the sign of a case that waits or is reviewed) and the stage's name."""
    middle = rect.top() + rect.height() // 2
    place = QRect(rect.left(), middle - px(8), px(16), px(16))
    if sign := stage_sign(stage):
        painter.drawPixmap(place.topLeft(), icons.pixmap(sign, "ink2", 16))
    else:
        paint_stage_ring(painter, place, stage_fraction(stage))
    painter.setFont(fonts.font("base"))
    painter.setPen(theme.colour("ink"))
    words = rect.adjusted(px(22), 0, 0, 0)
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    if painter.fontMetrics().horizontalAdvance(stage) > words.width():
        stage = _SHORT.get(stage, stage)
    painter.drawText(words, flags, painter.fontMetrics().elidedText(stage, Qt.TextElideMode.ElideRight, words.width()))


class StageSteps(QWidget):
    """Logged, Drafting, Clearance, Sign, Issued: ticks behind, the present one semibold, dashed rings ahead."""

    def __init__(self, steps: Sequence[str] = STEPS, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = tuple(steps)
        self._now = 0
        self._goes_on = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_stage(self._steps[0])

    def set_steps(self, steps: Sequence[str], stage: str, *, goes_on: bool = False) -> None:
        """Show other steps: an office without clearance has four. The last one ends the way, unless it `goes_on`."""
        self._steps, self._goes_on = tuple(steps), goes_on
        self.set_stage(stage)
        self.updateGeometry()

    def set_stage(self, stage: str) -> None:
        """Mark the present step; after the last one every step has its tick."""
        self._now = self._steps.index(stage) if stage in self._steps else len(self._steps)
        if self._now == len(self._steps):
            words = f"Stage: {stage}, all {len(self._steps)} steps done"
        else:
            words = f"Stage: {stage}, step {self._now + 1} of {len(self._steps)}"
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def _font(self, index: int) -> QFont:
        return fonts.font("small", bold=index == self._now)

    def _width(self, index: int) -> int:
        return px(16) + px(5) + QFontMetrics(self._font(index)).horizontalAdvance(self._steps[index])

    def sizeHint(self) -> QSize:
        """Give room for every step and the lines between."""
        between = (px(_LINE) + 2 * px(_GAP)) * (len(self._steps) - 1)
        return QSize(sum(self._width(index) for index in range(len(self._steps))) + between + px(2), px(28))

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Paint step by step from the left."""
        painter = QPainter(self)
        left, middle = 0, self.height() // 2
        for index, step in enumerate(self._steps):
            last = index == len(self._steps) - 1
            done = index < self._now or (last and index == self._now and not self._goes_on)
            ring = QRect(left, middle - px(8), px(16), px(16))
            if done:
                painter.drawPixmap(ring.topLeft(), icons.pixmap("checkmark", "ink2", 16))
            elif index == self._now:
                paint_stage_ring(painter, ring, max(0.05, index / (len(self._steps) - 1)), "accent")
            else:
                paint_stage_ring(painter, ring, 0, "ink3")
            painter.setFont(self._font(index))
            painter.setPen(theme.colour("ink" if index == self._now else "ink2" if done else "ink3"))
            words = QRect(left + px(21), 0, self._width(index), self.height())
            painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, step)
            left += self._width(index) + px(_GAP)
            if not last:
                painter.fillRect(left, middle, px(_LINE), 1, theme.colour("line2"))
                left += px(_LINE) + px(_GAP)
        painter.end()
