"""No false alarm: lawful answers as offices write them, the standard texts and the seed's words raise nothing."""

import re
from dataclasses import replace

import pytest

from foidesk.domain import exemptions
from foidesk.domain.checking.outdated import old_in
from foidesk.domain.checks import OtherCase, Severity, Surroundings
from foidesk.domain.items import ExemptionClaim, Outcome
from foidesk.domain.regimes import Regime
from foidesk.domain.richtext import Run, from_html
from foidesk.domain.standardtexts import StandardText
from foidesk.office.rehearsal import sample_response
from foidesk.office.shippedtexts import shipped_set
from tests.domain.checking.letters import (
    COST,
    CRIME,
    NCND,
    NOT_HELD,
    ON,
    PART,
    REFUSED,
    WEIGHED,
    Letter,
    answer,
    reply,
)

LAWFUL = [
    ("We hold no information about this. The Commissioner does not own vehicles; Hampshire and Isle of Wight Constabulary does. Its FOI team can be reached at https://www.hampshire.police.uk/rqo/request/ri/request-information/.", NOT_HELD),
    ("The Office does not hold the information requested. The decision notices the Office holds do not mention the scheme.", NOT_HELD),
    ("We searched the shared drive and the email accounts of four officers for the words “drone” and “UAV”. Nothing was found, so we do not hold this information.", NOT_HELD),
    ("No. The Commissioner has not met the company.", ON),
    ("None.", ON),
    ("Between 1 April 2024 and 31 March 2025 the Office spent £1,234.56 on taxis and £12,400 on rail travel. The contract with Redwood Ltd ended on 3 June 2025.", ON),
    ("The Chief Executive, Jane Smith, and the Chief Finance Officer attended. Ms Smith’s salary is in the band £95,000 to £99,999.", ON),
    ("<table><tr><th>Year</th><th>Requests</th><th>Answered in time</th><th>Rate</th></tr><tr><td>2023</td><td>100</td><td>90</td><td>90%</td></tr><tr><td>2024</td><td>120</td><td>110</td><td>92%</td></tr><tr><td>Total</td><td>220</td><td>200</td><td>91%</td></tr></table>", ON),
    ("<table><tr><th>Area</th><th>Count</th></tr><tr><td>North</td><td>&lt;5</td></tr><tr><td>South</td><td>17</td></tr><tr><td>Total</td><td>20</td></tr></table><p>Numbers below five are not given, because a person could be identified.</p>", ON),
    ("We use the automatic number plate recognition (ANPR) cameras of the force. The DPIA was signed by the SIRO, the senior information risk owner.", ON),
    ("The minutes of the meeting of 4 May 2026 are published at https://www.example-pcc.gov.uk/minutes/may-2026, see page 4.", Outcome.ALREADY_ACCESSIBLE),
    ("The policy is attached to the minutes of the Panel, at https://panel.example.gov.uk/2026/05.", Outcome.ALREADY_ACCESSIBLE),
    ("Our telephone number is 01962 871595. You can also write to The Long Barn, Dean Estate, Wickham Road, Fareham PO17 5BN.", ON),
    ("The incident log has the reference 44240123456. The crime number is 44240098765.", ON),
    ("The invoice numbers are 0123456789, 0700012345 and INV-2024-0098.", ON),
    ("The link between the two projects is the grant of 2024.", ON),
    ("If you wish to see this link in the report: https://example.org/a/b.", ON),
    ("The Commissioner was asked whether the request was vexatious and decided that it was not. The request is answered here: 14 complaints.", ON),
    ("Your previous request, HA07102, asked for the same period. The figures have not changed.", ON),
    ("We refuse this request under section 14(2) of the Act because it repeats your request HA07001, which we answered on 3 June 2026. We looked at how much time had passed and whether the information had changed.", Outcome.REPEATED),
    ("We refuse your request under section 14(1) of the Act. You have made 48 requests since January. Answering them has taken 210 hours, which is out of proportion to the value of the information. This is a finding about the request and not about you.", Outcome.VEXATIOUS),
    ("Section 12(1) of the Act applies. We hold 4,320 emails that could be in scope. Opening and reading one takes about 2 minutes, so that the work would take 144 hours and cost £3,600. The limit is £450, which is 18 hours. If you narrow your request to a single month, we expect it to be within the limit.", COST),
    ("Section 12(1) of the Act applies. We timed a sample of 20 files: it took 3 hours. There are 400 files, so the whole would take 60 hours, £1,500 at £25 an hour. You could ask for the ten latest files.", COST),
    ("We estimate that it would take over 40 hours to locate, retrieve and extract the information. That is over the limit of 18 hours or £450 in section 12. We would be glad to help you to refine the request.", COST),
    ("The Office pays 24 staff. They worked 1,200 hours in 2024, at an average of £31 an hour.", ON),
    ("We do hold this. It took 3 hours to find and cost £75, which is within the appropriate limit.", ON),
    ("The grant was £45,000, which is more than the limit of £10,000 for a decision by an officer.", ON),
    ("We hold the contract but the prices in it are exempt.", PART),
    ("The requester's own data is dealt with separately. We can confirm that the information is held.", REFUSED),
    ("Fishing for bass in the Solent is licensed by the Marine Management Organisation. You may wish to contact it at https://www.gov.uk/mmo.", NOT_HELD),
    ("CCTV, ANPR and body-worn video are run by the force. The Office's role is set out in the PRSRA 2011 (Police Reform and Social Responsibility Act).", ON),
    ("The officer's collar number is 1234. Sergeant 07 attended. Born in 1970, the scheme is now closed.", ON),
    ("The average was 7 days in 2023 and 9 in 2024 (see the table above).", ON),
    ("As to the code of practice, the section 45 Code of 2018 applies. The 2004 report is on our website at https://example.org/report/2004.", ON),
    ("Data from before 25 May 2018 was handled under the law of that time.", ON),
    ("Question 1: yes. Question 2: no. Question 3: please see 1 above.", ON),
    ("Please refer to the response to item 2.", ON),
    ("Complaints are handled by the Professional Standards Department, Mottisfont Court, Tower Street, Winchester SO23 8ZD, telephone 01962 000000.", ON),
    ("The councils are: Eastleigh (EBC), Fareham (FBC), Gosport (GBC). EBC paid £3,000.", ON),
    ("We have redacted the names of junior staff. The rest of the email is given below. From: [name redacted]. To: info@example.gov.uk. Subject: Re: CCTV grant.", PART),
    ("We neither confirm nor deny that we hold this information. Nothing should be inferred from this about whether we do.", NCND),
    ("We can neither confirm nor deny whether any information is held. To confirm whether or not the information exists would itself disclose personal data.", NCND),
]  # fmt: skip
_OTHERS = Surroundings(
    (OtherCase("HA07102", "Leo Marchetti", "l@x.org"), OtherCase("HA07001", "Daniel Okafor", "d.okafor@example.org"))
)


