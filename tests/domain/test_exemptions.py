"""Exemptions are found as people cite them, and the Act's kinds are right."""

import pytest

from foidesk.domain import exemptions


@pytest.mark.parametrize(
    ("cited", "section"),
    [
        ("s.31(1)(a)", "31(1)(a)"),
        ("section 31(1)(a)", "31(1)(a)"),
        ("S. 31 (1) (a)", "31(1)(a)"),
        ("31(1)(a)", "31(1)(a)"),
        ("s.40(2)", "40(2) with 40(3A)"),
        ("s.31(1)(e)", "31(1)(d)-(f),(h),(i)"),
        ("s.43(2)", "43(2)"),
    ],
)
def test_a_citation_finds_its_row(cited: str, section: str) -> None:
    found = exemptions.find(cited)
    assert found is not None
    assert found.section == section


@pytest.mark.parametrize("cited", ["", "s.", "s.12", "s.14(1)", "s.99", "<b>", "s.31(1)(z)(z)"])
def test_what_is_no_exemption_finds_nothing(cited: str) -> None:
    assert exemptions.find(cited) is None


def test_an_exception_of_the_regulations_is_found_under_eir() -> None:
    found = exemptions.find("reg 12(4)(e)", "eir")
    assert found is not None
    assert (found.title, found.needs_public_interest_test) == ("Internal communications", True)


def test_absolute_exemptions_are_those_of_section_2_3() -> None:
    absolute = {
        one.section.split("(")[0]
        for one in exemptions.ALL
        if one.regime == "foia" and not one.needs_public_interest_test
    }
    assert absolute == {"21", "23", "32", "34", "37", "40", "41", "44"}


def test_plain_words_and_numbers_find_provisions() -> None:
    assert [one.section for one in exemptions.search("detection crime")] == ["31(1)(a)"]
    assert all(one.section.startswith("40") for one in exemptions.search("s.40"))
    assert exemptions.search("commercial")[-1].section == "43(2)"
    assert all(one.regime == "eir" for one in exemptions.search("", "eir"))


@pytest.mark.parametrize(
    ("words", "regime", "section"),
    [
        ("informant", "foia", "30(2)"),
        ("salary", "foia", "40(2) with 40(3A)"),
        ("contract price", "foia", "43(2)"),
        ("solicitor", "foia", "42(1)"),
        ("31(1)(e)", "foia", "31(1)(d)-(f),(h),(i)"),
        ("40(3A)(a)", "foia", "40(2) with 40(3A)"),
        ("contract price", "eir", "12(5)(e)"),
    ],
)
def test_plain_words_for_what_is_protected_find_its_provision(words: str, regime: str, section: str) -> None:
    assert section in [one.section for one in exemptions.search(words, regime)]


@pytest.mark.parametrize("cited", ["s.31(1)(a)", "s.31(1)(e)", "s.40(2) with 40(3A)(a)", "s.40(2) with 40(3B)", "s.21"])
def test_a_citation_down_to_the_limb_is_whole(cited: str) -> None:
    assert exemptions.is_whole(cited)


@pytest.mark.parametrize("cited", ["s.31", "s.40(2)", "s.43", "s.36(2)(b)", "s.44(1)(a)-(c)", "s.31(1)(g)", "s.99"])
def test_a_citation_that_stops_short_of_the_limb_is_not(cited: str) -> None:
    assert not exemptions.is_whole(cited)


@pytest.mark.parametrize(
    ("cited", "regime", "owed"),
    [
        ("s.31(1)(a)", "foia", True),
        ("s.40(2) with 40(3A)(a)", "foia", False),
        ("s.40(2) with 40(3B)", "foia", True),
        ("reg 12(4)(a)", "eir", False),
        ("reg 12(4)(e)", "eir", True),
        ("reg 13(1) with 13(2A)(a)", "eir", False),
        ("reg 13(1) with 13(2B)", "eir", True),
    ],
)
def test_the_public_interest_is_weighed_where_there_is_something_to_weigh(cited: str, regime: str, owed: bool) -> None:
    assert exemptions.owes_weighing(cited, regime) is owed


@pytest.mark.parametrize("one", [one for one in exemptions.ALL if one.limbs], ids=lambda one: one.cite)
def test_every_limb_belongs_to_its_row(one: exemptions.Exemption) -> None:
    for limb in one.limbs:
        assert exemptions.find(limb.section, one.regime) is one
        assert exemptions.is_whole(limb.section, one.regime)
