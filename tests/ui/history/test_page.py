"""The history of the register by hand: what was done to it, with its before and after, found, saved and kept fresh."""

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from foidesk.domain.holders import Holder
from foidesk.domain.items import Outcome
from foidesk.domain.people import Person, Role
from foidesk.domain.retention import How
from foidesk.domain.richtext import from_plain
from foidesk.office import histories
from foidesk.office.office import Office
from foidesk.office.rehearsal import MovableClock
from foidesk.ui.actions import Actions
from foidesk.ui.desk import Desk
from foidesk.ui.history.page import HistoryPage
from foidesk.ui.window import MainWindow
from tests.builders import a_logged_case
from tests.letters.reading import words_of
from tests.ui.conftest import type_text
from tests.ui.holders.conftest import Room


def change_email(office: Office, email: str) -> None:
    office.records.save_profile(replace(office.records.profile(), email=email))


def change_closing(office: Office, words: str) -> None:
    now = office.records.profile()
    office.records.save_profile(replace(now, wording=replace(now.wording, valediction=words)))


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock(datetime(2026, 11, 6, 9, tzinfo=UTC))


@pytest.fixture
def room(qtbot: Any, tmp_path: Path, clock: MovableClock) -> Iterator[Room]:
    office = Office.open(tmp_path / "register.foidesk", who="Priya Nair", now=clock)
    office.holderlist.add(Holder("Fleet"))
    change_email(office, "=cmd()@northbridge.example")
    change_closing(office, "Yours faithfully")
    view = a_logged_case(office, 2, received=date(2026, 11, 2), name="Odalys Brackenbury", subject="Cameras")
    window = MainWindow(Desk(office, Actions()))
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    qtbot.waitActive(window)
    made = Room(qtbot, office, window, view.case_id, view.case_id)
    made.settle()
    yield made
    if window.desk is not None:
        window._may_close = True
        window.close()


def settled(room: Room, page: HistoryPage) -> None:
    room.qtbot.waitUntil(lambda: not page.fresh.wait.isActive() and not page._typed.isActive())
    room.settle()


@pytest.fixture
def page(room: Room) -> HistoryPage:
    room.window.acts.trigger("register_history")
    room.settle()
    shown = room.window.pages.currentWidget()
    assert isinstance(shown, HistoryPage)
    settled(room, shown)
    return shown


def listed(page: HistoryPage) -> list[str]:
    return [line.words for line in page.model.rows]


def test_a_changed_wording_shows_its_words_before_and_after(room: Room, page: HistoryPage) -> None:
    assert page.table.hasFocus()
    assert listed(page)[0] == "Settings changed: Wording, valediction"
    assert not any("Odalys" in line.whole for line in page.model.rows)  # what was done on a case is in the case
    said = page.detail.words()
    assert "Wording, valediction" in said and "Yours faithfully" in said and "Yours sincerely" in said
    assert "line-through" in page.detail.text.toHtml() and "underline" in page.detail.text.toHtml()
    room.key(Qt.Key.Key_Down)
    assert page.table.currentIndex().row() == 1
    assert "=cmd()@northbridge.example" in page.detail.words()
    read_out = page.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert read_out.startswith("Fri 6 November 2026, 09:00, Priya Nair") and read_out.endswith("valediction")
    room.key(Qt.Key.Key_Escape)
    assert room.window.pages.currentWidget() is not page


