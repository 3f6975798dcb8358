"""Whether the register still holds all that its copies hold: entries cut off the journal's end leave no other trace.

A chain proves every entry before its last, and nothing after it. Each copy ends its chain with the last entry there
was when it was made; the register must have gone on from there.
"""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, select

from foidesk.store.copyroom import copyshelf
from foidesk.store.tables.history import JournalRecord


def problems(connection: Connection, register: Path, folders: tuple[Path, ...]) -> Iterator[str]:
    """Say from which copies of the register its journal does not go on.

    Copies made before another one was put in the register's place are of what was given up then.
    """
    if copyshelf.is_copy(register):
        return
    row = JournalRecord
    lineage = copyshelf.lineage_of(connection)
    made_of_it = [one for one in copyshelf.find(register, folders) if not one.problem and one.last_id]
    given_up = max((one.made for one in made_of_it if copyshelf.is_replaced(one.path)), default=None)
    for copy in made_of_it:
        if copyshelf.is_replaced(copy.path) or (given_up is not None and copy.made <= given_up):
            continue
        if lineage and copy.lineage != lineage:  # of another register that went by the same name
            continue
        # A copy of an earlier version ends with the seal that the entry had then.
        seals = select(row.seal, row.sealed_before).where(row.id == copy.last_id)
        here = connection.execute(seals).one_or_none()
        if here is None:
            yield f"Entries were cut off the journal: the copy {copy.path.name} of {_when(copy.made)} has more"
        elif copy.last_seal not in tuple(here):
            yield f"The journal does not go on from the copy {copy.path.name} of {_when(copy.made)}"


def _when(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M} UTC"
