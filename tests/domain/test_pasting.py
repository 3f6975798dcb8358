"""What is copied elsewhere comes in with its meaning: no deleted words, no lost exponents, no address that spies."""

import pytest

from foidesk.domain import pasting


def html(copied: str) -> str:
    return pasting.read_html(copied).text.to_html()


@pytest.mark.parametrize(
    "copied",
    [
        "<p>We <del>do not </del>hold it.</p>",
        "<p>We <s>do not </s>hold it.</p>",
        "<p>We <strike>do not </strike>hold it.</p>",
        "<p>We <span style='text-decoration: line-through'>do not </span>hold it.</p>",
        "<p>We <span style='mso-hide:all'>do not </span><ins>hold</ins> it.</p>",
        "<p>We hold it.<button>Share</button><select><option>x</option></select></p>",
    ],
)
def test_words_that_no_longer_hold_are_left_out(copied: str) -> None:
    assert html(copied) == "<p>We hold it.</p>"


def test_it_is_said_that_words_were_left_out() -> None:
    assert pasting.read_html("<p>a <s>b</s></p>").words == "Struck-out and deleted words were left out."
    assert pasting.read_html("<p>a b</p>").words == ""


@pytest.mark.parametrize(
    ("copied", "kept"),
    [
        ("5 m<sup>2</sup>", "5 m²"),
        ("H<sub>2</sub>O", "H₂O"),
        ("10<sup>-6</sup>", "10⁻⁶"),
        ("the 1<sup>st</sup> of May", "the 1st of May"),
        ("£5m<sup>1</sup>", "£5m¹"),
    ],
)
def test_what_stands_raised_or_lowered_keeps_its_meaning(copied: str, kept: str) -> None:
    assert html(f"<p>{copied}</p>") == f"<p>{kept}</p>"


def test_a_link_that_outlook_wrapped_leads_where_it_led() -> None:
    wrapped = (
        "https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fa%3Fb%3D1&amp;data=05%7Cme"
    )
    assert html(f'<p><a href="{wrapped}">page</a></p>') == '<p><a href="https://example.org/a?b=1">page</a></p>'
    trap = "https://x.safelinks.protection.outlook.com/?url=javascript:alert(1)"
    assert pasting.unwrapped(trap) == trap
    assert (
        pasting.unwrapped("https://example.org/?url=https://other.example")
        == "https://example.org/?url=https://other.example"
    )


CELLS = "<tr><td>Quarter</td><td>Count</td></tr><tr><td>Q1</td><td>7</td></tr>"


def test_a_first_row_that_names_the_columns_is_the_header_as_in_columns_parted_by_tabs() -> None:
    table = pasting.read_html(f"<table>{CELLS}</table>").text
    assert table == pasting.read_plain("Quarter\tCount\nQ1\t7").text
    assert "<th>" in table.to_html()
    ours = f'<table data-header="none">{CELLS}</table>'
    assert "<th>" not in html(ours)
    assert "<th>" not in html("<table><tr><td>2024</td><td>7</td></tr><tr><td>2025</td><td>8</td></tr></table>")
