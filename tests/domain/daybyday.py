"""The second implementation: a caseworker with a wall calendar who crosses off one day after the other.

It shares no code and no data with the program. It knows nothing of counts, stops or courses: it keeps the list of
the days crossed off so far, rubs them out when a request is clarified, and looks at the twentieth.
"""

import json
import re
from datetime import date, timedelta
from functools import cache
from pathlib import Path

DAY = timedelta(days=1)
GOV_UK = Path(__file__).parents[1] / "data" / "bank-holidays-uk.json"

# Before GOV.UK's file begins. 2012 to 2018 as GOV.UK published them at the time (its list of bank holidays, history
# of the public repository alphagov/calendars); 2005 to 2011 from the Banking and Financial Dealings Act 1971,
# Schedule 1, as amended (St Andrew's Day only from 2007), and the proclamations for substitute days and the royal
# wedding. (Sc) Scotland only, (NI) Northern Ireland only, (not Sc) everywhere else.
EARLIER = {
    2005: "3 Jan; 4 Jan (Sc); 17 Mar (NI); 25 Mar; 28 Mar (not Sc); 2 May; 30 May; 12 Jul (NI); 1 Aug (Sc); "
    "29 Aug (not Sc); 26 Dec; 27 Dec",
    2006: "2 Jan; 3 Jan (Sc); 17 Mar (NI); 14 Apr; 17 Apr (not Sc); 1 May; 29 May; 12 Jul (NI); 7 Aug (Sc); "
    "28 Aug (not Sc); 25 Dec; 26 Dec",
    2007: "1 Jan; 2 Jan (Sc); 19 Mar (NI); 6 Apr; 9 Apr (not Sc); 7 May; 28 May; 12 Jul (NI); 6 Aug (Sc); "
    "27 Aug (not Sc); 30 Nov (Sc); 25 Dec; 26 Dec",
    2008: "1 Jan; 2 Jan (Sc); 17 Mar (NI); 21 Mar; 24 Mar (not Sc); 5 May; 26 May; 14 Jul (NI); 4 Aug (Sc); "
    "25 Aug (not Sc); 1 Dec (Sc); 25 Dec; 26 Dec",
    2009: "1 Jan; 2 Jan (Sc); 17 Mar (NI); 10 Apr; 13 Apr (not Sc); 4 May; 25 May; 13 Jul (NI); 3 Aug (Sc); "
    "31 Aug (not Sc); 30 Nov (Sc); 25 Dec; 28 Dec",
    2010: "1 Jan; 4 Jan (Sc); 17 Mar (NI); 2 Apr; 5 Apr (not Sc); 3 May; 31 May; 12 Jul (NI); 2 Aug (Sc); "
    "30 Aug (not Sc); 30 Nov (Sc); 27 Dec; 28 Dec",
    2011: "3 Jan; 4 Jan (Sc); 17 Mar (NI); 22 Apr; 25 Apr (not Sc); 29 Apr; 2 May; 30 May; 12 Jul (NI); 1 Aug (Sc); "
    "29 Aug (not Sc); 30 Nov (Sc); 26 Dec; 27 Dec",
    2012: "2 Jan; 3 Jan (Sc); 19 Mar (NI); 6 Apr; 9 Apr (not Sc); 7 May; 4 Jun; 5 Jun; 12 Jul (NI); 6 Aug (Sc); "
    "27 Aug (not Sc); 30 Nov (Sc); 25 Dec; 26 Dec",
    2013: "1 Jan; 2 Jan (Sc); 18 Mar (NI); 29 Mar; 1 Apr (not Sc); 6 May; 27 May; 12 Jul (NI); 5 Aug (Sc); "
    "26 Aug (not Sc); 2 Dec (Sc); 25 Dec; 26 Dec",
    2014: "1 Jan; 2 Jan (Sc); 17 Mar (NI); 18 Apr; 21 Apr (not Sc); 5 May; 26 May; 14 Jul (NI); 4 Aug (Sc); "
    "25 Aug (not Sc); 1 Dec (Sc); 25 Dec; 26 Dec",
    2015: "1 Jan; 2 Jan (Sc); 17 Mar (NI); 3 Apr; 6 Apr (not Sc); 4 May; 25 May; 13 Jul (NI); 3 Aug (Sc); "
    "31 Aug (not Sc); 30 Nov (Sc); 25 Dec; 28 Dec",
    2016: "1 Jan; 4 Jan (Sc); 17 Mar (NI); 25 Mar; 28 Mar (not Sc); 2 May; 30 May; 12 Jul (NI); 1 Aug (Sc); "
    "29 Aug (not Sc); 30 Nov (Sc); 26 Dec; 27 Dec",
    2017: "2 Jan; 3 Jan (Sc); 17 Mar (NI); 14 Apr; 17 Apr (not Sc); 1 May; 29 May; 12 Jul (NI); 7 Aug (Sc); "
    "28 Aug (not Sc); 30 Nov (Sc); 25 Dec; 26 Dec",
    2018: "1 Jan; 2 Jan (Sc); 19 Mar (NI); 30 Mar; 2 Apr (not Sc); 7 May; 28 May; 12 Jul (NI); 6 Aug (Sc); "
    "27 Aug (not Sc); 30 Nov (Sc); 25 Dec; 26 Dec",
}
LAST = date(2028, 12, 31)


