"""Every kind of letter under every law it has: whole, lawful by its own checks, drawn, and silent where it must be."""

import re
from dataclasses import replace
from datetime import date

import page
import pytest

from foidesk import bankdays
from foidesk.domain import checks, clock, drafting, reviewing
from foidesk.domain.case import Case, IssuedLetter, Requester
from foidesk.domain.enclosures import Enclosure
from foidesk.domain.grounds import Grounds, Harm, Likelihood
from foidesk.domain.items import ExemptionClaim, Outcome, PublicInterestTest
from foidesk.domain.letterdraft import LetterDraft
from foidesk.domain.letterkinds import KINDS, LetterKind, Time
from foidesk.domain.profile import FIELD, Profile
from foidesk.domain.regimes import Regime
from foidesk.domain.reviews import ReviewOutcome
from foidesk.domain.richtext import from_html, from_plain
from foidesk.domain.troubles import NotAllowed
from foidesk.letters.compose import compose
from foidesk.letters.letter import Letter, plain_text
from foidesk.letters.press import draw
from tests.builders import NOW, a_case

RECEIVED, DAY, ASKED = date(2026, 11, 3), date(2026, 11, 24), date(2026, 12, 1)
CALENDAR = bankdays.uk_calendar()
PAIRS = [(kind, regime) for kind in KINDS for regime in Regime if regime in kind.regimes]
LETTERS = pytest.mark.parametrize(("kind", "regime"), PAIRS, ids=[f"{kind.name}-{law.value}" for kind, law in PAIRS])
CRIME = ExemptionClaim(
    "s.31(1)(a)",
    "It would show where cameras stand.",
    PublicInterestTest("Openness.", "Crime would be harder to prevent.", "Withholding prevails."),
    Grounds(Harm(Likelihood.WOULD_BE_LIKELY, "the prevention of crime", "It would show where cameras stand.")),
)


def filled_in(kind: LetterKind) -> LetterDraft:
    return LetterDraft(
        kind.name,
        words=from_html("<p>First, this.</p><ul><li>Then that.</li></ul>") if kind.gap("words") else from_plain(""),
        on=date(2026, 12, 18) if kind.gap("on") else None,
        pence=1250 if kind.gap("pence") else None,
        whom="the records team" if kind.gap("whom") else "",
        place="records@northmere.example" if kind.gap("place") else "",
        outcome=ReviewOutcome.PARTLY_UPHELD if kind.gap("outcome") else None,
    )


def case_for(kind: LetterKind, regime: Regime) -> Case:
    case = replace(a_case(2, received=RECEIVED), regime=regime, drafts=(filled_in(kind),))
    claims = [CRIME] if regime is Regime.FOIA and kind.name in ("extension", "refusal") else []
    text, outcome = from_plain("We do not hold it."), Outcome.NOT_HELD
    if claims:
        text, outcome = from_plain("We hold this information."), Outcome.WITHHELD_IN_FULL
    if kind.name == "subject_access":
        text, outcome = from_plain("Your data is enclosed."), Outcome.DISCLOSED_IN_FULL
    case, _ = drafting.respond(case, [1, 2], text, [outcome])
    if claims:
        case = replace(case, responses=(replace(case.responses[0], exemptions=tuple(claims)),))
    return case


def letter_for(kind: LetterKind, case: Case, dated: date = DAY, profile: Profile | None = None) -> Letter:
    deadline = clock.deadline(case.regime, case.request.received, case.events, CALENDAR)
    return compose(case, profile or Profile(), deadline, kind.name, dated)


def reviewed(case: Case) -> Case:
    letter = IssuedLetter("response", DAY, "0" * 64, 1, "Priya", NOW)
    return reviewing.ask(replace(case, letters=(letter,)), ASKED, CALENDAR, date(2026, 12, 2))[0]


def ready(kind: LetterKind, regime: Regime) -> Case:
    case = case_for(kind, regime)
    return reviewed(case) if kind.time is Time.DURING_A_REVIEW or kind.name == "ico_response" else case


