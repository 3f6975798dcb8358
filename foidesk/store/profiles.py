"""The office's particulars, each valid from a day; pictures lie among the files."""

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from foidesk.domain.profile import Profile
from foidesk.domain.signatories import Signatory
from foidesk.store.codec import plain, valued
from foidesk.store.files import Files
from foidesk.store.spoken import upsert
from foidesk.store.tables.office import ProfileRecord, SignatoryRecord

Raw = tuple[Any, ...]
"""A row as it lies in the register."""
_PICTURES = frozenset({"letterhead_picture", "signature_picture", "signatories"})


_OTHERS = select(SignatoryRecord.__table__).order_by(SignatoryRecord.valid_from, SignatoryRecord.place)


class Profiles:
    """The particulars, during one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._files = Files(connection)

    def current(self, on: date) -> Profile | None:
        """Give the particulars valid on a day; None if none are valid yet."""
        row = self._connection.execute(
            select(ProfileRecord.__table__)
            .where(ProfileRecord.valid_from <= on)
            .order_by(ProfileRecord.valid_from.desc())
            .limit(1)
        ).one_or_none()
        if row is None:
            return None
        others = self._connection.execute(_OTHERS.where(SignatoryRecord.valid_from == row.valid_from))
        return self._profile(row, others)

    def all(self, known: dict[Raw, Profile]) -> tuple[tuple[date, Profile], ...]:
        """Give all particulars with their days, in order; `known` holds those that were read before."""
        others: dict[date, list[Any]] = defaultdict(list)
        for row in self._connection.execute(_OTHERS):
            others[row.valid_from].append(row)
        found = []
        for row in self._connection.execute(select(ProfileRecord.__table__).order_by(ProfileRecord.valid_from)):
            raw = (*row, *map(tuple, others[row.valid_from]))
            if raw not in known:
                known[raw] = self._profile(row, others[row.valid_from])
            found.append((row.valid_from, known[raw]))
        return tuple(found)

    def remove(self, valid_from: date) -> None:
        """Take out the particulars kept for a day; those before them go on."""
        self._connection.execute(delete(SignatoryRecord).where(SignatoryRecord.valid_from == valid_from))
        self._connection.execute(delete(ProfileRecord).where(ProfileRecord.valid_from == valid_from))

    def keep(self, profile: Profile, valid_from: date) -> None:
        """Keep the particulars that are valid from a day on, in place of those kept for the same day."""
        row = {
            "body": json.dumps(plain(profile, without=_PICTURES), ensure_ascii=False, sort_keys=True),
            "letterhead": self._picture(profile.letterhead_picture),
            "signature": self._picture(profile.signature_picture),
        }
        self._connection.execute(
            upsert(self._connection, ProfileRecord)
            .values(valid_from=valid_from, **row)
            .on_conflict_do_update(index_elements=[ProfileRecord.valid_from], set_=row)
        )
        self._connection.execute(delete(SignatoryRecord).where(SignatoryRecord.valid_from == valid_from))
        for place, one in enumerate(profile.signatories):
            self._connection.execute(
                insert(SignatoryRecord).values(
                    valid_from=valid_from,
                    place=place,
                    name=one.name,
                    post=one.post,
                    kinds=" ".join(one.kinds),
                    picture=self._picture(one.picture),
                )
            )

    def _profile(self, row: Any, others: Iterable[Any]) -> Profile:  # noqa: ANN401  rows as they were read
        return replace(
            valued(Profile, json.loads(row.body)),
            letterhead_picture=self._read(row.letterhead),
            signature_picture=self._read(row.signature),
            signatories=tuple(
                Signatory(one.name, one.post, self._read(one.picture), tuple(one.kinds.split())) for one in others
            ),
        )

    def _read(self, picture: str | None) -> bytes:
        return self._files.get(picture) if picture else b""

    def _picture(self, content: bytes) -> str | None:
        if not content:
            return None
        return self._files.put(content, "image/png" if content.startswith(b"\x89PNG") else "image/jpeg")
