"""A message in the wrong case: moved whole with what it means, told in both cases, undone in both, never changed."""

import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from foidesk.domain.case import Stage
from foidesk.domain.clock import ClockEvent, EventKind
from foidesk.domain.items import Outcome
from foidesk.domain.latermail import FilingKind
from foidesk.domain.richtext import from_plain
from foidesk.domain.troubles import Conflict, NotAllowed
from foidesk.office import refiling
from foidesk.office.office import Office
from foidesk.office.views import CaseView, NewCase
from foidesk.store.messages import Messages
from tests.builders import a_logged_case, an_office
from tests.office.test_correspondence import DAY, document_file, known, logged, mail

ASKED = ClockEvent(EventKind.CLARIFICATION_REQUESTED, date(2026, 11, 10), None, "Which year?")


@pytest.fixture
def office(tmp_path: Path):
    made = an_office(tmp_path)
    yield made
    made.close()


@pytest.fixture
def two(office: Office) -> tuple[CaseView, CaseView]:
    """Give two cases that both wait for a clarification."""
    cases = (a_logged_case(office, reference="HA07001"), a_logged_case(office, reference="HA07002", name="Ann Ode"))
    for one in cases:
        office.timekeeping.add_event(one.case_id, ASKED)
    return cases


def filed(office: Office, view: CaseView, kind: FilingKind = FilingKind.CLARIFICATION) -> int:
    document = mail("I mean 2025, in HA07002.", subject="Re: your question", message_id="<answer@x>")
    document = replace(document, attachments=(document_file(b"a,b\n"),))
    office.correspondence.file(view.case_id, document, DAY, kind)
    return office.correspondence.messages(view.case_id)[-1].message.id


def words(office: Office, view: CaseView) -> str:
    return office.records.history(view.case_id)[0].words


def test_what_it_meant_goes_with_it_and_both_cases_tell_of_it(office: Office, two) -> None:
    wrong, right = two
    message = filed(office, wrong)
    assert office.records.case(wrong.case_id).case.stage is Stage.LOGGED
    told = []
    office.subscribe(told.append)
    after = office.correspondence.move(message, wrong.case_id, right.case_id, FilingKind.CLARIFICATION)
    assert after.case.stage is Stage.WAITING
    assert [event.kind for event in after.case.events] == [EventKind.CLARIFICATION_REQUESTED]
    now = office.records.case(right.case_id)
    assert (now.case.stage, now.deadline.started) == (Stage.LOGGED, DAY)
    assert (after.later_messages, now.later_messages) == (0, 1)
    assert office.correspondence.messages(wrong.case_id) == ()
    (one,) = office.correspondence.messages(right.case_id)
    assert (one.message.id, one.message.case_id, one.filed_as) == (message, right.case_id, FilingKind.CLARIFICATION)
    assert {file.name for file in one.files} == {"mail.eml", "list.csv"}
    assert office.receipt.source_bytes(one.files[0].sha256).startswith(b"From: Lucy")
    assert [one.case_id for one in told] == [wrong.case_id, right.case_id]
    assert words(office, wrong) == (
        "Email from Lucy Fenwick of 23 November 2026 moved to HA07002: “Re: your question”. "
        "Clarification received of 23 November 2026 taken off the clock"
    )
    assert words(office, right) == (
        "Email from Lucy Fenwick of 23 November 2026 moved here from HA07001: “Re: your question”. "
        "Clarification received on 23 November 2026"
    )


def test_the_message_as_it_was_filed_is_not_touched(office: Office, two, tmp_path: Path) -> None:
    wrong, right = two
    message = filed(office, wrong)
    raw = sqlite3.connect(tmp_path / "register.foidesk")

    def evidence() -> list[object]:
        asked = ("SELECT * FROM messages", "SELECT * FROM case_files", "SELECT * FROM files")
        return [raw.execute(one).fetchall() for one in asked]

    before = evidence()
    office.correspondence.move(message, wrong.case_id, right.case_id, FilingKind.JUST_FILED)
    assert evidence() == before
    with pytest.raises(sqlite3.IntegrityError, match="history"):
        raw.execute("DELETE FROM message_moves")
    raw.close()
    assert office.records.verify().ok


