"""The frame of what is being written: 2px in the colour of focus, its head and foot raised."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from foidesk.ui.look import theme
from foidesk.ui.parts.painting import box


class Framed(QFrame):
    """A box with a 2px frame in the colour of focus; its head and foot are raised."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("keeps_its_typing", True)  # the table's own keeping brings it back in its place
        self.head_part: QWidget | None = None
        self.foot_part: QWidget | None = None

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw ground, head, foot and frame."""
        painter = QPainter(self)
        t = theme.current()
        box(painter, self.rect(), t.surface, "", radius=4)
        for part, edge_at_top in ((self.head_part, False), (self.foot_part, True)):
            if part is None or not part.isVisible():
                continue
            place = part.geometry()
            painter.fillRect(place, theme.colour("raised"))
            line = place.top() if edge_at_top else place.bottom()
            painter.fillRect(place.left(), line, place.width(), 1, theme.colour("line"))
        colour, thick = self.frame_look()
        box(painter, self.rect(), "", colour, radius=4, thick=thick)
        painter.end()

    def frame_look(self) -> tuple[str, int]:
        """Give the colour of the frame and how thick it is."""
        return theme.current().focus, 2