def test_an_act_told_in_one_sentence_is_shown_as_it_stands(room: Room, page: HistoryPage) -> None:
    room.key(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    first = page.model.rows[page.table.currentIndex().row()]
    assert "Fleet" in first.whole
    assert page.detail.words().strip() == first.whole


def test_what_is_looked_for_is_found_in_the_words_before_and_after(room: Room, page: HistoryPage) -> None:
    room.key(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.search.hasFocus()
    type_text(page.search, "yours FAITH")
    settled(room, page)
    assert listed(page) == ["Settings changed: Wording, valediction"]
    assert page.search.hasFocus()
    type_text(page.search, "zebra")
    settled(room, page)
    assert page.empty.isVisible() and "zebra" in page.empty.accessibleName()
    page.search.clear()
    settled(room, page)
    assert page.table.isVisible() and len(listed(page)) == 3


def test_what_another_desk_does_shows_above_and_the_choice_stays(room: Room, page: HistoryPage) -> None:
    page.table.selectRow(1)
    chosen = page.model.rows[1].number
    other = Office.open(str(room.office.path), who="Tom Hale", now=room.office.now)
    change_email(other, "foi@northbridge.example")
    other.close()
    room.key(Qt.Key.Key_F5)
    settled(room, page)
    assert page.model.rows[0].who == "Tom Hale"
    assert page.model.rows[page.table.currentIndex().row()].number == chosen


def test_what_is_done_here_shows_by_itself(room: Room, page: HistoryPage) -> None:
    account = room.office.people.view().account
    room.office.people.save([Person(account, Role.APPROVER)])
    room.qtbot.waitUntil(lambda: listed(page)[0] == "Roles changed")
    page.table.selectRow(0)
    assert "nobody has a role" in page.detail.words() and account in page.detail.words()


def test_older_lines_come_as_one_goes_down(room: Room, page: HistoryPage) -> None:
    for number in range(histories.PAGE + 5):
        change_email(room.office, f"{number}@northbridge.example")
    page.read_again()
    settled(room, page)
    assert len(page.model.rows) == histories.PAGE
    room.key(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    room.qtbot.waitUntil(lambda: len(page.model.rows) == histories.PAGE + 8)
    numbers = [line.number for line in page.model.rows]
    assert numbers == sorted(set(numbers), reverse=True)
    assert not page.model.canFetchMore(page.table.rootIndex())


def test_the_whole_is_saved_as_rows_without_formulas_and_as_a_paper(
    room: Room, page: HistoryPage, tmp_path: Path
) -> None:
    type_text(page.search, "zebra")
    settled(room, page)
    page.copying.save_as(tmp_path / "history.csv", "csv")
    page.copying.save_as(tmp_path / "history.pdf")
    room.settle()
    content = (tmp_path / "history.csv").read_bytes().decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(content, newline="")))
    assert rows[0] == ["Number", "When", "Who", "What was done", "Part", "Before", "After"]
    assert rows[-1][4:] == ["Wording, valediction", "Yours sincerely,", "Yours faithfully"]
    email = next(row for row in rows if row[4] == "Email")
    assert email[6].endswith("cmd()@northbridge.example") and not email[6].startswith("=")
    text = " ".join(words_of((tmp_path / "history.pdf").read_bytes()).split())
    assert "History of the register" in text and "After: Yours faithfully" in text


def test_a_disposal_is_told_with_the_reference_of_its_case(room: Room, page: HistoryPage, clock: MovableClock) -> None:
    office = room.office
    office.drafting.respond(room.case_id, [1, 2], from_plain("We hold none."), [Outcome.NOT_HELD])
    office.despatch.issue(room.case_id)
    clock.set(datetime(2029, 11, 6, 9, tzinfo=UTC))
    office.retaining.dispose([room.case_id], How.DESTROYED)
    page.read_again()
    settled(room, page)
    assert listed(page)[0].startswith("HA06181: ") and "Destroyed under disposal 1" in listed(page)[0]
    assert not any("Odalys" in line.whole for line in page.model.rows)


def test_in_a_low_window_all_that_stands_above_the_lines_keeps_its_room(room: Room, page: HistoryPage) -> None:
    room.window.resize(1000, 430)
    room.settle()
    shown = (page.search, page.rows, page.save, page.printing)
    assert all(one.height() >= one.sizeHint().height() for one in shown)
    assert page.printing.mapTo(page, page.printing.rect().bottomLeft()).y() < page.body.y()
    assert page.table.height() >= page.table.minimumHeight()
