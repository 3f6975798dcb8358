"""An encrypted copy of the register: one file, made and opened without a clear copy ever lying on a disk.

The register is copied into memory, compared there, enciphered from there; and to look into a copy it is deciphered
into memory. So whatever stops the program, also the power, no clear file can stay behind.
"""

import hashlib
import io
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from foidesk.domain.troubles import NotAllowed, StoreTrouble
from foidesk.store import copying, inspection, pouring, schema
from foidesk.store.cabinet import Cabinet
from foidesk.store.copyroom import sealing
from foidesk.store.engine import engine_in_memory, make_engine
from foidesk.store.home import WRITE
from foidesk.store.mishaps import trouble_of
from foidesk.store.spoken import SERVER

SUFFIX = ".foidesk.age"
LARGEST = 1024 * 1024 * 1024


class NoPassphrase(NotAllowed):
    """The copy is encrypted and no passphrase was given."""


def make(cabinet: Cabinet, target: Path, passphrase: str, *, work: int = sealing.WORK) -> copying.Copy:
    """Make an encrypted copy of an open register: of one moment, compared, read back, then given its name."""
    if not passphrase:
        raise NoPassphrase("An encrypted copy needs a passphrase.", kept="No copy was made.", do="Choose one.")
    with copying.making(target) as part:
        try:
            on_server = cabinet.engine.dialect.name == SERVER
            content, cases = _poured(cabinet.engine) if on_server else _copied(cabinet.engine)
            with part.open("xb") as file:
                sealing.seal(io.BytesIO(content), file, passphrase, work=work)
            wanted = hashlib.sha256(content).digest()
            del content
            if hashlib.sha256(_opened(part, passphrase)).digest() != wanted:
                raise copying.not_the_same()
        except (DBAPIError, sqlite3.Error) as error:
            raise trouble_of(error, "the register") or cabinet.home.trouble_of(error) or error from error
        except MemoryError as error:
            raise _too_large() from error
        except (sealing.Broken, sealing.WrongPassphrase) as error:
            raise copying.not_the_same() from error
    return copying.Copy(target, cases, ok=True)


def is_sealed(path: Path) -> bool:
    """Tell whether a file is an encrypted one, by its beginning."""
    try:
        if not path.is_file():  # a pipe would be waited on for ever
            return False
        with path.open("rb") as file:
            return file.read(len(sealing.MARK)) == sealing.MARK
    except OSError:
        return False


@contextmanager
def opened(copy: Path, passphrase: str = "") -> Iterator[Engine]:
    """Open a copy for reading, encrypted or not; an encrypted one lies in memory while it is open."""
    engine = _unsealed(copy, passphrase) if is_sealed(copy) else make_engine(copy, read_only=True)
    try:
        yield engine
    finally:
        engine.dispose()


def _copied(engine: Engine) -> tuple[bytes, int]:
    """Copy a register into memory and compare, all of one moment."""
    memory = sqlite3.connect(":memory:", check_same_thread=False)
    try:
        with engine.connect() as source, source.begin():
            size = source.exec_driver_sql("PRAGMA page_count").scalar_one()
            if size * source.exec_driver_sql("PRAGMA page_size").scalar_one() > LARGEST:
                raise _too_large()
            before, cases = inspection.digest(source), copying.count(source)
            source.connection.driver_connection.backup(memory)  # type: ignore[union-attr]
        content = memory.serialize()
    finally:
        memory.close()
    held = engine_in_memory(content)
    try:
        with copying.reading(held) as copied:
            problems = list(inspection.damage(copied))
            if problems or inspection.digest(copied) != before:
                raise copying.not_the_same(problems)
    finally:
        held.dispose()
    return content, cases


def _poured(engine: Engine) -> tuple[bytes, int]:
    """Make a register in memory of what lies on a server, compared table by table."""
    memory = engine_in_memory(b"")
    try:
        with (
            engine.connect() as source,
            source.begin(),
            memory.connect() as target,
            target.execution_options(foidesk_begin=WRITE).begin(),
        ):
            schema.create(target)
            rows = pouring.pour(source, target)
        with memory.connect() as held:
            content: bytes = held.connection.driver_connection.serialize()  # type: ignore[union-attr]
    except pouring.NotTheSame as error:
        raise copying.not_the_same([str(error)]) from error
    finally:
        memory.dispose()
    return content, rows["cases"]


def _unsealed(copy: Path, passphrase: str) -> Engine:
    if not passphrase:
        raise NoPassphrase(
            f"{copy.name} is encrypted.", kept="Nothing was changed.", do="Enter the passphrase it was made with."
        )
    try:
        return engine_in_memory(_opened(copy, passphrase))
    except sealing.WrongPassphrase as error:
        raise NotAllowed(
            f"The passphrase does not open {copy.name}.",
            kept="Nothing was changed.",
            do="Type it again. Capital letters and spaces count.",
        ) from error
    except sealing.Broken as error:
        raise StoreTrouble(
            f"{copy.name} was cut or changed and does not open.",
            kept="Nothing was changed.",
            do="Copy the file again from where it comes, or use another copy.",
        ) from error
    except OSError as error:
        raise StoreTrouble(
            f"{copy.name} could not be read.",
            kept="Nothing was changed.",
            do="Look at the file and whether you may open it.",
            details=str(error),
        ) from error
    except (MemoryError, sqlite3.Error) as error:
        raise StoreTrouble(
            f"{copy.name} could not be opened in this computer's memory.",
            kept="Nothing was changed.",
            do="Close other programs, or open it on a computer with more memory.",
            details=str(error),
        ) from error


def _opened(copy: Path, passphrase: str) -> bytes:
    plain = io.BytesIO()
    with copy.open("rb") as file:
        sealing.unseal(file, plain, passphrase)
    return plain.getvalue()


def _too_large() -> StoreTrouble:
    return StoreTrouble(
        "The register is too large to be encrypted on this computer.",
        kept="The register is as it was; there is no new copy.",
        do="Make a plain copy on a drive that is itself encrypted (BitLocker).",
    )