@LETTERS
def test_every_letter_is_whole_and_passes_its_own_checks(kind: LetterKind, regime: Regime) -> None:
    case = ready(kind, regime)
    letter = letter_for(kind, case, date(2026, 12, 2))
    text = plain_text(letter)
    assert FIELD.findall(text) == []
    assert case.reference in text
    deadline = clock.deadline(case.regime, case.request.received, case.events, CALENDAR)
    found = checks.check_letter(case, Profile(), deadline, date(2026, 12, 2), kind.name)
    if not kind.answers:
        assert [one for one in found if one.severity is checks.Severity.ERROR] == []


@LETTERS
def test_every_letter_can_be_read_out_and_kept(kind: LetterKind, regime: Regime) -> None:
    pdf = draw(letter_for(kind, ready(kind, regime), date(2026, 12, 2)))
    for profile in ("ua1", "2a"):
        assert page.is_pdf_compliant_bytes(pdf, profile=profile)


@LETTERS
def test_what_is_not_filled_in_is_found_and_seen(kind: LetterKind, regime: Regime) -> None:
    settled = kind.name == "extension" and regime is Regime.EIR  # EIR 2004 reg 7(1): always 40 working days
    needed = [gap for gap in kind.gaps if gap.needed and not (settled and gap.field == "on")]
    empty = replace(ready(kind, regime), drafts=())
    deadline = clock.deadline(empty.regime, empty.request.received, empty.events, CALENDAR)
    found = checks.check_letter(empty, Profile(), deadline, date(2026, 12, 2), kind.name)
    gaps = [one for one in found if one.rule == "letter_gap"]
    assert len(gaps) == len(needed)
    assert all(one.severity is checks.Severity.ERROR for one in gaps)
    said = plain_text(letter_for(kind, empty, date(2026, 12, 2)))
    for gap in needed:
        if gap.field not in ("whom", "email", "address") or kind.to_requester:
            assert f"[{gap.title}]" in said or kind.name in ("extension", "ico_response")


@pytest.mark.parametrize("name", ["consultation", "ico_response"])
def test_a_letter_to_somebody_else_says_nothing_of_who_asked(name: str) -> None:
    kind = next(one for one in KINDS if one.name == name)
    case = replace(
        ready(kind, Regime.FOIA),
        requester=Requester("Zebedee Quill", "z.quill@example.org", "9 Far Lane", "Quill and Sons", "ZQ/77"),
    )
    letter = letter_for(kind, case, date(2026, 12, 2))
    for part in (plain_text(letter), letter.title, letter.subject, " ".join(letter.address)):
        assert not re.search("quill|zebedee|far lane|ZQ/77", part, re.IGNORECASE)


def test_a_fees_notice_gives_the_sum_and_the_last_day_for_paying() -> None:
    kind = next(one for one in KINDS if one.name == "fees_notice")
    text = plain_text(letter_for(kind, case_for(kind, Regime.FOIA), date(2026, 2, 10)))
    assert "a fee of £12.50 (section 9 of the Freedom of Information Act 2000)" in text
    assert "by 9th May 2026, we need not answer" in text  # FOIA 2000 s.9(2): three months beginning with 10 February
    # EIR 2004 reg 8(5): the sixtieth working day after 10 February 2026.
    assert "by 11th May 2026" in plain_text(letter_for(kind, case_for(kind, Regime.EIR), date(2026, 2, 10)))


def test_more_time_names_the_exemption_the_date_and_the_rights() -> None:
    kind = next(one for one in KINDS if one.name == "extension")
    text = plain_text(letter_for(kind, case_for(kind, Regime.FOIA)))
    assert "We hold information that you asked for." in text  # s.1(1)(a)
    assert "We rely on section 31(1)(a) of the Freedom of Information Act 2000" in text
    assert "expect to do so by 18th December 2026" in text  # s.17(2): an estimate of the date
    assert "review the decision" in text  # s.17(7)(a)
    assert "Information Commissioner's Office" in text  # s.17(7)(b)


