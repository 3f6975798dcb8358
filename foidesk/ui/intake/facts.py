"""What was found: every fact with where it came from, hers to change; the due date follows at once."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from foidesk.domain import facts_found
from foidesk.domain.case import Requester
from foidesk.domain.clock import Deadline, check_received
from foidesk.domain.found_form import WantedForm
from foidesk.domain.regimes import Regime
from foidesk.domain.troubles import NotAllowed
from foidesk.office.receipt import NewRequestDraft
from foidesk.office.views import Proposal
from foidesk.ui.desk import Desk
from foidesk.ui.intake.factfields import CHANNELS, NO_REQUEST, FactFields

_KEPT_CLOSED = (
    "It is kept under its reference and closed at once as not a valid request. If it turns out to be one, open the "
    "case again: the clock then counts from the day it came in."
)
NO_DATE = "No date was found. Type the day the request came in."


class FactsPanel(FactFields):
    """Every fact with where it came from, each one hers to change; the due date follows at once."""

    changed = Signal()
    reference_typed = Signal(str)
    who_typed = Signal()
    """Another name or address was typed: the register may know that person."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._text = ""
        self._found_name = ""
        self._asked_for = ("", "")
        self._showing = False
        self._asked = 0
        self._listen()

    # --- showing ----------------------------------------------------------------------------------------

    def show_found(self, found: Proposal, draft: NewRequestDraft | None, owners: tuple[str, ...]) -> None:
        """Show what was found, or what she had made of it when a draft is taken up again."""
        self._showing = True
        self._text = found.document.text
        self._found_name = found.requester.value
        self.received.know_holidays(self._desk.office.calendar)
        asks = draft.requester if draft else _asks(found)
        self.requester.setText(asks.name)
        self.organisation.setText(asks.organisation)
        self.email.setText(asks.email)
        self.address.setPlainText(asks.address)
        self.theirs.setText(asks.their_reference)
        self.received.set_day(draft.received if draft else found.received)
        regime = draft.regime if draft else found.regime
        self.regime.set_value(NO_REQUEST if draft is not None and draft.not_a_request else regime.value)
        self._law = regime
        wanted = draft.wanted if draft else WantedForm(found.delivery.value)
        self.wanted.setCurrentIndex(list(WantedForm).index(wanted))
        self.language.setCurrentIndex(int(draft.in_welsh if draft else found.language.value == "cy"))
        channel = draft.channel if draft else found.channel
        self.channel.setCurrentIndex([each for each, _ in CHANNELS].index(channel))
        self.reference.setText(draft.reference if draft else found.reference)
        self.subject.setText(draft.subject if draft else found.subject.value)
        for line in (self.requester, self.organisation, self.email, self.theirs, self.subject):
            line.setCursorPosition(0)  # else a long value shows its end
        self._show_owners(owners, draft.owner if draft else "")
        self.requester_row.set_hint(found.requester.why, tick=bool(found.requester.value))
        self.organisation_row.set_hint(found.organisation.why)
        self.email_row.set_hint(found.email.why, tick=bool(found.email.value))
        told = f"{found.delivery.why} {found.language.why}".strip()
        self.wanted_row.set_hint(told, tick=bool(found.delivery.value or found.language.why))
        self.channel.setToolTip(found.channel_why)
        self.channel.setAccessibleDescription(found.channel_why)
        self.address_row.set_hint(found.address.why, tick=bool(found.address.value))
        self.received_row.set_hint(found.received_why if found.received else NO_DATE, tick=found.received is not None)
        self.regime_row.set_hint(found.regime_why)
        self.subject_row.set_hint(found.subject.why, tick=bool(found.subject.value))
        self.reference_row.set_hint(found.their_reference.why if found.their_reference.value else "")
        self._showing = False
        self._asked_for = (asks.name, asks.email)
        self._check_received()
        self._check_reply()
        self._work_out()
        self.verticalScrollBar().setValue(0)

    def _show_owners(self, owners: tuple[str, ...], chosen: str) -> None:
        me = self._desk.office.who
        self.owner.clear()
        for name in dict.fromkeys((me, *owners)):
            self.owner.addItem(f"{name} (me)" if name == me else name, name)
        if chosen and chosen != me:
            at = self.owner.findData(chosen)
            self.owner.setCurrentIndex(at) if at >= 0 else self.owner.setEditText(chosen)

    # --- reading ----------------------------------------------------------------------------------------
    def wrong(self) -> QWidget | None:
        """Give the first field that stands in the way of creating the case."""
        self._check_received(leaving=True)
        for row in (self.received_row, self.reference_row):
            if row.error():
                return row.field
        return None

    def say_reference_used(self, reference: str) -> None:
        """Say under the field that a reference is taken."""
        if reference == self.reference.text().strip():
            self.reference_row.set_error(f"{reference} is used already. Type another, or leave it empty for the next.")

    # --- inside -----------------------------------------------------------------------------------------

    def _listen(self) -> None:
        for field in (self.requester, self.organisation, self.email, self.theirs, self.subject):
            field.textEdited.connect(self._edited)
        for who in (self.requester, self.email):
            who.editingFinished.connect(self._who_left)
        self.wanted.activated.connect(self._form_chosen)
        self.language.activated.connect(self._form_chosen)
        self.address.textChanged.connect(self._edited)
        self.reference.textEdited.connect(self._reference_edited)
        self.reference.editingFinished.connect(self._reference_left)
        self.received.chosen.connect(self._day_chosen)
        self.channel.activated.connect(self._edited)
        self.regime.chosen.connect(self._law_chosen)
        self.owner.activated.connect(self._edited)
        self.owner.editTextChanged.connect(self._edited)

    def _edited(self) -> None:
        if self._showing:
            return
        if self.requester.text() != self._found_name:
            self.requester_row.set_hint("")
        self._check_reply()
        self.changed.emit()

    def _who_left(self) -> None:
        now = (self.requester.text().strip(), self.email.text().strip())
        if now != self._asked_for and not self._showing:
            self._asked_for = now
            self.who_typed.emit()

    def _form_chosen(self) -> None:
        self.wanted_row.set_hint("")
        self._edited()

    def _reference_edited(self) -> None:
        self.reference_row.set_error("")
        self._edited()

    def _reference_left(self) -> None:
        if self.reference.text().strip():
            self.reference_typed.emit(self.reference.text().strip())

    def _day_chosen(self) -> None:
        self._check_received(leaving=True)
        self._work_out()
        self._edited()

    def _law_chosen(self) -> None:
        if not self.is_no_request():
            self._law = Regime(self.regime.value())
        self._work_out()
        self.regime_row.set_hint("")
        self._edited()

    def _check_reply(self) -> None:
        by_post = not self.email.text().strip() or self.wanted_form() is WantedForm.POST
        self.address_row.setVisible(by_post)
        if self.is_no_request():
            self._valid_mark.show_icon("archive", "ink2")
            self._valid.setText(_KEPT_CLOSED)
            return
        ok, why = facts_found.validity(
            self.requester.text(), self.email.text() or self.address.toPlainText(), self._text
        )
        self._valid_mark.show_icon("checkmark_circle" if ok else "warning", "ok" if ok else "soon", filled=True)
        self._valid.setText(why)

    def validity(self) -> str:
        """Give the line about section 8."""
        return self._valid.text()

    def _check_received(self, *, leaving: bool = False) -> None:
        day = self.received.day()
        if day is None:
            if not self.received.makes_sense():
                self.received_row.set_error("This is not a day. Type it like 23 July 2024 or 23/7/2024.")
            elif leaving:
                self.received_row.set_error("Type the day the request came in.")
            return
        try:
            check_received(day, self._desk.office.today())
            self.received_row.set_error("")
        except NotAllowed as refusal:
            self.received_row.set_error(str(refusal))

    def _work_out(self) -> None:
        day: date | None = self.received.day()
        self._asked += 1
        if self.is_no_request():
            self.due.say_nothing("Nothing is due: it is kept, and no clock runs.")
            return
        if day is None or self.received_row.error():
            self.due.say_nothing("The due date is worked out once you say when the request came in.")
            return
        number, law, receipt = self._asked, self.law(), self._desk.office.receipt
        self._desk.run(lambda: (number, receipt.preview_deadline(law, day)), self._show_due)

    def _show_due(self, answer: tuple[int, Deadline]) -> None:
        number, deadline = answer
        if number == self._asked:
            self.due.show_deadline(deadline)


def _asks(found: Proposal) -> Requester:
    return Requester(
        name=found.requester.value,
        email=found.email.value,
        address=found.address.value,
        organisation=found.organisation.value,
        their_reference=found.their_reference.value,
    )
