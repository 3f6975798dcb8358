"""A case on the desk: a real office over a temporary register, its page shown, and ways to look and to act."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from foidesk.domain.case import Case
from foidesk.office.office import Office
from foidesk.ui.actions import Actions
from foidesk.ui.casefile.draft import DraftTab
from foidesk.ui.casefile.editorbox import EditorBox
from foidesk.ui.casefile.page import CasePage
from foidesk.ui.casefile.table import DraftTable
from foidesk.ui.casefile.wordingbox import WordingBox
from foidesk.ui.desk import Desk
from tests.builders import a_logged_case, an_office

ITEMS = (
    "How much was spent on cameras in 2025?",
    "Any information sharing agreement.",
    "Any impact assessment.",
    "The places where the cameras will be used.",
)


@dataclass
class OnTheDesk:
    """One case open on its page."""

    qtbot: object
    office: Office
    desk: Desk
    page: CasePage
    case_id: int

    @property
    def draft(self) -> DraftTab:
        return self.page.draft

    @property
    def table(self) -> DraftTable:
        return self.page.draft.table

    @property
    def case(self) -> Case:
        """The case as the store has it."""
        return self.office.records.case(self.case_id).case

    def settle(self) -> None:
        """Wait until everything asked of the office has come home."""
        self.qtbot.waitUntil(lambda: not self.desk.crossing.busy())

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        where = self.page.window().focusWidget() or self.page
        self.qtbot.keyClick(where, key, held)
        self.settle()

    def item(self, number: int) -> int:
        return self.page.view.case.items[number - 1].key

    def open_response(self, number: int) -> EditorBox:
        self.draft.edit("response", self.item(number))
        box = self.table.editor
        assert isinstance(box, EditorBox)
        return box

    def open_wording(self, number: int) -> WordingBox:
        self.draft.edit("request", self.item(number))
        box = self.table.editor
        assert isinstance(box, WordingBox)
        return box

    def shown(self) -> str:
        """Draw the table as text: numbers | covers | outcome | response."""
        lines = []
        for row in self.table.rows:
            numbers = ",".join(str(cell.face.number) for cell in row.cells)
            outcome = row.answer.chips.outcome.face().words
            lines.append(f"{numbers} | {outcome} | {row.answer.text.words()}")
        return "\n".join(lines)


@pytest.fixture
def put_on_desk(qtbot: object, tmp_path: Path) -> Iterator[Callable[..., OnTheDesk]]:
    desks: list[Desk] = []
    windows: list[QWidget] = []

    def make(
        items: object = ITEMS, prepare: Callable[[Office, int], object] | None = None, width: int = 1392
    ) -> OnTheDesk:
        office = an_office(tmp_path)
        view = a_logged_case(office, items)  # type: ignore[arg-type]
        if prepare is not None:
            prepare(office, view.case_id)
        window = QWidget()
        windows.append(window)
        desk = Desk(office, Actions(window))
        desks.append(desk)
        page = CasePage(desk, window)
        page.resize(width, 845)
        window.resize(width, 845)
        qtbot.addWidget(window)  # type: ignore[attr-defined]
        window.show()
        qtbot.waitActive(window)  # type: ignore[attr-defined]
        page.open(view.case_id)
        made = OnTheDesk(qtbot, office, desk, page, view.case_id)
        made.settle()
        return made

    yield make
    for desk in desks:
        desk.close()


@pytest.fixture
def on_desk(put_on_desk: Callable[..., OnTheDesk]) -> OnTheDesk:
    return put_on_desk()
