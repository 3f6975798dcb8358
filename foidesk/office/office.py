"""The office: opens the register and its counters."""

import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from foidesk import settings
from foidesk.bankdays import DayTable
from foidesk.domain.calendars import Calendar
from foidesk.domain.officedays import Changed
from foidesk.domain.opening import WhyReading
from foidesk.domain.people import Role
from foidesk.domain.sharing import SharingWay
from foidesk.domain.troubles import Trouble
from foidesk.office.attendance import Attendance
from foidesk.office.bringing_in import BringingIn
from foidesk.office.checking import Checking
from foidesk.office.clearing import Clearing
from foidesk.office.copykeeping import CopyKeeping
from foidesk.office.correspondence import Correspondence
from foidesk.office.costing import Costing
from foidesk.office.despatch import Despatch
from foidesk.office.drafting import Drafting
from foidesk.office.enclosing import Enclosing
from foidesk.office.histories import Histories
from foidesk.office.holderlist import HolderList
from foidesk.office.holding import Holding
from foidesk.office.inbox import Inbox
from foidesk.office.lettercopies import LetterCopies
from foidesk.office.lettering import Lettering
from foidesk.office.memos import Memos
from foidesk.office.people import PeopleCounter
from foidesk.office.planning import Planning
from foidesk.office.postround import PostRound
from foidesk.office.precedents import Precedents
from foidesk.office.presence import account_name
from foidesk.office.receipt import Receipt
from foidesk.office.records import Records
from foidesk.office.retaining import Retaining
from foidesk.office.reviewing import Reviewing
from foidesk.office.sealing import Sealing
from foidesk.office.sharing import SharingDesk
from foidesk.office.spelling import Spelling
from foidesk.office.standardtexts import StandardTexts
from foidesk.office.timekeeping import Timekeeping
from foidesk.office.unfinished import Unfinished
from foidesk.office.versions import Versions
from foidesk.office.views import Told
from foidesk.office.watching import Watching
from foidesk.office.work import Work
from foidesk.store.cabinet import Cabinet, is_server


