"""A letter takes the wording and details of its own date, names the version it used, and never changes after."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from foidesk.domain.clearance import AskedFor, ClearanceRule
from foidesk.domain.items import Outcome
from foidesk.domain.profile import Profile
from foidesk.domain.richtext import from_plain
from foidesk.domain.signatories import Signatory
from foidesk.domain.troubles import NotAllowed
from foidesk.letters import kept, pages
from foidesk.office.lettercopies import LetterForm
from foidesk.office.office import Office
from foidesk.office.rehearsal import MovableClock
from tests.builders import a_logged_case, an_office
from tests.server import Server

SET_UP, BEFORE, TAKES_OVER, AFTER = date(2026, 11, 2), date(2026, 11, 24), date(2026, 11, 26), date(2026, 11, 27)


def at(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 10, 42, tzinfo=UTC)


def words(pdf: bytes) -> str:
    return " ".join(" ".join(pages.page_text(pdf, one) for one in range(pages.page_count(pdf))).split())


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock(at(SET_UP))


@pytest.fixture
def office(tmp_path: Path, clock: MovableClock) -> Iterator[Office]:
    """An office that is taken over by another body on a day to come."""
    opened = Office.open(tmp_path / "register.foidesk", who="Priya Nair", now=clock)
    opened.records.save_profile(Profile(name_sign_off="The old body"))
    clock.set(at(BEFORE))
    now = opened.records.profile()
    opened.records.save_profile(
        replace(now, name_sign_off="The new body", wording=replace(now.wording, valediction="Yours faithfully,")),
        start=TAKES_OVER,
    )
    yield opened
    opened.close()


def ready(office: Office) -> int:
    case_id = a_logged_case(office, 1).case_id
    office.drafting.respond(case_id, [1], from_plain("It cost £12."), [Outcome.DISCLOSED_IN_FULL])
    return case_id


def test_what_waits_takes_effect_on_its_day_by_the_date_of_the_letter(office: Office, clock: MovableClock) -> None:
    first, second = ready(office), ready(office)
    assert "The old body" in words(office.despatch.preview(first))
    clock.set(at(AFTER))  # the program stays open over midnight
    assert "The new body" in words(office.despatch.preview(first))
    assert "Yours faithfully," in words(office.despatch.preview(first))
    said = words(office.despatch.preview(first, dated=BEFORE))
    assert "The old body" in said
    assert "Yours sincerely," in said
    old, new = office.despatch.issue(first, dated=BEFORE), office.despatch.issue(second)
    assert "The old body" in words(old.pdf)
    assert "The new body" in words(new.pdf)
    assert [one.view.case.letters[0].wording_from for one in (old, new)] == [SET_UP, TAKES_OVER]


def test_an_issued_letter_never_changes(office: Office, clock: MovableClock) -> None:
    case_id = ready(office)
    done = office.despatch.issue(case_id)
    letter = done.view.case.letters[0]
    clock.set(at(AFTER))
    office.records.save_profile(replace(office.records.profile(), name_sign_off="A third body"))
    again = office.records.case(case_id).case.letters[0]
    assert again == letter
    pdf = office.lettercopies.make(case_id, LetterForm.PDF, issued=done.sha256)
    assert (pdf, hashlib.sha256(pdf).hexdigest()) == (done.pdf, letter.sha256)
    assert "The old body" in office.lettercopies.make(case_id, LetterForm.WEB, issued=done.sha256).decode()
    for statement in ("UPDATE letters SET wording_mark = 'x'", "DELETE FROM letters"):
        with pytest.raises(Exception, match="an issued letter is frozen"), office._work.writing() as drawer:
            drawer.casefiles._connection.execute(text(statement))


def test_the_kept_letter_names_the_version_it_used(office: Office, clock: MovableClock) -> None:
    case_id = ready(office)
    done = office.despatch.issue(case_id)
    letter = done.view.case.letters[0]
    (now, later) = office.versions.all()
    assert (letter.wording_from, letter.wording_mark) == (SET_UP, now.mark)
    with office._work.reading() as drawer:
        composed = drawer.composed.get(done.sha256)
    assert composed is not None
    assert kept.load(composed).wording == f"{SET_UP} {now.mark}"
    assert later.mark != now.mark
    assert office.records.verify().ok


def test_counting_on_begins_no_version(office: Office, clock: MovableClock) -> None:
    clock.set(at(AFTER))
    ready(office)
    office.records.save_profile(replace(office.records.profile(), review_window=30))
    assert [one.valid_from for one in office.versions.all()] == [SET_UP, TAKES_OVER]
    assert ready(office) == 2
    assert office.records.profile().next_number == 6183
    assert office.records.profile(BEFORE).review_window == 30


def test_only_what_waits_is_taken_back_and_it_comes_back_as_it_was(office: Office) -> None:
    with pytest.raises(NotAllowed, match="waits for its day"):
        office.versions.remove(SET_UP)
    waiting = office.versions.remove(TAKES_OVER)
    assert office.records.profile(AFTER).name_sign_off == "The old body"
    office.records.save_profile(replace(office.records.profile(), telephone="0300"))
    office.versions.put_back(TAKES_OVER, waiting)
    there = office.records.profile(AFTER)
    assert (there.name_sign_off, there.wording.valediction) == ("The new body", "Yours faithfully,")
    with pytest.raises(NotAllowed, match="from today or from a later day"):
        office.records.save_profile(replace(there, telephone="1"), start=SET_UP)


def test_another_desk_sees_the_change_at_once(office: Office, tmp_path: Path) -> None:
    other = an_office(tmp_path, who="Tom Ellis", now=at(BEFORE))
    assert other.records.profile().telephone == ""
    office.records.save_profile(replace(office.records.profile(), telephone="0300"))
    case_id = ready(office)
    assert other.records.profile().telephone == "0300"
    assert "0300" in words(other.despatch.preview(case_id))
    other.close()


def test_a_change_that_is_not_kept_is_forgotten(office: Office) -> None:
    was = office.records.profile()
    with pytest.raises(RuntimeError), office._work.writing() as drawer:
        office._work.change_profile(drawer, was, replace(was, telephone="0300"))
        assert office._work.profile(drawer).telephone == "0300"
        raise RuntimeError
    assert office.records.profile() == was


def test_what_was_cleared_is_read_again_when_other_wording_takes_effect(office: Office, clock: MovableClock) -> None:
    rule = ClearanceRule(AskedFor.ALWAYS)
    office.records.save_profile(replace(office.records.profile(), clearance=rule))
    case_id = ready(office)
    office.clearing.send(case_id, "Megan Price")
    office.clearing.clear(case_id, "Nobody else is here")
    clock.set(at(AFTER))
    open_now = {one.rule for one in office.despatch.checks(case_id)}
    assert "clearance" in open_now
    assert "clearance" not in {one.rule for one in office.despatch.checks(case_id, dated=BEFORE)}


def test_two_desks_on_a_server_have_the_same_wording(server: Server) -> None:
    server.run("CREATE DATABASE wording")
    mine, theirs = (
        Office.open(server.address("wording"), who=who, now=lambda: at(BEFORE)) for who in ("Priya Nair", "Tom Ellis")
    )
    mine.records.save_profile(mine.records.profile())
    for number in ("1", "2"):
        mine.records.save_profile(replace(mine.records.profile(), telephone=number))
        assert theirs.records.profile().telephone == number
    theirs.records.save_profile(replace(theirs.records.profile(), telephone="3"), start=TAKES_OVER)
    assert [mine.records.profile(on).telephone for on in (BEFORE, AFTER)] == ["2", "3"]
    mine.versions.remove(TAKES_OVER)
    assert theirs.records.profile(AFTER).telephone == "2"
    mine.close()
    theirs.close()


def told_of_settings(office: Office) -> list[tuple[str, str]]:
    with office._work.reading() as drawer:
        return [(one.who, one.words) for one in drawer.journal.latest(20) if one.kind == "profile_changed"]


def test_every_change_of_wording_details_and_who_signs_is_in_the_journal(office: Office) -> None:
    assert told_of_settings(office) == [
        (
            "Priya Nair",
            "Settings changed, from Thursday 26 November 2026. Office name, under the signature: “The new body”, before "
            "“The old body”; Wording, valediction: “Yours faithfully,”, before “Yours sincerely,”",
        ),
        (
            "Priya Nair",
            "Settings first made. Office name, under the signature: “The old body”, before "
            f"“{Profile().name_sign_off}”",
        ),
    ]
    seen = office.records.profile()
    office.records.save_profile(replace(seen, signatories=(Signatory("Tom Hale", "Clerk", b"\x89PNG x"),)), seen)
    mark = hashlib.sha256(b"\x89PNG x").hexdigest()[:12]
    assert told_of_settings(office)[0][1] == (
        f"Settings changed. Who else signs: “Name: Tom Hale. Post: Clerk. Picture: picture {mark}”, before nothing"
    )
    # What changes nothing is no act; nor is the number that the next case takes.
    before = len(told_of_settings(office))
    office.records.save_profile(office.records.profile())
    a_logged_case(office, 1)
    assert len(told_of_settings(office)) == before
    waiting = office.versions.remove(TAKES_OVER)
    assert told_of_settings(office)[0][1].startswith(
        "A change of settings taken back, from Thursday 26 November 2026. Office name, under the signature: "
        "“The old body”, before “The new body”"
    )
    office.versions.put_back(TAKES_OVER, waiting)
    assert "“The new body”, before “The old body”" in told_of_settings(office)[0][1]
    assert office.records.verify().problems == ()
    with office._cabinet.writing() as drawer, pytest.raises(Exception, match="only grows"):
        drawer.profiles._connection.execute(text("UPDATE journal SET words = 'x' WHERE kind = 'profile_changed'"))
