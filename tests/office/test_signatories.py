"""Who signs: by kind of letter, changed for one letter, and the picture of a signature in issued letters only."""

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import docx
import pikepdf
import pytest
from PIL import Image

from foidesk.domain.items import Outcome
from foidesk.domain.letterdraft import LetterDraft
from foidesk.domain.profile import Profile
from foidesk.domain.reviews import ReviewOutcome
from foidesk.domain.richtext import from_plain
from foidesk.domain.signatories import Signatory
from foidesk.domain.troubles import Conflict, NotAllowed
from foidesk.letters import pages
from foidesk.office.lettercopies import LetterForm
from foidesk.office.office import Office
from foidesk.office.rehearsal import MovableClock
from tests.builders import a_logged_case, an_office

TEAM, CHIEF, HEAD = "Business Support team", "Helen Marsh", "Tom Ellis"


def a_signature(shade: int) -> bytes:
    """Make a picture that is told from all others by its one shade of grey."""
    out = io.BytesIO()
    Image.new("RGB", (90, 30), (shade, shade, shade)).save(out, "PNG")
    return out.getvalue()


SHADES = {TEAM: 40, CHIEF: 90, HEAD: 150}
PROFILE = Profile(
    signatory_name=TEAM,
    signature_picture=a_signature(SHADES[TEAM]),
    signatories=(
        Signatory(CHIEF, "Chief Executive", a_signature(SHADES[CHIEF]), ("review_outcome", "ico_response")),
        Signatory(HEAD, "Head of Policy", a_signature(SHADES[HEAD]), ("refusal",)),
    ),
)


def shades(pdf: bytes) -> set[int]:
    """Give the shades of the pictures that stand in a PDF."""
    found = set()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for page in document.pages:
            for picture in page.get_images().values():
                found.add(pikepdf.PdfImage(picture).as_pil_image().convert("L").getpixel((5, 5)))
    return found


def words(pdf: bytes) -> str:
    return "\n".join(pages.page_text(pdf, at) for at in range(pages.page_count(pdf)))


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock(datetime(2026, 11, 24, 10, 42, tzinfo=UTC))


@pytest.fixture
def office(tmp_path: Path, clock: MovableClock) -> Iterator[Office]:
    opened = Office.open(tmp_path / "register.foidesk", who="Priya Nair", now=clock)
    opened.records.save_profile(PROFILE)
    yield opened
    opened.close()


def ready(office: Office, outcome: Outcome = Outcome.DISCLOSED_IN_FULL) -> int:
    case_id = a_logged_case(office, 1).case_id
    office.drafting.respond(case_id, [1], from_plain("It cost £12."), [outcome])
    return case_id


def reviewed(office: Office) -> int:
    """Give a case whose answer the team signed, and whose review is to be decided."""
    case_id = ready(office)
    office.despatch.issue(case_id)
    office.reviewing.ask(case_id, date(2026, 11, 24))
    office.lettering.fill_in(
        case_id, LetterDraft("review_outcome", words=from_plain("We looked again."), outcome=ReviewOutcome.UPHELD)
    )
    return case_id


def test_who_signs_is_kept_with_picture_and_letters(office: Office, tmp_path: Path) -> None:
    assert office.records.profile() == PROFILE
    again = an_office(tmp_path)
    assert again.records.profile() == PROFILE
    again.records.save_profile(replace(PROFILE, signatories=PROFILE.signatories[1:]))
    assert [one.name for one in again.records.profile().signatories] == [HEAD]
    assert again.records.verify().ok
    again.close()


@pytest.mark.parametrize(
    ("kind", "outcome", "who", "post"),
    [
        ("response", Outcome.DISCLOSED_IN_FULL, TEAM, ""),
        ("refusal", Outcome.NOT_HELD, HEAD, "Head of Policy"),
        ("acknowledgement", Outcome.NOT_HELD, TEAM, ""),
    ],
)
def test_each_kind_of_letter_is_signed_by_whom_the_office_set_for_it(
    office: Office, kind: str, outcome: Outcome, who: str, post: str
) -> None:
    case_id = ready(office, outcome)
    assert office.lettering.signers(case_id, kind).name == who
    done = office.despatch.issue(case_id, kind)
    assert done.view.case.letters[-1].signed_by == who
    assert who in words(done.pdf)
    assert post in words(done.pdf)
    assert shades(done.pdf) == {SHADES[who]}


