"""The working of a due date in words: the date, how the case stands, each step with its icon, the sections."""

import html

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from foidesk.domain.calendars import in_words
from foidesk.domain.clock import ClockState, Deadline, Step
from foidesk.domain.clock_reason import taken_words
from foidesk.domain.profile import DateStyle
from foidesk.domain.unbroken import unbroken
from foidesk.office.views import CaseView, ReviewView
from foidesk.ui.look.scale import px
from foidesk.ui.parts.card import Picture
from foidesk.ui.parts.chip import Chip, ChipFace
from foidesk.ui.parts.label import label

# What the domain calls a step by, where no icon of that name is shipped.
_ICONS = {"money": "receipt_money", "pause": "pause_circle"}
_SOON = 3
_WAITS = {
    ClockState.WAITING_CLARIFICATION: "Waiting for the requester",
    ClockState.WAITING_FEE: "Waiting for a fee",
    ClockState.WAITING_IDENTITY: "Waiting for proof of identity",
}


def due_words(view: CaseView) -> tuple[str, str]:
    """Give the small line over the date, and the date."""
    due = view.deadline.due
    if view.case.ended is not None:
        return ("Was due", in_words(due)) if due is not None else ("Closed", "No due date: the clock was waiting")
    if due is None:
        return "Due", "No due date while the clock waits"
    extended = view.deadline.first_due is not None or any(event.kind.takes_number for event in view.case.events)
    return "Due, after an extension" if extended else "Due", in_words(due)


def review_due_words(shown: ReviewView) -> tuple[str, str]:
    """Give the small line over the day of a review, and the day."""
    due = shown.deadline.due
    extended = ", after an extension" if shown.review.extension is not None else ""
    return f"Internal review due{extended}", in_words(due) if due is not None else "No due date"


def standing_face(view: CaseView, today_number: int) -> ChipFace:
    """Say how the case stands in time."""
    deadline, answered = view.deadline, view.case.answered_on
    if answered is not None:
        verb = "Answered" if view.case.answered_before else "Issued"
        words = f"{verb} {DateStyle.PLAIN.write(answered)}" + (f", {view.taken_words}" if view.taken_words else "")
        if view.in_time is False:
            return ChipFace(words, "late", "warning", filled=True)
        return ChipFace(words, "ok", "checkmark_circle")
    if view.case.ended is not None:
        on = f" on {DateStyle.PLAIN.write(view.case.ended_on)}" if view.case.ended_on is not None else ""
        return ChipFace(f"{view.case.ended.words}{on}", "neutral", "archive")
    left = view.days_left
    if view.case.answer_is_elsewhere:
        return ChipFace("Answered, day not known", "neutral", "archive")
    if left is None:
        return ChipFace(_WAITS.get(deadline.state, "The clock waits"), "wait", "pause_circle")
    return _running_face(left, deadline, today_number)


def review_face(shown: ReviewView, today_number: int | None = None) -> ChipFace:
    """Say how a review stands in time: the working days left, or on which day it was decided."""
    deadline, decided = shown.deadline, shown.review.decided_on
    if decided is not None:
        taken = taken_words(shown.day_taken, deadline.limit, deadline.unit, on_time=shown.in_time)
        words = f"Decided {DateStyle.PLAIN.write(decided)}, {taken}"
        if shown.in_time is False:
            return ChipFace(words, "late", "warning", filled=True)
        return ChipFace(words, "ok", "checkmark_circle")
    if shown.days_left is None:
        return ChipFace("The clock waits", "wait", "pause_circle")
    return _running_face(shown.days_left, deadline, today_number)


def _running_face(left: int, deadline: Deadline, today_number: int | None) -> ChipFace:
    of = f" of {deadline.limit}" if deadline.unit == "working days" else ""
    if left == 0:
        return ChipFace("Due today", "soon", "clock_alarm")
    count = "1 working day" if abs(left) == 1 else f"{abs(left)} working days"
    if left < 0:
        return ChipFace(f"{count} late", "late", "warning", filled=True)
    used = min(1.0, max(0.0, 1 - left / max(left, deadline.limit if of else 22)))
    ending = f", day {today_number}{of}" if of and today_number is not None else ""
    return ChipFace(f"{count} left{ending}", "soon" if left <= _SOON else "neutral", used=used)


class DueHead(QWidget):
    """Due, the date in title size, and the chip below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._small = label("Due", "small", "ink2")
        self.date = label("", "title", wrap=True)
        self.date.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.chip = Chip(ChipFace(""), acts=False)
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(Picture("flag", "ink2", 16))
        line.addWidget(self._small, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(px(20), px(16), px(20), px(16))
        rows.setSpacing(px(2))
        rows.addLayout(line)
        rows.addWidget(self.date)
        rows.addSpacing(px(4))
        rows.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignLeft)
        self._rows = rows

    def add(self, widget: QWidget) -> None:
        """Put something under the chip."""
        self._rows.addSpacing(px(6))
        self._rows.addWidget(widget)

    def show_due(self, small: str, due: str, face: ChipFace) -> None:
        """Show the date of any deadline and how it stands."""
        self._small.setText(small)
        self.date.setText(due)
        self.chip.setFace(face)


class StepsList(QWidget):
    """How this date was worked out, line by line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("How this date was worked out")
        self._said: list[str] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(px(9))

    def show_steps(self, steps: tuple[Step, ...], below: str) -> None:
        """Show the steps and, under them, what they rest on."""
        while (item := self._rows.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        self._said = [step.text for step in steps]
        for step in steps:
            self._rows.addWidget(_StepRow(step))
        rests_on = label(below, "small", "ink2", wrap=True)
        rests_on.setContentsMargins(px(28), 0, 0, 0)
        rests_on.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._rows.addWidget(rests_on)

    def words(self) -> list[str]:
        """Give every line as it is read."""
        rows = (self._rows.itemAt(at) for at in range(self._rows.count()))
        shown = (row.widget() for row in rows if row is not None)
        return [row.accessibleName() for row in shown if isinstance(row, _StepRow)]


class _StepRow(QWidget):
    """One step: icon, and words whose opening is bold where it matters most."""

    def __init__(self, step: Step) -> None:
        super().__init__()
        self.setAccessibleName(step.text)
        words = QLabel()
        words.setTextFormat(Qt.TextFormat.RichText)
        words.setWordWrap(True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        said = unbroken(step.text)
        lead = said[: len(step.lead)] if step.emphasis and step.text.startswith(step.lead) else ""
        rest = said[len(lead) :]
        # The words are data and are escaped; only the weight is ours.
        words.setText((f"<span style='font-weight:600'>{html.escape(lead)}</span>" if lead else "") + html.escape(rest))
        sign = QVBoxLayout()
        sign.setContentsMargins(0, px(3), 0, 0)
        sign.addWidget(Picture(_ICONS.get(step.icon_hint, step.icon_hint), "ink2", 16))
        sign.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        row.addLayout(sign)
        row.addWidget(words, 1)
