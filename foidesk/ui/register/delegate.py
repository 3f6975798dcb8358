"""Paints the lines of the register: group headings across all columns, cases cell by cell, bars while they are read."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from foidesk.office.views import RegisterRow
from foidesk.ui.look import fonts, icons, theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts.daysleft import paint_days_left
from foidesk.ui.parts.painting import box
from foidesk.ui.parts.stage import paint_stage
from foidesk.ui.register import wording
from foidesk.ui.register.columns import DAYS, KEYS, OWNER, REFERENCE, STAGE, SUBJECT
from foidesk.ui.register.listing import Shelf
from foidesk.ui.register.model import OPEN, ROW, SHELF, RegisterModel

Index = QModelIndex | QPersistentModelIndex
_PALE = frozenset({KEYS.index("regime"), KEYS.index("received")})
_BAR_SHARES = (0.8, 0.55, 0.7, 0.6, 0.75, 0.5, 0.65)
INSET, EDGE = 6, 16


def cell_inset(header: QHeaderView, section: int) -> int:
    """Give how far words stand from the left of a cell: more in the first column shown."""
    return px(EDGE if header.visualIndex(section) == first_shown(header) else INSET)


def first_shown(header: QHeaderView) -> int:
    """Give the place of the first column that is not hidden."""
    return next((at for at in range(header.count()) if not header.isSectionHidden(header.logicalIndex(at))), 0)


def fitting_name(name: str, metrics: QFontMetrics, width: int) -> str:
    """Give as much of a name as fits: "Priya Nair", "Priya N", "Priya"; an account's name stays as it is."""
    first, _, rest = name.partition(" ")
    if metrics.horizontalAdvance(name) <= width or not rest:
        return name
    shorter = f"{first} {rest.split()[-1][:1]}"
    return shorter if metrics.horizontalAdvance(shorter) <= width else first


