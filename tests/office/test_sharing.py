"""One desk writes, the others read: the pen is taken, asked for, handed over, lost; and no late write gets past it."""

import subprocess
import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from foidesk.domain.meantime import Seen
from foidesk.domain.richtext import from_plain
from foidesk.domain.sharing import PenElsewhere, SharingWay
from foidesk.domain.troubles import NotAllowed
from foidesk.office.office import Office
from foidesk.store import whereabouts
from foidesk.store.cabinet import Cabinet
from foidesk.store.copyroom import copies
from tests.builders import NOW, Wall, a_logged_case, an_office

ROOT = Path(__file__).resolve().parents[2]


def desk(folder: Path, who: str, wall: Wall | None = None) -> Office:
    office = Office.open(folder / "register.foidesk", who=who, now=wall or Wall())
    office.sharing.begin()
    return office


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """A register that one desk writes at a time, with a case, and nobody at it."""
    office = an_office(tmp_path)
    a_logged_case(office, 2)
    office.sharing.choose(SharingWay.ONE)
    office.close()
    return tmp_path


def write(office: Office, words: str) -> None:
    view = office.records.case(1)
    response = view.case.responses[0]
    office.drafting.write_response(1, response.key, from_plain(words), Seen(response.text, view.case.version))


def words(office: Office) -> str:
    return office.records.case(1).case.responses[0].text.plain()


def test_the_first_desk_writes_and_the_second_reads(shared: Path) -> None:
    maria, tom = desk(shared, "Maria"), desk(shared, "Tom")
    assert (maria.read_only, tom.read_only) == (False, True)
    write(maria, "There are 4.")
    assert words(tom) == "There are 4."
    with pytest.raises(PenElsewhere, match=r"Maria on .* is writing in this register; you are reading"):
        write(tom, "There are 5.")
    assert words(maria) == "There are 4."
    holder = tom.watching.look().sharing.holder
    assert holder is not None
    assert (holder.who, holder.since) == ("Maria", NOW)
    for office in (tom, maria):
        office.close()


def test_the_pen_is_free_when_its_desk_closes_and_is_taken_by_a_word(shared: Path) -> None:
    maria, tom = desk(shared, "Maria"), desk(shared, "Tom")
    maria.close()
    seen = tom.watching.look().sharing
    assert (seen.holder, seen.reading) == (None, True)
    with pytest.raises(PenElsewhere, match="nobody is writing"):
        write(tom, "There are 5.")
    assert tom.sharing.take().mine
    write(tom, "There are 5.")
    assert words(tom) == "There are 5."
    tom.close()


def test_the_pen_is_asked_for_and_handed_over(shared: Path) -> None:
    maria, tom = desk(shared, "Maria"), desk(shared, "Tom")
    assert tom.sharing.ask().has_asked
    asks = maria.watching.look().sharing.asks
    assert asks is not None
    assert asks.who == "Tom"
    maria.sharing.hand_over()
    assert (maria.read_only, tom.watching.look().sharing.mine) == (True, True)
    write(tom, "There are 5.")
    with pytest.raises(PenElsewhere):
        write(maria, "There are 4.")
    assert not maria.watching.look().sharing.asks
    tom.close()
    maria.close()


def test_the_pen_may_be_kept(shared: Path) -> None:
    maria, tom = desk(shared, "Maria"), desk(shared, "Tom")
    tom.sharing.ask()
    maria.watching.look()
    maria.sharing.keep_it()
    seen = tom.watching.look().sharing
    assert (seen.has_asked, seen.reading) == (False, True)
    with pytest.raises(NotAllowed, match="Nobody is asking"):
        maria.sharing.hand_over()
    write(maria, "There are 4.")


