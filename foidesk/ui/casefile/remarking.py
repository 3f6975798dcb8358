"""Acts on comments beside responses: each goes to the office, and comes back as the case it now is."""

from collections.abc import Callable

from PySide6.QtCore import QObject, SignalInstance

from foidesk.domain.troubles import Trouble
from foidesk.office.views import CaseView
from foidesk.ui.casefile.table import DraftTable
from foidesk.ui.desk import Desk


class Remarking(QObject):
    """Does what the comments of the drafting table ask for."""

    def __init__(self, desk: Desk, table: DraftTable, acted: SignalInstance) -> None:
        super().__init__(table)
        self._desk, self._table, self._acted = desk, table, acted
        self._view: CaseView | None = None
        self._read_only = True
        table.remarked.connect(self._do)

    def show_view(self, view: CaseView, *, read_only: bool) -> None:
        """Know the case."""
        self._view, self._read_only = view, read_only

    def keep_now(self) -> None:
        """Keep a comment that is being typed: she goes elsewhere."""
        for row in self._table.built_rows:
            remarks = row.answer.remarks
            if remarks is not None and remarks.box is not None:
                words = remarks.typed()
                remarks.close_box()
                if words:
                    self._do(row.response_key(), "comment", words)

    @property
    def is_offered(self) -> bool:
        """Say whether the office comments on drafts at all."""
        view = self._view
        shown = view.clearance if view is not None else None
        return not self._read_only and shown is not None and (shown.rule.is_on or shown.current is not None)

    def start(self) -> None:
        """Open the box beside the current response."""
        row = self._table.home_row(self._table.current_response())
        if row is not None and self.is_offered:
            row.answer.start_remark()
            self._table.sheet.settle()
            remarks = row.answer.remarks
            if remarks is not None:
                self._table.reveal(remarks, remarks.rect())

    def _do(self, response_key: int, act: str, about: object) -> None:
        view, clearing = self._view, self._desk.office.clearing
        if view is None or self._read_only:
            return
        case_id, seen = view.case_id, view.case
        if act == "comment" and isinstance(about, str):
            words = about
            self._run(lambda: clearing.comment(case_id, response_key, words), "Comment kept", response_key)
        elif act == "resolve" and isinstance(about, int):
            key = about
            self._run(lambda: clearing.resolve(case_id, key, seen), "Comment resolved")
        elif act == "open" and isinstance(about, int):
            key = about
            self._run(lambda: clearing.take_up(case_id, key), "Comment opened again")

    def _run(self, work: Callable[[], CaseView], said: str, response_key: int = 0) -> None:
        def done(view: CaseView) -> None:
            here = self._view is not None and self._view.case_id == view.case_id
            row = self._table.home_row(response_key) if here else None
            if row is not None and row.answer.remarks is not None:
                row.answer.remarks.close_box(back=True)
            self._acted.emit(view)
            self._desk.say(said)

        def failed(trouble: Trouble) -> None:
            row = self._table.home_row(response_key)
            box = row.answer.remarks.box if row is not None and row.answer.remarks is not None else None
            if trouble.field and box is not None:
                box.refuse(str(trouble))
            else:
                self._desk.troubled.emit(trouble)

        self._desk.run(work, done, failed, owner=self)
