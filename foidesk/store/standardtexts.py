"""The library of standard texts: every version kept, the present one marked, and each use written down."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Connection, delete, func, insert, select, update

from foidesk.domain.standardtexts import StandardText
from foidesk.store.codec import rich_text
from foidesk.store.spoken import upsert
from foidesk.store.tables.standardtexts import (
    StandardTextRecord,
    StandardTextSetRecord,
    StandardTextUseRecord,
    StandardTextVersionRecord,
)


class TextState(StrEnum):
    """Whether a text is offered. One that was never used can be removed; one that was is only retired."""

    IN_USE = "in use"
    RETIRED = "retired"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class KeptVersion:
    """One version of a text; `source` is empty for the office's own, otherwise where it came from."""

    key: str
    number: int
    text: StandardText
    at: datetime
    who: str
    source: str


@dataclass(frozen=True, slots=True)
class KeptText:
    """A text of the library: its present version, its state, and how often it was used."""

    version: KeptVersion
    state: TextState
    uses: int
    last_used: datetime | None


@dataclass(frozen=True, slots=True)
class KeptUse:
    """One use of a text in a response of a case, and the version that is the present one now."""

    id: int
    case_id: int
    response_key: int
    key: str
    number: int
    seen: int
    at: datetime
    who: str
    now: int


_V, _T, _U = StandardTextVersionRecord, StandardTextRecord, StandardTextUseRecord
_VERSION = (_V.key, _V.number, _V.title, _V.section, _V.tags, _V.text, _V.review_on, _V.at, _V.who, _V.source)


class StandardTexts:
    """The library, during one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[KeptText, ...]:
        """Give every text that is not removed, in its present version."""
        return self._kept(None)

    def get(self, key: str) -> KeptText | None:
        """Give one text, removed or not; None if there is none of this key."""
        return next(iter(self._kept(key)), None)

    def _kept(self, key: str | None) -> tuple[KeptText, ...]:
        used = (
            select(_U.text_key, func.count().label("uses"), func.max(_U.at).label("last")).group_by(_U.text_key)
        ).subquery()
        wanted = (
            select(*_VERSION, _T.state, func.coalesce(used.c.uses, 0), used.c.last)
            .join(_T, (_T.key == _V.key) & (_T.version == _V.number))
            .outerjoin(used, used.c.text_key == _V.key)
            .order_by(_V.key)
        )
        wanted = wanted.where(_T.state != TextState.REMOVED.value) if key is None else wanted.where(_T.key == key)
        return tuple(
            KeptText(_version(row[:10]), TextState(row[10]), int(row[11]), row[12])
            for row in self._connection.execute(wanted)
        )

    def versions(self, key: str) -> tuple[KeptVersion, ...]:
        """Give every version of a text, the latest first."""
        rows = self._connection.execute(select(*_VERSION).where(_V.key == key).order_by(_V.number.desc()))
        return tuple(_version(row) for row in rows)

    def version(self, key: str, number: int) -> KeptVersion | None:
        """Give one version."""
        row = self._connection.execute(select(*_VERSION).where(_V.key == key, _V.number == number)).one_or_none()
        return None if row is None else _version(row)

    def put(self, key: str, text: StandardText, at: datetime, who: str, source: str = "") -> int:
        """Keep a new version of a text, or a new text; give the number of the version, which is now the present one."""
        last = self._connection.execute(select(func.max(_V.number)).where(_V.key == key)).scalar_one()
        number = (last or 0) + 1
        row = {"version": number, "state": TextState.IN_USE.value}
        self._connection.execute(
            upsert(self._connection, _T)
            .values(key=key, **row)
            .on_conflict_do_update(index_elements=[_T.key], set_={"version": number})
        )
        self._connection.execute(
            insert(_V).values(
                key=key,
                number=number,
                title=text.title,
                section=text.section,
                tags=json.dumps(text.tags, ensure_ascii=False),
                text=text.text.to_html(),
                review_on=text.review_on,
                at=at,
                who=who,
                source=source,
            )
        )
        return number

    def set_state(self, key: str, state: TextState) -> None:
        """Retire a text, remove it, or take it into use again."""
        self._connection.execute(update(_T).where(_T.key == key).values(state=state.value))

    # --- uses ---------------------------------------------------------------------------------------

    def add_use(self, case_id: int, response_key: int, used: KeptVersion, at: datetime, who: str) -> None:
        """Write down that a version was used in a response."""
        row = {"case_id": case_id, "response_key": response_key, "text_key": used.key, "number": used.number}
        self._connection.execute(insert(_U).values(**row, seen=used.number, at=at, who=who))

    def uses_of_case(self, case_id: int) -> tuple[KeptUse, ...]:
        """Give the uses in a case, oldest first."""
        rows = self._connection.execute(
            select(_U.id, _U.case_id, _U.response_key, _U.text_key, _U.number, _U.seen, _U.at, _U.who, _T.version)
            .join(_T, _T.key == _U.text_key)
            .where(_U.case_id == case_id)
            .order_by(_U.id)
        )
        return tuple(KeptUse(*row) for row in rows)

    def drop_uses(self, ids: Iterable[int]) -> None:
        """Forget uses that were taken back."""
        self._connection.execute(delete(_U).where(_U.id.in_(tuple(ids))))

    def put_use_back(self, one: KeptUse) -> None:
        """Write a use down again that was forgotten."""
        row = {"case_id": one.case_id, "response_key": one.response_key, "text_key": one.key, "number": one.number}
        values = {**row, "id": one.id, "seen": one.seen, "at": one.at, "who": one.who}
        self._connection.execute(upsert(self._connection, _U).values(**values).on_conflict_do_nothing())

    def set_seen(self, ids: Iterable[int], number: int) -> None:
        """Write down that these uses were compared with a version."""
        self._connection.execute(update(_U).where(_U.id.in_(tuple(ids))).values(seen=number))

    # --- sets ---------------------------------------------------------------------------------------

    def has_set(self, sha256: str) -> bool:
        """Say whether a shipped set was put in already."""
        wanted = select(StandardTextSetRecord.sha256).where(StandardTextSetRecord.sha256 == sha256)
        return self._connection.execute(wanted).scalar_one_or_none() is not None

    def note_set(self, sha256: str, at: datetime) -> None:
        """Write down that a shipped set was put in."""
        self._connection.execute(insert(StandardTextSetRecord).values(sha256=sha256, at=at))


def _version(row: Iterable[object]) -> KeptVersion:
    key, number, title, section, tags, text, review_on, at, who, source = row
    written = StandardText(
        title=str(title),
        text=rich_text(str(text)),
        section=str(section),
        tags=tuple(json.loads(str(tags))),
        review_on=review_on,  # type: ignore[arg-type]  # the column gives a day
    )
    return KeptVersion(str(key), int(str(number)), written, at, str(who), str(source))  # type: ignore[arg-type]
