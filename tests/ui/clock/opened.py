"""The real case of July 2024 opened on its page: before its letter is issued, or after."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from foidesk.domain.case import Case, Requester
from foidesk.domain.items import Outcome
from foidesk.domain.richtext import from_html
from foidesk.office import rehearsal
from foidesk.office.office import Office
from foidesk.office.views import NewCase
from foidesk.ui.actions import Actions
from foidesk.ui.casefile.page import CasePage
from foidesk.ui.desk import Desk
from foidesk.ui.letter.tab import LetterTab

ANSWERED = datetime(2024, 8, 8, 9, 20, tzinfo=UTC)


@dataclass
class Opened:
    """One case open on its page."""

    qtbot: object
    office: Office
    clock: rehearsal.MovableClock
    desk: Desk
    page: CasePage
    case_id: int
    said: list[str] = field(default_factory=list)

    @property
    def case(self) -> Case:
        """The case as the store has it."""
        return self.office.records.case(self.case_id).case

    @property
    def letter(self) -> LetterTab:
        tab = self.page.tab("letter")
        assert isinstance(tab, LetterTab)
        return tab

    def settle(self) -> None:
        """Wait until everything asked of the office has come home."""
        self.qtbot.waitUntil(lambda: not self.desk.crossing.busy(), timeout=90_000)

    def settle_letter(self) -> None:
        """Wait until the letter shown is the letter as it stands."""
        self.qtbot.waitUntil(lambda: self.letter.settled and not self.desk.crossing.busy(), timeout=90_000)

    def click(self, button: QWidget) -> None:
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def journal(self) -> list[str]:
        return [line.words for line in self.office.records.history(self.case_id)]


def log_seed(office: Office, clock: rehearsal.MovableClock, *, outcome: bool = True) -> int:
    """Bring the real case as far as its letter; without `outcome` one check stands in the way."""
    clock.set(datetime(2024, 7, 23, 9, 0, tzinfo=UTC))
    office.records.save_profile(rehearsal.sample_profile())
    found = office.receipt.propose(office.receipt.read(rehearsal.sample_email()))
    view = office.receipt.log(
        NewCase(
            document=found.document,
            split=found.split,
            requester=Requester(found.requester.value, found.email.value),
            subject="Live facial recognition trials",
            regime=found.regime,
            received=date(2024, 7, 23),
            dated=date(2024, 7, 23),
        )
    )
    clock.set(ANSWERED)
    case_id = view.case_id
    view = office.drafting.answer_together(case_id, [item.key for item in view.case.items])
    key = view.case.responses[0].key
    office.drafting.write_response(case_id, key, from_html(rehearsal.sample_response()))
    if outcome:
        office.drafting.choose_outcomes(case_id, key, [Outcome.NOT_HELD])
    return case_id


@pytest.fixture
def open_case(qtbot: object, tmp_path: Path) -> Iterator[Callable[..., Opened]]:
    desks: list[Desk] = []
    kept: list[object] = []  # a test that looks at one tab only must not lose its window

    def make(tab: str, prepare: Callable[[Office, rehearsal.MovableClock], int], width: int = 1392) -> Opened:
        office, clock = rehearsal.open_office(tmp_path / "r.foidesk")
        case_id = prepare(office, clock)
        window = QWidget()
        desk = Desk(office, Actions(window))
        desks.append(desk)
        page = CasePage(desk, window)
        for widget in (page, window):
            widget.resize(width, 874)
        qtbot.addWidget(window)  # type: ignore[attr-defined]
        window.show()
        qtbot.waitActive(window)  # type: ignore[attr-defined]
        page.open(case_id, tab)
        made = Opened(qtbot, office, clock, desk, page, case_id)
        desk.said.connect(made.said.append)
        kept.extend((window, made))
        made.settle()
        return made

    yield make
    for desk in desks:
        desk.close()
