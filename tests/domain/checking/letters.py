"""Letters for the tests of the checks: for each rule a lawful one and a faulty one that differs only in its fault."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime

from foidesk import bankdays
from foidesk.domain import checks, clock
from foidesk.domain.case import Case, IssuedLetter, Requester
from foidesk.domain.checks import Finding, OtherCase, Surroundings
from foidesk.domain.clearance import AskedFor, Clearance, ClearanceRule, Comment, Standing
from foidesk.domain.clock import ClockEvent, EventKind
from foidesk.domain.commissions import Commission, Searches
from foidesk.domain.costsheet import Activity, CostLine, CostSheet
from foidesk.domain.enclosures import Enclosure
from foidesk.domain.gatefindings import GateFinding
from foidesk.domain.grounds import Balancing, Grounds, Harm, Likelihood, Opinion, Place, Plan
from foidesk.domain.items import ExemptionClaim, Item, Outcome, PublicInterestTest, Response
from foidesk.domain.letterdraft import LetterDraft
from foidesk.domain.profile import Profile
from foidesk.domain.regimes import Regime
from foidesk.domain.reviews import ReviewOutcome
from foidesk.domain.richtext import EMPTY, RichText, from_html, from_plain
from foidesk.domain.severity import Severity
from tests.builders import a_case

DAY = date(2026, 11, 24)
WEIGHED = PublicInterestTest("Openness about spending.", "Crime would be harder to prevent.", "Withholding prevails.")
HARM = Harm(Likelihood.WOULD_BE_LIKELY, "the prevention of crime", "People would know which streets to avoid.")
CRIME = ExemptionClaim("s.31(1)(a)", "It would help people avoid the cameras.", WEIGHED, Grounds(HARM))
STEPS = Balancing("Openness about pay.", "The bands are published.", "Their privacy weighs more.")
OPINION = Opinion("the Chief Executive", "Release would stop candid advice.", date(2026, 11, 20), "The minutes.")
ON, PART, REFUSED = Outcome.DISCLOSED_IN_FULL, Outcome.DISCLOSED_IN_PART, Outcome.WITHHELD_IN_FULL
NOT_HELD, NCND, COST = Outcome.NOT_HELD, Outcome.NCND, Outcome.COST_REFUSED


@dataclass(frozen=True)
class Letter:
    """A letter as the checks look at it."""

    case: Case
    profile: Profile = field(default_factory=Profile)
    dated: date = DAY
    around: Surroundings = field(default_factory=Surroundings)
    kind: str = "response"

    def findings(self) -> tuple[Finding, ...]:
        case = self.case
        deadline = clock.deadline_of_record(case.regime, case.request.received, case.events, bankdays.uk_calendar())
        return checks.check_letter(case, self.profile, deadline, self.dated, self.kind, around=self.around)

    def rules(self) -> set[str]:
        return {one.rule for one in self.findings()}


def answer(
    html: str = "<p>We hold this information. It is given here.</p>",
    *outcomes: Outcome,
    claims: Sequence[ExemptionClaim] = (),
    regime: Regime = Regime.FOIA,
) -> Letter:
    """Answer a request of one item; no act refuses what an older register may hold."""
    return reply(from_html(html), outcomes or (ON,), claims, regime)


def reply(
    text: RichText, outcomes: Sequence[Outcome], claims: Sequence[ExemptionClaim] = (), regime: Regime = Regime.FOIA
) -> Letter:
    case = replace(a_case(1), regime=regime)
    response = replace(case.responses[0], text=text, outcomes=tuple(outcomes), exemptions=tuple(claims))
    return Letter(replace(case, responses=(response,)))


def refusal(claim: ExemptionClaim, html: str = "<p>We hold this information.</p>", **more: Regime) -> Letter:
    return answer(html, PART, claims=[claim], **more)


def worded(letter: Letter, **wording: str | bool) -> Letter:
    profile = letter.profile
    return replace(letter, profile=replace(profile, wording=replace(profile.wording, **wording)))


def asked_by(letter: Letter, requester: Requester) -> Letter:
    return replace(letter, case=replace(letter.case, requester=requester))


def at(letter: Letter, *events: ClockEvent) -> Letter:
    return replace(letter, case=replace(letter.case, events=events))


def beside(letter: Letter, *others: OtherCase) -> Letter:
    return replace(letter, around=Surroundings(others))


def _claimed(provision: str, grounds: Grounds = Grounds(), reason: str = "", **more: Regime) -> Letter:  # noqa: B008
    return refusal(ExemptionClaim(provision, reason, WEIGHED, grounds), **more)


def _asked(letter: Letter, **more: date | Searches) -> Letter:
    """Ask a holder for the one item."""
    asked = Commission(900, "Finance", (letter.case.items[0].key,), DAY, DAY)
    return replace(letter, case=replace(letter.case, commissions=(replace(asked, **more),)))


_COST = (
    "<p>We refuse this under section 12(1) of the Act. We would have to look through 300 records at 10 minutes each, "
    "which takes {hours} hours. At £25 an hour that is £{sum}, and the limit is £450 or 18 hours.</p>{advice}"
)
_NARROW = "<p>If you asked for one month only, we could answer within the limit.</p>"


def _cost(hours: str = "50", pounds: str = "1,250", advice: str = _NARROW) -> Letter:
    return answer(_COST.format(hours=hours, sum=pounds, advice=advice), COST)


def _estimated(letter: Letter, records: int) -> Letter:
    """Give a case a cost sheet of so many records at ten minutes."""
    line = CostLine(Activity.LOCATING, "Look through the records", records, "records", 600)
    return replace(letter, case=replace(letter.case, cost_sheet=CostSheet((line,))))


def _money(total: str) -> str:
    return (
        "<table><tr><th>Year</th><th>Paid</th></tr><tr><td>2024</td><td>£18,500</td></tr>"
        f"<tr><td>2025</td><td>£24,000</td></tr><tr><td>Total</td><td>{total}</td></tr></table>"
    )


def _split(letter: Letter, count: int) -> Letter:
    """Give a letter more items that are not answered."""
    case = letter.case
    more = tuple(Item(90 + n, 0, 3, "More") for n in range(count))
    made = tuple(Response(190 + n, (90 + n,)) for n in range(count))
    return replace(letter, case=replace(case, items=case.items + more, responses=case.responses + made))


def _enclosing(found: str, severity: Severity = Severity.ERROR, reason: str = "") -> Letter:
    findings = (GateFinding("vans.xlsx", found, "Something goes with it.", "sheet ‘Vans’", severity),) if found else ()
    one = Enclosure(1, "vans", ".xlsx", "0" * 64, 9, "vans.xlsx", findings, reason)
    letter = answer("<p>We hold it. Please see the attached list.</p>")
    return replace(letter, case=replace(letter.case, enclosures=(one,)))


SENT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def _read_by_another(mark: str, standing: Standing = Standing.CLEARED, *comments: Comment) -> Letter:
    """Give a letter of an office that asks for a second reader; what she cleared bears the mark `as read`."""
    letter = answer()
    clearance = Clearance(
        "response", standing, "Priya Nair", SENT, "Megan Price", "", "Megan Price", SENT, mark="as read"
    )
    case = replace(letter.case, clearances=(clearance,), comments=comments)
    profile = replace(letter.profile, clearance=ClearanceRule(AskedFor.ALWAYS))
    return replace(letter, case=case, profile=profile, around=Surroundings(mark=mark))


def _commented(*, resolved: bool) -> Letter:
    key = answer().case.responses[0].key
    done = ("Priya Nair", SENT) if resolved else ()
    return _read_by_another(
        "as read", Standing.CLEARED, Comment(50, key, "Is the year right?", "Megan Price", SENT, *done)
    )


def _reviewed(answered_by: str) -> Letter:
    """Give the outcome of a review that the office's usual signatory signs."""
    sent = IssuedLetter("response", DAY, "0" * 64, 1, "Priya Nair", SENT, answered_by)
    found = LetterDraft("review_outcome", words=from_plain("We looked again."), outcome=ReviewOutcome.UPHELD)
    letter = answer()
    return replace(letter, case=replace(letter.case, letters=(sent,), drafts=(found,)), kind="review_outcome")


