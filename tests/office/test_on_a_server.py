"""A day at the office with the register on a server: the same counters, the same answers, and sound at the end."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from foidesk.domain.items import Outcome
from foidesk.domain.richtext import from_plain
from foidesk.domain.troubles import NotFound
from foidesk.office.office import Office
from foidesk.store.lists.registers import View
from tests import builders
from tests.server import Server


@pytest.fixture
def address(server: Server) -> Iterator[str]:
    made = server.database()
    yield made
    server.drop(made)


def an_office(address: str, who: str) -> Office:
    return Office.open(address, who=who, now=lambda: builders.NOW)


def test_a_day_of_two_people_on_one_server(address: str, tmp_path: Path) -> None:
    mine, theirs = an_office(address, "Priya Nair"), an_office(address, "Tom Hale")
    view = builders.a_logged_case(mine, 3)
    first, second = view.case.responses[:2]
    answered = mine.drafting.write_response(view.case_id, first.key, from_plain("There are 12 cameras."))
    mine.drafting.choose_outcomes(view.case_id, first.key, [Outcome.DISCLOSED_IN_FULL])
    theirs.drafting.write_response(view.case_id, second.key, from_plain("None is held."))
    seen = mine.records.case(view.case_id)
    assert [one.text.plain() for one in seen.case.responses[:2]] == ["There are 12 cameras.", "None is held."]
    undone = theirs.records.undo(view.case_id)
    assert undone.case.responses[1].text.is_empty
    assert theirs.records.redo(view.case_id).case.responses[1].text.plain() == "None is held."
    assert answered.case.version < seen.case.version
    words = [line.words for line in mine.records.history(view.case_id)]
    assert len(words) >= 5
    with mine._work.reading() as drawer:
        counted = drawer.registers.counts(date(2026, 11, 24))
        assert (counted[View.OPEN], counted[View.ALL]) == (1, 1)
        assert drawer.precedents.holding("12 camera", most=5) == ((view.case_id, first.key),)
    with pytest.raises(NotFound):
        theirs.records.case(99)
    copied = mine.records.backup(tmp_path)
    assert (copied.cases, copied.ok) == (1, True)
    assert mine.records.verify().problems == ()
    mine.close()
    theirs.close()


def test_what_was_done_to_the_register_itself_is_listed_newest_first(address: str) -> None:
    mine, theirs = an_office(address, "Priya Nair"), an_office(address, "Tom Hale")
    builders.a_logged_case(mine)
    for office, email in ((mine, "foi@northbridge.example"), (theirs, "foi@eastham.example")):
        office.records.save_profile(replace(office.records.profile(), email=email))
    lines = mine.histories.of_register()
    assert [line.who for line in lines] == ["Tom Hale", "Priya Nair"]
    assert [(one.before, one.after) for one in lines[0].changes] == [("foi@northbridge.example", "foi@eastham.example")]
    assert mine.histories.of_register("EASTHAM") == lines[:1]
    assert mine.histories.of_register(before=lines[0].number) == lines[1:]
    mine.close()
    theirs.close()
