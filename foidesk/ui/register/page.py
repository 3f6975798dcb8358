"""The register's page: asks the office off the window's thread, shows list and detail, and keeps its place."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from foidesk import settings
from foidesk.office.records import Band, Sort, View
from foidesk.office.views import CaseView, JournalLine, RegisterRow, Told
from foidesk.ui.crossing import Job
from foidesk.ui.desk import Desk
from foidesk.ui.look.scale import px
from foidesk.ui.memory import recall, remember
from foidesk.ui.parts.empty import EmptyState
from foidesk.ui.parts.loading import LoadingBars
from foidesk.ui.parts.undobar import UndoBar
from foidesk.ui.register import asking, detail, wording
from foidesk.ui.register.asking import Answer, Counts, Question
from foidesk.ui.register.columns import COLUMNS, KEYS
from foidesk.ui.register.copying import rows_copied
from foidesk.ui.register.detail import DetailPane
from foidesk.ui.register.emptiness import emptiness
from foidesk.ui.register.model import RegisterModel
from foidesk.ui.register.owners import OwnerChange
from foidesk.ui.register.place import Place
from foidesk.ui.register.selectionbar import SelectionBar
from foidesk.ui.register.table import RegisterTable
from foidesk.ui.register.topbar import TopBar

_DETAIL_MS, _TOLD_MS, _DAY_MS = 80, 60, 60_000
_ROOM_FOR_DETAIL = 880
_MOST_COPIED = 5_000


class RegisterPage(QWidget):
    """Every case in one list. `opened` tells case and tab; `brought_back` a case in which typing was found again."""

    opened = Signal(int, str)
    new_request_wanted = Signal()
    counted = Signal(object)
    """Counts, whenever they were asked."""
    view_changed = Signal(object)
    status_changed = Signal(str)
    brought_back = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._me = settings.load().display_name or desk.office.who
        self._view = View.ALL
        self._sort, self._sorted_by, self._descending = Sort.DUE, KEYS.index("due"), False
        self._shut = frozenset(Band(word) for word in recall("register/shut", "closed").split(",") if word in set(Band))
        self._question: Job | None = None
        self._answer: Answer | None = None
        self._looking: Job | None = None
        self._stale = True
        self._keyboard_wanted = False
        self._pane_wanted = recall("register/detail", "on") == "on"
        self._pane_forced: bool | None = None
        self._build()
        self._listen()
        self.slots: dict[str, Callable[..., object]] = {
            "find": self.go_to_search,
            "open_case": self._open_current,
            "change_owner": self.change_owner,
            "clock_event": self._open_clock,
            "copy": self.copy_rows,
            "select_all": self.table.selectAll,
            "side_pane": self.show_pane,
            "comfortable": self.set_comfortable,
            "refresh": self.read_again,
        }

    def _build(self) -> None:
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.bar = TopBar(self)
        self.model = RegisterModel(self._desk.office.today(), self)
        self.table = RegisterTable(self.model, self)
        self.table.headings.bring_back(recall("register/columns"))
        self.empty = EmptyState(parent=self)
        self._way = self.empty.add_button("", self._take_way)
        self._loading = LoadingBars("Opening the register", self)
        self.lists = QStackedWidget(self)
        for part in (self._loading, self.table, self.empty):
            self.lists.addWidget(part)
        self.several = SelectionBar(self)
        self.undo_bar = UndoBar(self)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.several)
        column.addWidget(self.lists, 1)
        column.addWidget(self.undo_bar)
        self.detail = DetailPane(self)
        self.split = QSplitter(Qt.Orientation.Horizontal, self)
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(left)
        self.split.addWidget(self.detail)
        self.split.setStretchFactor(0, 1)
        self.split.setStretchFactor(1, 0)
        self.split.setProperty("ruled", True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        whole.addWidget(_line(self))
        whole.addWidget(self.split, 1)
        wide = recall("register/detail_wide")
        self._pane_wide = min(detail.MOST, max(detail.LEAST, int(wide))) if wide.isdigit() else 0
        self.set_comfortable(recall("register/comfortable") == "on")
        self.owners = OwnerChange(self._desk, self)

    def _listen(self) -> None:
        self._detail_wait = _timer(self, _DETAIL_MS, self._look)
        self._told_wait = _timer(self, _TOLD_MS, self._told_now)
        self._told_of: set[int] = set()
        self._day = QTimer(self)
        self._day.setInterval(_DAY_MS)
        self._day.timeout.connect(self._check_day)
        self._day.start()
        self.bar.view_wanted.connect(self.show_view)
        self.bar.searched.connect(self._searched)
        self.bar.filtered.connect(self.ask)
        self.bar.search.returnPressed.connect(self._to_list)
        self.bar.more.clicked.connect(self._open_more)
        self.model.wanted.connect(self._fetch)
        self.table.headings.asked.connect(self.sort_by)
        self.table.headings.changed.connect(self._remember_columns)
        self.table.opened.connect(self._open)
        self.table.chosen.connect(self._chosen)
        self.table.copy_asked.connect(self.copy_rows)
        self.table.reference_typed.connect(self._go_to_typed)
        self.table.menu_asked.connect(self._open_menu)
        self.model.rowsInserted.connect(self._remember_shut)
        self.model.rowsRemoved.connect(self._remember_shut)
        self.detail.wanted.connect(self.opened)
        self.several.owner_wanted.connect(self.change_owner)
        self.several.copy_wanted.connect(self.copy_rows)
        self.several.dropped.connect(self._drop_selection)
        self.undo_bar.undo.connect(self.owners.undo)
        self.owners.changed.connect(self.undo_bar.tell)
        self.split.splitterMoved.connect(self._pane_moved)
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

    def set_comfortable(self, on: bool) -> None:
        """Give the rows more height."""
        self.table.set_comfortable(on)
        remember("register/comfortable", "on" if on else "")

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
        first = self._answer is None
        self._answer = answer
        self.model.show(answer.listing, answer.rows, answer.today)
        if place is not None:
            place.restore(self.table, self.model)
        else:
            self._begin()
        if answer.listing.cases:
            self._show_list()
            self.table.headings.measure(self.table.viewport().width())
        else:
            self._show_empty(answer)
        self.counted.emit(answer.counts)
        counts = answer.counts.views
        self.bar.show_counts(counts[View.OVERDUE], counts[View.DUE_THIS_WEEK])
        self.bar.show_owners(answer.owners)
        self.bar.show_found(answer.listing.cases if answer.question.narrowed else None)
        if answer.question.narrowed or first:
            self._desk.say(wording.count_of(answer.listing.cases, "request"))
        self._chosen()

    def _not_answered(self, trouble: object) -> None:
        if self._answer is None:
            self.empty.say("The register could not be read", "Nothing was changed.", "warning")
            self._way.setText("Read again")
            self._way.setProperty("way", "again")
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
        self._way.setText(said.button)
        self._way.setRole("filled" if said.way == "new" else "plain")
        self._way.setProperty("way", said.way)
        self.lists.setCurrentWidget(self.empty)

    def _take_way(self) -> None:
        way = self._way.property("way")
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
        if self.isVisible():
            self.ask()
            if self.detail.case_id in self._told_of:
                self._look(again=True)
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
        selected = self.table.selectionModel().selectedRows() if self.model.rowCount() else []
        count = len(selected)
        self.several.show_count(count)
        self.status_changed.emit(f"{count:,} selected" if count else "")
        for name in ("open_case", "clock_event"):
            self._desk.acts.enable(name, count == 1, "Select one request")
        for name in ("change_owner", "copy"):
            self._desk.acts.enable(name, count > 0, "Select a request")
        self._detail_wait.start()

    def _look(self, *, again: bool = False) -> None:
        case_id = self.table.current_case()
        count = len(self.table.selectionModel().selectedRows()) if self.model.rowCount() else 0
        if not self._pane_shown():
            return
        if count > 1:
            self.detail.show_nothing(f"{wording.count_of(count, 'request')} selected.")
        elif case_id is None or count == 0:
            self.detail.show_nothing("Select a request to see it here." if self.model.rowCount() else "")
        elif case_id != self.detail.case_id or again:
            if self._looking is not None:
                self._looking.cancel()
            records = self._desk.office.records
            self._looking = self._desk.run(lambda: (records.case(case_id), records.history(case_id)), self._looked)

    def _looked(self, found: tuple[CaseView, tuple[JournalLine, ...]]) -> None:
        view, history = found
        if view.case_id == self.table.current_case():
            self.detail.show_case(view, history)
        if view.brought_back:
            self.brought_back.emit(view)

    def _open(self, case_id: int) -> None:
        remember("register/case", str(case_id))
        self.opened.emit(case_id, "draft")

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
            )

    def _typed_found(self, letters: str, case_id: int | None) -> None:
        if case_id is not None and self.table.go_to_case(case_id):
            row = self.model.row_of(case_id)
            self._desk.say(f"At {row.reference}" if row is not None else f"At {letters}")
        else:
            self._desk.say(f"No reference here begins with {letters}")

    def _drop_selection(self) -> None:
        case_id = self.table.current_case()
        self.table.clearSelection()
        if case_id is not None:
            self.table.go_to_case(case_id)
        self.table.setFocus()

    # --- acts on the selection --------------------------------------------------------------------------

    def copy_rows(self) -> None:
        """Copy the selected rows as text and as a table."""
        case_ids = tuple(self.table.selected_cases()[:_MOST_COPIED])
        records = self._desk.office.records
        if case_ids:
            self._desk.run(lambda: records.rows(case_ids), self._copied)

    def _copied(self, rows: tuple[RegisterRow, ...]) -> None:
        headings = self.table.headings
        order = [headings.logicalIndex(at) for at in range(headings.count())]
        shown = [at for at in order if not headings.isSectionHidden(at)]
        QGuiApplication.clipboard().setMimeData(rows_copied(rows, shown, self.model.today))
        self._desk.say(f"{wording.count_of(len(rows), 'row')} copied")

    def change_owner(self) -> None:
        """Ask whose the selected cases are to be."""
        case_ids = tuple(self.table.selected_cases())
        if case_ids and self._answer is not None:
            self.owners.ask(case_ids, self._answer.owners, self._me)

    def _open_menu(self, where: QPoint) -> None:
        names = ("open_case", "open_window", "-", "change_owner", "clock_event", "-", "copy")
        menu = self._desk.acts.context_menu(names, self)
        menu.popup(where)

    def _open_more(self) -> None:
        menu = self._desk.acts.context_menu(("comfortable", "side_pane", "-"), self)
        menu.addMenu(self.table.headings.menu(menu))
        menu.popup(self.bar.more.mapToGlobal(self.bar.more.rect().bottomLeft()))

    # --- layout and memory ------------------------------------------------------------------------------

    def show_pane(self, on: bool) -> None:
        """Show the detail pane or put it away; kept for the next time where there is room for it."""
        if self.width() >= px(_ROOM_FOR_DETAIL):
            self._pane_wanted, self._pane_forced = on, None
            remember("register/detail", "on" if on else "off")
        else:
            self._pane_forced = on
        self._arrange()

    def _pane_shown(self) -> bool:
        if self.width() >= px(_ROOM_FOR_DETAIL):
            return self._pane_wanted
        return bool(self._pane_forced)

    def _arrange(self) -> None:
        shown = self._pane_shown()
        was = not self.detail.isHidden()
        self.detail.setVisible(shown)
        if shown:
            least = 250 if self.width() < px(1178) else detail.WIDE
            wide = px(self._pane_wide or least)
            self.split.setSizes([max(1, self.width() - wide - 1), wide])
            if not was:
                self._detail_wait.start()
        if self.isVisible():
            self._desk.acts.check("side_pane", shown)

    def _pane_moved(self, _at: int, _handle: int) -> None:
        self._pane_wide = round(self.detail.width() / px(100) * 100)
        remember("register/detail_wide", str(self._pane_wide))

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

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Put the pane away where there is no room for it."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent, /) -> None:
        """Offer what can be done here, and read again what changed meanwhile."""
        super().showEvent(event)
        self._desk.acts.connect_all(self.slots)
        self._desk.acts.check("side_pane", self._pane_shown())
        self._desk.acts.check("comfortable", recall("register/comfortable") == "on")
        if self._stale and self._answer is not None:
            self.ask()
            self._told_of.clear()
            self._look(again=True)
        self._chosen()

    def hideEvent(self, event: QHideEvent, /) -> None:
        """Take the acts back and remember the case."""
        super().hideEvent(event)
        self._desk.acts.disconnect_all(self.slots)
        for name in ("open_case", "clock_event", "change_owner", "copy"):
            self._desk.acts.enable(name, True)
        case_id = self.table.current_case()
        if case_id is not None:
            remember("register/case", str(case_id))


def _timer(parent: QWidget, after: int, slot: Callable[..., object]) -> QTimer:
    made = QTimer(parent)
    made.setSingleShot(True)
    made.setInterval(after)
    made.timeout.connect(slot)
    return made


def _line(parent: QWidget) -> QWidget:
    from foidesk.ui.parts.label import rule

    return rule(parent)


def last_view() -> View:
    """Give the view that was shown last."""
    word = recall("register/view", View.ALL.value)
    return View(word) if word in set(View) else View.ALL
