"""What is outstanding with holders, as a paper for the morning: who, which items of which case, how late."""

from datetime import date

from foidesk.domain.calendars import in_words
from foidesk.domain.commissions import Standing, short
from foidesk.domain.drafting import numbers_in_words
from foidesk.domain.outstanding import Overview, OwedLine
from foidesk.domain.profile import Profile
from foidesk.domain.richtext import RichText, from_plain, from_rows
from foidesk.letters.letter import Body, Heading, Letter

_HEADINGS = ("Holder", "Case", "Items", "Due", "Chased")


def compose(found: Overview, profile: Profile, *, by_holder: bool) -> Letter:
    """Lay the overview out by how it stands, or by holder; requesters are not named."""
    title = f"With holders, {in_words(found.today)}"
    body: list[Body] = []
    groups = found.by_holder() if by_holder else tuple((one.words, lines) for one, lines in found.by_day())
    for name, lines in groups:
        body += [Heading(f"{name} ({len(lines)})"), _table(lines, found.today)]
    return Letter(
        reference="With holders",
        subject=title,
        dated=found.today,
        salutation="",
        opening=from_plain(profile.name_long if found.lines else "Nothing is outstanding with holders."),
        body=tuple(body),
        valediction="",
        font_points=10.0,
        title=title,
        author=profile.name_long,
    )


def _table(lines: tuple[OwedLine, ...], today: date) -> RichText:
    rows = []
    for line in lines:
        owed = line.owed
        due = short(owed.due, today)
        if line.standing is Standing.LATE:
            due += f", late by {line.days_late} {'day' if line.days_late == 1 else 'days'}"
        chased = f"{len(owed.chased_on)}, last {short(owed.chased_on[-1], today)}" if owed.chased_on else "no"
        case = f"{owed.reference} {owed.subject}".strip()
        rows.append((owed.name, case, numbers_in_words(owed.numbers), due, chased))
    return from_rows(_HEADINGS, rows)
