"""The requests that may be counted with this one: proposed from the register, picked with a tick and a reason."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from foidesk.domain.calendars import in_words
from foidesk.domain.case import Case
from foidesk.domain.costfigures import short_time, time_words
from foidesk.domain.costkeeping import sheet_of
from foidesk.domain.costsheet import WhyTogether
from foidesk.domain.likeness import Closeness
from foidesk.domain.regimes import Regime
from foidesk.office.costing import OtherRequest, Together
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.field import FieldRow
from foidesk.ui.parts.label import label

_INDENT = 26
_ALIKE = {
    Closeness.CLOSE: "close in words",
    Closeness.VERY_CLOSE: "very close in words",
    Closeness.SAME: "the same words",
}


class ReasonForm(QFrame):
    """Asks why two requests may be counted as one; `kept` gives WhyTogether and the reason."""

    kept = Signal(object, str)
    left = Signal()

    def __init__(self, other: OtherRequest, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(f"Count {other.reference} together")
        self.why, self.reason = QComboBox(), QLineEdit()
        for one in WhyTogether:
            self.why.addItem(one.words, one.value)
        self.why.setCurrentIndex(0 if other.same_person else 1)
        self.reason.setPlaceholderText("For example: both ask for travel costs")
        self.why_row = FieldRow("Asked by", self.why)
        self.reason_row = FieldRow("Why it is the same or similar information", self.reason)
        self.keep = Button("Count together", "filled", dense=True)
        self.leave = Button("Leave it", "quiet", dense=True)
        self.keep.clicked.connect(self._keep)
        self.leave.clicked.connect(self.left)
        feet = QHBoxLayout()
        feet.setSpacing(px(8))
        feet.addStretch(1)
        feet.addWidget(self.leave)
        feet.addWidget(self.keep)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(px(_INDENT), 0, 0, px(6))
        rows.setSpacing(px(6))
        rows.addWidget(self.why_row)
        rows.addWidget(self.reason_row)
        rows.addLayout(feet)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Enter keeps, Escape leaves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._keep()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _keep(self) -> None:
        self.kept.emit(WhyTogether(self.why.currentData()), self.reason.text().strip())


class TogetherCard(QWidget):
    """The window of sixty working days and the requests within it; what its ticks do is `CostActs`."""

    count_wanted = Signal(object, object, str)
    """The OtherRequest, WhyTogether and the reason."""
    alone_wanted = Signal(str)
    renew_wanted = Signal(str)
    open_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Requests counted together")
        self._shown: tuple[Together, tuple[int, ...], bool] | None = None
        self._period = label("", "small", "ink2", wrap=True)
        self._body = QVBoxLayout()
        self._body.setSpacing(px(8))
        self.ticks: dict[str, QCheckBox] = {}
        self.buttons: dict[str, Button] = {}
        self.form: ReasonForm | None = None
        self._asked: OtherRequest | None = None
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(px(8))
        rows.addWidget(label("Counted together with", strong=True))
        rows.addWidget(self._period)
        rows.addLayout(self._body)

    def period(self) -> str:
        """Give the line about the sixty working days."""
        return self._period.text()

    def show_together(self, case: Case, found: Together, *, can_change: bool) -> None:
        """Show what may be counted with a case; an open question keeps what was typed."""
        shown = (found, tuple(one.seconds for one in sheet_of(case).together), can_change)
        if shown == self._shown:
            return
        self._shown = shown
        if case.regime is not Regime.FOIA:
            self._clear()
            self._period.setText("Only requests under the Freedom of Information Act are counted together.")
            return
        self._period.setText(
            f"Received from {in_words(found.first, year=True)} to {in_words(found.last, year=True)}: within 60 "
            "consecutive working days of this one (regulation 5(2)(b))."
        )
        asked, typed = self._asked, self.form.reason.text() if self.form is not None else ""
        self._clear()
        for one in found.others:
            self._body.addWidget(self._row(one, can_change=can_change))
        if not found.others:
            words = "The register has no request of the same person, and none in like words, from these days."
            self._body.addWidget(label(words, "small", "ink2", wrap=True))
        again = next((one for one in found.others if asked is not None and one.case_id == asked.case_id), None)
        if again is not None and again.counted is None and can_change:
            self._ask(again)
            if self.form is not None:
                self.form.reason.setText(typed)

    def refuse(self, words: str) -> None:
        """Say why it cannot be counted, under the reason."""
        if self.form is not None:
            self.form.reason_row.set_error(words)
            self.form.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def shut(self) -> None:
        """Put the question away; the tick goes back."""
        asked, form = self._asked, self.form
        self._asked = self.form = None
        if form is not None:
            form.hide()
            form.deleteLater()
        if asked is not None and asked.reference in self.ticks:
            self.ticks[asked.reference].setChecked(asked.counted is not None)
            self.ticks[asked.reference].setFocus(Qt.FocusReason.OtherFocusReason)

    # --- rows ---------------------------------------------------------------------------------------

    def _clear(self) -> None:
        self.ticks, self.buttons, self.form, self._asked = {}, {}, None, None
        while (item := self._body.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()

    def _row(self, one: OtherRequest, *, can_change: bool) -> QWidget:
        row = QWidget()
        row.setProperty("clear", "true")
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(1))
        tick = QCheckBox(f"{one.reference}, {_short_day(one)}: {_time_of(one)}")
        tick.setChecked(one.counted is not None)
        tick.setEnabled(can_change)
        said = _said(one)
        tick.setAccessibleName(f"{tick.text()}. {said}")
        tick.clicked.connect(lambda checked: self._ticked(one, checked=checked))
        self.ticks[one.reference] = tick
        column.addWidget(tick, 0, Qt.AlignmentFlag.AlignLeft)
        below = label(said, "small", "ink2", wrap=True)
        below.setContentsMargins(px(_INDENT), 0, 0, 0)
        column.addWidget(below)
        links = QHBoxLayout()
        links.setContentsMargins(px(_INDENT), 0, 0, 0)
        links.setSpacing(px(14))
        open_it = self._link(f"open {one.reference}", f"Open {one.reference}")
        open_it.clicked.connect(lambda _checked: self.open_wanted.emit(one.case_id))
        links.addWidget(open_it)
        if one.is_stale and can_change and one.seconds is not None:
            renew = self._link(f"renew {one.reference}", f"Take {short_time(one.seconds)}")
            renew.setAccessibleName(f"Take {time_words(one.seconds)} for {one.reference}")
            renew.clicked.connect(lambda _checked: self.renew_wanted.emit(one.reference))
            links.addWidget(renew)
        links.addStretch(1)
        column.addLayout(links)
        return row

    def _link(self, key: str, words: str) -> Button:
        made = Button(words, "link", dense=True)
        self.buttons[key] = made
        return made

    def _ticked(self, one: OtherRequest, *, checked: bool) -> None:
        if not checked and one.counted is not None:
            self.alone_wanted.emit(one.reference)
        elif checked:
            self._ask(one)
        else:
            self.shut()

    def _ask(self, one: OtherRequest) -> None:
        if self.form is not None:
            self.shut()
        place = next(at for at, (reference, _tick) in enumerate(self.ticks.items()) if reference == one.reference)
        self._asked, self.form = one, ReasonForm(one)
        self.ticks[one.reference].setChecked(True)
        self.form.kept.connect(lambda why, reason: self.count_wanted.emit(one, why, reason))
        self.form.left.connect(self.shut)
        self._body.insertWidget(place + 1, self.form)
        self.form.reason.setFocus(Qt.FocusReason.OtherFocusReason)


def _short_day(one: OtherRequest) -> str:
    return f"{one.received.day} {one.received:%b}"


def _time_of(one: OtherRequest) -> str:
    if one.counted is not None:
        return short_time(one.counted.seconds)
    return "no cost sheet" if one.seconds is None else short_time(one.seconds)


def _said(one: OtherRequest) -> str:
    said = [one.requester, one.subject or "no subject"]
    if one.counted is not None:
        said.append(f"{one.counted.why.words}: {one.counted.reason}")
        if one.is_stale and one.seconds is not None:
            said.append(f"its sheet now says {short_time(one.seconds)}")
    else:
        said.append("the same person" if one.same_person else "somebody else")
        if one.closeness > Closeness.SOME_WORDS:
            said.append(_ALIKE[one.closeness])
    return " · ".join(said)
