"""The box that opens over a response: toolbar, text, and a foot with its chips."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from foidesk.domain.richtext import RichText
from foidesk.ui.casefile import richdoc
from foidesk.ui.casefile.chiprow import ChipRow
from foidesk.ui.casefile.framed import Framed
from foidesk.ui.casefile.gridpicker import grid_menu
from foidesk.ui.casefile.linkbox import LinkBox
from foidesk.ui.casefile.responseedit import ResponseEdit
from foidesk.ui.look import icons
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button, IconButton
from foidesk.ui.parts.chip import Chip, ChipFace
from foidesk.ui.parts.label import label, upright


class EditorBox(Framed):
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
        self._note_button = Button("", dense=True, parent=self)
        self._note_button.clicked.connect(self._note_pressed)
        self._note_act: Callable[[], object] | None = None
        self._note.hide()
        self._note_button.hide()
        self._link: LinkBox | None = None
        self.head_part = None if read_only else self._toolbar()
        self.foot_part = QWidget(self)
        foot = QVBoxLayout(self.foot_part)
        foot.setContentsMargins(px(8), px(8), px(8), px(7))
        foot.setSpacing(px(4))
        told = QHBoxLayout()
        told.setSpacing(px(8))
        told.addWidget(self._note, 1)
        told.addWidget(self._note_button)
        foot.addLayout(told)
        foot.addWidget(self.chips)
        body = QHBoxLayout()
        body.setContentsMargins(px(12), px(10), px(12), px(2))
        body.addWidget(self.edit)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(2, 2, 2, 2)
        self._rows.setSpacing(0)
        if self.head_part is not None:
            self._rows.addWidget(self.head_part)
        self._rows.addLayout(body)
        self._rows.addWidget(self.foot_part)
        self.setFocusProxy(self.edit)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.edit.finish_wanted.connect(self.finish_wanted)
        self.edit.next_wanted.connect(self.next_wanted)
        self.edit.undo_act_wanted.connect(self.undo_act_wanted)
        self.edit.link_wanted.connect(self.open_link)
        self.edit.noted.connect(self.note)
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
        self.table_button = _tool("table", "Table", "", self.open_table)
        clear = _tool("clear_formatting", "Clear formatting", "Ctrl+Space", edit.clear_formatting)
        for group in (
            (self._bold, self._italic),
            (self._bullets, self._numbers, self.link_button, self.table_button),
            (clear,),
        ):
            row.addSpacing(px(4))
            row.addWidget(upright(made))
            row.addSpacing(px(4))
            for one in group:
                one.setParent(made)
                row.addWidget(one)
        row.addStretch(1)
        self.hint = label("Esc to finish", "small", "ink3", parent=made)
        row.addWidget(self.hint)
        self._tools = row
        return made

    def add_tool(self, button: QWidget) -> None:
        """Put another button at the end of the toolbar."""
        if self.head_part is not None:
            line = upright(self.head_part)
            at = self._tools.count() - 2
            self._tools.insertSpacing(at, px(4))
            self._tools.insertWidget(at + 1, line)
            self._tools.insertSpacing(at + 2, px(4))
            self._tools.insertWidget(at + 3, button)

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

    def words(self) -> int:
        """Count the words, quickly: it is asked at every key."""
        return len(self.edit.toPlainText().split())

    def note(self, words: str, button: str = "", act: Callable[[], object] | None = None) -> None:
        """Say a line at the foot of the box, and offer what can be done about it."""
        self._note.setText(words)
        self._note.setVisible(bool(words))
        self._note_button.setText(button)
        self._note_button.setVisible(bool(button))
        self._note_act = act
        self.grown.emit()

    def _note_pressed(self) -> None:
        act, self._note_act = self._note_act, None
        self.note("")
        self.edit.setFocus()
        if act is not None:
            act()

    def note_words(self) -> str:
        """Give the line at the foot."""
        return self._note.text()

    def _caret(self) -> None:
        if self.head_part is not None:
            made = self.edit.currentCharFormat()
            listed = self.edit.textCursor().currentList()
            ordered = listed is not None and listed.format().style() == richdoc.list_format(ordered=True).style()
            self._bold.setChecked(richdoc.is_bold(made))
            self._italic.setChecked(made.fontItalic())
            self._bullets.setChecked(listed is not None and not ordered)
            self._numbers.setChecked(ordered)
            self._style.setText("Numbers" if ordered else "Bullets" if listed is not None else "Normal")
        self.caret_moved.emit()

    # --- tables -------------------------------------------------------------------------------------

    def open_table(self) -> None:
        """Open the grid for a new table; in a table, what can be done with it."""
        button = self.table_button
        if self.edit.table_here() is not None:
            menu = QMenu(self)
            self.edit.fill_menu(menu)
        else:
            menu, grid = grid_menu(self)
            grid.picked.connect(self.edit.insert_table)
        menu.aboutToHide.connect(menu.deleteLater)
        self.table_menu = menu
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

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
        head = self.head_part.sizeHint().height() if self.head_part is not None else 0
        link = self._link.sizeHint().height() if self._link is not None else 0
        foot = self.chips.height() + px(15)
        if not self._note.isHidden():
            self._note.setWordWrap(True)
            beside = self._note_button.sizeHint().width() + px(8) if not self._note_button.isHidden() else 0
            lines = self._note.heightForWidth(width - 4 - 2 * px(8) - beside)
            foot += max(lines, self._note_button.sizeHint().height() if beside else 0) + px(4)
        return head + link + px(12) + text + foot + 4


def _tool(icon: str, words: str, key: str, slot: object, *, checkable: bool = False) -> IconButton:
    made = IconButton(icon, words, key, dense=True)  # its tooltip names it and its key
    made.setCheckable(checkable)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    icons.dress(made, icon, "ink2", 16)
    made.clicked.connect(lambda _checked=False: slot())  # type: ignore[operator]
    return made
