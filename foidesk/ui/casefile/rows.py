"""One row of the drafting table: the items a response covers on the left, the response on the right."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from foidesk.domain import exemptions
from foidesk.domain.items import ExemptionClaim, Response
from foidesk.domain.regimes import Regime
from foidesk.ui.casefile.chiprow import ChipRow
from foidesk.ui.casefile.editorbox import EditorBox, WordingBox
from foidesk.ui.casefile.textview import TextView, paint_ring
from foidesk.ui.look import fonts, icons, theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.card import Picture
from foidesk.ui.parts.label import label
from foidesk.ui.parts.painting import paint_stage_ring

Side = Literal["request", "response"]
State = Literal["new", "todo", "done"]
_STATE_WORDS = {"new": "not started", "todo": "something to do", "done": "ready"}
NOTHING_YET = "Write a response here."


@dataclass(frozen=True, slots=True)
class ItemFace:
    """An item as its row shows it; `as_received` are the words of the evidence, if they are still one piece."""

    key: int
    number: int
    wording: str
    as_received: str


@dataclass(frozen=True, slots=True)
class RowFace:
    """All that a row shows. A response to items that do not stand together shows at the first; `home` says so."""

    items: tuple[ItemFace, ...]
    response: Response
    covers: tuple[int, ...]
    total: int
    state: State
    regime: Regime
    read_only: bool
    home: bool = True

    @property
    def where(self) -> str:
        """Give the items the response covers: "item 4", "items 2 and 3"."""
        return ("item " if len(self.covers) == 1 else "items ") + number_words(self.covers)

    def owed(self) -> tuple[str, str, int]:
        """Give what the exemptions still owe: words, the button's words, which claim (-1: none is named yet)."""
        for place, claim in enumerate(self.response.exemptions):
            if _owes_test(claim, self.regime):
                return "Qualified exemption: no public interest test recorded", "Record the test", place
        for place, claim in enumerate(self.response.exemptions):
            if not claim.reason.strip():
                return f"{claim.provision}: no reason given", "Give the reason", place
        if not self.response.exemptions and any(one.needs_exemption for one in self.response.outcomes):
            return "No exemption named", "Add an exemption", -1
        return "", "", -1


def _owes_test(claim: ExemptionClaim, regime: Regime) -> bool:
    known = exemptions.find(claim.provision, regime.value)
    return known is not None and known.needs_public_interest_test and not claim.public_interest.is_complete


def number_words(numbers: Sequence[int]) -> str:
    """Write item numbers: `2`, `2 and 3`, `1 to 4`, `1, 3 and 5`."""
    if len(numbers) > 2 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return f"{numbers[0]} to {numbers[-1]}"
    if len(numbers) == 1:
        return str(numbers[0])
    return ", ".join(map(str, numbers[:-1])) + f" and {numbers[-1]}"


