"""Checks of the exemptions a response relies on: what cannot stand together, and what each one still owes."""

from collections.abc import Iterator
from dataclasses import replace

from foidesk.domain import exemptions, outcomes, reasonsplace
from foidesk.domain.checking.matter import Matter
from foidesk.domain.checking.rule import ERROR, WARNING, Finding, Maker, Severity, Subject, Where, rules_of
from foidesk.domain.exemptions import Exemption
from foidesk.domain.grounds import Need, likelihoods, needs, place_problem
from foidesk.domain.items import ExemptionClaim, Response
from foidesk.domain.reasons import tells_a_place
from foidesk.domain.regimes import Regime

RULES = (
    *rules_of(
        Subject.ANSWER,
        ("outcomes", "The outcomes of a response can stand together", ERROR, "FOIA 2000 ss.1(1), 12, 14"),
        ("not_held_exempt", "Not held stands without an exemption", ERROR, "FOIA 2000 s.1(1)(a)"),
        ("eir_not_held", "Not held under the EIR names its exception", WARNING, "EIR 2004 reg 12(4)(a)"),
    ),
    *rules_of(
        Subject.EXEMPTIONS,
        ("provision", "The exemption is one of the law the case is under", ERROR, "FOIA 2000 s.17(1)(b)"),
        ("not_available", "The office may rely on it: section 35 is the government's", ERROR, "FOIA 2000 s.35(1)"),
        ("exemption_outcome", "The outcome leaves something for the exemption to protect", ERROR, "FOIA 2000 s.17"),
        ("ncnd_clause", "Neither confirm nor deny rests on a provision that allows it", ERROR, "FOIA 2000 s.1(1)(a)"),
        (
            "exemptions_apart",
            "Exemptions that exclude each other do not cover the same information",
            WARNING,
            "FOIA 2000 ss.24(1), 31(1)",
        ),
        ("limb", "The limb that is relied on is named", WARNING, "FOIA 2000 s.17(1)(b)"),
        ("exemption_reason", "It is said why the exemption applies", ERROR, "FOIA 2000 s.17(1)(c)"),
        ("public_interest", "A qualified exemption has its public interest test", ERROR, "FOIA 2000 ss.2(2)(b), 17(3)"),
        ("likelihood", "The harm would happen, or would be likely to", WARNING, "FOIA 2000 s.17(1)(c)"),
        ("harm", "The harm is named", WARNING, "FOIA 2000 s.17(1)(c)"),
        ("harm_cause", "It is said how disclosure would cause the harm", WARNING, "FOIA 2000 s.17(1)(c)"),
        ("qualified_opinion", "Section 36 has the qualified person's opinion", ERROR, "FOIA 2000 s.36(2)"),
        ("qualified_opinion_date", "The opinion has its date", WARNING, "FOIA 2000 s.36(2)"),
        (
            "personal_steps",
            "Personal data: interest, necessity and balance are all told",
            WARNING,
            "UK GDPR Art 6(1)(f)",
        ),
        ("place", "Section 21 says where the information is", WARNING, "FOIA 2000 s.21(1)"),
        ("place_link", "Section 21 leads to the page itself, not to a home page", WARNING, "FOIA 2000 s.21(1)"),
        (
            "publication",
            "Section 22 says that publication was intended at the time",
            WARNING,
            "FOIA 2000 s.22(1)(a)-(b)",
        ),
        ("publication_date", "Section 22 says when it will be published", WARNING, "FOIA 2000 s.22(1)(a)"),
        ("completion", "Unfinished material: who completes it and when", WARNING, "EIR 2004 reg 14(4)"),
    ),
)


def examine(matter: Matter) -> Iterator[Finding]:
    """Look at the exemptions of each response that says anything."""
    regime = matter.case.regime
    for response in matter.case.responses:
        if not response.is_started:
            continue
        yield from impossible(regime, response, matter.maker(response))
        for claim in response.exemptions:
            made = matter.maker(response, Where.CLAIM)
            for found in of_claim(regime, response, claim, made):
                yield replace(found, claim=claim.provision, about=repr(claim))


