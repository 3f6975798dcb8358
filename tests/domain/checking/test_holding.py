"""The rules about holders say who has it, are quiet where nobody was asked, and look at each answer by itself."""

from dataclasses import replace
from datetime import date

from foidesk.domain.checks import Severity, Where
from foidesk.domain.commissions import Commission, Searches
from tests.domain.checking.letters import DAY, NOT_HELD, answer


def asked(*commissions: Commission):
    letter = answer("<p>We do not hold it.</p>", NOT_HELD)
    key = letter.case.items[0].key
    return replace(
        letter, case=replace(letter.case, commissions=tuple(replace(one, items=(key,)) for one in commissions))
    )


def test_who_still_has_it_is_named_with_the_day() -> None:
    found = asked(
        Commission(1, "Finance", (), DAY, date(2026, 11, 27)),
        Commission(2, "Estates", (), DAY, date(2026, 11, 26)),
    ).findings()
    first = next(one for one in found if one.rule == "with_holder")
    assert first.message == "Item 1: still with Estates and Finance, due Thursday 26 November 2026"
    assert (first.severity, first.where, first.item) == (Severity.WARNING, Where.HOLDERS, 1)


def test_one_note_of_searches_is_enough_and_nobody_asked_is_no_finding() -> None:
    noted = Commission(1, "Finance", (), DAY, DAY, received_on=DAY, searches=Searches(by="Kim"))
    other = Commission(2, "Estates", (), DAY, DAY, received_on=DAY)
    assert asked(noted, other).rules() == set()
    assert asked().rules() == set()


def test_an_item_that_nobody_was_asked_for_is_said_where_others_were() -> None:
    letter = asked(Commission(1, "Finance", (), DAY, DAY, received_on=DAY, searches=Searches(by="Kim")))
    case = letter.case
    elsewhere = replace(case.commissions[0], items=(999,))
    found = replace(letter, case=replace(case, commissions=(elsewhere,))).findings()
    assert [one.message for one in found] == ["Item 1: not held, and nobody was asked for it"]
