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
            case_id = view.case_id
            self._doing(lambda: self._desk.office.drafting.choose_outcomes(case_id, response_key, outcomes), None)

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
        picker.chosen.connect(lambda made: self._claim(response_key, place, made))
        picker.finished.connect(self._picker_left)
        self.picker = picker
        picker.open()
        self._desk.run(office.records.profile, picker.know_office, owner=picker)

    def _picker_left(self) -> None:
        if self.picker is not None:
            self.picker.deleteLater()
            self.picker = None
        self._left()

    def _claim(self, response_key: int, place: int, made: ExemptionClaim) -> None:
        claims = self._claims(response_key)
        if 0 <= place < len(claims):
            claims[place] = made
        else:
            claims.append(made)
        self._put_claims(response_key, claims, None)

    def remove_exemption(self, response_key: int, place: int) -> None:
        """Take an exemption off a response."""
        claims = self._claims(response_key)
        gone = claims.pop(place)
        self._put_claims(response_key, claims, lambda _now: self._removed(f"Exemption {gone.provision} taken off"))

    def _claims(self, response_key: int) -> list[ExemptionClaim]:
        view = self._view()
        return list(view.case.response(response_key).exemptions) if view is not None else []

    def _put_claims(self, response_key: int, claims: list[ExemptionClaim], after: After | None) -> None:
        view = self._view()
        if view is not None:
            case_id, given = view.case_id, tuple(claims)
            self._doing(lambda: self._desk.office.drafting.claim_exemptions(case_id, response_key, given), after)
