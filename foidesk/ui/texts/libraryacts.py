"""Acts on the library from its page: done off the window's thread, undone and done again, and files of texts."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from foidesk.domain.troubles import StoreTrouble, Trouble
from foidesk.office.textviews import BroughtInTexts, LibraryAct, TextVersion
from foidesk.ui.desk import Desk
from foidesk.ui.texts.versions import VersionsDialog

_FILES = "Standard texts (*.json)"


class ShowsActs(Protocol):
    """What the page does after an act."""

    def acted(self, act: LibraryAct, *, bar: bool = False) -> None:
        """Show the library after an act."""


class LibraryActs(QObject):
    """Keeps what can be undone, for as long as the page is there."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._done: list[LibraryAct] = []
        self._undone: list[LibraryAct] = []

    @property
    def next_undo(self) -> str:
        """Give the act that Undo would undo."""
        return self._done[-1].act if self._done else ""

    @property
    def next_redo(self) -> str:
        """Give the act that Redo would do again."""
        return self._undone[-1].act if self._undone else ""

    def did(self, act: LibraryAct | None) -> None:
        """Remember an act that was done."""
        if act is not None and act.changes:
            self._done.append(act)
            self._undone.clear()

    def do(self, work: Callable[[], LibraryAct | None], *, bar: bool = False) -> None:
        """Do an act, and show what it did."""

        def done(act: LibraryAct | None) -> None:
            self.did(act)
            if act is not None:
                self._show(act, bar=bar)

        self._desk.run(work, done, owner=self)

    def _show(self, act: LibraryAct, *, bar: bool = False) -> None:
        page: ShowsActs = self._page  # type: ignore[assignment]  # the page is one that shows acts
        page.acted(act, bar=bar)

    def undo(self) -> None:
        """Undo the last act."""
        self._back(self._done, self._undone, again=False)

    def redo(self) -> None:
        """Do again what was undone last."""
        self._back(self._undone, self._done, again=True)

    def _back(self, here: list[LibraryAct], there: list[LibraryAct], *, again: bool) -> None:
        if not here:
            self._desk.say("There is nothing to do again." if again else "There is nothing to undo.")
            return
        act, texts = here.pop(), self._desk.office.standardtexts

        def done(back: LibraryAct) -> None:
            there.append(back)
            self._show(back)

        def failed(trouble: Trouble) -> None:
            if isinstance(trouble, StoreTrouble) and not trouble.field:
                self._desk.troubled.emit(trouble)

        self._desk.run(lambda: texts.take_back(act, again=again), done, failed, owner=self)

    def restore_ours(self, key: str) -> None:
        """Put our wording of a shipped text back."""
        texts = self._desk.office.standardtexts
        self.do(lambda: texts.restore_ours(key))

    # --- versions -----------------------------------------------------------------------------------

    def show_versions(self, key: str) -> None:
        """Show every version of a text."""
        texts = self._desk.office.standardtexts

        def show(versions: tuple[TextVersion, ...]) -> None:
            dialog = VersionsDialog(versions, read_only=self._desk.office.read_only, parent=self._page.window())
            dialog.wanted.connect(lambda text: self.do(lambda: texts.save(key, text)))
            dialog.open()

        self._desk.run(lambda: texts.versions(key), show, owner=self)

    # --- files --------------------------------------------------------------------------------------

    def ask_save(self) -> None:
        """Ask where to save the library as a file."""
        dialog = QFileDialog(self._page.window(), "Save the library as a file")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(_FILES)
        dialog.setDefaultSuffix("json")
        dialog.selectFile("standard-texts.json")
        dialog.fileSelected.connect(lambda name: self.save_file(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_file(self, path: Path) -> None:
        """Save the texts in use as a file for another office."""
        texts = self._desk.office.standardtexts

        def work() -> int:
            content = texts.export()
            try:
                path.write_bytes(content)
            except OSError as error:
                raise StoreTrouble(
                    f"{path.name} could not be saved.",
                    kept="The library is safe in the register.",
                    do="Choose another folder, or ask IT for access.",
                    details=str(error),
                ) from error
            return len(texts.all())

        self._desk.run(work, lambda count: self._desk.say(f"{count} texts saved as {path.name}"), owner=self)

    def ask_bring_in(self) -> None:
        """Ask for another office's file."""
        dialog = QFileDialog(self._page.window(), "Bring in texts from a file")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(_FILES)
        dialog.fileSelected.connect(lambda name: self.bring_in(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def bring_in(self, path: Path) -> None:
        """Add the texts of another office's file."""
        texts = self._desk.office.standardtexts

        def work() -> BroughtInTexts:
            try:
                content = path.read_bytes()
            except OSError as error:
                raise StoreTrouble(
                    f"{path.name} could not be read.", kept="The library is as it was.", details=str(error)
                ) from error
            return texts.bring_in(content)

        self._desk.run(work, self._brought, owner=self)

    def _brought(self, brought: BroughtInTexts) -> None:
        self.did(brought.act)
        if brought.act is not None:
            self._show(brought.act, bar=True)
        added = "1 text added" if brought.added == 1 else f"{brought.added} texts added"
        known = f", {brought.known} were here already" if brought.known else ""
        self._desk.say(f"{added}{known}")
        if brought.refused:
            few = " ".join(f"{one.rstrip('.')}." for one in brought.refused[:3])
            more = f" And {len(brought.refused) - 3} more." if len(brought.refused) > 3 else ""
            count = "1 text was" if len(brought.refused) == 1 else f"{len(brought.refused)} texts were"
            self._desk.troubled.emit(
                Trouble(f"{count} left out.", kept=f"{added}.", do=f"{few}{more}", details="\n".join(brought.refused))
            )
