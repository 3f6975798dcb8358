"""A case without the person: what stays of it when it is anonymised, and when it is destroyed.

Of an anonymised case the items, the answers and all that statistics count stay; the name, the email address and the
other marks of the requester are taken out of what stays. Of a destroyed one only its line and its dates stay.
"""

import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from datetime import datetime
from enum import Enum
from typing import Any, TypeVar

from foidesk.domain.case import Case, Change, Request, Requester
from foidesk.domain.discreet import INSTEAD, without_requester
from foidesk.domain.facts import Fact, FactKind
from foidesk.domain.retention import LONGEST_REASON, Disposed, Hold, How
from foidesk.domain.richtext import RichText, from_plain
from foidesk.domain.troubles import NotAllowed

_TITLES = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lady|Lord|Cllr|Councillor|Rev|Reverend)\.?"
_SHORTEST = 3
_T = TypeVar("_T")
Scrub = Callable[[str], str]


def hold(case: Case, reason: str, by: str, at: datetime) -> Change:
    """Hold a case back from disposal, for a reason."""
    _must_be_there(case)
    why = " ".join(reason.split())
    if not why:
        raise NotAllowed(
            "A hold needs its reason.", kept="Nothing was changed.", do="Say why it is kept.", field="reason"
        )
    if len(why) > LONGEST_REASON:
        raise NotAllowed(
            f"The reason is longer than {LONGEST_REASON:,} characters.",
            kept="Nothing was changed.",
            do="Make it shorter.",
            field="reason",
        )
    held = replace(case, held=Hold(why, by, at))
    return held, Fact(FactKind.HOLD_PLACED, f"Held back from disposal: {why}", "hold the case back from disposal")


def lift(case: Case) -> Change:
    """Lift a hold."""
    _must_be_there(case)
    if case.held is None:
        raise NotAllowed(f"Nobody holds {case.reference} back.", kept="Nothing was changed.")
    words = f"Hold lifted. It was: {case.held.reason}"
    return replace(case, held=None), Fact(FactKind.HOLD_LIFTED, words, "lift the hold")


def _must_be_there(case: Case) -> None:
    if case.disposed:
        raise NotAllowed(f"{case.reference} was {case.disposed[-1].how.value} already.", kept="Nothing was changed.")


def disposed_of(case: Case, line: Disposed, certificate: str) -> Case:
    """Give what stays of a case; `certificate` is the paper that lies where its letters lay."""
    kept = anonymised(case, certificate)
    return replace(_bare(kept) if line.how is How.DESTROYED else kept, disposed=(*case.disposed, line))


def anonymised(case: Case, certificate: str) -> Case:
    """Give a case without its requester."""
    scrub = scrubber(case.requester)
    request, brought, sheet = case.request, case.brought_in, case.cost_sheet
    kept = replace(
        case,
        requester=Requester(),
        request=Request("", request.received, request.dated, request.channel),
        items=tuple(replace(item, start=0, end=0) for item in case.items),
        events=tuple(replace(one, note="") for one in case.events),
        letters=tuple(
            replace(one, sha256=certificate, replaces="", enclosures=(), cleared=None) for one in case.letters
        ),
        notes=(),
        reviews=tuple(
            replace(one, note="", events=tuple(replace(event, note="") for event in one.events)) for one in case.reviews
        ),
        brought_in=None if brought is None else replace(brought, words=""),
        commissions=(),
        cost_sheet=None if sheet is None else replace(sheet, together=()),
        set_aside=(),
        enclosures=(),
        drafts=(),
        clearances=(),
        comments=(),
        held=None,
    )
    # Whoever wrote may have quoted our reference as hers.
    return replace(without(kept, scrub), reference=case.reference)


def _bare(case: Case) -> Case:
    """Leave only what the days it took are worked out from."""
    return replace(
        case,
        subject="",
        lead_in="",
        items=(),
        responses=(),
        letters=tuple(replace(one, issued_by="", signed_by="", override="") for one in case.letters),
        owner="",
        signature=None,
        brought_in=None if case.brought_in is None else replace(case.brought_in, outcome=""),
        cost_sheet=None,
    )


def scrubber(who: Requester) -> Scrub:
    """Give what takes every mark of a person out of a text: as for a holder, and more, for this is for good."""
    wanted = [_loose(who.organisation)]
    words = who.name.split()
    if len(words) > 1:
        wanted += [rf"{_TITLES}\s+{re.escape(word)}" for word in (words[-1], words[0])]
    told = [one for one in wanted if one]
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(told)})(?!\w)", re.IGNORECASE) if told else None

    def scrub(text: str) -> str:
        found = without_requester(text, who) if text else text
        return pattern.sub(INSTEAD, found) if pattern else found

    return scrub


def _loose(mark: str) -> str:
    """Give a pattern for a mark, however its words are spaced; a mark of one or two letters would hit everything."""
    words = mark.split()
    return r"\s+".join(map(re.escape, words)) if len("".join(words)) >= _SHORTEST else ""


def without(value: _T, scrub: Scrub) -> _T:
    """Give a value with a scrub done on every text in it."""
    return _without(value, scrub)  # type: ignore[no-any-return]


def _without(value: Any, scrub: Scrub) -> Any:  # noqa: ANN401  a value of any kind, of the same kind again
    if isinstance(value, RichText):
        return _rich(value, scrub)
    if isinstance(value, str):
        return value if isinstance(value, Enum) else scrub(value)
    if isinstance(value, tuple):
        return tuple(_without(one, scrub) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        found = {one.name: getattr(value, one.name) for one in fields(value) if one.init}
        changed = {name: new for name, old in found.items() if (new := _without(old, scrub)) != old}
        return replace(value, **changed) if changed else value
    return value


def _rich(text: RichText, scrub: Scrub) -> RichText:
    mapped = text.mapped(lambda run: replace(run, text=scrub(run.text), href=scrub(run.href)))
    plain = mapped.plain()
    # A name of which one half is bold is in no stretch of one kind: the words go before their dress.
    return mapped if scrub(plain) == plain else from_plain(scrub(plain))
