"""The day's letters printed at once: which are listed and ticked, what is printed, and what the journal tells."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from foidesk.domain.case import Requester
from foidesk.domain.regimes import Regime
from foidesk.intake.reader import read_pasted
from foidesk.letters import pages
from foidesk.office.office import Office
from foidesk.office.rehearsal import MovableClock
from foidesk.office.views import NewCase
from foidesk.ui.actions import Actions
from foidesk.ui.desk import Desk
from foidesk.ui.papers.copies import Chooser
from foidesk.ui.papers.postdialog import PostDialog
from tests.builders import a_split, some_items

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


class Post:
    """An office with two letters for the post and one for email, issued today."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot = qtbot
        self.clock = MovableClock(NOW)
        self.office = Office.open(folder / "r.foidesk", who="Priya Nair", now=self.clock)
        self.office.records.save_profile(self.office.records.profile())
        self.desk = Desk(self.office, Actions())
        self.cases: list[int] = []
        for number, by_post in enumerate((True, True, False)):
            email = "" if by_post else "ada@example.org"
            split = a_split(some_items(1))
            case_id = self.office.receipt.log(
                NewCase(
                    document=read_pasted(split.text),
                    split=split,
                    requester=Requester("Ada Byrne", email, address="1 High Street\nFAREHAM\nPO16 7AA"),
                    subject="Cameras",
                    regime=Regime.FOIA,
                    received=date(2026, 11, 20),
                    dated=date(2026, 11, 20),
                    reference=f"HA0740{number}",
                )
            ).case_id
            self.office.despatch.issue(case_id, "acknowledgement")
            self.cases.append(case_id)

    def dialog(self, chooser: Chooser | None = None) -> PostDialog:
        made = PostDialog(self.desk, self.office.postround.letters(), printer_chooser=chooser)
        self.qtbot.addWidget(made)
        made.show()
        return made

    def settle(self, dialog: PostDialog) -> None:
        self.qtbot.waitUntil(lambda: not dialog.busy and not self.desk.crossing.busy())

    def told(self, case_id: int) -> list[str]:
        return [line.words for line in self.office.records.history(case_id) if "printed" in line.words]


@pytest.fixture
def post(qtbot: QtBot, tmp_path: Path) -> Iterator[Post]:
    made = Post(qtbot, tmp_path)
    yield made
    made.desk.close()


def to_files(folder: Path, names: list[str]) -> Chooser:
    """Choose a printer that writes PDFs, and keep the name of each job."""

    def choose(printer: QPrinter, _parent: QWidget, chosen: Callable[[QPrinter], None]) -> None:
        names.append(printer.docName())
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(folder / "job.pdf"))
        chosen(printer)

    return choose


def test_letters_for_the_post_are_ticked_and_those_by_email_listed(post: Post) -> None:
    dialog = post.dialog()
    assert [one.reference for one in dialog.ticked()] == ["HA07401", "HA07400"]
    assert dialog.list.topLevelItemCount() == 3
    assert dialog.print.text() == "Print 2 letters…"
    assert dialog.list.topLevelItem(0).text(5) == "Email"


def test_each_letter_is_printed_and_told_in_its_own_journal(post: Post, tmp_path: Path) -> None:
    asked: list[str] = []
    dialog = post.dialog(to_files(tmp_path, asked))
    post.qtbot.mouseClick(dialog.print, Qt.MouseButton.LeftButton)
    post.settle(dialog)
    assert len(asked) == 1  # one printer for all of them
    assert [post.told(case_id) for case_id in post.cases] == [
        ["Acknowledgement printed, 1 page"],
        ["Acknowledgement printed, 1 page"],
        [],
    ]
    assert pages.page_count((tmp_path / "job.pdf").read_bytes()) == 1
    assert dialog.ticked() == ()
    assert not dialog.print.isEnabled()
    again = {one.reference: one.printed for one in post.office.postround.letters()}
    assert again == {"HA07400": True, "HA07401": True, "HA07402": False}


def test_it_is_done_by_keys_alone(post: Post, tmp_path: Path) -> None:
    asked: list[str] = []
    dialog = post.dialog(to_files(tmp_path, asked))
    assert dialog.focusWidget() is dialog.list
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)  # the letter by email, too
    assert len(dialog.ticked()) == 3
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    post.qtbot.waitUntil(lambda: bool(asked))
    post.settle(dialog)
    assert all(post.told(case_id) for case_id in post.cases)


def test_stop_leaves_the_rest_ticked_and_untold(post: Post, tmp_path: Path) -> None:
    dialog = post.dialog(to_files(tmp_path, []))
    QTest.keyClick(dialog.tick_all, Qt.Key.Key_Space)
    assert len(dialog.ticked()) == 3
    dialog.line.tell(0, "")
    dialog.print_ticked()
    post.qtbot.waitUntil(lambda: dialog.busy)
    dialog.reject()  # Esc while printing stops and stays
    post.settle(dialog)
    assert dialog.isVisible()
    told = [case_id for case_id in post.cases if post.told(case_id)]
    assert len(told) + len(dialog.ticked()) == 3
    assert len(told) < 3
    assert dialog.banner.isVisible()


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_takes_nothing_is_said_and_nothing_is_told(post: Post, tmp_path: Path) -> None:
    dialog = post.dialog(to_files(tmp_path / "no such folder", []))
    dialog.print_ticked()
    post.settle(dialog)
    assert dialog.banner.isVisible()
    assert len(dialog.ticked()) == 2
    assert not any(post.told(case_id) for case_id in post.cases)


def test_tomorrow_what_was_printed_is_gone_and_the_rest_waits_two_weeks(post: Post, tmp_path: Path) -> None:
    dialog = post.dialog(to_files(tmp_path, []))
    dialog.print_ticked()
    post.settle(dialog)
    post.clock.set(NOW + timedelta(days=1))
    assert [one.reference for one in post.office.postround.letters()] == ["HA07402"]
    post.clock.set(NOW + timedelta(days=15))
    assert post.office.postround.letters() == ()
    empty = post.dialog()
    assert not empty.print.isEnabled()
    assert not empty.list.isEnabled()
