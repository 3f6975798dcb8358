"""The office's list of information holders: found by any name they went by, changed, put together, taken off."""

from collections.abc import Iterable

from sqlalchemy import Connection, delete, insert, select, update

from foidesk.domain.holders import Holder, HolderKind, ListedHolder
from foidesk.store.folding import fold
from foidesk.store.tables.holders import HolderNameRecord, HolderRecord

_H, _N = HolderRecord, HolderNameRecord


class Holders:
    """The list, during one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[ListedHolder, ...]:
        """Give every holder, by name, with the names it went by before."""
        names: dict[int, list[str]] = {}
        for name, holder in self._connection.execute(select(_N.name, _N.holder).order_by(_N.name_key)):
            names.setdefault(holder, []).append(name)
        rows = self._connection.execute(
            select(_H.id, _H.name, _H.email, _H.kind, _H.outside, _H.note, _H.retired)
        ).all()
        found = [
            ListedHolder(
                row.id,
                Holder(row.name, row.email, HolderKind(row.kind), row.outside, row.note),
                tuple(name for name in names.get(row.id, ()) if fold(name) != fold(row.name)),
                row.retired,
            )
            for row in rows
        ]
        return tuple(sorted(found, key=lambda one: (fold(one.holder.name), one.id)))

    def by_name(self) -> dict[str, ListedHolder]:
        """Give every holder under each name it goes or went by, folded."""
        return {fold(name): one for one in self.all() for name in (*one.also, one.holder.name)}

    def named(self, name: str) -> ListedHolder | None:
        """Give the holder that goes or went by a name, however it is written; None if there is none."""
        wanted = select(_N.holder).where(_N.name_key == fold(name))
        found = self._connection.execute(wanted).scalar_one_or_none()
        return None if found is None else next(one for one in self.all() if one.id == found)

    def add(self, holder: Holder) -> int:
        """Put a new holder on the list."""
        row = {**_columns(holder), "retired": False}
        number = int(self._connection.execute(insert(_H).values(row)).inserted_primary_key[0])  # type: ignore[index]
        self._call(number, holder.name)
        return number

    def change(self, number: int, holder: Holder) -> None:
        """Change a holder; a name it had before still finds it."""
        self._connection.execute(update(_H).where(_H.id == number).values(_columns(holder)))
        self._call(number, holder.name)

    def set_retired(self, number: int, retired: bool) -> None:
        """Offer a holder no longer, or again."""
        self._connection.execute(update(_H).where(_H.id == number).values(retired=retired))

    def put_together(self, number: int, into: int) -> None:
        """Let all names of a holder find another one, and take it off the list."""
        self._connection.execute(update(_N).where(_N.holder == number).values(holder=into))
        self._connection.execute(delete(_H).where(_H.id == number))

    def put_back(self, listed: Iterable[ListedHolder]) -> None:
        """Write the whole list as it was; for undo."""
        self._connection.execute(delete(_N))
        self._connection.execute(delete(_H))
        for one in listed:
            row = {"id": one.id, **_columns(one.holder), "retired": one.retired}
            self._connection.execute(insert(_H).values(row))
            for name in (*one.also, one.holder.name):
                self._call(one.id, name)

    def _call(self, number: int, name: str) -> None:
        key = fold(name)
        self._connection.execute(delete(_N).where(_N.name_key == key))
        self._connection.execute(insert(_N).values(name_key=key, name=name, holder=number))


def _columns(holder: Holder) -> dict[str, object]:
    return {
        "name": holder.name,
        "email": holder.email,
        "kind": holder.kind.value,
        "outside": holder.outside,
        "note": holder.note,
    }
