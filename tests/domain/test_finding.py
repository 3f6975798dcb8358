"""Words found and replaced whatever their accents and case; what was asked is never touched."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foidesk.domain import finding, richtext
from foidesk.domain.richtext import from_html, from_plain
from foidesk.domain.troubles import NotAllowed
from tests.builders import a_case


def test_accents_case_and_quotation_marks_do_not_matter():
    text = "Siân’s café, SIAN'S Cafe, 31\u2060(1)"
    assert [text[a:b] for a, b in finding.spans(text, "sian's CAFÉ")] == ["Siân’s café", "SIAN'S Cafe"]
    assert [text[a:b] for a, b in finding.spans(text, "31(1)")] == ["31\u2060(1)"]
    assert finding.spans(text, "") == finding.spans(text, " ") == []


def test_half_a_letter_is_no_match():
    assert finding.spans("ﬁle", "i") == []
    assert finding.spans("Straße", "strasse") == [(0, 6)]


@given(st.text(alphabet="abAé’' \n(1", max_size=20), st.text(alphabet="abé'", min_size=1, max_size=3))
def test_places_found_lie_apart_and_hold_the_words(text, wanted):
    last = 0
    for start, end in finding.spans(text, wanted):
        assert last <= start < end <= len(text)
        assert finding.spans(text[start:end], wanted) == [(0, end - start)]
        last = end


@given(st.lists(st.tuples(st.text(alphabet="abc ", min_size=1, max_size=5), st.booleans()), min_size=1, max_size=5))
def test_replacing_in_runs_reads_as_replacing_in_the_words(pieces):
    html = "".join(f"<b>{text}</b>" if bold else text for text, bold in pieces)
    text = from_html(f"<p>{html}</p>")
    assert finding.replaced(text, "ab", "xyz").plain() == text.plain().replace("ab", "xyz")


def test_words_that_run_through_bold_and_link_look_as_their_beginning():
    text = from_html('<p>the <b>old</b> <a href="https://a.org">name</a> here</p>')
    assert finding.replaced(text, "old name", "new").to_html() == "<p>the <b>new</b> here</p>"


def test_one_place_in_a_table_or_list_can_be_replaced_alone():
    text = from_html(
        "<p>a</p><ul><li>a</li></ul><table><tr><td>a</td><td>b</td></tr><tr><td>a</td><td>c</td></tr></table>"
    )
    assert finding.count(text, "A") == 4
    assert [finding.replaced(text, "a", "z", only).plain().index("z") for only in range(4)] == [0, 5, 8, 14]


def test_replacing_in_a_case_is_one_act_and_leaves_the_request_alone():
    case = a_case(["Is Bob here?", "Is Bob there?"])
    case = replace(case, responses=tuple(replace(one, text=from_plain("Bob, bob.")) for one in case.responses))
    changed, fact = finding.replace_everywhere(case, "bob", "Rob")
    assert [one.text.plain() for one in changed.responses] == ["Rob, Rob."] * 2
    assert changed.items == case.items and changed.request == case.request
    assert fact.act == "replace “bob” by “Rob”" and "4 places" in fact.words
    with pytest.raises(NotAllowed):
        finding.replace_everywhere(case, "nobody", "x")
    assert richtext.EMPTY.is_empty
