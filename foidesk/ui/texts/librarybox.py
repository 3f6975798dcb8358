"""The editor of a standard text: the editor of responses, with a menu of fields in place of the chips."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from foidesk.domain.richtext import from_plain
from foidesk.domain.textfields import FIELDS
from foidesk.ui.casefile.editorbox import EditorBox
from foidesk.ui.look import theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button


class LibraryBox(EditorBox):
    """Toolbar and text; what the editor has to remark on is said by the page."""

    remarked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Text", parent)
        if self.foot_part is not None:
            self.foot_part.hide()
        self.hint.hide()
        self.field_menu = QMenu(self)
        self.fields = Button("Field", "quiet", dense=True, menu_mark=True)
        self.fields.setToolTip("Put in a field that is filled from the case")
        self.fields.setMenu(self.field_menu)
        self.add_tool(self.fields)
        self._rows.addStretch(1)  # a short text leaves room: under it, not about the tools
        self._fill()
        self.wrong = False
        self.edit.left.connect(self.update)
        self.edit.cursorPositionChanged.connect(self.update)

    def frame_look(self) -> tuple[str, int]:
        """Frame the text as a field is framed: thick while it has the keyboard or is wrong."""
        t = theme.current()
        if self.wrong:
            return t.late, 2
        return (t.focus, 2) if self.edit.hasFocus() else (t.edge, 1)

    def set_locked(self, locked: bool) -> None:
        """Let the text be read and copied only, or written again."""
        self.edit.setReadOnly(locked)
        if self.head_part is not None:
            self.head_part.setVisible(not locked)
        self.grown.emit()

    def _fill(self) -> None:
        self.field_menu.addSection("Filled from the case")
        for one in (field for field in FIELDS if not field.to_write):
            self._add(self.field_menu, one.written, one.words)
        more = self.field_menu.addMenu("To be written by the caseworker")
        for one in (field for field in FIELDS if field.to_write):
            self._add(more, one.written, one.words)

    def _add(self, menu: QMenu, written: str, words: str) -> None:
        menu.addAction(f"{words}\t{written}").triggered.connect(lambda: self.put_field(written))

    def put_field(self, written: str) -> None:
        """Put a field in at the cursor."""
        self.edit.put_in(from_plain(written))
        self.edit.setFocus()

    def note(self, words: str, *_more: object) -> None:
        """Hand on what is to be said."""
        if words:
            self.remarked.emit(words)

    def height_for(self, width: int) -> int:
        """Give the height without the chips."""
        return super().height_for(width) - self.chips.height() - px(15)
