"""The list of cases that are due, held or coming due, as a paper to be agreed before anything goes; nobody is named."""

from collections.abc import Sequence
from datetime import date

from foidesk.domain.calendars import in_words
from foidesk.domain.profile import Profile
from foidesk.domain.retention import Kept, short_day
from foidesk.domain.richtext import RichText, from_plain, from_rows
from foidesk.letters.letter import Body, Heading, Letter

_HEADINGS = ("Case", "Law", "Subject", "Last stage", "Closed", "Due", "Held because")


def compose(groups: Sequence[tuple[str, Sequence[Kept]]], profile: Profile, today: date) -> Letter:
    """Lay the list out, group by group."""
    title = f"Retention, {in_words(today)}"
    body: list[Body] = []
    for name, cases in groups:
        if cases:
            body += [Heading(f"{name} ({len(cases):,})"), _table(cases)]
    return Letter(
        reference="Retention",
        subject=title,
        dated=today,
        salutation="",
        opening=from_plain(profile.name_long if body else "No closed case is due, held or coming due."),
        body=tuple(body),
        valediction="",
        font_points=10.0,
        title=title,
        author=profile.name_long,
    )


def _table(cases: Sequence[Kept]) -> RichText:
    rows = []
    for one in cases:
        row = (
            one.case.reference,
            one.case.regime.short_name,
            one.case.subject,
            one.last_stage or "none closed",
            short_day(one.closed_on) if one.closed_on else "",
            short_day(one.due) if one.due else "",
            "; ".join(one.holds),
        )
        rows.append(row)
    return from_rows(_HEADINGS, rows)
