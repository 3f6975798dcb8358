"""The line of one file: its name and size, and what can be done with it."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from foidesk.ui.look.scale import px
from foidesk.ui.parts.card import Picture
from foidesk.ui.parts.label import label

_KB, _MB = 1024, 1024 * 1024


def size_words(size: int) -> str:
    """Write the size of a file: "48 KB"."""
    if size < _KB:
        return f"{size} bytes"
    return f"{size / _KB:.0f} KB" if size < _MB else f"{size / _MB:.1f} MB"


def file_line(icon: str, words: str, *buttons: QWidget) -> QWidget:
    """Give the line of one file with what can be done with it."""
    made = QFrame()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(8))
    row.addWidget(Picture(icon, "ink2", 16))
    row.addWidget(label(words, wrap=True), 1)
    for button in buttons:
        row.addWidget(button)
    return made
