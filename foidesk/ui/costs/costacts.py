"""The acts on a cost sheet: each calls the counter, shows what became of it, and says it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from foidesk.domain.costkeeping import sheet_of
from foidesk.domain.costsheet import CostLine, WhyTogether
from foidesk.domain.troubles import NotAllowed, Trouble
from foidesk.office.costing import OtherRequest
from foidesk.office.views import CaseView
from foidesk.ui.costs.lineform import LineForm
from foidesk.ui.costs.togethercard import TogetherCard
from foidesk.ui.desk import Desk
from foidesk.ui.parts.undobar import UndoBar

_NEW = -1


class CostActs(QObject):
    """What can be done; `opened` and `shut` tell of the form, `refused` that something is said in it."""

    acted = Signal(object)
    opened = Signal()
    shut = Signal()
    refused = Signal()

    def __init__(self, desk: Desk, form: LineForm, card: TogetherCard, undo_bar: UndoBar, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._form, self._card, self._undo_bar = desk, form, card, undo_bar
        self._view: CaseView | None = None
        self._correcting: int | None = None
        self._begun: CaseView | None = None
        form.kept.connect(self._kept)
        form.left.connect(self.leave)
        card.count_wanted.connect(self.count)
        card.alone_wanted.connect(self.count_alone)
        card.renew_wanted.connect(self.renew)
        undo_bar.undo.connect(self._undo)

    def about(self, view: CaseView) -> None:
        """Say which case this is; a form of another case is left."""
        if self._view is not None and self._view.case_id != view.case_id:
            self._put_away()
            self._undo_bar.hide()
        self._view = view

    # --- lines --------------------------------------------------------------------------------------

    def add(self) -> None:
        """Ask for a new piece of work."""
        self._begin(_NEW, None)

    def correct(self, place: int) -> None:
        """Ask what a piece of work should have been."""
        view = self._view
        if view is not None and 0 <= place < len(sheet_of(view.case).lines):
            self._begin(place, sheet_of(view.case).lines[place])

    def _begin(self, place: int, line: CostLine | None) -> None:
        view = self._view
        if view is None or view.case.is_locked or self._desk.office.read_only:
            return
        self._correcting, self._begun = place, view
        self._form.setProperty("opener", "" if line is not None else "add")
        self._form.show()
        keys = tuple(item.key for item in view.case.items)
        self._form.start(line, keys, view.today, self._desk.office.who)
        self.opened.emit()

    def leave(self) -> None:
        """Put the form away; nothing is kept."""
        self._put_away()
        self.shut.emit()

    def _put_away(self) -> None:
        self._form.hide()
        self._correcting = self._begun = None

    def _kept(self, line: CostLine) -> None:
        place, begun, costing = self._correcting, self._begun, self._desk.office.costing
        if begun is None or place is None:
            return
        case_id, seen = begun.case_id, begun.case

        def work() -> CaseView:
            if place == _NEW:
                return costing.add_line(case_id, line)
            return costing.correct_line(case_id, place, line, seen)

        def done(now: CaseView) -> None:
            self._put_away()
            self._told(now, "Added to the cost sheet" if place == _NEW else "Cost sheet corrected", bar=False)
            self.shut.emit()

        def failed(trouble: Trouble) -> None:
            if isinstance(trouble, NotAllowed):
                self._form.refuse(str(trouble), trouble.field)
                self.refused.emit()
            else:
                self._desk.troubled.emit(trouble)

        self._desk.run(work, done, failed, owner=self)

    def remove(self, place: int) -> None:
        """Take a piece of work off; the bar offers to put it back."""
        view, costing = self._view, self._desk.office.costing
        if view is None or view.case.is_locked or self._desk.office.read_only:
            return
        case_id, what = view.case_id, sheet_of(view.case).lines[place].what
        self._do(lambda: costing.remove_line(case_id, place, view.case), f"Taken off the cost sheet: {what}", bar=True)

    # --- counted together, and the letter ---------------------------------------------------------------

    def count(self, other: OtherRequest, why: WhyTogether, reason: str) -> None:
        """Count a request with this one."""
        view, costing = self._view, self._desk.office.costing
        if view is None:
            return
        case_id = view.case_id

        def done(now: CaseView) -> None:
            self._card.shut()
            self._told(now, f"{other.reference} is counted together", bar=False)

        def failed(trouble: Trouble) -> None:
            if isinstance(trouble, NotAllowed):
                self._card.refuse(str(trouble))
            else:
                self._card.shut()
                self._desk.troubled.emit(trouble)

        self._desk.run(
            lambda: costing.count_together(case_id, other.case_id, why, reason, view.case), done, failed, owner=self
        )

    def count_alone(self, reference: str) -> None:
        """Count a request alone again."""
        view, costing = self._view, self._desk.office.costing
        if view is not None:
            case_id = view.case_id
            self._do(
                lambda: costing.count_alone(case_id, reference, view.case),
                f"{reference} is no longer counted together",
                bar=True,
            )

    def renew(self, reference: str) -> None:
        """Take in the new time of a request that is counted together."""
        view, costing = self._view, self._desk.office.costing
        if view is not None:
            case_id = view.case_id
            self._do(lambda: costing.take_new_time(case_id, reference), f"New time of {reference} taken in")

    def put_in(self, response_key: int) -> None:
        """Put the paragraph into a response."""
        view, costing = self._view, self._desk.office.costing
        if view is not None:
            case_id = view.case_id
            self._do(
                lambda: costing.put_in(case_id, response_key, view.case), "The sum was put into the response", bar=True
            )

    # --- telling ------------------------------------------------------------------------------------

    def _do(self, work: Callable[[], CaseView], words: str, *, bar: bool = False) -> None:
        self._desk.run(work, lambda now: self._told(now, words, bar=bar), owner=self)

    def _told(self, now: CaseView, words: str, *, bar: bool) -> None:
        self.acted.emit(now)
        if bar:
            self._undo_bar.tell(words)
        self._desk.say(words)

    def _undo(self) -> None:
        view, records = self._view, self._desk.office.records
        if view is not None:
            case_id = view.case_id
            self._desk.run(lambda: records.undo(case_id, view.case), self.acted.emit, owner=self)
