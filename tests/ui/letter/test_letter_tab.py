"""The Letter tab, by hand: checks, signing, issuing, and copies that are exactly what was issued."""

import hashlib
import os
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from email import policy
from email.parser import BytesParser
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton, QDateEdit, QLineEdit, QWidget

from foidesk.domain.case import Stage
from foidesk.domain.richtext import RichText, TableBlock, from_plain
from foidesk.letters import pages
from foidesk.office import rehearsal
from foidesk.office.office import Office
from foidesk.ui.papers.copies import Chooser
from tests.ui.clock.opened import Opened, log_seed
from tests.ui.conftest import type_text

Open = Callable[..., Opened]


def issued(office: Office, clock: rehearsal.MovableClock) -> int:
    return rehearsal.main_job(office, clock, Path(str(office.path)).with_suffix(".pdf")).case_id


def frozen(opened: Opened) -> bytes:
    letter = opened.case.response_letter
    assert letter is not None
    return opened.office.despatch.issued_pdf(opened.case_id, letter.sha256)


def all_text(pdf: bytes) -> str:
    return "\n".join(pages.page_text(pdf, at) for at in range(pages.page_count(pdf)))


# --- looking at the letter ---------------------------------------------------------------------------------


def test_the_pages_shown_are_those_of_the_letter_as_it_would_go_out(open_case: Open) -> None:
    opened = open_case("letter", log_seed)
    opened.settle_letter()
    shown = opened.letter.preview.pages
    assert shown.pdf == opened.office.despatch.preview(opened.case_id)
    assert opened.letter.preview.where_words() == "Page 1 of 2, as it will be issued"
    picture = shown.picture(0)
    assert picture is not None
    assert 0.70 < picture.width() / picture.height() < 0.715  # A4
    assert opened.letter.checklist.title() == "Ready to issue"


def test_sizes_and_pages(open_case: Open) -> None:
    opened = open_case("letter", log_seed)
    opened.settle_letter()
    view = opened.letter.preview.pages
    whole = view.percent()
    view.set_zoom("width")
    assert view.percent() > whole
    view.set_zoom("100")
    opened.settle_letter()
    picture = view.picture(0)
    assert picture is not None
    assert abs(picture.width() - 794) <= 1  # 210 mm at 96 dots an inch
    opened.qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert opened.letter.preview.where_words().startswith("Page 2 of 2")
    opened.qtbot.keyClick(view, Qt.Key.Key_PageUp)
    assert opened.letter.preview.where_words().startswith("Page 1 of 2")


def log_wide(office: Office, clock: rehearsal.MovableClock) -> int:
    """The case with a response that is a table of twelve columns."""
    case_id = log_seed(office, clock)
    row = tuple(from_plain(f"Column{n}") for n in range(12))
    key = office.records.case(case_id).case.responses[0].key
    office.drafting.write_response(case_id, key, RichText((TableBlock((row, row)),)))
    return case_id


def test_a_page_that_lies_across_is_shown_across(open_case: Open) -> None:
    opened = open_case("letter", log_wide)
    opened.settle_letter()
    view = opened.letter.preview.pages
    assert opened.letter.preview.where_words() == "Page 1 of 3, as it will be issued"
    assert view.viewport().rect().contains(view.shown_at(0))
    for _ in range(2):
        opened.qtbot.keyClick(view, Qt.Key.Key_PageDown)
    opened.settle_letter()
    assert opened.letter.preview.where_words().startswith("Page 3 of 3")
    place = view.shown_at(2)
    assert 1.40 < place.width() / place.height() < 1.43  # A4, turned
    assert place.left() >= 0
    assert place.right() <= view.viewport().width()
    picture = view.picture(2)
    assert picture is not None
    assert 1.40 < picture.width() / picture.height() < 1.43
    view.set_zoom("100")
    opened.settle_letter()
    assert view.percent() == 100
    assert view.shown_at(2).width() == pytest.approx(297 / 25.4 * 96, abs=1)
    assert view.shown_at(1).width() == pytest.approx(210 / 25.4 * 96, abs=1)
    assert view.shown_at(2).top() > view.shown_at(1).bottom()
    opened.click(opened.letter.preview.as_text)
    words = opened.letter.preview.text.toPlainText()
    assert words.index("The table is in Annex 1") < words.index("Column11")


