"""An exemption that is open beside the draft goes in when its page goes: with the zoom, with the window."""

from PySide6.QtCore import Qt

from foidesk.ui.window import MainWindow
from tests.builders import an_office
from tests.ui.conftest import press, type_text
from tests.ui.window.conftest import at_rest


def reason(qtbot, window: MainWindow) -> None:
    window.open_case(2, "draft")
    at_rest(qtbot, window)
    page = window.rooms.case.page
    page.draft.open_exemption(page.view.case.responses[0].key, -1)
    at_rest(qtbot, window)
    picker = page.draft.picker()
    type_text(picker.search, "42")
    press(picker.search, Qt.Key.Key_Return)
    type_text(picker.reason, "Our solicitor’s advice.")


def reasons(office) -> list[str]:
    found = office.records.case(2)
    assert not found.brought_back
    return [one.reason for one in found.case.responses[0].exemptions]


def test_another_zoom_puts_it_in(qtbot, window):
    reason(qtbot, window)
    try:
        window.desk.acts.trigger("zoom_in")
        at_rest(qtbot, window)
        assert reasons(window.desk.office) == ["Our solicitor’s advice."]
        assert window.rooms.case.page.draft.picker() is None
    finally:
        window.desk.acts.trigger("zoom_reset")
        at_rest(qtbot, window)


def test_closing_the_window_puts_it_in(qtbot, window, tmp_path):
    reason(qtbot, window)
    window.close()
    qtbot.waitUntil(lambda: window.desk is None)
    again = an_office(tmp_path)
    assert reasons(again) == ["Our solicitor’s advice."]
    again.close()
