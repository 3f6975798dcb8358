"""Standard texts: fields filled from a case and nothing else touched, saved only when sound, found by their words."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foidesk import bankdays
from foidesk.domain import clock, standardtexts, textfields, textsections
from foidesk.domain.case import Requester
from foidesk.domain.items import ExemptionClaim, Outcome, Response
from foidesk.domain.profile import FIELD, Profile
from foidesk.domain.richtext import ListBlock, Paragraph, RichText, Run, TableBlock, from_html, from_plain
from foidesk.domain.standardtexts import StandardText, Suggestion
from foidesk.domain.textsearch import TextIndex
from foidesk.domain.troubles import NotAllowed
from tests.builders import a_case

NAMES = [one.name for one in textfields.FIELDS]
VALUES = {"reference": "HA07408", "requester": "Jo {due_date} <b>O’Neill</b>", "item": "item 2"}

pieces = st.sampled_from(
    ["We hold ", "{", "}", "{{", "<p>", "&amp;", "{reference}", "{requester}", "{item}", "{harm}", "é "]
)
runs = st.builds(Run, st.lists(pieces, max_size=4).map("".join), st.booleans(), st.booleans())
paragraphs = st.builds(Paragraph, st.lists(runs, max_size=4).map(tuple))
cells = st.builds(RichText, st.tuples(paragraphs))
blocks = (
    paragraphs
    | st.builds(ListBlock, st.booleans(), st.lists(st.tuples(paragraphs), max_size=2).map(tuple))
    | st.builds(TableBlock, st.lists(st.tuples(cells, cells), min_size=1, max_size=2).map(tuple))
)
texts = st.builds(RichText, st.lists(blocks, max_size=3).map(tuple))


def paragraphs_of(blocks: tuple[object, ...]) -> Iterator[str]:
    """The bare words of every paragraph, in reading order."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.text
        elif isinstance(block, ListBlock):
            for item in block.items:
                yield from paragraphs_of(item)
        elif isinstance(block, TableBlock):
            for row in block.rows:
                for cell in row:
                    yield from paragraphs_of(cell.blocks)


def bare(text: RichText) -> list[str]:
    return " ".join(paragraphs_of(text.blocks)).split()


def by_hand(text: RichText) -> list[str]:
    """What filling has to give, worked out on the bare words alone."""
    filled = (FIELD.sub(lambda match: VALUES.get(match[1], match[0]), words) for words in paragraphs_of(text.blocks))
    return " ".join(filled).split()


@given(texts)
def test_filling_changes_the_fields_that_have_a_value_and_loses_nothing(text: RichText) -> None:
    assert bare(textfields.fill(text, VALUES)) == by_hand(text)


@given(texts)
def test_without_values_a_text_stays_the_same_object_value(text: RichText) -> None:
    assert textfields.fill(text, {}) == text


def test_what_a_case_fills_in_is_never_read_as_a_field_or_as_markup() -> None:
    text = from_plain("Dear {requester}, {reference}")
    filled = textfields.fill(text, VALUES | {"due_date": "never"})
    assert filled.plain() == "Dear Jo {due_date} <b>O’Neill</b>, HA07408"
    assert from_html(filled.to_html()) == filled


def test_a_field_of_which_a_part_is_bold_is_filled_all_the_same() -> None:
    filled = textfields.fill(from_html("<p>No. {refe<b>rence}, now</b></p>"), VALUES)
    assert filled == from_html("<p>No. HA07408<b>, now</b></p>")


def test_the_fields_of_a_case() -> None:
    case = replace(a_case(3), requester=Requester("  Ada\n Osei ", "ada@example.org"))
    profile = Profile(address="The Barn\n\nWickham")
    deadline = clock.deadline(case.regime, case.request.received, case.events, bankdays.uk_calendar())
    key = case.responses[1].key
    values = textfields.values_of(case, profile, deadline, date(2026, 11, 24), key)
    assert values["requester"] == "Ada Osei"
    assert (values["received_date"], values["due_date"]) == ("3rd November 2026", "2nd December 2026")
    assert values["today"] == "24th November 2026"
    assert values["item"] == "item 2"
    assert values["address"] == "The Barn, Wickham"
    assert "telephone" not in values  # the office gave none: the field stays, and the checks find it
    unknown = replace(case, requester=Requester())
    assert "requester" not in textfields.values_of(unknown, profile, deadline, date(2026, 11, 24))
    assert set(values) <= set(NAMES)


@pytest.mark.parametrize("braces", ["{foo}", "{due date}", "{Reference}", "{}", "{r3}"])
def test_braces_that_are_no_field_are_refused(braces: str) -> None:
    with pytest.raises(NotAllowed) as caught:
        standardtexts.checked(StandardText("A", from_plain(f"On {braces} we wrote.")))
    assert caught.value.what == f"There is no field {braces}."
    assert caught.value.field == "text"


def test_a_text_is_tidied_and_its_section_written_as_the_office_cites_it() -> None:
    text = StandardText(" Crime \n and  harm", from_plain("{harm} {"), "Section 31 (1)(a)", ("Crime", " crime", "ÉTÉ "))
    kept = standardtexts.checked(text)
    assert (kept.title, kept.section, kept.tags) == ("Crime and harm", "s.31(1)(a)", ("crime", "été"))


