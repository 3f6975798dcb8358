"""Clocks through the window: a question nobody answered, and an answer on the very last day, said alike everywhere."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt

from foidesk.domain.case import Stage
from foidesk.domain.items import Outcome
from foidesk.domain.richtext import from_plain
from foidesk.letters import pages
from foidesk.office.records import View
from foidesk.ui.casefile.page import CasePage
from foidesk.ui.clock.tab import ClockTab
from foidesk.ui.letter.tab import LetterTab
from foidesk.ui.register import wording
from foidesk.ui.register.page import RegisterPage
from tests.builders import a_logged_case
from tests.stories.test_first_letter import Day
from tests.ui.conftest import press, type_text

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def day(qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("FOIDESK_SETTINGS", str(tmp_path / "settings.toml"))
    opened = Day(qtbot, tmp_path)
    yield opened
    if opened.window.desk is not None:
        opened.window.close()
        qtbot.waitUntil(lambda: opened.window.desk is None, timeout=90_000)


def choose(tab: ClockTab, words: str) -> None:
    menu = tab.event_menu()
    next(one for one in menu.actions() if one.text().startswith(words)).trigger()
    menu.close()


def fill(day: Day, tab: ClockTab, on: date, words: str) -> None:
    tab.form.on.setDate(QDate(on.year, on.month, on.day))
    tab.form.note.clear()
    type_text(tab.form.note, words)
    press(tab.form.note, Qt.Key.Key_Return)
    day.settle()


def test_a_question_nobody_answered(day: Day, tmp_path: Path) -> None:
    day.clock.set(datetime(2026, 8, 12, 9, 0, tzinfo=UTC))
    case_id = a_logged_case(day.office, 2, received=date(2026, 8, 3)).case_id
    day.window.open_case(case_id, "clock")
    page = day.page(CasePage)
    tab = page.tab("clock")
    assert isinstance(tab, ClockTab)
    day.settle()
    assert tab.due.date.text() == "Tuesday 1 September 2026"
    assert day.window.focusWidget() is tab.calendar  # the keyboard is where the work is

    # A question asked only to help stops nothing; one without which nothing can be found does.
    choose(tab, "Question asked to help")
    fill(day, tab, date(2026, 8, 5), "Would 2025 do?")
    assert tab.due.date.text() == "Tuesday 1 September 2026"
    choose(tab, "Clarification asked")
    fill(day, tab, date(2026, 8, 11), "Which vehicles?")
    assert tab.due.date.text() == "No due date while the clock waits"

    # It had gone out a day later; the line is corrected and the correction undone and done again.
    press(tab.events, Qt.Key.Key_End)
    press(tab.events, Qt.Key.Key_F2)
    fill(day, tab, date(2026, 8, 12), "Which vehicles?")
    assert day.office.records.case(case_id).case.events[0].on == date(2026, 8, 12)
    day.window.acts.trigger("undo")
    day.settle()
    assert day.office.records.case(case_id).case.events[0].on == date(2026, 8, 11)
    day.window.acts.trigger("redo")
    day.settle()
    assert day.office.records.case(case_id).case.events[0].on == date(2026, 8, 12)

    # The page for the requester names nobody.
    tab.copying.save_as(tmp_path / "working.pdf")
    day.settle()
    words = pages.page_text((tmp_path / "working.pdf").read_bytes(), 0)
    assert "No due date until the answer to the clarification comes" in words
    assert "Okafor" not in words

    # Three months later the clock proposes to close the case; a person does it.
    day.clock.set(datetime(2026, 11, 24, 10, 42, tzinfo=UTC))
    day.window.acts.trigger("refresh")
    day.settle()
    assert day.office.records.case(case_id).case.stage is Stage.WAITING
    day.click(tab.right.standing.close_case)
    fill(day, tab, date(2026, 11, 24), "Two reminders")
    closed = day.office.records.case(case_id).case
    assert (closed.stage, closed.ended_on) == (Stage.LAPSED, date(2026, 11, 24))
    assert page.banners.lock.words().startswith("Closed on Tuesday 24 November 2026: lapsed")
    assert any(
        "Closed on 24 November 2026: lapsed. Two reminders" in line.words
        for line in day.office.records.history(case_id)
    )

    # A late answer comes after all.
    day.window.acts.trigger("reopen")
    day.settle()
    choose(tab, "Clarification received")
    fill(day, tab, date(2026, 11, 24), "By letter")
    assert tab.due.date.text() == "Wednesday 23 December 2026"
    day.window.show_register()
    day.page(RegisterPage)
    assert day.office.records.rows([case_id])[0].due == date(2026, 12, 23)


def test_an_answer_on_the_last_day_is_day_twenty_of_twenty_everywhere(day: Day) -> None:
    day.clock.set(datetime(2026, 11, 3, 9, 0, tzinfo=UTC))
    case_id = a_logged_case(day.office, 1, received=date(2026, 11, 3), reference="HA07408").case_id
    day.office.drafting.respond(case_id, [1], from_plain("Not held."), [Outcome.NOT_HELD])
    day.clock.set(datetime(2026, 12, 2, 23, 30, tzinfo=UTC))  # half an hour before midnight
    day.office.despatch.issue(case_id)
    said = "day 20 of 20, on time"
    day.window.open_case(case_id, "clock")
    page = day.page(CasePage)
    tab = page.tab("clock")
    assert isinstance(tab, ClockTab)
    day.settle()
    assert tab.due.chip.text() == f"Issued 2 December 2026, {said}"
    assert page.header.due.text() == f"Issued, {said}"
    sheet = pages.page_text(day.office.timekeeping.clock_sheet(case_id), 0)
    assert said in " ".join(sheet.split())
    assert said in day.office.timekeeping.explanation(case_id)
    page.show_tab("letter")
    letter = page.tab("letter")
    assert isinstance(letter, LetterTab)
    day.qtbot.waitUntil(lambda: letter.settled and not day.window.desk.crossing.busy(), timeout=90_000)
    assert said in letter.side.issued.words()
    day.window.show_register(View.CLOSED)
    register = day.page(RegisterPage)
    register.table.go_to_case(case_id)
    day.qtbot.waitUntil(lambda: register.detail.case_id == case_id, timeout=90_000)
    words = register.detail.words()
    assert words is not None
    assert words.left.words == said.capitalize()
    row = day.office.records.rows([case_id])[0]
    assert wording.days_left_long(row) == f"Answered, {said}"
