"""Whether what holders were asked for has come back, and whether an answer of "not held" shows where the office looked.

The Commissioner decides "not held" on the balance of probabilities, by the scope, quality and results of the searches.
"""

from collections.abc import Iterator
from dataclasses import replace

from foidesk.domain.calendars import in_words
from foidesk.domain.checking.matter import Matter
from foidesk.domain.checking.rule import WARNING, Finding, Subject, Where, rules_of
from foidesk.domain.commissions import Commission
from foidesk.domain.items import Outcome, Response

RULES = rules_of(
    Subject.ANSWER,
    ("with_holder", "Nothing that is answered is still with a holder", WARNING, "FOIA 2000 s.1(1)"),
    ("not_held_searches", "An answer of not held has a note of searches", WARNING, "FOIA 2000 s.1(1)(a)"),
)


def examine(matter: Matter) -> Iterator[Finding]:
    """Look at each answer in a case in which holders were asked."""
    if not matter.case.commissions:
        return
    for response in matter.case.responses:
        if response.is_started:
            yield from _response(matter, response)


def _response(matter: Matter, response: Response) -> Iterator[Finding]:
    asked = [one for one in matter.case.commissions if set(one.items) & set(response.items)]
    finding = matter.maker(response, Where.HOLDERS)
    waiting = sorted((one for one in asked if one.is_outstanding), key=lambda one: (one.due, one.key))
    if waiting:
        message = f"still with {_named(waiting)}, due {in_words(waiting[0].due)}"
        remedy = "Record the answer on the Holders tab, or take the asking off."
        made = finding("with_holder", WARNING, message, remedy)
        yield replace(made, about=message)
    if Outcome.NOT_HELD in response.outcomes and all(one.searches.is_empty for one in asked):
        what = "not held, and no note says what was searched"
        remedy = "Record with the holder’s answer where they looked, what for and who (section 1(1))."
        if not asked:
            what, remedy = "not held, and nobody was asked for it", "Ask whoever may hold it, or note who looked where."
        yield replace(finding("not_held_searches", WARNING, what, remedy), about=what)


def _named(waiting: list[Commission]) -> str:
    names = list(dict.fromkeys(one.holder for one in waiting))
    if len(names) > 2:
        return f"{names[0]} and {len(names) - 1} others"
    return " and ".join(names)
