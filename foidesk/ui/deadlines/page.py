"""The page of all deadlines: asks the office off the window's thread, shows a year or a month, and keeps its place."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QWidget

from foidesk.domain.calendars import corresponding_date, in_words
from foidesk.domain.planface import MONTHS, PlanFace
from foidesk.domain.troubles import Trouble
from foidesk.office.views import Told
from foidesk.ui.crossing import Job
from foidesk.ui.deadlines import wording
from foidesk.ui.deadlines.frame import PlannerFrame
from foidesk.ui.deadlines.legend import signs_of
from foidesk.ui.deadlines.planner import PlannerView
from foidesk.ui.deadlines.yearview import YearView
from foidesk.ui.desk import Desk
from foidesk.ui.memory import recall, remember
from foidesk.ui.papers.copies import Named, Paper
from foidesk.ui.parts import clipboard
from foidesk.ui.register.copying import as_table
from foidesk.ui.register.wording import count_of

_PAPER = Named("planner", "Nothing in the register was touched.")
_TOLD_MS, _DAY_MS = 60, 60_000


class DeadlinesPage(PlannerFrame):
    """The planner on the left, the list of a day or a week on the right. `opened` tells case and tab."""

    opened = Signal(int, str)
    left = Signal()
    save_wanted = Signal()
    status_changed = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._desk = desk
        self.day = desk.office.today()
        self.face: PlanFace | None = None
        self._month_way = recall("deadlines/way") == "month"
        self._whole_week = recall("deadlines/scope") == "week"
        self._targets = recall("deadlines/targets", "on") == "on"
        self._owner: str | None = None
        self._job: Job | None = None
        self._stale = True
        self._keyboard_wanted = False
        self.head.targets.setChecked(self._targets)
        self._listen()
        self.slots: dict[str, Callable[..., object]] = {
            "back": self.left.emit,
            "copy": self.copy_list,
            "open_case": self.open_current,
            "refresh": self.read_again,
            "print": self.copying.print,
            "save_pdf": self.copying.save,
        }

    def _listen(self) -> None:
        head, panel = self.head, self.panel
        head.turned.connect(self.turn)
        head.today_wanted.connect(self.go_today)
        head.way_chosen.connect(lambda way: self.show_way(month=way == "month"))
        head.owner_chosen.connect(self._owner_chosen)
        head.targets_turned.connect(self._targets_turned)
        head.table_turned.connect(self._turn_table)
        head.save_wanted.connect(self.save_wanted)
        head.print_wanted.connect(self.copying.print)
        for view in (self.year, self.weeks):
            view.day_chosen.connect(lambda on: self.go_to(on, whole_week=False))
            view.walked.connect(self.go_to)
            view.week_chosen.connect(lambda on: self.go_to(on, whole_week=True))
            view.scope_turned.connect(lambda: self._scope_chosen("day" if self._whole_week else "week"))
            view.turned.connect(self.turn)
            view.today_wanted.connect(self.go_today)
            view.entered.connect(self.go_to_list)
            view.menu_wanted.connect(self._day_menu)
        self.year.month_wanted.connect(self._month_wanted)
        self.table.opened.connect(self._open)
        self.table.copy_asked.connect(self.copy_list)
        self.table.day_shown.connect(self._row_chosen)
        self.table.menu_asked.connect(self._entry_menu)
        panel.scope_chosen.connect(self._scope_chosen)
        panel.day_wanted.connect(self.go_to)
        panel.list.opened.connect(self._open)
        panel.list.copy_asked.connect(self.copy_list)
        panel.list.menu_asked.connect(self._entry_menu)
        panel.list.left.connect(self.go_to_planner)
        self._told_wait = _timer(self, _TOLD_MS, single=True)
        self._told_wait.timeout.connect(self._told_now)
        self._midnight = _timer(self, _DAY_MS, single=False)
        self._midnight.timeout.connect(self._check_day)
        self._midnight.start()
        self._desk.told.connect(self._told)

    # --- asking -------------------------------------------------------------------------------------

    def ask(self) -> None:
        """Ask the office for the year of the chosen day; a newer question wins."""
        self._stale = False
        if self._job is not None:
            self._job.cancel()
        planning, year, owner, targets = self._desk.office.planning, self.day.year, self._owner, self._targets
        self._job = self._desk.run(
            lambda: planning.face(year, owner=owner, targets=targets), self._answered, self._not_answered, owner=self
        )

    def _answered(self, face: PlanFace) -> None:
        first = self.face is None
        self.face = face
        self.head.show_owners(face.owners, self._owner)
        self._show()
        if first and self._keyboard_wanted:
            self.take_keyboard()

    def _not_answered(self, trouble: Trouble) -> None:
        if self.face is not None:
            self.day = self.day.replace(year=self.face.year, day=min(self.day.day, 28))
            self._show()
        self._desk.troubled.emit(trouble)

    def read_again(self) -> None:
        """Ask afresh."""
        self.ask()
        self._desk.say("Read again")

    def _told(self, _told: Told) -> None:
        self._told_wait.start()

    def _told_now(self) -> None:
        if self.isVisible():
            self.ask()
        else:
            self._stale = True

    def _check_day(self) -> None:
        if self.face is not None and self._desk.office.today() != self.face.today:
            self._told_now()

    # --- showing ------------------------------------------------------------------------------------

    @property
    def month(self) -> int | None:
        """Give the month shown; None for the whole year."""
        return self.day.month if self._month_way else None

    def stretch_words(self) -> str:
        """Name what is shown: "2026" or "November 2026"."""
        return f"{MONTHS[self.day.month - 1]} {self.day.year}" if self._month_way else str(self.day.year)

    def planner(self) -> PlannerView:
        """Give the planner that shows now, or would without the table."""
        return self.weeks if self._month_way or not self.has_room_for_year() else self.year

    def _show(self) -> None:
        face = self.face
        if face is None or face.year != self.day.year:
            return
        words, month = self.stretch_words(), self.month
        first = face.year == face.first_year and month in (None, 1)
        last = face.year == face.last_year and month in (None, 12)
        self.head.say_stretch(words, month=self._month_way, first=first, last=last)
        self.head.show_listed(self.listed)
        view = self.planner()
        if isinstance(view, YearView):
            view.show_face(face)
        else:
            self.weeks.show_face(face, month)
        self.table.show_face(face, month, words)
        self.ways.setCurrentWidget(self.table if self.listed else view)
        self.legend.show_signs(signs_of(face, targets=self._targets))
        self.show_legend()
        self.note.setVisible(face.forecast)
        if face.forecast:
            self.note.say(
                "info",
                f"The bank holidays of {face.year} are a forecast",
                "They have not been announced yet. These days may move by a day or two when they are.",
            )
        view.choose(self.day, whole_week=self._whole_week)
        self.panel.show_day(face, self.day, whole_week=self._whole_week)
        self._take_copies(face, month, words)
        self._say_what_can_be_opened()
        due = face.deadlines if month is None else face.by_month[month - 1]
        self.status_changed.emit(f"{count_of(due, 'deadline')} in {words}")

    # --- going --------------------------------------------------------------------------------------

    def go_to(self, on: date, *, whole_week: bool | None = None) -> None:
        """Choose a day, and show the year or month it is in."""
        if whole_week is not None and whole_week != self._whole_week:
            self._whole_week = whole_week
            remember("deadlines/scope", "week" if whole_week else "day")
        face = self.face
        if face is not None and not face.first_year <= on.year <= face.last_year:
            self._desk.say(f"The calendar runs from {face.first_year} to {face.last_year}")
            return
        self.day = on
        if face is None or face.year != on.year:
            self.ask()
        else:
            self._show()

    def turn(self, by: int) -> None:
        """Go to the year or month before or after."""
        self.go_to(corresponding_date(self.day, by * (1 if self._month_way else 12)))

    def go_today(self) -> None:
        """Go to today."""
        self.go_to(self._desk.office.today())

    def show_way(self, *, month: bool) -> None:
        """Show a month, or the whole year."""
        self._month_way = month
        remember("deadlines/way", "month" if month else "year")
        self._show()

    def _month_wanted(self, month: int) -> None:
        if self.day.month != month:
            self.day = date(self.day.year, month, 1)
        self.show_way(month=True)
        self.go_to_planner()

    def _row_chosen(self, on: date) -> None:
        face = self.face
        if face is not None and on != self.day and face.day_at(on) is not None and on.year == face.year:
            self.day = on
            self.panel.show_day(face, on, whole_week=self._whole_week)
            self.planner().choose(on, whole_week=self._whole_week)

    def _scope_chosen(self, scope: str) -> None:
        self.go_to(self.day, whole_week=scope == "week")

    def _owner_chosen(self) -> None:
        self._owner = self.head.chosen_owner()
        self.ask()

    def _targets_turned(self, on: bool) -> None:
        self._targets = on
        remember("deadlines/targets", "on" if on else "")
        self.ask()

    def _turn_table(self) -> None:
        self.listed = not self.listed
        self._show()
        if self.listed:
            self.table.go_to(self.day)
        self.go_to_planner()

    # --- keyboard -----------------------------------------------------------------------------------

    def take_keyboard(self) -> None:
        """Let the planner have the keyboard, as soon as it is there."""
        self._keyboard_wanted = self.face is None
        if self.face is not None:
            self.go_to_planner()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Copy wherever no part takes it; leave with Esc."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_list()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # --- acts ---------------------------------------------------------------------------------------

    def open_current(self) -> None:
        """Open the case of the current entry on its clock."""
        source = self.table if self.listed and self.table.hasFocus() else self.panel.list
        case_id = source.case_id()
        if case_id is not None:
            self._open(case_id)

    def _take_copies(self, face: PlanFace, month: int | None, words: str) -> None:
        planning, owner = self._desk.office.planning, self._owner
        self.copying.about(
            Paper(
                None,
                "Planner",
                f"Deadlines {words}.pdf",
                lambda: planning.sheet(face, month, owner=owner),
                1,
                _PAPER,
                across=True,
            )
        )

    def _say_what_can_be_opened(self) -> None:
        if self.isVisible():
            any_listed = self.listed or self.panel.list.case_id() is not None
            self._desk.acts.enable("open_case", any_listed, "Nothing is due on this day")

    def _open(self, case_id: int) -> None:
        self.opened.emit(case_id, "clock")

    def copy_list(self) -> None:
        """Copy what is listed as text and as a table: the day or week, or the whole table where it has the keyboard."""
        face = self.face
        week = face.week_at(self.day) if face is not None else None
        if face is None or week is None:
            return
        days = (week.days[self.day.weekday()],) if not self._whole_week else week.days
        if self.listed and self.table.hasFocus():
            days = face.days(self.month)
        lines = wording.rows_to_copy(days, face.today)
        clipboard.copy(*as_table(lines))
        self._desk.say(f"{count_of(len(lines) - 1, 'row')} copied")

    def _day_menu(self, on: date, place: QPoint) -> None:
        self.go_to(on)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._offer(menu, f"List {in_words(on, year=False)}\tEnter", self.go_to_list)
        other = "day" if self._whole_week else "week"
        self._offer(menu, f"List the {other}\tSpace", lambda: self._scope_chosen(other))
        if not self._month_way:
            self._offer(menu, f"Show {MONTHS[on.month - 1]}", lambda: self._month_wanted(on.month))
        menu.addSeparator()
        self._offer(menu, "Copy the list\tCtrl+C", self.copy_list)
        menu.popup(place)

    def _entry_menu(self, place: QPoint) -> None:
        self._desk.acts.context_menu(("open_case", "-", "copy"), self).popup(place)

    @staticmethod
    def _offer(menu: QMenu, words: str, act: Callable[[], object]) -> None:
        action = QAction(words, menu)
        action.triggered.connect(lambda _checked=False: act())
        menu.addAction(action)

    # --- being shown --------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent, /) -> None:
        """Offer what can be done here, and read again what changed meanwhile."""
        super().showEvent(event)
        self._desk.acts.connect_all(self.slots)
        self._say_what_can_be_opened()
        if self._stale or self.face is None:
            self.ask()

    def hideEvent(self, event: QHideEvent, /) -> None:
        """Take the acts back."""
        super().hideEvent(event)
        self._desk.acts.disconnect_all(self.slots)
        self._desk.acts.enable("open_case", True)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Show the year the way there is room for."""
        super().resizeEvent(event)
        self.show_legend()
        if self.face is not None and not self.listed and self.ways.currentWidget() is not self.planner():
            self._show()


def _timer(parent: QWidget, milliseconds: int, *, single: bool) -> QTimer:
    made = QTimer(parent)
    made.setSingleShot(single)
    made.setInterval(milliseconds)
    return made
