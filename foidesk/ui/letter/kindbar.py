"""The line above the letter: which letter it is, which ones the case needs now, and those that have gone."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from foidesk.domain.case import IssuedLetter
from foidesk.domain.letterkinds import LetterKind, kind_named
from foidesk.domain.lettertimes import Proposal
from foidesk.domain.profile import DateStyle
from foidesk.ui.letter.printsize import PrintSize
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.label import label


class KindBar(QWidget):
    """`kind_wanted` gives the kind of a letter to write, `letter_wanted` the mark of one that has gone."""

    kind_wanted = Signal(str)
    letter_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setFixedHeight(px(48))
        self._possible: tuple[LetterKind, ...] = ()
        self._proposals: tuple[Proposal, ...] = ()
        self._sent: tuple[IssuedLetter, ...] = ()
        self._kind = ""
        self.choose = Button("", "plain", "document_text", dense=True, menu_mark=True)
        self.choose.clicked.connect(self._open)
        self.why = label("", "small", "ink2")
        self.other = Button("", "link", dense=True)
        self.other.clicked.connect(self._take_other)
        self.print_size = PrintSize()
        words = label("Letter", "small", "ink2")
        words.setBuddy(self.choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), 0, px(16), 0)
        row.setSpacing(px(10))
        row.addWidget(words)
        row.addWidget(self.choose)
        row.addWidget(self.why)
        row.addStretch(1)
        row.addWidget(self.other)
        row.addWidget(self.print_size)

    def show_letters(
        self,
        kind: str,
        possible: Sequence[LetterKind],
        proposals: Sequence[Proposal],
        sent: Sequence[IssuedLetter],
        issued: IssuedLetter | None,
    ) -> None:
        """Show which letter is looked at, and what else there is."""
        self._possible, self._proposals, self._sent = tuple(possible), tuple(proposals), tuple(sent)
        self._kind = "" if issued is not None else kind
        shown = _sent_words(issued) if issued is not None else kind_named(kind).title
        self.choose.setText(shown)
        self.choose.setAccessibleName(f"Letter: {shown}")
        why = next((one.why for one in proposals if one.kind == self._kind), "")
        self.why.setText(why)
        others = [one for one in proposals if one.kind != self._kind]
        self.other.setVisible(bool(others))
        if others:
            self.other.setText(f"Due now: {kind_named(others[0].kind).title.lower()}")
            self.other.setToolTip(others[0].why)
        self._fit()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Leave the reason out where there is no room for it; it is the button's tip then."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        others = [self.choose, self.print_size, *([] if self.other.isHidden() else [self.other])]
        taken = sum(one.sizeHint().width() for one in others) + px(120)
        self.why.setVisible(self.width() >= taken + self.why.sizeHint().width())
        self.choose.setToolTip("" if self.why.isVisibleTo(self) else self.why.text())

    def menu(self) -> QMenu:
        """Give the menu: what is due now first, then the others that could go, then those that have gone."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        due = [kind_named(one.kind) for one in self._proposals]
        rest = [kind for kind in self._possible if kind not in due]
        for name, kinds in (("Due now", due), ("Other letters", rest)):
            if kinds:
                _head(menu, name)
            for kind in kinds:
                action = QAction(kind.title, menu)
                action.setToolTip(kind.purpose)
                action.setCheckable(True)
                action.setChecked(kind.name == self._kind)
                action.triggered.connect(lambda _checked=False, one=kind.name: self.kind_wanted.emit(one))
                menu.addAction(action)
        if self._sent:
            _head(menu, "Sent")
        for letter in reversed(self._sent):
            action = QAction(_sent_words(letter), menu)
            action.triggered.connect(lambda _checked=False, one=letter.sha256: self.letter_wanted.emit(one))
            menu.addAction(action)
        return menu

    def _open(self) -> None:
        self.menu().popup(self.choose.mapToGlobal(self.choose.rect().bottomLeft()))

    def _take_other(self) -> None:
        others = [one.kind for one in self._proposals if one.kind != self._kind]
        if others:
            self.kind_wanted.emit(others[0])


def _head(menu: QMenu, words: str) -> None:
    """Put a heading into a menu; the look of ours draws a section as a line without words."""
    if not menu.isEmpty():
        menu.addSeparator()
    heading = QAction(words, menu)
    heading.setEnabled(False)
    menu.addAction(heading)


def _sent_words(letter: IssuedLetter) -> str:
    return f"{kind_named(letter.kind).title}, {DateStyle.PLAIN.write(letter.dated)}"
