"""Acts of clearance: a letter sent to a second reader, returned, cleared or taken back; comments beside responses."""

from dataclasses import replace
from datetime import datetime

from foidesk.domain.case import Case, Change
from foidesk.domain.clearance import Clearance, ClearedLetter, Comment, Standing, current, put
from foidesk.domain.drafting import numbers_in_words
from foidesk.domain.facts import Fact, FactKind
from foidesk.domain.holders import one_line, same_name
from foidesk.domain.letteracts import must_be_time
from foidesk.domain.troubles import NotAllowed, NotFound

_NOTHING = "Nothing was changed."
_LONGEST = 4000
_LONGEST_NAME = 100


def send(case: Case, kind: str, whom: str, by: str, at: datetime, words: str = "") -> Change:  # noqa: PLR0917
    """Send a letter for clearance to somebody by name. A signature comes off: signing follows clearance."""
    known = must_be_time(case, kind)
    reader, said = one_line(whom), _said(words)
    if not reader:
        raise NotAllowed("Nobody is named to clear the letter.", kept="It was not sent.", do="Name who reads it.",
                         field="whom")  # fmt: skip
    if len(reader) > _LONGEST_NAME:
        raise NotAllowed(f"The name is longer than {_LONGEST_NAME} characters.", kept="It was not sent.",
                         do="Make it shorter.", field="whom")  # fmt: skip
    there = current(case.clearances, kind)
    if there is not None and there.is_waiting:
        raise NotAllowed(
            f"The letter is with {there.whom} already.",
            kept=_NOTHING,
            do="Take it back first, or wait for what they say.",
        )
    new = Clearance(kind, Standing.WAITING, by, at, reader, said)
    changed = replace(case.unsigned() if known.answers else case, clearances=(*case.clearances, new))
    told = f"{known.title} sent to {reader} for clearance" + (f": {said}" if said else "")
    return changed, Fact(FactKind.CLEARANCE_SENT, told, "send for clearance")


def take_back(case: Case, kind: str) -> Change:
    """Take a letter back that waits for its reader; comments stay."""
    must_be_time(case, kind)
    was = _waiting(case, kind)
    changed = replace(case, clearances=put(case.clearances, replace(was, standing=Standing.TAKEN_BACK)))
    return changed, Fact(
        FactKind.CLEARANCE_TAKEN_BACK, f"Taken back from {was.whom} before it was cleared", "take back from clearance"
    )


def return_it(case: Case, kind: str, by: str, at: datetime, words: str = "") -> Change:
    """Send a letter back to whoever drafted it, with words or with comments that are not resolved."""
    must_be_time(case, kind)
    was, said = _waiting(case, kind), _said(words)
    left = open_comments(case)
    if not said and not left:
        raise NotAllowed(
            "There is nothing for the drafter to go by.",
            kept="It was not returned.",
            do="Say what should be changed, or comment on a response.",
            field="words",
        )
    now = replace(was, standing=Standing.RETURNED, decided_by=by, decided_at=at, answer=said)
    count = len(left)
    with_ = f" with {count} comment{'' if count == 1 else 's'}" if count else ""
    told = f"Returned to {was.drafted_by} by {by}{with_}" + (f": {said}" if said else "")
    return replace(case, clearances=put(case.clearances, now)), Fact(
        FactKind.CLEARANCE_RETURNED, told, "return the draft"
    )


def clear(case: Case, kind: str, by: str, at: datetime, mark: str, own_reason: str = "") -> Change:  # noqa: PLR0917
    """Clear a letter as it stands, by the mark of what was read; her own draft needs a reason, which is recorded."""
    must_be_time(case, kind)
    was, reason = _waiting(case, kind), _said(own_reason)
    own = is_own(case, was, by)
    if own and not reason:
        raise NotAllowed(
            f"{by} drafted this letter. Somebody else should clear it.",
            kept="It was not cleared.",
            do="Ask somebody else, or say why nobody else can.",
            field="own_reason",
        )
    now = replace(
        was,
        standing=Standing.CLEARED,
        decided_by=by,
        decided_at=at,
        own_reason=reason if own else "",
        mark=mark,
        changed=False,
    )
    told = f"Cleared by {by}" + (f", who drafted it too: {reason}" if own else "")
    if not same_name(by, was.whom):
        told += f" (it was sent to {was.whom})"
    return replace(case, clearances=put(case.clearances, now)), Fact(FactKind.CLEARED, told, "clear the letter")


