"""The calendar file and the planner on paper: what is in them, where they go, and what is said when they cannot."""

from datetime import date

import pypdfium2
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QPushButton

from tests.domain.test_agenda import read_back
from tests.ui.planner.conftest import at_rest

BUTTON = Qt.MouseButton.LeftButton


def choose(qtbot, window, path):
    """Choose a file in the dialog that is open, and give its title."""
    dialog = next(one for one in window.findChildren(QFileDialog) if one.isVisible())
    title = dialog.windowTitle()
    dialog.fileSelected.emit(str(path))
    dialog.close()
    at_rest(qtbot, window)
    return title


def test_the_calendar_file_from_the_page(qtbot, window, page, tmp_path):
    path = tmp_path / "FOI deadlines.ics"
    qtbot.mouseClick(page.head.save, BUTTON)
    title = choose(qtbot, window, path)
    assert "references and days, nothing about people" in title
    data = path.read_bytes()
    days = {event["SUMMARY"]: event["DTSTART;VALUE=DATE"] for event in read_back(data)}
    assert len(days) == 8
    assert days["HA07408 due"] == "20261202"
    for private in ("Okafor", "example.org", "Priya", "Tom", "Hale", "Megan", "Travel", "cameras", "Target"):
        assert private.encode() not in data
    said = window.troubles.words()[-1]
    assert "saved as FOI deadlines.ics: 8 deadlines" in said
    assert "nothing about people" in said and "Outlook" in said and "save it again" in said
    assert window.status.said() == "Calendar file saved as FOI deadlines.ics"


def test_saved_again_it_goes_to_the_same_place_and_keeps_every_mark(qtbot, window, page, tmp_path, office, wall):
    path = tmp_path / "ours.ics"
    window.acts.trigger("save_calendar")
    choose(qtbot, window, path)
    before = {event["UID"]: event for event in read_back(path.read_bytes())}
    wall.now = wall.now.replace(day=25)
    window.acts.trigger("save_calendar")
    dialog = next(one for one in window.findChildren(QFileDialog) if one.isVisible())
    assert dialog.selectedFiles() == [str(path)]
    choose(qtbot, window, path)
    after = {event["UID"]: event for event in read_back(path.read_bytes())}
    assert before.keys() == after.keys()
    assert all(int(after[one]["SEQUENCE"]) > int(before[one]["SEQUENCE"]) for one in before)


def test_a_folder_that_cannot_be_written_to_is_said_and_the_old_file_stays(qtbot, window, page, tmp_path):
    gone = tmp_path / "gone" / "FOI deadlines.ics"
    window.rooms.calendar_file.save_as(gone)
    at_rest(qtbot, window)
    said = window.troubles.words()[-1]
    assert said.startswith("The calendar file could not be saved. The folder “gone” cannot be written to.")
    assert "Choose another folder, or ask IT for access." in said
    gone.parent.mkdir()
    again = next(one for one in window.troubles.findChildren(QPushButton) if one.text() == "Try again")
    qtbot.mouseClick(again, BUTTON)
    at_rest(qtbot, window)
    assert len(read_back(gone.read_bytes())) == 8
    assert [one.name for one in gone.parent.iterdir()] == ["FOI deadlines.ics"]


def text_of(data):
    document = pypdfium2.PdfDocument(data)
    assert len(document) == 1
    wide, high = document[0].get_size()
    assert wide > high
    return document[0].get_textpage().get_text_range()


def test_the_month_on_paper_has_references_and_no_people(office):
    words = text_of(office.planning.sheet(office.planning.face(2026), 11))
    assert "Deadlines November 2026" in words
    for told in ("HA07387, 4 days late", "HA07396", "24 today", "5 this week", "St Andrew’s Day", "As of Tuesday 24"):
        assert told in words
    for private in ("Okafor", "Travel", "Tom Hale"):
        assert private not in words
    office.close()


def test_the_year_on_paper_says_whose_it_is_and_that_it_is_a_forecast(office):
    face = office.planning.face(2026, owner="Tom Hale", targets=False)
    words = text_of(office.planning.sheet(face, owner="Tom Hale"))
    assert "Deadlines 2026" in words and "2 due" in words and "Tom Hale" in words
    assert "forecast" in text_of(office.planning.sheet(office.planning.face(2031)))
    assert office.planning.sheet(face) == office.planning.sheet(face)
    office.close()


def test_save_pdf_keeps_what_is_shown(qtbot, window, page, tmp_path):
    page.show_way(month=True)
    window.acts.trigger("save_pdf")
    dialog = next(one for one in window.findChildren(QFileDialog) if one.isVisible())
    assert dialog.selectedFiles()[0].endswith("Deadlines November 2026.pdf")
    choose(qtbot, window, tmp_path / "november.pdf")
    assert "Deadlines November 2026" in text_of((tmp_path / "november.pdf").read_bytes())
    assert window.status.said() == "Planner saved as november.pdf"
    page.copying.save_as(tmp_path / "gone" / "x.pdf")
    at_rest(qtbot, window)
    assert "The planner could not be saved" in page.trouble.words()


def test_ctrl_p_prints_one_page_across(qtbot, window, page, tmp_path):
    seen = []

    def chooser(printer, _window, chosen):
        seen.append(printer.pageLayout().orientation())
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        printer.setResolution(100)
        chosen(printer)

    page.copying.choose_printer_with(chooser)
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.status.said() == "Planner sent to the printer, 1 page")
    assert seen == [QPageLayout.Orientation.Landscape]
    document = pypdfium2.PdfDocument(tmp_path / "printed.pdf")
    assert len(document) == 1
    wide, high = document[0].get_size()
    assert wide > high


def test_without_a_printer_it_says_what_else_can_be_done(qtbot, window, page):
    qtbot.mouseClick(page.head.printing, BUTTON)
    at_rest(qtbot, window)
    assert "No printer is set up on this computer" in page.trouble.words()
    save = next(one for one in page.trouble.findChildren(QPushButton) if one.text() == "Save PDF…")
    qtbot.mouseClick(save, BUTTON)
    dialog = next(one for one in window.findChildren(QFileDialog) if one.isVisible())
    dialog.close()


def test_an_answered_case_leaves_planner_and_file(qtbot, window, page, office):
    from foidesk.domain.items import Outcome
    from foidesk.domain.richtext import from_plain

    case = office.records.case_by_reference("HA07394").case_id

    def answer():
        office.drafting.respond(case, [1, 2], from_plain("Not held."), [Outcome.NOT_HELD])
        office.despatch.issue(case)

    window.desk.run(answer)
    at_rest(qtbot, window)
    qtbot.waitUntil(lambda: page.face.day_at(date(2026, 11, 24)).deadlines == 0)
    assert b"HA07394" not in office.planning.ics()
