"""Who signs the letter that is written: chosen for this letter, and signing an answer or taking the signature off."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from foidesk.office.views import CaseView
from foidesk.ui.desk import Desk

if TYPE_CHECKING:
    from foidesk.ui.letter.tab import LetterTab


class Signing(QObject):
    """Has the office do what is pressed on the card of who signs."""

    def __init__(self, desk: Desk, tab: "LetterTab") -> None:
        super().__init__(tab)
        self._desk, self._tab = desk, tab
        card = tab.side.sign
        card.sign_wanted.connect(self.sign)
        card.unsign_wanted.connect(self.take_off)
        card.signer_chosen.connect(self.choose)

    def choose(self, name: str) -> None:
        """Choose who signs this letter; no name leaves it to whoever signs such letters."""
        tab, view, kind = self._tab, self._tab.view, self._tab.kind
        if view is not None and tab.can_act():
            case_id, work = view.case_id, self._desk.office.lettering.choose_signatory
            tab.keep()
            self._desk.run(lambda: work(case_id, kind, name, view.case), self._chosen, tab.say_trouble, owner=self)

    def _chosen(self, view: CaseView) -> None:
        self._tab.drawing.outdate()  # who signs may be the same as before: the field says so again
        self._tab.acted.emit(view)
        self._tab.drawing.redraw(0)

    def sign(self, by: str) -> None:
        """Sign the letter."""
        tab, view = self._tab, self._tab.view
        if view is not None and tab.can_act():
            case_id, work = view.case_id, self._desk.office.despatch.sign
            self._desk.run(lambda: work(case_id, by, view.case), self._signed, tab.say_trouble, owner=self)

    def _signed(self, view: CaseView) -> None:
        self._tab.acted.emit(view)
        self._desk.say(f"Signed by {view.case.signature.by}" if view.case.signature else "Signature taken off")
        self._tab.side.issue.issue.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_off(self) -> None:
        """Take the signature off."""
        tab, view = self._tab, self._tab.view
        if view is not None and tab.can_act():
            case_id, work = view.case_id, self._desk.office.despatch.take_signature_off
            self._desk.run(lambda: work(case_id), self._taken_off, tab.say_trouble, owner=self)

    def _taken_off(self, view: CaseView) -> None:
        self._tab.acted.emit(view)
        self._desk.say("Signature taken off")
        self._tab.side.sign.sign.setFocus(Qt.FocusReason.OtherFocusReason)
