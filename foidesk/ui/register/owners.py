"""Giving cases to somebody else: asked in a small dialog, done case by case, and put back in one step."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from foidesk.domain.troubles import Conflict
from foidesk.office.office import Office
from foidesk.office.views import RegisterRow
from foidesk.ui.desk import Desk
from foidesk.ui.dialogs.owner import OwnerDialog
from foidesk.ui.register.wording import count_of

Former = tuple[tuple[int, str], ...]


@dataclass(frozen=True)
class Given:
    """Whose the cases were that were given away, and what was not done because somebody else had done it."""

    former: Former
    refused: tuple[Conflict, ...]
    owner: str


class OwnerChange(QObject):
    """Asks, does and undoes; `changed` tells in words what was done."""

    changed = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._window = parent
        self._former: Former = ()
        self._wanted = ""
        self._seen: Former = ()

    def ask(self, case_ids: tuple[int, ...], owners: tuple[str, ...], me: str) -> None:
        """Ask for the owner of these cases."""
        records = self._desk.office.records

        def open_dialog(rows: tuple[RegisterRow, ...]) -> None:
            self._seen = tuple((row.case_id, row.owner) for row in rows)
            names = {row.owner for row in rows}
            words = rows[0].reference if len(rows) == 1 else count_of(len(case_ids), "request")
            now = names.pop() if len(names) == 1 else ""
            offered = tuple(dict.fromkeys((*owners, me)))
            dialog = OwnerDialog(words, offered, now, self._window)
            dialog.chosen.connect(self._give)
            dialog.open()

        self._desk.run(lambda: records.rows(case_ids), open_dialog, owner=self)

    def _give(self, owner: str) -> None:
        office, seen = self._desk.office, self._seen
        self._desk.run(lambda: _give(office, tuple((case_id, was, owner) for case_id, was in seen)), self._given)

    def _given(self, given: Given) -> None:
        self._former = tuple((case_id, was) for case_id, was in given.former)
        self._wanted = given.owner
        if given.former:
            self._desk.saved()
            self.changed.emit(f"Owner of {count_of(len(given.former), 'request')} changed")
        self._tell(given)

    def _tell(self, given: Given) -> None:
        if len(given.refused) == 1:
            self._desk.troubled.emit(given.refused[0])
        elif given.refused:
            names = ", ".join(one.what.partition(" ")[0] for one in given.refused)
            self._desk.troubled.emit(
                Conflict(
                    f"Somebody else gave {count_of(len(given.refused), 'request')} away after you had looked: {names}.",
                    kept="They stay as they are now.",
                    do="Change their owner again if yours is still right.",
                )
            )

    def undo(self) -> None:
        """Give every case back to whose it was, but for one that somebody else has given away since."""
        office, former, now = self._desk.office, self._former, self._wanted
        self._former = ()

        def done(given: Given) -> None:
            if given.former:
                self._desk.say("Owners put back")
            self._tell(given)

        self._desk.run(lambda: _give(office, tuple((case_id, now, was) for case_id, was in former)), done, owner=self)


def _give(office: Office, wanted: tuple[tuple[int, str, str], ...]) -> Given:
    """Give cases that are one person's to another; tell whose they were, leaving out those that did not change."""
    former: list[tuple[int, str]] = []
    refused: list[Conflict] = []
    owner = ""
    for case_id, was, owner in wanted:
        try:
            if was != owner:
                office.records.change_owner(case_id, owner, seen_owner=was)
                former.append((case_id, was))
        except Conflict as told:
            refused.append(told)
    return Given(tuple(former), tuple(refused), owner)
