"""What was filled in for letters, as rows, and put together again."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from foidesk.domain.letterdraft import LetterDraft
from foidesk.store.codec import plain, valued
from foidesk.store.tables.base import Record
from foidesk.store.tables.papers import LetterDraftRecord

PARTS: tuple[tuple[type[Record], tuple[str, ...]], ...] = ((LetterDraftRecord, ("place",)),)


def parts(drafts: tuple[LetterDraft, ...]) -> dict[type[Record], dict[tuple[int, ...], dict[str, Any]]]:
    """Give the rows of the drafts, by table and key."""
    return {
        LetterDraftRecord: {
            (place,): {"kind": one.kind, "body": json.dumps(plain(one), ensure_ascii=False, sort_keys=True)}
            for place, one in enumerate(drafts)
        }
    }


def assembled(rows: Mapping[type[Record], Iterable[Mapping[str, Any]]]) -> tuple[LetterDraft, ...]:
    """Put the drafts together again."""
    return tuple(valued(LetterDraft, json.loads(one["body"])) for one in rows[LetterDraftRecord])
