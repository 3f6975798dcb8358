"""Builders of cases and offices for tests: made-up people, real registers, a clock on the wall that stands still."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from foidesk.domain.case import Case, Request, Requester
from foidesk.domain.drafting import log_case
from foidesk.domain.regimes import Regime
from foidesk.domain.splitting import Part, PartKind, Split
from foidesk.intake.reader import read_pasted
from foidesk.office.office import Office
from foidesk.office.views import CaseView, NewCase

NOW = datetime(2026, 11, 24, 10, 42, tzinfo=UTC)
RECEIVED = date(2026, 11, 3)


def a_split(items: Sequence[str], *, lead_in: str = "Please send me:", closing: str = "Yours faithfully") -> Split:
    """Split a made-up text into a lead-in, these items and a closing."""
    parts, text = [], ""
    pieces = [(PartKind.PREAMBLE, lead_in), *((PartKind.ITEM, item) for item in items), (PartKind.CLOSING, closing)]
    for kind, words in pieces:
        if words:
            start = len(text)
            text += words + "\n\n"
            parts.append(Part(kind, start, len(text), "Made so."))
    return Split(text, tuple(parts))


def some_items(count: int) -> list[str]:
    return [f"{number}. How much was spent on project {number} in 2025?" for number in range(1, count + 1)]


def a_case(items: int | Sequence[str] = 3, *, received: date = RECEIVED, reference: str = "HA07408") -> Case:
    """Build a logged case that no register knows."""
    split = a_split(some_items(items) if isinstance(items, int) else items)
    case, _ = log_case(
        reference,
        split,
        Request(split.text, received, received),
        Requester("Daniel Okafor", "d.okafor@example.org"),
        subject="Facial recognition cameras",
    )
    return case


class Wall:
    """A clock on the wall that a test moves."""

    def __init__(self, minutes: int = 0) -> None:
        self.now = NOW + timedelta(minutes=minutes)

    def __call__(self) -> datetime:
        return self.now


def an_office(folder: Path, *, now: datetime = NOW, who: str = "Priya Nair") -> Office:
    """Open a real register in a folder, with the clock on the wall standing still."""
    return Office.open(folder / "register.foidesk", who=who, now=lambda: now)


def a_logged_case(
    office: Office,
    items: int | Sequence[str] = 3,
    *,
    received: date = RECEIVED,
    name: str = "Daniel Okafor",
    subject: str = "Facial recognition cameras",
    reference: str = "",
    owner: str = "Priya Nair",
    email: str = "d.okafor@example.org",
) -> CaseView:
    """Log a made-up request in an office."""
    split = a_split(some_items(items) if isinstance(items, int) else items)
    return office.receipt.log(
        NewCase(
            document=read_pasted(split.text),
            split=split,
            requester=Requester(name, email),
            subject=subject,
            regime=Regime.FOIA,
            received=received,
            dated=received,
            reference=reference,
            owner=owner,
        )
    )
