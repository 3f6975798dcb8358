"""The list beside the letter: whether it can go, what must be done first, what is worth a look, what is in order."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from foidesk.domain.checks import CheckDone, Finding, Severity
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.card import Picture
from foidesk.ui.parts.label import label, rule

_THE_LETTER = ("Addressee", "How to", "Signed by")  # ticks about the letter rather than about the answer


class Checklist(QScrollArea):
    """Findings and ticks; `take_me_there` gives the number of the item a finding is about."""

    take_me_there = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings: tuple[Finding, ...] = ()
        self._ticks: tuple[CheckDone, ...] = ()
        self._shown: list[_Row] = []
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

    def show_checks(self, findings: tuple[Finding, ...], ticks: tuple[CheckDone, ...], issued: str = "") -> None:
        """Show what stands in the way and what is in order; `issued` says when the letter went out."""
        self._findings, self._ticks = findings, ticks
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
            self._section("Must be done", [self._finding(one, "warning", "soon") for one in must])
        if advice:
            self._section("Worth a look", [self._finding(one, "lightbulb", "wait") for one in advice])
        answer = [tick for tick in ticks if not tick.words.startswith(_THE_LETTER)]
        letter = [tick for tick in ticks if tick.words.startswith(_THE_LETTER)]
        for name, some in (("The answer", answer), ("The letter", letter)):
            if some:
                rows = [_Row("checkmark_circle", "ok", one.words, one.detail, filled=True) for one in some]
                self._section(name, rows)

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

    def _section(self, name: str, rows: list["_Row"]) -> None:
        heading = label(name, "small", "ink2", strong=True)
        heading.setContentsMargins(px(16), px(12), px(16), px(6))
        self._rows.addWidget(heading)
        self._rows.addWidget(rule())
        for row in rows:
            self._rows.addWidget(row)
        self._shown += rows

    def _finding(self, finding: Finding, icon: str, token: str) -> "_Row":
        row = _Row(icon, token, finding.message, finding.remedy)
        if finding.item is not None:
            number = finding.item
            link = Button("Take me there", "link", dense=True)
            link.setAccessibleName(f"Take me there: {finding.message}")
            link.clicked.connect(lambda _checked=False: self.take_me_there.emit(number))
            row.add_link(link)
        return row

    def _clear(self) -> None:
        self._shown = []
        while (item := self._rows.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()


class _Row(QFrame):
    """One finding or tick."""

    def __init__(self, icon: str, token: str, words: str, detail: str = "", *, filled: bool = False) -> None:
        super().__init__()
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(f"{words}. {detail}" if detail else words)
        sign = QVBoxLayout()
        sign.setContentsMargins(0, px(2), 0, 0)
        sign.addWidget(Picture(icon, token, 16, filled=filled))
        sign.addStretch(1)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._column.addWidget(label(words, wrap=True))
        if detail:
            self._column.addWidget(label(detail, "small", "ink2", wrap=True))
        row = QHBoxLayout()
        row.setContentsMargins(px(16), px(7), px(16), px(7))
        row.setSpacing(px(12))
        row.addLayout(sign)
        row.addLayout(self._column, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(row)
        whole.addWidget(rule())

    def add_link(self, link: Button) -> None:
        """Put a link under the words."""
        self._column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
