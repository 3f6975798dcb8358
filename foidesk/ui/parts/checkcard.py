"""One thing of the checks, as a card: what it is, what to do, and the links that lead there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from foidesk.ui.look import theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.card import Picture
from foidesk.ui.parts.label import label, rule
from foidesk.ui.parts.wraprow import WrapRow


@dataclass(frozen=True, slots=True)
class CheckLink:
    """A link on a card; a quiet one is paler than those that mend something."""

    words: str
    press: Callable[[], object]
    quiet: bool = False


class CheckCard(QFrame):
    """One finding or tick; the one that was gone to last bears a bar at its left."""

    def __init__(
        self,
        icon: str,
        token: str,
        words: str,
        detail: str = "",
        links: Sequence[CheckLink] = (),
        *,
        filled: bool = False,
        strong: bool = True,
    ) -> None:
        super().__init__()
        self._current = False
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(f"{words.rstrip('.')}. {detail}" if detail else words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(px(16), px(9), px(16), px(9))
        row.setSpacing(px(8))
        sign = QVBoxLayout()
        sign.setContentsMargins(0, px(2), px(4), 0)
        sign.addWidget(Picture(icon, token, 16, filled=filled))
        sign.addStretch(1)
        row.addLayout(sign)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(label(words, "base", strong=strong and not filled, wrap=True))
        if detail:
            column.addWidget(label(detail, "small", "ink2", wrap=True))
        self.links: list[Button] = []
        if links:
            column.addWidget(self._links(links))
        row.addLayout(column, 1)
        whole.addLayout(row)
        whole.addWidget(rule())

    def _links(self, links: Sequence[CheckLink]) -> QWidget:
        for link in links:
            button = Button(link.words, "link")
            button.setProperty("dense", True)
            if link.quiet:
                button.setProperty("paler", True)
            button.setAccessibleName(f"{link.words}: {self.accessibleName()}")
            button.clicked.connect(lambda _checked=False, run=link.press: run())
            self.links.append(button)
        return WrapRow(self.links, across=14, down=0)

    @property
    def is_current(self) -> bool:
        """Say whether it is the one that was gone to last."""
        return self._current

    def set_current(self, current: bool) -> None:
        """Mark it as the one that was gone to, or not."""
        if current != self._current:
            self._current = current
            self.update()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the bar of the current one."""
        super().paintEvent(event)
        if self._current:
            painter = QPainter(self)
            painter.fillRect(0, 0, px(3), self.height(), theme.colour("accent"))
            painter.end()
