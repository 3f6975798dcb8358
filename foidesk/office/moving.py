"""The whole register carried to another place: a file, or a PostgreSQL server when the office outgrows a file."""

from collections.abc import Callable
from pathlib import Path

from foidesk.office.puttingback import bringing
from foidesk.office.views import Copied


def move_register(
    store: str | Path, to: str, progress: Callable[[int, int], None] | None = None, *, who: str = ""
) -> Copied:
    """Carry a register over, compared table by table; the old one is only read and stays as it is.

    The journal of the new one says who did it.
    `progress` is told how many rows are done, of how many; what it raises stops the move, and nothing was moved then.
    """
    from foidesk.store import moving

    moved = moving.move(store, to, bringing(who), progress)
    return Copied(moved.address, moved.cases, ok=True)
