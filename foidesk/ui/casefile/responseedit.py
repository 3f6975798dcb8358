"""The text field in which a response is typed: paste comes in clean, goes out clean, and every key is kept."""

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPalette,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QMenu, QWidget

from foidesk.domain import pasting, richtext
from foidesk.domain.pasting import Pasted
from foidesk.domain.richtext import RichText, Run, TableBlock
from foidesk.ui.casefile import fieldsteps, richdoc
from foidesk.ui.casefile.tableedit import HEADER_ROW, TableEdit, only_table
from foidesk.ui.look import fonts, theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts import clipboard

ANSWER_MIME = "application/x-foidesk-answer"
"""What an earlier answer is dragged as: the number of its case and the key of the response, with a blank between."""
TEXT_MIME = "application/x-foidesk-standard-text"
"""What a standard text is dragged as: its key."""
_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ResponseEdit(TableEdit):
    """A rich text being written; grows with its text, never scrolls by itself."""

    finish_wanted = Signal()
    next_wanted = Signal()
    link_wanted = Signal()
    undo_act_wanted = Signal()
    noted = Signal(str)
    """A line about what was pasted: what was left out, or why nothing was put in."""
    long_paste = Signal(str, str)
    """HTML and text that take a moment to read."""
    long_table = Signal(object)
    """The rows of a table that is too long for a letter."""
    answer_dropped = Signal(str)
    """An earlier answer was let go here."""
    text_dropped = Signal(str)
    """A standard text was let go here."""
    files_pasted = Signal(object)
    """Files that were copied elsewhere: they are for the letter, not for the text."""
    grown = Signal()
    menu_wanted = Signal(object)
    """A QContextMenuEvent: she asked for the menu of the words."""
    left = Signal()
    """The keyboard went elsewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.has_menu = False  # somebody listens to menu_wanted
        self.reads_elsewhere = False  # somebody listens to long_paste
        self.filling = False  # a standard text was put in: Tab goes from field to field until none is left
        self.setProperty("bare", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(False)
        self.setAcceptRichText(True)
        self.setFont(fonts.font("reading"))
        self.document().documentLayout().documentSizeChanged.connect(self._size_changed)

    # --- text ---------------------------------------------------------------------------------------

    def set_text(self, text: RichText) -> None:
        """Show a text to go on with."""
        richdoc.fill(self.document(), text)
        if text.is_empty:
            self.textCursor().setBlockFormat(richdoc.paragraph_format())
        made = QPalette(self.palette())
        made.setColor(QPalette.ColorRole.Text, theme.colour("ink"))
        self.setPalette(made)

    def rich_text(self) -> RichText:
        """Give what stands in the field."""
        return richdoc.read(self.document())

    def wanted_height(self) -> int:
        """Give the height of the whole text."""
        return max(px(44), round(self.document().size().height()) + 2)

    def _size_changed(self) -> None:
        self.grown.emit()

    # --- menu ---------------------------------------------------------------------------------------

    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        """Ask for the menu; where nobody makes one it is Qt's own."""
        if self.has_menu:
            self.menu_wanted.emit(event)
            event.accept()
        else:
            super().contextMenuEvent(event)

    def fill_menu(self, menu: QMenu) -> None:
        """Put in a menu what can be done with the table at the cursor."""
        table = self.table_here()
        if table is None or self.isReadOnly():
            return
        for words, slot in self.table_acts().items():
            made = menu.addAction(words)
            made.triggered.connect(lambda _checked=False, act=slot: act())
            if words == HEADER_ROW:
                made.setCheckable(True)
                made.setChecked(table.format().headerRowCount() > 0)
        menu.addSeparator()

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        """Tell that the keyboard went elsewhere."""
        super().focusOutEvent(event)
        self.left.emit()

    # --- keys ---------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Keep the editor's own keys; Tab leaves it, except in a list or a table."""
        key, held = event.key(), event.modifiers()
        plain = held == Qt.KeyboardModifier.NoModifier
        if key == Qt.Key.Key_Escape:
            self.finish_wanted.emit()
        elif key in _ENTER and held == _CONTROL:
            self.next_wanted.emit()
        elif _is_the_tables(event):
            event.ignore()
        elif event.matches(QKeySequence.StandardKey.Undo) and not self.document().isUndoAvailable():
            self.undo_act_wanted.emit()
        elif (not self.isReadOnly() and self._own_key(key, held)) or (
            not self.isReadOnly() and key in _ENTER and plain and self._enter()
        ):
            pass
        else:
            if event.text() and not self.isReadOnly():
                self._leave_link()
            super().keyPressEvent(event)

    def _own_key(self, key: int, held: Qt.KeyboardModifier) -> bool:
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and not held & _CONTROL:
            self._tab(back=key == Qt.Key.Key_Backtab or bool(held & _SHIFT))
            return True
        act = {
            (Qt.Key.Key_B, _CONTROL): self.toggle_bold,
            (Qt.Key.Key_I, _CONTROL): self.toggle_italic,
            (Qt.Key.Key_K, _CONTROL): self.link_wanted.emit,
            (Qt.Key.Key_Space, _CONTROL): self.clear_formatting,
            (Qt.Key.Key_L, _CONTROL | _SHIFT): lambda: self.toggle_list(ordered=False),
            (Qt.Key.Key_7, _CONTROL | _SHIFT): lambda: self.toggle_list(ordered=True),
            (Qt.Key.Key_Ampersand, _CONTROL | _SHIFT): lambda: self.toggle_list(ordered=True),  # where & is Shift+7
            (Qt.Key.Key_N, _CONTROL | _SHIFT): self.make_normal,
            (Qt.Key.Key_V, _CONTROL | _SHIFT): self.paste_plain,
        }.get((Qt.Key(key), held))
        if act is not None:
            act()
        return act is not None

    def _tab(self, *, back: bool) -> None:
        cursor = self.textCursor()
        self.filling = self.filling and fieldsteps.step(self, back=back)
        if self.filling:
            return
        if cursor.currentTable() is not None:
            self.step_cell(back=back)
        elif cursor.currentList() is not None:
            self.indent_item(-1 if back else 1)
        else:
            self.setTabChangesFocus(True)  # Qt keeps the focus otherwise
            self.focusNextPrevChild(not back)
            self.setTabChangesFocus(False)

    def _enter(self) -> bool:
        """Enter in an empty item ends the list."""
        cursor = self.textCursor()
        if cursor.currentList() is None or cursor.block().text():
            return False
        self.make_normal()
        return True

    def _leave_link(self) -> None:
        """Text typed after a link is not of the link."""
        cursor = self.textCursor()
        made = cursor.charFormat()
        if cursor.hasSelection() or not made.isAnchor():
            return
        after = QTextCursor(cursor)
        inside = after.movePosition(QTextCursor.MoveOperation.NextCharacter) and (
            after.charFormat().anchorHref() == made.anchorHref() and not cursor.atBlockEnd()
        )
        if not inside:
            run = Run("", richdoc.is_bold(made), made.fontItalic())
            self.setCurrentCharFormat(richdoc.run_format(run))

    # --- what the toolbar does ----------------------------------------------------------------------

    def toggle_bold(self) -> None:
        """Make the selection bold, or what is typed next."""
        made = QTextCharFormat()
        on = richdoc.is_bold(self.currentCharFormat())
        made.setFontWeight(400 if on else 600)
        self.mergeCurrentCharFormat(made)

    def toggle_italic(self) -> None:
        """Make the selection italic, or what is typed next."""
        made = QTextCharFormat()
        made.setFontItalic(not self.currentCharFormat().fontItalic())
        self.mergeCurrentCharFormat(made)

    def clear_formatting(self) -> None:
        """Take bold, italic and links off the selection."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            cursor.setCharFormat(richdoc.run_format(Run("")))
        self.setCurrentCharFormat(richdoc.run_format(Run("")))

    # --- clipboard and drops ------------------------------------------------------------------------

    def canInsertFromMimeData(self, source: QMimeData, /) -> bool:
        """Take text, and a picture to say that it has no place here; a file is for the case."""
        if source.hasFormat(ANSWER_MIME) or source.hasFormat(TEXT_MIME) or source.hasHtml():
            return True
        return (source.hasText() or source.hasImage()) and not source.hasUrls()

    def insertFromMimeData(self, source: QMimeData, /) -> None:
        """Put in what was pasted or dropped, cleaned."""
        if source.hasFormat(TEXT_MIME):
            self.text_dropped.emit(bytes(source.data(TEXT_MIME).data()).decode("utf-8", "replace"))
            return
        if source.hasFormat(ANSWER_MIME):
            self.answer_dropped.emit(bytes(source.data(ANSWER_MIME).data()).decode("ascii", "replace"))
            return
        if source.hasHtml():
            self._read(source.html(), source.text())
        elif source.hasUrls():
            paths = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
            if paths and not self.isReadOnly():
                self.files_pasted.emit(paths)
            else:
                self.noted.emit(pasting.FILE_ONLY)
        elif source.hasText():
            self._read("", source.text())
        elif source.hasImage():
            self.noted.emit(pasting.PICTURE_ONLY)

    def _read(self, html: str, text: str) -> None:
        if len(html) + len(text) > pasting.LONG and self.reads_elsewhere:
            self.long_paste.emit(html, text)
        else:
            self.take(read_copied(html, text))

    def take(self, pasted: Pasted) -> None:
        """Put in what was read, and say what was left out."""
        if self.isReadOnly():
            return
        self.put_in(pasted.text)
        self.noted.emit(pasted.words)
        if pasted.rows:
            self.long_table.emit(pasted.rows)

    def paste_plain(self) -> None:
        """Paste the words alone."""
        self.take(pasting.read_words(QGuiApplication.clipboard().text()))

    def put_in(self, text: RichText) -> None:
        """Put a rich text in at the cursor, in place of the selection."""
        if text.is_empty or self.isReadOnly():
            return
        cursor = self.textCursor()
        if cursor.currentTable() is not None:
            table = only_table(text)
            if table is not None and self.spread(table):
                return
            text = _in_a_cell(text)
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        blocks = text.blocks
        if len(blocks) == 1 and isinstance(blocks[0], richtext.Paragraph):
            for run in blocks[0].runs:
                cursor.insertText(run.text.replace("\n", "\u2028"), richdoc.run_format(run))
        else:
            if not cursor.atBlockStart():
                cursor.insertBlock(richdoc.paragraph_format(), QTextCharFormat())
            cursor.insertFragment(richdoc.fragment(text))
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Give out the clean form, so that what goes through the clipboard comes back the same."""
        text = richdoc.selected(self.textCursor())
        return clipboard.mime_data(text.plain(), text.to_html())


def _in_a_cell(text: RichText) -> RichText:
    """Give a text as a cell can hold it: tables in it become lines."""
    held = RichText((TableBlock(((text, text),), False),)).blocks
    return held[0].rows[0][0] if isinstance(held[0], TableBlock) else text


def read_copied(html: str, text: str) -> Pasted:
    """Read what was copied; it may be called on any thread."""
    return pasting.read_html(html, text) if html else pasting.read_plain(text)


def _is_the_tables(event: QKeyEvent) -> bool:
    """Say whether a key belongs to the table even while its editor is open: outcome, exemption, together, checks."""
    key, held = event.key(), event.modifiers()
    if key == Qt.Key.Key_F4 or (key == Qt.Key.Key_Down and held & Qt.KeyboardModifier.AltModifier):
        return True
    with_control = bool(held & Qt.KeyboardModifier.ControlModifier)
    return with_control and key in (Qt.Key.Key_E, Qt.Key.Key_J, Qt.Key.Key_Period, Qt.Key.Key_Greater)
