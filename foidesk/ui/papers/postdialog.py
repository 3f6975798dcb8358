"""Printing the day's letters: a list with ticks, one printer for all, and a line that says how far it is."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from foidesk.domain.profile import DateStyle
from foidesk.domain.troubles import Trouble
from foidesk.letters.pages import page_count
from foidesk.office.postround import OutgoingLetter, ReadyLetter
from foidesk.ui.crossing import Crossing, Job, Progress
from foidesk.ui.desk import Desk
from foidesk.ui.look.scale import px
from foidesk.ui.papers import copies
from foidesk.ui.papers.copying import PrintLine
from foidesk.ui.parts.banner import Banner
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.label import label, rule

_HEADS = ("Reference", "Letter", "Issued", "To", "Pages", "Goes by", "Printed")

_PRINTED = _HEADS.index("Printed")


@dataclass(frozen=True, slots=True)
class _Sent:
    """What came out: letters with how many sides each, and what stopped the rest."""

    letters: tuple[tuple[OutgoingLetter, int], ...]
    trouble: Trouble | None = None


class _Within(Progress):
    """The progress of one letter within that of all; stopped from the window at any page."""

    def __init__(self, outer: Progress, share: tuple[int, int], words: str, stop: threading.Event) -> None:
        super().__init__(Job(None), lambda _fraction, _words: None)
        self._outer, self._share, self._words, self._stop = outer, share, words, stop

    def report(self, fraction: float, words: str = "") -> None:
        """Tell how far all of it is."""
        at, count = self._share
        self._outer.report((at + fraction) / count, self._words)

    def cancelled(self) -> bool:
        """Tell whether to stop."""
        return self._stop.is_set() or self._outer.cancelled()


class PostDialog(QDialog):
    """Lists what went out of late; those that go by post and were not printed are ticked."""

    def __init__(
        self,
        desk: Desk,
        letters: tuple[OutgoingLetter, ...],
        parent: QWidget | None = None,
        *,
        printer_chooser: copies.Chooser | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._letters, self._chooser = desk, letters, printer_chooser
        self._printing: Crossing | None = None
        self._stop = threading.Event()
        self.setWindowTitle("Print today's letters")
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.resize(px(760), px(460))
        self.banner = Banner(parent=self)
        self.banner.hide()
        self.list = QTreeWidget()
        self.line = PrintLine()
        self.line.stop.clicked.connect(self._stop_now)
        self.tick_all, self.tick_none = Button("Tick all", dense=True), Button("Tick none", dense=True)
        self.print = Button("Print", "filled", "print")
        self.print.setDefault(True)
        self.leave = Button("Close")
        self._lay_out()
        self._fill()
        self.list.itemChanged.connect(lambda *_: self._follow())
        self.tick_all.clicked.connect(lambda _checked=False: self._tick(on=True))
        self.tick_none.clicked.connect(lambda _checked=False: self._tick(on=False))
        self.print.clicked.connect(lambda _checked=False: self.print_ticked())
        self.leave.clicked.connect(self.reject)
        self._follow()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def busy(self) -> bool:
        """Tell whether letters are being printed."""
        return self._printing is not None

    def ticked(self) -> tuple[OutgoingLetter, ...]:
        """Give the letters that are ticked, in the order of the list."""
        return tuple(one for one, item in self._rows() if item.checkState(0) is Qt.CheckState.Checked)

    # --- printing ---------------------------------------------------------------------------------------

    def print_ticked(self) -> None:
        """Ask for the printer once, then print every ticked letter on it."""
        wanted, office = self.ticked(), self._desk.office
        if not wanted or self.busy:
            return
        if self._chooser is None and not QPrinterInfo.availablePrinterNames():
            self._say("No printer is set up on this computer", "The letters are safe in the register. Ask IT.", "warn")
            return

        def ask(ready: tuple[ReadyLetter, ...]) -> None:
            printer = copies.a_printer("", 0)
            chooser = self._chooser or copies.ask_for_printer_of_all
            chooser(printer, self, lambda chosen: self._print_on(chosen, ready))

        self._desk.run(lambda: office.postround.ready(wanted), ask, self._trouble, owner=self)

    def _print_on(self, printer: QPrinter, ready: tuple[ReadyLetter, ...]) -> None:
        if self.busy:
            return
        stop, name = self._stop, printer.printerName()
        stop.clear()

        def work(progress: Progress) -> _Sent:
            sent: list[tuple[OutgoingLetter, int]] = []
            for at, one in enumerate(ready):
                if stop.is_set():
                    break
                printer.setDocName(one.letter.reference)
                words = f"Printing {one.letter.reference}, letter {at + 1} of {len(ready)}"
                whole = len(copies.pages_to_print(printer, page_count(one.pdf)))
                part = _Within(progress, (at, len(ready)), words, stop)
                try:
                    sides = copies.print_paper(one.pdf, printer, part, head=one.head)
                except Trouble as trouble:
                    return _Sent(tuple(sent), trouble)
                if sides == whole:
                    sent.append((one.letter, sides))
            return _Sent(tuple(sent))

        self._printing = Crossing(self, "printer")
        self._printing.run_long(
            work, lambda sent: self._done(name, len(ready), sent), self._broke, self.line.tell, owner=self
        )
        self.line.tell(0, "Printing…")
        self.line.show()
        self.banner.hide()
        self._follow()

    def _stop_now(self) -> None:
        self._stop.set()
        self.line.tell(0, "Stopping…")

    def _done(self, name: str, wanted: int, sent: _Sent) -> None:
        """Write each letter that came out whole into its journal, untick it, and say how it went."""
        self._end()
        done = {letter.mark for letter, _sides in sent.letters}
        for letter, item in self._rows():
            if letter.mark in done:
                item.setCheckState(0, Qt.CheckState.Unchecked)
                item.setText(_PRINTED, "Yes")
        office = self._desk.office
        if not office.read_only and sent.letters:
            on = f" on {name}" if name else ""

            def note() -> None:
                for letter, sides in sent.letters:
                    office.despatch.note_copy(letter.case_id, f"{letter.what} printed{on}, {_pages(sides)}")

            self._desk.run(note, None, self._trouble, owner=self)
        told = f"{_letters(len(sent.letters))} sent to the printer"
        if sent.trouble is not None:
            self._trouble(sent.trouble, f"{told} before that.")
        elif len(sent.letters) < wanted:
            self._say("Printing stopped", f"{told}. The others are still ticked.", "warn")
        self._desk.say(told)
        self._follow()
        (self.print if self.print.isEnabled() else self.leave).setFocus(Qt.FocusReason.OtherFocusReason)

    def _broke(self, error: Exception) -> None:
        self._end()
        raise error

    def _end(self) -> None:
        self.line.hide()
        if self._printing is not None:
            crossing, self._printing = self._printing, None
            crossing.close()
            crossing.deleteLater()

    def reject(self) -> None:
        """Close; while letters are being printed, stop first and stay to say which came out."""
        if self.busy:
            self._stop_now()
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent, /) -> None:
        """Do as the button does."""
        if self.busy:
            self._stop_now()
            event.ignore()
        else:
            super().closeEvent(event)

    # --- the list ---------------------------------------------------------------------------------------

    def _rows(self) -> Iterator[tuple[OutgoingLetter, QTreeWidgetItem]]:
        for at, letter in enumerate(self._letters):
            item = self.list.topLevelItem(at)
            if item is not None:
                yield letter, item

    def _fill(self) -> None:
        for letter in self._letters:
            words = (
                letter.reference, letter.what, DateStyle.PLAIN.write(letter.dated), letter.to or "Not known",
                str(letter.pages), "Post" if letter.by_post else "Email", "Yes" if letter.printed else "No",
            )  # fmt: skip
            item = QTreeWidgetItem(self.list, list(words))
            on = letter.by_post and not letter.printed
            item.setCheckState(0, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
            item.setSizeHint(0, QSize(px(100), px(28)))
        for column in range(len(_HEADS)):
            self.list.resizeColumnToContents(column)
            self.list.setColumnWidth(column, min(self.list.columnWidth(column) + px(12), px(240)))
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first)

    def _tick(self, *, on: bool) -> None:
        for _letter, item in self._rows():
            item.setCheckState(0, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def _follow(self) -> None:
        count = len(self.ticked())
        self.print.setText(f"Print {_letters(count)}…" if count else "Print…")
        self.print.setEnabled(bool(count) and not self.busy)
        for part in (self.list, self.tick_all, self.tick_none):
            part.setEnabled(bool(self._letters) and not self.busy)

    def _lay_out(self) -> None:
        self.list.setHeaderLabels(list(_HEADS))
        self.list.setAccessibleName("Letters to print")
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        intro = (
            "The letters issued today, and those of the last two weeks that were not printed. "
            "Each comes out as it was issued."
            if self._letters
            else "No letter was issued today, and every letter of the last two weeks has been printed."
        )
        rows = QVBoxLayout()
        rows.setContentsMargins(px(20), px(16), px(20), px(12))
        rows.setSpacing(px(10))
        rows.addWidget(self.banner)
        rows.addWidget(label(intro, wrap=True))
        rows.addWidget(self.list, 1)
        feet = QHBoxLayout()
        feet.setContentsMargins(px(20), px(10), px(20), px(12))
        feet.setSpacing(px(8))
        for part in (self.tick_all, self.tick_none):
            feet.addWidget(part)
        feet.addStretch(1)
        for part in (self.leave, self.print):
            feet.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(rows, 1)
        whole.addWidget(self.line)
        whole.addWidget(rule())
        whole.addLayout(feet)

    # --- words ------------------------------------------------------------------------------------------

    def _trouble(self, trouble: Trouble, more: str = "") -> None:
        self._say(trouble.what, " ".join(part for part in (trouble.kept, trouble.do, more) if part), "error")

    def _say(self, what: str, more: str, tone: Literal["warn", "error"]) -> None:
        self.banner.clear_buttons()
        self.banner.say(tone, what, more)
        self.banner.show()


def _letters(count: int) -> str:
    return "1 letter" if count == 1 else f"{count} letters"


def _pages(count: int) -> str:
    return "1 page" if count == 1 else f"{count} pages"
