"""Taking copies from the window: asking where to, doing it off the window's thread, and saying how it went."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QWidget

from foidesk.domain.case import IssuedLetter
from foidesk.domain.troubles import Trouble
from foidesk.letters.pages import page_count
from foidesk.office.views import CaseView
from foidesk.ui.crossing import Crossing, Job
from foidesk.ui.desk import Desk
from foidesk.ui.letter import copies
from foidesk.ui.letter.making import copy_bytes
from foidesk.ui.look.scale import px
from foidesk.ui.parts.banner import Banner
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.label import label


class PrintLine(QWidget):
    """How far the printing is, with a way to stop."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "raised")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = label("", "small")
        self._bar = QProgressBar()
        self._bar.setRange(0, 100)
        self._bar.setAccessibleName("Printing")
        self.stop = Button("Stop", dense=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(6), px(16), px(6))
        row.setSpacing(px(12))
        row.addWidget(self._words)
        row.addWidget(self._bar, 1)
        row.addWidget(self.stop)
        self.hide()

    def tell(self, fraction: float, words: str) -> None:
        """Say how far it is."""
        self._words.setText(words)
        self._bar.setValue(round(100 * fraction))


class Copying(QObject):
    """Print, save and open: one letter at a time."""

    def __init__(
        self,
        desk: Desk,
        window: QWidget,
        banner: Banner,
        line: PrintLine,
        *,
        printer_chooser: copies.Chooser | None,
        opener: copies.Opener | None,
    ) -> None:
        super().__init__(window)
        self._desk, self._window, self._banner, self._line = desk, window, banner, line
        self._chooser = printer_chooser
        self._opener = opener or copies.open_in_viewer
        self._folder: Path | None = None
        self._printing: tuple[Crossing, Job] | None = None
        self._view: CaseView | None = None
        self._dated = date.min
        self._issued: IssuedLetter | None = None
        self.dialog: QFileDialog | None = None
        line.stop.clicked.connect(self._stop)

    def about(self, view: CaseView, dated: date, issued: IssuedLetter | None) -> None:
        """Say which letter copies are taken of."""
        self._view, self._dated, self._issued = view, dated, issued

    def open_with(self, opener: copies.Opener) -> None:
        """Open PDFs another way from now on."""
        self._opener = opener

    def choose_printer_with(self, chooser: copies.Chooser) -> None:
        """Ask for the printer another way from now on."""
        self._chooser = chooser

    @property
    def busy(self) -> bool:
        """Tell whether a letter is being printed."""
        return self._printing is not None

    def _bytes(self) -> Callable[[], bytes]:
        view, dated, issued, office = self._view, self._dated, self._issued, self._desk.office
        if view is None:
            raise RuntimeError("no letter to copy")
        return lambda: copy_bytes(office, view, dated, issued)

    def _name(self) -> str:
        reference = self._view.case.reference if self._view is not None else ""
        return copies.file_name(reference, draft=self._issued is None)

    def _what(self) -> str:
        return "Letter" if self._issued is not None else "Draft of the letter"

    # --- saving -------------------------------------------------------------------------------------

    def save(self) -> None:
        """Ask where the PDF should go."""
        if self._view is None:
            return
        dialog = QFileDialog(self._window, "Save the letter as a PDF")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("PDF (*.pdf)")
        dialog.setDefaultSuffix("pdf")
        dialog.setDirectory(str(self._folder or _documents()))
        dialog.selectFile(self._name())
        dialog.fileSelected.connect(lambda name: self.save_as(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def save_as(self, path: Path) -> None:
        """Write the copy; a folder that cannot be written to is said in the tab, with what to do."""
        view, made, words = self._view, self._bytes(), f"{self._what()} saved as {path.name}"
        if view is None:
            return
        despatch, case_id = self._desk.office.despatch, view.case_id

        def work() -> Path:
            written = copies.write_copy(made(), path)
            despatch.note_copy(case_id, words)
            return written

        def failed(trouble: Trouble) -> None:
            self._say(trouble, ("Choose folder", self.save), ("Try again", lambda: self.save_as(path)))

        self._desk.run(work, self._saved, failed, owner=self)

    def _saved(self, path: Path) -> None:
        self._banner.hide()
        self._folder = path.parent
        self._desk.say(f"{self._what()} saved as {path.name}")

    # --- opening ------------------------------------------------------------------------------------

    def open(self) -> None:
        """Hand a copy to the program this computer opens PDFs with."""
        view = self._view
        if view is None:
            return
        made, name, words = self._bytes(), self._name(), f"{self._what()} opened in the PDF viewer"
        despatch, case_id = self._desk.office.despatch, view.case_id

        def work() -> Path:
            path = copies.viewer_copy(made(), name)
            despatch.note_copy(case_id, words)
            return path

        self._desk.run(work, self._opened, self._say, owner=self)

    def _opened(self, path: Path) -> None:
        if not self._opener(path):
            self._banner.clear_buttons()
            self._banner.say(
                "warn",
                "No program opened the PDF",
                "Your letter is safe in the register. Save the PDF, or ask IT which program opens PDFs.",
            )
            self._banner.show()

    # --- printing -----------------------------------------------------------------------------------

    def print(self) -> None:
        """Ask for the printer, then print off the window's thread."""
        view = self._view
        if view is None or self.busy:
            return
        if self._chooser is None and not QPrinterInfo.availablePrinterNames():
            self._banner.clear_buttons()
            self._banner.say(
                "warn",
                "No printer is set up on this computer",
                "Your letter is safe in the register. Ask IT to set up a printer, or save the PDF.",
            )
            self._banner.add_button("Save PDF…", self.save)
            self._banner.show()
            return
        made, pages = self._bytes(), self._issued.pages if self._issued is not None else 0

        def ask(pdf: bytes) -> None:
            count = pages or page_count(pdf)
            printer = copies.a_printer(self._name().removesuffix(".pdf"), count)
            chooser = self._chooser or copies.ask_for_printer
            chooser(printer, self._window, lambda chosen: self._print_on(chosen, pdf))

        self._desk.run(made, ask, self._say, owner=self)

    def _print_on(self, printer: QPrinter, pdf: bytes) -> None:
        view = self._view
        if view is None or self.busy:
            return
        name, what = printer.printerName(), self._what()
        crossing = Crossing(self, "printer")
        # Pages of 600 dots an inch take a while: on a lane of its own, saving goes on meanwhile.
        job = crossing.run_long(
            lambda progress: copies.print_letter(pdf, printer, progress),
            lambda sides: self._printed(view.case_id, what, name, sides),
            self._not_printed,
            self._line.tell,
            owner=self,
        )
        self._printing = (crossing, job)
        self._line.tell(0, "Printing…")
        self._line.show()

    def _printed(self, case_id: int, what: str, name: str, sides: int) -> None:
        self._end_printing()
        self._banner.hide()
        pages = "1 page" if sides == 1 else f"{sides} pages"
        words = f"{what} printed{f' on {name}' if name else ''}, {pages}"
        self._desk.run(lambda: self._desk.office.despatch.note_copy(case_id, words), None, self._say)
        self._desk.say(f"{what} sent to the printer, {pages}")

    def _not_printed(self, error: Exception) -> None:
        self._end_printing()
        if not isinstance(error, Trouble):
            raise error
        self._say(error, ("Try again", self.print))
        self._desk.say("Letter not printed", urgent=True)

    def _stop(self) -> None:
        if self._printing is not None:
            self._printing[1].cancel()
            self._end_printing()
            self._desk.say("Printing stopped")

    def _end_printing(self) -> None:
        self._line.hide()
        if self._printing is not None:
            crossing, _job = self._printing
            self._printing = None
            crossing.close()
            crossing.deleteLater()

    # --- words --------------------------------------------------------------------------------------

    def _say(self, trouble: Trouble, *buttons: tuple[str, Callable[[], object]]) -> None:
        self._banner.clear_buttons()
        self._banner.say("error", trouble.what, " ".join(part for part in (trouble.kept, trouble.do) if part))
        for words, slot in buttons:
            self._banner.add_button(words, slot)
        self._banner.show()


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or str(Path.home())
