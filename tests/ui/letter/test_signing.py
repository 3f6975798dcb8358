"""Who signs, by hand: chosen from the list or typed, for each letter its own, and seen on the page at once."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest

from foidesk.domain.signatories import Signatory
from foidesk.office import rehearsal
from foidesk.office.office import Office
from tests.ui.clock.opened import Opened, log_seed
from tests.ui.conftest import type_text
from tests.ui.letter.test_kinds import choose, issue, text_of

Open = Callable[..., Opened]


def with_chief(office: Office, clock: rehearsal.MovableClock) -> int:
    case_id = log_seed(office, clock)
    chief = Signatory("Helen Marsh", "Chief Executive", b"", ("clarification",))
    office.records.save_profile(replace(office.records.profile(), signatories=(chief,)))
    return case_id


def test_the_one_who_signs_is_chosen_from_the_list_and_seen_on_the_page(open_case: Open) -> None:
    opened = open_case("letter", with_chief)
    opened.settle_letter()
    card = opened.letter.side.sign
    assert card.name.text() == "Business Support team"
    assert [card.who.itemText(at) for at in range(card.who.count())] == ["Business Support team", "Helen Marsh"]
    assert card.name_row.below() == "Their signature is printed."
    card.who.setFocus()
    QTest.keyClick(card.who, Qt.Key.Key_Down)  # by keyboard; with the list open it is Down and Enter
    opened.settle()
    opened.settle_letter()
    assert "Chief Executive" in text_of(opened)
    assert opened.case.draft("response").signed_by == "Helen Marsh"
    assert card.name_row.below() == "Chief Executive. Room is left to sign in ink."
    opened.click(card.sign)
    assert opened.case.signature is not None
    assert opened.case.signature.by == "Helen Marsh"
    opened.settle_letter()
    issue(opened)
    assert opened.case.letters[0].signed_by == "Helen Marsh"


def test_a_name_is_typed_and_another_kind_has_its_own_signatory(open_case: Open) -> None:
    opened = open_case("letter", with_chief)
    opened.settle_letter()
    card = opened.letter.side.sign
    card.name.setFocus()
    card.name.selectAll()
    type_text(card.name, "Priya Nair")
    choose(opened, "Question to the requester")  # going on to another letter keeps it
    assert opened.case.draft("response").signed_by == "Priya Nair"
    assert card.name.text() == "Helen Marsh"
    assert "Chief Executive" in text_of(opened)
    assert not card.sign.isVisible()
    assert card.words() == "Signed by Whose name stands under this letter."
    card.name.setFocus()
    card.name.selectAll()
    type_text(card.name, "Tom Ellis\n")
    opened.settle()
    opened.settle_letter()
    assert opened.case.draft("clarification").signed_by == "Tom Ellis"
    assert "Tom Ellis" in text_of(opened)
    card.name.selectAll()
    card.name.del_()
    QTest.keyClick(card.name, Qt.Key.Key_Return)
    opened.settle()
    opened.settle_letter()
    assert card.name.text() == "Helen Marsh"  # an emptied field leaves it to the office's rule


def test_a_date_of_other_wording_is_told_and_shown(open_case: Open) -> None:
    def renamed(office: Office, clock: rehearsal.MovableClock) -> int:
        case_id = log_seed(office, clock)
        office.records.save_profile(replace(office.records.profile(), name_sign_off="The new body"))
        return case_id

    opened = open_case("letter", renamed)
    opened.settle_letter()
    assert "The new body" in text_of(opened)
    assert "held until" not in opened.letter.side.issue.words()
    opened.letter.side.issue.dated.setDate(QDate(2024, 8, 6))
    opened.settle_letter()
    assert "The new body" not in text_of(opened)
    told = "A letter of this date has the wording and details that held until 7 August 2024."
    assert opened.letter.side.issue.words().endswith(told)
