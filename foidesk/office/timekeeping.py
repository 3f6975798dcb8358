"""The timekeeping counter: clock events on a case, and what a date would be."""

from dataclasses import replace
from datetime import date

from foidesk.domain import clock
from foidesk.domain.case import Case, Change
from foidesk.domain.clock import ClockEvent, Deadline
from foidesk.domain.facts import Fact, FactKind
from foidesk.domain.profile import DateStyle
from foidesk.domain.regimes import Regime
from foidesk.domain.troubles import NotFound
from foidesk.office.views import CaseView
from foidesk.office.work import Work


class Timekeeping:
    """What stops, restarts and extends the clock of a case; each method is one act."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def add_event(self, case_id: int, event: ClockEvent) -> CaseView:
        """Add a clock event; an impossible one is refused in plain words."""

        def changing(case: Case) -> Change:
            case.must_be_open()
            clock.check_event(
                case.regime, case.request.received, case.events, event, self._work.calendar, today=self._work.today()
            )
            events = tuple(sorted((*case.events, event), key=lambda one: one.on))
            words = f"{event.kind.in_words} on {DateStyle.PLAIN.write(event.on)}"
            return replace(case, events=events), Fact(
                FactKind.CLOCK_EVENT_ADDED, words, f"add the clock event “{event.kind.in_words.lower()}”"
            )

        return self._work.act(case_id, changing)

    def remove_event(self, case_id: int, index: int) -> CaseView:
        """Take a clock event away again; refused when a later event depends on it."""

        def changing(case: Case) -> Change:
            case.must_be_open()
            if not 0 <= index < len(case.events):
                raise NotFound("That clock event is no longer on the case.")
            gone = case.events[index]
            left = case.events[:index] + case.events[index + 1 :]
            clock.deadline(case.regime, case.request.received, left, self._work.calendar)
            words = f"{gone.kind.in_words} of {DateStyle.PLAIN.write(gone.on)} taken off the clock"
            return replace(case, events=left), Fact(
                FactKind.CLOCK_EVENT_REMOVED, words, f"take “{gone.kind.in_words.lower()}” off the clock"
            )

        return self._work.act(case_id, changing)

    def what_if(self, regime: Regime, received: date) -> Deadline:
        """Work out the deadline of a request that came in on another day."""
        return clock.deadline(regime, received, (), self._work.calendar)
