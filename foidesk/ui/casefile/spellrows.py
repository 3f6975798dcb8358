"""The wavy lines under misspellings in the responses that are not being written: in slices, rows in view first."""

from collections.abc import Callable, Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextCharFormat, QTextLayout

from foidesk.domain.richtext import RichText
from foidesk.domain.spelling import words_in
from foidesk.ui.casefile.speller import Speller
from foidesk.ui.casefile.spellmarks import placed
from foidesk.ui.casefile.table import DraftTable
from foidesk.ui.casefile.textview import TextView
from foidesk.ui.look import theme

_SLICE = 0.004  # seconds; a key never waits longer
_LONGEST_BLOCK = 20_000


class SpellRows(QObject):
    """Marks the painted texts of a table; one that did not change since is left alone."""

    def __init__(self, table: DraftTable, speller: Speller) -> None:
        super().__init__(table)
        self._table = table
        self._speller = speller
        self._round = 0
        self._read_only = True
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)
        speller.changed.connect(self._look_again)
        table.rows_made.connect(self._start)
        table.verticalScrollBar().valueChanged.connect(self._start)

    def show_rows(self, *, read_only: bool) -> None:
        """Mark what changed; a letter that stands as it was sent bears no marks."""
        if read_only != self._read_only:
            self._read_only = read_only
            self._round += 1
        self._start()

    @property
    def busy(self) -> bool:
        """Say whether there are texts still to be looked at."""
        return self._timer.isActive()

    def _look_again(self) -> None:
        self._round += 1
        self._start()

    def _start(self) -> None:
        if not self._timer.isActive() and (self._speller.ready or self._round):
            self._timer.start()

    def _go_on(self) -> None:
        until = perf_counter() + _SLICE
        for view in self._waiting():
            self._mark(view)
            if perf_counter() > until:
                self._timer.start()
                return

    def _waiting(self) -> Iterator[TextView]:
        """Give the texts that were not looked at since they changed, those in view first."""
        top = self._table.verticalScrollBar().value()
        bottom = top + self._table.viewport().height()
        rows = [row for row in self._table.built_rows if row.face is not None and row.face.home]
        for row in sorted(rows, key=lambda one: not (one.y() < bottom and one.y() + one.height() > top)):
            if row.answer.text.spelled != self._round:
                yield row.answer.text

    def _mark(self, view: TextView) -> None:
        view.spelled = self._round
        wrong = self._speller.is_wrong if self._speller.ready and not self._read_only else None
        line = QTextCharFormat()
        line.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        line.setUnderlineColor(theme.colour("late"))
        for block in view.blocks():
            text, marks = block.text(), []
            if wrong is not None and len(text) <= _LONGEST_BLOCK:
                for start, end, found in placed(text):
                    if wrong(found.word):
                        mark = QTextLayout.FormatRange()
                        mark.start, mark.length, mark.format = start, end - start, line
                        marks.append(mark)
            if marks or block.layout().formats():
                view.set_marks(block, marks)


def has_wrong(is_wrong: Callable[[str], bool]) -> Callable[[RichText], bool]:
    """Give a question to ask of a text: whether a word in it is spelled wrong."""
    return lambda text: any(is_wrong(one.word) for paragraph in text.paragraphs() for one in words_in(paragraph.text))
