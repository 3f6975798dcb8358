"""The request as received, in coloured parts: read only, with a caret, breaks that can be moved and a label each."""

from bisect import bisect_left

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextEdit, QToolTip, QWidget

from foidesk.domain.splitting import PartKind, Split
from foidesk.ui.intake.cuts import break_places, part_name, why_in_words
from foidesk.ui.intake.gutter import GUTTER, Gutter
from foidesk.ui.intake.kindchip import RULES
from foidesk.ui.intake.shownparts import ShownParts
from foidesk.ui.look import fonts, theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts.label import label
from foidesk.ui.parts.painting import box

PAD, GAP, TOP, RIGHT = 8, 12, 12, 16
_NEAR, _TIP = 40, 120
_NOTE = (
    "Only the items become rows in the response table. The preamble is repeated above them, word for word. "
    "Greeting and closing stay in the case file."
)


class SplitView(QTextEdit):
    """Shows a Split and tells what the person wants done to it; it never changes the text."""

    split_wanted = Signal(int)
    join_wanted = Signal(int)
    kind_wanted = Signal(int, object)
    break_wanted = Signal(int, int)
    leave_out_wanted = Signal(int)
    nest_wanted = Signal(int)
    take_out_wanted = Signal(int, int)
    part_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bare", True)
        self.setProperty("ring", False)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.setCursorWidth(2)
        self.viewport().setMouseTracking(True)
        self.document().setDocumentMargin(0)
        self.setAccessibleName("The request as received")
        self._shown = ShownParts(Split("", ()))
        self._bands: list[tuple[QTextBlock, QTextBlock]] = []
        self._now = -1
        self._hover: tuple[int, float] | None = None
        self._dragged: tuple[int, int] | None = None
        self.gutter = Gutter(self, self)
        self._note = label(_NOTE, look="small", tone="ink2", wrap=True, parent=self.viewport())
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.place_all)
        self.cursorPositionChanged.connect(self._caret_moved)
        self.verticalScrollBar().valueChanged.connect(self.place_all)
        self.document().documentLayout().documentSizeChanged.connect(self._settle)
        theme.changed.connect(self._dress)
        self.setViewportMargins(px(GUTTER), 0, px(RIGHT), 0)

    # --- what is shown ----------------------------------------------------------------------------------

    def show_split(self, split: Split, caret: int | None = None) -> None:
        """Show a split; the caret stays on the same words unless told where to go."""
        offset = self.caret() if caret is None else caret
        bar, held = self.verticalScrollBar(), self.verticalScrollBar().value()
        same_text = split.text == self._shown.split.text
        self.blockSignals(True)
        self._shown = ShownParts(split)
        self._bands = []  # the old lines are gone as soon as the text is, and the scroll bar asks for their places
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()  # words and distances at once, so that they are laid out once
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(self._shown.words, QTextCharFormat())
        self._format()
        cursor.endEditBlock()
        self.blockSignals(False)
        self._hover = self._dragged = None
        self._now = -1
        self.gutter.show_parts(split)
        place = self._shown.place_of(offset) if same_text or caret is not None else 0
        cursor = self.textCursor()
        cursor.setPosition(place)
        self.setTextCursor(cursor)
        bar.setValue(held if same_text else 0)
        self.ensureCursorVisible()
        self._caret_moved()
        self.place_all()

    def hold(self, split: Split) -> None:
        """Take a split whose cuts are the same; only the wording of items for the letter differs."""
        self._shown.split = split
        self.gutter.show_parts(split)
        self.gutter.place_chips()

    def split(self) -> Split:
        """Give what is shown."""
        return self._shown.split

    def caret(self) -> int:
        """Give the caret's place as an offset of the request's text."""
        return self._shown.offset_at(self.textCursor().position()) if self._shown.parts else 0

    def set_caret(self, offset: int) -> None:
        """Put the caret at an offset of the request's text."""
        cursor = self.textCursor()
        cursor.setPosition(self._shown.place_of(offset))
        self.setTextCursor(cursor)

    def part(self) -> int:
        """Give the part that has the caret."""
        return self._shown.part_at(self.textCursor().position()) if self._shown.parts else -1

    def begin_at(self, index: int) -> None:
        """Put the caret at the start of a part that follows others, and show what comes after it rather than before."""
        self.go_to_part(index)
        low = self.cursorRect().top() - self.viewport().height() // 3
        if index and low > self.viewport().height() // 3:
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + low)

    def go_to_part(self, index: int) -> None:
        """Put the caret at the start of a part and show it."""
        if 0 <= index < len(self._shown.parts):
            cursor = self.textCursor()
            cursor.setPosition(self._shown.parts[index].place)
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    def open_kinds(self) -> None:
        """Open the kinds of the part that has the caret."""
        if self._shown.parts:
            self.ensureCursorVisible()
            self.gutter.chip(self.part()).open_menu()

    # --- where things are -------------------------------------------------------------------------------

    def band(self, index: int) -> QRectF:
        """Give the coloured ground of a part, in the viewport."""
        layout = self.document().documentLayout()
        first, last = self._bands[index]
        top = layout.blockBoundingRect(first).top() - px(PAD)
        bottom = layout.blockBoundingRect(last).bottom() + px(PAD)
        return QRectF(0, top - self.verticalScrollBar().value(), self.viewport().width(), bottom - top)

    def first_part_shown(self) -> int:
        """Give the first part that reaches into the viewport."""
        low, high = 0, max(0, len(self._bands) - 1)
        while low < high:
            middle = (low + high) // 2
            if self.band(middle).bottom() < -px(GAP):
                low = middle + 1
            else:
                high = middle
        return low

    def place_all(self) -> None:
        """Put labels, grips and the note where the text now is."""
        self._note.setVisible(bool(self._bands))
        if not self._bands:
            return
        self.gutter.setGeometry(0, 0, px(GUTTER), self.viewport().height())
        self.gutter.place_chips()
        wide = min(px(470), self.viewport().width() - px(24))
        end = self.band(len(self._bands) - 1).bottom()
        self._note.setGeometry(px(20), round(end) + px(18), wide, max(0, self._note.heightForWidth(wide)))
        self.viewport().update()

    def place_nearest(self, index: int, place: QPointF, *, any_word: bool) -> int | None:
        """Give where the break above a part would stand, nearest to a place: at a sentence or line, or a word."""
        places = break_places(self.split(), index, any_word=any_word)
        if not places:
            return None
        if any_word:  # the words are many: only those about the pointer are looked at
            under = self._shown.offset_at(self.cursorForPosition(place.toPoint()).position())
            near = bisect_left(places, under)
            places = places[max(0, near - _NEAR) : near + _NEAR]

        def distance(offset: int) -> tuple[float, float]:
            drawn = self._drawn(offset)
            below = max(drawn.top() - place.y(), place.y() - drawn.bottom(), 0.0)
            return below, abs(drawn.left() - place.x())

        return min(places, key=distance)

    def scroll_towards(self, y: float) -> None:
        """Scroll when something is dragged past an edge."""
        bar = self.verticalScrollBar()
        if y < 0 or y > self.viewport().height():
            bar.setValue(bar.value() + (px(20) if y > 0 else -px(20)))

    def show_drag(self, index: int, offset: int | None) -> None:
        """Show where a dragged break would come to lie."""
        self._dragged = None if offset is None else (index, offset)
        self.viewport().update()

    def height_of(self, offset: int) -> float:
        """Give the height of the line an offset is in."""
        return float(self._drawn(offset).top())

    def _drawn(self, offset: int) -> QRect:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._shown.place_of(offset))
        return self.cursorRect(cursor)

    # --- painting ---------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Paint the grounds and breaks, then the words, then what is being moved."""
        painter = QPainter(self.viewport())
        t = theme.current()
        split = self.split()
        wide = self.viewport().width()
        for index in range(self.first_part_shown(), len(self._bands)):
            ground = self.band(index)
            if ground.top() > self.viewport().height():
                break
            fill, rule = band_tokens(split, index)
            painter.fillRect(ground, QColor(t[fill]))
            painter.fillRect(QRectF(0, ground.top(), px(4), ground.height()), QColor(t[rule]))
            if t.name not in {"light", "dark"}:  # grounds are all alike in contrast: a line all round
                painter.setPen(QColor(t[rule]))
                painter.drawRect(ground.adjusted(0, 0, -1, -1))
            if index:
                painter.setPen(_dashes(t.line2))
                middle = round(ground.top() - px(GAP) / 2)
                painter.drawLine(0, middle, wide, middle)
        painter.end()
        super().paintEvent(event)
        if self._dragged is not None:
            painter = QPainter(self.viewport())
            self._paint_dragged(painter, self._dragged[1])
            painter.end()
        elif self._hover is not None:
            line = self._hover[1]
            painter = QPainter(self.viewport())
            painter.fillRect(QRectF(0, line - 1, wide, 2), theme.colour("accent"))
            self._paint_tip(painter, line, "Split here  Ctrl+Shift+Enter")
            painter.end()

    def _paint_dragged(self, painter: QPainter, offset: int) -> None:
        """Show the break a drag would make: over the line it begins, or around the word within a line."""
        drawn, wide = self._drawn(offset), self.viewport().width()
        accent, top, bottom = theme.colour("accent"), drawn.top() - px(2), drawn.bottom() + px(2)
        left = drawn.left() - px(3)
        if left <= px(24):
            painter.fillRect(QRectF(0, top - 1, wide, 2), accent)
        else:
            painter.fillRect(QRectF(0, bottom - 1, left + 2, 2), accent)
            painter.fillRect(QRectF(left, top, 2, bottom - top), accent)
            painter.fillRect(QRectF(left, top - 1, wide - left, 2), accent)
        words = " ".join(self.split().text[offset : offset + _TIP].split()[:4])
        self._paint_tip(painter, bottom, f"Break before “{words}…”  Esc cancels")

    def _paint_tip(self, painter: QPainter, line: float, words: str) -> None:
        painter.setFont(fonts.font("small"))
        width = painter.fontMetrics().horizontalAdvance(words) + px(16)
        place = QRect(self.viewport().width() - width - px(8), round(line) + px(6), width, px(24))
        box(painter, place, theme.current().ink, "")
        painter.setPen(theme.colour("surface"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)

    def _format(self) -> None:
        """Give every line its distances; the first of a part stands off the part above."""
        self._bands = []
        document = self.document()
        font = fonts.font("reading")
        if font != document.defaultFont():
            document.setDefaultFont(font)
        starts = {part.place for part in self._shown.parts}
        quiet = QColor(theme.current().ink2)
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        block = document.begin()
        first = block
        while block.isValid():
            begins = block.position() in starts
            index = self._shown.part_at(block.position())
            outside = self.split().parts[index].kind is PartKind.OUTSIDE if self._shown.parts else False
            form = QTextBlockFormat()
            form.setLeftMargin(px(20))
            form.setRightMargin(px(32))
            form.setLineHeight(px(3), QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value)
            if begins:
                form.setTopMargin(0 if block.blockNumber() == 0 else px(2 * PAD + GAP))
            if block.length() == 1 and not begins:  # an empty line is half as high
                form.setLineHeight(px(11), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
            cursor.setPosition(block.position())
            cursor.setBlockFormat(form)
            if outside:
                cursor.setPosition(block.position() + block.length() - 1, QTextCursor.MoveMode.KeepAnchor)
                look = QTextCharFormat()
                look.setForeground(quiet)
                cursor.mergeCharFormat(look)
            if begins:
                first = block
                self._bands.append((first, block))
            elif self._bands:
                self._bands[-1] = (first, block)
            block = block.next()
        frame = document.rootFrame().frameFormat()
        frame.setTopMargin(px(TOP + PAD))  # the first line of a document has no margin of its own
        frame.setBottomMargin(px(PAD + 18 + 2 * 18 + 24))
        document.rootFrame().setFrameFormat(frame)
        cursor.endEditBlock()

    def _dress(self) -> None:
        self.setViewportMargins(px(GUTTER), 0, px(RIGHT), 0)
        font: QFont = fonts.font("reading")
        if self._shown.parts:
            self.document().setDefaultFont(font)
            self._format()
            self.gutter.show_parts(self.split())
        self.place_all()

    # --- keys and mouse ---------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Up and Down go from part to part, with Ctrl from line to line; Backspace joins, Delete makes no item."""
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        none, ctrl = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
        if self.gutter.is_dragging() and key in (Qt.Key.Key_Escape, Qt.Key.Key_Alt):
            if key == Qt.Key.Key_Escape:
                self.gutter.cancel_drag()
            else:
                self.gutter.drag_again(any_word=True)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and held == none:
            index = self.part()
            at_start = self.textCursor().position() == self._shown.parts[index].place if self._shown.parts else True
            step = 1 if key == Qt.Key.Key_Down else (-1 if at_start else 0)
            self.go_to_part(min(max(index + step, 0), len(self._shown.parts) - 1))
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and held == ctrl:
            up = key == Qt.Key.Key_Up
            self.moveCursor(QTextCursor.MoveOperation.Up if up else QTextCursor.MoveOperation.Down)
        elif key == Qt.Key.Key_Backspace and held == none:
            self.join_wanted.emit(self.part())
        elif key == Qt.Key.Key_Delete and held == none:
            self.leave_out_wanted.emit(self.part())
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent, /) -> None:
        """Let a held break snap to sentences again when Alt is let go."""
        if event.key() == Qt.Key.Key_Alt and self.gutter.is_dragging():
            self.gutter.drag_again(any_word=False)
        else:
            super().keyReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        """Offer to split between the two lines under the pointer."""
        super().mouseMoveEvent(event)
        if not event.buttons():
            self.offer_split(event.position().y())

    def offer_split(self, y: float) -> None:
        """Show the scissors at the nearest line end within a part, if one is near this height."""
        found = None
        for index in range(self.first_part_shown(), len(self._bands)):
            ground = self.band(index)
            if ground.top() > y:
                break
            if ground.bottom() < y:
                continue
            found = self._line_near(index, y)
        if found != self._hover:
            self._hover = found
            self.gutter.show_scissors(None if found is None else found[1])
            self.viewport().update()

    def _line_near(self, index: int, y: float) -> tuple[int, float] | None:
        layout, scrolled = self.document().documentLayout(), self.verticalScrollBar().value()
        first, last = self._bands[index]
        block = first.next()
        while block.isValid() and block.blockNumber() <= last.blockNumber():
            top = layout.blockBoundingRect(block).top() - scrolled
            if block.length() > 1 and abs(top - y) <= px(9):
                above = block.previous()
                off = px(7) if above.length() == 1 else px(2)
                return self._shown.offset_at(block.position()), top - off
            block = block.next()
        return None

    def split_offered(self) -> int | None:
        """Give where the scissors would cut."""
        return None if self._hover is None else self._hover[0]

    def take_offer(self) -> None:
        """Cut where the scissors are."""
        if self._hover is not None:
            self.split_wanted.emit(self._hover[0])

    def leaveEvent(self, event: QEvent, /) -> None:
        """Put the scissors away."""
        if not self.gutter.geometry().contains(self.mapFromGlobal(self.cursor().pos())):
            self.offer_split(-1000)
        super().leaveEvent(event)

    def viewportEvent(self, event: QEvent, /) -> bool:
        """Say in a tooltip why a part begins where it does."""
        if event.type() == QEvent.Type.ToolTip and self._shown.parts:
            place = self.viewport().mapFromGlobal(self.cursor().pos())
            index = self._shown.part_at(self.cursorForPosition(place).position())
            if self.band(index).contains(place.toPointF()):
                QToolTip.showText(self.cursor().pos(), why_in_words(self.split(), index), self)
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        """Show the kinds and joining of the part, and splitting at the caret."""
        if not self._shown.parts:
            return
        if event.reason() == QContextMenuEvent.Reason.Mouse and not self.textCursor().hasSelection():
            self.setTextCursor(self.cursorForPosition(self.viewport().mapFrom(self, event.pos())))
        menu = self.gutter.chip(self.part()).menu()
        menu.addSeparator()
        menu.addAction("Split here", self._split_here)
        menu.addAction("Copy", self.copy).setEnabled(self.textCursor().hasSelection())
        menu.popup(event.globalPos() if event.reason() == QContextMenuEvent.Reason.Mouse else self._under_caret())

    def _split_here(self) -> None:
        self.split_wanted.emit(self.caret())

    def _under_caret(self) -> QPoint:
        return self.viewport().mapToGlobal(self.cursorRect().bottomLeft())

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Show which part has the keyboard."""
        super().focusInEvent(event)
        self.gutter.update()

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        """Show that the keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.gutter.update()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Keep labels beside their parts."""
        super().resizeEvent(event)
        self.place_all()

    def wheelEvent(self, event: QWheelEvent, /) -> None:
        """Scroll; Ctrl and the wheel is the program's zoom, not this text's."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().wheelEvent(event)

    def _caret_moved(self) -> None:
        index = self.part()
        if index != self._now and index >= 0:
            self._now = index
            self.gutter.mark(index)
            self.setAccessibleDescription(why_in_words(self.split(), index))
            self.part_changed.emit(index)

    def _settle(self) -> None:
        self._later.start(0)


def band_tokens(split: Split, index: int) -> tuple[str, str]:
    """Give the ground and the rule of a part: items alternate."""
    kind = split.parts[index].kind
    if kind is PartKind.ITEM:
        odd = int(part_name(split, index)[5:]) % 2 == 1
        return ("b1", "b1r") if odd else ("b2", "b2r")
    return {PartKind.CLOSING: "bz", PartKind.OUTSIDE: "surface"}.get(kind, "b0"), RULES[kind]


def _dashes(colour: str) -> QPen:
    pen = QPen(QColor(colour), 1)
    pen.setDashPattern([3.0, 3.0])
    return pen