class Office:
    """The whole office over one register: the window and the command line know nothing below it."""

    def __init__(
        self,
        cabinet: Cabinet,
        who: str,
        now: Callable[[], datetime] | None = None,
        *,
        shipped: DayTable | None = None,
    ) -> None:
        self._cabinet = cabinet
        # A clock that is given is the only one; otherwise what has to pass is not told by one that may be put right.
        ticks = time.monotonic if now is None else _seconds_of(now)
        self._work = Work(cabinet, who, now or _utc, ticks, shipped=shipped)
        self.calendar_news = Changed()
        """How the calendar changed at the opening of the register, if it did."""
        self.attendance = Attendance(self._work)
        self.sharing = SharingDesk(self._work)
        self.watching = Watching(self._work, self.attendance, self.sharing)
        self.receipt = Receipt(self._work)
        self.inbox = Inbox(self._work)
        self.correspondence = Correspondence(self._work)
        self.drafting = Drafting(self._work)
        self.timekeeping = Timekeeping(self._work)
        self.checking = Checking(self._work)
        self.costing = Costing(self._work)
        self.clearing = Clearing(self._work)
        self.despatch = Despatch(self._work)
        self.enclosing = Enclosing(self._work)
        self.lettering = Lettering(self._work)
        self.lettercopies = LetterCopies(self._work, self.despatch)
        self.postround = PostRound(self._work, self.despatch, self.lettercopies)
        self.sealing = Sealing(self._work.today)
        self.reviewing = Reviewing(self._work)
        self.holding = Holding(self._work)
        self.memos = Memos(self._work)
        self.holderlist = HolderList(self._work)
        self.records = Records(self._work)
        self.histories = Histories(self._work, self.records)
        self.versions = Versions(self._work, self.records)
        self.retaining = Retaining(self._work)
        self.people = PeopleCounter(self._work)
        self.copykeeping = CopyKeeping(self._work)
        self.planning = Planning(self._work)
        self.precedents = Precedents(self._work)
        self.spelling = Spelling(self._work)
        self.bringing_in = BringingIn(self._work)
        self.standardtexts = StandardTexts(self._work)
        self.unfinished = Unfinished(self._work)

    @classmethod
    def open(
        cls,
        store: str | Path,
        *,
        who: str | None = None,
        now: Callable[[], datetime] | None = None,
        create: bool = True,
        read_only: WhyReading | None = None,
        shipped: DayTable | None = None,
    ) -> "Office":
        """Open the register at a path or URL, making it if it is not there; StoreTrouble in plain words.

        `who` is written in the journal (the account name by default); `now` gives the time in UTC. With `read_only`
        it is only read, whatever the rights, and even where parts of it are damaged. `shipped` are other bank
        holidays than those of this program.
        """
        kept_in = settings.load().copies_folder(settings.default_register()) if is_server(store) else None
        cabinet = Cabinet.open(store, create=create, read_only=read_only, kept_in=kept_in)
        office = cls(cabinet, who or account_name(), now, shipped=shipped)
        office._keep_to_role()
        office._follow_bank_days()
        return office

    def _keep_to_role(self) -> None:
        """Open the register for reading only where that is the role of the account here."""
        if not self.read_only:
            seen = self.people.view()
            if seen.people.role_of(seen.account) is Role.READER:
                self._cabinet.home.why_reading = WhyReading.ROLE

    def _follow_bank_days(self) -> None:
        """Count with the bank holidays of this program if they are later; where another desk writes, it will."""
        pen = self._work.pen
        free = pen.way is SharingWay.SEVERAL or (pen.known.way is SharingWay.ONE and pen.holder() is None)
        if not self.read_only and free:
            try:
                self.calendar_news = self.timekeeping.follow_bank_days()
            except Trouble as trouble:  # the register goes on with the days it had
                self.calendar_news = Changed(f"{trouble.what} The bank holidays are as they were.")

    @property
    def who(self) -> str:
        """Give the name that is written in the journal."""
        return self._work.who

    @property
    def path(self) -> Path | None:
        """Give the register's file, if it is one."""
        return self._cabinet.path

    @property
    def address(self) -> str:
        """Give where the register lies as it may be shown and remembered: a file, or a server without a password."""
        return self._cabinet.home.address

    @property
    def kept_before(self) -> Path | None:
        """Give the copy that was made as the register was opened, if it was brought up to date then."""
        return self._cabinet.home.kept

    @property
    def store(self) -> str:
        """Give what opens the register again; it may hold a password and is never shown."""
        return self._cabinet.url

    @property
    def copies_of(self) -> Path:
        """Give the file that copies are named after: the register's own, or one in the documents for a server's."""
        return self._work.copies_of

    @property
    def read_only(self) -> bool:
        """Say whether the register can only be read."""
        return self._work.read_only

    @property
    def why_reading(self) -> WhyReading | None:
        """Say why the register can only be read; None where it can be written."""
        return self._cabinet.why_reading or (WhyReading.PEN if self._work.pen.reading else None)

    @property
    def calendar(self) -> Calendar:
        """Give the office's calendar of working days."""
        return self._work.calendar

    def now(self) -> datetime:
        """Give the time in UTC."""
        return self._work.now()

    def today(self) -> date:
        """Give today's date where the Act counts its days."""
        return self._work.today()

    def subscribe(self, listener: Callable[[Told], None]) -> Callable[[], None]:
        """Tell `listener` after each committed act; call the answer to stop."""
        return self._work.subscribe(listener)

    def close(self) -> None:
        """Close the register."""
        self.attendance.leave()
        self.sharing.leave()
        self._work.pen.close()
        self._cabinet.close()


def _utc() -> datetime:
    return datetime.now(UTC)


def _seconds_of(now: Callable[[], datetime]) -> Callable[[], float]:
    return lambda: now().timestamp()
