"""Clock and end of a case from its menu, on whichever tab: what can be added, closing without an answer, reopening."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QObject, Qt

from foidesk.domain.calendars import in_words
from foidesk.domain.case import Case, Stage
from foidesk.domain.clock_entries import ENDING_WORDS
from foidesk.office.views import CaseView
from foidesk.ui.desk import Desk
from foidesk.ui.retention.dialogs import HoldDialog

if TYPE_CHECKING:
    from foidesk.ui.casefile.page import CasePage

_ENDINGS = {
    "end_withdrawn": Stage.WITHDRAWN,
    "end_transferred": Stage.TRANSFERRED,
    "end_invalid": Stage.INVALID,
    "end_lapsed": Stage.LAPSED,
}


class _Clock(Protocol):
    """What the Clock tab does for the menu."""

    def open_menu(self) -> None:
        """Ask what to add."""

    def start_ending(self, how: Stage) -> None:
        """Open the form that closes the case."""


def closed_words(case: Case) -> str:
    """Say how and when a case was closed without an answer."""
    on = f" on {in_words(case.ended_on)}" if case.ended_on is not None else ""
    return f"Closed{on}: {ENDING_WORDS[case.ended]}" if case.ended is not None else ""


class Closing(QObject):
    """Puts into the Case menu exactly what can be done now; the forms themselves stand on the Clock tab."""

    def __init__(self, desk: Desk, page: "CasePage") -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self._offered: dict[str, Callable[..., object]] = {}
        self.dialog: HoldDialog | None = None

    def offer(self) -> None:
        """Look at the case again and offer what it allows."""
        self.withdraw()
        view = self._page.view
        if view is None or self._desk.office.read_only or not self._page.isVisible():
            return
        self._offered = {"clock_event": self._add}
        if not view.case.disposed:
            self._offered["hold_case" if view.case.held is None else "lift_hold"] = self._hold_or_lift
        if view.case.ended is not None:
            self._offered["reopen"] = self.reopen
        elif not view.case.is_locked:
            self._offered |= {name: partial(self._close, how) for name, how in _ENDINGS.items() if name != "end_lapsed"}
            self._ask_about_lapse(view)
        self._desk.acts.connect_all(self._offered)

    def _ask_about_lapse(self, view: CaseView) -> None:
        """Offer to close as lapsed only a case whose time for an answer is over."""
        if view.case.stage is not Stage.WAITING:
            return
        proposals = self._desk.office.timekeeping.proposals

        def done(found: tuple[object, ...]) -> None:
            if found and view is self._page.view and self._page.isVisible() and "end_lapsed" not in self._offered:
                self._offered["end_lapsed"] = partial(self._close, Stage.LAPSED)
                self._desk.acts.connect("end_lapsed", self._offered["end_lapsed"])

        self._desk.run(lambda: proposals(view), done, owner=self)

    def withdraw(self) -> None:
        """Take the acts back."""
        self._desk.acts.disconnect_all(self._offered)
        self._offered = {}

    def _clock(self) -> _Clock:
        self._page.show_tab("clock")
        return cast(_Clock, self._page.tab("clock"))

    def _add(self) -> None:
        self._clock().open_menu()

    def _close(self, how: Stage) -> None:
        self._clock().start_ending(how)

    def _hold_or_lift(self) -> None:
        """Hold the case back from disposal, whatever its stage, or lift the hold."""
        view, retaining = self._page.view, self._desk.office.retaining
        if view is None:
            return
        case_id = view.case_id

        def done(now: CaseView) -> None:
            self._page.show_view(now)
            held = "held back from disposal" if now.case.held is not None else "no longer held back"
            self._desk.say(f"{now.case.reference} is {held}")

        if view.case.held is not None:
            self._desk.run(lambda: retaining.lift(case_id), done, owner=self)
            return
        self.dialog = HoldDialog((view.case.reference,), self._page)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.reason_given.connect(
            lambda reason: self._desk.run(lambda: retaining.hold(case_id, reason), done, owner=self)
        )
        self.dialog.open()

    def reopen(self) -> None:
        """Open a case again that was closed without an answer."""
        view = self._page.view
        if view is not None and view.case.ended is not None:
            case_id, reopen = view.case_id, self._desk.office.despatch.reopen

            def done(now: CaseView) -> None:
                self._page.show_view(now)
                self._desk.say(f"{now.case.reference} is open again")

            self._desk.run(lambda: reopen(case_id), done, owner=self)
