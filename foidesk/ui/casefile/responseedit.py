"""The text field in which a response is typed: paste comes in clean, goes out clean, and every key is kept."""

import re

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

from foidesk.domain import richtext
from foidesk.domain.richtext import RichText, Run
from foidesk.ui.casefile import richdoc
from foidesk.ui.casefile.listedit import ListEdit
from foidesk.ui.look import fonts, theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts import clipboard

_LEFT_OUT = re.compile(r"<img\b|<v:imagedata|<font\b|font-family|font-size|color\s*[:=]|background", re.IGNORECASE)
ANSWER_MIME = "application/x-foidesk-answer"
"""What an earlier answer is dragged as: the number of its case and the key of the response, with a blank between."""
LEFT_OUT_WORDS = "Fonts, colours and pictures were left out."


_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ResponseEdit(ListEdit):
    """A rich text being written; grows with its text, never scrolls by itself."""

    finish_wanted = Signal()
    next_wanted = Signal()
    link_wanted = Signal()
    undo_act_wanted = Signal()
    left_out = Signal()
    answer_dropped = Signal(str)
    """Something was pasted of which fonts, colours or pictures were dropped."""
    grown = Signal()
    menu_wanted = Signal(object)
    """A QContextMenuEvent: she asked for the menu of the words."""
    left = Signal()
    """The keyboard went elsewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
        """Ask for the menu."""
        self.menu_wanted.emit(event)
        event.accept()

    def fill_menu(self, menu: QMenu) -> None:
        """Put in a menu what can be done at the cursor."""

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
            self._tab(back=key == Qt.Key.Key_Backtab)
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
        if cursor.currentTable() is not None:
            cursor.movePosition(QTextCursor.MoveOperation.PreviousCell if back else QTextCursor.MoveOperation.NextCell)
            self.setTextCursor(cursor)
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
        """Take text; a picture or a file has no place in a letter's text."""
        return source.hasFormat(ANSWER_MIME) or source.hasHtml() or (source.hasText() and not source.hasUrls())

    def insertFromMimeData(self, source: QMimeData, /) -> None:
        """Put in what was pasted or dropped, cleaned."""
        if source.hasFormat(ANSWER_MIME):
            self.answer_dropped.emit(bytes(source.data(ANSWER_MIME).data()).decode("ascii", "replace"))
            return
        if source.hasHtml():
            text = richtext.from_html(source.html())
            if _LEFT_OUT.search(source.html()):
                self.left_out.emit()
        elif source.hasText():
            text = richtext.from_plain(source.text())
        else:
            return
        self.put_in(text)

    def paste_plain(self) -> None:
        """Paste the words alone."""
        words = QGuiApplication.clipboard().text()
        self.put_in(richtext.from_plain(words))

    def put_in(self, text: RichText) -> None:
        """Put a rich text in at the cursor, in place of the selection."""
        if text.is_empty or self.isReadOnly():
            return
        cursor = self.textCursor()
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


def _is_the_tables(event: QKeyEvent) -> bool:
    """Say whether a key belongs to the table even while its editor is open: outcome, exemption, together, checks."""
    key, held = event.key(), event.modifiers()
    if key == Qt.Key.Key_F4 or (key == Qt.Key.Key_Down and held & Qt.KeyboardModifier.AltModifier):
        return True
    with_control = bool(held & Qt.KeyboardModifier.ControlModifier)
    return with_control and key in (Qt.Key.Key_E, Qt.Key.Key_J, Qt.Key.Key_Period, Qt.Key.Key_Greater)
