"""Issuing with a certificate, by hand: the passphrase is asked, kept for the session, or the letter goes without."""

from collections.abc import Callable
from pathlib import Path

import pytest

from foidesk.letters import sealing
from foidesk.ui.dialogs.issue import IssueDialog
from tests.certificates import HOLDER, PASSPHRASE, a_certificate
from tests.ui.clock.opened import ANSWERED, Opened, log_seed
from tests.ui.conftest import type_text

Open = Callable[..., Opened]


@pytest.fixture
def opened(open_case: Open, tmp_path: Path) -> Opened:
    made = open_case("letter", log_seed)
    made.settle_letter()
    made.office.sealing.try_it(str(a_certificate(tmp_path, now=ANSWERED, ago=30)), PASSPHRASE)
    made.office.sealing.forget_passphrase()
    return made


def ask(opened: Opened) -> IssueDialog:
    opened.click(opened.letter.side.issue.issue)
    dialog = opened.letter.issuing.dialog
    assert dialog is not None
    return dialog


def frozen(opened: Opened) -> bytes:
    (letter,) = opened.case.letters
    return opened.office.despatch.issued_pdf(opened.case_id, letter.sha256)


def test_the_passphrase_is_asked_and_the_letter_is_signed(opened: Opened) -> None:
    dialog = ask(opened)
    assert dialog.seal is not None
    assert dialog.seal.use.text() == f"Sign digitally with the certificate of {HOLDER}"
    assert dialog.seal.passphrase.hasFocus()
    opened.click(dialog.issue)
    assert dialog.seal.row.error().startswith("Type the passphrase, or issue the letter without")
    type_text(dialog.seal.passphrase, "wrong")
    opened.click(dialog.issue)
    opened.qtbot.waitUntil(opened.letter.banner.isVisible)
    assert opened.case.letters == ()
    dialog = ask(opened)
    assert dialog.seal is not None
    type_text(dialog.seal.passphrase, PASSPHRASE)
    dialog.seal.keep.click()
    opened.click(dialog.issue)
    opened.settle_letter()
    assert sealing.is_intact(frozen(opened))
    assert f"Signed digitally with the certificate of {HOLDER}." in opened.letter.side.issued.words()
    assert opened.office.sealing.knows_passphrase()
    assert opened.letter.preview.pages.pdf == frozen(opened)


def test_a_letter_goes_without_or_with_a_passphrase_that_is_known(opened: Opened) -> None:
    opened.office.sealing.keep_passphrase(PASSPHRASE)
    dialog = ask(opened)
    assert dialog.seal is not None
    assert not dialog.seal.row.isVisible()
    dialog.seal.use.click()
    opened.click(dialog.issue)
    opened.settle_letter()
    assert opened.case.letters[0].sealed_by == ""
    assert not sealing.is_intact(frozen(opened))
