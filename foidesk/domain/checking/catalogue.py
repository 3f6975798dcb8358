"""The catalogue: every rule of the checks, and the modules that look.

To add a rule: write it in the module of its subject (`RULES` and `examine`), name the module here, and give the tests
a lawful and a faulty letter for it.
"""

from functools import cache

from foidesk.domain.checking import (
    answers,
    claims,
    costs,
    enclosed,
    filledin,
    holding,
    letterdays,
    letterparts,
    outdated,
    people,
    pointing,
    refusals,
    secondreader,
    strangers,
    sums,
    timing,
    twosigners,
    words,
)
from foidesk.domain.checking.matter import Examiner
from foidesk.domain.checking.rule import Rule, Severity, Subject

OF_ANSWERS: tuple[Examiner, ...] = (
    answers.examine,
    holding.examine,
    claims.examine,
    refusals.examine,
    letterparts.rights,
    pointing.examine,
    sums.examine,
    costs.examine,
    enclosed.examine,
    timing.examine,
)
"""What is looked at in a letter that answers the request, in the order of the list."""
OF_EVERY_LETTER: tuple[Examiner, ...] = (
    letterparts.examine,
    filledin.examine,
    letterdays.examine,
    people.examine,
    strangers.examine,
    words.examine,
    outdated.examine,
    secondreader.examine,
    twosigners.examine,
)
"""What is looked at in a letter of any kind."""
_RULES = (
    answers.RULES,
    holding.RULES,
    claims.RULES,
    refusals.RULES,
    people.RULES,
    strangers.RULES,
    pointing.RULES,
    words.RULES,
    sums.RULES,
    costs.RULES,
    outdated.RULES,
    enclosed.RULES,
    timing.RULES,
    letterparts.RULES,
    letterdays.RULES,
    filledin.RULES,
    secondreader.RULES,
    twosigners.RULES,
)
_OUTSIDE = (
    Rule(
        "text_changed",
        "A standard text was not changed since it was used",
        Severity.WARNING,
        "Office practice",
        Subject.WORDS,
    ),
)
"""Rules that the office looks at itself, for they rest on more than the case."""


@cache
def rules() -> dict[str, Rule]:
    """Give every rule by its name, subject by subject."""
    every = (*(rule for rules in _RULES for rule in rules), *_OUTSIDE)
    order = list(Subject)
    return {one.name: one for one in sorted(every, key=lambda rule: order.index(rule.subject))}
