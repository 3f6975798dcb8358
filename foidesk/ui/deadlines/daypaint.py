"""How a day looks in the planner: ground, number, how many are due, and marks told by shape before colour."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QPolygon

from foidesk.domain.clockface import DayKind
from foidesk.domain.planface import PlanDay, PlanEntry, PlanWeek
from foidesk.ui.clock.daypaint import paint_ground
from foidesk.ui.look import fonts, icons, theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts.painting import box

DATE = 16
_STRIP, _LOW_STRIP, _LOW_ROW = 17, 13, 56
_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def paint_day_ground(painter: QPainter, rect: QRect, day: PlanDay, *, quiet: bool = False) -> None:
    """Fill a day: lines across for what is no working day, dots for a day on which the office is closed."""
    kind = DayKind.WEEKEND if day.is_weekend else DayKind.HOLIDAY if day.off else DayKind.OUTSIDE
    if quiet and not day.off:
        painter.fillRect(rect, theme.colour("raised"))
    else:
        paint_ground(painter, rect, kind)
    if day.closed:
        paint_dots(painter, rect)


def paint_dots(painter: QPainter, rect: QRect) -> None:
    """Dot a day on which the office is closed."""
    step, side, colour = px(6), max(2, px(2)), theme.colour("wait")
    for row, top in enumerate(range(rect.top() + px(3), rect.bottom() - side, step)):
        for left in range(rect.left() + px(3) + (row % 2) * (step // 2), rect.right() - side, step):
            painter.fillRect(left, top, side, side, colour)


def paint_today(painter: QPainter, rect: QRect) -> None:
    """Frame today in ink; its date is on a chip of ink too, and is said aloud."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour("ink"), 2))
    painter.drawRect(rect.adjusted(1, 1, -1, -1))


def paint_small_day(painter: QPainter, rect: QRect, day: PlanDay, *, strip: bool) -> None:
    """Paint a day of the year: its date above, how many are due below; the number is there, not a shade of it.

    `strip` leaves room at the foot for the mark of a week that piles up.
    """
    _cell_lines(painter, rect)
    above = QRect(rect.left() + 1, rect.top() + px(1), rect.width() - 1, px(DATE))
    painter.setFont(fonts.font("small", bold=day.today))
    if day.off or day.closed or day.today:  # what lies behind a date must not run through it
        patch = QRect(0, 0, painter.fontMetrics().horizontalAdvance(str(day.on.day)) + px(4), px(15))
        patch.moveCenter(above.center())
        ground = theme.current().ink if day.today else theme.current().surface
        box(painter, patch.intersected(above), ground, "", radius=3)
    painter.setPen(theme.colour("surface" if day.today else "ink3" if day.is_weekend else "ink2"))
    painter.drawText(above, _CENTRE, str(day.on.day))
    below = QRect(rect.left(), above.bottom() + 1, rect.width(), rect.bottom() - above.bottom() - 2)
    if strip:
        below.setHeight(below.height() - strip_height(rect))
    high = min(px(19), below.height())
    place = QRect(rect.left() + px(2), below.top() + (below.height() - high) // 2, rect.width() - px(3), high)
    paint_count(painter, place, day)


def paint_count(painter: QPainter, rect: QRect, day: PlanDay) -> None:
    """Say how many: a box for deadlines, solid where some are overdue; a diamond and a number for targets alone."""
    t = theme.current()
    if day.deadlines:
        late = day.late > 0
        box(painter, rect, t.late if late else t.b1, t.late if late else t.b1r, radius=3)
        painter.setFont(fonts.font("base", bold=True))
        painter.setPen(theme.colour("surface" if late else "ink"))
        painter.drawText(rect, _CENTRE, str(day.deadlines))
    elif day.targets:
        painter.setFont(fonts.font("small"))
        wide = px(7) + px(2) + painter.fontMetrics().horizontalAdvance(str(day.targets))
        left = rect.left() + (rect.width() - wide) // 2
        missed = any(one.late for one in day.entries)
        paint_diamond(painter, QPoint(left + px(3), rect.center().y() + 1), px(7), "ink2", solid=missed)
        painter.setPen(theme.colour("ink2"))
        words = QRect(left + px(9), rect.top(), rect.width(), rect.height())
        painter.drawText(words, _LEFT, str(day.targets))


def paint_diamond(
    painter: QPainter,
    middle: QPoint,
    size: int,
    token: str,
    *,
    solid: bool = False,
) -> None:
    """Draw the sign of a target: hollow, or solid when it was missed."""
    half = max(3, size // 2)
    x, y = middle.x(), middle.y()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour(token), 1.4))
    painter.setBrush(theme.colour(token) if solid else Qt.BrushStyle.NoBrush)
    painter.drawPolygon(QPolygon([QPoint(x, y - half), QPoint(x + half, y), QPoint(x, y + half), QPoint(x - half, y)]))
    painter.restore()


