"""The buttons at the foot of a dialog."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from foidesk.ui.look.scale import px


def feet(*right: QWidget, left: Sequence[QWidget] = ()) -> QHBoxLayout:
    """Put buttons at the right, those that only help at the left."""
    row = QHBoxLayout()
    row.setSpacing(px(8))
    for button in left:
        row.addWidget(button)
    row.addStretch(1)
    for button in right:
        row.addWidget(button)
    return row
