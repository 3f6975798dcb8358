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


def letter_for(kind: LetterKind, case: Case, dated: date = DAY) -> Letter:
    deadline = clock.deadline(case.regime, case.request.received, case.events, CALENDAR)
    return compose(case, Profile(), deadline, kind.name, dated)


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
    assert "we rely on section 31(1)(a) of the Freedom of Information Act 2000" in text
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
