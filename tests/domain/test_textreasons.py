"""A standard text as the paragraph of an exemption: what was entered stands in it once, what is owed stays in braces."""

import tomllib
from pathlib import Path

import pytest

from foidesk import bankdays
from foidesk.domain import checks, clock, drafting, exemptions, reasons, textfields, textreasons
from foidesk.domain.grounds import Grounds, Harm, Likelihood, Opinion
from foidesk.domain.items import ExemptionClaim, Outcome, PublicInterestTest
from foidesk.domain.profile import Profile
from foidesk.domain.reasonsplace import names, number_of, owes_test
from foidesk.domain.regimes import Regime
from foidesk.domain.richtext import RichText, from_html, from_plain
from foidesk.domain.textreasons import ClaimText
from foidesk.letters.compose import compose
from foidesk.letters.letter import plain_text
from tests.builders import a_case
from tests.domain.test_reasons import filled_claim

REFUSED = (Outcome.WITHHELD_IN_FULL,)
SHIPPED = [
    ClaimText(one["key"], one["title"], one["section"], from_html(one["text"]))
    for name in ("foia", "eir")
    for one in tomllib.loads((Path("resources/standard_texts") / f"{name}.toml").read_text("utf-8"))["text"]
]
HARM = ExemptionClaim(
    "s.31(1)(a)",
    "The list names the streets.",
    PublicInterestTest("Openness.", "Safety.", "The harm would be great."),
    Grounds(Harm(Likelihood.WOULD_BE_LIKELY, "the prevention of crime here", "People would avoid the places.")),
)


def written(text: RichText, claim: ExemptionClaim, regime: Regime = Regime.FOIA, outcomes=REFUSED) -> str:
    return textreasons.written(text, claim, regime, outcomes, Profile()).plain()


def of(key: str) -> RichText:
    return next(one.text for one in SHIPPED if one.key == key)


def test_the_fields_are_filled_as_their_places_take_them() -> None:
    words = written(of("foia-31-1-a"), HARM)
    assert "because disclosing it would be likely to prejudice the prevention or detection of crime." in words
    assert "Disclosure would be likely to prejudice the prevention of crime here. People would avoid" in words
    assert "is greater, because the harm would be great." in words  # no second stop, no capital within
    assert words.count("The list names the streets.") == 1
    assert "{" not in words


@pytest.mark.parametrize("sentences", [True, False])
@pytest.mark.parametrize("shipped", [one for one in SHIPPED if one.section], ids=lambda one: one.key)
def test_every_word_entered_stands_in_every_text_once(shipped: ClaimText, sentences: bool) -> None:
    found = [one for one in exemptions.ALL if shipped.section in (one.cite, f"s.{one.ncnd}")]
    for one in found:
        for likelihood in (*Likelihood, None):
            claim = filled_claim(one, likelihood, sentences=sentences)
            regime = Regime(one.regime)
            words = written(shipped.text, claim, regime)
            plain = reasons.proposed(claim, regime, REFUSED, Profile()).plain()
            for token in [word for word in plain.replace(".", " ").split() if word.startswith("token")]:
                assert words.count(token) == 1, (token, words)


def test_what_was_not_entered_stays_to_be_written() -> None:
    text = textreasons.written(of("foia-31-1-a"), ExemptionClaim("s.31(1)(a)"), Regime.FOIA, REFUSED, Profile())
    left = [one.name for one in textfields.fields_in(text)]
    assert left == ["likelihood", "harm", "for_disclosure", "for_withholding", "balance"]


def test_the_opinion_of_section_36_is_told_though_the_text_names_only_who_gave_it() -> None:
    opinion = Opinion("Jo Field", "Candour would suffer.", None, "The emails.")
    words = written(
        of("foia-36-2-b-i"), ExemptionClaim("s.36(2)(b)(i)", "It is reasonable.", grounds=Grounds(opinion=opinion))
    )
    assert words.count("Jo Field") == 1
    assert "Candour would suffer." in words and "The emails." in words


