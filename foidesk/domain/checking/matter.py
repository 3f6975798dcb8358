"""What the rules look at: the case, who the office is, its clock and the day, and what else the office knows."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from foidesk.domain.case import Case
from foidesk.domain.checking.rule import Finding, Maker, Severity, Where
from foidesk.domain.clock import Deadline
from foidesk.domain.items import Response
from foidesk.domain.profile import Profile

if TYPE_CHECKING:  # it reads a matter
    from foidesk.domain.checking.passages import Passage


@dataclass(frozen=True, slots=True)
class OtherCase:
    """Another case of the register, as far as it could slip into this one's letter."""

    reference: str
    requester: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the office knows beside the case itself; the office fills it from the register.

    `others` are the cases whose reference, requester or address the letter could mean (`strangers.mentioned`);
    `mark` is the letter's fingerprint as it now is, where one was cleared.
    """

    others: tuple[OtherCase, ...] = ()
    mark: str = ""


NOTHING_ELSE = Surroundings()


@dataclass(frozen=True)
class Matter:
    """Everything a rule may look at; what several rules read is worked out once."""

    case: Case
    profile: Profile
    deadline: Deadline
    dated: date
    kind: str = "response"
    around: Surroundings = NOTHING_ELSE

    @cached_property
    def _numbers(self) -> dict[int, tuple[int, ...]]:
        answered = {key: response.key for response in self.case.responses for key in response.items}
        found: dict[int, list[int]] = {response.key: [] for response in self.case.responses}
        for number, item in enumerate(self.case.items, 1):
            if item.key in answered:
                found[answered[item.key]].append(number)
        return {key: tuple(numbers) for key, numbers in found.items()}

    @cached_property
    def read(self) -> dict[int, tuple["Passage", ...]]:
        """Keep the passages that were read, by response; `passages` fills it."""
        return {}

    def numbers_of(self, response: Response) -> tuple[int, ...]:
        """Give the numbers of the items a response answers."""
        return self._numbers[response.key]

    def where(self, response: Response) -> str:
        """Name a response by its items: `Item 4`, `Items 2 and 3`, `Items 2 to 5`."""
        return items_in_words(self.numbers_of(response))

    def maker(self, response: Response, place: Where = Where.ITEM) -> Maker:
        """Give what makes the findings about one response as a whole."""
        numbers = self.numbers_of(response)
        where = items_in_words(numbers)

        def finding(rule: str, severity: Severity, message: str, remedy: str) -> Finding:
            return Finding(
                rule,
                severity,
                f"{where}: {message}",
                remedy,
                numbers[0] if numbers else None,
                response.key,
                place,
                about=response.text.plain(),
            )

        return finding


Examiner = Callable[[Matter], Iterator[Finding]]
"""A module's way of looking: gives what it finds in a matter."""


def items_in_words(numbers: tuple[int, ...]) -> str:
    """Name items by their numbers: `Item 4`, `Items 2 and 3`, `Items 2 to 5`, `Items 1, 4 and 6`."""
    if len(numbers) < 2:
        return f"Item {numbers[0]}" if numbers else "Items"
    if len(numbers) > 2 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return f"Items {numbers[0]} to {numbers[-1]}"
    return f"Items {', '.join(map(str, numbers[:-1]))} and {numbers[-1]}"
