"""The label of a part: what it is, in the part's own colour, with a menu to say it is something else."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from foidesk.domain.splitting import PartKind, Split
from foidesk.ui.intake.cuts import KINDS, sub_points, why_in_words
from foidesk.ui.look import fonts, icons, theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts.painting import box

HIGH = 26
RULES = {PartKind.GREETING: "b0r", PartKind.PREAMBLE: "b0r", PartKind.CLOSING: "bzr", PartKind.OUTSIDE: "line2"}


class KindChip(QAbstractButton):
    """One chip for each part; F4, Alt+Down or a click opens the kinds and the joining."""

    kind_wanted = Signal(int, object)
    join_wanted = Signal(int)
    """The part to be joined with the one above it."""
    leave_out_wanted = Signal(int)
    nest_wanted = Signal(int)
    take_out_wanted = Signal(int, int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._index, self._kind, self._token = 0, PartKind.ITEM, "b1r"
        self._split = Split("", ())
        self._said: tuple[object, ...] = ()
        self._now = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.clicked.connect(self.open_menu)

    def show_part(self, split: Split, index: int, words: str, token: str) -> None:
        """Show a part."""
        part = split.parts[index]
        self._split, self._index, self._kind, self._token = split, index, part.kind, token
        shown = (words, token, part.why, part.nested, px(100))
        if shown == self._said:  # most of many items are as they were before a cut
            return
        self._said = shown
        if words != self.text():
            self.setText(words)
        why = why_in_words(split, index, words)
        self.setAccessibleName(f"{words}, kind of part")
        self.setAccessibleDescription(why)
        self.setToolTip(f"{why}\nChange what it is (F4)")
        self.resize(self.sizeHint())
        self.update()

    def mark(self, now: bool) -> None:
        """Show that the caret is in this part; only then Tab stops here."""
        if now != self._now:
            self._now = now
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if now else Qt.FocusPolicy.ClickFocus)
            self.update()

    def menu(self) -> QMenu:
        """Build the menu of this part."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(f"{self.text()}: what it is")
        for kind, words in KINDS:
            act = QAction(words, menu)
            act.setCheckable(True)
            act.setChecked(kind is self._kind)
            act.setData(kind.value)
            act.triggered.connect(self._kind_chosen)
            menu.addAction(act)
        menu.addSeparator()
        if self._kind is PartKind.ITEM:
            self._add_item_acts(menu)
        above = QAction("Join with the one above", menu)
        above.setShortcut("Backspace")
        above.setShortcutVisibleInContextMenu(True)
        above.setEnabled(self._index > 0)
        above.triggered.connect(self._join_above)
        below = QAction("Join with the next", menu)
        below.setEnabled(self._index + 1 < len(self._split.parts))
        below.triggered.connect(self._join_below)
        menu.addActions([above, below])
        return menu

    def _add_item_acts(self, menu: QMenu) -> None:
        out = menu.addAction("Not an item", self._leave_out)
        nest = menu.addAction("Make it part of the item above", self._nest)
        above = self._split.parts[self._index - 1] if self._index else None
        nest.setEnabled(above is not None and above.kind is PartKind.ITEM)
        for act, key in ((out, "Delete"), (nest, "Alt+Shift+Right")):
            act.setShortcut(key)
            act.setShortcutVisibleInContextMenu(True)
        for name, offset in sub_points(self._split, self._index):
            act = menu.addAction(f"Make {name} an item of its own", self._take_out)
            act.setData(offset)
        menu.addSeparator()

    def open_menu(self) -> None:
        """Show the menu under the chip."""
        self.menu().popup(self.mapToGlobal(QPoint(0, self.height())))

    def sizeHint(self) -> QSize:
        """Give room for the words and the mark of a menu."""
        width = QFontMetrics(fonts.font("small", bold=True)).horizontalAdvance(self.text())
        return QSize(width + px(8 + 4 + 16 + 6), px(HIGH))

    def event(self, event: QEvent, /) -> bool:
        """Keep F4 and Alt+Down for the menu while the chip has the keyboard."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _opens(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """F4, Alt+Down and Enter open the menu; Delete says that it is no item, Backspace joins."""
        if _opens(event) or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_menu()
        elif event.key() == Qt.Key.Key_Delete:
            self._leave_out()
        elif event.key() == Qt.Key.Key_Backspace:
            self._join_above()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Paint the box in the part's colour; the part with the caret is tinted."""
        t = theme.current()
        painter = QPainter(self)
        lit = self.underMouse() or self.isDown()
        fill = t.tint if self._now else t.hover if lit else t.surface
        box(painter, self.rect(), fill, t[self._token], thick=2 if self._now else 1)
        painter.setFont(fonts.font("small", bold=True))
        painter.setPen(theme.colour("ink"))
        words = QRect(px(8), 0, self.width() - px(30), self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.text())
        place = QPoint(self.width() - px(22), (self.height() - px(16)) // 2)
        painter.drawPixmap(place, icons.pixmap("chevron_down", "ink", 16))
        painter.end()

    def _kind_chosen(self) -> None:
        act = self.sender()
        if isinstance(act, QAction):
            self.kind_wanted.emit(self._index, PartKind(str(act.data())))

    def _leave_out(self) -> None:
        self.leave_out_wanted.emit(self._index)

    def _nest(self) -> None:
        self.nest_wanted.emit(self._index)

    def _take_out(self) -> None:
        act = self.sender()
        if isinstance(act, QAction):
            self.take_out_wanted.emit(self._index, act.data())

    def _join_above(self) -> None:
        self.join_wanted.emit(self._index)

    def _join_below(self) -> None:
        self.join_wanted.emit(self._index + 1)


def _opens(event: QKeyEvent) -> bool:
    alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
    return (event.key() == Qt.Key.Key_F4 and not alt) or (event.key() == Qt.Key.Key_Down and alt)
