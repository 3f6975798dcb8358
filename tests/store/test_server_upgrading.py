"""A register of an earlier version on a server: a copy of that version first, read back; without one, no step."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from foidesk.domain.opening import CannotOpen, Plight
from foidesk.domain.troubles import StoreTrouble
from foidesk.office.office import Office
from foidesk.store import moving
from foidesk.store.cabinet import Cabinet
from foidesk.store.copyroom import copies, copyshelf
from foidesk.store.schema import SCHEMA
from foidesk.store.tables.base import Record
from tests.server import Server
from tests.store.builders import BY
from tests.store.filling import fill
from tests.store.test_copyshelf import log

EARLIER = 26
LATER_TABLES = ("people", "worked_calendars")
"""What versions 27 and 28 added."""


@pytest.fixture
def earlier(server: Server, tmp_path: Path) -> Iterator[str]:
    """A register of version 26 on a server, well filled."""
    made = server.database()
    path = tmp_path / "from.foidesk"
    here = Cabinet.open(path)
    fill(here, 30)
    log(here, "HA09999")
    with here.writing() as drawer:
        drawer.drafts.put("new", "half a\x00 sentence \ue000 \u0174", BY.at)
        drawer.files.put(bytes(range(256)) * 50, "application/pdf")
    here.close()
    moving.move(path, made, BY)
    name = made.rsplit("/", maxsplit=1)[-1]
    for table in LATER_TABLES:
        server.run(f"DROP TABLE {table}", name)
        server.run(f"DELETE FROM row_hashes WHERE table_name = '{table}'", name)
    server.run(f"UPDATE alembic_version SET version_num = '{EARLIER}'", name)
    server.run(f"UPDATE foidesk_register SET version = {EARLIER}", name)
    yield made
    server.drop(made)


def version_there(server: Server, address: str) -> object:
    return server.run("SELECT version FROM foidesk_register", address.rsplit("/", maxsplit=1)[-1])[0][0]


def content(store: str | Path) -> dict[str, list[tuple[object, ...]]]:
    cabinet = Cabinet.open(store)
    try:
        with cabinet.engine.connect() as connection:
            return {
                table.name: [
                    tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key.columns))
                ]
                for table in Record.metadata.sorted_tables
                if table.name not in ("row_hashes", *LATER_TABLES)
            }
    finally:
        cabinet.close()


def test_a_copy_of_the_earlier_version_is_made_first_and_told_of(server: Server, earlier: str, tmp_path: Path) -> None:
    cabinet = Cabinet.open(earlier, kept_in=tmp_path / "Copies")
    copy, kept = tmp_path / "Copies" / f"{cabinet.home.stem}-version-{EARLIER}.foidesk", cabinet.home.kept
    cabinet.close()
    assert kept == copy
    assert version_there(server, earlier) == SCHEMA
    assert copies.verify(earlier).problems == ()
    assert (copyshelf.look(copy).version, copyshelf.look(copy).problem) == (EARLIER, "")
    assert copies.check(copy).ok
    bytes_before = copy.read_bytes()
    restored = copies.restore(copy, tmp_path / "again.foidesk", BY).path
    assert copy.read_bytes() == bytes_before
    assert copies.verify(restored).problems == ()
    again, there = content(restored), content(earlier)
    line = again["journal"].pop()
    assert line[4] == "restored"
    assert again == there
    # And it is not made twice.
    opened = Cabinet.open(earlier, kept_in=tmp_path / "Copies")
    assert opened.home.kept is None
    opened.close()


def test_without_a_copy_no_step_is_taken(server: Server, earlier: str, tmp_path: Path) -> None:
    (tmp_path / "Copies").write_bytes(b"a file where the folder should be")
    with pytest.raises(StoreTrouble, match="only after a copy of it was made, which could not be done") as refused:
        Cabinet.open(earlier, kept_in=tmp_path / "Copies")
    assert refused.value.kept == "It was left as it was." and "Settings, Copies" in refused.value.do
    with pytest.raises(CannotOpen) as unopened:
        Cabinet.open(earlier)
    assert unopened.value.plight is Plight.OLDER
    assert version_there(server, earlier) == EARLIER


def test_a_copy_that_is_not_the_same_stops_it(server: Server, earlier: str, tmp_path: Path) -> None:
    name = earlier.rsplit("/", maxsplit=1)[-1]
    server.run("ALTER TABLE drafts ADD COLUMN mood text", name)
    with pytest.raises(StoreTrouble, match="could not be"):
        Cabinet.open(earlier, kept_in=tmp_path / "Copies")
    assert list((tmp_path / "Copies").glob("*")) == []
    assert version_there(server, earlier) == EARLIER


def test_the_office_keeps_it_with_the_copies_and_says_where(
    earlier: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FOIDESK_SETTINGS", str(tmp_path / "settings.toml"))
    (tmp_path / "settings.toml").write_text(f'copies = "{tmp_path / "Copies"}"\n', encoding="utf-8")
    office = Office.open(earlier, who="Priya Nair")
    assert office.kept_before is not None and office.kept_before.parent == tmp_path / "Copies"
    assert office.kept_before.is_file()
    office.close()
