"""Who else signs for the office: a card for each, with a post, a picture of the signature and the letters they sign."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from foidesk.domain.letterkinds import KINDS
from foidesk.domain.signatories import LONGEST_NAME, Signatory, kinds_in_words, same_person
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button, IconButton
from foidesk.ui.parts.card import Card
from foidesk.ui.parts.field import FieldRow
from foidesk.ui.parts.label import label
from foidesk.ui.setup.pictures import PictureField

_NO_LETTERS = "Signs only where chosen on the Letter tab."


class SignatoryCard(Card):
    """One signatory. `took` gives a kind of letter that was ticked here, so that nobody else keeps it."""

    changed = Signal()
    took = Signal(str)
    removed = Signal()

    def __init__(self, signatory: Signatory, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.name, self.post = QLineEdit(signatory.name), QLineEdit(signatory.post)
        for field in (self.name, self.post):
            field.setMaxLength(LONGEST_NAME)
            field.setCursorPosition(0)
            field.textEdited.connect(self._edited)
        self.name_row, self.post_row = FieldRow("Name, or a team", self.name), FieldRow("Their post", self.post)
        self.remove = IconButton("delete", "Remove the signatory")
        self.remove.clicked.connect(self.removed)
        self.picture = PictureField("Signature picture", "Drop a PNG or JPEG of their signature here. A team has none.")
        self.picture.set_content(signatory.picture)
        self.picture.changed.connect(self.changed)
        self.boxes = {kind.name: QCheckBox(kind.title) for kind in KINDS}
        for kind, box in self.boxes.items():
            box.setChecked(kind in signatory.kinds)
            box.clicked.connect(lambda checked, one=kind: self._ticked(one, on=checked))
        self._signs = label("", tone="ink2", wrap=True)
        self.choose = Button("Choose letters…", dense=True)
        self.choose.clicked.connect(self._open)
        self._grid = self._ticks()
        self._grid.hide()
        self._build()
        self._say()

    def signatory(self) -> Signatory:
        """Give what stands here."""
        kinds = tuple(kind for kind, box in self.boxes.items() if box.isChecked())
        name, post = (" ".join(field.text().split()) for field in (self.name, self.post))
        return Signatory(name, post, self.picture.content(), kinds)

    @property
    def is_empty(self) -> bool:
        """Say whether nothing was put in yet."""
        return self.signatory() == Signatory("")

    def give_up(self, kind: str) -> None:
        """Sign letters of a kind no longer: somebody else does."""
        if self.boxes[kind].isChecked():
            self.boxes[kind].setChecked(False)
            self._say()

    def words(self) -> str:
        """Give the line of what they sign."""
        return self._signs.text()

    def _build(self) -> None:
        names = QHBoxLayout()
        names.setSpacing(px(12))
        names.addWidget(self.name_row, 1, Qt.AlignmentFlag.AlignTop)
        names.addWidget(self.post_row, 1, Qt.AlignmentFlag.AlignTop)
        above = QVBoxLayout()
        above.setContentsMargins(0, px(20), 0, 0)
        above.addWidget(self.remove)
        above.addStretch(1)
        names.addLayout(above)
        signs = QHBoxLayout()
        signs.setSpacing(px(12))
        signs.addWidget(self._signs, 1)
        signs.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(names)
        self.body.addWidget(self.picture)
        self.body.addLayout(signs)
        self.body.addWidget(self._grid)

    def _ticks(self) -> QWidget:
        ticks = QWidget()
        grid = QGridLayout(ticks)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(4))
        half = (len(self.boxes) + 1) // 2
        for at, box in enumerate(self.boxes.values()):
            grid.addWidget(box, at % half, at // half)
        return ticks

    def _open(self) -> None:
        opens = self._grid.isHidden()
        self._grid.setVisible(opens)
        self._say()
        if opens:
            next(iter(self.boxes.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _ticked(self, kind: str, *, on: bool) -> None:
        if on:
            self.took.emit(kind)
        self._edited()

    def _edited(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        it = self.signatory()
        whose = it.name or "the signatory"
        self.setAccessibleName(it.name or "New signatory")
        self._signs.setText(f"Signs: {kinds_in_words(it.kinds)}." if it.kinds else _NO_LETTERS)
        self.choose.setText("Close" if not self._grid.isHidden() else "Choose letters…")
        self.choose.updateGeometry()
        self.choose.setAccessibleName(f"Choose the letters that {whose} signs")
        self.remove.set_words(f"Remove {whose}")
        self.picture.setAccessibleName(f"Signature picture of {whose}")
        self.picture.choose.setAccessibleName(f"Choose a picture: signature of {whose}")
        self.picture.remove.setAccessibleName(f"Remove the picture: signature of {whose}")
        self.name.setAccessibleName(f"Name of {whose}")
        self.post.setAccessibleName(f"Post of {whose}")


class SignatoryList(QWidget):
    """The cards, one under another. `taken_away` gives words, the act's name and the way back of a removal."""

    changed = Signal()
    taken_away = Signal(str, str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[SignatoryCard] = []
        self._usual = ""
        self._head = label("Who else signs", look="small", tone="ink2", strong=True)
        self.add = Button("Add a signatory", icon="add", dense=True)
        self.add.clicked.connect(self._add)
        self._about = label(
            "For example the Chief Executive for the outcome of a review. Whoever signs can be changed for one letter.",
            look="small",
            tone="ink2",
            wrap=True,
        )
        self._column = QVBoxLayout()
        self._column.setSpacing(px(8))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, px(4), 0, 0)
        whole.setSpacing(px(8))
        whole.addWidget(self._head)
        whole.addLayout(self._column)
        whole.addWidget(self.add)
        whole.addWidget(self._about)

    def show_signatories(self, signatories: tuple[Signatory, ...]) -> None:
        """Show who else signs; what is being typed stays while it says the same."""
        if signatories == self._right():
            return
        for card in tuple(self.cards):
            self._drop(card)
        for one in signatories:
            self._append(one)

    def signatories(self, usual: str) -> tuple[Signatory, ...] | None:
        """Give who else signs, or None while a card is wrong, with the reason under its field.

        `usual` is the name of who signs all other letters: no two have the same.
        """
        self._usual = usual
        right = True
        names = [usual]
        for card in self.cards:
            name = card.signatory().name
            wrong = ""
            if not card.is_empty and not name:
                wrong = "Type their name."
            elif any(same_person(name, other) for other in names):
                wrong = "There is a signatory of this name already."
            card.name_row.set_error(wrong)
            names.append(name)
            right = right and not wrong
        return self._right() if right else None

    def _right(self) -> tuple[Signatory, ...]:
        return tuple(card.signatory() for card in self.cards if not card.is_empty)

    def _add(self) -> None:
        empty = next((card for card in self.cards if card.is_empty), None)
        card = empty or self._append(Signatory(""))
        card.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _append(self, signatory: Signatory, at: int | None = None) -> SignatoryCard:
        card = SignatoryCard(signatory)
        at = len(self.cards) if at is None else min(at, len(self.cards))
        self.cards.insert(at, card)
        self._column.insertWidget(at, card)
        card.changed.connect(self._edited)
        card.took.connect(lambda kind: self._give(kind, card))
        card.removed.connect(lambda: self._remove(card))
        return card

    def _remove(self, card: SignatoryCard) -> None:
        at, was = self.cards.index(card), card.signatory()
        self._drop(card)
        after = self.cards[min(at, len(self.cards) - 1)].name if self.cards else self.add
        after.setFocus(Qt.FocusReason.OtherFocusReason)
        self._edited()
        if was != Signatory(""):
            back: Callable[[], None] = lambda: self._put_back(was, at)  # noqa: E731  handed on as it is
            self.taken_away.emit(f"{was.name or 'The signatory'} removed", "remove the signatory", back)

    def _put_back(self, was: Signatory, at: int) -> None:
        for kind in was.kinds:
            self._give(kind, None)
        self._append(was, at).name.setFocus(Qt.FocusReason.OtherFocusReason)
        self._edited()

    def _give(self, kind: str, to: SignatoryCard | None) -> None:
        """Let one sign letters of a kind, and nobody else."""
        for card in self.cards:
            if card is not to:
                card.give_up(kind)

    def _drop(self, card: SignatoryCard) -> None:
        self.cards.remove(card)
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _edited(self) -> None:
        self.signatories(self._usual)
        self.changed.emit()