class PastTheCalendar(Exception):
    """The wall calendar ends with 2028."""


class Impossible(Exception):
    """This cannot have happened, or came too late to count."""


@cache
def closed() -> dict[date, str]:
    """Every bank holiday on a weekday from 2005 to 2028, with the parts of the UK that keep it."""
    months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    found = {}
    for year, line in EARLIER.items():
        for entry in line.split("; "):
            said = re.fullmatch(r"(\d+) (\w{3})(?: \((.+)\))?", entry)
            assert said, entry
            day = date(year, months.index(said[2]) + 1, int(said[1]))
            found[day] = {None: "EWSN", "Sc": "S", "NI": "N", "not Sc": "EWN"}[said[3]]
    letters = {"england-and-wales": "EW", "scotland": "S", "northern-ireland": "N"}
    for division, events in json.loads(GOV_UK.read_text(encoding="utf-8")).items():
        for event in events:
            day = date.fromisoformat(event["date"])
            if day.isoweekday() < 6:
                found[day] = "".join(sorted(found.get(day, "") + letters[division], key="EWSN".index))
    return found


def is_working(day: date) -> bool:
    """FOIA 2000 s.10(6): no weekend, no bank holiday in any part of the UK."""
    if day > LAST:
        raise PastTheCalendar
    return day.isoweekday() < 6 and day not in closed()


def is_open_in_england(day: date) -> bool:
    if day > LAST:
        raise PastTheCalendar
    return day.isoweekday() < 6 and "E" not in closed().get(day, "")


def working_days_after(start: date, number: int) -> date:
    """Walk until so many working days have gone by."""
    day = start
    while number:
        day += DAY
        number -= is_working(day)
    return day


def same_date_later(start: date, months: int) -> date:
    """The same date so many months on; where there is none, the last day of that month."""
    year, month, number = start.year, start.month, start.day
    for _ in range(months):
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    while True:
        try:
            return date(year, month, number)
        except ValueError:
            number -= 1


def first_open(day: date) -> date:
    while not is_open_in_england(day):
        day += DAY
    return day


def months_beginning_with(start: date, months: int) -> date:
    """The last day of months that begin with a day: there is no day of the next month in them."""
    day, month = start, start.month
    ends = same_date_later(start, months)
    if ends.day < start.day:  # no such date: the month is over before it would come
        return ends
    while day + DAY != ends:
        day += DAY
    assert day.month in {(month + months - 2) % 12 + 1, (month + months - 1) % 12 + 1}
    return day


Told = tuple[str, date, int | None]
QUESTIONS = {
    "clarification_requested": "clarification_received",
    "fees_notice_given": "fee_received",
    "identity_requested": "identity_received",
}
EXTENSIONS = {"foia": "pit_extension", "eir": "eir_extension", "sar": "sar_extension"}


