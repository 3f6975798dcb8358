"""The shape of a case's clearance in the command line's JSON."""

from foidesk.domain.case import IssuedLetter
from foidesk.office.views import CaseView

Json = dict[str, object]


def clearance_answer(view: CaseView) -> Json:
    """Give where the answer stands with its second reader, every time it was sent, and what was said beside it."""
    case, shown = view.case, view.clearance
    return {
        "asked_for": shown is not None and shown.asked,
        "stands": shown is not None and shown.stands,
        "sent": [
            {
                "kind": one.kind,
                "standing": one.standing.value,
                "drafted_by": one.drafted_by,
                "sent_at": one.sent_at.isoformat(),
                "whom": one.whom,
                "words": one.words,
                "decided_by": one.decided_by,
                "decided_at": None if one.decided_at is None else one.decided_at.isoformat(),
                "answer": one.answer,
                "own_reason": one.own_reason,
            }
            for one in case.clearances
        ],
        "comments": [
            {
                "items": [
                    number
                    for response in case.responses
                    if response.key == one.response
                    for number in case.numbers_of(response)
                ],
                "words": one.words,
                "by": one.by,
                "at": one.at.isoformat(),
                "resolved_by": one.resolved_by,
            }
            for one in case.comments
        ],
    }


def cleared_answer(letter: IssuedLetter) -> Json | None:
    """Give who drafted and who cleared an issued letter."""
    it = letter.cleared
    if it is None:
        return None
    return {
        "drafted_by": it.drafted_by,
        "sent_at": it.sent_at.isoformat(),
        "cleared_by": it.cleared_by,
        "cleared_at": it.cleared_at.isoformat(),
        "own_reason": it.own_reason,
    }
