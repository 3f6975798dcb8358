"""Offers back what was typed when the program ended: a banner at the start, the words one click away."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from foidesk.office.unfinished import Typed
from foidesk.ui.desk import Desk

if TYPE_CHECKING:
    from foidesk.ui.dialogs.unfinished import UnfinishedDialog
    from foidesk.ui.window import MainWindow

_KEY = "unfinished"


class TypingLeft(QObject):
    """Asks once, at the start; what is neither copied nor let go is offered again the next time."""

    case_wanted = Signal(str)
    """The reference of the case some words were typed in."""

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
        from foidesk.ui.dialogs.unfinished import UnfinishedDialog

        self.dialog = UnfinishedDialog(typed, self._window)
        self.dialog.case_wanted.connect(self.case_wanted)
        self.dialog.let_go.connect(
            lambda: self._desk.run(lambda: self._desk.office.unfinished.let_go(typed), owner=self)
        )
        self.dialog.open()


def _listed(typed: tuple[Typed, ...]) -> str:
    places = [f"{one.field} in {one.reference}" if one.reference else one.field for one in typed]
    return ", ".join(places[:3]) + (" and others" if len(places) > 3 else "")
