"""Copies of a paper: the printer, a PDF in a folder, the PDF viewer. Outside work, each with a plain sentence."""

import atexit
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QPageLayout, QPageSize, QPainter, QTransform
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from foidesk.domain.troubles import StoreTrouble, Trouble
from foidesk.letters.pages import page_count, render_page
from foidesk.letters.paper import FIRST_TOP
from foidesk.ui.crossing import Progress
from foidesk.ui.papers.whole import write_whole

PRINTED_DPI = 600
Chooser = Callable[[QPrinter, QWidget, Callable[[QPrinter], None]], None]
Opener = Callable[[Path], bool]


class NotPrinted(Trouble):
    """The printer did not take the paper."""


@dataclass(frozen=True, slots=True)
class Named:
    """What a paper is called in a sentence, and where it still is when a copy of it fails."""

    noun: str = "letter"
    kept: str = "Your letter is safe in the register."


LETTER = Named()


@dataclass(frozen=True, slots=True)
class Form:
    """Another form that copies are taken in: what it is called, its ending, who opens it, how it is made.

    What is `added` to the name of the file tells it from a copy of the usual form with the same ending.
    """

    words: str
    ending: str
    filter: str
    program: str
    made: Callable[[], bytes]
    added: str = ""

    @property
    def key(self) -> str:
        """Give what it is asked for by."""
        return self.added.strip() or self.ending


def _nothing_left_out() -> float:
    return 0.0


@dataclass(frozen=True, slots=True)
class Paper:
    """What copies are taken of: `what` it is in the journal, the name of its file, and how its bytes are made.

    `pages` may be 0 where nobody knows before it is made. A paper of no case is in no journal; one that lies
    `across` is wider than high.
    """

    case_id: int | None
    what: str
    file_name: str
    made: Callable[[], bytes]
    pages: int = 0
    named: Named = LETTER
    across: bool = False
    forms: tuple[Form, ...] = ()
    head: Callable[[], float] = _nothing_left_out
    """How far down page one stands what the printer's paper has already, in points; it is not printed again."""


_folders: list[tempfile.TemporaryDirectory[str]] = []


def file_name(reference: str, *, draft: bool) -> str:
    """Suggest a name for a copy; a reference may hold strokes that no file name may."""
    safe = "".join(letter if letter.isalnum() or letter in " .-_" else "-" for letter in reference).strip(" .")
    return f"{safe or 'Letter'}{' DRAFT' if draft else ''}.pdf"


def write_copy(content: bytes, path: Path, named: Named = LETTER, form: str = "a PDF") -> Path:
    """Write exactly these bytes, whole or not at all."""
    return write_whole(content, path, f"The {named.noun} could not be saved as {form}.", named.kept)


def viewer_copy(content: bytes, name: str, named: Named = LETTER, program: str = "PDF viewer") -> Path:
    """Write a copy for the program that opens it into a folder of this session's own, removed when ours ends."""
    try:
        if not _folders:
            _folders.append(tempfile.TemporaryDirectory(prefix="foidesk-", ignore_cleanup_errors=True))
            atexit.register(_folders[0].cleanup)
        folder = Path(tempfile.mkdtemp(dir=_folders[0].name))
    except OSError as error:
        raise StoreTrouble(
            f"The {named.noun} could not be handed to the {program}.",
            kept=named.kept,
            do="Save a copy and open it from its folder.",
            details=str(error),
        ) from error
    return write_copy(content, folder / name, named)


def open_in_viewer(path: Path) -> bool:
    """Open a file in the program this computer uses for it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def ask_for_printer_of_all(printer: QPrinter, parent: QWidget, chosen: Callable[[QPrinter], None]) -> None:
    """Show the system's print dialog for several papers, all of whose pages are printed."""
    ask_for_printer(printer, parent, chosen, ranges=False)


def ask_for_printer(
    printer: QPrinter, parent: QWidget, chosen: Callable[[QPrinter], None], *, ranges: bool = True
) -> None:
    """Show the system's print dialog; page range, copies and duplex are the printer's own."""
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(f"Print {printer.docName()}" if printer.docName() else "Print")
    # A page printed to a file would be a picture of the paper: Save PDF gives the paper itself.
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, False)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, ranges)
    dialog.accepted.connect(lambda: chosen(printer))
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)  # QPrintDialog's own open() wants a slot by its C++ name


def a_printer(name: str, pages: int, *, across: bool = False) -> QPrinter:
    """Give a printer set to whole A4 pages at the resolution papers are printed in."""
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setResolution(PRINTED_DPI)
    printer.setFullPage(True)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    printer.setDocName(name)
    printer.setFromTo(1, pages)
    printer.setPrintRange(QPrinter.PrintRange.AllPages)
    return printer


def pages_to_print(printer: QPrinter, count: int) -> list[int]:
    """Give the pages in the order they come out, copies included where the printer makes none itself."""
    pages = list(range(count))
    if printer.printRange() == QPrinter.PrintRange.PageRange and printer.fromPage():
        pages = [at for at in pages if printer.fromPage() <= at + 1 <= max(printer.toPage(), printer.fromPage())]
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        pages.reverse()
    copies = 1 if printer.supportsMultipleCopies() else max(1, printer.copyCount())
    if printer.collateCopies():
        return pages * copies
    return [at for at in pages for _copy in range(copies)]


def print_paper(pdf: bytes, printer: QPrinter, progress: Progress, named: Named = LETTER, *, head: float = 0.0) -> int:
    """Print the pages 1:1 in grey; give how many sheets' sides were sent. Stopped, nothing more is sent.

    The `head` of page one is left blank so far down, for it is on the paper already. A page that lies the other way
    than the paper is turned, its head at the left, as it is bound with the rest.
    """
    printer.setFullPage(True)
    pages = pages_to_print(printer, page_count(pdf))
    painter = QPainter()
    if not pages or not painter.begin(printer):
        raise _not_printed(printer.printerName(), named)
    try:
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        target = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
        for place, at in enumerate(pages):
            if progress.cancelled():
                printer.abort()
                return place
            progress.report(place / len(pages), f"Printing page {place + 1} of {len(pages)}")
            if place and not printer.newPage():
                raise _not_printed(printer.printerName(), named)
            dpi = min(PRINTED_DPI, max(150, printer.resolution()))
            page = _grey(pdf, at, dpi, 0.0 if at else head)
            if (page.width() > page.height()) != (target.width() > target.height()):
                page = page.transformed(QTransform().rotate(-90))
            painter.drawImage(target, page)
    finally:
        painter.end()
    if printer.printerState() == QPrinter.PrinterState.Error:
        raise _not_printed(printer.printerName(), named)
    progress.report(1.0, "Printed")
    return len(pages)


def _grey(pdf: bytes, at: int, dpi: int, head: float) -> QImage:
    page = render_page(pdf, at, dpi)
    whole = QImage(page.data, page.width, page.height, page.stride, QImage.Format.Format_RGB888)
    grey = whole.convertToFormat(QImage.Format.Format_Grayscale8)
    if head:
        blank = QPainter(grey)
        top, foot = (FIRST_TOP - 2) * dpi / 72, (head + 2) * dpi / 72
        blank.fillRect(QRectF(0, top, grey.width(), foot - top), Qt.GlobalColor.white)
        blank.end()
    return grey


def _not_printed(name: str, named: Named) -> NotPrinted:
    return NotPrinted(
        f"The {named.noun} was not printed: {f'the printer “{name}”' if name else 'the printer'} did not take it.",
        kept=named.kept,
        do="Check that the printer is switched on and connected, or save the PDF.",
    )
