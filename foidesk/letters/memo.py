"""A memo to an information holder as a Letter: only its own items, what to send back, and by when.

Who asked is in it only if that was ticked.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from foidesk.domain.calendars import in_words
from foidesk.domain.profile import Profile
from foidesk.domain.regimes import Regime
from foidesk.domain.richtext import ListBlock, Paragraph, RichText, Run, from_plain
from foidesk.letters.compose import letterhead
from foidesk.letters.letter import Asked, Body, Heading, Letter, Row, Table


@dataclass(frozen=True, slots=True)
class MemoItem:
    """One item as the holder reads it."""

    number: int
    wording: str


@dataclass(frozen=True, slots=True)
class MemoCase:
    """What one case asks of the holder; `requester` is empty unless it is to be told."""

    reference: str
    subject: str
    regime: Regime
    items: tuple[MemoItem, ...]
    asked_on: date
    due: date
    words: str = ""
    requester: str = ""
    case_due: date | None = None


def compose(
    to: str, cases: Sequence[MemoCase], profile: Profile, sender: str, dated: date, *, reminder: bool = False
) -> Letter:
    """Compose the memo for one holder; with `reminder` the shorter one that asks where the answer is."""
    single = cases[0] if len(cases) == 1 else None
    dues = {one.due for one in cases}
    first = min(dues)
    what = f"{single.reference}: {single.subject}".rstrip(": ") if single else f"{len(cases)} requests"
    subject = f"{'Reminder: information' if reminder else 'Information'} needed for {what}"
    needed = in_words(first) if len(dues) == 1 else f"{in_words(first)} for the first"
    references = [("To:", to), ("From:", sender), ("Date:", profile.date_style.write(dated))]
    if single:
        references.append(("Our reference:", single.reference))
    references.append(("Needed by:", needed))
    body: list[Body] = []
    for one in cases:
        body += _case(one, several=single is None, reminder=reminder, today=dated)
    if not reminder:
        body += [Heading("What to send back"), _what_to_send()]
    return Letter(
        reference=single.reference if single else "",
        subject=subject,
        dated=dated,
        letterhead=letterhead(profile),
        references=tuple(references),
        salutation="",
        opening=_opening(cases, single, reminder=reminder, today=dated),
        body=tuple(body),
        closing=_closing({one.regime for one in cases}, reminder=reminder),
        valediction="",
        signatory=tuple(line for line in (sender, profile.name_short) if line.strip()),
        font_points=min(profile.font_points, 12.0),
        number_items=True,
        title=subject,
        author=profile.name_long,
    )


def _opening(cases: Sequence[MemoCase], single: MemoCase | None, *, reminder: bool, today: date) -> RichText:
    if single is None:
        many = f"We are waiting for your answers about {len(cases)} requests. "
        new = f"We have received {len(cases)} requests for information, and you may hold some of it. "
        return _text((many if reminder else new) + "What we need, and by when, is below for each.")
    if reminder:
        return _text(f"{_asked(single, today)} If you cannot answer by then, tell us today when you can.")
    law = single.regime.act
    due = in_words(single.due)
    words = f"We have received a request under the {law}, and you may hold some of what was asked for. "
    words += f"Send us what you hold for the items below by {due}."
    if single.case_due is not None and single.case_due > single.due:
        words += f" By law our answer is due on {in_words(single.case_due)}."
    return _text(words)


def _asked(one: MemoCase, today: date) -> str:
    asked = f"On {in_words(one.asked_on)} we asked you for the information below, and we have no answer yet. "
    if one.due < today:
        return asked + f"It was due on {in_words(one.due)}. Send it today."
    return asked + f"It is due {'today' if one.due == today else f'on {in_words(one.due)}'}."


def _case(one: MemoCase, *, several: bool, reminder: bool, today: date) -> list[Body]:
    made: list[Body] = []
    if several:
        made.append(Heading(f"{one.reference}: {one.subject}".rstrip(": ")))
        due = f"Needed by {in_words(one.due)}."
        late = f"It was due on {in_words(one.due)}. Send it today." if one.due < today else due
        made.append(_text(f"Asked for on {in_words(one.asked_on)}. {late}" if reminder else due))
    if one.requester:
        made.append(_text(f"Requester: {one.requester}"))
    if one.words.strip() and not reminder:
        made.append(from_plain(one.words))
    rows = tuple(Row((Asked(item.number, from_plain(item.wording)),), RichText()) for item in one.items)
    if rows:
        made.append(Table(rows, ("What was asked", "Your answer")))
    return made


def _what_to_send() -> RichText:
    lines = (
        "The information itself, as the files in which you hold it, with nothing removed.",
        "If you hold none of it: say so, and who may hold it.",
        "Where you looked, the words you searched for, who searched, and what was found.",
        "Anything that you think should not be released, and what harm would follow. We decide and do any redaction.",
        "If finding it would take more than a few hours: tell us how long before you begin.",
    )
    return RichText((ListBlock(False, tuple((Paragraph((Run(line),)),) for line in lines)),))


def _closing(regimes: set[Regime], *, reminder: bool) -> RichText:
    if reminder:
        return RichText()
    offences = {
        Regime.FOIA: "Freedom of Information Act 2000, section 77",
        Regime.EIR: "Environmental Information Regulations 2004, regulation 19",
        Regime.SAR: "Data Protection Act 2018, section 173",
    }
    named = " and ".join(offences[one] for one in Regime if one in regimes)
    return _text(
        f"Keep everything as it is until we have answered. To alter, hide or destroy what was asked for, so that it "
        f"is not disclosed, is an offence ({named})."
    )


def _text(words: str) -> RichText:
    return from_plain(words)
