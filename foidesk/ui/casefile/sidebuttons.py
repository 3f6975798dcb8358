"""The buttons beside the tabs of a case that open the drawer where it does not stand beside the table."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button, IconButton


class SideButtons(QWidget):
    """One button for each page of the drawer; a single button with a menu where they have no room."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, Button] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(4))
        self._row.addStretch(1)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.one = IconButton("panel_right", "Previous answers, standard texts, checks", "F8", dense=True, parent=self)
        self.one.setMenu(self._menu)
        self.one.setPopupMode(self.one.ToolButtonPopupMode.InstantPopup)
        self._row.addWidget(self.one)
        self._words: dict[str, tuple[str, str]] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_pages(self, pages: Sequence[tuple[str, str, str]], shown: str) -> None:
        """Show a button for each page: its name, its words, its count; the one that is `shown` is pressed in."""
        for at, (name, words, count) in enumerate(pages):
            if name not in self._buttons:
                self._buttons[name] = self._button(name)
                self._row.insertWidget(1 + at, self._buttons[name])
            button = self._buttons[name]
            self._words[name] = words, count
            button.setText(f"{words}  {count}" if count else words)
            button.setAccessibleName(f"{words}, {count} to be done" if count else words)
            button.setChecked(name == shown)
        self._fold()

    def button(self, name: str) -> Button:
        """Give the button of a page."""
        return self._buttons[name]

    def _button(self, name: str) -> Button:
        made = Button("", "quiet", dense=True, parent=self)
        made.setCheckable(True)
        made.clicked.connect(lambda: self.wanted.emit(name))
        return made

    def _fill(self) -> None:
        self._menu.clear()
        for name, (words, count) in self._words.items():
            act = self._menu.addAction(f"{words} ({count})" if count else words)
            call: Callable[[], None] = lambda one=name: self.wanted.emit(one)  # type: ignore[misc]  # noqa: E731
            act.triggered.connect(call)

    def _fold(self) -> None:
        needed = sum(button.sizeHint().width() + px(4) for button in self._buttons.values())
        folded = needed > self.width()
        self.one.setVisible(folded)
        for button in self._buttons.values():
            button.setVisible(not folded)

    def minimumSizeHint(self) -> QSize:
        """Do with the room of one button."""
        return QSize(px(28), px(28))

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Fold where there is no room."""
        super().resizeEvent(event)
        self._fold()
