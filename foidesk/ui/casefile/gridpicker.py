"""The little grid from which the size of a new table is picked, with the pointer or the arrow keys."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget, QWidgetAction

from foidesk.ui.look import theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts.label import label

ROWS, COLUMNS = 8, 8
_CELL, _GAP = 20, 3
_K = Qt.Key
_STEPS = {_K.Key_Left: (0, -1), _K.Key_Right: (0, 1), _K.Key_Up: (-1, 0), _K.Key_Down: (1, 0)}


class GridPicker(QWidget):
    """Eight by eight cells; what is picked is said in words too."""

    picked = Signal(int, int)
    pointed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._rows, self._columns = 3, 2
        self._tell()

    def sizeHint(self) -> QSize:
        """Give room for all cells."""
        step = px(_CELL) + px(_GAP)
        return QSize(COLUMNS * step - px(_GAP), ROWS * step - px(_GAP))

    def minimumSizeHint(self) -> QSize:
        """Never be cut."""
        return self.sizeHint()

    def words(self) -> str:
        """Say what is picked."""
        rows = "1 row" if self._rows == 1 else f"{self._rows} rows"
        columns = "1 column" if self._columns == 1 else f"{self._columns} columns"
        return f"{columns}, {rows}"

    def _point(self, rows: int, columns: int) -> None:
        self._rows, self._columns = max(1, min(ROWS, rows)), max(1, min(COLUMNS, columns))
        self._tell()
        self.update()

    def _tell(self) -> None:
        self.setAccessibleName(f"Size of the table: {self.words()}")
        self.pointed.emit(self.words())

    def _at(self, place: QPoint) -> tuple[int, int]:
        step = px(_CELL) + px(_GAP)
        return place.y() // step + 1, place.x() // step + 1

    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        """Point at a size."""
        self._point(*self._at(event.position().toPoint()))

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        """Pick the size."""
        self._point(*self._at(event.position().toPoint()))
        self.picked.emit(self._rows, self._columns)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Arrows change the size, Enter picks it."""
        key = _K(event.key())
        if key in _STEPS:
            down, across = _STEPS[key]
            self._point(self._rows + down, self._columns + across)
        elif key in (_K.Key_Return, _K.Key_Enter, _K.Key_Space):
            self.picked.emit(self._rows, self._columns)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the cells, those picked filled and framed."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = px(_CELL) + px(_GAP)
        for row in range(ROWS):
            for column in range(COLUMNS):
                inside = row < self._rows and column < self._columns
                painter.setPen(QPen(theme.colour("accent" if inside else "edge"), 2 if inside else 1))
                painter.setBrush(theme.colour("tint" if inside else "surface"))
                cell = QRectF(column * step, row * step, px(_CELL), px(_CELL))
                painter.drawRoundedRect(cell.adjusted(1, 1, -1, -1), px(2), px(2))
        painter.end()


def grid_menu(parent: QWidget) -> tuple[QMenu, GridPicker]:
    """Make a menu that holds the grid and says below it what is picked."""
    menu = QMenu(parent)
    holder = QWidget(menu)
    grid = GridPicker(holder)
    said = label(grid.words(), "small", "ink2", parent=holder)
    grid.pointed.connect(said.setText)
    rows = QVBoxLayout(holder)
    rows.setContentsMargins(px(10), px(8), px(10), px(8))
    rows.setSpacing(px(6))
    rows.addWidget(grid)
    rows.addWidget(said)
    made = QWidgetAction(menu)
    made.setDefaultWidget(holder)
    menu.addAction(made)
    menu.aboutToShow.connect(grid.setFocus)
    grid.picked.connect(menu.close)
    holder.setFocusProxy(grid)
    return menu, grid