@pytest.mark.parametrize(
    ("provision", "outcomes", "keys"),
    [
        ("s.31(1)(a)", REFUSED, ["foia-31-1-a"]),
        ("s.31(1)(a)", (Outcome.NCND,), ["foia-ncnd-31-3"]),
        ("s.40(2) with 40(3A)(a)", REFUSED, ["foia-40-2", "foia-40-2-staff"]),
        ("s.40(2) with 40(3A)(b)", REFUSED, []),  # the texts name another limb
        ("s.31(1)(g) with 31(2)(b)", REFUSED, ["foia-31-1-g"]),
        ("s.31(1)(g) with 31(2)(i)", REFUSED, []),
        ("s.44(1)(a)", REFUSED, ["foia-44"]),
        ("s.26(1)", REFUSED, []),
    ],
)
def test_only_texts_that_cite_what_is_relied_on_lead(
    provision: str, outcomes: tuple[Outcome, ...], keys: list[str]
) -> None:
    found = textreasons.fitting(SHIPPED, ExemptionClaim(provision), Regime.FOIA, outcomes)
    assert sorted(one.key for one in found) == keys


def test_the_limb_is_named_where_the_text_leaves_it_open() -> None:
    assert "exempt under section 44(1)(b) of the Act" in written(of("foia-44"), ExemptionClaim("s.44(1)(b)", "An Act."))


# --- the reasons stand once in the letter ---------------------------------------------------------


def letter_with(text: RichText, claim: ExemptionClaim) -> tuple[str, list[str]]:
    case = a_case(1)
    case, _ = drafting.respond(case, [1], text, list(REFUSED), [claim])
    deadline = clock.deadline(case.regime, case.request.received, case.events, bankdays.uk_calendar())
    day = case.request.received
    found = checks.check_letter(case, Profile(), deadline, day)
    return plain_text(compose(case, Profile(), deadline, "response", day)), [one.rule for one in found]


def test_a_text_in_the_response_and_its_exemption_tell_the_reasons_once() -> None:
    told = textreasons.written(of("foia-31-1-a"), HARM, Regime.FOIA, REFUSED, Profile())
    here = ExemptionClaim("s.31(1)(a)", grounds=Grounds(in_response=True))
    letter, rules = letter_with(told, here)
    for words in ("because the harm would be great", "prevention or detection of crime", "We hold this information."):
        assert letter.count(words) == 1
    assert "Why information is withheld" not in letter
    assert not {"exemption_reason", "public_interest", "harm", "likelihood"} & set(rules)
    twice, _ = letter_with(told, HARM)
    assert twice.count("The list names the streets.") == 2  # as it is without the mark: told here and there


def test_a_response_that_does_not_name_the_exemption_gives_no_reason() -> None:
    here = ExemptionClaim("s.31(1)(a)", "Recorded.", HARM.public_interest, Grounds(in_response=True))
    _, rules = letter_with(from_plain("We will not give it."), here)
    assert "exemption_reason" in rules
    letter, _ = letter_with(RichText(), here)  # nothing is told there: the paragraph stands again
    assert "section 31(1)(a)" in letter


def test_the_weighing_is_looked_for_in_the_response_that_gives_the_reasons() -> None:
    case = a_case(1)
    here = ExemptionClaim("s.31(1)(a)", grounds=Grounds(in_response=True))
    for words, owed in (
        ("Section 31(1)(a) applies.", True),
        ("Section 31(1)(a): the public interest favours it.", False),
    ):
        case, _ = drafting.respond(case, [1], from_plain(words), list(REFUSED), [here])
        assert owes_test(here, case.responses[0], "foia") is owed


@pytest.mark.parametrize(
    ("provision", "number"),
    [("s.31(1)(a)", "31(1)(a)"), ("s.40(2) with 40(3A)(a)", "40(2)"), ("s.44(1)(a)-(c)", "44(1)"), ("s.22A", "22A")],
)
def test_a_provision_is_found_as_sentences_write_it(provision: str, number: str) -> None:
    assert number_of(provision) == number
    assert names(from_plain(f"It is exempt under section {number.replace('(', ' (', 1)}."), provision, "foia")
    assert not names(from_plain(f"It is exempt under section 1{number}."), provision, "foia")
