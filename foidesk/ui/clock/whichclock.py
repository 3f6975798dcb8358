"""The line above the clock that chooses whose clock shows: the answer's, or that of its internal review."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from foidesk.office.views import CaseView
from foidesk.ui.look.scale import px
from foidesk.ui.parts.label import label
from foidesk.ui.parts.segmented import SegmentedControl

_ANSWER, _REVIEW = "answer", "review"


class WhichClock(QWidget):
    """Shown only where there is a review. What runs is shown first: the review's clock until it is decided."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._case_id, self._count = 0, 0
        self._view: CaseView | None = None
        self._words = label("Clock of the", tone="ink2")
        self.choice = SegmentedControl("Clock to show", ((_ANSWER, "Answer"), (_REVIEW, "Internal review")))
        self.choice.setMaximumWidth(px(280))
        self.choice.chosen.connect(lambda _key: self.chosen.emit())
        self.choice.set_value(_ANSWER)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(px(12))
        self._row.addWidget(self._words)
        self._row.addWidget(self.choice, 1)
        self._row.addStretch(1)
        self.stand_alone(True)
        self.hide()

    def stand_alone(self, alone: bool) -> None:
        """Be a line of its own, or a part of a line where every line counts."""
        self._words.setVisible(alone)
        self._row.setContentsMargins(*((px(16), px(10), px(16), 0) if alone else (0, 0, 0, 0)))
        self._row.setStretch(2, 1 if alone else 0)

    def show_view(self, view: CaseView) -> None:
        """Offer the clocks of a case. A review that has just been recorded is shown."""
        count = len(view.reviews)
        if view.case_id != self._case_id or count > self._count:
            self.choice.set_value(_ANSWER if view.open_review is None else _REVIEW)
        elif count == 0:
            self.choice.set_value(_ANSWER)
        self._view, self._case_id, self._count = view, view.case_id, count
        self.setVisible(count > 0)

    @property
    def review(self) -> int | None:
        """Give the place of the review whose clock is chosen, the undecided one first; None for the answer."""
        view = self._view
        if view is None or not view.reviews or self.choice.value() != _REVIEW:
            return None
        undecided = [place for place, one in enumerate(view.reviews) if one.review.decided_on is None]
        return undecided[0] if undecided else len(view.reviews) - 1
