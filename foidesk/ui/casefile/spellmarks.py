"""The red wavy lines under words spelled wrong: drawn as one types, in small slices, and never part of the text."""

from time import perf_counter

from PySide6.QtCore import QTimer
from PySide6.QtGui import QSyntaxHighlighter, QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from foidesk.domain.spelling import Found, words_in
from foidesk.ui.casefile.speller import Speller
from foidesk.ui.look import theme

_AT_ONCE = 30  # paragraphs in one go: more (a long paste) are taken slice by slice
_SLICE = 0.004  # seconds; a key never waits longer
_LONGEST_BLOCK = 20_000


class SpellMarks(QSyntaxHighlighter):
    """Marks an editor's document; the word that is being typed is left alone until the cursor leaves it."""

    def __init__(self, edit: QTextEdit, speller: Speller) -> None:
        super().__init__(edit.document())
        self._edit = edit
        self._speller = speller
        self._held: tuple[int, int] | None = None  # where the word stands that is being typed
        self._burst = 0
        self._next: int | None = None
        self._slicing = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)
        self._line = QTextCharFormat()
        self._line.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        self._line.setUnderlineColor(theme.colour("late"))
        speller.changed.connect(self.look_again)
        edit.cursorPositionChanged.connect(self._caret_moved)

    def look_again(self) -> None:
        """Look every word up afresh."""
        self._next = 0
        self._timer.start()

    @property
    def busy(self) -> bool:
        """Say whether there are paragraphs still to be looked at."""
        return self._next is not None

    def highlightBlock(self, text: str, /) -> None:
        """Mark one paragraph, as Qt asks for it at every key; put many off."""
        if not self._slicing:
            self._burst += 1
            self._timer.start()
            if self._burst > _AT_ONCE:
                number = self.currentBlock().blockNumber()
                self._next = number if self._next is None else min(self._next, number)
                return
        if not self._speller.ready or len(text) > _LONGEST_BLOCK:
            return
        block = self.currentBlock()
        caret = self._edit.textCursor().position() - block.position() if self._edit.hasFocus() else -1
        for start, end, found in placed(text):
            if self._speller.is_wrong(found.word):
                if end == caret:
                    self._held = block.position() + start, block.position() + end
                else:
                    self.setFormat(start, end - start, self._line)

    def _go_on(self) -> None:
        self._burst = 0
        if self._next is None:
            return
        block = self.document().findBlockByNumber(self._next)
        until = perf_counter() + _SLICE
        self._slicing = True
        while block.isValid() and perf_counter() < until:
            self.rehighlightBlock(block)
            block = block.next()
        self._slicing = False
        self._next = block.blockNumber() if block.isValid() else None
        if self._next is not None:
            self._timer.start()

    def _caret_moved(self) -> None:
        if self._held is not None and self._edit.textCursor().position() != self._held[1]:
            start, self._held = self._held[0], None
            block = self.document().findBlock(start)
            if block.isValid():
                self.rehighlightBlock(block)

    def leave_word(self) -> None:
        """Mark the word that was being typed too: the editor lost the keyboard."""
        if self._held is not None:
            start, self._held = self._held[0], None
            self.rehighlightBlock(self.document().findBlock(start))

    # --- asking -------------------------------------------------------------------------------------

    def word_at(self, place: QTextCursor) -> tuple[QTextCursor, str] | None:
        """Give the word at a place that can be looked up, selected, with its bare form."""
        block, at = place.block(), place.positionInBlock()
        for start, end, found in placed(block.text()):
            if start <= at <= end:
                return _selected(block, start, end), found.word
        return None

    def next_wrong(self, place: QTextCursor) -> tuple[QTextCursor, str] | None:
        """Give the next word spelled wrong after a place."""
        document = self.document()
        first = place.block().blockNumber()
        for step in range(document.blockCount() - first):
            block = document.findBlockByNumber(first + step)
            for start, end, found in placed(block.text()):
                after = step > 0 or start >= place.positionInBlock()
                if after and self._speller.is_wrong(found.word):
                    return _selected(block, start, end), found.word
        return None


def _selected(block: QTextBlock, start: int, end: int) -> QTextCursor:
    made = QTextCursor(block)
    made.setPosition(block.position() + start)
    made.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
    return made


def placed(text: str) -> list[tuple[int, int, Found]]:
    """Give the words of a paragraph with their places as Qt counts, which takes an emoji for two."""
    found = list(words_in(text))
    if text.isascii() or max(text, default="") <= "\uffff":
        return [(one.start, one.end, one) for one in found]
    made, at, units = [], 0, 0
    for one in found:
        units += len(text[at : one.start].encode("utf-16-le")) // 2
        wide = len(text[one.start : one.end].encode("utf-16-le")) // 2
        made.append((units, units + wide, one))
        at, units = one.end, units + wide
    return made
