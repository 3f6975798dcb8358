"""Two people in one response: the window says so, shows both versions side by side, and keeps what is chosen."""

import pytest
from PySide6.QtCore import Qt

from foidesk.domain.items import Outcome
from foidesk.domain.richtext import from_html, from_plain
from foidesk.ui.casefile import keeping
from tests.builders import an_office
from tests.ui.conftest import type_text

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def _at_once(monkeypatch):
    monkeypatch.setattr(keeping, "AFTER_MS", 0)


@pytest.fixture
def tom(on_desk, tmp_path):
    opened = an_office(tmp_path, who="Tom")
    yield opened
    opened.close()


def both_write(on_desk, tom, mine="Priya’s words.", theirs="Tom’s words."):
    """Priya types, Tom saves, Priya leaves her editor."""
    box = on_desk.open_response(1)
    type_text(box.edit, mine)
    on_desk.settle()
    case = tom.records.case(on_desk.case_id).case
    tom.drafting.write_response(on_desk.case_id, case.responses[0].key, from_plain(theirs))
    on_desk.key(Qt.Key.Key_Escape)
    on_desk.settle()


def test_a_save_over_somebody_elses_shows_both_and_merges_them_by_a_click(on_desk, tom, qtbot):
    both_write(on_desk, tom)
    banner = on_desk.page.versions.banner
    assert banner.isVisible()
    assert banner.words() == (
        "Tom changed the response to item 1 at 10:42 Your version is kept beside it. Nothing is lost."
    )
    assert on_desk.table.rows[0].answer.text.words() == "Tom’s words."
    qtbot.mouseClick(on_desk.page.versions.compare_button, Qt.MouseButton.LeftButton)
    dialog = on_desk.page.versions.dialog
    assert (dialog.theirs.words(), dialog.mine.words()) == ("Tom’s words.", "Priya’s words.")
    assert dialog.theirs.heading.text() == "Tom’s, saved at 10:42"
    qtbot.mouseClick(dialog.keep_both, Qt.MouseButton.LeftButton)
    on_desk.settle()
    assert not banner.isVisible()
    assert on_desk.case.responses[0].text == from_html("<p>Tom’s words.</p><p>Priya’s words.</p>")
    on_desk.key(Qt.Key.Key_Z, CONTROL)
    assert on_desk.case.responses[0].text.plain() == "Tom’s words."


def test_keep_mine_is_one_click_and_keeping_theirs_can_be_undone_to_mine(on_desk, tom, qtbot):
    both_write(on_desk, tom)
    qtbot.mouseClick(on_desk.page.versions.mine_button, Qt.MouseButton.LeftButton)
    on_desk.settle()
    assert on_desk.table.rows[0].answer.text.words() == "Priya’s words."
    both_write(on_desk, tom, mine=" More.", theirs="Tom again.")
    on_desk.page.versions.compare()
    qtbot.mouseClick(on_desk.page.versions.dialog.keep_theirs, Qt.MouseButton.LeftButton)
    on_desk.settle()
    assert on_desk.case.responses[0].text.plain() == "Tom again."
    on_desk.key(Qt.Key.Key_Z, CONTROL)
    assert on_desk.case.responses[0].text.plain() == "Priya’s words. More."


def test_deciding_later_leaves_both_and_the_banner_after_the_case_is_opened_again(on_desk, tom, qtbot):
    both_write(on_desk, tom)
    on_desk.page.versions.compare()
    qtbot.mouseClick(on_desk.page.versions.dialog.later, Qt.MouseButton.LeftButton)
    on_desk.page.open(on_desk.case_id)
    on_desk.settle()
    assert on_desk.page.versions.banner.isVisible()
    assert on_desk.page.draft.keeping.is_everything_kept


def test_an_outcome_somebody_else_changed_is_refused_in_words(on_desk, tom):
    heard = []
    on_desk.desk.troubled.connect(heard.append)
    key = on_desk.case.responses[0].key
    tom.drafting.choose_outcomes(on_desk.case_id, key, [Outcome.NOT_HELD])
    on_desk.draft.choose_outcomes(key, (Outcome.DISCLOSED_IN_FULL,))
    on_desk.settle()
    assert "Tom changed the outcome of item 1" in str(heard[0])
    assert on_desk.case.responses[0].outcomes == (Outcome.NOT_HELD,)


def test_words_for_an_item_that_is_gone_can_be_copied(on_desk, tom, qtbot, qapp):
    box = on_desk.open_response(2)
    type_text(box.edit, "Do not lose me")
    on_desk.settle()
    case = tom.records.case(on_desk.case_id).case
    tom.drafting.answer_together(on_desk.case_id, [item.key for item in case.items[:2]])
    on_desk.key(Qt.Key.Key_Escape)
    on_desk.settle()
    assert "no longer in the case" in on_desk.page.versions.banner.words()
    on_desk.page.versions.compare()
    qtbot.mouseClick(on_desk.page.versions.dialog.copy, Qt.MouseButton.LeftButton)
    on_desk.settle()
    assert qapp.clipboard().text() == "Do not lose me"
    assert not on_desk.page.versions.banner.isVisible()


@pytest.mark.parametrize("button", ["one", "all"])
def test_replacing_in_a_response_somebody_else_has_just_changed_is_refused_in_words(on_desk, tom, button):
    heard = []
    on_desk.desk.troubled.connect(heard.append)
    key = on_desk.case.responses[1].key
    on_desk.page.show_view(on_desk.office.drafting.write_response(on_desk.case_id, key, from_plain("zebra, zebra")))
    on_desk.desk.acts.trigger("replace")
    bar = on_desk.draft.finder._bar
    type_text(bar.words, "zebra")
    type_text(bar.instead, "horse")
    tom.drafting.write_response(on_desk.case_id, key, from_plain("zebra of Tom"))
    getattr(bar, button).click()
    on_desk.settle()
    assert str(heard[0]).startswith("Tom changed the response")
    assert on_desk.case.responses[1].text.plain() == "zebra of Tom"
