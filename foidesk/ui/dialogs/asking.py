"""A dialog that asks before something is done for good: what will happen, line by line, and the button that does it."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.card import Picture
from foidesk.ui.parts.feet import feet
from foidesk.ui.parts.label import label, rule


class Asking(QDialog):
    """Its rows are put in from the top, then it is finished with its buttons; it is as high as its words need."""

    def __init__(self, title: str, heading: str, parent: QWidget | None = None, *, width: int = 560) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setProperty("ground", "surface")
        self.resize(px(width), px(320))
        self.setModal(True)
        self.rows = QVBoxLayout()
        self.rows.setContentsMargins(px(20), px(16), px(20), px(16))
        self.rows.setSpacing(px(8))
        self.rows.addWidget(label(heading, "heading", wrap=True))

    def finish(self, act: Button, leave: str) -> None:
        """Put the buttons at the foot."""
        self.leave = Button(leave)
        self.leave.clicked.connect(self.reject)
        foot = feet(self.leave, act)
        foot.setContentsMargins(px(20), px(10), px(20), px(12))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        # Wrapping labels ask for more height than they need; the height is set for the width when shown.
        whole.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        whole.addLayout(self.rows)
        whole.addStretch(1)
        whole.addWidget(rule())
        whole.addLayout(foot)

    def showEvent(self, event: QShowEvent, /) -> None:
        """Be as high as the words need, no higher."""
        super().showEvent(event)
        self.fit()

    def fit(self) -> None:
        """Take the height that the words need in this width."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))


def line(icon: str, words: str, token: str = "ink2") -> QHBoxLayout:  # noqa: S107 - a token is a colour's name
    """Give one thing that will happen, with its sign before it."""
    sign = QVBoxLayout()
    sign.setContentsMargins(0, px(2), 0, 0)
    sign.addWidget(Picture(icon, token, 16))
    sign.addStretch(1)
    row = QHBoxLayout()
    row.setSpacing(px(10))
    row.addLayout(sign)
    row.addWidget(label(words, wrap=True), 1)
    return row
