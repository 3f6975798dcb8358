"""What came back from a holder: its files, each with its item, and the ways to add, open and save them."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from foidesk.domain.commissions import Returned, short
from foidesk.domain.troubles import Trouble
from foidesk.office.holdingviews import CommissionView
from foidesk.office.views import CaseView
from foidesk.ui.desk import Desk
from foidesk.ui.look.scale import px
from foidesk.ui.papers.copies import Named, Opener, open_in_viewer, viewer_copy
from foidesk.ui.papers.whole import write_whole
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.fileline import file_line, size_words
from foidesk.ui.parts.label import label

# What a computer would run instead of showing it; such a file is only saved, for whoever looks after it to judge.
_PROGRAMS = (
    "app bat chm cmd com cpl desktop dll exe gadget hta htm html inf iso jar js jse lnk msc msi msix mst pif ps1 reg "
    "scf scr settingcontent-ms sh svg url vb vbe vbs vhd wsc wsf wsh xll"
)
_NOT_OPENED = "It could run as a program, so it is not opened. Save a copy and ask IT to look at it."
_ADD = "Or let go of files on the window, or paste copied files with Ctrl+V"
_FILE = Named("file", "It is safe in the register.")


class ReturnedFiles(QWidget):
    """The files of one commission; `acted` gives the case after one was filed or taken off, and the words for it."""

    acted = Signal(object, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, opener: Opener = open_in_viewer) -> None:
        super().__init__(parent)
        self._desk, self._opener = desk, opener
        self._view: CaseView | None = None
        self._shown: CommissionView | None = None
        self._dialog: QFileDialog | None = None
        self.setAccessibleName("What came back")
        self.item = QComboBox()
        self.item.setAccessibleName("Which item the files belong to")
        self.item.setProperty("dense", True)
        self.add = Button("Add files…", icon="attach", dense=True)
        self.add.setToolTip(_ADD)
        self.add.clicked.connect(self.ask_files)
        self._none = label("", "small", "ink2", wrap=True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(6))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(label("What came back", strong=True))
        head.addStretch(1)
        head.addWidget(self.item)
        head.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addLayout(head)
        column.addWidget(self._none)
        column.addLayout(self._lines)

    def open_with(self, opener: Opener) -> None:
        """Open files another way from now on."""
        self._opener = opener

    # --- showing ------------------------------------------------------------------------------------

    def show_files(self, view: CaseView, shown: CommissionView) -> None:
        """Show the files of a commission."""
        another = self._shown is None or self._shown.key != shown.key
        self._view, self._shown = view, shown
        writable = not self._desk.office.read_only
        chosen = 0 if another else self.item.currentData() or 0
        self.item.clear()
        self.item.addItem("For all its items", 0)
        for number in shown.numbers:
            self.item.addItem(f"For item {number}", view.case.item_numbered(number).key)
        self.item.setCurrentIndex(max(0, self.item.findData(chosen)))
        self.item.setVisible(len(shown.numbers) > 1)
        self.add.setEnabled(writable)
        self.add.setToolTip(_ADD if writable else "This register can only be read.")
        while (line := self._lines.takeAt(0)) is not None:
            gone = line.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        files = shown.commission.files
        self._none.setText("No file yet. Let go of files on the window, paste copied ones, or add them.")
        self._none.setVisible(not files)
        for index, file in enumerate(files):
            self._lines.addWidget(self._line(index, file, writable=writable))

    def words(self) -> list[str]:
        """Give what is said of each file."""
        return [self._said(file) for file in self._shown.commission.files] if self._shown is not None else []

    def _said(self, file: Returned) -> str:
        view = self._view
        numbers = [n for n, item in enumerate(view.case.items, 1) if item.key == file.item] if view is not None else []
        whose = f", for item {numbers[0]}" if numbers else ""
        today = view.today if view is not None else file.came_on
        return f"{file.name} ({size_words(file.size)}){whose}, came {short(file.came_on, today)}"

    def _line(self, index: int, file: Returned, *, writable: bool) -> QWidget:
        buttons = []
        for words, act in (
            ("Open", lambda: self.open_file(index)),
            ("Save a copy…", lambda: self._ask_where(index, file.name)),
            ("Take off", lambda: self.take_off(index)),
        ):
            button = Button(words, "quiet" if words == "Take off" else "plain", dense=True)
            button.setAccessibleName(f"{words.rstrip('…')}: {file.name}")
            button.clicked.connect(act)
            button.setEnabled((writable or words != "Take off") and not (words == "Open" and runs(file.name)))
            button.setToolTip(_NOT_OPENED if words == "Open" and runs(file.name) else "")
            buttons.append(button)
        return file_line("attach", self._said(file), *buttons)

    # --- filing -------------------------------------------------------------------------------------

    def ask_files(self) -> None:
        """Ask for the files."""
        if self._shown is None:
            return
        dialog = QFileDialog(self.window(), f"Files from {self._shown.holder.name}")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.take([Path(name) for name in names]))
        dialog.finished.connect(dialog.deleteLater)
        self._dialog = dialog
        dialog.open()

    def take(self, paths: Sequence[Path]) -> None:
        """File what was chosen, let go or pasted, with the item that is chosen."""
        view, shown, holding = self._view, self._shown, self._desk.office.holding
        if view is None or shown is None or not paths or not self.add.isEnabled():
            return
        case_id, key, item = view.case_id, shown.key, int(self.item.currentData() or 0)
        count = "1 file" if len(paths) == 1 else f"{len(paths)} files"
        wanted = tuple(paths)
        self._desk.run(
            lambda: holding.file(case_id, key, holding.read(wanted), item),
            lambda now: self.acted.emit(now, f"{count} from {shown.holder.name} filed"),
            owner=self,
        )

    def paste(self) -> bool:
        """File copied files; say whether there were any."""
        paths = [Path(url.toLocalFile()) for url in QGuiApplication.clipboard().mimeData().urls() if url.isLocalFile()]
        self.take(paths)
        return bool(paths)

    def take_off(self, index: int) -> None:
        """Take a file off; Undo brings it back."""
        view, shown, holding = self._view, self._shown, self._desk.office.holding
        if view is None or shown is None:
            return
        case_id, key, name = view.case_id, shown.key, shown.commission.files[index].name
        self._desk.run(
            lambda: holding.take_off(case_id, key, index, view.case),
            lambda now: self.acted.emit(now, f"“{name}” taken off"),
            owner=self,
        )

    # --- looking at them ----------------------------------------------------------------------------

    def open_file(self, index: int) -> None:
        """Open a copy with the program this computer uses for it; the one in the register is never touched."""
        content, name = self._content(index)
        if runs(name):
            self._desk.say(f"{name}: {_NOT_OPENED}")
            return

        def opened(path: Path) -> None:
            if not self._opener(path):
                self._desk.say(f"No program here opens {name}. Save a copy to look at it elsewhere.")

        self._desk.run(lambda: viewer_copy(content(), name, _FILE), opened, owner=self)

    def save_file(self, index: int, path: Path) -> None:
        """Save a file byte for byte."""
        content, name = self._content(index)

        def failed(trouble: Trouble) -> None:
            self._desk.troubled.emit(trouble)

        self._desk.run(
            lambda: write_whole(content(), path, f"{name} could not be saved.", _FILE.kept),
            lambda written: self._desk.say(f"Saved {written.name}"),
            failed,
            owner=self,
        )

    def _content(self, index: int) -> tuple[Callable[[], bytes], str]:
        view, shown, holding = self._view, self._shown, self._desk.office.holding
        if view is None or shown is None:
            raise ValueError("no commission shows")
        case_id, key = view.case_id, shown.key
        return lambda: holding.content(case_id, key, index), shown.commission.files[index].name

    def _ask_where(self, index: int, name: str) -> None:
        dialog = QFileDialog(self.window(), "Save a copy", name)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda chosen: self.save_file(index, Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        self._dialog = dialog
        dialog.open()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Ctrl+V files copied files."""
        if not (event.matches(QKeySequence.StandardKey.Paste) and self.paste()):
            super().keyPressEvent(event)


def runs(name: str) -> bool:
    """Say whether a computer would run a file of this name instead of showing it."""
    return name.rpartition(".")[2].casefold() in _PROGRAMS.split()
