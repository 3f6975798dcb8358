"""The office's calendar: days added, struck and closed; every open case is counted again when one changes."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from foidesk import bankdays
from foidesk.domain.calendars import in_words
from foidesk.domain.facts import Fact, FactKind
from foidesk.domain.officedays import DayKind, Moved, OfficeDay, check_added, check_closure, check_struck, closures
from foidesk.domain.profile import DateStyle
from foidesk.domain.troubles import CannotRead, NotAllowed, NotFound, Trouble
from foidesk.office.views import Told
from foidesk.office.work import Work
from foidesk.store.cabinet import Drawer

_UNCHANGED = "The calendar is unchanged."
_LARGEST_FILE = 5_000_000
_FROM_FILE = "Bank holidays file of GOV.UK"


@dataclass(frozen=True, slots=True)
class PublishedList:
    """What a bank holidays file of GOV.UK would change; nothing has been changed yet."""

    name: str
    first_year: int
    last_year: int
    settled_to: int
    added: tuple[OfficeDay, ...]
    struck: tuple[OfficeDay, ...]

    @property
    def changes_nothing(self) -> bool:
        """Say whether the file says what the program knows already."""
        return not (self.added or self.struck)


class CalendarKeeping:
    """Acts on the calendar. Each is one transaction and gives the cases whose due date it moved."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def calendar_days(self) -> tuple[OfficeDay, ...]:
        """Give every mark the office made on the calendar, in order of days."""
        return self._work.office_days

    def closures(self) -> dict[date, str]:
        """Give the days on which the office is closed; the clock runs on them all the same."""
        return closures(self._work.office_days)

    def add_day(
        self, on: date, name: str, note: str = "", source: str = "", *, parts: str = "EWSN"
    ) -> tuple[Moved, ...]:
        """Leave out a day that was proclaimed a bank holiday: it no longer counts.

        `parts` are the parts of the UK that keep it: letters of E, W, S and N. A day in any part is left out, but the
        last day of a subject access request looks at England and Wales only.
        """
        letters = "".join(letter for letter in "EWSN" if letter in parts.upper()) or "EWSN"
        reason = bankdays.BankDay(on, name.strip(), letters).reason if name.strip() else ""
        day = OfficeDay(on, DayKind.ADDED, reason, note.strip(), source.strip())

        def changing(now: tuple[OfficeDay, ...]) -> tuple[list[OfficeDay], list[OfficeDay]]:
            if any(one.on == on and one.kind is DayKind.STRUCK for one in now):
                raise NotAllowed(
                    f"{in_words(on)} was struck off the calendar by this office.",
                    kept=_UNCHANGED,
                    do="Take that back instead.",
                )
            check_added(day, self._work.calendar)
            return [], [day]

        return self._change(changing, f"{_plain(on)} no longer counts: {reason}", note, source)

    def strike_day(self, on: date, note: str = "", source: str = "") -> tuple[Moved, ...]:
        """Let a bank holiday count again, because it was moved or never proclaimed."""

        def changing(now: tuple[OfficeDay, ...]) -> tuple[list[OfficeDay], list[OfficeDay]]:
            if any(one.on == on and one.kind is DayKind.ADDED for one in now):
                raise NotAllowed(
                    f"{in_words(on)} was added to the calendar by this office.",
                    kept=_UNCHANGED,
                    do="Take that back instead.",
                )
            calendar = self._work.calendar
            day = OfficeDay(on, DayKind.STRUCK, calendar.holidays.get(on, ""), note.strip(), source.strip())
            check_struck(day, calendar)
            return [], [day]

        return self._change(changing, f"{_plain(on)} counts as a working day again", note, source)

    def add_closure(self, on: date, name: str, note: str = "") -> tuple[Moved, ...]:
        """Mark a day on which the office is closed. It is shown, and it counts (FOIA 2000 s.10(6)): no case moves."""
        day = OfficeDay(on, DayKind.CLOSURE, name.strip(), note.strip())

        def changing(now: tuple[OfficeDay, ...]) -> tuple[list[OfficeDay], list[OfficeDay]]:
            check_closure(day, self._work.calendar)
            return [one for one in now if (one.on, one.kind) == (on, DayKind.CLOSURE)], [day]

        return self._change(changing, f"Office closed on {_plain(on)}: {day.name}; the day still counts", note, "")

    def take_back(self, on: date) -> tuple[Moved, ...]:
        """Take the office's mark off a day: it is again what the bank holidays of the UK make it."""

        def changing(now: tuple[OfficeDay, ...]) -> tuple[list[OfficeDay], list[OfficeDay]]:
            gone = [one for one in now if one.on == on and one.kind is not DayKind.SETTLED]
            if not gone:
                raise NotFound(f"This office has made no change to {in_words(on)}.", kept=_UNCHANGED)
            return gone, []

        return self._change(changing, f"The office's change to {_plain(on)} taken back", "", "")

    def read_gov_uk(self, path: Path) -> PublishedList:
        """Read a bank holidays file of GOV.UK and say what it would change, without changing it."""
        found = bankdays.differences(bankdays.days_of_gov_uk(_text_of(path)))
        source = f"{_FROM_FILE}: {path.name}"
        return PublishedList(
            name=path.name,
            first_year=found.first_year,
            last_year=found.last_year,
            settled_to=found.settled_to,
            added=tuple(
                OfficeDay(on, DayKind.ADDED, why, "", source, loaded=True) for on, why in sorted(found.added.items())
            ),
            struck=tuple(
                OfficeDay(on, DayKind.STRUCK, why, "", source, loaded=True) for on, why in sorted(found.struck.items())
            ),
        )

    def load_gov_uk(self, path: Path) -> tuple[Moved, ...]:
        """Bring the calendar up to a bank holidays file of GOV.UK; days the office marked itself stay as they are."""
        published = self.read_gov_uk(path)

        def changing(now: tuple[OfficeDay, ...]) -> tuple[list[OfficeDay], list[OfficeDay]]:
            years = range(published.first_year, published.last_year + 1)
            gone = [one for one in now if one.loaded and one.kind is not DayKind.SETTLED and one.on.year in years]
            settled = [one for one in now if one.kind is DayKind.SETTLED]
            ours = {one.on for one in now if not one.loaded and one.kind is not DayKind.CLOSURE}
            new = [day for day in (*published.added, *published.struck) if day.on not in ours]
            known = max((one.on.year for one in settled), default=bankdays.PROCLAIMED_TO)
            if published.settled_to > known:
                gone += settled
                new.append(
                    OfficeDay(
                        date(published.settled_to, 12, 31),
                        DayKind.SETTLED,
                        f"Bank holidays are settled to the end of {published.settled_to}",
                        "",
                        f"{_FROM_FILE}: {published.name}",
                        loaded=True,
                    )
                )
            return gone, new

        words = (
            f"Bank holidays of GOV.UK loaded from {published.name} ({published.first_year} to {published.last_year}): "
            f"{_days(len(published.added))} added, {_days(len(published.struck))} struck"
        )
        return self._change(changing, words, "", "")

    # --- one change ---------------------------------------------------------------------------------

    def _change(
        self,
        changing: Callable[[tuple[OfficeDay, ...]], tuple[list[OfficeDay], list[OfficeDay]]],
        words: str,
        note: str,
        source: str,
    ) -> tuple[Moved, ...]:
        """Change the marks, count every open case again, and write all of it down, in one transaction."""
        work = self._work
        more = "".join(f". {part.strip()}" for part in (note, f"Source: {source}" if source.strip() else "") if part)
        fact = Fact(FactKind.CALENDAR_CHANGED, words + more, "")
        try:
            with work.writing() as drawer:
                gone, new = changing(work.office_days_here)
                if set(gone) == set(new):
                    return ()
                at = work.now()
                drawer.calendar_days.remove((day.on, day.kind) for day in gone)
                for day in new:
                    drawer.calendar_days.add(day, at, work.who)
                work.look_at_calendar(drawer, changed=True)
                drawer.journal.add(at=at, who=work.who, case_id=None, fact=fact, before=None, after=None)
                moved, told = _count_again(work, drawer)
        except BaseException:
            work.forget_calendar()
            raise
        work.tell(Told(None, fact))
        for one in told:
            work.tell(one)
        return moved