def test_more_time_under_the_regulations_is_forty_working_days_when_no_date_is_chosen() -> None:
    kind = next(one for one in KINDS if one.name == "extension")
    case = case_for(kind, Regime.EIR)
    case = replace(case, drafts=(replace(case.drafts[0], on=None),))
    assert "until 5th January 2027" in plain_text(letter_for(kind, case))  # day 40 after 3 November 2026


def test_her_own_words_take_the_place_of_the_offices() -> None:
    kind = next(one for one in KINDS if one.name == "clarification")
    case = case_for(kind, Regime.FOIA)
    own = replace(case.drafts[0], text=from_plain("Which of the two years do you mean?"))
    letter = letter_for(kind, replace(case, drafts=(own,)))
    assert letter.opening == from_plain("Which of the two years do you mean?")


def test_text_that_is_filled_in_is_data() -> None:
    kind = next(one for one in KINDS if one.name == "transfer")
    case = case_for(kind, Regime.FOIA)
    draft = replace(case.drafts[0], whom="<b>{reference}</b> & Co", place="{office} http://a.example/?x={due_date}")
    text = plain_text(letter_for(kind, replace(case, drafts=(draft,))))
    assert "We believe that <b>{reference}</b> & Co may hold it." in text
    assert "{office} http://a.example/?x={due_date}" in text


def test_a_kind_that_the_law_has_not_is_refused() -> None:
    kind = next(one for one in KINDS if one.name == "fees_notice")
    with pytest.raises(NotAllowed, match="has no letter of the kind “fees notice”"):
        letter_for(kind, replace(case_for(kind, Regime.FOIA), regime=Regime.SAR))
    with pytest.raises(NotAllowed, match="There is no letter of the kind “poem”"):
        compose(a_case(), Profile(), clock.deadline(Regime.FOIA, RECEIVED, (), CALENDAR), "poem", DAY)


def test_the_items_a_third_party_reads_leave_out_who_asked() -> None:
    kind = next(one for one in KINDS if one.name == "consultation")
    case = ready(kind, Regime.FOIA)
    told = replace(case.items[0], wording="All emails about me, Daniel Okafor, since 2024.")
    text = plain_text(letter_for(kind, replace(case, items=(told, *case.items[1:])), date(2026, 12, 2)))
    assert "All emails about me, [requester], since 2024." in text
    assert "Okafor" not in text


def test_a_subject_access_reply_owes_what_every_answer_owes() -> None:
    kind = next(one for one in KINDS if one.name == "subject_access")
    enclosed = Enclosure(9, "Your file", ".pdf", "0" * 64, 10, "file.pdf")
    case = replace(ready(kind, Regime.SAR), enclosures=(enclosed,))
    on_time, late = letter_for(kind, case, date(2026, 12, 2)), letter_for(kind, case, date(2026, 12, 4))
    assert on_time.enclosures == ("HA07408 - 1 Your file.pdf",)
    assert "We are sorry that this answer is late" not in plain_text(on_time)
    assert "We are sorry that this answer is late. It was due on 3rd December 2026." in plain_text(late)


SECRET = replace(CRIME, provision="s.30(1)(a)", public_interest=PublicInterestTest())
DEARER = ExemptionClaim("s.43(2)")


def more_time(*answers: tuple[list[int], Outcome, ExemptionClaim | None]) -> str:
    """The letter asking for more time in a case of three items that were answered so."""
    kind = next(one for one in KINDS if one.name == "extension")
    case = replace(a_case(3, received=RECEIVED), drafts=(filled_in(kind),))
    for numbers, outcome, claim in answers:
        case, _ = drafting.respond(case, numbers, from_plain("Words."), [outcome], [claim] if claim else [])
    return plain_text(letter_for(kind, case))


def test_more_time_says_which_items_wait_and_when_the_rest_is_answered() -> None:
    """FOIA 2000 s.10(1), (3): only what is under the exemption may take longer."""
    text = more_time(([1], Outcome.DISCLOSED_IN_FULL, None), ([2, 3], Outcome.WITHHELD_IN_FULL, DEARER))
    assert "We hold information that you asked for in items 2 and 3." in text
    assert "We will answer the rest of your request by 2nd December 2026." in text


