"""The banner above the draft that offers the sum of the cost sheet to a refusal on cost; it never writes by itself."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from foidesk.domain.case import Case
from foidesk.domain.costfigures import cost_words
from foidesk.domain.costkeeping import is_stale, sheet_of, stands_in
from foidesk.domain.costsheet import CostLimit, cost_of, reckon
from foidesk.domain.costwords import responses_of, standing_words, why_no_paragraph
from foidesk.domain.drafting import numbers_in_words
from foidesk.domain.items import Response
from foidesk.domain.regimes import Regime
from foidesk.office.views import CaseView
from foidesk.ui.parts.banner import Banner


class CostOffer(Banner):
    """Shown while a response refuses on cost and does not give the sum as the sheet has it, until she says not now."""

    put_wanted = Signal(int)
    """The key of the response."""
    sheet_wanted = Signal()
    moved = Signal()
    """Whether there is something to offer may have changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("info", parent=parent)
        self._offered: object = None
        self._declined: set[object] = set()

    @property
    def is_wanted(self) -> bool:
        """Say whether there is something to offer that was not declined."""
        return self._offered is not None and self._offered not in self._declined

    def show_view(self, view: CaseView, limit: CostLimit, *, can_change: bool) -> None:
        """Find out what there is to offer in a case as it now stands."""
        self._offered = None
        if can_change:
            self._find(view, limit)
        self.moved.emit()

    def _find(self, view: CaseView, limit: CostLimit) -> None:
        case = view.case
        for response in responses_of(case):
            if stands_in(case, response, limit):
                continue
            if not sheet_of(case).lines:
                if case.regime is Regime.FOIA:
                    self._ask_for_sheet(view, response)
                return
            if not why_no_paragraph(case, limit):
                self._offer(view, response, limit)
                return

    def _ask_for_sheet(self, view: CaseView, response: Response) -> None:
        self._offered = (view.case_id, response.key, "no sheet")
        self.clear_buttons()
        self.say(
            "info",
            "A refusal on cost shows its sum",
            "Estimate the work on the cost sheet: its sum and advice can then be put into the response (sections 12 "
            "and 16).",
            "receipt_money",
        )
        self.add_button("Open the cost sheet", self.sheet_wanted.emit)
        self.add_button("Not now", self._decline)

    def _offer(self, view: CaseView, response: Response, limit: CostLimit) -> None:
        case = view.case
        found = reckon(sheet_of(case), limit)
        where = _named(case, response)
        self._offered = (view.case_id, response.key, found.seconds, sheet_of(case))
        stale = is_stale(case, response, limit)
        title = f"The cost sheet changed since its sum was put into the response to {where}"
        seconds = found.determining if found.exceeds_by_determining and case.regime is Regime.FOIA else found.seconds
        self.clear_buttons()
        self.say(
            "warn" if stale else "info",
            title if stale else f"Put the sum of the cost sheet into the response to {where}?",
            f"{cost_words(seconds, cost_of(seconds))}. {standing_words(case.regime, found)}.".replace("..", "."),
            "receipt_money",
        )
        self.add_button("Put the new sum in" if stale else "Put it in", lambda: self.put_wanted.emit(response.key))
        self.add_button("Not now", self._decline)

    def _decline(self) -> None:
        self._declined.add(self._offered)
        self.moved.emit()


def _named(case: Case, response: Response) -> str:
    numbers = case.numbers_of(response)
    return f"{'item' if len(numbers) == 1 else 'items'} {numbers_in_words(numbers)}"
