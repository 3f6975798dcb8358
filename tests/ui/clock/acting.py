"""What a person does on the Clock tab, for its tests: choosing in the menu, filling in, walking the list."""

from datetime import UTC, date, datetime

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QAction

from foidesk.domain.clock import ClockEvent, EventKind
from foidesk.office import rehearsal
from foidesk.office.office import Office
from foidesk.ui.clock.tab import ClockTab
from tests.ui.clock.opened import Opened, log_seed
from tests.ui.conftest import press, type_text

K = EventKind


def tab_of(opened: Opened) -> ClockTab:
    tab = opened.page.tab("clock")
    assert isinstance(tab, ClockTab)
    return tab


def menu_lines(opened: Opened) -> dict[str, QAction]:
    """Give the entries of the Add menu by their words."""
    return {action.text(): action for action in tab_of(opened).event_menu().actions() if action.text()}


def choose(opened: Opened, words: str) -> None:
    """Choose the entry of the Add menu that begins with these words."""
    menu = tab_of(opened).event_menu()
    action = next(one for one in menu.actions() if one.text().startswith(words))
    assert action.isEnabled(), action.toolTip()
    action.trigger()
    menu.close()


def fill(opened: Opened, on: date | None = None, words: str = "", number: int | None = None) -> None:
    """Fill the form in and keep it with Enter."""
    form = tab_of(opened).form
    assert form.isVisible()
    if on is not None:
        form.on.setDate(QDate(on.year, on.month, on.day))
    if number is not None:
        form.number.setValue(number)
    if words:
        form.note.clear()
        type_text(form.note, words)
    press(form.note, Qt.Key.Key_Return)
    opened.settle()


def stand_on(opened: Opened, words: str) -> None:
    """Walk the list to the line that begins with these words."""
    events = tab_of(opened).events
    row = next(at for at, entry in enumerate(events.entries()) if entry.words.startswith(words))
    press(events, Qt.Key.Key_Home)
    for _ in range(row):
        press(events, Qt.Key.Key_Down)
    assert events.currentRow() == row


def asked(office: Office, clock: rehearsal.MovableClock) -> int:
    """The real case, with a question asked on 25 July that nobody has answered."""
    case_id = log_seed(office, clock)
    office.timekeeping.add_event(case_id, ClockEvent(K.CLARIFICATION_REQUESTED, date(2024, 7, 25), None, "by phone"))
    return case_id


def asked_long_ago(office: Office, clock: rehearsal.MovableClock) -> int:
    """The same, on a day when three months have gone by without an answer."""
    case_id = asked(office, clock)
    clock.set(datetime(2024, 10, 28, 9, 0, tzinfo=UTC))
    return case_id


def lines_of(opened: Opened) -> list[str]:
    return [entry.words for entry in tab_of(opened).events.entries()]
