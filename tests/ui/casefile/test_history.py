"""The history of a case: each act with its words before and after, found again, saved and printed."""

import csv
import io

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtPrintSupport import QPrinter

from foidesk.domain import richtext
from foidesk.domain.items import Outcome
from tests.letters.reading import structure_of, words_of
from tests.ui.conftest import type_text


def drafted(office, case_id):
    key = office.records.case(case_id).case.responses[0].key
    for words in ("We hold no records.", "We hold three records."):
        office.drafting.write_response(case_id, key, richtext.from_plain(words))
    office.drafting.choose_outcomes(case_id, key, (Outcome.DISCLOSED_IN_FULL,))


@pytest.fixture
def history(put_on_desk):
    on_desk = put_on_desk(prepare=drafted)
    on_desk.page.show_tab("history")
    on_desk.settle()
    return on_desk, on_desk.page.tab("history")


def choose(on_desk, tab, words):
    row = next(
        row for row in range(tab._found.rowCount()) if words in tab._found.index(row, 2).data() and row is not None
    )
    tab.table.selectRow(row)
    on_desk.settle()


def test_the_latest_act_shows_what_it_changed(history):
    _on_desk, tab = history
    assert "Response to item 1: outcome" in tab.detail.words()
    assert Outcome.DISCLOSED_IN_FULL.words in tab.detail.words()


def test_both_texts_of_a_response_are_shown_and_the_changed_words_are_marked(history):
    on_desk, tab = history
    row = next(
        at
        for at, line in enumerate(tab.model.rows)
        if "three" in line.after and "three" not in line.before and line.before
    )
    tab.table.selectRow(row)
    on_desk.settle()
    words = tab.detail.words()
    assert "We hold no records." in words
    assert "We hold three records." in words
    html = tab.detail.text.toHtml()
    assert "line-through" in html.split(">no<")[0].rpartition("<span")[2]
    assert "underline" in html.split(">three<")[0].rpartition("<span")[2]


def test_what_is_searched_for_is_found_and_its_change_is_shown(history):
    on_desk, tab = history
    type_text(tab.search, "logged")
    on_desk.settle()
    assert tab._found.rowCount() == 1
    tab.table.selectRow(0)
    on_desk.settle()
    assert "Requester: Name" in tab.detail.words()
    assert "Nothing" in tab.detail.words()


def test_the_history_is_saved_as_a_tagged_pdf_and_as_rows(history, tmp_path):
    on_desk, tab = history
    tab.copying.save_as(tmp_path / "history.pdf")
    tab.copying.save_as(tmp_path / "history.csv", "csv")
    on_desk.settle()
    text = words_of((tmp_path / "history.pdf").read_bytes())
    for words in ("History of", "Before: We hold no records.", "After: We hold three records.", "Priya Nair"):
        assert words in " ".join(text.split())
    read_out = structure_of((tmp_path / "history.pdf").read_bytes())
    assert "H1" in read_out or "H2" in read_out
    assert "We hold three records." in " ".join(read_out.split())
    content = (tmp_path / "history.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert rows[0] == ["Number", "When", "Who", "What was done", "Part of the case", "Before", "After"]
    assert any(row[4:] == ["Response to item 1", "We hold no records.", "We hold three records."] for row in rows)
    assert rows[1][0] == "1"
    on_desk.page.following.read_again()
    on_desk.settle()
    assert any("history.pdf" in line.words for line in tab.model.rows)


def test_it_is_printed_with_ctrl_p(history, tmp_path):
    on_desk, tab = history
    asked = []

    def chooser(printer, _window, chosen):
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        asked.append(printer.docName())
        chosen(printer)

    tab.copying.choose_printer_with(chooser)
    on_desk.desk.acts.trigger("print")
    on_desk.qtbot.waitUntil(lambda: bool(asked) and not tab.copying.busy)
    assert "history" in asked[0]
    assert (tmp_path / "printed.pdf").stat().st_size > 0
    QCoreApplication.processEvents()


def test_the_keyboard_walks_the_acts(history):
    on_desk, tab = history
    tab.table.setFocus()
    before = tab.detail.words()
    on_desk.qtbot.keyClick(tab.table, Qt.Key.Key_Down)
    on_desk.settle()
    assert tab.table.currentIndex().row() == 1
    assert tab.detail.words() != before


def test_a_search_that_finds_nothing_says_so(history):
    _on_desk, tab = history
    type_text(tab.search, "zebra")
    assert tab.none.isVisible()
    assert tab.none.text() == "No line of the history holds “zebra”."
    assert not tab.table.isVisible()
    tab.search.clear()
    assert tab.table.isVisible()
    assert not tab.none.isVisible()


def test_a_long_text_shows_where_its_words_changed(put_on_desk):
    def long_change(office, case_id):
        key = office.records.case(case_id).case.responses[0].key
        same = " ".join(f"Camera {at} stands in street {at}." for at in range(1, 80)) + " "
        for last in ("One camera.", "Two cameras."):
            office.drafting.write_response(case_id, key, richtext.from_plain(same + last))

    on_desk = put_on_desk(prepare=long_change)
    on_desk.page.show_tab("history")
    on_desk.settle()
    text = on_desk.page.tab("history").detail.text
    assert text.verticalScrollBar().value() > 0


def test_in_a_low_window_lines_and_changes_do_not_lie_over_each_other(history):
    on_desk, tab = history
    on_desk.page.window().resize(1000, 480)
    on_desk.settle()
    assert tab.table.geometry().bottom() < tab.detail.geometry().top()
