"""What is filled in for a letter, what its going out does, and which letter a case needs now."""

from dataclasses import replace
from datetime import date

import pytest

from foidesk import bankdays
from foidesk.domain import clock, drafting, letteracts, lettertimes, reviewing, timekeeping
from foidesk.domain.case import Case, IssuedLetter, Stage
from foidesk.domain.casenotes import CaseNote, NoteKind
from foidesk.domain.clock import ClockEvent, EventKind
from foidesk.domain.items import ExemptionClaim, Outcome
from foidesk.domain.letterdraft import LetterDraft
from foidesk.domain.letterkinds import KINDS, kind_named
from foidesk.domain.regimes import Regime
from foidesk.domain.reviews import ReviewOutcome
from foidesk.domain.richtext import from_plain
from foidesk.domain.troubles import NotAllowed
from tests.builders import NOW, a_case

CALENDAR = bankdays.uk_calendar()
TODAY = date(2026, 11, 24)


def sent(case: Case, kind: str, on: date = TODAY) -> Case:
    return replace(case, letters=(*case.letters, IssuedLetter(kind, on, "0" * 64, 1, "Priya", NOW)))


def out(case: Case, kind: str, on: date = TODAY) -> Case:
    return letteracts.went_out(case, kind_named(kind), on, CALENDAR, TODAY)


def due(case: Case) -> date | None:
    return clock.deadline(case.regime, case.request.received, case.events, CALENDAR).due


def proposed(case: Case, today: date = TODAY) -> list[str]:
    deadline = clock.deadline(case.regime, case.request.received, case.events, CALENDAR)
    return [one.kind for one in lettertimes.proposals(case, deadline, CALENDAR, today)]


def answered(*outcomes: Outcome, claims: tuple[ExemptionClaim, ...] = ()) -> Case:
    case, _ = drafting.respond(a_case(2), [1, 2], from_plain("Words."), list(outcomes or (Outcome.NOT_HELD,)))
    return replace(case, responses=(replace(case.responses[0], exemptions=claims),))


def test_a_question_stops_the_clock_on_the_day_of_its_letter() -> None:
    case = out(a_case(), "clarification")
    assert case.events == (ClockEvent(EventKind.CLARIFICATION_REQUESTED, TODAY, None, "Letter issued"),)
    assert case.stage is Stage.WAITING


def test_what_was_recorded_already_is_not_recorded_twice() -> None:
    event = ClockEvent(EventKind.CLARIFICATION_REQUESTED, TODAY)
    case, _ = timekeeping.add_event(a_case(), event, CALENDAR, TODAY)
    assert out(case, "clarification").events == (event,)


def test_more_time_moves_the_due_date_to_the_day_in_the_letter() -> None:
    draft = LetterDraft("extension", words=from_plain("Why."), on=date(2026, 12, 18))
    case, _ = letteracts.fill_in(a_case(), draft)
    assert due(out(case, "extension")) == date(2026, 12, 18)
    eir, _ = letteracts.fill_in(replace(a_case(), regime=Regime.EIR), replace(draft, on=None))
    assert due(out(eir, "extension")) == date(2027, 1, 5)  # EIR 2004 reg 7(1): 40 working days
    own, _ = letteracts.fill_in(replace(a_case(), regime=Regime.SAR), replace(draft, on=date(2027, 2, 3)))
    assert due(out(own, "extension")) == date(2027, 2, 3)  # UK GDPR Art 12(3): two further months


def test_a_redirection_closes_the_case_as_transferred() -> None:
    case = out(a_case(), "transfer")
    assert (case.stage, case.ended_on) == (Stage.TRANSFERRED, TODAY)


def test_the_outcome_of_a_review_is_recorded_with_its_letter() -> None:
    asked, _ = reviewing.ask(sent(answered(), "response", date(2026, 11, 20)), TODAY, CALENDAR, TODAY)
    case, _ = letteracts.fill_in(asked, LetterDraft("review_outcome", outcome=ReviewOutcome.OVERTURNED))
    decided = out(case, "review_outcome")
    assert decided.open_review is None
    assert decided.reviews[0].outcome is ReviewOutcome.OVERTURNED
    assert decided.reviews[0].decided_on == TODAY


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.event(Regime.FOIA) is None], ids=lambda one: one.name)
def test_other_letters_touch_no_clock(kind: object) -> None:
    assert out(a_case(), kind.name).events == ()  # type: ignore[attr-defined]


def test_what_is_filled_in_is_kept_and_emptied_again() -> None:
    draft = LetterDraft("delay", on=date(2026, 12, 1), words=from_plain("We were few."))
    case, fact = letteracts.fill_in(a_case(), draft)
    assert case.draft("delay") == draft
    assert fact.words == "Apology for a delay: filled in"
    assert letteracts.fill_in(case, LetterDraft("delay"))[0].drafts == ()


@pytest.mark.parametrize("pence", [0, -5, 10_000_001])
def test_a_fee_that_cannot_be_is_refused(pence: int) -> None:
    with pytest.raises(NotAllowed, match="A fee is more than nothing"):
        letteracts.fill_in(a_case(), LetterDraft("fees_notice", pence=pence))


def test_a_letter_before_its_time_or_after_it_is_refused() -> None:
    with pytest.raises(NotAllowed, match="No internal review of HA07408 is open"):
        letteracts.must_be_time(a_case(), "review_outcome")
    with pytest.raises(NotAllowed, match="has been issued"):
        letteracts.must_be_time(sent(answered(), "response"), "clarification")
    assert letteracts.must_be_time(sent(answered(), "response"), "ico_response").name == "ico_response"