_HELD = answer()
_OTHER = OtherCase("HA07102", "Leo Marchetti", "leo.marchetti@example.org")
_PIT = ClockEvent(EventKind.PIT_EXTENSION, date(2026, 11, 10), 40)
_SILENT = worded(_HELD, apology="")
_FULL = Requester("Ada Byrne", "ada.byrne@example.org", "4 Mill Lane\nNorthmere NM1 4QT")
_DENIED = ExemptionClaim("s.31(1)(a)", "To say more would itself disclose it.", WEIGHED, Grounds(HARM))
_NOTHING_SAID = "<p>Section 31(3) lets us neither confirm nor deny whether we hold this information.</p>"
_PAGE = "<p>We hold this, and it is published at <a href='https://example.org/{}'>this page</a>.</p>"


# rule: the lawful letter, the faulty one
def _question(words: str) -> Letter:
    draft = LetterDraft("clarification", words=from_plain(words))
    return replace(_HELD, case=replace(_HELD.case, drafts=(draft,)), kind="clarification")


def _consulting(words: str, on: date = date(2026, 11, 30)) -> Letter:
    draft = LetterDraft("consultation", words=from_plain(words), on=on, whom="Redwood Ltd")
    return replace(_HELD, case=replace(_HELD.case, drafts=(draft,)), kind="consultation")


