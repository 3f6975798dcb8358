"""Looks at the selected case for the detail pane: a moment after the walking stops, and never at two at once."""

from PySide6.QtCore import QObject, QTimer, Signal

from foidesk.office.views import CaseView, JournalLine
from foidesk.ui.crossing import Job
from foidesk.ui.desk import Desk
from foidesk.ui.register.frame import RegisterFrame
from foidesk.ui.register.wording import count_of

_AFTER_MS = 80


class Looking(QObject):
    """Keeps the pane with the list. `brought_back` tells a case in which typing was found again."""

    brought_back = Signal(object)

    def __init__(self, desk: Desk, frame: RegisterFrame) -> None:
        super().__init__(frame)
        self._desk = desk
        self._frame = frame
        self._job: Job | None = None
        self.wait = QTimer(self)
        self.wait.setSingleShot(True)
        self.wait.setInterval(_AFTER_MS)
        self.wait.timeout.connect(self.look)

    def look(self, *, again: bool = False) -> None:
        """Show the selected case, or say why none is shown; `again` reads one that is shown already."""
        frame = self._frame
        case_id = frame.table.current_case()
        count = frame.table.selected_count()
        if not frame.pane_shown():
            return
        if count > 1:
            frame.detail.show_nothing(f"{count_of(count, 'request')} selected.")
        elif case_id is None or count == 0:
            frame.detail.show_nothing("Select a request to see it here." if frame.model.rowCount() else "")
        elif case_id != frame.detail.case_id or again:
            if self._job is not None:
                self._job.cancel()
            records, why_due = self._desk.office.records, self._desk.office.timekeeping.why_due
            self._job = self._desk.run(
                lambda: (records.case(case_id), records.history(case_id), why_due(case_id)), self._looked
            )

    def _looked(self, found: tuple[CaseView, tuple[JournalLine, ...], str]) -> None:
        view, history, why = found
        if view.case_id == self._frame.table.current_case():
            self._frame.detail.show_case(view, history, why)
        if view.brought_back:
            self.brought_back.emit(view)
