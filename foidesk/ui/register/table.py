"""The list itself: arrows walk lines, Left and Right shut and open groups, typing goes to a reference."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from foidesk.ui.look.scale import px
from foidesk.ui.register.columns import REFERENCE
from foidesk.ui.register.delegate import LineDelegate
from foidesk.ui.register.header import RegisterHeader
from foidesk.ui.register.model import RegisterModel

ROW_HIGH, COMFORTABLE = 28, 34
_TYPING_MS = 1_000
_Flag = QItemSelectionModel.SelectionFlag


class RegisterTable(QTableView):
    """Shows a RegisterModel, one fixed height for every line, whole lines selected."""

    opened = Signal(int)
    chosen = Signal()
    """The current line or the selection changed."""
    copy_asked = Signal()
    reference_typed = Signal(str)
    menu_asked = Signal(object)
    """A global point for the context menu of the selected cases."""

    def __init__(self, model: RegisterModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._typed = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_MS)
        self._pause.timeout.connect(self._forget_typing)
        self.headings = RegisterHeader(self)
        self.setHorizontalHeader(self.headings)
        self.setModel(model)
        self.setItemDelegate(LineDelegate(self))
        self.setProperty("bare", True)
        self.setProperty("ring", False)
        self.setAccessibleName("Requests")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.set_comfortable(False)
        self.selectionModel().selectionChanged.connect(self._told)
        self.selectionModel().currentChanged.connect(self._told)
        self.doubleClicked.connect(self._double_clicked)

    # --- cases ------------------------------------------------------------------------------------------

    def current_case(self) -> int | None:
        """Give the case the keyboard is on."""
        return self._model.case_at(self.currentIndex().row())

    def selected_cases(self) -> list[int]:
        """Give the selected cases in the order shown."""
        lines = (line for first, last in self._selected_runs() for line in range(first, last + 1))
        return [case for case in map(self._model.case_at, lines) if case is not None]

    def selected_count(self) -> int:
        """Count the selected cases; no walk over them, however many there are."""
        listing, runs = self._model.listing, self._selected_runs()
        headings = [listing.heading_of(at) for at, shelf in enumerate(listing.shelves) if shelf.band is not None]
        spoken_for = sum(first <= heading <= last for first, last in runs for heading in headings)
        return sum(last - first + 1 for first, last in runs) - spoken_for

    def _selected_runs(self) -> list[tuple[int, int]]:
        """Give the selected runs of lines in order; Qt's own list of rows would ask the model for every cell."""
        selection = self.selectionModel().selection()
        runs = (selection.at(number) for number in range(selection.count()))
        return sorted({(run.top(), run.bottom()) for run in runs})

    def go_to_case(self, case_id: int, *, select: bool = True) -> bool:
        """Walk to a case, opening its group if it is shut; False if it is not in this list."""
        at = self._model.listing.shelf_of(case_id)
        if at is None:
            return False
        self._model.set_open(at, True)
        line = self._model.line_of(case_id)
        if line is None:
            return False
        self._go(line, select=select)
        return True

    def select_cases(self, case_ids: list[int]) -> None:
        """Select these cases as far as they are shown, leaving the current line."""
        selection = self.selectionModel()
        for case_id in case_ids:
            line = self._model.line_of(case_id)
            if line is not None:
                selection.select(self._model.index(line, REFERENCE), _Flag.Select | _Flag.Rows)

    def set_comfortable(self, on: bool) -> None:
        """Give lines more height, or the usual one."""
        high = px(COMFORTABLE if on else ROW_HIGH)
        head = self.verticalHeader()
        head.setMinimumSectionSize(px(20))
        head.setDefaultSectionSize(high)

    # --- keys -------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Walk, open, shut, copy, or gather the letters of a reference."""
        self.setProperty("keys", True)
        key, modifiers = event.key(), event.modifiers()
        plain = modifiers in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        case_id = self.current_case()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif plain and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._shut() if key == Qt.Key.Key_Left else self._open()
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if case_id is not None:
                self.opened.emit(case_id)
            else:
                self._turn()
        elif plain and key == Qt.Key.Key_Space and case_id is None:
            self._turn()
        elif plain and key == Qt.Key.Key_Home:
            self._go(0)
        elif plain and key == Qt.Key.Key_End:
            self._go(self._model.rowCount() - 1)
        elif plain and key == Qt.Key.Key_Backspace and self._typed:
            self._type(self._typed[:-1])
        elif self._is_letter(event):
            self._type(self._typed + event.text())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Leave typing to us: Qt would look at rows that were not read yet."""

    def _is_letter(self, event: QKeyEvent) -> bool:
        """Tell whether a key is part of a reference."""
        typed = event.text()
        held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        return len(typed) == 1 and not held and (typed.isalnum() or bool(self._typed and typed in "/-"))

    def _type(self, letters: str) -> None:
        self._typed = letters
        self._pause.start()
        if letters:
            self.reference_typed.emit(letters)

    def _forget_typing(self) -> None:
        self._typed = ""

    def _go(self, line: int, *, select: bool = True) -> None:
        if not 0 <= line < self._model.rowCount():
            return
        index = self._model.index(line, REFERENCE)
        flag = _Flag.ClearAndSelect | _Flag.Rows if select else _Flag.NoUpdate
        self.selectionModel().setCurrentIndex(index, flag)
        self.scrollTo(index)

    def _shelf(self) -> int | None:
        line = self.currentIndex().row()
        if not 0 <= line < self._model.rowCount():
            return None
        at, _ = self._model.listing.shelf_at(line)
        return at if self._model.listing.shelves[at].band is not None else None

    def _shut(self) -> None:
        """Shut the group the line is in and stand on its heading."""
        at = self._shelf()
        if at is not None:
            self._go(self._model.listing.heading_of(at))
            self._model.set_open(at, False)

    def _open(self) -> None:
        """Open the group; on an open one, walk into it."""
        at = self._shelf()
        if at is None:
            return
        shelf = self._model.listing.shelves[at]
        if not shelf.is_open:
            self._model.set_open(at, True)
        elif self.current_case() is None and shelf.ids:
            self._go(self._model.listing.heading_of(at) + 1)

    def _turn(self) -> None:
        at = self._shelf()
        if at is not None:
            self._model.set_open(at, not self._model.listing.shelves[at].is_open)

    # --- pointer ----------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Open or shut a group by a click on its heading."""
        self.setProperty("keys", False)
        super().mousePressEvent(event)
        line = self.rowAt(event.position().toPoint().y())
        if line >= 0 and self._model.case_at(line) is None and event.button() == Qt.MouseButton.LeftButton:
            self.setCurrentIndex(self._model.index(line, REFERENCE))
            self._turn()

    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        """Mark the line under the pointer."""
        self._under(self.rowAt(event.position().toPoint().y()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent, /) -> None:
        """Mark no line."""
        self._under(-1)
        super().leaveEvent(event)

    def _under(self, line: int) -> None:
        if self.property("under") != line:
            self.setProperty("under", line)
            self.viewport().update()

    def _double_clicked(self, index: QModelIndex) -> None:
        case_id = self._model.case_at(index.row())
        if case_id is not None:
            self.opened.emit(case_id)

    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        """Ask for the menu where the pointer is, or at the line the keyboard is on."""
        where = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            rect = self.visualRect(self._model.index(self.currentIndex().row(), REFERENCE))
            where = self.viewport().mapToGlobal(rect.bottomLeft())
        if self.selected_cases():
            self.menu_asked.emit(where)

    # --- appearance -------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Measure the columns by the new width."""
        super().resizeEvent(event)
        self.headings.measure(self.viewport().width())

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Show where the keyboard is when it came by the keyboard; start on the first case."""
        if event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.ShortcutFocusReason,
            Qt.FocusReason.OtherFocusReason,
        ):
            self.setProperty("keys", event.reason() != Qt.FocusReason.OtherFocusReason)
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        """Take the frame away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _told(self, *_changes: object) -> None:
        self.viewport().update()
        self.chosen.emit()
