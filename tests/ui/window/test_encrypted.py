"""An encrypted copy through the window: made, taken elsewhere, opened with its passphrase, put in the register's place."""

import shutil

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from foidesk.domain.passphrases import Strength
from foidesk.ui.dialogs.encrypt import EncryptDialog
from foidesk.ui.dialogs.restore import RestoreDialog
from foidesk.ui.look import theme
from foidesk.ui.look.scale import px
from tests.builders import a_logged_case
from tests.ui.conftest import type_text
from tests.ui.window.test_restoring import at_home, click, dialog_of, opened, references

__all__ = ["opened"]
WORDS = "heron gravel teapot lantern"


def encrypting(qtbot, window) -> EncryptDialog:
    window.acts.trigger("backup_encrypted")
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(EncryptDialog)))
    return next(one for one in window.findChildren(EncryptDialog) if one.isVisible())


def made(qtbot, window, folder):
    dialog = encrypting(qtbot, window)
    type_text(dialog.first, WORDS)
    type_text(dialog.second, WORDS)
    copies = []
    dialog.made.connect(copies.append)
    assert dialog.choose.isEnabled()
    dialog.make(str(folder))
    qtbot.waitUntil(lambda: bool(copies))
    return copies[0]


def test_the_passphrase_is_typed_twice_with_a_hint_and_the_plain_warning(qtbot, opened):
    window, _ = opened
    dialog = encrypting(qtbot, window)
    assert dialog.first.echoMode() == QLineEdit.EchoMode.Password
    assert not dialog.choose.isEnabled()
    type_text(dialog.first, "teapot")
    assert dialog.first_row.below() == Strength.SHORT.value
    type_text(dialog.first, "12")
    assert dialog.first_row.below() == Strength.WEAK.value
    dialog.first.clear()
    type_text(dialog.first, WORDS)
    assert dialog.first_row.below() == Strength.GOOD.value
    assert not dialog.choose.isEnabled()
    type_text(dialog.second, WORDS[:-1])
    QTest.keyClick(dialog.second, Qt.Key.Key_Return)
    assert dialog.second_row.error() == "The two are not the same. Type it again."
    assert not dialog.choose.isEnabled()
    type_text(dialog.second, WORDS[-1])
    assert dialog.second_row.error() == ""
    assert dialog.choose.isEnabled()
    qtbot.mouseClick(dialog.shown, Qt.MouseButton.LeftButton, pos=QPoint(px(10), dialog.shown.height() // 2))
    assert dialog.first.echoMode() == dialog.second.echoMode() == QLineEdit.EchoMode.Normal
    for field in (dialog.first, dialog.second):  # shown or not, it is written nowhere
        window.rooms.typing._entering(None, field)
        type_text(field, "s")
    assert window.rooms.typing.unfinished() == ()
    said = [one.words() for one in dialog.findChildren(type(window.troubles.tell("x", "info", "x")))]
    assert any("Without the passphrase nothing opens this copy" in words for words in said)
    click(qtbot, dialog.leave)


def test_at_twice_the_size_it_fits_the_screen_and_what_has_the_keyboard_is_in_sight(qtbot, app, opened):
    theme.apply(app, "light", 2.0)
    try:
        window, _ = opened
        dialog = encrypting(qtbot, window)
        assert dialog.height() < dialog.screen().availableSize().height()
        assert dialog.rect().contains(dialog.choose.mapTo(dialog, dialog.choose.rect().bottomRight()))
        dialog.first.setFocus()
        QTest.keyClick(dialog.first, Qt.Key.Key_Tab)
        QTest.keyClick(dialog.second, Qt.Key.Key_Tab)
        assert dialog.focusWidget() is dialog.shown
        assert dialog.shown.visibleRegion().boundingRect().height() == dialog.shown.height()
        click(qtbot, dialog.leave)
    finally:
        theme.apply(app, "light")


def test_a_folder_that_takes_no_file_is_told_in_the_dialog_and_the_words_stay(qtbot, opened, tmp_path):
    window, _ = opened
    (tmp_path / "file").write_text("in the way")
    dialog = encrypting(qtbot, window)
    type_text(dialog.first, WORDS)
    type_text(dialog.second, WORDS)
    dialog.make(str(tmp_path / "file"))
    qtbot.waitUntil(lambda: "already a file" in dialog.state.text())
    assert dialog.first.text() == WORDS
    assert dialog.choose.isEnabled()
    click(qtbot, dialog.leave)


def test_it_is_opened_with_its_passphrase_shown_and_restored(qtbot, opened, tmp_path):
    window, path = opened
    copied = made(qtbot, window, tmp_path / "stick")
    a_logged_case(window.desk.office, 1, reference="HA07999", name="Joan Lowe")
    window.acts.trigger("restore")
    dialog = dialog_of(qtbot, window)
    dialog.take(copied.path)
    qtbot.waitUntil(lambda: dialog.list.topLevelItemCount() == 2 and dialog.sealed.isVisible())
    row = dialog.list.topLevelItem(1)
    assert row.text(3) == "Encrypted"
    assert dialog.cases.count() == 0
    assert not dialog.use.isEnabled()
    click(qtbot, dialog.unlock)
    assert dialog.sealed.error() == "Type the passphrase it was made with."
    type_text(dialog.passphrase, "heron gravel teapot")
    QTest.keyClick(dialog.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "does not open" in dialog.sealed.error())
    assert not dialog.use.isEnabled()
    dialog.passphrase.clear()
    type_text(dialog.passphrase, WORDS)
    click(qtbot, dialog.unlock)
    qtbot.waitUntil(dialog.use.isEnabled)
    assert row.text(3) == "Now: sound"
    assert row.text(1) == "3"
    assert [dialog.cases.item(at).text()[:7] for at in range(3)] == ["HA07426", "HA07408", "HA07387"]
    assert "HA07999" in dialog.acts.item(0).text()
    click(qtbot, dialog.use)
    before = window.desk
    click(qtbot, dialog.confirm.use)
    qtbot.waitUntil(lambda: window.desk is not None and window.desk is not before)
    at_home(qtbot, window)
    assert "HA07999" not in references(window)
    (kept,) = path.parent.glob("register-replaced-*.foidesk")
    assert kept.name in window.troubles.banner("restore").words()


def test_the_copy_that_a_restore_kept_brings_everything_back(qtbot, opened):
    """Before a restore the register is kept as a file: that, too, is a copy that restores."""
    window, path = opened
    a_logged_case(window.desk.office, 1, reference="HA07999", name="Joan Lowe")
    for lost in (True, False):
        window.acts.trigger("restore")
        dialog = dialog_of(qtbot, window)
        if not lost:
            (kept,) = path.parent.glob("register-replaced-*.foidesk")
            at = next(at for at, one in enumerate(dialog._copies) if one.path == kept)
            dialog.list.setCurrentItem(dialog.list.topLevelItem(at))
        else:
            at = next(at for at, one in enumerate(dialog._copies) if one.automatic)
            dialog.list.setCurrentItem(dialog.list.topLevelItem(at))
        qtbot.waitUntil(lambda dialog=dialog: dialog.use.isEnabled())
        click(qtbot, dialog.use)
        before = window.desk
        click(qtbot, dialog.confirm.use)
        qtbot.waitUntil(lambda before=before: window.desk is not None and window.desk is not before)
        at_home(qtbot, window)
        assert ("HA07999" in references(window)) != lost


@pytest.mark.parametrize(
    "spoil", [lambda content: content[:-100], lambda content: content[:9000] + b"\0" + content[9001:]]
)
def test_one_that_was_cut_or_changed_is_told_in_a_sentence(qtbot, opened, tmp_path, spoil):
    window, path = opened
    copied = made(qtbot, window, path.parent / "Copies")
    file = path.parent / "Copies" / copied.path.rpartition("/")[2]
    file.write_bytes(spoil(file.read_bytes()))
    window.acts.trigger("restore")
    dialog: RestoreDialog = dialog_of(qtbot, window)
    at = next(at for at, one in enumerate(dialog._copies) if one.sealed)
    dialog.list.setCurrentItem(dialog.list.topLevelItem(at))
    type_text(dialog.passphrase, WORDS)
    click(qtbot, dialog.unlock)
    qtbot.waitUntil(lambda: "was cut or changed and does not open" in dialog.sealed.error())
    assert not dialog.use.isEnabled()
    assert window.findChildren(RestoreDialog)
    click(qtbot, dialog.leave)


def test_a_copy_of_the_second_place_restores(qtbot, opened, tmp_path):
    window, path = opened
    second = tmp_path / "usb"
    second.mkdir()
    shutil.copy(next((path.parent / "Copies").iterdir()), second)
    a_logged_case(window.desk.office, 1, reference="HA07999", name="Joan Lowe")
    window.acts.trigger("restore")
    dialog = dialog_of(qtbot, window)
    dialog.take(str(next(second.iterdir())))
    qtbot.waitUntil(lambda: dialog.list.topLevelItemCount() == 2 and dialog.use.isEnabled())
    click(qtbot, dialog.use)
    before = window.desk
    click(qtbot, dialog.confirm.use)
    qtbot.waitUntil(lambda: window.desk is not None and window.desk is not before)
    at_home(qtbot, window)
    assert "HA07999" not in references(window)
