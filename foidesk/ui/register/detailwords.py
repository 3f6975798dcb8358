"""What the detail pane says of a case, worked out of its view; no widgets."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from foidesk.domain.case import Channel, Stage
from foidesk.domain.checks import Severity
from foidesk.domain.clock import Deadline
from foidesk.domain.commissions import Standing
from foidesk.office.views import CaseView, JournalLine
from foidesk.ui.parts.daysleft import DaysLeft
from foidesk.ui.register import wording

State = Literal["done", "todo", "new"]
_LONGEST = 62
_LATEST = 3
_LABEL = re.compile(r"^\s*\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s+", re.IGNORECASE)
_HOW = {Channel.EMAIL: "by email", Channel.LETTER: "by letter", Channel.WEB_FORM: "by web form", Channel.UNKNOWN: ""}


@dataclass(frozen=True, slots=True)
class ItemLine:
    """One response and the items it answers: "2–3", what was asked, what became of it."""

    numbers: str
    asked: str
    outcome: str
    state: State
    held: tuple[tuple[str, str], ...] = ()
    """Who was asked, with the colour of how it stands: "With Finance, due Thu 3 Dec"."""


@dataclass(frozen=True, slots=True)
class CaseWords:
    """All that the pane shows. Under review `due` is the review's day, and `answered` says when the answer went out."""

    reference: str
    subject: str
    left: DaysLeft
    requester: str
    received: str
    due: str
    why: str
    stage: str
    stage_line: str
    items_title: str
    items: tuple[ItemLine, ...]
    latest: tuple[tuple[str, str], ...]
    due_of: str = "Due"
    answered: str = ""
    to_do: str = ""
    """What stands before the letter can go, once it is being written."""


def case_words(view: CaseView, history: tuple[JournalLine, ...], why: str = "") -> CaseWords:
    """Say a case in the pane; `why` is the reason for its due date."""
    case, today = view.case, view.today
    review = view.open_review
    stage = case.stage.words
    answered = case.answered_on
    ended = case.ended is not None or (answered is not None and review is None)
    clearing = case.clearance if case.stage is Stage.CLEARANCE else None
    whom = case.owner if clearing is None else clearing.whom
    line = f"{stage}, with {whom}" if whom and not ended else stage
    if answered is not None and review is None:
        line = f"{stage} {wording.short_date(answered, today, weekday=True)}"
        line += ", before FOI Desk" if case.stage is Stage.ANSWERED else ""
    elif case.ended_on is not None:
        line = f"{stage} on {wording.short_date(case.ended_on, today, weekday=True)}"
    return CaseWords(
        reference=case.reference,
        subject=case.subject or "No subject",
        left=_left(view),
        requester=case.requester.name or case.requester.organisation or case.requester.email or "No name given",
        received=f"{_day(case.request.received, today)}, {_HOW[case.request.channel]}".rstrip(", "),
        due=_due(view),
        why=why,
        stage=stage,
        stage_line=line,
        items_title=wording.count_of(len(case.items), "item"),
        items=_items(view),
        to_do=_to_do(view),
        due_of="Due" if review is None else "Review due",
        answered="" if answered is None or review is None else f"{_day(answered, today)}, {view.taken_words}",
        latest=tuple((_moment(one, today), one.words) for one in history[:_LATEST]),
    )


def _due(view: CaseView) -> str:
    """Say the due day, and that it is a forecast past the last year whose bank holidays are settled."""
    review = view.open_review
    deadline = view.deadline if review is None else review.deadline
    due = deadline.due
    if due is None:
        return "Not set while waiting"
    runs = review is not None or (view.case.answered_on is None and view.case.ended is None)
    said = _day(due, view.today)
    return f"{said}{wording.FORECAST}" if runs and deadline.is_forecast else said


