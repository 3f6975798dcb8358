"""The details of a request, changed in place under the header: who asked, where the answer goes, what it is called."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QDateEdit, QFrame, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from foidesk.domain import largeprint
from foidesk.domain.case import Case, Requester
from foidesk.domain.regimes import Regime
from foidesk.office.office import Office
from foidesk.office.views import CaseView
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.field import FieldRow
from foidesk.ui.parts.label import label, rule

_REGIMES = {"foia": "FOIA: Freedom of Information", "eir": "EIR: environmental information", "sar": "SAR: own data"}


@dataclass(frozen=True, slots=True)
class Details:
    """What the panel was left with."""

    requester: Requester
    subject: str
    regime: Regime
    received: date
    owner: str
    large_print: int
    seen: Case
    """The case as it was when the panel was filled."""


class DetailsPanel(QFrame):
    """Fields for the facts of a request; nothing is changed before Keep changes."""

    kept = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._case: Case | None = None
        self._today = date.min
        self.setProperty("ground", "raised")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Details of the request")
        self.setProperty("opener", "details")
        self.name, self.email, self.address = QLineEdit(), QLineEdit(), QLineEdit()
        self.subject, self.reference, self.owner = QLineEdit(), QLineEdit(), QLineEdit()
        self.address.setPlaceholderText("Lines parted by commas")
        self.regime = QComboBox()
        for regime in Regime:
            self.regime.addItem(_REGIMES.get(regime.value, regime.value.upper()), regime)
        self.print = QComboBox()
        self.received = QDateEdit()
        self.received.setDisplayFormat("d MMMM yyyy")
        self.received.setCalendarPopup(True)
        self._rows = {
            "subject": FieldRow("Subject", self.subject),
            "name": FieldRow("Requester", self.name),
            "email": FieldRow("Email", self.email),
            "address": FieldRow("Postal address", self.address),
            "reference": FieldRow("Their reference", self.reference),
            "regime": FieldRow("Regime", self.regime),
            "received": FieldRow("Received on", self.received),
            "owner": FieldRow("Owner", self.owner),
            "print": FieldRow("Print of their letters", self.print),
        }
        self._grid = grid = QGridLayout()
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(10))
        self._across = 0
        self._lay_out(4)
        self.keep = Button("Keep changes", dense=True)
        self.keep.clicked.connect(self._keep)
        leave = Button("Leave as it was", "quiet", dense=True)
        leave.clicked.connect(self.left)
        feet = QHBoxLayout()
        feet.addWidget(label("The request as it came in is kept unchanged.", "small", "ink2"), 1)
        feet.addWidget(leave)
        feet.addWidget(self.keep)
        inner = QVBoxLayout()
        inner.setContentsMargins(px(20), px(12), px(16), px(10))
        inner.setSpacing(px(10))
        inner.addLayout(grid)
        inner.addLayout(feet)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(inner)
        whole.addWidget(rule())
        self.email.editingFinished.connect(self._check_email)
        self.received.editingFinished.connect(self._check_received)

    def _lay_out(self, across: int) -> None:
        if across == self._across:
            return
        self._across = across
        for place, row in enumerate(self._rows.values()):
            self._grid.addWidget(row, place // across, place % across, Qt.AlignmentFlag.AlignTop)
        for column in range(4):
            self._grid.setColumnStretch(column, 1 if column < across else 0)

    def minimumSizeHint(self) -> QSize:
        """Let the window become small: the fields then stand in two columns."""
        return QSize(px(360), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Put as many fields side by side as have room."""
        super().resizeEvent(event)
        self._lay_out(4 if self.width() >= px(760) else 2)

    def start(self, case: Case, today: date) -> None:
        """Fill the fields from a case."""
        self._case, self._today = case, today
        who = case.requester
        for field, words in (
            (self.name, who.name),
            (self.email, who.email),
            (self.address, ", ".join(who.address.splitlines())),
            (self.reference, who.their_reference),
            (self.subject, case.subject),
            (self.owner, case.owner),
        ):
            field.setText(words)
            field.setCursorPosition(0)
        self.regime.setCurrentIndex(list(Regime).index(case.regime))
        self.print.clear()
        for points in sorted({largeprint.USUAL, *largeprint.SIZES, case.large_print}):
            self.print.addItem(largeprint.in_words(points), points)
        self.print.setCurrentIndex(self.print.findData(case.large_print))
        received = case.request.received
        self.received.setDate(QDate(received.year, received.month, received.day))
        for row in self._rows.values():
            row.set_error("")
        self.subject.setFocus()

    def problem(self, name: str) -> str:
        """Give what is said under a field."""
        return self._rows[name].error()

    def set_problem(self, name: str, words: str) -> None:
        """Say under a field what is wrong with it."""
        self._rows[name].set_error(words)

    def _check_email(self) -> bool:
        typed = self.email.text().strip()
        name, at, home = typed.partition("@")
        fine = not typed or (bool(name and at) and "." in home and not any(sign.isspace() for sign in typed))
        self._rows["email"].set_error("" if fine else "Type the whole address, for example name@example.org.")
        return fine

    def _check_received(self) -> bool:
        fine = self._received() <= self._today
        self._rows["received"].set_error("" if fine else "This is after today. Enter the day the request came in.")
        return fine

    def _received(self) -> date:
        chosen = self.received.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def _address(self) -> str:
        return "\n".join(part.strip() for part in self.address.text().split(",") if part.strip())

    def _keep(self) -> None:
        case = self._case
        if case is None or not (self._check_email() & self._check_received()):
            return
        shown_as_before = self.address.text() == ", ".join(case.requester.address.splitlines())
        requester = Requester(
            name=self.name.text().strip(),
            email=self.email.text().strip(),
            address=case.requester.address if shown_as_before else self._address(),
            organisation=case.requester.organisation,
            their_reference=self.reference.text().strip(),
        )
        regime: Regime = list(Regime)[self.regime.currentIndex()]
        self.kept.emit(
            Details(
                requester,
                self.subject.text().strip() or case.subject,
                regime,
                self._received(),
                self.owner.text(),
                int(self.print.currentData()),
                case,
            )
        )

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Enter keeps, Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._keep()
        else:
            super().keyPressEvent(event)


def change(office: Office, view: CaseView, details: Details) -> CaseView:
    """Have the office change what differs; for the worker, not for the window's thread."""
    case, now, records = details.seen, view, office.records
    before = (case.requester, case.subject, case.regime, case.request.received)
    if (details.requester, details.subject, details.regime, details.received) != before:
        now = records.change_details(
            view.case_id,
            requester=details.requester if details.requester != case.requester else None,
            subject=details.subject if details.subject != case.subject else None,
            regime=details.regime if details.regime != case.regime else None,
            received=details.received if details.received != case.request.received else None,
            seen=case,
        )
    if details.owner.strip() != case.owner:
        now = records.change_owner(view.case_id, details.owner.strip(), case)
    if details.large_print != case.large_print:
        now = office.lettering.print_large(view.case_id, details.large_print, case)
    return now
