"""The fields of one exemption: only those it needs, each with a line of plain help and its source."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QTextEdit, QVBoxLayout, QWidget

from foidesk.domain import exemptions
from foidesk.domain.exemptions import Exemption
from foidesk.domain.grounds import (
    Balancing,
    Grounds,
    Harm,
    Likelihood,
    Need,
    Opinion,
    Place,
    Plan,
    harm_words,
    likelihoods,
    needs,
    place_problem,
)
from foidesk.domain.items import ExemptionClaim, PublicInterestTest
from foidesk.ui.intake.datefield import DateField
from foidesk.ui.look.scale import px
from foidesk.ui.parts.field import FieldRow
from foidesk.ui.parts.label import label
from foidesk.ui.parts.segmented import SegmentedControl

_EXAMPLES = {
    "31": "the prevention of crime at these places",
    "36": "candid advice to the Commissioner",
    "38": "the officer who lives there",
    "43": "the commercial interests of the supplier",
    "12(5)(e)": "the commercial interests of the supplier",
}


class GroundsForm(QWidget):
    """What is said about an exemption; `changed` is told after each edit."""

    changed = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("keeps_its_typing", True)
        self.setProperty("clear", "true")
        self._one: Exemption | None = None
        self._showing = False
        self._rows: dict[QWidget, FieldRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(10))
        self.limb = QComboBox()
        self.limb.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.limb.setMinimumContentsLength(20)
        self.limb.currentIndexChanged.connect(self._limb_chosen)
        self._put("Limb relied on", self.limb, "A refusal notice names the limb itself (section 17(1)(b)).")
        self.reason = self._text(
            "Why it applies", "What the information is and why the provision covers it (section 17(1)(c))."
        )
        self.likelihood = SegmentedControl("How likely", [(one.value, one.words.capitalize()) for one in Likelihood])
        self.likelihood.chosen.connect(lambda _value: self._edited())
        self._put(
            "How likely the harm is", self.likelihood, "Would: more likely than not. Would be likely to: a real risk."
        )
        self.harm = self._text("What would be harmed", "")
        self.cause = self._text(
            "How disclosure would cause it", "Who would do what with the information, step by step."
        )
        self.person = self._line(
            "Qualified person", "Their name and office: only they can give the opinion (section 36(5))."
        )
        self.opinion = self._text(
            "Their opinion", "What would be inhibited or prejudiced, and why they think so (section 36(2))."
        )
        self.opinion_day = DateField("Date of the opinion", today)
        self.opinion_day.chosen.connect(lambda _day: self._edited())
        self._put("Date of the opinion", self.opinion_day, "It must be given before the refusal goes out.")
        self.seen = self._text("What they were shown", "The information itself, arguments for and against.")
        self.interest = self._text(
            "Interest in disclosure", "What legitimate interest the public has in it (UK GDPR Art 6(1)(f))."
        )
        self.necessity = self._text("Is disclosure necessary for it", "Whether something less would serve as well.")
        self.rights = self._text(
            "Balance with the person's rights", "What they would expect and what it would do to them."
        )
        self.place = self._line("Where it can be found", "Title of the page or paper, and where in it (section 21(1)).")
        self.address = self._line("Link", "The page itself, beginning with https://")
        self.intention = self._text(
            "Intention to publish", "What was decided, before the request came (section 22(1)(a)-(b))."
        )
        self.when = self._line("Date of publication", "As near as it is known, for example May 2027.")
        self._test = label("Public interest test", "base", strong=True)
        self._column.addWidget(self._test)
        self.for_disclosure = self._text("For disclosing it", "Openness, debate, money, decisions that touch people.")
        self.for_withholding = self._text("For withholding it", "The harm that the exemption is there to prevent.")
        self.balance = self._text(
            "Balance: why withholding outweighs disclosing",
            "Weigh the two, as things stood when the request was answered.",
        )
        self.show_claim(None, None)

    def _put(self, words: str, field: QWidget, hint: str) -> None:
        row = FieldRow(words, field)
        row.set_hint(hint, tick=False)
        self._rows[field] = row
        self._column.addWidget(row)

    def _text(self, words: str, hint: str) -> QTextEdit:
        made = QTextEdit()
        made.setAcceptRichText(False)
        made.setTabChangesFocus(True)
        made.setFixedHeight(px(60))
        made.textChanged.connect(self._edited)
        self._put(words, made, hint)
        return made

    def _line(self, words: str, hint: str) -> QLineEdit:
        made = QLineEdit()
        made.textChanged.connect(self._edited)
        self._put(words, made, hint)
        return made

    def _edited(self) -> None:
        if not self._showing:
            self._rows[self.address].set_error(place_problem(Place(address=self.address.text())))
            self.changed.emit()

    def _limb_chosen(self) -> None:
        if not self._showing:
            self.follow_limb()
            self.changed.emit()

    # --- showing ------------------------------------------------------------------------------------

    def show_exemption(self, one: Exemption | None, provision: str = "") -> None:
        """Show the fields that an exemption needs; what stands in the others stays there."""
        before, self._showing = self._one, True
        self._one = one
        if one is not before:
            self.limb.clear()
            self.limb.addItem("Choose the limb", "")
            for limb in one.limbs if one is not None else ():
                self.limb.addItem(f"{limb.section}  {limb.words}", limb.section)
        cited = provision.removeprefix("s.").removeprefix("reg ")
        self.limb.setCurrentIndex(max(0, self.limb.findData(cited)))
        wanted = needs(one) if one is not None else frozenset()
        shown = {
            self.limb: one is not None and bool(one.limbs),
            self.reason: one is not None,
            self.likelihood: one is not None and bool(likelihoods(one)),
            **dict.fromkeys((self.harm, self.cause), Need.HARM in wanted),
            **dict.fromkeys((self.person, self.opinion, self.opinion_day, self.seen), Need.OPINION in wanted),
            **dict.fromkeys((self.place, self.address), Need.PLACE in wanted),
            **dict.fromkeys((self.intention, self.when), Need.PLAN in wanted),
        }
        for field, wants in shown.items():
            self._rows[field].setVisible(wants)
        if one is not None:
            self._name_fields(one)
        self._rows[self.address].set_error(place_problem(Place(address=self.address.text())))
        self._showing = False
        self.follow_limb()

    def _name_fields(self, one: Exemption) -> None:
        verb = harm_words(one)
        example = _EXAMPLES.get(one.group if one.regime == "foia" else one.section, "")
        tail = f", for example: {example}" if example else ""
        self._rows[self.harm].set_hint(f"It goes on “Disclosure would {verb} …”{tail}.", tick=False)
        unfinished = one.regime == "eir"
        self._rows[self.intention].rename("Who is completing it" if unfinished else "Intention to publish")
        self._rows[self.intention].set_hint(
            "The authority that prepares it (regulation 14(4))."
            if unfinished
            else "What was decided, before the request came (section 22(1)(a)-(b)).",
            tick=False,
        )
        self._rows[self.when].rename("When it will be finished" if unfinished else "Date of publication")
        self._rows[self.limb].set_hint(
            f"A refusal notice names the limb itself ({'regulation 14(3)(a)' if unfinished else 'section 17(1)(b)'}).",
            tick=False,
        )
        source = "regulation 14(3)(a)" if unfinished else "section 17(1)(c)"
        help_words = {
            "41": "Who gave it in confidence, and why they could sue if it were disclosed",
            "44": "Name the enactment or order that forbids disclosure",
            "42": "Whose advice it is, for whom, and that the confidence was kept",
            "23": "Which body supplied it or what it has to do with one",
        }
        usual = "What the information is and why the provision covers it"
        self._rows[self.reason].set_hint(f"{help_words.get(one.group, usual)} ({source}).", tick=False)

    def follow_limb(self) -> None:
        """Ask for steps and weighing as the limb wants them: the data protection principles owe no weighing."""
        one, cited = self._one, self.provision("")
        weighed = one is not None and exemptions.owes_weighing(cited, one.regime)
        steps = one is not None and Need.BALANCING in needs(one) and not (one.regime == "eir" and weighed)
        for field in (self.interest, self.necessity, self.rights):
            self._rows[field].setVisible(steps)
        self._test.setVisible(weighed)
        for field in (self.for_disclosure, self.for_withholding, self.balance):
            self._rows[field].setVisible(weighed)

    def provision(self, typed: str) -> str:
        """Give the citation with the limb that is chosen; `typed` while none is."""
        one = self._one
        if one is None:
            return typed
        limb = self.limb.currentData()
        if limb:
            return f"{'s.' if one.regime == 'foia' else 'reg '}{limb}"
        taken_back = bool(one.limbs) and exemptions.is_whole(typed, one.regime)  # the limb that was chosen before
        return one.cite if taken_back or not typed else typed

    # --- values -------------------------------------------------------------------------------------

    def show_claim(self, claim: ExemptionClaim | None, one: Exemption | None) -> None:
        """Show what is said about an exemption."""
        claim = claim or ExemptionClaim("")
        self._showing = True
        grounds, weighed = claim.grounds, claim.public_interest
        for text, words in (
            (self.reason, claim.reason),
            (self.harm, grounds.harm.what),
            (self.cause, grounds.harm.how),
            (self.opinion, grounds.opinion.opinion),
            (self.seen, grounds.opinion.seen),
            (self.interest, grounds.balancing.interest),
            (self.necessity, grounds.balancing.necessity),
            (self.rights, grounds.balancing.balance),
            (self.intention, grounds.plan.intention),
            (self.for_disclosure, weighed.for_disclosure),
            (self.for_withholding, weighed.for_withholding),
            (self.balance, weighed.balance),
        ):
            text.setPlainText(words)
        for line, words in (
            (self.person, grounds.opinion.person),
            (self.place, grounds.place.words),
            (self.address, grounds.place.address),
            (self.when, grounds.plan.when),
        ):
            line.setText(words)
        self.opinion_day.set_day(grounds.opinion.on)
        if grounds.harm.likelihood is not None:
            self.likelihood.set_value(grounds.harm.likelihood.value)
        self.show_exemption(one, claim.provision)

    def claim(self, typed: str) -> ExemptionClaim:
        """Give what is said; fields that this exemption does not have count for nothing."""
        one = self._one
        wanted = needs(one) if one is not None else frozenset()
        likely = self.likelihood.value() if one is not None and likelihoods(one) else ""
        provision = self.provision(typed)
        weighed = one is not None and exemptions.owes_weighing(provision, one.regime)
        test = (_said(self.for_disclosure), _said(self.for_withholding), _said(self.balance))
        opinion = Opinion(self.person.text().strip(), _said(self.opinion), self.opinion_day.day(), _said(self.seen))
        steps = Balancing(_said(self.interest), _said(self.necessity), _said(self.rights))
        return ExemptionClaim(
            provision,
            _said(self.reason),
            PublicInterestTest(*test) if weighed else PublicInterestTest(),
            Grounds(
                Harm(Likelihood(likely) if likely else None, _said(self.harm), _said(self.cause))
                if Need.HARM in wanted
                else Harm(),
                opinion if Need.OPINION in wanted else Opinion(),
                steps if not self._rows[self.interest].isHidden() else Balancing(),
                Place(self.place.text().strip(), self.address.text().strip()) if Need.PLACE in wanted else Place(),
                Plan(_said(self.intention), self.when.text().strip()) if Need.PLAN in wanted else Plan(),
            ),
        )


def _said(field: QTextEdit) -> str:
    return field.toPlainText().strip()
