"""A response in its row: its text, its chips and what its exemptions owe, or the editor over it."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from foidesk.ui.casefile.chiprow import ChipRow
from foidesk.ui.casefile.editorbox import EditorBox
from foidesk.ui.casefile.rowface import RowFace
from foidesk.ui.casefile.textview import TextView, paint_ring
from foidesk.ui.clearance.remarks import Remarks
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.card import Picture
from foidesk.ui.parts.label import label

EDGE = 6  # room at the left of a response for its focus ring
NOTHING_YET = "Write a response here, or choose one from Previous answers."


class Band(QFrame):
    """The amber line under a response whose exemption still owes something."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("banner", "warn")
        self._words = label("", "small", "soon", parent=self)
        self.button = Button("", dense=True, parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(10), px(4), px(4), px(4))
        row.setSpacing(px(8))
        row.addWidget(Picture("warning", "soon", 16, parent=self))
        row.addWidget(self._words, 1)
        row.addWidget(self.button)

    def say(self, words: str, button: str) -> None:
        """Say what is owed and what puts it right."""
        self._words.setText(words)
        self.button.setText(button)
        self.button.setAccessibleName(f"{button}: {words}")


class ResponseCell(QWidget):
    """The response: its text, its chips and what its exemptions owe; or the editor over it."""

    pressed = Signal(str, int, object)
    edit_wanted = Signal(str, int, int)
    menu_wanted = Signal(str, int, QPoint)
    focused = Signal(str, int)
    outcomes_chosen = Signal(int, object)
    costs_wanted = Signal()
    exemption_wanted = Signal(int)
    exemption_opened = Signal(int, int)
    exemption_removed = Signal(int, int)
    remarked = Signal(int, str, object)
    """What is wanted of the comments beside it: the response, the act, what about."""
    grew = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown: RowFace | None = None
        self.box: EditorBox | None = None
        self.text = TextView(self)
        self.text.wanted.connect(lambda place: self.edit_wanted.emit("response", self._item_key(), place))
        self.text.menu_wanted.connect(lambda at: self.menu_wanted.emit("response", self._item_key(), at))
        self.text.focused.connect(lambda: self.focused.emit("response", self._item_key()))
        self.chips = ChipRow(self)
        self._wire(self.chips)
        self.band: Band | None = None
        self.remarks: Remarks | None = None

    def _wire(self, chips: ChipRow) -> None:
        chips.outcomes_chosen.connect(lambda chosen: self.outcomes_chosen.emit(self._response_key(), chosen))
        chips.costs_wanted.connect(self.costs_wanted)
        chips.exemption_wanted.connect(lambda: self.exemption_wanted.emit(self._response_key()))
        chips.exemption_opened.connect(lambda place: self.exemption_opened.emit(self._response_key(), place))
        chips.exemption_removed.connect(lambda place: self.exemption_removed.emit(self._response_key(), place))

    def _item_key(self) -> int:
        return self._shown.items[0].key if self._shown else 0

    def _response_key(self) -> int:
        return self._shown.response.key if self._shown else 0

    def show_face(self, face: RowFace) -> None:
        """Show a response."""
        before = self._shown
        self._shown = face
        if before is None or before.response.text != face.response.text or before.home != face.home:
            if face.home:
                self.text.show_rich(face.response.text, "No response." if face.read_only else NOTHING_YET)
            else:
                self.text.show_rich(face.response.text.__class__(), f"Answered with item {face.covers[0]}.")
        outcomes = ", ".join(one.words for one in face.response.outcomes) or "outcome not chosen"
        self.text.setAccessibleName(
            f"Item {face.items[0].number} of {face.total}, response, covers {face.where}, {outcomes}"
        )
        self.chips.setVisible(face.home and self.box is None)
        for chips in (self.chips, self.box.chips if self.box else None):
            if chips is not None:
                chips.show_facts(
                    face.response.outcomes,
                    face.response.exemptions,
                    where=face.where,
                    regime=face.regime,
                    read_only=face.read_only,
                    incomplete=face.incomplete(),
                )
        words, button, _place = face.owed() if face.home and not face.read_only else ("", "", -1)
        if words and self.band is None:
            self.band = Band(self)
            self.band.button.clicked.connect(self._band_pressed)
        if self.band is not None:
            self.band.say(words, button)
            self.band.setVisible(bool(words))

        if self.remarks is not None or face.comments:
            self._made_remarks(face).show_comments(face.comments, read_only=face.read_only)
            self._show_remarks()

    def _made_remarks(self, face: RowFace) -> Remarks:
        if self.remarks is None:
            self.remarks = Remarks(face.where, self)
            self.remarks.wanted.connect(lambda act, about: self.remarked.emit(self._response_key(), act, about))
            self.remarks.grew.connect(self._remarks_grew)
        return self.remarks

    def _show_remarks(self) -> None:
        if self.remarks is not None:
            self.remarks.setVisible(not self.remarks.is_empty)

    def _remarks_grew(self) -> None:
        self._show_remarks()
        self.grew.emit()
        self.remarked.emit(self._response_key(), "grew", None)

    def start_remark(self) -> None:
        """Open the box for a comment."""
        if self._shown is not None and not self._shown.read_only:
            self._made_remarks(self._shown).start()
            self._show_remarks()

    def _band_pressed(self) -> None:
        if self._shown is None:
            return
        place = self._shown.owed()[2]
        if place < 0:
            self.exemption_wanted.emit(self._response_key())
        else:
            self.exemption_opened.emit(self._response_key(), place)

    def open_box(self, box: EditorBox) -> None:
        """Put an editor over the text."""
        self.box = box
        box.setParent(self)
        self._wire(box.chips)
        self.text.hide()
        self.chips.hide()
        if self._shown is not None:
            self.show_face(self._shown)
        box.show()

    def close_box(self) -> None:
        """Show the text again."""
        if self.box is not None:
            self.box.hide()
            self.box.deleteLater()
            self.box = None
        self.grew.emit()
        self.text.show()
        self.chips.setVisible(self._shown is not None and self._shown.home)

    def _has_band(self) -> bool:
        return self.band is not None and not self.band.isHidden()

    def height_for(self, width: int, *, place: bool = False) -> int:
        """Give the height in this width; put the parts there if asked."""
        left = px(EDGE)
        inner = width - px(20) - left
        y = px(12)
        if self.box is not None:
            height = self.box.height_for(inner + 2)
            if place:
                self.box.setGeometry(left - 1, y, inner + 2, height)
            y += height
        else:
            height = self.text.height_for(inner)
            if place:
                self.text.setGeometry(left, y, inner, height)
            y += height
            if self._shown is None or self._shown.home:
                y += px(8)
                height = self.chips.height_for(inner)
                if place:
                    self.chips.setGeometry(left, y, inner, height)
                y += height
        if self._has_band() and self.band is not None:
            y += px(8)
            height = max(px(36), self.band.sizeHint().height())
            if place:
                self.band.setGeometry(left, y, inner, height)
            y += height
        if self.remarks is not None and not self.remarks.is_empty:
            y += px(8)
            height = self.remarks.heightForWidth(inner)
            height = height if height > 0 else self.remarks.sizeHint().height()
            if place:
                self.remarks.setGeometry(left, y, inner, height)
            y += height
        return y + px(12)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Put the parts in place."""
        self.height_for(self.width(), place=True)

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Tell the table; a press beside the words still chooses the cell."""
        self.pressed.emit("response", self._item_key(), event.modifiers())
        if self.box is None:
            self.text.setFocus()

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        """Take a click in the room under the words as a wish to write there too."""
        if self.box is None and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.edit_wanted.emit("response", self._item_key(), -1)

    def contextMenuEvent(self, event: object, /) -> None:
        """Let the row answer."""
        self.menu_wanted.emit("response", self._item_key(), event.globalPos())  # type: ignore[attr-defined]

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the focus ring round the text."""
        if self.text.hasFocus() and self.text.isVisible():
            painter = QPainter(self)
            paint_ring(painter, self.text, self)
            painter.end()
