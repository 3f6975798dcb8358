"""Two small buttons for the black bar, where the ordinary ones would not be seen."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from foidesk.ui.look import fonts, icons, theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts.painting import box


class _OnBlack(QAbstractButton):
    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(words)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", False)  # the ring's colour would not show on black
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Enter presses, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _mark_focus(self, painter: QPainter) -> None:
        if self.hasFocus():
            box(painter, self.rect(), "", theme.current().surface, thick=2)


class LinkOnBlack(_OnBlack):
    """Underlined words."""

    def sizeHint(self) -> QSize:
        """Give room for the words and a ring."""
        width = QFontMetrics(fonts.font("base", bold=True)).horizontalAdvance(self.text())
        return QSize(width + px(12), px(28))

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Paint the words."""
        painter = QPainter(self)
        font = fonts.font("base", bold=True)
        font.setUnderline(True)
        painter.setFont(font)
        painter.setPen(theme.colour("surface"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        self._mark_focus(painter)
        painter.end()


class CrossOnBlack(_OnBlack):
    """A cross that closes."""

    def sizeHint(self) -> QSize:
        """Give the least size that is easy to click."""
        return QSize(px(28), px(28))

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Paint the cross."""
        painter = QPainter(self)
        at = QRect(0, 0, px(16), px(16))
        at.moveCenter(self.rect().center())
        painter.drawPixmap(at.topLeft(), icons.pixmap("dismiss", "surface", 16))
        self._mark_focus(painter)
        painter.end()
