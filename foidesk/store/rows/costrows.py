"""A cost sheet taken apart into rows, and put together again; nothing here reads or writes the database."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from foidesk.domain.costsheet import Activity, CostLine, CostSheet, CountedTogether, PutIn, Sample, WhyTogether
from foidesk.store.codec import rich_text
from foidesk.store.tables.base import Record
from foidesk.store.tables.costs import CostLineRecord, CostSheetRecord, CostTextRecord, CostTogetherRecord

PARTS: tuple[tuple[type[Record], tuple[str, ...]], ...] = (
    (CostSheetRecord, ("place",)),
    (CostLineRecord, ("place",)),
    (CostTogetherRecord, ("place",)),
    (CostTextRecord, ("place",)),
)
_Rows = dict[tuple[int, ...], dict[str, Any]]


def parts(sheet: CostSheet | None) -> dict[type[Record], _Rows]:
    """Give every row of a cost sheet, by table and key; none where there is no sheet."""
    of = sheet or CostSheet()
    return {
        CostSheetRecord: {} if sheet is None else {(0,): {"advice": of.advice}},
        CostLineRecord: {
            (place,): {
                "activity": one.activity.value,
                "what": one.what,
                "number": one.number,
                "unit": one.unit,
                "seconds_each": one.seconds_each,
                "items": json.dumps(one.items),
                "sample_records": one.sample.records,
                "sample_seconds": one.sample.seconds,
                "sample_by": one.sample.by,
                "sample_on": one.sample.on,
            }
            for place, one in enumerate(of.lines)
        },
        CostTogetherRecord: {
            (place,): {
                "reference": one.reference,
                "received": one.received,
                "seconds": one.seconds,
                "why": one.why.value,
                "reason": one.reason,
            }
            for place, one in enumerate(of.together)
        },
        CostTextRecord: {
            (place,): {"response": one.response, "words": one.words.to_html()} for place, one in enumerate(of.put_in)
        },
    }


def assembled(rows: Mapping[type[Record], Iterable[Mapping[str, Any]]]) -> CostSheet | None:
    """Put a cost sheet together again; None where there is none."""
    head = next(iter(rows[CostSheetRecord]), None)
    if head is None:
        return None
    return CostSheet(
        lines=tuple(
            CostLine(
                activity=Activity(one["activity"]),
                what=one["what"],
                number=one["number"],
                unit=one["unit"],
                seconds_each=one["seconds_each"],
                items=tuple(json.loads(one["items"])),
                sample=Sample(one["sample_records"], one["sample_seconds"], one["sample_by"], one["sample_on"]),
            )
            for one in rows[CostLineRecord]
        ),
        together=tuple(
            CountedTogether(one["reference"], one["received"], one["seconds"], WhyTogether(one["why"]), one["reason"])
            for one in rows[CostTogetherRecord]
        ),
        advice=head["advice"],
        put_in=tuple(PutIn(one["response"], rich_text(one["words"])) for one in rows[CostTextRecord]),
    )
