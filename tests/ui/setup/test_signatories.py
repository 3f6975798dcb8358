"""Settings, Signature: several signatories by hand, each with letters of their own, and the way back."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from foidesk.domain.profile import Profile
from foidesk.domain.signatories import Signatory
from foidesk.ui.setup.page import SetupPage
from foidesk.ui.setup.settings_page import SettingsPage
from tests.ui.setup.conftest import Room
from tests.ui.setup.test_setup import SIGNATURE, nameless, press, retype


def kept(room: Room) -> tuple[Signatory, ...]:
    return room.desk.office.records.profile().signatories


def test_the_chief_executive_is_added_with_picture_and_letters(room: Room) -> None:
    page = SettingsPage(room.desk)
    room.show(page)
    listed = page.form.signatories
    press(listed.add)
    card = listed.cards[0]
    assert card.name.hasFocus()
    retype(card.name, "Helen Marsh")
    retype(card.post, "Chief Executive")
    card.picture.take(SIGNATURE)
    press(card.choose)
    assert card.boxes["response"].hasFocus()
    card.boxes["review_outcome"].setFocus()
    QTest.keyClick(card.boxes["review_outcome"], Qt.Key.Key_Space)
    picture = SIGNATURE.read_bytes()
    room.qtbot.waitUntil(
        lambda: kept(room) == (Signatory("Helen Marsh", "Chief Executive", picture, ("review_outcome",)),)
    )
    assert card.words() == "Signs: Outcome of a review."
    assert nameless(page) == []
    again = SetupPage(room.desk)
    room.show(again)
    assert again.form.profile() == room.desk.office.records.profile()


def test_a_kind_of_letter_has_one_signatory(room: Room) -> None:
    room.desk.office.records.save_profile(
        Profile(signatories=(Signatory("Helen Marsh", kinds=("refusal",)), Signatory("Tom Ellis")))
    )
    page = SettingsPage(room.desk)
    room.show(page)
    helen, tom = page.form.signatories.cards
    press(tom.choose)
    tom.boxes["refusal"].setFocus()
    QTest.keyClick(tom.boxes["refusal"], Qt.Key.Key_Space)
    room.qtbot.waitUntil(lambda: [one.kinds for one in kept(room)] == [(), ("refusal",)])
    assert helen.words() == "Signs only where chosen on the Letter tab."


def test_a_name_that_is_there_already_is_said_under_its_field(room: Room) -> None:
    page = SettingsPage(room.desk)
    room.show(page)
    press(page.form.signatories.add)
    card = page.form.signatories.cards[0]
    retype(card.name, "business support TEAM")
    assert card.name_row.error() == "There is a signatory of this name already."
    page.keep_now()
    assert page.mark.words().startswith("Not saved")
    card.name.selectAll()
    QTest.keyClick(card.name, Qt.Key.Key_Delete)
    retype(card.post, "Chief Executive")
    assert card.name_row.error() == "Type their name."
    assert page.form.first_wrong() is card.name
    retype(card.name, "Helen Marsh")
    room.qtbot.waitUntil(lambda: [one.name for one in kept(room)] == ["Helen Marsh"])


def test_a_signatory_is_removed_and_comes_back(room: Room) -> None:
    helen = Signatory("Helen Marsh", "Chief Executive", SIGNATURE.read_bytes(), ("review_outcome",))
    room.desk.office.records.save_profile(Profile(signatories=(helen, Signatory("Tom Ellis"))))
    page = SettingsPage(room.desk)
    room.show(page)
    press(page.form.signatories.cards[0].remove)
    room.qtbot.waitUntil(lambda: [one.name for one in kept(room)] == ["Tom Ellis"])
    assert page.undoing.bar.isVisible()
    page.undoing.undo()
    room.qtbot.waitUntil(lambda: kept(room) == (helen, Signatory("Tom Ellis")))