def test_more_time_for_all_that_was_asked_promises_no_rest() -> None:
    text = more_time(([1, 2, 3], Outcome.WITHHELD_IN_FULL, DEARER))
    assert "We hold information that you asked for." in text
    assert "the rest of your request" not in text


def test_more_time_names_two_exemptions_and_leaves_out_what_is_weighed_already() -> None:
    text = more_time(
        ([1], Outcome.WITHHELD_IN_FULL, DEARER),
        ([2], Outcome.WITHHELD_IN_FULL, ExemptionClaim("s.36(2)(c)")),
        ([3], Outcome.WITHHELD_IN_FULL, CRIME),
    )
    assert "We rely on section 43(2) and section 36(2)(c) of the Freedom" in text
    assert "in items 1 and 2" in text
    assert "31(1)(a)" not in text  # its public interest is weighed: it waits for nothing


def test_more_time_before_neither_confirming_nor_denying_gives_nothing_away() -> None:
    """FOIA 2000 s.2(1): whether the duty to confirm is excluded is itself what is weighed."""
    text = more_time(([1, 2, 3], Outcome.NCND, SECRET))
    assert "We hold" not in text
    assert "We rely on section 30(3) with section 30(1)(a) of the Freedom" in text
    assert "outweighs the public interest in saying whether we hold the information" in text


def test_a_refusal_notice_gives_the_right_under_section_50_itself() -> None:
    """FOIA 2000 s.17(7)(b); a letter that refuses nothing, such as the seed letter, need not."""
    said = "Section 50 of the Freedom of Information Act 2000 gives you the right"
    by_name = {kind.name: kind for kind in KINDS}
    for name in ("extension", "refusal", "review_outcome"):
        assert said in plain_text(letter_for(by_name[name], ready(by_name[name], Regime.FOIA), date(2026, 12, 2)))
    assert said not in plain_text(letter_for(by_name["response"], case_for(by_name["response"], Regime.FOIA)))
    case = case_for(by_name["refusal"], Regime.FOIA)
    deadline = clock.deadline(case.regime, case.request.received, case.events, CALENDAR)
    own = replace(Profile().wording, commissioner="You may apply to the Commissioner under section 50 of the Act.")
    assert said not in plain_text(compose(case, Profile(wording=own), deadline, "refusal", DAY))


def test_a_redirection_under_the_regulations_is_a_refusal_notice() -> None:
    """EIR 2004 regs 10, 12(4)(a), 14: not held is an exception there."""
    kind = next(one for one in KINDS if one.name == "transfer")
    text = plain_text(letter_for(kind, case_for(kind, Regime.EIR)))
    assert "regulation 12(4)(a) of the Environmental Information Regulations 2004" in text
    assert "regulation 11" in text
    assert "regulation 18" in text


def test_a_question_under_the_regulations_names_the_exception_and_the_rights() -> None:
    """EIR 2004 regs 9(2), 12(4)(c), 14(5): too general a request is refused in that form."""
    kind = next(one for one in KINDS if one.name == "clarification")
    text = plain_text(letter_for(kind, case_for(kind, Regime.EIR)))
    assert "regulations 9(2) and 12(4)(c)" in text
    assert "regulation 18" in text
    assert "Commissioner" not in plain_text(letter_for(kind, case_for(kind, Regime.FOIA))).partition("Yours")[
        0
    ].replace("Police and Crime Commissioner", "")


def test_a_late_subject_access_reply_can_be_complained_of_to_the_office() -> None:
    """DPA 2018 s.164A: a complaint to the controller, acknowledged within 30 days."""
    kind = next(one for one in KINDS if one.name == "delay")
    text = plain_text(letter_for(kind, case_for(kind, Regime.SAR)))
    assert "we will acknowledge your complaint within 30 days" in text
    assert "write to the Information Commissioner" in text


