"""Settings, Retention: the periods are kept, a wrong one is said under its field and nothing is kept."""

from foidesk.domain.retention import Retention
from foidesk.ui.setup.settings_page import SettingsPage
from tests.ui.conftest import type_text
from tests.ui.holders.conftest import Room


def test_the_periods_are_kept_and_a_wrong_one_is_said(room: Room) -> None:
    room.window.acts.trigger("settings")
    room.settle()
    page = room.window.pages.currentWidget()
    assert isinstance(page, SettingsPage)
    form = page.retention
    row = next(iter(form.rows.values()))
    field = next(iter(form.fields.values()))
    room.qtbot.waitUntil(lambda: page._kept is not None)
    assert (field.text(), row.below()) == ("24", "2 years.")
    field.selectAll()
    type_text(field, "0")
    assert "from 1 to 600" in row.error()
    page.keep_now()
    room.settle()
    assert room.office.records.profile().retention == Retention()
    field.selectAll()
    type_text(field, "36")
    assert row.below() == "3 years."
    form.year_end.click()
    page.keep_now()
    room.settle()
    assert room.office.records.profile().retention == Retention(36, 24, 24, from_year_end=True)
    room.window.acts.trigger("undo")
    page.keep_now()
    room.settle()
    assert room.office.records.profile().retention == Retention(36, 24, 24)
