"""What the two planners share: days in cells, one of them chosen or its whole week, and the keys of a diary."""

from datetime import date, timedelta

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from foidesk.domain.calendars import corresponding_date
from foidesk.domain.planface import PlanDay, PlanFace, PlanWeek
from foidesk.ui.deadlines.daypaint import paint_today
from foidesk.ui.look import theme

Index = QModelIndex | QPersistentModelIndex
_STEPS = {
    Qt.Key.Key_Left: timedelta(days=-1),
    Qt.Key.Key_Right: timedelta(days=1),
    Qt.Key.Key_Up: timedelta(days=-7),
    Qt.Key.Key_Down: timedelta(days=7),
}


class PlannerView(QTableView):
    """A table of days. It computes nothing: a face of the domain is shown, and a date is told when one is chosen."""

    day_chosen = Signal(object)
    """A date, by a click."""
    walked = Signal(object)
    """A date, by a key; it may lie beyond what this planner shows."""
    week_chosen = Signal(object)
    """A date whose week was chosen."""
    scope_turned = Signal()
    """Space: from the day to its week, or back."""
    turned = Signal(int)
    """PgUp or PgDn: the stretch before or after."""
    today_wanted = Signal()
    entered = Signal()
    """Enter: on to the list."""
    menu_wanted = Signal(object, object)
    """A date and a place on the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.face: PlanFace | None = None
        self.by_month = False
        """Whether Up and Down go by month in place of by week."""
        self._day: date | None = None
        self._whole_week = False
        self.setProperty("bare", True)
        self.setProperty("ring", False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setHighlightSections(False)
        theme.changed.connect(self.fit)

    # --- what a planner tells its painter -----------------------------------------------------------

    def day_of(self, index: Index) -> PlanDay | None:
        """Give the day in a cell."""
        raise NotImplementedError

    def place_of(self, on: date) -> QModelIndex:
        """Give the cell of a day; none where it is not shown."""
        raise NotImplementedError

    def fit(self) -> None:
        """Share the room out."""
        raise NotImplementedError

    def week_hit(self, index: Index, at: QPoint) -> bool:
        """Tell whether a click means the week and not the day."""
        raise NotImplementedError

    def week_of(self, on: date) -> PlanWeek | None:
        """Give the week of a day."""
        return self.face.week_at(on) if self.face is not None else None

    # --- what is chosen -----------------------------------------------------------------------------

    @property
    def day(self) -> date | None:
        """Give the chosen day."""
        return self._day

    def choose(self, on: date, *, whole_week: bool) -> None:
        """Show a day, or its week, as the chosen one."""
        self._day, self._whole_week = on, whole_week
        index = self.place_of(on)
        if index.isValid():
            self.setCurrentIndex(index)
            self.keep_in_view()
        self._describe()
        self.viewport().update()

    def keep_in_view(self) -> None:
        """Bring the chosen day into view if it is out of it, or cut."""
        index = self.currentIndex()
        if index.isValid() and not self.viewport().rect().contains(self.visualRect(index)):
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Share the room out again, and keep the chosen day in view."""
        super().resizeEvent(event)
        self.fit()
        self.keep_in_view()

    def paint_chosen(
        self, painter: QPainter, rect: QRect, day: PlanDay, *, ends: tuple[bool, bool], foot: int = 0
    ) -> None:
        """Frame today in ink; frame the chosen day, or its piece of the chosen week, in the accent.

        `ends` says whether the week begins and ends in this cell; `foot` is what a day's frame leaves free below.
        """
        frame = rect.adjusted(0, 0, 0, -foot)
        if day.today:
            paint_today(painter, frame)
        chosen = self._day
        if chosen is None:
            return
        colour = theme.colour("focus" if self.hasFocus() else "accent")
        if self._whole_week and (day.on - chosen).days in range(-chosen.weekday(), 7 - chosen.weekday()):
            painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 2), colour)
            painter.fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), colour)
            if ends[0]:
                painter.fillRect(QRect(rect.left(), rect.top(), 2, rect.height()), colour)
            if ends[1]:
                painter.fillRect(QRect(rect.right() - 1, rect.top(), 2, rect.height()), colour)
        elif day.on == chosen and not self._whole_week:
            painter.setPen(QPen(colour, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inset = 3 if day.today else 1
            painter.drawRect(frame.adjusted(inset, inset, -inset, -inset))

    def _describe(self) -> None:
        face, on = self.face, self._day
        day = face.day_at(on) if face is not None and on is not None else None
        week = self.week_of(on) if on is not None else None
        said = week.spoken if self._whole_week and week is not None else day.spoken if day is not None else ""
        self.setAccessibleDescription(said)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Describe the chosen day anew whenever what is shown changed."""
        super().setModel(model)
        if model is not None:
            model.dataChanged.connect(self._describe)

    # --- keys and pointer ---------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Walk as in a diary."""
        key, control = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier):
            event.ignore()
        elif key in _STEPS:
            self._walk(Qt.Key(key), to_busy=control)
        elif control:
            event.ignore()
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.turned.emit(-1 if key == Qt.Key.Key_PageUp else 1)
        elif key == Qt.Key.Key_Home:
            self.today_wanted.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif key == Qt.Key.Key_Space:
            self.scope_turned.emit()
        else:
            event.ignore()

    def _walk(self, key: Qt.Key, *, to_busy: bool) -> None:
        face, on = self.face, self._day
        if face is None or on is None:
            return
        there: date | None
        back = key in (Qt.Key.Key_Left, Qt.Key.Key_Up)
        if to_busy:
            there = face.busy_day(on, -1 if back else 1)
        elif self.by_month and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            there = corresponding_date(on, -1 if back else 1)
        else:
            there = on + _STEPS[key]
        if there is not None:
            self.walked.emit(there)

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Choose the day, or the week where its mark was hit."""
        index = self.indexAt(event.position().toPoint())
        day = self.day_of(index)
        if day is None or event.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
            event.ignore()
            return
        if self.week_hit(index, event.position().toPoint()):
            self.week_chosen.emit(day.on)
        else:
            self.day_chosen.emit(day.on)

    def mouseDoubleClickEvent(self, event: QMouseEvent, /) -> None:
        """Go on to the list."""
        if self.day_of(self.indexAt(event.position().toPoint())) is not None:
            self.entered.emit()

    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        """Leave what is chosen alone while the pointer is dragged."""
        event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        """Offer what can be done with the day."""
        by_pointer = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_pointer else self.currentIndex()
        day = self.day_of(index)
        if day is not None:
            self.menu_wanted.emit(day.on, self.viewport().mapToGlobal(self.visualRect(index).center()))

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Show whose the keyboard is."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        """Show that it went."""
        super().focusOutEvent(event)
        self.viewport().update()
