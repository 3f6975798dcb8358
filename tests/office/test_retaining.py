"""Retention on real registers: what is due and what is held, and that what was disposed of is gone from the very file."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError

from foidesk.domain.case import Requester, Stage
from foidesk.domain.casenotes import CaseNote, NoteKind
from foidesk.domain.items import Outcome
from foidesk.domain.latermail import FilingKind
from foidesk.domain.people import Person, Role
from foidesk.domain.regimes import Regime
from foidesk.domain.retention import How, Retention
from foidesk.domain.reviews import ReviewOutcome
from foidesk.domain.richtext import from_html, from_plain
from foidesk.domain.troubles import NotAllowed
from foidesk.office.atthedoor import rescue
from foidesk.office.moving import move_register
from foidesk.office.office import Office
from foidesk.office.puttingback import put_back
from foidesk.office.records import RegisterQuery, View
from foidesk.office.rehearsal import MovableClock
from foidesk.office.unfinished import Typed
from foidesk.office.views import CaseView
from foidesk.store.chain import chain_problems
from foidesk.store.copyroom import copies
from foidesk.store.home import WRITE
from tests.builders import a_logged_case
from tests.office.test_correspondence import document_file, logged, mail
from tests.server import Server

THEN, NOW = datetime(2026, 10, 30, 9, tzinfo=UTC), datetime(2028, 11, 6, 9, tzinfo=UTC)
NAME, EMAIL = "Wilhelmina Quarrendon", "w.quarrendon@example.org"


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock(THEN)


@pytest.fixture
def office(tmp_path: Path, clock: MovableClock) -> Iterator[Office]:
    opened = Office.open(tmp_path / "register.foidesk", who="Priya Nair", now=clock)
    yield opened
    opened.close()


def answered(office: Office, *, name: str = NAME, email: str = EMAIL, items: list[str] | None = None) -> CaseView:
    view = a_logged_case(
        office,
        items or [f"How many cameras were bought? Ms {name.split()[1]} of {email} asks.", "What did they cost?"],
        received=date(2026, 10, 5),
        name=name,
        email=email,
    )
    first, last = name.split()
    text = from_html(f"<p>We told {first} <b>{last}</b> that there are 42 zebra cameras. Write to {name}.</p>")
    office.drafting.respond(view.case_id, [1, 2], text, [Outcome.DISCLOSED_IN_FULL])
    return office.despatch.issue(view.case_id).view


def well_filled(office: Office) -> CaseView:
    """Give an answered case with the name in every place where a name can be."""
    document = mail("I should like to know:\n\n1. How many zebra cameras?\n2. What did they cost?", sender=NAME)
    document = replace(document, attachments=(document_file(f"Map drawn by {NAME}".encode()),))
    logged_view = logged(office, document, date(2026, 10, 5))
    case_id = logged_view.case_id
    office.records.change_details(
        case_id,
        requester=Requester(NAME, EMAIL, "1 Orchard Lane\nWinchester", "", "WQ-2026-77"),
        subject=f"Cameras, {NAME}",
    )
    office.drafting.respond(case_id, [1], from_plain(f"Dear {NAME}, no."), [Outcome.NOT_HELD])
    office.drafting.respond(case_id, [1, 2], from_plain(f"{NAME} asked: 42 zebras."), [Outcome.DISCLOSED_IN_FULL])
    office.timekeeping.add_note(case_id, CaseNote(NoteKind.NOTE, date(2026, 10, 20), f"{NAME} rang"))
    office.timekeeping.keep_note_typing(case_id, f"typing about {NAME}")
    view = office.despatch.issue(case_id).view
    later = mail(f"Thank you. {NAME}", message_id="<later@x>", sender=NAME)
    office.correspondence.file(
        case_id,
        replace(later, attachments=(document_file(f"A poem by {NAME}".encode()),)),
        date(2026, 10, 30),
        FilingKind.JUST_FILED,
    )
    return office.records.case(view.case_id)


def raw_hits(office: Office, *needles: str) -> list[str]:
    assert office.path is not None
    found = []
    for path in office.path.parent.glob(f"{office.path.name}*"):
        content = path.read_bytes().lower()
        found += [one for one in needles if one.lower().encode() in content]
    return found


def standing_of(office: Office, case_id: int) -> tuple[str, tuple[str, ...]]:
    found = office.retaining.overview()
    for name in ("due", "held", "coming"):
        for one in getattr(found, name):
            if one.case.case_id == case_id:
                return name, one.holds
    return "none", ()


def test_a_case_is_due_two_years_after_its_last_stage_closed(office: Office, clock: MovableClock) -> None:
    case_id = answered(office).case_id
    for day, where in ((date(2028, 4, 20), "none"), (date(2028, 5, 1), "coming"), (date(2028, 10, 29), "coming")):
        clock.set(datetime(day.year, day.month, day.day, 9, tzinfo=UTC))
        assert standing_of(office, case_id)[0] == where
    clock.set(datetime(2028, 10, 30, 9, tzinfo=UTC))
    assert standing_of(office, case_id) == ("due", ())
    # A review decided later is a later stage.
    clock.set(datetime(2027, 1, 8, 9, tzinfo=UTC))
    office.reviewing.ask(case_id, date(2026, 11, 20))
    office.reviewing.decide(case_id, date(2027, 1, 7), ReviewOutcome.UPHELD)
    clock.set(datetime(2028, 10, 30, 9, tzinfo=UTC))
    (line,) = office.retaining.overview().coming
    assert (line.closed_on, line.last_stage, line.due) == (date(2027, 1, 7), "review decided", date(2029, 1, 7))


def test_the_period_is_that_of_the_regime_and_may_begin_with_the_year(office: Office, clock: MovableClock) -> None:
    case_id = answered(office).case_id
    clock.set(datetime(2026, 12, 20, 9, tzinfo=UTC))
    profile = office.records.profile()
    office.records.save_profile(replace(profile, retention=Retention(foia=4, eir=60)))
    (line,) = office.retaining.overview().coming
    assert line.due == date(2027, 2, 28)
    office.records.save_profile(replace(profile, retention=Retention(foia=2, from_year_end=True)))
    (line,) = office.retaining.overview().coming
    assert line.due == date(2027, 5, 31)
    with pytest.raises(NotAllowed, match="1 to 600 months"):
        Retention(foia=0)
    assert case_id == line.case.case_id


def test_open_reviews_the_ico_tribunals_and_people_hold_a_case(office: Office, clock: MovableClock) -> None:
    review, ico, person = (answered(office).case_id for _ in range(3))
    clock.set(datetime(2026, 11, 24, 9, tzinfo=UTC))
    office.reviewing.ask(review, date(2026, 11, 20))
    office.timekeeping.add_note(ico, CaseNote(NoteKind.ICO_RESPONSE, date(2026, 12, 1), "reply"))
    clock.set(NOW)
    office.retaining.hold(person, "Inquiry of the auditors")
    assert standing_of(office, review) == (
        "held",
        ("Internal review not decided, asked for on 20 November 2026",),
    )
    assert standing_of(office, ico) == ("held", ("Answer to the ICO not done, due 1 December 2026",))
    assert standing_of(office, person) == ("held", ("Held by Priya Nair: Inquiry of the auditors",))
    for case_id in (review, ico):
        for how in How:
            with pytest.raises(NotAllowed, match="is held and cannot") as refused:
                office.retaining.dispose([case_id], how)
            assert "section 77" in refused.value.do
    office.records.undo(person)
    assert standing_of(office, person) == ("due", ())
    office.records.redo(person)
    office.retaining.lift(person)
    assert standing_of(office, person) == ("due", ())
    with pytest.raises(NotAllowed, match="needs its reason"):
        office.retaining.hold(person, "  ")


@pytest.mark.parametrize("kind", [NoteKind.ICO_COMPLAINT, NoteKind.TRIBUNAL_APPEAL])
def test_a_matter_of_the_ico_or_a_tribunal_holds_a_case_until_its_end_is_recorded(
    office: Office, clock: MovableClock, kind: NoteKind
) -> None:
    case_id = answered(office).case_id
    clock.set(NOW)
    learned = date(2026, 12, 1)
    office.timekeeping.add_note(case_id, CaseNote(kind, learned, "IC-1"))
    name = kind.in_words
    assert standing_of(office, case_id) == ("held", (f"{name} not ended, known since 1 December 2026",))
    with pytest.raises(NotAllowed, match="is held and cannot") as refused:
        office.retaining.dispose([case_id], How.ANONYMISED)
    assert "section 77" in refused.value.do
    with pytest.raises(NotAllowed, match="before the office learned of it"):
        office.timekeeping.keep_date(case_id, 0, learned - timedelta(days=1))
    ended = office.timekeeping.keep_date(case_id, 0, date(2027, 6, 30))
    assert ended.case.notes[0].in_words.startswith(f"{name}, known since Tuesday 1 December 2026, ended on Wednesday")
    # The period of retention begins anew with the end of the matter.
    assert office.retaining.overview().due == ()
    clock.set(datetime(2029, 6, 30, 9, tzinfo=UTC))
    assert standing_of(office, case_id) == ("due", ())
    office.records.undo(case_id)
    assert standing_of(office, case_id)[0] == "held"


def test_where_roles_hold_only_an_approver_disposes_of_cases(office: Office, clock: MovableClock) -> None:
    case_id = answered(office).case_id
    clock.set(NOW)
    office.people.save([Person("head", Role.APPROVER), Person(office.people.view().account, Role.APPROVER)])
    office.people.save([Person("head", Role.APPROVER)])
    found = office.retaining.overview()
    assert (found.may_dispose, found.approvers) == (False, ("head",))
    assert office.retaining.foresee([case_id], How.DESTROYED).cases  # looking is for everybody
    for act in (lambda: office.retaining.dispose([case_id], How.DESTROYED), lambda: office.retaining.remove_copies([])):
        with pytest.raises(NotAllowed, match="Only an approver may") as refused:
            act()
        assert "Ask head." in refused.value.do
    assert office.records.case(case_id).case.disposed == ()


def test_an_open_request_is_never_disposed_of(office: Office, clock: MovableClock) -> None:
    case_id = a_logged_case(office, received=date(2026, 10, 5)).case_id
    clock.set(NOW)
    assert standing_of(office, case_id)[0] == "none"
    with pytest.raises(NotAllowed, match="the request is open") as refused:
        office.retaining.dispose([case_id], How.DESTROYED)
    assert "section 77" in refused.value.do


def test_all_go_or_none(office: Office, clock: MovableClock) -> None:
    due = answered(office).case_id
    clock.set(datetime(2027, 6, 1, 9, tzinfo=UTC))
    later = a_logged_case(office, received=date(2027, 5, 3)).case_id
    clock.set(NOW)
    with pytest.raises(NotAllowed):
        office.retaining.dispose([due, later], How.ANONYMISED)
    assert standing_of(office, due) == ("due", ())
    assert office.records.case(due).case.requester.name == NAME


def test_anonymised_the_person_is_gone_from_the_file_and_the_answer_is_not(
    office: Office, clock: MovableClock, tmp_path: Path
) -> None:
    view = well_filled(office)
    other = answered(office, name="Someone Else", email="else@example.org").case_id
    case_id, reference = view.case_id, view.case.reference
    typed = Typed("Note", "Clock", reference, f"half a sentence about {NAME}")
    office.unfinished.keep([typed, replace(typed, reference="HA06182", words="of another case")])
    marks = ("Quarrendon", EMAIL, "Orchard Lane", "WQ-2026-77")
    assert raw_hits(office, *marks)
    took, due = view.day_taken, view.deadline.due
    clock.set(NOW)
    done = office.retaining.dispose([case_id], How.ANONYMISED)
    assert done.untidy is None and done.references == (reference,)
    assert raw_hits(office, *marks) == []
    assert raw_hits(office, "zebra") == ["zebra"]
    now = office.records.case(case_id)
    assert now.case.requester == Requester()
    assert now.case.request.text == ""
    assert [response.text.plain() for response in now.case.responses] == ["[requester] asked: 42 zebras."]
    assert now.case.subject == "Cameras, [requester]"
    assert len(now.case.items) == 2 and now.case.stage is Stage.ISSUED
    assert (now.day_taken, now.deadline.due, now.case.answered_on) == (took, due, date(2026, 10, 30))
    assert now.later_messages == 0 and now.undo == ""
    verdict = office.records.verify()
    assert verdict.problems == () and verdict.ok
    assert verdict.disposed > 0
    history = office.records.history(case_id)
    assert history[0].words.startswith("Anonymised under disposal 1.")
    assert {line.words for line in history[1:]} >= {"Letter issued (words disposed of)"}
    # The other case has all it had, and what was being typed in it.
    assert raw_hits(office, "of another case", "half a sentence") == ["of another case"]
    assert office.records.case(other).case.requester.name == "Someone Else"
    assert b"%PDF" in office.despatch.issued_pdf(other, office.records.case(other).case.letters[-1].sha256)[:8]


def test_nothing_changes_in_a_case_that_was_disposed_of(office: Office, clock: MovableClock) -> None:
    case_id = answered(office).case_id
    clock.set(NOW)
    office.retaining.dispose([case_id], How.ANONYMISED)
    for act in (
        lambda: office.reviewing.ask(case_id, date(2028, 11, 3)),
        lambda: office.records.change_owner(case_id, "Jo"),
        lambda: office.records.undo(case_id),
        lambda: office.retaining.hold(case_id, "why"),
        lambda: office.correspondence.file(case_id, mail("Hello"), date(2028, 11, 6), FilingKind.JUST_FILED),
        lambda: office.retaining.dispose([case_id], How.ANONYMISED),
    ):
        with pytest.raises(NotAllowed):
            act()


def test_destroyed_only_the_line_is_left(office: Office, clock: MovableClock) -> None:
    view = well_filled(office)
    case_id, reference = view.case_id, view.case.reference
    clock.set(NOW)
    office.retaining.dispose([case_id], How.DESTROYED)
    assert raw_hits(office, "Quarrendon", EMAIL, "zebra", "poem") == []
    assert office.records.find(RegisterQuery(View.ALL, office.today())) == ()
    assert office.records.counts()[View.ALL] == 0
    with pytest.raises(NotAllowed, match=f"{reference} was destroyed on Monday 6 November 2028"):
        office.records.case_by_reference(reference)
    ((_, (line,)),) = office.retaining.disposals()
    assert (line.reference, line.regime, line.received) == (reference, Regime.FOIA, date(2026, 10, 5))
    assert (line.line.answered_on, line.line.outcome) == (date(2026, 10, 30), "Disclosed in full")
    assert (line.line.days_taken, line.line.by, line.line.on) == (19, "Priya Nair", date(2028, 11, 6))
    assert "2 years after the last stage closed" in line.line.rule
    assert office.records.verify().problems == ()
    # A reference is never given twice.
    with pytest.raises(NotAllowed, match="already a case"):
        a_logged_case(office, reference=reference)


def test_an_anonymised_case_can_be_destroyed_later(office: Office, clock: MovableClock) -> None:
    case_id = answered(office).case_id
    clock.set(NOW)
    office.retaining.dispose([case_id], How.ANONYMISED)
    (one,) = office.retaining.overview().anonymised
    assert one.case.case_id == case_id
    office.retaining.dispose([case_id], How.DESTROYED)
    assert raw_hits(office, "zebra") == []
    assert office.records.verify().problems == ()
    assert [one.how for one in office.retaining.overview().disposals] == [How.DESTROYED, How.ANONYMISED]


def test_a_subject_access_request_is_destroyed_and_not_anonymised(office: Office, clock: MovableClock) -> None:
    view = a_logged_case(office, received=date(2026, 10, 5))
    office.records.change_details(view.case_id, regime=Regime.SAR)
    office.despatch.end(view.case_id, Stage.WITHDRAWN, date(2026, 10, 30))
    clock.set(NOW)
    with pytest.raises(NotAllowed, match="itself about the person"):
        office.retaining.dispose([view.case_id], How.ANONYMISED)
    office.retaining.dispose([view.case_id], How.DESTROYED)
    assert office.records.verify().ok


def test_a_message_moved_to_another_case_stays_with_it(office: Office, clock: MovableClock) -> None:
    first, second = answered(office), answered(office, name="Someone Else", email="else@example.org")
    later = replace(mail("For the other one"), attachments=(document_file(b"kept for the other case"),))
    office.correspondence.file(first.case_id, later, date(2026, 10, 30), FilingKind.JUST_FILED)
    (letter,) = office.correspondence.messages(first.case_id)
    office.correspondence.move(letter.message.id, first.case_id, second.case_id, FilingKind.JUST_FILED)
    clock.set(NOW)
    office.retaining.dispose([first.case_id], How.DESTROYED)
    assert raw_hits(office, "kept for the other case") == ["kept for the other case"]
    assert office.records.verify().ok


def test_the_certificate_names_cases_and_no_people(office: Office, clock: MovableClock, tmp_path: Path) -> None:
    import pypdfium2

    view = answered(office)
    clock.set(NOW)
    done = office.retaining.dispose([view.case_id], How.ANONYMISED)
    assert office.retaining.certificate(done.line.number) == done.certificate
    pages = pypdfium2.PdfDocument(done.certificate)
    words = " ".join(page.get_textpage().get_text_bounded() for page in pages)
    words = " ".join(words.split())
    for told in (view.case.reference, "5 Oct 2026", "30 Oct 2026", "Disclosed in full", "2 years after", "Priya Nair"):
        assert told in words
    assert "Quarrendon" not in words and EMAIL not in words
    assert b"/StructTreeRoot" in done.certificate and b"pdfuaid" in done.certificate
    # Where the letter lay, the certificate lies.
    (letter,) = office.records.case(view.case_id).case.letters
    assert office.despatch.issued_pdf(view.case_id, letter.sha256) == done.certificate


def test_outside_of_a_disposal_everything_stays_frozen(office: Office, clock: MovableClock) -> None:
    view = well_filled(office)
    clock.set(NOW)
    office.retaining.dispose([view.case_id], How.ANONYMISED)
    other = answered(office).case_id
    assert office.path is not None
    raw = sqlite3.connect(office.path)
    for statement in (
        "UPDATE journal SET words = '', act = ''",
        "UPDATE snapshots SET body = ''",
        f"UPDATE evidence SET text = '' WHERE case_id = {other}",
        "UPDATE letters SET pages = 9",
        "DELETE FROM files",
        "DELETE FROM evidence",
        "DELETE FROM letters",
        "UPDATE disposals SET who = 'nobody'",
        "DELETE FROM disposals",
        "UPDATE disposed_cases SET rule = ''",
        "DELETE FROM disposed_cases",
    ):
        with pytest.raises(sqlite3.DatabaseError):
            raw.execute(statement)
    raw.close()


def test_verify_finds_words_that_went_without_a_disposal(office: Office, clock: MovableClock) -> None:
    view = answered(office)
    clock.set(NOW)
    office.retaining.dispose([view.case_id], How.ANONYMISED)
    answered(office)
    assert office.path is not None
    raw = sqlite3.connect(office.path, isolation_level=None)
    raw.execute("DROP TRIGGER journal_unchanged")
    raw.execute(
        "UPDATE journal SET words = '', act = '', salt = '', disposal = 1 WHERE id = (SELECT max(id) FROM journal)"
    )
    raw.close()
    problems = copies.verify(office.path).problems
    assert any("lost its words without a disposal" in one for one in problems), problems


def test_old_copies_are_told_of_and_go_only_when_asked(office: Office, clock: MovableClock, tmp_path: Path) -> None:
    view, folder = answered(office), tmp_path / "Copies"
    office.records.backup(folder)
    clock.set(datetime(2026, 11, 1, 9, tzinfo=UTC))
    office.records.backup(folder, "a long passphrase of mine")  # what is in it cannot be seen, but when it was made
    clock.set(NOW)
    done = office.retaining.dispose([view.case_id], How.ANONYMISED)
    assert done.copies == ()  # none was looked for: no folder was named
    assert [one.sealed for one in office.retaining.copies([folder])] == [False, True]
    clock.set(datetime(2028, 11, 6, 10, tzinfo=UTC))
    office.records.backup(folder)
    old, encrypted = office.retaining.copies([folder])
    assert "2026-10-30" in old.path and "2026-11-01" in encrypted.path
    assert office.retaining.remove_copies([folder]) == (2, None)
    (left,) = folder.iterdir()
    assert "2028-11-06" in left.name
    assert NAME.encode() not in left.read_bytes()


def test_copies_made_before_the_register_was_moved_are_told_of_under_their_old_name(
    office: Office, clock: MovableClock, tmp_path: Path
) -> None:
    view, folder = answered(office), tmp_path / "Copies"
    office.records.backup(folder)
    office.records.backup(folder, "a long passphrase of mine")
    other = Office.open(tmp_path / "elsewhere" / "other.foidesk", who="Tom", now=clock)
    answered(other)
    other.records.backup(folder)
    other.records.backup(folder, "another passphrase of his")
    other.close()
    assert office.path is not None
    moved = tmp_path / "Office drive" / "foi.foidesk"
    move_register(office.path, str(moved))
    clock.set(NOW)
    there = Office.open(moved, who="Priya Nair", now=clock)
    folders = [folder, tmp_path]
    there.retaining.dispose([view.case_id], How.DESTROYED, folders)
    told = [(Path(one.path), one.sealed, one.by_hand) for one in there.retaining.copies(folders)]
    assert sorted((path.parent.name, path.suffix, *how) for path, *how in told) == [
        ("Copies", ".age", True, False),
        ("Copies", ".foidesk", False, False),
        (tmp_path.name, ".foidesk", False, True),  # it still holds the case, and somebody may work in it
    ]
    assert {path.name.partition("-")[0] for path, *_ in told} == {"register", "register.foidesk"}
    assert there.retaining.remove_copies(folders) == (2, None)
    assert office.path.exists()
    assert sorted(one.name.partition("-")[0] for one in folder.iterdir()) == ["other", "other"]
    assert [one.by_hand for one in there.retaining.copies(folders)] == [True]
    there.close()


def test_a_register_that_a_copy_took_the_place_of_is_told_of_however_long_its_journal(
    office: Office, clock: MovableClock, tmp_path: Path
) -> None:
    view, folder = answered(office), tmp_path / "Copies"
    copy = office.records.backup(folder)
    for owner in ["Ewa", "Tom"] * 10:
        office.records.change_owner(view.case_id, owner)
    assert office.path is not None
    replaced = put_back(Path(copy.path), office.path).kept
    clock.set(NOW)
    done = office.retaining.dispose([view.case_id], How.DESTROYED, [folder])
    assert {Path(one.path).name for one in done.copies} == {Path(copy.path).name, replaced}
    office.records.backup(folder)
    assert len(office.retaining.copies([folder])) == 2


def test_what_a_disposal_emptied_is_not_taken_for_damage_when_the_journal_is_lost(
    office: Office, clock: MovableClock, tmp_path: Path
) -> None:
    view = answered(office)
    clock.set(NOW)
    office.retaining.dispose([view.case_id], How.ANONYMISED)
    assert office.path is not None
    with closing(sqlite3.connect(office.path)) as raw:
        (page,) = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = 'journal'").fetchone()
        size = raw.execute("PRAGMA page_size").fetchone()[0]
    content = bytearray(office.path.read_bytes())
    content[(page - 1) * size : page * size] = bytes(size)
    damaged = tmp_path / "damaged.foidesk"
    damaged.write_bytes(content)
    done = rescue(damaged, tmp_path / "new.foidesk", who="Priya Nair")
    assert (done.cases, done.lost != ()) == (1, True)
    assert copies.verify(done.path).problems == ()


def test_a_destroyed_case_stays_off_the_lists_when_the_register_is_recovered(
    office: Office, clock: MovableClock, tmp_path: Path
) -> None:
    view = answered(office)
    clock.set(NOW)
    office.retaining.dispose([view.case_id], How.DESTROYED)
    assert office.path is not None
    done = rescue(office.path, tmp_path / "new.foidesk", who="Priya Nair")
    assert done.lost == ()
    recovered = Office.open(done.path, who="Priya Nair", now=clock)
    assert recovered.records.find(RegisterQuery(View.ALL, recovered.today())) == ()
    assert recovered.records.counts()[View.ALL] == 0
    assert [one.how for one in recovered.retaining.overview().disposals] == [How.DESTROYED]
    recovered.close()


def test_every_table_is_known_to_a_disposal() -> None:
    """Fails when a table of a case is added that a disposal does not empty: add it to one of these."""
    from foidesk.store import schema
    from foidesk.store.rows.case_rows import PARTS
    from foidesk.store.tables.base import Record

    assert schema.SCHEMA
    parts = {record.__tablename__ for record, _ in PARTS}
    taken = {"cases", "evidence", "case_files", "messages", "message_moves", "journal", "snapshots", "files"}
    taken |= {"drafts", "known_words", "presences", "standard_text_uses", "composed_letters", "log_batches"}
    of_no_case = {"calendar_days", "profiles", "standard_texts", "standard_text_versions", "standard_text_sets"}
    of_no_case |= {"holders", "holder_names", "disposals", "row_hashes", "signatories", "people", "sharing"}
    of_no_case |= {"worked_calendars"}
    assert set(Record.metadata.tables) - parts - taken - of_no_case == set()
    assert json.dumps(sorted(parts))


def test_on_a_server_too(server: Server, clock: MovableClock) -> None:
    """The same on PostgreSQL: what is frozen goes only in a disposal, and the chain holds."""
    server.run("CREATE DATABASE retaining")
    office = Office.open(server.address("retaining"), who="Priya Nair", now=clock)
    one, other = well_filled(office), answered(office, name="Someone Else", email="else@example.org")
    clock.set(NOW)
    assert {line.case.case_id for line in office.retaining.overview().due} == {one.case_id, other.case_id}
    done = office.retaining.dispose([one.case_id], How.ANONYMISED)
    assert done.untidy is None
    assert office.records.case(one.case_id).case.requester == Requester()
    office.retaining.dispose([one.case_id, other.case_id], How.DESTROYED)
    assert office.records.counts()[View.ALL] == 0
    assert next((one.number, len(lines)) for one, lines in office.retaining.disposals()) == (2, 2)
    with office._cabinet.reading() as drawer:
        assert len(drawer.journal.of_case(one.case_id)) > 2
    for statement in ("UPDATE journal SET words = ''", "DELETE FROM files", "DELETE FROM disposals"):
        with office._cabinet.engine.connect() as connection, pytest.raises(DBAPIError, match=r"grows|frozen|history"):
            connection.execution_options(foidesk_begin=WRITE).exec_driver_sql(statement)
    with office._cabinet.engine.connect() as connection:
        assert list(chain_problems(connection)) == []
    assert office.records.verify().problems == ()
    office.close()
