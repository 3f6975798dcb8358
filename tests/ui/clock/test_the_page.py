"""The working taken out of the program: printed, saved, copied as text; with name and subject only when asked."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from foidesk.letters import pages
from tests.ui.clock.acting import tab_of
from tests.ui.clock.opened import Opened, log_seed
from tests.ui.conftest import press

Open = Callable[..., Opened]
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def words_of(path: Path) -> str:
    pdf = path.read_bytes()
    assert pages.page_count(pdf) == 1
    return pages.page_text(pdf, 0)


def save(opened: Opened, path: Path) -> None:
    """Fill the system's dialog in, as a person does."""
    dialog = tab_of(opened).copying.dialog
    assert dialog is not None
    assert Path(dialog.selectedFiles()[0]).name == "HA06181 deadline.pdf"
    assert dialog.windowTitle() == "Save the page as a PDF"
    dialog.setDirectory(str(path.parent))
    dialog.selectFile(str(path))
    dialog.accept()
    opened.settle()


def test_the_page_is_saved_without_name_and_subject(open_case: Open, tmp_path: Path) -> None:
    opened = open_case("clock", log_seed)
    opened.click(tab_of(opened).left.save)
    save(opened, tmp_path / "working.pdf")
    words = words_of(tmp_path / "working.pdf")
    assert "How this deadline was worked out" in words
    assert "Wednesday 21 August 2024" in words
    assert "Summer bank" in words
    assert "Eleanor" not in words
    assert "facial recognition" not in words
    assert "Working of the deadline saved as working.pdf" in opened.journal()
    assert opened.said[-1] == "Working of the deadline saved as working.pdf"


def test_name_and_subject_are_put_on_the_page_when_asked_for(open_case: Open, tmp_path: Path) -> None:
    opened = open_case("clock", log_seed)
    opened.click(tab_of(opened).left.named)
    press(tab_of(opened).calendar, Qt.Key.Key_S, CONTROL | SHIFT)
    save(opened, tmp_path / "named.pdf")
    words = words_of(tmp_path / "named.pdf")
    assert "Eleanor Whitcombe" in words
    assert "Live facial recognition trials" in words
    assert "Working of the deadline, with name and subject, saved as named.pdf" in opened.journal()


def test_ctrl_p_prints_the_page_and_the_journal_says_so(open_case: Open, tmp_path: Path) -> None:
    def to_file(printer: QPrinter, _parent: QWidget, chosen: Callable[[QPrinter], None]) -> None:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        chosen(printer)

    opened = open_case("clock", log_seed)
    tab = tab_of(opened)
    tab.copying.choose_printer_with(to_file)
    press(tab.calendar, Qt.Key.Key_P, CONTROL)
    opened.qtbot.waitUntil(lambda: not tab.copying.busy and not opened.desk.crossing.busy())
    opened.qtbot.waitUntil(lambda: any("printed" in line for line in opened.journal()))
    assert pages.page_count((tmp_path / "printed.pdf").read_bytes()) == 1
    assert any(
        line.startswith("Working of the deadline printed") and line.endswith("1 page") for line in opened.journal()
    )
    assert "Working of the deadline sent to the printer, 1 page" in opened.said


def test_without_a_printer_the_tab_says_so_and_offers_the_pdf(open_case: Open) -> None:
    opened = open_case("clock", log_seed)
    tab = tab_of(opened)
    opened.click(tab.left.print)
    if not tab.banner.isVisible():  # this machine has a printer
        return
    assert tab.banner.words() == (
        "No printer is set up on this computer The case is safe in the register. Ask IT to set up a printer, or save "
        "the PDF."
    )


def test_a_folder_that_is_gone_is_said_in_the_tab_and_nothing_is_noted(open_case: Open, tmp_path: Path) -> None:
    opened = open_case("clock", log_seed)
    tab = tab_of(opened)
    tab.copying.save_as(tmp_path / "gone" / "working.pdf")
    opened.settle()
    assert tab.banner.words() == (
        "The page could not be saved as a PDF. The folder “gone” cannot be written to. The case is safe in the "
        "register. Choose another folder, or ask IT for access."
    )
    assert not any("saved as" in line for line in opened.journal())


def test_the_text_names_nobody_unless_asked(open_case: Open) -> None:
    opened = open_case("clock", log_seed)
    tab = tab_of(opened)
    opened.click(tab.left.copy)
    assert "Eleanor" not in QGuiApplication.clipboard().text()
    assert "Monday 5 August 2024: not counted, Summer bank holiday (Scotland)" in QGuiApplication.clipboard().text()
    opened.click(tab.left.named)
    opened.click(tab.left.copy)
    assert "Live facial recognition trials\nEleanor Whitcombe\n" in QGuiApplication.clipboard().text()


def test_the_letter_has_ctrl_p_again_when_it_is_shown(open_case: Open) -> None:
    opened = open_case("clock", log_seed)
    assert opened.desk.acts.action("print").isVisible()
    opened.page.show_tab("correspondence")
    assert not opened.desk.acts.action("print").isVisible()
    opened.page.show_tab("letter")
    opened.settle_letter()
    assert opened.desk.acts.action("print").isVisible()


def test_a_narrow_pane_offers_the_same_copies_in_a_menu(open_case: Open, tmp_path: Path) -> None:
    opened = open_case("clock", log_seed, 1045)
    left = tab_of(opened).left
    assert left.take.isVisible()
    assert not left.save.isVisible()
    menu = left.copies_menu()
    words = {action.text().partition("\t")[0]: action for action in menu.actions()}
    assert [one for one in words if one] == ["Print this", "Save as PDF…", "Copy as text", "With name and subject"]
    words["With name and subject"].trigger()
    words["Save as PDF…"].trigger()
    menu.close()
    save(opened, tmp_path / "named.pdf")
    assert "Eleanor Whitcombe" in words_of(tmp_path / "named.pdf")
