"""The rooms of the window: which one shows, how one goes from room to room, and how all are made anew or given back."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QWidget

from foidesk.domain.facts import FactKind
from foidesk.office.inbox import WaitingFile
from foidesk.office.postround import OutgoingLetter
from foidesk.office.receipt import NewRequestDraft
from foidesk.office.records import View, local
from foidesk.office.views import Told
from foidesk.office.watching import Round
from foidesk.ui.deadlines.saving import CalendarFile
from foidesk.ui.desk import Desk
from foidesk.ui.register.page import RegisterPage, last_view
from foidesk.ui.shell.caseroom import CaseRoom
from foidesk.ui.shell.copykeeper import CopyKeeper
from foidesk.ui.shell.doors import (
    DeadlinesRoom,
    HistoryRoom,
    HoldersRoom,
    OldLogRoom,
    RetentionRoom,
    SettingsRoom,
    TextsRoom,
)
from foidesk.ui.shell.files import Files
from foidesk.ui.shell.finding import Finding
from foidesk.ui.shell.firststart import FirstStart
from foidesk.ui.shell.foot import BackupNote
from foidesk.ui.shell.leaving import Leaving
from foidesk.ui.shell.listroom import ListRoom
from foidesk.ui.shell.neighbours import Neighbours
from foidesk.ui.shell.newroom import NewRoom
from foidesk.ui.shell.penkeeper import PenKeeper
from foidesk.ui.shell.room import Room
from foidesk.ui.shell.standing import Standing
from foidesk.ui.shell.typingleft import TypingLeft
from foidesk.ui.shell.typingwatch import TypingWatch
from foidesk.ui.shell.wordsback import WordsBack

if TYPE_CHECKING:
    from foidesk.ui.papers.postdialog import PostDialog
    from foidesk.ui.window import MainWindow

_VIEW_ACTS = {f"view_{view.value}": view for view in View if view is not View.CLEARANCE}


class Rooms(QObject):
    """Takes the person from room to room; what a room is, and what its page tells, the room itself knows."""

    def __init__(self, desk: Desk, window: "MainWindow") -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self.screen = "register"
        self.list = ListRoom(desk, window, self)
        self.case = CaseRoom(desk, window, self)
        self.new = NewRoom(desk, window, self)
        self.settings = SettingsRoom(desk, window, self)
        self.deadlines = DeadlinesRoom(desk, window, self)
        self.holders = HoldersRoom(desk, window, self)
        self.retention = RetentionRoom(desk, window, self)
        self.texts = TextsRoom(desk, window, self)
        self.history = HistoryRoom(desk, window, self)
        self.old_log = OldLogRoom(desk, window, self)
        self._own: tuple[Room[QWidget], ...] = (
            *(self.settings, self.deadlines, self.holders, self.retention, self.texts, self.history),
        )
        """Those one goes to by their name."""
        self._all: tuple[Room[QWidget], ...] = (self.list, self.case, self.new, *self._own, self.old_log)
        self._by_key = {room.key: room for room in self._all}
        self.first_start = FirstStart(desk, window, self)
        self.post: PostDialog | None = None
        self.files = Files(desk, window)
        self.calendar_file = CalendarFile(desk, window, window.troubles)
        self.finding = Finding(desk, self.open_case, window)
        self.leaving = Leaving(self, window)
        self.neighbours = Neighbours(desk, self)
        self.pen = PenKeeper(desk, window.troubles, self.commit, self)
        self.standing = Standing(desk, window, self.pen, self.files, self.commit, parent=self)
        self.typing = TypingWatch(desk, window, self.here, self)
        desk.is_something_unfinished = lambda: bool(self.typing.unfinished())
        self.typing_left = TypingLeft(desk, window, WordsBack(desk, window, self.typing, self, self), self)
        self.list.ready()
        self.keeper = CopyKeeper(desk, window.troubles, partial(self.leave, self.settings.show_copies), self)
        self.note = BackupNote(self.files, self.keeper, window)
        window.navigation.set_foot(self.note)
        self.note.setVisible(not window.navigation.is_folded())
        self._slots: dict[str, Callable[..., object]] = {
            "new_request": self.new_request,
            "open_request": self.files.ask_request,
            "bring_in_log": self.old_log.ask,
            "open_register": self.files.ask_register,
            "open_server": self.files.ask_server,
            "move_register": self.standing.ask_move,
            "backup": self.files.ask_backup,
            "backup_encrypted": self.files.ask_encrypted,
            "restore": self.standing.ask_restore,
            "verify": self.standing.check,
            "register_history": partial(self.go, "history"),
            "go_to": self.finding.ask,
            "find_all": self.find_in_all,
            "deadlines": partial(self.go, "deadlines"),
            "save_calendar": self.calendar_file.ask,
            "print_letters": self.print_letters,
            "start_of_day": partial(self.leave, self.list.show_start_of_day),
            "standard_texts": self.show_texts,
            "with_holders": partial(self.go, "holders"),
            "retention": partial(self.go, "retention"),
            "settings": partial(self.go, "settings"),
            "save_now": self._all_is_saved,
            **{name: partial(self.show_register, view) for name, view in _VIEW_ACTS.items()},
        }
        desk.acts.connect_all(self._slots)
        self._listen()

    def _listen(self) -> None:
        self._desk.saved_at.connect(self._saved)
        self._desk.told.connect(self._told)
        self.neighbours.seen.connect(self._looked_round)
        self.neighbours.lost.connect(self.standing.say_lost)
        self.neighbours.found.connect(self._found)
        self.pen.turned.connect(self._turned)
        self.typing_left.case_wanted.connect(self.open_reference)
        self.keeper.looked.connect(self._copies_looked)
        self.files.requests_chosen.connect(self.new_request)
        self.files.register_chosen.connect(self._window.register_wanted)
        self.files.register_moved.connect(self._window.move_wanted)
        self.files.copied.connect(self.note.refresh)

    @property
    def register(self) -> RegisterPage:
        """Give the list of requests."""
        return self.list.ready()

    # --- beginning and ending ---------------------------------------------------------------------------

    def begin(self) -> None:
        """Show the list, or the set-up of the first start, and say what has to be said."""
        self.standing.say()
        self.neighbours.look()  # what others do from now on is told, also before the first two seconds are over
        self.show_register(last_view())
        office = self._desk.office
        self._desk.run(
            lambda: (office.records.has_profile(), office.receipt.kept_draft(), office.inbox.waiting()), self._began
        )
        self._ask_settled()
        self.typing_left.ask()

    def _began(self, found: tuple[bool, NewRequestDraft | None, tuple[WaitingFile, ...]]) -> None:
        has_profile, draft, waiting = found
        wants_log, self._window.log_next = self._window.log_next, ""
        if wants_log and has_profile:
            self.old_log.show()
        elif self.first_start.is_due(has_profile=has_profile):
            self.first_start.show()
        elif (draft is not None or waiting) and self.new.page is None:
            self.new.offer(len(waiting), has_draft=draft is not None)

    def clear(self) -> None:
        """Take every page and every act back."""
        self.case.put_away()
        self.neighbours.stop()
        self.pen.stop()
        self.keeper.stop()
        self.typing.stop()
        self.typing_left.stop()
        self._desk.acts.disconnect_all(self._slots)
        self._desk.acts.hold_writing("")
        self._window.navigation.allow_new("")
        for page in self._pages():
            page.hide()
            for timer in page.findChildren(QTimer):  # what was about to be asked has nobody to ask any more
                timer.stop()
            self._take_out(page)
        for room in self._all:
            room.forget()
        self.note.hide()
        self.note.deleteLater()
        self.deleteLater()

    def rebuild(self) -> None:
        """Make the pages anew, after the zoom changed, and stand where one stood."""
        self.commit(self._rebuild, self._rebuild)

    def _rebuild(self) -> None:
        typed = self.typing.unfinished()
        self.case.put_away()
        here = self._by_key.get(self.screen, self.list)
        ways = [room.way_back() for room in dict.fromkeys((self.list, here))]
        old = self._pages()
        for room in self._all:
            room.forget()
        for way in ways:
            way()
        for page in old:
            self._take_out(page)
        self.typing_left.carry_over(typed)

    def _take_out(self, page: QWidget) -> None:
        self._window.pages.removeWidget(page)
        page.deleteLater()

    def keeps(self, page: QWidget) -> bool:
        """Tell whether a page stays when another shows."""
        return page in self._pages()

    def _pages(self) -> list[QWidget]:
        return [room.page for room in self._all if room.page is not None]

    # --- what happened ----------------------------------------------------------------------------------

    def _looked_round(self, found: Round) -> None:
        self.standing.others = found.others
        self.pen.show(found.sharing)
        if found.brought_in:
            self._desk.say("What you typed meanwhile is saved")
        self.register.show_attending(found.others)
        self.case.show_others(found.others)

    def _ask_settled(self) -> None:
        office, status = self._desk.office, self._window.status
        self._desk.run(lambda: office.calendar.last_proclaimed_year, status.say_settled, owner=self)

    def _told(self, told: Told) -> None:
        if told.fact is not None and told.fact.kind is FactKind.CALENDAR_CHANGED:
            self._ask_settled()

    def _copies_looked(self) -> None:
        for place in self.keeper.places:
            if place.trouble is None and place.last is not None:
                self.files.note_copy(place.last, place.folder)
        self.note.refresh()

    def _turned(self) -> None:
        """Make the pages anew: this desk reads from now on, or writes again. What was typed is kept either way."""
        office = self._desk.office
        self.case.put_away()
        if self.new.shows:
            self.new.keep_now()
            if office.read_only:
                self.screen = self.list.key
        self._desk.run(office.sharing.leave_editors)
        self.standing.say()
        self._rebuild()
        if not office.read_only:
            self.keeper.start()

    def _found(self) -> None:
        self.standing.say_found()
        self.case.try_again()

    def _saved(self, at: datetime) -> None:
        self._window.status.saved.saved(f"{local(at):%H:%M}")

    def _all_is_saved(self) -> None:
        self.typing.keep_now()
        self._desk.say_all_is_saved()

    # --- going ------------------------------------------------------------------------------------------

    def go(self, key: str) -> None:
        """Go to a place of the navigation: a room of its own, or a view of the list."""
        if key in set(View):
            self.show_register(View(key))
        elif any(key == room.key for room in self._own):
            self.leave(self._by_key[key].show)

    def back(self, key: str) -> None:
        """Go back to the room one came from; what was typed here is on its way to the disk."""
        self._by_key[key].show()

    def leave(self, then: Callable[[], object]) -> None:
        """Go on once the case that shows, if one does, has its words on disk."""
        self.case.leave(then)

    def commit(self, then: Callable[[], object], anyway: Callable[[], object]) -> None:
        """Put on disk what is being typed, then go on; if it cannot be kept, say so and offer to go on `anyway`."""
        shown = self._window.pages.currentWidget()
        room = next((room for room in self._all if room.page is not None and room.page is shown), None)
        if room is not None:
            room.commit(then, anyway)
        else:
            then()

    def show_register(self, view: View | None = None) -> None:
        """Show the list."""
        self.leave(partial(self.list.show, view))

    def find_in_all(self) -> None:
        """Search all requests."""
        self.show_register(View.ALL)
        self.register.go_to_search()

    def open_case(self, case_id: int, tab: str = "draft") -> None:
        """Open a case in place of the list."""
        self.leave(partial(self.case.open, case_id, tab))

    def open_reference(self, reference: str, tab: str = "draft") -> None:
        """Open a case by its reference, as when the program is started again on it."""
        records = self._desk.office.records

        def found(case_id: int) -> None:
            self.open_case(case_id, tab)

        self._desk.run(lambda: records.case_by_reference(reference).case_id, found, owner=self)

    def here(self) -> str:
        """Give the room that shows, and of a case the tab, as `go_back_to` takes them."""
        room = self._by_key.get(self.screen)
        return room.here() if room is not None else self.screen

    def go_back_to(self, place: str, reference: str) -> None:
        """Go to the room, and of a case to the tab, where something was typed."""
        key, _, tab = place.partition("/")
        if key == self.case.key:
            self.open_reference(reference, tab)
        else:
            self.leave(self._by_key.get(key, self.list).show)

    def open_again(self, opener: str) -> None:
        """Open a form of the case that shows."""
        self.case.open_form(opener)

    def show_texts(self, key: str = "") -> None:
        """Show the library of standard texts, at one of them if it is named."""
        self.leave(partial(self.texts.show, key))

    def new_request(self, paths: Sequence[Path] = (), *, text: str = "", html: str = "") -> None:
        """Start a request."""
        if self._desk.office.read_only:
            self.standing.say()
            return
        self.leave(partial(self.new.start, tuple(paths), text, html))

    def request_of_message(self, case_id: int, message: int) -> None:
        """Start a request from a message that lies in a case."""
        self.leave(partial(self.new.start_from_message, case_id, message))

    def print_letters(self) -> None:
        """List the letters of the day, to print several at once."""
        from foidesk.ui.papers.postdialog import PostDialog

        def show(letters: tuple[OutgoingLetter, ...]) -> None:
            self.post = PostDialog(self._desk, letters, self._window)
            self.post.open()

        self._desk.run(self._desk.office.postround.letters, show, owner=self)

    # --- what is let go on the window -------------------------------------------------------------------

    def take_drop(self, paths: Sequence[Path], text: str, html: str, at: QPoint | None = None) -> None:
        """Take what was let go: on a case it is filed or enclosed there, anywhere else it starts a request."""
        if not self.case.takes_drop(paths, text, html, at):
            self.new_request(paths, text=text, html=html)

    def drop_words(self, at: QPoint | None = None) -> str:
        """Say what letting go at a point of the screen will do."""
        return self.case.drop_words(at) or "Let go to start a new request"
