"""Which outcomes and exemptions can stand on one response: held first, then what that allows.

An answer first says whether the information is held (FOIA 2000 s.1(1)(a)); only what is held can be disclosed or
refused. A Clash is a combination that no lawful answer has, with the words that say so and the source.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from foidesk.domain import exemptions
from foidesk.domain.items import Outcome
from foidesk.domain.regimes import Regime


class Holding(StrEnum):
    """What an answer says about holding the information: the first thing it owes (FOIA 2000 s.1(1)(a))."""

    HELD = "held"
    PART_HELD = "part_held"
    NOT_HELD = "not_held"
    NCND = "ncnd"
    NOT_SAID = "not_said"

    @property
    def words(self) -> str:
        """Give it in the words of the screen."""
        return _HOLDING_WORDS[self]


_HOLDING_WORDS = {
    Holding.HELD: "Held",
    Holding.PART_HELD: "Part held",
    Holding.NOT_HELD: "Not held",
    Holding.NCND: "Neither confirm nor deny",
    Holding.NOT_SAID: "Refused as a whole",
}
DISCLOSING = frozenset({Outcome.DISCLOSED_IN_FULL, Outcome.DISCLOSED_IN_PART})
OF_HELD = (
    Outcome.DISCLOSED_IN_FULL,
    Outcome.DISCLOSED_IN_PART,
    Outcome.WITHHELD_IN_FULL,
    Outcome.ALREADY_ACCESSIBLE,
    Outcome.FUTURE_PUBLICATION,
)
AS_A_WHOLE = (Outcome.COST_REFUSED, Outcome.VEXATIOUS, Outcome.REPEATED)
"""The refusals that are no exemptions: the duty itself falls away (FOIA 2000 ss.12, 14)."""
WITH_CLAIMS = frozenset(
    {
        Outcome.DISCLOSED_IN_PART,
        Outcome.WITHHELD_IN_FULL,
        Outcome.NCND,
        Outcome.ALREADY_ACCESSIBLE,
        Outcome.FUTURE_PUBLICATION,
    }
)
"""The outcomes under which an exemption can be relied on."""


def holding_of(outcomes: Sequence[Outcome]) -> Holding | None:
    """Say what these outcomes tell about holding; None while they tell nothing."""
    if Outcome.NCND in outcomes:
        return Holding.NCND
    held = any(one in OF_HELD for one in outcomes)
    if Outcome.NOT_HELD in outcomes:
        return Holding.PART_HELD if held else Holding.NOT_HELD
    if held:
        return Holding.HELD
    return Holding.NOT_SAID if any(one in AS_A_WHOLE for one in outcomes) else None


def allowed(holding: Holding, regime: Regime) -> tuple[Outcome, ...]:
    """List what may become of information that is held so, in the order of the menu."""
    match holding:
        case Holding.HELD | Holding.PART_HELD:
            return OF_HELD
        case Holding.NOT_HELD:
            return (Outcome.NOT_HELD,)
        case Holding.NCND:
            return (Outcome.NCND,)
        case Holding.NOT_SAID:
            return () if regime is Regime.EIR else AS_A_WHOLE


@dataclass(frozen=True, slots=True)
class Clash:
    """A combination that cannot stand: the rule's name, what is wrong, what to do, and the source."""

    rule: str
    what: str
    do: str
    source: str

    @property
    def sentence(self) -> str:
        """Say what is wrong, with its source."""
        return f"{self.what[:-1]} ({self.source})." if self.source else self.what


@dataclass(frozen=True, slots=True)
class _Pair:
    """Outcomes that exclude each other; `alone` limits the rule to a response that answers a single item."""

    one: frozenset[Outcome]
    other: frozenset[Outcome]
    what: str
    do: str
    source: str
    alone: bool = False


_EXEMPTING = frozenset({Outcome.DISCLOSED_IN_PART, Outcome.WITHHELD_IN_FULL, Outcome.FUTURE_PUBLICATION})
_SEPARATELY = "Choose one of them, or answer the items separately (Ctrl+Shift+J)."

