"""A window over a register with closed cases of two years ago, and ways to look and to act."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from foidesk.domain.casenotes import CaseNote, NoteKind
from foidesk.domain.items import Outcome
from foidesk.domain.richtext import from_plain
from foidesk.office.office import Office
from foidesk.office.rehearsal import MovableClock
from foidesk.ui.actions import Actions
from foidesk.ui.desk import Desk
from foidesk.ui.retention.page import RetentionPage
from foidesk.ui.window import MainWindow
from tests.builders import a_logged_case
from tests.ui.holders.conftest import Room

PEOPLE = ("Wilhelmina Quarrendon", "Odalys Brackenbury", "Ruth Adeyemi")


@pytest.fixture
def room(qtbot: Any, tmp_path: Path) -> Iterator[Room]:
    clock = MovableClock(datetime(2024, 10, 30, 9, tzinfo=UTC))
    office = Office.open(tmp_path / "register.foidesk", who="Priya Nair", now=clock)
    office.records.save_profile(office.records.profile())
    ids = []
    for name in PEOPLE:
        view = a_logged_case(office, 2, received=date(2024, 10, 2), name=name, subject="Cameras")
        office.drafting.respond(view.case_id, [1, 2], from_plain("We hold none."), [Outcome.NOT_HELD])
        office.despatch.issue(view.case_id)
        ids.append(view.case_id)
    office.timekeeping.add_note(ids[2], CaseNote(NoteKind.ICO_RESPONSE, date(2024, 12, 1), "reply"))
    office.records.backup(tmp_path / "Copies")
    clock.set(datetime(2026, 11, 6, 9, tzinfo=UTC))
    window = MainWindow(Desk(office, Actions()))
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    qtbot.waitActive(window)
    made = Room(qtbot, office, window, ids[0], ids[1])
    made.settle()
    yield made
    if window.desk is not None:
        window._may_close = True
        window.close()


@pytest.fixture
def page(room: Room) -> RetentionPage:
    room.window.acts.trigger("retention")
    room.settle()
    shown = room.window.pages.currentWidget()
    assert isinstance(shown, RetentionPage)
    room.qtbot.waitUntil(lambda: shown.found is not None)
    return shown
