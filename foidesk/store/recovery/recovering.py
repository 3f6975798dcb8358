"""A new register made beside a damaged one, of every row that can be read; what could not be is told in plain words."""

import hashlib
import os
import sqlite3
from collections.abc import Iterable
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from sqlalchemy import Connection, bindparam, delete, select, update
from sqlalchemy.exc import SQLAlchemyError

from foidesk.domain.case import Case
from foidesk.domain.facts import Fact, FactKind
from foidesk.domain.troubles import StoreTrouble, Trouble
from foidesk.store import openingtroubles, rowhashes, rowtriggers, schema, snapshots
from foidesk.store.cabinet import Cabinet
from foidesk.store.casefiles import CaseFiles
from foidesk.store.chain import last_pictures
from foidesk.store.copying import free_name, taken
from foidesk.store.copyroom import copies
from foidesk.store.engine import make_engine
from foidesk.store.home import WRITE
from foidesk.store.homes.upgrading import bring_up
from foidesk.store.journal import Journal, first_seal, seal
from foidesk.store.recovery.salvage import Column, Salvage, columns_of, salvage
from foidesk.store.rowwords import RowWords
from foidesk.store.sharings import Sharings
from foidesk.store.tables.base import Record
from foidesk.store.tables.cases import CaseRecord
from foidesk.store.tables.columns import Day, Moment, read_moment, write_moment
from foidesk.store.tables.history import JournalRecord, SnapshotRecord
from foidesk.store.words import answerwords
from foidesk.store.words.wordindex import case_words

_TURNS = 20


@dataclass
class Recovered:
    """The new register, what was read, and line by line what was not."""

    path: Path
    report: Path
    cases: int = 0
    rows: int = 0
    lost: list[str] = field(default_factory=list)

    @property
    def whole(self) -> bool:
        """Say whether nothing was found to be missing."""
        return not self.lost


def recover(source: Path, target: Path, now: datetime, who: str) -> Recovered:
    """Make a new register of all that can be read, and a report beside it; the damaged file is never written to."""
    report = target.with_suffix(".txt")
    if not os.access(source, os.R_OK):
        raise openingtroubles.no_rights(source, None)
    for path in (target, report):
        if path.exists():
            raise taken(path)
    part = target.with_name(f".{target.name}.part")
    work = target.with_name(f".{target.name}.work")
    done = Recovered(target, report)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _clear(part, work)
        found = salvage(source, work, lambda version: _lay_out(part, version))
        _fill(part, found, done)
        _compare(part, done)
        _put_in_order(part, done, now, who)
        _write(report, _words(source, done, now))
        part.rename(target)
    except OSError as error:
        raise StoreTrouble(
            f"What is readable in {source.name} could not be written to {target.parent}.",
            kept="The damaged file was not touched.",
            do="Choose a folder you may write in, on a disk with room for a second register.",
            details=str(error),
        ) from error
    finally:
        _clear(part, work)
    return done


def name_beside(source: Path, now: datetime) -> Path:
    """Give a free name for the recovered register, beside the damaged one."""
    return free_name(source.parent, f"{source.stem}-recovered-{now:%Y-%m-%d-%H%M%S}", ".foidesk")


def _clear(*paths: Path) -> None:
    for path in paths:
        for one in (path, path.with_name(f"{path.name}-journal"), *path.parent.glob(f"{path.stem}-version-*")):
            with suppress(OSError):
                one.unlink(missing_ok=True)


# --- the rows -----------------------------------------------------------------------------------------------


