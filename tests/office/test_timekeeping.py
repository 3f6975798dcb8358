"""The timekeeping counter on real registers: acts are journalled and undone, and what follows is told."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from foidesk.domain.case import Stage
from foidesk.domain.casenotes import CaseNote, NoteKind
from foidesk.domain.clock import ClockEvent, EventKind
from foidesk.domain.items import ExemptionClaim, Outcome
from foidesk.domain.officetargets import Goal, Target
from foidesk.domain.profile import Profile
from foidesk.domain.regimes import Regime
from foidesk.domain.richtext import from_plain
from foidesk.office.office import Office
from foidesk.store.codec import plain, valued
from tests.builders import a_logged_case, an_office
from tests.letters.reading import words_of

K = EventKind


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    opened = an_office(tmp_path)
    yield opened
    opened.close()


def test_notes_are_kept_journalled_and_undone(office: Office, tmp_path: Path) -> None:
    view = a_logged_case(office)
    asked = office.timekeeping.add_note(
        view.case_id, CaseNote(NoteKind.HELPFUL_QUESTION, date(2026, 11, 9), "Would 2025 do?")
    )
    assert asked.deadline == view.deadline
    noted = office.timekeeping.add_note(
        view.case_id, CaseNote(NoteKind.TRIBUNAL_RESPONSE, date(2026, 12, 10), "EA/2026/1")
    )
    done = office.timekeeping.keep_date(view.case_id, 1)
    assert done.case.notes[1].done_on == office.today()
    again = an_office(tmp_path)
    assert again.records.case(view.case_id).case.notes == done.case.notes
    again.close()
    assert office.records.undo(view.case_id).case.notes == noted.case.notes
    assert office.records.undo(view.case_id).case.notes == asked.case.notes
    assert office.records.undo(view.case_id).case.notes == ()
    assert office.records.redo(view.case_id).case.notes == asked.case.notes
    assert office.timekeeping.remove_note(view.case_id, 0).case.notes == ()
    assert office.records.verify().ok


def test_the_ico_writes_after_the_letter_is_out(office: Office) -> None:
    view = a_logged_case(office, 1)
    office.drafting.respond(view.case_id, [1], from_plain("Not held."), [Outcome.NOT_HELD])
    office.despatch.issue(view.case_id)
    noted = office.timekeeping.add_note(view.case_id, CaseNote(NoteKind.ICO_RESPONSE, date(2026, 12, 18)))
    assert noted.case.stage is Stage.ISSUED
    assert [entry.case.reference for entry in office.planning.agenda().entries] == ["HA06181"]
    office.timekeeping.keep_date(view.case_id, 0)
    assert office.planning.agenda().entries == ()


def test_a_corrected_event_moves_the_register_and_can_be_undone(office: Office) -> None:
    view = a_logged_case(office, received=date(2026, 10, 5))
    office.timekeeping.add_event(view.case_id, ClockEvent(K.CLARIFICATION_REQUESTED, date(2026, 10, 9)))
    told = office.timekeeping.add_event(view.case_id, ClockEvent(K.CLARIFICATION_RECEIVED, date(2026, 11, 20)))
    mended = office.timekeeping.edit_event(
        view.case_id, 1, ClockEvent(K.CLARIFICATION_RECEIVED, date(2026, 11, 23), note="by post")
    )
    assert (told.deadline.due, mended.deadline.due) == (date(2026, 12, 21), date(2026, 12, 22))
    assert office.records.rows([view.case_id])[0].due == date(2026, 12, 22)
    assert office.records.undo(view.case_id).deadline.due == date(2026, 12, 21)
    lines = len(office.records.history(view.case_id))
    office.timekeeping.edit_event(view.case_id, 1, told.case.events[1])
    assert len(office.records.history(view.case_id)) == lines


def test_a_lapse_is_proposed_when_its_day_has_gone_by_and_done_only_by_hand(office: Office) -> None:
    view = a_logged_case(office, received=date(2026, 8, 3))
    asked = office.timekeeping.add_event(view.case_id, ClockEvent(K.CLARIFICATION_REQUESTED, date(2026, 8, 10)))
    (proposal,) = office.timekeeping.proposals(asked)
    assert (proposal.how, proposal.last_day) == (Stage.LAPSED, date(2026, 11, 10))
    assert office.records.case(view.case_id).case.stage is Stage.WAITING
    office.records.save_profile(replace(office.records.profile(), months_for_an_answer=6))
    assert office.timekeeping.proposals(asked) == ()
    waits = office.timekeeping.waits_until(asked)
    assert waits is not None and waits.last_day == date(2027, 2, 10)
    ended = office.despatch.end(view.case_id, proposal.how, office.today())
    assert office.timekeeping.proposals(ended) == () and ended.undo == "close as lapsed"


def test_each_item_has_its_own_day(office: Office) -> None:
    view = a_logged_case(office, 2)
    office.drafting.respond(
        view.case_id, [2], from_plain("Withheld."), [Outcome.WITHHELD_IN_FULL], [ExemptionClaim("s.43(2)")]
    )
    extended = office.timekeeping.add_event(view.case_id, ClockEvent(K.PIT_EXTENSION, date(2026, 11, 20), 40))
    assert extended.item_deadlines == {1: date(2026, 12, 2), 2: extended.deadline.due}
    assert "extension_without_exemption" not in {finding.rule for finding in extended.findings}
    text = office.timekeeping.explanation(view.case_id)
    assert "Item 1: due Wednesday 2 December 2026." in text


def test_targets_and_the_review_window_are_settings(office: Office) -> None:
    view = a_logged_case(office, 1)
    assert [(one.target.name, one.missed) for one in office.timekeeping.targets(view)] == [
        ("Draft", True),
        ("Clearance", False),
    ]
    office.records.save_profile(
        replace(office.records.profile(), targets=(Target("Sent", 18, Goal.CLEARED),), review_window=60)
    )
    assert [one.on for one in office.timekeeping.targets(view)] == [date(2026, 11, 27)]
    assert office.timekeeping.review_window(view) is None
    office.drafting.respond(view.case_id, [1], from_plain("Not held."), [Outcome.NOT_HELD])
    issued = office.despatch.issue(view.case_id).view
    assert office.timekeeping.targets(issued) == ()
    assert office.timekeeping.review_window(issued) == office.calendar.add_working_days(office.today(), 60)


def test_particulars_kept_before_there_were_targets_read_with_the_usual_ones() -> None:
    pictures = frozenset({"letterhead_picture", "signature_picture"})
    old = plain(Profile(next_number=7), without=pictures)
    assert isinstance(old, dict)
    for name in ("targets", "review_window", "months_for_an_answer"):
        del old[name]
    assert valued(Profile, json.loads(json.dumps(old))) == Profile(next_number=7)
    changed = Profile(targets=(Target("Sent", 18, Goal.CLEARED),), review_window=60)
    assert valued(Profile, json.loads(json.dumps(plain(changed, without=pictures)))) == changed


def test_the_sheet_names_nobody_unless_asked(office: Office) -> None:
    view = a_logged_case(office)
    assert "Okafor" not in words_of(office.timekeeping.clock_sheet(view.case_id))
    assert "Okafor" not in office.timekeeping.explanation(view.case_id)
    assert "Daniel Okafor" in words_of(office.timekeeping.clock_sheet(view.case_id, named=True))
    assert "Daniel Okafor" in office.timekeeping.explanation(view.case_id, named=True)


def test_what_if_takes_the_offices_own_days_into_account(office: Office) -> None:
    office.timekeeping.add_day(date(2026, 11, 27), "Jubilee")
    assert office.timekeeping.what_if(Regime.FOIA, date(2026, 11, 3)).due == date(2026, 12, 3)
