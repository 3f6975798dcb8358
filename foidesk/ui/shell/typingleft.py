"""Offers back what was typed when the program ended: a banner at the start, the words one click away."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from foidesk.office.unfinished import Typed
from foidesk.office.views import CaseView
from foidesk.ui.desk import Desk
from foidesk.ui.dialogs.unfinished import UnfinishedDialog

if TYPE_CHECKING:
    from foidesk.ui.window import MainWindow

_KEY = "unfinished"


class TypingLeft(QObject):
    """Asks once, at the start; what is neither copied nor let go is offered again the next time."""

    def __init__(self, desk: Desk, window: "MainWindow", parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._window = window
        self.dialog: UnfinishedDialog | None = None

    def ask(self) -> None:
        """Look whether there are words, and say so."""
        if not self._desk.office.read_only:
            self._desk.run(self._desk.office.unfinished.left, self._found, owner=self)

    def _found(self, typed: tuple[Typed, ...]) -> None:
        if typed:
            many = "The words in one field were" if len(typed) == 1 else f"The words in {len(typed)} fields were"
            self._window.troubles.tell(
                _KEY,
                "info",
                "FOI Desk ended while you were typing",
                f"{many} kept: {_listed(typed)}.",
                (("Look at them", lambda: self._show(typed)),),
                icon="history",
            )

    def _show(self, typed: tuple[Typed, ...]) -> None:
        self.dialog = UnfinishedDialog(typed, self._window)
        self.dialog.case_wanted.connect(self._open)
        self.dialog.let_go.connect(
            lambda: self._desk.run(lambda: self._desk.office.unfinished.let_go(typed), owner=self)
        )
        self.dialog.open()

    def _open(self, reference: str) -> None:
        def found(view: CaseView) -> None:
            self._window.open_case(view.case_id)

        self._desk.run(lambda: self._desk.office.records.case_by_reference(reference), found, owner=self)


def _listed(typed: tuple[Typed, ...]) -> str:
    places = [f"{one.field} in {one.reference}" if one.reference else one.field for one in typed]
    return ", ".join(places[:3]) + (" and others" if len(places) > 3 else "")
