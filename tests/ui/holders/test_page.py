"""The page of all that is outstanding, and what the morning and the list say of it."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from foidesk.domain.commissions import Standing
from foidesk.domain.holders import Holder
from foidesk.letters import pages
from foidesk.ui.holders.page import HoldersPage
from tests.builders import NOW, an_office
from tests.ui.holders.conftest import Room

FINANCE = Holder("Finance", "finance@example.org")


@pytest.fixture
def owing(room: Room) -> Room:
    """Two requests; Finance is late in both, Estates is due later."""
    folder = room.office.path
    assert folder is not None
    early = an_office(folder.parent, now=NOW - timedelta(days=8))
    first, second = (early.records.case(one) for one in (room.case_id, room.other_id))
    early.holding.ask(first.case_id, FINANCE, [first.case.items[0].key], date(2026, 11, 20))
    early.holding.ask(second.case_id, FINANCE, [second.case.items[0].key], date(2026, 11, 19))
    early.holding.ask(first.case_id, Holder("=Estates"), [first.case.items[1].key], date(2026, 12, 1))
    early.close()
    return room


def open_page(room: Room) -> HoldersPage:
    room.window.acts.trigger("with_holders")
    room.settle()
    page = room.window.pages.currentWidget()
    assert isinstance(page, HoldersPage)
    page.papers.open_with(room.hand_out)
    room.qtbot.waitUntil(lambda: page.found is not None)
    return page


def bands(page: HoldersPage) -> list[tuple[str, list[str]]]:
    tree = page.tree
    found = []
    for at in range(tree.topLevelItemCount()):
        band = tree.topLevelItem(at)
        found.append(
            (band.text(0), [f"{band.child(n).text(0)} {band.child(n).text(1)}" for n in range(band.childCount())])
        )
    return found


def count_in_navigation(room: Room) -> str:
    places = room.window.navigation.places
    return str(places.index(places.row_of("holders")).data(Qt.ItemDataRole.AccessibleTextRole))


def test_the_page_lists_who_is_late_by_day_and_by_holder(owing: Room) -> None:
    page = open_page(owing)
    assert bands(page) == [
        ("Late   2", ["Finance HA06182", "Finance HA06181"]),
        ("Due later   1", ["=Estates HA06181"]),
    ]
    assert page.summary.text() == "3 outstanding, 2 late. 1 holder is late."
    owing.click(page.way.segment("holder"))
    assert [name for name, _lines in bands(page)] == ["Finance   2", "=Estates   1"]
    assert count_in_navigation(owing) == "With holders, 2"


def test_all_that_is_to_be_chased_is_chased_at_once_with_one_memo_and_taken_back(owing: Room, tmp_path: Path) -> None:
    page = open_page(owing)
    owing.click(page.pick)
    assert page.chase.text() == "Chase 2 selected"
    owing.menu(page.chase, "Email draft")
    owing.qtbot.waitUntil(lambda: bool(owing.opened))
    words = owing.opened[0].read_bytes().decode()
    assert "HA06181" in words
    assert "HA06182" in words
    owing.qtbot.waitUntil(lambda: "2 reminders recorded" in page.undo_bar.words())
    assert owing.case.commissions[0].chased_on == (NOW.date(),)
    owing.qtbot.waitUntil(lambda: page.found is not None and not page.found.to_remind)
    assert not page.pick.isEnabled()
    owing.click(page.undo_bar.button())
    owing.qtbot.waitUntil(lambda: not owing.case.commissions[0].chased_on)


def test_memos_of_several_holders_go_into_a_folder_over_none_that_is_there(owing: Room, tmp_path: Path) -> None:
    page = open_page(owing)
    page.tree.selectAll()
    owing.menu(page.chase, "Word")
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "2 requests Finance reminder.docx").write_bytes(b"older")
    dialog = page.papers.dialog
    assert dialog is not None
    dialog.fileSelected.emit(str(folder))
    dialog.reject()
    owing.settle()
    owing.qtbot.waitUntil(lambda: "3 reminders" in page.undo_bar.words())
    assert sorted(one.name for one in folder.iterdir()) == [
        "2 requests Finance reminder (2).docx",
        "2 requests Finance reminder.docx",
        "HA06181 =Estates reminder.docx",
    ]
    assert (folder / "2 requests Finance reminder.docx").read_bytes() == b"older"


def test_enter_opens_the_case_at_what_was_asked_and_back_comes_here_again(owing: Room) -> None:
    page = open_page(owing)
    page.tree.setFocus()
    owing.key(Qt.Key.Key_End)
    owing.key(Qt.Key.Key_Return)
    assert owing.page.current_tab == "holders"
    shown = owing.tab.current()
    assert shown is not None
    assert (owing.page.case_id, shown.holder.name) == (owing.case_id, "=Estates")
    owing.page.leave()
    owing.settle()
    assert owing.window.pages.currentWidget() is page


def test_what_is_copied_holds_no_formula(owing: Room) -> None:
    page = open_page(owing)
    page.tree.selectAll()
    page.tree.setFocus()
    owing.key(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].startswith("Holder\tCase\tSubject\tItems\tState")
    assert len(lines) == 4
    assert not any(cell.startswith("=") for line in lines for cell in line.split("\t"))


def test_the_list_is_saved_as_a_page_without_requesters(owing: Room, tmp_path: Path) -> None:
    page = open_page(owing)
    page.copying.save_as(tmp_path / "list.pdf")
    owing.settle()
    words = " ".join(pages.page_text((tmp_path / "list.pdf").read_bytes(), 0).split())
    assert "With holders, Tuesday 24 November 2026" in words
    assert "late by 3 days" in words
    assert "Okafor" not in words


def test_an_empty_page_says_what_comes_next(room: Room) -> None:
    page = open_page(room)
    assert page.empty.isVisible()
    assert not page.chase.isVisible()
    assert page.empty.accessibleName().startswith("Nothing is outstanding. Ask holders")


def test_the_morning_says_who_is_late_and_leads_there(owing: Room) -> None:
    owing.window.show_register()
    rooms = owing.window.rooms
    assert rooms is not None
    rooms.register.start_of_day.show_now()
    owing.settle()
    morning = rooms.register.morning
    assert "1 holder is late." in morning.accessibleName()
    owing.qtbot.waitUntil(lambda: morning.holders.width() >= 24)  # laid out with the next turn of the loop
    owing.click(morning.holders)
    assert isinstance(owing.window.pages.currentWidget(), HoldersPage)


def test_an_answer_elsewhere_is_seen_here(owing: Room, qtbot: Any) -> None:
    page = open_page(owing)
    key = owing.case.commissions[0].key
    from foidesk.domain.commissions import Searches

    owing.office.holding.receive(owing.case_id, key, NOW.date(), Searches())
    qtbot.waitUntil(lambda: page.found is not None and len(page.found.lines) == 2)
    assert [one for one, _lines in page.found.by_day()] == [Standing.LATE, Standing.WAITING]  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: count_in_navigation(owing) == "With holders, 1")


@pytest.mark.parametrize("width", [1366, 820, 640])
def test_nothing_has_to_be_scrolled_sideways(owing: Room, width: int) -> None:
    owing.window.resize(width, 600)
    page = open_page(owing)
    assert page.tree.horizontalScrollBar().maximum() == 0
    assert not page.tree.isColumnHidden(4)
