"""Keeping what is typed: in the register, or on this computer while the register cannot take it."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from foidesk.domain.troubles import Conflict, StoreTrouble
from foidesk.store.cabinet import Drawer

if TYPE_CHECKING:
    from foidesk.office.work import Work

KEPT_HERE = "What you typed is kept on this computer and goes into the register as soon as it can."


def keep_typed(
    work: "Work", slot: str, body: str, at: datetime, beside: Callable[[Drawer], object] | None = None
) -> None:
    """Keep what is being typed in the register; where it cannot take it now, on this computer, and say so."""
    keep_first_here(work, slot, body, at)
    try:
        with work.writing() as drawer:
            if beside is not None:
                beside(drawer)
            drawer.drafts.put(slot, body, at)
    except StoreTrouble as trouble:
        spill_over(work, slot, body, at, trouble)
        raise
    except BaseException:
        work.spill.drop(slot, at)  # a rule refuses it, today and later
        raise
    work.spill.drop(slot, at)


def keep_first_here(work: "Work", slot: str, body: str, at: datetime) -> None:
    """Have words on this computer before a network drive is asked to take them, for it may never answer."""
    if work.pen.on_network:
        work.spill.put(slot, body, at)


def spill_over(work: "Work", slot: str, body: str, at: datetime, trouble: StoreTrouble) -> None:
    """Keep on this computer what the register did not take, and have the trouble say that it is kept."""
    if isinstance(trouble, Conflict):
        work.spill.drop(slot, at)
    elif work.spill.put(slot, body, at):
        trouble.kept = KEPT_HERE


def bring_in(work: "Work") -> int:
    """Put what is kept on this computer into the register, as typing; give how many texts it was."""
    if not work.spill.slots or work.read_only:
        return 0
    spilled = dict(work.spill.slots)
    with work.writing() as drawer:
        for slot, (body, at) in spilled.items():
            drawer.drafts.put(slot, body, at)
    for slot, (_body, at) in spilled.items():
        work.spill.drop(slot, at)
    return len(spilled)
