"""One row of the drafting table: the items a response covers on the left, the response on the right."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from foidesk.ui.casefile.itemcell import ItemCell
from foidesk.ui.casefile.responsecell import EDGE, ResponseCell
from foidesk.ui.casefile.rowface import RowFace
from foidesk.ui.look import theme
from foidesk.ui.look.scale import px

_ALONE = 760  # a line of about 75 characters beside the number


class AnswerRow(QWidget):
    """A response with the items it covers that stand together."""

    focused = Signal(str, int)
    pressed = Signal(str, int, object)
    edit_wanted = Signal(str, int, int)
    menu_wanted = Signal(str, int, QPoint)
    outcomes_chosen = Signal(int, object)
    costs_wanted = Signal()
    held_wanted = Signal(int, int)
    exemption_wanted = Signal(int)
    exemption_opened = Signal(int, int)
    exemption_removed = Signal(int, int)
    remarked = Signal(int, str, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.face: RowFace | None = None
        self.cells: list[ItemCell] = []
        self.answer = ResponseCell(self)
        self.answer.pressed.connect(self.pressed)
        self.answer.edit_wanted.connect(self.edit_wanted)
        self.answer.menu_wanted.connect(self.menu_wanted)
        self.answer.focused.connect(self.focused)
        self.answer.outcomes_chosen.connect(self.outcomes_chosen)
        self.answer.costs_wanted.connect(self.costs_wanted)
        self.answer.exemption_wanted.connect(self.exemption_wanted)
        self.answer.exemption_opened.connect(self.exemption_opened)
        self.answer.exemption_removed.connect(self.exemption_removed)
        self.answer.remarked.connect(self.remarked)
        self.answer.grew.connect(self.grew)
        self._measured = (-1, 0)
        self._alone = False

    def stand_alone(self, alone: bool) -> None:
        """Fill the table by itself, the request above the response, or be a row among others."""
        if alone != self._alone:
            self._alone = alone
            self.grew()

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
            made.pressed.connect(self.pressed)
            made.edit_wanted.connect(self.edit_wanted)
            made.menu_wanted.connect(self.menu_wanted)
            made.focused.connect(self.focused)
            made.held_wanted.connect(self.held_wanted)
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
        if self._alone:
            width = min(width, px(_ALONE))
        if self._alone or width < px(560):
            return width, 0, width - px(44) + px(EDGE)
        rest = width - px(44) - px(24)
        request = rest * 34 // 100
        return px(44) + request, px(24), rest - request + px(EDGE)

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
        y, x = 0, max(0, self.width() - left) // 2 if self._alone else 0
        for at, cell in enumerate(self.cells):
            height = cell.height_for(left)
            if gutter and at == len(self.cells) - 1:
                height = max(height, self.height() - 1 - y)
            cell.setGeometry(x, y, left, height)
            cell.resizeEvent(QResizeEvent(cell.size(), cell.size()))
            y += height
        if gutter:
            self.answer.setGeometry(left + gutter - px(EDGE), 0, right, self.height() - 1)
        else:
            self.answer.setGeometry(x + px(44) - px(EDGE), y, right, self.height() - 1 - y)
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
            painter.fillRect(cell.x() + px(44), cell.y() - 1, left - px(44), 1, theme.colour("line"))
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
