"""Large print for one requester: marked once, and every letter of the case is drawn so until it is taken back."""

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import page
import pytest

from foidesk.domain import largeprint
from foidesk.domain.items import Outcome
from foidesk.domain.letterdraft import LetterDraft
from foidesk.domain.richtext import from_plain
from foidesk.domain.troubles import Conflict, NotAllowed
from foidesk.letters import kept
from foidesk.letters.fingerprint import fingerprint
from foidesk.letters.letter import plain_text
from foidesk.office.lettercopies import LetterForm
from foidesk.office.office import Office
from tests.builders import a_logged_case, an_office
from tests.letters.reading import place_of, structure_of, words_of

TODAY = date(2026, 11, 24)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    opened = an_office(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def case_id(office: Office) -> int:
    view = a_logged_case(office, 2)
    office.drafting.respond(view.case_id, [1], from_plain("Tell one."), [Outcome.DISCLOSED_IN_FULL])
    office.drafting.respond(view.case_id, [2], from_plain("Tell two."), [Outcome.NOT_HELD])
    return view.case_id


def height(pdf: bytes, words: str) -> float:
    _, top, _, bottom = place_of(pdf, words)
    return bottom - top


def test_every_letter_of_the_case_is_drawn_large_until_it_is_taken_back(office: Office, case_id: int) -> None:
    usual = office.despatch.preview(case_id)
    assert "Table" in structure_of(usual)
    office.lettering.print_large(case_id, 18)
    for kind in ("response", "acknowledgement", "clarification"):
        letter = office.despatch.letter(case_id, kind)
        assert (letter.font_points, letter.stacked, letter.fold_marks) == (18.0, True, False)
    large = office.despatch.preview(case_id)
    assert height(large, "Dear Daniel") == pytest.approx(height(usual, "Dear Daniel") * 18 / 12, rel=0.05)
    assert "Table" not in structure_of(large)
    words = words_of(large)
    assert words.index("1. How much") < words.index("Tell one.") < words.index("2. How much") < words.index("Tell two.")
    assert all(page.is_pdf_compliant_bytes(large, profile=profile) for profile in ("ua1", "2a"))
    office.lettering.print_large(case_id, largeprint.USUAL)
    assert office.despatch.preview(case_id) == usual


def test_nothing_in_large_print_is_smaller_than_large_print(office: Office, case_id: int) -> None:
    office.lettering.print_large(case_id, 18)
    large = office.despatch.preview(case_id)
    assert height(large, "Page") >= height(large, "Response") * 16 / 18 * 0.98  # UKAAF: 16 point at the least
    document = docx.Document(io.BytesIO(office.lettercopies.make(case_id, LetterForm.WORD)))
    assert document.sections[0].footer.paragraphs[0].style.font.size.pt >= 16


def test_a_letter_that_one_thing_stands_before_says_so_of_one(office: Office) -> None:
    case_id = a_logged_case(office, 1).case_id
    office.drafting.respond(case_id, [1], from_plain("It is kept back."), [Outcome.WITHHELD_IN_FULL])
    with pytest.raises(NotAllowed, match="one thing must be mended") as refused:
        office.despatch.issue(case_id)
    assert refused.value.do == "Mend it, or give a reason for sending it all the same."


def test_the_word_copy_and_the_page_are_large_and_in_one_column(office: Office, case_id: int) -> None:
    office.lettering.print_large(case_id, 20)
    document = docx.Document(io.BytesIO(office.lettercopies.make(case_id, LetterForm.WORD)))
    assert document.styles["Normal"].font.size.pt == 20
    assert document.tables == []
    said = [(one.style.name, one.text) for one in document.paragraphs if one.text.strip()]
    heads = [words for style, words in said if style == "Heading 3"]
    assert heads == ["Request", "Response"] * 2
    words = [text for _, text in said]
    assert words.index("Tell one.") < words.index("Tell two.")
    html = office.lettercopies.make(case_id, LetterForm.WEB).decode()
    assert "font-size:20pt" in html
    assert "<table" not in html
    assert html.count(">Request</h3>") == html.count(">Response</h3>") == 2
    assert html.index("Tell one.") < html.index("2. How much") < html.index("Tell two.")
    assert "font-size:20pt" in office.lettercopies.make(case_id, LetterForm.EMAIL).decode()


def test_a_letter_to_somebody_else_is_in_the_usual_print(office: Office, case_id: int) -> None:
    office.lettering.fill_in(case_id, LetterDraft("consultation", words=from_plain("Views?"), whom="Acme Ltd"))
    office.lettering.print_large(case_id, 18)
    assert office.despatch.letter(case_id, "consultation").font_points == 12


def test_it_is_kept_told_undone_and_done_again(office: Office, case_id: int, tmp_path: Path) -> None:
    view = office.lettering.print_large(case_id, 18)
    assert view.undo == "choose large print, 18 point"
    assert office.records.history(case_id)[0].words == "Letters of this case: large print, 18 point"
    other = an_office(tmp_path, who="Tom")
    assert other.records.case(case_id).case.large_print == 18
    other.close()
    assert office.records.undo(case_id).case.large_print == 0
    assert office.records.redo(case_id).case.large_print == 18
    office.lettering.print_large(case_id, 0)
    assert office.records.history(case_id)[0].words == "Letters of this case: usual print"


def test_it_changes_no_word_no_signature_and_no_clearance(office: Office, case_id: int) -> None:
    office.despatch.sign(case_id, "Priya")
    before = office.despatch.letter(case_id)
    signed = office.records.case(case_id)
    mark = fingerprint(signed.case, office.records.profile(), signed.deadline, "response", TODAY)
    view = office.lettering.print_large(case_id, 24)
    assert view.case.signature == signed.case.signature
    assert plain_text(office.despatch.letter(case_id)) == plain_text(before)
    assert fingerprint(view.case, office.records.profile(), view.deadline, "response", TODAY) == mark


def test_it_is_marked_after_the_answer_too_and_what_was_issued_stays(office: Office, case_id: int) -> None:
    mark = office.despatch.issue(case_id, override="Tested.").view.case.letters[-1].sha256
    before = office.despatch.issued_pdf(case_id, mark)
    office.lettering.print_large(case_id, 18)
    assert office.despatch.issued_pdf(case_id, mark) == before
    assert "<table" in office.lettercopies.make(case_id, LetterForm.WEB, issued=mark).decode()


def test_a_letter_issued_large_keeps_its_print(office: Office, case_id: int) -> None:
    office.lettering.print_large(case_id, 18)
    mark = office.despatch.issue(case_id, override="Tested.").view.case.letters[-1].sha256
    office.lettering.print_large(case_id, 0)
    assert "font-size:18pt" in office.lettercopies.make(case_id, LetterForm.WEB, issued=mark).decode()
    letter = kept.load(kept.dump(replace(office.despatch.letter(case_id), font_points=18.0, stacked=True)))
    assert (letter.font_points, letter.stacked) == (18.0, True)


@pytest.mark.parametrize("points", [-1, 1, 12, 15, 29, 100])
def test_a_size_that_is_none_is_refused_in_words(office: Office, case_id: int, points: int) -> None:
    with pytest.raises(NotAllowed, match="Large print is 16 to 28 point"):
        office.lettering.print_large(case_id, points)
    assert office.records.case(case_id).case.large_print == 0


def test_two_desks_do_not_undo_each_other(office: Office, case_id: int, tmp_path: Path) -> None:
    seen = office.records.case(case_id).case
    other = an_office(tmp_path, who="Tom")
    other.lettering.print_large(case_id, 24)
    other.close()
    with pytest.raises(Conflict, match="the print of the letters"):
        office.lettering.print_large(case_id, 18, seen)
    assert office.records.case(case_id).case.large_print == 24


def test_a_one_off_copy_is_never_smaller(office: Office, case_id: int) -> None:
    office.lettering.print_large(case_id, 24)
    assert height(office.lettercopies.large_print(case_id), "Dear Daniel") == pytest.approx(
        height(office.despatch.preview(case_id), "Dear Daniel")
    )
