"""How a commission is said and drawn: the chip of its state, its days in words."""

from datetime import date

from foidesk.domain.commissions import Commission, Standing, short
from foidesk.office.holdingviews import CommissionView
from foidesk.ui.parts.chip import ChipFace, Tone

_SHAPES: dict[Standing, tuple[Tone, str, bool]] = {
    Standing.LATE: ("late", "warning", False),
    Standing.DUE_TODAY: ("soon", "clock_alarm", False),
    Standing.DUE_THIS_WEEK: ("neutral", "hourglass_half", False),
    Standing.WAITING: ("neutral", "hourglass_half", False),
    Standing.RECEIVED: ("ok", "checkmark_circle", True),
}


_LONGEST = 22  # what a badge has room for beside its day


def chip_face(words: str, standing: Standing) -> ChipFace:
    """Give the chip of a state: words, shape, colour."""
    tone, icon, filled = _SHAPES[standing]
    return ChipFace(words, tone, icon, filled=filled)


def badge_face(shown: CommissionView, item: int) -> ChipFace:
    """Give the chip of a commission beside an item: "With Finance, due Thu 3 Dec", and how many files came for it."""
    name = shown.holder.name
    short_name = name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1].rstrip(' ,')}…"
    words = shown.badge.replace(name, short_name, 1)
    files = sum(one.item in (0, item) for one in shown.commission.files)
    if files:
        words += ", 1 file" if files == 1 else f", {files} files"
    return chip_face(words, shown.standing)


def state_words(shown: CommissionView, today: date) -> str:
    """Say how a commission stands without naming the holder: "Late by 2 days", "Due Thu 3 Dec"."""
    asked = shown.commission
    match shown.standing:
        case Standing.RECEIVED:
            return f"Received {short(asked.received_on or today, today)}"
        case Standing.LATE:
            return late_words(shown.days_late)
        case Standing.DUE_TODAY:
            return "Due today"
        case _:
            return f"Due {short(asked.due, today)}"


def late_words(days: int) -> str:
    """Say how late it is."""
    return f"Late by {days} {'day' if days == 1 else 'days'}"


def chased_words(asked: Commission, today: date) -> str:
    """Say how often a holder was reminded; nothing if it never was."""
    return chased_times(asked.chased_on, today)


def chased_times(days: tuple[date, ...], today: date) -> str:
    """Say how often a holder was reminded: "Chased once, Thu 26 Nov"."""
    if not days:
        return ""
    times = {1: "once", 2: "twice"}.get(len(days), f"{len(days)} times")
    return f"Chased {times}, {'last ' if len(days) > 1 else ''}{short(days[-1], today)}"