def strip_height(row: QRect) -> int:
    """Give the height of the strip under a week that piles up, in a row as high as this one."""
    return px(_STRIP if row.height() >= px(_LOW_ROW) else _LOW_STRIP)


def paint_strip(painter: QPainter, rect: QRect, week: PlanWeek, *, said: bool) -> None:
    """Mark a week that piles up under its days, in words where there is room for them."""
    t = theme.current()
    bar = rect.adjusted(px(1), 0, -px(1), 0)
    # Where the strip is lower than a line of type, an edge would run through the words.
    edged = bar.height() >= px(_STRIP) - 1 or not said
    box(painter, bar, t.soon_bg, t.soon if edged else "", radius=3)
    if not said:
        return
    painter.setFont(fonts.font("small", bold=True))
    painter.setPen(theme.colour("soon"))
    metrics = painter.fontMetrics()
    words = week.words if metrics.horizontalAdvance(week.words) <= bar.width() - 4 else str(week.deadlines)
    # The strip is lower than a line of type: the words stand on its foot, so that nothing of them is cut.
    base = bar.bottom() + 1 - max(1, (bar.height() - metrics.capHeight()) // 2)
    painter.drawText(bar.left() + (bar.width() - metrics.horizontalAdvance(words)) // 2, base, words)


def paint_large_day(painter: QPainter, rect: QRect, day: PlanDay, *, quiet: bool, label: str) -> None:
    """Paint a day of the month: its date, why it does not count, and the references due on it."""
    _cell_lines(painter, rect)
    inner = rect.adjusted(px(7 if rect.width() >= px(100) else 4), px(3), -px(3), -px(3))
    top = _label(painter, inner, day, label, quiet=quiet)
    room = (inner.bottom() + 1 - top) // px(18)
    notes = [day.off] if day.off and not day.is_weekend else []
    if day.closed:
        notes.append(f"Closed: {day.closed}")
    for words in notes:
        spare = room - min(len(day.entries), 1)
        if spare > 0:
            used = _note(painter, inner, top, words, "soon" if words == day.off else "wait", lines=min(spare, 2))
            top, room = top + used * px(18), room - used
    shown = day.entries if len(day.entries) <= room else day.entries[: max(0, room - 1)]
    for one in shown:
        top = _paint_entry(painter, inner, top, one, quiet=quiet)
    rest = len(day.entries) - len(shown)
    if rest and room > 0:
        _line(painter, inner, top, f"and {rest} more" if shown else f"{rest} due", "ink2", bold=not shown)


def paint_low_day(painter: QPainter, rect: QRect, day: PlanDay, *, quiet: bool, label: str) -> None:
    """Paint a day where there is no room for references: its date, and how many are due."""
    _cell_lines(painter, rect)
    inner = rect.adjusted(px(6), px(2), -px(5), -px(4))
    _label(painter, inner, day, label, quiet=quiet)
    if day.entries:
        high = min(px(19), inner.height() // 2 + px(2))
        wide = px(26)
        paint_count(painter, QRect(inner.right() - wide, inner.bottom() - high, wide, high), day)


def _label(painter: QPainter, inner: QRect, day: PlanDay, label: str, *, quiet: bool) -> int:
    """Write the date, and "today" beside it; give where the next line begins."""
    painter.setFont(fonts.font("small", bold=day.today or day.on.day == 1))
    words = f"{label} today" if day.today else label
    wide, high = painter.fontMetrics().horizontalAdvance(words), px(17)
    if day.today:
        if wide + px(8) > inner.width():
            words = label
            wide = painter.fontMetrics().horizontalAdvance(words)
        chip = QRect(inner.left() - px(3), inner.top(), wide + px(8), high)
        box(painter, chip, theme.current().ink, "", radius=3)
        painter.setPen(theme.colour("surface"))
        painter.drawText(chip, _CENTRE, words)
    else:
        if day.off or day.closed:
            patch = QRect(inner.left() - px(3), inner.top() + px(1), wide + px(6), high - px(2))
            box(painter, patch, theme.current().surface, "", radius=3)
        painter.setPen(theme.colour("ink3" if quiet or day.is_weekend else "ink2"))
        painter.drawText(QRect(inner.left(), inner.top(), inner.width(), high), _LEFT, words)
    return inner.top() + high + px(1)


def _paint_entry(painter: QPainter, inner: QRect, top: int, one: PlanEntry, *, quiet: bool) -> int:
    token = "late" if one.late and one.is_deadline else "ink2" if quiet or not one.is_deadline else "ink"
    high, mark = px(18), px(14)
    middle = top + high // 2
    if one.late and one.is_deadline:
        painter.drawPixmap(inner.left() - px(1), middle - px(7), icons.pixmap("warning", "late", 14, filled=True))
    elif one.is_deadline:
        square = QRect(inner.left() + px(2), middle - px(4), px(8), px(8))
        box(painter, square, theme.current().b1, theme.current().b1r, radius=2)
    else:
        paint_diamond(painter, QPoint(inner.left() + px(6), middle), px(8), "ink2", solid=one.late)
    painter.setFont(fonts.font("small", bold=one.is_deadline))
    painter.setPen(theme.colour(token))
    left = inner.left() + mark + px(2)
    room = inner.right() - left
    shown = _elided(painter, entry_words(one), room)
    if not shown.startswith(one.case.reference):  # the reference before what is due
        shown = _elided(painter, one.case.reference, room)
    painter.drawText(QRect(left, top, room, high), _LEFT, shown)
    return top + high


def entry_words(one: PlanEntry) -> str:
    """Say an entry where there is little room: the reference, and what is due unless it is the answer."""
    if one.entry.kind.value == "response":
        return one.case.reference
    words = one.entry.words.removeprefix("Target: ")
    return (
        f"{one.case.reference} {words[:1].lower()}{words[1:]}" if one.is_deadline else f"{one.case.reference} {words}"
    )


def paint_week(painter: QPainter, rect: QRect, week: PlanWeek, busiest: int) -> None:
    """Paint the edge of a week: "6 this week" and a bar as long as the week is full."""
    painter.fillRect(rect, theme.colour("surface"))
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.colour("line"))
    painter.fillRect(QRect(rect.left(), rect.top(), 1, rect.height()), theme.colour("line2"))
    inner = rect.adjusted(px(8), px(4), -px(6), -px(4))
    if week.deadlines:
        heavy = week.piles_up
        painter.setFont(fonts.font("small", bold=heavy))
        painter.setPen(theme.colour("soon" if heavy else "ink2"))
        line = QRect(inner.left(), inner.top(), inner.width(), px(17))
        painter.drawText(line, _LEFT, _elided(painter, week.words, inner.width()))
        bar = QRect(inner.left(), line.bottom() + px(3), inner.width(), px(8))
        t = theme.current()
        box(painter, bar, t.track, t.soon_fill if heavy else t.bar, radius=2)
        filled = QRect(bar)
        filled.setWidth(max(px(3), bar.width() * week.deadlines // max(busiest, 1)))
        box(painter, filled, t.soon_fill if heavy else t.bar, "", radius=2)
        if heavy and inner.height() > px(48):
            painter.setFont(fonts.font("small"))
            painter.drawText(QRect(inner.left(), bar.bottom() + px(3), inner.width(), px(18)), _LEFT, "Piles up")


def _cell_lines(painter: QPainter, rect: QRect) -> None:
    line = theme.colour("line")
    painter.fillRect(QRect(rect.left(), rect.top(), 1, rect.height()), line)
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), line)


def _line(painter: QPainter, inner: QRect, top: int, words: str, token: str, *, bold: bool, patch: bool = False) -> int:
    painter.setFont(fonts.font("small", bold=bold))
    shown = _elided(painter, words, inner.width())
    if patch:  # lines behind words are hard to read
        reach = QRect(inner.left() - px(3), top, painter.fontMetrics().horizontalAdvance(shown) + px(6), px(18))
        painter.fillRect(reach, theme.colour("surface"))
    painter.setPen(theme.colour(token))
    painter.drawText(QRect(inner.left(), top, inner.width(), px(18)), _LEFT, shown)
    return top + px(18)


def _note(painter: QPainter, inner: QRect, top: int, words: str, token: str, *, lines: int) -> int:
    """Write why a day does not count, broken over the lines there are; give how many were used."""
    painter.setFont(fonts.font("small", bold=True))
    metrics, first = painter.fontMetrics(), ""
    pieces = words.split()
    while pieces and metrics.horizontalAdvance(f"{first} {pieces[0]}".strip()) <= inner.width():
        first = f"{first} {pieces.pop(0)}".strip()
    if not pieces or lines < 2 or not first:
        _line(painter, inner, top, words, token, bold=True, patch=True)
        return 1
    _line(painter, inner, top, first, token, bold=True, patch=True)
    _line(painter, inner, top + px(18), " ".join(pieces), token, bold=True, patch=True)
    return 2


def _elided(painter: QPainter, words: str, wide: int) -> str:
    metrics: QFontMetrics = painter.fontMetrics()
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, wide)
