"""When each item of a request is due: a public interest extension moves only the items it was given for."""

from dataclasses import dataclass
from datetime import date

from foidesk.domain import exemptions
from foidesk.domain.calendars import in_words
from foidesk.domain.case import Case
from foidesk.domain.clock import Deadline, EventKind
from foidesk.domain.items import Response


@dataclass(frozen=True, slots=True)
class ItemDeadline:
    """When an item is due, and whether the public interest extension is what moved it."""

    number: int
    key: int
    due: date | None
    moved: bool


def item_deadlines(case: Case, deadline: Deadline) -> tuple[ItemDeadline, ...]:
    """Give the due date of each item, in the order of the letter; none while the clock waits.

    FOIA 2000 s.10(3): the longer time is for weighing the public interest in a qualified exemption. Whatever is not
    under one, and the refusal notice itself (s.17(1)-(2)), stays due within the first 20 working days.
    """
    on_time = refusal_notice_due(case, deadline) or deadline.due
    moving = {
        key for response in case.responses if claims_qualified_exemption(case, response) for key in response.items
    }
    found = []
    for number, item in enumerate(case.items, 1):
        moved = item.key in moving and on_time != deadline.due
        found.append(ItemDeadline(number, item.key, deadline.due if moved else on_time, moved))
    return tuple(found)


def item_lines(case: Case, deadline: Deadline) -> tuple[str, ...]:
    """Say which items a public interest extension moves, which stay due, and when the notice is; none without one."""
    notice = refusal_notice_due(case, deadline)
    if notice is None or deadline.due is None:
        return ()
    items = item_deadlines(case, deadline)
    moved = [str(item.number) for item in items if item.moved]
    stay = [str(item.number) for item in items if not item.moved]
    lines = []
    if moved:
        lines.append(f"{_items(moved)}, under a qualified exemption: due {in_words(deadline.due)}.")
    if stay:
        lines.append(f"{_items(stay)}: due {in_words(notice)}.")
    if not moved:
        lines.append("No item is under a qualified exemption yet; only such an item may take longer (section 10(3)).")
    lines.append(f"The refusal notice that names the exemption: due {in_words(notice)} (section 17(1)).")
    return tuple(lines)


def _items(numbers: list[str]) -> str:
    if len(numbers) == 1:
        return f"Item {numbers[0]}"
    return f"Items {', '.join(numbers[:-1])} and {numbers[-1]}"


def refusal_notice_due(case: Case, deadline: Deadline) -> date | None:
    """Give the day by which the notice that names the exemption is due, where the time was extended to weigh it."""
    return deadline.first_due if has_public_interest_extension(case) else None


def has_public_interest_extension(case: Case) -> bool:
    """Say whether the time was extended for weighing the public interest."""
    return any(event.kind is EventKind.PIT_EXTENSION for event in case.events)


def claims_qualified_exemption(case: Case, response: Response) -> bool:
    """Say whether a response relies on an exemption that owes a public interest test (FOIA 2000 s.2(2)(b)).

    EIR 2004 reg 12(4)(a) and the limb of reg 13(2A) leave nothing to weigh.
    """
    return any(exemptions.owes_weighing(claim.provision, case.regime.value) for claim in response.exemptions)
