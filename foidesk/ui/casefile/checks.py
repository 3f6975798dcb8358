"""The checks beside the table: what must be done before the letter can go, what is worth a look, what is in order."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from foidesk.domain.checks import CheckDone, Finding, Severity
from foidesk.office.views import CaseView
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button, IconButton
from foidesk.ui.parts.card import Picture
from foidesk.ui.parts.chip import ChipFace
from foidesk.ui.parts.label import label, rule

_MENDS = {
    "public_interest": "Record the test",
    "exemption_reason": "Give the reason",
    "exemption_missing": "Add an exemption",
}
_FIRST = 20
_DETAILS = frozenset({"no_name", "no_address"})


class ChecksPane(QWidget):
    """A headed pane with the findings of the case; each leads to the place it is about."""

    go_wanted = Signal(int)
    test_wanted = Signal(int)
    details_wanted = Signal()
    compare_wanted = Signal(int)
    """Both wordings of a text that was changed since a response used it are to be shown."""
    counted = Signal()
    """What must be done was counted anew."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings: tuple[Finding, ...] = ()
        self._ticks: tuple[CheckDone, ...] = ()
        self._at = -1
        self._open = True
        self._all = False
        self.setProperty("ground", "raised")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Checks")
        self._title = label("", "base", strong=True, wrap=True)
        self._count = label("", "small", "ink2")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName("Checks done")
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._count, 0, Qt.AlignmentFlag.AlignTop)
        summary = QVBoxLayout()
        summary.setContentsMargins(px(16), px(10), px(16), px(4))
        summary.setSpacing(px(8))
        summary.addLayout(top)
        summary.addWidget(self._bar)
        self._list = QWidget()
        self._list.setProperty("clear", "true")
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, 0, 0, px(16))
        self._rows.setSpacing(0)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._list)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(summary)
        whole.addWidget(self._scroll, 1)

    # --- showing ------------------------------------------------------------------------------------

    def show_view(self, view: CaseView) -> None:
        """Show the findings of a case."""
        if view.findings != self._findings or self._rows.count() == 0:
            self._findings = view.findings
            self._at = -1
            self._draw()

    def show_ticks(self, ticks: Sequence[CheckDone]) -> None:
        """Show what is in order."""
        if tuple(ticks) != self._ticks:
            self._ticks = tuple(ticks)
            self._draw()

    def must(self) -> tuple[Finding, ...]:
        """Give what must be done."""
        return tuple(one for one in self._findings if one.severity is Severity.ERROR)

    def badge(self) -> tuple[ChipFace | None, str]:
        """Give the count beside the tab's words, and how it is read out; nothing when all is done."""
        count = len(self.must())
        spoken = "1 thing to be done" if count == 1 else f"{count} things to be done"
        return (ChipFace(str(count), "soon"), spoken) if count else (None, "")

    def title(self) -> str:
        """Give the line over the bar."""
        return self._title.text()

    def step(self, by: int) -> None:
        """Go to the next or the previous thing that must be done."""
        must = self.must()
        if not must:
            return
        self._at = (self._at + by) % len(must) if self._at >= 0 else (0 if by > 0 else len(must) - 1)
        number = must[self._at].item
        if number is not None:
            self.go_wanted.emit(number)

    def _draw(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        must = self.must()
        advice = [one for one in self._findings if one.severity is not Severity.ERROR]
        done, whole = len(self._ticks), len(self._ticks) + len(must)
        things = "1 thing" if len(must) == 1 else f"{len(must)} things"
        self._title.setText(f"{things} before the letter can go" if must else "Nothing stands in the way of the letter")
        self._count.setText(f"{done} of {whole} done")
        self._bar.setRange(0, max(1, whole))
        self._bar.setValue(done)
        self.counted.emit()
        if must:
            self._rows.addWidget(_heading("Must be done"))
            shown = must if self._all else must[:_FIRST]
            for finding in shown:
                self._rows.addWidget(self._card(finding, "warning", "soon"))
            if len(shown) < len(must):
                more = Button(f"Show {len(must) - len(shown)} more", "link")
                more.clicked.connect(self._show_all)
                self._rows.addWidget(_padded(more))
        if advice:
            self._rows.addWidget(_heading("Worth a look"))
            for finding in advice:
                self._rows.addWidget(self._card(finding, "lightbulb", "wait"))
        if self._ticks:
            self._draw_done()
        self._rows.addStretch(1)

    def _show_all(self) -> None:
        self._all = True
        self._draw()

    def _draw_done(self) -> None:
        toggle = IconButton("chevron_down" if self._open else "chevron_right", "Show or hide what is done", dense=True)
        toggle.clicked.connect(self._toggle_done)
        self._rows.addWidget(_heading("Done", str(len(self._ticks)), toggle))
        if self._open:
            for tick in self._ticks:
                self._rows.addWidget(_Card("checkmark_circle", "ok", tick.words, tick.detail, filled=True))

    def _toggle_done(self) -> None:
        self._open = not self._open
        self._draw()

    def _card(self, finding: Finding, icon: str, token: str) -> QWidget:
        links: list[tuple[str, Callable[[], object]]] = []
        if finding.rule in _MENDS and finding.response is not None:
            key = finding.response
            links.append((_MENDS[finding.rule], lambda: self.test_wanted.emit(key)))
        if finding.rule == "text_changed" and finding.response is not None:
            used_in = finding.response
            links.append(("Show both", lambda: self.compare_wanted.emit(used_in)))
        if finding.rule in _DETAILS:
            links.append(("Open the details", self.details_wanted.emit))
        if finding.item is not None:
            number = finding.item
            links.append((f"Go to item {number}", lambda: self.go_wanted.emit(number)))
        return _Card(icon, token, finding.message, finding.remedy, links)


class _Card(QFrame):
    """One finding or tick."""

    def __init__(
        self,
        icon: str,
        token: str,
        words: str,
        detail: str = "",
        links: Sequence[tuple[str, Callable[[], object]]] = (),
        *,
        filled: bool = False,
    ) -> None:
        super().__init__()
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(f"{words}. {detail}" if detail else words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(px(16), px(9), px(16), px(9))
        row.setSpacing(px(8))
        sign = QVBoxLayout()
        sign.setContentsMargins(0, px(2), px(4), 0)
        sign.addWidget(Picture(icon, token, 16, filled=filled))
        sign.addStretch(1)
        row.addLayout(sign)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(label(words, "base", strong=not filled, wrap=True))
        if detail:
            column.addWidget(label(detail, "small", "ink2", wrap=True))
        if links:
            line = QHBoxLayout()
            line.setContentsMargins(0, px(1), 0, 0)
            line.setSpacing(px(14))
            for name, slot in links:
                button = Button(name, "link")
                button.setProperty("dense", True)
                button.setAccessibleName(f"{name}: {words}")
                button.clicked.connect(lambda _checked=False, run=slot: run())
                line.addWidget(button)
            line.addStretch(1)
            column.addLayout(line)
        row.addLayout(column, 1)
        whole.addLayout(row)
        whole.addWidget(rule())


def _padded(widget: QWidget) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(px(40), px(4), px(16), px(4))
    row.addWidget(widget)
    row.addStretch(1)
    return made


def _heading(words: str, count: str = "", end: QWidget | None = None) -> QWidget:
    made = QWidget()
    rows = QVBoxLayout(made)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(0)
    row = QHBoxLayout()
    row.setContentsMargins(px(16), px(2) if end else px(10), px(10), px(2) if end else px(6))
    row.setSpacing(px(6))
    row.addWidget(label(words, "small", "ink2", strong=True))
    if count:
        row.addWidget(label(count, "small", "ink2"))
    row.addStretch(1)
    if end is not None:
        row.addWidget(end)
    rows.addLayout(row)
    rows.addWidget(rule())
    return made
