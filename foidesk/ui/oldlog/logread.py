"""A log as it was read: its sheets, the guess for each of them, and what she chose carried over to a reading anew."""

import threading
from dataclasses import dataclass, replace
from pathlib import Path

from foidesk.domain.oldlog.headings import Meaning
from foidesk.domain.oldlog.matching import Matching
from foidesk.office.bringing_in import BringingIn, Watch, Workbook
from foidesk.ui.crossing import Progress
from foidesk.ui.oldlog import wording


@dataclass(frozen=True)
class Read:
    """A log as it was read, with the guess for each of its sheets and the sheet that looks most like a log."""

    path: Path
    book: Workbook
    guesses: tuple[Matching, ...]
    at: int

    def sheet_names(self) -> list[str]:
        """Name the sheets with their rows."""
        return [
            f"{sheet.name} ({wording.count_of(len(sheet.rows), 'row')}{', hidden' if sheet.hidden else ''})"
            for sheet in self.book.sheets
        ]

    def as_chosen_before(self, before: "Read", at: int, chosen: Matching) -> tuple[int, Matching]:
        """Give the sheet and the columns that were chosen when the same file was read before."""
        if before.path != self.path:
            return self.at, self.guesses[self.at]
        name = before.book.sheets[at].name
        same = next((where for where, sheet in enumerate(self.book.sheets) if sheet.name == name), self.at)
        return same, _with_choices(self.guesses[same], chosen)


Shown = tuple[Read, Matching, int]
"""A log on the page: as read, as matched, and which of its sheets."""


class StopWatch:
    """Tells the window how far the work is, and the work that Stop was pressed."""

    def __init__(self, progress: Progress, stop: threading.Event) -> None:
        self._progress, self._stop = progress, stop

    def report(self, fraction: float, words: str = "") -> None:
        """Tell how far the work is."""
        self._progress.report(fraction, words)

    def cancelled(self) -> bool:
        """Say whether to stop."""
        return self._stop.is_set() or self._progress.cancelled()


def read_log(counter: BringingIn, path: Path, watch: Watch) -> Read | None:
    """Read a log and guess each of its sheets; for the worker. None if it was stopped."""
    book = counter.look(path, watch)
    if book is None:
        return None
    guesses = tuple(counter.guess(sheet) for sheet in book.sheets)
    marks = [
        (not sheet.hidden, not guess.missing, sum(column.meaning is not Meaning.NOTHING for column in guess.columns))
        for sheet, guess in zip(book.sheets, guesses, strict=True)
    ]
    return Read(path, book, guesses, marks.index(max(marks)))


def _with_choices(guess: Matching, chosen: Matching) -> Matching:
    """Carry what she chose over to a file read again, column by column of the same heading."""
    if [column.heading for column in guess.columns] != [column.heading for column in chosen.columns]:
        return guess
    columns = tuple(
        replace(new, meaning=old.meaning, guessed=old.guessed, sure=old.sure)
        for new, old in zip(guess.columns, chosen.columns, strict=True)
    )
    return replace(guess, columns=columns)
