"""What the marks of the planner mean; the line breaks where the pane is narrow."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from foidesk.domain.clockface import DayKind
from foidesk.domain.planface import PlanFace
from foidesk.ui.clock.daypaint import paint_ground
from foidesk.ui.deadlines.daypaint import paint_diamond, paint_dots, paint_today
from foidesk.ui.look import fonts, theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts.painting import box

Sign = tuple[str, Callable[[QPainter, QRect], None]]


def signs_of(face: PlanFace, *, targets: bool) -> tuple[Sign, ...]:
    """Give the signs that can be seen in a year."""
    days = [day for week in face.weeks for day in week.days]
    signs: list[Sign] = [("Due", _due)]
    if any(day.late for day in days):
        signs.append(("Overdue", _overdue))
    if targets:
        signs.append(("Target", _target))
        if any(one.late and not one.is_deadline for day in days for one in day.entries):
            signs.append(("Missed", _missed))
    if any(week.piles_up for week in face.weeks):
        signs.append(("Busy week", _heavy))
    signs.append(("Weekend", _weekend))
    signs.append(("Bank holiday", _holiday))
    if any(day.closed for day in days):
        signs.append(("Office closed, counts", _closed))
    if any(day.today for day in days):
        signs.append(("Today", _today))
    return tuple(signs)


class PlannerLegend(QWidget):
    """Signs and words side by side, in as many lines as they need."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._signs: tuple[Sign, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    def show_face(self, face: PlanFace, *, targets: bool) -> None:
        """Explain what this year shows."""
        self._signs = signs_of(face, targets=targets)
        self.setAccessibleName("Legend: " + ", ".join(words for words, _paint in self._signs))
        self.updateGeometry()
        self.update()

    def _places(self, wide: int) -> tuple[list[QRect], int]:
        metrics = QFontMetrics(fonts.font("small"))
        left = top = 0
        places = []
        for words, _paint in self._signs:
            needed = px(23) + metrics.horizontalAdvance(words)
            if left and left + needed > wide:
                left, top = 0, top + px(21)
            places.append(QRect(left, top, needed, px(19)))
            left += needed + px(14)
        return places, top + px(19)

    def hasHeightForWidth(self) -> bool:
        """Say that the height depends on the width."""
        return True

    def heightForWidth(self, arg__1: int, /) -> int:
        """Give room for every line."""
        return self._places(arg__1)[1]

    def sizeHint(self) -> QSize:
        """Ask for the height the present width needs."""
        return QSize(px(300), self.heightForWidth(max(self.width(), px(300))))

    def minimumSizeHint(self) -> QSize:
        """Never cut a line."""
        return QSize(px(100), self.heightForWidth(max(self.width(), px(100))))

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Paint each sign and its words."""
        painter = QPainter(self)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for (words, paint), place in zip(self._signs, self._places(self.width())[0], strict=True):
            painter.save()
            paint(painter, QRect(place.left(), place.top() + px(2), px(17), px(15)))
            painter.restore()
            painter.setFont(fonts.font("small"))
            painter.setPen(theme.colour("ink2"))
            painter.drawText(place.adjusted(px(23), 0, px(4), 0), flags, words)
        painter.end()


def _number(painter: QPainter, at: QRect, ground: str, edge: str, ink: str) -> None:
    t = theme.current()
    box(painter, at, t[ground], t[edge], radius=3)
    painter.setFont(fonts.font("small", bold=True))
    painter.setPen(theme.colour(ink))
    painter.drawText(at, Qt.AlignmentFlag.AlignCenter, "2")


def _due(painter: QPainter, at: QRect) -> None:
    _number(painter, at, "b1", "b1r", "ink")


def _overdue(painter: QPainter, at: QRect) -> None:
    _number(painter, at, "late", "late", "surface")


def _target(painter: QPainter, at: QRect) -> None:
    paint_diamond(painter, QPoint(at.center().x(), at.center().y() + 1), px(9), "ink2")


def _missed(painter: QPainter, at: QRect) -> None:
    paint_diamond(painter, QPoint(at.center().x(), at.center().y() + 1), px(9), "ink2", solid=True)


def _heavy(painter: QPainter, at: QRect) -> None:
    t = theme.current()
    box(painter, at.adjusted(0, px(3), 0, -px(2)), t.soon_bg, t.soon, radius=3)


def _framed(painter: QPainter, at: QRect) -> None:
    painter.setPen(theme.colour("line2"))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(at.adjusted(0, 0, -1, -1))


def _weekend(painter: QPainter, at: QRect) -> None:
    paint_ground(painter, at, DayKind.WEEKEND)
    _framed(painter, at)


def _holiday(painter: QPainter, at: QRect) -> None:
    paint_ground(painter, at, DayKind.HOLIDAY)
    _framed(painter, at)


def _closed(painter: QPainter, at: QRect) -> None:
    painter.fillRect(at, theme.colour("surface"))
    paint_dots(painter, at)
    _framed(painter, at)


def _today(painter: QPainter, at: QRect) -> None:
    painter.fillRect(at, theme.colour("surface"))
    paint_today(painter, at)
