"""The one question before a copy takes the register's place: what would be lost, what is kept."""

from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QWidget

from foidesk.office.puttingback import Act, Inside, Shelved
from foidesk.office.records import local
from foidesk.ui.dialogs.asking import Asking
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.label import label


class ConfirmRestore(Asking):
    """Says what would be lost and what is kept; its button repeats the verb."""

    def __init__(self, copy: Shelved, inside: Inside, register: Path | None, parent: QWidget | None = None) -> None:
        """Take the register's file; None is one on a server."""
        super().__init__("Restore a copy", f"Restore the copy of {moment_words(copy.made)}", parent, width=480)
        self.words = lost_words(inside)
        self.use = Button("Restore the copy", "filled", "history")
        self.use.clicked.connect(self.accept)
        column = self.rows
        column.addWidget(label(self.words, wrap=True))
        lines = [act_words(act) for act in inside.lost[:5]]
        if inside.lost_count > len(lines):
            lines.append(f"and {inside.lost_count - len(lines):,} more")
        if lines:
            column.addWidget(label("\n".join(lines), look="small", tone="ink2", wrap=True))
        if register is None:
            kept = "The register as it is now is kept as a file in the folder for copies, with “replaced” in its name."
        elif register.exists():
            kept = f"{register.name} as it is now is kept as a file beside it, with “replaced” in its name."
        else:
            kept = "There is no register there now."
        column.addWidget(label(kept, wrap=True))
        if inside.roles:
            column.addWidget(label(inside.roles, wrap=True))
        self.finish(self.use, "Leave it")
        self.leave.setFocus()


def lost_words(inside: Inside) -> str:
    """Say what the register would no longer hold."""
    if not inside.related:
        return (
            "What was done since this copy would be gone, and cannot be listed: the register could not be read, or the "
            "copy is of another register."
        )
    if not inside.lost_count:
        return "Nothing was done since this copy: no act would be lost."
    acts = "1 act" if inside.lost_count == 1 else f"{inside.lost_count:,} acts"
    return f"{acts} done since this copy would be gone from the register:"


def act_words(act: Act) -> str:
    """Give a line of the journal."""
    return " ".join(part for part in (moment_words(act.at), act.reference, act.words, f"({act.who})") if part)


def moment_words(at: datetime) -> str:
    """Give a moment as it is told on screen: 24 Nov 2026, 10:42."""
    here = local(at)
    return f"{here.day} {here:%b %Y, %H:%M}"
