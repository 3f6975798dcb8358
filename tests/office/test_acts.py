"""What the counters promise: one durable act each, journalled, undoable, told after it is saved."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foidesk.domain.case import Requester, Stage
from foidesk.domain.clock import ClockEvent, EventKind
from foidesk.domain.items import ExemptionClaim, Outcome
from foidesk.domain.regimes import Regime
from foidesk.domain.richtext import from_html, from_plain
from foidesk.domain.splitting import Part, PartKind, Split
from foidesk.domain.troubles import Conflict, NotAllowed, NotFound, Trouble
from foidesk.office.office import Office
from foidesk.office.records import RegisterQuery, View
from foidesk.office.views import CaseView, NewCase, Told
from tests.builders import a_logged_case, an_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    opened = an_office(tmp_path)
    yield opened
    opened.close()


def answered(office: Office, count: int = 2) -> CaseView:
    view = a_logged_case(office, count)
    return office.drafting.respond(
        view.case_id, list(range(1, count + 1)), from_plain("The Office holds nothing."), [Outcome.NOT_HELD]
    )


def test_logging_uses_up_the_next_reference_and_files_the_original(office: Office) -> None:
    first, second = a_logged_case(office), a_logged_case(office)
    assert (first.case.reference, second.case.reference) == ("HA06181", "HA06182")
    filed = office.receipt.sources(first.case_id)
    assert office.receipt.source_bytes(filed[0].sha256).decode("utf-8") == first.case.request.text
    assert office.receipt.next_reference() == "HA06183"


def test_a_typed_reference_is_kept_and_the_count_goes_on_from_it(office: Office) -> None:
    view = a_logged_case(office, reference="HA07000")
    assert view.case.reference == "HA07000"
    assert office.receipt.next_reference() == "HA07001"


def test_a_reference_is_used_only_once(office: Office) -> None:
    a_logged_case(office, reference="HA07000")
    with pytest.raises(NotAllowed, match="already a case"):
        a_logged_case(office, reference="ha07000")


def test_a_request_cannot_come_in_tomorrow(office: Office) -> None:
    with pytest.raises(Trouble, match=r"2026"):
        a_logged_case(office, received=date(2026, 11, 25))


def test_everything_acknowledged_is_there_when_the_register_is_opened_again(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    view = answered(office)
    office.close()
    again = an_office(tmp_path)
    assert again.records.case(view.case_id).case == view.case
    again.close()


def test_acts_are_told_after_they_are_saved(office: Office) -> None:
    heard: list[Told] = []
    stop = office.subscribe(heard.append)
    view = a_logged_case(office)
    office.drafting.write_response(view.case_id, view.case.responses[0].key, from_plain("Here."))
    stop()
    office.drafting.write_response(view.case_id, view.case.responses[0].key, from_plain("There."))
    assert [told.fact.kind.value for told in heard if told.fact] == ["logged", "response_written"]


def test_an_act_that_changes_nothing_is_no_act(office: Office) -> None:
    view = answered(office)
    lines = len(office.records.history(view.case_id))
    response = view.case.responses[0]
    office.drafting.write_response(view.case_id, response.key, response.text)
    assert len(office.records.history(view.case_id)) == lines


def test_undo_names_its_act_and_redo_mirrors_it(office: Office) -> None:
    view = a_logged_case(office, 3)
    keys = [item.key for item in view.case.items]
    together = office.drafting.answer_together(view.case_id, keys[1:])
    assert together.undo == "answer items 2 and 3 together"
    undone = office.records.undo(view.case_id)
    assert undone.case == view.case
    assert undone.redo == "answer items 2 and 3 together"
    assert office.records.redo(view.case_id).case == together.case
    words = [line.words for line in office.records.history(view.case_id)]
    assert words[:2] == ["Done again: Items 2 and 3 answered together", "Undone: Items 2 and 3 answered together"]


def test_logging_cannot_be_undone(office: Office) -> None:
    view = a_logged_case(office)
    assert view.undo == ""
    with pytest.raises(NotAllowed, match="nothing to undo"):
        office.records.undo(view.case_id)


@settings(max_examples=25)
@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 9)), min_size=1, max_size=8))
def test_any_run_of_acts_all_undone_gives_the_first_case_again(
    tmp_path_factory: pytest.TempPathFactory, acts: list[tuple[int, int]]
) -> None:
    office = an_office(tmp_path_factory.mktemp("undo"))
    try:
        view = first = a_logged_case(office, 3)
        for act, value in acts:
            case = view.case
            item, response = case.items[value % len(case.items)], case.responses[value % len(case.responses)]
            try:
                match act:
                    case 0:
                        view = office.drafting.answer_together(view.case_id, [one.key for one in case.items])
                    case 1:
                        view = office.drafting.answer_separately(view.case_id, [item.key])
                    case 2:
                        view = office.drafting.write_response(view.case_id, response.key, from_plain(f"answer {value}"))
                    case 3:
                        view = office.drafting.split_item(view.case_id, item.key, 3 + value)
                    case 4:
                        view = office.drafting.join_item_with_previous(view.case_id, item.key)
                    case _:
                        view = office.drafting.choose_outcomes(
                            view.case_id, response.key, [list(Outcome)[value % len(Outcome)]]
                        )
            except Trouble:
                continue
        while view.undo:
            view = office.records.undo(view.case_id)
        assert view.case == first.case
    finally:
        office.close()


def test_typing_survives_a_kill_and_comes_back_as_an_act(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    view = a_logged_case(office)
    key = view.case.responses[0].key
    office.drafting.keep_typing(view.case_id, key, from_html("<p>Half a <b>sentence</b></p>"))
    # No close, no commit of the cell: the next desk opens the same file.
    later = an_office(tmp_path, who="Tom")
    found = later.records.case(view.case_id)
    assert found.brought_back
    assert found.case.response(key).text == from_html("<p>Half a <b>sentence</b></p>")
    assert not later.records.case(view.case_id).brought_back
    later.close()
    office.close()


def test_typing_in_an_open_cell_is_left_alone_until_a_letter_is_made(office: Office) -> None:
    view = a_logged_case(office, 1)
    key = view.case.responses[0].key
    office.drafting.keep_typing(view.case_id, key, from_plain("Being typed"))
    assert office.records.case(view.case_id).case.response(key).text.is_empty
    office.despatch.letter(view.case_id)
    assert office.records.case(view.case_id).case.response(key).text.plain() == "Being typed"


def test_a_clock_event_moves_the_due_date_in_the_register_too(office: Office) -> None:
    view = a_logged_case(office, received=date(2026, 10, 5))
    asked = office.timekeeping.add_event(view.case_id, ClockEvent(EventKind.CLARIFICATION_REQUESTED, date(2026, 10, 9)))
    assert asked.case.stage is Stage.WAITING
    assert asked.deadline.due is None
    waiting = office.records.find(RegisterQuery(view=View.WAITING, today=office.today()))
    assert [each for _, band in waiting for each in band] == [view.case_id]
    told = office.timekeeping.add_event(view.case_id, ClockEvent(EventKind.CLARIFICATION_RECEIVED, date(2026, 11, 23)))
    assert told.deadline.due == office.records.rows([view.case_id])[0].due == date(2026, 12, 22)


def test_an_event_before_the_request_is_refused_and_changes_nothing(office: Office) -> None:
    view = a_logged_case(office)
    with pytest.raises(NotAllowed, match="before"):
        office.timekeeping.add_event(view.case_id, ClockEvent(EventKind.FEES_NOTICE_GIVEN, date(2026, 10, 1)))
    assert office.records.case(view.case_id).case == view.case


def test_the_date_of_receipt_cannot_be_moved_past_a_clock_event(office: Office) -> None:
    view = a_logged_case(office)
    office.timekeeping.add_event(view.case_id, ClockEvent(EventKind.FEES_NOTICE_GIVEN, date(2026, 11, 5)))
    with pytest.raises(NotAllowed):
        office.records.change_details(view.case_id, received=date(2026, 11, 10))


def test_two_desks_on_one_case_lose_nothing(tmp_path: Path) -> None:
    mine, theirs = an_office(tmp_path), an_office(tmp_path, who="Tom")
    view = a_logged_case(mine, 2)
    first, second = view.case.responses
    mine.drafting.write_response(view.case_id, first.key, from_plain("mine"))
    seen = theirs.drafting.write_response(view.case_id, second.key, from_plain("theirs"))
    assert [response.text.plain() for response in seen.case.responses] == ["mine", "theirs"]
    mine.close()
    theirs.close()


def test_an_unknown_reference_is_told_in_plain_words(office: Office) -> None:
    with pytest.raises(NotFound, match="no case HA99999"):
        office.records.case_by_reference("HA99999")


def test_a_letter_with_open_errors_stays_here_unless_a_reason_is_given(office: Office) -> None:
    view = a_logged_case(office, 2)
    with pytest.raises(NotAllowed, match="cannot go yet"):
        office.despatch.issue(view.case_id)
    issued = office.despatch.issue(view.case_id, override="The Commissioner asked for it today.")
    assert issued.view.case.letters[0].override == "The Commissioner asked for it today."


def test_a_refusal_needs_its_exemption_reason_and_public_interest_test(office: Office) -> None:
    view = a_logged_case(office, 1)
    refused = office.drafting.respond(
        view.case_id, [1], from_plain("Withheld."), [Outcome.WITHHELD_IN_FULL], [ExemptionClaim("s.31(1)(a)")]
    )
    rules = {finding.rule for finding in refused.findings}
    assert {"exemption_reason", "public_interest"} <= rules


def test_an_issued_letter_is_frozen_and_issued_once(office: Office) -> None:
    view = answered(office)
    issued = office.despatch.issue(view.case_id, signed_by="Business Support team")
    assert issued.view.case.stage is Stage.ISSUED
    assert issued.view.undo == ""
    assert office.despatch.issued_pdf(view.case_id, issued.sha256) == issued.pdf
    with pytest.raises(NotAllowed, match="has been issued"):
        office.despatch.issue(view.case_id)
    with pytest.raises(NotAllowed, match="has been issued"):
        office.drafting.write_response(view.case_id, view.case.responses[0].key, from_plain("other words"))
    office.records.save_profile(office.records.profile())
    assert office.despatch.issued_pdf(view.case_id, issued.sha256) == issued.pdf


def test_a_correction_is_a_new_letter_that_names_the_old_one(office: Office) -> None:
    view = answered(office)
    first = office.despatch.issue(view.case_id)
    corrected = office.despatch.start_correction(view.case_id)
    key = corrected.case.responses[0].key
    office.drafting.write_response(view.case_id, key, from_plain("The Office holds one document."))
    second = office.despatch.issue(view.case_id)
    assert second.view.case.letters[1].replaces == first.sha256
    assert office.despatch.issued_pdf(view.case_id, first.sha256) == first.pdf
    assert second.view.case.answered_on == first.view.case.answered_on


def test_any_change_takes_the_signature_off(office: Office) -> None:
    view = answered(office)
    signed = office.despatch.sign(view.case_id, "Megan Price")
    assert signed.case.stage is Stage.SIGN
    changed = office.drafting.write_response(view.case_id, signed.case.responses[0].key, from_plain("Changed."))
    assert changed.case.signature is None
    assert changed.case.stage is Stage.DRAFTING


def test_a_letter_dated_before_the_request_or_in_the_future_is_refused(office: Office) -> None:
    view = answered(office)
    for day in (date(2026, 11, 1), date(2026, 11, 25)):
        with pytest.raises(NotAllowed):
            office.despatch.issue(view.case_id, dated=day)
    assert office.records.case(view.case_id).case.letters == ()


def test_the_register_counts_working_days_left_and_the_day_taken(tmp_path: Path) -> None:
    office = an_office(tmp_path, now=datetime(2024, 8, 8, 9, 0, tzinfo=UTC))
    view = a_logged_case(office, received=date(2024, 7, 23))
    row = office.records.rows([view.case_id])[0]
    assert (row.due, row.days_left) == (date(2024, 8, 21), 9)
    office.drafting.respond(view.case_id, [1, 2, 3], from_plain("Not held."), [Outcome.NOT_HELD])
    issued = office.despatch.issue(view.case_id)
    assert issued.view.day_taken == 11
    assert issued.view.in_time is True
    office.close()


def test_a_conflict_while_the_letter_is_made_issues_nothing(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    view = answered(office)
    from foidesk.letters import press

    draw = press.draw

    def draw_slowly(letter: object) -> bytes:
        office.drafting.write_response(view.case_id, view.case.responses[0].key, from_plain("Changed meanwhile."))
        return draw(letter)  # type: ignore[arg-type]

    monkeypatch.setattr(press, "draw", draw_slowly)
    with pytest.raises(Conflict):
        office.despatch.issue(view.case_id)
    assert office.records.case(view.case_id).case.letters == ()


def test_a_new_request_in_the_making_is_kept(office: Office, tmp_path: Path) -> None:
    from foidesk.office.receipt import NewRequestDraft

    found = office.receipt.propose(office.receipt.read_pasted("Dear all\n\nHow many dogs do you have?\n\nSam Poole"))
    draft = NewRequestDraft(
        found.document,
        found.split,
        a_logged_case(office).case.requester,
        "Dogs",
        found.regime,
        None,
        None,
        found.channel,
        "",
        "Tom",
    )
    office.receipt.keep_draft(draft)
    later = an_office(tmp_path)
    assert later.receipt.kept_draft() == draft
    later.receipt.discard_draft()
    assert later.receipt.kept_draft() is None
    later.close()


def test_logging_a_request_without_words_is_refused(office: Office) -> None:
    document = office.receipt.read_pasted("How many dogs?")
    blank = Split("  ", (Part(PartKind.CLOSING, 0, 2, "Nothing is asked."),))
    with pytest.raises(NotAllowed, match="no words"):
        office.receipt.log(NewCase(document, blank, Requester(), "", Regime.FOIA, date(2026, 11, 3), date(2026, 11, 3)))