def test_the_letter_can_be_read_as_text(open_case: Open) -> None:
    opened = open_case("letter", log_seed)
    opened.settle_letter()
    opened.click(opened.letter.preview.as_text)
    assert opened.letter.preview.text.isVisible()
    words = opened.letter.preview.text.toPlainText()
    assert "Dear Eleanor Whitcombe" in words
    assert "does not hold the information requested" in words


def test_another_date_redraws_the_letter(open_case: Open) -> None:
    opened = open_case("letter", log_seed)
    opened.settle_letter()
    assert "8th August 2024" in all_text(opened.letter.preview.pages.pdf)
    opened.letter.side.issue.dated.setDate(QDate(2024, 8, 6))
    assert "at day 9 " in opened.letter.side.issue.words()
    opened.settle_letter()
    assert "6th August 2024" in all_text(opened.letter.preview.pages.pdf)
    opened.letter.side.issue.dated.setDate(QDate(2024, 8, 30))  # not after today
    assert opened.letter.side.issue.day() == date(2024, 8, 8)


def test_everything_that_takes_the_keyboard_has_a_name(open_case: Open) -> None:
    opened = open_case("letter", log_seed)
    opened.settle_letter()
    unnamed = [
        widget
        for kind in (QAbstractButton, QLineEdit, QDateEdit)
        for widget in opened.letter.findChildren(kind)
        if widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not isinstance(widget.parent(), QDateEdit)
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
    assert unnamed == []
    assert opened.letter.preview.pages.accessibleName().startswith("The letter, page 1 of 2")


# --- checks, signing, issuing ------------------------------------------------------------------------------


def test_a_check_that_stands_leads_to_its_place(open_case: Open) -> None:
    opened = open_case("letter", partial(log_seed, outcome=False))
    opened.settle_letter()
    checklist = opened.letter.checklist
    assert checklist.title() == "1 thing first"
    assert any("outcome not chosen" in line for line in checklist.words())
    opened.click(checklist.links()[0])
    assert opened.page.current_tab == "draft"


def test_sign_then_issue_by_clicks_and_the_letter_is_frozen(open_case: Open) -> None:
    opened = open_case("letter", log_seed)
    opened.settle_letter()
    side = opened.letter.side
    assert side.sign.name.text() == "Business Support team"
    opened.click(side.sign.sign)
    assert opened.case.signature is not None
    assert opened.case.signature.by == "Business Support team"
    assert "Any change to the letter takes the signature off" in side.sign.words()
    opened.settle_letter()
    would_go_out = opened.office.despatch.preview(opened.case_id)
    opened.click(side.issue.issue)
    dialog = opened.letter.issuing.dialog
    assert dialog is not None
    assert dialog.isVisible()
    assert opened.case.stage is Stage.SIGN  # asked, not done
    assert dialog.issue.text() == "Issue HA06181"
    opened.click(dialog.issue)
    opened.settle_letter()
    assert opened.case.stage is Stage.ISSUED
    assert frozen(opened) == would_go_out == opened.letter.preview.pages.pdf
    assert not side.issue.isVisible()
    assert "Issued 8 August 2024, day 11 of 20, on time" in side.issued.words()
    assert hashlib.sha256(frozen(opened)).hexdigest()[:8] in side.issued.words()
    assert opened.letter.preview.where_words().endswith("as it was issued")
    assert "HA06181 issued, day 11 of 20, on time" in opened.said


def test_leaving_the_question_issues_nothing(open_case: Open) -> None:
    opened = open_case("letter", log_seed)
    opened.settle_letter()
    opened.click(opened.letter.side.issue.issue)
    dialog = opened.letter.issuing.dialog
    assert dialog is not None
    opened.click(dialog.leave)
    assert opened.case.letters == ()


def test_a_letter_with_a_standing_check_goes_only_with_a_reason(open_case: Open) -> None:
    opened = open_case("letter", partial(log_seed, outcome=False))
    opened.settle_letter()
    opened.click(opened.letter.side.issue.issue)
    dialog = opened.letter.issuing.dialog
    assert dialog is not None
    opened.click(dialog.issue)
    assert dialog.reason_row.error().startswith("Write why the letter goes out")
    assert opened.case.letters == ()
    type_text(dialog.reason, "Agreed with the head of office")
    opened.click(dialog.issue)
    letter = opened.case.response_letter
    assert letter is not None
    assert letter.override == "Agreed with the head of office"


def test_a_signature_is_taken_off_again(open_case: Open) -> None:
    opened = open_case("letter", log_seed)
    opened.settle_letter()
    opened.click(opened.letter.side.sign.sign)
    opened.click(opened.letter.side.sign.unsign)
    assert opened.case.signature is None
    opened.letter.side.sign.name.clear()
    opened.click(opened.letter.side.sign.sign)
    assert opened.letter.side.sign.name_row.error() == "Type who signs."
    assert opened.case.signature is None


def test_acts_of_the_menu_follow_the_state(open_case: Open) -> None:
    opened = open_case("letter", log_seed)
    opened.settle_letter()

    def offered() -> set[str]:
        names = ("sign", "unsign", "issue", "correct", "print", "save_pdf")
        return {name for name in names if opened.desk.acts.action(name).isVisible()}

    assert offered() == {"sign", "issue", "print", "save_pdf"}
    opened.desk.acts.trigger("sign")
    opened.settle()
    assert offered() == {"unsign", "issue", "print", "save_pdf"}
    opened.page.show_tab("history")
    assert offered() == {"print", "save_pdf"}  # the history has a paper of its own
    opened.page.show_tab("enclosures")
    assert offered() == set()


def test_a_corrected_letter_keeps_the_first_in_reach(open_case: Open) -> None:
    opened = open_case("letter", issued)
    opened.settle_letter()
    first = frozen(opened)
    opened.desk.acts.trigger("correct")
    opened.settle_letter()
    assert opened.letter.side.issue.isVisible()
    opened.click(opened.letter.side.issue.issue)
    assert opened.letter.issuing.dialog is not None
    opened.click(opened.letter.issuing.dialog.issue)
    opened.settle_letter()
    assert len(opened.case.letters) == 2
    side = opened.letter.side
    (other,) = side.issued.others()
    assert other.accessibleName() == "Show the replaced letter of 8 August 2024"
    card = side.widget()
    assert card is not None
    assert card.minimumSizeHint().width() <= side.viewport().width()  # nothing beside the letter is cut off
    opened.click(other)
    opened.settle_letter()
    assert opened.letter.preview.pages.pdf == first


# --- copies ------------------------------------------------------------------------------------------------


def test_the_saved_file_is_byte_for_byte_what_was_issued(open_case: Open, tmp_path: Path) -> None:
    opened = open_case("letter", issued)
    opened.settle_letter()
    opened.click(opened.letter.side.save_row)
    dialog = opened.letter.copying.dialog
    assert dialog is not None
    assert Path(dialog.selectedFiles()[0]).name == "HA06181.pdf"
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile(str(tmp_path / "copy.pdf"))
    dialog.accept()
    opened.settle()
    assert (tmp_path / "copy.pdf").read_bytes() == frozen(opened)
    assert "Letter saved as copy.pdf" in opened.journal()


def test_a_copy_before_issue_says_that_it_is_a_draft(open_case: Open, tmp_path: Path) -> None:
    opened = open_case("letter", log_seed)
    opened.settle_letter()
    opened.letter.copying.save_as(tmp_path / "draft.pdf")
    opened.settle()
    assert "DRAFT" in all_text((tmp_path / "draft.pdf").read_bytes())
    assert "DRAFT" not in all_text(opened.letter.preview.pages.pdf)


@pytest.mark.parametrize("why", ["gone", "read only"])
def test_a_folder_that_takes_nothing_is_said_in_the_tab(open_case: Open, tmp_path: Path, why: str) -> None:
    folder = tmp_path / "Letters 2024"
    if why == "read only":
        if not hasattr(os, "geteuid") or os.geteuid() == 0:
            pytest.skip("this account may write everywhere")
        folder.mkdir(mode=0o500)
    opened = open_case("letter", issued)
    opened.settle_letter()
    opened.letter.copying.save_as(folder / "HA06181.pdf")
    opened.settle()
    assert opened.letter.banner.isVisible()
    assert opened.letter.banner.words() == (
        "The letter could not be saved as a PDF. The folder “Letters 2024” cannot be written to. "
        "Your letter is safe in the register. Choose another folder, or ask IT for access."
    )
    assert not any("saved" in line for line in opened.journal() if "HA06181.pdf" in line and "Letter saved" not in line)
    folder.mkdir(exist_ok=True)
    folder.chmod(0o700)
    again = next(one for one in opened.letter.banner.findChildren(QAbstractButton) if one.text() == "Try again")
    opened.click(again)
    assert (folder / "HA06181.pdf").read_bytes() == frozen(opened)
    assert not opened.letter.banner.isVisible()


def test_an_older_copy_is_not_harmed_when_a_new_one_fails(open_case: Open, tmp_path: Path) -> None:
    opened = open_case("letter", issued)
    opened.settle_letter()
    (tmp_path / "taken.pdf").mkdir()
    opened.letter.copying.save_as(tmp_path / "taken.pdf")
    opened.settle()
    assert opened.letter.banner.isVisible()
    assert sorted(one.name for one in tmp_path.iterdir() if "taken" in one.name) == ["taken.pdf"]


def test_the_pdf_viewer_is_handed_the_frozen_bytes(open_case: Open) -> None:
    opened = open_case("letter", issued)
    opened.settle_letter()
    handed: list[bytes] = []
    opened.letter.copying.open_with(lambda path: bool(handed.append(path.read_bytes())) or True)
    opened.click(opened.letter.side.open_row)
    assert handed == [frozen(opened)]
    opened.letter.copying.open_with(lambda _path: False)
    opened.click(opened.letter.side.open_row)
    assert opened.letter.banner.words().startswith("No program opened the PDF")


def test_an_email_draft_opens_with_the_frozen_letter_in_it(open_case: Open) -> None:
    opened = open_case("letter", issued)
    opened.settle_letter()
    handed: list[tuple[str, bytes]] = []
    opened.letter.copying.open_with(lambda path: bool(handed.append((path.name, path.read_bytes()))) or True)
    opened.desk.acts.trigger("email_draft")
    opened.settle()
    ((name, content),) = handed
    assert name == "HA06181.eml"
    mail = BytesParser(policy=policy.default).parsebytes(content)
    assert [part.get_content() for part in mail.iter_attachments()] == [frozen(opened)]
    assert "Letter drafted as an email in the mail program" in opened.journal()
    opened.letter.copying.open_with(lambda _path: False)
    opened.click(opened.letter.side.email_row)
    assert opened.letter.banner.words().startswith("No program opened the email draft")


def test_word_and_web_copies_are_saved_where_she_says(open_case: Open, tmp_path: Path) -> None:
    opened = open_case("letter", issued)
    opened.settle_letter()
    for row, ending, begins in (("word_row", "docx", b"PK"), ("web_row", "html", b"<!DOCTYPE html>")):
        opened.click(getattr(opened.letter.side, row))
        dialog = opened.letter.copying.dialog
        assert dialog is not None
        assert Path(dialog.selectedFiles()[0]).name == f"HA06181.{ending}"
        dialog.setDirectory(str(tmp_path))
        dialog.selectFile(str(tmp_path / f"copy.{ending}"))
        dialog.accept()
        opened.settle()
        assert (tmp_path / f"copy.{ending}").read_bytes().startswith(begins)
        assert f"Letter saved as copy.{ending}" in opened.journal()


def to_file(path: Path, change: Callable[[QPrinter], object] = lambda _printer: None) -> Chooser:
    """Choose a printer that writes a PDF, as the system's dialog would choose one of paper."""

    def choose(printer: QPrinter, _parent: QWidget, chosen: Callable[[QPrinter], None]) -> None:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        change(printer)
        chosen(printer)

    return choose


def print_to(opened: Opened, chooser: Chooser) -> None:
    opened.settle_letter()
    opened.letter.copying.choose_printer_with(chooser)
    opened.click(opened.letter.side.print_row)
    opened.settle_letter()


def ink_box(pdf: bytes, at: int) -> tuple[int, int, int, int]:
    """Give the box of everything that is not white, at 50 dots an inch."""
    page = pages.render_page(pdf, at, 50)
    dark = [
        (x, y)
        for y in range(page.height)
        for x in range(page.width)
        if min(page.data[y * page.stride + 3 * x : y * page.stride + 3 * x + 3]) < 160
    ]
    across, down = [x for x, _ in dark], [y for _, y in dark]
    return min(across), min(down), max(across), max(down)


def test_what_is_printed_lies_where_the_letter_has_it(open_case: Open, tmp_path: Path) -> None:
    opened = open_case("letter", issued)
    print_to(opened, to_file(tmp_path / "paper.pdf"))
    printed = (tmp_path / "paper.pdf").read_bytes()
    assert pages.page_count(printed) == 2
    for at in range(2):
        for was, now in zip(ink_box(frozen(opened), at), ink_box(printed, at), strict=True):
            assert abs(was - now) <= 1
    assert any(line.startswith("Letter printed") and line.endswith("2 pages") for line in opened.journal())
    assert not opened.letter.line.isVisible()


def test_a_page_range_is_kept_to(open_case: Open, tmp_path: Path) -> None:
    def second_page(printer: QPrinter) -> None:
        printer.setPrintRange(QPrinter.PrintRange.PageRange)
        printer.setFromTo(2, 2)

    opened = open_case("letter", issued)
    print_to(opened, to_file(tmp_path / "paper.pdf", second_page))
    printed = (tmp_path / "paper.pdf").read_bytes()
    assert pages.page_count(printed) == 1
    for was, now in zip(ink_box(frozen(opened), 1), ink_box(printed, 0), strict=True):
        assert abs(was - now) <= 1


@pytest.mark.qt_log_ignore("QPainter::begin")  # Qt's own word of the printer that refuses
@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_refuses_is_said_and_nothing_is_noted(open_case: Open, tmp_path: Path) -> None:
    opened = open_case("letter", issued)
    print_to(opened, to_file(tmp_path / "no such folder" / "paper.pdf"))
    assert opened.letter.banner.words().startswith("The letter was not printed")
    assert "Your letter is safe in the register." in opened.letter.banner.words()
    assert not any("printed" in line for line in opened.journal())


def test_a_size_taken_back_at_once_leaves_the_page_as_it_was_drawn(open_case: Open) -> None:
    opened = open_case("letter", issued)
    opened.settle_letter()
    pages_shown = opened.letter.preview.pages
    before = pages_shown.picture(0)
    assert before is not None
    for zoom in ("50", "page"):
        pages_shown.set_zoom(zoom)
    opened.settle_letter()
    after = pages_shown.picture(0)
    assert after is not None
    assert after.size() == before.size()


def test_on_headed_paper_the_letterhead_is_left_out_and_nothing_else(open_case: Open, tmp_path: Path) -> None:
    opened = open_case("letter", issued)
    records = opened.office.records
    print_to(opened, to_file(tmp_path / "plain.pdf"))
    records.save_profile(replace(records.profile(), headed_paper=True))
    print_to(opened, to_file(tmp_path / "headed.pdf"))
    plain, headed = ((tmp_path / name).read_bytes() for name in ("plain.pdf", "headed.pdf"))
    foot = round(40 / 25.4 * 50)
    assert ink_box(plain, 0)[1] < foot < ink_box(headed, 0)[1]
    assert ink_box(plain, 0)[3] == ink_box(headed, 0)[3]
    assert ink_box(plain, 1) == ink_box(headed, 1)
    assert frozen(opened) == opened.letter.preview.pages.pdf  # only the printer's copy is without it


def test_a_large_print_copy_has_the_words_of_the_letter_that_was_issued(open_case: Open, tmp_path: Path) -> None:
    opened = open_case("letter", issued)
    opened.settle_letter()
    opened.click(opened.letter.side.large_row)
    dialog = opened.letter.copying.dialog
    assert dialog is not None
    assert dialog.selectedFiles()[0].endswith("large print.pdf")
    dialog.close()
    path = tmp_path / "HA06181 large print.pdf"
    opened.letter.copying.save_as(path, "large print")
    opened.settle()
    words = " ".join(all_text(path.read_bytes()).split())
    assert "does not hold the information requested" in words
    assert "DRAFT" not in words
    assert pages.page_count(path.read_bytes()) > opened.letter.preview.pages.count
    entries = opened.office.records.history(opened.case_id)
    assert any("saved as HA06181 large print.pdf" in str(entry) for entry in entries)
