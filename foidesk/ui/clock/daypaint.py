"""How a day looks on the calendar: fill, lines, number, words and marks; told by shape and words before colour."""

from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPolygon

from foidesk.domain.clock_entries import Marker
from foidesk.domain.clockface import DayCell, DayKind
from foidesk.ui.look import fonts, icons, theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts.legend import Sign

TALL = 84
_K = DayKind
_FILLS: dict[DayKind, str] = {
    _K.COUNTED: "b1",
    _K.EXTENSION: "b2",
    _K.WAITING: "wait_bg",
    _K.DUE: "btn",
    _K.LATE: "late_bg",
}
_HATCHED: dict[DayKind, str] = {_K.HOLIDAY: "soon_bg", _K.WEEKEND: "raised"}
_QUIET = (_K.WEEKEND, _K.OUTSIDE, _K.BEFORE)


def paint_day(painter: QPainter, rect: QRect, day: DayCell, *, focused: bool, tall: bool) -> None:
    """Paint a cell of the calendar; a tall one writes "day 7" under the date, a low one the number at its right."""
    painter.save()
    painter.setClipRect(rect)
    paint_ground(painter, rect, day.kind)
    _lines(painter, rect, day)
    if day.forecast:
        _dashes(painter, rect, _ink(day, "ink3"))
    inner = rect.adjusted(px(8 if tall else 6), px(5 if tall else 3), -px(6), -px(5 if tall else 3))
    _date(painter, inner, day)
    if day.number is not None:
        _number(painter, inner, day, tall=tall)
    _feet(painter, inner, day, tall=tall)
    if focused:
        painter.setPen(QPen(theme.colour("onaccent" if day.kind is _K.DUE else "focus"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(4, 4, -4, -4))
    painter.restore()


def paint_ground(painter: QPainter, rect: QRect, kind: DayKind) -> None:
    """Fill a cell, or a box of the legend, as its kind asks for."""
    painter.fillRect(rect, theme.colour(_FILLS.get(kind, "surface")))
    token = _HATCHED.get(kind)
    if token is None:
        return
    # Contrast themes have one ground for all, so the stripes are drawn in the line colour there, thin under the words.
    stripe, thick = theme.colour(token), px(7)
    if stripe == theme.colour("surface"):
        stripe, thick = theme.colour("line"), px(1)
    elif kind is _K.WEEKEND:
        stripe = _between(theme.colour("raised"), theme.colour("line"))
    _stripes(painter, rect, stripe, thick)


def _dashes(painter: QPainter, rect: QRect, ink: QColor) -> None:
    """Mark a day whose bank holidays are not settled."""
    pen = QPen(ink, 1, Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.drawLine(rect.left() + px(2), rect.top() + 3, rect.right() - px(2), rect.top() + 3)


def _between(one: QColor, other: QColor) -> QColor:
    """Give a colour a third of the way from one to the other."""
    red, green, blue = (
        (2 * a + b) // 3
        for a, b in ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    )
    return QColor(red, green, blue)


def _stripes(painter: QPainter, rect: QRect, colour: QColor, thick: int) -> None:
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    wide, high = px(7), rect.height()
    for left in range(rect.left() - high, rect.right() + 2 * wide, 2 * wide):
        top, bottom = rect.top(), rect.bottom() + 1
        painter.drawPolygon(
            QPolygon(
                [
                    QPoint(left, bottom),
                    QPoint(left + thick, bottom),
                    QPoint(left + thick + high, top),
                    QPoint(left + high, top),
                ]
            )
        )
    painter.restore()


def _lines(painter: QPainter, rect: QRect, day: DayCell) -> None:
    line, strong = theme.colour("line"), theme.colour("ink3")
    painter.fillRect(QRect(rect.left(), rect.top(), 1, rect.height()), line)
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), line)
    if day.month_above:
        painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 2), strong)
    if day.month_left:
        painter.fillRect(QRect(rect.left(), rect.top(), 2, rect.height()), strong)
    frame = "ink" if day.today else "edge" if day.kind is _K.RECEIVED else ""
    if frame:
        painter.setPen(QPen(theme.colour(frame), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(2, 1, -1, -1))


def _ink(day: DayCell, otherwise: str) -> QColor:
    return theme.colour("onaccent" if day.kind is _K.DUE else otherwise)


def _date(painter: QPainter, inner: QRect, day: DayCell) -> None:
    painter.setFont(fonts.font("small", bold=day.today))
    words = f"{day.label} today" if day.today else day.label
    if day.today:
        metrics = painter.fontMetrics()
        chip = QRect(inner.left() - px(1), inner.top(), metrics.horizontalAdvance(words) + px(10), px(18))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("ink"))
        painter.drawRoundedRect(chip, px(3), px(3))
        painter.setPen(theme.colour("surface"))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, words)
        return
    painter.setPen(_ink(day, "ink3" if day.kind in _QUIET else "ink2"))
    if day.says_forecast:
        words += ", forecast"
    painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, words)


