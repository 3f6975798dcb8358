"""A dialog that asks before something is done for good: what will happen, line by line, and the button that does it."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.card import Picture
from foidesk.ui.parts.feet import feet
from foidesk.ui.parts.label import label, rule

_MARGIN = 40
"""What is left free of the screen, for the frame of the window."""


class Asking(QDialog):
    """Its rows are put in from the top, then it is finished with its buttons.

    It is as high as its words need; where the screen is lower, as at 200%, the rows are scrolled and the buttons stay.
    """

    def __init__(self, title: str, heading: str, parent: QWidget | None = None, *, width: int = 560) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setProperty("ground", "surface")
        self.resize(min(px(width), self.screen().availableSize().width() - px(_MARGIN)), px(320))
        self.setModal(True)
        self._follows = False
        self._inside = QWidget()
        self._inside.setProperty("clear", "true")
        self._inside.setMinimumHeight(1)  # the least height of wrapping labels is that of their narrowest words
        self.rows = QVBoxLayout(self._inside)
        self.rows.setContentsMargins(px(20), px(16), px(20), px(16))
        self.rows.setSpacing(px(8))
        self.rows.addWidget(label(heading, "heading", wrap=True))

    def finish(self, act: Button, leave: str | Button) -> None:
        """Put the buttons at the foot."""
        self.leave = Button(leave) if isinstance(leave, str) else leave
        self.leave.clicked.connect(self.reject)
        self.rows.addStretch(1)
        self._area = area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._inside)
        self._foot = feet(self.leave, act)
        self._foot.setContentsMargins(px(20), px(10), px(20), px(12))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        # Wrapping labels ask for more height than they need; the height is set for the width when shown.
        whole.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        whole.addWidget(area, 1)
        whole.addWidget(rule())
        whole.addLayout(self._foot)
        self._inside.installEventFilter(self)

    def showEvent(self, event: QShowEvent, /) -> None:
        """Be as high as the words need, no higher."""
        super().showEvent(event)
        self.fit()
        app = QApplication.instance()
        if isinstance(app, QApplication) and not self._follows:
            self._follows = (
                True  # from now on: what has the keyboard to begin with may lie below, the top is read first
            )
            app.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Grow with what is said later: under a field that is wrong, or of how far it is."""
        if watched is self._inside and event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            QTimer.singleShot(0, self, self._grow)
        return super().eventFilter(watched, event)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._inside.isAncestorOf(now):
            self._area.ensureWidgetVisible(now, 0, px(24))

    def fit(self) -> None:
        """Take the height that the words need in this width, up to what the screen has."""
        self.rows.activate()
        self.resize(self.width(), self._needed())

    def _grow(self) -> None:
        self.resize(self.width(), max(self.height(), self._needed()))

    def _needed(self) -> int:
        within = self.rows.totalHeightForWidth(self.width())
        wanted = (within if within >= 0 else self.rows.sizeHint().height()) + self._foot.sizeHint().height() + 1
        return min(wanted, self.screen().availableSize().height() - px(_MARGIN))


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
