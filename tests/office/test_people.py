"""Roles by account: off until somebody is an approver, kept to by the office itself, and nobody is locked out."""

import json
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from foidesk.domain.clearance import AskedFor, ClearanceRule
from foidesk.domain.items import Outcome
from foidesk.domain.opening import WhyReading
from foidesk.domain.people import Person, Role
from foidesk.domain.richtext import from_plain
from foidesk.domain.sharing import SharingWay
from foidesk.domain.troubles import NotAllowed, StoreTrouble
from foidesk.main import main
from foidesk.office.office import Office
from foidesk.office.puttingback import look_inside, put_back
from tests.builders import a_logged_case, an_office

PRIYA, TOM, EWA = Person("priya", Role.APPROVER), Person("Tom.M", Role.READER), Person("ewa", Role.CASEWORKER)
Desk = Callable[..., Office]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Open the office under an account."""
    opened: list[Office] = []

    def sit_down(account: str, who: str = "") -> Office:
        monkeypatch.setenv("LOGNAME", account)
        opened.append(an_office(tmp_path, who=who or account))
        return opened[-1]

    yield sit_down
    for office in opened:
        office.close()


def test_name_and_account_stand_in_every_entry(desk: Desk, tmp_path: Path) -> None:
    office = desk("pnair", who="Priya Nair")
    case_id = a_logged_case(office).case_id
    (line,) = office.records.history(case_id)
    assert (line.who, line.account) == ("Priya Nair", "pnair")
    raw = sqlite3.connect(tmp_path / "register.foidesk", isolation_level=None)
    assert raw.execute("SELECT DISTINCT account FROM journal WHERE who = 'Priya Nair'").fetchall() == [("pnair",)]
    raw.execute("DROP TRIGGER journal_unchanged")
    raw.execute("UPDATE journal SET account = 'somebody else' WHERE case_id IS NOT NULL")
    raw.close()
    assert any("of the journal was changed" in one for one in office.records.verify().problems)


def test_without_an_approver_there_are_no_roles(desk: Desk) -> None:
    office = desk("priya")
    with pytest.raises(NotAllowed, match="Nobody is an approver"):
        office.people.save([TOM])
    assert not office.people.view().people.are_on
    for wrong in ([PRIYA, Person("PRIYA", Role.READER)], [PRIYA, Person(" ", Role.READER)]):
        with pytest.raises(NotAllowed):
            office.people.save(wrong)
    office.people.save([PRIYA, TOM])
    with pytest.raises(NotAllowed, match="Nobody is an approver"):
        office.people.save([replace(PRIYA, role=Role.READER), TOM])
    assert office.people.save([]).people.are_on is False


def test_who_reads_only_gets_a_register_to_read_and_the_office_refuses_the_rest(desk: Desk) -> None:
    office = desk("priya")
    case_id = a_logged_case(office).case_id
    already = desk("tom.m")  # sat there before the role was given
    office.people.save([PRIYA, TOM])
    with pytest.raises(NotAllowed, match="only reads in this register"):
        already.records.change_owner(case_id, "Tom")
    reader = desk("tom.m")
    assert reader.read_only and reader.why_reading is WhyReading.ROLE
    assert reader.records.case(case_id).case.owner == "Priya Nair"
    with pytest.raises(StoreTrouble, match=r"Your account only reads in it\. An approver can change that"):
        reader.records.change_owner(case_id, "Tom")
    with pytest.raises(StoreTrouble):
        reader.people.save([Person("tom.m", Role.APPROVER)])
    assert not desk("ewa").read_only


def test_who_was_made_a_reader_meanwhile_neither_takes_the_pen_nor_keeps_others_from_it(desk: Desk) -> None:
    tom = desk("tom.m")
    case_id = a_logged_case(tom).case_id
    tom.sharing.choose(SharingWay.ONE)
    tom.sharing.put_down()
    priya = desk("priya")
    priya.sharing.begin()
    priya.people.save([PRIYA, TOM])
    for act in (lambda: tom.sharing.take(anyway=True), tom.sharing.ask):
        with pytest.raises(NotAllowed, match="only reads"):
            act()
    assert priya.sharing.view().mine
    priya.records.change_owner(case_id, "Ewa")


def test_a_writer_who_was_made_a_reader_lets_go_of_the_pen(desk: Desk) -> None:
    tom = desk("tom.m")
    a_logged_case(tom)
    tom.sharing.choose(SharingWay.ONE)
    tom.people.save([PRIYA, TOM])
    tom.sharing.beat()  # said while nobody looks, so it may not fail
    priya = desk("priya")
    assert priya.sharing.begin().mine


def test_who_was_made_a_reader_meanwhile_still_reads_and_leaves(desk: Desk) -> None:
    tom, priya = desk("tom.m"), desk("priya")
    case_id = a_logged_case(tom).case_id
    tom.attendance.come(case_id)
    tom.watching.look()
    priya.people.save([PRIYA, TOM])
    priya.records.change_owner(case_id, "Ewa")
    seen = tom.watching.look(beat=True)
    assert any("Ewa" in one.fact.words for one in seen.happened if one.fact is not None)
    tom.attendance.come(case_id)
    assert tom.records.case(case_id).case.owner == "Ewa"
    tom.attendance.go(case_id)
    tom.attendance.come(case_id)
    tom.attendance.leave()
    tom.close()


def test_only_approvers_change_the_roles(desk: Desk) -> None:
    desk("priya").people.save([PRIYA, TOM])
    other = desk("ewa")
    assert not other.people.view().may_change
    with pytest.raises(NotAllowed, match="Only an approver may change the roles"):
        other.people.save([Person("ewa", Role.APPROVER)])
    profile = other.records.profile()
    with pytest.raises(NotAllowed, match="Only an approver"):
        other.records.save_profile(replace(profile, approvers_sign=True))


def test_approvers_clear_and_where_the_office_asks_for_it_sign_and_issue(desk: Desk) -> None:
    office = desk("priya", who="Priya Nair")
    rule = ClearanceRule(AskedFor.ALWAYS)
    office.records.save_profile(replace(office.records.profile(), clearance=rule, approvers_sign=True))
    office.people.save([PRIYA, TOM])
    ewa = desk("ewa", who="Ewa Nowak")
    case_id = a_logged_case(ewa, 2, received=date(2026, 11, 3), owner="Ewa Nowak").case_id
    ewa.drafting.respond(case_id, [1, 2], from_plain("We hold none."), [Outcome.NOT_HELD])
    ewa.clearing.send(case_id, "Priya Nair")
    for act in (
        lambda: ewa.clearing.clear(case_id, "no time"),
        lambda: ewa.despatch.sign(case_id, "Ewa Nowak"),
        lambda: ewa.despatch.issue(case_id),
    ):
        with pytest.raises(NotAllowed, match="Only an approver may"):
            act()
    priya = desk("priya", who="Priya Nair")
    priya.clearing.clear(case_id)
    priya.despatch.sign(case_id, "Priya Nair")
    assert priya.despatch.issue(case_id).view.case.letters


def test_every_change_of_roles_is_in_the_journal_and_roles_can_be_turned_off(
    desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk("priya").people.save([PRIYA, TOM, EWA])
    store = str(tmp_path / "register.foidesk")
    for account in ("tom.m", "ewa"):  # neither who only reads nor a caseworker
        desk(account)
        assert main(["--store", store, "people", "--json"]) == 0
        told = json.loads(capsys.readouterr().out)
        assert told["roles_on"] and {"account": "Tom.M", "role": "reader"} in told["people"]
        assert main(["--store", store, "people", "--off"]) == 1
        said = capsys.readouterr().err
        assert f"Only an approver may turn the roles off, and your account {account} is not one." in said
        assert "Ask priya. If they have all left" in said
    desk("Priya")
    assert main(["--store", store, "people", "--off"]) == 0
    assert "everybody may do everything" in capsys.readouterr().out
    raw = sqlite3.connect(store)
    words = [row[0] for row in raw.execute("SELECT words FROM journal WHERE kind = 'roles_changed' ORDER BY id")]
    who = raw.execute("SELECT account FROM journal ORDER BY id DESC LIMIT 1").fetchone()
    raw.close()
    assert words[0] == "Roles changed: priya approver, Tom.M reads only, ewa caseworker. Before: nobody has a role"
    assert words[1].startswith("Roles turned off.") and who == ("Priya",)


def test_a_copy_brings_its_roles_and_the_answer_says_so(
    desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    office = desk("priya")
    a_logged_case(office)
    office.people.save([PRIYA, TOM])
    copy = Path(office.records.backup(tmp_path / "Copies").path)
    office.people.save([PRIYA])
    register = tmp_path / "register.foidesk"
    said = "The copy brings its own roles: priya approver, Tom.M reads only. Before: priya approver."
    assert look_inside(copy, register).roles == said
    done = put_back(copy, register)
    assert done.roles == said
    assert put_back(copy, register).roles == look_inside(copy, register).roles == ""
    assert main(["restore", str(copy), "--as", str(tmp_path / "new.foidesk")]) == 0
    assert capsys.readouterr().out.endswith("The roles of the copy hold in it: priya approver, Tom.M reads only.\n")
