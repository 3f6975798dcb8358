"""The cost sheet in the command line's answers: a contract, so keys may be added and never change."""

from foidesk.domain.case import Case
from foidesk.domain.costsheet import CostLine, Sample, cost_of

Json = dict[str, object]


def cost_sheet_answer(case: Case) -> Json | None:
    """Give the cost sheet of a case, times in seconds and costs in pence; None where there is none."""
    sheet = case.cost_sheet
    if sheet is None:
        return None
    seconds = sheet.seconds + sum(one.seconds for one in sheet.together)
    return {
        "lines": [_line(case, line) for _place, line in sheet.in_order()],
        "together": [
            {
                "reference": one.reference,
                "received": one.received.isoformat(),
                "seconds": one.seconds,
                "why": one.why.value,
                "reason": one.reason,
            }
            for one in sheet.together
        ],
        "seconds": seconds,
        "pence": cost_of(seconds),
        "advice": sheet.advice,
    }


def _line(case: Case, line: CostLine) -> Json:
    return {
        "activity": line.activity.value,
        "what": line.what,
        "items": [number for number, item in enumerate(case.items, 1) if item.key in line.items],
        "number": line.number,
        "unit": line.unit,
        "seconds_each": line.seconds_each,
        "seconds": line.seconds,
        "pence": line.pence,
        "sample": _sample(line.sample),
    }


def _sample(sample: Sample) -> Json | None:
    if not sample.is_measured:
        return None
    on = None if sample.on is None else sample.on.isoformat()
    return {"records": sample.records, "seconds": sample.seconds, "by": sample.by, "on": on}
