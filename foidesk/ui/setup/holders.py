"""Settings, Holders: the office's list of information holders, and when they are asked to answer and reminded."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QMenu, QVBoxLayout, QWidget

from foidesk.domain.facts import FactKind
from foidesk.domain.holders import Holder, ListedHolder
from foidesk.domain.profile import Profile
from foidesk.domain.troubles import NotAllowed, Trouble
from foidesk.office.holderlist import Listed
from foidesk.office.views import Told
from foidesk.ui.desk import Desk
from foidesk.ui.holders.holderform import HolderForm
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.label import label
from foidesk.ui.parts.wraprow import WrapRow
from foidesk.ui.setup.asktimes import AskTimes
from foidesk.ui.setup.section import Section
from foidesk.ui.setup.undoing import Undoing

_ENTRY = Qt.ItemDataRole.UserRole
_MOST_ROWS = 7
_READ_ONLY = "This register can only be read."


class HoldersForm(QWidget):
    """The section; `changed` is told after each edit of a time. The list is kept at once, and undone from the bar."""

    changed = Signal()
    came_up = Signal(QWidget)

    def __init__(self, desk: Desk, undoing: Undoing, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._undoing = desk, undoing
        self._listed: Listed = ()
        self.section = Section(
            number,
            "Holders",
            "Who may hold information: people and teams, in the office or outside. Cases keep the name they asked, and "
            "find a holder by every name it went by.",
            wide=True,
        )
        self.times = AskTimes()
        self.times.changed.connect(self.changed)
        self.list = QListWidget()
        self.list.setAccessibleName("Holders")
        self.list.setProperty("padded", "true")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.none = label("Nobody yet. Whoever is asked in a case goes on the list.", "small", "ink2", wrap=True)
        self.add = Button("Add a holder…", icon="people_add", dense=True)
        self.change = Button("Change…", icon="edit", dense=True)
        self.join = Button("Put together with", icon="merge", dense=True, menu_mark=True)
        self.retire = Button("Offer no longer", icon="archive", dense=True)
        self.form = HolderForm()
        self.acts = WrapRow((self.add, self.change, self.join, self.retire))
        self.section.put(self.times)
        for part in (self.list, self.none, self.acts, self.form):
            self.section.put(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.section)
        self.section.set_done(True)
        self._listen()

    def _listen(self) -> None:
        self.add.clicked.connect(lambda _on=False: self._start(None))
        self.change.clicked.connect(lambda _on=False: self._start(self._current()))
        self.retire.clicked.connect(self._retire)
        self.form.kept.connect(self._keep)
        self.form.left.connect(self._leave)
        self.list.currentRowChanged.connect(self._offer)
        self.list.itemActivated.connect(lambda _item: self._start(self._current()))
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._menu)
        self._desk.told.connect(self._told)

    # --- times --------------------------------------------------------------------------------------

    def show_profile(self, profile: Profile) -> None:
        """Show the times."""
        self.times.show_times(profile.asking)
        self.section.set_done(True)

    def put_into(self, profile: Profile) -> Profile | None:
        """Give the profile with the times that stand here; None while a field is wrong."""
        times = self.times.times()
        self.section.set_done(times is not None)
        return None if times is None else replace(profile, asking=times)

    # --- the list -----------------------------------------------------------------------------------

    def follow(self) -> None:
        """Read the list as it now is."""
        self._desk.run(self._desk.office.holding.holders, self._show, owner=self)

    def _told(self, told: Told) -> None:
        kinds = (FactKind.HOLDERS_CHANGED, FactKind.COMMISSIONED)
        if self.isVisible() and told.fact is not None and told.fact.kind in kinds:
            self.follow()

    def _show(self, listed: Listed) -> None:
        current = self._current()
        self._listed = listed
        self.list.blockSignals(True)
        self.list.clear()
        for one in listed:
            words = said(one)
            line = QListWidgetItem(words)
            line.setData(_ENTRY, one.id)
            line.setToolTip(one.holder.note or words)
            line.setSizeHint(QSize(px(100), px(28)))
            self.list.addItem(line)
        ids = [one.id for one in listed]
        wanted = current.id if current is not None else 0
        self.list.setCurrentRow(ids.index(wanted) if wanted in ids else 0 if ids else -1)
        self.list.blockSignals(False)
        self.list.setVisible(bool(listed))
        self.none.setVisible(not listed)
        self.list.setFixedHeight(px(28) * max(1, min(len(listed), _MOST_ROWS)) + px(4))
        self._offer()

    def _current(self) -> ListedHolder | None:
        line = self.list.currentItem()
        number = line.data(_ENTRY) if line is not None else None
        return next((one for one in self._listed if one.id == number), None)

    def _offer(self, _row: int = 0) -> None:
        """Offer what can be done with the holder that is chosen."""
        chosen, writable = self._current(), not self._desk.office.read_only
        others = [one for one in self._listed if chosen is not None and one.id != chosen.id]
        for button, usable in (
            (self.add, True),
            (self.change, chosen is not None),
            (self.join, bool(others)),
            (self.retire, chosen is not None),
        ):
            button.setEnabled(writable and usable)
            button.setToolTip("" if writable else _READ_ONLY)
        self.retire.setText("Offer again" if chosen is not None and chosen.retired else "Offer no longer")
        self.retire.updateGeometry()
        menu = QMenu(self.join)
        for one in others:
            act = menu.addAction(one.holder.name.replace("&", "&&"))
            act.triggered.connect(lambda _on=False, into=one: self._join(into))
        self.join.setMenu(menu)

    def _menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button in (self.change, self.retire):
            act = menu.addAction(button.text())
            act.setEnabled(button.isEnabled())
            act.triggered.connect(lambda _on=False, one=button: one.click())
        menu.popup(self.list.viewport().mapToGlobal(at))

    # --- acts ---------------------------------------------------------------------------------------

    def _start(self, about: ListedHolder | None) -> None:
        if not self._desk.office.read_only:
            self.form.start(about)
            self.came_up.emit(self.form)

    def _leave(self) -> None:
        self.form.hide()
        (self.list if self._listed else self.add).setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self, about: ListedHolder | None, holder: Holder) -> None:
        listing, name = self._desk.office.holderlist, " ".join(holder.name.split())

        def failed(trouble: Trouble) -> None:
            if isinstance(trouble, NotAllowed):
                self.form.refuse(str(trouble), trouble.field)
            else:
                self._desk.troubled.emit(trouble)

        if about is None:
            self._do(lambda: listing.add(holder), f"{name} put on the list", "add the holder", failed)
        else:
            number = about.id
            self._do(lambda: listing.change(number, holder), f"{name} changed", "change the holder", failed)

    def _join(self, into: ListedHolder) -> None:
        chosen, listing = self._current(), self._desk.office.holderlist
        if chosen is not None:
            number, other = chosen.id, into.id
            words = f"{chosen.holder.name} is {into.holder.name} now"
            self._do(lambda: listing.put_together(number, other), words, "put the holders together")

    def _retire(self) -> None:
        chosen, listing = self._current(), self._desk.office.holderlist
        if chosen is not None:
            number, retired = chosen.id, not chosen.retired
            words = f"{chosen.holder.name} is {'no longer offered' if retired else 'offered again'}"
            self._do(lambda: listing.retire(number, retired=retired), words, "change what is offered")

    def _do(
        self, work: Callable[[], Listed], words: str, act: str, failed: Callable[[Trouble], None] | None = None
    ) -> None:
        """Do one act on the list, and offer to take it back."""
        office = self._desk.office

        def done(found: tuple[Listed, Listed]) -> None:
            before, after = found
            self.form.hide()
            self._show(after)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self._undoing.offer(words, act, lambda: self._put_back(before, after, act))
            self._desk.say(words)

        self._desk.run(lambda: (work(), office.holding.holders()), done, failed, owner=self)

    def _put_back(self, before: Listed, after: Listed, act: str) -> None:
        office = self._desk.office

        def done(now: Listed) -> None:
            self._show(now)
            self._undoing.offer_again(act, lambda: self._put_back(after, now, act))
            self._desk.say(f"Undone: {act}")

        def work() -> Listed:
            office.holderlist.put_back(before, after)
            return office.holding.holders()

        self._desk.run(work, done, owner=self)


def said(one: ListedHolder) -> str:
    """Say a holder in one line."""
    parts = [one.holder.name, one.holder.about, one.holder.email]
    if one.retired:
        parts.append("no longer offered")
    return ", ".join(part for part in parts if part)