def test_the_commissioner_is_told_that_a_request_is_not_answered_yet() -> None:
    """Most complaints are about no answer at all (FOIA 2000 s.50(1))."""
    kind = next(one for one in KINDS if one.name == "ico_response")
    case = case_for(kind, Regime.FOIA)
    assert "received on 3rd November 2026 and have not answered yet." in plain_text(letter_for(kind, case))
    assert "and answered on 24th November 2026." in plain_text(letter_for(kind, reviewed(case)))


def test_a_paragraph_that_begins_with_what_was_filled_in_begins_with_a_capital() -> None:
    kind = next(one for one in KINDS if one.name == "review_acknowledgement")
    case = ready(kind, Regime.FOIA)
    case = replace(case, drafts=(replace(case.drafts[0], whom="the Deputy Chief Executive"),))
    assert "\n\nThe Deputy Chief Executive will look at it afresh" in plain_text(
        letter_for(kind, case, date(2026, 12, 2))
    )


def findings(kind: str, case: Case, dated: date, profile: Profile | None = None) -> list[str]:
    deadline = clock.deadline(case.regime, case.request.received, case.events, CALENDAR)
    found = checks.check_letter(case, profile or Profile(), deadline, dated, kind)
    return [f"{one.severity.value}: {one.message}" for one in found if one.rule in ("letter_day", "field")]


@pytest.mark.parametrize(
    ("regime", "on", "said"),
    [
        (Regime.FOIA, date(2026, 12, 30), ""),
        (Regime.FOIA, date(2026, 12, 1), "error: More time: the new date, 1 December 2026, is not after the due date"),
        (Regime.FOIA, date(2027, 1, 6), "warning: More time: the new date, 6 January 2027, is after 5 January 2027"),
        (Regime.EIR, date(2027, 1, 5), ""),
        (Regime.EIR, date(2027, 1, 6), "error: More time: the new date, 6 January 2027, is after 5 January 2027"),
        (Regime.SAR, date(2027, 2, 3), ""),
        (Regime.SAR, date(2027, 2, 4), "error: More time: the new date, 4 February 2027, is after 3 February 2027"),
    ],
)
def test_more_time_is_no_longer_than_the_law_gives(regime: Regime, on: date, said: str) -> None:
    kind = next(one for one in KINDS if one.name == "extension")
    case = case_for(kind, regime)
    case = replace(case, drafts=(replace(case.drafts[0], on=on),))
    found = findings("extension", case, DAY)
    assert len(found) == bool(said)
    assert all(one.startswith(said) for one in found)


def test_a_letter_out_of_its_time_is_found() -> None:
    by_name = {kind.name: kind for kind in KINDS}
    early = findings("delay", case_for(by_name["delay"], Regime.FOIA), DAY)
    assert early == ["warning: Apology for a delay: nothing is late yet: the answer is due on 2 December 2026."]
    assert findings("delay", case_for(by_name["delay"], Regime.FOIA), date(2026, 12, 3)) == []
    late = findings("extension", case_for(by_name["extension"], Regime.FOIA), date(2026, 12, 3))
    assert late == ["warning: More time: it had to go by 2 December 2026."]
    asked = case_for(by_name["consultation"], Regime.FOIA)
    assert findings("consultation", asked, DAY) == [
        "warning: Question to a third party: their views come after the answer is due, 2 December 2026."
    ]
    past = replace(asked, drafts=(replace(asked.drafts[0], on=date(2026, 11, 20)),))
    assert findings("consultation", past, DAY) == [
        "error: Question to a third party: the day given, 20 November 2026, is before the letter's own."
    ]


def test_particulars_that_settings_lack_are_found_before_a_letter_gives_nothing() -> None:
    """FOIA 2000 s.17(7)(a): a refusal that says “using the email address: .” gives no procedure."""
    kind = next(one for one in KINDS if one.name == "refusal")
    found = findings("refusal", case_for(kind, Regime.FOIA), DAY, Profile(email=""))
    assert found == ["error: The letter gives the office's email, and none is filled in."]


