"""The words of HTML: lists keep their numbers, tables that only place words become lines, no two words grow together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foidesk.intake.papers import html_words

BODY = "<p>Dear Sir</p><ol><li>How many cats?</li><li>How many dogs?</li></ol><p>Yours<br>Ann Ode</p>"
LINES = "Dear Sir\n\n1. How many cats?\n2. How many dogs?\n\nYours\nAnn Ode"


@pytest.mark.parametrize(
    "page",
    [
        BODY,
        f"<table><tr><td>{BODY}</td></tr></table>",
        f"<table><tr><td></td><td>{BODY}</td><td></td></tr></table>",
        f"<table><tr><td><table><tr><td>{BODY}</td></tr></table></td></tr></table>",
        f"<table><tr><td><table><tr><td></td><td><table><tr><td>{BODY}</td></tr></table></td></tr></table></td></tr></table>",
    ],
)
def test_a_table_that_only_places_words_leaves_no_trace(page: str) -> None:
    assert html_words(page)[0] == LINES


def test_rows_that_hold_a_letter_stay_apart() -> None:
    page = f"<table><tr><td>Logo</td></tr><tr><td><table><tr><td>{BODY}</td></tr></table></td></tr><tr><td>Foot</td></tr></table>"
    assert html_words(page)[0] == f"Logo\n\n{LINES}\n\nFoot"


def test_a_form_becomes_labels_with_their_values() -> None:
    page = (
        "<table><tr><td>Name</td><td>Ann Ode</td></tr><tr><td>Your request:</td><td>1. Cats?<br>2. Dogs?</td></tr>"
        "<tr><td>Email</td><td>a@example.org</td></tr></table>"
    )
    assert html_words(page)[0] == "Name: Ann Ode\nYour request:\n1. Cats?\n2. Dogs?\n\nEmail: a@example.org"


def test_a_table_of_figures_stays_a_table_and_a_list_set_as_one_is_a_list() -> None:
    figures = "<table><tr><td>Year</td><td>Cost</td></tr><tr><td>2024</td><td>5</td></tr></table>"
    assert html_words(figures)[0] == "Year | Cost\n2024 | 5"
    marked = "<table><tr><td>1.</td><td>How many?</td></tr><tr><td>2.</td><td>How much?</td></tr></table>"
    assert html_words(marked)[0] == "1. How many?\n2. How much?"


_WORD = st.text(alphabet="abcdefgh", min_size=2, max_size=6)


@given(
    st.recursive(
        st.lists(_WORD, min_size=1, max_size=3), lambda inner: st.lists(inner, min_size=1, max_size=3), max_leaves=8
    )
)
def test_no_word_of_any_nest_of_tables_is_lost_or_grows_together(tree: list) -> None:  # type: ignore[type-arg]
    words: list[str] = []

    def page(node: list) -> str:  # type: ignore[type-arg]
        if isinstance(node[0], str):
            words.extend(node)
            return "".join(f"<p>{word}</p>" for word in node)
        return "<table>" + "".join(f"<tr><td>{page(one)}</td></tr>" for one in node) + "</table>"

    found = html_words(page(tree))[0]
    assert found.split() == words
