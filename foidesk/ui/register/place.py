"""Where the reader stands in the list: kept by case, not by line, so that it survives another answer."""

from dataclasses import dataclass

from PySide6.QtCore import QItemSelectionModel

from foidesk.ui.register.columns import REFERENCE
from foidesk.ui.register.model import RegisterModel
from foidesk.ui.register.table import RegisterTable

_MOST = 2_000


@dataclass(frozen=True, slots=True)
class Place:
    """The current case and line, the selected cases, and the case at the top of the window."""

    case_id: int | None
    line: int
    selected: tuple[int, ...]
    top: int | None
    scroll: int

    @classmethod
    def of(cls, table: RegisterTable, model: RegisterModel) -> "Place":
        """Note where the reader stands."""
        selected = tuple(table.selected_cases()) if model.rowCount() else ()
        top = table.rowAt(0)
        return cls(
            table.current_case(),
            table.currentIndex().row(),
            selected if len(selected) <= _MOST else (),
            model.case_at(top),
            table.verticalScrollBar().value(),
        )

    def restore(self, table: RegisterTable, model: RegisterModel) -> None:
        """Stand there again; where the case left the list, stand on the line that took its place."""
        line = model.line_of(self.case_id) if self.case_id is not None else self.line
        if line is None:
            line = min(self.line, model.rowCount() - 1)
            while line > 0 and model.case_at(line) is None:
                line -= 1
        chooser = table.selectionModel()
        index = model.index(line, REFERENCE)
        kept = [one for one in self.selected if model.line_of(one) is not None]
        unmoved = table.currentIndex().row() == line and table.selected_cases() == kept
        table.setAutoScroll(False)
        if index.isValid() and not unmoved:
            flag = QItemSelectionModel.SelectionFlag
            case_id = model.case_at(line)
            choose = len(kept) < 2 and case_id is not None and bool(self.selected or self.case_id)
            chooser.setCurrentIndex(index, (flag.ClearAndSelect | flag.Rows) if choose else flag.NoUpdate)
            if len(kept) > 1:
                chooser.clearSelection()
                table.select_cases(kept)
        table.setAutoScroll(True)
        top = model.line_of(self.top) if self.top is not None else None
        table.verticalScrollBar().setValue(self.scroll if top is None else top)
