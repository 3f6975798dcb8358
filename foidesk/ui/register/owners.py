"""Giving cases to somebody else: asked in a small dialog, done case by case, and put back in one step."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from foidesk.office.office import Office
from foidesk.ui.desk import Desk
from foidesk.ui.dialogs.owner import OwnerDialog
from foidesk.ui.register.wording import count_of

Former = tuple[tuple[int, str], ...]


class OwnerChange(QObject):
    """Asks, does and undoes; `changed` tells in words what was done."""

    changed = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._window = parent
        self._former: Former = ()
        self._cases: tuple[int, ...] = ()

    def ask(self, case_ids: tuple[int, ...], owners: tuple[str, ...], me: str) -> None:
        """Ask for the owner of these cases."""
        self._cases = case_ids
        records = self._desk.office.records

        def open_dialog(rows: tuple[object, ...]) -> None:
            names = {getattr(row, "owner", "") for row in rows}
            words = getattr(rows[0], "reference", "") if len(rows) == 1 else count_of(len(case_ids), "request")
            now = names.pop() if len(names) == 1 else ""
            offered = tuple(dict.fromkeys((*owners, me)))
            dialog = OwnerDialog(str(words), offered, str(now), self._window)
            dialog.chosen.connect(self._give)
            dialog.open()

        self._desk.run(lambda: records.rows(case_ids), open_dialog)

    def _give(self, owner: str) -> None:
        office, cases = self._desk.office, self._cases
        self._desk.run(lambda: _give(office, tuple((case_id, owner) for case_id in cases)), self._given)

    def _given(self, former: Former) -> None:
        self._former = former
        if former:
            self._desk.saved()
            self.changed.emit(f"Owner of {count_of(len(former), 'request')} changed")

    def undo(self) -> None:
        """Give every case back to whose it was."""
        office, former = self._desk.office, self._former
        self._former = ()
        self._desk.run(lambda: _give(office, former), lambda _done: self._desk.say("Owners put back"))


def _give(office: Office, wanted: Former) -> Former:
    """Give cases to owners; gives back whose they were, leaving out those that did not change."""
    former: list[tuple[int, str]] = []
    for case_id, owner in wanted:
        before = office.records.rows([case_id])
        if before and before[0].owner != owner:
            office.records.change_owner(case_id, owner)
            former.append((case_id, before[0].owner))
    return tuple(former)
