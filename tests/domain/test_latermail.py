"""Later mail: the case it names, what it says itself, and what it seems to be for the clock."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foidesk.domain import latermail
from foidesk.domain.case import Case, IssuedLetter, Stage
from foidesk.domain.clock import ClockEvent, EventKind
from foidesk.domain.latermail import FilingKind
from foidesk.domain.profile import ReferencePattern
from foidesk.domain.regimes import Regime
from foidesk.domain.reviews import Review
from tests.builders import a_case

OPEN = a_case()
ASKED = replace(OPEN, events=(ClockEvent(EventKind.CLARIFICATION_REQUESTED, date(2026, 11, 5)),))
FEE = replace(OPEN, events=(ClockEvent(EventKind.FEES_NOTICE_GIVEN, date(2026, 11, 5)),))
LETTER = IssuedLetter("response", date(2026, 11, 20), "0" * 64, 1, "Priya", datetime(2026, 11, 20, tzinfo=UTC))
ANSWERED = replace(OPEN, letters=(LETTER,))
CLOSED = replace(OPEN, ended=Stage.WITHDRAWN, ended_on=date(2026, 11, 20))

CHAIN = (
    "\n\nOn 5 November 2026 OPCC FOI <foi@example.org> wrote:\n> Do you mean the internal review of 2024?\n> I withdraw"
)


@pytest.mark.parametrize(
    ("case", "text", "kind", "told"),
    [
        (ASKED, "I mean the vans bought in 2025." + CHAIN, FilingKind.CLARIFICATION, "since Thursday 5 November 2026"),
        (ASKED, "I'd like to withdraw my request, thanks.", FilingKind.WITHDRAWN, "withdraw"),
        (ASKED, "I no longer need this information.", FilingKind.WITHDRAWN, "no longer need"),
        (ASKED, "I do not want to withdraw my request. I mean 2025.", FilingKind.CLARIFICATION, "clarification"),
        (ASKED, "I am out of the office until Monday.", FilingKind.JUST_FILED, "automatic"),
        (ASKED, "Thank you for letting me know.", FilingKind.JUST_FILED, "asks nothing"),
        (FEE, "Please find a cheque for £12 enclosed.", FilingKind.FEE, "cheque"),
        (FEE, "When will I hear from you?", FilingKind.JUST_FILED, "does not speak of it"),
        (ANSWERED, "I am requesting an internal review of how you handled this.", FilingKind.REVIEW, "internal review"),
        (ANSWERED, "I am unhappy with your answer to question 2.", FilingKind.REVIEW, "unhappy with"),
        (ANSWERED, "Many thanks for the answer.", FilingKind.JUST_FILED, "thanks"),
        (ANSWERED, "Received." + CHAIN, FilingKind.JUST_FILED, "name nothing"),
        (OPEN, "Where is my answer?", FilingKind.JUST_FILED, "name nothing"),
        (CLOSED, "I want an internal review", FilingKind.JUST_FILED, "name nothing"),
    ],
)
def test_what_a_later_message_seems_to_be(case: Case, text: str, kind: FilingKind, told: str) -> None:
    proposal = latermail.propose_filing(case, "Re: HA07408", text)
    assert proposal.kind is kind
    assert told in proposal.why


def test_what_is_offered_fits_where_the_case_stands() -> None:
    assert latermail.kinds_for(OPEN) == (FilingKind.WITHDRAWN, FilingKind.JUST_FILED)
    assert latermail.kinds_for(ASKED) == (FilingKind.CLARIFICATION, FilingKind.WITHDRAWN, FilingKind.JUST_FILED)
    assert latermail.kinds_for(ANSWERED) == (FilingKind.REVIEW, FilingKind.JUST_FILED)
    reviewed = replace(ANSWERED, reviews=(Review(date(2026, 11, 23)),))
    assert latermail.kinds_for(reviewed) == (FilingKind.JUST_FILED,)
    assert latermail.kinds_for(replace(ANSWERED, regime=Regime.SAR)) == (FilingKind.JUST_FILED,)
    assert latermail.kinds_for(CLOSED) == (FilingKind.JUST_FILED,)


@given(st.text(max_size=300), st.text(max_size=80), st.sampled_from([OPEN, ASKED, FEE, ANSWERED, CLOSED]))
def test_nothing_is_proposed_that_the_case_cannot_take(text: str, subject: str, case: Case) -> None:
    proposal = latermail.propose_filing(case, subject, text)
    assert proposal.kind in latermail.kinds_for(case)
    assert proposal.why


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Your ref HA07390, thank you", ("HA07390",)),
        ("ha 07390 / HA-07102 and HA07390 again", ("HA07390", "HA07102")),
        ("ALPHA07390, HA073901234567, HA739", ()),
    ],
)
def test_our_references_in_a_text(text: str, named: tuple[str, ...]) -> None:
    assert latermail.references_in(ReferencePattern("HA", 5), text) == named


def test_a_bare_number_is_a_reference_only_where_it_is_called_one() -> None:
    bare = ReferencePattern("", 5)
    assert latermail.references_in(bare, "Case no. 07390 please; I paid 12345 pounds") == ("07390",)
    assert latermail.references_in(ReferencePattern("FOI/", 4), "re FOI/0012 and foi 0013") == ("FOI/0012", "FOI/0013")


def test_where_a_reference_stands_is_told() -> None:
    text = "See HA07102 too.\n-----Original Message-----\nHA07001 was sent"
    found = dict(latermail.references_among(ReferencePattern(), "Re: HA07390", text))
    assert found == {"HA07390": "subject", "HA07102": "text", "HA07001": "quoted"}


@pytest.mark.parametrize(
    "text",
    [
        "The answer.\n\nOn Mon, 3 Nov 2026 at 10:00, OPCC <a@example.org> wrote:\n> old",
        "The answer.\n________________________________\nFrom: OPCC\nSent: Monday",
        "The answer.\n\nFrom: OPCC <a@example.org>\nSent: 3 November 2026\nTo: Me\nSubject: x\n\nold",
        "The answer.\n> old",
    ],
)
def test_a_reply_is_read_without_what_it_quotes(text: str) -> None:
    assert latermail.own_words(text) == "The answer."


def test_a_message_that_only_quotes_is_read_whole() -> None:
    assert latermail.own_words("> all of it") == "> all of it"


def test_message_ids_come_without_brackets_each_once() -> None:
    assert latermail.message_ids("<a@x>", "<b@x>\t<a@x> <c@x>", "") == ("a@x", "b@x", "c@x")
    assert latermail.message_ids("a@x b@x words") == ("a@x", "b@x")
