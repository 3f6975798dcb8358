"""Taking copies from the window: asking where to, doing it off the window's thread, and saying how it went."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QWidget

from foidesk.domain.troubles import Trouble
from foidesk.letters.pages import page_count
from foidesk.ui.crossing import Crossing, Job
from foidesk.ui.desk import Desk
from foidesk.ui.look.scale import px
from foidesk.ui.papers import copies
from foidesk.ui.papers.copies import Form, Paper
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
    """Print, save and open: one paper at a time."""

    def __init__(
        self,
        desk: Desk,
        window: QWidget,
        banner: Banner,
        line: PrintLine,
        *,
        printer_chooser: copies.Chooser | None = None,
        opener: copies.Opener | None = None,
    ) -> None:
        super().__init__(window)
        self._desk, self._window, self._banner, self._line = desk, window, banner, line
        self._chooser = printer_chooser
        self._opener = opener or copies.open_in_viewer
        self._folder: Path | None = None
        self._printing: tuple[Crossing, Job] | None = None
        self._paper: Paper | None = None
        self.dialog: QFileDialog | None = None
        line.stop.clicked.connect(self._stop)

    def about(self, paper: Paper | None) -> None:
        """Say what copies are taken of."""
        self._paper = paper

    def open_with(self, opener: copies.Opener) -> None:
        """Open PDFs another way from now on."""
        self._opener = opener

    def choose_printer_with(self, chooser: copies.Chooser) -> None:
        """Ask for the printer another way from now on."""
        self._chooser = chooser

    @property
    def busy(self) -> bool:
        """Tell whether something is being printed."""
        return self._printing is not None

    # --- saving -------------------------------------------------------------------------------------

    def save(self, ending: str = "") -> None:
        """Ask where the PDF should go, or the copy of another form."""
        paper = self._paper
        if paper is None:
            return
        form = _form(paper, ending)
        dialog = QFileDialog(self._window, f"Save the {paper.named.noun} as {form.words if form else 'a PDF'}")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(form.filter if form else "PDF (*.pdf)")
        dialog.setDefaultSuffix(form.ending if form else "pdf")
        dialog.setDirectory(str(self._folder or _documents()))
        dialog.selectFile(_name(paper, form))
        dialog.fileSelected.connect(lambda name: self.save_as(Path(name), ending))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def save_as(self, path: Path, ending: str = "") -> None:
        """Write the copy; a folder that cannot be written to is said in the tab, with what to do."""
        paper = self._paper
        if paper is None:
            return
        form = _form(paper, ending)
        note = self._noting(paper, f"{paper.what} saved as {path.name}")

        def work() -> Path:
            made = form.made() if form else paper.made()
            written = copies.write_copy(made, path, paper.named, form.words if form else "a PDF")
            note()
            return written

        def failed(trouble: Trouble) -> None:
            again = ("Try again", lambda: self.save_as(path, ending))
            self._say(trouble, ("Choose folder", lambda: self.save(ending)), again)

        self._desk.run(work, lambda written: self._saved(paper, written), failed, owner=self)

    def _saved(self, paper: Paper, path: Path) -> None:
        self._banner.hide()
        self._folder = path.parent
        self._desk.say(f"{paper.what} saved as {path.name}")

    def _noting(self, paper: Paper, words: str) -> Callable[[], None]:
        """Give what writes a copy into the journal; not for a paper of no case, nor where one can only read."""
        office, case_id = self._desk.office, paper.case_id
        if case_id is None or office.read_only:
            return lambda: None
        return lambda: office.despatch.note_copy(case_id, words)

    # --- opening ------------------------------------------------------------------------------------

    def open(self, ending: str = "") -> None:
        """Hand a copy to the program this computer opens PDFs, or such copies, with."""
        paper = self._paper
        if paper is None:
            return
        form = _form(paper, ending)
        program = form.program if form else "PDF viewer"
        done = "drafted as an email" if ending == "eml" else "opened"
        note = self._noting(paper, f"{paper.what} {done} in the {program}")

        def work() -> Path:
            made = form.made() if form else paper.made()
            path = copies.viewer_copy(made, _name(paper, form), paper.named, program)
            note()
            return path

        self._desk.run(work, lambda path: self._opened(paper, path, form), self._say, owner=self)

    def _opened(self, paper: Paper, path: Path, form: Form | None) -> None:
        if self._opener(path):
            self._banner.hide()
            return
        what = form.words if form else "PDF"
        self._banner.clear_buttons()
        self._banner.say(
            "warn",
            f"No program opened the {what.removeprefix('a ').removeprefix('an ')}",
            f"{paper.named.kept} Save it, or ask IT which program opens such files.",
        )
        ending = form.key if form else ""
        self._banner.add_button("Save it…", lambda: self.save(ending))
        self._banner.show()

    # --- printing -----------------------------------------------------------------------------------

    def print(self) -> None:
        """Ask for the printer, then print off the window's thread."""
        paper = self._paper
        if paper is None or self.busy:
            return
        if self._chooser is None and not QPrinterInfo.availablePrinterNames():
            self._banner.clear_buttons()
            self._banner.say(
                "warn",
                "No printer is set up on this computer",
                f"{paper.named.kept} Ask IT to set up a printer, or save the PDF.",
            )
            self._banner.add_button("Save PDF…", self.save)
            self._banner.show()
            return

        def ask(made: tuple[bytes, float]) -> None:
            pdf, head = made
            pages = paper.pages or page_count(pdf)
            printer = copies.a_printer(paper.file_name.removesuffix(".pdf"), pages, across=paper.across)
            chooser = self._chooser or copies.ask_for_printer
            chooser(printer, self._window, lambda chosen: self._print_on(paper, chosen, pdf, head))

        self._desk.run(lambda: (paper.made(), paper.head()), ask, self._say, owner=self)

    def _print_on(self, paper: Paper, printer: QPrinter, pdf: bytes, head: float) -> None:
        if self.busy:
            return
        name = printer.printerName()
        crossing = Crossing(self, "printer")
        # Pages of 600 dots an inch take a while: on a lane of its own, saving goes on meanwhile.
        job = crossing.run_long(
            lambda progress: copies.print_paper(pdf, printer, progress, paper.named, head=head),
            lambda sides: self._printed(paper, name, sides),
            lambda error: self._not_printed(paper, error),
            self._line.tell,
            owner=self,
        )
        self._printing = (crossing, job)
        self._line.tell(0, "Printing…")
        self._line.show()

    def _printed(self, paper: Paper, name: str, sides: int) -> None:
        self._end_printing()
        self._banner.hide()
        pages = "1 page" if sides == 1 else f"{sides} pages"
        words = f"{paper.what} printed{f' on {name}' if name else ''}, {pages}"
        self._desk.run(self._noting(paper, words), None, self._say, owner=self)
        self._desk.say(f"{paper.what} sent to the printer, {pages}")

    def _not_printed(self, paper: Paper, error: Exception) -> None:
        self._end_printing()
        if not isinstance(error, Trouble):
            raise error
        self._say(error, ("Try again", self.print))
        noun = paper.named.noun
        self._desk.say(f"{noun[:1].upper()}{noun[1:]} not printed", urgent=True)

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


def _form(paper: Paper, ending: str) -> Form | None:
    return next((one for one in paper.forms if one.key == ending), None)


def _name(paper: Paper, form: Form | None) -> str:
    stem = paper.file_name.removesuffix(".pdf")
    return f"{stem}{form.added}.{form.ending}" if form else paper.file_name


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or str(Path.home())
