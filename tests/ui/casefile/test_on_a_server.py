"""Writing while the register lies on a server: its connection lost, said, and found again, without a word lost."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt

from foidesk.domain.richtext import from_plain
from foidesk.office.office import Office
from tests import builders
from tests.server import Server
from tests.ui.casefile import conftest
from tests.ui.conftest import type_text


@pytest.fixture
def address(server: Server) -> Iterator[str]:
    made = server.database()
    yield made
    server.drop(made)


def test_typing_outlives_a_server_that_goes_away_and_is_saved_when_it_is_back(
    server, address, put_on_desk, qtbot, monkeypatch
):
    monkeypatch.setattr(conftest, "an_office", lambda _folder: Office.open(address, who="Jo", now=lambda: builders.NOW))
    on_desk = put_on_desk()
    box = on_desk.open_response(1)
    server.stop()
    try:
        type_text(box.edit, "Do not lose me")
        on_desk.key(Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: on_desk.page.header.mark.words().startswith("Not saved: The "))
        assert on_desk.table.rows[0].answer.text.words() == "Do not lose me"
        refused: list[bool] = []
        on_desk.page.commit_typing(lambda: refused.append(True))
        on_desk.settle()
        assert refused == []
    finally:
        server.start()
    qtbot.waitUntil(lambda: on_desk.page.header.mark.words().startswith("Saved"))
    assert on_desk.case.responses[0].text.plain() == "Do not lose me"


def test_two_people_on_one_server_see_what_the_other_does(server, address, put_on_desk, qtbot, monkeypatch):
    monkeypatch.setattr(conftest, "an_office", lambda _folder: Office.open(address, who="Jo", now=lambda: builders.NOW))
    on_desk = put_on_desk()
    on_desk.office.watching.look()
    other = Office.open(address, who="Tom", now=lambda: builders.NOW)
    case = other.records.case(on_desk.case_id)
    other.drafting.write_response(on_desk.case_id, case.case.responses[1].key, from_plain("His words"))
    found: list[str] = []

    def look() -> bool:
        found.extend(f"{told.who}: {told.fact.words}" for told in on_desk.office.watching.look().happened)
        return bool(found)

    qtbot.waitUntil(look)
    assert found[0].startswith("Tom: ")
    other.close()
