"""The choice that is made once when a register on a network drive is opened: who may write, with the risk told."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from foidesk.domain.sharing import SharingWay
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.card import Picture
from foidesk.ui.parts.label import label
from foidesk.ui.parts.middle import middle_card, put_in_the_middle

_WHY = (
    "The register is one file. Most network drives keep several computers apart when they write to one file, but some "
    "do not, and the file is then damaged without a word. FOI Desk cannot tell which kind this one is."
)
_LATER = (
    "Everybody who opens this register follows the choice. It can be changed under Settings, Several desks. "
    "A PostgreSQL server is made for several writers: File, Move the register… carries the register there."
)


class ShareChoice(QWidget):
    """Two ways, the careful one chosen already."""

    chosen = Signal(object)
    """A SharingWay."""
    other_wanted = Signal()

    def __init__(self, path: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "win")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("This register lies on a network drive")
        card = middle_card(Picture("people_team", "accent", 20), "This register lies on a network drive")
        card.body.addWidget(label(path, "small", "ink2", wrap=True))
        card.body.addWidget(label(_WHY, wrap=True))
        card.body.addSpacing(px(4))
        self._group = QButtonGroup(self)
        self.ways: dict[SharingWay, QRadioButton] = {}
        for way in SharingWay:
            card.body.addLayout(self._way(way))
        self.ways[SharingWay.ONE].setChecked(True)
        card.body.addWidget(label(_LATER, "small", "ink2", wrap=True))
        self.use = Button("Open it this way", "filled")
        self.use.clicked.connect(self._use)
        other = Button("Choose another register…")
        other.clicked.connect(self.other_wanted)
        feet = QHBoxLayout()
        feet.setSpacing(px(8))
        feet.addWidget(self.use)
        feet.addWidget(other)
        feet.addStretch(1)
        card.body.addSpacing(px(4))
        card.body.addLayout(feet)
        put_in_the_middle(self, card)

    def _way(self, way: SharingWay) -> QVBoxLayout:
        button = QRadioButton(way.title)
        button.setAccessibleDescription(way.about)
        self._group.addButton(button)
        self.ways[way] = button
        about = label(way.about, "small", "ink2", wrap=True)
        about.setContentsMargins(px(24), 0, 0, 0)
        column = QVBoxLayout()
        column.setSpacing(px(2))
        column.addWidget(button)
        column.addWidget(about)
        return column

    def _use(self) -> None:
        self.use.setEnabled(False)
        self.chosen.emit(next(way for way, button in self.ways.items() if button.isChecked()))
