"""What the rules look at: the case, who the office is, its clock and the day, and what else the office knows."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from foidesk.domain.case import Case
from foidesk.domain.checking.rule import Finding, Maker, Severity, Where
from foidesk.domain.clock import Deadline
from foidesk.domain.items import Response
from foidesk.domain.profile import Profile


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
    `enclosures` are the names of the files that go out with the letter; `mark` is the letter's fingerprint as it now
    is, where one was cleared.
    """

    others: tuple[OtherCase, ...] = ()
    enclosures: tuple[str, ...] = ()
    mark: str = ""


NOTHING_ELSE = Surroundings()


@dataclass(frozen=True, slots=True)
class Matter:
    """Everything a rule may look at."""

    case: Case
    profile: Profile
    deadline: Deadline
    dated: date
    kind: str = "response"
    around: Surroundings = NOTHING_ELSE

    def where(self, response: Response) -> str:
        """Name a response by its items: `Item 4`, `Items 2 to 3`, `Items 1, 4`."""
        return items_in_words(self.case.numbers_of(response))

    def maker(self, response: Response, place: Where = Where.ITEM) -> Maker:
        """Give what makes the findings about one response as a whole."""
        numbers = self.case.numbers_of(response)
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
    """Name items by their numbers: `Item 4`, `Items 2 to 5`, `Items 1, 4`."""
    if len(numbers) == 1:
        return f"Item {numbers[0]}"
    if numbers and numbers[-1] - numbers[0] == len(numbers) - 1:
        return f"Items {numbers[0]} to {numbers[-1]}"
    return f"Items {', '.join(map(str, numbers))}"
