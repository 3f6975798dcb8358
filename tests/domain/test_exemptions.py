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
