"""The page of retention by hand: what is due and held, ticks, the word that has to be typed, the certificate, copies."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from foidesk.domain.case import Requester
from foidesk.domain.people import Person, Role
from foidesk.domain.retention import How
from foidesk.letters import pages
from foidesk.ui.retention.dialogs import DisposeDialog, HoldDialog, RemoveCopiesDialog
from foidesk.ui.retention.page import RetentionPage
from tests.ui.conftest import type_text
from tests.ui.holders.conftest import Room


def bands(page: RetentionPage) -> dict[str, list[str]]:
    tree, found = page.tree, {}
    for at in range(tree.topLevelItemCount()):
        band = tree.topLevelItem(at)
        assert band is not None
        found[band.text(0)] = [item.text(0) for n in range(band.childCount()) if (item := band.child(n)) is not None]
    return found


def settled(room: Room, page: RetentionPage) -> None:
    room.qtbot.waitUntil(lambda: not page.fresh.wait.isActive())
    room.settle()


def asked(room: Room, page: RetentionPage) -> QDialog:
    room.qtbot.waitUntil(lambda: page.disposing.dialog is not None and page.disposing.dialog.isVisible())
    assert page.disposing.dialog is not None
    return page.disposing.dialog


def select(page: RetentionPage, case_id: int) -> None:
    item = next(one for one in page.tree.items() if page.tree._case_of(one) == case_id)
    page.tree.setCurrentItem(item)


def test_what_is_due_and_what_is_held_is_said_in_words(room: Room, page: RetentionPage) -> None:
    assert bands(page) == {"Due for disposal   2": ["HA06181", "HA06182"], "Held   1": ["HA06183"]}
    assert page.summary.text() == (
        "2 cases are due for disposal, 1 held. Cases are kept for 2 years after the last stage closed "
        "(Settings, Retention)."
    )
    held = page.tree.items()[2]
    assert held.text(6) == "Answer to the ICO not done, due 1 December 2024"
    assert held.data(0, Qt.ItemDataRole.CheckStateRole) is None  # what is held cannot be ticked
    assert not page.anonymise.isEnabled() and "Tick" in page.anonymise.toolTip()


def test_where_roles_hold_the_page_says_who_disposes_of_cases(room: Room, page: RetentionPage) -> None:
    account = room.office.people.view().account
    room.office.people.save([Person("head", Role.APPROVER), Person(account, Role.APPROVER)])
    room.office.people.save([Person("head", Role.APPROVER)])
    page.read_again()
    room.qtbot.waitUntil(lambda: page.found is not None and not page.found.may_dispose)
    page.tree.setFocus()
    select(page, room.case_id)
    room.key(Qt.Key.Key_Space)
    for button in (page.anonymise, page.destroy_cases):
        assert not button.isEnabled()
        assert button.toolTip() == "Only an approver disposes of cases: head. Roles are in Settings, People."
    assert page.hold.isEnabled()


def test_ticked_and_confirmed_by_its_word_a_case_is_anonymised(room: Room, page: RetentionPage) -> None:
    page.tree.setFocus()
    select(page, room.case_id)
    room.key(Qt.Key.Key_Space)
    assert page.anonymise.text() == "Anonymise 1…"
    room.click(page.anonymise)
    dialog = asked(room, page)
    assert isinstance(dialog, DisposeDialog)
    room.click(dialog.act)  # without the word nothing happens
    assert "Type the word anonymise" in dialog.word_row.error()
    assert dialog.isVisible() and room.case.requester.name == "Wilhelmina Quarrendon"
    type_text(dialog.word, "Anonymise")
    room.click(dialog.act)
    room.qtbot.waitUntil(page.banner.isVisible)
    settled(room, page)
    assert room.case.requester == Requester()
    assert "1 case anonymised" in page.banner.words()
    assert bands(page)["Anonymised   1"] == ["HA06181"]
    assert room.office.records.verify().ok


def test_leaving_the_dialog_changes_nothing(room: Room, page: RetentionPage) -> None:
    room.click(page.pick)
    assert page.destroy_cases.text() == "Destroy 2…"
    room.click(page.destroy_cases)
    dialog = asked(room, page)
    assert isinstance(dialog, DisposeDialog)
    room.click(dialog.leave)
    room.settle()
    assert room.case.requester.name == "Wilhelmina Quarrendon"
    assert room.office.retaining.overview().disposals == ()


def destroy_both(room: Room, page: RetentionPage) -> None:
    room.click(page.pick)
    room.click(page.destroy_cases)
    dialog = asked(room, page)
    assert isinstance(dialog, DisposeDialog)
    type_text(dialog.word, "destroy\n")
    room.qtbot.waitUntil(lambda: bool(page.log))
    settled(room, page)


def test_destroyed_cases_leave_their_lines_and_a_certificate_that_can_be_saved(
    room: Room, page: RetentionPage, tmp_path: Path
) -> None:
    destroy_both(room, page)
    assert bands(page) == {"Held   1": ["HA06183"]}
    room.click(page.what.segment("disposals"))
    tree = page.disposals
    band = tree.topLevelItem(0)
    assert band is not None
    assert band.text(0).startswith("Disposal 1: 2 cases destroyed on 6 Nov 2026, 09:00, by Priya Nair (")
    line = band.child(0)
    assert line is not None
    assert [line.text(at) for at in range(6)] == ["HA06181", "FOIA", "2 Oct 2024", "30 Oct 2024", "Not held", "20"]
    room.qtbot.waitUntil(
        lambda: (
            page.saving.isVisible()
            and page.childAt(page.saving.mapTo(page, page.saving.rect().center())) is page.saving
        )
    )
    room.click(page.saving)
    assert page.copying.dialog is not None
    page.copying.dialog.close()
    out = tmp_path / "certificate.pdf"
    page.copying.save_as(out)
    room.qtbot.waitUntil(out.exists)
    room.settle()
    assert pages.page_count(out.read_bytes()) == 1
    assert out.read_bytes() == room.office.retaining.certificate(1)


def test_old_copies_are_told_of_and_removed_only_after_a_second_step(
    room: Room, page: RetentionPage, tmp_path: Path
) -> None:
    assert not page.old.isVisible()
    destroy_both(room, page)
    assert page.old.isVisible()
    assert "1 copy still holds cases that were disposed of" in page.old.words()
    (copy,) = (tmp_path / "Copies").iterdir()
    page.disposing.ask_remove(page.copies)
    dialog = asked(room, page)
    assert isinstance(dialog, RemoveCopiesDialog)
    room.click(dialog.leave)
    assert copy.exists()
    page.disposing.ask_remove(page.copies)
    dialog = asked(room, page)
    assert isinstance(dialog, RemoveCopiesDialog)
    room.click(dialog.act)
    room.qtbot.waitUntil(lambda: not page.old.isVisible())
    assert not copy.exists()


def test_a_hold_has_a_reason_keeps_the_case_and_can_be_lifted_and_undone(room: Room, page: RetentionPage) -> None:
    select(page, room.case_id)
    room.click(page.hold)
    dialog = asked(room, page)
    assert isinstance(dialog, HoldDialog)
    room.click(dialog.act)
    assert "Write why" in dialog.reason_row.error()
    type_text(dialog.reason, "Claim in court")
    room.click(dialog.act)
    room.qtbot.waitUntil(lambda: "Held   2" in bands(page))
    held = room.case.held
    assert held is not None and (held.reason, held.by) == ("Claim in court", "Priya Nair")
    select(page, room.case_id)
    room.click(page.lift)
    room.qtbot.waitUntil(lambda: "Held   1" in bands(page))
    assert room.case.held is None
    assert room.office.records.case(room.case_id).undo == "lift the hold"


def test_what_was_held_meanwhile_is_refused_and_said(room: Room, page: RetentionPage) -> None:
    room.click(page.pick)
    room.click(page.destroy_cases)
    dialog = asked(room, page)
    assert isinstance(dialog, DisposeDialog)
    room.office.retaining.hold(room.other_id, "Audit")  # somebody else, while the dialog stands
    type_text(dialog.word, "destroy\n")
    room.qtbot.waitUntil(lambda: "HA06182 is held" in page.banner.words())
    assert room.case.requester.name == "Wilhelmina Quarrendon"


def test_a_destroyed_case_is_not_in_the_lists_and_opening_it_says_what_is_left(room: Room) -> None:
    room.office.retaining.dispose([room.case_id], How.DESTROYED)
    room.window.acts.trigger("view_all")
    room.settle()
    assert room.office.records.counts()
    rooms = room.window.rooms
    assert rooms is not None
    rooms.open_reference("HA06181")
    room.settle()
    assert any("HA06181 was destroyed" in words for words in room.window.troubles.words())


def test_enter_opens_the_case_and_back_comes_back_here(room: Room, page: RetentionPage) -> None:
    page.tree.setFocus()
    select(page, room.case_id)
    room.key(Qt.Key.Key_Return)
    assert room.page.case_id == room.case_id
    room.window.acts.trigger("back")
    room.settle()
    assert room.window.pages.currentWidget() is page


def test_an_anonymised_case_says_so_and_offers_no_correction(room: Room) -> None:
    room.office.retaining.dispose([room.case_id], How.ANONYMISED)
    room.window.open_case(room.case_id, "draft")
    room.settle()
    room.qtbot.waitUntil(room.page.banners.lock.isVisible)
    assert "Anonymised on Friday 6 November 2026 by Priya Nair" in room.page.banners.lock.words()
    assert not room.page.banners.correct.isVisible()
    for tab in ("clock", "letter", "correspondence", "history"):
        room.page.show_tab(tab)
        room.settle()
    assert room.window.troubles.words() == []


def test_any_case_is_held_and_let_go_from_its_menu(room: Room) -> None:
    room.window.open_case(room.case_id, "draft")
    room.settle()
    acts = room.window.acts
    assert acts._made["hold_case"].isEnabled() and not acts._made["lift_hold"].isEnabled()
    acts.trigger("hold_case")
    dialog = room.page.closing.dialog
    assert isinstance(dialog, HoldDialog)
    type_text(dialog.reason, "Inquiry")
    room.click(dialog.act)
    room.qtbot.waitUntil(acts._made["lift_hold"].isEnabled)
    held = room.case.held
    assert held is not None and held.reason == "Inquiry"
    acts.trigger("lift_hold")
    room.qtbot.waitUntil(acts._made["hold_case"].isEnabled)
    assert room.case.held is None
