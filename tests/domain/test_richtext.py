"""A rich text keeps words and emphasis from anywhere, nothing else, and survives its HTML form exactly."""

from hypothesis import given, settings
from hypothesis import strategies as st

from foidesk.domain.richtext import (
    EMPTY,
    ListBlock,
    Paragraph,
    RichText,
    Run,
    TableBlock,
    from_html,
    from_plain,
    safe_link,
)

texts = st.text(st.one_of(st.characters(), st.sampled_from(" \n\u00a0\t<>&\"'ab;")), max_size=12)
hrefs = st.sampled_from(["", 'https://a.example/?b=1&c="2"', "mailto:a@b.example", "tel:0123", "javascript:x()"])
runs = st.builds(Run, texts, st.booleans(), st.booleans(), st.booleans(), hrefs)
paragraphs = st.builds(Paragraph, st.lists(runs, max_size=4).map(tuple))


def _deeper(blocks: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    items = st.lists(st.lists(blocks, max_size=2).map(tuple), max_size=3).map(tuple)
    lists = st.builds(ListBlock, st.booleans(), items, st.integers(-5, 20000), st.sampled_from(["1", "a", "I", "x"]))
    cells = st.lists(blocks, max_size=2).map(lambda inside: RichText(tuple(inside)))
    rows = st.lists(st.lists(cells, max_size=3).map(tuple), max_size=3).map(tuple)
    return lists | st.builds(TableBlock, rows, st.booleans())


blocks = st.recursive(paragraphs, _deeper, max_leaves=8)
rich_texts = st.builds(RichText, st.lists(blocks, max_size=4).map(tuple))


@given(rich_texts)
@settings(max_examples=300, deadline=None)
def test_there_and_back_through_html_is_exact(text: RichText) -> None:
    assert from_html(text.to_html()) == text


@given(rich_texts)
@settings(max_examples=100, deadline=None)
def test_normal_form_is_stable_and_holds_no_control_characters(text: RichText) -> None:
    assert RichText(text.blocks) == text
    for run in text.runs():
        assert run.text
        assert not any((ord(c) < 32 and c != "\n") or 0xD800 <= ord(c) <= 0xDFFF for c in run.text)
        assert run.href == "" or run.href.startswith(("https:", "mailto:", "tel:"))


@given(
    st.text(max_size=200)
    | st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<li>",
                "</ul>",
                "<ul>",
                "<table>",
                "<td>",
                "</table>",
                "<tr>",
                "<b",
                "<!--",
                "-->",
                "<![if",
                "]>",
                "x",
                " ",
                "&#0;",
                "&#xd800;",
                "</",
                "<a href='",
                "'>",
                "<script>",
                "<br>",
                "</td>",
                "</li>",
                "<ol start=-9>",
                "<td colspan=999999999 rowspan=99>",
                '<p style="mso-list:l0 level3 lfo1">',
                "<thead>",
                "<th>",
            ]
        ),
        max_size=40,
    ).map("".join)
)
@settings(max_examples=300, deadline=None)
def test_no_input_makes_it_fail(markup: str) -> None:
    text = from_html(markup)
    assert from_html(text.to_html()) == text


def test_pasted_from_word_keeps_real_lists_and_drops_the_rest() -> None:
    text = from_html(
        "<html><head><title>t</title><style>p{color:red}</style></head><body><!--[if gte mso 9]><xml>junk</xml>"
        "<![endif]--><p class=MsoListParagraphCxSpFirst style='text-indent:-18pt;mso-list:l0 level1 lfo1'>"
        "<![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7pt \"Times\"'>"
        "&nbsp;&nbsp; </span></span><![endif]>First<o:p></o:p></p>"
        "<p style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>a)<span>&nbsp;</span></span>Nested</p>"
        "<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·&nbsp;</span><b>Second</b></p>"
        "<p class=MsoNormal><font color=red>After</font><img src='file:///x.png'><script>x()</script></p></body>"
    )
    nested = ListBlock(True, ((Paragraph((Run("Nested"),)),),), 1, "a")
    assert text.blocks == (
        ListBlock(False, ((Paragraph((Run("First"),)), nested), (Paragraph((Run("Second", bold=True),)),))),
        Paragraph((Run("After"),)),
    )


