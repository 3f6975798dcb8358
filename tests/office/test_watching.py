"""A desk hears what another one did, tells nothing of its own twice, and knows who has what open."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from foidesk.domain.richtext import from_plain
from foidesk.office.office import Office
from foidesk.office.views import Told
from foidesk.office.watching import told_words
from tests.builders import Wall, a_logged_case, an_office


@pytest.fixture
def priya(tmp_path: Path) -> Iterator[Office]:
    opened = an_office(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def tom(priya: Office, tmp_path: Path) -> Iterator[Office]:
    opened = an_office(tmp_path, who="Tom")
    yield opened
    opened.close()


def test_what_another_desk_did_is_told_once_and_ones_own_is_not(priya: Office, tom: Office) -> None:
    view = a_logged_case(priya, 2)
    key = view.case.responses[0].key
    priya.watching.look()
    heard: list[Told] = []
    priya.subscribe(heard.append)
    priya.drafting.write_response(view.case_id, key, from_plain("Mine."))
    tom.drafting.write_response(view.case_id, key, from_plain("His."))
    (happened,) = priya.watching.look().happened
    assert told_words(happened) == "Tom, 10:42: Response to item 1 written"
    assert (happened.case_id, [one.who for one in heard]) == (view.case_id, ["", "Tom"])
    assert priya.watching.look().happened == ()


def test_who_has_a_case_open_is_known_to_others_until_it_is_closed(priya: Office, tom: Office) -> None:
    view = a_logged_case(priya)
    tom.attendance.come(view.case_id)
    assert [(one.who, one.case_id) for one in priya.watching.look(beat=True).others] == [("Tom", view.case_id)]
    assert tom.attendance.others() == ()
    tom.attendance.go(view.case_id)
    assert priya.watching.look().others == ()


def test_a_desk_that_is_gone_is_forgotten_and_its_line_cleared(priya: Office, tom: Office, tmp_path: Path) -> None:
    view = a_logged_case(priya)
    tom.attendance.come(view.case_id)
    wall = Wall()
    later = Office.open(tmp_path / "register.foidesk", who="Maria", now=wall)
    assert [one.who for one in later.attendance.others()] == ["Tom"]  # who is heard of for the first time may be there
    wall.now += timedelta(minutes=3)
    assert later.attendance.others() == ()
    later.attendance.come(view.case_id)
    with later._work.reading() as drawer:
        assert [line.who for line in drawer.presences.all()] == ["Maria"]
    later.close()


@pytest.mark.parametrize("minutes", [-10, 10])
def test_a_desk_whose_clock_is_wrong_is_there_as_long_as_it_says_so(
    priya: Office, tmp_path: Path, minutes: int
) -> None:
    view = a_logged_case(priya)
    wrong, wall = Wall(minutes), Wall()
    maria = Office.open(tmp_path / "register.foidesk", who="Maria", now=wrong)
    tom = Office.open(tmp_path / "register.foidesk", who="Tom", now=wall)
    maria.attendance.come(view.case_id)
    maria.drafting.keep_typing(view.case_id, view.case.responses[0].key, from_plain("Maria is typing"))
    for _ in range(9):
        for clock in (wrong, wall):
            clock.now += timedelta(minutes=1)
        maria.watching.look(beat=True)
        assert [one.who for one in tom.watching.look(beat=True).others] == ["Maria"]
        assert not tom.records.case(view.case_id).brought_back
    maria.close()
    tom.close()


def test_presence_leaves_no_trace_in_case_or_history(priya: Office) -> None:
    view = a_logged_case(priya)
    before = priya.records.history(view.case_id)
    priya.attendance.come(view.case_id)
    priya.attendance.beat()
    assert priya.records.history(view.case_id) == before
    assert priya.records.case(view.case_id).case.version == view.case.version


def test_live_typing_of_another_desk_is_left_to_it(priya: Office, tom: Office) -> None:
    view = a_logged_case(priya, 1)
    tom.attendance.come(view.case_id)
    tom.drafting.keep_typing(view.case_id, view.case.responses[0].key, from_plain("Tom is typing"))
    assert not priya.records.case(view.case_id).brought_back
    assert priya.records.case(view.case_id).case.responses[0].text.is_empty
