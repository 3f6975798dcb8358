"""What is said of a clearance above the case, on the Letter tab and on the header's button."""

from dataclasses import dataclass
from datetime import datetime

from foidesk.domain.case import Case
from foidesk.domain.clearance import Clearance, ClearedLetter, Standing
from foidesk.domain.holders import same_name
from foidesk.domain.letterkinds import kind_named
from foidesk.office.records import local
from foidesk.office.views import CaseView
from foidesk.ui.parts.banner import BannerTone


@dataclass(frozen=True, slots=True)
class Said:
    """A banner: how grave, its title, its sentence, its icon, and the acts of its buttons."""

    tone: BannerTone
    title: str
    text: str
    icon: str
    acts: tuple[str, ...] = ()


def above_the_case(view: CaseView, me: str) -> Said | None:
    """Say where the draft is, to the person who looks; nothing where all is as it should be."""
    shown, one = view.clearance, at_hand(view.case)
    if shown is None or one is None or (kind_named(one.kind).answers and view.case.is_locked):
        return None
    if one.is_waiting:
        return _waiting(one, me)
    if one.standing is Standing.RETURNED:
        left = sum(each.is_open for each in view.case.comments)
        count = f"{left} comment{'' if left == 1 else 's'} to look at. " if left else ""
        return Said("warn", f"{one.decided_by} returned the draft", f"{count}{one_line(one.answer)}", "arrow_undo")
    if shown.changed:
        return Said(
            "warn",
            f"The letter was changed after {one.decided_by} cleared it",
            "Send it for clearance again, or undo the change.",
            "warning",
        )
    return None


def at_hand(case: Case) -> Clearance | None:
    """Give the clearance to be told of: a letter of another kind that waits for its reader, or that of the answer."""
    other = next((one for one in reversed(case.clearances) if one.is_waiting and one != case.clearance), None)
    return other or case.clearance


def _waiting(one: Clearance, me: str) -> Said:
    words, kind = one_line(one.words), kind_named(one.kind)
    what = "this draft" if kind.answers else f"the letter “{kind.title.lower()}”"
    if same_name(one.whom, me):
        own = same_name(one.drafted_by, me)
        told = f"You sent {what} to yourself" if own else f"{one.drafted_by} asks you to clear {what}"
        text = words or "Read the letter, comment on responses, then clear it or return it."
        return Said("info", told, text, "eye", ("return",) if kind.answers else ("clear", "return"))
    since = f"{'' if kind.answers else f'{kind.title}: '}With {one.whom} for clearance since {moment(one.sent_at)}"
    return Said("info", since, words, "hourglass_half", ("take_back",))


def card_words(one: Clearance | None, *, changed: bool) -> tuple[str, str]:
    """Say on the Letter tab whether a letter is cleared: title and sentence."""
    if one is None:
        return "Clearance", "Your office asks for a second reader before this letter is signed."
    if one.is_waiting:
        return "At clearance", f"With {one.whom} since {moment(one.sent_at)}."
    if one.standing is Standing.RETURNED:
        return "Returned", f"By {one.decided_by}, {when(one.decided_at)}. {one_line(one.answer)}".strip()
    if changed:
        return "Changed since", f"{one.decided_by} cleared another letter, {when(one.decided_at)}."
    own = f" Drafted by the same person: {one_line(one.own_reason)}" if one.own_reason else ""
    return "Cleared", f"By {one.decided_by}, {when(one.decided_at)}. Any change to the letter asks again.{own}"


def cleared_words(letter: ClearedLetter | None) -> str:
    """Say who drafted and who cleared an issued letter; nothing where nobody did."""
    if letter is None:
        return ""
    own = f" They drafted it too: {one_line(letter.own_reason)}" if letter.own_reason else ""
    return (
        f"Drafted by {letter.drafted_by}, {when(letter.sent_at)}. "
        f"Cleared by {letter.cleared_by}, {when(letter.cleared_at)}.{own}"
    )


def moment(at: datetime) -> str:
    """Write a moment: `24 November, 10:42`."""
    here = local(at)
    return f"{here.day} {here:%B}, {here:%H:%M}"


def when(at: datetime | None) -> str:
    """Write a moment that may be missing."""
    return "" if at is None else moment(at)


def one_line(words: str) -> str:
    """Give words on one line."""
    return " ".join(words.split())