_PAIRS = (
    _Pair(
        frozenset({Outcome.NCND}),
        frozenset(OF_HELD),
        "{other} tells that the information is held, so the response cannot also neither confirm nor deny it.",
        _SEPARATELY,
        "section 1(1)(a)",
    ),
    _Pair(
        frozenset({Outcome.NCND}),
        frozenset({Outcome.NOT_HELD}),
        "Not held tells whether the information is held, so the response cannot also neither confirm nor deny it.",
        _SEPARATELY,
        "section 1(1)(a)",
    ),
    _Pair(
        frozenset({Outcome.COST_REFUSED}),
        DISCLOSING,
        "Over the cost limit refuses the whole request: nothing of it is disclosed under the Act.",
        "Take one of the two off. To give something all the same, choose Answered outside the Act.",
        "section 12(1)",
    ),
    _Pair(
        frozenset({Outcome.VEXATIOUS, Outcome.REPEATED}),
        DISCLOSING,
        "{one} means that there is no duty to answer, so nothing is disclosed under the Act.",
        "Take one of the two off. To give something all the same, choose Answered outside the Act.",
        "section 14",
    ),
    _Pair(
        frozenset(AS_A_WHOLE),
        _EXEMPTING | {Outcome.NCND},
        "{one} is not an exemption and takes the place of one: {other} does not stand beside it.",
        _SEPARATELY,
        "section 17(5)",
    ),
    _Pair(
        frozenset({Outcome.DISCLOSED_IN_FULL}),
        frozenset({Outcome.DISCLOSED_IN_PART, Outcome.WITHHELD_IN_FULL}),
        "What is disclosed in full is not refused as well.",
        "Choose Disclosed in part when something is held back.",
        "section 1(1)(b)",
        alone=True,
    ),
    _Pair(
        frozenset({Outcome.WITHHELD_IN_FULL}),
        frozenset({Outcome.DISCLOSED_IN_PART}),
        "Disclosed in part says already that the rest is refused.",
        "Choose Disclosed in part alone, or Refused alone.",
        "section 1(1)(b)",
        alone=True,
    ),
)


def clash(regime: Regime, outcomes: Sequence[Outcome], provisions: Sequence[str], items: int = 1) -> Clash | None:
    """Find the first thing about a response that cannot stand; None if all of it can.

    Whatever is still missing is no clash: a draft without an outcome or an exemption is only unfinished.
    """
    for rule in (_outcomes, _under_regulations):
        found = rule(regime, outcomes, items)
        if found is not None:
            return found
    for provision in provisions:
        found = claim_clash(regime, outcomes, provision)
        if found is not None:
            return found
    return None


def _outcomes(_regime: Regime, outcomes: Sequence[Outcome], items: int) -> Clash | None:
    for pair in _PAIRS:
        if pair.alone and items > 1:
            continue
        one = next((each for each in outcomes if each in pair.one), None)
        other = next((each for each in outcomes if each in pair.other), None)
        if one is not None and other is not None:
            return Clash("outcomes", pair.what.format(one=one.words, other=other.words), pair.do, pair.source)
    return None


def _under_regulations(regime: Regime, outcomes: Sequence[Outcome], _items: int) -> Clash | None:
    """EIR 2004 know no cost limit and no vexatious request: reg 12(4)(b) stands for both."""
    whole = next((one for one in outcomes if one in AS_A_WHOLE), None)
    if regime is not Regime.EIR or whole is None:
        return None
    return Clash(
        "outcomes",
        f"{whole.words} is a refusal under the Freedom of Information Act, and this case is under the EIR.",
        "Choose Refused and name regulation 12(4)(b), manifestly unreasonable.",
        "regulation 12(4)(b)",
    )


def claim_clash(regime: Regime, outcomes: Sequence[Outcome], provision: str) -> Clash | None:
    """Find why one exemption cannot be relied on in this case and beside these outcomes; None if it can."""
    known = exemptions.find(provision, regime.value)
    ours = "eir" if regime is Regime.EIR else "foia"
    if known is None or known.regime != ours:
        return _unknown(regime, provision)
    for rule in _CLAIM_RULES:
        found = rule(known, provision, outcomes)
        if found is not None:
            return found
    return None


def _unknown(regime: Regime, provision: str) -> Clash:
    elsewhere = exemptions.find_elsewhere(provision, regime.value)
    if elsewhere is None:
        law, example = ("the Regulations", "reg 12(4)(e)") if regime is Regime.EIR else ("the Act", "s.31(1)(a)")
        noun = "exception" if regime is Regime.EIR else "exemption"
        sections = "" if regime is Regime.EIR else " Sections 12 and 14 are outcomes."
        return Clash(
            "provision",
            f"There is no {noun} “{provision}” in {law}.",
            f"Choose one from the list, for example {example}.{sections}",
            "",
        )
    if elsewhere.regime == "eir":
        what = f"{elsewhere.cite} is an exception of the Environmental Information Regulations, and this case is not."
        return Clash("provision", what, "Choose an exemption of the Act, or make the case an EIR case.", "section 39")
    what = f"{elsewhere.cite} is an exemption of the Freedom of Information Act, and this case is under the EIR."
    return Clash("provision", what, "Choose an exception from regulation 12 or 13.", "regulation 12(1)")


