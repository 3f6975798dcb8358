"""The card of who signs: chosen for one letter, or as the office has set it; and signing an answer."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from foidesk.domain.case import Case
from foidesk.office.lettering import Signers
from foidesk.office.records import local
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.card import Card, Picture
from foidesk.ui.parts.field import FieldRow
from foidesk.ui.parts.label import label

_OF_OTHERS = "Whose name stands under this letter."


class SignCard(Card):
    """Who signs, or who signed and when."""

    sign_wanted = Signal(str)
    unsign_wanted = Signal()
    signer_chosen = Signal(str)
    """Somebody is to sign this letter; no name leaves it to whoever signs such letters."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName("Signature")
        self._sign = Picture("signature", "ink2", 20)
        self._title = label("Sign", strong=True)
        self._at = label("", "small", "ink2")
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self._sign)
        head.addWidget(self._title, 1)
        head.addWidget(self._at)
        self._words = label("", "small", "ink2", wrap=True)
        self.who = QComboBox()
        self.who.setEditable(True)
        self.who.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.who.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.who.setMinimumContentsLength(12)
        self.name = self.who.lineEdit() or QLineEdit()
        self.name.returnPressed.connect(self._press)
        self.name.editingFinished.connect(self._choose)
        self.who.activated.connect(self._pick)
        self.name_row = FieldRow("Signs as", self.who)
        self.name.setAccessibleName("Signs as")
        self._signers = Signers("", ())
        self._signs = True
        self.sign = Button("Sign the letter", "filled", spread=False)
        self.sign.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.sign.clicked.connect(self._press)
        self.unsign = Button("Take signature off", dense=True)
        self.unsign.clicked.connect(self.unsign_wanted)
        self.body.addLayout(head)
        self.body.addWidget(self._words)
        self.body.addWidget(self.name_row)
        self.body.addWidget(self.sign)
        self.body.addWidget(self.unsign, 0, Qt.AlignmentFlag.AlignLeft)

    def show_signers(self, signers: Signers) -> None:
        """Offer those who sign for the office, and show who signs this letter unless a name is being typed."""
        if signers.everybody != self._signers.everybody:
            with QSignalBlocker(self.who):
                typed = self.name.text(), self.name.isModified()
                self.who.clear()
                self.who.addItems(list(signers.everybody))
                self.who.setEditText(typed[0])
                self.name.setModified(typed[1])
        self._signers = signers
        if not self.name.isModified():
            with QSignalBlocker(self.who):
                self.who.setEditText(signers.name)
            self.name.setCursorPosition(0)
            self.name_row.set_error("")
        post = f"{signers.post}. " if signers.post else ""
        how = "Their signature is printed." if signers.has_picture else "Room is left to sign in ink."
        self.name_row.set_hint(post + how, tick=False)

    def keep_typed(self) -> None:
        """Take what was typed as chosen: something else is shown next."""
        self._choose()

    def show_case(self, case: Case, *, can_change: bool, first: bool = True, signs: bool = True) -> None:
        """Show whether the letter is signed; `first` says whether signing is the next thing to do.

        Only an answer is signed here (`signs`); of other letters it is said whose name stands under them.
        """
        self._signs = signs
        self.sign.setRole("filled" if first else "plain")
        signed = case.signature if signs else None
        self._title.setText("Signed" if signed else "Sign" if signs else "Signed by")
        self._sign.show_icon("signature", "ok" if signed else "ink2")
        if signed is not None:
            at = local(signed.at)
            self._at.setText(f"{at.day} {at:%b}, {at:%H:%M}")
            self._words.setText(f"By {signed.by}. Any change to the letter takes the signature off.")
        else:
            self._at.setText("")
            behind = "Whoever signs stands behind the letter as it is now."
            self._words.setText(behind if signs else _OF_OTHERS)
        self.name_row.setVisible(signed is None)
        self.who.setEnabled(can_change)
        self.sign.setVisible(signs and signed is None)
        self.sign.setEnabled(can_change)
        self.unsign.setVisible(signed is not None)
        self.unsign.setEnabled(can_change)

    def words(self) -> str:
        """Give what the card says."""
        return f"{self._title.text()} {self._words.text()}"

    def _press(self) -> None:
        if not self._signs:
            self._choose()
        elif not self.name.text().strip():
            self.name_row.set_error("Type who signs.")
        elif self.sign.isEnabled():
            self.name_row.set_error("")
            self.name.setModified(False)
            self.sign_wanted.emit(self.name.text().strip())

    def _pick(self) -> None:
        self.name.setModified(True)
        self._choose()

    def _choose(self) -> None:
        """Tell who was chosen, once the name is typed to its end."""
        if self.name.isModified() and self.who.isEnabled():
            self.name.setModified(False)
            if self.name.text().strip() != self._signers.name:
                self.signer_chosen.emit(self.name.text().strip())
