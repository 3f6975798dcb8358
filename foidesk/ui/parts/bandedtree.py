"""A list in bands: a name across the whole width, its lines below it; keys and menu as every such list has them."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem, QTreeWidget, QTreeWidgetItem

from foidesk.ui.look import theme
from foidesk.ui.look.scale import px


class BandedTree(QTreeWidget):
    """`entered` gives where Enter was pressed; `copy_asked` and `menu_asked` tell of Ctrl+C and the menu."""

    entered = Signal(QTreeWidgetItem)
    menu_asked = Signal(QPoint)
    copy_asked = Signal()

    def __init__(self, name: str, headings: Sequence[str], widths: Mapping[int, int], *, several: bool = True) -> None:
        super().__init__()
        mode = QAbstractItemView.SelectionMode
        self.setAccessibleName(name)
        self.setProperty("bare", True)
        self.setProperty("padded", "true")
        self.setHeaderLabels(list(headings))
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setSelectionMode(mode.ExtendedSelection if several else mode.SingleSelection)
        self.setAllColumnsShowFocus(True)
        self.setExpandsOnDoubleClick(False)
        self.header().setStretchLastSection(False)
        self.header().setMinimumSectionSize(px(60))
        for column, width in widths.items():
            self.setColumnWidth(column, px(width))

    def items(self) -> list[QTreeWidgetItem]:
        """Give the lines of every band, top to bottom."""
        bands = [self.topLevelItem(at) for at in range(self.topLevelItemCount())]
        return [item for band in bands if band is not None for item in self._below(band)]

    def show_columns(self, shown: Collection[int], stretched: int) -> None:
        """Show these columns only, one of them as wide as there is room."""
        head = self.header()
        for column in range(self.columnCount()):
            self.setColumnHidden(column, column not in shown)
            mode = QHeaderView.ResizeMode.Stretch if column == stretched else QHeaderView.ResizeMode.Interactive
            if head.sectionResizeMode(column) is not mode:
                head.setSectionResizeMode(column, mode)

    @staticmethod
    def _below(band: QTreeWidgetItem) -> list[QTreeWidgetItem]:
        children = (band.child(place) for place in range(band.childCount()))
        return [item for item in children if item is not None]

    def drawRow(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /
    ) -> None:
        """Give a band its ground, and every row its line."""
        if not index.parent().isValid():
            painter.fillRect(option.rect, theme.colour("raised"))
        super().drawRow(painter, option, index)
        rect = option.rect
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("line"))

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Enter is told with its line; Ctrl+C asks for a copy."""
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if item is not None:
                self.entered.emit(item)
        elif event.key() == Qt.Key.Key_C and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.copy_asked.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        """Ask for the menu, where the pointer is or the keyboard; a band has none."""
        item = self.currentItem()
        if item is not None and event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.menu_asked.emit(self.viewport().mapToGlobal(self.visualItemRect(item).bottomLeft()))
        elif item is not None and item.parent() is not None:
            self.menu_asked.emit(event.globalPos())
