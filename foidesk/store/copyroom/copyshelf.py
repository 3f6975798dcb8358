"""The folder of copies: what lies in it, a new one when it is due, and those that are superfluous taken away."""

import re
import sqlite3
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection, select
from sqlalchemy.exc import DBAPIError

from foidesk.domain import copykeeping
from foidesk.domain.troubles import StoreTrouble
from foidesk.store import inspection, schema
from foidesk.store.cabinet import Cabinet
from foidesk.store.copying import copy_to, free_name, reading
from foidesk.store.copyroom.sealedcopies import SUFFIX as SEALED
from foidesk.store.copyroom.sealedcopies import is_sealed
from foidesk.store.journal import Journal
from foidesk.store.mishaps import trouble_of
from foidesk.store.spoken import on_server
from foidesk.store.tables.history import JournalRecord

_MOMENT = re.compile(r"-(\d{4}-\d{2}-\d{2}-\d{6})(?:-\d+)?$")
_OF_A_COPY = re.compile(r"(?:-auto|-replaced|-recovered|-version-\d+(?:-\d+)?)$")
_AUTOMATIC = "-auto"
_REGISTER = ".foidesk"
REPLACED = "-replaced-"


@dataclass(frozen=True)
class Shelved:
    """A copy as it lies in its folder: when it was made, and the end of its journal. `problem` says why it is none."""

    path: Path
    made: datetime
    automatic: bool
    cases: int = 0
    version: int = 0
    lineage: str = ""
    """The seal of the journal's first entry: copies of one register have the same, those of another do not."""
    last_id: int = 0
    last_at: datetime | None = None
    last_who: str = ""
    last_words: str = ""
    last_seal: str = ""
    state: str = ""
    problem: str = ""
    sealed: bool = False
    """Encrypted: what is in it can be said once its passphrase is known."""

    @property
    def is_earlier(self) -> bool:
        """Say whether it is of an earlier version."""
        return not self.problem and 0 < self.version < schema.SCHEMA


@dataclass(frozen=True)
class Shelf:
    """What came of looking after a folder: when the last sound copy in it was made, and whether that was now."""

    folder: Path
    last: datetime
    made: Path | None
    removed: int


def keep(cabinet: Cabinet, folder: Path, now: datetime, every: timedelta | None) -> Shelf:
    """Make a copy of an open register in a folder if one is due, and thin the copies made in this way.

    `every` is how long the last copy stands for while something changed; None is a day. The folder must be there: on
    a drive that is not connected a new one would only hide that. Nothing is taken away unless a new copy was made
    and is sound; nothing that was made by hand or belongs to another register ever is.
    """
    must_be_there(folder)
    with cabinet.engine.connect() as connection, connection.begin():
        lineage, state = lineage_of(connection), inspection.state(connection)
    # Newest first: most of the time one look is enough.
    last: Shelved | None = None
    for path in _automatic(folder, cabinet.home.stem):
        found = look(path, closely=True)
        if not found.problem and found.lineage == lineage and found.made <= now:
            last = found
            break
    due = copykeeping.is_due(last.made if last else None, now, every)
    if last is not None and (not due or (last.state == state and now - last.made < copykeeping.DAY)):
        return Shelf(folder, last.made, None, 0)
    stem = f"{cabinet.home.stem}{_AUTOMATIC}-{now:%Y-%m-%d-%H%M%S}"
    copy = copy_to(cabinet.engine, free_name(folder, stem, _REGISTER), swift=True)
    return Shelf(folder, now, copy.path, _thin(folder, cabinet.home.stem, lineage, copy.path))


def must_be_there(folder: Path) -> None:
    """Say plainly that a folder for copies is not there."""
    try:
        there = folder.is_dir()
    except OSError:
        there = False
    if not there:
        raise StoreTrouble(
            f"The folder for copies is not there: {folder}.",
            kept="The register is not affected.",
            do="Connect the drive or the share, or choose another folder under Settings, Copies.",
        )


def look(path: Path, *, closely: bool = False) -> Shelved:
    """Look at a copy without changing it; whether it is sound all through is for `verify` to say.

    Only a close look tells its `state`, which takes a while.
    """
    made = _made(path)
    if is_sealed(path):
        return Shelved(path, made, automatic=False, sealed=True)
    automatic = f"{_AUTOMATIC}-" in path.stem and _MOMENT.search(path.stem) is not None
    try:
        with reading(path) as connection:
            if connection.exec_driver_sql("PRAGMA application_id").scalar_one() != schema.APPLICATION_ID:
                return Shelved(path, made, automatic, problem="Not a register of FOI Desk")
            version = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
            if version > schema.SCHEMA:
                return Shelved(path, made, automatic, version=version, problem="Made by a newer FOI Desk")
            row = JournalRecord
            wanted = select(row.id, row.at, row.who, row.words, row.seal).order_by(row.id.desc()).limit(1)
            last = connection.execute(wanted).one_or_none()
            return Shelved(
                path,
                made,
                automatic,
                cases=int(connection.exec_driver_sql("SELECT count(*) FROM cases").scalar_one()),
                version=version,
                lineage=lineage_of(connection),
                last_id=last.id if last else 0,
                last_at=last.at if last else None,
                last_who=last.who if last else "",
                last_words=last.words if last else "",
                last_seal=last.seal if last else "",
                state=inspection.state(connection) if closely else "",
            )
    except (DBAPIError, sqlite3.Error, ValueError, OSError) as error:
        trouble = trouble_of(error, path.name)
        return Shelved(path, made, automatic, problem="Damaged" if trouble else "Cannot be read")


