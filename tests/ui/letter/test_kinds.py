"""Letters of every kind from the window: chosen, filled in, seen, issued, kept, with what each does to the clock."""

from collections.abc import Callable
from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QWidget

from foidesk.domain.case import Stage
from foidesk.domain.clock import EventKind
from foidesk.letters import pages
from foidesk.ui.letter.gapfields import DayField, LinesField, SumField, WordsField
from tests.ui.clock.opened import Opened, log_seed
from tests.ui.conftest import type_text

Open = Callable[..., Opened]


def text_of(opened: Opened) -> str:
    pdf = opened.letter.preview.pages.pdf
    return " ".join(" ".join(pages.page_text(pdf, at) for at in range(pages.page_count(pdf))).split())


def choose(opened: Opened, title: str) -> None:
    """Choose a letter in the menu, as she does."""
    menu = opened.letter.bar.menu()
    action = next(one for one in menu.actions() if one.text() == title)
    action.trigger()
    menu.close()
    opened.settle_letter()


def titles(opened: Opened) -> list[str]:
    menu = opened.letter.bar.menu()
    found = [one.text() for one in menu.actions()]
    menu.close()
    return found


def type_into(opened: Opened, name: str, words: str) -> None:
    field = opened.letter.fill.field(name)
    type_text(field.edit if isinstance(field, WordsField) else field, words)


def issue(opened: Opened) -> None:
    opened.click(opened.letter.side.issue.issue)
    dialog = opened.letter.issuing.dialog
    assert dialog is not None
    opened.click(dialog.issue)
    opened.settle_letter()


def test_the_answer_comes_first_and_what_is_due_is_named(open_case: Open) -> None:
    opened = open_case("letter", log_seed)
    opened.settle_letter()
    assert opened.letter.bar.choose.text() == "Response"
    assert opened.letter.bar.why.text() == "Every item has a response."
    assert not opened.letter.fill.isVisible()
    found = titles(opened)
    assert found.index("Due now") < found.index("Response") < found.index("Other letters")
    assert "Outcome of a review" not in found
    assert "Subject access reply" not in found


def test_a_question_is_written_seen_issued_and_stops_the_clock(open_case: Open) -> None:
    opened = open_case("letter", log_seed)
    opened.settle_letter()
    choose(opened, "Question to the requester")
    assert "[What you need to know]" in text_of(opened)
    assert any("what is asked is not filled in" in line for line in opened.letter.checklist.words())
    type_into(opened, "words", "Which of the two years do you mean?")
    opened.settle_letter()
    assert "Which of the two years do you mean?" in text_of(opened)
    assert opened.case.draft("clarification").words.plain() == "Which of the two years do you mean?"
    assert not opened.letter.side.sign.sign.isVisible()  # only an answer is signed here
    assert opened.letter.side.issue.words().endswith("puts “clarification asked” on the clock.")
    issue(opened)
    case = opened.case
    assert case.stage is Stage.WAITING
    assert [(one.kind, one.on) for one in case.events] == [
        (EventKind.CLARIFICATION_REQUESTED, date(2024, 8, 8)),
    ]
    assert [letter.kind for letter in case.letters] == ["clarification"]
    assert opened.letter.bar.choose.text() == "Question to the requester, 8 August 2024"
    assert opened.letter.preview.pages.pdf == opened.office.despatch.issued_pdf(opened.case_id, case.letters[0].sha256)
    assert "Question to the requester issued, dated 8 August 2024" in opened.journal()
    assert not any("have a response" in line for line in opened.letter.checklist.words())  # ticks of another letter


def test_a_letter_with_gaps_is_held_back_and_says_what_is_missing(open_case: Open) -> None:
    opened = open_case("letter", log_seed)
    opened.settle_letter()
    choose(opened, "Fees notice")
    opened.click(opened.letter.side.issue.issue)
    dialog = opened.letter.issuing.dialog
    assert dialog is not None
    opened.click(dialog.issue)
    assert dialog.isVisible()
    assert dialog.reason_row.error()
    dialog.reject()
    assert opened.case.letters == ()


def test_a_sum_that_is_none_is_said_under_its_field_and_nothing_is_lost(open_case: Open) -> None:
    opened = open_case("letter", log_seed)
    opened.settle_letter()
    choose(opened, "Fees notice")
    field = opened.letter.fill.field("pence")
    assert isinstance(field, SumField)
    type_into(opened, "pence", "twelve")
    opened.settle_letter()
    assert "Type a sum in pounds" in opened.letter.fill.rows["pence"].error()
    assert field.text() == "twelve"
    assert opened.case.drafts == ()
    field.selectAll()
    type_text(field, "12.50")
    opened.settle_letter()
    assert opened.case.draft("fees_notice").pence == 1250
    assert "There is a fee of £12.50" in text_of(opened)


