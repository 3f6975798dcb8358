"""The card of internal reviews on the Clock tab: asked for, due, extended, decided, and the buttons for each."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from foidesk.domain.calendars import in_words
from foidesk.domain.regimes import DeadlineOf, Regime, terms_of
from foidesk.office.views import CaseView, ReviewView
from foidesk.ui.clock.reviewform import ReviewForm
from foidesk.ui.clock.working import review_face
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button, Role
from foidesk.ui.parts.chip import Chip, ChipFace
from foidesk.ui.parts.label import label
from foidesk.ui.parts.signline import SignLine

_INDENT = 28
_SUBJECT_ACCESS = (
    "A subject access request has no internal review. A complaint about the answer is a data protection complaint, "
    "which has to be acknowledged within 30 days (Data Protection Act 2018, section 164A): record that day as an "
    "“Other date”."
)


class ReviewCard(QWidget):
    """Shown once the answer has gone out; what its buttons do is `ReviewActs`."""

    ask_wanted = Signal()
    extend_wanted = Signal()
    decide_wanted = Signal()
    correct_wanted = Signal(int)
    remove_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Internal review")
        self._said: list[str] = []
        self.buttons: dict[str, Button] = {}
        self.form = ReviewForm()
        self.form.hide()
        self._body = QVBoxLayout()
        self._body.setSpacing(px(14))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(px(9))
        rows.addWidget(label("Internal review", strong=True))
        rows.addLayout(self._body)
        rows.addWidget(self.form)

    def words(self) -> list[str]:
        """Give what the card says, line by line."""
        return list(self._said)

    def show_view(
        self, view: CaseView, until: date | None, *, shown_above: ReviewView | None = None, read_only: bool
    ) -> bool:
        """Show the reviews of a case; give whether there is anything to show. `until` is the last day for asking.

        Of the review that is `shown_above`, the due date and how it stands are not said again.
        """
        case = view.case
        while (item := self._body.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        self._said, self.buttons = [], {}
        answered = case.answered_on is not None or case.answered_before
        if not answered or case.ended is not None:
            return False
        if case.regime is Regime.SAR:
            self._add(self._line("info", "ink2", _SUBJECT_ACCESS))
            return True
        for index, review in enumerate(view.reviews):
            lines = self._review(review, stands=review != shown_above)
            self._add(*lines, *([] if read_only else self._acts(index, review, case.regime)))
        if view.open_review is None:
            self._add(*self._asking(view, until, read_only=read_only))
        return True

    def _add(self, *widgets: QWidget) -> None:
        block = QWidget()
        block.setProperty("clear", "true")
        rows = QVBoxLayout(block)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(px(6))
        for widget in widgets:
            rows.addWidget(widget)
        self._body.addWidget(block)

    # --- what there is to say -----------------------------------------------------------------------

    def _asking(self, view: CaseView, until: date | None, *, read_only: bool) -> list[QWidget]:
        shown: list[QWidget] = []
        if not view.reviews and until is not None:
            rule = terms_of(view.case.regime, DeadlineOf.REVIEW_REQUEST_WINDOW).rule
            words = f"The requester can ask for a review until {in_words(until)}."
            shown.append(self._line("calendar_clock", "ink2", words, f"The office’s time for it ({rule})."))
        if not read_only:
            words = "Another review asked for…" if view.reviews else "Review asked for…"
            shown.append(self._row((self._button("ask", words, self.ask_wanted.emit),)))
        return shown

    def _review(self, shown: ReviewView, *, stands: bool) -> list[QWidget]:
        review, deadline = shown.review, shown.deadline
        lines = [self._line("mail_inbox", "ink2", f"Asked for on {in_words(review.asked_on)}", review.note)]
        if shown.late_asking:
            lines.append(self._line("warning", "soon", shown.late_asking))
        if review.extension is not None:
            words = f"Extended to {deadline.limit} working days on {in_words(review.extension.on)}"
            lines.append(self._line("scales", "ink2", words, review.extension.note))
        if review.decided_on is not None and review.outcome is not None:
            words = f"Decided on {in_words(review.decided_on)}"
            lines.append(self._line("document_checkmark", "ink2", f"{words}: {review.outcome.words.lower()}"))
        elif deadline.due is not None and stands:
            lines.append(self._line("flag", "ink2", f"Due {in_words(deadline.due)}", strong=True))
        if stands:
            lines.append(self._standing(review_face(shown)))
        return lines

    def _acts(self, index: int, shown: ReviewView, regime: Regime) -> list[QWidget]:
        named, rows = f" the review asked for on {in_words(shown.review.asked_on)}", []
        if shown.review.decided_on is None:
            first = [self._button("decide", "Decided…", self.decide_wanted.emit)]
            if regime is Regime.FOIA and shown.review.extension is None:
                first.append(self._button("extend", "Extend…", self.extend_wanted.emit))
            rows.append(self._row(tuple(first)))
        correct = self._button(
            f"correct {index}", "Correct…", lambda: self.correct_wanted.emit(index), role="quiet", icon="edit"
        )
        remove = self._button(
            f"remove {index}", "Take off", lambda: self.remove_wanted.emit(index), role="quiet", icon="delete"
        )
        correct.setAccessibleName(f"Correct{named}")
        remove.setAccessibleName(f"Take off{named}")
        rows.append(self._row((correct, remove)))
        return rows

    # --- pieces -------------------------------------------------------------------------------------

    def _button(
        self, key: str, words: str, wanted: Callable[[], object], *, role: Role = "plain", icon: str = ""
    ) -> Button:
        made = Button(words, role, icon, dense=True)
        made.clicked.connect(lambda _checked: wanted())
        self.buttons[key] = made
        return made

    def _standing(self, face: ChipFace) -> QWidget:
        self._said.append(face.words)
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(px(_INDENT), 0, 0, 0)
        across.addWidget(Chip(face, acts=False))
        across.addStretch(1)
        return row

    @staticmethod
    def _row(buttons: tuple[Button, ...]) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(px(_INDENT), 0, 0, 0)
        across.setSpacing(px(8))
        for button in buttons:
            across.addWidget(button)
        across.addStretch(1)
        return row

    def _line(self, icon: str, token: str, words: str, below: str = "", *, strong: bool = False) -> QWidget:
        row = SignLine(icon, token, words, below, strong=strong)
        self._said.append(row.accessibleName())
        return row
