"""Memos leaving the desk: an email draft is opened in the mail program, papers are saved where she says."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from foidesk.intake.safe_names import without_doubles
from foidesk.office.memos import MemoFile, MemoForm
from foidesk.ui.desk import Desk
from foidesk.ui.papers.copies import Named, Opener, open_in_viewer, viewer_copy
from foidesk.ui.papers.whole import write_whole

Asked = Sequence[tuple[int, int]]
_MEMO = Named("memo", "What was asked is safe in the register.")
_KINDS = {MemoForm.EMAIL: "Email draft (*.eml)", MemoForm.WORD: "Word (*.docx)", MemoForm.PDF: "PDF (*.pdf)"}


class MemoPapers(QObject):
    """Makes memos off the window's thread; `then` is called once they are out of the door, and not before."""

    def __init__(self, desk: Desk, window: QWidget, *, opener: Opener = open_in_viewer) -> None:
        super().__init__(window)
        self._desk, self._window, self._opener = desk, window, opener
        self._folder: Path | None = None
        self.dialog: QFileDialog | None = None

    def open_with(self, opener: Opener) -> None:
        """Open email drafts another way from now on."""
        self._opener = opener

    def make(
        self,
        asked: Asked,
        form: MemoForm,
        *,
        reminder: bool = False,
        with_requester: bool = False,
        attach: MemoForm | None = None,
        then: Callable[[], object] | None = None,
    ) -> None:
        """Make one memo for each holder; one email draft opens, anything else is saved."""
        memos, wanted = self._desk.office.memos, tuple(asked)

        def made(files: tuple[MemoFile, ...]) -> None:
            if form is MemoForm.EMAIL and len(files) == 1:
                self._open(files[0], wanted, then)
            elif len(files) == 1:
                self._ask_where(files[0], form, wanted, then)
            else:
                self._ask_folder(files, wanted, then)

        self._desk.run(
            lambda: memos.make(wanted, form, reminder=reminder, with_requester=with_requester, attach=attach),
            made,
            owner=self,
        )

    # --- an email draft -----------------------------------------------------------------------------

    def _open(self, file: MemoFile, asked: Asked, then: Callable[[], object] | None) -> None:
        def opened(path: Path) -> None:
            if self._opener(path):
                self._note(asked, "email draft made", then)
                self._desk.say(f"Email draft to {file.holder} opened. Nothing was sent: look at it, then send it.")
            else:
                self._desk.say("No program here opens email drafts. Save it instead.")
                self._ask_where(file, MemoForm.EMAIL, asked, then)

        self._desk.run(lambda: viewer_copy(file.content, file.name, _MEMO), opened, owner=self)

    # --- saving -------------------------------------------------------------------------------------

    def _ask_where(self, file: MemoFile, form: MemoForm, asked: Asked, then: Callable[[], object] | None) -> None:
        dialog = QFileDialog(self._window.window(), "Save the memo")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(_KINDS[form])
        dialog.setDefaultSuffix(form.value)
        dialog.setDirectory(str(self._folder or _documents()))
        dialog.selectFile(file.name)
        dialog.fileSelected.connect(lambda name: self.save_as(file, Path(name), asked, then))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def save_as(self, file: MemoFile, path: Path, asked: Asked, then: Callable[[], object] | None = None) -> None:
        """Write one memo exactly there."""

        def saved(written: Path) -> None:
            self._folder = written.parent
            self._note(asked, f"saved as {written.name}", then)
            self._desk.say(f"Memo to {file.holder} saved as {written.name}")

        self._desk.run(
            lambda: write_whole(file.content, path, "The memo could not be saved.", _MEMO.kept), saved, owner=self
        )

    def _ask_folder(self, files: tuple[MemoFile, ...], asked: Asked, then: Callable[[], object] | None) -> None:
        dialog = QFileDialog(self._window.window(), f"Choose a folder for {len(files)} memos")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setDirectory(str(self._folder or _documents()))
        dialog.fileSelected.connect(lambda name: self.save_all(files, Path(name), asked, then))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def save_all(
        self, files: Sequence[MemoFile], folder: Path, asked: Asked, then: Callable[[], object] | None = None
    ) -> None:
        """Write several memos into a folder, over none that lies there."""
        memos = tuple(files)

        def work() -> Path:
            taken = {one.name.casefold() for one in folder.iterdir()} if folder.is_dir() else set()
            for one in memos:
                path = folder / without_doubles(one.name, taken)
                write_whole(one.content, path, f"The memo to {one.holder} could not be saved.", _MEMO.kept)
            return folder

        def saved(into: Path) -> None:
            self._folder = into
            self._note(asked, f"saved in {into.name}", then)
            self._desk.say(f"{len(memos)} memos saved in {into.name}")

        self._desk.run(work, saved, owner=self)

    def _note(self, asked: Asked, words: str, then: Callable[[], object] | None) -> None:
        """Write in the journal that a memo was made, then go on."""
        office = self._desk.office

        def done(_none: None) -> None:
            if then is not None:
                then()

        if not office.read_only:
            self._desk.run(lambda: office.memos.note(asked, words), done, owner=self)


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