def test_a_day_is_chosen_and_printed(open_case: Open) -> None:
    opened = open_case("letter", partial(log_seed, outcome=False))
    opened.settle_letter()
    choose(opened, "Apology for a delay")
    field = opened.letter.fill.field("on")
    assert isinstance(field, DayField)
    assert field.text() == "Not chosen"
    field.setDate(QDate(2024, 8, 30))
    opened.settle_letter()
    assert "We will answer by 30th August 2024." in text_of(opened)


def test_a_redirection_closes_the_case_and_its_letter_stays_to_be_seen(open_case: Open) -> None:
    opened = open_case("letter", log_seed)
    opened.settle_letter()
    choose(opened, "Redirection to another body")
    type_into(opened, "whom", "Southampton City Council")
    place = opened.letter.fill.field("place")
    assert isinstance(place, LinesField)
    type_into(opened, "place", "foi@southampton.example")
    opened.settle_letter()
    issue(opened)
    assert opened.case.stage is Stage.TRANSFERRED
    assert "We believe that Southampton City Council may hold it." in text_of(opened)


def test_the_wording_is_changed_by_hand_and_ours_comes_back(open_case: Open) -> None:
    opened = open_case("letter", log_seed)
    opened.settle_letter()
    choose(opened, "Acknowledgement")
    opened.click(opened.letter.preview.edit)
    opened.settle_letter()
    fill = opened.letter.fill
    assert fill.wording is not None
    assert "It has been given the reference number HA06181." in fill.wording.edit.toPlainText()
    fill.wording.edit.selectAll()
    type_text(fill.wording.edit, "We have it. Thank you.")
    opened.settle_letter()
    assert "We have it. Thank you." in text_of(opened)
    opened.click(fill.hand)
    opened.settle_letter()
    assert fill.wording is None
    assert "We have it" not in text_of(opened)
    assert opened.case.drafts == ()


def test_what_was_typed_is_kept_when_she_goes_to_another_letter_or_tab(open_case: Open) -> None:
    opened = open_case("letter", log_seed)
    opened.settle_letter()
    choose(opened, "Question to the requester")
    type_into(opened, "words", "Which years?")
    choose(opened, "Response")
    assert opened.case.draft("clarification").words.plain() == "Which years?"
    choose(opened, "Question to the requester")
    type_into(opened, "words", " And months?")
    opened.page.show_tab("draft")
    opened.settle()
    assert "And months?" in opened.case.draft("clarification").words.plain()


def test_an_undone_filling_in_comes_back_to_the_fields(open_case: Open) -> None:
    opened = open_case("letter", log_seed)
    opened.settle_letter()
    choose(opened, "Question to the requester")
    type_into(opened, "words", "Which years?")
    opened.settle_letter()
    opened.desk.acts.trigger("undo")
    opened.settle_letter()
    field = opened.letter.fill.field("words")
    assert isinstance(field, WordsField)
    assert field.edit.toPlainText() == ""
    assert opened.case.drafts == ()


def test_every_field_has_a_name_and_can_be_reached(open_case: Open) -> None:
    opened = open_case("letter", log_seed)
    opened.settle_letter()
    for title in ("Fees notice", "More time", "Question to a third party", "Answer to the Commissioner"):
        choose(opened, title)
        for row in opened.letter.fill.rows.values():
            target: QWidget = row.field.focusProxy() or row.field
            assert target.focusPolicy() & Qt.FocusPolicy.TabFocus
            assert QAccessible.queryAccessibleInterface(target).text(QAccessible.Text.Name)
        for button in opened.letter.fill.findChildren(QAbstractButton):
            if button.isVisible() and button.focusPolicy() != Qt.FocusPolicy.NoFocus:
                assert QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name)


@pytest.mark.parametrize("title", ["Acknowledgement", "Question to the requester"])
def test_copies_are_named_after_their_letter(open_case: Open, title: str) -> None:
    opened = open_case("letter", log_seed)
    opened.settle_letter()
    choose(opened, title)
    opened.click(opened.letter.side.save_row)
    dialog = opened.letter.copying.dialog
    assert dialog is not None
    assert dialog.selectedFiles()[0].endswith(f"HA06181 {title} DRAFT.pdf")
    dialog.reject()