@pytest.mark.parametrize(("words", "outcome"), LAWFUL)
def test_a_lawful_answer_raises_nothing(words: str, outcome: Outcome) -> None:
    claims = [CRIME] if outcome in {PART, REFUSED, NCND} else []
    letter = answer(words if words.startswith("<") else f"<p>{words}</p>", outcome, claims=claims)
    assert replace(letter, around=_OTHERS).findings() == ()


def test_the_seed_letters_text_raises_nothing() -> None:
    assert reply(from_html(sample_response()), [NOT_HELD]).findings() == ()


_FIELD = re.compile(r"\{([a-z_]+)\}")
_FILLED = {
    "minutes": "10",
    "records": "300",
    "hours": "50",
    "sum": "1,250",
    "decision_date": "18 December 2026",
    "publication_date": "May 2027",
    "opinion_date": "20 November 2026",
    "link": "https://example.org/page",
    "contact": "foi@northmere.gov.uk",
}
_OWED_BESIDE_THE_TEXT = {
    "likelihood",
    "harm",
    "limb",
    "place",
    "publication",
    "publication_date",
    "completion",
    "qualified_opinion",
    "qualified_opinion_date",
    "personal_steps",
    "exemption_missing",
    "enclosure_missing",
}


@pytest.mark.parametrize("key", sorted(shipped_set().texts))
def test_a_standard_text_that_is_filled_in_raises_nothing_of_its_own(key: str) -> None:
    """What a claim or an enclosure still owes is asked for; the words themselves are in order."""
    assert _using(shipped_set().texts[key]).rules() <= _OWED_BESIDE_THE_TEXT


def _using(text: StandardText) -> Letter:
    place = text.place
    regime = Regime.EIR if place is not None and not place.suits("foia") else Regime.FOIA
    outcome = place.outcome if place is not None and place.outcome is not None else ON
    claims = []
    if place is not None and (place.claim or outcome is NCND):
        claims = [ExemptionClaim(place.claim or _with_clause(place.cite), "Because of the cameras.", WEIGHED)]
    filled = text.text.mapped(_filled)
    return reply(filled, [outcome], claims, regime)


