"""Items beside the text: what the letter will repeat, item by item, with an editor for the wording of each."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from foidesk.domain.splitting import PartKind, Split
from foidesk.ui.intake.itemslist import ItemsList
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.label import label, rule

_EMPTY = "An item cannot be left without words. The wording before this is kept."
_LEAD = "The letter repeats each item like this. The request itself stays as it came."


class _WordingEditor(QPlainTextEdit):
    """A plain editor; Esc finishes, and what was typed stays."""

    finished = Signal()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Finish with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.finished.emit()
        else:
            super().keyPressEvent(event)


class ItemsPanel(QWidget):
    """The list, and below it the wording of one item while it is edited."""

    part_chosen = Signal(int)
    reword_wanted = Signal(int, str)
    received_wanted = Signal(int)
    left_out = Signal(int)
    typing_done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Items")
        self._part = -1
        self._showing = False
        self.list = ItemsList()
        self.editor = _WordingEditor()
        self.editor.setTabChangesFocus(True)
        self.editor.setFixedHeight(px(112))  # in a low window the list needs room as well
        self.edit = Button("Edit wording", icon="pen", hint="F2")
        self.done = Button("Done", hint="Esc")
        self.received = Button("Use the words as received", icon="arrow_undo")
        self._title = label(look="base", strong=True)
        self._wrong = label(_EMPTY, look="small", tone="late", wrap=True)
        self._note = label(look="small", tone="ink2", wrap=True)
        self._lay_out()
        self._listen()
        self._show_editor(-1)

    # --- showing ----------------------------------------------------------------------------------------

    def show_split(self, split: Split, part: int) -> None:
        """Show the items of a split; what is being edited stays open while it is still that item."""
        rows = self.list.rows
        before, open_part = rows.split, self._part
        self._showing = True
        rows.show(split)
        self._showing = False
        self.follow(part)
        if open_part >= 0:
            start = before.parts[open_part].start
            still = next((at for at in rows.parts if split.text == before.text and split.parts[at].start == start), -1)
            self._show_editor(still)
        self._say()

    def hold(self, split: Split) -> None:
        """Show the wording as it is typed."""
        self.list.rows.hold(split)
        self._say()

    def follow(self, part: int) -> None:
        """Choose the item the caret is in; none while it is in no item."""
        rows = self.list.rows
        self._showing = True
        if part in rows.parts:
            index = rows.index(rows.parts.index(part))
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)
        else:
            self.list.setCurrentIndex(QModelIndex())
        self._showing = False
        if self._part not in (-1, part):
            focused = QApplication.focusWidget()
            self.finish(back=focused is not None and self._open.isAncestorOf(focused))
        self._say()

    def begin_edit(self) -> None:
        """Open the wording of the chosen item; of the first if none is chosen."""
        rows, index = self.list.rows, self.list.currentIndex()
        if not rows.parts:
            return
        if not index.isValid():
            index = rows.index(0)
            self.list.setCurrentIndex(index)
        self._show_editor(rows.parts[index.row()])
        self.editor.setFocus()

    def finish(self, *, back: bool = True) -> None:
        """Close the editor; what was typed is kept already."""
        if self._part >= 0:
            self.typing_done.emit()
            self._show_editor(-1)
            if back:
                self.list.setFocus()

    def editing(self) -> int:
        """Give the part whose wording is open, or -1."""
        return self._part

    def _show_editor(self, part: int) -> None:
        self._part = part
        split, rows = self.list.rows.split, self.list.rows
        if part >= 0:
            number, words = rows.parts.index(part) + 1, split.letter_wording(split.parts[part])
            self._title.setText(f"Wording of item {number} in the letter")
            self.editor.setAccessibleName(self._title.text())
            if self.editor.toPlainText() != words:
                self._showing = True
                self.editor.setPlainText(words)
                self._showing = False
        self._open.setVisible(part >= 0)
        self._foot.setVisible(part < 0)
        self._say()

    def _say(self) -> None:
        rows = self.list.rows
        self.edit.setEnabled(bool(rows.parts))
        if 0 <= self._part < len(rows.split.parts):
            part = rows.split.parts[self._part]
            empty = part.kind is PartKind.ITEM and not self.editor.toPlainText().strip()
            self._wrong.setVisible(empty)
            self.received.setEnabled(bool(part.reworded) or empty)
            self._note.setText("Wording changed. The request beside it is as it came." if part.reworded else _LEAD)

    # --- building ---------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._open = QWidget()
        inner = QVBoxLayout(self._open)
        inner.setContentsMargins(px(16), px(12), px(16), px(12))
        inner.setSpacing(px(8))
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(self.received)
        buttons.addStretch(1)
        buttons.addWidget(self.done)
        for shown in (self._title, self.editor, self._wrong, self._note):
            inner.addWidget(shown)
        inner.addLayout(buttons)
        lead = label(_LEAD, look="small", tone="ink2", wrap=True)
        lead.setContentsMargins(px(16), px(4), px(16), px(10))
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(px(16), px(10), px(16), px(12))
        foot.addWidget(self.edit)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(lead)
        column.addWidget(rule())
        column.addWidget(self.list, 1)
        column.addWidget(rule())
        column.addWidget(self._open)
        column.addWidget(self._foot)

    def _listen(self) -> None:
        self.list.selectionModel().currentChanged.connect(self._chosen)
        self.list.edit_wanted.connect(self.begin_edit)
        self.list.left_out.connect(self.left_out)
        self.edit.clicked.connect(self.begin_edit)
        self.done.clicked.connect(self.finish)
        self.editor.finished.connect(self.finish)
        self.editor.textChanged.connect(self._typed)
        self.received.clicked.connect(self._use_received)

    def _chosen(self, index: QModelIndex) -> None:
        if not self._showing and index.isValid():
            self.part_chosen.emit(self.list.rows.parts[index.row()])

    def _typed(self) -> None:
        if self._showing or self._part < 0:
            return
        words = self.editor.toPlainText()
        if words.strip():
            self.reword_wanted.emit(self._part, words)
        self._say()

    def _use_received(self) -> None:
        part = self._part
        split = self.list.rows.split
        if part >= 0 and split.parts[part].reworded:
            self.typing_done.emit()
            self.received_wanted.emit(part)
        self._show_editor(part)
        self.editor.setFocus()
