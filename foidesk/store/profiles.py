"""The office's particulars, each valid from a day; pictures lie among the files."""

import json
from dataclasses import replace
from datetime import date

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from foidesk.domain.profile import Profile
from foidesk.store.codec import plain, valued
from foidesk.store.files import Files
from foidesk.store.tables import ProfileRecord

_PICTURES = frozenset({"letterhead_picture", "signature_picture"})


class Profiles:
    """The particulars, during one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._files = Files(connection)

    def current(self, on: date) -> Profile | None:
        """Give the particulars valid on a day; None if none are valid yet."""
        row = self._connection.execute(
            select(ProfileRecord.body, ProfileRecord.letterhead, ProfileRecord.signature)
            .where(ProfileRecord.valid_from <= on)
            .order_by(ProfileRecord.valid_from.desc())
            .limit(1)
        ).one_or_none()
        if row is None:
            return None
        body, letterhead, signature = row
        return replace(
            valued(Profile, json.loads(body)),
            letterhead_picture=self._files.get(letterhead) if letterhead else b"",
            signature_picture=self._files.get(signature) if signature else b"",
        )

    def keep(self, profile: Profile, valid_from: date) -> None:
        """Keep the particulars that are valid from a day on, in place of those kept for the same day."""
        row = {
            "body": json.dumps(plain(profile, without=_PICTURES), ensure_ascii=False, sort_keys=True),
            "letterhead": self._picture(profile.letterhead_picture),
            "signature": self._picture(profile.signature_picture),
        }
        self._connection.execute(
            insert(ProfileRecord)
            .values(valid_from=valid_from, **row)
            .on_conflict_do_update(index_elements=[ProfileRecord.valid_from], set_=row)
        )

    def _picture(self, content: bytes) -> str | None:
        if not content:
            return None
        return self._files.put(content, "image/png" if content.startswith(b"\x89PNG") else "image/jpeg")