def respond_by(regime: str, received: date, told: list[Told]) -> date | None:
    """Cross the days off; `told` is in the order in which things happened. None: the clock waits."""
    wall = _Months(received) if regime == "sar" else _WorkingDays(regime, received)
    happenings = list(told)
    day = received
    while True:
        today = [one for one in happenings if one[1] == day]
        happenings = [one for one in happenings if one[1] != day]
        for kind, _, number in today:
            wall.happens(kind, day, number)
        wall.close_of(day)
        if not happenings:
            if wall.open:
                return None
            if (last := wall.last_day()) is not None:
                return last
        day += DAY


class _Wall:
    """What is pinned to the wall: the days crossed off, what is asked and not answered, whether it was extended."""

    def __init__(self, received: date) -> None:
        self.start = received
        self.crossed: list[date] = []
        self.open: set[str] = set()
        self.left_out: set[date] = set()
        self.extended = False

    def asks(self, kind: str) -> None:
        if kind in self.open:
            raise Impossible(kind)
        self.open.add(kind)

    def answers(self, kind: str) -> str:
        question = next(asked for asked, answer in QUESTIONS.items() if answer == kind)
        if question not in self.open:
            raise Impossible(kind)
        self.open.remove(question)
        return question

    def extends_once(self) -> None:
        if self.extended:
            raise Impossible("extended twice")
        self.extended = True


class _WorkingDays(_Wall):
    def __init__(self, regime: str, received: date) -> None:
        super().__init__(received)
        self.regime, self.limit = regime, 20

    def happens(self, kind: str, day: date, number: int | None) -> None:
        # The regulations' 20 days for asking are not extended with the time for answering (regs 7(2), 8(4), 9(2)).
        asking = 20 if self.regime == "eir" else self.limit
        if kind == "clarification_requested":
            if self.regime == "eir" and self.over(asking):
                raise Impossible("asked too late")
            self.asks(kind)
        elif kind == "fees_notice_given":
            if self.over(asking):
                raise Impossible("charged too late")
            self.asks(kind)
            self.left_out.add(day)
        elif kind == "clarification_received":
            self.answers(kind)
            self.start, self.crossed = day, []
        elif kind == "fee_received":
            self.answers(kind)
            self.left_out.add(day)
        else:
            assert kind == EXTENSIONS[self.regime]
            if self.regime == "eir" and self.over(20):
                raise Impossible("told too late")
            self.extends_once()
            self.limit = number or 40

    def over(self, limit: int) -> bool:
        """Whether the last day has gone by; `crossed` does not hold today yet."""
        return not self.open and len(self.crossed) >= limit

    def close_of(self, day: date) -> None:
        if "fees_notice_given" in self.open:
            self.left_out.add(day)
        if day > self.start and is_working(day) and day not in self.left_out:
            self.crossed.append(day)

    def last_day(self) -> date | None:
        return self.crossed[self.limit - 1] if len(self.crossed) >= self.limit else None


class _Months(_Wall):
    def __init__(self, received: date) -> None:
        super().__init__(received)
        self.months, self.won = 1, 0

    def happens(self, kind: str, day: date, number: int | None) -> None:
        if kind in QUESTIONS:
            self.in_time(day)
            self.asks(kind)
            if kind == "clarification_requested":
                self.left_out.add(day)
        elif kind == "clarification_received":
            self.answers(kind)
            self.left_out.add(day)
        elif kind in QUESTIONS.values():  # the month starts over: the latest of what was waited for
            self.answers(kind)
            self.start, self.crossed, self.won = day, [], 0
        else:
            self.in_time(day)
            self.extends_once()
            self.months, self.won = 1 + (number or 2), 0

    def length(self) -> int:
        return (same_date_later(self.start, self.months) - self.start).days + self.won

    def in_time(self, day: date) -> None:
        if self.open or len(self.crossed) < self.length():
            return
        over = self.crossed[self.length() - 1]
        last = first_open(over)
        if day > last:
            raise Impossible("too late")
        # The month was over on a closed day and runs to today or later: those days are part of it.
        self.won += (last - over).days

    def close_of(self, day: date) -> None:
        if "clarification_requested" in self.open:
            self.left_out.add(day)
        if day > self.start and day not in self.left_out:
            self.crossed.append(day)

    def last_day(self) -> date | None:
        if len(self.crossed) < self.length():
            return None
        return first_open(self.crossed[self.length() - 1])