class ItemCell(QWidget):
    """One item: its number in a disc, how far it is, its wording."""

    def __init__(self, row: "AnswerRow") -> None:
        super().__init__(row)
        self._row = row
        self.face = ItemFace(0, 0, "", "")
        self.state: State = "new"
        self.marked = False
        self.box: WordingBox | None = None
        self.text = TextView(self)
        self.text.wanted.connect(lambda place: row.edit_wanted.emit("request", self.face.key, place))
        self.text.menu_wanted.connect(lambda at: row.menu_wanted.emit("request", self.face.key, at))
        self.text.focused.connect(lambda: row.focused.emit("request", self.face.key))

    def show_face(self, face: ItemFace, row: RowFace) -> None:
        """Show an item."""
        if face.wording != self.face.wording or not self.face.key:
            self.text.show_plain(face.wording)
        self.face, self.state = face, row.state
        self.text.setAccessibleName(
            f"Item {face.number} of {row.total}, request, {_STATE_WORDS[row.state]}: {face.wording}"
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
        return max(words, px(12) + px(22) + px(8) + px(16) + px(12))

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Put the wording, or its editor, in place."""
        inner = self.width() - px(44) - px(12)
        if self.box is not None:
            across = inner + px(16)
            self.box.setGeometry(px(44) - px(8), px(6), across, self.box.height_for(across))
        self.text.setGeometry(px(44), px(12), inner, self.text.height_for(inner))

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Tell the table which item was pressed and with which keys held."""
        self._row.pressed.emit("request", self.face.key, event.modifiers())
        if event.position().x() < px(44):
            self.text.setFocus()

    def contextMenuEvent(self, event: object, /) -> None:
        """Let the row answer."""
        self._row.menu_wanted.emit("request", self.face.key, event.globalPos())  # type: ignore[attr-defined]

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
        painter.end()


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

    def __init__(self, row: "AnswerRow") -> None:
        super().__init__(row)
        self._row = row
        self._shown: RowFace | None = None
        self.box: EditorBox | None = None
        self.text = TextView(self)
        self.text.wanted.connect(lambda place: row.edit_wanted.emit("response", row.item_key(), place))
        self.text.menu_wanted.connect(lambda at: row.menu_wanted.emit("response", row.item_key(), at))
        self.text.focused.connect(lambda: row.focused.emit("response", row.item_key()))
        self.chips = ChipRow(self)
        self._wire(self.chips)
        self.band: Band | None = None

    def _wire(self, chips: ChipRow) -> None:
        row = self._row
        chips.outcomes_chosen.connect(lambda chosen: row.outcomes_chosen.emit(row.response_key(), chosen))
        chips.exemption_wanted.connect(lambda: row.exemption_wanted.emit(row.response_key()))
        chips.exemption_opened.connect(lambda place: row.exemption_opened.emit(row.response_key(), place))
        chips.exemption_removed.connect(lambda place: row.exemption_removed.emit(row.response_key(), place))

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
                )
        words, button, _place = face.owed() if face.home and not face.read_only else ("", "", -1)
        if words and self.band is None:
            self.band = Band(self)
            self.band.button.clicked.connect(self._band_pressed)
        if self.band is not None:
            self.band.say(words, button)
            self.band.setVisible(bool(words))

    def _band_pressed(self) -> None:
        if self._shown is None:
            return
        place = self._shown.owed()[2]
        if place < 0:
            self._row.exemption_wanted.emit(self._row.response_key())
        else:
            self._row.exemption_opened.emit(self._row.response_key(), place)

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
        self._row.grew()
        self.text.show()
        self.chips.setVisible(self._shown is not None and self._shown.home)

    def _has_band(self) -> bool:
        return self.band is not None and not self.band.isHidden()

    def height_for(self, width: int, *, place: bool = False) -> int:
        """Give the height in this width; put the parts there if asked."""
        inner = width - px(20)
        y = px(12)
        if self.box is not None:
            height = self.box.height_for(inner + 2)
            if place:
                self.box.setGeometry(-1 if width > px(300) else 0, y, inner + 2, height)
            y += height
        else:
            height = self.text.height_for(inner)
            if place:
                self.text.setGeometry(px(1), y, inner, height)
            y += height
            if self._shown is None or self._shown.home:
                y += px(8)
                height = self.chips.height_for(inner)
                if place:
                    self.chips.setGeometry(px(1), y, inner, height)
                y += height
        if self._has_band() and self.band is not None:
            y += px(8)
            height = max(px(36), self.band.sizeHint().height())
            if place:
                self.band.setGeometry(px(1), y, inner, height)
            y += height
        return y + px(12)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Put the parts in place."""
        self.height_for(self.width(), place=True)

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Tell the table; a press beside the words still chooses the cell."""
        self._row.pressed.emit("response", self._row.item_key(), event.modifiers())
        if self.box is None:
            self.text.setFocus()

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        """A click in the room under the words asks to write there too."""
        if self.box is None and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self._row.edit_wanted.emit("response", self._row.item_key(), -1)

    def contextMenuEvent(self, event: object, /) -> None:
        """Let the row answer."""
        self._row.menu_wanted.emit("response", self._row.item_key(), event.globalPos())  # type: ignore[attr-defined]

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the focus ring round the text."""
        if self.text.hasFocus() and self.text.isVisible():
            painter = QPainter(self)
            paint_ring(painter, self.text, self)
            painter.end()


class AnswerRow(QWidget):
    """A response with the items it covers that stand together."""

    focused = Signal(str, int)
    pressed = Signal(str, int, object)
    edit_wanted = Signal(str, int, int)
    menu_wanted = Signal(str, int, QPoint)
    outcomes_chosen = Signal(int, object)
    exemption_wanted = Signal(int)
    exemption_opened = Signal(int, int)
    exemption_removed = Signal(int, int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.face: RowFace | None = None
        self.cells: list[ItemCell] = []
        self.answer = ResponseCell(self)
        self._measured = (-1, 0)

    def item_key(self) -> int:
        """Give the key of the first item."""
        return self.face.items[0].key if self.face else 0

    def response_key(self) -> int:
        """Give the key of the response."""
        return self.face.response.key if self.face else 0

    def show_face(self, face: RowFace) -> bool:
        """Show a row; say whether anything changed."""
        if face == self.face:
            return False
        self.face = face
        self.grew()
        while len(self.cells) > len(face.items):
            gone = self.cells.pop()
            gone.hide()
            gone.deleteLater()
        while len(self.cells) < len(face.items):
            made = ItemCell(self)
            made.show()
            self.cells.append(made)
        for cell, item in zip(self.cells, face.items, strict=True):
            cell.show_face(item, face)
        self.answer.show_face(face)
        self.update()
        return True

    def cell(self, item_key: int) -> ItemCell | None:
        """Give the cell of an item."""
        return next((one for one in self.cells if one.face.key == item_key), None)

    # --- size ---------------------------------------------------------------------------------------

    def _columns(self, width: int) -> tuple[int, int, int]:
        """Give the widths of request (with its number), gutter and response; gutter 0 means one below the other."""
        if width < px(560):
            return width, 0, width - px(44)
        rest = width - px(44) - px(24)
        request = rest * 34 // 100
        return px(44) + request, px(24), rest - request

    def grew(self) -> None:
        """Measure afresh next time: something in the row takes more or less room."""
        self._measured = (-1, 0)

    @property
    def is_measured(self) -> bool:
        """Say whether nothing changed since the row was measured."""
        return self._measured[0] >= 0 and self.answer.box is None and all(cell.box is None for cell in self.cells)

    def height_for(self, width: int) -> int:
        """Give the height in this width."""
        if self.is_measured and self._measured[0] == width:
            return self._measured[1]
        left, gutter, right = self._columns(width)
        items = sum(cell.height_for(left) for cell in self.cells)
        answer = self.answer.height_for(right)
        self._measured = (width, (max(items, answer) if gutter else items + answer) + 1)
        return self._measured[1]

    def place(self) -> None:
        """Put cells where they belong in the present size."""
        left, gutter, right = self._columns(self.width())
        y = 0
        for at, cell in enumerate(self.cells):
            height = cell.height_for(left)
            if gutter and at == len(self.cells) - 1:
                height = max(height, self.height() - 1 - y)
            cell.setGeometry(0, y, left, height)
            cell.resizeEvent(QResizeEvent(cell.size(), cell.size()))
            y += height
        if gutter:
            self.answer.setGeometry(left + gutter, 0, right, self.height() - 1)
        else:
            self.answer.setGeometry(px(44), y, right, self.height() - 1 - y)
        self.answer.height_for(right, place=True)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Put cells in place."""
        self.place()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the line below, the lines between items and the bracket."""
        painter = QPainter(self)
        left, gutter, _right = self._columns(self.width())
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line2"))
        for cell in self.cells[1:]:
            painter.fillRect(px(44), cell.y() - 1, left - px(44), 1, theme.colour("line"))
        if len(self.cells) > 1 and gutter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("accent"), 2))
            x, top, bottom = left + px(6) + 1, px(14) + 1, self.height() - px(14) - 1
            path = QPainterPath(QPoint(x + px(9), top).toPointF())
            path.lineTo(x + px(4), top)
            path.quadTo(x, top, x, top + px(4))
            path.lineTo(x, bottom - px(4))
            path.quadTo(x, bottom, x + px(4), bottom)
            path.lineTo(x + px(9), bottom)
            painter.drawPath(path)
        painter.end()
