"""What the marks of a calendar mean: signs and their words, in as many lines as they need."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from foidesk.ui.look import fonts, theme
from foidesk.ui.look.scale import px

Sign = tuple[str, Callable[[QPainter, QRect], None]]
"""The words of a sign, and what paints it."""


class Legend(QWidget):
    """Signs and words side by side; the line breaks where the pane is narrow. `apart` lies between two signs."""

    def __init__(self, apart: int = 18, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._apart = apart
        self._signs: tuple[Sign, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    def show_signs(self, signs: tuple[Sign, ...]) -> None:
        """Explain these signs."""
        self._signs = signs
        self.setAccessibleName("Legend: " + ", ".join(words for words, _paint in signs))
        self.updateGeometry()
        self.update()

    def _places(self, wide: int) -> tuple[list[QRect], int]:
        metrics = QFontMetrics(fonts.font("small"))
        left = top = 0
        places = []
        for words, _paint in self._signs:
            needed = px(22) + metrics.horizontalAdvance(words)
            if left and left + needed > wide:
                left, top = 0, top + px(22)
            places.append(QRect(left, top, needed, px(20)))
            left += needed + px(self._apart)
        return places, top + px(20)

    def hasHeightForWidth(self) -> bool:
        """Say that the height depends on the width."""
        return True

    def heightForWidth(self, arg__1: int, /) -> int:
        """Give room for every line."""
        return self._places(arg__1)[1]

    def sizeHint(self) -> QSize:
        """Ask for the height the present width needs."""
        return QSize(px(300), self.heightForWidth(max(self.width(), px(300))))

    def minimumSizeHint(self) -> QSize:
        """Never cut a line."""
        return QSize(px(100), self.heightForWidth(max(self.width(), px(100))))

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Paint each sign and its words."""
        painter = QPainter(self)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for (words, paint), place in zip(self._signs, self._places(self.width())[0], strict=True):
            painter.save()
            paint(painter, QRect(place.left(), place.top() + px(2), px(16), px(16)))
            painter.restore()
            painter.setFont(fonts.font("small"))
            painter.setPen(theme.colour("ink2"))
            painter.drawText(place.adjusted(px(22), 0, px(4), 0), flags, words)
        painter.end()
