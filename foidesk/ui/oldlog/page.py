"""The page that brings in an old log: read off the window's thread, seen before anything comes in, taken back whole."""

import threading
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from foidesk.domain.oldlog.headings import Meaning
from foidesk.domain.oldlog.matching import Matching
from foidesk.domain.oldlog.plans import Plan, Verdict
from foidesk.domain.oldlog.sheets import Sheet
from foidesk.domain.troubles import Trouble
from foidesk.office.bringing_in import SUFFIXES, Batch, BringingIn
from foidesk.ui.crossing import Job
from foidesk.ui.desk import Desk
from foidesk.ui.oldlog import wording
from foidesk.ui.oldlog.frame import LogFrame
from foidesk.ui.oldlog.logread import Read, Shown, StopWatch, read_log
from foidesk.ui.oldlog.takingback import TakingBack

_FILES = f"Logs ({' '.join(f'*{suffix}' for suffix in SUFFIXES)});;All files (*)"
_MOST_HEADING_ROWS = 200


class OldLogPage(LogFrame):
    """`left` tells that she goes back; `show_wanted` the words that find what was brought in."""

    left = Signal()
    show_wanted = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._read: Read | None = None
        self._matching: Matching | None = None
        self._choosing: tuple[int, Matching] | None = None
        """The column whose meaning was chosen last, and all columns as they were before."""
        self._plan: Plan | None = None
        self._reading: Job | None = None
        self._planning: Job | None = None
        self._stop = threading.Event()
        self._bringing = False
        self.before = TakingBack(desk, self)
        self.dialog: QFileDialog | None = None
        self.setAcceptDrops(True)
        self._slots: dict[str, Callable[..., object]] = {
            "refresh": self.read_again,
            "back": self.leave,
            "copy": self._copy_rows,
        }
        self.choose_button = self.drop.add_button("Choose a file…", self.choose_file, "filled", "folder_open")
        self._listen()
        self._show_state()
        self.before.list()

    def _listen(self) -> None:
        self.back_button.clicked.connect(self.leave)
        self.again_button.clicked.connect(self.read_again)
        self.other_button.clicked.connect(self.choose_file)
        self.bring_button.clicked.connect(self.bring_in)
        self.busy.stopped.connect(self._stop_pressed)
        self.sheets.activated.connect(self._sheet_chosen)
        self.heading_row.valueChanged.connect(self._heading_chosen)
        self.columns.chosen.connect(self._meaning_chosen)
        self.summary.undecided_chosen.connect(self._undecided_chosen)
        self.before.show_wanted.connect(self.show_wanted)

    @property
    def _counter(self) -> BringingIn:
        return self._desk.office.bringing_in

    # --- the file ---------------------------------------------------------------------------------------

    def choose_file(self) -> None:
        """Ask for the file of the log."""
        self.dialog = QFileDialog(self, "Choose your old log", "", _FILES)
        self.dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.fileSelected.connect(self._file_chosen)
        self.dialog.open()

    def _file_chosen(self, name: str) -> None:
        self.start_with(Path(name))

    def start_with(self, path: Path) -> None:
        """Read a log and show what is made of it."""
        if self._bringing:
            return
        self._matching = None
        self._read_file(path)

    def read_again(self) -> None:
        """Read the same file again after it was mended; what she chose for its columns stays."""
        if self._read is not None and not self._bringing:
            self._read_file(self._read.path)

    def _read_file(self, path: Path) -> None:
        counter = self._counter
        self.untell()
        self._call_off()
        stop = self._stop = threading.Event()
        self.busy.begin(f"Reading {path.name}")
        self._reading = self._desk.run_long(
            lambda progress: read_log(counter, path, StopWatch(progress, stop)),
            partial(self._was_read, path.name),
            self._not_read,
            self.busy.tell,
            owner=self,
        )

    def _call_off(self) -> None:
        """Let reading and looking that are under way come to nothing: something else was asked for."""
        for job in (self._reading, self._planning):
            if job is not None:
                job.cancel()
        self._reading = self._planning = None

    def _was_read(self, name: str, read: Read | None) -> None:
        self.busy.end()
        if read is None:
            self.tell("info", f"Stopped: {name} was not read", "Nothing was changed.")
            return
        before, chosen = self._read, self._matching
        self._read = read
        at, matching = read.at, read.guesses[read.at]
        if before is not None and chosen is not None:
            at, matching = read.as_chosen_before(before, self._at, chosen)
        self.file.setText(read.book.name)
        self.show_sheets(read.sheet_names(), at)
        self.show_log(True)
        self._use(at, matching)
        self._desk.say(f"{read.book.name} read")
        if before is None and self.isVisible():
            self.columns.choice(0).setFocus(Qt.FocusReason.OtherFocusReason)

    def _not_read(self, trouble: Trouble) -> None:
        self.busy.end()
        self._trouble(trouble)

    # --- its columns ------------------------------------------------------------------------------------

    @property
    def _at(self) -> int:
        return max(0, self.sheets.currentIndex())

    @property
    def _sheet(self) -> Sheet | None:
        return None if self._read is None else self._read.book.sheets[self._at]

    def _use(self, at: int, matching: Matching) -> None:
        read = self._read
        if read is None:
            return
        sheet = read.book.sheets[at]
        matching = replace(matching, unanswered_are_closed=self.summary.undecided.value() == "closed")
        self._matching, self._choosing = matching, None
        last = min(sheet.rows[-1].number, _MOST_HEADING_ROWS) if sheet.rows else 0
        self.heading_row.blockSignals(True)
        self.heading_row.setRange(0, max(last, matching.last))
        self.heading_row.setValue(matching.last)
        self.heading_row.blockSignals(False)
        self.columns.show_sheet(sheet, matching)
        self._make_plan()

    def _sheet_chosen(self, at: int) -> None:
        if self._read is not None:
            self._use(at, self._read.guesses[at])

    def _heading_chosen(self, row: int) -> None:
        sheet = self._sheet
        if sheet is not None:
            counter, at = self._counter, self._at
            self._desk.run(lambda: counter.match(sheet, row), lambda found: self._use(at, found), owner=self)

    def _meaning_chosen(self, at: int, meaning: Meaning) -> None:
        matching = self._matching
        if matching is None:
            return
        # Arrow keys pass through meanings that other columns have: each gets its own back when the keys go on.
        before = self._choosing[1] if self._choosing is not None and self._choosing[0] == at else matching
        self._use(self._at, before.with_meaning(at, meaning))
        self._choosing = (at, before)

    def _undecided_chosen(self, _how: str) -> None:
        if self._matching is not None:
            self._use(self._at, self._matching)

    # --- its rows ---------------------------------------------------------------------------------------

    def _make_plan(self) -> None:
        read, sheet, matching = self._read, self._sheet, self._matching
        if read is None or sheet is None or matching is None:
            return
        self._call_off()
        self._plan = None
        self._show_state()
        if matching.missing:
            self.rows.show_wish(matching.missing)
            self.summary.show_nothing()
            return
        counter, book = self._counter, read.book
        stop = self._stop = threading.Event()
        self.busy.begin("Reading the rows")
        self._planning = self._desk.run_long(
            lambda progress: counter.plan(book, sheet, matching, StopWatch(progress, stop)),
            self._planned,
            self._not_planned,
            self.busy.tell,
        )

    def _planned(self, plan: Plan | None) -> None:
        self.busy.end()
        if plan is None:
            self.rows.show_wish("The rows have not been looked at.")
            self.summary.show_nothing()
            self.tell(
                "info", "Stopped: the rows were not looked at", "Nothing was changed, and nothing was brought in."
            )
            self.banner.add_button("Look at the rows", self._look_again)
            return
        self._plan = plan
        self.rows.show_plan(plan)
        self.summary.show_plan(plan)
        self._show_state()
        errors = len(plan.of(Verdict.ERROR))
        ready = wording.count_of(len(plan.of(Verdict.READY)), "case")
        self._desk.say(f"{ready} ready" + (f", {wording.count_of(errors, 'row')} cannot come in" if errors else ""))

    def _look_again(self) -> None:
        self.untell()
        self._make_plan()

    def _not_planned(self, trouble: Trouble) -> None:
        self.busy.end()
        self._trouble(trouble)

    def _copy_rows(self) -> None:
        if self._plan is not None:
            self.rows.copy_rows()
            self._desk.say(f"{wording.count_of(self.rows.model.rowCount(), 'row')} copied")

    # --- bringing in ------------------------------------------------------------------------------------

    def bring_in(self) -> None:
        """Bring every ready row in, as one act."""
        read, plan = self._read, self._plan
        if read is None or plan is None or self._bringing or not plan.of(Verdict.READY):
            return
        counter, book, numbering = self._counter, read.book, self.summary.numbering()
        stop = self._stop = threading.Event()
        self._bringing = True
        self._show_state()
        self.untell()
        self.busy.begin("Bringing in")
        self._desk.run_long(
            lambda progress: counter.bring_in(book, plan, numbering, StopWatch(progress, stop)),
            self._was_brought_in,
            self._not_brought_in,
            self.busy.tell,
        )

    def _stop_pressed(self) -> None:
        self._stop.set()

    def _was_brought_in(self, batch: Batch | None) -> None:
        self._bringing = False
        self.busy.end()
        if batch is None:
            self._show_state()
            self.tell("info", "Stopped: nothing was brought in", "The register is as it was.")
            return
        said = "" if self._plan is None else wording.left_out(self._plan)
        self._start_again()
        cases = wording.count_of(batch.cases, "case")
        self.tell("info", f"{cases} brought in from {batch.name}", said, "checkmark_circle")
        self.before.offer(batch)
        self._desk.say(f"{cases} brought in from {batch.name}")

    def _not_brought_in(self, trouble: Trouble) -> None:
        self._bringing = False
        self.busy.end()
        self._show_state()
        self._trouble(trouble)

    def _start_again(self) -> None:
        self._read = self._matching = self._plan = None
        self.show_log(False)
        self._show_state()
        self.before.list()
        self.choose_button.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- showing ----------------------------------------------------------------------------------------

    def kept(self) -> Shown | None:
        """Give what is on the page, for a page made anew."""
        if self._read is None or self._matching is None:
            return None
        return self._read, self._matching, self._at

    def take(self, kept: Shown) -> None:
        """Show what another page showed."""
        read, matching, at = kept
        self._read = read
        self.file.setText(read.book.name)
        self.show_sheets(read.sheet_names(), at)
        self.summary.undecided.set_value("closed" if matching.unanswered_are_closed else "open")
        self.show_log(True)
        self._use(at, matching)

    def _show_state(self) -> None:
        ready = 0 if self._plan is None else len(self._plan.of(Verdict.READY))
        read_only = self._desk.office.read_only
        words = f"Bring in {wording.count_of(ready, 'case')}" if ready else "Bring in"
        self.bring_button.setText(words)
        self.bring_button.setAccessibleName(words)
        self.bring_button.setEnabled(ready > 0 and not self._bringing and not read_only)
        self.bring_button.setToolTip("This register can only be read." if read_only else "")
        self.bring_button.updateGeometry()
        self.set_free(not self._bringing)

    def _trouble(self, trouble: Trouble) -> None:
        self.tell("error", trouble.what, f"{trouble.kept} {trouble.do}".strip())
        self._desk.say(str(trouble))

    def leave(self) -> None:
        """Go back to the list; a log that is being looked at stays here."""
        self.left.emit()

    # --- Qt ---------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent, /) -> None:
        """Take the page's keys."""
        super().showEvent(event)
        self._desk.acts.connect_all(self._slots)
        self.before.list()
        if not self.log_shown():
            self.choose_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent, /) -> None:
        """Give the keys back."""
        super().hideEvent(event)
        self._desk.acts.disconnect_all(self._slots)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent, /) -> None:
        """Welcome a file."""
        if any(url.isLocalFile() for url in event.mimeData().urls()) and not self._bringing:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent, /) -> None:
        """Read what was let go."""
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        if len(files) == 1:
            self.start_with(files[0])
        elif files:
            self.tell("warn", "One log at a time", "Nothing was read. Drop or choose one file.")
