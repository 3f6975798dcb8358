"""The enclosures of a Case taken apart into rows, and put together again."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from foidesk.domain.case import Case
from foidesk.domain.enclosures import Enclosed, Enclosure
from foidesk.domain.gatefindings import GateFinding
from foidesk.store.codec import plain, valued
from foidesk.store.tables.base import Record
from foidesk.store.tables.enclosures import EnclosureRecord, LetterEnclosureRecord

# Parents first, as in `case_rows.PARTS`; letters stand there before these.
PARTS: tuple[tuple[type[Record], tuple[str, ...]], ...] = (
    (EnclosureRecord, ("key",)),
    (LetterEnclosureRecord, ("letter", "place")),
)
_PLAIN = ("title", "ending", "sha256", "size", "source", "reason", "allowed", "response")
_SENT = ("name", "sha256", "size", "reason")
_Rows = Mapping[type[Record], Iterable[Mapping[str, Any]]]


def parts(case: Case) -> dict[type[Record], dict[tuple[int, ...], dict[str, Any]]]:
    """Give every row of a case's enclosures, by table and key."""
    return {
        EnclosureRecord: {
            (one.key,): {
                "place": place,
                **{name: getattr(one, name) for name in _PLAIN},
                "findings": json.dumps(plain(one.findings), ensure_ascii=False),
            }
            for place, one in enumerate(case.enclosures)
        },
        LetterEnclosureRecord: {
            (number, place): {name: getattr(one, name) for name in _SENT}
            for number, letter in enumerate(case.letters)
            for place, one in enumerate(letter.enclosures)
        },
    }


def assembled(rows: _Rows) -> tuple[Enclosure, ...]:
    """Put the enclosures of a case together again. The rows come in the order of their places."""
    return tuple(
        Enclosure(
            key=one["key"],
            findings=tuple(valued(GateFinding, each) for each in json.loads(one["findings"])),
            **{name: one[name] for name in _PLAIN},
        )
        for one in rows[EnclosureRecord]
    )


def sent_with(rows: _Rows, letter: int) -> tuple[Enclosed, ...]:
    """Give what went out with one letter of the case."""
    return tuple(
        Enclosed(**{name: one[name] for name in _SENT})
        for one in rows[LetterEnclosureRecord]
        if one["letter"] == letter
    )
