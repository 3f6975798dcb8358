"""Asking a holder, in place: who, which items, by when, in which words, and what memo; refusals under a field."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from foidesk.domain.case import Requester
from foidesk.domain.commissions import Commission, ProposedDay
from foidesk.domain.discreet import without_requester
from foidesk.domain.holders import Holder, ListedHolder
from foidesk.office.memos import MemoForm
from foidesk.office.views import CaseView
from foidesk.ui.desk import Desk
from foidesk.ui.holders.holderfields import HolderFields
from foidesk.ui.intake.datefield import DateField
from foidesk.ui.look.scale import px
from foidesk.ui.memory import recall, remember
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.field import FieldRow
from foidesk.ui.parts.label import label
from foidesk.ui.parts.segmented import SegmentedControl

_NO_MEMO = "none"
_REMEMBERED = "holders/memo"
_KEY = Qt.ItemDataRole.UserRole
_ROWS = 7


@dataclass(frozen=True, slots=True)
class Entered:
    """What stands in the form; `memo` is None where none is wanted."""

    holder: Holder
    items: tuple[int, ...]
    asked_on: date
    due: date
    words: str
    memo: MemoForm | None
    with_requester: bool
    attach: bool


class AskForm(QWidget):
    """The form; `kept` gives what was Entered, `left` nothing. The day is proposed until she types one."""

    kept = Signal(object)
    left = Signal()
    day_wanted = Signal(object, object)
    """The items and the day of asking for which a due day is to be proposed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._correcting: Commission | None = None
        self._requester = Requester()
        self._own_day = False
        self._title = label("", "heading", wrap=True)
        self._hint = label("", "small", "ink2", wrap=True)
        self.who = HolderFields()
        self.items = QListWidget()
        self.due = DateField("Answer due", desk.office.today, ahead=True)
        self.asked = DateField("Asked on", desk.office.today)
        self.words = QPlainTextEdit()
        self.words.setPlaceholderText("Not needed. What the items do not say: where to look, what not to send.")
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(px(60))
        self.memo = SegmentedControl("Memo", [*((one.value, one.words) for one in MemoForm), (_NO_MEMO, "No memo")])
        self.attach = QCheckBox("Attach the memo as a Word file")
        self.tell = QCheckBox("Tell who asked")
        self.tell.setToolTip("A colleague has no need to know who asked. Tick it only where the search needs the name.")
        self.rows = {
            "items": FieldRow("Items", self.items),
            "due": FieldRow("Answer due", self.due),
            "asked": FieldRow("Asked on", self.asked),
            "words": FieldRow("In your words", self.words),
            "memo": FieldRow("Memo", self.memo),
        }
        self.keep = Button("Ask", "filled")
        self.leave = Button("Leave it", "quiet")
        self.feet = QWidget()
        """The buttons, which stand below the form however long it is."""
        self._lay_out()
        self.keep.clicked.connect(self._keep)
        self.leave.clicked.connect(self.left)
        self.who.changed.connect(self._name_button)
        self.items.itemChanged.connect(self._items_changed)
        self.due.chosen.connect(self._day_typed)
        self.asked.chosen.connect(self._asked_typed)
        self.memo.chosen.connect(self._memo_chosen)
        self.words.textChanged.connect(self._words_changed)

    def _lay_out(self) -> None:
        self.items.setAccessibleName("Items")
        self.items.setProperty("padded", "true")
        self.items.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.items.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        days = QHBoxLayout()
        days.setSpacing(px(12))
        days.addWidget(self.rows["due"], 1)
        days.addWidget(self.rows["asked"], 1)
        feet = QHBoxLayout(self.feet)
        feet.setContentsMargins(0, 0, 0, 0)
        feet.setSpacing(px(8))
        feet.addWidget(self.keep)
        feet.addWidget(self.leave)
        feet.addStretch(1)
        ticks = QHBoxLayout()
        ticks.setSpacing(px(20))
        ticks.addWidget(self.tell)
        ticks.addWidget(self.attach)
        ticks.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(self._title)
        column.addWidget(self._hint)
        column.addWidget(self.who)
        column.addWidget(self.rows["items"])
        column.addLayout(days)
        column.addWidget(self.rows["words"])
        column.addWidget(self.rows["memo"])
        column.addLayout(ticks)
        column.addStretch(1)

    # --- asking -------------------------------------------------------------------------------------

    def start(self, view: CaseView, items: Sequence[int] = (), correcting: Commission | None = None) -> None:
        """Ask for these items, or put right what was asked."""
        self.setProperty("opener", "ask" if correcting is None else "")
        self._correcting, self._own_day = correcting, correcting is not None
        self._requester = view.case.requester
        chosen = set(correcting.items if correcting is not None else items)
        if not chosen and len(view.case.items) == 1:
            chosen = {view.case.items[0].key}
        with_any = {key for one in view.case.commissions for key in one.items}
        self.items.blockSignals(True)
        self.items.clear()
        for number, item in enumerate(view.case.items, 1):
            words = " ".join(item.wording.split())
            line = QListWidgetItem(f"{number}  {words}")
            line.setData(_KEY, item.key)
            line.setToolTip(item.wording)
            line.setSizeHint(QSize(px(100), px(28)))
            asked = ", asked for already" if item.key in with_any else ""
            line.setData(Qt.ItemDataRole.AccessibleTextRole, f"Item {number}: {words}{asked}")
            line.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            line.setCheckState(Qt.CheckState.Checked if item.key in chosen else Qt.CheckState.Unchecked)
            self.items.addItem(line)
        self.items.blockSignals(False)
        self.items.setFixedHeight(px(28) * max(2, min(len(view.case.items), _ROWS)) + px(4))
        self._title.setText("Ask a holder" if correcting is None else f"Correct what {correcting.holder} was asked for")
        self.setAccessibleName(self._title.text())
        self._hint.setText(
            "A memo has only the items you tick, and never who asked unless you say so."
            if correcting is None
            else "Tell the holder of the change: make the memo again afterwards."
        )
        self.who.setVisible(correcting is None)
        self.who.start()
        self.due.know_holidays(self._desk.office.calendar)
        self.asked.set_day(correcting.asked_on if correcting is not None else view.today)
        self.due.set_day(correcting.due if correcting is not None else None)
        self.words.setPlainText(correcting.words if correcting is not None else "")
        self.memo.set_value(self._last_memo())
        self.attach.setChecked(False)
        self.tell.setChecked(False)
        self.rows["memo"].setVisible(correcting is None)
        self.tell.setVisible(correcting is None)
        self.refuse("")
        self._memo_chosen()
        self._name_button()
        self._ask_day()
        first: QWidget = self.who.name if correcting is None else self.items
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def know(self, listed: Sequence[ListedHolder]) -> None:
        """Offer the office's holders."""
        self.who.know(listed)

    def propose(self, day: ProposedDay) -> None:
        """Put the proposed day in, unless she chose one herself."""
        if not self._own_day:
            self.due.set_day(day.due)
            self.rows["due"].set_hint(day.why, tick=False)

    @property
    def correcting(self) -> Commission | None:
        """Give what is being put right; None while somebody new is asked."""
        return self._correcting

    def chosen_items(self) -> tuple[int, ...]:
        """Give the items that are ticked."""
        lines = (self.items.item(at) for at in range(self.items.count()))
        return tuple(int(line.data(_KEY)) for line in lines if line.checkState() is Qt.CheckState.Checked)

    def _last_memo(self) -> str:
        known = {one.value for one in MemoForm} | {_NO_MEMO}
        wanted = recall(_REMEMBERED, MemoForm.EMAIL.value)
        return wanted if wanted in known else MemoForm.EMAIL.value

    def _memo_chosen(self, _key: str = "") -> None:
        asking = self._correcting is None
        self.attach.setVisible(asking and self.memo.value() == MemoForm.EMAIL.value)
        self.tell.setEnabled(self.memo.value() != _NO_MEMO)

    def _words_changed(self) -> None:
        """Say so where her own words tell who asked: they are put into the memo as they stand."""
        words = self.words.toPlainText()
        tells = bool(words.strip()) and without_requester(words, self._requester) != words
        self.rows["words"].set_hint("These words tell the holder who asked." if tells else "", tick=False)

    def _name_button(self) -> None:
        name = self.who.holder().name
        self.keep.setText("Keep the correction" if self._correcting is not None else f"Ask {name[:24]}".strip())
        self.keep.updateGeometry()

    def _items_changed(self) -> None:
        self.rows["items"].set_error("")
        self._ask_day()

    def _ask_day(self) -> None:
        if not self._own_day:
            self.day_wanted.emit(self.chosen_items(), self.asked.day())

    def _day_typed(self, _day: object) -> None:
        self._own_day = bool(self.due.text().strip())
        self.rows["due"].set_hint("", tick=False)
        if not self._own_day:
            self._ask_day()

    def _asked_typed(self, _day: object) -> None:
        self._ask_day()

    # --- what was entered ---------------------------------------------------------------------------

    def refuse(self, words: str, field: str = "") -> None:
        """Say under the field concerned why this cannot be; no words take it back."""
        there = self.who.refuse(words, field)
        for name, row in self.rows.items():
            row.set_error(words if name == field else "")
        if words and not there and field not in self.rows:
            self.rows["items"].set_error(words)

    def refusal(self) -> str:
        """Give what was said against it."""
        rows = (self.who.name_row, self.who.email_row, *self.rows.values())
        return next((row.error() for row in rows if row.error()), "")

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Enter in a field or Ctrl+Enter anywhere keeps, Escape leaves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._keep()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _keep(self) -> None:
        for field in (self.due, self.asked):
            field.take_typed()
        self.refuse("")
        holder, items = self.who.holder(), self.chosen_items()
        due, asked = self.due.day(), self.asked.day()
        if self._correcting is None and not holder.name:
            self.refuse("Choose who to ask, or type a name.", "name")
            self.who.name.setFocus()
        elif not items:
            self.refuse("Tick at least one item.", "items")
        elif due is None:
            self.refuse("Type the day, for example 3 dec.", "due")
        elif asked is None:
            self.refuse("Type the day it was asked for.", "asked")
        else:
            form = self.memo.value()
            remember(_REMEMBERED, form)
            memo = None if form == _NO_MEMO else MemoForm(form)
            words = self.words.toPlainText().strip()
            attach = self.attach.isChecked() and memo is MemoForm.EMAIL
            self.kept.emit(Entered(holder, items, asked, due, words, memo, self.tell.isChecked(), attach))