@pytest.mark.parametrize("side", [0, 1])
def test_undo_in_either_case_brings_it_back_in_both_and_redo_moves_it_again(office: Office, two, side: int) -> None:
    wrong, right = two
    message = filed(office, wrong)
    before = [office.records.case(one.case_id).case for one in two]
    office.correspondence.move(message, wrong.case_id, right.case_id, FilingKind.CLARIFICATION)
    moved = [office.records.case(one.case_id).case for one in two]

    def same(now, then) -> bool:
        return all(replace(a, version=0) == replace(b, version=0) for a, b in zip(now, then, strict=True))

    def both():
        return [office.records.case(one.case_id).case for one in two]

    office.records.undo(two[side].case_id)
    assert same(both(), before)
    (back,) = office.correspondence.messages(wrong.case_id)
    assert (back.message.id, back.filed_as) == (message, FilingKind.CLARIFICATION)
    assert office.correspondence.messages(right.case_id) == ()
    office.records.redo(two[side].case_id)
    assert same(both(), moved)
    assert [one.message.id for one in office.correspondence.messages(right.case_id)] == [message]
    office.records.undo(two[1 - side].case_id)
    assert same(both(), before)
    # And what was done before the move can be undone after it.
    assert office.records.undo(wrong.case_id).case.stage is Stage.WAITING
    assert office.records.undo(right.case_id).case.events == ()


def test_undo_after_work_in_the_other_case_touches_none_of_that_work(office: Office, two) -> None:
    wrong, right = two
    message = filed(office, wrong, FilingKind.JUST_FILED)
    office.correspondence.move(message, wrong.case_id, right.case_id, FilingKind.JUST_FILED)
    office.records.change_owner(right.case_id, "Sam Oake")
    office.records.undo(wrong.case_id)
    assert [one.message.id for one in office.correspondence.messages(wrong.case_id)] == [message]
    assert office.records.case(right.case_id).case.owner == "Sam Oake"
    # The move is off the other case's stack, and what came after it can still be undone.
    assert office.records.undo(right.case_id).case.owner == "Priya Nair"
    assert office.records.undo(right.case_id).case.events == ()


def test_undo_is_refused_where_the_clock_of_the_other_case_would_change_unseen(office: Office, two) -> None:
    wrong, right = two
    message = filed(office, wrong)
    office.correspondence.move(message, wrong.case_id, right.case_id, FilingKind.CLARIFICATION)
    office.records.change_owner(right.case_id, "Sam Oake")
    history = office.records.history(wrong.case_id)
    with pytest.raises(NotAllowed, match="HA07002 was worked on since"):
        office.records.undo(wrong.case_id)
    assert office.records.history(wrong.case_id) == history
    assert office.records.case(wrong.case_id).case.stage is Stage.WAITING
    assert len(office.correspondence.messages(right.case_id)) == 1


def test_what_cannot_be_taken_back_or_recorded_moves_nothing(office: Office, two) -> None:
    wrong, right = two
    message = filed(office, wrong)
    again = ClockEvent(EventKind.CLARIFICATION_REQUESTED, date(2026, 11, 24), None, "And where?")
    office.timekeeping.add_event(wrong.case_id, again)
    third = a_logged_case(office, reference="HA07003")
    for to_case, kind, sentence in (
        (right.case_id, FilingKind.CLARIFICATION, "What the message meant in HA07001 cannot be taken back"),
        (wrong.case_id, FilingKind.JUST_FILED, "in that case already"),
        (third.case_id, FilingKind.REVIEW, "does not wait for this|cannot be taken back"),
    ):
        with pytest.raises(NotAllowed, match=sentence) as caught:
            office.correspondence.move(message, wrong.case_id, to_case, kind)
        assert caught.value.do
    assert len(office.correspondence.messages(wrong.case_id)) == 1
    assert office.records.case(right.case_id).case.stage is Stage.WAITING
    office.correspondence.file(right.case_id, mail("x", message_id="<answer@x>"), DAY, FilingKind.JUST_FILED)
    with pytest.raises(NotAllowed, match="in HA07002 already"):
        office.correspondence.move(message, wrong.case_id, right.case_id, FilingKind.JUST_FILED)


