"""One computer at a time, where a drive does not keep two apart: a folder beside the register says which one is in.

A folder is made by one computer or by the other, never by both, on every kind of drive. On one computer the locks of
such a drive hold, so several programs there may be in at once.
"""

import json
import os
import time
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from foidesk.domain.opening import CannotOpen, Plight
from foidesk.domain.troubles import RegisterAway
from foidesk.store import openingtroubles
from foidesk.store.thiscomputer import computer_name, runs_here

_SOMEBODY = "Another computer"
_TRIES, _A_MOMENT = 10, 0.1


class OnlyDesk:
    """A desk of this computer among those that have the register open."""

    def __init__(self, path: Path) -> None:
        self._register = path
        self._folder = path.with_name(f"{path.name}-open")
        self._note = self._folder / "desks.json"
        self._name = f"{os.getpid()}/{uuid4().hex}"

    def come(self) -> None:
        """Take the register for this computer; CannotOpen where another one has it."""
        try:
            self._folder.mkdir()
        except FileExistsError:
            self.must_be_free()
        except OSError as error:
            raise openingtroubles.not_made(self._folder, error) from error
        self._write([*self._others(), self._name])

    def must_be_free(self) -> None:
        """Refuse to open the register while another computer has it."""
        computer = self._computer()
        if computer not in {"", computer_name()}:
            raise CannotOpen(
                Plight.LOCKED,
                f"{computer} has {self._register.name} open.",
                kept="This network drive does not keep two computers apart, so one at a time opens the register here.",
                do=f"Close it on {computer}, then try again. If FOI Desk is not running there any more, take away the "
                f"folder {self._folder.name} beside the register. A share of Windows opened on Windows, NFS or a "
                "PostgreSQL server serves several at once.",
            )

    def must_be_mine(self) -> None:
        """Refuse to go on where another computer came in while the drive was away."""
        computer = self._computer()
        if computer != computer_name():
            raise RegisterAway(
                f"{computer or _SOMEBODY} may have opened {self._register.name} meanwhile.",
                kept="Nothing is written to it, and what you type is kept on this computer.",
                do="Open the register again once it is closed there.",
            )

    def leave(self) -> None:
        """Let another computer have it, unless another program here still does."""
        with suppress(OSError):
            if self._computer() != computer_name():
                return
            if others := self._others():
                self._write(others)
                return
            self._note.unlink(missing_ok=True)
            self._folder.rmdir()

    def _others(self) -> list[str]:
        """Give the others of this computer that have it open."""
        return [one for one in self._read()[1] if one != self._name and runs_here(int(one.partition("/")[0]))]

    def _computer(self) -> str:
        """Give the computer that has it; "" where none does."""
        return self._read()[0]

    def _read(self) -> tuple[str, list[str]]:
        for _ in range(_TRIES):  # who just made the folder is about to say who it is
            try:
                kept = json.loads(self._note.read_text(encoding="utf-8"))
                return str(kept["computer"]), [str(one) for one in kept["desks"]]
            except FileNotFoundError:
                if not self._folder.exists():
                    return "", []
            except (OSError, ValueError, KeyError, TypeError):
                pass
            time.sleep(_A_MOMENT)
        return _SOMEBODY, []

    def _write(self, desks: list[str]) -> None:
        try:
            self._note.write_text(json.dumps({"computer": computer_name(), "desks": desks}), encoding="utf-8")
        except OSError as error:
            raise openingtroubles.not_made(self._note, error) from error
