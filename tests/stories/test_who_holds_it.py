"""Who holds it, through the window: asked from the draft, late one morning, chased, answered with a file, answered."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from foidesk.domain.items import Outcome
from foidesk.domain.richtext import from_plain
from foidesk.ui.casefile.page import CasePage
from foidesk.ui.holders.page import HoldersPage
from foidesk.ui.holders.tab import HoldersTab
from tests.builders import a_logged_case
from tests.stories.test_first_letter import Day
from tests.ui.conftest import press, type_text

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ITEMS = ["The cost of the stadium survey in 2025.", "Any report on bats at the stadium."]


@pytest.fixture
def day(qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("FOIDESK_SETTINGS", str(tmp_path / "settings.toml"))
    opened = Day(qtbot, tmp_path)
    yield opened
    if opened.window.desk is not None:
        opened.window.close()
        qtbot.waitUntil(lambda: opened.window.desk is None, timeout=90_000)


def test_a_colleague_is_asked_is_late_is_chased_and_answers(day: Day, qtbot, tmp_path: Path) -> None:
    day.clock.set(datetime(2026, 11, 9, 9, 0, tzinfo=UTC))
    office, opened = day.office, []
    case_id = a_logged_case(office, ITEMS, received=date(2026, 11, 9)).case_id

    # On the day it came in, item 2 is asked for from the draft, with the keyboard.
    day.window.open_case(case_id)
    page = day.page(CasePage)
    table = page.draft.table
    press(table.rows[0].cells[0].text, Qt.Key.Key_Down)
    day.settle()
    press(day.window.focusWidget(), Qt.Key.Key_H, CONTROL | SHIFT)
    tab = page.tab("holders")
    assert isinstance(tab, HoldersTab)
    tab.papers.open_with(lambda path: opened.append(path) is None)
    day.settle()
    assert tab.form.chosen_items() == (office.records.case(case_id).case.items[1].key,)
    type_text(tab.form.who.name, "Estates")
    tab.form.who.email.setFocus()
    type_text(tab.form.who.email, "estates@example.org")
    # Five working days before 8 December: St Andrew's Day is no working day.
    assert tab.form.due.text() == "Tue 1 December 2026"
    press(tab.form.who.email, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(opened) == 1, timeout=90_000)
    day.settle()
    assert "bats" in opened[0].read_bytes().decode()
    assert "survey" not in opened[0].read_bytes().decode()

    # On 2 December the morning says who is late, and leads to it; the reminder is drafted and recorded.
    day.clock.set(datetime(2026, 12, 2, 9, 0, tzinfo=UTC))
    day.window.show_register()
    day.window.acts.trigger("start_of_day")
    day.settle()
    morning = day.window.rooms.register.morning
    assert "1 holder is late." in morning.accessibleName()
    day.click(morning.holders)
    overview = day.page(HoldersPage)
    qtbot.waitUntil(lambda: overview.found is not None and overview.found.late == 1, timeout=90_000)
    overview.papers.open_with(lambda path: opened.append(path) is None)
    day.click(overview.pick)
    assert overview.chase.text() == "Chase 1 selected"
    overview.chase.menu().actions()[0].trigger()
    qtbot.waitUntil(lambda: len(opened) == 2, timeout=90_000)
    day.settle()
    assert "It was due on Tuesday 1 December 2026" in " ".join(
        opened[1].read_bytes().decode().replace("=\r\n", "").split()
    )
    assert office.records.case(case_id).case.commissions[0].chased_on == (date(2026, 12, 2),)

    # The answer comes with a file, which is let go on the window; what was searched goes on the file.
    overview.tree.setFocus()
    press(overview.tree, Qt.Key.Key_Return)
    page = day.page(CasePage)
    qtbot.waitUntil(lambda: page.tab("holders").current() is not None, timeout=90_000)
    report = tmp_path / "bats 2025.pdf"
    report.write_bytes(b"%PDF-1.7 bats")
    day.drop(report)
    day.settle()
    day.click(tab.detail.answer)
    for field, words in ((tab.detail.form.where, "Planning archive"), (tab.detail.form.by, "Kim Lee")):
        field.setFocus()
        type_text(field, words)
    press(tab.detail.form.by, Qt.Key.Key_Return)
    day.settle()
    (asked,) = office.records.case(case_id).commissions
    assert asked.badge == "Estates: received Wed 2 Dec"
    assert office.holding.content(case_id, asked.key, 0) == b"%PDF-1.7 bats"

    # The morning has nothing more to say of holders; the letter goes without a warning about them.
    office.drafting.respond(case_id, [1], from_plain("It cost £12,000."), [Outcome.DISCLOSED_IN_FULL])
    office.drafting.respond(case_id, [2], from_plain("We do not hold it."), [Outcome.NOT_HELD])
    rules = {one.rule for one in office.records.case(case_id).findings}
    assert not rules & {"with_holder", "not_held_searches"}
    assert office.planning.summary().late_holders == 0
    said = [line.words for line in reversed(office.records.history(case_id))]
    assert [words.split(" ")[0] for words in said if "Estates" in words] == [
        "Estates",
        "Memo",
        "Memo",
        "Estates",
        "From",
        "Estates",
    ]