def _with_clause(cite: str) -> str:
    clause = cite.removeprefix("s.").removeprefix("reg ")
    return next(one.cite for one in exemptions.ALL if one.ncnd and clause in one.ncnd)


def _filled(run: Run) -> Run:
    return replace(run, text=_FIELD.sub(lambda found: _FILLED.get(found[1], "the plan of the office"), run.text))


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("Ring +44 (0)7700 900123.", "mobile"),
        ("Ring 07700-900-123.", "mobile"),
        ("Ring (07700) 900123.", "mobile"),
        ("NI AB123456C was paid.", "ni_number"),
        ("D.O.B. 03/06/81 was given.", "birth_date"),
        ("She was born on 3rd June 1981.", "birth_date"),
        ("Write to j.smith99@gmail.com.", "private_email"),
        ("The Data Protection Act 1998 forbids it.", "repealed"),
        ("It was sent from sgt@hampshire.pnn.police.uk.", "old_address"),
        ("Complain to mail@ico.gsi.gov.uk.", "old_ico"),
        ("Ask OPSI.", "old_address"),
        ("You are only trying to embarrass the force.", "motive"),
        ("A vexatious requester like you is not answered.", "motive"),
        ("Ms [insert surname] decided it.", "placeholder"),
        ("Click here for the list.", "link_missing"),
        ("It is published; see the link below.", "link_missing"),
    ],
)
def test_a_fault_is_found_however_it_is_written(words: str, rule: str) -> None:
    assert rule in answer(f"<p>We hold this. {words}</p>").rules()
    table = f"<p>We hold this.</p><table><tr><th>What</th></tr><tr><td>One</td></tr><tr><td>{words}</td></tr></table>"
    assert rule in answer(table).rules()
    if rule != "link_missing":
        assert rule in answer("<p>We hold it.</p>", PART, claims=[replace(CRIME, reason=words)]).rules()


def test_an_old_address_is_marked_whole_and_a_word_of_many_letters_holds_nothing_up() -> None:
    words = f"{'x' * 20_000} sgt-1@hampshire.pnn.police.uk."
    ((rule, _what, _do, (start, end)),) = old_in(words)  # tried from each letter anew, this takes hours
    assert (rule, words[start:end]) == ("old_address", "sgt-1@hampshire.pnn.police.uk")


def test_only_what_is_certain_holds_the_letter_back() -> None:
    found = answer("<p>We hold it: TBC, [insert name], [name redacted].</p>").findings()
    assert [(one.words, one.severity) for one in found] == [
        ("[insert name]", Severity.ERROR),
        ("TBC", Severity.WARNING),
    ]


@pytest.mark.parametrize(
    ("words", "requester"),
    [
        ("The grant was reported in the Northmere Gazette.", "Northmere Gazette"),
        ("The report was sent to Mill Lane Residents Association.", "Mill Lane Residents Association"),
        ("Leo Marchetti is named in your request.", "Leo Marchetti"),
        ("The form is signed by the Business Support team.", "Business Support"),
        ("Marchetti Road is closed.", "Leo Marchetti"),
        ("The leo marchetti prize is given each year.", "Leo Marchetti"),
        ("Leo, Marchetti and others were paid.", "Leo Marchetti Byrne"),
    ],
)
def test_a_name_that_is_no_secret_is_left_alone(words: str, requester: str) -> None:
    letter = answer(f"<p>We hold this. {words}</p>")
    if "your request" in words:
        request = replace(letter.case.request, text=f"{letter.case.request.text} It is about Leo Marchetti.")
        letter = replace(letter, case=replace(letter.case, request=request))
    around = Surroundings((OtherCase("HA07102", requester, "l@x.org"),))
    assert replace(letter, around=around).rules() == set()


def test_this_requesters_own_cases_are_no_strangers() -> None:
    mine = (OtherCase("HA07001", "Daniel Okafor"), OtherCase("HA07002", "D Okafor", "D.Okafor@example.org"))
    letter = answer("<p>Dear Daniel Okafor, we hold this. You asked for it in HA07001 and HA07002 too.</p>")
    assert replace(letter, around=Surroundings(mine)).rules() == set()


def test_a_person_is_told_their_own_data_and_somebody_elses_is_only_worth_a_look() -> None:
    words = "<p>We hold: born on 3 June 1981, AB 12 34 56 C, 07700 900 123, d.okafor@example.org.</p>"
    found = replace(answer(words), case=replace(answer(words).case, regime=Regime.SAR)).findings()
    assert {one.rule for one in found} == {"birth_date", "ni_number", "mobile"}
    assert {one.severity for one in found} == {Severity.WARNING}
