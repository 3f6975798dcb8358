"""The strip left of a request's text: a label for each part, a grip on each break, and the scissors."""

from typing import Protocol

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, SignalInstance
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from foidesk.domain.splitting import PartKind, Split
from foidesk.ui.intake.cuts import part_name, sub_points
from foidesk.ui.intake.kindchip import RULES, KindChip
from foidesk.ui.look import fonts, icons, theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts.painting import box

GUTTER = 148
_CHIP_RIGHT, _GRIP_LEFT, _GRIP_WIDE, _GRIP_HIGH = 110, 116, 28, 12


class PartsView(Protocol):
    """What the strip needs to know of the text beside it."""

    @property
    def kind_wanted(self) -> SignalInstance:
        """Tell that a part is something else."""

    @property
    def join_wanted(self) -> SignalInstance:
        """Tell that a part is to be joined with the one above."""

    @property
    def leave_out_wanted(self) -> SignalInstance:
        """Tell that a part is no item."""

    @property
    def nest_wanted(self) -> SignalInstance:
        """Tell that an item goes with the item above it."""

    @property
    def take_out_wanted(self) -> SignalInstance:
        """Tell that a sub-point is an item of its own."""

    @property
    def break_wanted(self) -> SignalInstance:
        """Tell that a break is to be moved."""

    def split(self) -> Split:
        """Give what is shown."""

    def band(self, index: int) -> QRectF:
        """Give the place of a part."""

    def first_part_shown(self) -> int:
        """Give the first part in sight."""

    def go_to_part(self, index: int) -> None:
        """Put the caret there."""

    def setFocus(self) -> None:
        """Take the keyboard."""

    def place_nearest(self, index: int, place: QPointF, *, any_word: bool) -> int | None:
        """Give the offset a break dragged to this place would have."""

    def height_of(self, offset: int) -> float:
        """Give the height of the line an offset is in."""

    def scroll_towards(self, y: float) -> None:
        """Scroll when something is dragged past an edge."""

    def show_drag(self, index: int, offset: int | None) -> None:
        """Show a break being dragged."""

    def offer_split(self, y: float) -> None:
        """Show the scissors near this height."""

    def take_offer(self) -> None:
        """Cut where the scissors are."""

    def wheelEvent(self, event: QWheelEvent, /) -> None:
        """Scroll."""


