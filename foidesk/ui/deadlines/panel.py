"""The pane beside the planner: names the chosen day or week, says how much falls due, lists it, and leads on."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from foidesk.domain.planface import PlanDay, PlanFace, PlanWeek, count_words
from foidesk.ui.deadlines import wording
from foidesk.ui.deadlines.daylist import EntryList, lines_of
from foidesk.ui.look.scale import px
from foidesk.ui.parts.empty import EmptyState
from foidesk.ui.parts.label import label, rule
from foidesk.ui.parts.segmented import SegmentedControl
from foidesk.ui.register.wording import long_date


class DayPanel(QWidget):
    """Names the day or week, says how much, and lists it."""

    scope_chosen = Signal(str)
    """"day" or "week"."""
    day_wanted = Signal(object)
    """The next day with anything due."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._next: date | None = None
        self.title = label("", "heading", wrap=True)
        self.counts = label("", "small", "ink2", wrap=True)
        self.scope = SegmentedControl("List", (("day", "Day"), ("week", "Week")))
        self.scope.set_value("day")
        self.scope.chosen.connect(self.scope_chosen)
        self.list = EntryList()
        self.empty = EmptyState("calendar_ltr")
        self.onward = self.empty.add_button("", self._go_on)
        self._ways = QStackedWidget()
        self._ways.addWidget(self.list)
        self._ways.addWidget(self.empty)
        head = QVBoxLayout()
        head.setContentsMargins(px(14), px(12), px(14), px(10))
        head.setSpacing(px(2))
        head.addWidget(self.title)
        head.addWidget(self.counts)
        head.addSpacing(px(6))
        head.addWidget(self.scope)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(head)
        rows.addWidget(rule())
        rows.addWidget(self._ways, 1)

    def show_day(self, face: PlanFace, on: date, *, whole_week: bool) -> None:
        """List a day or its week."""
        week = face.week_at(on)
        if week is None:
            return
        days: tuple[PlanDay, ...] = week.days if whole_week else (week.days[on.weekday()],)
        title = wording.title_of(days, week if whole_week else None, face.today)
        self.title.setText(title + (", today" if not whole_week and days[0].today else ""))
        self.scope.set_value("week" if whole_week else "day")
        self.counts.setText(_counts(days, week if whole_week else None))
        lines = lines_of(days, face.today, whole_week=whole_week)
        self.list.setAccessibleName(f"Due {title}")
        self.list.show_lines(lines)
        has_any = any(day.entries for day in days)
        if has_any or lines:
            self._ways.setCurrentWidget(self.list)
        else:
            self._show_empty(face, on, week, whole_week=whole_week)

    def words(self) -> list[str]:
        """Give the lines as they are read."""
        return [line.words for line in self.list.lines.lines]

    def _show_empty(self, face: PlanFace, on: date, week: PlanWeek, *, whole_week: bool) -> None:
        day = week.days[on.weekday()]
        what = "this week" if whole_week else f"on this {'day' if not day.is_weekend else 'weekend day'}"
        self._next = face.busy_day(week.days[-1].on if whole_week else on, 1)
        if self._next is not None:
            self.empty.say(f"Nothing is due {what}", "", "calendar_ltr")
            self.onward.setText(f"Next: {long_date(self._next, face.today)}")
        else:
            self.empty.say(f"Nothing is due {what}", f"Nor on any later day of {face.year}.", "calendar_ltr")
        self.onward.setVisible(self._next is not None)
        self._ways.setCurrentWidget(self.empty)

    def _go_on(self) -> None:
        if self._next is not None:
            self.day_wanted.emit(self._next)


def _counts(days: Sequence[PlanDay], week: PlanWeek | None) -> str:
    totals = (sum(day.deadlines for day in days), sum(day.targets for day in days), sum(day.late for day in days))
    said = count_words(*totals)
    said = said[:1].upper() + said[1:]
    return f"{said}. This week piles up" if week is not None and week.piles_up else said
