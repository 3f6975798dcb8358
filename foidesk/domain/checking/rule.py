"""A rule of the checks, and a Finding: one thing that stands between a draft and a lawful letter."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from foidesk.domain import severity

Severity = severity.Severity
ERROR, WARNING = Severity.ERROR, Severity.WARNING


class Subject(StrEnum):
    """What a rule is about: the heading it stands under in lists."""

    ANSWER = "The answer to each item"
    EXEMPTIONS = "Exemptions and exceptions"
    REFUSALS = "Refusals"
    PEOPLE = "People and other cases"
    WORDS = "Words"
    SUMS = "Sums"
    TIME = "Time"
    LETTER = "The letter and its wording"


class Where(StrEnum):
    """Where a finding leads: what has to be opened to mend it."""

    CASE = "case"
    """Nothing in particular."""
    ITEM = "item"
    """The response to an item, as a whole."""
    WORDS = "words"
    """Words of a response: from `start` to `end`."""
    CLAIM = "claim"
    """An exemption that a response relies on: `claim` names it."""
    DETAILS = "details"
    """Who asked, and where the answer goes."""
    CLOCK = "clock"
    WORDING = "wording"
    """The office's standing sentences, in Settings."""
    LETTER = "letter"
    """What is filled in beside the letter."""
    COST_SHEET = "cost_sheet"
    HOLDERS = "holders"
    ENCLOSURES = "enclosures"
    CLEARANCE = "clearance"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its name for ever (`foidesk check` gives it), what it looks for, and the section it follows from.

    `severity` is the most its findings weigh; one that holds a refusal back may be worth a look elsewhere.
    """

    name: str
    title: str
    severity: Severity
    source: str
    subject: Subject


def rules_of(subject: Subject, *rows: tuple[str, str, Severity, str]) -> tuple[Rule, ...]:
    """Write down the rules of a subject: name, what is looked for, the most it weighs, its source."""
    return tuple(Rule(*row, subject) for row in rows)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to do before the letter goes: `item` is the number of the first item concerned, if any.

    `message` says what is wrong, `remedy` what to do; `response` is the key of the response. `start` and `end` count
    in the response's paragraphs with a line's end between each two (`passages.text_of`); `words` are the words there.
    `about` is the text the finding rests on: once that changes, it is another finding.
    """

    rule: str
    severity: Severity
    message: str
    remedy: str = ""
    item: int | None = None
    response: int | None = None
    where: Where = Where.CASE
    start: int | None = None
    end: int | None = None
    words: str = ""
    claim: str = ""
    about: str = ""


Maker = Callable[[str, Severity, str, str], Finding]
"""Makes the findings about one response: rule, severity, what is missing, what to do."""