def is_own(case: Case, clearance: Clearance, by: str) -> bool:
    """Say whether somebody would clear what she drafted herself: she sent it, or the case is hers."""
    return any(name and same_name(name, by) for name in (clearance.drafted_by, case.owner))


def gone_out(case: Case, kind: str) -> Case:
    """Give the case after a letter went out: its clearance is used up."""
    was = current(case.clearances, kind)
    if was is None:
        return case
    return replace(case, clearances=put(case.clearances, replace(was, standing=Standing.ISSUED)))


def frozen(case: Case, kind: str) -> ClearedLetter | None:
    """Give who drafted and who cleared a letter that is about to go out; None unless what was cleared is what goes."""
    was = current(case.clearances, kind)
    if was is None or not was.stands or was.decided_at is None:
        return None
    return ClearedLetter(was.drafted_by, was.sent_at, was.decided_by, was.decided_at, was.own_reason)


# --- comments -------------------------------------------------------------------------------------


def open_comments(case: Case) -> tuple[Comment, ...]:
    """Give the comments that nobody has dealt with."""
    return tuple(one for one in case.comments if one.is_open)


def comments_on(case: Case, response: int) -> tuple[Comment, ...]:
    """Give the comments beside a response; those whose response was joined away stand beside the first."""
    keys = {one.key for one in case.responses}
    first = case.responses[0].key if case.responses else 0
    return tuple(
        one for one in case.comments if (one.response if one.response in keys else first) == response
    )  # fmt: skip


def comment(case: Case, response: int, words: str, by: str, at: datetime) -> Change:
    """Say something beside a response."""
    case.must_be_open()
    case.response(response)
    said = _said(words)
    if not said:
        raise NotAllowed("The comment has no words.", kept=_NOTHING, do="Type what you want to say.", field="words")
    new = Comment(case.next_key, response, said, by, at)
    return replace(case, comments=(*case.comments, new), next_key=case.next_key + 1), Fact(
        FactKind.COMMENT_ADDED, f"Comment on {_where(case, response)}: {said}", f"comment on {_where(case, response)}"
    )


def resolve(case: Case, key: int, by: str, at: datetime) -> Change:
    """Mark a comment as dealt with."""
    case.must_be_open()
    was = _comment(case, key)
    where = _where(case, was.response)
    if not was.is_open:
        raise NotAllowed("The comment is resolved already.", kept=_NOTHING)
    return _with(case, replace(was, resolved_by=by, resolved_at=at)), Fact(
        FactKind.COMMENT_RESOLVED, f"Comment on {where} resolved: {was.words}", f"resolve the comment on {where}"
    )


def take_up(case: Case, key: int) -> Change:
    """Open a comment again that was resolved."""
    case.must_be_open()
    was = _comment(case, key)
    where = _where(case, was.response)
    return _with(case, replace(was, resolved_by="", resolved_at=None)), Fact(
        FactKind.COMMENT_OPENED, f"Comment on {where} opened again: {was.words}", f"open the comment on {where} again"
    )


def _comment(case: Case, key: int) -> Comment:
    found = next((one for one in case.comments if one.key == key), None)
    if found is None:
        raise NotFound("That comment is no longer with the case.")
    return found


def _with(case: Case, now: Comment) -> Case:
    return replace(case, comments=tuple(now if one.key == now.key else one for one in case.comments))


def _where(case: Case, response: int) -> str:
    found = next((one for one in case.responses if one.key == response), None)
    if found is None:
        return "the draft"
    numbers = case.numbers_of(found)
    return f"item{'' if len(numbers) == 1 else 's'} {numbers_in_words(numbers)}"


def _waiting(case: Case, kind: str) -> Clearance:
    was = current(case.clearances, kind)
    if was is None or not was.is_waiting:
        raise NotAllowed(
            "The letter does not wait for clearance.",
            kept=_NOTHING,
            do="Look at the case again: somebody may have decided it or taken it back.",
        )
    return was


def _said(words: str) -> str:
    said = "\n".join(line.rstrip() for line in words.strip().splitlines())
    if len(said) > _LONGEST:
        raise NotAllowed(
            f"That is longer than {_LONGEST:,} characters.", kept=_NOTHING, do="Make it shorter.", field="words"
        )
    return said
