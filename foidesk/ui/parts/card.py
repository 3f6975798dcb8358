"""Frames for content: the card, the heading of a panel, the picture of an icon."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from foidesk.ui.look import icons, theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts.label import label


class Picture(QLabel):
    """An icon that only stands beside words; screen readers pass it by."""

    def __init__(
        self,
        name: str = "",
        token: str = "ink2",  # noqa: S107 - a token is a colour's name
        size: int = 16,
        *,
        filled: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._drawn = (name, token, size, filled)
        theme.changed.connect(self._draw)
        self._draw()

    def show_icon(self, name: str, token: str = "ink2", *, filled: bool = False) -> None:  # noqa: S107
        """Show another icon of the same size."""
        self._drawn = (name, token, self._drawn[2], filled)
        self._draw()

    def _draw(self) -> None:
        name, token, size, filled = self._drawn
        if name:
            self.setPixmap(icons.pixmap(name, token, size, filled=filled))
        self.setFixedSize(px(size), px(size))


class Card(QFrame):
    """A bordered box; put things into `body`."""

    def __init__(self, title: str = "", *, dashed: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        if dashed:
            self.setProperty("dashed", "true")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(px(14), px(10), px(14), px(12))
        self.body.setSpacing(px(8))
        if title:
            self.setAccessibleName(title)
            self.body.addWidget(label(title, look="small", tone="ink2", strong=True))


class PanelHeading(QWidget):
    """The heading of a side panel, with a quieter remark at its right end."""

    def __init__(self, words: str, aside: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = label(words, look="heading")
        self._aside = label(aside, look="small", tone="ink2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self._words, 1)
        row.addWidget(self._aside, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def say(self, words: str, aside: str = "") -> None:
        """Show other words."""
        self._words.setText(words)
        self._aside.setText(aside)
