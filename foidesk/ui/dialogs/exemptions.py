"""Choosing an exemption by its section or in plain words, saying why it applies, and weighing the public interest."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from foidesk.domain import exemptions
from foidesk.domain.exemptions import Exemption, Kind
from foidesk.domain.items import ExemptionClaim, PublicInterestTest
from foidesk.domain.regimes import Regime
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.field import SearchField
from foidesk.ui.parts.label import label, rule

_KINDS = {
    Kind.ABSOLUTE: "Absolute: no public interest test is needed.",
    Kind.QUALIFIED: "Qualified: the public interest must be weighed (section 2(2)(b)).",
    Kind.PARTLY: "Qualified in part: weigh the public interest unless the data protection principles bar disclosure.",
}
_EIR_KINDS = {Kind.QUALIFIED: "The public interest must be weighed (regulation 12(1)(b))."}


class ExemptionPicker(QDialog):
    """One exemption of one response. `chosen` gives the claim; leaving the dialog changes nothing."""

    chosen = Signal(object)

    def __init__(
        self, regime: Regime, numbers: tuple[int, ...], claim: ExemptionClaim | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._regime = regime
        self._one: Exemption | None = None
        self._provision = ""
        self._new = claim is None
        where = f"item {numbers[0]}" if len(numbers) == 1 else "items " + ", ".join(map(str, numbers))
        self.setWindowTitle(f"Exemption for {where}")
        self.setProperty("ground", "surface")
        self.resize(px(860), px(600))
        self.search = SearchField("Section or words, for example 31 or crime")
        self.search.textChanged.connect(self._search)
        self.search.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName("Exemptions")
        self.list.setWordWrap(True)
        self.list.setSpacing(px(3))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(self._picked)
        self._found = label("", "small", "ink2")
        left = QVBoxLayout()
        left.setSpacing(px(8))
        left.addWidget(self.search)
        left.addWidget(self.list, 1)
        left.addWidget(self._found)
        body = QHBoxLayout()
        body.setContentsMargins(px(16), px(16), px(16), px(12))
        body.setSpacing(px(16))
        body.addLayout(left, 4)
        body.addWidget(self._form(), 5)
        self.take = Button("Use this exemption", "filled")
        self.take.setDefault(True)
        self.take.clicked.connect(self._take)
        leave = Button("Leave it")
        leave.clicked.connect(self.reject)
        feet = QHBoxLayout()
        feet.setContentsMargins(px(16), px(10), px(16), px(12))
        feet.setSpacing(px(8))
        feet.addStretch(1)
        feet.addWidget(leave)
        feet.addWidget(self.take)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(body, 1)
        whole.addWidget(rule())
        whole.addLayout(feet)
        self._search("")
        self._start(claim)

    def _form(self) -> QWidget:
        self._title = label("Choose an exemption", "heading", wrap=True)
        self._kind = label("", "small", "ink2", wrap=True)
        self._note = label("", "small", "ink2", wrap=True)
        self.reason = _text("Why it applies")
        self.for_disclosure = _text("For disclosing it")
        self.for_withholding = _text("For withholding it")
        self.balance = _text("Balance: why withholding outweighs disclosing")
        self._test = QWidget()
        test = QVBoxLayout(self._test)
        test.setContentsMargins(0, px(4), 0, 0)
        test.setSpacing(px(3))
        test.addWidget(label("Public interest test", "base", strong=True))
        for field in (self.for_disclosure, self.for_withholding, self.balance):
            test.addWidget(_name(field))
            test.addWidget(field)
        inner = QWidget()
        inner.setProperty("clear", "true")
        form = QVBoxLayout(inner)
        form.setContentsMargins(px(2), 0, px(8), px(4))
        form.setSpacing(px(4))
        form.addWidget(self._title)
        form.addWidget(self._kind)
        form.addWidget(self._note)
        form.addSpacing(px(8))
        form.addWidget(_name(self.reason, "Why it applies (section 17(1)(c))"))
        form.addWidget(self.reason)
        form.addWidget(self._test)
        form.addStretch(1)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    # --- choosing -----------------------------------------------------------------------------------

    def _start(self, claim: ExemptionClaim | None) -> None:
        if claim is None:
            self._show(None)
            self.search.setFocus()
            return
        known = exemptions.find(claim.provision, self._regime.value)
        for at in range(self.list.count()):
            if self.list.item(at).data(Qt.ItemDataRole.UserRole) is known:
                self.list.setCurrentRow(at)
        self._provision = claim.provision
        self.reason.setPlainText(claim.reason)
        self.for_disclosure.setPlainText(claim.public_interest.for_disclosure)
        self.for_withholding.setPlainText(claim.public_interest.for_withholding)
        self.balance.setPlainText(claim.public_interest.balance)
        self._show(known)
        needs = known is not None and known.needs_public_interest_test
        (self.for_disclosure if needs and claim.reason.strip() else self.reason).setFocus()

    def _search(self, words: str) -> None:
        wanted = words.lower().split()
        found = tuple(
            sorted(  # words in the title count for more than words in a note
                exemptions.search(words, self._regime.value),
                key=lambda one: not all(word in f"{one.section} {one.title}".lower() for word in wanted),
            )
        )
        exact = exemptions.find(words, self._regime.value) if words.strip() else None
        if exact is not None and exact not in found:
            found = (exact, *found)
        self.list.clear()
        for one in found:
            item = QListWidgetItem(f"{one.cite}  {one.title}")
            item.setData(Qt.ItemDataRole.UserRole, one)
            item.setToolTip(one.note)
            self.list.addItem(item)
        count = len(found)
        self._found.setText("1 exemption" if count == 1 else f"{count} exemptions" if count else "Nothing matches")
        if words.strip() and found:
            self.list.setCurrentRow(found.index(exact) if exact in found else 0)

    def _picked(self, item: QListWidgetItem | None) -> None:
        one: Exemption | None = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        if one is not None:
            typed = self.search.text()
            ranged = "-" in one.section and exemptions.find(typed, self._regime.value) is one
            self._provision = cite_typed(typed, one) if ranged else one.cite
            self._show(one)

    def _show(self, one: Exemption | None) -> None:
        self._one = one
        if one is not None:
            self._title.setText(f"{self._provision or one.cite}  {one.title}")
            kinds = {**_KINDS, **_EIR_KINDS} if one.regime == "eir" else _KINDS
            self._kind.setText(kinds[one.kind])
            self._note.setText(one.note)
        self._note.setVisible(bool(self._note.text()))
        self._kind.setVisible(bool(self._kind.text()))
        self._test.setVisible(one is not None and one.needs_public_interest_test)
        self.take.setEnabled(one is not None)
        cited = self._provision or (one.cite if one is not None else "")
        self.take.setText(
            (f"Use {cited}" if self._new else "Keep changes") if one is not None else "Use this exemption"
        )
        self.take.setToolTip("" if one is not None else "Choose an exemption from the list first")

    def provision(self) -> str:
        """Give the provision as it will be cited."""
        return self._provision

    def _take(self) -> None:
        if self._one is None:
            return
        test = PublicInterestTest()
        if self._one.needs_public_interest_test:
            test = PublicInterestTest(
                self.for_disclosure.toPlainText().strip(),
                self.for_withholding.toPlainText().strip(),
                self.balance.toPlainText().strip(),
            )
        self.chosen.emit(ExemptionClaim(self._provision, self.reason.toPlainText().strip(), test))
        self.accept()

    # --- keys ---------------------------------------------------------------------------------------

    def eventFilter(self, watched: object, event: object, /) -> bool:
        """Up and Down in the search field walk through the list; Enter goes on to the reason."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step:
                self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + step)))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._one is not None:
                self.reason.setFocus()
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Ctrl+Enter takes the exemption from any field."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._take()
        else:
            super().keyPressEvent(event)


def cite_typed(typed: str, one: Exemption) -> str:
    """Cite what was typed (31(1)(e)) where the list has a range (31(1)(d)-(f))."""
    section = typed.strip().lower()
    for head in ("sections", "section", "sec.", "sec", "s.", "s", "regulation", "reg.", "reg"):
        if section.startswith(head):
            section = section[len(head) :].strip()
            break
    whole = "".join(section.split())
    return one.cite if "(" not in whole else f"{'s.' if one.regime == 'foia' else 'reg '}{whole}"


def _text(name: str) -> QTextEdit:
    made = QTextEdit()
    made.setAcceptRichText(False)
    made.setTabChangesFocus(True)
    made.setAccessibleName(name)
    made.setFixedHeight(px(72))
    return made


def _name(field: QTextEdit, words: str = "") -> QWidget:
    made = label(words or field.accessibleName(), "small", "ink2")
    made.setBuddy(field)
    return made