class Gutter(QWidget):
    """Labels are buttons; grips are painted and dragged, with Alt+Up and Alt+Down as their keys."""

    def __init__(self, parent: QWidget, view: PartsView) -> None:
        super().__init__(parent)
        self._view = view
        self._chips: list[KindChip] = []
        self._drag = 0
        self._target: int | None = None
        self._at: QPointF | None = None
        self._lit = 0
        self.setMouseTracking(True)
        self.setAccessibleName("Parts of the request")
        self.scissors = _Scissors(self)
        self.scissors.clicked.connect(view.take_offer)
        self.scissors.hide()

    def chip(self, index: int) -> KindChip:
        """Give the label of a part."""
        return self._chips[index]

    def show_parts(self, split: Split) -> None:
        """Show a label for each part; labels are used again."""
        while len(self._chips) < len(split.parts):
            chip = KindChip(self)
            chip.kind_wanted.connect(self._view.kind_wanted)
            chip.join_wanted.connect(self._view.join_wanted)
            chip.leave_out_wanted.connect(self._view.leave_out_wanted)
            chip.nest_wanted.connect(self._view.nest_wanted)
            chip.take_out_wanted.connect(self._view.take_out_wanted)
            self._chips.append(chip)
        number = 0
        for index, part in enumerate(split.parts):
            token, words = RULES.get(part.kind, ""), ""
            if part.kind is PartKind.ITEM:
                number += 1
                token, words = "b1r" if number % 2 else "b2r", f"Item {number}"
            chip = self._chips[index]
            chip.show_part(split, index, words or part_name(split, index), token)
        for chip in self._chips[len(split.parts) :]:
            chip.hide()
        self.scissors.hide()

    def mark(self, index: int) -> None:
        """Show which part has the caret."""
        for at, chip in enumerate(self._chips):
            chip.mark(at == index)

    def place_chips(self) -> None:
        """Put each label beside the first line of its part; those out of sight are hidden."""
        count, high = len(self._view.split().parts), self.height()
        first = self._view.first_part_shown()
        for chip in self._chips[:first]:
            chip.hide()
        for index in range(first, count):
            chip, top = self._chips[index], round(self._view.band(index).top()) + px(5)
            if top > high:
                for other in self._chips[index:count]:
                    other.hide()
                break
            chip.move(px(_CHIP_RIGHT) - chip.width(), top)
            chip.show()
        self.update()

    def grip(self, index: int) -> QRect:
        """Give the place of the grip on the break above a part."""
        middle = round(self._view.band(index).top() - px(_GRIP_HIGH) / 2)
        return QRect(px(_GRIP_LEFT), middle - px(_GRIP_HIGH) // 2, px(_GRIP_WIDE), px(_GRIP_HIGH))

    def show_scissors(self, y: float | None) -> None:
        """Show the scissors at a height, or put them away."""
        if y is None:
            self.scissors.hide()
            return
        self.scissors.setGeometry(px(_GRIP_LEFT + 2), round(y) - px(12), px(24), px(24))
        self.scissors.show()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Paint the breaks and their grips."""
        painter = QPainter(self)
        t = theme.current()
        pen = QPen(QColor(t.line2), 1)
        pen.setDashPattern([3.0, 3.0])
        first = max(1, self._view.first_part_shown())
        for index in range(first, len(self._view.split().parts)):
            place = self.grip(index)
            if place.top() > self.height():
                break
            painter.setPen(pen)
            middle = place.center().y()
            painter.drawLine(place.left() - px(2), middle, self.width(), middle)
            lit = index in (self._lit, self._drag)
            box(painter, place, t.tint if lit else t.surface, t.accent if lit else t.edge, radius=3)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.ink2))
            for dot in (-1, 0, 1):
                side = px(2)
                left = place.left() + place.width() / 2 + dot * px(5) - side / 2
                painter.drawEllipse(QRectF(left, place.top() + place.height() / 2 - side / 2, side, side))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._paint_sub_points(painter)
        painter.end()

    def _paint_sub_points(self, painter: QPainter) -> None:
        """Write 2b beside the line where it begins; one that begins in the label's own line has no room."""
        split = self._view.split()
        painter.setFont(fonts.font("small"))
        painter.setPen(theme.colour("ink2"))
        for index in range(self._view.first_part_shown(), len(split.parts)):
            ground = self._view.band(index)
            if ground.top() > self.height():
                return
            for name, offset in sub_points(split, index):
                top = round(self._view.height_of(offset))
                if top > self.height():
                    break
                if top >= ground.top() + px(30):
                    right = px(_CHIP_RIGHT) - px(8)
                    at = QRect(0, top, right, px(22))
                    painter.drawText(at, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, name)
                    middle = at.center().y()
                    painter.drawLine(right + px(6), middle, self.width() - px(6), middle)

    def is_dragging(self) -> bool:
        """Tell whether a break is held."""
        return self._drag > 0

    def cancel_drag(self) -> None:
        """Let the held break go back to where it was."""
        index, self._drag, self._target = self._drag, 0, None
        self._view.show_drag(index, None)
        self.update()

    def drag_again(self, *, any_word: bool) -> None:
        """Look again where the held break would lie: Alt was pressed or let go."""
        if self._drag and self._at is not None:
            self._drag_to(self._at, any_word=any_word)

    def _drag_to(self, at: QPointF, *, any_word: bool) -> None:
        self._at = at
        self._view.scroll_towards(at.y())
        self._target = self._view.place_nearest(self._drag, at - QPointF(self.width(), 0), any_word=any_word)
        self._view.show_drag(self._drag, self._target)

    def _grip_at(self, event: QMouseEvent) -> int:
        place = event.position().toPoint()
        for index in range(max(1, self._view.first_part_shown()), len(self._view.split().parts)):
            grip = self.grip(index)
            if grip.adjusted(-px(4), -px(6), px(4), px(6)).contains(place):  # 24 high to the hand
                return index
            if grip.top() > self.height():
                break
        return 0

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Take hold of a grip."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._drag, self._target, self._at = self._grip_at(event), None, None
        if self._drag:
            self._view.setFocus()
            self._view.go_to_part(self._drag)
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        """Show where the break would come to lie."""
        if self._drag:
            self._drag_to(event.position(), any_word=bool(event.modifiers() & Qt.KeyboardModifier.AltModifier))
            return
        lit = self._grip_at(event)
        if lit != self._lit:
            self._lit = lit
            self.setCursor(Qt.CursorShape.SizeVerCursor if lit else Qt.CursorShape.ArrowCursor)
            self.setToolTip("Drag to a sentence or line, with Alt to any word (Alt+Up, Alt+Down)" if lit else "")
            self.update()
        if not lit:
            self._view.offer_split(event.position().y())

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        """Let the break go."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        index, target, self._drag, self._target = self._drag, self._target, 0, None
        self._view.show_drag(index, None)
        if index and target is not None:
            self._view.break_wanted.emit(index, target)
        self.update()

    def leaveEvent(self, event: QEvent, /) -> None:
        """Let nothing be lit."""
        self._lit = 0
        self.update()

    def wheelEvent(self, event: QWheelEvent, /) -> None:
        """Scroll the text."""
        self._view.wheelEvent(event)


class _Scissors(QAbstractButton):
    """The button that appears between two lines."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName("Split here")
        self.setToolTip("Split here (Ctrl+Shift+Enter)")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Paint the scissors on the colour of the filled button."""
        painter = QPainter(self)
        box(painter, self.rect(), theme.current().btn, "")
        at = (self.width() - px(16)) // 2
        painter.drawPixmap(at, at, icons.pixmap("cut", "onaccent", 16))
        painter.end()
