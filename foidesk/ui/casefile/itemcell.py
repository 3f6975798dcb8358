"""One item in its row: its number in a disc, how far it is, its wording or the editor over it."""

from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from foidesk.ui.casefile.rowface import STATE_WORDS, ItemFace, RowFace, State
from foidesk.ui.casefile.textview import TextView, paint_ring
from foidesk.ui.casefile.wordingbox import WordingBox
from foidesk.ui.look import fonts, icons, theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts.chip import chip_size, paint_chip
from foidesk.ui.parts.painting import paint_stage_ring


class ItemCell(QWidget):
    """One item: its number in a disc, how far it is, its wording."""

    pressed = Signal(str, int, object)
    edit_wanted = Signal(str, int, int)
    menu_wanted = Signal(str, int, QPoint)
    focused = Signal(str, int)
    held_wanted = Signal(int, int)
    """A badge of who was asked was pressed: the item, and which of its badges."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.face = ItemFace(0, 0, "", "")
        self.state: State = "new"
        self.marked = False
        self.box: WordingBox | None = None
        self.text = TextView(self)
        self.text.wanted.connect(self._wanted)
        self.text.menu_wanted.connect(lambda at: self.menu_wanted.emit("request", self.face.key, at))
        self.text.focused.connect(lambda: self.focused.emit("request", self.face.key))

    def _wanted(self, place: int) -> None:
        """Open the editor where she clicked; it shows the requester's own number too."""
        hidden = len(self.face.marker.encode("utf-16-le")) // 2
        self.edit_wanted.emit("request", self.face.key, place + hidden if place >= 0 else place)

    def show_face(self, face: ItemFace, row: RowFace) -> None:
        """Show an item."""
        if face.shown != self.face.shown or not self.face.key:
            self.text.show_plain(face.shown)
        self.face, self.state = face, row.state
        self.text.setAccessibleName(
            ", ".join(
                (
                    f"Item {face.number} of {row.total}, request, {STATE_WORDS[row.state]}",
                    *(one.words for one in face.held),
                )
            )
            + f": {face.shown}"
        )
        self.setToolTip("")
        self.update()

    def height_for(self, width: int) -> int:
        """Give the height in the width of number and request together."""
        inner = width - px(44) - px(12)
        if self.box is not None:
            words = px(6) + self.box.height_for(inner + px(16)) + px(10)
        else:
            words = px(12) + self.text.height_for(inner) + px(14)
        words += self._held_height()
        return max(words, px(12) + px(22) + px(8) + px(16) + px(12))

    def _held_height(self) -> int:
        return len(self.face.held) * px(30)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Put the wording, or its editor, in place."""
        inner = self.width() - px(44) - px(12)
        if self.box is not None:
            across = inner + px(16)
            self.box.setGeometry(px(44) - px(8), px(6), across, self.box.height_for(across))
        self.text.setGeometry(px(44), px(12), inner, self.text.height_for(inner))

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Tell the table which item was pressed and with which keys held."""
        self.pressed.emit("request", self.face.key, event.modifiers())
        at = event.position().toPoint()
        pressed = next((n for n, place in enumerate(self._held_places()) if place.contains(at)), None)
        if pressed is not None:
            self.held_wanted.emit(self.face.key, pressed)
        elif event.position().x() < px(44):
            self.text.setFocus()

    def contextMenuEvent(self, event: object, /) -> None:
        """Let the row answer."""
        self.menu_wanted.emit("request", self.face.key, event.globalPos())  # type: ignore[attr-defined]

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the disc, the state and the mark of a chosen item."""
        painter = QPainter(self)
        if self.marked:
            painter.fillRect(self.rect(), theme.colour("tint"))
            painter.fillRect(0, 0, px(3), self.height(), theme.colour("accent"))
        if self.text.hasFocus() and self.text.isVisible():
            paint_ring(painter, self.text, self)
        disc = QRect((px(44) - px(22)) // 2, px(12), px(22), px(22))
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("edge"), 1))
        painter.setBrush(theme.colour("surface"))
        painter.drawEllipse(disc.toRectF().adjusted(0.5, 0.5, -0.5, -0.5))
        font = fonts.font("small", bold=True)
        number = str(self.face.number)
        if len(number) > 2:
            font.setPointSizeF(font.pointSizeF() * 0.85)
        painter.setFont(font)
        painter.setPen(theme.colour("ink"))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, number)
        sign = QRect(disc.center().x() - px(8) + 1, disc.bottom() + 1 + px(8), px(16), px(16))
        if self.state == "done":
            painter.drawPixmap(sign.topLeft(), icons.pixmap("checkmark_circle", "ok", 16, filled=True))
        elif self.state == "todo":
            painter.drawPixmap(sign.topLeft(), icons.pixmap("warning", "soon", 16))
        else:
            paint_stage_ring(painter, sign, 0, "ink2")
        self._paint_held(painter)
        painter.end()

    def _held_places(self) -> list[QRect]:
        """Give the places of the badges, below the wording."""
        over = self.box if self.box is not None else self.text
        top, room = over.geometry().bottom() + px(6), self.width() - px(44) - px(12)
        sizes = [chip_size(face) for face in self.face.held]
        return [
            QRect(px(44), top + at * px(30), min(size.width(), room), size.height()) for at, size in enumerate(sizes)
        ]

    def _paint_held(self, painter: QPainter) -> None:
        """Draw who was asked for it."""
        font = fonts.font("small", bold=True)
        for place, held in zip(self._held_places(), self.face.held, strict=True):
            face = held
            if chip_size(held).width() > place.width():
                room = place.width() - px(44)
                face = replace(held, words=QFontMetrics(font).elidedText(held.words, Qt.TextElideMode.ElideRight, room))
            paint_chip(painter, place, face)
