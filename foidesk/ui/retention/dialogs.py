"""What is asked before cases go for good, before copies are removed, and why a case is held back."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from foidesk.domain.retention import LONGEST_REASON, How
from foidesk.office.records import local
from foidesk.office.retaining import Foreseen, OldCopy
from foidesk.ui.dialogs.asking import Asking, line
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.field import FieldRow
from foidesk.ui.parts.label import label

_NAMED = 12
_WHAT = {
    How.ANONYMISED: (
        "The name, addresses and references of the requester go, with the request as it came, all messages, files, "
        "letters, notes, memos and drafts, and the words of the journal.",
        "The items, the answers and what statistics count stay. Where the requester is named in them, “[requester]” "
        "stands in the place of the name.",
    ),
    How.DESTROYED: (
        "The whole case goes: request, items, answers, letters, messages, files, notes, and the words of the journal.",
        "One line stays: reference, law, received, answered, outcome, days taken, and who disposed of it under which "
        "rule.",
    ),
}


class DisposeDialog(Asking):
    """Says what goes, what stays, and what still holds it; the verb has to be typed. `confirmed` is told then."""

    confirmed = Signal()

    def __init__(self, found: Foreseen, parent: QWidget | None = None) -> None:
        verb, count = found.how.verb, len(found.cases)
        many = "1 case" if count == 1 else f"{count:,} cases"
        super().__init__(f"{verb.capitalize()} {many}", f"{verb.capitalize()} {many} for good", parent)
        self._verb = verb
        references = [one.case.reference for one in found.cases]
        named = ", ".join(references[:_NAMED]) + (f" and {count - _NAMED:,} more" if count > _NAMED else "")
        self.rows.addWidget(label(named, wrap=True))
        goes, stays = _WHAT[found.how]
        self.rows.addLayout(line("delete", f"{goes} {_amount(found)}"))
        self.rows.addLayout(line("archive", stays))
        self.rows.addLayout(line("document_checkmark", "A certificate is kept in the register. It names no requester."))
        for words in _still_there(found):
            self.rows.addLayout(line("warning", words, "soon"))
        self.rows.addWidget(
            label(
                "This cannot be undone. No copy of the register is made before it: a copy would keep what has to go.",
                strong=True,
                wrap=True,
            )
        )
        self.word = QLineEdit()
        self.word_row = FieldRow(f"Type {verb} to confirm", self.word)
        self.rows.addWidget(self.word_row)
        self.act = Button(f"{verb.capitalize()} {many}", "filled", "delete")
        self.act.clicked.connect(self._confirm)
        self.word.returnPressed.connect(self._confirm)
        self.finish(self.act, "Leave them" if count > 1 else "Leave it")
        self.word.setFocus(Qt.FocusReason.OtherFocusReason)

    def _confirm(self) -> None:
        if self.word.text().strip().casefold() != self._verb:
            self.word_row.set_error(f"Type the word {self._verb}. Nothing has been disposed of.")
            self.word.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.accept()
        self.confirmed.emit()


class RemoveCopiesDialog(Asking):
    """Names the copies that would go. `confirmed` is told when they may."""

    confirmed = Signal()

    def __init__(self, copies: Sequence[OldCopy], parent: QWidget | None = None) -> None:
        count = len(copies)
        many = "1 copy" if count == 1 else f"{count} copies"
        super().__init__(f"Remove {many}", f"Remove {many} that still hold disposed cases", parent)
        for one in copies[:_NAMED]:
            at = local(one.made)
            sealed = " (encrypted)" if one.sealed else ""
            self.rows.addLayout(line("database", f"{at.day} {at:%B %Y, %H:%M}{sealed}: {one.path}"))
        if count > _NAMED:
            self.rows.addWidget(label(f"and {count - _NAMED} more", tone="ink2"))
        self.rows.addWidget(
            label(
                "Until the next copy is made, there may be none to go back to. A removed copy cannot be brought back.",
                strong=True,
                wrap=True,
            )
        )
        self.act = Button(f"Remove {many}", "filled", "delete")
        self.act.clicked.connect(self._confirm)
        self.finish(self.act, "Keep them" if count > 1 else "Keep it")

    def _confirm(self) -> None:
        self.accept()
        self.confirmed.emit()


class HoldDialog(Asking):
    """Asks why a case is held back. `reason_given` tells it; what is wrong with it is said under the field."""

    reason_given = Signal(str)

    def __init__(self, references: Sequence[str], parent: QWidget | None = None) -> None:
        named = ", ".join(references)
        super().__init__(f"Hold {named}", f"Hold {named} back from disposal", parent)
        self.rows.addWidget(
            label("It is kept until the hold is lifted, however long its period is over.", tone="ink2", wrap=True)
        )
        self.reason = QLineEdit()
        self.reason.setMaxLength(LONGEST_REASON)
        self.reason_row = FieldRow("Why it is kept", self.reason)
        self.reason_row.set_hint("For example a complaint to the ICO, an inquiry, or a claim in court.", tick=False)
        self.rows.addWidget(self.reason_row)
        self.act = Button("Hold back", "filled", "lock_closed")
        self.act.clicked.connect(self._confirm)
        self.reason.returnPressed.connect(self._confirm)
        self.finish(self.act, "Leave it")
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _confirm(self) -> None:
        reason = self.reason.text().strip()
        if not reason:
            self.reason_row.set_error("Write why it is kept. The reason is shown beside it.")
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.accept()
        self.reason_given.emit(reason)


def _amount(found: Foreseen) -> str:
    counted = (
        (found.messages, "message", "messages"),
        (found.files, "file", "files"),
        (found.letters, "letter", "letters"),
        (found.entries, "line of history", "lines of history"),
    )
    said = [f"{many:,} {one if many == 1 else more}" for many, one, more in counted if many]
    return f"In all {', '.join(said)}." if said else ""


def _still_there(found: Foreseen) -> tuple[str, ...]:
    """Say what still holds the cases afterwards."""
    count = len(found.copies)
    if not count:
        return found.notes
    oldest = local(min(one.made for one in found.copies))
    day = f"{oldest.day} {oldest:%B %Y}"
    said = (
        f"1 copy of the register still holds them, made on {day}."
        if count == 1
        else f"{count} copies of the register still hold them, the oldest made on {day}."
    )
    return (*found.notes, f"{said} You can remove {'it' if count == 1 else 'them'} afterwards.")