def _lay_out(part: Path, version: int) -> dict[str, str]:
    """Make an empty register of a version, and give what makes each of its tables."""
    if version == schema.SCHEMA:
        Cabinet.open(part).close()
    else:
        part.touch()
        engine = make_engine(part, read_only=False)
        try:
            bring_up(engine, 0, part.name, kept="", to=version)
        finally:
            engine.dispose()
    with closing(sqlite3.connect(part)) as raw:
        raw.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        return dict(raw.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'"))


def _fill(part: Path, found: Salvage, done: Recovered) -> None:
    """Put the rows in the empty register."""
    with closing(sqlite3.connect(part, isolation_level=None)) as raw:
        raw.execute("BEGIN")
        triggers = _take_triggers_off(raw)
        known = {name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        for name, table in found.tables.items():
            if name not in known:
                done.lost += [f"A row of {name}, which is no table: {_plain(row.values)}" for row in table.rows]
                continue
            raw.execute(f'DELETE FROM "{name}"')  # noqa: S608  our own names
            if not table.told:
                rows = "1 row" if len(table.rows) == 1 else f"{len(table.rows):,} rows"
                done.lost.append(f"The table {name} was not found where it should be; {rows} of it were found.")
            if table.wrong:
                pages = "1 page" if table.wrong == 1 else f"{table.wrong} pages"
                done.lost.append(f"{pages} of the table {name} could not be read, or not wholly.")
            columns = columns_of(table.sql)
            for row in table.rows:
                problem = _put(raw, name, columns, row.number, row.values)
                if problem:
                    done.lost.append(f"A row of {name} was left out ({problem}): {_plain(row.values)}")
                else:
                    done.rows += 1
        if "row_hashes" in known:
            raw.execute("DELETE FROM row_hashes")
            raw.executemany("INSERT OR IGNORE INTO row_hashes VALUES (?, ?, ?)", found.hashes)
        done.lost += [f"A row of an unknown table: {_plain(values)}" for values in found.strays]
        _drop_what_hangs_in_the_air(raw, done)
        raw.execute("DELETE FROM alembic_version")
        raw.execute("INSERT INTO alembic_version VALUES (?)", (str(found.version),))
        for sql in triggers:
            raw.execute(sql)
        raw.execute("COMMIT")


def _take_triggers_off(raw: sqlite3.Connection) -> list[str]:
    """Take off what freezes rows while they are put together, and give it for later."""
    triggers = raw.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        raw.execute(f'DROP TRIGGER "{name}"')
    return [sql for _, sql in triggers]


def _put(
    raw: sqlite3.Connection, name: str, columns: tuple[Column, ...], number: int, values: tuple[object, ...]
) -> str:
    """Put one row in, with the number it had; give what stands against it."""
    if len(values) > len(columns):
        return "it has more columns than its table"
    # A row that was written before a column was added ends before it: that column has its usual value.
    pairs = list(zip(columns, values, strict=False))
    names = [f'"{one.name}"' for one, _ in pairs]
    wanted: list[object] = [number if one.is_number_of_row else value for one, value in pairs]
    if not any(one.is_number_of_row for one, _ in pairs):
        names.append("rowid")
        wanted.append(number)
    marks = ", ".join("?" * len(wanted))
    try:
        raw.execute(f'INSERT INTO "{name}" ({", ".join(names)}) VALUES ({marks})', wanted)  # noqa: S608  our own names
    except (sqlite3.Error, OverflowError) as error:
        return str(error)
    return ""


def _drop_what_hangs_in_the_air(raw: sqlite3.Connection, done: Recovered) -> None:
    """Take out rows whose case, or whatever they belong to, is lost; the journal keeps its lines without it."""
    for _ in range(_TURNS):
        broken = raw.execute("PRAGMA foreign_key_check").fetchall()
        for table, row, parent, place in broken:
            keys = [one[3] for one in raw.execute(f'PRAGMA foreign_key_list("{table}")') if one[0] == place]
            values = raw.execute(f'SELECT * FROM "{table}" WHERE rowid = ?', (row,)).fetchone()  # noqa: S608  our own
            if values is None:
                continue
            if table == "journal":
                sets = ", ".join(f'"{key}" = NULL' for key in keys)
                raw.execute(f"UPDATE journal SET {sets} WHERE rowid = ?", (row,))  # noqa: S608  our own names
                done.lost.append(f"Entry {row} of the journal no longer leads to its row of {parent}.")
            else:
                raw.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (row,))  # noqa: S608  our own names
                done.lost.append(f"A row of {table} was left out, for its row of {parent} is lost: {_plain(values)}")
        if not broken:
            return


def _compare(part: Path, done: Recovered) -> None:
    """Name the rows that can be read and are not as they were kept: a bit of them was turned over."""
    engine = make_engine(part, read_only=True)
    try:
        with engine.connect() as connection:
            words = RowWords(connection)
            if rowhashes.are_kept(connection):
                done.lost += [
                    f"{words.problem(table.name, key, what)}."
                    for table, key, what in rowhashes.wrong_rows(connection)
                    if what == "changed" and table.name != "alembic_version"
                ]
    finally:
        engine.dispose()


# --- what follows from the rows -----------------------------------------------------------------------------


def _put_in_order(part: Path, done: Recovered, now: datetime, who: str) -> None:
    """Bring the new register up to date, make its search anew, and have the journal say what was done."""
    cabinet = Cabinet.open(part, create=False)
    try:
        with cabinet.engine.connect() as connection:
            raw = connection.connection.driver_connection
            if not isinstance(raw, sqlite3.Connection):
                raise TypeError("a recovered register is a file")
            raw.execute("PRAGMA foreign_keys = OFF")  # rows are put right one by one, and looked through at the end
            with connection.execution_options(foidesk_begin=WRITE, foidesk_reshapes=True).begin():
                rowtriggers.disarm(connection)
                triggers = _take_triggers_off(raw)
                _drop_what_has_no_readable_time(raw, done)
                cases = _cases_that_can_be_loaded(connection, raw, done)
                _seal_anew(connection, done)
                _drop_emptied_pictures(connection)
                case_words(connection).clear()
                for case_id, case in cases.items():
                    CaseFiles(connection).put_on_lists(case_id, case)
                answerwords.rebuild(connection)
                _say_in_the_journal(connection, cases, done, now, who)
                Sharings(connection).give(None)  # nobody writes in the new register yet, and nobody has it open
                raw.execute("DELETE FROM presences")
                for sql in triggers:
                    raw.execute(sql)
                rowhashes.fill(connection)
            raw.execute("PRAGMA foreign_keys = ON")
    finally:
        cabinet.close()
    verdict = copies.verify(part)
    done.cases = verdict.cases
    done.lost += [one for one in verdict.problems if one not in done.lost]


def _drop_what_has_no_readable_time(raw: sqlite3.Connection, done: Recovered) -> None:
    """Take out rows whose day or moment is none; the journal's entry stays, at the time of the one before it."""
    for table in Record.metadata.sorted_tables:
        for column in table.columns:
            if not isinstance(column.type, Day | Moment):
                continue
            read = date.fromisoformat if isinstance(column.type, Day) else read_moment
            wanted = f'SELECT rowid, "{column.name}" FROM "{table.name}" WHERE "{column.name}" IS NOT NULL'  # noqa: S608
            before = write_moment(datetime(1970, 1, 1, tzinfo=UTC))
            for row, value in raw.execute(f"{wanted} ORDER BY rowid").fetchall():
                try:
                    read(value)
                    before = value
                    continue
                except ValueError:
                    pass
                if table.name == "journal":
                    raw.execute("UPDATE journal SET at = ? WHERE rowid = ?", (before, row))
                    done.lost.append(f"When entry {row} of the journal was made could not be read.")
                    continue
                values = raw.execute(f'SELECT * FROM "{table.name}" WHERE rowid = ?', (row,)).fetchone()  # noqa: S608
                raw.execute(f'DELETE FROM "{table.name}" WHERE rowid = ?', (row,))  # noqa: S608  our own names
                done.lost.append(f"A row of {table.name} was left out, for its day cannot be read: {_plain(values)}")
    _drop_what_hangs_in_the_air(raw, done)


def _cases_that_can_be_loaded(connection: Connection, raw: sqlite3.Connection, done: Recovered) -> dict[int, Case]:
    """Load every case; one that cannot be put together is taken out, with all that belongs to it."""
    casefiles, found = CaseFiles(connection), {}
    for case_id, reference in connection.execute(select(CaseRecord.id, CaseRecord.reference)).all():
        try:
            casefiles.standing(case_id)
            found[case_id] = casefiles.load(case_id)
        except (Trouble, SQLAlchemyError, ValueError, KeyError, TypeError, IndexError) as error:
            done.lost.append(f"{reference} could not be put together ({error}); what was read of it follows.")
            values = raw.execute("SELECT * FROM cases WHERE id = ?", (case_id,)).fetchone()
            done.lost.append(f"A row of cases: {_plain(values)}")
            raw.execute("DELETE FROM cases WHERE id = ?", (case_id,))
    _drop_what_hangs_in_the_air(raw, done)
    return found


def _seal_anew(connection: Connection, done: Recovered) -> None:
    """Chain the entries of the journal again from the first one that no longer follows from the one before it.

    So are the seals from before version 25, which stay beside the others; an entry without its words keeps its own.
    """
    row, last, last_before, broken = JournalRecord, "", "", False
    change = (
        update(row).where(row.id == bindparam("number")).values(seal=bindparam("now"), sealed_before=bindparam("was"))
    )
    for each in connection.execute(select(row.__table__).order_by(row.id)).mappings().all():
        entry = dict(each)
        if entry["sealed_before"] is not None and entry["disposal"] is None:
            entry["sealed_before"] = first_seal(last_before, entry)
        last, last_before = seal(last, entry), entry["sealed_before"] or ""
        if (last, entry["sealed_before"]) != (each["seal"], each["sealed_before"]):
            broken = True
            connection.execute(change, {"number": entry["id"], "now": last, "was": entry["sealed_before"]})
    if broken:
        done.lost.append("The chain of the journal was broken, and was made anew from what could be read of it.")


def _drop_emptied_pictures(connection: Connection) -> None:
    """Take out the pictures that a disposal emptied and of which no entry tells any more: nothing is left in them."""
    row, picture = JournalRecord, SnapshotRecord
    told = select(row.before).where(row.before.is_not(None)).union(select(row.after).where(row.after.is_not(None)))
    connection.execute(delete(picture).where(picture.body == "", picture.sha256.not_in(told)))


def _say_in_the_journal(
    connection: Connection, cases: dict[int, Case], done: Recovered, now: datetime, who: str
) -> None:
    """Write down that the register was recovered, and how each case now is of which the last state is lost."""
    journal, told = Journal(connection), last_pictures(connection)
    for case_id, case in cases.items():
        if case.brought_in is not None and case_id not in told:
            continue  # a line of an old log that nobody has worked on: the journal tells of the log alone
        if hashlib.sha256(snapshots.dump(case).encode()).hexdigest() != told.get(case_id):
            done.lost.append(f"{case.reference} is not as it was left: parts of it may be missing.")
            words = "Recovered from a damaged file; parts may be missing"
            journal.add(
                at=now, who=who, case_id=case_id, fact=Fact(FactKind.RECOVERED, words, ""), before=None, after=case
            )
    words = f"Recovered from a damaged file: {done.rows:,} rows read, {len(done.lost):,} losses told in a report"
    journal.add(at=now, who=who, case_id=None, fact=Fact(FactKind.RECOVERED, words, ""), before=None, after=None)


# --- the report ---------------------------------------------------------------------------------------------


def _words(source: Path, done: Recovered, now: datetime) -> str:
    cases = "1 case" if done.cases == 1 else f"{done.cases:,} cases"
    lines = [
        f"Recovered from {source.name} on {now:%d %B %Y at %H:%M} UTC",
        "",
        f"The new register is {done.path.name}: {cases}, {done.rows:,} rows.",
        f"{source.name} was not touched. Keep it.",
        "",
    ]
    if done.whole:
        lines.append("Nothing was found to be missing.")
    else:
        lines += [f"What was lost or is doubtful ({len(done.lost):,}):", "", *(f"- {line}" for line in done.lost)]
    return "\n".join(lines) + "\n"


def _write(path: Path, words: str) -> None:
    with path.open("x", encoding="utf-8", errors="backslashreplace") as file:
        file.write(words)
        file.flush()
        os.fsync(file.fileno())


def _plain(values: Iterable[object]) -> str:
    return " | ".join(
        "" if one is None else f"({len(one):,} bytes)" if isinstance(one, bytes) else str(one) for one in values
    )
