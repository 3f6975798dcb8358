"""What the README's figures tell, in little; in full with -m long, or all lines at once with measure_durability."""

from pathlib import Path

import pytest

pytest.importorskip("resource", reason="Windows has no fork and no limit on files")

from tests.durability import figures, powercut
from tests.durability.figures import LONG, NEEDS, WRONG, Figure
from tests.server import Server


def good(figure: Figure | None, needs: str = NEEDS["full_file_system"]) -> None:
    if figure is None:
        pytest.skip(needs)
    assert figure.is_good, (figure.words, *figure.nothing)


def test_what_was_acknowledged_survives_being_killed() -> None:
    good(figures.kills(12))


def test_what_was_acknowledged_survives_a_power_cut() -> None:
    good(figures.cuts(24))


WEAKEST, *WEAKER = WRONG


@pytest.mark.parametrize("name", [WEAKEST, *(pytest.param(one, marks=pytest.mark.long) for one in WEAKER)])
def test_weaker_settings_would_not_survive_it(name: str, tmp_path: Path) -> None:
    told = powercut.cut_often(tmp_path, 36, **WRONG[name])
    assert told.lost + told.damaged


def test_a_full_disk_loses_nothing_and_is_told_in_a_sentence() -> None:
    good(figures.full_disks(24, ("answer", "typing", "enclose")))


def test_a_file_system_with_no_room_loses_nothing() -> None:
    good(figures.full_file_system(6, ("typing", "note", "enclose")))


def test_a_bit_that_turned_over_is_told_or_harmless() -> None:
    good(figures.flips(8))


def test_processes_in_one_anothers_way_lose_no_update() -> None:
    good(figures.collisions(3, 20))


def test_nor_do_they_on_a_server(server: Server) -> None:
    good(figures.collisions(3, 20, server.database()))


@pytest.mark.long
@pytest.mark.timeout(7200)
@pytest.mark.parametrize("name", LONG)
def test_in_full(name: str) -> None:
    good(LONG[name](), NEEDS.get(name, ""))
