"""What lies in a case's correspondence: the request, what came later and what went out, in the order of their days."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QListWidget

from foidesk.domain.broughtin import BroughtIn
from foidesk.domain.case import Case, IssuedLetter
from foidesk.domain.latermail import FilingKind
from foidesk.office.correspondence import CaseMessage


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list: the request where there is neither a message, a letter nor a row."""

    day: date
    icon: str
    words: str
    message: CaseMessage | None = None
    letter: IssuedLetter | None = None
    brought_in: BroughtIn | None = None

    @property
    def key(self) -> str:
        """Give what tells this entry from the others, however the list grows."""
        if self.message is not None:
            return f"message {self.message.message.id}"
        if self.brought_in is not None:
            return "old log"
        return f"letter {self.letter.sha256}" if self.letter is not None else "request"


def entries(case: Case, messages: Sequence[CaseMessage]) -> tuple[Entry, ...]:
    """Give the request and the row of an old log first, then what followed by its day, what came in before letters."""
    received = case.request.received
    later = [Entry(one.message.received, "mail_read", _message(one), message=one) for one in messages]
    later += [
        Entry(one.dated, "document_checkmark", f"{what(one)}\n{_day(one.dated)}", letter=one) for one in case.letters
    ]
    request = Entry(received, "mail_inbox", f"Request\n{_day(received)}")
    brought = case.brought_in
    row = () if brought is None else (Entry(received, "table", f"Old log\nRow {brought.row}", brought_in=brought),)
    return (request, *row, *sorted(later, key=lambda one: one.day))


def what(letter: IssuedLetter) -> str:
    """Say what a letter is."""
    words = letter.kind.replace("_", " ").capitalize() + " letter"
    return f"Corrected {words[0].lower()}{words[1:]}" if letter.replaces else words


def whose(message: CaseMessage) -> str:
    """Say who sent a message, as far as it is known."""
    return message.message.sender_name or message.message.sender_email


def title_of(message: CaseMessage) -> str:
    """Give the heading of a message: its subject, else what it is."""
    if message.message.subject.strip():
        return message.message.subject.strip()
    original = next((one.name for one in message.files if one.role.endswith("original")), "")
    return original or "Message"


def _message(one: CaseMessage) -> str:
    kind = one.filed_as
    name = whose(one)
    first = kind.in_words if kind is not FilingKind.JUST_FILED else f"Message from {name}" if name else "Message"
    return f"{first}\n{_day(one.message.received)}"


def _day(day: date) -> str:
    return f"{day:%a} {day.day} {day:%B %Y}"


class MessageList(QListWidget):
    """The list of messages; it asks for the menu of the current one, where the pointer is or the keyboard."""

    menu_asked = Signal(QPoint)

    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        """Ask for the menu; a click has made its line the current one before."""
        item = self.currentItem()
        if item is not None and event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.menu_asked.emit(self.viewport().mapToGlobal(self.visualItemRect(item).bottomLeft()))
        elif item is not None:
            self.menu_asked.emit(event.globalPos())
