"""An earlier answer put in: what comes along, what does not, and what the journal says."""

import pytest

from foidesk.domain import drafting
from foidesk.domain.case import Case
from foidesk.domain.facts import FactKind
from foidesk.domain.items import ExemptionClaim, Outcome, PublicInterestTest
from foidesk.domain.regimes import Regime
from foidesk.domain.reusing import source_of, use_answer
from foidesk.domain.richtext import EMPTY, RichText, from_html, from_plain
from foidesk.domain.troubles import NotAllowed
from tests.builders import a_case

WEIGHED = PublicInterestTest("for", "against", "so")
CLAIM = ExemptionClaim("s.31(1)(a)", "It would help people avoid them.", WEIGHED)


def answered(text: RichText | None = None, *outcomes: Outcome, claims: tuple[ExemptionClaim, ...] = ()) -> Case:
    case = a_case(3, reference="HA06181")
    text = from_html("<p>Not <b>held</b>.</p>") if text is None else text
    return drafting.respond(case, [2, 3], text, outcomes or (Outcome.NOT_HELD,), claims)[0]


def test_an_empty_response_takes_text_and_outcome_and_the_journal_says_where_from() -> None:
    source, case = answered(), a_case(3)
    changed, fact = use_answer(case, case.responses[0].key, source_of(source, source.responses[1].key))
    assert changed.responses[0].text == source.responses[1].text
    assert changed.responses[0].outcomes == (Outcome.NOT_HELD,)
    assert fact.kind is FactKind.ANSWER_USED
    assert fact.words == "Answer from HA06181, items 2 and 3, put in for item 1"
    assert fact.act == "use the answer of HA06181"


def test_what_was_written_and_decided_stays() -> None:
    source, case = answered(), a_case(3)
    key = case.responses[0].key
    case = drafting.write_response(case, key, from_plain("Mine."))[0]
    case = drafting.choose_outcomes(case, key, [Outcome.DISCLOSED_IN_FULL])[0]
    changed, _ = use_answer(case, key, source_of(source, source.responses[1].key))
    assert changed.response(key).text.plain() == "Mine.\n\nNot held."
    assert changed.response(key).outcomes == (Outcome.DISCLOSED_IN_FULL,)


def test_at_the_cursor_the_whole_text_is_given() -> None:
    source, case = answered(), a_case(3)
    whole = from_plain("Before. Not held. After.")
    changed, _ = use_answer(case, case.responses[0].key, source_of(source, source.responses[1].key), whole)
    assert changed.responses[0].text == whole


def test_exemptions_come_with_their_reason_but_are_weighed_anew() -> None:
    source, case = answered(None, Outcome.WITHHELD_IN_FULL, claims=(CLAIM,)), a_case(3)
    changed, fact = use_answer(case, case.responses[0].key, source_of(source, source.responses[1].key))
    assert changed.responses[0].exemptions == (ExemptionClaim("s.31(1)(a)", CLAIM.reason),)
    assert fact.words.endswith("put in for item 1, with s.31(1)(a): check that the reason holds here")


def test_a_paragraph_that_tells_how_it_was_weighed_does_not_come_along() -> None:
    weighed = PublicInterestTest("Openness.", "Safety.", "Withholding prevails.")
    told = from_plain("It is exempt. On balance we withhold it, because withholding prevails.")
    for own, kept in ((told, EMPTY), (from_plain("It names the streets."), from_plain("It names the streets."))):
        claim = ExemptionClaim("s.31(1)(a)", "The streets.", weighed, own_words=own)
        source, case = answered(None, Outcome.WITHHELD_IN_FULL, claims=(claim,)), a_case(3)
        changed, _ = use_answer(case, case.responses[0].key, source_of(source, source.responses[1].key))
        assert changed.responses[0].exemptions == (ExemptionClaim("s.31(1)(a)", "The streets.", own_words=kept),)


def test_an_exemption_of_another_law_stays_behind() -> None:
    source, case = answered(None, Outcome.WITHHELD_IN_FULL, claims=(CLAIM,)), a_case(3)
    case = case.with_details(regime=Regime.EIR)[0]
    changed, fact = use_answer(case, case.responses[0].key, source_of(source, source.responses[1].key))
    assert changed.responses[0].exemptions == ()
    assert "check" not in fact.words


def test_an_outcome_that_cannot_stand_under_another_law_stays_behind() -> None:
    source, case = answered(None, Outcome.NCND, claims=(CLAIM,)), a_case(3)
    case = case.with_details(regime=Regime.SAR)[0]
    changed, _ = use_answer(case, case.responses[0].key, source_of(source, source.responses[1].key))
    assert changed.responses[0].text == source.responses[1].text
    drafting.must_be_possible(changed, changed.responses[0])


def test_nothing_is_made_of_an_answer_without_words() -> None:
    source, case = answered(EMPTY), a_case(3)
    with pytest.raises(NotAllowed, match="no text in HA06181, items 2 and 3"):
        use_answer(case, case.responses[0].key, source_of(source, source.responses[1].key))
