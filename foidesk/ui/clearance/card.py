"""The card of clearance beside the letter: whether it was read, by whom, and the button that sends it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from foidesk.domain.clearance import ClearanceRule, Standing, current
from foidesk.domain.letterkinds import LetterKind
from foidesk.office.views import CaseView
from foidesk.ui.clearance.words import card_words
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.card import Card, Picture
from foidesk.ui.parts.label import label


class ClearanceCard(Card):
    """Stands before the signature where the office asks for a second reader."""

    send_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName("Clearance")
        self._sign = Picture("eye", "ink2", 20)
        self._title = label("Clearance", strong=True)
        head = QHBoxLayout()
        head.addWidget(self._sign)
        head.addWidget(self._title, 1)
        self._words = label("", "small", "ink2", wrap=True)
        self.send = Button("Send for clearance…", "filled")
        self.send.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.send.clicked.connect(self.send_wanted)
        self.body.addLayout(head)
        self.body.addWidget(self._words)
        self.body.addWidget(self.send)
        self.hide()

    def show_letter(self, view: CaseView, kind: LetterKind, *, can_change: bool, on: bool) -> bool:
        """Show where a letter that can go (`on`) is; say whether sending it is the next thing to do."""
        shown, case = view.clearance, view.case
        rule = shown.rule if shown is not None else ClearanceRule()
        one, asked = current(case.clearances, kind.name), rule.asks(kind.name, refuses=case.refuses)
        here = on and (asked or one is not None)
        self.setVisible(here)
        if shown is None or not here:
            return False
        changed = shown.changed if kind.answers else one is not None and one.changed
        stands = one is not None and one.standing is Standing.CLEARED and not changed
        title, words = card_words(one, changed=changed)
        self._title.setText(title)
        self._words.setText(words)
        if stands:
            self._sign.show_icon("checkmark_circle", "ok", filled=True)
        else:
            self._sign.show_icon("warning" if changed else "eye", "soon" if changed else "ink2")
        complete = not kind.answers or all(each.is_started for each in case.responses)
        wanted = asked and not stands and not (one is not None and one.is_waiting)
        self.send.setVisible(wanted)
        self.send.setEnabled(can_change and complete)
        self.send.setToolTip("" if complete else "Every item needs a response first")
        return wanted

    def words(self) -> str:
        """Give what the card says."""
        return f"{self._title.text()} {self._words.text()}"
