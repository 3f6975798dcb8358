"""The line that a register gets where it is made of another one: who brought it there, when, of what, how many cases.

It is written before the new register counts, so that no register is ever in use without it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select

from foidesk.domain.facts import Fact, FactKind
from foidesk.store import rowtriggers
from foidesk.store.journal import Journal
from foidesk.store.spoken import on_server
from foidesk.store.tables.cases import CaseRecord

Line = Callable[[Connection], None]


@dataclass(frozen=True, slots=True)
class Bringing:
    """Who restores or moves a register, and when (UTC)."""

    at: datetime
    who: str
    account: str

    def restored(self, copy: str, kept: str = "") -> Line:
        """Give the line of a copy brought back into use; `kept` names the file of what it replaced."""
        what = "put in the register’s place" if kept else "restored"
        was = f"; what was there is kept as {kept}" if kept else ""
        return lambda new: self._write(new, FactKind.RESTORED, f"The copy {copy} was {what}: {_cases(new)}{was}")

    def moved(self, address: str) -> Line:
        """Give the line of a register carried over from another place, which is left there as it was."""
        return lambda new: self._write(
            new, FactKind.MOVED, f"The register was moved here from {address}: {_cases(new)}"
        )

    def _write(self, new: Connection, kind: FactKind, words: str) -> None:
        if not on_server(new):  # a file's hashes are kept by the connection that writes, and its tables may be new
            rowtriggers.arm(new)
        journal = Journal(new)
        journal.account = self.account
        journal.add(at=self.at, who=self.who, case_id=None, fact=Fact(kind, words, ""), before=None, after=None)


def _cases(connection: Connection) -> str:
    many = connection.execute(select(func.count()).select_from(CaseRecord)).scalar_one()
    return "1 case" if many == 1 else f"{many:,} cases"
