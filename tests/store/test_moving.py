"""A register carried from a file to a server and back: everything arrives, nothing is left half done."""

import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from foidesk.domain.opening import CannotOpen, Plight
from foidesk.domain.profile import Profile
from foidesk.domain.troubles import NotAllowed, StoreTrouble
from foidesk.office.office import Office
from foidesk.store import moving
from foidesk.store.cabinet import Cabinet
from foidesk.store.copyroom import copies, copyshelf, puttingback, sealing, serverrestoring
from foidesk.store.journal import JournalEntry
from foidesk.store.lists.registers import RegisterQuery, View
from foidesk.store.presences import Presence
from foidesk.store.schema import SCHEMA
from foidesk.store.tables.base import Record
from tests.server import Server
from tests.store import released
from tests.store.builders import BY, NOW, TODAY, a_case, standing
from tests.store.filling import fill
from tests.store.test_casefiles import full_case
from tests.store.test_copyshelf import log
from tests.store.test_journal import act, logged

PASSING = {"row_hashes", "presences"}


@pytest.fixture
def fresh(server: Server) -> Iterator[str]:
    address = server.database()
    yield address
    server.drop(address)


@pytest.fixture
def used(cabinet: Cabinet) -> Cabinet:
    """A register with something in many tables, and with holes in its numbers."""
    fill(cabinet, 30)
    with cabinet.writing() as drawer:
        first = logged(drawer)
        act(drawer, first, a_case(subject="Other"))
        paper = drawer.files.put(bytes(range(256)) * 50, "application/pdf")
        case_id = drawer.casefiles.add(replace(full_case(paper), reference="HA99999"), standing())
        drawer.files.attach(case_id, paper, "letter.pdf", "letter")
        drawer.profiles.keep(Profile(name_long="Office of Ŵ", letterhead_picture=b"\x89PNG"), TODAY)
        drawer.drafts.put("new", "half a\x00 sentence \ue000", NOW)
        drawer.known_words.add("gone", None, at=NOW, who="Jo")
        drawer.known_words.add("stays", first, at=NOW, who="Jo")
        drawer.known_words.remove("gone", None)
        drawer.presences.put(Presence("desk", first, "Jo", "pc", 1, NOW, NOW))
    return cabinet


def content(cabinet: Cabinet) -> dict[str, list[tuple[object, ...]]]:
    with cabinet.engine.connect() as connection:
        return {
            table.name: [tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key.columns))]
            for table in Record.metadata.sorted_tables
            if table.name not in PASSING
        }


def test_a_register_goes_to_a_server_and_comes_back(used: Cabinet, fresh: str, tmp_path: Path) -> None:
    before = content(used)
    steps: list[tuple[int, int]] = []
    moved = moving.move(used.url, fresh, BY, lambda done, whole: steps.append((done, whole)))
    assert (moved.cases, moved.rows["journal"]) == (32, 2)
    assert moved.address == fresh.replace(":not-a-secret", "")
    assert steps[-1][0] == steps[-1][1] and steps == sorted(steps)
    there = Cabinet.open(fresh, create=False)
    line = last(there)
    assert (line.kind, line.who, line.account, line.at) == ("moved", BY.who, BY.account, NOW)
    assert line.words == f"The register was moved here from {used.home.address}: 32 cases"
    assert without(line, there) == before == content(used)
    assert copies.verify(fresh).problems == ()
    with there.reading() as drawer:
        found = drawer.registers.find(RegisterQuery(View.ALL, TODAY, search="taser us"))
        answers = drawer.precedents.holding("records taser", most=9)
        assert drawer.presences.all() == []
    with used.reading() as drawer:
        assert drawer.registers.find(RegisterQuery(View.ALL, TODAY, search="taser us")) == found != ()
        assert drawer.precedents.holding("records taser", most=9) == answers != ()
    back = tmp_path / "back" / "register.foidesk"
    assert moving.move(fresh, back, BY).address == str(back)
    again = Cabinet.open(back)
    assert last(again).words == f"The register was moved here from {moved.address}: 32 cases"
    assert without(last(again), again) == content(there)
    assert copies.verify(back).problems == ()
    # New rows go on after the old ones on either side.
    for cabinet in (there, again):
        with cabinet.writing() as drawer:
            assert drawer.casefiles.add(a_case("NEXT"), standing()) == 33
            assert logged_number(drawer) == (4 if cabinet is there else 5)
        cabinet.close()
    assert copies.verify(fresh).problems == copies.verify(back).problems == ()