def test_emphasis_in_style_attributes_is_understood() -> None:
    text = from_html(
        '<b style="font-weight:normal" id="docs-internal-guid"><p><span style="font-weight:700">bold</span> '
        '<span style="font-style:italic; text-decoration: underline">both</span> plain '
        '<span style="display:none">secret</span></p></b>'
    )
    assert text.blocks == (
        Paragraph((Run("bold", bold=True), Run(" "), Run("both", italic=True, underline=True), Run(" plain"))),
    )


def test_an_excel_table_keeps_its_cells_and_its_header() -> None:
    text = from_html(
        "<table><col width=64><tr height=20><td style='font-weight:700'>Year</td><td style='font-weight:700'>Spend"
        "</td></tr><tr><td>2023</td><td align=right>£1,200</td></tr><tr><td colspan=2>Total &lt;5</td></tr></table>"
    )
    cell = from_plain
    assert text.blocks == (
        TableBlock(
            ((cell("Year"), cell("Spend")), (cell("2023"), cell("£1,200")), (cell("Total <5"), EMPTY)), header=True
        ),
    )


def test_links_to_odd_places_lose_the_link_and_keep_the_words() -> None:
    for address in ("javascript:alert(1)", "file:///etc/passwd", "C:\\x.exe", " java\nscript:x", "//host", "data:x"):
        assert from_html(f'<a href="{address}">words</a>') == from_plain("words")
        assert Run("words", href=address).href == ""
    assert safe_link(" HTTPS://example.org/a b ") == "HTTPS://example.org/a%20b"


def test_plain_text_shows_marks_and_addresses() -> None:
    text = from_html(
        '<p>See <a href="https://ico.org.uk/">the ICO</a> or <a href="mailto:a@b.uk">a@b.uk</a>.</p>'
        '<ol start="3"><li>three<ul><li>under</li></ul></li><li>four</li></ol>'
    )
    assert text.plain() == "See the ICO (https://ico.org.uk/) or a@b.uk.\n\n3. three\n   \u2022 under\n4. four"
    assert text.words() == 8
    assert text.links() == ("https://ico.org.uk/", "mailto:a@b.uk")


def test_bare_addresses_become_links_without_the_full_stop() -> None:
    text = from_plain("Write to opcc@hampshire.police.uk. See (https://ico.org.uk/a_(b)).").with_links()
    assert text.links() == ("mailto:opcc@hampshire.police.uk", "https://ico.org.uk/a_(b)")
    assert text.plain() == "Write to opcc@hampshire.police.uk. See (https://ico.org.uk/a_(b))."


def test_a_blank_line_begins_a_paragraph_and_one_break_stays() -> None:
    assert from_plain("one\r\ntwo\n \n\nthree\x00\x1b[0m \ud800").plain() == "one\ntwo\n\nthree[0m"
    assert from_html("one<br>two<br><br>three").blocks == from_plain("one\ntwo\n\nthree").blocks
    assert from_plain(" \n\u00a0 ").is_empty


def test_what_qt_writes_reads_back() -> None:
    text = from_html(
        '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0//EN"><html><head><meta name="qrichtext" content="1" />'
        '<style type="text/css">\np, li { white-space: pre-wrap; }\n</style></head><body style=" font-size:9pt;">\n'
        '<p style=" margin-top:0px;">One <span style=" font-weight:700;">two</span></p>\n'
        '<ol type="a" style="margin-top: 0px;"><li style=" margin-top:12px;">x</li>\n<li>y</li></ol>\n'
        '<p><a href="https://e.org"><span style=" text-decoration: underline; color:#0000ff;">e</span></a></p>'
    )
    item = Paragraph((Run("x"),)), Paragraph((Run("y"),))
    assert text.blocks == (
        Paragraph((Run("One "), Run("two", bold=True))),
        ListBlock(True, ((item[0],), (item[1],)), 1, "a"),
        Paragraph((Run("e", href="https://e.org"),)),
    )
