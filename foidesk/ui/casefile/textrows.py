"""A line of a list of standard texts, the model of such a list, and how a line is painted."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from foidesk.domain import standardtexts
from foidesk.domain.standardtexts import StandardText
from foidesk.office.textviews import KeptTyping, TextView
from foidesk.ui.look import fonts, icons, theme
from foidesk.ui.look.scale import px

ROW = Qt.ItemDataRole.UserRole
LINE = 56
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class TextRow:
    """One line: the text as it stands in the library, or one that is only typed so far."""

    key: str
    text: StandardText
    view: TextView | None = None
    typing: KeptTyping | None = None

    @property
    def title(self) -> str:
        """Give the title, or words for a text that has none yet."""
        return (self.typing.text.title if self.typing is not None else self.text.title) or "New text"

    def is_due(self, today: date) -> bool:
        """Say whether its day of review is past."""
        return self.text.review_on is not None and self.text.review_on < today

    def facts(self, today: date) -> tuple[str, ...]:
        """Say what the second line says of it."""
        said = []
        if self.typing is not None:
            said.append("Not saved yet")
        if self.view is not None and self.view.is_retired:
            said.append("Retired")
        if self.is_due(today):
            said.append(standardtexts.review_words(self.text.review_on, today))
        uses = self.view.uses if self.view is not None else 0
        if uses:
            said.append("Used once" if uses == 1 else f"Used {uses} times")
        return (*said, *self.text.tags[:3])


class TextModel(QAbstractListModel):
    """The lines for the view."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[TextRow, ...] = ()
        self._today = date.min

    def show_rows(self, rows: tuple[TextRow, ...], today: date) -> None:
        """Show other lines."""
        if (rows, today) != (self._rows, self._today):
            self.beginResetModel()
            self._rows, self._today = rows, today
            self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Count the lines."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a line, its title, or how it is read out."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (row.title, row.text.section, *row.facts(self._today)) if part)
        return row.title if role == Qt.ItemDataRole.ToolTipRole else None

    def row(self, at: int) -> TextRow:
        """Give a line."""
        return self._rows[at]

    def place_of(self, key: str) -> int:
        """Give the place of a text; -1 if it is not listed."""
        return next((at for at, row in enumerate(self._rows) if row.key == key), -1)

    @property
    def today(self) -> date:
        """Give the day by which reviews are due."""
        return self._today


class TextDelegate(QStyledItemDelegate):
    """Title and section on one line, what there is to say on the next."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give one height for all lines."""
        return QSize(px(200), px(LINE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a line."""
        row, model = index.data(ROW), index.model()
        if not isinstance(row, TextRow) or not isinstance(model, TextModel):
            return
        state: QStyle.StateFlag = option.state
        rect: QRect = option.rect
        picked = bool(state & QStyle.StateFlag.State_Selected)
        under = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.fillRect(rect, theme.colour("tint" if picked else "hover" if under else "surface"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("line"))
        if picked:
            painter.fillRect(rect.left(), rect.top(), px(3), rect.height(), theme.colour("accent"))
        inner = rect.adjusted(px(16), px(8), -px(12), -px(8))
        line = QRect(inner.left(), inner.top(), inner.width(), px(20))
        section = row.text.section
        small, base = fonts.font("small"), fonts.font("base", bold=True)
        painter.setFont(small)
        wide = QFontMetrics(small).horizontalAdvance(section) + (px(8) if section else 0)
        wide = min(wide, line.width() * 45 // 100)
        painter.setPen(theme.colour("ink2"))
        cite = QFontMetrics(small).elidedText(section, Qt.TextElideMode.ElideRight, wide)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, cite)
        painter.setFont(base)
        painter.setPen(theme.colour("ink"))
        title = QFontMetrics(base).elidedText(row.title, Qt.TextElideMode.ElideRight, line.width() - wide)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
        below = line.translated(0, px(20))
        facts = row.facts(model.today)
        attention = row.typing is not None or row.is_due(model.today)
        if attention:
            painter.drawPixmap(below.left(), below.top() + px(3), icons.pixmap("warning", "soon", 14))
            below.setLeft(below.left() + px(20))
        painter.setFont(small)
        painter.setPen(theme.colour("soon" if attention else "ink2"))
        words = " · ".join(facts)
        words = QFontMetrics(small).elidedText(words, Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        if state & QStyle.StateFlag.State_HasFocus:
            pen = painter.pen()
            pen.setColor(theme.colour("focus"))
            pen.setWidth(2)
            painter.setPen(pen)
            painter.drawRect(rect.adjusted(2, 2, -2, -3))
        painter.restore()