def test_a_field_that_no_letter_knows_is_found_in_every_wording() -> None:
    kind = next(one for one in KINDS if one.name == "transfer")
    letters = replace(Profile().wording.letters, transfer="Ask {somebody}.")
    profile = Profile(wording=replace(Profile().wording, letters=letters))
    found = findings("transfer", case_for(kind, Regime.FOIA), DAY, profile)
    assert found == ["error: The office wording has a field the program does not know: {somebody}."]


def test_a_post_is_greeted_without_its_article() -> None:
    kind = next(one for one in KINDS if one.name == "consultation")
    case = case_for(kind, Regime.FOIA)
    for whom, said in (("the Chief Executive", "Dear Chief Executive"), ("Theo Marsh", "Dear Theo Marsh")):
        told = replace(case, drafts=(replace(case.drafts[0], whom=whom),))
        assert letter_for(kind, told).salutation == said


def test_letters_about_a_review_say_so_in_their_subject() -> None:
    for kind in (one for one in KINDS if one.time is Time.DURING_A_REVIEW):
        letter = letter_for(kind, ready(kind, Regime.EIR), date(2026, 12, 2))
        assert letter.subject == "Internal review of our answer to your request"


def test_the_reasons_of_one_response_stand_in_one_place() -> None:
    """A pointer below a reason in the cell would seem to be about that one."""
    kind = next(one for one in KINDS if one.name == "refusal")
    names = ExemptionClaim("s.40(2) with 40(3A)(a)", "They name junior staff.")
    case = a_case(2, received=RECEIVED)
    case, _ = drafting.respond(case, [1], from_plain("Withheld."), [Outcome.WITHHELD_IN_FULL], [CRIME])
    case, _ = drafting.respond(case, [2], from_plain("Withheld."), [Outcome.WITHHELD_IN_FULL], [CRIME, names])
    text = plain_text(letter_for(kind, case))
    assert "The reasons are in paragraphs 1 and 2, after this table." in text
    assert text.index("Why information is withheld") < text.index("They name junior staff.")


def test_a_refusal_notice_gives_the_times_of_the_review() -> None:
    """FOIA 2000 s.17(7)(a): particulars of the procedure; the times are those of the section 45 Code, part 5."""
    kind = next(one for one in KINDS if one.name == "refusal")
    case = case_for(kind, Regime.FOIA)
    deadline = clock.deadline(case.regime, case.request.received, case.events, CALENDAR)
    said = "Write within 60 working days of this letter and quote HA07408."
    assert said in plain_text(compose(case, Profile(review_window=60), deadline, "refusal", DAY))
    own = replace(Profile().wording, review="Write to us within 40 working days.")
    assert "Write within" not in plain_text(compose(case, Profile(wording=own), deadline, "refusal", DAY))
    answer = case_for(next(one for one in KINDS if one.name == "response"), Regime.FOIA)
    assert "Write within" not in plain_text(compose(answer, Profile(), deadline, "response", DAY))


@pytest.mark.parametrize(("outcome", "sorry"), [("upheld", False), ("partly_upheld", True), ("overturned", True)])
def test_a_review_that_finds_a_fault_apologises_for_it(outcome: str, sorry: bool) -> None:
    """Section 45 Code, part 5: a review that finds the procedures were not followed says sorry."""
    kind = next(one for one in KINDS if one.name == "review_outcome")
    case = ready(kind, Regime.FOIA)
    case = replace(case, drafts=(replace(case.drafts[0], outcome=ReviewOutcome(outcome)),))
    assert ("we are sorry" in plain_text(letter_for(kind, case, date(2026, 12, 2))).lower()) is sorry


def test_an_apology_for_a_delay_is_true_before_and_after_the_due_date() -> None:
    kind = next(one for one in KINDS if one.name == "delay")
    case = case_for(kind, Regime.FOIA)
    before, after = (plain_text(letter_for(kind, case, date(2026, 12, day))) for day in (2, 3))
    assert "should be answered by 2nd December 2026. We are sorry that it will not be." in before
    assert "should have been answered by 2nd December 2026. We are sorry that it has not been." in after
