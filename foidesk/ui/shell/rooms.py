"""The rooms of the window: which page shows, made when first needed, and left only when its words are on disk."""

import importlib.util
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QWidget

from foidesk.domain.facts import FactKind
from foidesk.office.inbox import WaitingFile
from foidesk.office.postround import OutgoingLetter
from foidesk.office.receipt import NewRequestDraft
from foidesk.office.records import View, local
from foidesk.office.views import CaseView, Told
from foidesk.office.watching import Round
from foidesk.ui.deadlines.saving import CalendarFile
from foidesk.ui.desk import Desk
from foidesk.ui.memory import recall, remember
from foidesk.ui.register.asking import Counts
from foidesk.ui.register.page import RegisterPage, last_view
from foidesk.ui.register.wording import VIEW_TITLES
from foidesk.ui.shell.copykeeper import CopyKeeper, copy_folders
from foidesk.ui.shell.files import Files
from foidesk.ui.shell.finding import Finding
from foidesk.ui.shell.foot import BackupNote
from foidesk.ui.shell.leaving import Leaving
from foidesk.ui.shell.neighbours import Neighbours
from foidesk.ui.shell.penkeeper import PenKeeper
from foidesk.ui.shell.standing import Standing
from foidesk.ui.shell.typingleft import TypingLeft
from foidesk.ui.shell.typingwatch import TypingWatch

if TYPE_CHECKING:
    from foidesk.ui.casefile.page import CasePage
    from foidesk.ui.deadlines.page import DeadlinesPage
    from foidesk.ui.holders.page import HoldersPage
    from foidesk.ui.holders.tab import HoldersTab
    from foidesk.ui.intake.page import NewRequestPage
    from foidesk.ui.oldlog.page import OldLogPage, Shown
    from foidesk.ui.papers.postdialog import PostDialog
    from foidesk.ui.retention.page import RetentionPage
    from foidesk.ui.setup.settings_page import SettingsPage
    from foidesk.ui.texts.page import TextsPage
    from foidesk.ui.window import MainWindow

_BEHIND = {"deadlines": "Deadlines", "holders": "With holders", "retention": "Retention"}
"""The pages to which Back leads from a case, beside the list."""
_VIEW_ACTS = {f"view_{view.value}": view for view in View if view is not View.CLEARANCE}


