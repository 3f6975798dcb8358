"""What holds of the checks whatever is written: they never fail, sums are right, and a fault takes nothing away."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foidesk.domain import costfigures
from foidesk.domain.checking.passages import text_of
from foidesk.domain.checks import Where
from foidesk.domain.items import ExemptionClaim, Outcome, PublicInterestTest
from foidesk.domain.regimes import Regime
from foidesk.domain.richtext import RichText, from_html, from_plain
from tests.domain.checking.letters import COST, CRIME, LETTERS, NCND, NOT_HELD, PART, Letter, answer, reply
from tests.store.strategies import texts

_PIECES = st.sampled_from(
    [
        "section 12(1)", "£450", "£1,250", "50 hours", "x £25", "=", "10 minutes", "300 records", "Total", "0", "07700",
        "900123", "@", "x@y.org", "SK9 5AF", "AB123456C", "we hold", "not", "{", "}", "[insert", "link", "SCC", "\n",
        ".", " ", "’", "\u00a0", "Dear Leo Marchetti", "HA07102", "limit", "date of birth", "3/4/81", "9" * 30,
    ]
)  # fmt: skip
_written = st.lists(_PIECES | st.text(max_size=8), max_size=25).map(" ".join)
_outcomes = st.lists(st.sampled_from(Outcome), unique=True, max_size=3)


@given(_written, _outcomes, st.sampled_from(Regime), _written)
def test_no_text_makes_the_checks_fail_and_every_place_is_in_the_text(
    words: str, outcomes: list[Outcome], regime: Regime, reason: str
) -> None:
    claim = ExemptionClaim("s.31(1)(a)", reason, PublicInterestTest(reason, words, ""))
    letter = reply(from_plain(words), outcomes, [claim], regime)
    text = text_of(letter.case.responses[0].text)
    for found in letter.findings():
        if found.where is Where.WORDS:
            assert found.start is not None
            assert found.end is not None
            assert text[found.start : found.end] == found.words


@given(texts, _outcomes)
def test_no_table_list_or_link_makes_the_checks_fail(text: RichText, outcomes: list[Outcome]) -> None:
    reply(text, outcomes).findings()


_HTML_FAULTS = {
    "mobile": "<p>Ring 07700 900 123.</p>",
    "ni_number": "<p>Number AB 12 34 56 C.</p>",
    "private_email": "<p>Or sheila1970@hotmail.co.uk.</p>",
    "placeholder": "<p>Dear [insert name].</p>",
    "field": "<p>Because {reason}.</p>",
    "motive": "<p>This is a fishing expedition.</p>",
    "repealed": "<p>The Data Protection Act 1998.</p>",
}


@pytest.mark.parametrize("fault", _HTML_FAULTS)
@given(_written, _outcomes)
def test_adding_a_fault_adds_its_finding_and_takes_none_of_its_kind_away(
    fault: str, words: str, outcomes: list[Outcome]
) -> None:
    before = reply(from_plain(words), outcomes)
    blocks = (*from_plain(words).blocks, *from_html(_HTML_FAULTS[fault]).blocks)
    after = reply(RichText(blocks), outcomes)
    assert fault in after.rules()
    kept = _counted(after)
    for rule, count in _counted(before).items():
        if rule in _HTML_FAULTS:
            assert kept[rule] >= count


def _counted(letter: Letter) -> dict[str, int]:
    counted: dict[str, int] = {}
    for one in letter.findings():
        counted[one.rule] = counted.get(one.rule, 0) + 1
    return counted


@pytest.mark.parametrize("one", sorted(LETTERS))
@pytest.mark.parametrize("fault", sorted(_HTML_FAULTS))
def test_a_second_fault_takes_no_first_one_away(one: str, fault: str) -> None:
    """An empty response stops being faulty by having words; the gap is one of a letter that prints no response."""
    _, faulty = LETTERS[one]
    if one in {"items", "no_text", "unanswered", "letter_gap", "letter_day", "requester_told", "review_signer"}:
        return
    first = faulty.case.responses[0]
    blocks = (*first.text.blocks, *from_html(_HTML_FAULTS[fault]).blocks)
    case = replace(faulty.case, responses=(replace(first, text=RichText(blocks)), *faulty.case.responses[1:]))
    assert {one, fault} <= replace(faulty, case=case).rules()


_SUMS = st.integers(1, 2000).map(lambda quarter: quarter / 4)


@given(_SUMS.filter(lambda hours: hours > 18))
def test_a_sum_that_is_worked_out_is_never_faulted(hours: float) -> None:
    printed, pounds = f"{hours:g}", costfigures.money_words(round(hours * 2500))
    for words in (
        f"Section 12: it would take {printed} hours at £25 an hour, which is {pounds}. Narrow it.",
        f"Section 12: {printed} hours x £25 = {pounds}. Narrow it. The limit is £450, 18 hours.",
    ):
        assert answer(f"<p>{words}</p>", COST).rules() == set()


@given(_SUMS.filter(lambda hours: hours > 18), st.integers(2, 400))
def test_a_sum_that_is_wrong_by_more_than_a_pound_is_found(hours: float, off: int) -> None:
    pounds = costfigures.money_words(round(hours * 2500) + off * 100)
    words = f"Section 12: it would take {hours:g} hours at £25 an hour, which is {pounds}. Narrow it."
    assert "hours_cost" in answer(f"<p>{words}</p>", COST).rules()


@given(st.lists(st.integers(0, 10**7), min_size=2, max_size=9), st.integers(-(10**6), 10**6))
def test_a_total_is_faulted_exactly_when_it_is_not_the_sum(rows: list[int], off: int) -> None:
    cells = "".join(f"<tr><td>Row {at}</td><td>£{value:,}</td></tr>" for at, value in enumerate(rows))
    given_total = max(0, sum(rows) + off)
    table = f"<table><tr><th>What</th><th>Paid</th></tr>{cells}<tr><td>Total</td><td>£{given_total:,}</td></tr></table>"
    assert ("table_total" in answer(table).rules()) == (given_total != sum(rows))


def test_the_words_of_a_denial_say_nothing_whatever_exemption_it_rests_on() -> None:
    for outcome in (NCND,):
        letter = answer("<p>We neither confirm nor deny that we hold this.</p>", outcome, claims=[CRIME])
        assert "ncnd_hint" not in letter.rules()
    assert "not_held_but_held" not in answer("<p>We do not hold it.</p>", NOT_HELD).rules()
    assert "held_unsaid" not in answer("<p>It is given.</p>", PART, claims=[CRIME]).rules()