def impossible(regime: Regime, response: Response, finding: Maker) -> Iterator[Finding]:
    """Find what cannot stand together; an act refuses it, and joined responses or a changed regime still bring it."""
    provisions = [claim.provision for claim in response.exemptions]
    of_outcomes = outcomes.clash(regime, response.outcomes, (), len(response.items))
    if of_outcomes is not None:
        yield finding("outcomes", ERROR, *_told(of_outcomes))
    told = set()
    for provision in provisions:
        found = outcomes.claim_clash(regime, response.outcomes, provision)
        if found is not None and found.rule != "provision" and found.rule not in told:
            told.add(found.rule)
            yield finding(found.rule, ERROR, *_told(found))
    apart = outcomes.claimed_together(provisions, regime)
    if apart is not None:
        yield finding(
            "exemptions_apart",
            WARNING,
            f"{apart[0]} and {apart[1]} cannot both cover the same information",
            "Keep one of them, or say which information each one covers.",
        )
    not_held = outcomes.holding_of(response.outcomes) is outcomes.Holding.NOT_HELD
    if regime is Regime.EIR and not_held and not response.exemptions:
        yield finding(
            "eir_not_held",
            WARNING,
            "not held is an exception under the EIR and none is named",
            "Name regulation 12(4)(a) (regulation 14(3)(a)).",
        )


def _told(found: outcomes.Clash) -> tuple[str, str]:
    words = found.what.rstrip(".")
    return words[:1].lower() + words[1:], f"{found.do} ({found.source})" if found.source else found.do


def of_claim(regime: Regime, response: Response, claim: ExemptionClaim, finding: Maker) -> Iterator[Finding]:
    """Say what stands between one exemption and a lawful refusal notice (FOIA 2000 s.17)."""
    known = exemptions.find(claim.provision, regime.value)
    unknown = outcomes.claim_clash(regime, (), claim.provision)
    if known is None or (unknown is not None and unknown.rule == "provision"):
        elsewhere = exemptions.find_elsewhere(claim.provision, regime.value) or known
        law = "not in the Act" if elsewhere is None else "not of the law that this case is under"
        yield finding("provision", ERROR, f"{claim.provision} is {law}", "Choose a provision from the list.")
        return
    under_regulations = known.regime == Regime.EIR.value
    says_it = under_regulations and known.section == "12(4)(a)"  # that nothing was held is the reason itself
    if not reasonsplace.has_reason(claim, response, regime.value) and not says_it:
        yield finding(
            "exemption_reason",
            ERROR,
            f"{claim.provision} has no reason",
            f"Say why it applies ({'regulation 14(3)' if under_regulations else 'section 17(1)(c)'}).",
        )
    yield from _owed(regime, response, claim, known, finding)
    if reasonsplace.owes_test(claim, response, regime.value):
        kind = "an exception" if under_regulations else "a qualified exemption"
        source = "regulations 12(1)(b) and 14(3)(b)" if under_regulations else "section 17(3)"
        yield finding(
            "public_interest",
            ERROR,
            "no public interest test recorded",
            f"{claim.provision} is {kind}. Say why withholding outweighs disclosure ({source}).",
        )


def missing(regime: Regime, response: Response, claim: ExemptionClaim) -> tuple[str, ...]:
    """Name in few words what an exemption still owes: nothing when it is complete."""

    def finding(rule: str, severity: Severity, message: str, remedy: str) -> Finding:
        return Finding(rule, severity, message, remedy)

    return tuple(_MISSING.get(one.rule, one.message) for one in of_claim(regime, response, claim, finding))


_MISSING = {
    "exemption_reason": "why it applies",
    "limb": "which limb",
    "likelihood": "how likely the harm is",
    "harm": "what would be harmed and how",
    "harm_cause": "how disclosure would cause the harm",
    "qualified_opinion": "the qualified person's opinion",
    "qualified_opinion_date": "the date of the opinion",
    "personal_steps": "the steps from interest to balance",
    "place": "where it can be found",
    "place_link": "a link to the page itself",
    "publication": "the intention to publish",
    "publication_date": "when it will be published",
    "completion": "who is completing it and when",
    "public_interest": "the public interest test",
}