def test_a_new_case_needs_an_acknowledgement_first() -> None:
    assert proposed(a_case()) == ["acknowledgement"]
    assert proposed(sent(a_case(), "acknowledgement")) == []


@pytest.mark.parametrize(
    ("outcomes", "kind"),
    [
        ([Outcome.DISCLOSED_IN_FULL], "response"),
        ([Outcome.NOT_HELD], "response"),
        ([Outcome.DISCLOSED_IN_PART], "refusal"),
        ([Outcome.COST_REFUSED], "cost_refusal"),
        ([Outcome.VEXATIOUS], "refusal"),
    ],
)
def test_the_answer_is_the_letter_its_outcomes_make_it(outcomes: list[Outcome], kind: str) -> None:
    case = answered()
    case = replace(case, responses=(replace(case.responses[0], outcomes=tuple(outcomes)),))
    assert lettertimes.answering_kind(case) == kind
    assert proposed(case) == [kind]


def test_a_late_case_owes_an_apology_until_one_has_gone() -> None:
    late = date(2026, 12, 3)
    assert proposed(a_case(), late) == ["delay"]
    assert proposed(sent(a_case(), "delay", late), late) == []


def test_more_time_is_proposed_while_the_public_interest_is_not_weighed() -> None:
    case = answered(Outcome.WITHHELD_IN_FULL, claims=(ExemptionClaim("s.31(1)(a)", "Why."),))
    near = date(2026, 11, 26)
    assert "extension" in proposed(case, near)
    assert "extension" not in proposed(case, date(2026, 11, 5))  # there is time to weigh it
    absolute = replace(case.responses[0], exemptions=(ExemptionClaim("s.40(2)", "Why."),))
    assert "extension" not in proposed(replace(case, responses=(absolute,)), near)  # s.10(3): qualified ones only


def test_a_review_needs_its_acknowledgement_and_its_outcome() -> None:
    asked, _ = reviewing.ask(sent(answered(), "response", date(2026, 11, 20)), TODAY, CALENDAR, TODAY)
    assert proposed(asked) == ["review_acknowledgement", "review_outcome"]
    assert proposed(sent(asked, "review_acknowledgement")) == ["review_outcome"]


def test_a_closed_case_needs_no_letter() -> None:
    assert proposed(sent(answered(), "response")) == []
    assert proposed(out(a_case(), "transfer")) == []


def test_a_question_on_the_clock_without_a_letter_is_told() -> None:
    event = ClockEvent(EventKind.CLARIFICATION_REQUESTED, TODAY)
    case, _ = timekeeping.add_event(a_case(), event, CALENDAR, TODAY)
    assert proposed(case) == ["clarification"]
    assert proposed(sent(case, "clarification")) == []


def test_the_letters_that_could_go_follow_the_law_and_the_life_of_the_case() -> None:
    names = {kind.name for kind in lettertimes.possible(a_case())}
    assert {"response", "clarification", "fees_notice", "ico_response"} <= names
    assert not names & {"review_outcome", "subject_access"}
    own = {kind.name for kind in lettertimes.possible(replace(a_case(), regime=Regime.SAR))}
    assert "subject_access" in own
    assert not own & {"fees_notice", "transfer", "cost_refusal"}
    assert {kind.name for kind in lettertimes.possible(sent(answered(), "response"))} == {"ico_response"}


def test_the_answer_to_the_commissioner_is_proposed_while_its_day_is_to_be_kept() -> None:
    """The Commissioner asks about cases that were closed long ago, too."""
    note = CaseNote(NoteKind.ICO_RESPONSE, date(2026, 12, 15))
    case = replace(sent(answered(), "response"), notes=(note,))
    assert proposed(case) == ["ico_response"]
    told = out(case, "ico_response")
    assert told.notes == (replace(note, done_on=TODAY),)
    assert proposed(told) == []
    assert out(told, "ico_response") == told


def test_a_redirection_is_proposed_where_nothing_is_held_and_nothing_written() -> None:
    case = answered(Outcome.NOT_HELD)
    assert "transfer" not in proposed(case)
    bare = replace(case, responses=(replace(case.responses[0], text=from_plain("")),))
    assert proposed(bare) == ["response", "transfer"]


def test_somebody_whose_prices_are_withheld_is_asked_once() -> None:
    case = answered(Outcome.WITHHELD_IN_FULL, claims=(ExemptionClaim("s.43(2)"),))
    assert "consultation" in proposed(case)
    assert "consultation" not in proposed(sent(case, "consultation"))
    own = answered(Outcome.WITHHELD_IN_FULL, claims=(ExemptionClaim("s.31(1)(a)"),))
    assert "consultation" not in proposed(own)


@pytest.mark.parametrize("regime", [Regime.EIR, Regime.SAR])
def test_more_time_is_thought_of_before_an_unwritten_answer_is_due(regime: Regime) -> None:
    case = sent(replace(a_case(), regime=regime), "acknowledgement")
    near, far = date(2026, 12, 1), date(2026, 11, 12)
    assert proposed(case, near) == ["extension"]
    assert proposed(case, far) == []
    draft = LetterDraft("extension", words=from_plain("Why."), on=date(2027, 1, 5))
    assert "extension" not in proposed(out(letteracts.fill_in(case, draft)[0], "extension"), near)
