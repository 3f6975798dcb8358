"""The list beside the letter: whether it can go, what must be done first, what is worth a look, what is in order."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from foidesk.domain.checks import Finding, Severity, Where
from foidesk.office.checking import Looked
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.card import Picture
from foidesk.ui.parts.checkcard import CheckCard, CheckLink
from foidesk.ui.parts.label import label, rule

_THE_LETTER = ("Addressee", "How to", "Signed by", "The due date")  # ticks about the letter, not about the answer


class Checklist(QScrollArea):
    """Findings and ticks; each finding leads to its place."""

    take_me_there = Signal(object)
    """A Finding: its place is to be shown."""
    not_needed = Signal(object)
    needed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings: tuple[Finding, ...] = ()
        self._showing: tuple[Looked, str, bool] | None = None
        self._shown: list[CheckCard] = []
        self._title = label("", "heading", wrap=True)
        self._count = label("", "small", "ink2", wrap=True)
        self._sign = Picture("checkmark_circle", "ok", 20, filled=True)
        head = QWidget()
        head.setProperty("ground", "raised")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._count)
        row = QHBoxLayout(head)
        row.setContentsMargins(px(16), px(14), px(16), px(12))
        row.setSpacing(px(12))
        row.addWidget(self._sign)
        row.addLayout(words, 1)
        inside = QWidget()
        inside.setProperty("clear", "true")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(head)
        rows.addWidget(rule())
        rows.addLayout(self._rows)
        rows.addStretch(1)
        self.setProperty("ground", "raised")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(inside)
        self.setAccessibleName("Checks")

    def show_checks(self, looked: Looked, issued: str = "", *, can_change: bool = True) -> None:
        """Show what stands in the way and what is in order; `issued` says when the letter went out."""
        if (looked, issued, can_change) == self._showing:
            return
        self._showing = looked, issued, can_change
        findings, ticks = looked.findings, looked.ticks
        self._findings = findings
        held = self._held()
        self._clear()
        must = self.must()
        advice = () if issued else tuple(one for one in findings if one.severity is not Severity.ERROR)
        things = "1 thing" if len(must) == 1 else f"{len(must)} things"
        done, whole = len(ticks), len(ticks) + len(must)
        counted = f"{done} of {whole} checks done"
        if advice:
            counted += f", {len(advice)} {'thing' if len(advice) == 1 else 'things'} worth a look"
        if issued:
            self._head(issued, "This is the letter as it was sent", "lock_closed", "ink2")
            must = ()
        elif must:
            self._head(f"{things} first", counted, "warning", "soon")
        else:
            self._head("Ready to issue", counted, "checkmark_circle", "ok")
        if must:
            self._section("Must be done", [self._finding(one, "warning", "soon", can_change) for one in must])
        if advice:
            self._section("Worth a look", [self._finding(one, "lightbulb", "wait", can_change) for one in advice])
        answer = [tick for tick in ticks if not tick.words.startswith(_THE_LETTER)]
        letter = [tick for tick in ticks if tick.words.startswith(_THE_LETTER)]
        for name, some in (("The answer", answer), ("The letter", letter)):
            if some:
                rows = [CheckCard("checkmark_circle", "ok", one.words, one.detail, filled=True) for one in some]
                self._section(name, rows)
        if looked.set_aside and not issued:
            self._section("Not needed", [self._aside(one, can_change) for one in looked.set_aside])
        if held >= 0 and self.links():
            self.links()[min(held, len(self.links()) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def must(self) -> tuple[Finding, ...]:
        """Give what holds the letter back."""
        return tuple(one for one in self._findings if one.severity is Severity.ERROR)

    def title(self) -> str:
        """Give the heading."""
        return self._title.text()

    def words(self) -> list[str]:
        """Give every line as it is read."""
        return [row.accessibleName() for row in self._shown]

    def links(self) -> list[Button]:
        """Give the buttons that lead to the places to mend."""
        return [one for row in self._shown for one in row.findChildren(Button)]

    def _head(self, title: str, count: str, icon: str, token: str) -> None:
        self._title.setText(title)
        self._count.setText(count)
        self._sign.show_icon(icon, token, filled=icon == "checkmark_circle")

    def _section(self, name: str, rows: list[CheckCard]) -> None:
        heading = label(name, "small", "ink2", strong=True)
        heading.setContentsMargins(px(16), px(12), px(16), px(6))
        self._rows.addWidget(heading)
        self._rows.addWidget(rule())
        for row in rows:
            self._rows.addWidget(row)
        self._shown += rows

    def _finding(self, finding: Finding, icon: str, token: str, can_change: bool) -> CheckCard:
        links = [CheckLink("Take me there", lambda: self.take_me_there.emit(finding))] if _leads(finding) else []
        if finding.severity is not Severity.ERROR and can_change:
            links.append(CheckLink("Not needed", lambda: self.not_needed.emit(finding), quiet=True))
        return CheckCard(icon, token, finding.message, finding.remedy, links)

    def _aside(self, finding: Finding, can_change: bool) -> CheckCard:
        again = [CheckLink("Look at it again", lambda: self.needed.emit(finding))] if can_change else []
        return CheckCard("checkmark", "ink3", finding.message, "", again, strong=False)

    def _held(self) -> int:
        """Give the place of the link that has the keyboard; -1 if none has."""
        now = self.window().focusWidget()
        return next((place for place, one in enumerate(self.links()) if one is now), -1)

    def _clear(self) -> None:
        self._shown = []
        while (item := self._rows.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()


def _leads(finding: Finding) -> bool:
    return finding.item is not None or finding.where is not Where.CASE
