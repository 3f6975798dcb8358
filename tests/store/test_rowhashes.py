"""Each row of each table has a hash that is kept with it: what changed behind the program's back is told by name."""

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foidesk.office.rehearsal import demo_office
from foidesk.store import rowhashes
from foidesk.store.cabinet import Cabinet
from foidesk.store.copyroom import copies
from foidesk.store.engine import make_engine
from foidesk.store.homes.upgrading import upgrade
from tests.store.builders import NOW, a_case, a_register, standing
from tests.store.damaging import behind

pytestmark = pytest.mark.file


def wrong(path: Path) -> list[str]:
    return [one for one in copies.verify(path).problems if "(" in one]


@pytest.fixture
def ready(tmp_path: Path) -> Path:
    path = tmp_path / "register.foidesk"
    return a_register(path)


@pytest.fixture(scope="module")
def lived_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a register with something in nearly every table, by real acts."""
    office = demo_office(tmp_path_factory.mktemp("lived_in"))
    office.close()
    assert office.path is not None
    return office.path


def test_a_register_made_by_real_acts_is_sound_to_the_last_row(lived_in: Path) -> None:
    assert copies.verify(lived_in).problems == ()
    with closing(sqlite3.connect(lived_in)) as raw:
        names = [row[0] for row in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        ours = [
            name for name in names
            if not name.startswith(("case_words", "answer_words", "sqlite_")) and name != "row_hashes"
        ]  # fmt: skip
        rows = sum(raw.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in ours)
        assert raw.execute("SELECT count(*) FROM row_hashes").fetchone() == (rows,)


def other_than(value: object) -> object:
    """Give a value of the same kind that differs by little."""
    if isinstance(value, int):
        return value + 1
    if isinstance(value, bytes):
        return value + b"."
    return f"{value or ''}."


def test_any_value_of_any_table_that_changed_is_told(lived_in: Path, tmp_path: Path) -> None:
    path = tmp_path / "changed.foidesk"
    path.write_bytes(lived_in.read_bytes())
    with behind(path):
        pass
    engine, changed = make_engine(path, read_only=False), set()
    with engine.connect() as connection:
        connection.connection.driver_connection.execute("PRAGMA foreign_keys = OFF")  # type: ignore[union-attr]
        with closing(sqlite3.connect(path)) as raw:
            triggers = [row[0] for row in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")]
        for place in range(60):
            with connection.execution_options(foidesk_begin="BEGIN IMMEDIATE", foidesk_reshapes=True).begin() as undo:
                for name in triggers:
                    connection.exec_driver_sql(f"DROP TRIGGER {name}")
                expected = set()
                for table in rowhashes.hashed_tables(connection):
                    first = connection.exec_driver_sql(f'SELECT * FROM "{table.name}" LIMIT 1').mappings().first()
                    if first is None or place >= len(table.columns):
                        continue
                    column = table.columns[place]
                    where = " AND ".join(f'"{one}" = ?' for one in table.key)
                    key = tuple(first[one] for one in table.key)
                    value = (other_than(first[column]), *key)
                    if column in table.key or first[column] is None:
                        continue
                    connection.exec_driver_sql(f'UPDATE "{table.name}" SET "{column}" = ? WHERE {where}', value)
                    expected.add((table.name, json.dumps(list(key), separators=(",", ":"), ensure_ascii=False)))
                told = {(table.name, key) for table, key, what in rowhashes.wrong_rows(connection) if what == "changed"}
                assert told == expected
                changed |= {name for name, _ in expected}
                undo.rollback()
    engine.dispose()
    assert len(changed) > 15


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("UPDATE responses SET text = '<p>None.</p>' WHERE case_id = 1 AND key = 2",
         "An answer of case HA06181 is not as it was kept (responses [1,2])"),
        ("UPDATE cases SET due = '2025-01-01' WHERE id = 2", "The sheet of case HA06182 is not as it was kept (cases [2])"),
        ("UPDATE drafts SET body = 'other'", 'Typing that is not saved yet is not as it was kept (drafts ["new"])'),
        ("UPDATE profiles SET body = body || ' '",
         'A set of the office\'s particulars is not as it was kept (profiles ["2024-01-01"])'),
        ("UPDATE journal SET who = 'Eve' WHERE id = 3",
         "An entry of the journal of case HA06183 is not as it was kept (journal [3])"),
        ("UPDATE row_hashes SET sha256 = x'00' WHERE table_name = 'letters'",
         "An issued letter of case HA06181 is not as it was kept (letters [1,0])"),
        ("DELETE FROM clock_events WHERE case_id = 2",
         "An event on the clock of case HA06182 that was kept is missing (clock_events [2,0])"),
        ("INSERT INTO case_notes VALUES (3, 0, 'note', '2024-08-01', 'x', NULL, '')",
         "A note of case HA06183 was put in by something other than FOI Desk (case_notes [3,0])"),
        ("UPDATE items SET wording = CAST(x'ff41' AS TEXT) WHERE case_id = 3 AND key = 1",
         "An item of case HA06183 is not as it was kept (items [3,1])"),
    ],
)  # fmt: skip
def test_what_was_changed_is_told_in_plain_words(ready: Path, statement: str, told: str) -> None:
    with behind(ready) as raw:
        raw.execute(statement)
    assert told in wrong(ready)


def test_a_register_without_its_hashes_is_not_sound(ready: Path) -> None:
    with closing(sqlite3.connect(ready)) as raw:
        raw.execute("DROP TABLE row_hashes")
    assert "The hashes of the register's rows are missing" in copies.verify(ready).problems


def test_a_later_act_does_not_hide_what_had_changed(ready: Path) -> None:
    with behind(ready) as raw:
        raw.execute("UPDATE cases SET requester_address = 'elsewhere' WHERE id = 2")
        raw.execute("UPDATE profiles SET body = replace(body, '6184', '6185')")
    cabinet = Cabinet.open(ready)
    with cabinet.writing() as drawer:
        case = drawer.casefiles.load(2)
        drawer.casefiles.keep(2, replace(case, subject="Another subject"), standing())
        profile = drawer.profiles.current(NOW.date())
        assert profile is not None
        drawer.profiles.keep(replace(profile, telephone="0300"), NOW.date().replace(month=1, day=1))
    cabinet.close()
    assert [one.split(" (")[0] for one in wrong(ready)] == [
        "The sheet of case HA06182 is not as it was kept",
        "A set of the office's particulars is not as it was kept",
    ]


def test_bringing_a_register_up_to_date_does_not_hide_what_had_changed(ready: Path) -> None:
    with behind(ready) as raw:
        raw.execute("UPDATE responses SET text = '<p>None.</p>' WHERE case_id = 1 AND key = 2")
    folder = ready.parent / "steps"
    folder.mkdir()
    (folder / "v99.py").write_text(
        f"from alembic import op\nrevision = '99'\ndown_revision = '{_version(ready)}'\n\n\ndef upgrade() -> None:\n"
        '    op.execute("ALTER TABLE responses ADD COLUMN colour TEXT")\n'
    )
    cabinet = Cabinet.open(ready)
    upgrade(ready, cabinet.engine, _version(ready), to=99, more_steps=(folder,))
    with cabinet.engine.connect() as connection:
        assert [(table.name, key) for table, key, _ in rowhashes.wrong_rows(connection)] == [("responses", "[1,2]")]
    cabinet.close()


def _version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as raw:
        return int(raw.execute("PRAGMA user_version").fetchone()[0])


def test_a_window_that_was_open_when_the_tables_changed_keeps_the_hashes_all_the_same(ready: Path) -> None:
    first, second = Cabinet.open(ready), Cabinet.open(ready)
    for cabinet in (first, second):
        with cabinet.writing() as drawer:
            drawer.drafts.put("a", "1", NOW)
    with closing(sqlite3.connect(ready)) as raw:
        raw.execute("ALTER TABLE presences ADD COLUMN colour TEXT DEFAULT 'red'")
        raw.execute("ALTER TABLE drafts ADD COLUMN colour TEXT DEFAULT 'red'")
    for cabinet in (first, second):
        with cabinet.writing() as drawer:
            drawer.drafts.put(f"after {id(cabinet)}", "2", NOW)
        cabinet.close()
    # Only the rows that another program gave a new column are told.
    assert [one.split(" (")[1] for one in sorted(wrong(ready))] == ['drafts ["a"])', 'drafts ["new"])']


def test_an_act_that_was_undone_leaves_the_hashes_as_they_were(ready: Path) -> None:
    cabinet = Cabinet.open(ready)
    for _ in range(2):
        with pytest.raises(RuntimeError), cabinet.writing() as drawer:
            drawer.casefiles.add(a_case("HA09999"), standing())
            raise RuntimeError
    assert copies.verify(ready).ok
    with cabinet.writing() as drawer:
        drawer.casefiles.add(a_case("HA09999"), standing())
    cabinet.close()
    assert copies.verify(ready).ok


def test_a_row_put_in_the_place_of_another_has_its_own_hash(cabinet: Cabinet, path: Path) -> None:
    with cabinet.writing() as drawer:
        connection = drawer.drafts._connection
        for body in ("one", "two"):
            connection.exec_driver_sql("INSERT OR REPLACE INTO drafts VALUES ('slot', ?, '2024-08-08')", (body,))
        connection.exec_driver_sql("UPDATE drafts SET slot = 'another' WHERE slot = 'slot'")
    assert copies.verify(path).ok


_ANY = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)


@settings(max_examples=25)
@given(slots=st.lists(st.tuples(_ANY, _ANY), max_size=6))
def test_every_key_and_text_is_hashed_as_it_is(
    slots: list[tuple[str, str]], empty: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("keys") / "register.foidesk"
    path.write_bytes(empty.read_bytes())
    cabinet = Cabinet.open(path)
    with cabinet.writing() as drawer:
        for slot, body in slots:
            drawer.drafts.put(slot, body, NOW)
        if slots:
            drawer.drafts.put(slots[0][0], "again", NOW)
            drawer.drafts.drop(slots[-1][0])
    cabinet.close()
    assert copies.verify(path).problems == ()
