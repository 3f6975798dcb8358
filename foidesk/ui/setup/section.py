"""One section of a form: its number or tick and its heading at the left, its fields at the right."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from foidesk.ui.look import fonts, icons, theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts.label import label
from foidesk.ui.parts.painting import box

QWIDGETSIZE_MAX = 16_777_215


class _Number(QWidget):
    """A number in a ring, or a tick in a disc once the section is in order."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number, self._done = number, False
        self.setFixedSize(px(22), px(22))

    def set_done(self, done: bool) -> None:
        """Show the tick or the number."""
        self._done = done
        self.update()

    def sizeHint(self) -> QSize:
        """Give a square."""
        return QSize(px(22), px(22))

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Paint the mark."""
        painter = QPainter(self)
        place = QRect(0, 0, px(22), px(22))
        if self._done:
            painter.drawPixmap(px(1), px(1), icons.pixmap("checkmark_circle", "ok", 20, filled=True))
        else:
            box(painter, place, theme.current().surface, theme.current().edge, radius=11)
            painter.setFont(fonts.font("small", bold=True))
            painter.setPen(theme.colour("ink"))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()


class Section(QWidget):
    """A heading with a sentence, and a grid of two columns beside it."""

    def __init__(
        self, number: int, title: str, words: str, parent: QWidget | None = None, *, wide: bool = False
    ) -> None:
        """Put the heading beside the fields, or above them where they need the whole width."""
        super().__init__(parent)
        self.title = title
        self._mark = _Number(number)
        heading = QHBoxLayout()
        heading.setSpacing(px(10))
        heading.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        heading.addWidget(label(title, look="heading", wrap=True), 1)
        self._about = label(words, look="small", tone="ink2", wrap=True)
        self._about.setContentsMargins(px(32), 0, 0, 0)
        left = QVBoxLayout()
        left.setSpacing(px(4))
        left.addLayout(heading)
        left.addWidget(self._about)
        left.addStretch(1)
        self._side, self._wide = QWidget(), wide
        self._side.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(px(12))
        self.grid.setVerticalSpacing(px(8))
        self.grid.setColumnStretch(0, 1)
        self.grid.setColumnStretch(1, 1)
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._whole.setContentsMargins(0, px(16), 0, px(16))
        self._whole.addWidget(self._side)
        self._whole.addLayout(self.grid, 1)
        self.set_narrow(False)

    def set_narrow(self, narrow: bool) -> None:
        """Put the heading above the fields where there is no room beside them."""
        above = narrow or self._wide
        directions = QBoxLayout.Direction
        self._whole.setDirection(directions.TopToBottom if above else directions.LeftToRight)
        self._whole.setSpacing(px(12 if above else 28))
        self._whole.setAlignment(self._side, Qt.AlignmentFlag(0) if above else Qt.AlignmentFlag.AlignTop)
        self._side.setMinimumWidth(0 if above else px(196))
        self._side.setMaximumWidth(QWIDGETSIZE_MAX if above else px(196))
        self.grid.setContentsMargins(px(32) if above and not narrow else 0, 0, 0, 0)

    def say(self, words: str) -> None:
        """Show another sentence under the heading."""
        self._about.setText(words)

    def words(self) -> str:
        """Give the sentence under the heading."""
        return self._about.text()

    def put(self, shown: QWidget, *, whole: bool = True, column: int = 0) -> None:
        """Put a field in: over both columns, or in one of them (the second goes beside the first)."""
        row = self.grid.rowCount() - (1 if column == 1 else 0)
        self.grid.addWidget(shown, row, column, 1, 2 if whole else 1, Qt.AlignmentFlag.AlignTop)

    def set_done(self, done: bool) -> None:
        """Mark the section as in order."""
        self._mark.set_done(done)
        self.setAccessibleName(f"{self.title}: {'in order' if done else 'to be filled in'}")
