"""The page of one case: its header, its banners, and its tabs, from Draft to History."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from foidesk.domain.checks import Finding
from foidesk.domain.facts import FactKind
from foidesk.domain.profile import Profile
from foidesk.domain.troubles import NotAllowed, Trouble
from foidesk.office.attendance import Attending
from foidesk.office.records import local
from foidesk.office.views import CaseView, JournalLine, Told
from foidesk.office.watching import told_words
from foidesk.ui.casefile.casetabs import CaseTabs
from foidesk.ui.casefile.closing import Closing, closed_words
from foidesk.ui.casefile.details import Details, DetailsPanel, change
from foidesk.ui.casefile.draft import DraftTab
from foidesk.ui.casefile.header import CaseHeader
from foidesk.ui.casefile.letting_go import LettingGo
from foidesk.ui.casefile.trail import Trail
from foidesk.ui.casefile.versions import Versions
from foidesk.ui.clearance.clearing import Clearing
from foidesk.ui.costs.offer import CostOffer
from foidesk.ui.desk import Desk
from foidesk.ui.look.scale import px
from foidesk.ui.parts.banner import Banner

if TYPE_CHECKING:  # made when it is first looked at
    from foidesk.ui.casefile.correspondence import CorrespondenceTab
    from foidesk.ui.casefile.history import HistoryTab
    from foidesk.ui.holders.tab import HoldersTab

LOCKED = "This is the letter as it was sent. To change it, issue a corrected letter; both are kept."
_LOW, _DAY_MS = 440, 60_000
NOT_OURS = "The letter is not in this register. The whole row is under Correspondence."


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
        self._profile: Profile | None = None
        self._tab = "draft"
        self._status = ""
        self._land_on = 0
        self.title = ""
        self.header = CaseHeader(self)
        self._trail = Trail(self.header)
        self.details = DetailsPanel(self)
        self.details.hide()
        self.lock = Banner("lock", parent=self)
        self.news = Banner("info", parent=self)
        self.versions = Versions(desk, self)
        self.clearing = Clearing(desk, self)
        self.cost_offer = CostOffer(self)
        self._tabs = CaseTabs(desk, self)
        self._tabs.acted.connect(self._acted)
        self._tabs.go.connect(self._go)
        self._banners = QVBoxLayout()
        self._banners.setContentsMargins(px(16), 0, px(16), 0)
        self._banners.setSpacing(px(8))
        for banner in (self.versions.banner, self.clearing.banner, self.news, self.cost_offer, self.lock):
            banner.hide()
            self._banners.addWidget(banner)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.header)
        rows.addWidget(self.details)
        rows.addWidget(self.clearing.form)
        rows.addLayout(self._banners)
        rows.addWidget(self._tabs, 1)
        self._correct = self.lock.add_button("Correct it…", self.start_correction)
        self.closing = Closing(desk, self)
        self._reopen = self.lock.add_button("Open it again", self.closing.reopen)
        for name, words in self._tabs.names():
            self.header.add_tab(name, words)
        self.draft = cast(DraftTab, self.tab("draft"))
        self.letting_go = LettingGo(self)
        self._connect()

    def _connect(self) -> None:
        head = self.header
        head.left.connect(self.leave)
        head.undo_wanted.connect(self.undo)
        head.redo_wanted.connect(self.redo)
        head.next_wanted.connect(self._next)
        head.details_wanted.connect(self._toggle_details)
        head.clock_wanted.connect(lambda: self.show_tab("clock"))
        head.tab_wanted.connect(self.show_tab)
        head.side_wanted.connect(self.draft.drawer.press)
        self.details.kept.connect(self._keep_details)
        self.details.left.connect(self._close_details)
        self.draft.status_changed.connect(self._say_status)
        self.draft.undo_wanted.connect(self.undo)
        self.draft.reusing.case_wanted.connect(self.look_at)
        self.draft.inserting.open_wanted.connect(self.text_wanted)
        self.draft.drawer.changed.connect(self._show_side)
        self.draft.writing.files_pasted.connect(lambda response, paths: self.letting_go.enclose(paths, response))
        self.draft.going.details_wanted.connect(self._open_details)
        self.draft.going.tab_wanted.connect(self.show_tab)
        self.draft.keeping.kept.connect(self._kept)
        self.draft.keeping.not_kept.connect(self._not_kept)
        self.draft.keeping.refused.connect(self._refused)
        self.draft.keeping.clashed.connect(self._read_again)
        self.draft.reasoning.kept.connect(self._kept)
        self.draft.reasoning.not_kept.connect(self._not_kept)
        self.draft.reasoning.clashed.connect(self._read_again)
        self.versions.chosen.connect(self._acted)
        self.clearing.acted.connect(self._acted)
        self.clearing.moved.connect(self._space_banners)
        self.versions.moved.connect(self._space_banners)
        self.cost_offer.moved.connect(self._space_banners)
        self.cost_offer.sheet_wanted.connect(lambda: self.show_tab("costs"))
        self.cost_offer.put_wanted.connect(self._put_sum_in)
        self._desk.told.connect(self._told)
        self._day = QTimer(self)
        self._day.setInterval(_DAY_MS)
        self._day.timeout.connect(self.check_day)
        self._day.start()
        self._slots: dict[str, Callable[..., object]] = {
            "undo": self.undo,
            "redo": self.redo,
            "save_now": self.save_now,
            "close_case": self.leave,
            "back": self.leave,
            "refresh": self._read_again,
            "side_pane": self._turn_side,
            "next_tab": lambda: self.header.step_tab(1),
            "previous_tab": lambda: self.header.step_tab(-1),
            "tab_draft": lambda: self.show_tab("draft"),
            "tab_holders": lambda: self.show_tab("holders"),
            "tab_correspondence": lambda: self.show_tab("correspondence"),
            "tab_history": lambda: self.show_tab("history"),
            "file_later": self.ask_later_message,
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
        self.news.hide()
        self._close_details()
        before, self._attended = self._attended if self._attended != case_id else 0, case_id
        self.header.show_others([])
        self._desk.run(lambda: self._move(before, case_id))
        if self._profile is None:
            self._desk.run(self._desk.office.records.profile, self._take_profile)
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
            self.news.clear_buttons()
            self.news.say(
                "info",
                "Typing was brought back",
                "The program ended before it was left properly. The words are in the draft; Ctrl+Z takes them out.",
                "history",
            )
            self.news.add_button("Dismiss", self._dismiss_news)
            self.news.show()
            self._space_banners()

    def _dismiss_news(self) -> None:
        self.news.hide()
        self._space_banners()

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
        self._show_lock(view)
        self.versions.show_view(view, read_only=self._desk.office.read_only)
        self._tabs.show_view(view)
        self.clearing.show_view(view, self.header.next)
        self._offer_sum()
        self._show_side()
        self._name_undo()
        self.closing.offer()

    def _show_lock(self, view: CaseView) -> None:
        case = view.case
        letter = case.response_letter
        if case.disposed:
            gone = case.disposed[-1]
            self.lock.say("lock", gone.in_words, f"{gone.rule}. Nothing in it changes any more.", "archive")
        elif case.letter_is_final and letter is not None:
            at = local(letter.issued_at)
            self.lock.say("lock", f"Issued {at.day} {at:%B %Y} at {at:%H:%M}", LOCKED)
        elif case.ended is not None:
            self.lock.say("lock", closed_words(case), "Open it again to change it or to answer it.")
        elif case.letter_is_final and case.brought_in is not None:
            on = case.brought_in.answered_on
            when = f" on {on.day} {on:%B} {on.year}" if on is not None else ""
            where = f"row {case.brought_in.row} of {case.request.source_name or 'your old log'}"
            self.lock.say("lock", f"Answered before FOI Desk{when}", f"So says {where}. {NOT_OURS}", "table")
        can_change = not case.disposed and not self._desk.office.read_only
        self._correct.setVisible(case.letter_is_final and can_change)
        self._reopen.setVisible(case.ended is not None and can_change)
        self._space_banners()

    def _space_banners(self) -> None:
        view, low = self._view, self.height() < px(_LOW)
        # In a low window the tabs beside the draft need every line; what the lock offers is in the menus too.
        self.lock.setVisible(view is not None and view.case.is_locked and not (low and self._tab != "draft"))
        self.cost_offer.setVisible(self._tab == "draft" and self.cost_offer.is_wanted and not low)
        banners = (self.versions.banner, self.clearing.banner, self.news, self.cost_offer, self.lock)
        shown = not all(one.isHidden() for one in banners)
        self._banners.setContentsMargins(px(16), px(10) if shown else 0, px(16), px(10) if shown else 0)

    def _take_profile(self, profile: Profile) -> None:
        self._profile = profile
        self._offer_sum()

    def _offer_sum(self) -> None:
        """Offer the sum of the cost sheet to a response that refuses on cost."""
        view, profile = self._view, self._profile
        if view is not None and profile is not None:
            can_change = not view.case.is_locked and not self._desk.office.read_only
            self.cost_offer.show_view(view, profile.cost_limit, can_change=can_change)

    def _put_sum_in(self, response_key: int) -> None:
        view, costing = self._view, self._desk.office.costing
        if view is not None:
            self.draft.finish()
            case_id = view.case_id
            self._desk.run(lambda: costing.put_in(case_id, response_key), self._acted, owner=self)

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
        self._space_banners()
        if name == "draft" and self.isVisible() and not self.header.tabs.hasFocus():
            self.draft.table.focus_current()
        self.status_changed.emit(self._status if name == "draft" else "")
        self._show_side()

    def open_again(self, opener: str) -> None:
        """Open a form of the tab that shows, or of the head, as its `opener` names it."""
        if opener == self.details.property("opener"):
            self._open_details()
        else:
            self._tabs.open_again(self._tab, opener)

    def ask_later_message(self) -> None:
        """Ask for the file of a later message of this case."""
        self.show_tab("correspondence")
        self._correspondence().ask_file()

    def write_note(self) -> None:
        """Show the notes of the case, ready to write one."""
        self.show_tab("history")
        cast("HistoryTab", self.tab("history")).write_note()

    def take_later(self, paths: Sequence[Path], text: str = "", html: str = "") -> None:
        """Take what was let go on this case: it is filed here, once she has said what it is."""
        if paths and self._tab == "holders" and self.takes_files_for():
            self._holders().take_files(paths)
            return
        self.show_tab("correspondence")
        if paths:
            self._correspondence().filing.take_files(paths)
        else:
            self._correspondence().filing.take_text(text, html)

    def takes_files_for(self) -> str:
        """Give the holder whose answer files that are let go would be filed with; nothing on another tab."""
        return self._holders().takes_files_for() if self._tab == "holders" else ""

    def _holders(self) -> "HoldersTab":
        return cast("HoldersTab", self.tab("holders"))

    def _correspondence(self) -> "CorrespondenceTab":
        return cast("CorrespondenceTab", self.tab("correspondence"))

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
        ways = {"undo": self.undo, "attach": self.letting_go.ask, "save_all": self.letting_go.save_all}
        if name in ways:
            ways[name]()
            return
        self.show_tab(name)
        if name == "draft" and isinstance(where, int):
            self.draft.go_to_item(where)
        elif name == "draft" and isinstance(where, Finding):
            self.draft.lead_to(where)
        elif name == "holders":
            self._holders().go_from_draft(where)

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

    def _acted(self, view: CaseView) -> None:
        if self._view is not None and view.case_id == self._view.case_id:
            self.show_view(view)
            if self.draft.keeping.is_everything_kept:
                self._say_saved()
            self._show_side()

    def undo(self) -> None:
        """Undo what was typed in the open editor, then the last act."""
        if self.draft.writing.undo_typing():
            return
        self._back("undo")

    def redo(self) -> None:
        """Do again what was undone last."""
        if self.draft.writing.redo_typing():
            return
        self._back("redo")

    def _back(self, which: str) -> None:
        view = self._view
        if view is None:
            return
        self.draft.finish()
        case_id, records, seen = view.case_id, self._desk.office.records, view.case
        self._desk.run(
            lambda: records.undo(case_id, seen) if which == "undo" else records.redo(case_id, seen),
            lambda now: self._went_back(now, which),
            self._could_not_go_back,
            owner=self,
        )

    def _went_back(self, view: CaseView, which: str) -> None:
        name = view.redo if which == "undo" else view.undo
        self._acted(view)
        self._desk.say(f"{'Undone' if which == 'undo' else 'Done again'}: {name}")

    def _could_not_go_back(self, trouble: Trouble) -> None:
        if isinstance(trouble, NotAllowed):  # nothing to undo: a sentence is enough
            self._desk.say(str(trouble))
        else:
            self._desk.troubled.emit(trouble)

    def _name_undo(self) -> None:
        view = self._view
        if view is None or not self.isVisible():
            return
        self._desk.acts.rename("undo", f"Undo {view.undo}" if view.undo else "")
        self._desk.acts.rename("redo", f"Redo {view.redo}" if view.redo else "")

    def start_correction(self) -> None:
        """Open the issued case for a corrected letter."""
        view = self._view
        if view is not None:
            case_id = view.case_id
            self._desk.run(lambda: self._desk.office.despatch.start_correction(case_id), self._acted)

    def _next(self) -> None:
        """Go on to the letter, and to the printer once it is issued."""
        view = self._view
        if self.clearing.press_next():
            return
        self.show_tab("letter")
        if view is not None and view.case.letter_is_final and self._desk.acts.action("print").isVisible():
            self._desk.acts.trigger("print")

    def _read_again(self, _why: object = None) -> None:
        view = self._view
        if view is not None:
            case_id = view.case_id
            self._desk.run(lambda: self._desk.office.records.case(case_id), self._read, owner=self)

    def _read(self, view: CaseView) -> None:
        if view.case_id == self.case_id:  # another case may have been opened meanwhile
            self.show_view(view)

    def _follow(self) -> None:
        """Read the case that shows again: days were counted anew, or another day has begun."""
        if self._view is not None and self.isVisible():
            self._read_again()

    def check_day(self) -> None:
        """Count from today once midnight has gone by while the case was open."""
        if self._view is not None and self._view.today != self._desk.office.today():
            self._follow()

    def _told(self, told: Told) -> None:
        if told.case_id is None:
            self._desk.run(self._desk.office.records.profile, self._take_profile)
        of_calendar = told.fact is not None and told.fact.kind is FactKind.CALENDAR_CHANGED
        if of_calendar or told.case_id is None:
            self._follow()  # days may count anew, and the checks look at the office's wording
        elif told.who and told.case_id == self.case_id:
            self._changed_elsewhere(told)

    def _changed_elsewhere(self, told: Told) -> None:
        """Show what somebody else did; an open editor keeps its words and its caret."""
        case_id = self.case_id

        def done(view: CaseView) -> None:
            if case_id == self.case_id:
                self.show_view(view)
                also = self.draft.writing.take_in_others()
                self._desk.say(f"{told_words(told)}. {also}".removesuffix(". "))

        self._desk.run(lambda: self._desk.office.records.case(case_id), done, lambda _trouble: None, owner=self)

    def show_others(self, attending: tuple[Attending, ...]) -> None:
        """Say who else has this case open, of all that have any open."""
        self.header.show_others([one.who for one in attending if one.case_id == self.case_id])

    # --- details ------------------------------------------------------------------------------------

    def _toggle_details(self) -> None:
        if self.details.isHidden():
            self._open_details()
        else:
            self._close_details()

    def _open_details(self) -> None:
        view = self._view
        if view is not None and not view.case.is_locked:
            self.draft.finish()
            self.details.show()
            self.details.start(view.case, view.today)

    def _close_details(self) -> None:
        if not self.details.isHidden():
            self.details.hide()
            self.header.edit.setFocus()

    def _keep_details(self, details: Details) -> None:
        view = self._view
        if view is None:
            return
        office = self._desk.office

        def work() -> CaseView:
            return change(office, view, details)

        def done(now: CaseView) -> None:
            self._close_details()
            self._acted(now)

        def failed(trouble: Trouble) -> None:
            if isinstance(trouble, NotAllowed):
                self.details.set_problem("received", trouble.what)
            else:
                self._desk.troubled.emit(trouble)

        self._desk.run(work, done, failed, owner=self)

    # --- saving -------------------------------------------------------------------------------------

    def _say_last_saved(self, lines: tuple[JournalLine, ...]) -> None:
        if lines:
            self.header.say_saved(lines[0].at, self._desk.office.today())

    def _say_saved(self) -> None:
        self._kept(self._desk.office.now())

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
        self._name_undo()
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
        for name in ("undo", "redo"):
            self._desk.acts.rename(name)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Show the buttons of the drawer where it has no room, and leave out what a low window can do without."""
        super().resizeEvent(event)
        self._space_banners()
        self._show_side()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Keys of the page, for a page that stands in a window without a menu bar."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo()
        elif control and event.key() == Qt.Key.Key_Tab:
            self.header.step_tab(1)
        elif control and event.key() in (Qt.Key.Key_Backtab,):
            self.header.step_tab(-1)
        else:
            super().keyPressEvent(event)
