"""What is done with holders from a case: each act goes to the office, and says what became of it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from foidesk.domain.commissions import Commission
from foidesk.domain.holders import Holder, ListedHolder
from foidesk.domain.troubles import NotAllowed, Trouble
from foidesk.office.holdingviews import CommissionView
from foidesk.office.views import CaseView
from foidesk.ui.desk import Desk
from foidesk.ui.holders.answerform import Answered
from foidesk.ui.holders.askform import Entered

Refuse = Callable[[str, str], None]
After = Callable[[CaseView], None]


class HolderActs(QObject):
    """`told` gives the case as it then stands, and the words for it; `back` is how the latest act is undone."""

    told = Signal(object, str)
    acted = Signal(object)
    undo_wanted = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view: CaseView | None = None
        self._shown: CommissionView | None = None
        self._back: Callable[[], object] | None = None

    def about(self, view: CaseView | None, shown: CommissionView | None) -> None:
        """Say which case and which commission the acts are about."""
        self._view, self._shown = view, shown

    def undo(self) -> None:
        """Take the latest act back: one on the list of holders by itself, any other as an act of the case."""
        if self._back is not None:
            self._back()
        else:
            self.undo_wanted.emit()

    # --- what was asked -----------------------------------------------------------------------------

    def ask(self, entered: Entered, was: Commission | None, after: After, refuse: Refuse) -> None:
        """Ask a holder, or put right what one was asked for."""
        view, holding = self._view, self._desk.office.holding
        if view is None:
            return
        case_id = view.case_id

        def work() -> CaseView:
            if was is not None:
                return holding.correct(
                    case_id,
                    was.key,
                    items=entered.items,
                    due=entered.due,
                    words=entered.words,
                    asked_on=entered.asked_on,
                    seen=view.case,
                )
            asked_on = None if entered.asked_on == view.today else entered.asked_on
            return holding.ask(
                case_id, entered.holder, entered.items, entered.due, asked_on=asked_on, words=entered.words
            )

        name = entered.holder.name if was is None else was.holder
        words = f"{name} asked" if was is None else f"What {name} was asked for is put right"
        self._do(work, words, after, refuse)

    def remove(self) -> None:
        """Take off what was asked for by mistake."""
        view, shown, holding = self._view, self._shown, self._desk.office.holding
        if view is not None and shown is not None:
            case_id, key, words = view.case_id, shown.key, f"{shown.holder.name}, {shown.what}: taken off"
            self._do(lambda: holding.remove(case_id, key, view.case), words)

    def chased(self, asked: Sequence[tuple[int, int]], name: str) -> None:
        """Record a reminder of a commission of the case that shows."""
        office, case_id = self._desk.office, asked[0][0]

        def work() -> CaseView:
            office.holding.chase(asked)
            return office.records.case(case_id)

        self._do(work, f"Reminder of {name} recorded")

    # --- what came ----------------------------------------------------------------------------------

    def answered(self, entered: Answered, after: After, refuse: Refuse) -> None:
        """Record an answer with its searches, or put it right."""
        view, shown, holding = self._view, self._shown, self._desk.office.holding
        if view is not None and shown is not None:
            case_id, key, words = view.case_id, shown.key, f"Answer of {shown.holder.name} recorded"
            self._do(
                lambda: holding.receive(case_id, key, entered.on, entered.searches, view.case), words, after, refuse
            )

    def wait_again(self) -> None:
        """Take back an answer that was recorded by mistake."""
        view, shown, holding = self._view, self._shown, self._desk.office.holding
        if view is not None and shown is not None:
            case_id, key, words = view.case_id, shown.key, f"Waiting for {shown.holder.name} again"
            self._do(lambda: holding.wait_again(case_id, key, view.case), words)

    # --- the holder itself --------------------------------------------------------------------------

    def change_holder(self, about: ListedHolder, holder: Holder, after: After, refuse: Refuse) -> None:
        """Change a holder on the office's list; undone by itself."""
        office, view = self._desk.office, self._view
        if view is None:
            return
        case_id, number = view.case_id, about.id
        lists: list[tuple[ListedHolder, ...]] = []

        def work() -> CaseView:
            lists[:] = [office.holderlist.change(number, holder), office.holding.holders()]
            return office.records.case(case_id)

        def done(now: CaseView) -> None:
            after(now)
            self._back = lambda: self._put_back(case_id, lists[0], lists[1])

        self._do(work, f"{' '.join(holder.name.split())} changed on your office’s list", done, refuse)

    def _put_back(self, case_id: int, before: tuple[ListedHolder, ...], now: tuple[ListedHolder, ...]) -> None:
        office = self._desk.office
        self._back = None

        def work() -> CaseView:
            office.holderlist.put_back(before, now)
            return office.records.case(case_id)

        def done(view: CaseView) -> None:
            self.acted.emit(view)
            self._desk.say("The holder is as it was")

        self._desk.run(work, done, owner=self)

    def _do(
        self, work: Callable[[], CaseView], words: str, after: After | None = None, refuse: Refuse | None = None
    ) -> None:
        def done(now: CaseView) -> None:
            self._back = None
            self.told.emit(now, words)
            if after is not None:
                after(now)

        def failed(trouble: Trouble) -> None:
            if isinstance(trouble, NotAllowed) and refuse is not None:
                refuse(str(trouble), trouble.field)
            else:
                self._desk.troubled.emit(trouble)

        self._desk.run(work, done, failed, owner=self)
