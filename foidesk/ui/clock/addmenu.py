"""The menu of what can be put on a case's clock: events, notes and dates, and closing it without an answer."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from foidesk.domain.case import Stage
from foidesk.domain.casenotes import NoteKind
from foidesk.domain.clock import DeadlineOf, EventKind
from foidesk.domain.regimes import terms_of
from foidesk.office.views import CaseView
from foidesk.ui.clock.asking import ENDING_MENU, event_words, note_words
from foidesk.ui.clock.worked import Worked


@dataclass(frozen=True, slots=True)
class Choices:
    """What the entries of the menu do."""

    event: Callable[[EventKind], object]
    note: Callable[[NoteKind], object]
    ending: Callable[[Stage], object]
    reopen: Callable[[], object]


def kinds_of(view: CaseView) -> list[EventKind]:
    """List the events the clock of a case knows."""
    known = terms_of(view.case.regime, DeadlineOf.RESPONSE).events
    return [kind for kind in EventKind if kind in known]


def why_no_events(view: CaseView) -> str:
    """Say why no clock event can be added; "" where one can."""
    case = view.case
    if case.ended is not None:
        return "The case is closed: its clock is as it was. Open it again to change it."
    if case.answer_is_elsewhere:
        return "The request was answered before FOI Desk: its clock is as it was."
    if case.letter_is_final:
        return "The letter is issued: the clock of this case is as it was."
    return ""


def why_no_lapse(worked: Worked | None) -> str:
    """Say why a case cannot be closed as lapsed; "" where it can."""
    waits = worked.waits if worked is not None else None
    if waits is None:
        return "The office waits for nothing from the requester."
    return "" if waits.is_over else waits.words


def add_menu(view: CaseView, worked: Worked | None, choices: Choices, parent: QWidget) -> QMenu:
    """Build the menu; what cannot be done now is greyed and says why."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setToolTipsVisible(True)
    closed = why_no_events(view)
    for kind in kinds_of(view):
        _add(menu, event_words(kind, view.case.regime), partial(choices.event, kind), closed)
    menu.addSeparator()
    for note in NoteKind:
        _add(menu, note_words(note), partial(choices.note, note), tip=note.hint)
    menu.addSeparator()
    if view.case.ended is not None:
        _add(menu, "Open it again", choices.reopen)
        return menu
    for how, words in ENDING_MENU.items():
        why = closed or (why_no_lapse(worked) if how is Stage.LAPSED else "")
        _add(menu, words, partial(choices.ending, how), why)
    return menu


def _add(menu: QMenu, words: str, do: Callable[..., object], why_not: str = "", *, tip: str = "") -> None:
    action = QAction(words, menu)
    action.setEnabled(not why_not)
    action.setToolTip(why_not or tip or words.rstrip("…"))
    action.triggered.connect(lambda _checked=False: do())
    menu.addAction(action)
