"""Holders on the settings page: the list changed and undone, the times and what they change in a case."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from foidesk.domain.commissions import Anchor
from foidesk.domain.holders import Holder, HolderKind
from foidesk.domain.troubles import Conflict
from foidesk.ui.setup.settings_page import SettingsPage
from tests.builders import a_logged_case
from tests.ui.conftest import press, type_text
from tests.ui.setup.conftest import Room


@pytest.fixture
def page(room: Room) -> SettingsPage:
    office = room.desk.office
    view = a_logged_case(office, 3)
    keys = [item.key for item in view.case.items]
    office.holding.ask(view.case_id, Holder("Finance", "finance@example.org"), keys[:1])
    office.holding.ask(view.case_id, Holder("Finnance"), keys[1:2])
    made = SettingsPage(room.desk)
    room.show(made)
    return made


def names(room: Room) -> list[str]:
    return [one.holder.name for one in room.desk.office.holding.holders()]


def click(room: Room, button: object) -> None:
    room.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    room.settle()


def write(field: object, words: str) -> None:
    field.setFocus()  # type: ignore[attr-defined]
    field.selectAll()  # type: ignore[attr-defined]
    type_text(field, words)  # type: ignore[arg-type]


def test_a_holder_is_added_changed_and_each_is_undone(room: Room, page: SettingsPage) -> None:
    form = page.holders
    click(room, form.add)
    write(form.form.name, "finance")
    press(form.form.name, Qt.Key.Key_Return)
    room.settle()
    assert form.form.refusal().startswith("Finance is on the list already.")
    write(form.form.name, "Estates")
    form.form.outside.setChecked(True)
    click(room, form.form.kind.segment("person"))
    press(form.form.name, Qt.Key.Key_Return)
    room.settle()
    assert names(room) == ["Estates", "Finance", "Finnance"]
    assert room.desk.office.holding.holders()[0].holder == Holder("Estates", "", HolderKind.PERSON, True)
    form.list.setCurrentRow(1)
    press(form.list, Qt.Key.Key_Return)
    assert form.form.isVisible()
    write(form.form.name, "Finance and audit")
    click(room, form.form.keep)
    assert room.desk.office.records.case(1).commissions[0].holder.name == "Finance and audit"
    page.undoing.undo()
    room.settle()
    assert names(room) == ["Estates", "Finance", "Finnance"]
    page.undoing.redo()
    room.settle()
    assert "Finance and audit" in names(room)


def test_two_entries_for_one_holder_are_put_together(room: Room, page: SettingsPage) -> None:
    form = page.holders
    form.list.setCurrentRow(1)
    act = next(one for one in form.join.menu().actions() if one.text() == "Finance")
    act.trigger()
    room.settle()
    assert names(room) == ["Finance"]
    assert {one.holder.name for one in room.desk.office.records.case(1).commissions} == {"Finance"}
    assert not form.join.isEnabled()
    click(room, page.undoing.bar.button())
    assert names(room) == ["Finance", "Finnance"]


def test_what_others_changed_meanwhile_is_not_undone_with_it(room: Room, page: SettingsPage) -> None:
    form, troubles = page.holders, []
    room.desk.troubled.connect(troubles.append)
    click(room, form.retire)
    room.desk.office.holderlist.add(Holder("Legal"))
    page.undoing.undo()
    room.settle()
    assert isinstance(troubles[0], Conflict)
    assert names(room) == ["Finance", "Finnance", "Legal"]


def test_the_times_change_what_is_proposed(room: Room, page: SettingsPage) -> None:
    times = page.holders.times
    write(times.days, "3")
    room.qtbot.waitUntil(lambda: room.desk.office.records.profile().asking.days_before == 3)
    case = room.desk.office.records.case(1).case
    assert room.desk.office.holding.propose_day(1, [case.items[0].key]).due == date(2026, 11, 26)
    write(times.days, "x")
    assert "Type the working days as a number" in times.rows["days_before"].error()
    write(times.days, "99")
    assert "0 to 40 working days" in times.rows["days_before"].error()
    assert room.desk.office.records.profile().asking.days_before == 3
    write(times.days, "2")
    times.anchor.setCurrentIndex(1)
    times.anchor.activated.emit(1)
    room.qtbot.waitUntil(lambda: room.desk.office.records.profile().asking.anchor is Anchor.TARGET)
