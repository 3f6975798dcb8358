"""The focus ring: two pixels, one pixel off, round whatever control has the keyboard; Qt moves and clips it."""

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFocusFrame,
    QLineEdit,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)

OFF, WIDE = 1, 2


class _RingStyle(QProxyStyle):
    """Tells Qt's focus frame how far to stand off and to lie above its widget."""

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        """Give the distance between control and frame edge."""
        margins = QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin
        return OFF + WIDE if metric in margins else super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,  # noqa: N803 - Qt's name
    ) -> int:
        """Keep the frame above its widget and unmasked."""
        if hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1
        if hint == QStyle.StyleHint.SH_FocusFrame_Mask:
            return 0
        return super().styleHint(hint, option, widget, returnData)


class FocusRing(QFocusFrame):
    """The ring itself."""

    def __init__(self, style: QProxyStyle, colour: Callable[[], QColor]) -> None:
        super().__init__()
        self._colour = colour
        self.setStyle(style)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw a rounded ring and nothing else."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._colour(), WIDE))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = WIDE / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 6, 6)
        painter.end()


class _Watch:
    ring: FocusRing | None = None
    style: _RingStyle | None = None
    colour: Callable[[], QColor] = QColor


def watch(application: QApplication, colour: Callable[[], QColor]) -> None:
    """Put the ring round every control that gets the keyboard, from now on."""
    _Watch.colour = colour
    if _Watch.style is None:
        _Watch.style = _RingStyle("Fusion")
        application.focusChanged.connect(_moved)


def _moved(_old: QWidget | None, now: QWidget | None) -> None:
    target = _ringed(now)
    if _Watch.ring is not None and not shiboken6.isValid(_Watch.ring):
        _Watch.ring = None  # it went with its window
    if target is None:
        if _Watch.ring is not None:
            # Only hidden, it would come back when its control is laid out anew.
            _Watch.ring.setWidget(None)  # type: ignore[arg-type]  # the stubs do not know of none
        return
    if _Watch.ring is None and _Watch.style is not None:
        _Watch.ring = FocusRing(_Watch.style, _Watch.colour)
    if _Watch.ring is not None:
        _Watch.ring.setWidget(target)
        _Watch.ring.raise_()


def _ringed(widget: QWidget | None) -> QWidget | None:
    """Give the control to mark: views and editors mark their own place, a combo's inner field is the combo."""
    if widget is None or widget.isWindow():
        return None
    parent = widget.parentWidget()
    if isinstance(parent, QComboBox | QAbstractSpinBox):
        widget = parent
    wanted = widget.property("ring")
    if wanted is None:
        wanted = isinstance(widget, QAbstractButton | QLineEdit | QComboBox | QAbstractSpinBox)
    return widget if wanted else None