def _left(view: CaseView) -> DaysLeft:
    """Say the time left as the chip does."""
    case = view.case
    if view.open_review is not None and view.open_review.days_left is not None:
        return _days_left(view.open_review.days_left, view.open_review.deadline)
    if case.answered_on is not None:
        words = view.taken_words or "Answered"
        return DaysLeft(words[:1].upper() + words[1:], "issued_late" if view.in_time is False else "issued")
    if case.stage is Stage.WAITING:
        return DaysLeft("Waiting", "waiting")
    if view.days_left is None:
        return DaysLeft("Answered" if case.stage is Stage.ANSWERED else "Ended", "issued")
    return _days_left(view.days_left, view.deadline)


def _days_left(left: int, deadline: Deadline) -> DaysLeft:
    if left < 0:
        return DaysLeft(f"{wording.count_of(-left, 'day')} late", "late", 1.0)
    if left == 0:
        return DaysLeft("Due today", "today", 1.0)
    limit = deadline.limit if deadline.unit == "working days" else 20
    used = min(1.0, max(0.0, 1 - left / max(limit, 1)))
    return DaysLeft(wording.count_of(left, "working day"), "soon" if left <= wording.SOON else "running", used)


def _day(day: date, today: date) -> str:
    """Say a date with the weekday short and the month in full: "Tue 3 November"."""
    weekday, _, rest = wording.long_date(day, today).partition(" ")
    return f"{weekday[:3]} {rest}"


def _moment(line: JournalLine, today: date) -> str:
    if line.at.date() == today:
        return f"Today {line.at:%H:%M}"
    return wording.short_date(line.at.date(), today, weekday=True)


def _to_do(view: CaseView) -> str:
    if view.case.stage not in (Stage.DRAFTING, Stage.CLEARANCE, Stage.SIGN):
        return ""
    count = sum(one.severity is Severity.ERROR for one in view.findings)
    if not count:
        return "Nothing stands in the way of the letter"
    return f"{count} {'thing' if count == 1 else 'things'} before the letter can go"


def _items(view: CaseView) -> tuple[ItemLine, ...]:
    case = view.case
    lines: list[ItemLine] = []
    seen: set[int] = set()
    for item in case.items:
        response = case.response_to(item.key)
        if response.key in seen:
            continue
        seen.add(response.key)
        numbers = case.numbers_of(response)
        wrong = [one for one in view.findings if one.response == response.key and one.severity is Severity.ERROR]
        said = ", ".join(outcome.words for outcome in response.outcomes)
        said = ", ".join([said, *(claim.provision for claim in response.exemptions)]).strip(", ")
        state: State = "done"
        if not response.is_started:
            said, state = "Not started", "new"
        elif wrong:
            missing = wrong[0].message.partition(": ")[2] or wrong[0].message
            said, state = (f"{said}: {missing}" if said else missing[:1].upper() + missing[1:]), "todo"
        lines.append(ItemLine(number_range(numbers), asked(item.wording), said, state, _held(view, response.items)))
    return tuple(lines)


def _held(view: CaseView, items: tuple[int, ...]) -> tuple[tuple[str, str], ...]:
    """Say who was asked for these items and has not answered; what came is seen in the case."""
    tones = {Standing.LATE: "late", Standing.DUE_TODAY: "soon"}
    return tuple(
        (one.badge, tones.get(one.standing, "ink2"))
        for one in view.commissions
        if one.commission.is_outstanding and set(one.commission.items) & set(items)
    )


def number_range(numbers: tuple[int, ...]) -> str:
    """Say item numbers shortly: "2–3", "1, 4"."""
    if len(numbers) > 1 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return f"{numbers[0]}–{numbers[-1]}"
    return ", ".join(str(one) for one in numbers)


def asked(words: str) -> str:
    """Say what was asked in a line or two, without the requester's own number."""
    flat = " ".join(_LABEL.sub("", words, count=1).split())
    if len(flat) <= _LONGEST:
        return flat
    return flat[:_LONGEST].rsplit(" ", 1)[0].rstrip(",;:") + "…"
