"""Whether a second person cleared the letter, where the office asks for it, and whether it is still that letter."""

from collections.abc import Iterator

from foidesk.domain.checking.matter import Matter
from foidesk.domain.checking.rule import ERROR, WARNING, Finding, Severity, Subject, Where, rules_of
from foidesk.domain.clearance import AskedFor, Clearance, Standing, current
from foidesk.domain.letterkinds import kind_named

RULES = rules_of(
    Subject.LETTER,
    ("clearance", "The letter that goes is the one that was cleared", ERROR, "Your office's rule; s.45 Code 1.7"),
    ("comment_open", "Every comment on the draft is resolved", WARNING, "Your office's rule"),
)


def examine(matter: Matter) -> Iterator[Finding]:
    """Look at the clearance of a letter, and at comments left beside responses."""
    case, rule = matter.case, matter.profile.clearance
    was = current(case.clearances, matter.kind)
    asked = rule.asks(matter.kind, refuses=case.refuses)
    if was is not None or asked:
        yield from _clearance(matter, was, ERROR if asked else WARNING)
    if not kind_named(matter.kind).answers:
        return
    for response in case.responses:
        for one in case.comments:
            if one.is_open and one.response == response.key:
                words = " ".join(one.words.split())
                short = words if len(words) <= 80 else f"{words[:79].rstrip()}…"
                yield matter.maker(response)(
                    "comment_open", WARNING, f"{one.by} says “{short}”", "Deal with it, and mark the comment resolved."
                )


def _clearance(matter: Matter, was: Clearance | None, severity: Severity) -> Iterator[Finding]:
    message = remedy = ""
    if was is None:
        when = matter.profile.clearance.when
        rule = "when anything is refused" if when is AskedFor.WHEN_REFUSED else "for every letter of this kind"
        message = "Nobody has cleared the letter."
        remedy = f"Your office asks for a second reader {rule}. Send it for clearance."
    elif was.is_waiting:
        message, remedy = f"The letter is with {was.whom} for clearance.", "Wait for what they say, or take it back."
    elif was.standing is Standing.RETURNED:
        message = f"{was.decided_by} returned the letter{f': {_short(was.answer)}' if was.answer else '.'}"
        remedy = "Change what was asked for, then send it for clearance again."
    elif matter.around.mark != was.mark:
        message = f"The letter was changed after {was.decided_by} cleared it."
        remedy = "Send it for clearance again, or undo the change."
    if message:
        sends = was is None or not was.is_waiting
        here = Where.CLEARANCE if kind_named(matter.kind).answers else Where.LETTER
        yield Finding("clearance", severity, message, remedy, where=here if sends else Where.CASE)


def _short(words: str) -> str:
    one = " ".join(words.split())
    return one if len(one) <= 120 else f"{one[:119].rstrip()}…"
