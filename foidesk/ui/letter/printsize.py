"""In which print the letters of a case go out: said in the bar above the letter, and chosen there once for all."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from foidesk.domain import largeprint
from foidesk.ui.parts.button import Button


class PrintSize(Button):
    """`chosen` gives the point size of large print, or 0 for the office's usual print."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "quiet", "zoom_in", dense=True, menu_mark=True, parent=parent)
        self._points = largeprint.USUAL
        self.clicked.connect(self.open)
        self.setToolTip("The print of all letters to this requester")
        self.show_size(largeprint.USUAL, can_change=False)

    def show_size(self, points: int, *, can_change: bool) -> None:
        """Say in which print the letters of the case go out."""
        self._points = points
        words = largeprint.in_words(points)
        self.setText(words)
        self.setAccessibleName(f"Print of this case’s letters: {words}")
        self.setEnabled(can_change)
        self.updateGeometry()

    def menu_of_sizes(self) -> QMenu:
        """Give the menu of sizes, the one in use ticked."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for points in sorted({largeprint.USUAL, *largeprint.SIZES, self._points}):
            action = QAction(largeprint.in_words(points), menu)
            action.setCheckable(True)
            action.setChecked(points == self._points)
            action.triggered.connect(lambda _checked=False, one=points: self.chosen.emit(one))
            menu.addAction(action)
        return menu

    def open(self) -> None:
        """Open the menu below the button."""
        self.menu_of_sizes().popup(self.mapToGlobal(self.rect().bottomLeft()))
