"""What a card of an earlier answer shows, as words: its day, its question from where it agrees, what is read aloud."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from foidesk.office.precedents import Precedent

Span = tuple[int, int]
_BEFORE, _LATEST = 40, 70
_NUMBER = re.compile(r"\(?(?:\d{1,3}|[a-z])[.)]\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class AnswerFace:
    """The words of one card."""

    day: str
    match: str
    steps: int
    question: str
    marks: tuple[Span, ...]
    answer: str
    answer_marks: tuple[Span, ...]
    outcomes: str
    warning: str
    spoken: str


def face_of(one: Precedent) -> AnswerFace:
    """Make the words of a card."""
    question, marks = quoted(one.question, one.marks)
    day = short_date(one.issued) if one.issued else f"Draft, received {short_date(one.received)}"
    match = "" if one.closeness is None else one.closeness.in_words
    outcomes = ", ".join(outcome.words for outcome in one.outcomes)
    answer = one.answer.strip()
    cut = len(one.answer) - len(one.answer.lstrip())
    said = [
        one.reference,
        f"issued {short_date(one.issued)}" if one.issued else day,
        match,
        f"asked: {one.question}",
        f"agreeing words: {', '.join(one.words)}" if one.words else "",
        f"answered: {answer}" if answer else "Not answered yet",
        outcomes,
        ", ".join(one.exemptions),
        one.age_words,
    ]
    return AnswerFace(
        day=day,
        match=match,
        steps=min(3, int(one.closeness)) if one.closeness is not None else 0,
        question=question,
        marks=marks,
        answer=answer or "Not answered yet",
        answer_marks=tuple((max(0, start - cut), end - cut) for start, end in one.answer_marks) if answer else (),
        outcomes=outcomes,
        warning=one.age_words,
        spoken=". ".join(piece.rstrip(".") for piece in said if piece),
    )


def quoted(question: str, marks: Sequence[Span]) -> tuple[str, tuple[Span, ...]]:
    """Put a question in quotation marks; one that agrees only late begins at a word before that."""
    numbered = _NUMBER.match(question)
    begin, lead = (numbered.end() if numbered else 0), "“"
    if marks and marks[0][0] - begin > _LATEST:
        begin, lead = question.rfind(" ", 0, marks[0][0] - _BEFORE) + 1, "“… "
    moved = len(lead) - begin
    kept = ((max(start, begin), end) for start, end in marks if end > begin)
    return f"{lead}{question[begin:]}”", tuple((start + moved, end + moved) for start, end in kept)


def counted(found: Sequence[Precedent], *, looking: bool) -> str:
    """Say how many there are: `12 issued answers`, `3 issued, 1 draft`, `2 found`."""
    if looking:
        return f"{len(found)} found" if found else ""
    issued = sum(one.issued is not None for one in found)
    drafts = len(found) - issued
    if not drafts:
        return "" if not issued else "1 issued answer" if issued == 1 else f"{issued} issued answers"
    words = "1 draft" if drafts == 1 else f"{drafts} drafts"
    return f"{issued} issued, {words}" if issued else words


def short_date(day: date) -> str:
    """Write a day as cards do: `8 Aug 2024`."""
    return f"{day.day} {day:%b %Y}"
