"""About this letter, by hand; and a double click on Issue asks once and issues once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from foidesk.domain.case import IssuedLetter
from foidesk.domain.clearance import ClearedLetter
from foidesk.office import rehearsal
from foidesk.office.letterfacts import LetterFacts
from foidesk.office.office import Office
from foidesk.ui.dialogs.issue import IssueDialog
from foidesk.ui.dialogs.letterfacts import fact_lines
from tests.ui.clock.opened import ANSWERED, Opened, log_seed

Open = Callable[..., Opened]


def issued(office: Office, clock: rehearsal.MovableClock) -> int:
    return rehearsal.main_job(office, clock, Path(str(office.path)).with_suffix(".pdf")).case_id


def test_who_when_which_wording_and_the_hash_are_shown_and_copied(open_case: Open) -> None:
    opened = open_case("letter", issued)
    opened.settle_letter()
    opened.click(opened.letter.side.issued.about)
    dialog = opened.letter.facts
    assert dialog is not None
    assert dialog.isVisible()
    (letter,) = opened.case.letters
    lines = dialog.lines()
    assert lines["Letter"] == "Response of HA06181, dated 8 August 2024, 2 pages"
    assert lines["Issued"].startswith(f"By {opened.office.who} on Thursday 8 August 2024 at ")
    assert lines["Signed by"] == "Business Support team"
    assert lines["SHA-256"].replace("\n", "") == letter.sha256
    assert lines["Wording and details"].startswith("Those that held from ")
    assert lines["Wording and details"].endswith(f", and still do (mark {letter.wording_mark})")
    assert lines["Kept"].endswith(" bytes, exactly as issued, and what it was composed of")
    assert "Letter saved as" in lines["Copies taken since"]
    opened.click(dialog.copy)
    assert letter.sha256[:32] in QGuiApplication.clipboard().text()
    opened.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    opened.desk.acts.trigger("about_letter")
    opened.settle()
    assert opened.letter.facts is not dialog


def test_what_is_out_of_the_usual_is_said_too() -> None:
    at = datetime(2024, 8, 8, 8, 0, tzinfo=UTC)
    cleared = ClearedLetter("Priya Nair", at, "Megan Price", at)
    letter = IssuedLetter(
        "response", ANSWERED.date(), "ab" * 32, 1, "Priya Nair", at, "Helen Marsh", override="Agreed", cleared=cleared,
        sealed_by="The Office",
    )  # fmt: skip
    older = replace(letter, sha256="cd" * 32)
    facts = LetterFacts("HA06181", letter, 10, False, True, False, None, older, older)
    said = dict(fact_lines(facts))
    assert said["Drafted by"] == "Priya Nair, sent for clearance on Thursday 8 August 2024 at 09:00"
    assert said["Cleared by"] == "Megan Price on Thursday 8 August 2024 at 09:00"
    assert said["Sent although checks stood"] == "Agreed"
    assert said["Replaces"] == said["Replaced by"] == "the letter of 8 August 2024"
    assert said["Digital signature"] == "With the certificate of The Office; it does not fit the letter"
    assert said["Kept"].startswith("Its bytes are not those that were issued.")
    assert "Wording and details" not in said  # issued by an earlier FOI Desk, which did not keep it


def test_a_double_click_asks_once_and_issues_once(open_case: Open) -> None:
    opened = open_case("letter", log_seed)
    opened.settle_letter()
    button = opened.letter.side.issue.issue
    opened.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    opened.qtbot.mouseDClick(button, Qt.MouseButton.LeftButton)
    opened.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    opened.settle()
    asked = [one for one in QApplication.topLevelWidgets() if isinstance(one, IssueDialog) and one.isVisible()]
    assert len(asked) == 1
    opened.qtbot.mouseClick(asked[0].issue, Qt.MouseButton.LeftButton)
    opened.qtbot.mouseDClick(asked[0].issue, Qt.MouseButton.LeftButton)
    opened.settle_letter()
    assert len(opened.case.letters) == 1


def test_after_leaving_it_is_asked_again(open_case: Open) -> None:
    opened = open_case("letter", log_seed)
    opened.settle_letter()
    for _ in range(2):
        opened.click(opened.letter.side.issue.issue)
        dialog = opened.letter.issuing.dialog
        assert dialog is not None
        assert dialog.isVisible()
        opened.click(dialog.leave)
