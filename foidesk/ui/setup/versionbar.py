"""Which wording and details are shown: those in use, those that wait for their day, or those that held before."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QComboBox, QFrame, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from foidesk.domain.profile import DateStyle
from foidesk.domain.profileversions import Version
from foidesk.ui.desk import Desk
from foidesk.ui.intake.datefield import DateField
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.field import FieldRow
from foidesk.ui.parts.label import label
from foidesk.ui.parts.wraprow import WrapRow
from foidesk.ui.setup.partwords import parts_in_words
from foidesk.ui.setup.pictures import PictureField

write = DateStyle.PLAIN.write


class VersionBar(QFrame):
    """`wanted` gives the day of the version to show, None for the one in use; `removed` the one to take back."""

    wanted = Signal(object)
    removed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setProperty("ground", "surface")
        self.setAccessibleName("From when wording and details hold")
        self._versions: tuple[Version, ...] = ()
        self._start: date | None = None
        words, holds = label("Wording and details", "small", "ink2"), label("It holds from", "small", "ink2")
        words.setFixedHeight(px(28))
        holds.setFixedHeight(px(32))
        self.choose = QComboBox()
        self.choose.setProperty("dense", True)
        self.choose.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.choose.setAccessibleName("Wording and details")
        self.choose.activated.connect(self._chosen)
        words.setBuddy(self.choose)
        self.later = Button("Change from a later day…", icon="calendar_add", dense=True)
        self.later.clicked.connect(self._open)
        self.remove = Button("Remove this change", "quiet", "delete", dense=True)
        self.remove.clicked.connect(lambda: self.removed.emit(self._start))
        self._about = label("", "small", "ink2", wrap=True)
        self.on = DateField("The day from which it holds", desk.office.today, ahead=True)
        self.on.returnPressed.connect(self._begin)
        self.begin, self.leave = Button("Begin the change"), Button("Leave it", "quiet")
        self.begin.clicked.connect(self._begin)
        self.leave.clicked.connect(self._close)
        self.on_row = FieldRow("", self.on)
        self._ask = QWidget()
        ask = QVBoxLayout(self._ask)
        ask.setContentsMargins(0, 0, 0, 0)
        ask.setSpacing(0)
        ask.addWidget(WrapRow([holds, self.on_row, self.begin, self.leave]))
        self._ask.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(px(16), px(8), px(16), px(8))
        rows.setSpacing(px(6))
        rows.addWidget(WrapRow([words, self.choose, self.later, self.remove]))
        rows.addWidget(self._ask)
        rows.addWidget(self._about)

    def show_versions(self, versions: tuple[Version, ...], start: date | None) -> None:
        """Show a version: the one in use, or the one of a day, which may have just been begun."""
        self._versions, self._start = versions, start
        today, now = self._desk.office.today(), self.in_use()
        waiting = [one.valid_from for one in versions if one.valid_from > today]
        if start is not None and start > today and start not in waiting:
            waiting = sorted((*waiting, start))
        self.choose.clear()
        for day in reversed(waiting):
            self.choose.addItem(f"From {write(day)}", day.isoformat())
        since = f" since {write(now.valid_from)}" if now is not None else ""
        self.choose.addItem(f"In use{since}", "")
        for one in reversed(versions):
            if one.until is not None and one.until < today:
                self.choose.addItem(f"{write(one.valid_from)} to {write(one.until)}", one.valid_from.isoformat())
        self.choose.setCurrentIndex(self.choose.findData("" if start is None else start.isoformat()))
        self.choose.updateGeometry()
        writes = not self._desk.office.read_only
        self.remove.setVisible(start is not None and start > today and writes)
        self.later.setEnabled(writes)
        self._about.setText(self._words(waiting, today))
        self._close()

    def stay(self) -> None:
        """Show again what is shown: it could not be left."""
        self.show_versions(self._versions, self._start)

    def in_use(self) -> Version | None:
        """Give the version that letters dated today use."""
        today = self._desk.office.today()
        return next((one for one in self._versions if one.holds(today)), None)

    def words(self) -> str:
        """Give what the bar says of the version."""
        return self._about.text()

    def is_past(self) -> bool:
        """Say whether a version is shown that holds no more."""
        return self._start is not None and self._start <= self._desk.office.today()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Escape closes the question first, and only then means more."""
        if event.key() == Qt.Key.Key_Escape and self._ask.isVisible():
            self._close()
            self.later.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _words(self, waiting: list[date], today: date) -> str:
        it = next((one for one in self._versions if one.valid_from == self._start), None)
        other = f" Other than before: {parts_in_words(it.changed)}." if it is not None and it.changed else ""
        if self._start is None:
            wait = " and ".join(write(day) for day in waiting)
            waits = f" A change waits for {wait}." if waiting else ""
            return f"A letter takes what holds on its own date; an issued letter keeps what it was issued with.{waits}"
        if self._start > today:
            nothing = "" if other else " Nothing is other yet: change a field below."
            return f"What you change here holds for letters dated {write(self._start)} or later.{other}{nothing}"
        until = it.until if it is not None else None
        to = f" to {write(until)}" if until is not None else ""
        return f"These held from {write(self._start)}{to}. They can be read, and not changed.{other}"

    def _chosen(self) -> None:
        day = str(self.choose.currentData())
        self.wanted.emit(date.fromisoformat(day) if day else None)

    def _open(self) -> None:
        today = self._desk.office.today()
        self._ask.show()
        self.on_row.set_error("")
        self.on.set_day((today.replace(day=1) + timedelta(days=32)).replace(day=1))
        self.on.setFocus(Qt.FocusReason.OtherFocusReason)
        self.on.selectAll()

    def _close(self) -> None:
        self._ask.hide()

    def _begin(self) -> None:
        self.on.take_typed()
        day = self.on.day()
        if day is None:
            self.on_row.set_error("Type a day, for example 1 January 2027.")
        elif day <= self._desk.office.today():
            self.on_row.set_error("Choose a day after today. What you change without this holds from today.")
        else:
            self._close()
            self.wanted.emit(day)


def read_only(section: QWidget, *, on: bool, but: Sequence[QWidget] = ()) -> None:
    """Let what stands in the fields of a section be read and copied, and not changed."""
    for line in section.findChildren(QLineEdit):
        line.setReadOnly(on)
    for lines in section.findChildren(QPlainTextEdit):
        lines.setReadOnly(on)
    for picture in section.findChildren(PictureField):
        picture.setAcceptDrops(not on)
    for kind in (QAbstractButton, QComboBox):
        for control in section.findChildren(kind):
            if control not in but and not isinstance(control.parent(), QComboBox):
                control.setEnabled(not on)
