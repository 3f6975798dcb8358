"""The headings of the register: a click orders, a drag moves or widens, a right click hides."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget

from foidesk.ui.look import fonts, icons, theme
from foidesk.ui.look.scale import px
from foidesk.ui.register.columns import COLUMNS, KEYS, REFERENCE, SUBJECT
from foidesk.ui.register.delegate import cell_inset

_HIGH, _YEAR = 30, 18


class RegisterHeader(QHeaderView):
    """Headings painted by the grid; `asked` tells the column to order by."""

    asked = Signal(int)
    changed = Signal()
    """Columns were moved, widened, hidden or shown by the person."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._sorted, self._descending = KEYS.index("due"), False
        self._hidden: set[int] = set()
        self._narrowed: set[int] = set()
        self._measuring = False
        self._own_widths = self._long_dates = False
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(px(48))
        self.setAccessibleName("Column headings")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu_at)
        self.sectionClicked.connect(self.asked)
        self.sectionMoved.connect(self._moved)
        self.sectionResized.connect(self._resized)

    def sizeHint(self) -> QSize:
        """Give the height of the design."""
        return QSize(super().sizeHint().width(), px(_HIGH))

    def set_order(self, column: int, descending: bool) -> None:
        """Show by which column the list is ordered."""
        self._sorted, self._descending = column, descending
        self.viewport().update()

    def set_long_dates(self, on: bool) -> None:
        """Make room for a year, where days of other years are listed."""
        self._long_dates = on

    def measure(self, width: int) -> None:
        """Give every column its width; in a narrow window the least needed ones step back by themselves."""
        if self.count() != len(COLUMNS) or width <= 0:
            return
        self._measuring = True
        try:
            narrow = width < px(900)
            if not self._own_widths:
                for at, column in enumerate(COLUMNS):
                    longer = _YEAR if self._long_dates and column.key == "received" else 0
                    self.resizeSection(at, px((column.narrow if narrow else column.width) + longer))
            self.setSectionResizeMode(SUBJECT, QHeaderView.ResizeMode.Stretch)
            self._narrowed = set()
            by_need = sorted((at for at in range(len(COLUMNS)) if at not in self._hidden), key=_need)
            for at in by_need:
                shown = [one for one in by_need if one not in self._narrowed]
                if sum(self._least(one) for one in shown) <= width or COLUMNS[at].keep >= COLUMNS[SUBJECT].keep:
                    break
                self._narrowed.add(at)
            for at in range(len(COLUMNS)):
                self.setSectionHidden(at, at in self._hidden or at in self._narrowed)
        finally:
            self._measuring = False

    def _least(self, at: int) -> int:
        if at == SUBJECT:
            return px(COLUMNS[at].narrow)
        return max(self.sectionSize(at), 0) if not self.isSectionHidden(at) else px(COLUMNS[at].narrow)

    def remembered(self) -> str:
        """Give order, widths and hidden columns as text to be remembered."""
        order = ",".join(KEYS[self.logicalIndex(at)] for at in range(self.count()))
        hidden = ",".join(KEYS[at] for at in sorted(self._hidden))
        widths = ""
        if self._own_widths:
            # Shares of the zoom, so that they hold at another one.
            widths = ",".join(f"{KEYS[at]}:{self.sectionSize(at) / px(100) * 100:.0f}" for at in self._shown())
        return f"{order};{hidden};{widths}"

    def bring_back(self, state: str) -> None:
        """Bring back what was remembered; what makes no sense is left out."""
        order, _, rest = state.partition(";")
        hidden, _, widths = rest.partition(";")
        self._measuring = True
        try:
            named = [KEYS.index(key) for key in order.split(",") if key in KEYS]
            if sorted(named) == list(range(len(KEYS))):
                for place, at in enumerate(named):
                    self.moveSection(self.visualIndex(at), place)
            self._hidden = {KEYS.index(key) for key in hidden.split(",") if key in KEYS} - {REFERENCE}
            for pair in widths.split(","):
                key, _, width = pair.partition(":")
                if key in KEYS and width.isdigit() and KEYS.index(key) != SUBJECT:
                    self.resizeSection(KEYS.index(key), px(max(48, int(width))))
                    self._own_widths = True
        finally:
            self._measuring = False

    def menu(self, parent: QWidget) -> QMenu:
        """Give the menu that shows and hides columns."""
        made = QMenu("Columns", parent)
        for at, column in enumerate(COLUMNS):
            action = QAction(column.heading, made)
            action.setCheckable(True)
            action.setChecked(at not in self._hidden)
            action.setEnabled(at != REFERENCE)
            action.setData(at)
            action.triggered.connect(self._toggled)
            made.addAction(action)
        made.addSeparator()
        reset = made.addAction("Put the columns back")
        reset.triggered.connect(self.reset_columns)
        return made

    def reset_columns(self) -> None:
        """Put order, widths and columns back as they came."""
        self._hidden.clear()
        self._own_widths = False
        self._measuring = True
        for at in range(len(COLUMNS)):
            self.moveSection(self.visualIndex(at), at)
        self._measuring = False
        self.measure(self.viewport().width())
        self.changed.emit()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        """Paint one heading, with an arrow where the list is ordered by it."""
        on = logicalIndex == self._sorted
        painter.save()
        painter.fillRect(rect, theme.colour("raised"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("line2"))
        painter.setFont(fonts.font("small", bold=True))
        painter.setPen(theme.colour("ink" if on else "ink2"))
        words = rect.adjusted(cell_inset(self, logicalIndex), 0, -px(4), -1)
        said = COLUMNS[logicalIndex].heading
        shown = painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        if on:
            left = words.left() + painter.fontMetrics().horizontalAdvance(shown) + px(4)
            arrow = "arrow_sort_down" if self._descending else "arrow_sort_up"
            if left + px(16) <= rect.right() + px(4):
                top = words.top() + (words.height() - px(16)) // 2
                painter.drawPixmap(left, top, icons.pixmap(arrow, "ink", 16))
        painter.restore()

    def _shown(self) -> list[int]:
        return [at for at in range(self.count()) if not self.isSectionHidden(at)]

    def _menu_at(self, where: QPoint) -> None:
        menu = self.menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.mapToGlobal(where))

    def _toggled(self, on: bool) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            at = int(action.data())
            if on:
                self._hidden.discard(at)
            else:
                self._hidden.add(at)
            self.measure(self.viewport().width())
            self.changed.emit()

    def _moved(self, _section: int, _old: int, _new: int) -> None:
        if not self._measuring:
            self.changed.emit()

    def _resized(self, section: int, old: int, new: int) -> None:
        if not self._measuring and old and new and section != SUBJECT:
            self._own_widths = True
            self.changed.emit()


def _need(at: int) -> int:
    return COLUMNS[at].keep
