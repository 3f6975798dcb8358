"""The tooltip of the due column: the date and why it is that date, asked of the office when it is pointed at."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from foidesk.office.views import RegisterRow, Told
from foidesk.ui.crossing import Job
from foidesk.ui.desk import Desk
from foidesk.ui.register import wording
from foidesk.ui.register.columns import KEYS
from foidesk.ui.register.model import RegisterModel
from foidesk.ui.register.table import RegisterTable

DUE = KEYS.index("due")
_KEPT = 500


class WhyDue(QObject):
    """Stands at the list and answers when somebody points at a due date."""

    def __init__(self, desk: Desk, table: RegisterTable, model: RegisterModel) -> None:
        super().__init__(table)
        self._desk, self._table, self._model = desk, table, model
        self._known: dict[RegisterRow, str] = {}
        self._asked: tuple[int, Job] | None = None
        table.viewport().installEventFilter(self)
        desk.told.connect(self._told)

    def _told(self, told: Told) -> None:
        if told.case_id is None:  # the calendar may have changed, and with it reasons whose day stayed
            self._known.clear()

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Answer for the due column; leave every other cell its own tooltip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self._table.indexAt(event.pos())
            case_id = self._model.case_at(index.row()) if index.isValid() and index.column() == DUE else None
            row = self._model.row_of(case_id) if case_id is not None else None
            if row is not None:
                self._tell(row, event.globalPos(), self._table.visualRect(index))
                return True
        return super().eventFilter(watched, event)

    def _tell(self, row: RegisterRow, place: QPoint, cell: QRect) -> None:
        known = self._known.get(row)
        if known is not None:
            self._show(row, known, place, cell)
            return
        if self._asked is not None:
            self._asked[1].cancel()
        case_id, why_due = row.case_id, self._desk.office.timekeeping.why_due

        def done(why: str) -> None:
            if len(self._known) > _KEPT:
                self._known.clear()
            self._known[row] = why
            if self._table.rect().contains(self._table.mapFromGlobal(place)):
                self._show(row, why, place, cell)

        self._asked = case_id, self._desk.run(lambda: why_due(case_id), done, owner=self)

    def _show(self, row: RegisterRow, why: str, place: QPoint, cell: QRect) -> None:
        QToolTip.showText(place, self.words(row, why), self._table.viewport(), cell)

    def words(self, row: RegisterRow, why: str) -> str:
        """Give the date in full and, on the next line, its reason."""
        if row.due is None:
            return why
        return f"{wording.due_tip(row, self._model.today)}\n{why}"
