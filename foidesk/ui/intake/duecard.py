"""The due card: the day the answer is due, and why that day, in words and as a small calendar of counted days."""

from dataclasses import dataclass
from datetime import date, timedelta
from html import escape

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolTip, QWidget

from foidesk.domain.calendars import in_words
from foidesk.domain.clock import Deadline
from foidesk.ui.look import fonts, theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.card import Card, Picture
from foidesk.ui.parts.label import label
from foidesk.ui.parts.painting import box

_WEEK = timedelta(days=7)
_LABEL, _ROW, _GAP, _HEAD = 58, 22, 3, 18
_NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


@dataclass(frozen=True, slots=True)
class DayCell:
    """One day of the grid: what is written in it, how it looks, and its words for the tooltip."""

    day: date
    text: str
    look: str
    words: str


def day_cells(deadline: Deadline) -> list[DayCell]:
    """Give the days from the start to the due day, as the domain counted them."""
    if deadline.due is None:
        return []
    counted = {each.date: each.day for each in deadline.counted}
    skipped = {each.date: each.reason for each in deadline.skipped}
    cells = []
    day = deadline.started
    while day <= deadline.due:
        words = in_words(day)
        if day == deadline.started:
            cells.append(DayCell(day, "In", "in", f"{words}: the request came in. Not counted."))
        elif day == deadline.due:
            cells.append(DayCell(day, str(counted.get(day, "")), "due", f"{words}: day {counted.get(day)}, due"))
        elif day in counted:
            cells.append(DayCell(day, str(counted[day]), "counted", f"{words}: day {counted[day]}"))
        else:
            cells.append(DayCell(day, "–", "skipped", f"{words}: not counted, {skipped.get(day, 'left out')}"))
        day += timedelta(days=1)
    return cells


