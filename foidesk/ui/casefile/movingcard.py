"""Moving a message to another case, in place: which case, what the message is there, and one button."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout

from foidesk.domain.latermail import FilingKind
from foidesk.office.correspondence import Destination, Known
from foidesk.ui.casefile.filingcard import label_beside
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.field import FieldRow
from foidesk.ui.parts.label import label
from foidesk.ui.parts.wraprow import WrapRow

_ASK_AFTER_MS = 200
_ROW, _MOST_ROWS = 28, 5


class MovingCard(QFrame):
    """`asked` gives words to look for, `chosen` a case, `moved` the case and what the message is there."""

    asked = Signal(str)
    chosen = Signal(int)
    moved = Signal(int, object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._there: Destination | None = None
        beside = label_beside()
        indent = px(beside + 12) if beside else 0
        self.setProperty("card", "true")
        self._title = label("", strong=True, wrap=True)
        self.words = QLineEdit()
        self.words.setPlaceholderText("Reference, name or subject")
        self.case_row = FieldRow("Move to", self.words, label_width=beside)
        self.found = QListWidget()
        self.found.setAccessibleName("Cases to move it to")
        self.found.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.kind = QComboBox()
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind_row = FieldRow("There it is", self.kind, label_width=beside)
        self.keep = Button("Move it", "filled", dense=True)
        self.leave = Button("Leave it here", "quiet", dense=True)
        indented = QHBoxLayout()
        indented.setContentsMargins(indent, 0, 0, 0)
        indented.addWidget(self.found)
        feet = QHBoxLayout()
        feet.setContentsMargins(indent, 0, 0, 0)
        feet.addWidget(WrapRow((self.keep, self.leave)), 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(px(14), px(10), px(14), px(12))
        rows.setSpacing(px(8))
        rows.addWidget(self._title)
        rows.addWidget(self.case_row)
        rows.addLayout(indented)
        rows.addWidget(self.kind_row)
        rows.addLayout(feet)
        self.setMaximumWidth(px(640))
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_ASK_AFTER_MS)
        self._wait.timeout.connect(lambda: self.asked.emit(self.words.text().strip()))
        self.words.textEdited.connect(self._typed)
        self.words.installEventFilter(self)
        self.found.currentRowChanged.connect(self._row_changed)
        self.kind.activated.connect(self._kind_chosen)
        self.keep.clicked.connect(self._keep)
        self.leave.clicked.connect(self.put_away)
        self.hide()

    def start(self, title: str) -> None:
        """Ask where a message belongs."""
        self._title.setText(f"Move “{title}” to another case")
        self.setAccessibleName(self._title.text())
        self.words.clear()
        self.case_row.set_error("")
        self.show_cases((), "")
        self.show()
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)
        self.asked.emit("")

    def show_cases(self, cases: Sequence[Known], words: str) -> None:
        """Show the cases that were found for some words; what was typed since has its own answer coming."""
        if words != self.words.text().strip():
            return
        self.show_destination(None)
        self.found.blockSignals(True)
        self.found.clear()
        for one in cases:
            item = QListWidgetItem(f"{one.reference}  {one.requester}: {one.subject}")
            item.setData(Qt.ItemDataRole.UserRole, one.case_id)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{one.reference}, {one.requester}, {one.subject}")
            item.setToolTip(item.text())
            item.setSizeHint(QSize(px(160), px(_ROW)))
            self.found.addItem(item)
        self.found.setCurrentRow(-1)
        self.found.blockSignals(False)
        self.found.setFixedHeight(px(_ROW) * min(max(len(cases), 1), _MOST_ROWS) + px(2))
        self.found.setVisible(bool(cases))
        none = "" if cases or not words else "No case was found. Try its reference."
        self.case_row.set_hint(none, tick=False)
        if words and len(cases) == 1:
            self.found.setCurrentRow(0)

    def show_destination(self, there: Destination | None) -> None:
        """Show what the message can be in the case that is chosen."""
        self._there = there
        self.kind_row.setVisible(there is not None)
        self.keep.setEnabled(there is not None)
        self.keep.setText(f"Move it to {there.reference}" if there is not None else "Move it")
        self.keep.setToolTip("" if there is not None else "Choose the case first.")
        self.keep.updateGeometry()
        self.case_row.set_error("")
        if there is None:
            return
        self.kind.clear()
        for kind in there.kinds:
            self.kind.addItem(kind.in_words, kind)
        self.kind.setCurrentIndex(there.kinds.index(there.proposal.kind))
        self.kind_row.set_hint(f"{there.proposal.why} {there.proposal.kind.follows}")

    def refuse(self, words: str) -> None:
        """Say under the case why the message cannot go there."""
        self.case_row.set_error(words)
        self.words.setFocus()

    def put_away(self) -> None:
        """Put the card away."""
        was_shown = not self.isHidden()
        self._wait.stop()
        self._there = None
        self.hide()
        if was_shown:
            self.left.emit()

    def _typed(self) -> None:
        self.show_destination(None)
        self._wait.start()

    def _row_changed(self, row: int) -> None:
        item = self.found.item(row) if row >= 0 else None
        if item is not None:
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))

    def _kind_chosen(self) -> None:
        self.kind_row.set_hint(FilingKind(self.kind.currentData()).follows)

    def _keep(self) -> None:
        if self._there is not None:
            self.moved.emit(self._there.case_id, FilingKind(self.kind.currentData()))

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Down in the field goes on to the cases found."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down:
            if self.found.count():
                self.found.setFocus(Qt.FocusReason.TabFocusReason)
                self.found.setCurrentRow(max(self.found.currentRow(), 0))
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Enter moves it once a case is chosen, Escape leaves it where it is."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._keep()
        elif event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)
