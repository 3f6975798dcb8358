"""A banner above the content it concerns: what happened, what was kept, what to do; never a dialog."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from foidesk.ui.look import icons, theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.label import label, restyle

BannerTone = Literal["info", "warn", "error", "lock"]
_ICONS: dict[BannerTone, tuple[str, str, bool]] = {
    "info": ("info", "accent", False),
    "warn": ("warning", "soon", False),
    "error": ("error_circle", "late", True),
    "lock": ("lock_closed", "accent", False),
}


class Banner(QFrame):
    """Title, one or two sentences, and up to two buttons; `say` changes it, `hide` puts it away."""

    def __init__(
        self, tone: BannerTone = "info", title: str = "", text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tone: BannerTone = tone
        self._icon_name = ""
        self._icon = QLabel(self)
        self._title = label(strong=True, wrap=True)
        self._text = label(look="small", wrap=True)
        self._buttons = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._buttons.setSpacing(px(4))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._text)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(9), px(12), px(9))
        row.setSpacing(px(12))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addLayout(self._buttons)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        theme.changed.connect(self._draw_icon)
        self.say(tone, title, text)

    def say(self, tone: BannerTone, title: str, text: str = "", icon: str = "") -> None:
        """Show these words; a screen reader that is listening is told."""
        self._tone, self._icon_name = tone, icon
        restyle(self, "banner", tone)
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.setAccessibleName(f"{title.rstrip('.')}. {text}" if text else title)
        self._draw_icon()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def words(self) -> str:
        """Give what the banner says, title first."""
        return f"{self._title.text()} {self._text.text()}".strip()

    def add_button(self, words: str, pressed: Callable[[], object]) -> Button:
        """Add a button on the right; two at most."""
        made = Button(words, dense=True, parent=self)
        made.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        made.clicked.connect(pressed)
        self._buttons.addWidget(made)
        return made

    def lay_side_by_side(self) -> None:
        """Put the buttons beside each other, until they are taken away."""
        self._buttons.setDirection(QBoxLayout.Direction.LeftToRight)
        self._buttons.setSpacing(px(8))

    def clear_buttons(self) -> None:
        """Take every button away."""
        self._buttons.setDirection(QBoxLayout.Direction.TopToBottom)
        self._buttons.setSpacing(px(4))
        while (item := self._buttons.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()

    def _draw_icon(self) -> None:
        name, token, filled = _ICONS[self._tone]
        self._icon.setPixmap(icons.pixmap(self._icon_name or name, token, 16, filled=filled and not self._icon_name))
        self._icon.setContentsMargins(0, px(2), 0, 0)
        self._buttons.setAlignment(Qt.AlignmentFlag.AlignTop)