def test_a_late_write_never_lands_after_the_pen_was_taken(shared: Path) -> None:
    maria, tom = desk(shared, "Maria"), desk(shared, "Tom")
    with pytest.raises(PenElsewhere):
        tom.sharing.take()
    tom.sharing.take(anyway=True)
    tom.sharing.put_down()  # even when it is free again
    before = shared.joinpath("register.foidesk").read_bytes()
    with pytest.raises(PenElsewhere) as caught:
        write(maria, "Too late.")
    assert "kept on this computer" in caught.value.kept
    assert shared.joinpath("register.foidesk").read_bytes() == before
    assert maria.read_only
    # What she had typed goes in when she has the pen again, beside or after what others did.
    maria.sharing.take()
    maria.sharing.leave_editors()
    assert words(maria) == "Too late."


def test_what_two_people_wrote_is_both_kept_when_the_pen_changed_hands_in_between(shared: Path) -> None:
    maria, tom = desk(shared, "Maria"), desk(shared, "Tom")
    view = maria.records.case(1)
    response = view.case.responses[0]
    tom.sharing.take(anyway=True)
    write(tom, "There are 5.")
    with pytest.raises(PenElsewhere):
        maria.drafting.write_response(
            1, response.key, from_plain("There are 4."), Seen(response.text, view.case.version)
        )
    tom.sharing.put_down()
    maria.sharing.take()
    maria.sharing.leave_editors()
    (clash,) = maria.records.case(1).undecided
    assert (clash.theirs.plain(), clash.mine.plain()) == ("There are 5.", "There are 4.")  # type: ignore[union-attr]


def test_a_desk_that_fell_silent_no_longer_holds_the_pen(shared: Path) -> None:
    wall = Wall()
    maria = desk(shared, "Maria", wall)
    maria._work.pen._computer = maria._work.computer = "ANOTHER-PC"
    maria.sharing.take(anyway=True)
    tom = desk(shared, "Tom", wall)
    assert tom.read_only
    wall.now += timedelta(minutes=2)
    maria.watching.look(beat=True)
    wall.now += timedelta(minutes=2)
    holder = tom.watching.look().sharing.holder
    assert holder is not None  # it said two minutes ago that it is there
    wall.now += timedelta(minutes=4)
    assert tom.watching.look(beat=True).sharing.holder is None
    assert tom.sharing.take().mine


@pytest.mark.parametrize("minutes", [-10, 10])
def test_the_pen_of_a_computer_whose_clock_is_wrong_is_its_own(shared: Path, minutes: int) -> None:
    wrong, right = Wall(minutes), Wall()
    maria = desk(shared, "Maria", wrong)
    maria._work.pen._computer = maria._work.computer = "ANOTHER-PC"
    maria.sharing.take(anyway=True)
    tom = desk(shared, "Tom", right)
    for _ in range(6):
        assert tom.read_only
        with pytest.raises(PenElsewhere):
            tom.sharing.take()
        for wall in (wrong, right):
            wall.now += timedelta(minutes=1)
        maria.watching.look(beat=True)
        assert tom.watching.look(beat=True).sharing.holder is not None
    right.now += timedelta(minutes=4)  # now she is silent, by his clock
    assert tom.watching.look(beat=True).sharing.holder is None
    assert tom.sharing.take().mine


def test_a_pen_of_yesterday_is_free_at_once(shared: Path) -> None:
    maria = desk(shared, "Maria")
    maria._work.pen._computer = maria._work.computer = "ANOTHER-PC"
    maria.sharing.take(anyway=True)
    assert desk(shared, "Tom", Wall(15 * 60)).sharing.view().mine


HOLD = """
import sys
from foidesk.office.office import Office
office = Office.open(sys.argv[1], who="Maria")
print(office.sharing.begin().mine, flush=True)
with office._work.cabinet.writing() as drawer:
    if len(sys.argv) > 2:
        drawer.drafts.put("half", "done", office.now())
        print("within", flush=True)
        sys.stdin.readline()
sys.stdin.readline()
"""


def a_process(path: Path, *more: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path), *more], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT
    )


