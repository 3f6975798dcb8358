"""About an issued letter: who and when, with which wording, its hash, and the copies that were taken of it."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from foidesk.domain.calendars import in_words
from foidesk.domain.letterkinds import kind_named
from foidesk.domain.profile import DateStyle
from foidesk.office.letterfacts import LetterFacts
from foidesk.office.records import local
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.feet import feet
from foidesk.ui.parts.label import label, rule

write = DateStyle.PLAIN.write


def fact_lines(facts: LetterFacts) -> list[tuple[str, str]]:
    """Say each fact: what it is called, and what it is."""
    letter = facts.letter
    pages = "1 page" if letter.pages == 1 else f"{letter.pages} pages"
    by = f"By {letter.issued_by} on" if letter.issued_by else "On"
    found = [
        ("Letter", f"{kind_named(letter.kind).title} of {facts.reference}, dated {write(letter.dated)}, {pages}"),
        ("Issued", f"{by} {_moment(letter.issued_at)}"),
        ("Signed by", letter.signed_by),
    ]
    if letter.cleared is not None:
        it = letter.cleared
        own = f". {it.cleared_by} drafted it too: {it.own_reason}" if it.own_reason else ""
        found.append(("Drafted by", f"{it.drafted_by}, sent for clearance on {_moment(it.sent_at)}"))
        found.append(("Cleared by", f"{it.cleared_by} on {_moment(it.cleared_at)}{own}"))
    found += [
        ("Sent although checks stood", letter.override),
        ("Replaces", f"the letter of {write(facts.replaces.dated)}" if facts.replaces is not None else ""),
        ("Replaced by", f"the letter of {write(facts.replaced_by.dated)}" if facts.replaced_by is not None else ""),
        ("Wording and details", _wording(facts)),
        ("Digital signature", _seal(facts)),
        ("Enclosures", "\n".join(one.name for one in letter.enclosures)),
        ("SHA-256", f"{letter.sha256[:32]}\n{letter.sha256[32:]}"),
        ("Kept", _kept(facts)),
        (
            "Copies taken since",
            "\n".join(f"{one.at.day} {one.at:%b %Y %H:%M}, {one.who}: {one.words}" for one in facts.copies),
        ),
    ]
    return [(name, words) for name, words in found if words]


class LetterFactsDialog(QDialog):
    """The facts to read and copy; nothing can be changed here."""

    def __init__(self, facts: LetterFacts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(f"About the letter of {facts.reference}")
        self.setProperty("ground", "surface")
        self._lines = fact_lines(facts)
        inside = QWidget()
        inside.setProperty("ground", "surface")
        grid = QGridLayout(inside)
        grid.setContentsMargins(px(20), px(16), px(20), px(16))
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(10))
        grid.setColumnStretch(1, 1)
        grid.addWidget(label("About this letter", "heading", wrap=True), 0, 0, 1, 2)
        for at, (name, words) in enumerate(self._lines, start=1):
            what = label(name, "small", "ink2", wrap=True)
            what.setFixedWidth(px(150))
            said = label(words, tone="late" if name == "Kept" and not facts.as_issued else "ink", wrap=True)
            said.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            said.setAccessibleName(f"{name}: {words}")
            what.setBuddy(said)
            grid.addWidget(what, at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(said, at, 1)
        grid.setRowStretch(len(self._lines) + 1, 1)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName("About this letter")
        self.copy, self.leave = Button("Copy these details", icon="copy"), Button("Close", "filled")
        self.copy.clicked.connect(self._copy)
        self.leave.clicked.connect(self.accept)
        foot = feet(self.copy, self.leave)
        foot.setContentsMargins(px(20), px(10), px(20), px(12))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(area, 1)
        whole.addWidget(rule())
        whole.addLayout(foot)
        self.leave.setFocus(Qt.FocusReason.OtherFocusReason)
        # Wrapping labels ask for more height than they need; it is set for the width.
        grid.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        high = grid.totalHeightForWidth(px(600))
        inside.setMinimumHeight(high)
        self.resize(px(620), min(high + px(64), px(620)))

    def lines(self) -> dict[str, str]:
        """Give what is said, by its name."""
        return dict(self._lines)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(f"{name}: {words}" for name, words in self._lines))


def _moment(at: datetime) -> str:
    here = local(at)
    return f"{in_words(here.date())} at {here:%H:%M}"


def _wording(facts: LetterFacts) -> str:
    letter = facts.letter
    if letter.wording_from is None:
        return ""
    until = f" to {write(facts.wording_until)}" if facts.wording_until is not None else ", and still do"
    return f"Those that held from {write(letter.wording_from)}{until} (mark {letter.wording_mark})"


def _seal(facts: LetterFacts) -> str:
    holder = facts.letter.sealed_by
    if not holder:
        return ""
    said = {True: "it fits the letter", False: "it does not fit the letter", None: "it cannot be checked here"}
    return f"With the certificate of {holder}; {said[facts.seal_intact]}"


def _kept(facts: LetterFacts) -> str:
    if not facts.as_issued:
        return "Its bytes are not those that were issued. Restore a copy of the register from before."
    words = ", and what it was composed of" if facts.composed else ""
    return f"{facts.size:,} bytes, exactly as issued{words}"