@pytest.mark.parametrize("who", [TEAM, CHIEF, HEAD])
def test_a_signature_is_drawn_into_the_issued_letter_and_into_no_copy(office: Office, who: str) -> None:
    case_id = ready(office)
    office.lettering.choose_signatory(case_id, "response", who)
    for issued in ("", office.despatch.issue(case_id).sha256):
        pdf = office.lettercopies.make(case_id, LetterForm.PDF, issued=issued)
        assert shades(pdf) == ({SHADES[who]} if issued else set())
        assert who in words(pdf)
        assert shades(office.lettercopies.large_print(case_id, issued=issued)) == set()
        word = docx.Document(io.BytesIO(office.lettercopies.make(case_id, LetterForm.WORD, issued=issued)))
        assert [one for one in word.part.package.iter_parts() if one.partname.startswith("/word/media")] == []
        page = office.lettercopies.make(case_id, LetterForm.WEB, issued=issued).decode()
        assert who in page
        assert "<img" not in page and "data:" not in page
        mail = office.lettercopies.make(case_id, LetterForm.EMAIL, issued=issued)
        assert b"image/" not in mail and b"<img" not in mail
    picture = next(one.picture for one in (Signatory(TEAM, "", PROFILE.signature_picture), *PROFILE.signatories)
                   if one.name == who)  # fmt: skip
    with office._work.reading() as drawer:
        composed = drawer.composed.get(issued)
        assert composed is not None and picture not in composed


def test_one_letter_is_signed_by_somebody_else_and_shown_so_before_it_goes(office: Office) -> None:
    case_id = ready(office)
    view = office.lettering.choose_signatory(case_id, "response", "  helen   marsh ")
    assert view.undo == "choose who signs"
    preview = office.despatch.preview(case_id)
    assert "Chief Executive" in words(preview)
    assert shades(preview) == {SHADES[CHIEF]}
    assert office.lettering.fill_in(case_id, LetterDraft("response")).case.draft("response").signed_by == "helen marsh"
    done = office.despatch.issue(case_id)
    assert done.pdf == preview
    assert done.view.case.letters[-1].signed_by == CHIEF
    other = ready(office)
    office.lettering.choose_signatory(other, "response", CHIEF)
    office.records.undo(other)
    assert office.lettering.signers(other, "response").name == TEAM


def test_the_choice_stays_when_the_answer_becomes_a_refusal(office: Office) -> None:
    case_id = ready(office)
    office.lettering.choose_signatory(case_id, "response", CHIEF)
    assert office.lettering.signers(case_id, "refusal").name == CHIEF
    office.lettering.choose_signatory(case_id, "refusal", "")
    assert office.lettering.signers(case_id, "response").name == TEAM
    assert office.lettering.signers(case_id, "refusal").name == HEAD
    assert office.records.case(case_id).case.drafts == ()


def test_a_signed_letter_shows_who_signed_it_and_keeps_that(office: Office) -> None:
    case_id = ready(office)
    office.despatch.sign(case_id, CHIEF)
    preview = office.despatch.preview(case_id)
    assert shades(preview) == {SHADES[CHIEF]}
    with pytest.raises(NotAllowed, match="Helen Marsh has signed"):
        office.lettering.choose_signatory(case_id, "response", HEAD)
    assert office.despatch.issue(case_id).pdf == preview


def test_somebody_the_office_has_no_picture_of_signs_in_ink(office: Office) -> None:
    case_id = ready(office)
    done = office.despatch.issue(case_id, signed_by="Priya Nair")
    assert done.view.case.letters[-1].signed_by == "Priya Nair"
    assert shades(done.pdf) == set()  # never the signature of one above the name of another
    assert "Priya Nair" in words(done.pdf)
    assert TEAM not in words(done.pdf)


def test_the_outcome_of_a_review_is_signed_by_the_chief_executive(office: Office) -> None:
    case_id = reviewed(office)
    assert office.lettering.signers(case_id, "review_outcome").name == CHIEF
    assert "review_signer" not in {one.rule for one in office.despatch.checks(case_id, "review_outcome")}
    done = office.despatch.issue(case_id, "review_outcome")
    assert done.view.case.letters[-1].signed_by == CHIEF


def test_a_review_signed_by_who_answered_is_warned_of(office: Office) -> None:
    case_id = reviewed(office)
    office.lettering.choose_signatory(case_id, "review_outcome", TEAM.upper())
    (found,) = [one for one in office.despatch.checks(case_id, "review_outcome") if one.rule == "review_signer"]
    assert found.severity.value == "warning"
    assert found.message == "Business Support team signed the answer that was reviewed."
    office.lettering.choose_signatory(case_id, "review_outcome", "")
    asked = office.despatch.checks(case_id, "review_outcome", signed_by=TEAM)
    assert "review_signer" in {one.rule for one in asked}


def test_two_desks_that_choose_at_once_are_told(office: Office, tmp_path: Path) -> None:
    case_id = ready(office)
    seen = office.records.case(case_id).case
    other = an_office(tmp_path, who="Tom Ellis")
    other.lettering.choose_signatory(case_id, "response", HEAD, seen)
    other.close()
    with pytest.raises(Conflict, match="who signs this letter"):
        office.lettering.choose_signatory(case_id, "response", CHIEF, seen)
    assert office.lettering.signers(case_id, "response").name == HEAD


@pytest.mark.parametrize("wrong", [[CHIEF, CHIEF.lower()], [TEAM], ["Two\nlines"], ["x" * 121]])
def test_names_that_cannot_stand_under_a_letter_are_refused(wrong: list[str]) -> None:
    with pytest.raises(NotAllowed):
        replace(PROFILE, signatories=tuple(Signatory(name) for name in wrong))
