"""The paragraph of an exemption: it names section and subsection, says every word entered once, and is found again."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foidesk.domain import drafting, exemptions, reasons
from foidesk.domain.case import Case
from foidesk.domain.grounds import (
    Balancing,
    Grounds,
    Harm,
    Likelihood,
    Need,
    Opinion,
    Place,
    Plan,
    likelihoods,
    needs,
    place_problem,
)
from foidesk.domain.items import ExemptionClaim, Outcome, PublicInterestTest
from foidesk.domain.profile import Profile, ReasonsPlace, Wording
from foidesk.domain.regimes import Regime
from foidesk.domain.richtext import from_html, from_plain
from tests.builders import a_case

REFUSED = (Outcome.WITHHELD_IN_FULL,)
LONG = " ".join(f"word{number}" for number in range(80))


def filled_claim(one: exemptions.Exemption, likelihood: Likelihood | None, *, sentences: bool) -> ExemptionClaim:
    """Fill every field that an exemption needs with a token of its own."""
    numbers = iter(range(100))

    def token() -> str:
        word = f"token{next(numbers)}x"
        return f"The {word} is meant." if sentences else f"the {word}"

    wanted = needs(one)
    return ExemptionClaim(
        one.cite,
        token(),
        PublicInterestTest(token(), token(), token()),
        Grounds(
            Harm(likelihood, token(), token()) if Need.HARM in wanted else Harm(),
            Opinion(token(), token(), date(2026, 11, 20), token()) if Need.OPINION in wanted else Opinion(),
            Balancing(token(), token(), token()) if Need.BALANCING in wanted else Balancing(),
            Place(token(), f"https://example.org/token{next(numbers)}x") if Need.PLACE in wanted else Place(),
            Plan(token(), token()) if Need.PLAN in wanted else Plan(),
        ),
    )


@given(st.sampled_from(exemptions.ALL), st.sampled_from([None, *Likelihood]), st.booleans(), st.booleans())
def test_the_proposed_paragraph_names_its_provision_and_says_each_word_once(
    one: exemptions.Exemption, likelihood: Likelihood | None, sentences: bool, denying: bool
) -> None:
    claim = filled_claim(one, likelihood, sentences=sentences)
    regime = Regime(one.regime)
    text = reasons.proposed(claim, regime, (Outcome.NCND,) if denying else REFUSED, Profile())
    words = text.plain()
    entered = set(re.findall(r"token\d+x", str(claim)))
    assert len(entered) >= 4
    for token in entered:
        assert len(re.findall(rf"\b{token}\b", words)) == 1
    assert one.section.split(" with ")[0] in words
    if denying and one.ncnd:
        assert one.ncnd in words
        assert "neither confirm nor deny" in words


@pytest.mark.parametrize(
    ("provision", "harm", "sentence"),
    [
        ("s.31(1)(a)", Harm(Likelihood.WOULD, "the prevention of crime"), "Disclosure would prejudice the prevention of crime."),
        ("s.43(2)", Harm(Likelihood.WOULD_BE_LIKELY, "our supplier's trade."), "Disclosure would be likely to prejudice our supplier's trade."),
        ("s.38(1)(b)", Harm(Likelihood.WOULD_BE_LIKELY, "the officer"), "Disclosure would be likely to endanger the officer."),
        ("s.36(2)(b)(i)", Harm(Likelihood.WOULD, "candid advice"), "Disclosure would inhibit candid advice."),
        ("reg 12(5)(e)", Harm(None, "the supplier"), "Disclosure would adversely affect the supplier."),
        ("s.31(1)(a)", Harm(None, "the prevention of crime"), "What would be harmed: the prevention of crime"),
    ],
)  # fmt: skip
def test_the_harm_is_said_in_the_words_of_its_provision(provision: str, harm: Harm, sentence: str) -> None:
    regime = Regime.EIR if provision.startswith("reg") else Regime.FOIA
    text = reasons.proposed(ExemptionClaim(provision, grounds=Grounds(harm)), regime, REFUSED, Profile())
    assert sentence in text.plain()


def test_her_own_words_take_the_place_of_the_proposal() -> None:
    own = from_html("<p>Because we <b>say</b> so.</p>")
    claim = ExemptionClaim("s.42(1)", "A reason.", own_words=own)
    assert reasons.paragraph(claim, Regime.FOIA, REFUSED, Profile()) == own
    assert "A reason." in reasons.proposed(claim, Regime.FOIA, REFUSED, Profile()).plain()


def test_the_office_words_its_own_opening() -> None:
    ours = replace(Profile().wording, exempt="We rely on {provision} ({law}).")
    text = reasons.proposed(ExemptionClaim("s.42(1)"), Regime.FOIA, REFUSED, Profile(wording=ours)).plain()
    assert text == "We rely on section 42(1) (Freedom of Information Act 2000)."


def three(*claims: ExemptionClaim) -> Case:
    """Refuse each of three items with a claim of its own."""
    case = a_case(3)
    for number, claim in enumerate(claims, 1):
        case, _ = drafting.respond(case, [number], from_plain(f"Answer {number}."), REFUSED, [claim])
    return case


SHORT = ExemptionClaim("s.42(1)", "Our solicitor's advice.")
LONG_ONE = ExemptionClaim("s.43(2)", LONG)


def test_reasons_stand_in_the_cell_while_short_and_used_once() -> None:
    found = reasons.reasons_of(three(SHORT, LONG_ONE, LONG_ONE), Profile())
    first, second, third = (response.key for response in three(SHORT, LONG_ONE, LONG_ONE).responses)
    assert list(found.in_cells) == [first]
    assert [entry.items for entry in found.after] == [(2, 3)]
    assert found.pointers == {second: (1,), third: (1,)}


def test_a_short_reason_for_several_responses_is_written_once_after_the_table() -> None:
    found = reasons.reasons_of(three(SHORT, LONG_ONE, SHORT), Profile())
    assert not found.in_cells
    assert [(entry.items, entry.head) for entry in found.after] == [
        ((1, 3), "section 42(1) (legal professional privilege)"),
        ((2,), "section 43(2) (commercial interests)"),
    ]


def test_the_office_chooses_the_place() -> None:
    case = three(SHORT, LONG_ONE, SHORT)
    assert not reasons.reasons_of(case, Profile(wording=Wording(reasons_place=ReasonsPlace.IN_THE_CELL))).after
    assert not reasons.reasons_of(case, Profile(wording=Wording(reasons_place=ReasonsPlace.AFTER_THE_TABLE))).in_cells
    assert len(reasons.reasons_of(case, Profile(wording=Wording(reasons_in_cell_words=500))).in_cells) == 1


@given(st.lists(st.tuples(st.integers(0, 2), st.integers(-2, 2)), max_size=6))
def test_paragraph_numbers_follow_the_table_however_items_are_moved(moves: list[tuple[int, int]]) -> None:
    profile = Profile(wording=Wording(reasons_place=ReasonsPlace.AFTER_THE_TABLE))
    case = three(SHORT, LONG_ONE, replace(SHORT, reason="Another advice."))
    for place, by in moves:
        if by and 0 <= place + by < 3:
            case, _ = drafting.move_item(case, case.items[place].key, by)
    found = reasons.reasons_of(case, profile)
    named = [number for response in case.responses for number in found.pointers[response.key]]
    assert named == [1, 2, 3]
    for response in case.responses:
        (number,) = found.pointers[response.key]
        entry = found.after[number - 1]
        assert entry.items == case.numbers_of(response)
        assert response.exemptions[0].reason in entry.text.plain()
        shown = reasons.with_reasons(response.text, response.key, found, profile).plain()
        assert shown.endswith(f"The reasons are in paragraph {number}, after this table.")


@pytest.mark.parametrize(
    ("address", "right"),
    [
        ("", True),
        ("https://example.org/spending/2026.pdf", True),
        ("http://www.example.org/?page=4", True),
        ("https://www.example.org", False),
        ("https://www.example.org/", False),
        ("www.example.org/spending", False),
        ("https://nowhere/spending", False),
        ("https://example.org/a b", False),
        ("javascript:alert(1)", False),
    ],
)
def test_a_link_to_what_is_published_is_looked_at_for_its_form(address: str, right: bool) -> None:
    assert (place_problem(Place("", address)) == "") is right


def test_the_law_leaves_no_choice_of_likelihood_where_it_knows_one_only() -> None:
    without = [one.cite for one in exemptions.ALL if one.by_prejudice and not likelihoods(one)]
    assert without == ["s.24(1)", *(f"reg 12(5)({letter})" for letter in "abcdefg")]


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ((3,), "paragraph 3"),
        ((1, 3), "paragraphs 1 and 3"),
        ((1, 2, 3), "paragraphs 1 to 3"),
        ((1, 2, 4), "paragraphs 1, 2 and 4"),
    ],
)
def test_paragraphs_are_named_in_words(numbers: tuple[int, ...], words: str) -> None:
    assert reasons.paragraphs_in_words(numbers) == words
