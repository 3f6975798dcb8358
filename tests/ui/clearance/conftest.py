"""A draft that is ready, on the desk of whoever drafted it or of the one who is to read it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from foidesk.domain.clearance import AskedFor, ClearanceRule
from foidesk.domain.items import Outcome
from foidesk.domain.richtext import from_plain
from foidesk.office.office import Office
from foidesk.ui.actions import Actions
from foidesk.ui.casefile.page import CasePage
from foidesk.ui.desk import Desk
from tests.builders import a_logged_case, an_office
from tests.ui.casefile.conftest import OnTheDesk

MEGAN = "Megan Price"
LATER = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)


@pytest.fixture
def priya(tmp_path: Path) -> Office:
    """Whoever drafts, in an office that asks for a second reader."""
    office = an_office(tmp_path)
    office.records.save_profile(
        replace(office.records.profile(), clearance=ClearanceRule(AskedFor.ALWAYS, usual=MEGAN))
    )
    return office


@pytest.fixture
def megan(priya: Office, tmp_path: Path) -> Office:
    """Whoever reads."""
    return an_office(tmp_path, who=MEGAN, now=LATER)


@pytest.fixture
def case_id(priya: Office) -> int:
    """A case of three items, all answered."""
    view = a_logged_case(priya, 3)
    for number in (1, 2, 3):
        priya.drafting.respond(view.case_id, [number], from_plain("It cost £12."), [Outcome.DISCLOSED_IN_FULL])
    return view.case_id


@pytest.fixture
def at_desk(qtbot: object) -> Iterator[Callable[..., OnTheDesk]]:
    """Give the case open at the desk of an office."""
    desks: list[Desk] = []
    windows: list[QWidget] = []

    def make(office: Office, case_id: int, tab: str = "draft") -> OnTheDesk:
        window = QWidget()
        windows.append(window)
        desk = Desk(office, Actions(window))
        desks.append(desk)
        page = CasePage(desk, window)
        page.resize(1392, 845)
        window.resize(1392, 845)
        qtbot.addWidget(window)  # type: ignore[attr-defined]
        window.show()
        qtbot.waitActive(window)  # type: ignore[attr-defined]
        page.open(case_id, tab)
        made = OnTheDesk(qtbot, office, desk, page, case_id)
        made.settle()
        return made

    yield make
    for desk in desks:
        desk.close()