_Known = exemptions.Exemption


def _of_government(known: _Known, _provision: str, _outcomes: Sequence[Outcome]) -> Clash | None:
    if known.group != "35" or known.regime != "foia":
        return None
    return Clash(
        "not_available",
        "Section 35 is for government departments and the Welsh Government: your office cannot rely on it.",
        "Look at section 36(2) instead, which needs the opinion of a qualified person.",
        "section 35(1)",
    )


def _not_held(known: _Known, provision: str, outcomes: Sequence[Outcome]) -> Clash | None:
    if set(outcomes) != {Outcome.NOT_HELD}:
        return None
    if known.regime == "eir":
        if known.section == "12(4)(a)":
            return None
        return Clash(
            "not_held_exempt",
            f"Nothing is held that {provision} could protect.",
            "Not held is itself an exception here: rely on regulation 12(4)(a).",
            "regulation 12(4)(a)",
        )
    return Clash(
        "not_held_exempt",
        "Not held needs no exemption.",
        f"Take {provision} off, or choose another outcome first (F4).",
        "section 1(1)(a)",
    )


def _held_after_all(known: _Known, _provision: str, outcomes: Sequence[Outcome]) -> Clash | None:
    said = holding_of(outcomes)
    if known.regime != "eir" or known.section != "12(4)(a)" or said not in (Holding.HELD, Holding.NCND):
        return None
    return Clash(
        "exemption_outcome",
        "Regulation 12(4)(a) says that the information is not held, and the outcome says otherwise.",
        "Choose Not held, or take the exception off.",
        "regulation 12(4)(a)",
    )


def _refused_as_a_whole(_known: _Known, provision: str, outcomes: Sequence[Outcome]) -> Clash | None:
    whole = next((one for one in outcomes if one in AS_A_WHOLE), None)
    if whole is None:
        return None
    return Clash(
        "exemption_outcome",
        f"{whole.words} is not an exemption and takes the place of one: {provision} does not stand beside it.",
        f"Take {provision} off, or choose another outcome first (F4).",
        "section 17(5)",
    )


def _nothing_refused(_known: _Known, provision: str, outcomes: Sequence[Outcome]) -> Clash | None:
    if not outcomes or any(one in WITH_CLAIMS for one in outcomes) or Outcome.DISCLOSED_IN_FULL not in outcomes:
        return None
    return Clash(
        "exemption_outcome",
        f"Disclosed in full leaves nothing for {provision} to protect.",
        "Choose Disclosed in part or Refused first (F4), or leave the exemption off.",
        "section 17(1)",
    )


def _without_clause(known: _Known, provision: str, outcomes: Sequence[Outcome]) -> Clash | None:
    if Outcome.NCND not in outcomes or known.ncnd:
        return None
    return Clash(
        "ncnd_clause",
        f"{provision} does not let an authority neither confirm nor deny that it holds something.",
        "Choose an exemption that does, or say that the information is held.",
        "section 1(1)(a)" if known.regime == "foia" else "regulation 12(6)",
    )


_ClaimRule = Callable[[_Known, str, Sequence[Outcome]], Clash | None]
_CLAIM_RULES: tuple[_ClaimRule, ...] = (
    _of_government,
    _not_held,
    _held_after_all,
    _refused_as_a_whole,
    _nothing_refused,
    _without_clause,
)

APART = (("30", "31"), ("23", "24"))
"""Sections that cannot both cover the same information (FOIA 2000 ss.31(1) and 24(1), opening words)."""


def claimed_together(provisions: Sequence[str], regime: Regime) -> tuple[str, str] | None:
    """Give two of the exemptions that exclude each other for the same information; None if there are none."""
    found = [(one, exemptions.find(one, regime.value)) for one in provisions]
    for first, second in APART:
        one = next((cited for cited, known in found if known is not None and known.group == first), None)
        other = next((cited for cited, known in found if known is not None and known.group == second), None)
        if one is not None and other is not None:
            return one, other
    return None
