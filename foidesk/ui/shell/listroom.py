"""The room of the list of requests: always made, and what it tells goes to the window and the navigation."""

from collections.abc import Callable
from functools import partial

from foidesk.office.records import View
from foidesk.office.views import CaseView
from foidesk.ui.register.asking import Counts
from foidesk.ui.register.page import RegisterPage
from foidesk.ui.register.wording import VIEW_TITLES
from foidesk.ui.shell.room import Room


class ListRoom(Room[RegisterPage]):
    """The list, in one of its views."""

    key = "register"

    def make(self) -> RegisterPage:
        """Make the page."""
        page, rooms = RegisterPage(self._desk), self._rooms
        page.opened.connect(rooms.open_case)
        page.new_request_wanted.connect(rooms.new_request)
        page.log_wanted.connect(rooms.old_log.ask)
        page.counted.connect(self._counted)
        page.view_changed.connect(self._view_changed)
        page.status_changed.connect(self._window.status.say_here)
        page.unsaid.connect(self._window.status.unsay)
        page.brought_back.connect(self._brought_back)
        page.start_of_day.deadlines_wanted.connect(partial(rooms.go, "deadlines"))
        page.start_of_day.holders_wanted.connect(partial(rooms.go, "holders"))
        return page

    def show(self, view: View | None = None) -> None:
        """Show the list, in this view or the one it had."""
        page = self.ready()
        coming = self.shows and self._window.pages.currentWidget() is page
        self._rooms.screen = self.key
        if view is not None and (view is not page.view or not coming):
            page.show_view(view)
        self._window.show_page(page, self.kind, VIEW_TITLES[page.view], page.view.value)
        page.take_keyboard()

    def show_start_of_day(self) -> None:
        """Show what presses today, above the list."""
        self.show()
        self.ready().start_of_day.show_now()

    def way_back(self) -> Callable[[], object]:
        """Show the list in its view again, with what was searched for and the start of the day."""
        before = self.ready()
        return partial(self._show_again, before.view, before.bar.words(), morning=before.start_of_day.is_open)

    def _show_again(self, view: View, words: str, *, morning: bool) -> None:
        if morning:
            self.ready().start_of_day.show_now()
        self.show(view)
        if words:
            self.ready().search_for(words)

    # --- saying -------------------------------------------------------------------------------------------

    def _counted(self, counts: Counts) -> None:
        navigation, views = self._window.navigation, counts.views
        for view, count in views.items():
            navigation.set_count(view.value, counts.mine if view is View.OPEN else count)
        self._rooms.holders.ask_late()
        self._window.status.say_counts(f"{views[View.OPEN]:,} open, {views[View.CLOSED]:,} closed")

    def _view_changed(self, view: View) -> None:
        if self.shows:
            self._window.navigation.set_place(view.value)
            self._window.setWindowTitle(f"{VIEW_TITLES[view]} – FOI Desk")

    def _brought_back(self, view: CaseView) -> None:
        self._window.troubles.tell(
            f"back {view.case_id}",
            "info",
            f"Typing in {view.case.reference} was brought back",
            "FOI Desk was closed before it was finished. It is in the case again.",
            (("Show", partial(self._rooms.open_case, view.case_id)),),
            icon="history",
        )
