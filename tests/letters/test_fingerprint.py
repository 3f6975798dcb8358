"""The fingerprint of a letter: the same for the same letter whoever signs it and when, another for any other."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from foidesk import bankdays
from foidesk.domain import clock, drafting
from foidesk.domain.case import Case, Requester
from foidesk.domain.items import Outcome
from foidesk.domain.profile import Profile
from foidesk.domain.richtext import RichText, from_plain
from foidesk.letters.fingerprint import fingerprint
from tests.builders import a_case
from tests.store.strategies import texts

DAY = date(2026, 11, 24)


def mark(case: Case, profile: Profile | None = None, on: date = DAY, kind: str = "response") -> str:
    deadline = clock.deadline_of_record(case.regime, case.request.received, case.events, bankdays.uk_calendar())
    return fingerprint(case, profile or Profile(), deadline, kind, on)


def answered(text: RichText) -> Case:
    case = a_case(1)
    return drafting.write_response(case, case.responses[0].key, text)[0]


@given(texts, texts)
def test_two_letters_have_one_mark_only_if_they_say_the_same(one: RichText, other: RichText) -> None:
    same = answered(one).responses == answered(other).responses
    assert (mark(answered(one)) == mark(answered(other))) == same


@given(st.text(max_size=20), st.dates(date(2026, 11, 3), date(2026, 12, 2)))
def test_who_signs_and_the_day_change_nothing(name: str, on: date) -> None:
    case = answered(from_plain("It was £12."))
    profile = Profile(signatory_name=name, signature_picture=name.encode(errors="ignore"))
    assert mark(case, profile, on) == mark(case)


def test_an_outcome_alone_is_not_in_the_letter_and_the_addressee_is() -> None:
    case = answered(from_plain("It was £12."))
    decided = drafting.choose_outcomes(case, case.responses[0].key, [Outcome.DISCLOSED_IN_FULL])[0]
    assert mark(decided) == mark(case)
    assert mark(replace(case, requester=Requester("Ann Other", "ann@example.org"))) != mark(case)
    assert mark(case, kind="refusal") == mark(case)  # one answer, whatever it is called
    assert mark(case, kind="delay") != mark(case)
