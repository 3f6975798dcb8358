"""The clock on the office's wall: moments in the office's own time, and how they are said."""

from datetime import datetime
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")


def time_words(at: datetime) -> str:
    """Say a moment as the clock on the wall shows it."""
    return f"{at.astimezone(LONDON):%H:%M}"
