"""A real process that is really killed while cases come in: each is there whole, with its papers, or not at all."""

import random
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from foidesk.domain.facts import FactKind
from foidesk.office.office import Office
from foidesk.store.copyroom import copies
from tests.builders import a_logged_case, an_office
from tests.office.post_room import bring_in

ROOT = Path(__file__).resolve().parents[2]
ROWS = 600


def post_room(*words: object) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "tests.office.post_room", *map(str, words)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT)


def waste(turns: int) -> None:
    """Let a little time go by, never the same."""
    for _ in range(turns):
        pass


def tables(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with closing(sqlite3.connect(path)) as raw:  # plays back whatever the kill left half done
        assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert raw.execute("PRAGMA foreign_key_check").fetchall() == []
        names = [row[0] for row in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        return {name: raw.execute(f'SELECT * FROM "{name}" ORDER BY 1').fetchall() for name in names}


def old_log(folder: Path) -> Path:
    rows = [f"FOI-{at:04},{1 + at % 28}/7/2024,Person {at},Cars {at}" for at in range(ROWS)]
    path = folder / "log.csv"
    path.write_text("\n".join(["Ref,Date received,Requester,Subject", *rows]), encoding="utf-8")
    return path


@pytest.mark.parametrize("reports", [1, 9, 18, 25])
def test_a_log_comes_in_whole_or_not_at_all(tmp_path: Path, reports: int) -> None:
    office = an_office(tmp_path)
    a_logged_case(office, 1)
    office.close()
    path, log, chance = tmp_path / "register.foidesk", old_log(tmp_path), random.Random(reports)
    before = tables(path)
    child = post_room("bring_in", path, log)
    assert child.stdout is not None
    heard = [child.stdout.readline().strip() for _ in range(reports)]
    waste(chance.randrange(300_000))
    child.kill()
    rest, _ = child.communicate()
    after = tables(path)
    if b"done" in (*heard, *rest.split()):
        assert len(after["cases"]) == 1 + ROWS
    elif len(after["cases"]) == 1:
        assert after == before  # no file, no batch, no numbering, no journal entry either
    else:  # it was saved and not yet said
        assert len(after["cases"]) == 1 + ROWS
        assert len(after["log_batches"]) == 1
        assert [row[4] for row in after["journal"]][-1] == FactKind.OLD_LOG_BROUGHT_IN
    assert copies.verify(path).ok
    # It can be brought in now, if it is not here; twice makes no doubles.
    office = an_office(tmp_path)
    if len(after["cases"]) == 1:
        assert bring_in(office, log) is not None
    assert sum(office.records.counts().values()) > ROWS
    (batch,) = office.bringing_in.batches()
    assert (batch.cases, batch.here) == (ROWS, ROWS)
    office.close()


def whole(office: Office, path: Path, case_id: int) -> None:
    """Hold a case against everything that belongs to a request that was logged."""
    view = office.records.case(case_id)
    assert len(view.case.items) == 2
    assert view.deadline.due is not None
    original, attached = office.receipt.sources(case_id)
    assert view.case.request.text.strip() in office.receipt.source_bytes(original.sha256).decode()
    assert office.receipt.source_bytes(attached.sha256).startswith(b"list ")
    (line,) = office.records.history(case_id)
    assert line.words.startswith(f"Logged as {view.case.reference}")
    with closing(sqlite3.connect(path)) as raw:
        (role,) = raw.execute("SELECT role FROM messages WHERE case_id = ?", (case_id,)).fetchall()
        assert role == ("request",)
        number = raw.execute("SELECT rowid FROM case_words WHERE rowid = ?", (case_id,)).fetchall()
        assert number == [(case_id,)]


def test_each_request_is_logged_whole_or_not_at_all(tmp_path: Path) -> None:
    path, chance, known = tmp_path / "register.foidesk", random.Random(6181), 0
    an_office(tmp_path).close()
    for turn in range(8):
        child = post_room("log", path, 1000 * (turn + 1))
        assert child.stdout is not None
        heard = [child.stdout.readline() for _ in range(2 * chance.randrange(1, 3) + 1)]  # begun, HA.., begun, ..
        waste(chance.randrange(1_500_000))  # somewhere within the next request
        child.kill()
        rest, _ = child.communicate()
        said = [line.strip().decode() for line in (*heard, *rest.splitlines()) if not line.startswith(b"begun")]
        office = an_office(tmp_path)
        with closing(sqlite3.connect(path)) as raw:
            cases = dict(raw.execute("SELECT reference, id FROM cases").fetchall())
        assert set(said) <= set(cases)
        assert len(cases) - known <= len(said) + 1  # at most one was logged and not yet said
        for case_id in cases.values():
            whole(office, path, case_id)
        assert office.receipt.next_reference() not in cases
        assert office.records.profile().next_number == 6181 + len(cases)  # no number was lost or used twice
        known = len(cases)
        office.close()
    assert copies.verify(path).ok
