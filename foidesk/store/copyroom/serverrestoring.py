"""A copy put in the place of a register on a server: what was there is kept as a file, and the change is one."""

from pathlib import Path

from foidesk.domain.troubles import StoreTrouble
from foidesk.store import copying, pouring
from foidesk.store.arrivals import Bringing
from foidesk.store.copyroom import copies, puttingback
from foidesk.store.home import WRITE
from foidesk.store.homes import serverhome
from foidesk.store.server import serverschema


def put_back(copy: Path, address: str, kept_in: Path, by: Bringing, passphrase: str = "") -> Path:
    """Put a sound copy in the place of what a server holds, in one transaction; give the file that keeps the latter.

    Other desks go on reading the old register until the moment of the change, and see the new one after it.
    """
    stem = serverhome.stem_of(serverhome.url_of(address))
    with (
        copies.of_today(copy, passphrase, kept="The register is as it was.") as today,
        serverhome.visited(address) as (engine, where),
    ):
        kept = puttingback.name_for_replaced(kept_in / f"{stem}.foidesk", by.at)
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
                by.restored(copy.name, kept.name)(target)
        except pouring.NotTheSame as error:
            raise StoreTrouble(
                f"{where} did not take what the copy holds.",
                kept="The register is as it was.",
                do="Have the server looked at, and try again.",
                details=str(error),
            ) from error
    return kept
