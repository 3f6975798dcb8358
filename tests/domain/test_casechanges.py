"""What an act changed is told part by part, and nothing that changed is passed over."""

from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from foidesk.domain import richtext
from foidesk.domain.case import Case, Requester, Signature
from foidesk.domain.casechanges import Changed, changes
from foidesk.domain.casenotes import CaseNote, NoteKind
from foidesk.domain.clock import ClockEvent, EventKind
from foidesk.domain.items import ExemptionClaim, Outcome, Response
from foidesk.domain.wordchanges import compared
from foidesk.store import snapshots
from tests.builders import a_case
from tests.store.strategies import cases

CASE = a_case(3)
AT = datetime(2026, 11, 24, 10, 42, tzinfo=UTC)


def answered(case: Case, html: str, *outcomes: Outcome, exemptions: tuple[ExemptionClaim, ...] = ()) -> Case:
    first = case.responses[0]
    changed = Response(first.key, first.items, richtext.from_html(html), outcomes, exemptions)
    return replace(case, responses=(changed, *case.responses[1:]))


def test_a_response_tells_both_texts_and_its_outcome() -> None:
    before = answered(CASE, "<p>We hold none.</p>")
    after = answered(CASE, "<p>We hold three.</p>", Outcome.DISCLOSED_IN_FULL)
    told = changes(before, after)
    assert told[0] == Changed("Response to item 1", "We hold none.", "We hold three.")
    assert [one.what for one in told] == ["Response to item 1", "Response to item 1: outcome"]
    assert (told[1].before, told[1].after) == ("", Outcome.DISCLOSED_IN_FULL.words)


def test_wording_that_only_became_bold_is_told() -> None:
    (told,) = changes(answered(CASE, "<p>We hold none.</p>"), answered(CASE, "<p>We hold <b>none</b>.</p>"))
    assert told.before == "We hold none."
    assert "bold" in told.after


def test_only_what_changed_of_a_requester_or_a_list_is_told() -> None:
    moved = replace(CASE, requester=replace(CASE.requester, email="new@example.org"))
    (told,) = changes(CASE, moved)
    assert told == Changed("Requester: Email", CASE.requester.email, "new@example.org")
    one = ClockEvent(EventKind.CLARIFICATION_REQUESTED, date(2026, 11, 4), None, "Which year?")
    two = ClockEvent(EventKind.CLARIFICATION_RECEIVED, date(2026, 11, 9), None, "2025")
    (told,) = changes(replace(CASE, events=(one,)), replace(CASE, events=(one, two)))
    assert told.what == "Clock"
    assert told.before == ""
    assert "Monday 9 November 2026" in told.after
    assert "Which year?" not in told.after


def test_items_are_told_by_number_with_their_order() -> None:
    first, second, third = CASE.items
    (told,) = changes(CASE, replace(CASE, items=(first, third, second)))
    assert told == Changed("Order of the items", "1, 2, 3", "1, 3, 2")
    (told,) = changes(CASE, replace(CASE, items=(replace(first, wording="Other words"), second, third)))
    assert told == Changed("Item 1", first.wording, "Other words")


def test_a_note_and_a_signature_are_told() -> None:
    note = CaseNote(NoteKind.NOTE, date(2026, 11, 24), "Rang Finance")
    (told,) = changes(CASE, replace(CASE, notes=(note,)))
    assert "Rang Finance" in told.after
    (told,) = changes(replace(CASE, signature=Signature("Priya Nair", AT)), CASE)
    assert (told.what, told.after) == ("Signature", "")
    assert "Priya Nair" in told.before


def test_of_a_new_case_everything_is_told_and_of_none_nothing() -> None:
    told = {one.what: one.after for one in changes(None, CASE)}
    assert told["Subject"] == CASE.subject
    assert told["Item 3"] == CASE.items[2].wording
    assert all(one.before == "" for one in changes(None, CASE))
    assert changes(None, None) == changes(CASE, CASE) == ()


@given(cases(), cases())
def test_two_cases_that_differ_differ_in_words(one: Case, other: Case) -> None:
    same = snapshots.dump(one) == snapshots.dump(other)
    assert (changes(one, other) == ()) == same or one.next_key != other.next_key


def test_a_change_of_any_name_is_told() -> None:
    for name in ("name", "email", "address", "organisation", "their_reference"):
        other = replace(CASE, requester=replace(Requester(), **{name: "Q"}))
        assert any(one.after == "Q" for one in changes(CASE, other))


@given(st.text(), st.text())
def test_the_pieces_of_a_text_are_the_text(before: str, after: str) -> None:
    old, new = compared(before, after)
    assert "".join(piece.words for piece in old) == before
    assert "".join(piece.words for piece in new) == after
    assert [piece.words for piece in old if piece.stays] == [piece.words for piece in new if piece.stays]


def test_the_words_that_changed_are_marked_and_no_others() -> None:
    old, new = compared("We hold no records.", "We hold three records.")
    assert [piece.words for piece in old if not piece.stays] == ["no"]
    assert [piece.words for piece in new if not piece.stays] == ["three"]


def test_long_texts_are_compared_line_by_line() -> None:
    lines = [f"Line {at} of a long answer with some words in it\n" for at in range(3000)]
    old, new = compared("".join(lines), "".join([*lines[:1500], "Another\n", *lines[1501:]]))
    assert [piece.words for piece in old if not piece.stays] == [lines[1500]]
    assert [piece.words for piece in new if not piece.stays] == ["Another\n"]
