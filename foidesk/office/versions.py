"""The counter of wording and details through time: which versions there are, and taking back what waits for its day."""

from dataclasses import replace
from datetime import date

from foidesk.domain import profilechanges
from foidesk.domain.profile import Profile
from foidesk.domain.profileversions import DATED, Version, versions
from foidesk.domain.troubles import NotAllowed
from foidesk.office.records import Records
from foidesk.office.views import Told
from foidesk.office.work import Work


class Versions:
    """What the office does about its versions; a new one is kept with the particulars (`Records.save_profile`)."""

    def __init__(self, work: Work, records: Records) -> None:
        self._work = work
        self._records = records

    def all(self) -> tuple[Version, ...]:
        """List the versions of wording and details, in order of days: past, in use, and waiting."""
        with self._work.reading() as drawer:
            return versions(self._work.profile_rows(drawer))

    def remove(self, start: date) -> Profile:
        """Take back a change of wording and details that waits for its day; gives it, to be put back."""
        work, today = self._work, self._work.today()
        try:
            with self._work.writing() as drawer:
                waiting = dict(self._work.profile_rows(drawer)).get(start)
                if waiting is None or start <= today:
                    raise NotAllowed(
                        "Only a change that waits for its day can be taken back.",
                        kept="Nothing was changed.",
                        do="Change the wording or details that are in use.",
                    )
                there = work.profile(drawer, start)
                drawer.profiles.remove(start)
                work.forget_profile()
                found = profilechanges.changes(there, work.profile(drawer, start))
                fact = profilechanges.changed(found, "A change of settings taken back", start)
                drawer.journal.add(at=work.now(), who=work.who, case_id=None, fact=fact, before=None, after=None)
        finally:
            self._work.forget_profile()
        self._work.tell(Told(None, fact))
        return waiting

    def put_back(self, start: date, waiting: Profile) -> None:
        """Put a change back that waited for a day; what holds for all letters stays as it is now."""
        with self._work.reading() as drawer:
            now = self._work.profile(drawer, start)
        dated = {name: getattr(waiting, name) for name in DATED}
        self._records.save_profile(replace(now, **dated), now, start=start)
