"""The counter of earlier answers: what it finds, what it puts in, and that the index follows every act and its undo."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foidesk.domain.case import Stage
from foidesk.domain.items import ExemptionClaim, Outcome
from foidesk.domain.likeness import Closeness
from foidesk.domain.richtext import from_html, from_plain
from foidesk.domain.troubles import NotAllowed, Trouble
from foidesk.office.office import Office
from foidesk.office.views import CaseView
from tests.builders import a_logged_case, an_office
from tests.store.test_answerwords import assert_as_rebuilt

OLD = ("Any information sharing agreement about the camera trial.", "The cost of the trial.")
NEW = ("Any sharing agreement about data from the cameras.", "Minutes of the estates board.")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    opened = an_office(tmp_path)
    yield opened
    opened.close()


def old_case(office: Office, **others: object) -> CaseView:
    view = a_logged_case(office, OLD, received=date(2026, 10, 1), **others)  # type: ignore[arg-type]
    office.drafting.respond(view.case_id, [1], from_html("<p>Not <b>held</b>.</p>"), [Outcome.NOT_HELD])
    return office.drafting.respond(view.case_id, [2], from_plain("It cost £40."), [Outcome.DISCLOSED_IN_FULL])


def key(view: CaseView, number: int) -> int:
    return view.case.items[number - 1].key


def test_an_earlier_answer_is_found_with_all_that_is_shown_of_it(office: Office) -> None:
    old = old_case(office)
    new = a_logged_case(office, NEW)
    (found,) = office.precedents.like(new.case_id, [key(new, 1)])
    assert (found.case_id, found.response_key) == (old.case_id, old.case.responses[0].key)
    assert (found.reference, found.numbers, found.issued) == ("HA06181", (1,), None)
    assert found.question == OLD[0]
    assert found.words == ("sharing agreement", "camera")
    assert found.answer == "Not held."
    assert found.outcomes == (Outcome.NOT_HELD,)
    assert found.closeness is Closeness.VERY_CLOSE
    assert office.precedents.like(new.case_id, [key(new, 2)]) == ()


def test_neither_the_case_itself_nor_what_is_not_answered_is_offered(office: Office) -> None:
    new = a_logged_case(office, (NEW[0], NEW[0]))
    office.drafting.respond(new.case_id, [1], from_plain("Held."), [Outcome.DISCLOSED_IN_FULL])
    a_logged_case(office, NEW)
    assert office.precedents.like(new.case_id, [key(new, 2)]) == ()


def test_words_are_looked_for_in_every_item_and_response(office: Office) -> None:
    old, new = old_case(office), a_logged_case(office, NEW)
    (found,) = office.precedents.search("cost £40")
    assert found.reference == old.case.reference
    assert [found.answer[start:end] for start, end in found.answer_marks] == ["cost", "40"]
    (unanswered,) = office.precedents.search("estates minut")
    assert (unanswered.case_id, unanswered.answer, unanswered.closeness) == (new.case_id, "", None)
    assert unanswered.words == ("Minutes", "estates")
    me = (new.case_id, new.case.responses[1].key)
    assert office.precedents.search("estates", but=me) == ()
    assert office.precedents.search("  ") == ()


def test_an_answer_is_put_in_as_one_act_that_says_where_it_is_from_and_one_undo_takes_it_out(office: Office) -> None:
    old, new = old_case(office), a_logged_case(office, NEW)
    mine = new.case.responses[0].key
    office.drafting.write_response(new.case_id, mine, from_plain("We looked."))
    before = office.records.case(new.case_id).case
    view = office.precedents.use(new.case_id, mine, (old.case_id, old.case.responses[0].key))
    assert view.case.response(mine).text.plain() == "We looked.\n\nNot held."
    assert view.case.response(mine).outcomes == (Outcome.NOT_HELD,)
    assert office.records.history(new.case_id)[0].words == "Answer from HA06181, item 1, put in for item 1"
    assert view.undo == "use the answer of HA06181"
    assert office.records.undo(new.case_id).case == before
    assert office.records.redo(new.case_id).case == view.case


def test_a_response_is_not_put_into_itself_nor_into_a_closed_case(office: Office) -> None:
    old, new = old_case(office), a_logged_case(office, NEW)
    source = (old.case_id, old.case.responses[0].key)
    with pytest.raises(NotAllowed, match="the response itself"):
        office.precedents.use(old.case_id, source[1], source)

    office.despatch.end(new.case_id, Stage.WITHDRAWN, date(2026, 11, 24))
    with pytest.raises(NotAllowed, match="closed"):
        office.precedents.use(new.case_id, new.case.responses[0].key, source)


def test_exemptions_that_came_along_are_to_be_weighed_here(office: Office) -> None:
    old, new = old_case(office), a_logged_case(office, NEW)
    office.drafting.choose_outcomes(old.case_id, old.case.responses[0].key, [Outcome.WITHHELD_IN_FULL])
    office.drafting.claim_exemptions(old.case_id, old.case.responses[0].key, [ExemptionClaim("s.31(1)(a)", "Why")])
    mine = new.case.responses[0].key
    view = office.precedents.use(new.case_id, mine, (old.case_id, old.case.responses[0].key))
    assert [one.provision for one in view.case.response(mine).exemptions] == ["s.31(1)(a)"]
    assert any("public interest" in one.message.lower() for one in view.findings if one.response == mine)


Act = Callable[[Office, CaseView, int], object]
_ACTS: tuple[Act, ...] = (
    lambda office, view, at: office.drafting.split_item(view.case_id, key(view, 1), at),
    lambda office, view, at: office.drafting.join_item_with_previous(view.case_id, key(view, 1 + at % 3)),
    lambda office, view, at: office.drafting.move_item(view.case_id, key(view, 1), 1 + at % 2),
    lambda office, view, at: office.drafting.answer_together(view.case_id, [key(view, 1), key(view, 1 + at % 3)]),
    lambda office, view, _: office.drafting.answer_separately(view.case_id, [key(view, 1)]),
    lambda office, view, at: office.drafting.reword_item(view.case_id, key(view, 1), f"Reworded {at}"),
    lambda office, view, at: office.drafting.write_response(
        view.case_id, view.case.responses[-1].key, from_plain(f"Answer {at}")
    ),
    lambda office, view, _: office.precedents.use(view.case_id, view.case.responses[0].key, (1, 2)),
    lambda office, view, _: office.records.undo(view.case_id),
    lambda office, view, _: office.records.redo(view.case_id),
)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(_ACTS), st.integers(1, 20)), min_size=3, max_size=12))
def test_the_index_is_as_rebuilt_after_any_acts_and_their_undo(
    tmp_path_factory: pytest.TempPathFactory, acts: list[tuple[Act, int]]
) -> None:
    office = an_office(tmp_path_factory.mktemp("acts"))
    try:
        old_case(office)
        case_id = a_logged_case(office, 3).case_id
        for act, at in acts:
            try:
                act(office, office.records.case(case_id), at)
            except (Trouble, IndexError):
                continue
        assert_as_rebuilt(office._cabinet)
        assert office.records.verify().ok
    finally:
        office.close()
