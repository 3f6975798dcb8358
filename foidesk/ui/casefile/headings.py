"""The headings over the drafting table, in step with its columns."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from foidesk.ui.look import fonts, theme
from foidesk.ui.look.scale import px


class Headings(QWidget):
    """Request, Response, and a menu at the right end."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._end: QWidget | None = None
        self._across = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(px(32))

    def put_at_end(self, widget: QWidget) -> None:
        """Put the menu at the right end."""
        self._end = widget

    def set_across(self, width: int) -> None:
        """Take the width of the rows below, which a scroll bar may narrow."""
        self._across = width
        self.update()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Keep the menu at the right end."""
        if self._end is not None:
            size = self._end.sizeHint()
            self._end.setGeometry(
                self.width() - size.width() - px(8), (self.height() - size.height()) // 2, size.width(), size.height()
            )

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Write the headings where the columns begin."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("raised"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line2"))
        painter.setFont(fonts.font("small", bold=True))
        painter.setPen(theme.colour("ink2"))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(self.rect().adjusted(px(44), 0, 0, 0), middle, "Request")
        across = self._across or self.width()
        if across >= px(560):
            left = px(69) + (across - px(68)) * 34 // 100
            painter.drawText(self.rect().adjusted(left, 0, 0, 0), middle, "Response")
        painter.end()
