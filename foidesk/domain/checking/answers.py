"""Whether every item has an answer with an outcome, and words that are finished (FOIA 2000 s.1(1), s.17(1)(b))."""

from collections.abc import Iterator

from foidesk.domain.checking.matter import Matter
from foidesk.domain.checking.passages import passages_of, spans
from foidesk.domain.checking.rule import ERROR, Finding, Subject, rules_of
from foidesk.domain.items import Outcome, Response
from foidesk.domain.profile import FIELD
from foidesk.domain.regimes import Regime
from foidesk.domain.textfields import words_for

RULES = rules_of(
    Subject.ANSWER,
    ("items", "The request is split into items", ERROR, "FOIA 2000 s.1(1)"),
    ("unanswered", "Every item has a response", ERROR, "FOIA 2000 s.1(1)"),
    ("no_text", "Every response has words", ERROR, "FOIA 2000 s.1(1)"),
    ("outcome", "Every response has an outcome", ERROR, "FOIA 2000 s.1(1)(a)"),
    ("exemption_missing", "What is refused rests on a named exemption", ERROR, "FOIA 2000 s.17(1)(b)"),
    ("field", "Every field in braces is filled in or known", ERROR, "Office practice"),
)


def examine(matter: Matter) -> Iterator[Finding]:
    """Look at each response by itself."""
    if not matter.case.items:
        yield Finding("items", ERROR, "The request has no items.", "Split the request into items.")
    for response in matter.case.responses:
        yield from _response(matter, response)


def _meant(field: str) -> str:
    words = words_for(field)
    return f" ({words})" if words else ""


def _response(matter: Matter, response: Response) -> Iterator[Finding]:
    finding = matter.maker(response)
    if not response.is_started:
        yield finding(
            "unanswered",
            ERROR,
            "no response yet",
            "Write a response, or choose the outcome if nothing is held.",
        )
        return
    denied = Outcome.NCND in response.outcomes and bool(response.exemptions)  # its paragraph is all that may be said
    if response.text.is_empty and not denied:
        yield finding("no_text", ERROR, "the response has no words", "Write what the requester is told.")
    if not response.outcomes:
        yield finding(
            "outcome",
            ERROR,
            "outcome not chosen",
            "Choose what became of what was asked (section 1(1)).",
        )
    # What is kept from the person concerned rests on Schedule 2 to the 2018 Act, which is named in words if at all.
    own = matter.case.regime is Regime.SAR
    if any(outcome.needs_exemption for outcome in response.outcomes) and not response.exemptions and not own:
        name, source = "exemption", "section 17(1)(b)"
        if matter.case.regime is Regime.EIR:
            name, source = "exception", "regulation 14(3)(a)"
        yield finding(
            "exemption_missing",
            ERROR,
            f"something is refused and no {name} is named",
            f"Name the {name} with its subsection ({source}).",
        )
    for passage in passages_of(matter, response):
        for found in spans(FIELD, passage.text):
            yield passage.finding(
                "field",
                ERROR,
                f"the field {passage.quote(found)}{_meant(passage.text[slice(*found)])} is not filled in",
                "Write the words that belong there.",
                found,
            )