@pytest.mark.parametrize("within", [(), ("within",)])
def test_a_desk_that_is_killed_with_the_pen_even_within_a_transaction_keeps_nobody_out(
    shared: Path, within: tuple[str, ...]
) -> None:
    path = shared / "register.foidesk"
    maria = a_process(path, *within)
    assert maria.stdout is not None
    assert maria.stdout.readline() == b"True\n"
    if within:
        assert maria.stdout.readline() == b"within\n"
        assert path.with_name(f"{path.name}-journal").exists()
    else:
        assert desk(shared, "Somebody").read_only
    maria.kill()
    maria.communicate()
    tom = desk(shared, "Tom")
    assert not tom.read_only
    write(tom, "There are 5.")
    with closing(Cabinet.open(path)) as cabinet, cabinet.reading() as drawer:
        assert drawer.drafts.get("half") is None
    tom.close()
    assert copies.verify(path).ok


def test_a_command_takes_a_free_pen_for_itself_and_is_refused_where_it_is_held(shared: Path) -> None:
    path = shared / "register.foidesk"
    command = Office.open(path, who="Command", now=Wall())
    assert not command.read_only
    write(command, "There are 6.")
    command.close()
    maria = desk(shared, "Maria")
    assert not maria.read_only
    other = Office.open(path, who="Command", now=Wall())
    with pytest.raises(PenElsewhere, match="Maria"):
        write(other, "There are 7.")
    assert words(other) == "There are 6."
    other.close()
    write(maria, "There are 8.")


def test_a_pen_that_was_claimed_by_a_write_that_failed_is_not_held(shared: Path) -> None:
    command = Office.open(shared / "register.foidesk", who="Command", now=Wall())
    with pytest.raises(ZeroDivisionError), command._work.writing():
        raise ZeroDivisionError
    assert not command._work.pen.is_mine()
    assert not desk(shared, "Tom").read_only


def test_the_choice_holds_for_all_desks_and_can_be_changed(shared: Path) -> None:
    maria, tom = desk(shared, "Maria"), desk(shared, "Tom")
    maria.sharing.choose(SharingWay.SEVERAL)
    assert not tom.watching.look().sharing.reading
    write(tom, "There are 5.")
    write(maria, "There are 6.")
    tom.sharing.choose(SharingWay.ONE)
    assert maria.watching.look().sharing.reading
    with pytest.raises(PenElsewhere):
        write(maria, "There are 7.")


def test_on_a_network_drive_the_careful_way_holds_until_it_is_chosen_and_is_asked_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"//files01/foi {str(tmp_path).replace(' ', chr(92) + '040')} nfs4 rw 0 0\n")
    monkeypatch.setattr(whereabouts, "MOUNTS", mounts)
    first = Office.open(tmp_path / "register.foidesk", who="Maria")
    assert first.sharing.must_choose()
    assert first.sharing.view().way is SharingWay.ONE
    first.sharing.choose(SharingWay.SEVERAL)
    second = Office.open(tmp_path / "register.foidesk", who="Tom")
    second.sharing.begin()
    assert not second.sharing.must_choose()
    assert second.sharing.view().way is SharingWay.SEVERAL
    monkeypatch.setattr(whereabouts, "MOUNTS", tmp_path / "none")
    local = Office.open(tmp_path / "other.foidesk", who="Tom")
    assert not local.sharing.must_choose()
    assert local.sharing.view().way is SharingWay.SEVERAL


def test_who_has_the_pen_is_no_reason_for_a_new_copy(shared: Path) -> None:
    from foidesk.store import inspection

    maria = desk(shared, "Maria")
    with maria._work.cabinet.engine.connect() as connection, connection.begin():
        before = inspection.state(connection)
    maria.sharing.put_down()
    with maria._work.cabinet.engine.connect() as connection, connection.begin():
        assert inspection.state(connection) == before
