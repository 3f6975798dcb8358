"""What the register knows of an issued letter, that it goes out once, and that its correction names it."""

import hashlib
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from foidesk.domain.items import Outcome
from foidesk.domain.richtext import from_plain
from foidesk.domain.troubles import Conflict, NotAllowed, NotFound, Trouble
from foidesk.letters import kept, pages
from foidesk.office.letterfacts import LetterFacts
from foidesk.office.office import Office
from foidesk.office.rehearsal import MovableClock
from foidesk.office.views import Issued
from tests.builders import a_logged_case, an_office

NOW = datetime(2026, 11, 24, 10, 42, tzinfo=UTC)


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock(NOW)


@pytest.fixture
def office(tmp_path: Path, clock: MovableClock) -> Iterator[Office]:
    opened = Office.open(tmp_path / "register.foidesk", who="Priya Nair", now=clock)
    opened.records.save_profile(opened.records.profile())
    yield opened
    opened.close()


def ready(office: Office, words: str = "It cost £12.") -> int:
    case_id = a_logged_case(office, 1).case_id
    office.drafting.respond(case_id, [1], from_plain(words), [Outcome.DISCLOSED_IN_FULL])
    return case_id


def about(office: Office, case_id: int, done: Issued) -> LetterFacts:
    return office.despatch.about(case_id, done.sha256)


def test_bytes_hash_words_wording_who_and_when_are_in_the_register(office: Office) -> None:
    case_id = ready(office)
    done = office.despatch.issue(case_id)
    (version,) = office.versions.all()
    facts = about(office, case_id, done)
    letter = facts.letter
    assert office.despatch.issued_pdf(case_id, done.sha256) == done.pdf
    assert (letter.sha256, facts.size) == (hashlib.sha256(done.pdf).hexdigest(), len(done.pdf))
    assert (letter.issued_by, letter.signed_by) == ("Priya Nair", "Business Support team")
    assert NOW <= letter.issued_at <= office.now()
    assert (letter.wording_from, letter.wording_mark, facts.wording_until) == (date(2026, 11, 24), version.mark, None)
    assert (facts.as_issued, facts.composed, facts.seal_intact) == (True, True, None)
    with office._work.reading() as drawer:
        composed = drawer.composed.get(done.sha256)
    assert composed is not None
    assert "It cost £12." in kept.load(composed).body[1].rows[0].answer.plain()  # type: ignore[union-attr]
    with pytest.raises(NotFound):
        office.despatch.about(case_id, "0" * 64)


def test_a_correction_names_the_letter_it_replaces(office: Office, clock: MovableClock) -> None:
    case_id = ready(office)
    first = office.despatch.issue(case_id)
    clock.set(datetime(2026, 11, 26, 9, 0, tzinfo=UTC))
    office.despatch.start_correction(case_id)
    office.drafting.respond(case_id, [1], from_plain("It cost £21."), [Outcome.DISCLOSED_IN_FULL])
    second = office.despatch.issue(case_id)
    said = " ".join(pages.page_text(second.pdf, 0).split())
    assert "This letter replaces our letter of 24th November 2026." in said
    assert second.view.case.letters[1].replaces == first.sha256
    old, new = about(office, case_id, first), about(office, case_id, second)
    assert (old.replaced_by, new.replaces) == (new.letter, old.letter)
    assert office.despatch.issued_pdf(case_id, first.sha256) == first.pdf


@pytest.mark.parametrize("kind", ["response", "acknowledgement"])
def test_a_letter_that_is_asked_for_twice_goes_out_once(office: Office, kind: str) -> None:
    case_id = ready(office)
    seen = office.records.case(case_id).case
    office.despatch.issue(case_id, kind, seen=seen)
    with pytest.raises(NotAllowed) as told:
        office.despatch.issue(case_id, kind, seen=seen)
    assert told.value.kept
    assert len(office.records.case(case_id).case.letters) == 1


def test_another_letter_of_the_same_kind_and_day_still_goes(office: Office) -> None:
    case_id = ready(office)
    office.despatch.issue(case_id, "acknowledgement")
    office.records.save_profile(office.records.profile())
    office.lettering.choose_signatory(case_id, "acknowledgement", "Helen Marsh")
    office.despatch.issue(case_id, "acknowledgement")
    assert len(office.records.case(case_id).case.letters) == 2


@pytest.mark.parametrize("kind", ["response", "acknowledgement"])
def test_two_desks_at_once_issue_once(office: Office, tmp_path: Path, kind: str) -> None:
    case_id = ready(office)
    other = an_office(tmp_path, who="Tom Ellis", now=NOW)
    views = [(desk, desk.records.case(case_id).case) for desk in (office, other)]
    start, ends = threading.Barrier(2), []

    def press(desk: Office, seen: object) -> None:
        start.wait()
        try:
            ends.append(desk.despatch.issue(case_id, kind, seen=seen).sha256)  # type: ignore[arg-type]
        except Trouble as trouble:
            ends.append(type(trouble).__name__)

    threads = [threading.Thread(target=press, args=view) for view in views]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    (letter,) = other.records.case(case_id).case.letters
    assert letter.sha256 in ends
    assert set(ends) - {letter.sha256} <= {Conflict.__name__, NotAllowed.__name__}
    assert len(ends) == 2 and len(set(ends)) == 2
    other.close()


def test_copies_taken_since_are_listed_with_who_and_when(office: Office, clock: MovableClock) -> None:
    case_id = ready(office)
    office.despatch.note_copy(case_id, "Draft of the letter saved as HA06181 DRAFT.pdf")
    clock.set(datetime(2026, 11, 24, 11, 0, tzinfo=UTC))
    done = office.despatch.issue(case_id)
    office.despatch.note_copy(case_id, "Letter printed, 2 pages")
    office.despatch.note_copy(case_id, "Letter drafted as an email in the mail program")
    told = about(office, case_id, done).copies
    assert [(one.who, one.words) for one in told] == [
        ("Priya Nair", "Letter printed, 2 pages"),
        ("Priya Nair", "Letter drafted as an email in the mail program"),
    ]


def test_bytes_that_are_not_those_that_were_issued_are_told(office: Office, tmp_path: Path) -> None:
    case_id = ready(office)
    done = office.despatch.issue(case_id)
    with closing(sqlite3.connect(tmp_path / "register.foidesk")) as raw:
        raw.execute("DROP TRIGGER files_unchanged")
        raw.execute("UPDATE files SET content = CAST(content || x'00' AS BLOB) WHERE sha256 = ?", (done.sha256,))
        raw.commit()
    assert not about(office, case_id, done).as_issued
