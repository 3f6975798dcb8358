"""Settings, Targets and times: target dates, the review window, how long the office waits, the cost limit."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from foidesk.domain.officetargets import Goal, Target
from foidesk.domain.profile import Profile
from foidesk.domain.troubles import NotAllowed
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button, IconButton
from foidesk.ui.parts.field import FieldRow
from foidesk.ui.parts.label import label
from foidesk.ui.setup.costlimit import CostLimitField
from foidesk.ui.setup.section import Section
from foidesk.ui.setup.undoing import Undoing

_NAME, _DAY, _GOAL, _REMOVE = range(4)
_LIMIT = 20


class TargetRow:
    """The fields of one target; not a widget, for its fields stand in the grid of all."""

    def __init__(self, target: Target | None, number: int) -> None:
        self.name, self.day, self.goal = QLineEdit(), QLineEdit(), QComboBox()
        self.goal.setMinimumContentsLength(12)
        self.goal.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for goal in Goal:
            self.goal.addItem(goal.words, goal.value)
        self.remove = IconButton("delete", "Remove the target")
        if target is not None:
            self.name.setText(target.name)
            self.day.setText(str(target.day))
            self.goal.setCurrentIndex(self.goal.findData(target.goal.value))
        for field, words in ((self.name, "Name"), (self.day, "Working day"), (self.goal, "Done by then")):
            field.setAccessibleName(f"{words} of target {number}")
        self.name_row, self.day_row = FieldRow("", self.name), FieldRow("", self.day)
        self.goal_row = FieldRow("", self.goal)

    def target(self) -> Target | None:
        """Give the target, or None with the reason under its field."""
        self.remove.set_words(f"Remove the target {self.name.text().strip()}".rstrip())
        name, day = self.name.text().strip(), _number(self.day.text())
        self.name_row.set_error(_refusal(lambda: Target(name, 1)))
        if day is None:
            self.day_row.set_error("Type the working day as a number, for example 10.")
        else:
            self.day_row.set_error(_refusal(lambda: Target("Target", day)))
        if day is None or self.name_row.error() or self.day_row.error():
            return None
        return Target(name, day, Goal(self.goal.currentData()))

    def widgets(self) -> tuple[QWidget, ...]:
        """Give what stands in the grid, by column."""
        return self.name_row, self.day_row, self.goal_row, self.remove


class TargetsForm(QWidget):
    """The section; `changed` is told after each edit."""

    changed = Signal()

    def __init__(self, undoing: Undoing, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._undoing = undoing
        self.rows: list[TargetRow] = []
        self.section = Section(
            number,
            "Targets and times",
            "Your office's own days within the statutory time, how long it waits, what one request may cost.",
        )
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(8))
        self._grid.setColumnStretch(_NAME, 5)
        self._grid.setColumnStretch(_DAY, 4)
        self._grid.setColumnStretch(_GOAL, 8)
        for column, words in enumerate(("Target", "Working day", "Done by then")):
            self._grid.addWidget(label(words, look="small", tone="ink2"), 0, column)
        self._none = label("No target dates: only the statutory day is shown.", look="small", tone="ink2", wrap=True)
        self.add = Button("Add a target", icon="add", dense=True)
        self.add.clicked.connect(self._add)
        self.review, self.months = QLineEdit(), QLineEdit()
        self.review_row = FieldRow("Working days in which a review can be asked for", self.review)
        self.months_row = FieldRow("Months your office waits for an answer", self.months)
        self.review_row.set_hint("After the answer went out. Usually 40 (section 45 Code of Practice).", tick=False)
        self.months_row.set_hint("Then it proposes to close the case as lapsed; nothing closes by itself.", tick=False)
        targets = QWidget()
        targets.setLayout(self._grid)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for part in (targets, self._none):
            self.section.put(part)
        self.section.put(self.add, whole=False)
        self.section.put(
            label(
                "Working day 0 is the day of receipt. A target past the due day falls on the due day.",
                look="small", tone="ink2", wrap=True,
            )
        )  # fmt: skip
        self.section.put(self.review_row, whole=False)
        self.section.put(self.months_row, whole=False, column=1)
        self.limit = CostLimitField()
        self.limit.changed.connect(self._edited)
        self.section.put(self.limit)
        for field in (self.review, self.months):
            field.textEdited.connect(self._edited)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.section)
        self.show_profile(Profile())

    def show_profile(self, profile: Profile) -> None:
        """Show targets and times."""
        self._show_targets(profile.targets)
        self.review.setText(str(profile.review_window))
        self.months.setText(str(profile.months_for_an_answer))
        self.limit.show_limit(profile.cost_limit)
        self.put_into(profile)

    def put_into(self, profile: Profile) -> Profile | None:
        """Give the profile with what stands here, targets in order of days; None while a field is wrong."""
        targets = [row.target() for row in self.rows]
        review = _times(self.review_row, self.review.text(), "Type the working days as a number, for example 40.")
        months = _times(self.months_row, self.months.text(), "Type the months as a number, for example 3.")
        if review is not None:
            self.review_row.set_error(_refusal(lambda: Profile(review_window=review)))
        if months is not None:
            self.months_row.set_error(_refusal(lambda: Profile(months_for_an_answer=months)))
        right = [target for target in targets if target is not None]
        limited = self.limit.put_into(profile)
        wrong = len(right) < len(targets) or bool(self.review_row.error() or self.months_row.error())
        self.section.set_done(not wrong and limited is not None)
        if wrong or review is None or months is None or limited is None:
            return None
        ordered = tuple(sorted(right, key=lambda target: target.day))
        return replace(limited, targets=ordered, review_window=review, months_for_an_answer=months)

    # --- rows ---------------------------------------------------------------------------------------

    def remove(self, row: TargetRow) -> None:
        """Take a target away, and offer it back."""
        at, target = self.rows.index(row), row.target()
        self._drop(row)
        self._edited()
        name = target.name if target is not None else "without a name"
        next_place = self.rows[min(at, len(self.rows) - 1)].name if self.rows else self.add
        next_place.setFocus(Qt.FocusReason.OtherFocusReason)
        self._undoing.offer(f"Target {name} removed", "remove the target", lambda: self._put_back(target))

    def _put_back(self, target: Target | None) -> None:
        self._append(target)
        self._in_order()
        self._edited()

    def _add(self) -> None:
        latest = max((_number(row.day.text()) or 0 for row in self.rows), default=5)
        row = self._append(None)
        row.day.setText(str(min(latest + 5, _LIMIT)))
        row.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _append(self, target: Target | None) -> TargetRow:
        row = TargetRow(target, len(self.rows) + 1)
        self.rows.append(row)
        row.name.textEdited.connect(self._edited)
        row.day.textEdited.connect(self._edited)
        row.day.editingFinished.connect(self._in_order)
        row.goal.activated.connect(self._edited)
        row.remove.clicked.connect(lambda: self.remove(row))
        self._place()
        return row

    def _drop(self, row: TargetRow) -> None:
        self.rows.remove(row)
        for widget in row.widgets():
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._place()

    def _show_targets(self, targets: tuple[Target, ...]) -> None:
        for row in tuple(self.rows):
            self._drop(row)
        for target in targets:
            self._append(target)

    def _in_order(self) -> None:
        """Order the rows by their days, unless one has none yet."""
        days = [_number(row.day.text()) for row in self.rows]
        if None not in days:
            self.rows.sort(key=lambda row: _number(row.day.text()) or 0)
            self._place()

    def _place(self) -> None:
        before: QWidget | None = None
        for at, row in enumerate(self.rows, 1):
            for column, widget in enumerate(row.widgets()):
                self._grid.removeWidget(widget)
                self._grid.addWidget(widget, at, column, Qt.AlignmentFlag.AlignTop)
            for field in (row.name, row.day, row.goal, row.remove):
                if before is not None:
                    QWidget.setTabOrder(before, field)
                before = field
        self._none.setVisible(not self.rows)
        for column in range(3):
            item = self._grid.itemAtPosition(0, column)
            heading = item.widget() if item is not None else None
            if heading is not None:
                heading.setVisible(bool(self.rows))

    def _edited(self) -> None:
        self.put_into(Profile())
        self.changed.emit()


def _number(typed: str) -> int | None:
    typed = typed.strip()
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 6 else None


def _times(row: FieldRow, typed: str, otherwise: str) -> int | None:
    number = _number(typed)
    row.set_error(otherwise if number is None else "")
    return number


def _refusal(make: Callable[[], object]) -> str:
    """Give the reason for which the domain refuses a value; nothing when it takes it."""
    try:
        make()
    except NotAllowed as refusal:
        return str(refusal)
    return ""
