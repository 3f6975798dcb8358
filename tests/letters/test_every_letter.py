"""Every kind of letter under every law with every outcome: lawful by its own checks, drawn, and heard as it is said."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain, cycle, product

import page
import pytest

from foidesk.domain import checks, clock, drafting
from foidesk.domain.case import Case, Requester
from foidesk.domain.grounds import Grounds, Place, Plan
from foidesk.domain.items import ExemptionClaim, Outcome
from foidesk.domain.letterkinds import LetterKind
from foidesk.domain.profile import Profile
from foidesk.domain.regimes import Regime
from foidesk.domain.richtext import RichText, from_html
from foidesk.letters.compose import compose
from foidesk.letters.letter import Letter, plain_text
from foidesk.letters.press import draw
from foidesk.letters.spreading import spread
from tests.builders import a_case
from tests.domain.checking.letters import CRIME, HARM, WEIGHED
from tests.letters.reading import structure_of
from tests.letters.test_kinds import CALENDAR, LETTERS, RECEIVED, filled_in, ready

SENT = date(2026, 12, 2)
ANSWERS = [pair for pair in LETTERS.args[1] if pair[0].answers]
OTHERS = [pair for pair in LETTERS.args[1] if not pair[0].answers]
PROFILE = Profile(email="foi@northmere.example", website="northmere.example", telephone="01632 960001")
_HELD = "<p>We hold this information.</p>"
_GIVEN = (
    "<p>We hold this information. In 2025 it was <b>£18,500</b>, of which:</p><ul><li>cameras</li><li>posts</li></ul>"
)
_COST = (
    "<p>We refuse this under section 12(1) of the Act. We would have to look through 300 records at 10 minutes each, "
    "which takes 50 hours. At £25 an hour that is £1,250, and the limit is £450 or 18 hours.</p>"
    "<p>If you asked for one month only, we could answer within the limit.</p>"
)
_UNSAID = "<p>{} lets us neither confirm nor deny whether we hold this information.</p>"
_PAGE = (
    "<p>We hold this, and it is published at <a href='https://www.example.org/spending'>our page on spending</a>.</p>"
)
DATA = ExemptionClaim("reg 12(5)(b)", "A fair trial would be harmed.", WEIGHED, Grounds(HARM))
PERSON = ExemptionClaim("reg 12(5)(a)", "To say more would itself disclose it.", WEIGHED, Grounds(HARM))
FOUND = Grounds(place=Place("Our page on spending", "https://www.example.org/spending"))
COMING = Grounds(plan=Plan("The board decided so in June.", "May 2027"))


@dataclass(frozen=True)
class Answer:
    """An answer that is lawful: its words, and what it relies on."""

    html: str
    claim: ExemptionClaim | None = None


F, E, S = Regime.FOIA, Regime.EIR, Regime.SAR
LAWFUL: dict[tuple[Regime, Outcome], Answer] = {
    **{(law, Outcome.DISCLOSED_IN_FULL): Answer(_GIVEN) for law in Regime},
    **{
        (law, Outcome.NOT_HELD): Answer("<p>We do not hold this information. The Council may.</p>") for law in (F, E, S)
    },
    **{(F, one): Answer(_HELD, CRIME) for one in (Outcome.DISCLOSED_IN_PART, Outcome.WITHHELD_IN_FULL)},
    **{(E, one): Answer(_HELD, DATA) for one in (Outcome.DISCLOSED_IN_PART, Outcome.WITHHELD_IN_FULL)},
    (F, Outcome.NCND): Answer(_UNSAID.format("Section 31(3)"), CRIME),
    (E, Outcome.NCND): Answer(_UNSAID.format("Regulation 12(6)"), PERSON),
    (F, Outcome.ALREADY_ACCESSIBLE): Answer(_PAGE, ExemptionClaim("s.21", "It is published.", grounds=FOUND)),
    (E, Outcome.ALREADY_ACCESSIBLE): Answer(_PAGE),
    (F, Outcome.FUTURE_PUBLICATION): Answer(_HELD, ExemptionClaim("s.22", "Soon.", WEIGHED, COMING)),
    (F, Outcome.COST_REFUSED): Answer(_COST),
    (F, Outcome.VEXATIOUS): Answer("<p>We refuse this request under section 14(1) of the Act.</p>"),
    (F, Outcome.REPEATED): Answer("<p>We refuse this request under section 14(2) of the Act.</p>"),
    **{
        (law, Outcome.ANSWERED_OUTSIDE_ACT): Answer("<p>We answer this as a question of yours.</p>")
        for law in (F, E, S)
    },
}
NAMES = ("Daniel Okafor", "")
WAYS = ("d.okafor@example.org", "")


def asked(count: int, regime: Regime, name: str, email: str, kind: LetterKind) -> Case:
    who = Requester(name, email, "" if email else "1 High Street\nFAREHAM\nPO16 7AA")
    return replace(a_case(count, received=RECEIVED), regime=regime, requester=who, drafts=(filled_in(kind),))


def answered(case: Case, outcome: Outcome, text: RichText, claim: ExemptionClaim | None) -> Case:
    """Answer the first item alone and the rest together, or forty one by one."""
    numbers = range(1, len(case.items) + 1)
    groups = [[n] for n in numbers] if len(numbers) > 4 else [[1], list(numbers[1:])]
    for group in groups:
        if group:
            case, _ = drafting.respond(case, group, text, [outcome], (claim,) if claim else ())
    return case


def every_answer(kind: LetterKind, regime: Regime) -> Iterator[tuple[str, Outcome, Case]]:
    """Give each lawful answer with each way to send it, and with one, four and forty items in turn."""
    counts = chain((40,), cycle((1, 4)))
    for (law, outcome), lawful in LAWFUL.items():
        if law is not regime or (kind.name == "cost_refusal") != (outcome is Outcome.COST_REFUSED):
            continue
        all_ways = outcome in (Outcome.NOT_HELD, Outcome.COST_REFUSED, Outcome.WITHHELD_IN_FULL)
        ways = product(NAMES, WAYS) if all_ways else zip(NAMES, WAYS, strict=True)
        for name, email in ways:
            count = next(counts)
            case = asked(count, regime, name, email, kind)
            where = f"{kind.name} {regime.value} {outcome.value}, {count} items, {name or 'no name'}, {email or 'post'}"
            yield where, outcome, answered(case, outcome, from_html(lawful.html), lawful.claim)


def letter_of(kind: LetterKind, case: Case) -> Letter:
    deadline = clock.deadline(case.regime, case.request.received, case.events, CALENDAR)
    return compose(case, PROFILE, deadline, kind.name, SENT)


def errors(kind: LetterKind, case: Case) -> set[str]:
    deadline = clock.deadline(case.regime, case.request.received, case.events, CALENDAR)
    found = checks.check_letter(case, PROFILE, deadline, SENT, kind.name)
    return {f"{one.rule}: {one.message}" for one in found if one.severity is checks.Severity.ERROR}


def in_reading_order(letter: Letter) -> str:
    """Give the plain text as it is drawn: the headings of the table once, no bars between cells, no blanks."""
    text = plain_text(spread(letter))
    text = re.sub(r"^(?:Request|Response):$", "", text, flags=re.MULTILINE)
    return re.sub(r"[\s|]", "", text)


def heard(pdf: bytes) -> str:
    """Give what a screen reader is told, without the headings of the table, and without blanks."""
    said = re.findall(r'^\s*"(.*?)"$', structure_of(pdf), re.MULTILINE | re.DOTALL)
    joined = "\n".join(said)
    return re.sub(r"\s", "", re.sub(r"^Request\s*\n^Response\s*$", "", joined, flags=re.MULTILINE))


def kept_and_heard(letter: Letter, where: str, *, checked: bool) -> None:
    pdf = draw(letter)
    assert heard(pdf) == in_reading_order(letter), where
    for profile in ("ua1", "2a") if checked else ():
        report = page.validate_pdf_bytes(pdf, profile=profile)
        assert report.is_compliant, (where, [(one.rule_id, one.message) for one in report.failures])


@pytest.mark.parametrize(("kind", "regime"), ANSWERS, ids=[f"{kind.name}-{law.value}" for kind, law in ANSWERS])
def test_every_answer_is_lawful_and_heard_as_it_is_said(kind: LetterKind, regime: Regime) -> None:
    seen = set()
    for where, outcome, case in every_answer(kind, regime):
        assert errors(kind, case) == set(), where
        kept_and_heard(letter_of(kind, case), where, checked=outcome not in seen)
        seen.add(outcome)
    assert seen


@pytest.mark.parametrize(("kind", "regime"), OTHERS, ids=[f"{kind.name}-{law.value}" for kind, law in OTHERS])
def test_every_other_letter_is_lawful_and_heard_as_it_is_said(kind: LetterKind, regime: Regime) -> None:
    for at, ((name, email), count) in enumerate(zip(product(NAMES, WAYS), (4, 1, 40, 4), strict=True)):
        who = asked(count, regime, name, email, kind)
        case = replace(ready(kind, regime), requester=who.requester)
        if kind.name not in ("extension", "review_outcome", "ico_response"):
            case = replace(case, items=who.items, request=who.request, responses=who.responses, next_key=who.next_key)
        where = f"{kind.name} {regime.value}, {count} items, {name or 'no name'}, {email or 'post'}"
        assert errors(kind, case) == set(), where
        kept_and_heard(letter_of(kind, case), where, checked=at == 0)


@pytest.mark.parametrize(("kind", "regime"), ANSWERS, ids=[f"{kind.name}-{law.value}" for kind, law in ANSWERS])
def test_the_same_answers_without_or_with_an_exemption_too_many_are_held_back(kind: LetterKind, regime: Regime) -> None:
    for (law, outcome), lawful in LAWFUL.items():
        if law is not regime or outcome is Outcome.ANSWERED_OUTSIDE_ACT:
            continue
        case = answered(asked(2, regime, *(NAMES[0], WAYS[0]), kind), outcome, from_html(lawful.html), lawful.claim)
        other = None if lawful.claim is not None else (DATA if regime is E else CRIME)
        claims = (other,) if other else ()
        wrong = replace(case, responses=tuple(replace(one, exemptions=claims) for one in case.responses))
        if regime is not S and outcome is not Outcome.ALREADY_ACCESSIBLE:
            assert errors(kind, wrong) - errors(kind, case), (kind.name, regime, outcome)
        letter_of(kind, wrong)
