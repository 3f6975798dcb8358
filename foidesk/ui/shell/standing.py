"""The register as a whole: whether it can be written, whether it is there, and its restoring and moving."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from foidesk.domain.opening import WhyReading
from foidesk.domain.troubles import Trouble
from foidesk.office.attendance import Attending
from foidesk.office.views import Copied
from foidesk.ui.desk import Desk
from foidesk.ui.parts.banner import BannerTone
from foidesk.ui.parts.clipboard import copy
from foidesk.ui.shell.copykeeper import copy_folders
from foidesk.ui.shell.files import Files
from foidesk.ui.shell.penkeeper import Commit, PenKeeper
from foidesk.ui.troubles import Way

if TYPE_CHECKING:
    from foidesk.ui.window import MainWindow

_NAMED = 3
"""How many of the things that are wrong a notice names."""


class Standing(QObject):
    """Says how the register stands, and asks before it is replaced or carried elsewhere."""

    def __init__(
        self, desk: Desk, window: "MainWindow", pen: PenKeeper, files: Files, commit: Commit, *, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._window, self._pen, self._files, self._commit = desk, window, pen, files, commit
        self.others: tuple[Attending, ...] = ()
        """Who else has a request of this register open."""

    def say(self) -> None:
        """Say why nothing can be written here, and hold every act that writes; let them go when it can."""
        office, troubles = self._desk.office, self._window.troubles
        why = office.why_reading
        reason = "" if why is None else self._pen.reason() if why is WhyReading.PEN else why.reason
        self._desk.acts.hold_writing(reason)
        self._window.navigation.allow_new(reason)
        if why is WhyReading.PEN:
            self._pen.say_again()
        elif why is not None:
            troubles.tell("read_only", "lock", why.title, why.words(office.address))

    def say_lost(self, trouble: Trouble) -> None:
        """Say that the register is not there for now, and what is kept."""
        self._window.troubles.tell(
            "away", "error", trouble.what, f"{trouble.kept} {trouble.do}".strip(), icon="cloud_off"
        )
        self._desk.say(trouble.what, urgent=True)

    def say_found(self) -> None:
        """Say that it is there again."""
        self._window.troubles.drop("away")
        self._desk.say("The register is there again")

    # --- whether it is sound ----------------------------------------------------------------------------

    def check(self) -> None:
        """Look the whole register through, as it is and against its own hashes; saving waits until that is done."""
        office = self._desk.office
        self._desk.say("Looking the whole register through")
        self._desk.run(lambda: office.records.verify(copy_folders(office.copies_of)), self._checked, owner=self)

    def _checked(self, found: Copied) -> None:
        count = f"{found.cases:,} {'case' if found.cases == 1 else 'cases'}"
        if found.ok:
            gone = f" {found.disposed:,} of its entries lost their words with their cases." if found.disposed else ""
            self._tell_check(
                "info",
                f"The register is sound: {count}",
                "Every row was checked against its hash, with the letters, the files, the whole journal and each due "
                f"date.{gone}",
                (),
            )
            return
        more = len(found.problems) - _NAMED
        named = " ".join(f"{one.rstrip('.')}." for one in found.problems[:_NAMED])
        self._tell_check(
            "error",
            "The register is not as it was kept",
            f"{named}{f' And {more:,} more.' if more > 0 else ''} Nothing was changed. Restore the latest copy; the "
            "damaged file is kept beside it.",
            (("Restore a copy…", self.ask_restore), ("Copy the list", partial(copy, "\n".join(found.problems)))),
        )

    def _tell_check(self, tone: BannerTone, title: str, text: str, ways: tuple[Way, ...]) -> None:
        self._window.troubles.tell("check", tone, title, text, ways, icon="" if ways else "shield_checkmark")
        self._desk.say(title, urgent=bool(ways))

    # --- another in its place -----------------------------------------------------------------------------

    def ask_restore(self) -> None:
        """Show the copies; what is being typed is saved before one takes the register's place."""
        office, why = self._desk.office, self._desk.office.why_reading
        if why not in {None, WhyReading.DAMAGED}:  # a damaged one is just what a copy is for
            self.say()
            return
        from foidesk.ui.dialogs.restore import RestoreDialog

        named, address = office.copies_of, "" if office.path is not None else office.store
        dialog = RestoreDialog(named, copy_folders(named), self._window, address=address)
        dialog.wanted.connect(self._restore)
        dialog.open()

    def _restore(self, copy: str, passphrase: str) -> None:
        if self._others_are_there("restore", "Nothing was restored", "restore"):
            return
        go = partial(self._window.restore_wanted.emit, copy, passphrase)
        self._commit(go, go)

    def ask_move(self) -> None:
        """Ask where to carry the register; what is being typed is saved before it goes."""
        if not self._others_are_there("move", "Nothing was moved", "move it"):
            self._commit(self._files.ask_move, self._files.ask_move)

    def _others_are_there(self, key: str, nothing: str, again: str) -> bool:
        if self.others:
            names = ", ".join(sorted({one.who for one in self.others}))
            self._window.troubles.tell(
                key,
                "warn",
                "Others have requests of this register open",
                f"{nothing}. {names}: close the requests there first, then {again} again.",
            )
        return bool(self.others)
