"""Filing a later message in the case that is open, in place: what it is, the day it came in, and one button."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from foidesk.domain.latermail import FilingKind
from foidesk.office.correspondence import Arriving
from foidesk.ui.desk import Desk
from foidesk.ui.intake.datefield import DateField
from foidesk.ui.look.scale import px, zoom
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.field import FieldRow
from foidesk.ui.parts.label import label

_LABEL, _TOO_LARGE = 96, 1.5


def label_beside() -> int:
    """Say how wide a label beside its field is on a card of this tab; 0, so above it, where letters are large."""
    return _LABEL if zoom() < _TOO_LARGE else 0


class FilingCard(QFrame):
    """One message at a time; `kept` gives the message, its day and what it is, `left` says that it is not wanted."""

    kept = Signal(object, object, object)
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._waiting: list[Arriving] = []
        self._count = 0
        beside = label_beside()
        self.setProperty("card", "true")
        self._title = label("", strong=True, wrap=True)
        self._about = label("", "small", "ink2", wrap=True)
        self.kind = QComboBox()
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind_row = FieldRow("What it is", self.kind, label_width=beside)
        self.received = DateField("Came in", desk.office.today)
        self.received_row = FieldRow("Came in", self.received, label_width=beside)
        self.keep = Button("File it", "filled", dense=True)
        self.keep.clicked.connect(self._keep)
        self.leave = Button("Leave it", "quiet", dense=True)
        self.leave.clicked.connect(self._leave)
        self.kind.activated.connect(self._chosen)
        self.received.chosen.connect(self._day_chosen)
        feet = QHBoxLayout()
        feet.setSpacing(px(8))
        feet.addSpacing(px(beside + 12) if beside else 0)
        feet.addWidget(self.keep)
        feet.addWidget(self.leave)
        feet.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(px(14), px(10), px(14), px(12))
        rows.setSpacing(px(8))
        for part in (self._title, self._about, self.kind_row, self.received_row):
            rows.addWidget(part)
        rows.addLayout(feet)
        self.setMaximumWidth(px(640))
        self.hide()

    def start(self, arriving: Sequence[Arriving]) -> None:
        """Ask about these messages, one after the other; those that wait already come first."""
        self._waiting += arriving
        self._count = len(self._waiting)
        self._show()

    def forget(self) -> None:
        """Put the card away: another case shows."""
        self._waiting = []
        self.hide()

    def shown(self) -> Arriving | None:
        """Give the message that is asked about."""
        return self._waiting[0] if self._waiting else None

    def words(self) -> str:
        """Give what the card says of the message."""
        return f"{self._title.text()} {self._about.text()}"

    def next(self) -> None:
        """Go on to the next message, or away."""
        self._waiting = self._waiting[1:]
        self._show()

    def refuse(self, words: str) -> None:
        """Say under the day why it cannot be."""
        self.received_row.set_error(words)
        self.received.setFocus()

    def _show(self) -> None:
        if not self._waiting:
            self.hide()
            return
        one = self._waiting[0]
        document = one.document
        name = document.sender.name or document.sender.email
        what = "Email" if document.kind == "email" else "Text" if document.kind == "pasted" else document.original_name
        place = f"{self._count - len(self._waiting) + 1} of {self._count}: " if self._count > 1 else ""
        subject = " ".join(document.subject.split())
        self._title.setText(f"{place}{what}{f' from {name}' if name else ''}{f': “{subject}”' if subject else ''}")
        told = ["This message is in this case already."] if one.is_there else []
        told += [note for note in document.notes if document.received is not None or "date" not in note.casefold()]
        self._about.setText(" ".join(told))
        self._about.setVisible(bool(told))
        self.setAccessibleName(f"File in this case: {self._title.text()}")
        self.kind.clear()
        for kind in one.kinds:
            self.kind.addItem(kind.in_words, kind)
        self.kind.setCurrentIndex(one.kinds.index(one.proposal.kind))
        self.kind_row.set_hint(f"{one.proposal.why} {one.proposal.kind.follows}")
        self.received.know_holidays(self._desk.office.calendar)
        self.received.set_day(document.received)
        self.received_row.set_error("")
        undated = "" if document.received else "It bears no date: type the day it came in."
        self.received_row.set_hint(undated, tick=False)
        self.keep.setEnabled(not one.is_there)
        self.keep.setToolTip("This message is in this case already." if one.is_there else "")
        self.show()
        (self.received if document.received is None else self.keep).setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self) -> None:
        kind: FilingKind = self.kind.currentData()
        self.kind_row.set_hint(FilingKind(kind).follows)

    def _day_chosen(self) -> None:
        self.received_row.set_error("" if self.received.makes_sense() else "This is not a day. Type it like 23/7/2026.")

    def _leave(self) -> None:
        self.next()
        if not self._waiting:
            self.left.emit()

    def _keep(self) -> None:
        day: date | None = self.received.day()
        if day is None:
            self.refuse("Type the day it came in.")
        elif self._waiting:
            self.kept.emit(self._waiting[0].document, day, FilingKind(self.kind.currentData()))

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Enter files, Escape leaves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.keep.isEnabled():
            self._keep()
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)
