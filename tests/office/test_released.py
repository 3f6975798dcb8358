"""A register of every version there has been opens, holds what it held, and is gone on with."""

import hashlib
import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from foidesk.domain.case import Stage
from foidesk.domain.items import Outcome
from foidesk.domain.retention import How
from foidesk.domain.richtext import from_plain
from foidesk.domain.troubles import NotAllowed
from foidesk.office.office import Office
from foidesk.store.copyroom import copies
from foidesk.store.schema import SCHEMA
from tests.store import released

pytestmark = pytest.mark.file

NOW = datetime(2026, 11, 10, 10, 0, tzinfo=UTC)


FEW = ("1", "8", "16", "20", "24", "25", released.names()[-1])
"""What is gone on with on every day; all of them with `-m long`."""


@pytest.fixture
def old(name: str, tmp_path: Path) -> Path:
    return released.unpack(name, tmp_path / "register.foidesk")


def rows(path: Path) -> dict[str, list[dict[str, object]]]:
    """Give every row of every table, but for the search indexes and what is counted anew."""
    with closing(sqlite3.connect(path)) as raw:
        raw.row_factory = sqlite3.Row
        names = [name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            name: [dict(row) for row in raw.execute(f'SELECT * FROM "{name}"')]
            for name in names
            if not re.match("sqlite_|case_words|answer_words|row_hashes|alembic_version", name)
        }


@pytest.mark.parametrize("name", released.names())
def test_it_comes_up_to_date_with_every_row_it_had(name: str, old: Path, tmp_path: Path) -> None:
    before = rows(old)
    office = Office.open(old, now=lambda: NOW)
    assert office.records.verify().problems == ()  # the days that follow from others among them
    office.close()
    after = rows(old)
    for table, had in before.items():
        anew = {"journal": {"seal"}, "cases": {"stage_place"}}.get(table, set())
        assert len(after[table]) == len(had), table
        for was, now in zip(had, after[table], strict=True):
            assert {column for column in was if was[column] != now[column]} <= anew, (table, was, now)
    version = released.version_of(name)
    kept = tmp_path / f"register-version-{version}.foidesk"
    assert kept.exists() == (version < SCHEMA)
    if kept.exists():
        assert rows(kept) == before
        assert copies.check(kept).ok


@pytest.mark.parametrize(
    "name", [pytest.param(one, marks=() if one in FEW else pytest.mark.long) for one in released.names()]
)
def test_it_is_gone_on_with(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", released.ACCOUNT)
    before = rows(old)
    office = Office.open(old, who="Jo Marsh", now=lambda: NOW)
    answered, drafted, plain = (office.records.case_by_reference(f"HA0618{end}") for end in (1, 5, 6))
    # The words of requests, answers and letters are those that were kept.
    asked = {one["case_id"]: one["text"] for one in before["evidence"]}
    assert drafted.case.evidence == asked[drafted.case_id]
    assert tuple(one.text.plain() for one in answered.case.responses) == released.WORDS
    papers = {one["sha256"]: one["content"] for one in before["files"]}
    for one in before["letters"]:
        content = office.despatch.issued_pdf(one["case_id"], one["sha256"])
        assert content == papers[one["sha256"]]
        assert hashlib.sha256(content).hexdigest() == one["sha256"]
    # What was done can be undone and done again, and what was being typed is still there.
    words = [one.text.plain() for one in drafted.case.responses]
    assert words[-1] == "Half a sent" and words[0] == released.WORDS[0]
    seen = drafted
    while seen.undo:
        seen = office.records.undo(drafted.case_id)
    assert (seen.case.stage, len(seen.case.items), seen.case.owner) == (Stage.LOGGED, 3, released.WHO)
    while seen.redo:
        seen = office.records.redo(drafted.case_id)
    assert [one.text.plain() for one in seen.case.responses] == words
    assert seen.case.owner == "Jo Marsh"
    # A letter goes out.
    office.drafting.respond(plain.case_id, [1, 2, 3], from_plain(released.WORDS[1]), [Outcome.NOT_HELD])
    issued = office.despatch.issue(plain.case_id)
    assert issued.view.case.stage is Stage.ISSUED
    assert office.despatch.issued_pdf(plain.case_id, issued.sha256) == issued.pdf
    # What is old enough goes for good.
    office.retaining.dispose([answered.case_id], How.DESTROYED)
    with pytest.raises(NotAllowed, match="was destroyed on Tuesday 10 November 2026"):
        office.records.case(answered.case_id)
    assert office.records.verify().problems == ()
    office.close()
    assert {one["sha256"] for one in rows(old)["files"]}.isdisjoint(
        one["sha256"] for one in before["letters"] if one["case_id"] == answered.case_id
    )
