"""Acts on responses: outcomes chosen, exemptions taken off; each goes to the office."""

from collections.abc import Callable

from foidesk.domain.items import Outcome
from foidesk.office.views import CaseView
from foidesk.ui.casefile.itemacts import Doing
from foidesk.ui.desk import Desk


class ResponseActs:
    """What is decided about a response. `view` gives the case as it is now."""

    def __init__(
        self,
        desk: Desk,
        view: Callable[[], CaseView | None],
        doing: Doing,
        removed: Callable[[str], None],
    ) -> None:
        self._desk = desk
        self._view = view
        self._doing = doing
        self._removed = removed

    def choose_outcomes(self, response_key: int, outcomes: tuple[Outcome, ...]) -> None:
        """Record what became of what was asked."""
        view = self._view()
        if view is not None:
            case_id, seen = view.case_id, view.case
            self._doing(lambda: self._desk.office.drafting.choose_outcomes(case_id, response_key, outcomes, seen), None)

    def remove_exemption(self, response_key: int, place: int) -> None:
        """Take an exemption off a response."""
        view = self._view()
        if view is None:
            return
        case_id, seen = view.case_id, view.case
        claims = list(seen.response(response_key).exemptions)
        gone = claims.pop(place)
        self._doing(
            lambda: self._desk.office.drafting.claim_exemptions(case_id, response_key, claims, seen),
            lambda _now: self._removed(f"Exemption {gone.provision} taken off"),
        )
