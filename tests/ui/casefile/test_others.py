"""What another desk does appears in the open case within a look, and leaves the caret where it is."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt

from foidesk.domain.items import Outcome
from foidesk.domain.richtext import from_plain
from foidesk.ui.shell.neighbours import Neighbours
from tests.builders import an_office
from tests.ui.conftest import type_text


@pytest.fixture
def tom(on_desk, tmp_path):
    opened = an_office(tmp_path, who="Tom")
    yield opened
    opened.close()


@pytest.fixture
def look(on_desk) -> Iterator[object]:
    """Look round at once, as the window does every two seconds."""
    neighbours = Neighbours(on_desk.desk, on_desk.page)
    neighbours.stop()
    neighbours.seen.connect(lambda found: on_desk.page.show_others(found.others))

    def now() -> None:
        neighbours.look()
        on_desk.settle()
        on_desk.settle()

    now()
    yield now
    neighbours.stop()


def test_a_change_of_another_item_appears_while_she_types_and_moves_nothing(on_desk, tom, look):
    said = []
    on_desk.desk.said.connect(said.append)
    box = on_desk.open_response(1)
    type_text(box.edit, "Half a sentence")
    tom.drafting.choose_outcomes(on_desk.case_id, on_desk.case.responses[1].key, [Outcome.NOT_HELD])
    look()
    assert "Not held" in on_desk.shown().splitlines()[1]
    assert said[-1] == "Tom, 10:42: Outcome of item 2: Not held"
    assert on_desk.table.editor is box
    type_text(box.edit, ", gone on with.")
    on_desk.key(Qt.Key.Key_Escape)
    assert on_desk.case.responses[0].text.plain() == "Half a sentence, gone on with."
    assert not on_desk.page.versions.banner.isVisible()


def test_a_change_of_the_response_she_is_writing_is_told_at_once_and_kept_apart(on_desk, tom, look):
    said = []
    on_desk.desk.said.connect(said.append)
    box = on_desk.open_response(1)
    type_text(box.edit, "Mine")
    tom.drafting.write_response(on_desk.case_id, on_desk.case.responses[0].key, from_plain("His"))
    look()
    assert said[-1].endswith("your words are kept, and both are shown when you leave it.")
    assert on_desk.table.editor is box
    assert box.text().plain() == "Mine"
    on_desk.key(Qt.Key.Key_Escape)
    on_desk.settle()
    assert on_desk.page.versions.banner.isVisible()


def test_an_editor_in_which_nothing_was_typed_takes_in_what_the_other_wrote(on_desk, tom, look):
    on_desk.open_response(1)
    tom.drafting.write_response(on_desk.case_id, on_desk.case.responses[0].key, from_plain("His"))
    look()
    assert on_desk.table.editor.text().plain() == "His"
    on_desk.key(Qt.Key.Key_Escape)
    assert not on_desk.page.versions.banner.isVisible()


def test_the_header_says_who_else_has_the_case_open(on_desk, tom, look):
    tom.attendance.come(on_desk.case_id)
    look()
    assert on_desk.page.header.others == "Tom also has this open"
    tom.attendance.go(on_desk.case_id)
    look()
    assert on_desk.page.header.others == ""


def test_who_goes_to_another_page_no_longer_has_the_case_open(on_desk, tom):
    assert [one.case_id for one in tom.attendance.others()] == [on_desk.case_id]
    on_desk.page.go_away()
    on_desk.settle()
    assert tom.attendance.others() == ()
