"""Reasoning an exemption beside the table: found by section or in plain words, its grounds said, its paragraph seen.

It stands in the drawer, so the request and the response stay in view and can be worked on meanwhile.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from foidesk.domain import claiming, exemptions, outcomes, reasons, richtext, textfields, textreasons
from foidesk.domain.checking import claims
from foidesk.domain.exemptions import Exemption
from foidesk.domain.items import ExemptionClaim, Response
from foidesk.domain.profile import Profile
from foidesk.domain.regimes import Regime
from foidesk.domain.richtext import RichText
from foidesk.domain.textreasons import ClaimText
from foidesk.ui.casefile.exemptionframe import ExemptionFrame
from foidesk.ui.casefile.rowface import number_words
from foidesk.ui.parts.label import set_tone

_TOLD = 3  # so many of the things still missing are named; the checks list them all
_THE_FIELDS = frozenset(
    (
        *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right),
        *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
    )
)


class ExemptionPicker(QWidget):
    """One exemption of one response. `chosen` gives the claim to be put in; `left` says that nothing is to be."""

    chosen = Signal(object)
    left = Signal()
    changed = Signal()
    """Something was chosen or written."""

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
        self._texts: tuple[ClaimText, ...] = ()
        self.as_opened = claim or ExemptionClaim("")
        self._warned = False
        where = f"item {numbers[0]}" if len(numbers) == 1 else f"items {number_words(numbers)}"
        self.frame = ExemptionFrame(where, regime, today)
        frame = self.frame
        self.head, self.choice, self.form, self.paragraph = frame.head, frame.choice, frame.form, frame.paragraph
        self.missing, self.take, self.leave, self.other = frame.missing, frame.take, frame.leave, frame.head.other
        self.search, self.list = self.choice.search, self.choice.list
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(frame)
        self._choosing = True
        self.choice.picked.connect(self._picked)
        self.choice.settled.connect(self._settle_on)
        self.other.clicked.connect(self._choose_again)
        self.take.clicked.connect(self._take)
        self.leave.clicked.connect(self._leave)
        self._start(claim)
        self.form.changed.connect(self._follow)
        self.form.changed.connect(self.changed)
        self.paragraph.changed.connect(self._say_missing)
        self.paragraph.changed.connect(self.changed)
        self.paragraph.wording_chosen.connect(self._follow)
        self.paragraph.edit.next_wanted.connect(self._take)
        self.paragraph.edit.finish_wanted.connect(self.paragraph.anew.setFocus)
        self._follow()
        self._at_start = self.claim()

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

    def know_office(self, profile: Profile, texts: tuple[ClaimText, ...] = ()) -> None:
        """Word the paragraph as the office does: from its standard text for the exemption, if it has one."""
        touched = self.is_touched()
        self._profile, self._texts = profile, texts
        self._follow()
        if not touched and not self._new:
            self._find_wording()
            self._at_start = self.claim()

    def _find_wording(self) -> None:
        """Find what led when the exemption was written: a standard text, the fields alone, or her own hand."""
        opened = self.as_opened
        if opened.own_words.is_empty:
            self.paragraph.lead_with("")
            self._follow()
            return
        for one in self._fitting():
            if self._worded(one) == opened.own_words:
                self.paragraph.lead_with(one.key)
                self.paragraph.show_own(richtext.EMPTY)
                self._follow()
                return
        self.paragraph.lead_with("")
        self._follow()

    def _fitting(self) -> tuple[ClaimText, ...]:
        claim = self.form.claim(self._provision)
        return textreasons.fitting(self._texts, claim, self._regime, self._response.outcomes)

    def _worded(self, text: ClaimText | None) -> RichText:
        claim, outcomes_ = self.form.claim(self._provision), self._response.outcomes
        if text is None:
            return reasons.proposed(claim, self._regime, outcomes_, self._profile)
        return textreasons.written(text.text, claim, self._regime, outcomes_, self._profile)

    def follow_response(self, response: Response) -> None:
        """Follow the response as it now is: its outcome may allow another exemption, or none."""
        if response != self._response:
            self._response = response
            self._follow()

    # --- choosing -----------------------------------------------------------------------------------

    def _start(self, claim: ExemptionClaim | None) -> None:
        if claim is None:
            self._show(None)
            self._set_choosing(on=True)
            return
        known = exemptions.find(claim.provision, self._regime.value)
        self.choice.mark(known)
        self._provision = claim.provision
        self.form.show_claim(claim, known)
        self._show(known)
        self.paragraph.show_own(claim.own_words)
        self.paragraph.in_response.setChecked(claim.grounds.in_response)
        self._set_choosing(on=known is None)

    def begin(self) -> None:
        """Put the keyboard where it goes on: in the search, the reason, or the weighing that is owed."""
        if self._choosing:
            self.search.setFocus()
            return
        claim = self.as_opened
        needs = exemptions.owes_weighing(claim.provision, self._regime.value)
        self._bring(self.for_disclosure if needs and claim.has_reason else self.reason)

    def _bring(self, field: QWidget) -> None:
        field.setFocus()
        QTimer.singleShot(0, field, lambda: self.frame.area.ensureWidgetVisible(field))  # once lines have wrapped

    def _set_choosing(self, *, on: bool) -> None:
        """Show the list to choose from, or the fields of what is chosen."""
        self._choosing = on
        self.frame.show_part(choosing=on, chosen=self._one is not None)
        self._say_missing()

    def _settle_on(self) -> None:
        """Go on from the list to the fields of what is chosen."""
        if self._one is not None:
            self._set_choosing(on=False)
            self._bring(self.reason)

    def _choose_again(self) -> None:
        self._set_choosing(on=True)
        self.search.setFocus()
        self.search.selectAll()

    def _picked(self, one: Exemption, provision: str) -> None:
        self._provision = provision
        self._show(one)
        self._follow()
        self.changed.emit()

    def _show(self, one: Exemption | None) -> None:
        self._one = one
        self.form.show_exemption(one, self._provision)
        self.frame.show_part(choosing=self._choosing, chosen=one is not None)

    def _refusal(self) -> str:
        """Say why what is chosen cannot be relied on here; nothing where it can."""
        if self._one is None:
            return ""
        cited = self.provision()
        found = outcomes.claim_clash(self._regime, self._response.outcomes, cited)
        if found is not None:
            return f"{found.sentence} {found.do}"
        twin = claiming.relied_on_already(self._regime, self._response, cited, self.as_opened.provision)
        return f"{twin} Open it to change it, or choose another provision." if twin else ""

    def _follow(self) -> None:
        """Let title, paragraph, refusal and button follow what is chosen and said."""
        one, cited, refusal = self._one, self.provision(), self._refusal()
        self.head.show_exemption(one, cited, refusal)
        self.form.setEnabled(not refusal)
        if one is not None:
            texts = self._fitting()
            self.paragraph.offer_wordings(texts)
            leading = next((text for text in texts if text.key == self.paragraph.leading()), None)
            self.paragraph.show_proposed(self._worded(leading))
        self.take.setEnabled(one is not None and not refusal)
        self.take.setText(
            (f"Use {cited}" if self._new else "Keep changes") if one is not None else "Use this exemption"
        )
        self.take.setToolTip("Choose an exemption from the list first" if one is None else refusal or "Ctrl+Enter")
        self._warned = False
        self._say_missing()

    def _say_missing(self) -> None:
        told = ""
        if self._one is not None and self.take.isEnabled() and not self._choosing:
            owed = self._owed()
            named = "; ".join(owed[:_TOLD]) + (f"; and {len(owed) - _TOLD} more" if len(owed) > _TOLD else "")
            set_tone(self.missing, "soon" if owed else "ok")
            told = f"Still to be said: {named}." if owed else "Complete."
        self.missing.setText(told)
        self.missing.setVisible(bool(told))

    def _owed(self) -> tuple[str, ...]:
        """Name what is still to be said: what the exemption owes, and what the standard text leaves to be written."""
        now = self.claim()
        if self.paragraph.follows:
            owed = claims.missing(self._regime, self._response, replace(now, own_words=richtext.EMPTY))
        else:
            owed = claims.missing(self._regime, self._response, now)
        left = [one.words[:1].lower() + one.words[1:] for one in textfields.fields_in(now.own_words)]
        return (*owed, *(left if not owed else ()))

    def provision(self) -> str:
        """Give the provision as it will be cited."""
        return self.form.provision(self._provision)

    def claim(self) -> ExemptionClaim:
        """Give the exemption as it stands."""
        made = replace(self.form.claim(self._provision), own_words=self.paragraph.own_words())
        return replace(made, grounds=replace(made.grounds, in_response=self.paragraph.in_response.isChecked()))

    def is_touched(self) -> bool:
        """Say whether anything was written or another limb chosen; what is only looked at in the list is not."""
        now = self.claim()
        if self._new:
            now = replace(now, own_words=richtext.EMPTY) if self.paragraph.follows else now
            return now.has_reason or now.public_interest != self.as_opened.public_interest
        return now != self._at_start

    def leading_text(self) -> str:
        """Give the key of the standard text whose words the paragraph has; nothing where it has others."""
        told_elsewhere = self.paragraph.in_response.isChecked()
        return self.paragraph.leading() if self.paragraph.follows and not told_elsewhere else ""

    def can_take(self) -> bool:
        """Say whether what stands here can be put in."""
        return self.take.isEnabled()

    def _take(self) -> None:
        if self.can_take():
            self.form.opinion_day.take_typed()
            self.chosen.emit(self.claim())

    def _leave(self) -> None:
        self._warned = True
        self.reject()

    def reject(self) -> None:
        """Leave; but the first Escape after something was written only says that it would be lost."""
        if self.is_touched() and not self._warned:
            self._warned = True
            set_tone(self.missing, "late")
            self.missing.setText("What you wrote is not put in yet. Esc again leaves it; Ctrl+Enter puts it in.")
            self.missing.show()
            return
        self.left.emit()

    # --- keys ---------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Ctrl+Enter puts the exemption in from any field; Esc leaves it."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._take()
        elif event.key() == Qt.Key.Key_Escape:
            self.reject()
        elif enter:
            self.focusNextChild()
        elif event.key() not in _THE_FIELDS:  # a key that moves within the fields is none of the table's
            super().keyPressEvent(event)
