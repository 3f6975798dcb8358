"""A line of a pane: a small sign, words that can be copied, and a quieter line under them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from foidesk.ui.look.scale import px
from foidesk.ui.parts.card import Picture
from foidesk.ui.parts.label import label


class SignLine(QWidget):
    """Its accessible name is what the line says, whole."""

    def __init__(self, icon: str, token: str, words: str, below: str = "", *, strong: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(f"{words.rstrip('.')}. {below}" if below else words)
        said = [label(words, strong=True if strong else None, wrap=True)]
        if below:
            said.append(label(below, "small", "ink2", wrap=True))
        lines = QVBoxLayout()
        lines.setSpacing(0)
        for one in said:
            one.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            lines.addWidget(one)
        sign = QVBoxLayout()
        sign.setContentsMargins(0, px(3), 0, 0)
        sign.addWidget(Picture(icon, token, 16))
        sign.addStretch(1)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(px(12))
        across.addLayout(sign)
        across.addLayout(lines, 1)
