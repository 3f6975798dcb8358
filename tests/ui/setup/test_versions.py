"""Settings: a change of wording or details from today, or from a later day; what held before; and the way back."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from foidesk.domain.letterwordings import LetterWordings
from foidesk.domain.profile import Profile, Wording
from foidesk.domain.profileversions import dated_parts
from foidesk.ui.setup.letterwording import LetterWordingForm
from foidesk.ui.setup.partwords import part_words
from foidesk.ui.setup.settings_page import SettingsPage
from foidesk.ui.setup.wording import FIELDS
from tests.ui.conftest import type_text
from tests.ui.setup.conftest import Room
from tests.ui.setup.test_setup import nameless, press, retype

TODAY, JANUARY = date(2026, 11, 24), date(2027, 1, 1)


@pytest.fixture
def page(room: Room) -> SettingsPage:
    room.desk.office.records.save_profile(Profile(name_long="The old body"))
    made = SettingsPage(room.desk)
    room.show(made)
    return made


def listed(page: SettingsPage) -> list[str]:
    return [page.versions.choose.itemText(at) for at in range(page.versions.choose.count())]


def begin(room: Room, page: SettingsPage, day: str = "1 January 2027") -> None:
    press(page.versions.later)
    assert page.versions.on.hasFocus()
    page.versions.on.selectAll()
    type_text(page.versions.on, f"{day}\n")
    room.qtbot.waitUntil(lambda: page.versions.remove.width() > 0 or bool(page.versions.on_row.error()))
    room.settle()


def choose(room: Room, page: SettingsPage, words: str) -> None:
    page.versions.choose.setCurrentIndex(page.versions.choose.findText(words))
    before = page.versions.words()
    page.versions.choose.activated.emit(page.versions.choose.currentIndex())
    room.qtbot.waitUntil(lambda: page.versions.words() != before or page.mark.words().startswith("Not saved"))
    room.settle()


def on(room: Room, day: date) -> Profile:
    return room.desk.office.records.profile(day)


def until(room: Room, page: SettingsPage, true: Callable[[], bool]) -> None:
    room.qtbot.waitUntil(true)
    room.settle()


def test_a_change_from_a_later_day_waits_and_is_told(room: Room, page: SettingsPage) -> None:
    assert listed(page) == ["In use since 24 November 2026"]
    begin(room, page)
    assert listed(page) == ["From 1 January 2027", "In use since 24 November 2026"]
    assert page.versions.words() == (
        "What you change here holds for letters dated 1 January 2027 or later. "
        "Nothing is other yet: change a field below."
    )
    retype(page.form.lines["name_long"], "The new body")
    page.wording.texts["valediction"].setPlainText("Yours faithfully,")
    until(room, page, lambda: on(room, JANUARY).name_long == "The new body")
    assert "Other than before: Office name, in full, Valediction." in page.versions.words()
    assert (on(room, TODAY).name_long, on(room, TODAY).wording) == ("The old body", Wording())
    choose(room, page, "In use since 24 November 2026")
    assert page.form.lines["name_long"].text() == "The old body"
    assert page.versions.words().endswith("A change waits for 1 January 2027.")
    retype(page.form.lines["telephone"], "01962")
    until(room, page, lambda: on(room, TODAY).telephone == "01962")
    assert (on(room, JANUARY).telephone, on(room, JANUARY).name_long) == ("01962", "The new body")
    assert nameless(page) == []


def test_what_holds_at_once_is_not_changed_beside_a_later_day(room: Room, page: SettingsPage) -> None:
    begin(room, page)
    assert not page.targets.review.isEnabled()
    assert not page.form.points.isEnabled()
    assert page.targets.section.toolTip().startswith("This holds at once and for every letter.")
    assert page.form.lines["name_long"].isEnabled()
    choose(room, page, "In use since 24 November 2026")
    assert page.targets.review.isEnabled()
    assert page.targets.section.toolTip() == ""


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("24 November 2026", "Choose a day after today. What you change without this holds from today."),
        ("someday", "Type a day, for example 1 January 2027."),
    ],
)
def test_a_day_that_is_not_later_is_refused_and_escape_closes(
    room: Room, page: SettingsPage, typed: str, said: str
) -> None:
    begin(room, page, typed)
    assert page.versions.on_row.error() == said
    assert listed(page) == ["In use since 24 November 2026"]
    QTest.keyClick(page.versions.on, Qt.Key.Key_Escape)
    assert not page.versions.on.isVisible()
    assert page.versions.later.hasFocus()


def test_a_change_that_waits_is_removed_and_comes_back(room: Room, page: SettingsPage) -> None:
    begin(room, page)
    retype(page.form.lines["name_long"], "The new body")
    until(room, page, lambda: on(room, JANUARY).name_long == "The new body")
    press(page.versions.remove)
    until(room, page, lambda: on(room, JANUARY).name_long == "The old body")
    assert listed(page) == ["In use since 24 November 2026"]
    assert page.form.lines["name_long"].text() == "The old body"
    assert page.undoing.bar.isVisible()
    page.undoing.undo()
    until(room, page, lambda: on(room, JANUARY).name_long == "The new body")
    assert page.form.lines["name_long"].text() == "The new body"
    page.undoing.redo()
    until(room, page, lambda: on(room, JANUARY).name_long == "The old body")


def test_a_change_that_was_only_begun_is_let_go(room: Room, page: SettingsPage) -> None:
    begin(room, page)
    press(page.versions.remove)
    until(room, page, lambda: listed(page) == ["In use since 24 November 2026"])
    assert not page.undoing.bar.isVisible()


def test_what_held_before_is_read_and_cannot_be_changed(room: Room) -> None:
    records = room.desk.office.records
    with room.desk.office._work.writing() as drawer:
        drawer.profiles.keep(Profile(name_long="The first body"), date(2026, 3, 3))
    records.save_profile(replace(records.profile(), name_long="The old body"))
    page = SettingsPage(room.desk)
    room.show(page)
    assert listed(page) == ["In use since 24 November 2026", "3 March 2026 to 23 November 2026"]
    choose(room, page, "3 March 2026 to 23 November 2026")
    field = page.form.lines["name_long"]
    assert field.text() == "The first body"
    assert page.versions.words().startswith("These held from 3 March 2026 to 23 November 2026.")
    retype(field, "Another name")
    assert field.text() == "The first body"
    assert not page.form.signature.choose.isEnabled()
    assert page.wording.letters.choose.isEnabled()
    page.keep_now()
    room.settle()
    assert records.profile(date(2026, 5, 1)).name_long == "The first body"
    choose(room, page, "In use since 24 November 2026")
    retype(field, "The old body, renamed")
    until(room, page, lambda: records.profile().name_long == "The old body, renamed")


def test_a_field_that_is_wrong_is_not_left_behind(room: Room, page: SettingsPage) -> None:
    begin(room, page)
    page.wording.texts["opening"].setPlainText("Thank you, {nobody}.")
    choose(room, page, "In use since 24 November 2026")
    assert page.versions.choose.currentText() == "From 1 January 2027"
    assert page.mark.words().startswith("Not saved")
    assert page.wording.texts["opening"].toPlainText() == "Thank you, {nobody}."


def test_what_another_window_changed_meanwhile_stays(room: Room, page: SettingsPage) -> None:
    records = room.desk.office.records
    records.save_profile(replace(records.profile(), telephone="0300"))
    retype(page.form.lines["name_short"], "The body")
    until(room, page, lambda: records.profile().name_short == "The body")
    assert records.profile().telephone == "0300"


def test_every_dated_part_has_words() -> None:
    named = [part_words(path) for path in dated_parts(Profile())]
    assert all(named)
    assert len(set(named)) == len(named)


def test_every_sentence_of_ours_can_be_changed() -> None:
    assert {one.name for one in fields(Wording)} - set(FIELDS) == {
        "letters", "reasons_place", "reasons_in_cell_words", "ico_has_moved"  # these have fields of their own
    }  # fmt: skip
    form = LetterWordingForm()
    assert {form.choose.itemData(at) for at in range(form.choose.count())} - {None} == {
        one.name for one in fields(LetterWordings)
    }
