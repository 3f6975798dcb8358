"""A text of a case as it stands in the table: painted, selectable, focusable; the editor opens over it on demand."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextLayout,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from foidesk.domain import finding
from foidesk.domain.richtext import RichText
from foidesk.ui.casefile import richdoc
from foidesk.ui.casefile.docmarks import JOINER, unbroken_on_screen
from foidesk.ui.look import fonts, theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts import clipboard

_RING = 4  # room around the words for the focus ring


class TextView(QWidget):
    """Rich text or plain words, drawn from a document of its own.

    A click that selects nothing asks to write at that place; dragging selects, Ctrl+C copies.
    """

    wanted = Signal(int)
    """She clicked to write: the place in the text, -1 for the end."""
    menu_wanted = Signal(QPoint)
    focused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = QTextDocument(self)
        self._cursor = QTextCursor(self._document)
        self._empty_words = ""
        self._pressed_at: QPoint | None = None
        self._matches: list[tuple[int, int]] = []
        self._match = -1
        self.spelled = -1
        """The round of spelling in which it was looked at; -1 since it changed."""
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rich(self, text: RichText, empty_words: str = "") -> None:
        """Show a rich text, or `empty_words` in the colour of a placeholder when there is none."""
        richdoc.fill(self._document, text, compact=True)
        self._settle(empty_words if text.is_empty else "")

    def show_plain(self, words: str) -> None:
        """Show words without any markup."""
        document = self._document
        document.setDefaultFont(fonts.font("reading"))
        document.setDocumentMargin(0)
        document.setPlainText(unbroken_on_screen(words))
        everything = QTextCursor(document)
        everything.select(QTextCursor.SelectionType.Document)
        plain = richdoc.paragraph_format()
        plain.setBottomMargin(0)
        everything.mergeBlockFormat(plain)
        self._settle("")

    def blocks(self) -> Iterator[QTextBlock]:
        """Give the paragraphs as they are drawn; none while there is nothing yet."""
        block = self._document.begin()
        while block.isValid() and not self._empty_words:
            yield block
            block = block.next()

    def set_marks(self, block: QTextBlock, marks: list[QTextLayout.FormatRange]) -> None:
        """Draw a paragraph with marks that are no part of its text."""
        block.layout().setFormats(marks)
        self._document.markContentsDirty(block.position(), block.length())  # its lines are laid out anew
        self.update()

    def words(self) -> str:
        """Give what is shown as plain words."""
        return self._document.toPlainText().replace(JOINER, "")

    def _settle(self, empty_words: str) -> None:
        self._empty_words = empty_words
        self.spelled = -1
        self._matches, self._match = [], -1
        self._cursor = QTextCursor(self._document)
        self.setAccessibleDescription(empty_words or self.words())
        self.update()

    # --- what is looked for -------------------------------------------------------------------------

    def show_matches(self, wanted: str, current: int) -> int:
        """Mark where the words stand, the current one more strongly; give how often they do."""
        self._matches = self._places_of(wanted) if wanted and not self._empty_words else []
        self._match = current
        self.update()
        return len(self._matches)

    def _places_of(self, wanted: str) -> list[tuple[int, int]]:
        text = self._document.toRawText().replace("\u2028", "\n").replace("\u2029", "\n")
        found = finding.spans(text, wanted)
        if max(text, default="") <= "\uffff":
            return found
        return [(_units(text[:start]), _units(text[:end])) for start, end in found]

    def match_place(self) -> QRect:
        """Give where the current match stands in this widget."""
        if not 0 <= self._match < len(self._matches):
            return QRect()
        layout = self._document.documentLayout()
        start = self._matches[self._match][0]
        block = self._document.findBlock(start)
        top = layout.blockBoundingRect(block).top()
        line = block.layout().lineForTextPosition(start - block.position())
        if line.isValid():
            top += line.y()
        return QRect(0, round(top), self.width(), px(22))

    def height_for(self, width: int) -> int:
        """Give the height the text takes in this width."""
        inner = max(px(40), width)
        if self._document.textWidth() != inner:
            self._document.setTextWidth(inner)
        return max(px(22), round(self._document.size().height()))

    def sizeHint(self) -> QSize:
        """Give the size at the present width."""
        return QSize(px(200), self.height_for(self.width()))

    # --- selecting ----------------------------------------------------------------------------------

    def selection(self) -> RichText:
        """Give the selected piece."""
        return richdoc.selected(self._cursor)

    def copy(self) -> None:
        """Put the selected piece on the clipboard, as text and as clean HTML; without one, everything."""
        cursor = QTextCursor(self._cursor)
        if not cursor.hasSelection():
            cursor.select(QTextCursor.SelectionType.Document)
        text = richdoc.selected(cursor)
        clipboard.copy(text.plain(), text.to_html())

    def _typed_place(self) -> int:
        """Give the cursor's place in the text as typed, which has no joiners."""
        before = QTextCursor(self._document)
        before.setPosition(self._cursor.position(), QTextCursor.MoveMode.KeepAnchor)
        return self._cursor.position() - before.selectedText().count(JOINER)

    def _place(self, at: QPointF) -> int:
        place = self._document.documentLayout().hitTest(at, Qt.HitTestAccuracy.FuzzyHit)
        return max(0, place)

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Begin to select."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()
            self._cursor.setPosition(self._place(event.position()))
            self.update()
        event.ignore()  # the table notes which cell was pressed

    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        """Go on selecting."""
        if self._pressed_at is not None:
            self._cursor.setPosition(self._place(event.position()), QTextCursor.MoveMode.KeepAnchor)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        """End the selection; a plain click asks to write there."""
        pressed, self._pressed_at = self._pressed_at, None
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if pressed is not None and plain and not self._cursor.hasSelection():
            self.wanted.emit(-1 if self._empty_words else self._typed_place())

    def mouseDoubleClickEvent(self, event: QMouseEvent, /) -> None:
        """Select a word."""
        self._cursor.setPosition(self._place(event.position()))
        self._cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        self.update()

    # --- keys and focus -----------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Copy here; everything else is the table's."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        """Ask for the menu of this cell."""
        self.menu_wanted.emit(event.globalPos())

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self._around()
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        """Take the ring and the selection away."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._cursor.clearSelection()
        self._around()

    def _around(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            parent.update(self.geometry().adjusted(-px(_RING), -px(_RING), px(_RING), px(_RING)))
        self.update()

    # --- painting -----------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the document, the selection, or the words for nothing yet."""
        painter = QPainter(self)
        if self._empty_words:
            painter.setFont(fonts.font("reading"))
            painter.setPen(theme.colour("ink3"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, self._empty_words)
            painter.end()
            return
        context = QAbstractTextDocumentLayout.PaintContext()
        made = QPalette(self.palette())
        made.setColor(QPalette.ColorRole.Text, theme.colour("ink"))
        context.palette = made
        context.clip = QRectF(event.rect())
        marks = [self._mark(*place, current=at == self._match) for at, place in enumerate(self._matches)]
        if self._cursor.hasSelection():
            chosen = QAbstractTextDocumentLayout.Selection()
            chosen.cursor = self._cursor
            colours = chosen.format
            colours.setBackground(theme.colour("btn"))
            colours.setForeground(theme.colour("onaccent"))
            chosen.format = colours
            marks.append(chosen)
        if marks:
            context.selections = marks
        self._document.documentLayout().draw(painter, context)
        painter.end()

    def _mark(self, start: int, end: int, *, current: bool) -> QAbstractTextDocumentLayout.Selection:
        made = QAbstractTextDocumentLayout.Selection()
        place = QTextCursor(self._document)
        place.setPosition(start)
        place.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        made.cursor = place
        look = made.format
        look.setBackground(theme.colour("btn" if current else "tint"))
        look.setForeground(theme.colour("onaccent" if current else "accent2"))
        look.setFontUnderline(True)
        made.format = look
        return made


def _units(text: str) -> int:
    """Count as Qt does, which takes an emoji for two."""
    return len(text.encode("utf-16-le")) // 2


def paint_ring(painter: QPainter, around: QWidget, where: QWidget) -> None:
    """Draw the focus ring of a text around it, on the widget that holds it."""
    top_left = around.mapTo(where, QPoint(0, 0))
    place = QRectF(top_left.x(), top_left.y(), around.width(), around.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("focus"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(place.adjusted(-px(5), -px(4), px(3), px(4)), px(4), px(4))
    painter.restore()
