"""Acts are one table; what a person can do now is in the menus, and nothing else is."""

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu
from shiboken6 import delete

from foidesk.ui.actions import Actions, shown_key
from foidesk.ui.acts import ACTS, MENUS
from foidesk.ui.look import icons


@pytest.fixture
def window(qtbot):
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


def entries(menu):
    found = []
    for each in menu.actions():
        if each.isVisible() and not each.isSeparator():
            words = each.text().replace("&", "")
            found.append((words, entries(each.menu())) if each.menu() else words)
    return found


def test_every_act_has_its_own_id_words_and_a_place_in_a_menu():
    ids = [act.id for act in ACTS]
    assert len(ids) == len(set(ids))
    for act in ACTS:
        assert act.words.strip(), act.id
        assert act.place.split("/")[0] in MENUS, act.id
        assert not act.icon or act.icon in icons.names(), act.id


def test_no_key_means_two_things_in_one_place():
    taken = {}
    for act in ACTS:
        for key in act.keys:
            sequence = QKeySequence(key).toString()
            assert sequence, f"{act.id}: {key} is no key"
            for other in taken.setdefault(sequence, []):
                apart = act.context != other.context and "everywhere" not in (act.context, other.context)
                # The editor is open within Draft, so those two share their keys.
                apart = apart and {act.context, other.context} != {"draft", "editor"}
                assert apart, f"{key}: {act.id} and {other.id}"
            taken[sequence].append(act)


def test_every_key_is_in_the_list_of_keys():
    table = Actions().keys_table()
    listed = {(what, keys) for _, what, keys in table}
    for act in ACTS:
        if act.keys:
            keys = " or ".join(shown_key(key) for key in act.keys)
            assert (act.words.rstrip("…"), keys) in listed
    assert ("Zoom", "") not in listed
    assert ("Larger", "Ctrl+Plus or Ctrl+=") in listed


def test_a_menu_shows_only_what_is_connected(window):
    actions = Actions(window)
    bar = actions.menu_bar(window)
    assert entries(bar) == []
    actions.connect("new_request", lambda: None)
    actions.connect("zoom_in", lambda: None)
    assert entries(bar) == [("File", ["New request"]), ("View", [("Zoom", ["Larger"])])]
    actions.disconnect("zoom_in")
    assert entries(bar) == [("File", ["New request"])]


def test_a_key_does_what_the_page_on_show_connected(qtbot, window):
    actions, done = Actions(window), []
    window.setMenuBar(actions.menu_bar(window))
    register, intake = (lambda: done.append("window")), (lambda: done.append("created"))
    actions.connect("open_window", register)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    actions.disconnect("open_window", register)
    actions.connect("create_case", intake)
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert done == ["window", "created"]


def test_the_last_page_connected_is_called_and_an_earlier_one_comes_back(window):
    actions, done = Actions(window), []
    first, second = (lambda: done.append(1)), (lambda: done.append(2))
    actions.connect("find", first)
    actions.connect("find", second)
    actions.trigger("find")
    actions.disconnect("find", second)
    actions.trigger("find")
    assert done == [2, 1]


def test_a_page_that_is_gone_is_not_called(window):
    class Page(QObject):
        def find(self):
            raise AssertionError("called")

    page, actions = Page(), Actions(window)
    actions.connect("find", page.find)
    delete(page)
    actions.trigger("find")
    assert not actions.action("find").isVisible()


def test_what_cannot_be_done_says_why_in_its_tooltip(window):
    actions = Actions(window)
    actions.connect("add_exemption", lambda: None)
    actions.enable("add_exemption", False, "Not held needs no exemption")
    assert not actions.action("add_exemption").isEnabled()
    assert actions.action("add_exemption").toolTip() == "Add exemption (Ctrl+E)\nNot held needs no exemption"
    actions.enable("add_exemption", True)
    assert actions.action("add_exemption").toolTip() == "Add exemption (Ctrl+E)"


def test_undo_carries_the_name_of_what_it_undoes(window):
    actions = Actions(window)
    actions.rename("undo", "Undo join items 2 & 3")
    assert actions.action("undo").text() == "Undo join items 2 && 3"
    assert actions.action("undo").toolTip() == "Undo join items 2 & 3 (Ctrl+Z)"
    actions.rename("undo")
    assert actions.action("undo").text() == "Undo"


def test_a_checkable_act_hands_over_whether_it_is_on(window):
    actions, seen = Actions(window), []
    actions.connect("colours_dark", seen.append)
    actions.connect("colours_light", seen.append)
    actions.check("colours_light", True)
    actions.trigger("colours_dark")
    assert seen == [True]
    assert not actions.action("colours_light").isChecked()


def test_a_context_menu_holds_the_same_acts(window):
    actions = Actions(window)
    actions.connect("copy", lambda: None)
    menu = actions.context_menu(["copy", "-", "paste"], window)
    assert isinstance(menu, QMenu)
    assert entries(menu) == ["Copy"]
    assert menu.actions()[0] is actions.action("copy")
