"""The middle of the letters that do not answer: the office's wording, filled from the case and what she filled in."""

from collections.abc import Callable
from datetime import date, timedelta

from foidesk.domain.calendars import corresponding_date
from foidesk.domain.case import Case
from foidesk.domain.clock import Deadline, DeadlineOf
from foidesk.domain.clock import deadline as deadline_for
from foidesk.domain.costfigures import money_words
from foidesk.domain.discreet import without_requester
from foidesk.domain.letteracts import new_date
from foidesk.domain.letterdraft import LetterDraft
from foidesk.domain.letterkinds import LetterKind
from foidesk.domain.letterwordings import wording_of
from foidesk.domain.ownnumbers import without_own_number
from foidesk.domain.profile import Profile
from foidesk.domain.regimes import Regime
from foidesk.domain.reviews import ReviewOutcome, review_deadline
from foidesk.domain.richtext import ListBlock, Paragraph, RichText, Run, from_plain
from foidesk.domain.texttree import Block
from foidesk.letters import extending
from foidesk.letters.filling import Fields, filled

_FIELD_OF = {"pence": "fee", "on": "new_date"}
_DECIDED = {
    ReviewOutcome.UPHELD: "The review found that our answer was right, and it stands.",
    ReviewOutcome.PARTLY_UPHELD: "The review found that our answer was right in part. We are sorry for the rest: what "
    "follows takes its place.",
    ReviewOutcome.OVERTURNED: "The review found that our answer was wrong, and we are sorry. What follows takes its "
    "place.",
}


def middle(
    kind: LetterKind, case: Case, profile: Profile, deadline: Deadline, *, dated: date, fields: Fields
) -> RichText:
    """Word the middle of a letter; what is not filled in yet stands there by its name, so that it is seen."""
    draft = case.draft(kind.name)
    if not draft.text.is_empty:
        return draft.text
    return proposed(kind, case, profile, deadline, dated=dated, fields=fields)


def proposed(
    kind: LetterKind, case: Case, profile: Profile, deadline: Deadline, *, dated: date, fields: Fields
) -> RichText:
    """Word the middle of a letter as the office does, whatever she made of it since."""
    wording = profile.wording
    text = wording.acknowledgement if kind.name == "acknowledgement" else ""
    text = text or wording_of(wording.letters, kind.name, case.regime.value)
    return filled(text, {**fields, **_own_fields(kind, case, profile, deadline, dated)})


def _own_fields(kind: LetterKind, case: Case, profile: Profile, deadline: Deadline, dated: date) -> Fields:
    write, calendar = profile.date_style.write, deadline.calendar
    draft = case.draft(kind.name)
    found: dict[str, Run | RichText] = {"law": Run(case.regime.act)}
    close_on = corresponding_date(dated, profile.months_for_an_answer)
    found["close_date"] = Run(write(close_on))
    on = new_date(case, draft, deadline.started, calendar) if kind.name == "extension" else draft.on
    found |= _of_draft(kind, draft)
    if on is not None:
        found["new_date"] = Run(write(on))
    if case.regime is not Regime.SAR:
        found["pay_by"] = Run(write(_pay_by(case, deadline, dated)))
    found |= extending.fields(case, profile, deadline, dated)
    found["overdue"] = Run(_overdue(deadline, dated, write))
    found["answered"] = Run("have not answered yet")
    if case.answered_on is not None:
        found["answer_date"] = Run(write(case.answered_on))
        found["answered"] = Run(f"answered on {write(case.answered_on)}")
    review = case.open_review or (case.reviews[-1] if case.reviews else None)
    if review is not None:
        found["asked_date"] = Run(write(review.asked_on))
        due = review_deadline(case.regime, review, calendar).due if case.regime is not Regime.SAR else None
        if due is not None:
            found["review_due"] = Run(write(due))
    found["items"] = _items(case)
    return found


def _overdue(deadline: Deadline, dated: date, write: Callable[[date], str]) -> str:
    """Say that the answer is late, or beforehand that it will be: either way only what is so on the letter's day."""
    if deadline.due is None:
        return "is not answered yet, and we are sorry for the delay."
    if dated > deadline.due:
        return f"should have been answered by {write(deadline.due)}. We are sorry that it has not been."
    return f"should be answered by {write(deadline.due)}. We are sorry that it will not be."


def _of_draft(kind: LetterKind, draft: LetterDraft) -> Fields:
    """Give what she filled in; what may be left out is empty words, what may not is named in square brackets."""
    found: dict[str, Run | RichText] = {}
    for gap in kind.gaps:
        if draft.lacks(gap):
            found[_FIELD_OF.get(gap.field, gap.field)] = Run(f"[{gap.title}]")
            continue
        value = getattr(draft, gap.field)
        if gap.field == "words":
            found["words"] = value
        elif gap.field == "pence" and value is not None:
            found["fee"] = Run(money_words(value))
        elif gap.field == "outcome" and value is not None:
            found["outcome"] = Run(_DECIDED[value])
        elif gap.field == "place":
            found["place"] = from_plain(value).with_links()
        elif isinstance(value, str):
            found[gap.field] = Run(value)
    return found


def _pay_by(case: Case, deadline: Deadline, dated: date) -> date:
    """FOIA 2000 s.9(2): three months beginning with the day of the notice; EIR 2004 reg 8(5): 60 working days."""
    due = deadline_for(case.regime, dated, (), deadline.calendar, DeadlineOf.FEE_PAYMENT).due
    return due if due is not None else corresponding_date(dated, 3) - timedelta(days=1)


def _items(case: Case) -> RichText:
    """Repeat what was asked for, and nothing about who asked."""
    several = len(case.items) > 1
    asked = [without_own_number(one.wording, at if several else 0) for at, one in enumerate(case.items, 1)]
    words = [without_requester(one, case.requester) for one in asked]
    blocks: tuple[Block, ...] = tuple(Paragraph((Run(one.strip()),)) for one in words)
    if len(blocks) > 1:
        return RichText((ListBlock(True, tuple((block,) for block in blocks)),))
    return RichText(blocks)
