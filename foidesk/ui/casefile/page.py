"""The page of one case: its header, its banners, and its tabs, from Draft to History."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from foidesk.domain.checks import Finding
from foidesk.domain.troubles import Trouble
from foidesk.office.attendance import Attending
from foidesk.office.records import local
from foidesk.office.views import CaseView, JournalLine
from foidesk.ui.casefile.casebanners import CaseBanners
from foidesk.ui.casefile.casetabs import CaseTabs
from foidesk.ui.casefile.closing import Closing
from foidesk.ui.casefile.detailing import Detailing
from foidesk.ui.casefile.draft import DraftTab
from foidesk.ui.casefile.following import Following
from foidesk.ui.casefile.header import CaseHeader
from foidesk.ui.casefile.letting_go import LettingGo
from foidesk.ui.casefile.trail import Trail
from foidesk.ui.casefile.undoing import Undoing
from foidesk.ui.casefile.versions import Versions
from foidesk.ui.clearance.clearing import Clearing
from foidesk.ui.desk import Desk

if TYPE_CHECKING:  # made when it is first looked at
    from foidesk.ui.casefile.history import HistoryTab
    from foidesk.ui.holders.tab import HoldersTab


class CasePage(QWidget):
    """Shows one case; every act of any tab comes back here as a CaseView and is shown everywhere."""

    left = Signal()
    title_changed = Signal(str)
    status_changed = Signal(str)
    text_wanted = Signal(str)
    """A standard text is to be shown in the library."""
    request_wanted = Signal(int, object)
    """A message of this case is to become a request of its own."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view: CaseView | None = None
        self._attended = 0
        self._tab = "draft"
        self._status = ""
        self._land_on = 0
        self.title = ""
        self.header = CaseHeader(self)
        self._trail = Trail(self.header)
        self.detailing = Detailing(desk, self)
        self.versions = Versions(desk, self)
        self.clearing = Clearing(desk, self)
        self.closing = Closing(desk, self)
        self.banners = CaseBanners(desk, self)
        self._tabs = CaseTabs(desk, self)
        self._tabs.acted.connect(self.take_act)
        self._tabs.go.connect(self._go)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.header)
        rows.addWidget(self.detailing.panel)
        rows.addWidget(self.clearing.form)
        rows.addWidget(self.banners)
        rows.addWidget(self._tabs, 1)
        for name, words in self._tabs.names():
            self.header.add_tab(name, words)
        self.draft = cast(DraftTab, self.tab("draft"))
        self.letting_go = LettingGo(self)
        self.undoing = Undoing(desk, self)
        self.following = Following(desk, self)
        self._connect()

    def _connect(self) -> None:
        head = self.header
        head.left.connect(self.leave)
        head.undo_wanted.connect(self.undoing.undo)
        head.redo_wanted.connect(self.undoing.redo)
        head.next_wanted.connect(self._next)
        head.details_wanted.connect(self.detailing.toggle)
        head.clock_wanted.connect(lambda: self.show_tab("clock"))
        head.tab_wanted.connect(self.show_tab)
        head.side_wanted.connect(self.draft.drawer.press)
        self.draft.status_changed.connect(self._say_status)
        self.draft.undo_wanted.connect(self.undoing.undo)
        self.draft.reusing.case_wanted.connect(self.look_at)
        self.draft.inserting.open_wanted.connect(self.text_wanted)
        self.draft.drawer.changed.connect(self._show_side)
        self.draft.writing.files_pasted.connect(lambda response, paths: self.letting_go.enclose(paths, response))
        self.draft.going.details_wanted.connect(self.detailing.open)
        self.draft.going.tab_wanted.connect(self.show_tab)
        self.draft.keeping.kept.connect(self._kept)
        self.draft.keeping.not_kept.connect(self._not_kept)
        self.draft.keeping.refused.connect(self._refused)
        self.draft.keeping.clashed.connect(self.following.read_again)
        self.draft.reasoning.kept.connect(self._kept)
        self.draft.reasoning.not_kept.connect(self._not_kept)
        self.draft.reasoning.clashed.connect(self.following.read_again)
        self.versions.chosen.connect(self.take_act)
        self.clearing.acted.connect(self.take_act)
        self._slots: dict[str, Callable[..., object]] = {
            "undo": self.undoing.undo,
            "redo": self.undoing.redo,
            "save_now": self.save_now,
            "close_case": self.leave,
            "back": self.leave,
            "refresh": self.following.read_again,
            "side_pane": self._turn_side,
            "next_tab": lambda: self.header.step_tab(1),
            "previous_tab": lambda: self.header.step_tab(-1),
            "tab_draft": lambda: self.show_tab("draft"),
            "tab_holders": lambda: self.show_tab("holders"),
            "tab_correspondence": lambda: self.show_tab("correspondence"),
            "tab_history": lambda: self.show_tab("history"),
            "file_later": self.letting_go.ask_message,
            "attach_file": self.letting_go.ask,
            "add_note": self.write_note,
        }
        for name in ("costs", "clock", "letter", "enclosures"):
            if name in self.header.names():
                self._slots[f"tab_{name}"] = lambda _checked=False, one=name: self.show_tab(one)

    # --- opening ------------------------------------------------------------------------------------

    def open(self, case_id: int, tab: str = "draft") -> None:
        """Open a case on one of its tabs."""
        self._trail.clear()
        self._show_case(case_id, tab)

    def look_at(self, case_id: int, number: int) -> None:
        """Show another case at one of its items; Back returns to this one, at the item that is current now."""
        view = self._view
        if view is not None:
            left = (view.case_id, view.case.reference, self.draft.current_number())
            self.commit_typing(lambda: self._go_along(left, case_id, number))

    def _go_along(self, left: tuple[int, str, int], case_id: int, number: int) -> None:
        self._trail.add(*left)
        self._show_case(case_id, "draft", number)

    def _show_case(self, case_id: int, tab: str, number: int = 0) -> None:
        self._land_on = number
        self.banners.news.hide()
        self.detailing.close()
        before, self._attended = self._attended if self._attended != case_id else 0, case_id
        self.header.show_others([])
        self._desk.run(lambda: self._move(before, case_id))
        self.banners.ask_limit()
        self._desk.run(lambda: self._desk.office.records.history(case_id), self._say_last_saved)
        self._desk.run(lambda: self._desk.office.records.case(case_id), self._opened)
        self.show_tab(tab)

    def _move(self, before: int, case_id: int) -> None:
        """Say at the office which case is open here; for the worker."""
        if before:
            self._desk.office.attendance.go(before)
        self._desk.office.attendance.come(case_id)

    def _opened(self, view: CaseView) -> None:
        self._view = None
        self.show_view(view)
        if self._land_on:
            self.draft.go_to_item(self._land_on)
            self._land_on = 0
        if self._tab == "draft" and self.isVisible():
            self.draft.table.focus_current()
        elif self._tab in ("clock", "costs") and self.isVisible() and not self.header.tabs.hasFocus():
            self.tab(self._tab).setFocus(Qt.FocusReason.OtherFocusReason)
        if view.brought_back:
            self.banners.say_brought_back()

    @property
    def case_id(self) -> int:
        """Give the case that shows; 0 while there is none."""
        return self._view.case_id if self._view is not None else 0

    @property
    def view(self) -> CaseView | None:
        """Give the case as it was last told."""
        return self._view

    def show_view(self, view: CaseView) -> None:
        """Show a case as it now stands, in the header and in every tab."""
        self._view = view
        self.header.show_view(view, read_only=self._desk.office.read_only)
        case = view.case
        self.title = f"{case.reference} {case.subject}"
        self.title_changed.emit(self.title)
        self.versions.show_view(view, read_only=self._desk.office.read_only)
        self._tabs.show_view(view)
        self.clearing.show_view(view, self.header.next)
        self.banners.show_view(view)
        self._show_side()
        self.undoing.offer()
        self.closing.offer()

    # --- tabs ---------------------------------------------------------------------------------------

    def tab(self, name: str) -> QWidget:
        """Give a tab by its name."""
        return self._tabs.tab(name, self._view)

    @property
    def current_tab(self) -> str:
        """Give the name of the tab that shows."""
        return self._tab

    def show_tab(self, name: str) -> None:
        """Show a tab; what was typed in the one before is put on disk."""
        if name not in self.header.names():
            name = "draft"
        if name != self._tab:
            self._tabs.commit_typing(self._tab, lambda: None)
        self._tab = name
        self.header.show_tab(name)
        self._tabs.setCurrentWidget(self.tab(name))
        self.banners.space()
        if name == "draft" and self.isVisible() and not self.header.tabs.hasFocus():
            self.draft.table.focus_current()
        self.status_changed.emit(self._status if name == "draft" else "")
        self._show_side()

    def open_again(self, opener: str) -> None:
        """Open a form of the tab that shows, or of the head, as its `opener` names it."""
        if opener == self.detailing.panel.property("opener"):
            self.detailing.open()
        else:
            self._tabs.open_again(self._tab, opener)

    def write_note(self) -> None:
        """Show the notes of the case, ready to write one."""
        self.show_tab("history")
        cast("HistoryTab", self.tab("history")).write_note()

    def _go(self, name: str, where: object) -> None:
        if name == "case" and isinstance(where, int):
            self.look_at(where, 0)
            return
        if name == "new_request":
            self.request_wanted.emit(self.case_id, where)
            return
        if name == "clearance" and isinstance(where, str):
            self.clearing.send(where)
            return
        ways = {"undo": self.undoing.undo, "attach": self.letting_go.ask, "save_all": self.letting_go.save_all}
        if name in ways:
            ways[name]()
            return
        self.show_tab(name)
        if name == "draft" and isinstance(where, int):
            self.draft.go_to_item(where)
        elif name == "draft" and isinstance(where, Finding):
            self.draft.lead_to(where)
        elif name == "holders":
            cast("HoldersTab", self.tab("holders")).go_from_draft(where)

    def _show_side(self) -> None:
        """Where the drawer does not stand beside the table, buttons beside the tabs open it."""
        drawer, view = self.draft.drawer, self._view
        shut = drawer.isHidden() or not drawer.stands_beside
        locked = view is not None and view.case.is_locked
        self.header.side.setVisible(self._tab == "draft" and shut and not locked)
        self.header.side.show_pages(drawer.listed(), "" if drawer.isHidden() else drawer.current)
        if self.isVisible():
            self._desk.acts.check("side_pane", not drawer.isHidden())

    def _turn_side(self, _on: bool = False) -> None:
        if self._tab == "draft":
            self.draft.drawer.toggle()
        self._show_side()

    def _say_status(self, words: str) -> None:
        self._status = words
        if self._tab == "draft":
            self.status_changed.emit(words)

    # --- acts ---------------------------------------------------------------------------------------

    def take_act(self, view: CaseView) -> None:
        """Show what an act of any tab made of the case."""
        if self._view is not None and view.case_id == self._view.case_id:
            self.show_view(view)
            if self.draft.keeping.is_everything_kept:
                self._kept(self._desk.office.now())
            self._show_side()

    def start_correction(self) -> None:
        """Open the issued case for a corrected letter."""
        view = self._view
        if view is not None:
            case_id = view.case_id
            self._desk.run(lambda: self._desk.office.despatch.start_correction(case_id), self.take_act)

    def _next(self) -> None:
        """Go on to the letter, and to the printer once it is issued."""
        view = self._view
        if self.clearing.press_next():
            return
        self.show_tab("letter")
        if view is not None and view.case.letter_is_final and self._desk.acts.action("print").isVisible():
            self._desk.acts.trigger("print")

    def show_others(self, attending: tuple[Attending, ...]) -> None:
        """Say who else has this case open, of all that have any open."""
        self.header.show_others([one.who for one in attending if one.case_id == self.case_id])

    # --- saving -------------------------------------------------------------------------------------

    def _say_last_saved(self, lines: tuple[JournalLine, ...]) -> None:
        if lines:
            self.header.say_saved(lines[0].at, self._desk.office.today())

    def _kept(self, at: object) -> None:
        when = local(at)  # type: ignore[arg-type]  # the signal carries a datetime
        self.header.say_saved(when, self._desk.office.today())
        self._desk.saved(at)  # type: ignore[arg-type]

    def _not_kept(self, trouble: Trouble) -> None:
        self.header.mark.not_saved(trouble.what)
        self._desk.say(f"Not saved. {trouble}", urgent=True)

    def _refused(self, trouble: Trouble) -> None:
        view = self._view
        if view is not None:
            self.draft.show_view(view)
        self._desk.troubled.emit(trouble)

    def save_now(self) -> None:
        """Save at once and say so."""
        self.commit_typing(self._desk.say_all_is_saved)

    def commit_typing(self, done: Callable[[], None]) -> None:
        """Put on disk what was typed in the tab that shows, then call `done`; not at all while it cannot be kept."""
        self._tabs.commit_typing(self._tab, done)

    def leave(self) -> None:
        """Go back to the case this one was looked at from, or to the list; what was typed is on its way to the disk."""
        if self._trail:
            self.commit_typing(self._back_to_case)
            return
        self.draft.go_elsewhere()
        self.go_away()
        self.left.emit()

    def go_away(self) -> None:
        """Say at the office that the case is no longer open here: another page is shown."""
        case_id, self._attended = self._attended, 0
        if case_id:
            self._desk.run(lambda: self._desk.office.attendance.go(case_id))

    def _back_to_case(self) -> None:
        case_id, number = self._trail.back()
        self._show_case(case_id, "draft", number)

    # --- being shown --------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent, /) -> None:
        """Offer the acts of a case."""
        super().showEvent(event)
        self._desk.acts.connect_all(self._slots)
        self._desk.acts.connect_all(self.draft.slots)
        self.undoing.offer()
        self._show_side()
        self.closing.offer()
        self.clearing.offer()

    def hideEvent(self, event: QHideEvent, /) -> None:
        """Take the acts of a case back."""
        super().hideEvent(event)
        self._desk.acts.disconnect_all(self.draft.slots)
        self._desk.acts.disconnect_all(self._slots)
        self.closing.withdraw()
        self.clearing.withdraw()
        self.undoing.withdraw()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Show the buttons of the drawer where it has no room, and leave out what a low window can do without."""
        super().resizeEvent(event)
        self.banners.space()
        self._show_side()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Keys of the page, for a page that stands in a window without a menu bar."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undoing.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.undoing.redo()
        elif control and event.key() == Qt.Key.Key_Tab:
            self.header.step_tab(1)
        elif control and event.key() in (Qt.Key.Key_Backtab,):
            self.header.step_tab(-1)
        else:
            super().keyPressEvent(event)