def test_a_failure_in_the_middle_moves_nothing(office: Office, two, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong, right = two
    message = filed(office, wrong)
    histories = [office.records.history(one.case_id) for one in two]

    def fails(*_args: object) -> None:
        raise Conflict("The disk is full.")

    with monkeypatch.context() as broken:
        broken.setattr(Messages, "move", fails)
        with pytest.raises(Conflict):
            office.correspondence.move(message, wrong.case_id, right.case_id, FilingKind.CLARIFICATION)
    assert [office.records.history(one.case_id) for one in two] == histories
    assert len(office.correspondence.messages(wrong.case_id)) == 1


def test_a_review_and_a_withdrawal_are_taken_back_too(office: Office) -> None:
    right = a_logged_case(office, reference="HA07010")
    answered = a_logged_case(office, 1, reference="HA07011")
    key = answered.case.responses[0].key
    office.drafting.write_response(answered.case_id, key, from_plain("We do not hold it."))
    office.drafting.choose_outcomes(answered.case_id, key, [Outcome.NOT_HELD])
    office.despatch.issue(answered.case_id, dated=date(2026, 11, 20), override="For the test.")
    message = filed(office, answered, FilingKind.REVIEW)
    after = office.correspondence.move(message, answered.case_id, right.case_id, FilingKind.WITHDRAWN)
    assert after.case.reviews == ()
    assert office.records.case(right.case_id).case.ended is Stage.WITHDRAWN
    third = a_logged_case(office, reference="HA07012")
    opened = office.correspondence.move(message, right.case_id, third.case_id, FilingKind.JUST_FILED)
    assert opened.case.ended is None


def test_it_is_recognised_where_it_lies_now(office: Office, two) -> None:
    wrong, right = two
    message = filed(office, wrong)
    office.correspondence.move(message, wrong.case_id, right.case_id, FilingKind.JUST_FILED)
    again = mail("I mean 2025.", message_id="<answer@x>")
    assert [one.reference for one in known(office, again).here] == ["HA07002"]
    answer = mail("And 2024.", message_id="<n@x>", more="In-Reply-To: <answer@x>\n", sender="q@example.org")
    assert [one.known.reference for one in known(office, answer).answers] == ["HA07002"]


def test_where_to_offers_the_cases_it_names_and_those_of_its_sender_then_what_is_typed(office: Office, two) -> None:
    wrong, _right = two
    hers = logged(office, mail("How many cats were there?", message_id="<cats@x>"))
    message = filed(office, wrong)
    offered = [one.reference for one in office.correspondence.where_to(message)]
    assert hers.case.reference in offered
    assert [one.reference for one in office.correspondence.where_to(message, "Ann Ode")] == ["HA07002"]
    assert [one.reference for one in office.correspondence.where_to(message, "ha07002")] == ["HA07002"]
    assert office.correspondence.where_to(message, "HA07001") == ()
    assert office.correspondence.where_to(message, "nobody at all") == ()
    there = office.correspondence.destination(message, two[1].case_id)
    assert (there.reference, there.proposal.kind) == ("HA07002", FilingKind.CLARIFICATION)


def request_of(office: Office, view: CaseView, message: int) -> CaseView:
    document = office.correspondence.as_document(message)
    found = office.receipt.propose(document)
    return office.receipt.log(
        NewCase(
            document=document,
            split=found.split,
            requester=view.case.requester,
            subject="Something new",
            regime=found.regime,
            received=document.received or DAY,
            dated=DAY,
            from_message=message,
            from_case=view.case_id,
        )
    )


def test_it_becomes_a_request_and_leaves_the_case_and_undo_puts_it_back(office: Office, two) -> None:
    wrong, _right = two
    message = filed(office, wrong)
    document = office.correspondence.as_document(message)
    assert (document.received, document.sender.email) == (DAY, "lucy@example.org")
    assert document.text.strip() == "I mean 2025, in HA07002."
    new = request_of(office, wrong, message)
    assert office.receipt.source_bytes(new.case.request.source_sha256) == document.original
    assert {file.name for file in office.receipt.sources(new.case_id)} == {"mail.eml", "list.csv"}
    assert office.correspondence.messages(wrong.case_id) == ()
    assert office.correspondence.messages(new.case_id) == ()
    assert office.records.case(wrong.case_id).case.stage is Stage.WAITING
    assert f"made the new request {new.case.reference}" in words(office, wrong)
    assert [one.reference for one in known(office, document).here] == [new.case.reference]
    undone = office.records.undo(wrong.case_id)
    assert undone.case.stage is Stage.LOGGED
    assert [one.message.id for one in office.correspondence.messages(wrong.case_id)] == [message]
    assert office.records.case(new.case_id).case == new.case
    office.records.redo(wrong.case_id)
    assert office.correspondence.messages(wrong.case_id) == ()


def test_the_request_is_logged_even_if_the_message_has_gone_elsewhere(office: Office, two) -> None:
    wrong, right = two
    message = filed(office, wrong)
    office.correspondence.move(message, wrong.case_id, right.case_id, FilingKind.JUST_FILED)
    before = office.records.history(wrong.case_id)
    assert request_of(office, wrong, message).case.reference
    assert office.records.history(wrong.case_id) == before
    assert len(office.correspondence.messages(right.case_id)) == 1


def test_a_copied_message_can_become_a_request_too(office: Office, two) -> None:
    pasted = office.receipt.read_pasted("Please tell me how many dogs you have.")
    office.correspondence.file(two[0].case_id, pasted, DAY, FilingKind.JUST_FILED)
    (one,) = office.correspondence.messages(two[0].case_id)
    document = office.correspondence.as_document(one.message.id)
    assert (document.text, document.received) == (pasted.text, DAY)
    assert refiling.name_of(one.message) == "Message of 23 November 2026"
