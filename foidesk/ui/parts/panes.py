"""Panes side by side; where the window is too narrow for them, one at a time with a row of choices above."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from foidesk.ui.look.scale import px
from foidesk.ui.parts.segmented import SegmentedControl


@dataclass(frozen=True, slots=True)
class Pane:
    """One pane: its width in design pixels, or 0 for the one that takes what is left."""

    name: str
    widget: QWidget
    width: int = 0
    least: int = 220


class Panes(QWidget):
    """A splitter that becomes a stack under `side_by_side` design pixels."""

    def __init__(self, name: str, panes: Sequence[Pane], side_by_side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panes, self._needed = tuple(panes), side_by_side
        self._narrow: bool | None = None
        self._main = next(at for at, pane in enumerate(self._panes) if pane.width == 0)
        self.choice = SegmentedControl(name, [(str(at), pane.name) for at, pane in enumerate(self._panes)])
        self.choice.set_value(str(self._main))
        self.choice.chosen.connect(self._show_one)
        self._top = QWidget()
        self.above = QHBoxLayout(self._top)
        """The line that shows only where there is room for one pane; more may be put into it."""
        self.above.setContentsMargins(px(12), px(8), px(12), px(8))
        self.above.setSpacing(px(12))
        self.above.addWidget(self.choice, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        for at, pane in enumerate(self._panes):
            self.splitter.addWidget(pane.widget)
            self.splitter.setStretchFactor(at, 1 if pane.width == 0 else 0)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._top)
        rows.addWidget(self.splitter, 1)

    @property
    def narrow(self) -> bool:
        """Tell whether one pane shows at a time."""
        return bool(self._narrow)

    def show_pane(self, widget: QWidget) -> None:
        """Bring a pane forward where only one shows."""
        at = next(at for at, pane in enumerate(self._panes) if pane.widget is widget)
        self.choice.set_value(str(at))
        if self._narrow:
            self._show_one(str(at))

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Go from one way to the other as the width asks for."""
        super().resizeEvent(event)
        narrow = self.width() < px(self._needed)
        if narrow != self._narrow:
            self._narrow = narrow
            self._top.setVisible(narrow)
            for pane in self._panes:
                pane.widget.setMinimumWidth(0 if narrow or pane.width == 0 else px(pane.least))
                pane.widget.setVisible(not narrow)
            if narrow:
                self._show_one(self.choice.value())
            else:
                self._share()

    def _show_one(self, key: str) -> None:
        for at, pane in enumerate(self._panes):
            pane.widget.setVisible(str(at) == key)

    def _share(self) -> None:
        """Give each pane its width; a window that is a little narrow takes some from each side."""
        asked = [px(pane.width) for pane in self._panes]
        least = [px(pane.least) for pane in self._panes]
        if self.width() < px(1240):
            asked = [max(floor, round(wide * 0.88)) if wide else 0 for wide, floor in zip(asked, least, strict=True)]
        asked[self._main] = max(px(200), self.width() - sum(asked))
        self.splitter.setSizes(asked)
