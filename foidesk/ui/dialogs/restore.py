"""Restoring a copy: which there are, what is in one, and what would be lost, before anything is changed."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QListWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from foidesk.domain.troubles import Trouble
from foidesk.office.puttingback import Inside, Shelved, find_copies, look_at_copy, look_inside
from foidesk.office.serveraddress import read_address
from foidesk.ui.crossing import Crossing
from foidesk.ui.dialogs.confirmrestore import ConfirmRestore, act_words, moment_words
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.feet import feet
from foidesk.ui.parts.field import FieldRow, SecretField
from foidesk.ui.parts.label import label, set_tone

_HEADS = ("Made", "Cases", "Latest act in it", "Checked", "File")
_ACT = 2


class RestoreDialog(QDialog):
    """Lists the copies of a register, looks through the one that is chosen, and asks once before it is used."""

    wanted = Signal(str, str)
    """The path of the copy to put in the register's place, and its passphrase if it has one, after it was confirmed."""

    def __init__(
        self, register: Path, folders: Sequence[Path], parent: QWidget | None = None, *, address: str = ""
    ) -> None:
        """Take the file that copies are named after; for a register on a server its address too."""
        super().__init__(parent)
        on_server = read_address(address)
        self._address, self._shown = address, str(register) if on_server is None else on_server.shown()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Restore a copy")
        self.setProperty("ground", "surface")
        room = self.screen().availableSize()
        self.resize(min(px(860), room.width() - px(40)), min(px(540), room.height() - px(60)))
        self._register = register
        self._crossing = Crossing(self, "restore")
        self._copies: list[Shelved] = []
        self._inside: dict[Path, Inside] = {}
        self._asked: set[Path] = set()
        self._passphrases: dict[Path, str] = {}
        self.confirm: ConfirmRestore | None = None
        self.list = QTreeWidget()
        self.state = label(look="small", wrap=True)
        self.passphrase = SecretField()
        self.unlock = Button("Open it", icon="lock_closed")
        self.sealed = FieldRow("Passphrase of this copy", self.passphrase, self.unlock)
        self.sealed.hide()
        self.cases, self.acts = QListWidget(), QListWidget()
        self._over_acts = label("Done since and not in it", look="small", tone="ink2")
        self.other = Button("Choose a file…", "plain", "folder_open")
        self.leave = Button("Close")
        self.use = Button("Restore this copy…", "filled", "history")
        self._build()
        self.list.currentItemChanged.connect(self._choose)
        self.other.clicked.connect(self._ask_file)
        self.leave.clicked.connect(self.close)
        self.use.clicked.connect(self._ask)
        self.list.itemActivated.connect(lambda _item, _column: self._ask())
        self.unlock.clicked.connect(self._open_sealed)
        self.passphrase.returnPressed.connect(self._open_sealed)
        self.use.setEnabled(False)
        self.state.setText("Looking for copies")
        places = tuple(folders)
        self._crossing.run(lambda: find_copies(register, places), self._found, self._not_found)

    def busy(self) -> bool:
        """Tell whether a copy is being looked through."""
        return self._crossing.busy()

    def done(self, result: int, /) -> None:
        """Wait for the look under way, which reads only."""
        self._crossing.close()
        super().done(result)

    def closeEvent(self, event: QCloseEvent, /) -> None:
        """Do the same when the window is shut."""
        self._crossing.close()
        super().closeEvent(event)

    def _build(self) -> None:
        self.list.setHeaderLabels(list(_HEADS))
        for shown in (self.list, self.cases, self.acts):
            shown.setProperty("padded", "true")
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAllColumnsShowFocus(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setAccessibleName("Copies, the newest first")
        for at, wide in enumerate((150, 60, 0, 130, 130)):
            self.list.setColumnWidth(at, px(wide))
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(_ACT, QHeaderView.ResizeMode.Stretch)
        self.cases.setAccessibleName("Latest requests in the copy")
        self.acts.setAccessibleName("Done since and not in the copy")
        both = QHBoxLayout()
        both.setSpacing(px(16))
        for head, shown in (
            (label("Latest requests in it", look="small", tone="ink2"), self.cases),
            (self._over_acts, self.acts),
        ):
            shown.setWordWrap(True)
            shown.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            column = QVBoxLayout()
            column.setSpacing(px(4))
            column.addWidget(head)
            column.addWidget(shown)
            both.addLayout(column, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(20), px(16), px(20), px(12))
        whole.setSpacing(px(8))
        whole.addWidget(label("Restore a copy", look="heading"))
        whole.addWidget(label(f"In place of {self._shown}", look="small", tone="ink2", wrap=True))
        whole.addWidget(self.list, 3)
        whole.addWidget(self.state)
        whole.addWidget(self.sealed)
        whole.addLayout(both, 2)
        whole.addLayout(feet(self.leave, self.use, left=[self.other]))

    def _found(self, copies: tuple[Shelved, ...]) -> None:
        self._copies = list(copies)
        for one in copies:
            self._add(one)
        if copies:
            self._pick(0)
            self.list.setFocus()
        else:
            self.state.setText("There is no copy in the folders for copies. Choose the file of one.")

    def _not_found(self, error: Exception) -> None:
        self._say(str(error), bad=True)

    def _add(self, one: Shelved) -> None:
        act = f"{moment_words(one.last_at)} {one.last_words}" if one.last_at else ""
        cases = "" if one.problem or one.sealed else f"{one.cases:,}"
        checked = one.problem or ("Encrypted" if one.sealed else "When it was made" if one.automatic else "Not yet")
        item = QTreeWidgetItem([moment_words(one.made), cases, act, checked, one.path.name])
        item.setToolTip(2, act)
        item.setToolTip(4, str(one.path))
        self.list.addTopLevelItem(item)

    def _chosen(self) -> Shelved | None:
        item = self.list.currentItem()
        return self._copies[self.list.indexOfTopLevelItem(item)] if item is not None else None

    def _pick(self, at: int) -> None:
        item = self.list.topLevelItem(at)
        if item is not None:
            self.list.setCurrentItem(item)

    def _choose(self) -> None:
        one = self._chosen()
        self.use.setEnabled(False)
        self.cases.clear()
        self.acts.clear()
        self.sealed.hide()
        if one is None:
            return
        known = self._inside.get(one.path)
        if known is not None:
            self._show(known)
            return
        if one.problem:
            self._say(f"{one.problem}. This file cannot be restored.", bad=True)
            return
        if one.sealed:
            self._say("This copy is encrypted. Type its passphrase to see what is in it.")
            self.passphrase.clear()
            self.sealed.set_error("")
            self.sealed.show()
            return
        self._say("Looking this copy through")
        if one.path not in self._asked:
            self._asked.add(one.path)
            register, path = self._address or self._register, one.path
            self._crossing.run(lambda: look_inside(path, register), self._looked, self._not_found)

    def _open_sealed(self) -> None:
        one, passphrase = self._chosen(), self.passphrase.text()
        if one is None or not one.sealed or self.busy():
            return
        if not passphrase:
            self.sealed.set_error("Type the passphrase it was made with.")
            return
        register, path = self._address or self._register, one.path
        self.unlock.setEnabled(False)
        self._say("Opening the copy and looking it through")

        def done(inside: Inside) -> None:
            self.unlock.setEnabled(True)
            self._passphrases[path] = passphrase
            self._looked(inside)

        def failed(error: Exception) -> None:
            self.unlock.setEnabled(True)
            if not isinstance(error, Trouble):
                raise error
            if self._chosen() is one:
                self._say("This copy is encrypted and was not opened.")
                self.sealed.set_error(str(error))

        self._crossing.run(lambda: look_inside(path, register, passphrase), done, failed, owner=self)

    def _looked(self, inside: Inside) -> None:
        self._inside[inside.path] = inside
        for at, one in enumerate(self._copies):
            item = self.list.topLevelItem(at)
            if one.path == inside.path and item is not None:
                item.setText(3, "Damaged" if inside.problems else "Now: sound")
                if one.sealed and not inside.problems:
                    item.setText(1, f"{inside.cases:,}")
                    item.setText(2, act_words(inside.acts[0]) if inside.acts else "")
        chosen = self._chosen()
        if chosen is not None and chosen.path == inside.path:
            self._show(inside)

    def _show(self, inside: Inside) -> None:
        self.sealed.hide()
        self.use.setEnabled(not inside.problems)
        if inside.problems:
            self._say(f"This copy is not sound and cannot be restored: {inside.problems[0]}", bad=True)
            return
        self.cases.addItems([f"{reference}  {subject}" for reference, subject in inside.references])
        if inside.related:
            self._over_acts.setText(f"Done since and not in it: {inside.lost_count:,}")
            self.acts.addItems([act_words(act) for act in inside.lost])
        else:
            self._over_acts.setText("Latest acts in it")
            self.acts.addItems([act_words(act) for act in inside.acts])
        count = f"{inside.cases:,} {'case' if inside.cases == 1 else 'cases'}"
        self._say(f"This copy is sound: {count}, every hash and the whole journal were checked.")

    def _say(self, words: str, *, bad: bool = False) -> None:
        set_tone(self.state, "late" if bad else "ink")
        self.state.setText(words)

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, "Choose a copy")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter("FOI Desk registers (*.foidesk *.foidesk.age);;All files (*)")
        dialog.fileSelected.connect(self.take)
        dialog.open()

    def take(self, name: str) -> None:
        """Put a file that was chosen on the list and look it through."""
        path = Path(name)
        if path == self._register:
            self._say("This is the register itself. Choose a copy of it.", bad=True)
            return
        known = next((at for at, one in enumerate(self._copies) if one.path == path), -1)
        if known >= 0:
            self._pick(known)
            return
        self._crossing.run(lambda: look_at_copy(path), self._taken, self._not_found)

    def _taken(self, one: Shelved) -> None:
        self._copies.append(replace(one, automatic=False))
        self._add(self._copies[-1])
        self._pick(len(self._copies) - 1)

    def _ask(self) -> None:
        one = self._chosen()
        inside = self._inside.get(one.path) if one is not None else None
        if one is None or inside is None or inside.problems:
            return
        self.confirm = ConfirmRestore(one, inside, None if self._address else self._register, self)
        self.confirm.accepted.connect(partial(self._go, one.path))
        self.confirm.open()

    def _go(self, path: Path) -> None:
        self.wanted.emit(str(path), self._passphrases.get(path, ""))
        self.close()
