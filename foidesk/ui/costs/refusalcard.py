"""The paragraph of a refusal on cost as the sheet makes it, and the responses it can be put into."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from foidesk.domain.case import Case
from foidesk.domain.costkeeping import is_stale, stands_in
from foidesk.domain.costsheet import CostLimit
from foidesk.domain.costwords import paragraph, responses_of, why_no_paragraph
from foidesk.domain.drafting import numbers_in_words
from foidesk.domain.regimes import Regime
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.clipboard import copy
from foidesk.ui.parts.label import label
from foidesk.ui.parts.signline import SignLine

_CHOOSE = {
    Regime.FOIA: "Choose the outcome “Over the cost limit” in the draft, then the sum can be put into the response.",
    Regime.EIR: "Name regulation 12(4)(b) in the draft, then the sum can be put into the response.",
}


class RefusalCard(QWidget):
    """Never writes by itself: a button puts the paragraph in, or says that it stands there already."""

    put_wanted = Signal(int)
    """The key of the response."""
    draft_wanted = Signal(int)
    """The number of the item to go to."""
    copied = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("The sum in the letter")
        self._words = label("", "small", wrap=True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._body = QVBoxLayout()
        self._body.setSpacing(px(8))
        self.copy = Button("Copy the paragraph", icon="copy", dense=True)
        self.copy.clicked.connect(self._copy)
        self.buttons: dict[int, Button] = {}
        self.go: Button | None = None
        self._said: list[str] = []
        line = QHBoxLayout()
        line.addWidget(self.copy)
        line.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(px(8))
        rows.addWidget(label("The sum in the letter", strong=True))
        rows.addLayout(self._body)
        rows.addWidget(self._words)
        rows.addLayout(line)

    def paragraph(self) -> str:
        """Give the paragraph that shows."""
        return self._words.text()

    def words(self) -> list[str]:
        """Give what the card says above it."""
        return list(self._said)

    def show_case(self, case: Case, limit: CostLimit, *, can_change: bool) -> None:
        """Show the paragraph of a case and where it stands."""
        while (item := self._body.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        self.buttons, self.go, self._said = {}, None, []
        why_not = why_no_paragraph(case, limit)
        found = paragraph(case, limit)
        self._words.setText(found.plain())
        self._words.setVisible(not why_not)
        self.copy.setVisible(not why_not)
        if why_not:
            self._line("info", "ink2", why_not)
            return
        for response in responses_of(case):
            where = _named(case.numbers_of(response))
            if stands_in(case, response, limit):
                self._line("checkmark_circle", "ok", f"The sum is in the response to {where}.")
                continue
            stale = is_stale(case, response, limit)
            words = f"Put the new sum into {where}" if stale else f"Put it into the response to {where}"
            if stale:
                self._line("warning", "soon", f"The sheet changed since its sum was put into the response to {where}.")
            button = Button(words, "filled", "arrow_step_in", dense=True)
            button.setEnabled(can_change)
            button.clicked.connect(lambda _checked, key=response.key: self.put_wanted.emit(key))
            self.buttons[response.key] = button
            self._add(button)
        if not responses_of(case):
            self._line("info", "ink2", _CHOOSE[case.regime])
            self.go = Button("Go to the draft", "link", dense=True)
            self.go.clicked.connect(lambda _checked: self.draft_wanted.emit(1))
            self._add(self.go)

    def _line(self, icon: str, token: str, words: str) -> None:
        self._said.append(words)
        self._body.addWidget(SignLine(icon, token, words))

    def _add(self, button: Button) -> None:
        row = QWidget()
        row.setProperty("clear", "true")
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(button)
        across.addStretch(1)
        self._body.addWidget(row)

    def _copy(self) -> None:
        copy(self._words.text())
        self.copied.emit()


def _named(numbers: tuple[int, ...]) -> str:
    return f"{'item' if len(numbers) == 1 else 'items'} {numbers_in_words(numbers)}"
