"""Attaching files: chosen, let go or pasted; looked into on a thread of its own, so that saving goes on meanwhile."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from foidesk.domain.troubles import Trouble
from foidesk.office.enclosing import Looked
from foidesk.office.views import CaseView
from foidesk.ui.crossing import Crossing, Job, Progress
from foidesk.ui.desk import Desk
from foidesk.ui.enclosures.asking import Wanted
from foidesk.ui.parts.busyline import BusyLine

_SWEEP_MS = 200


class Attaching(QObject):
    """Between the desk and the gate; `attached` gives the case as it then stands."""

    attached = Signal(object)
    asked = Signal(object)
    """Files (a Wanted) that another case has too: a reason is needed."""
    troubled = Signal(object)

    def __init__(self, desk: Desk, line: BusyLine, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._line = desk, line
        self._case_id = 0
        self._looking: tuple[Crossing, Job] | None = None
        self._ending: list[Crossing] = []
        self._sweeper = QTimer(self)
        self._sweeper.setSingleShot(True)
        self._sweeper.setInterval(_SWEEP_MS)
        self._sweeper.timeout.connect(self._sweep)
        self.dialog: QFileDialog | None = None
        line.stopped.connect(self._stop)

    def begin(self, case_id: int) -> None:
        """Begin with a case; what was being looked into for another is let go."""
        if case_id != self._case_id:
            self._case_id = case_id
            self._stop()

    @property
    def busy(self) -> bool:
        """Tell whether files are being looked into."""
        return self._looking is not None

    def ask(self, window: QWidget, *, response: int = 0, replaces: int = 0) -> None:
        """Ask for files; for one, where it takes the place of another."""
        dialog = QFileDialog(window, "Replace the file" if replaces else "Attach files to the letter")
        one = QFileDialog.FileMode.ExistingFile
        dialog.setFileMode(one if replaces else QFileDialog.FileMode.ExistingFiles)
        dialog.finished.connect(dialog.deleteLater)
        dialog.filesSelected.connect(
            lambda names: self.take([Path(name) for name in names], response=response, replaces=replaces)
        )
        self.dialog = dialog
        dialog.open()

    def take(self, paths: Sequence[Path], *, response: int = 0, replaces: int = 0) -> None:
        """Look into files and attach them."""
        if not paths or self.busy:
            return
        case_id, office, wanted = self._case_id, self._desk.office, tuple(paths)
        crossing = Crossing(self, "gate")

        def work(progress: Progress) -> tuple[Looked, ...]:
            looked: list[Looked] = []
            for at, path in enumerate(wanted):
                if progress.cancelled():
                    break
                progress.report(at / len(wanted) if len(wanted) > 1 else -1, f"Looking into {path.name}")
                looked += office.enclosing.look(case_id, [path])
            return tuple(looked)

        job = crossing.run_long(
            work,
            lambda looked: self._looked(case_id, Wanted(looked, response, replaces)),
            self._failed,
            self._line.tell,
            owner=self,
        )
        self._looking = crossing, job
        self._line.begin(f"Looking into {wanted[0].name}")

    def _looked(self, case_id: int, wanted: Wanted) -> None:
        self._end()
        if case_id != self._case_id or not wanted.files:
            return
        if wanted.elsewhere:
            self.asked.emit(wanted)
        else:
            self.put(wanted, "")

    def put(self, wanted: Wanted, allowed: str) -> None:
        """Attach what was looked into."""
        case_id, enclosing = self._case_id, self._desk.office.enclosing
        work: Callable[[], CaseView]
        if wanted.replaces:
            file = wanted.files[0]

            def work() -> CaseView:
                return enclosing.replace_file(case_id, wanted.replaces, file, allowed=allowed)
        else:

            def work() -> CaseView:
                return enclosing.attach(case_id, wanted.files, response=wanted.response, allowed=allowed)

        self._desk.run(work, self.attached.emit, self.troubled.emit, owner=self)

    def _failed(self, error: Exception) -> None:
        self._end()
        if not isinstance(error, Trouble):
            raise error
        self.troubled.emit(error)

    def _stop(self) -> None:
        if self._looking is not None:
            self._looking[1].cancel()
            self._end()
            self._desk.say("Stopped. Nothing was attached.")

    def _end(self) -> None:
        self._line.end()
        if self._looking is not None:
            self._ending.append(self._looking[0])
            self._looking = None
            self._sweep()

    def _sweep(self) -> None:
        """Let go of lanes that are through; one that still looks into a large file is not waited for."""
        for crossing in [one for one in self._ending if not one.busy()]:
            self._ending.remove(crossing)
            crossing.close()
            crossing.deleteLater()
        if self._ending:
            self._sweeper.start()