def _count_again(work: Work, drawer: Drawer) -> tuple[tuple[Moved, ...], list[Told]]:
    """Count every open case with the calendar as it now is; keep what changed and journal each that moved."""
    moved: list[Moved] = []
    told: list[Told] = []
    for case_id in drawer.casefiles.open_ids():
        case, was = drawer.casefiles.load(case_id), drawer.casefiles.standing(case_id)
        try:
            now = work.standing(case)
        except Trouble as trouble:
            raise NotAllowed(
                f"{case.reference} could not be counted with this change: {trouble.what}",
                kept=f"{_UNCHANGED} No case was moved.",
                do="Look at the clock events of that case first.",
            ) from trouble
        if now == was:
            continue
        drawer.casefiles.restand(case_id, now)
        if now.due == was.due:
            continue
        one = Moved(case_id, case.reference, was.due, now.due, now.due_of)
        fact = Fact(FactKind.DEADLINE_MOVED, f"The calendar changed: {one.in_words.partition(': ')[2]}", "")
        drawer.journal.add(at=work.now(), who=work.who, case_id=case_id, fact=fact, before=None, after=None)
        moved.append(one)
        told.append(Told(case_id, fact))
    return tuple(moved), told


def _text_of(path: Path) -> str:
    trouble = CannotRead(
        f"{path.name} could not be read.",
        kept=_UNCHANGED,
        do="Save the bank holidays file of GOV.UK again and load that.",
    )
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise trouble
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise trouble from error


def _plain(on: date) -> str:
    return DateStyle.PLAIN.write(on)


def _days(count: int) -> str:
    return f"{count} day{'' if count == 1 else 's'}"