@pytest.mark.parametrize(
    ("text", "field"),
    [
        (StandardText("", from_plain("x")), "title"),
        (StandardText("t" * 121, from_plain("x")), "title"),
        (StandardText("t"), "text"),
        (StandardText("t", from_plain("x" * 50_000)), "text"),
        (StandardText("t", from_plain("x"), "s.99"), "section"),
    ],
)
def test_what_cannot_be_kept_says_where(text: StandardText, field: str) -> None:
    with pytest.raises(NotAllowed) as caught:
        standardtexts.checked(text)
    assert caught.value.field == field


def a_text(section: str) -> StandardText:
    return StandardText("t", from_plain("x"), section)


@pytest.mark.parametrize(
    ("section", "response", "regime", "wanted"),
    [
        ("s.31(1)(a)", Response(1, (1,)), "foia", Suggestion(Outcome.WITHHELD_IN_FULL, "s.31(1)(a)")),
        ("s.21", Response(1, (1,)), "foia", Suggestion(Outcome.ALREADY_ACCESSIBLE, "s.21")),
        ("s.12(1)", Response(1, (1,)), "foia", Suggestion(Outcome.COST_REFUSED)),
        ("s.31(3)", Response(1, (1,)), "foia", Suggestion(Outcome.NCND)),
        ("Not held", Response(1, (1,)), "sar", Suggestion(Outcome.NOT_HELD)),
        ("Not held", Response(1, (1,), outcomes=(Outcome.REPEATED,)), "foia", Suggestion()),
        # Part of it is refused already: the exemption is still owed, the outcome is hers.
        ("s.42(1)", Response(1, (1,), outcomes=(Outcome.DISCLOSED_IN_PART,)), "foia", Suggestion(None, "s.42(1)")),
        ("s.42(1)", Response(1, (1,), outcomes=(Outcome.NOT_HELD,)), "foia", Suggestion()),
        ("s.42(1)", Response(1, (1,), exemptions=(ExemptionClaim("section 42(1)"),)), "foia",
         Suggestion(Outcome.WITHHELD_IN_FULL, "", "section 42(1)")),
        ("s.31(1)(a)", Response(1, (1,)), "eir", Suggestion()),
        ("reg 12(4)(a)", Response(1, (1,)), "eir", Suggestion(Outcome.NOT_HELD, "reg 12(4)(a)")),
        ("Opening", Response(1, (1,)), "foia", Suggestion()),
    ],
)  # fmt: skip
def test_what_a_section_brings_with_it(section: str, response: Response, regime: str, wanted: Suggestion) -> None:
    assert standardtexts.suggestion(a_text(section), response, regime) == wanted


def test_a_past_day_of_review_is_said() -> None:
    today = date(2026, 11, 24)
    assert standardtexts.review_words(date(2026, 11, 23), today) == "Review was due on 23 November 2026"
    assert standardtexts.review_words(today, today) == "Review by 24 November 2026"
    assert standardtexts.review_words(None, today) == ""


def test_a_text_stands_while_some_of_its_own_words_do() -> None:
    used = from_plain("We do not hold this information. Ask {body} for it.\n\nIt was {reason}.")
    assert standardtexts.still_stands(used, from_plain("We do not hold this  information. Ask the council for it."))
    assert not standardtexts.still_stands(used, from_plain("Nothing like it was written here. It was."))
    assert not standardtexts.still_stands(from_plain("{what}"), from_plain("anything"))


def test_every_section_finds_itself_and_brings_what_is_in_the_act() -> None:
    for section in textsections.every():
        assert textsections.find(section.cite) == section
        if section.claim:
            assert textsections.find(section.claim) is not None


LIBRARY = (
    ("force", StandardText("Not held: ask the police force", from_plain("They are two bodies."), "Not held"), 0),
    ("crime", StandardText("Crime", from_plain("Harm to the force"), "s.31(1)(a)", ("policing",)), 3),
    ("crimes", StandardText("Crime", from_plain("Harm"), "s.31(1)(b)"), 9),
    ("ncnd", StandardText("Neither", from_plain("Café 2024"), "s.31(3)"), 0),
    ("names", StandardText("Names", from_plain("x"), "s.40(2) with 40(3A)"), 0),
    ("asked", StandardText("Make clear", from_plain("x"), "s.1(3)"), 0),
)


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("force", ["force", "crime"]),
        ("cafe", ["ncnd"]),
        ("CAFÉ", ["ncnd"]),
        ("police", ["force"]),
        ("policing", ["crime"]),
        ("crime", ["crimes", "crime"]),
        ("31", ["crimes", "crime", "ncnd"]),
        ("s.31(1)", ["crimes", "crime"]),
        ("Section 31 (1)(a)", ["crime"]),
        ("section 31(1)(a)", ["crime"]),
        ("s40(2)", ["names"]),
        ("3", []),
        ("not held", ["force"]),
        ("held zebra", []),
        ("2024", ["ncnd"]),
        (" . ", [one[0] for one in LIBRARY]),
    ],
)
def test_texts_are_found_by_words_and_sections_the_likeliest_first(typed: str, wanted: list[str]) -> None:
    assert TextIndex(LIBRARY).find(typed) == wanted


@given(st.text(max_size=30))
def test_nothing_typed_breaks_the_search(typed: str) -> None:
    assert set(TextIndex(LIBRARY).find(typed)) <= {key for key, _, _ in LIBRARY}
