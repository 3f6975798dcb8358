"""The exemptions to choose from: found by section, subsection or plain words, walked through by key or by click."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from foidesk.domain import exemptions
from foidesk.domain.exemptions import Exemption
from foidesk.domain.regimes import Regime
from foidesk.ui.look.scale import px
from foidesk.ui.parts.field import SearchField
from foidesk.ui.parts.label import label


class ExemptionList(QWidget):
    """A search field over the list. `picked` gives the row she is at and how it is cited; `settled` ends choosing."""

    picked = Signal(object, str)
    settled = Signal()

    def __init__(self, regime: Regime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._regime = regime
        self._one: Exemption | None = None
        self.setProperty("clear", "true")
        self.search = SearchField("Section or words, for example 31 or salary")
        self.search.textChanged.connect(self._look)
        self.search.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName("Exemptions")
        self.list.setWordWrap(True)
        self.list.setSpacing(px(3))
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(self._at)
        self.list.itemClicked.connect(lambda _item: self.settled.emit())
        self.list.installEventFilter(self)
        self._found = label("", "small", "ink2")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(4), px(16), px(8))
        column.setSpacing(px(8))
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(self._found)
        self._look("")

    def set_low(self, low: bool) -> None:
        """Leave the count out where there is room for a few lines only."""
        self._found.setVisible(not low)

    def mark(self, one: Exemption | None) -> None:
        """Stand on an exemption without picking it."""
        self._one = one
        self.list.blockSignals(True)
        for at in range(self.list.count()):
            if self.list.item(at).data(Qt.ItemDataRole.UserRole) is one:
                self.list.setCurrentRow(at)
        self.list.blockSignals(False)

    def _look(self, words: str) -> None:
        wanted = words.lower().split()
        found = tuple(
            sorted(  # words in the title count for more than words in a note
                exemptions.search(words, self._regime.value),
                key=lambda one: not all(word in f"{one.section} {one.title}".lower() for word in wanted),
            )
        )
        exact = exemptions.find(words, self._regime.value) if words.strip() else None
        if exact is not None and exact not in found:
            found = (exact, *found)
        self.list.blockSignals(True)  # emptying the list picks nothing
        self.list.clear()
        for one in found:
            item = QListWidgetItem(f"{one.cite}  {one.title}")
            item.setData(Qt.ItemDataRole.UserRole, one)
            item.setToolTip(one.note)
            self.list.addItem(item)
        self.list.blockSignals(False)
        count = len(found)
        self._found.setText("1 exemption" if count == 1 else f"{count} exemptions" if count else "Nothing matches")
        if words.strip() and found:
            self.list.setCurrentRow(found.index(exact) if exact in found else 0)
        else:
            self.mark(self._one)

    def _at(self, item: QListWidgetItem | None) -> None:
        one: Exemption | None = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        if one is None:
            return
        self._one = one
        typed = self.search.text()
        closer = bool(one.limbs) and exemptions.is_whole(typed, self._regime.value)
        fits = closer and exemptions.find(typed, self._regime.value) is one
        self.picked.emit(one, exemptions.cited_as(typed, self._regime.value) if fits else one.cite)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Up and Down in the search field walk through the list; Enter goes on with what is picked."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step and watched is self.search:
            self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + step)))
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.settled.emit()
            return True
        return False
