"""Filing later messages in the case that is open: chosen, let go or copied; read, asked about, filed."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from foidesk.domain.latermail import FilingKind
from foidesk.domain.troubles import NotAllowed, Trouble
from foidesk.intake.document import Document
from foidesk.office.correspondence import Arriving
from foidesk.office.views import CaseView
from foidesk.ui.casefile.filingcard import FilingCard
from foidesk.ui.desk import Desk
from foidesk.ui.parts.filekinds import readable


class Filing(QObject):
    """Between the card and the office; `filed` gives the case as it then stands."""

    filed = Signal(object)

    def __init__(self, desk: Desk, card: FilingCard, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._card = desk, card
        self._case_id = 0
        self._dialog: QFileDialog | None = None
        card.kept.connect(self._file_it)

    def begin(self, case_id: int) -> None:
        """Begin with a case; what was asked about in another is put away."""
        if case_id != self._case_id:
            self._case_id = case_id
            self._card.forget()

    def ask_file(self, window: QWidget) -> None:
        """Ask for the file of a later message."""
        dialog = QFileDialog(window, "File a later message", "", readable())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.finished.connect(dialog.deleteLater)
        dialog.filesSelected.connect(lambda names: self.take_files([Path(name) for name in names]))
        self._dialog = dialog
        dialog.open()

    def take_files(self, paths: Sequence[Path]) -> None:
        """Read files that were let go on this case or chosen for it, and ask what each is."""
        correspondence, wanted = self._desk.office.correspondence, tuple(paths)
        self._take(lambda: [correspondence.read(path) for path in wanted])

    def take_text(self, text: str, html: str = "") -> None:
        """Take copied words as a message."""
        receipt = self._desk.office.receipt
        self._take(lambda: [receipt.read_pasted(text, html)])

    def _take(self, reads: Callable[[], list[Document]]) -> None:
        case_id, correspondence = self._case_id, self._desk.office.correspondence

        def work() -> tuple[int, list[Arriving]]:
            return case_id, [correspondence.look_at(case_id, document) for document in reads()]

        self._desk.run(work, self._ask_what)

    def _ask_what(self, found: tuple[int, list[Arriving]]) -> None:
        case_id, arriving = found
        if case_id == self._case_id:
            self._card.start(arriving)

    def _file_it(self, document: Document, day: date, kind: FilingKind) -> None:
        case_id, correspondence = self._case_id, self._desk.office.correspondence
        self._desk.run(lambda: correspondence.file(case_id, document, day, kind), self._was_filed, self._not_filed)

    def _was_filed(self, view: CaseView) -> None:
        if view.case_id == self._case_id:
            self._card.next()
            self.filed.emit(view)
            self._desk.say(f"Filed in {view.case.reference}")

    def _not_filed(self, trouble: Trouble) -> None:
        if isinstance(trouble, NotAllowed):
            self._card.refuse(str(trouble))
        else:
            self._desk.troubled.emit(trouble)
