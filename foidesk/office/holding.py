"""The holding counter: who holds the information is asked, chased, and what comes back is filed; nothing is sent."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path

from foidesk.domain import commissioning
from foidesk.domain.case import Case, Change
from foidesk.domain.commissions import ProposedDay, Returned, Searches, propose_day
from foidesk.domain.holders import Holder, ListedHolder, checked
from foidesk.domain.itemdeadlines import item_deadlines
from foidesk.domain.meantime import COMMISSIONS
from foidesk.domain.outstanding import Overview, overview
from foidesk.domain.targets import goals_reached, targets_of
from foidesk.domain.troubles import CannotRead, NotAllowed, NotFound
from foidesk.intake.safe_names import safe_file_name, without_doubles
from foidesk.office.views import CaseView, Told
from foidesk.office.work import Work
from foidesk.store.cabinet import Drawer

MOST_BYTES = 100 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class CameBack:
    """A file about to be filed as what a holder sent: its name, made safe, and its bytes."""

    name: str
    content: bytes
    media_type: str = "application/octet-stream"


class Holding:
    """What a caseworker does with those who may hold the information (FOIA 2000 s.1(1))."""

    def __init__(self, work: Work) -> None:
        self._work = work

    # --- looking ------------------------------------------------------------------------------------

    def holders(self) -> tuple[ListedHolder, ...]:
        """Give the office's list of holders, by name, the retired ones too."""
        with self._work.reading() as drawer:
            return drawer.holders.all()

    def overview(self) -> Overview:
        """Give everything that is outstanding in open cases, the longest overdue first."""
        with self._work.reading() as drawer:
            owed, times = drawer.outstanding.all(), self._work.profile(drawer).asking
            return overview(owed, times, self._work.calendar, self._work.today())

    def sheet(self, found: Overview, *, by_holder: bool) -> bytes:
        """Draw what is outstanding as PDF."""
        from foidesk.letters import owedsheet, press

        with self._work.reading() as drawer:
            profile = self._work.profile(drawer)
        return press.draw(owedsheet.compose(found, profile, by_holder=by_holder))

    def propose_day(self, case_id: int, items: Iterable[int], asked_on: date | None = None) -> ProposedDay:
        """Propose the day by which a holder has to answer about these items (by key)."""
        with self._work.reading() as drawer:
            return self._propose(drawer, drawer.casefiles.load(case_id), tuple(items), asked_on)

    def _propose(self, drawer: Drawer, case: Case, items: Sequence[int], asked_on: date | None) -> ProposedDay:
        work, today = self._work, self._work.today()
        profile, deadline = work.profile(drawer), work.deadline(case)
        dues = [one.due for one in item_deadlines(case, deadline) if one.key in items and one.due is not None]
        ahead = (
            one.on
            for one in targets_of(profile.targets, deadline, goals_reached(case), work.calendar, today)
            if one.on > (asked_on or today)
        )
        due = min(dues) if dues else deadline.due
        return propose_day(asked_on or today, due, next(ahead, None), profile.asking, work.calendar)

    # --- asking -------------------------------------------------------------------------------------

    def ask(
        self,
        case_id: int,
        holder: Holder,
        items: Iterable[int],
        due: date | None = None,
        *,
        asked_on: date | None = None,
        words: str = "",
    ) -> CaseView:
        """Ask a holder for some items; a new name goes on the office's list in the same act.

        Without a day the proposed one is taken. A holder that is on the list keeps what is known of it; an email
        address that was not known is added.
        """
        asked, wanted = checked(holder), tuple(items)

        def changing(drawer: Drawer, case: Case) -> Change:
            proposed = self._propose(drawer, case, wanted, asked_on)
            name = self._on_the_list(drawer, asked)
            return commissioning.ask(
                *(case, name, wanted, due or proposed.due, self._work.calendar, self._work.today()),
                asked_on=asked_on,
                words=words,
                latest=proposed.latest,
            )

        return self._act(case_id, changing)

    def _on_the_list(self, drawer: Drawer, asked: Holder) -> str:
        """Put a holder on the list if it is new there; give the name it goes by."""
        known = drawer.holders.named(asked.name)
        if known is None:
            drawer.holders.add(asked)
            return asked.name
        if asked.email and not known.holder.email:
            drawer.holders.change(known.id, replace(known.holder, email=asked.email))
        if known.retired:
            drawer.holders.set_retired(known.id, False)
        return known.holder.name

    def correct(
        self,
        case_id: int,
        key: int,
        *,
        items: Iterable[int] | None = None,
        due: date | None = None,
        words: str | None = None,
        asked_on: date | None = None,
        seen: Case | None = None,
    ) -> CaseView:
        """Put right what a holder was asked for."""
        wanted = None if items is None else tuple(items)

        def changing(drawer: Drawer, case: Case) -> Change:
            was = commissioning.commission(case, key)
            latest = self._propose(drawer, case, wanted or was.items, asked_on or was.asked_on).latest
            return commissioning.correct(
                *(case, key, self._work.calendar, self._work.today()),
                items=wanted,
                due=due,
                words=words,
                asked_on=asked_on,
                latest=latest,
            )

        return self._act(case_id, changing, seen)

    def remove(self, case_id: int, key: int, seen: Case | None = None) -> CaseView:
        """Take off what a holder was asked for by mistake."""
        return self._act(case_id, lambda _drawer, case: commissioning.remove(case, key), seen)

    def chase(self, chased: Sequence[tuple[int, int]], on: date | None = None) -> int:
        """Record a reminder of several commissions (case and key) in one transaction; give how many were open."""
        day = on or self._work.today()

        def changing(case: Case, key: int) -> Change | None:
            if not commissioning.commission(case, key).is_outstanding:
                return None
            return commissioning.chase(case, key, day, self._work.today())

        return self._all(chased, changing)

    def take_back_chase(self, chased: Sequence[tuple[int, int]], on: date) -> int:
        """Take the reminders of a day back, in one transaction; give how many there were."""

        def changing(case: Case, key: int) -> Change | None:
            there = on in commissioning.commission(case, key).chased_on
            return commissioning.take_back_chase(case, key, on) if there else None

        return self._all(chased, changing)

    def _all(self, wanted: Sequence[tuple[int, int]], changing: Callable[[Case, int], Change | None]) -> int:
        """Do the same with several commissions, of one case or of many, in one transaction."""
        told = []
        with self._work.writing() as drawer:
            for case_id, key in wanted:
                case = drawer.casefiles.load(case_id)
                change = changing(case, key)
                if change is not None:
                    self._work.keep(drawer, case_id, case, *change)
                    told.append(Told(case_id, change[1]))
        for one in told:
            self._work.tell(one)
        return len(told)

    # --- what comes back ----------------------------------------------------------------------------

    def receive(self, case_id: int, key: int, on: date, searches: Searches, seen: Case | None = None) -> CaseView:
        """Record the day a holder answered and what it searched; done again, it puts both right."""
        return self._act(
            case_id,
            lambda _drawer, case: commissioning.receive(case, key, on, searches, self._work.today()),
            seen,
        )

    def wait_again(self, case_id: int, key: int, seen: Case | None = None) -> CaseView:
        """Take back an answer that was recorded by mistake."""
        return self._act(case_id, lambda _drawer, case: commissioning.wait_again(case, key), seen)

    @staticmethod
    def read(paths: Sequence[Path]) -> tuple[CameBack, ...]:
        """Read files that a holder sent, as they are; CannotRead names the one that cannot be taken."""
        return tuple(_read(path) for path in paths)

    def file(
        self, case_id: int, key: int, files: Sequence[CameBack], item: int = 0, on: date | None = None
    ) -> CaseView:
        """File what came back, byte for byte; `item` 0 is for all items of the commission."""
        if not files:
            raise NotAllowed("No file is chosen.", kept="Nothing was filed.")
        day = on or self._work.today()

        def changing(drawer: Drawer, case: Case) -> Change:
            taken = {one.name.casefold() for one in commissioning.commission(case, key).files}
            made = []
            for one in files:
                if not one.content:
                    raise NotAllowed(f"{one.name} is empty.", kept="Nothing was filed.")
                digest = sha256(one.content).hexdigest()
                name = without_doubles(safe_file_name(one.name, "file"), taken)
                made.append(Returned(name, digest, len(one.content), day, item))
            change = commissioning.file_returned(case, key, made)
            for one in files:
                drawer.files.put(one.content, one.media_type)
            return change

        return self._act(case_id, changing)

    def take_off(self, case_id: int, key: int, index: int, seen: Case | None = None) -> CaseView:
        """Take a file off what came back; its bytes stay in the register, and undo brings it again."""
        return self._act(case_id, lambda _drawer, case: commissioning.take_off_returned(case, key, index), seen)

    def content(self, case_id: int, key: int, index: int) -> bytes:
        """Give the bytes of a file that came back, exactly as they were filed."""
        with self._work.reading() as drawer:
            files = commissioning.commission(drawer.casefiles.load(case_id), key).files
            if not 0 <= index < len(files):
                raise NotFound("That file is no longer with this holder's answer.")
            return drawer.files.get(files[index].sha256)

    def _act(self, case_id: int, changing: Callable[[Drawer, Case], Change], seen: Case | None = None) -> CaseView:
        return self._work.act_in_drawer(case_id, changing, seen=seen, watched=(COMMISSIONS,))


def _read(path: Path) -> CameBack:
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise CannotRead(
                f"{path.name} is larger than {MOST_BYTES // 1024 // 1024} MB.",
                kept="Nothing was filed; the file is untouched.",
                do="Save a smaller part of it, or note in the searches where it is kept.",
            )
        content = path.read_bytes()
    except OSError as error:
        raise CannotRead(
            f"{path.name} could not be read.",
            kept="Nothing was filed; the file is untouched.",
            do="Check that it is still there and not open in another program.",
            details=str(error),
        ) from error
    if not content:
        raise CannotRead(f"{path.name} is empty.", kept="Nothing was filed.", do="Choose another file.")
    return CameBack(safe_file_name(path.name, "file"), content)
