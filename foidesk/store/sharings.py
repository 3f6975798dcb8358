"""How a register is shared, read and written during one transaction."""

from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from foidesk.domain.sharing import Asked, Holder, Sharing, SharingWay
from foidesk.store.tables.sharing import SharingRecord

_ROW = SharingRecord.__table__
_EMPTY: dict[str, object] = {
    "id": 1,
    **dict.fromkeys(("way", "chosen_at", "desk", "since", "at", "asked_desk", "asked_at")),
    **dict.fromkeys(("chosen_by", "who", "computer", "asked_who", "asked_computer"), ""),
    **dict.fromkeys(("process", "asked_process"), 0),
}
_NO_PEN = {name: _EMPTY[name] for name in ("desk", "who", "computer", "process", "since", "at")}
_NOT_ASKED = {name: value for name, value in _EMPTY.items() if name.startswith("asked_")}


class Sharings:
    """The row, during one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def load(self) -> Sharing:
        """Give how the register is shared now."""
        row = self._connection.execute(select(_ROW)).mappings().one_or_none()
        if row is None:
            return Sharing()
        holder = asked = None
        if row["desk"] is not None:
            holder = Holder(**{name: row[name] for name in _NO_PEN})
        if row["asked_desk"] is not None:
            asked = Asked(**{name.removeprefix("asked_"): row[name] for name in _NOT_ASKED})
        way = next((one for one in SharingWay if one.value == row["way"]), None)
        return Sharing(way, holder, asked)

    def choose(self, way: SharingWay, who: str, at: datetime) -> None:
        """Keep which way was chosen, for all desks."""
        self._change(way=way.value, chosen_by=who, chosen_at=at)

    def give(self, holder: Holder | None) -> None:
        """Give the pen to a desk, or to none; whoever asked for it has been answered."""
        if holder is not None or self.load().holder is not None:
            self._change(**(_NO_PEN if holder is None else vars(holder)), **_NOT_ASKED)

    def renew(self, at: datetime) -> None:
        """Say that the desk that holds the pen is still there."""
        self._change(at=at)

    def ask(self, asked: Asked | None) -> None:
        """Keep that a desk asks for the pen, or that it has been answered."""
        self._change(
            **(_NOT_ASKED if asked is None else {f"asked_{name}": value for name, value in vars(asked).items()})
        )

    def _change(self, **values: object) -> None:
        if not self._connection.execute(update(SharingRecord).values(**values)).rowcount:
            self._connection.execute(insert(SharingRecord).values({**_EMPTY, **values}))
