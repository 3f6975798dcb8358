"""A request that would take too long, through the window: estimated, counted with another, refused with its sum."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from foidesk.domain.costsheet import Activity, CostLine
from foidesk.domain.items import Outcome
from foidesk.ui.casefile.page import CasePage
from foidesk.ui.costs.tab import CostTab
from foidesk.ui.letter.tab import LetterTab
from tests.builders import a_logged_case
from tests.letters.reading import words_of
from tests.stories.test_first_letter import Day
from tests.ui.conftest import press, type_text

CONTROL = Qt.KeyboardModifier.ControlModifier
ITEMS = ["Every email about the stadium since 2020.", "The cost of the stadium survey in 2025."]


@pytest.fixture
def day(qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("FOIDESK_SETTINGS", str(tmp_path / "settings.toml"))
    opened = Day(qtbot, tmp_path)
    yield opened
    if opened.window.desk is not None:
        opened.window.close()
        qtbot.waitUntil(lambda: opened.window.desk is None, timeout=90_000)


def add_work(day: Day, tab: CostTab, **fields: str) -> None:
    """Press the key for it, type the fields, press Enter."""
    day.window.acts.trigger("add_cost")
    day.settle()
    for name, words in fields.items():
        field = getattr(tab.form, name)
        field.setFocus()
        field.selectAll()
        type_text(field, words)
    press(tab.form.what, Qt.Key.Key_Return)
    day.settle()


def test_a_request_is_refused_on_cost_with_its_sum_and_its_advice(day: Day) -> None:
    day.clock.set(datetime(2026, 11, 24, 9, 0, tzinfo=UTC))
    office = day.office
    earlier = a_logged_case(office, ITEMS[:1], received=date(2026, 10, 1), subject="The stadium")
    office.costing.add_line(earlier.case_id, CostLine(Activity.LOCATING, "Read the emails", 120, "emails", 120))
    case_id = a_logged_case(office, ITEMS, received=date(2026, 11, 3), subject="The stadium again").case_id
    day.window.open_case(case_id)
    page = day.page(CasePage)

    # She goes to the cost sheet by the keyboard and estimates the work.
    while page.current_tab != "costs":
        press(page, Qt.Key.Key_Tab, CONTROL)
        day.settle()
    tab = page.tab("costs")
    assert isinstance(tab, CostTab)
    add_work(day, tab, what="Read the emails of four inboxes", number="410", unit="emails", each="2.5", items="1")
    add_work(day, tab, what="Fetch the survey", number="1", unit="file", each="30", items="2")
    assert tab.head.standing.text() == "25 minutes below the limit of 18 hours (£450)"
    assert tab.refusal.buttons == {}

    # An earlier request of the same person is counted with it, with a tick and a reason.
    box = tab.together.ticks[earlier.case.reference]
    box.setFocus()
    press(box, Qt.Key.Key_Space)
    day.settle()
    form = tab.together.form
    assert form is not None
    type_text(form.reason, "Both ask for emails about the stadium")
    press(form.reason, Qt.Key.Key_Return)
    day.settle()
    assert tab.head.total.text() == "21 hours 35 minutes × £25 an hour = £539.58"
    assert "3 hours 35 minutes over the limit" in tab.head.standing.text()

    # The advice is written from the sheet: item 2 alone would do.
    day.click(tab.advice.propose)
    tab.table.setFocus()
    day.settle()
    sheet = office.records.case(case_id).case.cost_sheet
    assert sheet is not None and "item 2 (30 minutes)" in sheet.advice

    # The outcome is chosen in the draft, and the sum is offered there.
    page.show_tab("draft")
    table = page.draft.table
    table.setFocus()
    day.window.acts.trigger("answer_together")
    day.settle()
    key = office.records.case(case_id).case.responses[0].key
    page.draft.choose_outcomes(key, (Outcome.COST_REFUSED,))
    day.settle()
    assert "Put the sum of the cost sheet into the response to items 1 and 2?" in page.banners.cost_offer.words()
    day.click(next(one for one in page.banners.cost_offer.findChildren(QAbstractButton) if one.text() == "Put it in"))
    assert [one.rule for one in office.despatch.checks(case_id)] == []

    # Half the emails turn up twice: the sheet changes, the letter is held back until the new sum is in.
    page.show_tab("costs")
    tab.table.setFocus()
    press(tab.table, Qt.Key.Key_F2)
    for field, words in ((tab.form.number, "1000"),):
        field.setFocus()
        field.selectAll()
        type_text(field, words)
    press(tab.form.number, Qt.Key.Key_Return)
    day.settle()
    assert [one.rule for one in office.despatch.checks(case_id)] == ["cost_sheet_differs"]
    (button,) = tab.refusal.buttons.values()
    day.click(button)
    assert [one.rule for one in office.despatch.checks(case_id)] == []

    # The letter that goes out has the sum of the sheet and names nobody else's case.
    page.show_tab("letter")
    letter = page.tab("letter")
    assert isinstance(letter, LetterTab)
    day.qtbot.waitUntil(lambda: letter.settled and not day.window.desk.crossing.busy(), timeout=90_000)
    day.click(letter.side.issue.issue)
    day.click(letter.issuing.dialog.issue)
    issued = office.records.case(case_id).case
    words = words_of(office.despatch.issued_pdf(case_id, issued.letters[0].sha256))
    for said in (
        "1,000 emails × 2 minutes 30 seconds = 41 hours 40 minutes.",
        "Your request that we received on 1 October 2026: 4 hours.",
        "46 hours 10 minutes × £25 an hour = £1,154.16, rounded down to a whole penny.",
        "item 2 (30 minutes)",
    ):
        assert said in words, said
    assert earlier.case.reference not in words
    assert office.who not in words