def _owed(
    regime: Regime, response: Response, claim: ExemptionClaim, known: Exemption, finding: Maker
) -> Iterator[Finding]:
    """Say what an exemption rests on and does not tell yet; only section 36 cannot stand without it."""
    cited, grounds = claim.provision, claim.grounds
    wanted = needs(known)
    if not exemptions.is_whole(cited, regime.value):
        yield finding(
            "limb",
            WARNING,
            f"{cited} does not say which limb is relied on",
            f"Choose the limb ({'regulation 14(3)(a)' if regime is Regime.EIR else 'section 17(1)(b)'}).",
        )
    if Need.OPINION in wanted and not (grounds.opinion.person.strip() and grounds.opinion.opinion.strip()):
        yield finding(
            "qualified_opinion",
            ERROR,
            f"{cited} has no qualified person's opinion",
            "Record who gave it and what it is: without it the exemption is not engaged (section 36(2)).",
        )
    elif Need.OPINION in wanted and grounds.opinion.on is None:
        yield finding(
            "qualified_opinion_date",
            WARNING,
            f"{cited}: the date of the qualified person's opinion is not recorded",
            "Record the date (section 36(2)).",
        )
    if Need.PLACE in wanted:
        problem = place_problem(grounds.place)
        if problem:
            yield finding("place_link", WARNING, f"{cited}: {problem[:1].lower()}{problem[1:-1]}",
                          "Give the address of the page itself (section 21(1)).")  # fmt: skip
        elif not tells_a_place(claim, response.text):
            yield finding(
                "place",
                WARNING,
                f"{cited} does not say where the information can be found",
                "Give a link or say where it is (section 21(1)).",
            )
    if not claim.own_words.is_empty or reasonsplace.told_in_response(claim, response):
        return  # what the fields would say may stand in her own words
    if Need.HARM in wanted:
        yield from _harm_owed(claim, known, finding)
    if Need.PLAN in wanted:
        yield from _plan_owed(claim, known, finding)
    if _owes_steps(claim, known) and not all(
        part.strip() for part in (grounds.balancing.interest, grounds.balancing.necessity, grounds.balancing.balance)
    ):
        yield finding(
            "personal_steps",
            WARNING,
            f"{cited}: the steps from interest to balance are not all written",
            "Say what interest there is in disclosure, whether it is necessary, and the balance (UK GDPR Art 6(1)(f)).",
        )


def _plan_owed(claim: ExemptionClaim, known: Exemption, finding: Maker) -> Iterator[Finding]:
    cited, plan = claim.provision, claim.grounds.plan
    if known.regime == "eir":
        if not (plan.intention + plan.when).strip():
            yield finding(
                "completion",
                WARNING,
                f"{cited} does not say who is completing it and when",
                "Name the authority and the expected time, if they are known (regulation 14(4)).",
            )
        return
    if not plan.intention.strip():
        yield finding(
            "publication",
            WARNING,
            f"{cited} does not say that publication was intended when the request arrived",
            "Say what was intended and since when (section 22(1)(a)-(b)).",
        )
    if not plan.when.strip():
        yield finding(
            "publication_date",
            WARNING,
            f"{cited} does not say when it will be published",
            "Give a date as near as it is known (section 22(1)(a)).",
        )


def _owes_steps(claim: ExemptionClaim, known: Exemption) -> bool:
    """Somebody who began the steps is asked for all of them; a reason in one piece may hold them as well."""
    steps = claim.grounds.balancing
    begun = any(part.strip() for part in (steps.interest, steps.necessity, steps.balance))
    return Need.BALANCING in needs(known) and begun


def _harm_owed(claim: ExemptionClaim, known: Exemption, finding: Maker) -> Iterator[Finding]:
    harm = claim.grounds.harm
    source = "regulation 12(5)" if known.regime == "eir" else f"section {known.section.split('(')[0]}"
    if likelihoods(known) and harm.likelihood is None:
        yield finding(
            "likelihood",
            WARNING,
            f"{claim.provision} does not say whether the harm would happen or would be likely to",
            f"Choose one of the two ({source}).",
        )
    if not harm.what.strip() and not harm.how.strip() and not claim.reason.strip():
        yield finding(
            "harm",
            WARNING,
            f"{claim.provision} does not say what would be harmed and how",
            f"Name the harm and how disclosure would cause it ({source}).",
        )
    elif harm.what.strip() and not harm.how.strip() and not claim.reason.strip():
        yield finding(
            "harm_cause",
            WARNING,
            f"{claim.provision} does not say how disclosure would cause the harm",
            f"Say how the one leads to the other ({source}).",
        )
