"""The time left on a request: words, a bar that fills as time is used, or the sign for today, late, waiting."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from foidesk.ui.look import fonts, icons, theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts.chip import ChipFace
from foidesk.ui.parts.painting import BAR_WIDE, days_bar_rect, paint_days_bar

Kind = Literal["running", "soon", "today", "late", "waiting", "issued", "issued_late"]
_ICONS = {
    "today": "clock_alarm",
    "late": "warning",
    "waiting": "pause_circle",
    "issued": "checkmark_circle",
    "issued_late": "warning",
}
_TONES = {"soon": "soon", "today": "soon", "late": "late", "waiting": "wait", "issued": "ok"}


@dataclass(frozen=True, slots=True)
class DaysLeft:
    """What is said of the time left; `used` is the share of the working days gone, 0 to 1."""

    words: str
    kind: Kind
    used: float = 0.0


def days_left_chip(left: DaysLeft, *, large: bool = False) -> ChipFace:
    """Give the chip that says the same."""
    with_bar = left.kind in {"running", "soon"}
    tone = _TONES.get(left.kind, "neutral")
    return ChipFace(
        left.words,
        tone=tone,  # type: ignore[arg-type]  # the table above holds tones only
        icon=_ICONS.get(left.kind, ""),
        filled=left.kind == "late",
        used=left.used if with_bar else None,
        large=large,
    )


def paint_days_left(painter: QPainter, rect: QRect, left: DaysLeft) -> None:
    """Paint a table cell: shape in the first 36 pixels, words at 44."""
    middle = rect.top() + rect.height() // 2
    token = _TONES.get(left.kind, "ink2" if left.kind == "issued_late" else "ink")
    if left.kind in {"running", "soon"}:
        bar = days_bar_rect(rect.left(), middle)
        paint_days_bar(painter, bar, left.used, "soon_fill" if left.kind == "soon" else "bar")
    else:
        picture = icons.pixmap(_ICONS[left.kind], token, 16, filled=left.kind == "late")
        painter.drawPixmap(rect.left(), middle - px(8), picture)
    painter.setFont(fonts.font("base", bold=left.kind in {"soon", "today", "late"}))
    painter.setPen(theme.colour(token))
    at = rect.left() + px(BAR_WIDE + 8)
    words = QRect(at, rect.top(), rect.right() - at + 1, rect.height())
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    shown = painter.fontMetrics().elidedText(left.words, Qt.TextElideMode.ElideRight, words.width())
    painter.drawText(words, flags, shown)
