"""Issuing a letter cannot be undone, so it is asked: the dialog says what will happen and names the case."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from foidesk.domain.calendars import in_words
from foidesk.domain.case import Case
from foidesk.domain.checks import Finding
from foidesk.domain.letterkinds import LetterKind
from foidesk.ui.dialogs.asking import Asking, line
from foidesk.ui.dialogs.sealrows import SealRows
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.field import FieldRow
from foidesk.ui.parts.label import label, rule


class IssueDialog(Asking):
    """`issue_wanted` gives the reason for overriding checks that stand, or nothing; leaving changes nothing."""

    issue_wanted = Signal(str)

    def __init__(
        self,
        case: Case,
        dated: date,
        day: str,
        standing: Sequence[Finding],
        parent: QWidget | None = None,
        *,
        kind: LetterKind | None = None,
        seal: SealRows | None = None,
    ) -> None:
        heading = f"Issue {case.reference}, {case.subject}"
        super().__init__(f"Issue the letter of {case.reference}", heading, parent, width=520)
        self._standing = tuple(standing)
        rows = self.rows
        other = kind if kind is not None and not kind.answers else None
        what = other.title if other is not None else "The letter"
        rows.addWidget(label(f"{what} to {_addressee(case, other)}, dated {in_words(dated)}.", wrap=True))
        for words in _what_happens(case, day, other):
            rows.addLayout(line("checkmark", words))
        for words in _going_with(case) if other is None else ():
            rows.addLayout(line("attach", words))
        if other is None and case.signature is not None:
            rows.addLayout(line("signature", f"Signed by {case.signature.by}."))
        elif other is None:
            rows.addLayout(line("warning", "The letter is not signed.", "soon"))
        rows.addWidget(
            label(
                "This cannot be undone. A later mistake is put right with a corrected letter; nothing is overwritten.",
                tone="ink2",
                wrap=True,
            )
        )
        self.reason = QLineEdit()
        self.reason_row = FieldRow("Reason for sending it all the same", self.reason)
        self._put_standing()
        self.seal = seal
        if seal is not None:
            rows.addWidget(seal)
            seal.use.toggled.connect(self.fit)
        button = f"Issue the {other.title.lower()}" if other is not None else f"Issue {case.reference}"
        self.issue = Button(button, "filled", "document_checkmark")
        self.issue.clicked.connect(self._issue)
        self.finish(self.issue, "Leave it")
        first: QWidget = self.issue if seal is None or not seal.asks() else seal.passphrase
        (self.reason if self._standing else first).setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_standing(self) -> None:
        """Say what stands in the way, and ask for a reason; nothing where nothing stands."""
        if self._standing:
            count = "One check stands" if len(self._standing) == 1 else f"{len(self._standing)} checks stand"
            self.rows.addSpacing(px(4))
            self.rows.addWidget(rule())
            self.rows.addWidget(label(f"{count} in the way", strong=True))
            for finding in self._standing:
                self.rows.addLayout(line("warning", finding.message, "soon"))
            self.rows.addWidget(self.reason_row)
        else:
            self.reason_row.hide()

    def _issue(self) -> None:
        reason = self.reason.text().strip()
        if self._standing and not reason:
            self.reason_row.set_error("Write why the letter goes out although checks stand. The reason is kept.")
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self.seal is not None and not self.seal.is_right():
            self.fit()
            return
        self.accept()
        self.issue_wanted.emit(reason if self._standing else "")


def _going_with(case: Case) -> tuple[str, ...]:
    """Say how many files go with the letter."""
    count = len(case.enclosures)
    return ("1 file goes with it." if count == 1 else f"{count} files go with it.",) if count else ()


def _addressee(case: Case, other: LetterKind | None) -> str:
    if other is not None and not other.to_requester:
        return case.draft(other.name).whom or "somebody whose name is not filled in"
    return case.requester.name.strip() or "the requester, whose name is not known"


def _what_happens(case: Case, day: str, other: LetterKind | None) -> list[str]:
    if other is not None:
        return [other.effect(case.regime)]
    if case.correcting:
        return [
            "The letter is fixed as it stands.",
            "A corrected letter is kept beside the one that was sent.",
            f"The first answer stays the answer: {day}.",
        ]
    clock = f"The clock stops at {day}." if day else "The clock stops."
    return ["The letter is fixed as it stands.", clock, "The case is closed."]
