"""Restoring a copy: which there are, what is in one, and what would be lost, before anything is changed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from foidesk.office.puttingback import Act, Inside, Shelved, find_copies, look_at_copy, look_inside
from foidesk.office.records import local
from foidesk.ui.crossing import Crossing
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.label import label, set_tone

_HEADS = ("Made", "Cases", "Latest act in it", "Checked", "File")


class RestoreDialog(QDialog):
    """Lists the copies of a register, looks through the one that is chosen, and asks once before it is used."""

    wanted = Signal(str)
    """The path of the copy to put in the register's place, after it was confirmed."""

    def __init__(self, register: Path, folders: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
        self.confirm: ConfirmRestore | None = None
        self.list = QTreeWidget()
        self.state = label(look="small", wrap=True)
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
        self.list.header().setStretchLastSection(True)
        for at, wide in enumerate((150, 55, 290, 130)):
            self.list.setColumnWidth(at, px(wide))
        self.cases.setAccessibleName("Latest requests in the copy")
        self.acts.setAccessibleName("Done since and not in the copy")
        both = QHBoxLayout()
        both.setSpacing(px(16))
        for head, shown in (
            (label("Latest requests in it", look="small", tone="ink2"), self.cases),
            (self._over_acts, self.acts),
        ):
            shown.setTextElideMode(Qt.TextElideMode.ElideRight)
            column = QVBoxLayout()
            column.setSpacing(px(4))
            column.addWidget(head)
            column.addWidget(shown)
            both.addLayout(column, 1)
        feet = QHBoxLayout()
        feet.setSpacing(px(8))
        feet.addWidget(self.other)
        feet.addStretch(1)
        feet.addWidget(self.leave)
        feet.addWidget(self.use)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(20), px(16), px(20), px(12))
        whole.setSpacing(px(8))
        whole.addWidget(label("Restore a copy", look="heading"))
        whole.addWidget(label(f"In place of {self._register}", look="small", tone="ink2", wrap=True))
        whole.addWidget(self.list, 3)
        whole.addWidget(self.state)
        whole.addLayout(both, 2)
        whole.addLayout(feet)

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
        cases = "" if one.problem else f"{one.cases:,}"
        checked = one.problem or ("When it was made" if one.automatic else "Not yet")
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
        if one is None:
            return
        known = self._inside.get(one.path)
        if known is not None:
            self._show(known)
            return
        if one.problem:
            self._say(f"{one.problem}. This file cannot be restored.", bad=True)
            return
        self._say("Looking this copy through")
        if one.path not in self._asked:
            self._asked.add(one.path)
            register, path = self._register, one.path
            self._crossing.run(lambda: look_inside(path, register), self._looked, self._not_found)

    def _looked(self, inside: Inside) -> None:
        self._inside[inside.path] = inside
        for at, one in enumerate(self._copies):
            item = self.list.topLevelItem(at)
            if one.path == inside.path and item is not None:
                item.setText(3, "Damaged" if inside.problems else "Now: sound")
        chosen = self._chosen()
        if chosen is not None and chosen.path == inside.path:
            self._show(inside)

    def _show(self, inside: Inside) -> None:
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
        dialog.setNameFilter("FOI Desk registers (*.foidesk);;All files (*)")
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
        if one is None or inside is None:
            return
        self.confirm = ConfirmRestore(one, inside, self._register, self)
        self.confirm.accepted.connect(partial(self._go, one.path))
        self.confirm.open()

    def _go(self, path: Path) -> None:
        self.wanted.emit(str(path))
        self.close()


class ConfirmRestore(QDialog):
    """Says what would be lost and what is kept; its button repeats the verb."""

    def __init__(self, copy: Shelved, inside: Inside, register: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Restore a copy")
        self.setProperty("ground", "surface")
        self.setMinimumWidth(px(480))
        self.words = lost_words(inside)
        self.use = Button("Restore the copy", "filled", "history")
        self.use.clicked.connect(self.accept)
        self.leave = Button("Leave it")
        self.leave.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(12))
        column.setSpacing(px(8))
        column.addWidget(label(f"Restore the copy of {moment_words(copy.made)}", look="heading", wrap=True))
        column.addWidget(label(self.words, wrap=True))
        lines = [act_words(act) for act in inside.lost[:5]]
        if inside.lost_count > len(lines):
            lines.append(f"and {inside.lost_count - len(lines):,} more")
        if lines:
            column.addWidget(label("\n".join(lines), look="small", tone="ink2", wrap=True))
        kept = f"{register.name} as it is now is kept as a file beside it, with “replaced” in its name."
        column.addWidget(label(kept if register.exists() else "There is no register there now.", wrap=True))
        column.addStretch(1)
        feet = QHBoxLayout()
        feet.setSpacing(px(8))
        feet.addStretch(1)
        feet.addWidget(self.leave)
        feet.addWidget(self.use)
        column.addLayout(feet)


def lost_words(inside: Inside) -> str:
    """Say what the register would no longer hold."""
    if not inside.related:
        return (
            "What was done since this copy would be gone, and cannot be listed: the register could not be read, or the "
            "copy is of another register."
        )
    if not inside.lost_count:
        return "Nothing was done since this copy: no act would be lost."
    acts = "1 act" if inside.lost_count == 1 else f"{inside.lost_count:,} acts"
    return f"{acts} done since this copy would be gone from the register:"


def act_words(act: Act) -> str:
    """Give a line of the journal."""
    return " ".join(part for part in (moment_words(act.at), act.reference, act.words, f"({act.who})") if part)


def moment_words(at: datetime) -> str:
    """Give a moment as it is told on screen: 24 Nov 2026, 10:42."""
    here = local(at)
    return f"{here.day} {here:%b %Y, %H:%M}"
