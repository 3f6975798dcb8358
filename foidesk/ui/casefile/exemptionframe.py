"""The parts of an exemption being reasoned, and where each stands in a high pane and in a low one."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from foidesk.domain.regimes import Regime
from foidesk.ui.casefile.exemptionhead import ExemptionHead
from foidesk.ui.casefile.exemptionlist import ExemptionList
from foidesk.ui.casefile.groundsform import GroundsForm
from foidesk.ui.casefile.paragraphbox import ParagraphBox
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.label import label, rule
from foidesk.ui.parts.scrolling import scrolling

_LOW = 420  # below this height only the fields and the buttons have room
_HIGH = 560  # from this height the paragraph stays in view below the fields


class _Sheet(QWidget):
    """The fields in their scroll area: as high as they are in its width, and no higher."""

    def minimumSizeHint(self) -> QSize:
        """Leave the height to the width: lines that wrap would ask for the room of the narrowest column."""
        return QSize(px(200), 0)


class ExemptionFrame(QWidget):
    """Title, list or fields, paragraph, and the two buttons; it does nothing by itself."""

    def __init__(self, where: str, regime: Regime, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("clear", "true")
        self.head = ExemptionHead(where)
        self.choice = ExemptionList(regime)
        self.form = GroundsForm(today)
        self.paragraph = ParagraphBox()
        self._choosing, self._chosen, self._inside = True, False, False
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(self.choice, 1)
        whole.addWidget(self._fields(), 1)
        self._docked = QVBoxLayout()
        self._docked.setContentsMargins(px(16), px(8), px(16), px(8))
        whole.addLayout(self._docked)
        whole.addWidget(rule())
        whole.addLayout(self._feet())
        self._whole = whole

    def show_part(self, *, choosing: bool, chosen: bool) -> None:
        """Show the list to choose from, or the fields of what is chosen."""
        self._choosing, self._chosen = choosing, chosen
        self.choice.setVisible(choosing)
        self.area.setVisible(not choosing)
        self.head.other.setVisible(not choosing)
        self._place_parts()

    def _fields(self) -> QWidget:
        inner = _Sheet()
        inner.setProperty("clear", "true")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(px(16), px(4), px(16), px(8))
        self._column.setSpacing(px(12))
        self._column.addWidget(self.form)
        self._column.addStretch(1)
        self.area = scrolling(inner)
        return self.area

    def _feet(self) -> QVBoxLayout:
        self.missing = label("", "small", "soon", wrap=True)
        self.take = Button("Use this exemption", "filled")
        self.leave = Button("Leave it")
        self.leave.setToolTip("Put nothing in; the response stays as it is")
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.take)
        feet = QVBoxLayout()
        feet.setContentsMargins(px(16), px(8), px(16), px(12))
        feet.setSpacing(px(8))
        feet.addWidget(self.missing)
        feet.addLayout(buttons)
        self._foot = feet
        return feet

    def _place_parts(self) -> None:
        """Keep title, paragraph and what is missing in view where there is room; else they scroll with the fields."""
        docked, low = self.height() >= px(_HIGH), self.height() < px(_LOW)
        shown = self._chosen and not self._choosing
        inside = low and not self._choosing
        if inside != self._inside:
            self._inside = inside
            self.head.set_inside(inside)
            (self._column if inside else self._whole).insertWidget(0, self.head)
            (self._column if inside else self._foot).insertWidget(1 if inside else 0, self.missing)
        self.head.setVisible(not (low and self._choosing))
        self.choice.set_low(low)
        if docked and self._docked.indexOf(self.paragraph) < 0:
            self._docked.addWidget(self.paragraph)
        elif not docked and self._column.indexOf(self.paragraph) < 0:
            self._column.insertWidget(self._column.indexOf(self.form) + 1, self.paragraph)
        self.paragraph.setFixedHeight(max(px(150), self.height() * 3 // 10) if docked else px(200))
        self.paragraph.setVisible(shown)
        margin = px(8) if docked and shown else 0
        self._docked.setContentsMargins(px(16), margin, px(16), margin)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Find the place for the paragraph."""
        super().resizeEvent(event)
        self._place_parts()
