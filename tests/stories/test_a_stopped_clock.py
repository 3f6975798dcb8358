"""A clock through the window: a question, a correction, a note, the page for the requester, and a lapse by hand."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt

from foidesk.domain.case import Stage
from foidesk.letters import pages
from foidesk.ui.casefile.page import CasePage
from foidesk.ui.clock.tab import ClockTab
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
    assert page.lock.words().startswith("Closed on Tuesday 24 November 2026: lapsed")
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