def find(register: Path, folders: tuple[Path, ...]) -> tuple[Shelved, ...]:
    """List the copies of a register in its folders and beside it, the newest first."""
    found: dict[Path, Shelved] = {}
    for folder in (*folders, register.parent):
        with suppress(OSError):
            stem = f"{_plain(register.stem)}-*"
            for path in sorted([*folder.glob(f"{stem}{register.suffix}"), *folder.glob(f"{stem}{SEALED}")]):
                if path != register and path.is_file():
                    found.setdefault(path, look(path))
    return tuple(sorted(found.values(), key=lambda one: one.made, reverse=True))


def related(names: tuple[str, ...], folders: tuple[Path, ...], lineage: str) -> tuple[Shelved, ...]:
    """List what holds the same register as it was at any time, under whatever name, the newest first.

    A register that was moved or restored has another name than the copies that were made before. An encrypted copy
    cannot be looked into: it counts where it is named like the register or like one of the others.
    """
    plain: dict[Path, Shelved] = {}
    sealed: dict[Path, Shelved] = {}
    for folder in folders:
        with suppress(OSError):
            for path in sorted(one for one in folder.iterdir() if one.is_file()):
                if path.name.endswith(SEALED):
                    sealed.setdefault(path, look(path))
                elif path.suffix == _REGISTER:
                    found = look(path)
                    if not found.problem and found.lineage == lineage:
                        plain.setdefault(path, found)
    stems = {*names, *(_plain_stem(path) for path in plain)}
    mine = [found for path, found in sealed.items() if _plain_stem(Path(path.name.removesuffix(SEALED))) in stems]
    return tuple(sorted([*plain.values(), *mine], key=lambda one: one.made, reverse=True))


def tells(path: Path, entry: int, seal: str) -> bool:
    """Say whether the journal of a copy has an entry; another one may have its number after a restore."""
    with suppress(DBAPIError, sqlite3.Error, ValueError, OSError), reading(path) as connection:
        wanted = select(JournalRecord.seal).where(JournalRecord.id == entry)
        return bool(connection.execute(wanted).scalar_one_or_none() == seal)
    return False


def is_register(path: Path) -> bool:
    """Say whether a file's name is that of a register, and not one that copies get."""
    return not path.name.endswith(SEALED) and _plain_stem(path) == path.stem


def _plain_stem(path: Path) -> str:
    """Give the name of the register that a copy was made of, from its own name."""
    name = path.name.removesuffix(_REGISTER)
    return _OF_A_COPY.sub("", _MOMENT.sub("", name) if _MOMENT.search(name) else name)


def is_copy(path: Path) -> bool:
    """Say whether a file's name is one that copies get."""
    return _MOMENT.search(path.stem) is not None


def is_replaced(path: Path) -> bool:
    """Say whether a file keeps what a copy was put in the place of."""
    return is_copy(path) and REPLACED in path.stem


def remove(path: Path) -> None:
    """Remove one copy for good."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise StoreTrouble(
            f"The copy could not be removed: {path}.",
            kept="It is still there, and so are those that were made after it.",
            do="Connect the drive or the share, or ask whoever looks after it to remove the file.",
            details=str(error),
        ) from error


def _thin(folder: Path, stem: str, lineage: str, newest: Path) -> int:
    if not lineage:  # nothing was ever done in it: whose copies these are cannot be told
        return 0
    mine = [one for one in map(look, _automatic(folder, stem)) if not one.problem and one.lineage == lineage]
    go = copykeeping.superfluous([one.made for one in mine])
    removed = 0
    for one in mine:
        if one.made in go and one.path != newest:
            with suppress(OSError):  # it goes the next time
                one.path.unlink()
                removed += 1
    return removed


def _automatic(folder: Path, stem: str) -> list[Path]:
    """List the copies made by themselves, the newest first."""
    try:
        found = list(folder.glob(f"{_plain(stem)}{_AUTOMATIC}-*.foidesk"))
    except OSError:
        found = []
    return sorted((one for one in found if _MOMENT.search(one.stem)), key=_made, reverse=True)


def _plain(stem: str) -> str:
    """Give a name in which no sign stands for others."""
    return re.sub(r"([*?\[])", r"[\1]", stem)


def _made(path: Path) -> datetime:
    told = _MOMENT.search(path.name.removesuffix(SEALED) if path.name.endswith(SEALED) else path.stem)
    if told:
        with suppress(ValueError):
            return datetime.strptime(told[1], "%Y-%m-%d-%H%M%S").replace(tzinfo=UTC)
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except OSError:
        return datetime.fromtimestamp(0, UTC)


def lineage_of(connection: Connection) -> str:
    """Give the seal of the journal's first entry as it was made at first: copies of one register have the same."""
    # Before version 25 an entry had the seal that now stands beside its new one.
    if not on_server(connection) and connection.exec_driver_sql("PRAGMA user_version").scalar_one() < 25:
        row = JournalRecord
        return connection.execute(select(row.seal).order_by(row.id).limit(1)).scalar_one_or_none() or ""
    return Journal(connection).first_seal()
