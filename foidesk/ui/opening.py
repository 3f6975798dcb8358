"""Opens a register behind the window that is already shown, and stands at the door where it cannot be opened."""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from foidesk import settings
from foidesk.domain.opening import WhyReading
from foidesk.domain.sharing import SharingWay
from foidesk.domain.troubles import StoreTrouble, Trouble
from foidesk.office.serveraddress import read_address
from foidesk.ui.crossing import Crossing
from foidesk.ui.waysin import WaysIn
from foidesk.ui.window import MainWindow

_MOST_MOVED = 5

if TYPE_CHECKING:  # read on the worker, behind the window
    from foidesk.domain.officedays import Changed
    from foidesk.office.office import Office
    from foidesk.office.puttingback import PutBack

PATIENCE_S = 5
"""How long the closing of the window waits for a register that is being opened."""


class Opening(QObject):
    """Brings window and register together, the first time and whenever another register is wanted."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._crossing = Crossing(self, "opening")
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._store: str | Path = ""
        self._reading: WhyReading | None = None
        self._say: Callable[[], object] | None = None
        self.first_case = ""
        """The reference of the case to open once the first register is open."""
        self._undecided: Office | None = None
        self._ways = WaysIn(window)
        self._ways.open_wanted.connect(self._open_from_door)
        self._ways.choose_wanted.connect(self._choose)
        self._ways.use_wanted.connect(self.open_chosen)
        self._ways.restore_wanted.connect(self._restore_at_door)
        window.register_wanted.connect(self.open_chosen)
        window.move_wanted.connect(self._open_moved)
        window.restore_wanted.connect(self._restore_here)
        window.closed.connect(self.close)

    def open_first(self, store: str | None, *, demo: bool) -> None:
        """Open what was named, the demo, or this computer's register; the last is made where nobody chose a place."""
        if demo:
            self._window.waiting.say("Making a register of invented requests to look at")
            self._folder = tempfile.TemporaryDirectory(prefix="foidesk-demo-", ignore_cleanup_errors=True)
            self._run(_demo(Path(self._folder.name)))
            return
        machine = settings.load()
        # A chosen register that is gone is on a drive that is not there: never quietly start an empty one.
        self.open(store or machine.register_store(), create=bool(store) or not machine.register)

    def open(self, store: str | Path, *, create: bool = False, read_only: WhyReading | None = None) -> None:
        """Open a register off the window's thread."""
        self._store, self._reading = store, read_only
        self._run(_office(store, create=create, read_only=read_only))

    def open_chosen(self, path: str) -> None:
        """Leave this register, open another, and remember it for the next start."""
        self._leave_undecided()
        self._window.move_out()
        try:
            settings.save(replace(settings.load(), register=_remembered(path)))
        except Trouble as trouble:
            self._window.troubles.show_trouble(trouble)
        self.open(path)

    def _open_moved(self, store: str) -> None:
        """Go on in the register at the place it was carried to."""
        was = self._window.desk.office.address if self._window.desk is not None else ""
        text = f"The old one, {was}, is as it was. Open the new one on every computer, and work in it only."
        self._say = lambda: self._window.troubles.tell("move", "info", "The register was moved and compared", text)
        self.open_chosen(store)

    def close(self) -> None:
        """Wait for what is being opened; the demo's folder goes."""
        self._ways.close()
        self._crossing.close(lambda waited: waited > PATIENCE_S)
        self._leave_undecided()
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def _run(self, work: "Callable[[], Office]") -> None:
        self._crossing.run(work, self._opened, self._not_opened)

    def _opened(self, office: "Office") -> None:
        if office.sharing.must_choose():
            self._ask_way(office)
        else:
            self._enter(office)

    def _ask_way(self, office: "Office") -> None:
        """Have it chosen once how a register on a network drive is shared, before anybody works in it."""
        from foidesk.ui.sharechoice import ShareChoice

        page = ShareChoice(str(office.path or ""), self._window)
        self._undecided = office

        def begin(way: SharingWay) -> "Office":
            office.sharing.choose(way)
            office.sharing.begin()
            return office

        def failed(error: Exception) -> None:
            self._leave_undecided()
            self._not_opened(error)

        def entered(opened: "Office") -> None:
            self._undecided = None
            self._enter(opened)

        page.chosen.connect(lambda way: self._crossing.run(lambda: begin(way), entered, failed, owner=page))
        page.other_wanted.connect(self._choose)
        self._window.navigation.hide()
        self._window.show_page(page, "list", "FOI Desk", "")
        page.use.setFocus()

    def _leave_undecided(self) -> None:
        """Close the register of which nobody chose how it is shared."""
        office, self._undecided = self._undecided, None
        if office is not None:
            office.close()

    def _enter(self, office: "Office") -> None:
        from foidesk.ui.desk import Desk

        self._window.enter(Desk(office, self._window.acts, self._window))
        if self._folder is None and self._window.rooms is not None:  # the demo goes when the window closes
            self._window.rooms.keeper.start()
        self._say_now()
        if office.kept_before is not None:
            kept = f"As it was before, it is kept as {office.kept_before}."
            self._window.troubles.tell("brought_up", "info", "The register was brought up to date", kept)
        if office.calendar_news.words:
            self._window.troubles.tell(
                "calendar", "info", "The bank holidays changed with this FOI Desk", _news(office.calendar_news)
            )
        reference, self.first_case = self.first_case, ""
        if reference and self._window.rooms is not None:
            self._window.rooms.open_reference(reference)

    def _not_opened(self, error: Exception) -> None:
        if not isinstance(error, Trouble):
            self._not_opened(
                StoreTrouble(
                    "The register could not be opened.",
                    kept="The file was left as it is.",
                    do="Try again, or restart FOI Desk.",
                )
            )
            raise error
        self._ways.show_door(self._store, error, read_in_vain=self._reading is WhyReading.DAMAGED)
        self._say_now()

    def _say_now(self) -> None:
        say, self._say = self._say or self._ways.say, None
        self._ways.say = None
        if say is not None:
            say()

    def _open_from_door(self, store: str | Path, create: bool, read_only: WhyReading | None) -> None:
        self._window.pages.setCurrentWidget(self._window.waiting)
        self.open(store, create=create, read_only=read_only)

    def _restore_at_door(self, copy: str, passphrase: str) -> None:
        from foidesk.office.puttingback import register_path

        self._restore(register_path(self._store), copy, passphrase)

    def _restore_here(self, copy: str, passphrase: str) -> None:
        """Leave the register that is open, put a copy in its place and open it again."""
        if self._window.desk is None:
            return
        office = self._window.desk.office
        path, address, named = office.path, office.store, office.copies_of
        self._window.move_out()
        if path is not None:
            self._restore(path, copy, passphrase)
        else:
            self._restore_on_server(address, named, copy, passphrase)

    def _restore_on_server(self, address: str, named: Path, copy: str, passphrase: str) -> None:
        from foidesk.office.puttingback import put_back_on_server
        from foidesk.ui.shell.copykeeper import copy_folders

        kept_in = copy_folders(named)[0]
        who = settings.load().display_name
        self._put_back(
            lambda: put_back_on_server(Path(copy), address, kept_in, passphrase=passphrase, who=who), address, copy
        )

    def _restore(self, register: Path, copy: str, passphrase: str) -> None:
        from foidesk.office.puttingback import put_back

        who = settings.load().display_name
        self._put_back(lambda: put_back(Path(copy), register, passphrase=passphrase, who=who), register, copy)

    def _put_back(self, work: "Callable[[], PutBack]", register: Path | str, copy: str) -> None:
        self._window.pages.setCurrentWidget(self._window.waiting)
        self._window.waiting.say("Restoring the copy")
        self._crossing.run(
            work, partial(self._restored, register, copy), partial(self._not_restored, register), owner=self
        )

    def _restored(self, register: Path | str, copy: str, done: "PutBack") -> None:
        where = f"{done.kept}, beside it" if isinstance(register, Path) else done.kept
        was = f"The register as it was is kept as {where}." if done.kept else ""
        was = f"{was} {done.roles}".strip()
        title = f"{Path(copy).name} was restored"
        self._say = lambda: self._window.troubles.tell("restore", "info", title, was)
        self._store = register
        self._run(_office(register, create=False, read_only=None))

    def _not_restored(self, register: Path | str, error: Exception) -> None:
        if not isinstance(error, Trouble):
            raise error
        self._say = lambda: self._window.troubles.show_trouble(error)
        self.open(register)

    def _choose(self) -> None:
        from foidesk.ui.shell.files import ask_register

        ask_register(self._window, self.open_chosen)


def _remembered(store: str) -> str:
    """Give what is kept of a register's place in this computer's settings: never a password."""
    address = read_address(store)
    return str(Path(store).absolute()) if address is None else address.shown()


def _office(store: str | Path, *, create: bool, read_only: WhyReading | None) -> "Callable[[], Office]":
    """Open a register in the work given."""

    def work() -> "Office":
        from foidesk.office.office import Office

        office = Office.open(store, who=settings.load().display_name or None, create=create, read_only=read_only)
        try:
            office.sharing.begin()
            _ = office.calendar  # read here, so that the first page does not wait for it
        except BaseException:
            office.close()
            raise
        return office

    return work


def _news(changed: "Changed") -> str:
    """Say how the calendar changed and which cases it moved."""
    moved = [one.in_words for one in changed.moved[:_MOST_MOVED]] or ["No case moved"]
    more = len(changed.moved) - _MOST_MOVED
    if more > 0:
        moved.append(f"and {more:,} more, each in its history")
    return f"{changed.words.removesuffix('.')}. {'; '.join(moved)}."


def _demo(folder: Path) -> "Callable[[], Office]":
    def work() -> "Office":
        from foidesk.office.rehearsal import demo_office

        return demo_office(folder)

    return work
