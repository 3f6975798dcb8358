"""Acts on responses: outcomes chosen, exemptions claimed and taken off; each goes to the office."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from foidesk.domain.items import ExemptionClaim, Outcome
from foidesk.office.views import CaseView
from foidesk.ui.casefile.exemptionpicker import ExemptionPicker
from foidesk.ui.casefile.itemacts import After, Doing
from foidesk.ui.desk import Desk


class ResponseActs:
    """What is decided about a response. `view` gives the case as it is now, `left` is called after the picker."""

    def __init__(
        self,
        desk: Desk,
        view: Callable[[], CaseView | None],
        doing: Doing,
        removed: Callable[[str], None],
        left: Callable[[], None],
    ) -> None:
        self._desk = desk
        self._view = view
        self._doing = doing
        self._removed = removed
        self._left = left
        self.picker: ExemptionPicker | None = None

    def choose_outcomes(self, response_key: int, outcomes: tuple[Outcome, ...]) -> None:
        """Record what became of what was asked."""
        view = self._view()
        if view is not None:
            case_id, seen = view.case_id, view.case
            self._doing(lambda: self._desk.office.drafting.choose_outcomes(case_id, response_key, outcomes, seen), None)

    def open_exemption(self, response_key: int, place: int, over: QWidget) -> None:
        """Open the picker for a new exemption (-1) or for one that is relied on."""
        view = self._view()
        if view is None:
            return
        response = view.case.response(response_key)
        claim = response.exemptions[place] if 0 <= place < len(response.exemptions) else None
        office = self._desk.office
        numbers = view.case.numbers_of(response)
        picker = ExemptionPicker(view.case.regime, numbers, response, claim, today=office.today, parent=over)
        picker.chosen.connect(lambda made: self._claim(view, response_key, place, made))
        picker.finished.connect(self._picker_left)
        self.picker = picker
        picker.open()
        self._desk.run(office.records.profile, picker.know_office, owner=picker)

    def _picker_left(self) -> None:
        if self.picker is not None:
            self.picker.deleteLater()
            self.picker = None
        self._left()

    def _claim(self, view: CaseView, response_key: int, place: int, made: ExemptionClaim) -> None:
        """Put a claim in among those she saw when she opened the picker."""
        claims = _claims(view, response_key)
        if 0 <= place < len(claims):
            claims[place] = made
        else:
            claims.append(made)
        self._put_claims(view, response_key, claims, None)

    def remove_exemption(self, response_key: int, place: int) -> None:
        """Take an exemption off a response."""
        view = self._view()
        if view is None:
            return
        claims = _claims(view, response_key)
        gone = claims.pop(place)
        self._put_claims(
            view, response_key, claims, lambda _now: self._removed(f"Exemption {gone.provision} taken off")
        )

    def _put_claims(self, view: CaseView, response_key: int, claims: list[ExemptionClaim], after: After | None) -> None:
        case_id, seen, given = view.case_id, view.case, tuple(claims)
        self._doing(lambda: self._desk.office.drafting.claim_exemptions(case_id, response_key, given, seen), after)


def _claims(view: CaseView, response_key: int) -> list[ExemptionClaim]:
    return list(view.case.response(response_key).exemptions)
