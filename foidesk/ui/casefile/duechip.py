"""When the answer is due and how many working days are left; a press leads to the reason."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from foidesk.domain.clock import Deadline, EventKind
from foidesk.office.views import CaseView
from foidesk.ui.look import fonts, icons, theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts.painting import BAR_WIDE, box, days_bar_rect, paint_days_bar

_SOON = 3
_WAITING = {
    EventKind.FEES_NOTICE_GIVEN: "Waiting for a fee",
    EventKind.IDENTITY_REQUESTED: "Waiting for proof of identity",
}


@dataclass(frozen=True, slots=True)
class DueFace:
    """What is said: words before the day, the day, words after it; `used` is the share of the time gone."""

    before: str
    day: str
    after: str
    tone: str = "neutral"
    icon: str = ""
    used: float | None = None
    name: str = ""


def due_face(view: CaseView) -> DueFace:
    """Say how a case stands in time."""
    case, due, left = view.case, view.deadline.due, view.days_left
    review = view.open_review
    if review is not None and review.deadline.due is not None and review.days_left is not None:
        return _running(view.today, review.deadline, review.deadline.due, review.days_left, "Review due")
    if case.answered_on is not None:
        return _answered(view)
    if case.ended is not None:
        on = day_words(case.ended_on, view.today) if case.ended_on else ""
        words = f"{case.ended.words} on" if on else case.ended.words
        return DueFace(words, on, "", icon="archive", name=f"{words} {on}".strip())
    if case.waiting_for is not None:
        words = _WAITING.get(case.waiting_for, "Waiting for the requester")
        return DueFace(words, "", "", "wait", "pause_circle", name=words)
    if due is None or left is None:
        before = case.answer_is_elsewhere  # closed, on a day that the old log does not give
        words, icon = ("Answered, day not known", "archive") if before else ("No due date", "pause_circle")
        return DueFace(words, "", "", icon=icon, name=words)
    return _running(view.today, view.deadline, due, left, "Due")


def _running(today: date, deadline: Deadline, due: date, left: int, what: str) -> DueFace:
    day, long = day_words(due, today), f"{due:%A} {due.day} {due:%B} {due.year}"
    if left == 0:
        return DueFace(f"{what} today", day, "", "soon", "clock_alarm", name=f"{what} today, {long}")
    count = "1 working day" if abs(left) == 1 else f"{abs(left)} working days"
    if left < 0:
        return DueFace(what, day, f"{count} late", "late", "warning", name=f"{what} {long}, {count} late")
    tone = "soon" if left <= _SOON else "neutral"
    whole = deadline.limit if deadline.unit == "working days" else max(left, 22)
    used = min(1.0, max(0.0, 1 - left / max(1, whole)))
    return DueFace(what, day, f"{count} left", tone, used=used, name=f"{what} {long}, {count} left")


def _answered(view: CaseView) -> DueFace:
    words = "Answered" if view.case.answered_before else "Issued"
    words += f", {view.taken_words}" if view.taken_words else ""
    if view.in_time is False:
        return DueFace(words, "", "", "neutral", "warning", name=words)
    return DueFace(words, "", "", "ok", "checkmark_circle", name=words)


def day_words(day: date, today: date) -> str:
    """Write a day for a chip: "Wed 2 December", with the year when it is not this one."""
    year = f" {day.year}" if day.year != today.year else ""
    return f"{day:%a} {day.day} {day:%B}{year}"


class DueChip(QAbstractButton):
    """The chip in the header of a case."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = DueFace("", "", "")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_view(self, view: CaseView) -> None:
        """Show how a case stands in time."""
        self._face = due_face(view)
        self.setText(" ".join(part for part in (self._face.before, self._face.day, self._face.after) if part))
        self.setAccessibleName(self._face.name)
        self.setToolTip(f"{self._face.name}\nPress to see how it is counted")
        self.updateGeometry()
        self.update()

    def _parts(self) -> list[tuple[str, bool, str]]:
        face = self._face
        strong = face.tone in {"soon", "late"}
        ink = face.tone if face.tone in {"soon", "late", "ok", "wait"} else "ink"
        quiet = ink if ink != "ink" else "ink2"
        parts = [(face.before, strong, ink), (face.day, True, ink), (face.after, strong, quiet)]
        return [part for part in parts if part[0]]

    def sizeHint(self) -> QSize:
        """Give room for the sign and the words."""
        width = 2 * px(10) + (px(BAR_WIDE) + px(6) if self._face.used is not None else 0)
        width += px(22) if self._face.icon and self._face.used is None else 0
        for words, bold, _token in self._parts():
            width += QFontMetrics(fonts.font("base", bold=bold)).horizontalAdvance(words) + px(5)
        return QSize(width, px(28))

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Paint box, bar or sign, and the words."""
        painter = QPainter(self)
        t, face = theme.current(), self._face
        fill, edge = t.surface, t.line2
        if face.tone in {"soon", "late", "ok", "wait"}:
            fill, edge = t[f"{face.tone}_bg"], t[f"{face.tone}_line"]
        elif self.underMouse():
            fill = t.hover
        box(painter, self.rect(), fill, edge)
        left, middle = px(10), self.height() // 2
        parts = self._parts()
        if face.used is not None:
            paint_days_bar(
                painter, days_bar_rect(left, middle), face.used, "soon_fill" if face.tone == "soon" else "bar"
            )
            left += px(BAR_WIDE) + px(6)
        elif face.icon:
            token = parts[0][2] if parts else "ink2"
            picture = icons.pixmap(face.icon, token, 16, filled=face.tone == "late")
            painter.drawPixmap(left, middle - px(8), picture)
            left += px(22)
        for words, bold, token in parts:
            font = fonts.font("base", bold=bold)
            painter.setFont(font)
            painter.setPen(theme.colour(token))
            wide = QFontMetrics(font).horizontalAdvance(words)
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRect(left, 0, wide + px(4), self.height()), flags, words)
            left += wide + px(5)
        painter.end()
