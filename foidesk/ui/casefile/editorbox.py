"""The box that opens over a response: toolbar, text, and a foot with its chips; and the plain one for wordings."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QTextEdit, QVBoxLayout, QWidget

from foidesk.domain.richtext import RichText
from foidesk.ui.casefile import richdoc
from foidesk.ui.casefile.chiprow import ChipRow
from foidesk.ui.casefile.linkbox import LinkBox
from foidesk.ui.casefile.responseedit import LEFT_OUT_WORDS, ResponseEdit
from foidesk.ui.look import fonts, icons, theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button, IconButton
from foidesk.ui.parts.chip import Chip, ChipFace
from foidesk.ui.parts.label import label, upright
from foidesk.ui.parts.painting import box


class _Box(QFrame):
    """A box with a 2px frame in the colour of focus; its head and foot are raised."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head: QWidget | None = None
        self._foot: QWidget | None = None

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw ground, head, foot and frame."""
        painter = QPainter(self)
        t = theme.current()
        box(painter, self.rect(), t.surface, "", radius=4)
        for part, edge_at_top in ((self._head, False), (self._foot, True)):
            if part is None or not part.isVisible():
                continue
            place = part.geometry()
            painter.fillRect(place, theme.colour("raised"))
            line = place.top() if edge_at_top else place.bottom()
            painter.fillRect(place.left(), line, place.width(), 1, theme.colour("line"))
        box(painter, self.rect(), "", t.focus, radius=4, thick=2)
        painter.end()


class EditorBox(_Box):
    """The editor of one response."""

    finish_wanted = Signal()
    next_wanted = Signal()
    undo_act_wanted = Signal()
    typed = Signal()
    grown = Signal()
    caret_moved = Signal()

    def __init__(self, name: str, parent: QWidget | None = None, *, read_only: bool = False) -> None:
        super().__init__(parent)
        self.edit = ResponseEdit(self)
        self.edit.setAccessibleName(name)
        self.edit.setReadOnly(read_only)
        if read_only:
            self.edit.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        self.chips = ChipRow(self, editing=True)
        self.covers = Chip(ChipFace("Covers item 1", menu=True), self)
        self.covers_menu = QMenu(self)
        self.covers.setMenu(self.covers_menu)
        self.chips.put_beside(self.covers)
        self._note = label("", "small", "ink2", parent=self)
        self._note.hide()
        self._link: LinkBox | None = None
        self._head = None if read_only else self._toolbar()
        self._foot = QWidget(self)
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(px(8), px(8), px(8), px(7))
        foot.setSpacing(px(4))
        foot.addWidget(self._note)
        foot.addWidget(self.chips)
        body = QHBoxLayout()
        body.setContentsMargins(px(12), px(10), px(12), px(2))
        body.addWidget(self.edit)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(2, 2, 2, 2)
        self._rows.setSpacing(0)
        if self._head is not None:
            self._rows.addWidget(self._head)
        self._rows.addLayout(body)
        self._rows.addWidget(self._foot)
        self.setFocusProxy(self.edit)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.edit.finish_wanted.connect(self.finish_wanted)
        self.edit.next_wanted.connect(self.next_wanted)
        self.edit.undo_act_wanted.connect(self.undo_act_wanted)
        self.edit.link_wanted.connect(self.open_link)
        self.edit.left_out.connect(lambda: self.note(LEFT_OUT_WORDS))
        self.edit.grown.connect(self.grown)
        self.edit.cursorPositionChanged.connect(self._caret)
        self.edit.currentCharFormatChanged.connect(self._caret)
        self.chips.height_changed.connect(self.grown)

    def _toolbar(self) -> QWidget:
        made = QWidget(self)
        row = QHBoxLayout(made)
        row.setContentsMargins(px(4), px(3), px(8), px(4))
        row.setSpacing(0)
        edit = self.edit
        self._style = Button("Normal", "quiet", dense=True, menu_mark=True, parent=made)
        styles = QMenu(self._style)
        for words, key, slot in (
            ("Normal", "Ctrl+Shift+N", edit.make_normal),
            ("Bullets", "Ctrl+Shift+L", lambda: edit.toggle_list(ordered=False)),
            ("Numbers", "Ctrl+Shift+7", lambda: edit.toggle_list(ordered=True)),
        ):
            styles.addAction(f"{words}\t{key}").triggered.connect(slot)
        self._style.setMenu(styles)
        self._style.setToolTip("Kind of paragraph")
        row.addWidget(self._style)
        self._bold = _tool("text_bold", "Bold", "Ctrl+B", edit.toggle_bold, checkable=True)
        self._italic = _tool("text_italic", "Italic", "Ctrl+I", edit.toggle_italic, checkable=True)
        self._bullets = _tool(
            "text_bullet_list_ltr", "Bullets", "Ctrl+Shift+L", lambda: edit.toggle_list(ordered=False), checkable=True
        )
        self._numbers = _tool(
            "text_number_list_ltr", "Numbers", "Ctrl+Shift+7", lambda: edit.toggle_list(ordered=True), checkable=True
        )
        self.link_button = _tool("link", "Link", "Ctrl+K", self.open_link)
        clear = _tool("clear_formatting", "Clear formatting", "Ctrl+Space", edit.clear_formatting)
        for group in ((self._bold, self._italic), (self._bullets, self._numbers, self.link_button), (clear,)):
            row.addSpacing(px(4))
            row.addWidget(upright(made))
            row.addSpacing(px(4))
            for one in group:
                one.setParent(made)
                row.addWidget(one)
        row.addStretch(1)
        row.addWidget(label("Esc to finish", "small", "ink3", parent=made))
        return made

    # --- text ---------------------------------------------------------------------------------------

    def set_text(self, text: RichText, place: int = -1) -> None:
        """Show the text to go on with and put the cursor there."""
        self.edit.set_text(text)
        cursor = self.edit.textCursor()
        if place < 0 or place >= self.edit.document().characterCount():
            cursor.movePosition(QTextCursor.MoveOperation.End)
        else:
            cursor.setPosition(place)
        self.edit.setTextCursor(cursor)
        self.edit.textChanged.connect(self.typed)

    def text(self) -> RichText:
        """Give what stands there."""
        return self.edit.rich_text()

    def note(self, words: str) -> None:
        """Say a line at the foot of the box."""
        self._note.setText(words)
        self._note.setVisible(bool(words))
        self.grown.emit()

    def note_words(self) -> str:
        """Give the line at the foot."""
        return self._note.text()

    def _caret(self) -> None:
        if self._head is not None:
            made = self.edit.currentCharFormat()
            listed = self.edit.textCursor().currentList()
            ordered = listed is not None and listed.format().style() == richdoc.list_format(ordered=True).style()
            self._bold.setChecked(richdoc.is_bold(made))
            self._italic.setChecked(made.fontItalic())
            self._bullets.setChecked(listed is not None and not ordered)
            self._numbers.setChecked(ordered)
            self._style.setText("Numbers" if ordered else "Bullets" if listed is not None else "Normal")
        self.caret_moved.emit()

    # --- links --------------------------------------------------------------------------------------

    def open_link(self) -> None:
        """Open the two fields of a link under the toolbar."""
        if self._link is None:
            self._link = LinkBox(self)
            self._link.done.connect(self._put_link)
            self._link.left.connect(self.close_link)
            self._rows.insertWidget(1, self._link)
        self._link.start(*self.edit.link_here())
        self.grown.emit()

    def link_box(self) -> LinkBox | None:
        """Give the open fields of a link."""
        return self._link

    def _put_link(self, words: str, href: str) -> None:
        self.edit.put_link(words, href)
        self.close_link()

    def close_link(self) -> None:
        """Take the fields away and go back to the text."""
        if self._link is not None:
            self._rows.removeWidget(self._link)
            self._link.hide()
            self._link.deleteLater()
            self._link = None
        self.edit.setFocus()
        self.grown.emit()

    # --- size ---------------------------------------------------------------------------------------

    def height_for(self, width: int) -> int:
        """Give the height of the box in this width."""
        inner = width - 4 - 2 * px(12)
        document = self.edit.document()
        if document.textWidth() != inner:
            document.setTextWidth(inner)
        text = self.edit.wanted_height()
        self.edit.setFixedHeight(text)
        self.chips.setFixedHeight(self.chips.height_for(width - 4 - 2 * px(8)))
        head = self._head.sizeHint().height() if self._head is not None else 0
        link = self._link.sizeHint().height() if self._link is not None else 0
        foot = self.chips.height() + px(15)
        if not self._note.isHidden():
            foot += self._note.sizeHint().height() + px(4)
        return head + link + px(12) + text + foot + 4


class WordingBox(_Box):
    """The editor of an item's wording, or of the lead-in: plain words, the evidence stays as it came."""

    finish_wanted = Signal()
    next_wanted = Signal()
    split_wanted = Signal()
    typed = Signal()
    grown = Signal()
    caret_moved = Signal()

    def __init__(self, name: str, words: str, as_received: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._as_received = as_received
        self.edit = _WordingEdit(self)
        self.edit.setAccessibleName(name)
        self.edit.setPlainText(words)
        self._opened_with = self.raw()
        self._words = words
        everything = QTextCursor(self.edit.document())
        everything.select(QTextCursor.SelectionType.Document)
        plain = richdoc.paragraph_format()
        plain.setBottomMargin(0)
        everything.mergeBlockFormat(plain)
        self.edit.document().clearUndoRedoStacks()
        self.restore = Button("As received", "link", parent=self)
        self.restore.setToolTip("Put the words back as they came in")
        self.restore.clicked.connect(self._restore)
        self._foot = QWidget(self)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(px(8), px(3), px(8), px(2))
        foot.addWidget(self.restore)
        foot.addStretch(1)
        foot.addWidget(label("Esc to finish", "small", "ink3", parent=self._foot))
        body = QHBoxLayout()
        body.setContentsMargins(px(6), px(4), px(6), px(4))
        body.addWidget(self.edit)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(2, 2, 2, 2)
        rows.setSpacing(0)
        rows.addLayout(body)
        rows.addWidget(self._foot)
        self.setFocusProxy(self.edit)
        self.edit.textChanged.connect(self._changed)
        self.edit.finish_wanted.connect(self.finish_wanted)
        self.edit.next_wanted.connect(self.next_wanted)
        self.edit.split_wanted.connect(self.split_wanted)
        self.edit.cursorPositionChanged.connect(self.caret_moved)
        self.edit.document().documentLayout().documentSizeChanged.connect(lambda: self.grown.emit())
        self._changed()

    def raw(self) -> str:
        """Give the words with their own spaces (toPlainText changes hard ones)."""
        return self.edit.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def words(self) -> str:
        """Give the words to keep: those it was opened with, letter for letter, if nothing was typed."""
        return self._words if self.raw() == self._opened_with else self.raw()

    def caret(self) -> int:
        """Give the caret's place in code points, as the domain counts."""
        units = self.raw().encode("utf-16-le")[: 2 * self.edit.textCursor().position()]
        return len(units.decode("utf-16-le", "ignore"))

    def _changed(self) -> None:
        self.restore.setVisible(bool(self._as_received) and self.words() != self._as_received)
        self.typed.emit()

    def _restore(self) -> None:
        cursor = self.edit.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(self._as_received)
        if self.raw() != self._as_received:  # line ends were told otherwise: take the evidence itself
            self._opened_with, self._words = self.raw(), self._as_received
        self._changed()
        self.edit.setFocus()

    def height_for(self, width: int) -> int:
        """Give the height of the box in this width."""
        document = self.edit.document()
        inner = width - 4 - 2 * px(6)
        if document.textWidth() != inner:
            document.setTextWidth(inner)
        text = max(px(24), round(document.size().height()) + 2)
        self.edit.setFixedHeight(text)
        return text + px(8) + px(29) + 4


class _WordingEdit(QTextEdit):
    finish_wanted = Signal()
    next_wanted = Signal()
    split_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("bare", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDefaultFont(fonts.font("reading"))
        self.document().setDocumentMargin(0)

    def event(self, event: QEvent, /) -> bool:
        """Keep the font of the design whatever the style sheet says of fields."""
        done = super().event(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.document().setDefaultFont(fonts.font("reading"))
        return done

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Esc and Ctrl+Enter finish, Ctrl+Shift+Enter splits here."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.finish_wanted.emit()
        elif enter and control and shift:
            self.split_wanted.emit()
        elif enter and control:
            self.next_wanted.emit()
        else:
            super().keyPressEvent(event)


def _tool(icon: str, words: str, key: str, slot: object, *, checkable: bool = False) -> IconButton:
    made = IconButton(icon, words, key, dense=True)
    made.setCheckable(checkable)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    icons.dress(made, icon, "ink2", 16)
    made.clicked.connect(lambda _checked=False: slot())  # type: ignore[operator]
    return made
