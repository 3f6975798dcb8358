"""Shapes that parts and delegates draw alike: crisp boxes, the bar of days, the ring of a stage."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from foidesk.ui.look import theme
from foidesk.ui.look.scale import px

BAR_WIDE, BAR_HIGH = 36, 8


def box(
    painter: QPainter,
    rect: QRect,
    fill: str,
    border: str,
    *,
    radius: int = 4,
    dashed: bool = False,
    thick: int = 1,
) -> None:
    """Draw a rounded box whose lines fall on whole pixels; an empty colour is not drawn."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    if border:
        pen = QPen(QColor(border), thick)
        if dashed:
            pen.setDashPattern([3.0, 2.0])
        painter.setPen(pen)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    inset = thick / 2 if border else 0.0
    corner = px(radius) - inset
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), corner, corner)
    painter.restore()


def paint_days_bar(painter: QPainter, rect: QRect, used: float, token: str = "bar") -> None:  # noqa: S107
    """Draw the bar that fills as time is used; `used` runs from 0 (just in) to 1 (all gone)."""
    t = theme.current()
    box(painter, rect, t.track, t[token], radius=2)
    filled = QRect(rect)
    filled.setWidth(max(px(2), min(rect.width(), round(rect.width() * used))))
    box(painter, filled, t[token], "", radius=2)


def days_bar_rect(left: int, middle: int) -> QRect:
    """Give the place of a bar that begins at `left` and is centred on the height `middle`."""
    return QRect(left, middle - px(BAR_HIGH) // 2, px(BAR_WIDE), px(BAR_HIGH))


def paint_stage_ring(
    painter: QPainter,
    rect: QRect,
    fraction: float,
    token: str = "ink2",  # noqa: S107 - a token is a colour's name
) -> None:
    """Draw a ring of 16 units in `rect`: dashed at 0, then a slice that grows, a full disc at 1."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    unit = min(rect.width(), rect.height()) / 16
    painter.translate(QRectF(rect).center())
    painter.scale(unit, unit)
    colour = theme.colour(token)
    pen = QPen(colour, 1.5)
    if fraction <= 0:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([2.2 / 1.5, 1.7 / 1.5])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(0, 0), 6.25, 6.25)
    if fraction > 0:
        slice_ = QPainterPath()
        if fraction >= 1:
            slice_.addEllipse(QPointF(0, 0), 4, 4)
        else:
            slice_.moveTo(0, 0)
            slice_.arcTo(QRectF(-4, -4, 8, 8), 90, -360 * fraction)
            slice_.closeSubpath()
        painter.fillPath(slice_, colour)
    painter.restore()