class LineDelegate(QStyledItemDelegate):
    """One delegate for the whole list, because a line is drawn as one thing."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give nothing to measure by: every line has the height of the design."""
        return QSize(px(40), self._view.verticalHeader().defaultSectionSize())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setClipRect(rect)
        shelf = index.data(SHELF)
        if isinstance(shelf, Shelf):
            self._paint_heading(painter, rect, shelf, index)
        else:
            self._paint_case(painter, rect, index, state)
        painter.restore()

    # --- a case -----------------------------------------------------------------------------------------

    def _paint_case(self, painter: QPainter, rect: QRect, index: Index, state: QStyle.StateFlag) -> None:
        t = theme.current()
        header = self._view.horizontalHeader()
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = self._view.property("under") == index.row()
        painter.fillRect(rect, theme.colour("tint" if chosen else "hover" if hovered else "surface"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("line"))
        first = header.visualIndex(index.column()) == first_shown(header)
        if chosen and first:
            painter.fillRect(rect.left(), rect.top(), px(3), rect.height(), theme.colour("accent"))
        row = index.data(ROW)
        words = rect.adjusted(cell_inset(header, index.column()), 0, -px(2), -1)
        if isinstance(row, RegisterRow):
            self._paint_words(painter, words, index, row, chosen)
        else:
            model = self._view.model()
            if isinstance(model, RegisterModel) and model.slow:
                share = _BAR_SHARES[(index.row() * 3 + index.column()) % len(_BAR_SHARES)]
                bar = QRect(words.left(), 0, max(px(16), round(words.width() * share)), px(8))
                bar.moveTop(words.top() + (words.height() - bar.height()) // 2)
                box(painter, bar, t.track, "", radius=3)
        self._paint_focus(painter, rect, index)

    def _paint_words(self, painter: QPainter, rect: QRect, index: Index, row: RegisterRow, chosen: bool) -> None:
        column = index.column()
        if column == DAYS:
            paint_days_left(painter, rect, wording.days_left(row))
            return
        if column == STAGE:
            paint_stage(painter, rect, wording.stage_words(row.stage))
            return
        names = index.data(OPEN) if column == SUBJECT else ()
        if names:
            rect = self._paint_open(painter, rect, names)
        nobody = column == OWNER and not row.owner
        painter.setFont(fonts.font("base", bold=column == REFERENCE and chosen, italic=nobody))
        not_set = KEYS[column] == "due" and row.due is None
        painter.setPen(theme.colour("ink2" if column in _PALE or nobody or not_set else "ink"))
        said = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        if column == OWNER:
            said = fitting_name(said, painter.fontMetrics(), rect.width())
        shown = painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_open(self, painter: QPainter, rect: QRect, names: tuple[str, ...]) -> QRect:
        """Say at the end of the subject who else has the case open; give the room that is left for the subject."""
        painter.setFont(fonts.font("small"))
        painter.setPen(theme.colour("ink2"))
        metrics = painter.fontMetrics()
        said = names[0].partition(" ")[0] if len(names) == 1 else f"{len(names)} people"
        words = metrics.elidedText(said, Qt.TextElideMode.ElideRight, px(90))
        wide = px(16) + px(4) + metrics.horizontalAdvance(words)
        if wide > rect.width() // 2:  # the picture alone, and the words in the tooltip
            words, wide = "", px(16)
        left = rect.right() - wide - px(8)
        middle = rect.top() + (rect.height() - px(16)) // 2
        painter.drawPixmap(left, middle, icons.pixmap("people", "ink2", 16))
        room = QRect(left + px(20), rect.top(), wide, rect.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        return rect.adjusted(0, 0, left - px(8) - rect.right(), 0)

    # --- a heading --------------------------------------------------------------------------------------

    def _paint_heading(self, painter: QPainter, cell: QRect, shelf: Shelf, index: Index) -> None:
        if shelf.band is None:
            return
        header = self._view.horizontalHeader()
        # Each cell paints its own piece of the one line that goes across.
        left = -header.offset()
        whole = QRect(left, cell.top(), header.length(), cell.height())
        hovered = self._view.property("under") == index.row()
        painter.fillRect(cell, theme.colour("hover" if hovered else "raised"))
        painter.fillRect(cell.left(), cell.bottom(), cell.width(), 1, theme.colour("line"))
        middle = whole.top() + (whole.height() - 1) // 2
        arrow = "chevron_down" if shelf.is_open else "chevron_right"
        painter.drawPixmap(whole.left() + px(EDGE), middle - px(8), icons.pixmap(arrow, "ink2", 16))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        room = whole.adjusted(px(EDGE) + px(16) + px(8), 0, -px(EDGE), -1)
        painter.setFont(fonts.font("small", bold=True))
        painter.setPen(theme.colour("ink"))
        title = wording.BAND_TITLES[shelf.band]
        painter.drawText(room, flags, title)
        room.setLeft(room.left() + painter.fontMetrics().horizontalAdvance(title) + px(8))
        painter.setFont(fonts.font("small"))
        painter.setPen(theme.colour("ink2"))
        count = f"{len(shelf.ids):,}"
        painter.drawText(room, flags, count)
        room.setLeft(room.left() + painter.fontMetrics().horizontalAdvance(count) + px(16))
        if shelf.note:
            visible = room.intersected(QRect(0, room.top(), self._view.viewport().width() - px(EDGE), room.height()))
            note = painter.fontMetrics().elidedText(shelf.note, Qt.TextElideMode.ElideRight, visible.width())
            painter.drawText(visible, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, note)
        self._paint_focus(painter, cell, index)

    def _paint_focus(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Frame the whole line the keyboard is on, piece by piece."""
        view = self._view
        if not view.hasFocus() or view.currentIndex().row() != index.row() or not view.property("keys"):
            return
        header = view.horizontalHeader()
        colour = theme.colour("focus")
        painter.fillRect(rect.left(), rect.top(), rect.width(), 2, colour)
        painter.fillRect(rect.left(), rect.bottom() - 1, rect.width(), 2, colour)
        place = header.visualIndex(index.column())
        if place == first_shown(header):
            painter.fillRect(rect.left(), rect.top(), 2, rect.height(), colour)
        later = range(place + 1, header.count())
        if all(header.isSectionHidden(header.logicalIndex(at)) for at in later):
            painter.fillRect(rect.right() - 1, rect.top(), 2, rect.height(), colour)
