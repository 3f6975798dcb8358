"""The office's particulars as they were read last; read again when somebody wrote in the register, wherever."""

from datetime import date

from foidesk.domain.profile import Profile
from foidesk.domain.profileversions import Rows, on_day
from foidesk.store.cabinet import Cabinet, Drawer
from foidesk.store.profiles import Raw


class Particulars:
    """Keeps what was read; what is asked for one day is the same value until something changes."""

    def __init__(self, cabinet: Cabinet) -> None:
        self._cabinet = cabinet
        self._seen: int | None = None
        self._rows: Rows = ()
        self._read: dict[Raw, Profile] = {}
        self._asked: dict[tuple[date, date], Profile] = {}

    def on(self, drawer: Drawer, on: date, today: date) -> Profile:
        """Give the particulars for a letter of a date."""
        rows = self.rows(drawer)
        found = self._asked.get((on, today))
        if found is None:
            found = self._asked[on, today] = on_day(rows, on, today)
        return found

    def rows(self, drawer: Drawer) -> Rows:
        """Give all that are kept, in order of days."""
        now = self._cabinet.data_version()
        if now != self._seen:
            known: dict[Raw, Profile] = dict(self._read)
            rows = drawer.profiles.all(known)
            if rows != self._rows:
                self._rows, self._asked = rows, {}
            self._read = {raw: profile for raw, profile in known.items() if any(profile is one for _, one in rows)}
            self._seen = now
        return self._rows

    def forget(self) -> None:
        """Read them again next time."""
        self._seen = None
