"""The office's own target dates within the statutory time, and its window for asking for a review.

A target is not the law: it is the day by which the office means to be so far. It is counted as the clock of the case
counts, so a stop or a fresh start moves it too, and it never falls after the due date.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from foidesk.domain.calendars import Calendar
from foidesk.domain.case import Case, Stage
from foidesk.domain.clock import Deadline
from foidesk.domain.officetargets import Goal, Target

__all__ = ["Goal", "Standing", "Target", "TargetDate", "goals_reached", "last_day_for_review", "targets_of"]


class Standing(StrEnum):
    """How a target stands today."""

    AHEAD = "ahead"
    REACHED = "reached"
    MISSED = "missed"

    @property
    def words(self) -> str:
        """Give the standing as the screen says it."""
        return {"ahead": "Still to come", "reached": "Reached", "missed": "Missed"}[self.value]


@dataclass(frozen=True, slots=True)
class TargetDate:
    """A target on the calendar of one case."""

    target: Target
    on: date
    standing: Standing

    @property
    def missed(self) -> bool:
        """Say whether the day has gone by and the office is not so far."""
        return self.standing is Standing.MISSED


def goals_reached(case: Case) -> frozenset[Goal]:
    """Say how far a case is."""
    return goals_of(
        drafted=bool(case.responses) and all(response.is_started for response in case.responses), stage=case.stage
    )


def goals_of(*, drafted: bool, stage: Stage) -> frozenset[Goal]:
    """Say how far a case is, from what a list knows of it."""
    if not stage.is_open or stage is Stage.REVIEW:  # a letter under review went out long ago
        return frozenset(Goal)
    reached = {Goal.DRAFTED} if drafted else set()
    if stage is Stage.SIGN:  # the letter is signed: whoever had to look at it has
        reached |= {Goal.DRAFTED, Goal.CLEARED}
    return frozenset(reached)


def targets_of(
    targets: Sequence[Target], deadline: Deadline, reached: Collection[Goal], calendar: Calendar, today: date
) -> tuple[TargetDate, ...]:
    """Give the target dates of a case, earliest first; none while its clock waits."""
    if deadline.due is None or not targets:
        return ()
    # A subject access month counts every day; the office's targets are working days all the same.
    days = [counted.date for counted in deadline.counted if calendar.is_working_day(counted.date)]
    found = []
    for target in targets:
        on = days[target.day - 1] if target.day <= len(days) else deadline.due
        standing = Standing.REACHED if target.goal in reached else Standing.MISSED if today > on else Standing.AHEAD
        found.append(TargetDate(target, on, standing))
    return tuple(sorted(found, key=lambda one: (one.on, one.target.day)))


def last_day_for_review(answered: date, working_days: int, calendar: Calendar) -> date:
    """Give the last day on which the office takes a request for a review.

    Section 45 Code of Practice (2018), part 5, and the ICO: 40 working days; an office may allow more.
    """
    return calendar.add_working_days(answered, working_days)
