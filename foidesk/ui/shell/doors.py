"""The rooms one enters from navigation and menus: settings, deadlines, holders, retention, texts, history, old log."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from foidesk.office.records import View
from foidesk.ui.shell.copykeeper import copy_folders
from foidesk.ui.shell.room import Going, Room

if TYPE_CHECKING:  # each page is read when its room is first entered
    from foidesk.ui.deadlines.page import DeadlinesPage
    from foidesk.ui.history.page import HistoryPage
    from foidesk.ui.holders.page import HoldersPage
    from foidesk.ui.oldlog.logread import Shown
    from foidesk.ui.oldlog.page import OldLogPage
    from foidesk.ui.retention.page import RetentionPage
    from foidesk.ui.setup.settings_page import SettingsPage
    from foidesk.ui.texts.page import TextsPage


class SettingsRoom(Room["SettingsPage"]):
    """What the office and this computer have set."""

    key = place = "settings"
    title = "Settings"

    def make(self) -> "SettingsPage":
        """Make the page."""
        from foidesk.ui.setup.settings_page import SettingsPage

        page = SettingsPage(self._desk)
        page.left.connect(self._rooms.show_register)
        page.case_wanted.connect(self._rooms.open_case)
        page.copies.changed.connect(self._rooms.keeper.look)
        page.sharing.changed.connect(self._rooms.pen.show)
        return page

    def show_copies(self) -> None:
        """Show where copies go, once what stands above it was read and has its height."""
        page = self.enter()
        self._desk.run(lambda: None, lambda _read: page.show_later(page.copies.section), owner=page)

    def commit(self, then: Going, _anyway: Going) -> None:
        """Keep what was set, then go on."""
        if self.page is not None:
            self.page.keep_now()
        then()


class DeadlinesRoom(Room["DeadlinesPage"]):
    """The planner of all deadlines; it stands at the day it stood at before it was made anew."""

    key = place = "deadlines"
    title = "Deadlines"
    _day: date | None = None

    def make(self) -> "DeadlinesPage":
        """Make the page."""
        from foidesk.ui.deadlines.page import DeadlinesPage

        page = DeadlinesPage(self._desk)
        page.opened.connect(self._rooms.open_case)
        page.left.connect(self._rooms.show_register)
        page.save_wanted.connect(self._rooms.calendar_file.ask)
        page.status_changed.connect(self.say_here)
        if self._day is not None:
            page.day = self._day
        return page

    def forget(self) -> None:
        """Keep the day only."""
        if self.page is not None:
            self._day = self.page.day
        super().forget()

    def show(self) -> None:
        """Show the planner."""
        self.enter().take_keyboard()


class HoldersRoom(Room["HoldersPage"]):
    """All that is outstanding with holders."""

    key = place = "holders"
    title = "With holders"

    def make(self) -> "HoldersPage":
        """Make the page."""
        from foidesk.ui.holders.page import HoldersPage

        page = HoldersPage(self._desk)
        page.opened.connect(self._rooms.case.open_commission)
        page.left.connect(self._rooms.show_register)
        page.counted.connect(self._count_late)
        return page

    def show(self) -> None:
        """Show what is outstanding."""
        self.enter().take_keyboard()

    def ask_late(self) -> None:
        """Have the navigation say how much is late, whether or not the page was made."""
        holding = self._desk.office.holding
        self._desk.run(lambda: holding.overview().late, self._count_late, owner=self)

    def _count_late(self, late: int) -> None:
        self._window.navigation.set_count(self.place, late)


class RetentionRoom(Room["RetentionPage"]):
    """What is due for disposal, and what is held."""

    key = "retention"
    title = "Retention"

    def make(self) -> "RetentionPage":
        """Make the page."""
        from foidesk.ui.retention.page import RetentionPage

        office = self._desk.office
        page = RetentionPage(self._desk, lambda: copy_folders(office.copies_of))
        page.opened.connect(self._rooms.open_case)
        page.left.connect(self._rooms.show_register)
        return page

    def show(self) -> None:
        """Show what is due."""
        self.enter().take_keyboard()


class HistoryRoom(Room["HistoryPage"]):
    """What was done to the register itself."""

    key = "history"
    title = "History of the register"

    def make(self) -> "HistoryPage":
        """Make the page."""
        from foidesk.ui.history.page import HistoryPage

        page = HistoryPage(self._desk)
        page.left.connect(self._rooms.show_register)
        return page

    def show(self) -> None:
        """Show the latest."""
        self.enter().take_keyboard()


class TextsRoom(Room["TextsPage"]):
    """The library of standard texts; looked up from a case, it leads back there."""

    key = place = "texts"
    title = "Standard texts"

    def make(self) -> "TextsPage":
        """Make the page."""
        from foidesk.ui.texts.page import TextsPage

        page = TextsPage(self._desk)
        page.left.connect(self._go_back)
        page.status_changed.connect(self.say_here)
        return page

    def show(self, key: str = "") -> None:
        """Show the library, at one of the texts if it is named."""
        page, case = self.ready(), self._rooms.case
        looked_up = key != "" and case.shows
        page.come_from(case.case_id if looked_up else 0, case.title_shown if looked_up else "")
        self.enter().take_keyboard()
        if key:
            page.open(key)

    def _go_back(self) -> None:
        came_from = self.page.came_from if self.page is not None else 0
        if came_from:
            self._rooms.case.open(came_from)
        else:
            self._rooms.show_register()

    def commit(self, then: Going, anyway: Going) -> None:
        """Have the text that is being written kept first."""
        if self.page is not None:
            self._rooms.leaving.leave(self.page.commit_typing, then, anyway)


class OldLogRoom(Room["OldLogPage"]):
    """The page that brings in the office's old log."""

    key = "old_log"
    title = "Bring in an old log"

    def make(self) -> "OldLogPage":
        """Make the page."""
        from foidesk.ui.oldlog.page import OldLogPage

        page = OldLogPage(self._desk)
        page.left.connect(self._rooms.show_register)
        page.show_wanted.connect(self._show_brought_in)
        return page

    def ask(self) -> None:
        """Show the page; there already, choose another file."""
        if self.shows and self.page is not None and self.page.isVisible():
            self.page.choose_file()
        else:
            self._rooms.leave(self.show)

    def way_back(self) -> Going:
        """Show the log again that was being looked at."""
        return partial(self._show_again, self.page.kept() if self.page is not None else None)

    def _show_again(self, log: "Shown | None") -> None:
        page = self.enter()
        if log is not None:
            page.take(log)

    def _show_brought_in(self, words: str) -> None:
        self._rooms.show_register(View.ALL)
        self._rooms.register.search_for(words)
