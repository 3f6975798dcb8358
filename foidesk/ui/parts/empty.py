"""What stands where nothing is yet: the empty view, and the place to drop a letter."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button, Role
from foidesk.ui.parts.card import Picture
from foidesk.ui.parts.label import label


def _centred(made: QLabel) -> QLabel:
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return made


class EmptyState(QWidget):
    """One line on what this is, one on what comes next, one button."""

    def __init__(self, icon: str = "mail_inbox", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = Picture(icon, "ink2", 20)
        self._title = _centred(label(look="heading", wrap=True))
        self._next = _centred(label(tone="ink2", wrap=True))
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(px(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(20), px(20), px(20))
        column.setSpacing(px(8))
        column.addStretch(1)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._title)
        column.addWidget(self._next)
        column.addLayout(self._buttons)
        column.addStretch(2)

    def say(self, title: str, next_line: str = "", icon: str = "") -> None:
        """Say what this is and what comes next."""
        self._title.setText(title)
        self._next.setText(next_line)
        self._next.setVisible(bool(next_line))
        self.setAccessibleName(f"{title}. {next_line}" if next_line else title)
        if icon:
            self._icon.show_icon(icon)

    def add_button(self, words: str, pressed: Callable[[], object], role: Role = "plain", icon: str = "") -> Button:
        """Add the button; a second one only where two ways lead on."""
        made = Button(words, role, icon, parent=self)
        made.clicked.connect(pressed)
        if self._buttons.count() == 0:
            self._buttons.addStretch(1)
            self._buttons.addStretch(1)
        self._buttons.insertWidget(self._buttons.count() - 1, made)
        return made


class DropArea(QFrame):
    """The dashed box that says what may be let go here; the screen that holds it takes the drop."""

    def __init__(self, title: str, text: str, icon: str = "mail", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("drop", "true")
        self.setAccessibleName(f"{title}. {text}")
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(px(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(14), px(20), px(14))
        column.setSpacing(px(4))
        column.addStretch(1)
        column.addWidget(Picture(icon, "accent", 20), 0, Qt.AlignmentFlag.AlignHCenter)
        self._title = _centred(label(title, strong=True, wrap=True))
        self._text = text
        column.addWidget(self._title)
        column.addWidget(_centred(label(text, look="small", tone="ink2", wrap=True)))
        column.addLayout(self._buttons)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def say(self, title: str) -> None:
        """Say otherwise what letting go will do."""
        self._title.setText(title)
        self.setAccessibleName(f"{title}. {self._text}")

    def add_button(self, words: str, pressed: Callable[[], object], role: Role = "plain", icon: str = "") -> Button:
        """Add the keyboard's way to the same."""
        made = Button(words, role, icon, parent=self)
        made.clicked.connect(pressed)
        if self._buttons.count() == 0:
            self._buttons.setContentsMargins(0, px(8), 0, 0)
            self._buttons.addStretch(1)
            self._buttons.addStretch(1)
        self._buttons.insertWidget(self._buttons.count() - 1, made)
        return made
