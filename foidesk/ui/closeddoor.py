"""Stands in the window's place when a register cannot be opened: why, and the ways on, each with what it does."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from foidesk.domain.troubles import Trouble
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.card import Picture
from foidesk.ui.parts.label import label, rule
from foidesk.ui.parts.middle import middle_card, put_in_the_middle
from foidesk.ui.troubles import details_of


@dataclass(frozen=True)
class DoorWay:
    """One way on: the words of its button, what it does, and a line about it."""

    words: str
    act: Callable[[], object]
    about: str = ""


class ClosedDoor(QWidget):
    """Says what happened, what was kept and what to do; a way that takes a while to find may come later."""

    def __init__(self, trouble: Trouble, ways: Sequence[DoorWay], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trouble = trouble
        self.setProperty("ground", "win")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("The register could not be opened")
        self.buttons: list[Button] = []
        card = middle_card(Picture("error_circle", "late", 20, filled=True), trouble.what)
        for words in (trouble.kept, trouble.do):
            if words:
                card.body.addWidget(label(words, wrap=True))
        card.body.addSpacing(px(4))
        self._ways = QVBoxLayout()
        self._ways.setSpacing(px(12))
        self._foot = QHBoxLayout()
        self._foot.setSpacing(px(8))
        self._rule = rule()
        card.body.addLayout(self._ways)
        card.body.addWidget(self._rule)
        card.body.addLayout(self._foot)
        self._foot.addStretch(1)
        for way in ways:
            self._add(way, len(self.buttons))
        if trouble.details:
            copy = Button("Copy details", "quiet")
            copy.clicked.connect(self._copy)
            self._foot.insertWidget(self._foot.count() - 1, copy)
        self._paint_first()
        put_in_the_middle(self, card)

    def offer_first(self, way: DoorWay) -> None:
        """Put a way before all others: it was just found, and it is the best one."""
        self._add(way, 0)
        self._paint_first()

    def words(self) -> list[str]:
        """Give what the buttons say, from the top."""
        return [button.text() for button in self.buttons]

    def _add(self, way: DoorWay, at: int) -> None:
        button = Button(way.words, parent=self)
        button.clicked.connect(way.act)
        self.buttons.insert(at, button)
        if not way.about:
            self._foot.insertWidget(self._foot.count() - 1, button)
            return
        button.setAccessibleDescription(way.about)
        row = QVBoxLayout()
        row.setSpacing(px(2))
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        row.addWidget(label(way.about, "small", "ink2", wrap=True))
        self._ways.insertLayout(min(at, self._ways.count()), row)

    def _paint_first(self) -> None:
        for at, button in enumerate(self.buttons):
            button.setRole("filled" if at == 0 else "plain")
        self._rule.setVisible(self._ways.count() > 0 and self._foot.count() > 1)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(details_of(self._trouble))
