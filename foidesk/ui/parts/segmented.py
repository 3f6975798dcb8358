"""A row of choices of which exactly one holds, such as FOIA, EIR, Own data, Not a request."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from foidesk.ui.look import fonts, theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts.painting import box


class _Segment(QRadioButton):
    """One choice: a radio button to the keyboard and to screen readers, a segment to the eye."""

    def __init__(self, words: str, first: bool, last: bool, parent: QWidget) -> None:
        super().__init__(words, parent)
        self._first, self._last = first, last
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def hitButton(self, pos: QPoint, /) -> bool:
        """Let every point of the segment count."""
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        """Give room for the words in semibold, so that choosing does not move anything."""
        width = QFontMetrics(fonts.font("base", bold=True)).horizontalAdvance(self.text())
        return QSize(width + px(12), px(32))

    def minimumSizeHint(self) -> QSize:
        """Never cut the words."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Paint the segment as part of one box."""
        t = theme.current()
        painter = QPainter(self)
        # The box reaches past the shared sides, so that only the ends are rounded.
        whole = self.rect().adjusted(0 if self._first else -px(8), 0, 0 if self._last else px(8), 0)
        fill = t.tint if self.isChecked() else t.hover if self.underMouse() and self.isEnabled() else t.surface
        box(painter, whole, fill, t.edge if self.isEnabled() else t.line2)
        if not self._first:
            painter.fillRect(QRect(0, 1, 1, self.height() - 2), theme.colour("line2"))
        if self.isChecked():
            mark = QRect(1 if self._first else 0, self.height() - px(3) - 1, self.width(), px(3))
            mark.setRight(self.width() - (2 if self._last else 1))
            painter.fillRect(mark, theme.colour("accent"))
        painter.setFont(fonts.font("base", bold=self.isChecked()))
        token = "ink3" if not self.isEnabled() else "accent2" if self.isChecked() else "ink"
        painter.setPen(theme.colour(token))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class SegmentedControl(QWidget):
    """The row; `chosen` is told when the user chooses, not when the program does."""

    chosen = Signal(str)

    def __init__(self, name: str, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """Take the name for screen readers and pairs of (key, words)."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._segments: dict[str, _Segment] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for at, (key, words) in enumerate(choices):
            segment = _Segment(words, at == 0, at == len(choices) - 1, self)
            segment.setProperty("key", key)
            segment.clicked.connect(self._clicked)
            row.addWidget(segment, segment.sizeHint().width())
            self._segments[key] = segment
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if choices:
            self.setFocusProxy(self._segments[choices[0][0]])

    def value(self) -> str:
        """Give the key of the choice that holds, or nothing while none does."""
        return next((key for key, segment in self._segments.items() if segment.isChecked()), "")

    def set_value(self, key: str) -> None:
        """Choose from the program."""
        self._segments[key].setChecked(True)
        self.setFocusProxy(self._segments[key])

    def set_words(self, key: str, words: str) -> None:
        """Write other words on a choice, such as a count."""
        self._segments[key].setText(words)
        self._segments[key].updateGeometry()

    def segment(self, key: str) -> QRadioButton:
        """Give the button of one choice."""
        return self._segments[key]

    def _clicked(self) -> None:
        key = self.value()
        if key:
            self.setFocusProxy(self._segments[key])
            self.chosen.emit(key)