def last(cabinet: Cabinet) -> JournalEntry:
    with cabinet.reading() as drawer:
        return drawer.journal.latest(1)[0]


def without(line: JournalEntry, cabinet: Cabinet) -> dict[str, list[tuple[object, ...]]]:
    """Give what a register holds but for one line of its journal."""
    found = content(cabinet)
    return {**found, "journal": [row for row in found["journal"] if row[0] != line.id]}


def logged_number(drawer: object) -> int:
    from foidesk.domain.facts import Fact, FactKind

    fact = Fact(FactKind.LOGGED, "Logged", "log")
    return drawer.journal.add(at=NOW, who="Jo", case_id=None, fact=fact, before=None, after=None)  # type: ignore[attr-defined, no-any-return]


@pytest.mark.file
def test_a_file_goes_to_a_file(used: Cabinet, path: Path, tmp_path: Path) -> None:
    before, bytes_before = content(used), path.read_bytes()
    moving.move(path, tmp_path / "new.foidesk", BY)
    there = Cabinet.open(tmp_path / "new.foidesk")
    assert without(last(there), there) == before
    there.close()
    assert path.read_bytes() == bytes_before
    with pytest.raises(StoreTrouble, match="already a file"):
        moving.move(path, tmp_path / "new.foidesk", BY)


def test_a_place_where_something_lies_is_refused(used: Cabinet, server: Server, fresh: str) -> None:
    name = fresh.rsplit("/", maxsplit=1)[-1]
    server.run("CREATE TABLE recipes (name text)", name)
    with pytest.raises(StoreTrouble, match="is not empty") as caught:
        moving.move(used.url, fresh, BY)
    assert "Nothing was moved" in caught.value.kept
    server.run("DROP TABLE recipes", name)
    Cabinet.open(fresh).close()  # a register, if an empty one
    with pytest.raises(StoreTrouble, match="is not empty"):
        moving.move(used.url, fresh, BY)


def test_a_move_that_is_stopped_leaves_nothing(used: Cabinet, server: Server, fresh: str, tmp_path: Path) -> None:
    class Stopped(Exception):
        pass

    def stop(done: int, whole: int) -> None:
        if done > whole // 2:
            raise Stopped

    for target in (fresh, tmp_path / "new" / "register.foidesk"):
        with pytest.raises(Stopped):
            moving.move(used.url, target, BY, stop)
    tables = server.run("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'", fresh.rsplit("/", maxsplit=1)[-1])
    assert tables == [(0,)]
    assert list((tmp_path / "new").iterdir()) == []
    moving.move(used.url, fresh, BY)  # and the same place can be had again


