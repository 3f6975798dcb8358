"""A card alone in a window, such as the closed door: a little above the middle, scrolled where it is low."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from foidesk.ui.look.scale import px
from foidesk.ui.parts.card import Card, Picture
from foidesk.ui.parts.label import label


def middle_card(picture: Picture, heading: str) -> Card:
    """Make such a card, with its heading and a picture before it."""
    card = Card()
    card.setMaximumWidth(px(680))
    card.body.setContentsMargins(px(24), px(20), px(24), px(20))
    card.body.setSpacing(px(8))
    head = QHBoxLayout()
    head.setSpacing(px(12))
    head.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
    head.addWidget(label(heading, "heading", wrap=True), 1)
    card.body.addLayout(head)
    return card


def put_in_the_middle(page: QWidget, card: Card) -> None:
    """Put a card a little above the middle of a page; where the window is low, it is scrolled."""
    inside = QWidget()
    inside.setProperty("ground", "win")
    column = QVBoxLayout(inside)
    column.setContentsMargins(px(16), px(16), px(16), px(16))
    column.addStretch(1)
    middle = QHBoxLayout()
    middle.addStretch(1)
    middle.addWidget(card, 8)
    middle.addStretch(1)
    column.addLayout(middle)
    column.addStretch(2)
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    outer = QVBoxLayout(page)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(area)
