"""The register's page: asks the office off the window's thread, shows list and detail, and keeps its place."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from foidesk import settings
from foidesk.office.attendance import Attending
from foidesk.office.records import Band, Sort, View
from foidesk.office.views import Told
from foidesk.ui.crossing import Job
from foidesk.ui.desk import Desk
from foidesk.ui.memory import recall, remember
from foidesk.ui.register import asking, wording
from foidesk.ui.register.asking import Answer, Counts, Question
from foidesk.ui.register.columns import COLUMNS, KEYS
from foidesk.ui.register.emptiness import emptiness
from foidesk.ui.register.frame import RegisterFrame
from foidesk.ui.register.looking import Looking
from foidesk.ui.register.place import Place
from foidesk.ui.register.rowacts import RowActs
from foidesk.ui.register.startofday import StartOfDayKeeper
from foidesk.ui.register.whydue import WhyDue

_TOLD_MS, _DAY_MS = 60, 60_000


class RegisterPage(RegisterFrame):
    """Every case in one list. `opened` tells case and tab; `brought_back` a case in which typing was found again."""

    opened = Signal(int, str)
    new_request_wanted = Signal()
    counted = Signal(object)
    """Counts, whenever they were asked."""
    view_changed = Signal(object)
    status_changed = Signal(str)
    unsaid = Signal(str)
    """What was said of this list and is of no use beside another page."""
    brought_back = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.office.today(), parent)
        self._desk = desk
        self._me = settings.load().display_name or desk.office.who
        self._view = View.ALL
        self._sort, self._sorted_by, self._descending = Sort.DUE, KEYS.index("due"), False
        self._shut = frozenset(Band(word) for word in recall("register/shut", "closed").split(",") if word in set(Band))
        self._question: Job | None = None
        self._answer: Answer | None = None
        self._stale = True
        self._keyboard_wanted = self._begun = False
        self.looking = Looking(desk, self)
        self.row_acts = RowActs(desk, self, self._me)
        self.why_due = WhyDue(desk, self.table, self.model)
        self.start_of_day = StartOfDayKeeper(desk, self.morning)
        self._listen()
        self.slots: dict[str, Callable[..., object]] = {
            "find": self.go_to_search,
            "open_case": self._open_current,
            "change_owner": self.row_acts.change_owner,
            "address_labels": self.row_acts.label_addresses,
            "clock_event": self._open_clock,
            "copy": self.row_acts.copy_rows,
            "select_all": self.table.selectAll,
            "side_pane": self.show_pane,
            "comfortable": self.set_comfortable,
            "refresh": self.read_again,
        }

    def _listen(self) -> None:
        self._told_wait = _timer(self, _TOLD_MS, self._told_now)
        self._told_of: set[int] = set()
        self._day = QTimer(self)
        self._day.setInterval(_DAY_MS)
        self._day.timeout.connect(self._check_day)
        self._day.start()
        self.bar.view_wanted.connect(self.show_view)
        self.morning.view_wanted.connect(self.show_view)
        self.bar.searched.connect(self._searched)
        self.bar.filtered.connect(self.ask)
        self.bar.search.returnPressed.connect(self._to_list)
        self.model.wanted.connect(self._fetch)
        self.table.headings.asked.connect(self.sort_by)
        self.table.headings.changed.connect(self._remember_columns)
        self.table.opened.connect(self._open)
        self.table.chosen.connect(self._chosen)
        self.table.reference_typed.connect(self._go_to_typed)
        self.model.rowsInserted.connect(self._remember_shut)
        self.model.rowsRemoved.connect(self._remember_shut)
        self.detail.wanted.connect(self.opened)
        self.way_taken.connect(self._take_way)
        self.pane_turned.connect(self._pane_turned)
        self.looking.brought_back.connect(self.brought_back)
        self._desk.told.connect(self._told)

    # --- what is shown ----------------------------------------------------------------------------------

    @property
    def view(self) -> View:
        """Give the view shown."""
        return self._view

    def show_view(self, view: View) -> None:
        """Show another of the saved views, from its top."""
        changed = view is not self._view
        self._view = view
        self.bar.show_view(wording.VIEW_TITLES[view], view)
        self.view_changed.emit(view)
        remember("register/view", view.value)
        self._answer = None if changed else self._answer
        self.ask()

    def sort_by(self, column: int) -> None:
        """Order by a column; once more turns the order round. Only by due day there are groups."""
        self._descending = not self._descending if column == self._sorted_by else False
        self._sorted_by, self._sort = column, COLUMNS[column].sort
        self.table.headings.set_order(column, self._descending)
        way = "last first" if self._descending else "first to last"
        self._desk.say(f"Ordered by {COLUMNS[column].heading.lower()}, {way}")
        self.ask()

    def go_to_search(self) -> None:
        """Go to the search field."""
        self.bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.search.selectAll()

    def search_for(self, words: str) -> None:
        """Search at once."""
        self.bar.search.setText(words)
        self._searched(words)

    def read_again(self) -> None:
        """Ask the register afresh."""
        self._answer = None
        self.ask()
        self._desk.say("Read again")

    # --- asking -----------------------------------------------------------------------------------------

    def ask(self) -> None:
        """Ask the register the question that view, search, filter and order make; a newer question wins."""
        self._stale = False
        question = Question(
            self._view,
            self._me,
            self.bar.words(),
            self.bar.owner,
            self.bar.regime,
            self._sort,
            self._descending,
            self._shut,
            tuple(self._on_screen()),
        )
        if self._question is not None:
            self._question.cancel()
        office = self._desk.office
        self._question = self._desk.run(lambda: asking.answer(office, question), self._answered, self._not_answered)

    def _answered(self, answer: Answer) -> None:
        again = self._answer is not None and self._answer.question.view is answer.question.view
        place = Place.of(self.table, self.model) if again else None
        first = self._answer is None or self._answer.question.narrowed
        if self._answer is None and not self._begun:
            self._begun = True
            self.start_of_day.begin()
        self._answer = answer
        self.model.show(answer.listing, answer.rows, answer.today)
        if place is not None:
            place.restore(self.table, self.model)
        else:
            self._begin()
        if answer.listing.cases:
            self._show_list()
            year = answer.today.year
            self.table.headings.set_long_dates(any(row.received.year != year for row in answer.rows))
            self.table.headings.measure(self.table.viewport().width())
        else:
            self._show_empty(answer)
        self.counted.emit(answer.counts)
        counts = answer.counts.views
        self.bar.show_counts(counts[View.OVERDUE], counts[View.DUE_THIS_WEEK], counts[View.CLEARANCE])
        self.bar.show_owners(answer.owners)
        self.row_acts.names = answer.owners
        self.bar.show_found(answer.listing.cases if answer.question.narrowed else None)
        if (answer.question.narrowed or first) and self.isVisible():
            self._desk.say(wording.count_of(answer.listing.cases, "request"))
        self._chosen()

    def _not_answered(self, trouble: object) -> None:
        if self._answer is None:
            self.empty.say("The register could not be read", "Nothing was changed.", "warning")
            self.way.setText("Read again")
            self.way.setProperty("way", "again")
            self.log_way.hide()
            self.lists.setCurrentWidget(self.empty)
        self._desk.troubled.emit(trouble)

    def _begin(self) -> None:
        """Stand on the case that was last looked at, or on the first one."""
        last = recall("register/case")
        self.table.scrollToTop()
        if last.isdigit() and self.table.go_to_case(int(last)):
            return
        for line in range(min(self.model.rowCount(), len(Band) + 1)):
            case_id = self.model.case_at(line)
            if case_id is not None:
                self.table.go_to_case(case_id)
                self.table.scrollToTop()
                return

    def _fetch(self, case_ids: tuple[int, ...]) -> None:
        records = self._desk.office.records
        self._desk.run(lambda: records.rows(case_ids), self.model.keep)

    def _on_screen(self) -> list[int]:
        first = max(0, self.table.rowAt(0))
        last = self.table.rowAt(self.table.viewport().height() - 1)
        last = self.model.rowCount() - 1 if last < 0 else last
        shown = [self.model.case_at(line) for line in range(first, min(last, first + 200) + 1)]
        return [*self._told_of, *(case_id for case_id in shown if case_id is not None)]

    def _searched(self, _words: str) -> None:
        self.ask()

    def _to_list(self) -> None:
        if self.model.rowCount():
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def take_keyboard(self) -> None:
        """Let the list have the keyboard, as soon as it is there."""
        self._keyboard_wanted = True
        if not self.table.isHidden():
            self._show_list()

    def _show_list(self) -> None:
        self.lists.setCurrentWidget(self.table)
        if self._keyboard_wanted:
            self._keyboard_wanted = False
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_empty(self, answer: Answer) -> None:
        said = emptiness(answer)
        self.empty.say(said.title, said.next_line, said.icon)
        self.way.setText(said.button)
        self.way.setRole("filled" if said.way == "new" else "plain")
        self.way.setProperty("way", said.way)
        self.log_way.setVisible(said.way == "new" and not self._desk.office.read_only)
        self.lists.setCurrentWidget(self.empty)

    def _take_way(self) -> None:
        way = self.way.property("way")
        if way == "new":
            self.new_request_wanted.emit()
        elif way == "clear":
            self.bar.clear_filter()
            self.bar.clear_search()
        elif way == "again":
            self.ask()
        else:
            self.show_view(View.ALL)

    # --- the office tells -------------------------------------------------------------------------------

    def _told(self, told: Told) -> None:
        if told.case_id is not None:
            self._told_of.add(told.case_id)
        self._told_wait.start()

    def _told_now(self) -> None:
        self.start_of_day.refresh()
        if self.isVisible():
            self.ask()
            if self.detail.case_id in self._told_of:
                self.looking.look(again=True)
            self._told_of.clear()
        else:
            # The list is read when it is seen again; how much is overdue is told everywhere.
            self._stale = True
            office, me = self._desk.office, self._me
            self._desk.run(lambda: asking.count(office, me), self._counted)

    def _counted(self, counts: Counts) -> None:
        self.counted.emit(counts)

    def _check_day(self) -> None:
        if self.isVisible() and self._desk.office.today() != self.model.today:
            self.ask()

    # --- the selected case ------------------------------------------------------------------------------

    def _chosen(self) -> None:
        count = self.table.selected_count()
        self.several.show_count(count)
        if not self.isVisible():
            return  # an answer may come when another page has the acts and the status line
        self.status_changed.emit(f"{count:,} selected" if count else "")
        for name in ("open_case", "clock_event"):
            self._desk.acts.enable(name, count == 1, "Select one request")
        for name in ("change_owner", "copy", "address_labels"):
            self._desk.acts.enable(name, count > 0, "Select a request")
        self.looking.wait.start()

    def _open(self, case_id: int) -> None:
        remember("register/case", str(case_id))
        self.opened.emit(case_id, "draft")

    def show_attending(self, attending: Sequence[Attending]) -> None:
        """Show beside each request who else has it open, at this computer or another."""
        names: dict[int, tuple[str, ...]] = {}
        for one in attending:
            names[one.case_id] = tuple(dict.fromkeys((*names.get(one.case_id, ()), one.who)))
        self.model.show_attending(names)

    def _open_current(self) -> None:
        case_id = self.table.current_case()
        if case_id is not None:
            self._open(case_id)

    def _open_clock(self) -> None:
        case_id = self.table.current_case()
        if case_id is not None:
            self.opened.emit(case_id, "clock")

    def _go_to_typed(self, letters: str) -> None:
        answer = self._answer
        if answer is not None:
            office, question = self._desk.office, answer.question
            self._desk.run(
                lambda: asking.find_reference(office, question, letters),
                lambda case_id: self._typed_found(letters, case_id),
                owner=self,
            )

    def _typed_found(self, letters: str, case_id: int | None) -> None:
        if case_id is not None and self.table.go_to_case(case_id):
            row = self.model.row_of(case_id)
            self._desk.say(f"At {row.reference}" if row is not None else f"At {letters}")
        else:
            self._desk.say(f"No reference here begins with {letters}")

    # --- layout and memory ------------------------------------------------------------------------------

    def _pane_turned(self, shown: bool) -> None:
        if shown:
            self.looking.wait.start()
        if self.isVisible():
            self._desk.acts.check("side_pane", shown)

    def _remember_columns(self) -> None:
        remember("register/columns", self.table.headings.remembered())

    def _remember_shut(self) -> None:
        listing = self.model.listing
        answer = self._answer
        if answer is None or answer.question.search or len(listing.shelves) < 2:
            return
        here = {shelf.band for shelf in listing.shelves}
        shut = {shelf.band for shelf in listing.shelves if shelf.band is not None and not shelf.is_open}
        kept = frozenset(band for band in self._shut if band not in here) | shut
        if kept != self._shut and answer.listing.shelves and {s.band for s in answer.listing.shelves} == here:
            self._shut = kept
            remember("register/shut", ",".join(sorted(kept)))

    def showEvent(self, event: QShowEvent, /) -> None:
        """Offer what can be done here, and read again what changed meanwhile."""
        super().showEvent(event)
        self._desk.acts.connect_all(self.slots)
        self._desk.acts.check("side_pane", self.pane_shown())
        self._desk.acts.check("comfortable", recall("register/comfortable") == "on")
        if self._stale and self._answer is not None:
            self.ask()
            self._told_of.clear()
            self.looking.look(again=True)
        self._chosen()

    def hideEvent(self, event: QHideEvent, /) -> None:
        """Take the acts back and remember the case."""
        super().hideEvent(event)
        self._desk.acts.disconnect_all(self.slots)
        for name in ("open_case", "clock_event", "change_owner", "copy", "address_labels"):
            self._desk.acts.enable(name, True)
        if self._answer is not None:
            self.unsaid.emit(wording.count_of(self._answer.listing.cases, "request"))
        case_id = self.table.current_case()
        if case_id is not None:
            remember("register/case", str(case_id))


def _timer(parent: QWidget, after: int, slot: Callable[..., object]) -> QTimer:
    made = QTimer(parent)
    made.setSingleShot(True)
    made.setInterval(after)
    made.timeout.connect(slot)
    return made


def last_view() -> View:
    """Give the view that was shown last."""
    word = recall("register/view", View.ALL.value)
    return View(word) if word in set(View) else View.ALL