LETTERS: dict[str, tuple[Letter, Letter]] = {
    "items": (_HELD, replace(_HELD, case=replace(_HELD.case, items=(), responses=()))),
    "unanswered": (_HELD, _split(_HELD, 1)),
    "no_text": (answer("<p>We do not hold it.</p>", NOT_HELD), reply(EMPTY, [NOT_HELD])),
    "outcome": (_HELD, reply(from_html("<p>We hold this information. It is given here.</p>"), [])),
    "exemption_missing": (refusal(CRIME), answer("<p>We hold this information.</p>", PART)),
    "field": (answer("<p>Dear Ms Byrne, it is here.</p>"), answer("<p>Dear {title}, it is here.</p>")),
    "with_holder": (_asked(answer(), received_on=DAY), _asked(answer())),
    "not_held_searches": (
        _asked(answer("<p>We do not hold it.</p>", NOT_HELD), received_on=DAY, searches=Searches("Shared drive")),
        _asked(answer("<p>We do not hold it.</p>", NOT_HELD), received_on=DAY),
    ),
    "outcomes": (refusal(CRIME), answer("<p>We hold it.</p>", PART, NCND, claims=[CRIME])),
    "not_held_exempt": (
        answer("<p>We do not hold it.</p>", NOT_HELD),
        answer("<p>We do not hold it.</p>", NOT_HELD, claims=[CRIME]),
    ),
    "eir_not_held": (
        answer("<p>No.</p>", NOT_HELD, claims=[ExemptionClaim("reg 12(4)(a)", "We looked.")], regime=Regime.EIR),
        answer("<p>No.</p>", NOT_HELD, regime=Regime.EIR),
    ),
    "provision": (refusal(CRIME), refusal(replace(CRIME, provision="s.99"))),
    "not_available": (refusal(CRIME), refusal(replace(CRIME, provision="s.35(1)(a)"))),
    "exemption_outcome": (refusal(CRIME), answer("<p>We hold it.</p>", ON, claims=[CRIME])),
    "ncnd_clause": (
        answer(_NOTHING_SAID, NCND, claims=[_DENIED]),
        answer(_NOTHING_SAID, NCND, claims=[ExemptionClaim("s.21", "See https://example.org/a")]),
    ),
    "exemptions_apart": (
        refusal(CRIME),
        answer("<p>We hold it.</p>", PART, claims=[CRIME, ExemptionClaim("s.30(1)(a)", "It was one.", WEIGHED)]),
    ),
    "limb": (_claimed("s.40(2) with 40(3A)(a)", reason="Names."), _claimed("s.40(2)", reason="Names.")),
    "exemption_reason": (refusal(CRIME), refusal(replace(CRIME, reason="", grounds=Grounds(Harm(Likelihood.WOULD))))),
    "public_interest": (refusal(CRIME), refusal(replace(CRIME, public_interest=replace(WEIGHED, balance="")))),
    "likelihood": (_claimed("s.43(2)", Grounds(HARM), "Prices."), _claimed("s.43(2)", reason="Prices.")),
    "harm": (_claimed("s.43(2)", Grounds(HARM)), _claimed("s.43(2)", Grounds(Harm(Likelihood.WOULD)))),
    "harm_cause": (_claimed("s.43(2)", Grounds(HARM)), _claimed("s.43(2)", Grounds(replace(HARM, how="")))),
    "qualified_opinion": (
        _claimed("s.36(2)(b)(i)", Grounds(HARM, OPINION), "Advice."),
        _claimed("s.36(2)(b)(i)", Grounds(HARM), "Advice."),
    ),
    "qualified_opinion_date": (
        _claimed("s.36(2)(c)", Grounds(HARM, OPINION), "Advice."),
        _claimed("s.36(2)(c)", Grounds(HARM, replace(OPINION, on=None)), "Advice."),
    ),
    "personal_steps": (
        _claimed("s.40(2) with 40(3A)(a)", Grounds(balancing=STEPS)),
        _claimed("s.40(2) with 40(3A)(a)", Grounds(balancing=replace(STEPS, balance=""))),
    ),
    "place": (
        _claimed("s.21", Grounds(place=Place("The library at Northmere")), "It is published."),
        _claimed("s.21", reason="It is published."),
    ),
    "place_link": (
        _claimed("s.21", Grounds(place=Place("", "https://example.org/spending")), "It is."),
        _claimed("s.21", Grounds(place=Place("", "https://example.org")), "It is."),
    ),
    "publication": (
        _claimed("s.22", Grounds(plan=Plan("The board decided so in June.", "May 2027")), "Soon."),
        _claimed("s.22", Grounds(plan=Plan("", "May 2027")), "Soon."),
    ),
    "publication_date": (
        _claimed("s.22", Grounds(plan=Plan("The board decided so in June.", "May 2027")), "Soon."),
        _claimed("s.22", Grounds(plan=Plan("The board decided so in June.", "")), "Soon."),
    ),
    "completion": (
        _claimed("reg 12(4)(d)", Grounds(plan=Plan("The council", "")), "A draft.", regime=Regime.EIR),
        _claimed("reg 12(4)(d)", reason="A draft.", regime=Regime.EIR),
    ),
    "cost_section": (
        _cost(),
        answer(
            _COST.format(hours="50", sum="1,250", advice=_NARROW).replace("section 12(1) of the Act", "the Act"), COST
        ),
    ),
    "cost_sum": (
        _cost(),
        answer(f"<p>Section 12(1): it would cost more than £450, the limit for 18 hours.</p>{_NARROW}", COST),
    ),
    "cost_advice": (_cost(), _cost(advice="")),
    "vexatious_section": (
        answer("<p>We refuse this request under section 14(1) of the Act.</p>", Outcome.VEXATIOUS),
        answer("<p>We refuse this request.</p>", Outcome.VEXATIOUS),
    ),
    "held_unsaid": (
        answer("<p>We hold the list. It cannot be given.</p>", REFUSED, claims=[replace(CRIME, reason="Cameras.")]),
        answer("<p>The list cannot be given.</p>", REFUSED, claims=[replace(CRIME, reason="Cameras.")]),
    ),
    "ncnd_hint": (
        answer(_NOTHING_SAID, NCND, claims=[_DENIED]),
        answer(f"{_NOTHING_SAID}<p>We hold two files on it.</p>", NCND, claims=[_DENIED]),
    ),
    "not_held_but_held": (
        answer("<p>We do not hold this. The force may be able to say more, at foi@example.police.uk.</p>", NOT_HELD),
        answer("<p>We hold this information from 2024.</p>", NOT_HELD),
    ),
    "held_but_not_held": (_HELD, answer("<p>We do not hold this information.</p>")),
    "extension_estimate": (
        refusal(CRIME, "<p>We hold it and need more time to weigh the public interest: by 18 December 2026.</p>"),
        refusal(CRIME, "<p>We hold it and need more time to weigh the public interest: soon.</p>"),
    ),
    "own_email": (answer("<p>Sent to you on 3 June.</p>"), answer("<p>Sent to D.Okafor@example.org on 3 June.</p>")),
    "private_email": (
        answer("<p>Ask licensing@northmere.gov.uk for it.</p>"),
        answer("<p>Ask sheila1970@hotmail.co.uk for it.</p>"),
    ),
    "named_email": (
        answer("<p>It came from foi@northmere.gov.uk in May.</p>"),
        answer("<p>It came from jo.marsh@northmere.gov.uk in May.</p>"),
    ),
    "mobile": (
        answer("<p>Telephone the control room on 101, or 0303 123 1113 for the ICO.</p>"),
        answer("<p>Telephone the sergeant on 07700 900 123.</p>"),
    ),
    "phone": (
        answer("<p>The council's switchboard is 01632 960 100.</p>"),
        answer("<p>Her number is 01632 960 100.</p>"),
    ),
    "ni_number": (answer("<p>Payment reference QZ 12 34.</p>"), answer("<p>Payment for AB 12 34 56 C.</p>")),
    "birth_date": (answer("<p>She joined on 3 June 1981.</p>"), answer("<p>Date of birth: 3 June 1981.</p>")),
    "own_postcode": (
        asked_by(answer("<p>The patrols cover Northmere and Mill Lane.</p>"), _FULL),
        asked_by(answer("<p>The patrols cover Mill Lane, NM1 4QT.</p>"), _FULL),
    ),
    "postcode": (
        answer("<p>The camera is outside the police station, NM1 4QT.</p>"),
        answer("<p>The camera is outside 4 Mill Lane, NM1 4QT.</p>"),
    ),
    "other_reference": (
        beside(answer("<p>Your request is HA07408.</p>"), _OTHER),
        beside(answer("<p>Your request is HA07102.</p>"), _OTHER),
    ),
    "wrong_reference": (
        answer("<p>Your request is HA07408; crime HA12 and plan HA074080 are others.</p>"),
        answer("<p>Your request is HA07480.</p>"),
    ),
    "requester_told": (
        _consulting("Somebody asked us for the prices in your contract."),
        _consulting("Daniel Okafor asked us for the prices in your contract."),
    ),
    "other_requester": (
        beside(answer("<p>Mr Marchetti has a shop.</p>"), _OTHER),
        beside(answer("<p>Dear Leo Marchetti, it is here.</p>"), _OTHER),
    ),
    "motive": (
        answer("<p>The fishing licences are listed. This request would take up much time.</p>"),
        answer("<p>This is a fishing expedition.</p>"),
    ),
    "link_missing": (
        answer(_PAGE.format("grants") + "<p>Item 9 of the above link.</p>"),
        answer("<p>We hold this, and it is published. Item 9 of the above link.</p>"),
    ),
    "home_page": (
        answer(_PAGE.format("grants"), Outcome.ALREADY_ACCESSIBLE),
        answer(_PAGE.format(""), Outcome.ALREADY_ACCESSIBLE),
    ),
    "redirect_contact": (
        answer("<p>We do not hold it. You may wish to ask the council, foi@northmere.gov.uk.</p>", NOT_HELD),
        answer("<p>We do not hold it. You may wish to ask the council.</p>", NOT_HELD),
    ),
    "enclosure_missing": (
        _enclosing(""),
        answer("<p>We hold it. Please see the attached list.</p>"),
    ),
    "enclosure_hides": (
        _enclosing("hidden rows", reason="They are totals of what is shown."),
        _enclosing("hidden rows"),
    ),
    "enclosure_tells": (_enclosing(""), _enclosing("document properties", Severity.WARNING)),
    "placeholder": (
        answer("<p>The minutes say [redacted] three times.</p>"),
        answer("<p>The minutes say [insert name] three times.</p>"),
    ),
    "empty_cell": (
        answer("<table><tr><th>Year</th><th>Paid</th></tr><tr><td>2024</td><td>None</td></tr></table>"),
        answer("<table><tr><th>Year</th><th>Paid</th></tr><tr><td>2024</td><td></td></tr></table>"),
    ),
    "wrong_law": (
        refusal(CRIME, "<p>We hold it. It is exempt under section 31(1)(a) of the Act.</p>"),
        refusal(CRIME, "<p>We hold it. It is withheld under regulation 12(5)(b) of the Regulations.</p>"),
    ),
    "abbreviation": (
        answer("<p>Northmere Town Council was paid. NTC used it.</p>"),
        answer("<p>The council was paid. NTC used it.</p>"),
    ),
    "hours_cost": (_cost(), _cost(pounds="1,400")),
    "hours_differ": (
        answer(f"<p>Section 12(1). It would take 50 hours. 50 hours x £25 = £1,250.</p>{_NARROW}", COST),
        answer(f"<p>Section 12(1). It would take 50 hours. 56 hours x £25 = £1,400.</p>{_NARROW}", COST),
    ),
    "minutes_hours": (_cost(), _cost(hours="56", pounds="1,400")),
    "under_limit": (
        answer(f"<p>Section 12(1). It would take 20 hours, £500 at £25 an hour.</p>{_NARROW}", COST),
        answer(f"<p>Section 12(1). It would take 16 hours, £400 at £25 an hour.</p>{_NARROW}", COST),
    ),
    "over_limit": (
        answer("<p>We hold this. Finding it took three hours, which is within the cost limit.</p>"),
        answer("<p>We hold this. To find more would exceed the cost limit.</p>"),
    ),
    "cost_sheet_differs": (_estimated(_cost(), 300), _estimated(_cost(), 330)),
    "cost_sheet_within": (_estimated(_cost(), 300), _estimated(_cost(), 108)),
    "cost_sheet_over": (_estimated(answer(), 108), _estimated(answer(), 109)),
    "cost_uncounted": (
        _cost(advice=f"{_NARROW}<p>We have not counted the 3 hours that redaction would take.</p>"),
        _cost(advice=f"{_NARROW}<p>Redaction would take 3 hours more.</p>"),
    ),
    "table_total": (answer(_money("£42,500")), answer(_money("£45,200"))),
    "old_ico": (
        answer("<p>Complain to the Commissioner on 0303 123 1113.</p>"),
        answer("<p>Complain to the Commissioner on 01625 545 700.</p>"),
    ),
    "old_address": (
        answer("<p>Write to foi@example.police.uk.</p>"),
        answer("<p>Write to foi@example.pnn.police.uk.</p>"),
    ),
    "repealed": (
        answer("<p>The Data Protection Act 2018 applies.</p>"),
        answer("<p>The Data Protection Act 1998 applies.</p>"),
    ),
    "waiting": (_HELD, at(_HELD, ClockEvent(EventKind.CLARIFICATION_REQUESTED, date(2026, 11, 5)))),
    "extension_without_exemption": (at(refusal(CRIME), _PIT), at(_HELD, _PIT)),
    "late": (replace(_HELD, dated=date(2026, 12, 3)), replace(_SILENT, dated=date(2026, 12, 3))),
    "review_rights": (refusal(CRIME), worded(refusal(CRIME), review=" ")),
    "commissioner_rights": (refusal(CRIME), worded(refusal(CRIME), commissioner="")),
    "no_name": (_HELD, asked_by(_HELD, Requester("", "a@example.org"))),
    "letter_gap": (_question("Which year do you mean?"), _question("")),
    "letter_day": (_consulting("The price list."), _consulting("The price list.", on=date(2026, 11, 1))),
    "clearance": (_read_by_another("as read"), _read_by_another("another")),
    "review_signer": (_reviewed("Tom Ellis"), _reviewed("business support team")),
    "comment_open": (_commented(resolved=True), _commented(resolved=False)),
    "no_address": (_HELD, asked_by(_HELD, Requester("Ada Byrne"))),
}
