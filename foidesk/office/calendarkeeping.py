"""The office's calendar: days added, struck and closed; every open case is counted again when one changes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from foidesk import bankdays
from foidesk.domain.calendars import in_words
from foidesk.domain.facts import Fact, FactKind
from foidesk.domain.officedays import (
    Changed,
    DayKind,
    DayRefused,
    Moved,
    OfficeDay,
    check_added,
    check_closure,
    check_struck,
    closure_days,
    closures,
)
from foidesk.domain.profile import DateStyle
from foidesk.domain.troubles import NotAllowed, NotFound, StoreTrouble, Trouble
from foidesk.domain.workedcalendar import WorkedCalendar, change_words, that_count
from foidesk.office.daylist import YearOfDays, year_of_days
from foidesk.office.publishedlist import PublishedList, read_list
from foidesk.office.views import Told
from foidesk.office.work import Work, bank_days_of, calendar_of
from foidesk.store.cabinet import Drawer

_UNCHANGED = "The calendar is unchanged."
_UNDONE, _AGAIN = "Undone: ", "Done again: "
Marks = tuple[OfficeDay, ...]
Changing = Callable[[Marks], tuple[list[OfficeDay], list[OfficeDay]]]


class _Tried(Exception):
    """Leaves the transaction of a change that was only tried, so that nothing of it is kept."""

    def __init__(self, changed: Changed) -> None:
        super().__init__()
        self.changed = changed


class CalendarKeeping:
    """Acts on the calendar. Each is one transaction and tells what changed and which cases' due dates it moved.

    With `trial` an act only tells what it would change; nothing is kept.
    """

    def __init__(self, work: Work) -> None:
        self._work = work

    def calendar_days(self) -> tuple[OfficeDay, ...]:
        """Give every mark the office made on the calendar, in order of days."""
        return self._work.office_days

    def closures(self) -> dict[date, str]:
        """Give the days on which the office is closed; the clock runs on them all the same."""
        return closures(self._work.office_days)

    def year_of_days(self, year: int) -> YearOfDays:
        """List the days of a year that do not count, and every mark on it."""
        with self._work.reading():
            return year_of_days(year, self._work.office_days_here, self._work.calendar, self._work.bank_days)

    def add_day(
        self, on: date, name: str, note: str = "", source: str = "", *, parts: str = "EWSN", trial: bool = False
    ) -> Changed:
        """Leave out a day that was proclaimed a bank holiday: it no longer counts.

        `parts` are the parts of the UK that keep it: letters of E, W, S and N. A day in any part is left out, but the
        last day of a subject access request looks at England and Wales only.
        """
        letters = "".join(letter for letter in "EWSN" if letter in parts.upper()) or "EWSN"
        reason = bankdays.BankDay(on, name.strip(), letters).reason if name.strip() else ""
        day = OfficeDay(on, DayKind.ADDED, reason, note.strip(), source.strip())

        def changing(now: Marks) -> tuple[list[OfficeDay], list[OfficeDay]]:
            if any(one.on == on and one.kind is DayKind.STRUCK for one in now):
                raise DayRefused(
                    f"{in_words(on)} was struck off the calendar by this office.", "on", do="Take that back instead."
                )
            check_added(day, self._work.calendar)
            return [], [day]

        return self._change(changing, f"{_plain(on)} no longer counts: {reason}", note, source, trial=trial)

    def strike_day(self, on: date, note: str = "", source: str = "", *, trial: bool = False) -> Changed:
        """Let a bank holiday count again, because it was moved or never proclaimed."""

        def changing(now: Marks) -> tuple[list[OfficeDay], list[OfficeDay]]:
            if any(one.on == on and one.kind is DayKind.ADDED for one in now):
                raise DayRefused(
                    f"{in_words(on)} was added to the calendar by this office.", "on", do="Take that back instead."
                )
            calendar = self._work.calendar
            day = OfficeDay(on, DayKind.STRUCK, calendar.holidays.get(on, ""), note.strip(), source.strip())
            check_struck(day, calendar)
            return [], [day]

        return self._change(changing, f"{_plain(on)} counts as a working day again", note, source, trial=trial)

    def add_closure(
        self, on: date, name: str, note: str = "", *, to: date | None = None, trial: bool = False
    ) -> Changed:
        """Mark the working days from a day on, or that day alone, as days on which the office is closed.

        They are shown, and they count (FOIA 2000 s.10(6)): no case moves.
        """
        last = to or on

        def changing(now: Marks) -> tuple[list[OfficeDay], list[OfficeDay]]:
            calendar = self._work.calendar
            days = closure_days(on, last, calendar)
            new = [OfficeDay(day, DayKind.CLOSURE, name.strip(), note.strip()) for day in days]
            for day in new:
                check_closure(day, calendar)
            return [one for one in now if one.kind is DayKind.CLOSURE and one.on in days], new

        when = f"on {_plain(on)}" if last == on else f"from {_plain(on)} to {_plain(last)}"
        still = "the day still counts" if last == on else "the days still count"
        return self._change(changing, f"Office closed {when}: {name.strip()}; {still}", note, "", trial=trial)

    def take_back(self, *days: date, trial: bool = False) -> Changed:
        """Take the office's marks off some days: they are again what the bank holidays of the UK make them."""

        def changing(now: Marks) -> tuple[list[OfficeDay], list[OfficeDay]]:
            gone = [one for one in now if one.on in days and one.kind is not DayKind.SETTLED]
            unmarked = sorted(set(days) - {one.on for one in gone})
            if unmarked or not gone:
                named = in_words(unmarked[0]) if unmarked else "no day"
                raise NotFound(f"This office has made no change to {named}.", kept=_UNCHANGED)
            return gone, []

        named = ", ".join(_plain(day) for day in sorted(set(days)))
        return self._change(changing, f"The office's change to {named} taken back", "", "", trial=trial)

    def undo_change(self, change: Changed) -> Changed:
        """Put the marks back as they were before a change; refused once one of them was changed again.

        What it gives can be undone in turn, which does the change again.
        """

        def changing(now: Marks) -> tuple[list[OfficeDay], list[OfficeDay]]:
            staying = {(one.on, one.kind) for one in now if one not in change.put_on}
            in_the_way = any((one.on, one.kind) in staying for one in change.taken_off)
            if in_the_way or not set(change.put_on) <= set(now):
                raise NotAllowed(
                    "The calendar was changed again since.",
                    kept=_UNCHANGED,
                    do="Look at the list of days, and take back what is not right.",
                )
            return list(change.put_on), list(change.taken_off)

        if change.words.startswith(_UNDONE):
            words = _AGAIN + change.words.removeprefix(_UNDONE)
        else:
            words = _UNDONE + change.words.removeprefix(_AGAIN)
        return self._change(changing, words, "", "")

    def read_gov_uk(self, path: Path) -> PublishedList:
        """Read a bank holidays file of GOV.UK and say what it would change, without changing it."""
        return read_list(path)

    def load_gov_uk(self, path: Path) -> Changed:
        """Bring the calendar up to a bank holidays file of GOV.UK; days the office marked itself stay as they are."""
        return self.use_list(self.read_gov_uk(path))

    def use_list(self, published: PublishedList, *, trial: bool = False) -> Changed:
        """Bring the calendar up to a list that was read; days the office marked itself stay as they are."""
        words = (
            f"Bank holidays of GOV.UK loaded from {published.name} ({published.first_year} to {published.last_year}): "
            f"{_days(len(published.added))} added, {_days(len(published.struck))} struck"
        )
        return self._change(published.marks, words, "", "", trial=trial)

    def follow_bank_days(self) -> Changed:
        """Count on with the bank holidays of this program, where they are later than those the register counts with.

        The change is an act of its own. What was derived for closed cases stays, and is held against the calendar of
        its time. A desk with an earlier program changes nothing: it counts with what the register has.
        """
        work = self._work
        with work.reading() as drawer:
            if not _are_later(work, drawer):
                return Changed()
        told: list[Told] = []
        try:
            with work.writing() as drawer:
                worked, before = drawer.worked_calendars.present(), work.calendar
                if worked is None:  # the first time: it counts with these days, and has since the last change of them
                    _keep_calendar(work, drawer, drawer.journal.last_of_kind(FactKind.CALENDAR_CHANGED))
                    return Changed()
                if not _are_later(work, drawer):  # another desk was quicker
                    return Changed()
                days = change_words(before, calendar_of(work.shipped.days, work.office_days_here))
                told_days = days or "no day that counts in this office"
                words = f"The calendar of bank holidays changed with FOI Desk: {told_days}"
                fact, at = Fact(FactKind.CALENDAR_CHANGED, words, ""), work.now()
                number = drawer.journal.add(at=at, who=work.who, case_id=None, fact=fact, before=None, after=None)
                _keep_calendar(work, drawer, number)
                moved, told = _count_again(work, drawer)
        except BaseException:
            work.forget_calendar()
            raise
        for one in (Told(None, fact), *told):
            work.tell(one)
        return Changed(days, moved=moved)

    # --- one change ---------------------------------------------------------------------------------

    def _change(self, changing: Changing, words: str, note: str, source: str, *, trial: bool = False) -> Changed:
        """Change the marks, count every open case again, and write all of it down, in one transaction."""
        work = self._work
        more = "".join(f". {part.strip()}" for part in (note, f"Source: {source}" if source.strip() else "") if part)
        fact = Fact(FactKind.CALENDAR_CHANGED, words + more, "")
        try:
            with work.writing() as drawer:
                gone, new = changing(work.office_days_here)
                if set(gone) == set(new):
                    return Changed(words)
                at = work.now()
                drawer.calendar_days.remove((day.on, day.kind) for day in gone)
                for day in new:
                    drawer.calendar_days.add(day, at, work.who)
                work.look_at_calendar(drawer, changed=True)
                number = drawer.journal.add(at=at, who=work.who, case_id=None, fact=fact, before=None, after=None)
                worked = drawer.worked_calendars.present()
                marks = that_count(work.office_days_here)
                if worked is not None and worked.marks != marks:
                    drawer.worked_calendars.keep(replace(worked, entry=number, marks=marks))
                moved, told = _count_again(work, drawer)
                changed = Changed(words, tuple(gone), tuple(new), moved)
                if trial:
                    raise _Tried(changed)
        except _Tried as tried:
            work.forget_calendar()
            _ = work.calendar  # read here, so that the window does not wait for it
            return tried.changed
        except BaseException:
            work.forget_calendar()
            raise
        work.tell(Told(None, fact))
        for one in told:
            work.tell(one)
        return changed


def _keep_calendar(work: Work, drawer: Drawer, entry: int) -> None:
    """Keep the calendar that holds from an entry on: the bank holidays of this program with the office's marks."""
    marks = that_count(work.office_days_here)
    drawer.worked_calendars.keep(WorkedCalendar(entry, work.shipped.edition, work.shipped.days, marks))
    work.look_at_calendar(drawer, changed=True)


def _are_later(work: Work, drawer: Drawer) -> bool:
    try:
        worked = drawer.worked_calendars.present()
    except StoreTrouble:  # damaged: nothing is counted again by what cannot be read
        return False
    return worked is None or (work.shipped.is_later_than(worked.edition) and work.shipped.days != bank_days_of(worked))


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


def _plain(on: date) -> str:
    return DateStyle.PLAIN.write(on)


def _days(count: int) -> str:
    return f"{count} day{'' if count == 1 else 's'}"
