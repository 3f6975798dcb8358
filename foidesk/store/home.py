"""Where a register lies, a file or a server: all that the cabinet and the other rooms of the store ask of the place."""

from pathlib import Path
from typing import Protocol

from sqlalchemy import Connection, Engine

from foidesk.domain.opening import WhyReading
from foidesk.domain.troubles import StoreTrouble

READ, WRITE = "BEGIN", "BEGIN IMMEDIATE"
"""What an engine is told by the option `foidesk_begin`: what is read is all of one moment, writers come one by one."""


class Home(Protocol):
    """The place of one register that was found, looked at and made ready."""

    name: str
    """What sentences call it."""
    url: str
    """How it is opened again; it may hold a password and is never shown."""
    address: str
    """How it is shown, without a password."""
    stem: str
    """What files that have to do with it begin with."""
    path: Path | None
    why_reading: WhyReading | None
    kept: Path | None
    """The copy that was made of it as it was opened, before it was brought up to date; None where that was not due."""
    engine: Engine
    is_lost: bool
    """Whether it has to be looked for before the next transaction."""

    def begin(self, connection: Connection, *, writes: bool) -> None:
        """Ready a connection for a transaction: one that only reads refuses to write."""

    def wrote_while_reading(self, error: BaseException) -> bool:
        """Say whether an error means that a transaction for reading was written in."""

    def trouble_of(self, error: BaseException) -> StoreTrouble | None:
        """Give the Trouble an error of the database means; None for one that is a mistake of ours."""

    def failed(self, error: BaseException) -> None:
        """Take note of an error: after some, what is open never works again and is opened anew."""

    def must_be_there(self) -> None:
        """Say plainly, as RegisterAway, that the register cannot be reached now."""

    def changed(self) -> int:
        """Give a number that is another one after somebody wrote, here or anywhere else; the last while unknown."""

    def compact(self) -> None:
        """Leave no room where something was taken out."""

    def close(self) -> None:
        """Let go."""
