"""The columns of the register as one table: heading, width, order, words."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from foidesk.office.records import Sort
from foidesk.office.views import RegisterRow
from foidesk.ui.register import wording


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `keep` says how long it stays when the window gets narrow (the highest goes last)."""

    key: str
    heading: str
    width: int
    narrow: int
    sort: Sort
    words: Callable[[RegisterRow, date], str]
    keep: int
    tip: str = ""


COLUMNS: tuple[Column, ...] = (
    Column("reference", "Reference", 84, 82, Sort.REFERENCE, lambda row, _today: row.reference, 9),
    Column("requester", "Requester", 138, 128, Sort.REQUESTER, lambda row, _today: row.requester, 5),
    Column("subject", "Subject", 220, 180, Sort.SUBJECT, lambda row, _today: row.subject, 9),
    Column("regime", "Regime", 54, 52, Sort.REGIME, lambda row, _today: wording.regime_words(row.regime), 1),
    Column(
        *("received", "Received", 64, 62, Sort.RECEIVED),
        lambda row, today: wording.short_date(row.received, today),
        2,
    ),
    Column("due", "Due", 88, 86, Sort.DUE, wording.due_words, 8),
    Column(
        *("days", "Days left", 128, 128, Sort.DUE),
        lambda row, _today: wording.days_left(row).words,
        7,
        "Days are working days",
    ),
    Column("stage", "Stage", 92, 92, Sort.STAGE, lambda row, _today: wording.stage_words(row.stage), 4),
    Column("owner", "Owner", 66, 62, Sort.OWNER, lambda row, _today: row.owner or "None", 3),
)
KEYS = tuple(column.key for column in COLUMNS)
SUBJECT, DUE, DAYS, STAGE, OWNER, REFERENCE = (
    KEYS.index(key) for key in ("subject", "due", "days", "stage", "owner", "reference")
)
