"""The form of one piece of work, in place: what, how many, how long each, and how that was measured."""

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from foidesk.domain.costfigures import minutes_of, minutes_typed, money_words, read_minutes, time_words
from foidesk.domain.costsheet import Activity, CostLine, NotCounted, Sample
from foidesk.domain.troubles import NotAllowed
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.field import FieldRow
from foidesk.ui.parts.inplaceform import InPlaceForm
from foidesk.ui.parts.label import label

_MINUTES = "Type the minutes, for example 45, 2.5 or 2:30."


class LineForm(InPlaceForm):
    """A small card; `kept` gives the CostLine as it was entered, `left` nothing."""

    kept = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, concerning="what")
        self._keys: tuple[int, ...] = ()
        self._title = label("", strong=True, wrap=True)
        self.activity = QComboBox()
        self.activity.setMinimumContentsLength(12)
        self.activity.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for one in Activity:
            self.activity.addItem(one.words, one.value)
        self.activity.insertSeparator(self.activity.count())
        for other in NotCounted:
            self.activity.addItem(f"{other.words} (does not count)", other.value)
        self.what, self.number, self.unit, self.each, self.items = (QLineEdit() for _ in range(5))
        self.tried, self.took, self.by, self.on = QLineEdit(), QLineEdit(), QLineEdit(), QDateEdit()
        self.on.setDisplayFormat("d MMM yyyy")
        self.on.setCalendarPopup(True)
        self.on.setMinimumDate(QDate(2005, 1, 1))
        self.what.setPlaceholderText("For example: read the emails of two inboxes")
        self.items.setPlaceholderText("The whole request")
        self.rows = {
            "activity": FieldRow("Activity", self.activity),
            "what": FieldRow("What would be done", self.what),
            "number": FieldRow("How many", self.number),
            "unit": FieldRow("Of what", self.unit),
            "each": FieldRow("Minutes each", self.each),
            "items": FieldRow("For which items", self.items),
            "tried": FieldRow("Records tried", self.tried),
            "took": FieldRow("Minutes they took", self.took),
            "by": FieldRow("Measured by", self.by),
            "on": FieldRow("Measured on", self.on),
        }
        self.sum = label("", "small", "ink2", wrap=True)
        self.use = Button("Use the measured time", "link", dense=True)
        self.use.clicked.connect(self._use_measured)
        for field in (self.number, self.each, self.tried, self.took):
            field.textChanged.connect(self._follow)
        self.activity.currentIndexChanged.connect(self._say_if_not_counted)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(10), px(12), px(12))
        column.setSpacing(px(8))
        column.addWidget(self._title)
        column.addWidget(self.rows["activity"])
        column.addWidget(self.rows["what"])
        column.addLayout(_beside(self.rows["number"], self.rows["unit"]))
        column.addLayout(_beside(self.rows["each"], self.rows["items"]))
        column.addWidget(self.sum)
        column.addWidget(label("How the time was measured, if it was", "small", "ink2", strong=True, wrap=True))
        column.addLayout(_beside(self.rows["tried"], self.rows["took"]))
        column.addLayout(_beside(self.rows["by"], self.rows["on"]))
        column.addWidget(self.use)
        column.addLayout(self.feet())

    # --- asking -------------------------------------------------------------------------------------

    def start(self, line: CostLine | None, item_keys: tuple[int, ...], today: date, who: str) -> None:
        """Ask for a new piece of work, or for what one should have been."""
        self._keys = item_keys
        self._title.setText("Add to the cost sheet" if line is None else "Correct the cost sheet")
        self.setAccessibleName(self._title.text())
        self.keep.setText("Add it" if line is None else "Keep the correction")
        self.rows["items"].setVisible(len(item_keys) > 1)
        shown = line.activity.value if line is not None else Activity.LOCATING.value
        self.activity.setCurrentIndex(self.activity.findData(shown))
        self.what.setText(line.what if line is not None else "")
        self.number.setText(f"{line.number}" if line is not None else "")
        self.unit.setText(line.unit if line is not None else "records")
        self.each.setText(minutes_typed(line.seconds_each) if line is not None else "")
        self.items.setText(_numbers(line.items if line is not None else (), item_keys))
        sample = line.sample if line is not None else Sample(by=who)
        self.tried.setText(f"{sample.records}" if sample.records else "")
        self.took.setText(minutes_typed(sample.seconds) if sample.seconds else "")
        self.by.setText(sample.by)
        on = sample.on or today
        self.on.setDate(QDate(on.year, on.month, on.day))
        for field in (self.what, self.unit, self.by):
            field.setCursorPosition(0)
        self.refuse("")
        self._follow()
        self.activity.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_if_not_counted(self) -> None:
        self.rows["activity"].set_error(self._not_counted())

    def _not_counted(self) -> str:
        chosen = str(self.activity.currentData() or "")
        return NotCounted(chosen).refusal if chosen in {one.value for one in NotCounted} else ""

    def _follow(self) -> None:
        """Say what it comes to so far, and what the measurement gives for each."""
        number, each = _whole(self.number.text()), read_minutes(self.each.text())
        if number and each:
            seconds = number * each
            self.sum.setText(f"{time_words(seconds)}, {money_words(seconds * 2500 // 3600)}")
        else:
            self.sum.setText("Time and cost follow from how many and how long each. £25 an hour, whoever does it.")
        measured = self._measured()
        self.use.setVisible(measured > 0 and measured != each)
        self.use.setText(f"Use the measured {time_words(measured)} each")
        longer = bool(measured and each and each > measured)
        self.rows["each"].set_hint(f"Longer than measured: {time_words(measured)}." if longer else "", tick=False)

    def _measured(self) -> int:
        tried, took = _whole(self.tried.text()), read_minutes(self.took.text())
        return took // tried if tried and took else 0

    def _use_measured(self) -> None:
        self.each.setText(minutes_typed(self._measured()))
        self.each.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- what was entered ---------------------------------------------------------------------------

    def entered(self) -> CostLine:
        """Give the line as the fields have it; NotAllowed names the field that is wrong."""
        if self._not_counted():
            raise NotAllowed(self._not_counted(), field="activity")
        number = _whole(self.number.text())
        if number is None:
            raise NotAllowed("Type how many, as a whole number.", field="number")
        return CostLine(
            activity=Activity(self.activity.currentData()),
            what=self.what.text().strip(),
            number=number,
            unit=self.unit.text().strip(),
            seconds_each=minutes_of(self.each.text()),
            items=self._chosen_items(),
            sample=self._sample(),
        )

    def _sample(self) -> Sample:
        if not self.tried.text().strip() and not self.took.text().strip():
            return Sample()
        tried, took = _whole(self.tried.text()), read_minutes(self.took.text())
        if not tried:
            raise NotAllowed("Type how many were tried, as a whole number.", field="tried")
        if not took:
            raise NotAllowed(_MINUTES, field="took")
        day = self.on.date()
        return Sample(tried, took, self.by.text().strip(), date(day.year(), day.month(), day.day()))

    def _chosen_items(self) -> tuple[int, ...]:
        typed = self.items.text().strip()
        if not typed:
            return ()
        wanted: list[int] = []
        for part in typed.replace(" and ", ",").replace(";", ",").split(","):
            first, dash, last = (piece.strip() for piece in part.replace("–", "-").partition("-"))
            low, high = _whole(first), _whole(last) if dash else _whole(first)
            if not low or not high or low > high or high > len(self._keys):
                raise NotAllowed(
                    f"Type item numbers from 1 to {len(self._keys)}, for example 1-2, or leave it empty.", field="items"
                )
            wanted += self._keys[low - 1 : high]
        return tuple(dict.fromkeys(wanted))

    def _keep(self) -> None:
        self.on.interpretText()
        self.refuse("")
        try:
            line = self.entered()
        except NotAllowed as refused:
            self.refuse(str(refused), refused.field)
            self.rows[refused.field or "what"].field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.kept.emit(line)


def _beside(*rows: FieldRow) -> QHBoxLayout:
    across = QHBoxLayout()
    across.setSpacing(px(12))
    for row in rows:
        across.addWidget(row, 1, Qt.AlignmentFlag.AlignTop)
    return across


def _whole(typed: str) -> int | None:
    plain = typed.strip().replace(",", "").replace(" ", "")
    return int(plain) if plain.isascii() and plain.isdigit() and len(plain) < 9 else None


def _numbers(keys: tuple[int, ...], item_keys: tuple[int, ...]) -> str:
    return ", ".join(str(place) for place, key in enumerate(item_keys, 1) if key in keys)
