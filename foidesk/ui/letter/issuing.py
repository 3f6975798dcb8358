"""Issuing the letter that is written: the checks looked at once more, asked, and sealed where the office seals."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from foidesk.domain.checks import Finding, Severity
from foidesk.domain.letterkinds import kind_named
from foidesk.domain.troubles import Trouble
from foidesk.office.sealing import Chosen
from foidesk.office.views import CaseView, Issued
from foidesk.ui.desk import Desk
from foidesk.ui.dialogs.issue import IssueDialog
from foidesk.ui.dialogs.sealrows import SealRows
from foidesk.ui.letter.making import day_words

if TYPE_CHECKING:
    from foidesk.ui.letter.tab import LetterTab


class Issuing(QObject):
    """Asks once, and issues once."""

    turned = Signal()
    """Issuing has begun, or could not be done."""
    issued = Signal(object)
    """An Issued: the letter has gone."""

    def __init__(self, desk: Desk, tab: "LetterTab") -> None:
        super().__init__(tab)
        self._desk, self._tab = desk, tab
        self._asking = False
        self.under_way = False
        self.dialog: IssueDialog | None = None
        tab.side.issue.issue_wanted.connect(self.ask)

    def ask(self) -> None:
        """Look at the checks once more, then ask."""
        tab, view = self._tab, self._tab.view
        if view is None or self._asking or not tab.can_act():
            return  # a second click while the first is looked at asks nothing more
        self._asking = True
        tab.keep()
        case_id, dated, kind = view.case_id, tab.side.issue.day(), tab.kind
        despatch, sealing = self._desk.office.despatch, self._desk.office.sealing
        self._desk.run(
            lambda: (despatch.checks(case_id, kind, dated=dated), sealing.chosen(), sealing.knows_passphrase()),
            lambda found: self._ask(view, dated, *found),
            self._cannot_ask,
            owner=self,
        )

    def _cannot_ask(self, trouble: Trouble) -> None:
        self._asking = False
        self._tab.say_trouble(trouble)

    def _asked(self) -> None:
        self._asking = False

    def _ask(
        self, view: CaseView, dated: date, findings: tuple[Finding, ...], certificate: Chosen | None, known: bool
    ) -> None:
        view, kind = self._tab.view or view, kind_named(self._tab.kind)
        seal = SealRows(certificate, self._desk.office.today(), known=known) if certificate is not None else None
        standing = [one for one in findings if one.severity is Severity.ERROR]
        day = day_words(view, view.case.answered_on or dated, self._desk.office.calendar)
        self.dialog = IssueDialog(view.case, dated, day, standing, self._tab, kind=kind, seal=seal)
        self.dialog.issue_wanted.connect(lambda reason: self._issue(view, dated, reason, seal))
        self.dialog.finished.connect(self._asked)
        self.dialog.finished.connect(self.dialog.deleteLater)
        self.dialog.open()

    def _issue(self, view: CaseView, dated: date, override: str, seal: SealRows | None = None) -> None:
        case_id, seen, kind = view.case_id, view.case, self._tab.kind
        self.under_way = True
        self.turned.emit()
        despatch, sealing = self._desk.office.despatch, self._desk.office.sealing
        signs = seal is not None and seal.use.isChecked()
        passphrase = seal.passphrase.text() if seal is not None else ""
        keeps = bool(passphrase) and seal is not None and seal.keep.isChecked()

        def work() -> Issued:
            with_it = sealing.seal(passphrase) if signs else None
            issued = despatch.issue(case_id, kind, dated=dated, override=override, seen=seen, seal=with_it)
            if keeps:
                sealing.keep_passphrase(passphrase)
            return issued

        def done(issued: Issued) -> None:
            self.under_way = False
            self.issued.emit(issued)

        def failed(trouble: Trouble) -> None:
            self.under_way = False
            if trouble.field == "passphrase":
                sealing.forget_passphrase()
            self.turned.emit()
            self._tab.say_trouble(trouble)

        self._desk.run(work, done, failed, owner=self)
