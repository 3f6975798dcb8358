"""Looking a register through: whether the file is whole, every reference leads somewhere, the content is as kept.

SQLite's own check sees only a few of the bits that a bad disk can turn over; so every text and paper that has a hash is
compared with it, the journal's chain is walked, and every case is compared with what the journal last said of it.
"""

import hashlib
import re
import sqlite3
from collections.abc import Iterator

from sqlalchemy import Connection, create_engine, func, select

from foidesk.domain.case import Case
from foidesk.domain.troubles import Trouble
from foidesk.store import rowhashes, schema, snapshots
from foidesk.store.casefiles import CaseFiles, text_hash
from foidesk.store.chain import chain_problems, given_up, last_pictures
from foidesk.store.files import Files
from foidesk.store.journal import Journal
from foidesk.store.rows import case_rows
from foidesk.store.spoken import on_server
from foidesk.store.tables.base import Record
from foidesk.store.tables.cases import CaseRecord, EvidenceRecord
from foidesk.store.tables.history import JournalRecord, SnapshotRecord
from foidesk.store.tables.papers import FileRecord, LetterRecord
from foidesk.store.tables.safeguards import TRIGGERS
from foidesk.store.words import answerwords


def damage(connection: Connection) -> Iterator[str]:
    """Say what is wrong with the file as a database, of whatever version."""
    for line in connection.exec_driver_sql("PRAGMA integrity_check(20)").scalars():
        if line != "ok":
            yield f"The file is damaged: {line}"
    for table, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield f"A row of {table} ({row}) belongs to one of {parent} that is not there"


def missing_safeguards(connection: Connection) -> Iterator[str]:
    """Say which of the triggers that freeze what must not change are gone, or are not as they were made."""
    kept = _made(connection)
    for statement in TRIGGERS:
        name = statement.split()[2]
        if ("trigger", name) not in kept:
            yield f"The safeguard {name} is missing"
        elif kept["trigger", name] != _evened(statement):
            yield f"The safeguard {name} was changed"


def shape_problems(connection: Connection) -> Iterator[str]:
    """Say which table or index is not as this version of the program makes it, and which is none of its own."""
    engine = create_engine("sqlite+pysqlite://")
    try:
        with engine.begin() as fresh:
            schema.create(fresh)
            wanted = _made(fresh)
    finally:
        engine.dispose()
    found = _made(connection)
    for kind, name in sorted(wanted.keys() | found.keys()):
        if kind == "trigger" and (kind, name) in wanted:
            continue  # a safeguard: told as such
        if (kind, name) not in found:
            yield f"The {kind} {name} is missing"
        elif (kind, name) not in wanted:
            yield f"The {kind} {name} was put in by something other than FOI Desk"
        elif found[kind, name] != wanted[kind, name]:
            yield f"The {kind} {name} is not made as it should be"
    ends = select(func.max(JournalRecord.id))
    counted = connection.exec_driver_sql("SELECT seq FROM sqlite_sequence WHERE name = 'journal'").scalar_one_or_none()
    if (counted or 0) != (connection.execute(ends).scalar_one() or 0):
        yield "The journal's last number is not the number of its last entry"


