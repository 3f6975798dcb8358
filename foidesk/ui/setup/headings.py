"""The headings of the settings: a list at the left, painted like the navigation's places."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from foidesk.ui.look import fonts, theme
from foidesk.ui.look.scale import px


class _HeadingPainter(QStyledItemDelegate):
    """Paints a heading like the navigation's places: a bar and a tint mark the one shown."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /
    ) -> None:
        """Paint ground, bar and words."""
        place = option.rect
        chosen = self._view().currentRow() == index.row()
        if chosen:
            painter.fillRect(place, theme.colour("tint"))
            painter.fillRect(place.left(), place.top(), px(3), place.height(), theme.colour("accent"))
        painter.setFont(fonts.font("base", bold=chosen))
        painter.setPen(theme.colour("ink"))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place.adjusted(px(16), 0, 0, 0), left, str(index.data()))

    def _view(self) -> QListWidget:
        view = self.parent()
        assert isinstance(view, QListWidget)  # noqa: S101 - it is given one
        return view


class Headings(QListWidget):
    """The list; `currentRowChanged` tells which heading is wanted."""

    def __init__(self, titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bare", True)
        self.setAccessibleName("Headings of the settings")
        self.setFixedWidth(px(222))
        self.setViewportMargins(0, px(12), 0, 0)
        self.setItemDelegate(_HeadingPainter(self))
        for title in titles:
            QListWidgetItem(title, self).setSizeHint(QSize(px(120), px(32)))
