"""The first start: particulars typed, pictures checked, the letter seen, the register placed; or all of it skipped."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from foidesk import settings
from foidesk.domain.letterwordings import LetterWordings
from foidesk.domain.profile import DateStyle, LetterheadKind, Profile, ReasonsPlace
from foidesk.office.office import Office
from foidesk.shipped import resources
from foidesk.ui.look import theme
from foidesk.ui.setup.page import SetupPage
from foidesk.ui.setup.settings_page import SettingsPage
from tests.ui.conftest import type_text
from tests.ui.setup.conftest import Room

SIGNATURE = resources() / "demo" / "signature.png"


def retype(field: QLineEdit, words: str) -> None:
    field.setFocus()
    field.selectAll()
    type_text(field, words)


def press(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def nameless(page: QWidget) -> list[QWidget]:
    kinds = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit)
    return [
        made for kind in kinds for made in page.findChildren(kind)
        if made.isVisible() and not (made.accessibleName() or getattr(made, "text", str)())
    ]  # fmt: skip


def test_what_is_typed_is_kept_in_the_register_and_read_again(room: Room) -> None:
    page = SetupPage(room.desk)
    room.show(page)
    form = page.form
    retype(form.lines["name_long"], "Office of the Commissioner – Dyfed & <b>Powys</b>")
    retype(form.lines["email"], "foi@example.org")
    retype(form.prefix, "DP/")
    retype(form.next, "42")
    form.digits.setCurrentIndex(form.digits.findData(4))
    form.digits.activated.emit(form.digits.currentIndex())
    assert form.next_case.text() == "Next case: DP/0042"
    form.address.setPlainText("1 High Street\nCarmarthen")
    form.dates.setCurrentIndex(1)
    form.points.setCurrentIndex(form.points.findData(16.0))
    retype(form.marking, "OFFICIAL-SENSITIVE")
    for box in (form.headed, *form.marks.values()):
        QTest.keyClick(box, Qt.Key.Key_Space)
    form.signature.take(SIGNATURE)
    with room.qtbot.waitSignal(page.done):
        press(page.finish_button)
    kept = room.desk.office.records.profile()
    assert room.desk.office.records.has_profile()
    assert kept.name_long == "Office of the Commissioner – Dyfed & <b>Powys</b>"
    assert kept.proposed_reference() == "DP/0042"
    assert (kept.email, kept.address) == ("foi@example.org", "1 High Street\nCarmarthen")
    assert (kept.date_style, kept.font_points) == (DateStyle.PLAIN, 16.0)
    assert kept.signature_picture == SIGNATURE.read_bytes()
    assert kept.marking == "OFFICIAL-SENSITIVE"
    assert (kept.headed_paper, kept.fold_marks, kept.punch_mark) == (True, True, True)
    again = SetupPage(room.desk)
    room.show(again)
    assert again.form.profile() == kept


def test_it_can_be_skipped(room: Room) -> None:
    page = SetupPage(room.desk)
    room.show(page)
    with room.qtbot.waitSignal(page.skipped):
        press(page.skip_button)
    assert not room.desk.office.records.has_profile()
    assert room.desk.office.records.profile() == Profile()


def test_what_is_wrong_is_said_under_its_field_and_stops_the_button(room: Room) -> None:
    page = SetupPage(room.desk)
    room.show(page)
    form = page.form
    retype(form.lines["email"], "nobody")
    retype(form.prefix, "<b>")
    retype(form.next, "1234567")
    form.lines["name_short"].clear()
    form.lines["name_short"].textEdited.emit("")
    assert "@" in form.rows["email"].error()
    assert "letters, digits" in form.prefix_row.error()
    assert "5 digits" in form.next_row.error()
    assert form.rows["name_short"].error() == "Type the name of your office."
    press(page.finish_button)
    room.settle()
    assert not room.desk.office.records.has_profile()


def test_the_real_letter_is_drawn_and_follows_the_form(room: Room) -> None:
    page = SetupPage(room.desk)
    room.show(page)
    room.qtbot.waitUntil(lambda: page.preview.page_count() > 0)
    sheet = page.preview.findChildren(QWidget, options=Qt.FindChildOption.FindChildrenRecursively)
    pages = [made for made in sheet if made.accessibleName() == "Sample letter, page 1"]
    before = pages[0].grab().toImage()
    press(page.form.heads[LetterheadKind.NONE])
    room.qtbot.waitUntil(lambda: pages[0].grab().toImage() != before)


@pytest.mark.parametrize("kind", ["text", "svg", "huge", "cut short"])
def test_a_picture_that_cannot_be_printed_is_refused_in_words(room: Room, tmp_path: Path, kind: str) -> None:
    page = SetupPage(room.desk)
    room.show(page)
    bad = tmp_path / "bad.png"
    if kind == "huge":
        image = QImage(7000, 2, QImage.Format.Format_RGB32)
        image.fill(0)
        image.save(str(bad), "PNG")
    else:
        whole = SIGNATURE.read_bytes()
        bad.write_bytes({"text": b"hello", "svg": b"<svg/>", "cut short": whole[:200]}[kind])
    page.form.signature.take(SIGNATURE)
    kept = page.form.signature.content()
    page.form.signature.take(bad)
    assert "bad.png" in page.form.signature.words()
    assert page.form.signature.content() == kept
    press(page.form.signature.remove)
    assert page.form.signature.content() == b""


def test_another_place_for_the_register_is_made_and_told(room: Room, tmp_path: Path) -> None:
    page = SetupPage(room.desk)
    room.show(page)
    assert "It can be written to" in page.register.words()
    retype(page.form.lines["telephone"], "01962 871595")
    elsewhere = str(tmp_path / "deep" / "opcc.foidesk")
    page.register.take(elsewhere)
    assert page.register.words().startswith("New file.")
    told: list[str] = []
    page.register_chosen.connect(told.append)
    with room.qtbot.waitSignal(page.register_chosen):
        press(page.finish_button)
    assert told == [elsewhere]
    assert settings.load().register == elsewhere
    other = Office.open(elsewhere, create=False)
    assert other.records.profile().telephone == "01962 871595"
    other.close()
    assert not room.desk.office.records.has_profile()


def test_a_register_that_is_no_register_is_told_in_a_banner(room: Room, tmp_path: Path) -> None:
    page = SetupPage(room.desk)
    room.show(page)
    wrong = tmp_path / "notes.foidesk"
    wrong.write_text("hello", encoding="utf-8")
    page.use_register(str(wrong))
    room.qtbot.waitUntil(page.banner.isVisible)
    assert settings.load().register == ""


def test_everything_in_the_set_up_has_a_name(room: Room) -> None:
    page = SetupPage(room.desk)
    room.show(page)
    assert nameless(page) == []
    settings_page = SettingsPage(room.desk)
    room.show(settings_page)
    assert nameless(settings_page) == []


def test_settings_apply_by_themselves_and_say_so(room: Room) -> None:
    page = SettingsPage(room.desk)
    room.show(page)
    retype(page.form.lines["signatory_name"], "Priya Nair")
    room.qtbot.waitUntil(lambda: page.mark.words() == "Saved 10:42")
    assert room.desk.office.records.profile().signatory_name == "Priya Nair"
    QTest.keyClick(page.form.lines["signatory_name"], Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    room.qtbot.waitUntil(lambda: room.desk.office.records.profile().signatory_name != "Priya Nair")


def test_the_wording_of_a_letter_is_changed_read_and_put_back(room: Room) -> None:
    page = SettingsPage(room.desk)
    room.show(page)
    letters = page.wording.letters
    letters.choose.setCurrentIndex(letters.choose.findText("Fees notice"))
    letters.choose.activated.emit(letters.choose.currentIndex())
    room.qtbot.waitUntil(lambda: "There is a fee of £12.50" in letters.reads.text())
    letters.text.selectAll()
    type_text(letters.text, "The fee is {fee}, to be paid by {pay_by}.")
    kept = room.desk.office.records
    room.qtbot.waitUntil(lambda: kept.profile().wording.letters.fees_notice.startswith("The fee is"))
    room.qtbot.waitUntil(lambda: "The fee is £12.50, to be paid by 21st September 2026." in letters.reads.text())
    type_text(letters.text, " {nonsense}")
    assert letters.text_row.error() == "There is no field {nonsense} here."
    press(letters.restore)
    room.qtbot.waitUntil(lambda: kept.profile().wording.letters == LetterWordings())


def test_wording_knows_its_fields_and_can_be_put_back(room: Room) -> None:
    page = SettingsPage(room.desk)
    room.show(page)
    opening = page.wording.texts["opening"]
    opening.setPlainText("Thank you. Your reference is {reference}.")
    room.qtbot.waitUntil(lambda: "Thank you. " in room.desk.office.records.profile().wording.opening)
    opening.setPlainText("Thank you, {name}.")
    assert page.wording.rows["opening"].error() == "There is no field {name} here."
    page.keep_now()
    assert page.mark.words().startswith("Not saved")
    press(page.wording.restore)
    room.qtbot.waitUntil(lambda: room.desk.office.records.profile().wording == Profile().wording)


def test_the_office_says_where_reasons_stand_and_how_it_words_them(room: Room) -> None:
    page = SettingsPage(room.desk)
    room.show(page)
    wording = page.wording
    wording.place.segment("after_the_table").click()
    retype(wording.most_words, "many")
    assert wording.most_row.error() == "Type a number from 0 to 2000, for example 60."
    retype(wording.most_words, "25")
    wording.texts["exempt"].setPlainText("We rely on {reference}.")
    assert wording.rows["exempt"].error() == "There is no field {reference} here."
    wording.texts["exempt"].setPlainText("We rely on {provision}.")
    room.qtbot.waitUntil(lambda: room.desk.office.records.profile().wording.exempt == "We rely on {provision}.")
    assert not room.desk.office.records.profile().wording.ico_has_moved
    wording.ico_moved.click()
    room.qtbot.waitUntil(lambda: room.desk.office.records.profile().wording.ico_has_moved)
    kept = room.desk.office.records.profile().wording
    assert (kept.reasons_place, kept.reasons_in_cell_words) == (ReasonsPlace.AFTER_THE_TABLE, 25)
    press(wording.restore)  # the sentences come back; where the Commissioner sits stays as it was told
    ours = replace(Profile().wording, ico_has_moved=True)
    room.qtbot.waitUntil(lambda: room.desk.office.records.profile().wording == ours)


def test_the_next_number_is_not_set_back_by_an_edit_of_something_else(room: Room) -> None:
    page = SettingsPage(room.desk)
    room.show(page)
    moved = room.desk.office.records.profile()
    room.desk.office.records.save_profile(replace(moved, next_number=7000))
    retype(page.form.lines["telephone"], "01962")
    room.qtbot.waitUntil(lambda: room.desk.office.records.profile().telephone == "01962")
    assert room.desk.office.records.profile().next_number == 7000


def test_colours_change_at_once_and_are_remembered(room: Room) -> None:
    page = SettingsPage(room.desk)
    room.show(page)
    try:
        press(page.appearance.colours.segment("dark"))
        assert theme.current().dark
        assert settings.load().scheme == "dark"
    finally:
        press(page.appearance.colours.segment("light"))


def test_a_narrow_window_shows_form_or_letter(room: Room) -> None:
    page = SetupPage(room.desk)
    room.show(page)
    room.window.resize(700, 600)
    room.qtbot.waitUntil(lambda: not page.preview.isVisible())
    assert room.window.width() == 700
    press(page.side.segment("letter"))
    assert page.preview.isVisible()
    assert not page.form.isVisible()
