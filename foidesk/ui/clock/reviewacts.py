"""The acts on internal reviews: each opens the form in place, calls the counter, and says what became of it."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Qt, Signal

from foidesk.domain.calendars import in_words
from foidesk.domain.reviews import Review
from foidesk.domain.troubles import NotAllowed, Trouble
from foidesk.office.views import CaseView
from foidesk.ui.clock.reviewcard import ReviewCard
from foidesk.ui.clock.reviewform import Asking, Wanted
from foidesk.ui.desk import Desk
from foidesk.ui.parts.undobar import UndoBar


class ReviewActs(QObject):
    """What can be done about reviews. `opened`, `shut` and `refused` tell of the form."""

    acted = Signal(object)
    opened = Signal()
    shut = Signal()
    refused = Signal()

    def __init__(self, desk: Desk, card: ReviewCard, undo_bar: UndoBar, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._card, self._undo_bar = desk, card, undo_bar
        self._view: CaseView | None = None
        self._until: date | None = None
        self._keeping: Callable[[Review], CaseView] | None = None
        card.ask_wanted.connect(self.ask)
        card.extend_wanted.connect(self.extend)
        card.decide_wanted.connect(self.decide)
        card.correct_wanted.connect(self.correct)
        card.remove_wanted.connect(self.remove)
        card.form.kept.connect(self._kept)
        card.form.left.connect(self.leave)

    def about(self, view: CaseView, until: date | None) -> None:
        """Say which case this is; a form that stands on reviews which have changed is left."""
        before, self._view, self._until = self._view, view, until
        if before is not None and (before.case_id, before.case.reviews) != (view.case_id, view.case.reviews):
            self._put_away()

    @property
    def can_act(self) -> bool:
        """Say whether there is a review to be asked for or decided."""
        return "ask" in self._card.buttons or "decide" in self._card.buttons

    def next(self) -> None:
        """Do what comes next: record the outcome of the open review, or that one was asked for."""
        if self._view is not None and self.can_act:
            (self.ask if self._view.open_review is None else self.decide)()

    # --- the form -----------------------------------------------------------------------------------

    def ask(self) -> None:
        """Ask for the day a review was asked for."""
        view, reviewing = self._view, self._desk.office.reviewing
        if view is not None:
            case_id = view.case_id
            self._begin(
                Wanted.ASK, Review(view.today), lambda entered: reviewing.ask(case_id, entered.asked_on, entered.note)
            )

    def extend(self) -> None:
        """Ask for the reason of an extension."""
        view, reviewing = self._view, self._desk.office.reviewing
        if view is None or view.open_review is None:
            return
        case_id = view.case_id

        def keep(entered: Review) -> CaseView:
            event = entered.events[0]
            return reviewing.extend(case_id, event.on, event.note)

        self._begin(Wanted.EXTEND, view.open_review.review, keep)

    def decide(self) -> None:
        """Ask for the outcome."""
        view, reviewing = self._view, self._desk.office.reviewing
        if view is None or view.open_review is None:
            return
        case_id = view.case_id

        def keep(entered: Review) -> CaseView:
            if entered.decided_on is None or entered.outcome is None:
                raise NotAllowed("The outcome is missing.", do="Choose what came of the review.")
            return reviewing.decide(case_id, entered.decided_on, entered.outcome, entered.note)

        self._begin(Wanted.DECIDE, view.open_review.review, keep)

    def correct(self, index: int) -> None:
        """Ask what a review should have been."""
        view, reviewing = self._view, self._desk.office.reviewing
        if view is not None and index < len(view.case.reviews):
            case_id = view.case_id
            self._begin(
                Wanted.CORRECT,
                view.case.reviews[index],
                lambda entered: reviewing.correct(case_id, index, entered, view.case),
            )

    def _begin(self, wanted: Wanted, review: Review, keeping: Callable[[Review], CaseView]) -> None:
        view = self._view
        if view is None:
            return
        self._keeping = keeping
        self._card.form.show()
        self._card.form.start(Asking(wanted, review, view.case.regime, view.today, self._until))
        self.opened.emit()

    def leave(self) -> None:
        """Put the form away; nothing is kept."""
        self._put_away()
        button = next(iter(self._card.buttons.values()), None)
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.shut.emit()

    def _put_away(self) -> None:
        self._card.form.hide()
        self._keeping = None

    def _kept(self, entered: Review) -> None:
        keeping, asking = self._keeping, self._card.form.asking
        if keeping is None or asking is None:
            return

        def done(now: CaseView) -> None:
            self._put_away()
            self._told(now, _said(asking.wanted, now))
            self.leave()

        def failed(trouble: Trouble) -> None:
            if isinstance(trouble, NotAllowed):
                self._card.form.refuse(str(trouble), trouble.field)
                self.refused.emit()
            else:
                self._desk.troubled.emit(trouble)

        self._desk.run(lambda: keeping(entered), done, failed, owner=self)

    # --- at once ------------------------------------------------------------------------------------

    def remove(self, index: int) -> None:
        """Take a review off; the bar offers to put it back."""
        view, reviewing = self._view, self._desk.office.reviewing
        if view is not None:
            case_id = view.case_id
            self._desk.run(
                lambda: reviewing.remove(case_id, index, view.case),
                lambda now: self._told(now, "Internal review taken off"),
                owner=self,
            )

    def _told(self, now: CaseView, words: str) -> None:
        self.acted.emit(now)
        self._undo_bar.tell(words)
        self._desk.say(words)


def _said(wanted: Wanted, now: CaseView) -> str:
    """Say what was done, and when the review is due where one is open."""
    words = {
        Wanted.ASK: "Internal review recorded",
        Wanted.EXTEND: "Internal review extended",
        Wanted.DECIDE: "Outcome of the review recorded",
        Wanted.CORRECT: "Internal review corrected",
    }[wanted]
    due = now.open_review.deadline.due if now.open_review is not None else None
    return f"{words}. Due {in_words(due)}" if due is not None else words