class DayGrid(QWidget):
    """Monday to Friday in rows of weeks (to Sunday where every day counts)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells: list[DayCell] = []
        self._columns = 5
        self._first = date(2000, 1, 3)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def show_deadline(self, deadline: Deadline) -> None:
        """Show the days of a deadline."""
        self._columns = 7 if deadline.unit == "months" else 5
        self._cells = day_cells(deadline)
        if self._cells:
            start = self._cells[0].day
            self._first = start - timedelta(days=start.weekday())
        left_out = [cell.words for cell in self._cells if cell.look == "skipped" and cell.day.weekday() < 5]
        self.setAccessibleName("Days counted. " + ". ".join(left_out) if left_out else "Days counted")
        self.updateGeometry()
        self.update()

    def cells(self) -> list[DayCell]:
        """Give what is shown."""
        return [cell for cell in self._cells if cell.day.weekday() < self._columns]

    def sizeHint(self) -> QSize:
        """Give room for every week."""
        weeks = (self._cells[-1].day - self._first).days // 7 + 1 if self._cells else 0
        return QSize(px(300), px(_HEAD) + weeks * px(_ROW + _GAP))

    def rect_of(self, day: date) -> QRect:
        """Give the place of a day."""
        column, row = day.weekday(), (day - self._first).days // 7
        wide = (self.width() - px(_LABEL) - self._columns * px(_GAP)) / self._columns
        left = px(_LABEL) + px(_GAP) + round(column * (wide + px(_GAP)))
        return QRect(left, px(_HEAD) + row * px(_ROW + _GAP) + px(_GAP), round(wide), px(_ROW))

    def event(self, event: QEvent, /) -> bool:
        """Say in a tooltip what a day is."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.words_at(event.pos()), self)
            return True
        return super().event(event)

    def words_at(self, place: QPoint) -> str:
        """Say what the day under a point is."""
        return next((cell.words for cell in self.cells() if self.rect_of(cell.day).contains(place)), "")

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Paint names, weeks and days."""
        painter = QPainter(self)
        painter.setFont(fonts.font("small"))
        painter.setPen(theme.colour("ink2"))
        for column in range(self._columns):
            place = self.rect_of(self._first + timedelta(days=column))
            head = QRect(place.left(), 0, place.width(), px(_HEAD))
            painter.drawText(head, Qt.AlignmentFlag.AlignCenter, _NAMES[column])
        week = self._first
        while self._cells and week <= self._cells[-1].day:
            place = self.rect_of(week)
            words = QRect(0, place.top(), px(_LABEL), place.height())
            painter.setPen(theme.colour("ink2"))
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(words, left, f"{week.day} {week:%b}")
            week += _WEEK
        for cell in self.cells():
            self._paint_cell(painter, cell)
        painter.end()

    def _paint_cell(self, painter: QPainter, cell: DayCell) -> None:
        t, place = theme.current(), self.rect_of(cell.day)
        fill, border, ink = {
            "in": (t.surface, t.edge, t.ink),
            "counted": (t.raised, t.line, t.ink),
            "due": (t.btn, t.btn, t.onaccent),
            "skipped": (t.surface, t.soon_line, t.soon),
        }[cell.look]
        box(painter, place, fill, border, radius=3)
        if cell.look == "skipped":  # diagonal lines: not counted, in grey print too
            painter.save()
            painter.setClipRect(place.adjusted(1, 1, -1, -1))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(t.soon_line), px(2)))
            for x in range(place.left() - place.height(), place.right() + 1, px(7)):
                painter.drawLine(x, place.bottom(), x + place.height(), place.top())
            painter.restore()
            middle = QRect(0, 0, px(14), place.height() - 2)
            middle.moveCenter(place.center())
            painter.fillRect(middle, QColor(t.surface))
        painter.setFont(fonts.font("small", bold=cell.look != "counted"))
        painter.setPen(QColor(ink))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, cell.text)


class DueCard(Card):
    """The line "Due Wednesday 21 August 2024", "Why 21 August?" and the working under it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._due = label(look="heading", wrap=True)
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(Picture("calendar_clock", "accent", 20), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._due, 1)
        self.why = Button("Why this day?", "link", "chevron_down")
        self.why.setCheckable(True)
        self.why.setChecked(True)
        self.why.toggled.connect(self._open)
        # Words of the clock only, escaped: the one label here that may set part of a sentence in bold.
        self._steps = QLabel()
        self._steps.setTextFormat(Qt.TextFormat.RichText)
        self._steps.setWordWrap(True)
        self._steps.setProperty("look", "small")
        self._steps.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.grid = DayGrid()
        self._sections = label(look="small", tone="ink2", wrap=True)
        self.body.setSpacing(px(4))
        self.body.addLayout(head)
        self.body.addWidget(self.why)
        self.body.addWidget(self._steps)
        self.body.addWidget(self.grid)
        self.body.addWidget(self._sections)
        self.say_nothing("The due date is worked out once you say when the request came in.")

    def show_deadline(self, deadline: Deadline) -> None:
        """Show a deadline and its working."""
        if deadline.due is None:
            self.say_nothing("There is no due date yet.")
            return
        self._due.setText(f"Due {in_words(deadline.due)}")
        self.setAccessibleName(self._due.text())
        self.why.setText(f"Why {deadline.due.day} {deadline.due:%B}?")
        self.why.updateGeometry()
        self.why.show()
        spans = []
        for step in deadline.steps:
            lead = step.lead if step.emphasis and step.text.startswith(step.lead) else ""
            spans.append((f"<b>{escape(lead)}</b>" if lead else "") + escape(step.text[len(lead) :]))
        self._steps.setText(" ".join(spans))
        self._steps.setAccessibleName(" ".join(step.text for step in deadline.steps))
        self._sections.setText(deadline.sections)
        self.grid.show_deadline(deadline)
        self._open(self.why.isChecked())

    def say_nothing(self, words: str) -> None:
        """Say why there is no date."""
        self._due.setText(words)
        self.setAccessibleName(words)
        for part in (self.why, self._steps, self.grid, self._sections):
            part.hide()

    def words(self) -> str:
        """Give the first line."""
        return self._due.text()

    def explanation(self) -> str:
        """Give the working in words."""
        return self._steps.accessibleName()

    def _open(self, shown: bool) -> None:
        self.why.setIconName("chevron_down" if shown else "chevron_right")
        for part in (self._steps, self.grid, self._sections):
            part.setVisible(shown)
