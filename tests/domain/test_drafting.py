"""The drafting table's acts: nothing asked is lost, each item has one answer, the evidence never moves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foidesk.domain import drafting
from foidesk.domain.case import Case, Stage
from foidesk.domain.items import ExemptionClaim, Outcome
from foidesk.domain.richtext import from_plain
from foidesk.domain.troubles import NotAllowed, NotFound, Trouble
from tests.builders import a_case


def keys(case: Case) -> list[int]:
    return [item.key for item in case.items]


def sound(case: Case) -> None:
    """Each item is answered by exactly one response; responses stand in the order of their first items."""
    answered = [key for response in case.responses for key in response.items]
    assert sorted(answered) == sorted(keys(case))
    firsts = [keys(case).index(response.items[0]) for response in case.responses]
    assert firsts == sorted(firsts)


def test_a_logged_case_keeps_the_evidence_and_its_items_point_into_it() -> None:
    case = a_case(3)
    assert [case.evidence[item.start : item.end] for item in case.items] == [item.wording for item in case.items]
    assert case.lead_in == "Please send me:"
    assert case.stage is Stage.LOGGED
    sound(case)


def test_answering_together_keeps_every_word_already_written() -> None:
    case = a_case(3)
    for number, words in enumerate(("first answer", "second answer", "third answer")):
        case, _ = drafting.write_response(case, case.responses[number].key, from_plain(words))
    case, fact = drafting.answer_together(case, keys(case)[1:])
    assert fact.words == "Items 2 and 3 answered together"
    assert len(case.responses) == 2
    assert "second answer" in case.responses[1].text.plain()
    assert "third answer" in case.responses[1].text.plain()
    sound(case)


def test_answering_separately_leaves_the_text_with_the_first_item() -> None:
    case = a_case(4)
    case, _ = drafting.answer_together(case, keys(case))
    case, _ = drafting.write_response(case, case.responses[0].key, from_plain("one for all"))
    case, fact = drafting.answer_separately(case, keys(case))
    assert fact.words == "Items 1 to 4 answered separately"
    assert [response.text.plain() for response in case.responses] == ["one for all", "", "", ""]
    sound(case)


def test_items_far_apart_can_be_answered_together() -> None:
    case, _ = drafting.respond(a_case(6), [1, 2, 3, 4, 6], from_plain("Not held."), [Outcome.NOT_HELD])
    assert case.numbers_of(case.responses[0]) == (1, 2, 3, 4, 6)
    assert case.numbers_of(case.responses[1]) == (5,)


def test_responding_to_fewer_items_than_before_sets_the_others_free() -> None:
    case, _ = drafting.respond(a_case(3), [1, 2, 3], from_plain("All."), [Outcome.DISCLOSED_IN_FULL])
    case, _ = drafting.respond(case, [2], from_plain("Only two."), [Outcome.NOT_HELD])
    assert case.response_to(keys(case)[1]).text.plain() == "Only two."
    assert case.response_to(keys(case)[1]).items == (keys(case)[1],)
    sound(case)


def test_splitting_an_item_at_the_caret_splits_its_evidence_too() -> None:
    case = a_case(["How many dogs and how many cats?", "What else?"])
    at = case.items[0].wording.index("and how")
    case, _ = drafting.split_item(case, case.items[0].key, at)
    assert [item.wording for item in case.items] == ["How many dogs", "and how many cats?", "What else?"]
    assert [case.evidence[item.start : item.end] for item in case.items] == [item.wording for item in case.items]
    sound(case)


def test_joining_items_joins_their_words_as_they_were_received() -> None:
    case = a_case(2)
    whole = case.evidence[case.items[0].start : case.items[1].end]
    case, _ = drafting.join_item_with_previous(case, case.items[1].key)
    assert [item.wording for item in case.items] == [whole]
    sound(case)


def test_rewording_an_item_never_touches_the_evidence() -> None:
    case = a_case(2)
    before = case.evidence
    case, _ = drafting.reword_item(case, case.items[0].key, "Spending on [name removed]")
    assert case.evidence == before
    assert case.items[0].wording == "Spending on [name removed]"


def test_an_item_cannot_be_left_without_words() -> None:
    case = a_case(2)
    with pytest.raises(NotAllowed, match="cannot be left without words"):
        drafting.reword_item(case, case.items[0].key, "  ")


def test_a_provision_that_is_not_in_the_act_is_refused() -> None:
    case = a_case(1)
    with pytest.raises(NotAllowed, match="no exemption"):
        drafting.claim_exemptions(case, case.responses[0].key, [ExemptionClaim("s.12")])


def test_an_item_that_is_not_there_is_named_in_plain_words() -> None:
    with pytest.raises(NotFound, match="has no item 9"):
        drafting.respond(a_case(2), [9], from_plain("x"), [Outcome.NOT_HELD])


ACTS = st.lists(
    st.tuples(
        st.sampled_from(["together", "separately", "split", "join", "move", "write", "reword"]),
        st.integers(0, 30),
        st.integers(0, 30),
    ),
    max_size=25,
)


@given(st.integers(1, 6), ACTS)
def test_any_run_of_acts_keeps_each_item_answered_once_and_the_evidence_whole(
    count: int, acts: list[tuple[str, int, int]]
) -> None:
    case = a_case(count)
    evidence, written = case.evidence, []
    for act, one, two in acts:
        key = keys(case)[one % len(case.items)]
        other = keys(case)[two % len(case.items)]
        try:
            match act:
                case "together":
                    case, _ = drafting.answer_together(case, (key, other))
                case "separately":
                    case, _ = drafting.answer_separately(case, (key, other) if key != other else (key,))
                case "split":
                    case, _ = drafting.split_item(case, key, two)
                case "join":
                    case, _ = drafting.join_item_with_previous(case, key)
                case "move":
                    case, _ = drafting.move_item(case, key, two - 15)
                case "write":
                    if case.response_to(key).text.is_empty:
                        word = f"token{len(written)}x"
                        case, _ = drafting.write_response(case, case.response_to(key).key, from_plain(word))
                        written.append(word)
                case _:
                    case, _ = drafting.reword_item(case, key, f"Reworded {two}")
        except Trouble:
            pass
        sound(case)
        assert case.evidence == evidence
    everything = " ".join(response.text.plain() for response in case.responses)
    assert all(word in everything for word in written)
