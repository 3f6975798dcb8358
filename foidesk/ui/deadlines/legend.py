"""What the marks of the planner mean, and how each is painted."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter

from foidesk.domain.clockface import DayKind
from foidesk.domain.planface import PlanFace
from foidesk.ui.clock.daypaint import paint_ground
from foidesk.ui.deadlines.daypaint import paint_diamond, paint_dots, paint_today
from foidesk.ui.look import fonts, theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts.legend import Sign
from foidesk.ui.parts.painting import box


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