class Rooms(QObject):
    """Takes the person from page to page. The register is always there; the others come and stay."""

    def __init__(self, desk: Desk, window: "MainWindow") -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._case: CasePage | None = None
        self._new: NewRequestPage | None = None
        self._settings: SettingsPage | None = None
        self._deadlines: DeadlinesPage | None = None
        self._old_log: OldLogPage | None = None
        self._texts: TextsPage | None = None
        self._holders: HoldersPage | None = None
        self._retention: RetentionPage | None = None
        self.screen = self._behind = "register"
        self._shows: dict[str, Callable[[], object]] = {
            "settings": self._show_settings,
            "deadlines": self._show_deadlines,
            "texts": self._show_texts,
            "holders": self._show_holders,
            "retention": self._show_retention,
        }
        self.post: PostDialog | None = None
        self.files = Files(desk, window)
        self.calendar_file = CalendarFile(desk, window, window.troubles)
        self.finding = Finding(desk, self.open_case, window)
        self.leaving = Leaving(self, window)
        self.neighbours = Neighbours(desk, self)
        self.neighbours.seen.connect(self._looked_round)
        self.pen = PenKeeper(desk, window.troubles, self.commit, self)
        self.pen.turned.connect(self._turned)
        self.standing = Standing(desk, window, self.pen, self.files, self.commit, parent=self)
        self.neighbours.lost.connect(self.standing.say_lost)
        self.neighbours.found.connect(self._found)
        self.typing = TypingWatch(desk, window, self)
        desk.is_something_unfinished = lambda: bool(self.typing.unfinished())
        self.typing_left = TypingLeft(desk, window, self)
        self.typing_left.case_wanted.connect(self.open_reference)
        self.register = self._make_register()
        self.keeper = CopyKeeper(desk, window.troubles, self.show_settings, self)
        self.keeper.looked.connect(self._copies_looked)
        self.note = BackupNote(self.files, self.keeper, window)
        window.navigation.set_foot(self.note)
        self.note.setVisible(not window.navigation.is_folded())
        self._slots: dict[str, Callable[..., object]] = {
            "new_request": self.new_request,
            "open_request": self.files.ask_request,
            "bring_in_log": self.show_old_log,
            "open_register": self.files.ask_register,
            "open_server": self.files.ask_server,
            "move_register": self.standing.ask_move,
            "backup": self.files.ask_backup,
            "backup_encrypted": self.files.ask_encrypted,
            "restore": self.standing.ask_restore,
            "go_to": self.finding.ask,
            "find_all": self.find_in_all,
            "deadlines": self.show_deadlines,
            "save_calendar": self.calendar_file.ask,
            "print_letters": self.print_letters,
            "start_of_day": self.show_start_of_day,
            "standard_texts": self.show_texts,
            "with_holders": self.show_holders,
            "retention": self.show_retention,
            "settings": self.show_settings,
            "save_now": self._all_is_saved,
            **{name: partial(self.show_register, view) for name, view in _VIEW_ACTS.items()},
        }
        if importlib.util.find_spec("foidesk.ui.setup") is None:
            del self._slots["settings"]
        desk.acts.connect_all(self._slots)
        desk.saved_at.connect(self._saved)
        desk.told.connect(self._told)
        self.files.requests_chosen.connect(self.new_request)
        self.files.register_chosen.connect(window.register_wanted)
        self.files.register_moved.connect(window.move_wanted)
        self.files.copied.connect(self.note.refresh)

    def print_letters(self) -> None:
        """List the letters of the day, to print several at once."""
        from foidesk.ui.papers.postdialog import PostDialog

        def show(letters: tuple[OutgoingLetter, ...]) -> None:
            self.post = PostDialog(self._desk, letters, self._window)
            self.post.open()

        self._desk.run(self._desk.office.postround.letters, show, owner=self)

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
            self._show_old_log()
        elif not has_profile and not self._desk.office.read_only and recall(self._skip_key()) != "yes":
            self.show_setup()
        elif (draft is not None or waiting) and self._new is None:
            self._offer_draft(len(waiting), has_draft=draft is not None)

    def _looked_round(self, found: Round) -> None:
        self.standing.others = found.others
        self.pen.show(found.sharing)
        if found.brought_in:
            self._desk.say("What you typed meanwhile is saved")
        self.register.show_attending(found.others)
        if self._case is not None:
            self._case.show_others(found.others)
            if self.screen != "case":
                self._case.go_away()

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
        self._put_away_case()
        if self.screen == "new_request" and self._new is not None:
            self._new.keep_now()
            if office.read_only:
                self.screen = "register"
        self._desk.run(office.sharing.leave_editors)
        self.standing.say()
        self._rebuild()
        if not office.read_only:
            self.keeper.start()

    def _found(self) -> None:
        self.standing.say_found()
        if self._case is not None:
            self._case.draft.keeping.try_again()

    def clear(self) -> None:
        """Take every page and every act back."""
        self._put_away_case()
        self.neighbours.stop()
        self.pen.stop()
        self.keeper.stop()
        self.typing.stop()
        self._desk.acts.disconnect_all(self._slots)
        self._desk.acts.hold_writing("")
        self._window.navigation.allow_new("")
        for page in self._pages():
            page.hide()
            for timer in page.findChildren(QTimer):  # what was about to be asked has nobody to ask any more
                timer.stop()
            self._window.pages.removeWidget(page)
            page.deleteLater()
        self._forget_pages()
        self.note.hide()
        self.note.deleteLater()
        self.deleteLater()

    def _put_away_case(self) -> None:
        """Have what is open beside the draft put in before its page goes."""
        if self._case is not None:
            self._case.draft.go_elsewhere()

    def rebuild(self) -> None:
        """Make the pages anew, after the zoom changed, and stand where one stood."""
        self.commit(self._rebuild, self._rebuild)

    def _rebuild(self) -> None:
        self._put_away_case()
        screen, view = self.screen, self.register.view
        case_id = self._case.case_id if self._case is not None and screen == "case" else None
        tab = self._case.current_tab if self._case is not None else "draft"
        was_new = self._new is not None and self._new.has_request()
        log = self._old_log.kept() if self._old_log is not None else None
        old = self._pages()
        behind, planned = self._behind, self._deadlines.day if self._deadlines is not None else None
        self._forget_pages()
        words, morning = self.register.bar.words(), self.register.start_of_day.is_open
        self.register = self._make_register()
        if morning:
            self.register.start_of_day.show_now()
        self.show_register(view)
        if words:
            self.register.search_for(words)
        for page in old:
            self._window.pages.removeWidget(page)
            page.deleteLater()
        if planned is not None:
            self._make_deadlines().day = planned
        if case_id is not None:
            self.screen = behind
            self._open_case(case_id, tab)
        elif screen == "new_request":
            self._show_new()
            if was_new:
                self._resume_now()
        elif screen == "old_log":
            self._show_old_log(log)
        else:
            self._shows.get(screen, lambda: None)()

    def _forget_pages(self) -> None:
        """Have every page but the list made anew when it is next shown."""
        self._case = self._new = self._settings = self._deadlines = self._old_log = self._texts = self._holders = None
        self._retention = None

    def keeps(self, page: QWidget) -> bool:
        """Tell whether a page stays when another shows."""
        return page in self._pages()

    def _pages(self) -> list[QWidget]:
        made: tuple[QWidget | None, ...] = (self.register, self._case, self._new, self._settings, self._deadlines)
        return [
            page for page in (*made, self._old_log, self._texts, self._holders, self._retention) if page is not None
        ]

    # --- going ------------------------------------------------------------------------------------------

    def go(self, key: str) -> None:
        """Go to a place of the navigation."""
        if key in self._shows:
            self._leave(self._shows[key])
        elif key in set(View):
            self.show_register(View(key))

    def show_register(self, view: View | None = None) -> None:
        """Show the list."""
        self._leave(partial(self._show_register, view))

    def open_case(self, case_id: int, tab: str = "draft") -> None:
        """Open a case in place of the list."""
        self._leave(partial(self._open_case, case_id, tab))

    def open_reference(self, reference: str) -> None:
        """Open a case by its reference, as when the program is started again on it."""
        records = self._desk.office.records
        self._desk.run(lambda: records.case_by_reference(reference).case_id, self.open_case, owner=self)

    def shown_reference(self) -> str:
        """Give the reference of the case that shows, "" for none."""
        view = self._case.view if self._case is not None and self.screen == "case" else None
        return view.case.reference if view is not None else ""

    def new_request(self, paths: Sequence[Path] = (), *, text: str = "", html: str = "") -> None:
        """Start a request."""
        if self._desk.office.read_only:
            self.standing.say()
            return
        self._leave(partial(self._start_new, tuple(paths), text, html))

    def take_drop(self, paths: Sequence[Path], text: str, html: str, at: QPoint | None = None) -> None:
        """Take what was let go: on a case it is filed or enclosed there, anywhere else it starts a request."""
        if self._case_under_drop() and self._case is not None:
            goal = self._case.letting_go.goal(at) if paths else None
            if goal is not None:
                self._case.letting_go.enclose(paths, goal.response)
                return
            self._case.take_later(paths, text, html)
        else:
            self.new_request(paths, text=text, html=html)

    def drop_words(self, at: QPoint | None = None) -> str:
        """Say what letting go at a point of the screen will do."""
        view = self._case.view if self._case is not None and self._case_under_drop() else None
        holder = self._case.takes_files_for() if self._case is not None and view is not None else ""
        goal = self._case.letting_go.goal(at) if self._case is not None and view is not None else None
        if goal is not None:
            return goal.words
        if holder:
            return f"Let go to file it with the answer of {holder}"
        return f"Let go to file it in {view.case.reference}" if view is not None else "Let go to start a new request"

    def _case_under_drop(self) -> bool:
        shown = self._case is not None and self._window.pages.currentWidget() is self._case
        return shown and self._case is not None and self._case.view is not None and not self._desk.office.read_only

    def show_settings(self) -> None:
        """Show the settings."""
        self._leave(self._show_settings)

    def show_deadlines(self) -> None:
        """Show the planner of all deadlines."""
        self._leave(self._show_deadlines)

    def show_texts(self, key: str = "") -> None:
        """Show the library of standard texts, at one of them if it is named."""
        self._leave(partial(self._show_texts, key))

    def show_holders(self) -> None:
        """Show all that is outstanding with holders."""
        self._leave(self._show_holders)

    def show_retention(self) -> None:
        """Show what is due for disposal, and what is held."""
        self._leave(self._show_retention)

    def show_start_of_day(self) -> None:
        """Show what presses today, above the list."""
        self._leave(self._show_start_of_day)

    def _show_register(self, view: View | None = None) -> None:
        coming = self.screen == "register" and self._window.pages.currentWidget() is self.register
        self.screen = "register"
        if view is not None and (view is not self.register.view or not coming):
            self.register.show_view(view)
        self._window.show_page(self.register, "list", VIEW_TITLES[self.register.view], self.register.view.value)
        self.register.take_keyboard()

    def _open_case(self, case_id: int, tab: str) -> None:
        if self._case is None:
            from foidesk.ui.casefile.page import CasePage

            self._case = CasePage(self._desk)
            self._case.show_others(self.standing.others)
            self._case.left.connect(self._back_to_list)
            self._case.title_changed.connect(self._titled)
            self._case.text_wanted.connect(self.show_texts)
            self._case.status_changed.connect(self._window.status.say_here)
            self._case.request_wanted.connect(self._request_of_message)
        if self.screen != "case":
            self._behind = self.screen if self.screen in _BEHIND else "register"
        self.screen = "case"
        self._window.status.say_here("")
        self._case.header.name_back(_BEHIND.get(self._behind, ""))
        place = self.register.view.value if self._behind == "register" else self._behind
        self._window.show_page(self._case, "case", "Case", place)
        self._case.open(case_id, tab)

    def _start_new(self, paths: tuple[Path, ...], text: str, html: str) -> None:
        self._window.troubles.drop("draft")
        self._show_new()
        page = self._new
        if page is None:
            return
        if paths:
            page.take_files(paths) if page.has_request() else page.start_with(paths)
        elif text or html:
            page.start_pasted(text, html)

    def _request_of_message(self, case_id: int, message: int) -> None:
        """Start a request from a message that lies in a case."""

        def start() -> None:
            self._window.troubles.drop("draft")
            self._show_new()
            if self._new is not None:
                self._new.start_from_message(case_id, message)

        self._leave(start)

    def _show_new(self) -> None:
        if self._new is None:
            from foidesk.ui.intake.page import NewRequestPage

            self._new = NewRequestPage(self._desk)
            self._new.created.connect(self._created)
            self._new.filed.connect(self._filed)
            self._new.case_wanted.connect(self._look_at_case)
            self._new.left.connect(self._left_new)
        self.screen = "new_request"
        self._window.status.say_here("")
        self._window.show_page(self._new, "new_request", "New request", "")

    def _show_settings(self) -> None:
        if self._settings is None:
            from foidesk.ui.setup.settings_page import SettingsPage

            self._settings = SettingsPage(self._desk)
            self._settings.left.connect(self._back_to_list)
            self._settings.case_wanted.connect(self.open_case)
            self._settings.copies.changed.connect(self.keeper.look)
            self._settings.sharing.changed.connect(self.pen.show)
        self.screen = "settings"
        self._window.status.say_here("")
        self._window.show_page(self._settings, "list", "Settings", "settings")

    def _make_deadlines(self) -> "DeadlinesPage":
        if self._deadlines is None:
            from foidesk.ui.deadlines.page import DeadlinesPage

            self._deadlines = DeadlinesPage(self._desk)
            self._deadlines.opened.connect(self.open_case)
            self._deadlines.left.connect(self._show_register)
            self._deadlines.save_wanted.connect(self.calendar_file.ask)
            self._deadlines.status_changed.connect(self._planner_says)
        return self._deadlines

    def _show_deadlines(self) -> None:
        page = self._make_deadlines()
        self.screen = "deadlines"
        self._window.status.say_here("")
        self._window.show_page(page, "list", "Deadlines", "deadlines")
        page.take_keyboard()

    def _show_holders(self) -> None:
        if self._holders is None:
            from foidesk.ui.holders.page import HoldersPage

            self._holders = HoldersPage(self._desk)
            self._holders.opened.connect(self._open_commission)
            self._holders.left.connect(self._show_register)
            self._holders.counted.connect(self._count_late)
        self.screen = "holders"
        self._window.status.say_here("")
        self._window.show_page(self._holders, "list", "With holders", "holders")
        self._holders.take_keyboard()

    def _show_retention(self) -> None:
        if self._retention is None:
            from foidesk.ui.retention.page import RetentionPage

            self._retention = RetentionPage(self._desk, self._copy_folders)
            self._retention.opened.connect(self.open_case)
            self._retention.left.connect(self._show_register)
        self.screen = "retention"
        self._window.status.say_here("")
        self._window.show_page(self._retention, "list", "Retention", "")
        self._retention.take_keyboard()

    def _copy_folders(self) -> tuple[Path, ...]:
        return copy_folders(self._desk.office.copies_of)

    def _open_commission(self, case_id: int, key: int) -> None:
        """Open a case on what one holder was asked for."""
        self._open_case(case_id, "holders")
        if self._case is not None:
            cast("HoldersTab", self._case.tab("holders")).want(key)

    def _count_late(self, late: int) -> None:
        self._window.navigation.set_count("holders", late)

    def _ask_late(self) -> None:
        holding = self._desk.office.holding
        self._desk.run(lambda: holding.overview().late, self._count_late, owner=self)

    def _show_texts(self, key: str = "") -> None:
        if self._texts is None:
            from foidesk.ui.texts.page import TextsPage

            self._texts = TextsPage(self._desk)
            self._texts.left.connect(self._left_texts)
            self._texts.status_changed.connect(self._texts_say)
        came_from = self._case.case_id if self._case is not None and self.screen == "case" and key else 0
        self._texts.come_from(came_from, self._case.title if self._case is not None and came_from else "")
        self.screen = "texts"
        self._window.status.say_here("")
        self._window.show_page(self._texts, "list", "Standard texts", "texts")
        self._texts.take_keyboard()
        if key:
            self._texts.open(key)

    def _left_texts(self) -> None:
        """Go back to the case from which a text was looked up, otherwise to the list."""
        case_id = self._texts.came_from if self._texts is not None else 0
        if case_id:
            self._open_case(case_id, "draft")
        else:
            self._back_to_list()

    def _texts_say(self, words: str) -> None:
        if self.screen == "texts":
            self._window.status.say_here(words)

    def _planner_says(self, words: str) -> None:
        if self.screen == "deadlines":
            self._window.status.say_here(words)

    def _show_start_of_day(self) -> None:
        self._show_register()
        self.register.start_of_day.show_now()

    def show_old_log(self) -> None:
        """Show the page that brings in the office's old log; there already, choose another file."""
        if self.screen == "old_log" and self._old_log is not None and self._old_log.isVisible():
            self._old_log.choose_file()
            return
        self._leave(self._show_old_log)

    def _show_old_log(self, log: "Shown | None" = None) -> None:
        if self._old_log is None:
            from foidesk.ui.oldlog.page import OldLogPage

            self._old_log = OldLogPage(self._desk)
            self._old_log.left.connect(self._show_register)
            self._old_log.show_wanted.connect(self._show_brought_in)
        self.screen = "old_log"
        self._window.status.say_here("")
        self._window.show_page(self._old_log, "list", "Bring in an old log", "")
        if log is not None:
            self._old_log.take(log)

    def _show_brought_in(self, words: str) -> None:
        self._show_register(View.ALL)
        self.register.search_for(words)

    def show_setup(self) -> None:
        """Show the set-up of the first start."""
        from foidesk.ui.setup.page import SetupPage

        page = SetupPage(self._desk)
        page.register_chosen.connect(self._window.register_wanted)
        page.log_wanted.connect(self._log_next)
        page.done.connect(self._set_up)
        page.skipped.connect(self._skipped)
        self.screen = "setup"
        self._window.show_page(page, "setup", "Set up FOI Desk", "")
        self._window.navigation.hide()

    def _set_up(self) -> None:
        self._window.navigation.show()
        self._show_register()
        if self._window.log_next == "here":
            self._window.log_next = ""
            self._show_old_log()

    def _log_next(self, elsewhere: bool) -> None:
        """Bring in the old log next: here, or in the register that is about to be opened."""
        self._window.log_next = "elsewhere" if elsewhere else "here"

    def _skipped(self) -> None:
        remember(self._skip_key(), "yes")
        self._set_up()

    def _skip_key(self) -> str:
        return "setup/" + self._desk.office.address.replace("/", ";").replace("\\", ";")

    # --- leaving ----------------------------------------------------------------------------------------

    def commit(self, then: Callable[[], object], anyway: Callable[[], object]) -> None:
        """Put on disk what is being typed, then go on; if it cannot be kept, say so and offer to go on `anyway`."""
        page = self._window.pages.currentWidget()
        if page is self._case and self._case is not None:
            self.leaving.leave(self._case.commit_typing, then, anyway)
            return
        if page is self._texts and self._texts is not None:
            self.leaving.leave(self._texts.commit_typing, then, anyway)
            return
        if page is self._new and self._new is not None:
            self._new.keep_now()
        elif page is self._settings and self._settings is not None:
            self._settings.keep_now()
        then()

    def _leave(self, then: Callable[[], object]) -> None:
        if self._window.pages.currentWidget() is self._case and self._case is not None and self._case.view is not None:
            self.commit(then, then)
        else:
            then()

    def _back_to_list(self) -> None:
        behind = self._behind if self.screen == "case" else "register"
        self._shows.get(behind, self._show_register)()

    def _created(self, case_id: int) -> None:
        self._open_case(case_id, "draft")
        if self._new is not None and self._new.tray.files:  # let go together, and not yet said what they are
            self._offer_draft(len(self._new.tray.files), has_draft=False)

    def _filed(self, case_id: int) -> None:
        self._open_case(case_id, "correspondence")

    def _look_at_case(self, case_id: int) -> None:
        """Open another case from a new request, which waits as a draft."""
        self._open_case(case_id, "correspondence")
        self._offer_draft()

    def _left_new(self) -> None:
        had = self._new is not None and self._new.has_request()
        self._show_register()
        if had:
            self._offer_draft()

    def _offer_draft(self, waiting: int = 0, *, has_draft: bool = True) -> None:
        files = "1 file waits" if waiting == 1 else f"{waiting} files wait"
        kept = f"{files} to be taken up after it. Nothing was lost." if waiting else "Nothing of it was lost."
        self._window.troubles.tell(
            "draft",
            "info",
            "A new request you were working on was kept" if has_draft else f"{files} to be taken up",
            kept if has_draft else "They were let go on the window and are kept in the register. Nothing was lost.",
            (("Resume", self._resume), ("Discard", self._discard)),
            icon="history",
        )

    def _resume(self) -> None:
        self._leave(self._resume_now)

    def _resume_now(self) -> None:
        self._show_new()
        if self._new is not None and not self._new.has_request():
            self._new.resume_draft()

    def _discard(self) -> None:
        if self._new is not None:
            self._new.discard()
        else:
            office = self._desk.office

            def discard() -> None:
                office.receipt.discard_draft()
                office.inbox.drop([one.slot for one in office.inbox.waiting()])

            self._desk.run(discard, lambda _done: self._desk.say("Draft discarded"), owner=self)

    # --- finding ----------------------------------------------------------------------------------------

    def find_in_all(self) -> None:
        """Search all requests."""
        self.show_register(View.ALL)
        self.register.go_to_search()

    # --- saying -----------------------------------------------------------------------------------------

    def _make_register(self) -> RegisterPage:
        page = RegisterPage(self._desk)
        page.opened.connect(self.open_case)
        page.new_request_wanted.connect(self.new_request)
        page.log_wanted.connect(self.show_old_log)
        page.counted.connect(self._counted)
        page.view_changed.connect(self._view_changed)
        page.status_changed.connect(self._window.status.say_here)
        page.unsaid.connect(self._window.status.unsay)
        page.brought_back.connect(self._brought_back)
        page.start_of_day.deadlines_wanted.connect(self.show_deadlines)
        page.start_of_day.holders_wanted.connect(self.show_holders)
        return page

    def _counted(self, counts: Counts) -> None:
        navigation, views = self._window.navigation, counts.views
        for view, count in views.items():
            navigation.set_count(view.value, counts.mine if view is View.OPEN else count)
        self._ask_late()
        self._window.status.say_counts(f"{views[View.OPEN]:,} open, {views[View.CLOSED]:,} closed")

    def _view_changed(self, view: View) -> None:
        if self.screen == "register":
            self._window.navigation.set_place(view.value)
            self._window.setWindowTitle(f"{VIEW_TITLES[view]} – FOI Desk")

    def _titled(self, title: str) -> None:
        if self.screen == "case":
            self._window.setWindowTitle(f"{title} – FOI Desk")

    def _brought_back(self, view: CaseView) -> None:
        self._window.troubles.tell(
            f"back {view.case_id}",
            "info",
            f"Typing in {view.case.reference} was brought back",
            "FOI Desk was closed before it was finished. It is in the case again.",
            (("Show", partial(self.open_case, view.case_id)),),
            icon="history",
        )

    def _saved(self, at: datetime) -> None:
        self._window.status.saved.saved(f"{local(at):%H:%M}")

    def _all_is_saved(self) -> None:
        self.typing.keep_now()
        self._desk.say_all_is_saved()
