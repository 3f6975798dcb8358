"""How the planner says and copies what falls due: one table of columns for list, table and clipboard."""

from collections.abc import Sequence
from datetime import date

from foidesk.domain.agenda import EntryKind
from foidesk.domain.planface import PlanDay, PlanEntry, PlanWeek
from foidesk.ui.register.wording import long_date, short_date

COLUMNS = ("Day", "Reference", "What is due", "Subject", "Owner", "Days left")
_ICONS = {
    EntryKind.RESPONSE: "flag",
    EntryKind.REFUSAL_NOTICE: "document_text",
    EntryKind.REVIEW: "arrow_clockwise",
    EntryKind.ICO: "scales",
    EntryKind.TRIBUNAL: "building",
}
EVERYBODY, NOBODY = "Everybody", "No owner"


def icon_of(one: PlanEntry) -> str:
    """Give the icon of what is due; a kind without its own has a plain calendar."""
    return _ICONS.get(one.entry.kind, "calendar_ltr")


def tone_of(one: PlanEntry) -> str:
    """Give the colour of the time left; its words and icon say the same."""
    if one.late:
        return "late" if one.is_deadline else "soon"
    return "soon" if one.is_deadline and 0 <= one.days_left <= 3 else "ink2"


def row_of(one: PlanEntry, today: date) -> tuple[str, ...]:
    """Give an entry as a row of the table."""
    forecast = " (forecast)" if one.entry.forecast else ""
    day = short_date(one.entry.on, today, weekday=True) + forecast
    return day, one.case.reference, one.entry.words, one.case.subject, one.owner_words, one.left_words


def rows_to_copy(days: Sequence[PlanDay], today: date) -> list[Sequence[str]]:
    """Give everything due on these days, headings first."""
    return [COLUMNS, *(row_of(one, today) for day in days for one in day.entries)]


def title_of(days: Sequence[PlanDay], week: PlanWeek | None, today: date) -> str:
    """Name the day or the week that is listed."""
    if week is None:
        return long_date(days[0].on, today)
    first, last = days[0].on, days[-1].on
    return f"{short_date(first, today, weekday=True)} to {short_date(last, today, weekday=True)}"