def _number(painter: QPainter, inner: QRect, day: DayCell, *, tall: bool) -> None:
    quiet = day.kind in (_K.AFTER_ANSWER, _K.RESTARTED)
    font = fonts.font("title" if tall else "heading", bold=not quiet)
    font.setStrikeOut(day.kind is _K.RESTARTED)
    painter.setPen(_ink(day, "ink3" if day.kind is _K.RESTARTED else "ink2" if quiet else "ink"))
    if not tall:
        painter.setFont(font)
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        painter.drawText(inner.adjusted(0, -px(1), -px(2), 0), flags, str(day.number))
        return
    base = inner.top() + px(18) + QFontMetrics(font).ascent()
    number_ink = painter.pen().color()
    small = fonts.font("small")
    painter.setFont(small)
    painter.setPen(_ink(day, "ink2"))
    painter.drawText(inner.left(), base, "day")
    painter.setFont(font)
    painter.setPen(number_ink)
    painter.drawText(inner.left() + QFontMetrics(small).horizontalAdvance("day") + px(5), base, str(day.number))


def _feet(painter: QPainter, inner: QRect, day: DayCell, *, tall: bool) -> None:
    """Write at the foot what happened on the day, or why it does not count."""
    bottom = inner.bottom() + 1
    due = [Marker(day.words if tall else "Due", "flag")] if day.kind is _K.DUE else []
    if not due and day.words and (tall or day.kind is not _K.WEEKEND):
        token = {_K.HOLIDAY: "soon", _K.WAITING: "wait"}.get(day.kind, "ink3")
        bottom -= _reason(painter, inner, bottom, day, token, tall=tall)
    font = fonts.font("small", bold=True)
    high = px(18)
    painter.setFont(font)
    painter.setPen(_ink(day, "ink"))
    # The date keeps its line; marks that have no room are in the tooltip, the list and what is read aloud.
    room = max(1, (bottom - inner.top() - px(40 if tall and day.number is not None else 16)) // high) - len(due)
    lines = list(day.markers[: max(room, 0)])
    left_out = len(day.markers) - len(lines)
    if left_out and lines:
        lines[-1] = Marker(f"{lines[-1].words} +{left_out}", lines[-1].icon)
    lines += due
    for mark in reversed(lines):
        top = bottom - high
        filled = day.kind is _K.DUE and mark.icon == "flag"
        token = "onaccent" if day.kind is _K.DUE else "ink"
        painter.drawPixmap(inner.left(), top + px(2), icons.pixmap(mark.icon, token, 14, filled=filled))
        place = QRect(inner.left() + px(18), top, inner.width() - px(18), high)
        words = QFontMetrics(font).elidedText(mark.words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        bottom = top


def _reason(painter: QPainter, inner: QRect, bottom: int, day: DayCell, token: str, *, tall: bool) -> int:
    """Write why a day does not count, in as many lines as there is room for; give the height used."""
    font = fonts.font("small", bold=day.kind is _K.HOLIDAY)
    painter.setFont(font)
    painter.setPen(theme.colour(token))
    metrics, step = QFontMetrics(font), px(18 if tall else 15)
    most = max(1, (bottom - inner.top() - px(13)) // step)
    lines = _broken(day.words, metrics, inner.width())
    if len(lines) > most:  # the tooltip, the list and a screen reader have all of it
        rest = " ".join(lines[most - 1 :])
        lines = [*lines[: most - 1], metrics.elidedText(rest, Qt.TextElideMode.ElideRight, inner.width())]
    base = bottom - metrics.descent() - (len(lines) - 1) * step
    for line in lines:
        painter.drawText(inner.left(), base, line)
        base += step
    return len(lines) * step


def _broken(words: str, metrics: QFontMetrics, wide: int) -> list[str]:
    lines: list[str] = []
    for word in words.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= wide:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def signs_of(pairs: tuple[tuple[DayKind, str], ...]) -> tuple[Sign, ...]:
    """Give the grounds of these kinds of day as signs of a legend."""
    return tuple((words, partial(_legend_box, kind=kind)) for kind, words in pairs)


def _legend_box(painter: QPainter, box: QRect, kind: DayKind) -> None:
    """Paint the ground of a kind; a struck number for days that no longer count."""
    if kind is _K.RESTARTED:
        font = fonts.font("base")
        font.setStrikeOut(True)
        painter.setFont(font)
        painter.setPen(theme.colour("ink3"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "7")
        return
    if kind is _K.FORECAST:
        _dashes(painter, box.adjusted(-px(1), px(5), px(1), 0), theme.colour("ink2"))
        return
    paint_ground(painter, box, kind)
    painter.setPen(theme.colour("btn" if kind is _K.DUE else "line2"))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box.adjusted(0, 0, -1, -1))