@pytest.mark.file
def test_what_arrives_otherwise_is_thrown_away(
    used: Cabinet, server: Server, fresh: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server that changes what it is given is caught before anything counts."""
    import foidesk.store.pouring as pouring

    counted = pouring._count

    def one_short(connection: object, table: object) -> int:
        found = counted(connection, table)  # type: ignore[arg-type]
        return found - 1 if table.name == "items" and connection.dialect.name == "postgresql" else found  # type: ignore[attr-defined]

    monkeypatch.setattr(pouring, "_count", one_short)
    with pytest.raises(StoreTrouble, match="not the same as what was sent") as caught:
        moving.move(used.url, fresh, BY)
    assert "items" in caught.value.details
    assert server.run(
        "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'", fresh.rsplit("/", maxsplit=1)[-1]
    ) == [(0,)]


@pytest.mark.file
def test_a_register_of_an_earlier_version_is_not_touched(tmp_path: Path, fresh: str) -> None:
    old = released.unpack(2, tmp_path / "old.foidesk")
    before = old.read_bytes()
    with pytest.raises(CannotOpen, match="brought up to date before it can be moved") as caught:
        moving.move(old, fresh, BY)
    assert caught.value.plight is Plight.OLDER
    assert old.read_bytes() == before


@pytest.mark.file
@pytest.mark.parametrize("name", ["1", "24"])
def test_a_register_that_came_up_to_date_goes_to_a_server_and_is_worked_in_there(
    tmp_path: Path, fresh: str, name: str
) -> None:
    old = released.unpack(name, tmp_path / "old.foidesk")
    opened = Cabinet.open(old)
    before = content(opened)
    opened.close()
    moving.move(old, fresh, BY)
    assert copies.verify(fresh).problems == ()
    there = Cabinet.open(fresh, create=False)
    arrived = without(last(there), there)
    there.close()
    assert arrived == before
    office = Office.open(fresh, who="Jo Marsh", now=lambda: datetime(2026, 11, 10, 10, 0, tzinfo=UTC))
    drafted = office.records.case_by_reference("HA06185").case_id
    assert office.records.undo(drafted).redo
    assert office.records.verify().problems == ()
    office.close()


# --- copies of a register on a server ---------------------------------------------------------------


@pytest.fixture
def served(server: Server, database: str) -> Iterator[Cabinet]:
    server.clear(database)
    opened = Cabinet.open(server.address(database))
    log(opened)
    yield opened
    opened.close()


def test_a_copy_of_a_server_is_a_file_that_opens_anywhere(served: Cabinet, tmp_path: Path) -> None:
    copy = copies.backup(served, tmp_path / "copies", NOW)
    assert copy.path.name == "register-2024-08-08-104200.foidesk"
    assert copies.verify(copy.path).problems == ()
    opened = Cabinet.open(copy.path)
    assert content(opened) == content(served)
    opened.close()


def test_copies_of_a_server_make_themselves(served: Cabinet, tmp_path: Path) -> None:
    hour = timedelta(hours=1)
    made = copyshelf.keep(served, tmp_path, NOW, hour).made
    assert made == tmp_path / "register-auto-2024-08-08-104200.foidesk"
    assert copyshelf.keep(served, tmp_path, NOW + 2 * hour, hour).made is None  # nothing changed
    with served.writing() as drawer:
        drawer.drafts.put("new", "half a sentence", NOW)
    assert copyshelf.keep(served, tmp_path, NOW + 3 * hour, hour).made is not None


def test_verify_sees_what_was_changed_past_the_safeguards(served: Cabinet, server: Server, tmp_path: Path) -> None:
    assert copies.verify(served.url).problems == ()
    assert copies.verify(served.url).cases == 1
    for change, said in (
        ("UPDATE items SET wording = 'Nothing' WHERE key = 1", "An item of case HA07408 is not as it was kept"),
        ("UPDATE journal SET words = 'never'", "An entry of the journal of case HA07408 is not as it was kept"),
        ("DELETE FROM responses WHERE key = 4", "An answer of case HA07408 that was kept is missing"),
        ("UPDATE case_words SET subject = 'x'", "HA07408 is not in the search index as it is"),
        ("UPDATE case_words SET vector = NULL", "Line 1 of the index case_words is not what its texts make"),
        ("UPDATE cases SET due = '2030-01-01'", "The sheet of case HA07408 is not as it was kept"),
        ("INSERT INTO drafts VALUES ('s', 'put in', '2024')", "was put in by something other than FOI Desk"),
    ):
        server.run(f"SET session_replication_role = replica; {change}", "register")
        assert any(said in problem for problem in copies.verify(served.url).problems), change
        server.clear("register")
        server.run("SET session_replication_role = replica; DELETE FROM row_hashes", "register")
        log(served)
        assert copies.verify(served.url).problems == ()


def test_verify_sees_a_safeguard_that_is_gone_or_changed(server: Server, fresh: str) -> None:
    Cabinet.open(fresh).close()
    name = fresh.rsplit("/", maxsplit=1)[-1]
    server.run("DROP TRIGGER journal_unchanged ON journal", name)
    server.run("ALTER TABLE evidence DISABLE TRIGGER evidence_undeleted", name)
    server.run(
        "CREATE OR REPLACE FUNCTION foidesk_keep_files() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
        name,
    )
    server.run("ALTER TABLE letters ADD COLUMN mood text", name)
    problems = copies.verify(fresh).problems
    for said in (
        "The safeguard journal_unchanged is missing",
        "The safeguard evidence_undeleted is switched off",
        "The safeguard files_unchanged was changed",
        "The column mood of the table letters was put in by something other than FOI Desk",
    ):
        assert said in problems


def test_the_copys_version_is_todays(served: Cabinet, tmp_path: Path) -> None:
    made = copies.backup(served, tmp_path, NOW).path
    assert copyshelf.look(made).version == SCHEMA


# --- a copy put back on a server --------------------------------------------------------------------


def test_a_copy_takes_the_place_of_what_a_server_holds(served: Cabinet, tmp_path: Path) -> None:
    copy = copies.backup(served, tmp_path, NOW).path
    log(served, "HA07409")
    inside = puttingback.look_inside(copy, served.url)
    assert [(act.reference, act.words) for act in inside.lost] == [("HA07409", "HA07409 logged")]
    assert (inside.cases, inside.lost_count, inside.related) == (1, 1, True)
    kept = serverrestoring.put_back(copy, served.url, tmp_path / "kept", BY)
    line = last(served)
    assert (line.kind, line.who, line.account, line.at) == ("restored", BY.who, BY.account, NOW)
    assert line.words == (
        f"The copy {copy.name} was put in the register’s place: 1 case; what was there is kept as {kept.name}"
    )
    assert kept == tmp_path / "kept" / "register-replaced-2024-08-08-104200.foidesk"
    assert copies.verify(kept).cases == 2
    # Another desk, which was open all the while, goes on with what is there now.
    with served.reading() as drawer:
        assert drawer.casefiles.find("HA07409") is None
    with served.writing() as drawer:
        assert drawer.casefiles.add(a_case("NEXT"), standing()) == 2
    assert copies.verify(served.url).problems == ()
    serverrestoring.put_back(kept, served.url, tmp_path / "kept", BY)
    with served.reading() as drawer:
        assert drawer.casefiles.find("HA07409") is not None
    assert copies.verify(served.url).problems == ()


def test_a_copy_of_an_earlier_version_comes_up_to_date_on_its_way(served: Cabinet, tmp_path: Path) -> None:
    old = released.unpack(2, tmp_path / "old.foidesk")
    before = old.read_bytes()
    serverrestoring.put_back(old, served.url, tmp_path, BY)
    assert old.read_bytes() == before
    assert copies.verify(served.url).problems == ()
    assert copies.verify(served.url).cases == 9


@pytest.mark.file
def test_an_encrypted_copy_goes_to_a_server_and_no_clear_file_is_ever_there(
    used: Cabinet, fresh: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    listening = True

    def listen(event: str, args: tuple[object, ...]) -> None:
        if listening and event in ("open", "sqlite3.connect"):
            made.append(str(args[0]))

    sys.addaudithook(listen)
    before, copy = content(used), copies.backup(used, tmp_path / "stick", NOW, "heron gravel teapot").path
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
    made.clear()
    moved = moving.restore_to_server(copy, fresh, BY, "heron gravel teapot")
    listening = False  # a hook stays for good
    assert copy.name in {Path(one).name for one in made}
    assert [one for one in made if not one.endswith((copy.name, ".py", ".pyc", ":memory:"))] == []
    assert moved.cases == 32
    there = Cabinet.open(fresh, create=False)
    assert last(there).words == f"The copy {copy.name} was restored: 32 cases"
    assert without(last(there), there) == before
    there.close()
    assert copies.verify(fresh).problems == ()
    with pytest.raises(NotAllowed, match="passphrase does not open"):
        moving.restore_to_server(copy, fresh, BY, "heron gravel teapots")


def test_an_encrypted_copy_of_an_earlier_version_comes_up_to_date_in_memory(
    served: Cabinet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = tmp_path / "v2.foidesk.age"
    with released.unpack(2, tmp_path / "v2.foidesk").open("rb") as plain, old.open("xb") as sealed:
        sealing.seal(plain, sealed, "heron gravel teapot", work=4)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
    serverrestoring.put_back(old, served.url, tmp_path / "kept", BY, "heron gravel teapot")
    assert copies.verify(served.url).problems == ()
    assert copies.verify(served.url).cases == 9


def test_a_copy_that_is_not_sound_changes_nothing_on_a_server(served: Cabinet, tmp_path: Path) -> None:
    copy = copies.backup(served, tmp_path / "copies", NOW).path
    copy.write_bytes(copy.read_bytes()[: 4096 * 6])
    with pytest.raises(StoreTrouble, match="not sound and was not restored"):
        serverrestoring.put_back(copy, served.url, tmp_path / "kept", BY)
    assert not (tmp_path / "kept").exists()
    assert copies.verify(served.url).cases == 1
