"""What the table shows of words: the requester's number once, dates and sections on one line, and the same words."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextDocument

from foidesk.domain.richtext import from_html, from_plain
from foidesk.ui.casefile import richdoc
from foidesk.ui.casefile.docmarks import JOINER, as_typed, unbroken_on_screen
from foidesk.ui.casefile.rowface import ItemFace
from foidesk.ui.casefile.textview import TextView


def lines(view: TextView, width: int) -> list[str]:
    """Give the text as it is broken into lines at a width."""
    view.height_for(width)
    found = []
    block = view._document.begin()
    while block.isValid():
        layout = block.layout()
        for at in range(layout.lineCount()):
            line = layout.lineAt(at)
            text = block.text()[line.textStart() : line.textStart() + line.textLength()]
            found.append(text.replace(JOINER, "").replace("\u00a0", " ").strip())
        block = block.next()
    return found


@pytest.mark.parametrize("width", range(120, 420, 7))
def test_sections_and_dates_stay_on_one_line_at_any_width(app, qtbot, width):
    view = TextView()
    qtbot.addWidget(view)
    words = (
        "It is exempt under section 31(1)(a)(ii) as of 2 December 2026, because £5 million is at stake in item 3 here."
    )
    for show in (lambda: view.show_plain(words), lambda: view.show_rich(from_plain(words))):
        show()
        broken = lines(view, width)
        for whole in ("section 31(1)(a)(ii)", "2 December 2026", "£5 million", "item 3"):
            assert any(whole in line for line in broken), broken
        assert view.words() == words


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.sampled_from(["section 31(1)(a)", "2 May 2024", "HA07408", " ", "\u00a0", "x", "(b)", "£5 million "]))
)
def test_what_is_painted_reads_back_as_the_words_themselves(app, pieces):
    text = from_plain("".join(pieces))
    document = QTextDocument()
    richdoc.fill(document, text, compact=True)
    assert richdoc.read(document) == text
    assert as_typed(unbroken_on_screen("".join(pieces))) == "".join(pieces)


@pytest.mark.parametrize(
    ("number", "wording", "shown"),
    [
        (1, "1. The funding of the unit", "The funding of the unit"),
        (2, "2) The funding", "The funding"),
        (3, "(3) The funding", "The funding"),
        (4, "Q4: The funding", "The funding"),
        (5, "Question 5. The funding", "The funding"),
        (6, "6 - The funding", "The funding"),
        (2, "1. The funding", "1. The funding"),
        (3, "3.5 million was paid", "3.5 million was paid"),
        (3, "3 cameras were bought", "3 cameras were bought"),
        (1, "1.", "1."),
        (1, "The funding", "The funding"),
    ],
)
def test_the_requesters_own_number_is_not_shown_beside_the_same_in_its_disc(number, wording, shown):
    assert ItemFace(1, number, wording, wording).shown == shown


def test_a_click_in_a_wording_whose_number_is_hidden_writes_where_she_clicked(put_on_desk, qtbot):
    desk = put_on_desk(items=("1. Grants paid", "2. Loans"))
    text = desk.table.rows[0].cells[0].text
    assert text.words() == "Grants paid"
    at = QPointF(text._document.documentLayout().hitTest(QPointF(0, 0), Qt.HitTestAccuracy.FuzzyHit), 5)
    qtbot.mouseClick(text, Qt.MouseButton.LeftButton, pos=at.toPoint())
    box = desk.table.editor
    assert box.raw() == "1. Grants paid"
    assert box.edit.textCursor().position() == len("1. ")
    assert desk.case.items[0].wording == "1. Grants paid"


def test_a_table_in_a_painted_response_keeps_its_dates_together_too(app, qtbot):
    view = TextView()
    qtbot.addWidget(view)
    view.show_rich(
        from_html("<table><tr><td>Paid on 2 December 2026</td><td>1</td></tr><tr><td>a</td><td>2</td></tr></table>")
    )
    assert any("2 December 2026" in line for line in lines(view, 200))
