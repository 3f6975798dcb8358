"""What the page says of rows and of what was brought in before; no widgets."""

from datetime import date

from foidesk.domain.case import Case, Stage
from foidesk.domain.oldlog.plans import Plan, RowPlan, Verdict
from foidesk.domain.profile import DateStyle
from foidesk.office.bringing_in import Batch

KINDS = ("error", "warning", "double", "aside", "ready")
KIND_TITLES = {
    "error": "Cannot come in",
    "warning": "To look at",
    "double": "Here already",
    "aside": "No case",
    "ready": "Ready",
}
NONE_OF = {
    "error": "Every row can come in.",
    "warning": "Nothing in the rows that come in needs a look.",
    "double": "None of these cases is in the register yet.",
    "aside": "Every filled row is a case.",
    "ready": "No row is ready to come in.",
}
_write = DateStyle.PLAIN.write


def rows_of(plan: Plan, kind: str) -> tuple[RowPlan, ...]:
    """Give the rows of a kind."""
    return plan.warned if kind == "warning" else plan.of(Verdict(kind))


def said_of(row: RowPlan, kind: str) -> str:
    """Say of a row what belongs to the kind."""
    if kind == "ready" and row.case is not None:
        return case_words(row.case)
    return " ".join(row.errors if kind == "error" else row.warnings)


def case_words(case: Case) -> str:
    """Say what becomes of a row: who, when, how it stands."""
    who = case.requester.name or case.requester.organisation or case.requester.email or "No name given"
    on = case.answered_on or case.ended_on
    stage = case.stage.words + (f" {_write(on)}" if on is not None else "")
    if case.stage is Stage.LOGGED:
        stage = "Open"
    return f"{case.subject} · {who} · received {_write(case.request.received)} · {stage}"


def count_of(number: int, one: str) -> str:
    """Say a number of things."""
    return f"{number:,} {one if number == 1 else one + 's'}"


def what_comes(plan: Plan) -> tuple[str, ...]:
    """Say how many cases come in, and how they stand."""
    ready = [row.case for row in plan.of(Verdict.READY) if row.case is not None]
    answered = sum(case.stage is Stage.ANSWERED for case in ready)
    ended = sum(case.ended is not None for case in ready)
    left = len(ready) - answered - ended
    lines = [
        f"{left:,} open" if left else "",
        f"{answered:,} answered" if answered else "",
        f"{ended:,} withdrawn, lapsed, transferred or invalid" if ended else "",
    ]
    return tuple(line for line in lines if line)


def left_out(plan: Plan) -> str:
    """Say what stays out, in one sentence; nothing where everything comes in."""
    errors, doubles = len(plan.of(Verdict.ERROR)), len(plan.of(Verdict.DOUBLE))
    parts = [
        f"{count_of(errors, 'row')} with errors" if errors else "",
        f"{count_of(doubles, 'row')} that {'was' if doubles == 1 else 'were'} here already" if doubles else "",
    ]
    said = " and ".join(part for part in parts if part)
    return f"Left out: {said}." if said else ""


def batch_words(batch: Batch, today: date) -> str:
    """Say of a bringing-in when it was, by whom, and what of it is still here."""
    at = "today" if batch.at.date() == today else _write(batch.at.date())
    said = f"{count_of(batch.cases, 'case')}, brought in {at} {batch.at:%H:%M} by {batch.who}"
    if batch.taken_back is None:
        return said
    back = "today" if batch.taken_back.date() == today else _write(batch.taken_back.date())
    stayed = f" {batch.here:,} stayed." if batch.here else ""
    return f"{said}. Taken back {back} {batch.taken_back:%H:%M}.{stayed}"
