"""What the office sets itself: target days within the statutory time."""

from dataclasses import dataclass
from enum import StrEnum

from foidesk.domain.troubles import NotAllowed


class Goal(StrEnum):
    """How far a case is to be on the target day."""

    DRAFTED = "drafted"
    CLEARED = "cleared"

    @property
    def words(self) -> str:
        """Give the goal as the screen says it."""
        return {"drafted": "Every item has a response", "cleared": "The letter is cleared and signed"}[self.value]


@dataclass(frozen=True, slots=True)
class Target:
    """One target: its name, the working day it falls on (receipt is day 0) and what is to be done by then."""

    name: str
    day: int
    goal: Goal = Goal.DRAFTED

    def __post_init__(self) -> None:
        if not self.name.strip() or len(self.name) > 40:
            raise NotAllowed("A target has a name of up to 40 characters.", do="Name it, for example Draft.")
        if not 1 <= self.day <= 60:
            raise NotAllowed(
                f"A target falls on working day 1 to 60; {self.day} is not one of them.",
                do="Type the working day, for example 10.",
            )
