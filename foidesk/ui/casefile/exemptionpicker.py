"""Reasoning an exemption: found by section or in plain words, its grounds said, its paragraph seen as it grows."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
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

from foidesk.domain import exemptions, outcomes, reasons
from foidesk.domain.checking import claims
from foidesk.domain.exemptions import Exemption, Kind
from foidesk.domain.items import ExemptionClaim, Response
from foidesk.domain.profile import Profile
from foidesk.domain.regimes import Regime
from foidesk.ui.casefile.groundsform import GroundsForm
from foidesk.ui.casefile.paragraphbox import ParagraphBox
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.field import SearchField
from foidesk.ui.parts.label import label, rule, set_tone

_KINDS = {
    Kind.ABSOLUTE: "Absolute: no public interest test is needed.",
    Kind.QUALIFIED: "Qualified: the public interest must be weighed (section 2(2)(b)).",
    Kind.PARTLY: "Qualified in part: weigh the public interest unless the data protection principles bar disclosure.",
}
_EIR_KINDS = {Kind.QUALIFIED: "The public interest must be weighed (regulation 12(1)(b))."}
_TOLD = 3  # so many of the things still missing are named; the checks list them all


class _Sheet(QWidget):
    """The fields in their scroll area: as high as they are in its width, and no higher."""

    def minimumSizeHint(self) -> QSize:
        """Leave the height to the width: lines that wrap would ask for the room of the narrowest column."""
        return QSize(px(240), 0)


class ExemptionPicker(QDialog):
    """One exemption of one response. `chosen` gives the claim; leaving the dialog changes nothing."""

    chosen = Signal(object)

    def __init__(
        self,
        regime: Regime,
        numbers: tuple[int, ...],
        response: Response,
        claim: ExemptionClaim | None,
        *,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._regime, self._response = regime, response
        self._one: Exemption | None = None
        self._provision = ""
        self._new = claim is None
        self._profile = Profile()
        self._as_opened = claim or ExemptionClaim("")
        self._warned = False
        where = f"item {numbers[0]}" if len(numbers) == 1 else "items " + ", ".join(map(str, numbers))
        self.setWindowTitle(f"Exemption for {where}")
        self.setProperty("ground", "surface")
        self._fit_into(parent)
        self.search = SearchField("Section or words, for example 31 or salary")
        self.search.textChanged.connect(self._search)
        self.search.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName("Exemptions")
        self.list.setWordWrap(True)
        self.list.setSpacing(px(3))
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(self._picked)
        self._found = label("", "small", "ink2")
        left = QVBoxLayout()
        left.setSpacing(px(8))
        left.addWidget(self.search)
        left.addWidget(self.list, 1)
        left.addWidget(self._found)
        self.form = GroundsForm(today)
        self.paragraph = ParagraphBox()
        left.addWidget(self.paragraph, 1)
        body = QHBoxLayout()
        body.setContentsMargins(px(16), px(16), px(16), px(12))
        body.setSpacing(px(16))
        body.addLayout(left, 4)
        body.addWidget(self._right(), 5)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(body, 1)
        whole.addWidget(rule())
        whole.addLayout(self._feet())
        self._search("")
        self._start(claim)
        self.form.changed.connect(self._follow)
        self.paragraph.changed.connect(self._say_missing)
        self.paragraph.edit.next_wanted.connect(self._take)
        self.paragraph.edit.finish_wanted.connect(self.paragraph.anew.setFocus)
        self._follow()

    def _fit_into(self, parent: QWidget | None) -> None:
        """Be no larger than the window it lies over, at any zoom."""
        room = parent.window().size() if parent is not None else QSize(px(1160), px(800))
        wide, high = room.width() - px(40), room.height() - px(40)
        self.resize(min(px(1120), max(px(300), wide)), min(px(760), max(px(200), high)))

    def _right(self) -> QWidget:
        self._title = label("Choose an exemption", "heading", wrap=True)
        self._kind = label("", "small", "ink2", wrap=True)
        self._note = label("", "small", "ink2", wrap=True)
        self._refused = label("", "base", "late", wrap=True)
        inner = _Sheet()
        inner.setProperty("clear", "true")
        form = QVBoxLayout(inner)
        form.setContentsMargins(px(2), 0, px(8), px(4))
        form.setSpacing(px(4))
        for one in (self._title, self._kind, self._note, self._refused):
            form.addWidget(one)
        form.addSpacing(px(8))
        form.addWidget(self.form)
        form.addStretch(1)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area = area
        return area

    def _feet(self) -> QHBoxLayout:
        self.missing = label("", "small", "soon", wrap=True)
        self.take = Button("Use this exemption", "filled")
        self.take.setDefault(True)
        self.take.clicked.connect(self._take)
        leave = Button("Leave it")
        leave.clicked.connect(self._leave)
        feet = QHBoxLayout()
        feet.setContentsMargins(px(16), px(10), px(16), px(12))
        feet.setSpacing(px(8))
        feet.addWidget(self.missing, 1)
        feet.addWidget(leave)
        feet.addWidget(self.take)
        return feet

    # the fields that most exemptions have, by name
    @property
    def reason(self) -> QTextEdit:
        """Give the field of why it applies."""
        return self.form.reason

    @property
    def for_disclosure(self) -> QTextEdit:
        """Give the field of what speaks for disclosing."""
        return self.form.for_disclosure

    @property
    def for_withholding(self) -> QTextEdit:
        """Give the field of what speaks for withholding."""
        return self.form.for_withholding

    @property
    def balance(self) -> QTextEdit:
        """Give the field of the balance."""
        return self.form.balance

    def know_office(self, profile: Profile) -> None:
        """Word the paragraph as the office does."""
        self._profile = profile
        self._follow()

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
        self.form.show_claim(claim, known)
        self._show(known)
        self.paragraph.show_own(claim.own_words)
        needs = exemptions.owes_weighing(claim.provision, self._regime.value)
        (self.for_disclosure if needs and claim.has_reason else self.reason).setFocus()

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
            closer = bool(one.limbs) and exemptions.is_whole(typed, self._regime.value)
            fits = closer and exemptions.find(typed, self._regime.value) is one
            self._provision = exemptions.cited_as(typed, self._regime.value) if fits else one.cite
            self._show(one)
            self._follow()

    def _show(self, one: Exemption | None) -> None:
        self._one = one
        self.form.show_exemption(one, self._provision)
        if one is not None:
            kinds = {**_KINDS, **_EIR_KINDS} if one.regime == "eir" else _KINDS
            self._kind.setText(kinds[one.kind])
            self._note.setText(one.note)
        self._note.setVisible(bool(self._note.text()))
        self._kind.setVisible(bool(self._kind.text()))
        self.paragraph.setVisible(one is not None)

    def _follow(self) -> None:
        """Let title, paragraph, refusal and button follow what is chosen and said."""
        one, cited = self._one, self.provision()
        found = outcomes.claim_clash(self._regime, self._response.outcomes, cited) if one is not None else None
        self._refused.setText(f"{found.sentence} {found.do}" if found is not None else "")
        self._refused.setVisible(found is not None)
        self.form.setEnabled(found is None)
        if one is not None:
            self._title.setText(f"{cited}  {one.title}")
            self.paragraph.show_proposed(
                reasons.proposed(self.form.claim(self._provision), self._regime, self._response.outcomes, self._profile)
            )
        self.take.setEnabled(one is not None and found is None)
        self.take.setText(
            (f"Use {cited}" if self._new else "Keep changes") if one is not None else "Use this exemption"
        )
        why_not = "Choose an exemption from the list first" if one is None else found.what if found is not None else ""
        self.take.setToolTip(why_not)
        self._warned = False
        self._say_missing()

    def _say_missing(self) -> None:
        if self._one is None or not self.take.isEnabled():
            self.missing.setText("")
            return
        owed = claims.missing(self._regime, self._response, self.claim())
        told = "; ".join(owed[:_TOLD]) + (f"; and {len(owed) - _TOLD} more" if len(owed) > _TOLD else "")
        set_tone(self.missing, "soon" if owed else "ok")
        self.missing.setText(f"Still to be said: {told}." if owed else "Complete.")

    def provision(self) -> str:
        """Give the provision as it will be cited."""
        return self.form.provision(self._provision)

    def claim(self) -> ExemptionClaim:
        """Give the exemption as it stands."""
        return replace(self.form.claim(self._provision), own_words=self.paragraph.own_words())

    def _take(self) -> None:
        if self._one is not None and self.take.isEnabled():
            self.form.opinion_day.take_typed()
            self.chosen.emit(self.claim())
            self.accept()

    def _leave(self) -> None:
        self._warned = True
        self.reject()

    def reject(self) -> None:
        """Leave; but the first Escape after something was written only says that it would be lost."""
        now = self.claim()
        written = now.has_reason or now.public_interest != self._as_opened.public_interest
        if written and replace(now, provision=self._as_opened.provision) != self._as_opened and not self._warned:
            self._warned = True
            set_tone(self.missing, "late")
            self.missing.setText("What you wrote is not kept yet. Esc again leaves it; Ctrl+Enter keeps it.")
            return
        super().reject()

    def showEvent(self, event: QShowEvent, /) -> None:
        """Bring the field that has the keyboard into view."""
        super().showEvent(event)
        where = self.focusWidget()
        if where is not None and self.form.isAncestorOf(where):
            QTimer.singleShot(0, where, lambda: self._area.ensureWidgetVisible(where))  # once lines have wrapped

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
