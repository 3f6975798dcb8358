"""The register moved to another place, seen through: where to, how far it is, and what came of it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from foidesk import settings
from foidesk.domain.troubles import Trouble
from foidesk.office.moving import move_register
from foidesk.office.views import Copied
from foidesk.ui.crossing import Crossing, Job, Progress
from foidesk.ui.dialogs.asking import Asking
from foidesk.ui.dialogs.server import ServerForm
from foidesk.ui.look.scale import px
from foidesk.ui.parts.busyline import BusyLine
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.label import label, set_tone
from foidesk.ui.parts.segmented import SegmentedControl

_SERVER, _FILE = "server", "file"


class _Stopped(Exception):
    """The move was stopped."""


class MoveDialog(Asking):
    """Carries the register to a server or to another file; the window's register is not written meanwhile."""

    moved = Signal(str)
    """What opens the register at its new place; it may hold a password."""

    def __init__(self, store: str, address: str, *, on_server: bool, parent: QWidget | None = None) -> None:
        """Take what opens the register, and how it is shown."""
        super().__init__("Move the register", "Move the register", parent, width=520)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)  # what is typed meanwhile would be left behind
        self._store = store
        self._crossing = Crossing(self, "moving")
        self._job: Job | None = None
        self.kind = SegmentedControl("Move to", [(_SERVER, "A PostgreSQL server"), (_FILE, "A file")])
        self.form = ServerForm()
        self.said = label(look="small", wrap=True)
        self.busy = BusyLine()
        self.busy.stopped.connect(self._stop)
        self.use = Button("Move the register", "filled")
        self.use.setDefault(True)
        self.use.clicked.connect(self._begin)
        self.kind.chosen.connect(self._choose)
        self._build(address)
        self.kind.set_value(_FILE if on_server else _SERVER)
        self._choose(self.kind.value())

    def _build(self, address: str) -> None:
        about = (
            f"Everything in {address} is carried over, every request, letter and entry of the journal, and compared "
            "table by table. The old register stays as it is; FOI Desk opens the new one."
        )
        self._where = label(tone="ink2", wrap=True)
        column = self.rows
        column.setSpacing(px(12))
        column.addWidget(label(about, wrap=True))
        column.addWidget(self.kind)
        column.addWidget(self._where)
        column.addWidget(self.form)
        column.addWidget(self.said)
        column.addWidget(self.busy)
        self.finish(self.use, "Leave it")
        self.said.hide()

    def done(self, result: int, /) -> None:
        """Stop a move under way, which leaves everything as it was."""
        self._stop()
        self._crossing.close()
        super().done(result)

    def closeEvent(self, event: QCloseEvent, /) -> None:
        """Do the same when the dialog is shut."""
        self._stop()
        self._crossing.close()
        super().closeEvent(event)

    def _choose(self, kind: str) -> None:
        to_server = kind == _SERVER
        self.form.setVisible(to_server)
        self._where.setText(
            "Into an empty database, which whoever looks after the server makes for you."
            if to_server
            else "Into a new file, which you choose next."
        )
        self.use.setText("Move the register" if to_server else "Move the register…")
        self.fit()

    def _begin(self) -> None:
        if self.kind.value() == _SERVER:
            address = self.form.address()
            if address is not None:
                self.move_to(str(address))
            return
        dialog = QFileDialog(self, "Move the register to")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix("foidesk")
        dialog.setNameFilter("FOI Desk registers (*.foidesk)")
        dialog.fileSelected.connect(self.move_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def move_to(self, to: str) -> None:
        """Carry the register to a place, off the window's thread."""
        self._say("")
        self._allow(False)
        self.busy.begin("Carrying over and comparing")
        self._job = self._crossing.run_long(
            partial(_move, self._store, to), partial(self._moved, to), self._failed, told=self.busy.tell
        )

    def _moved(self, to: str, _copied: Copied) -> None:
        self._job = None
        self.busy.end()
        self.accept()
        self.moved.emit(to)

    def _failed(self, error: Exception) -> None:
        self._over()
        if isinstance(error, _Stopped):
            return
        if not isinstance(error, Trouble):
            raise error
        self._say(str(error), bad=True)

    def _stop(self) -> None:
        if self._job is not None and not self._job.finished:
            self._job.cancel()
            self._over()
            self._say("Stopped. Nothing was moved.")

    def _over(self) -> None:
        self._job = None
        self.busy.end()
        self._allow(True)

    def _allow(self, allowed: bool) -> None:
        for widget in (self.kind, self.form, self.use):
            widget.setEnabled(allowed)

    def _say(self, words: str, *, bad: bool = False) -> None:
        set_tone(self.said, "late" if bad else "ink2")
        self.said.setText(words)
        self.said.setVisible(bool(words))


def _move(store: str, to: str, progress: Progress) -> Copied:
    def told(done: int, whole: int) -> None:
        if progress.cancelled():
            raise _Stopped
        progress.report(done / whole if whole else 1.0, "Carrying over and comparing")

    return move_register(store, to, told, who=settings.load().display_name)
