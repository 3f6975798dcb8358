"""A row of controls that becomes several rows where there is no room for one."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from foidesk.ui.look.scale import px

_GAP = 8


class WrapRow(QWidget):
    """Puts controls side by side in their own sizes, and on the next row what does not fit."""

    def __init__(
        self, controls: Sequence[QWidget], parent: QWidget | None = None, *, across: int = _GAP, down: int = _GAP
    ) -> None:
        super().__init__(parent)
        self._across, self._down = across, down
        self._controls = tuple(controls)
        for control in self._controls:
            control.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """Give the height of all rows."""
        return max((place.bottom() + 1 for place in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        """Ask for one row."""
        hints = [control.sizeHint() for control in self._controls if not control.isHidden()]
        wide = sum(hint.width() for hint in hints) + px(self._across) * max(0, len(hints) - 1)
        return QSize(wide, max((hint.height() for hint in hints), default=0))

    def minimumSizeHint(self) -> QSize:
        """Need no more than the widest control."""
        hints = [control.sizeHint() for control in self._controls]
        return QSize(max((h.width() for h in hints), default=0), max((h.height() for h in hints), default=0))

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Place everything for the new width."""
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent, /) -> bool:
        """Place everything anew when the words of a control change."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
            self.updateGeometry()
        return super().event(event)

    def _place(self) -> None:
        for control, place in zip(self._controls, self._places(self.width()), strict=True):
            control.setGeometry(place)

    def _places(self, width: int) -> list[QRect]:
        places: list[QRect] = []
        left = top = high = 0
        for control in self._controls:
            if control.isHidden():
                places.append(QRect())
                continue
            hint = control.sizeHint()
            if left and left + hint.width() > width:
                left, top, high = 0, top + high + px(self._down), 0
            places.append(QRect(left, top, min(hint.width(), max(width, 1)), hint.height()))
            left, high = left + hint.width() + px(self._across), max(high, hint.height())
        return places
