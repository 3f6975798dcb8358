"""Rich text goes into Qt's document and comes back the same, and what is pasted comes in clean."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextDocument

from foidesk.domain import richtext
from foidesk.domain.richtext import ListBlock, Paragraph, RichText, Run, TableBlock
from foidesk.ui.casefile import richdoc
from foidesk.ui.casefile.responseedit import ResponseEdit

SAMPLES = [
    "<p>One <b>bold</b> <i>italic</i> <u>under</u> <a href='https://x.org/'>li<b>nk</b></a></p><p>Two<br>lines</p>",
    "<ul><li>a</li><li>b<ul><li>c</li><li>d</li></ul></li><li>e</li></ul><p>after</p>",
    "<ol start=3 type=a><li>a<p>more</p></li><li>b</li></ol><ol><li>new</li></ol>",
    "<table><thead><tr><th>Year</th><th>Paid</th></tr></thead><tr><td>2024/25</td><td>£18,500</td></tr></table>",
    "<p>x</p><table data-header=none><tr><td>a</td><td><ul><li>q</li></ul></td></tr><tr><td>b</td></tr></table>y",
    "<ul><li><ul><li>deep</li></ul></li><li>z<table><tr><td>1<td>2<tr><td>3<td>4</table></li><li>w</li></ul>",
    "<ul><li>a<p>b</p><ol type=I><li>c<p>d</p></li></ol><p>e</p></li><li>f</li></ul><ul><li>g</li></ul>",
    "<p>section&nbsp;31(1)(a), 31(1)(b)(ii)</p>",
]


def round_trip(text: RichText, *, compact: bool = False) -> RichText:
    document = QTextDocument()
    richdoc.fill(document, text, compact=compact)
    return richdoc.read(document)


@pytest.mark.parametrize("html", SAMPLES)
@pytest.mark.parametrize("compact", [False, True])
def test_what_goes_in_comes_out(app, html, compact):
    text = richtext.from_html(html)
    assert not text.is_empty
    assert round_trip(text, compact=compact) == text


words = st.text(alphabet="ab <&é’\n\u00a0(1)", min_size=1, max_size=12)
runs = st.builds(
    Run, words, st.booleans(), st.booleans(), st.booleans(), st.sampled_from(["", "https://a.org/?b=1&c=2"])
)
paragraphs = st.builds(Paragraph, st.lists(runs, min_size=1, max_size=4).map(tuple))
blocks = st.recursive(
    paragraphs,
    lambda inner: st.one_of(
        st.builds(
            ListBlock,
            st.booleans(),
            st.lists(st.lists(inner, min_size=1, max_size=3).map(tuple), min_size=1, max_size=3).map(tuple),
            st.integers(1, 9),
            st.sampled_from("1aAiI"),
        ),
        st.builds(
            TableBlock,
            st.lists(
                st.lists(st.builds(RichText, st.lists(paragraphs, max_size=2).map(tuple)), min_size=2, max_size=2).map(
                    tuple
                ),
                min_size=1,
                max_size=3,
            ).map(tuple),
            st.booleans(),
        ),
    ),
    max_leaves=8,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(blocks, max_size=4).map(lambda made: RichText(tuple(made))))
def test_any_text_comes_back_exactly(app, text):
    assert round_trip(text) == text


def test_markup_that_was_typed_stays_words(app):
    text = richtext.from_plain('<b>not bold</b> & <img src=x onerror="y"> <para>{office}</para>')
    document = QTextDocument()
    richdoc.fill(document, text)
    assert document.toPlainText() == '<b>not bold</b> & <img src=x onerror="y"> <para>{office}</para>'
    assert richdoc.read(document) == text


WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{font-family:Calibri;
color:red}</style></head><body><p class=MsoNormal><b><span style='font-size:14.0pt;color:red'>Grants</span></b> paid
<i>in full</i></p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·
</span>first</p><table><tr><td>Year</td><td>Paid</td></tr><tr><td>2024</td><td>1</td></tr></table>
<img src="file:///c:/secret.png"><script>alert(1)</script><a href="javascript:alert(1)">bad</a>
<a href="https://ico.org.uk/">good</a></body></html>"""


def pasted(app, qtbot, html: str) -> tuple[ResponseEdit, list[str]]:
    edit = ResponseEdit()
    qtbot.addWidget(edit)
    edit.set_text(RichText())
    told: list[str] = []
    edit.noted.connect(told.append)
    data = QMimeData()
    data.setHtml(html)
    edit.insertFromMimeData(data)
    return edit, told


def test_a_paste_from_word_keeps_what_a_letter_can_carry(app, qtbot):
    edit, told = pasted(app, qtbot, WORD)
    text = edit.rich_text()
    first_row, with_header = "<tr><td>Year</td><td>Paid</td></tr>", "<tr><th>Year</th><th>Paid</th></tr>"
    assert text == richtext.from_html(WORD.replace(first_row, with_header))
    html = text.to_html()
    assert "<b>Grants</b>" in html and "<i>in full</i>" in html and "<li>first</li>" in html
    assert "<table" in html and 'href="https://ico.org.uk/"' in html
    for unwanted in ("color", "font", "img", "script", "javascript", "secret"):
        assert unwanted not in html.lower()
    assert told == ["Fonts and colours were left out. Pictures were left out: send them as attachments."]


def test_a_plain_paste_says_nothing_of_things_left_out(app, qtbot):
    edit, told = pasted(app, qtbot, "<p>one</p><p>two</p>")
    assert edit.rich_text() == richtext.from_plain("one\n\ntwo")
    assert told == [""]


def test_a_paste_of_one_line_goes_into_the_sentence(app, qtbot):
    edit = ResponseEdit()
    qtbot.addWidget(edit)
    edit.set_text(richtext.from_plain("before after"))
    cursor = edit.textCursor()
    cursor.setPosition(len("before "))
    edit.setTextCursor(cursor)
    edit.put_in(richtext.from_html("<p><b>bold</b> </p>"))
    assert edit.rich_text().to_html() == "<p>before <b>bold</b>after</p>"


def test_copying_gives_out_the_clean_form(app, qtbot):
    edit = ResponseEdit()
    qtbot.addWidget(edit)
    text = richtext.from_html("<p>a <b>b</b></p><ul><li>c</li></ul>")
    edit.set_text(text)
    edit.selectAll()
    data = edit.createMimeDataFromSelection()
    assert data.html() == text.to_html()
    assert data.text() == text.plain()
