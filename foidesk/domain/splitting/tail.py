"""What follows the last point of a list: more of it, another request in prose, or the closing."""

from collections.abc import Sequence

from foidesk.domain.splitting import weighing
from foidesk.domain.splitting.outline import Unit
from foidesk.domain.splitting.prose import Row, rows_at
from foidesk.domain.splitting.said import said_in


def tail_of(units: Sequence[Unit], last: int, end: int, clean: str) -> tuple[list[Row], int | None]:
    """Read what follows the last point: more of it, another request in prose, or the closing."""
    deepest = max((i for i in range(last, end) if units[i].mark), default=last)
    said = said_in(units[deepest:end], clean)
    rows, closing = rows_at(said, weighing.places(said, below_list=True))
    return rows[1:], closing
