"""What is done on the page of retention: disposal, removing copies, holding back, each asked in a dialog first."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from foidesk.domain.retention import How, Kept
from foidesk.domain.troubles import Trouble
from foidesk.office.retaining import Foreseen, OldCopy
from foidesk.office.views import CaseView
from foidesk.ui.desk import Desk
from foidesk.ui.retention.dialogs import DisposeDialog, HoldDialog, RemoveCopiesDialog


class Disposing(QObject):
    """Asks the office for what was confirmed; `folders` are where copies of the register are looked for."""

    asked = Signal()
    """A dialog has opened: what was said before is over."""
    disposed = Signal(object)
    """A DisposalDone."""
    changed = Signal()
    """Cases are held, or held no more, or copies have gone."""
    refused = Signal(object)
    """A Trouble."""

    def __init__(self, desk: Desk, page: QWidget, folders: Callable[[], tuple[Path, ...]]) -> None:
        super().__init__(page)
        self._desk, self._page, self._folders = desk, page, folders
        self.dialog: QDialog | None = None

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.destroyed.connect(self._closed)
        self.dialog = dialog
        dialog.open()

    def _closed(self) -> None:
        self.dialog = None

    # --- disposal -----------------------------------------------------------------------------------

    def foresee(self, cases: Sequence[Kept], how: How) -> None:
        """Show what would go with these cases, and dispose of them once that is confirmed."""
        ids = [one.case.case_id for one in cases]
        retaining, folders = self._desk.office.retaining, self._folders()
        if ids:
            self._desk.run(lambda: retaining.foresee(ids, how, folders), self._ask, self.refused.emit, owner=self)

    def _ask(self, found: Foreseen) -> None:
        self.asked.emit()
        dialog = DisposeDialog(found, self._page)
        dialog.confirmed.connect(lambda: self._dispose([one.case.case_id for one in found.cases], found.how))
        self._open(dialog)

    def _dispose(self, ids: Sequence[int], how: How) -> None:
        retaining, folders = self._desk.office.retaining, self._folders()
        self._desk.run(lambda: retaining.dispose(ids, how, folders), self.disposed.emit, self.refused.emit, owner=self)

    # --- copies -------------------------------------------------------------------------------------

    def ask_remove(self, copies: Sequence[OldCopy]) -> None:
        """Ask whether the copies that FOI Desk made by itself shall go."""
        dialog = RemoveCopiesDialog([one for one in copies if not one.by_hand], self._page)
        dialog.confirmed.connect(self._remove)
        self._open(dialog)

    def _remove(self) -> None:
        retaining, folders = self._desk.office.retaining, self._folders()

        def done(answer: tuple[int, Trouble | None]) -> None:
            gone, trouble = answer
            self._desk.say("1 copy removed" if gone == 1 else f"{gone} copies removed")
            if trouble is not None:
                self.refused.emit(trouble)
            self.changed.emit()

        self._desk.run(lambda: retaining.remove_copies(folders), done, owner=self)

    # --- holds --------------------------------------------------------------------------------------

    def ask_hold(self, chosen: Sequence[Kept]) -> None:
        """Ask why those of the chosen cases that nobody holds back yet are held back."""
        lines = [one.case for one in chosen if one.case.how is None and one.case.hold is None]
        if lines:
            dialog = HoldDialog([one.reference for one in lines], self._page)
            dialog.reason_given.connect(lambda reason: self._hold([one.case_id for one in lines], reason))
            self._open(dialog)

    def _hold(self, ids: Sequence[int], reason: str) -> None:
        retaining = self._desk.office.retaining

        def done(count: int) -> None:
            self._desk.say("Held back" if count == 1 else f"{count} held back")
            self.changed.emit()

        self._desk.run(lambda: retaining.hold_all(ids, reason), done, self.refused.emit, owner=self)

    def lift(self, chosen: Sequence[Kept]) -> None:
        """Lift the hold on the first of the chosen cases that somebody holds back."""
        line = next((one for one in chosen if one.case.hold is not None and one.case.how is None), None)
        if line is None:
            return
        retaining, case_id = self._desk.office.retaining, line.case.case_id

        def done(view: CaseView) -> None:
            self._desk.say(f"Hold on {view.case.reference} lifted")
            self.changed.emit()

        self._desk.run(lambda: retaining.lift(case_id), done, self.refused.emit, owner=self)
