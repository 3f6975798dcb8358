"""The band above the items: the words with which the request leads up to them, as the letter repeats them."""

from PySide6.QtCore import QPointF, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QWidget

from foidesk.ui.casefile.wordingbox import WordingBox
from foidesk.ui.look import fonts, theme
from foidesk.ui.look.scale import px

_NAME = "Preamble"


class LeadIn(QWidget):
    """Shows the preamble; a click, F2 or Enter opens its editor in place."""

    edit_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = ""
        self._read_only = True
        self._aside = False
        self.box: WordingBox | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_words(self, words: str, *, read_only: bool) -> None:
        """Show the preamble; without one there is no band."""
        self._words = " ".join(words.split())
        self._read_only = read_only
        self.setAccessibleName(f"{_NAME}: {self._words}")
        self.setToolTip("" if read_only else "Click to change how the letter repeats it")
        self._show_or_hide()
        self.update()

    def set_aside(self, aside: bool) -> None:
        """Hide the band while one row stands alone."""
        if aside != self._aside:
            self._aside = aside
            self._show_or_hide()

    def _show_or_hide(self) -> None:
        self.setVisible(not self._aside and (bool(self._words) or self.box is not None))

    def close_box(self) -> None:
        """Take the editor away."""
        if self.box is not None:
            self.box.hide()
            self.box.deleteLater()
            self.box = None
        self._show_or_hide()
        self.update()

    def height_for(self, width: int) -> int:
        """Give the height in this width."""
        if self.box is not None:
            height = self.box.height_for(width - px(44) - px(24))
            self.box.setGeometry(px(44), px(6), width - px(44) - px(24), height)
            return height + px(12) + 1
        return max(px(34), self._text_rect(width).height() + px(16)) + 1

    def _text_rect(self, width: int) -> QRect:
        metrics = QFontMetrics(fonts.font("small"))
        room = QRect(0, 0, max(px(80), width - px(44) - px(24)), 10_000)
        return metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, f"{_NAME}     {self._words}")

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        """Open the editor at a click."""
        if not self._read_only and self.box is None:
            self.edit_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """F2 and Enter open the editor."""
        wanted = event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if wanted and not self._read_only and self.box is None:
            self.edit_wanted.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the name in semibold and the words after it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("raised"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line"))
        if self.box is None:
            painter.setPen(theme.colour("ink2"))
            layout = QTextLayout(f"{_NAME}\u2002{self._words}", fonts.font("small"))
            bold = QTextLayout.FormatRange()
            made = bold.format
            made.setFontWeight(600)
            bold.format = made
            bold.start, bold.length = 0, len(_NAME)
            layout.setFormats([bold])
            layout.beginLayout()
            y = 0.0
            while (line := layout.createLine()).isValid():
                line.setLineWidth(self.width() - px(44) - px(24))
                line.setPosition(QPointF(0, y))
                y += line.height()
            layout.endLayout()
            layout.draw(painter, QPointF(px(44), (self.height() - 1 - y) / 2))
            if self.hasFocus():
                painter.setPen(theme.colour("focus"))
                painter.drawRect(self.rect().adjusted(1, 1, -2, -3))
        painter.end()
