"""The commissions of a Case taken apart into rows, and put together again."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from foidesk.domain.case import Case
from foidesk.domain.commissions import Commission, Returned, Searches
from foidesk.store.tables.base import Record
from foidesk.store.tables.holders import (
    CommissionChaseRecord,
    CommissionFileRecord,
    CommissionItemRecord,
    CommissionRecord,
)

# Parents first, as in `case_rows.PARTS`.
PARTS: tuple[tuple[type[Record], tuple[str, ...]], ...] = (
    (CommissionRecord, ("key",)),
    (CommissionItemRecord, ("commission", "place")),
    (CommissionChaseRecord, ("commission", "place")),
    (CommissionFileRecord, ("commission", "place")),
)


def parts(case: Case) -> dict[type[Record], dict[tuple[int, ...], dict[str, Any]]]:
    """Give every row of a case's commissions, by table and key."""
    return {
        CommissionRecord: {
            (one.key,): {
                "place": place,
                "holder": one.holder,
                "asked_on": one.asked_on,
                "due": one.due,
                "words": one.words,
                "received_on": one.received_on,
                "searched_where": one.searches.where,
                "searched_terms": one.searches.terms,
                "searched_by": one.searches.by,
                "search_result": one.searches.result,
            }
            for place, one in enumerate(case.commissions)
        },
        CommissionItemRecord: {
            (one.key, place): {"item_key": key} for one in case.commissions for place, key in enumerate(one.items)
        },
        CommissionChaseRecord: {
            (one.key, place): {"on": on} for one in case.commissions for place, on in enumerate(one.chased_on)
        },
        CommissionFileRecord: {
            (one.key, place): {
                "item_key": file.item,
                "name": file.name,
                "sha256": file.sha256,
                "size": file.size,
                "came_on": file.came_on,
            }
            for one in case.commissions
            for place, file in enumerate(one.files)
        },
    }


def assembled(rows: Mapping[type[Record], Iterable[Mapping[str, Any]]]) -> tuple[Commission, ...]:
    """Put the commissions of a case together again. The rows of each table come in the order of their places."""
    items: dict[int, list[int]] = {}
    for one in rows[CommissionItemRecord]:
        items.setdefault(one["commission"], []).append(one["item_key"])
    chases: dict[int, list[date]] = {}
    for one in rows[CommissionChaseRecord]:
        chases.setdefault(one["commission"], []).append(one["on"])
    files: dict[int, list[Returned]] = {}
    for one in rows[CommissionFileRecord]:
        file = Returned(one["name"], one["sha256"], one["size"], one["came_on"], one["item_key"])
        files.setdefault(one["commission"], []).append(file)
    return tuple(
        Commission(
            key=one["key"],
            holder=one["holder"],
            items=tuple(items.get(one["key"], ())),
            asked_on=one["asked_on"],
            due=one["due"],
            words=one["words"],
            chased_on=tuple(chases.get(one["key"], ())),
            received_on=one["received_on"],
            searches=Searches(one["searched_where"], one["searched_terms"], one["searched_by"], one["search_result"]),
            files=tuple(files.get(one["key"], ())),
        )
        for one in rows[CommissionRecord]
    )
