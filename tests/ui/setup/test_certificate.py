"""Settings, Digital signature, by hand: a file is chosen, tried, shown and given up again."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from foidesk import settings
from foidesk.ui.setup.settings_page import SettingsPage
from tests.certificates import HOLDER, PASSPHRASE, a_certificate
from tests.ui.conftest import type_text
from tests.ui.setup.conftest import NOW, Room
from tests.ui.setup.test_setup import nameless, press


def opened(room: Room) -> SettingsPage:
    page = SettingsPage(room.desk)
    room.show(page)
    page.show_section(page.certificate.section)
    return page


def test_a_certificate_is_chosen_tried_and_given_up(room: Room, tmp_path: Path) -> None:
    page = opened(room)
    form = page.certificate
    form.take(str(a_certificate(tmp_path, now=NOW)))
    assert form.passphrase.hasFocus()
    assert form.words() == "Type its passphrase and try it. Until then nothing is changed."
    type_text(form.passphrase, "wrong")
    press(form.test)
    room.qtbot.waitUntil(lambda: form.passphrase_row.error().startswith("The passphrase does not open"))
    assert settings.load().certificate == ""
    type_text(form.passphrase, PASSPHRASE)
    QTest.keyClick(form.passphrase, Qt.Key.Key_Return)
    room.qtbot.waitUntil(lambda: form.words().startswith("A sample was signed and read back."))
    assert f"the certificate of {HOLDER}, valid until 29 December 2027." in form.words()
    assert form.words().endswith("PDF viewers cannot tell whose it is.")
    assert form.passphrase.text() == ""
    assert settings.load().certificate_holder == HOLDER
    assert nameless(page) == []
    form.none.click()
    room.qtbot.waitUntil(lambda: settings.load().certificate == "")
    room.qtbot.waitUntil(page.undoing.bar.isVisible)
    page.undoing.undo()
    room.qtbot.waitUntil(lambda: settings.load().certificate_holder == HOLDER)


def test_what_is_no_certificate_is_said_under_the_file(room: Room, tmp_path: Path) -> None:
    form = opened(room).certificate
    press(form.test)
    assert form.file_row.error() == "Choose a certificate file first."
    wrong = tmp_path / "notes.p12"
    wrong.write_text("hello", encoding="utf-8")
    form.take(str(wrong))
    press(form.test)
    room.qtbot.waitUntil(lambda: form.file_row.error().startswith("That is not a certificate file."))


def test_a_certificate_that_is_gone_or_runs_out_is_told_before_it_is_needed(room: Room, tmp_path: Path) -> None:
    path = a_certificate(tmp_path, now=NOW, days=20)
    room.desk.office.sealing.try_it(str(path), PASSPHRASE)
    form = opened(room).certificate
    room.qtbot.waitUntil(lambda: form.words() == f"The certificate of {HOLDER} runs out on 14 December 2026.")
    path.unlink()
    form.follow()
    room.qtbot.waitUntil(lambda: form.words().startswith("office.p12 is not there now."))
