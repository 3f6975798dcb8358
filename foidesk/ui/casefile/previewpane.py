"""A text shown as it would stand in a letter, which scrolls where it is long."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from foidesk.ui.casefile.textview import TextView
from foidesk.ui.look.scale import px


class PreviewPane(QScrollArea):
    """Shows a text as it would stand in a letter, and scrolls it."""

    def __init__(self, shown: TextView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = shown
        shown.setAccessibleName("As it reads in the case")
        shown.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        inside = QWidget()
        inside.setProperty("ground", "raised")
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(px(12), px(10), px(12), px(10))
        rows.addWidget(shown)
        rows.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("ground", "raised")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(px(88))

    def fit(self) -> None:
        """Give the text its height."""
        self._shown.setFixedHeight(self._shown.height_for(self.viewport().width() - 2 * px(12)))

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Lay the text out anew."""
        super().resizeEvent(event)
        self.fit()
