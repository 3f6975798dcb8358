"""Copies of letters through the office: drawn from what was issued, never from the case as it is now."""

import io
from dataclasses import replace
from datetime import date
from email import policy
from email.parser import BytesParser
from pathlib import Path

import docx
import pytest
from sqlalchemy import text

from foidesk.domain.items import Outcome
from foidesk.domain.letterdraft import LetterDraft
from foidesk.domain.richtext import from_plain
from foidesk.domain.troubles import NotFound
from foidesk.office.lettercopies import LetterForm
from foidesk.office.views import CaseView
from tests.builders import a_logged_case, an_office


def issued(folder: Path) -> tuple[object, CaseView, str, bytes]:
    office = an_office(folder)
    case_id = a_logged_case(office, 1).case_id
    office.drafting.respond(case_id, [1], from_plain("The first words."), [Outcome.DISCLOSED_IN_FULL])
    done = office.despatch.issue(case_id)
    return office, done.view, done.sha256, done.pdf


def words(copy: bytes) -> str:
    return " ".join(node.text or "" for node in docx.Document(io.BytesIO(copy)).element.body.iter() if node.text)


def test_a_copy_of_an_issued_letter_is_of_what_was_issued(tmp_path: Path) -> None:
    office, view, mark, _ = issued(tmp_path)
    profile = office.records.profile()
    office.records.save_profile(replace(profile, name_sign_off="The new body"))
    office.despatch.start_correction(view.case_id)
    office.drafting.respond(view.case_id, [1], from_plain("Other words."), [Outcome.NOT_HELD])
    said = words(office.lettercopies.make(view.case_id, LetterForm.WORD, issued=mark))
    assert "The first words." in said
    assert "Hampshire and Isle of Wight" in said
    assert "Other words." not in said
    assert "The new body" not in said
    drafted = words(office.lettercopies.make(view.case_id, LetterForm.WORD))
    assert "Other words." in drafted
    office.close()


def test_an_email_carries_the_very_bytes_that_were_issued(tmp_path: Path) -> None:
    office, view, mark, pdf = issued(tmp_path)
    mail = BytesParser(policy=policy.default).parsebytes(
        office.lettercopies.make(view.case_id, LetterForm.EMAIL, issued=mark)
    )
    (attached,) = mail.iter_attachments()
    assert attached.get_content() == pdf
    assert attached.get_filename() == f"{view.case.reference}.pdf"
    assert mail["To"] == "Daniel Okafor <d.okafor@example.org>"
    assert mail["Subject"].startswith(f"{view.case.reference}: Your request under")
    office.close()


def test_an_email_of_a_draft_says_so(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    case_id = a_logged_case(office, 1).case_id
    mail = BytesParser(policy=policy.default).parsebytes(office.lettercopies.make(case_id, LetterForm.EMAIL))
    assert mail["Subject"].startswith("DRAFT ")
    (attached,) = mail.iter_attachments()
    assert attached.get_filename().endswith(" DRAFT.pdf")
    office.close()


def test_what_was_composed_is_frozen(tmp_path: Path) -> None:
    office, _, mark, _ = issued(tmp_path)
    office.close()
    import sqlite3

    register = sqlite3.connect(tmp_path / "register.foidesk")
    for act in ("UPDATE composed_letters SET composed = letter", "DELETE FROM composed_letters"):
        with pytest.raises(sqlite3.IntegrityError, match="an issued letter is frozen"):
            register.execute(act)
    assert register.execute("SELECT letter FROM composed_letters").fetchall() == [(mark,)]
    register.close()


def test_a_letter_of_which_only_the_pdf_was_kept_says_so(tmp_path: Path) -> None:
    office, view, mark, pdf = issued(tmp_path)
    with office._work.writing() as drawer:  # as a register of before has it
        drawer.composed._connection.execute(text("DROP TRIGGER composed_letters_undeleted"))
        drawer.composed._connection.execute(text("DELETE FROM composed_letters"))
    with pytest.raises(NotFound, match="kept its PDF only"):
        office.lettercopies.make(view.case_id, LetterForm.WORD, issued=mark)
    assert office.lettercopies.make(view.case_id, LetterForm.PDF, issued=mark) == pdf
    office.close()


def test_a_copy_for_somebody_else_goes_to_whom_the_letter_went(tmp_path: Path) -> None:
    """What is filled in for the second of two who are asked must not send the first one's letter to the second."""
    office = an_office(tmp_path)
    case_id = a_logged_case(office, 1).case_id
    asked = LetterDraft(
        "consultation",
        words=from_plain("Your price list."),
        on=date(2026, 11, 30),
        whom="Redwood Ltd",
        email="info@redwood.example",
    )
    office.lettering.fill_in(case_id, asked)
    first = office.despatch.issue(case_id, "consultation")
    office.lettering.fill_in(case_id, replace(asked, whom="Larch plc", email="post@larch.example"))
    (to_first,) = office.postround.letters()
    assert to_first.to == "Redwood Ltd"
    mail = BytesParser(policy=policy.default).parsebytes(
        office.lettercopies.make(case_id, LetterForm.EMAIL, issued=first.sha256)
    )
    assert mail["To"] == "Redwood Ltd <info@redwood.example>"
    second = office.lettercopies.make(case_id, LetterForm.EMAIL, "consultation")
    assert BytesParser(policy=policy.default).parsebytes(second)["To"] == "Larch plc <post@larch.example>"
    office.close()