def _made(connection: Connection) -> dict[tuple[str, str], str]:
    rows = connection.exec_driver_sql("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {(kind, name): _evened(sql) for kind, name, sql in rows}


def _evened(sql: str) -> str:
    """Give a statement without what makes no difference: a table made in steps is written in another way."""
    return re.sub(r"\s+", " ", re.sub(r"\s*([(),])\s*", r"\1", sql)).strip()


def evidence_problems(connection: Connection) -> Iterator[str]:
    """Say which request is not as it was received."""
    for case_id, words, digest in connection.execute(
        select(EvidenceRecord.case_id, EvidenceRecord.text, EvidenceRecord.sha256)
    ):
        if text_hash(words) != digest:
            yield f"The request of case {case_id} is not as it was received"


def paper_problems(connection: Connection) -> Iterator[str]:
    """Say which filed paper, letter or picture in the journal is not what its hash says."""
    files = Files(connection)
    for (digest,) in connection.execute(select(FileRecord.sha256)).all():
        try:
            files.get(digest)
        except Trouble as trouble:
            yield f"{trouble.what} ({digest[:12]})"
    emptied = given_up(connection)
    for digest, body in connection.execute(select(SnapshotRecord.sha256, SnapshotRecord.body)):
        if hashlib.sha256(body.encode()).hexdigest() != digest and not (body == "" and digest in emptied):
            yield f"The journal's picture of a case is damaged ({digest[:12]})"


def journal_end(connection: Connection) -> str:
    """Give the seal of the journal's last entry, which stands for every entry before it; "" while there is none."""
    return Journal(connection).end()[1]


def sample_problems(connection: Connection, most: int = 20) -> Iterator[str]:
    """Say which of the latest letters and requests are not what their hashes say."""
    files, letter, evidence = Files(connection), LetterRecord, EvidenceRecord
    for digest in (
        connection.execute(select(letter.sha256).order_by(letter.issued_at.desc()).limit(most)).scalars().all()
    ):
        try:
            files.get(digest)
        except Trouble as trouble:
            yield f"{trouble.what} ({digest[:12]})"
    latest = select(evidence.case_id, evidence.text, evidence.sha256).order_by(evidence.case_id.desc()).limit(most)
    for case_id, words, digest in connection.execute(latest):
        if text_hash(words) != digest:
            yield f"The request of case {case_id} is not as it was received"


_PASSING = frozenset({"presences", "sharing"})
"""The tables that say who is there now."""
_UNTOLD = ("drafts", "profiles", "known_words", "calendar_days", "standard_texts", "holders", "holder_names")
"""The tables in which rows change without an entry in the journal."""


def state(connection: Connection) -> str:
    """Give one hash that is another one after anything changed but who has what open; quick, for it is asked hourly."""
    hashed = hashlib.sha256(journal_end(connection).encode())
    for name, rows in counts(connection).items():
        if name in _PASSING:
            continue
        hashed.update(f"{name}:{rows}".encode())
        if name in _UNTOLD:
            order = ", ".join(f'"{one.name}"' for one in Record.metadata.tables[name].primary_key)
            for row in connection.exec_driver_sql(f'SELECT * FROM "{name}" ORDER BY {order}'):  # noqa: S608  our own names
                hashed.update(repr(tuple(row)).encode("utf-8", "surrogatepass"))
    return hashed.hexdigest()


def journal_problems(connection: Connection) -> Iterator[str]:
    """Walk the journal's chain, and say which case is not as the journal says it was left, or is not in the index."""
    yield from chain_problems(connection)
    said = last_pictures(connection)
    casefiles, indexed = CaseFiles(connection), 0
    for case_id, reference in connection.execute(select(CaseRecord.id, CaseRecord.reference)).all():
        try:
            case = casefiles.load(case_id)
        except Exception as error:  # whatever is wrong with it, it is told, and the others are looked at too
            yield f"{reference} cannot be read: {error}"
            continue
        if casefiles.indexed_words(case_id) != case_rows.words(case):
            yield f"{reference} is not in the search index as it is"
        yield from _otherwise_in_lists(connection, case_id, case)
        answers = case_rows.answer_words(case)
        indexed += len(answers)
        if answerwords.held(connection, case_id) != answers:
            yield f"The answers of {reference} are not in the index of answers as they are"
        told = said.get(case_id)
        if told is not None and hashlib.sha256(snapshots.dump(case).encode()).hexdigest() != told:
            yield f"{reference} is not as the journal says it was left"
    if indexed < answerwords.count(connection):
        yield "The index of answers holds answers that are in no case"


def _otherwise_in_lists(connection: Connection, case_id: int, case: Case) -> Iterator[str]:
    """Say what the lists sort and filter by that does not follow from the case, its stage for one."""
    row = connection.execute(select(CaseRecord.__table__).where(CaseRecord.id == case_id)).mappings().one()
    for name, value in CaseFiles(connection).listed(case_id, case).items():
        if row[name] != value:
            yield f"{case.reference} stands in the lists otherwise than it is ({name})"


def index_problems(connection: Connection) -> Iterator[str]:
    """Say whether the search index does not hold together; looked at in a copy in memory, for it asks to write."""
    memory = sqlite3.connect(":memory:")
    try:
        connection.connection.driver_connection.backup(memory)  # type: ignore[union-attr]
        for index in ("case_words", "answer_words"):
            memory.execute(f"INSERT INTO {index} ({index}) VALUES ('integrity-check')")  # noqa: S608  our own names
    except sqlite3.DatabaseError as error:
        yield f"The search index is damaged: {error}"
    finally:
        memory.close()


CHECKS = (
    damage,
    missing_safeguards,
    shape_problems,
    rowhashes.problems,
    evidence_problems,
    paper_problems,
    index_problems,
    journal_problems,
)
"""All that a register is looked through for; each sees for itself, so that none hides what another would tell."""


def counts(connection: Connection) -> dict[str, int]:
    """Count the rows of every table of the register, of whatever version it is."""
    return {
        name: int(connection.exec_driver_sql(f'SELECT count(*) FROM "{name}"').scalar_one())  # noqa: S608  our own names
        for name in _tables(connection)
    }


def digest(connection: Connection) -> str:
    """Give one hash over all that the register holds; the search index follows from it and is left out."""
    hashed = hashlib.sha256()
    for name in _tables(connection):
        hashed.update(name.encode())
        for row in connection.exec_driver_sql(f'SELECT * FROM "{name}" ORDER BY rowid'):  # noqa: S608  our own names
            hashed.update(repr(tuple(row)).encode("utf-8", "surrogatepass"))
    if rowhashes.are_kept(connection):
        for row in connection.exec_driver_sql("SELECT * FROM row_hashes ORDER BY table_name, row_key"):
            hashed.update(repr(tuple(row)).encode())
    return hashed.hexdigest()


def _tables(connection: Connection) -> list[str]:
    if on_server(connection):
        return sorted(set(Record.metadata.tables) - {"row_hashes"})
    names = connection.exec_driver_sql(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'case\\_words%' ESCAPE '\\' "
        "AND name NOT LIKE 'answer\\_words%' ESCAPE '\\' "
        "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT IN ('alembic_version', 'row_hashes') ORDER BY name"
    )
    return list(names.scalars())
