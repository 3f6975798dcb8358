"""Whether what only she can fill in is filled in, in the letters that have such: dates, sums, questions, names."""

from collections.abc import Iterator

from foidesk.domain import exemptions
from foidesk.domain.checking.matter import Matter
from foidesk.domain.checking.rule import ERROR, Finding, Subject, Where, rules_of
from foidesk.domain.letterkinds import kind_named
from foidesk.domain.profile import FIELD
from foidesk.domain.regimes import EventKind, Regime

RULES = rules_of(
    Subject.LETTER,
    (
        "letter_gap",
        "What the letter cannot do without is filled in",
        ERROR,
        "FOIA 2000 ss.1(3), 9, 17; EIR 2004 reg 14",
    ),
)


def examine(matter: Matter) -> Iterator[Finding]:
    """Look at the gaps of a kind of letter, and at the exemption that more time is asked for."""
    kind = kind_named(matter.kind)
    draft = matter.case.draft(matter.kind)
    settled = {"on"} if kind.event(matter.case.regime) is EventKind.EIR_EXTENSION else set()  # reg 7(1) gives the day
    for gap in kind.gaps:
        if draft.lacks(gap) and gap.field not in settled:
            source = f" ({gap.source})" if gap.source else ""
            yield _missing(f"{kind.title}: {gap.needed} is not filled in.", f"Fill it in beside the letter{source}.")
    for name in FIELD.findall(draft.text.plain()):
        yield _missing(f"{kind.title}: the field {{{name}}} is not filled in.", "Write the words that belong there.")
    if kind.event(matter.case.regime) is EventKind.PIT_EXTENSION and not _names_a_qualified_one(matter):
        yield _missing(
            f"{kind.title}: no qualified exemption is named in the draft.",
            "Name the exemption on the Draft tab: only it gives more time (FOIA 2000 ss.10(3), 17(1)(b)).",
        )


def _names_a_qualified_one(matter: Matter) -> bool:
    known = (
        exemptions.find(claim.provision, Regime.FOIA.value)
        for response in matter.case.responses
        for claim in response.exemptions
    )
    return any(one is not None and one.needs_public_interest_test for one in known)


def _missing(message: str, remedy: str) -> Finding:
    return Finding("letter_gap", ERROR, message, remedy, where=Where.LETTER)
