"""A history on paper, of a case or of the register itself: every act, oldest first, with what it changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from foidesk.domain.calendars import in_words
from foidesk.domain.case import Case
from foidesk.domain.casechanges import Changed
from foidesk.domain.profile import Profile
from foidesk.domain.richtext import Paragraph, RichText, Run, from_plain
from foidesk.letters.letter import Body, Heading, Letter

_HEAD = ("Number", "When", "Who", "What was done")
_CHANGED = ("Before", "After")
_NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class ToldAct:
    """One act: its moment in the office's own time, who did it, its sentence, and what it changed."""

    at: datetime
    who: str
    words: str
    changes: tuple[Changed, ...]


def compose(acts: Sequence[ToldAct], case: Case, profile: Profile, today: date) -> Letter:
    """Lay the history of a case out."""
    title = f"History of {case.reference}"
    return _laid_out(
        acts,
        f"{title}: {case.subject}" if case.subject else title,
        f"{case.regime.long_name} received {in_words(case.request.received)}. ",
        profile,
        today,
        reference=case.reference,
        title=title,
    )


def compose_register(acts: Sequence[ToldAct], profile: Profile, today: date) -> Letter:
    """Lay out what was done to the register itself."""
    title, about = "History of the register", "What was done to the register itself, and each disposal of a case. "
    return _laid_out(acts, title, about, profile, today, reference="", title=title)


def _laid_out(
    acts: Sequence[ToldAct], subject: str, about: str, profile: Profile, today: date, *, reference: str, title: str
) -> Letter:
    """Give a heading and its paragraphs to each act, so that it breaks anywhere and is read out."""
    body: list[Body] = []
    for number, act in enumerate(acts, 1):
        body.append(Heading(f"{number}. {in_words(act.at.date())}, {act.at:%H:%M}, {act.who}"))
        body.append(RichText((Paragraph((Run(act.words),)), *map(_change, act.changes))))
    about += f"{len(acts):,} {'act' if len(acts) == 1 else 'acts'}, the oldest first."
    return Letter(
        reference=reference,
        subject=subject,
        dated=today,
        salutation="",
        opening=from_plain(f"{profile.name_long}\n\n{about}" if profile.name_long else about),
        body=tuple(body),
        valediction="",
        font_points=10.0,
        title=title,
        author=profile.name_long,
    )


def _change(one: Changed) -> Paragraph:
    runs = [Run(one.what, bold=True)]
    if one.before:
        runs += [Run("\nBefore: ", italic=True), Run(one.before)]
    return Paragraph((*runs, Run("\nAfter: ", italic=True), Run(one.after or _NOTHING)))


def as_rows(acts: Sequence[ToldAct], part: str = "Part of the case") -> list[tuple[str, ...]]:
    """Give the history as rows for a spreadsheet: one for each part that an act changed, and at least one an act."""
    rows: list[tuple[str, ...]] = [(*_HEAD, part, *_CHANGED)]
    for number, act in enumerate(acts, 1):
        first = (str(number), f"{act.at:%Y-%m-%d %H:%M:%S}", act.who, act.words)
        rows += [(*first, one.what, one.before, one.after) for one in act.changes] or [(*first, "", "", "")]
    return rows
