"""A copy put in the place of a register on a server: what was there is kept as a file, and the change is one."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine

from foidesk.domain.troubles import NotAllowed, StoreTrouble
from foidesk.store import copying, pouring, puttingback, schema, sealedcopies, server, serverschema
from foidesk.store.cabinet import Cabinet
from foidesk.store.home import WRITE


def put_back(copy: Path, address: str, kept_in: Path, now: datetime, passphrase: str = "") -> Path:
    """Put a sound copy in the place of what a server holds, in one transaction; give the file that keeps the latter.

    Other desks go on reading the old register until the moment of the change, and see the new one after it.
    """
    stem = server.stem_of(server.url_of(address))
    with (
        sealedcopies.opened(copy, passphrase) as source,
        _of_today(copy, source) as today,
        server.visited(address) as (engine, where),
    ):
        kept = puttingback.name_for_replaced(kept_in / f"{stem}.foidesk", now)
        copying.copy_to(engine, kept)
        try:
            with (
                today.connect() as asked,
                asked.begin(),
                engine.connect() as target,
                target.execution_options(foidesk_begin=WRITE).begin(),
            ):
                serverschema.take_down(target)
                serverschema.create(target)
                pouring.pour(asked, target)
        except pouring.NotTheSame as error:
            raise StoreTrouble(
                f"{where} did not take what the copy holds.",
                kept="The register is as it was.",
                do="Have the server looked at, and try again.",
                details=str(error),
            ) from error
    return kept


@contextmanager
def _of_today(copy: Path, source: Engine) -> Iterator[Engine]:
    """Give a sound copy as this version makes it; one of an earlier version is brought up to date beside it."""
    puttingback.must_be_sound(copy, source)
    with source.connect() as connection:
        version = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    if version == schema.SCHEMA:
        yield source
        return
    if sealedcopies.is_sealed(copy):
        raise NotAllowed(
            "This encrypted copy is of an earlier version and cannot be put straight on a server.",
            kept="The register is as it was.",
            do="Restore it as a file on this computer, then move that register to the server.",
        )
    with tempfile.TemporaryDirectory(prefix="foidesk-restore-", ignore_cleanup_errors=True) as folder:
        fresh = Path(folder) / "copy.foidesk"
        copying.copy_to(source, fresh)
        beside = Cabinet.open(fresh, create=False)
        try:
            yield beside.engine
        finally:
            beside.close()
