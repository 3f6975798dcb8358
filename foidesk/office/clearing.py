"""The clearing counter: a letter goes to a second reader, who comments, returns it or clears it."""

from datetime import datetime

from foidesk.domain import clearing
from foidesk.domain.case import Case, Change
from foidesk.domain.clearance import current
from foidesk.domain.letterkinds import kind_named
from foidesk.domain.lettertimes import answering_kind
from foidesk.domain.meantime import COMMENTS, WHOLE
from foidesk.domain.troubles import Conflict, NotAllowed
from foidesk.office.clearanceviews import mark_of
from foidesk.office.views import CaseView
from foidesk.office.work import Work
from foidesk.store.lists.clearances import AtClearance


class Clearing:
    """What the drafter and the reader do; each method is one act."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def send(
        self, case_id: int, whom: str, words: str = "", *, kind: str = "response", seen: Case | None = None
    ) -> CaseView:
        """Send a letter for clearance; what was typed last goes with it."""
        self._must_be_on()
        self._settle_typing(case_id)

        def sending(case: Case) -> Change:
            sent = answering_kind(case) if kind_named(kind).answers else kind
            return clearing.send(case, sent, whom, self._work.who, self._now(), words)

        return self._work.act(case_id, sending, seen=seen, watched=(WHOLE,))

    def take_back(self, case_id: int, *, kind: str = "response") -> CaseView:
        """Take a letter back before it was read."""
        return self._work.act(case_id, lambda case: clearing.take_back(case, kind))

    def return_it(self, case_id: int, words: str = "", *, kind: str = "response", seen: Case | None = None) -> CaseView:
        """Send a letter back to whoever drafted it."""
        self._settle_typing(case_id)

        def returning(case: Case) -> Change:
            return clearing.return_it(case, kind, self._work.who, self._now(), words)

        return self._work.act(case_id, returning, seen=seen, watched=(WHOLE,))

    def clear(
        self, case_id: int, own_reason: str = "", *, kind: str = "response", seen: Case | None = None
    ) -> CaseView:
        """Clear a letter as it was seen; refused (Conflict) if somebody changed it since."""
        self._settle_typing(case_id)
        with self._work.reading() as drawer:
            self._work.must_approve(drawer, "clear a letter")
            profile = self._work.profile(drawer)

        def changing(case: Case) -> Change:
            at, was = self._now(), current(case.clearances, kind)
            mark = mark_of(self._work, profile, case, was.kind if was is not None else kind, at)
            return clearing.clear(case, kind, self._work.who, at, mark, own_reason)

        return self._work.act(case_id, changing, seen=seen, watched=(WHOLE,))

    def waiting(self) -> AtClearance:
        """Give what waits for the person at this desk, and what came back to her."""
        with self._work.reading() as drawer:
            return drawer.clearances.of(self._work.who)

    # --- comments -----------------------------------------------------------------------------------

    def comment(self, case_id: int, response_key: int, words: str) -> CaseView:
        """Say something beside a response."""
        return self._work.act(
            case_id, lambda case: clearing.comment(case, response_key, words, self._work.who, self._now())
        )

    def resolve(self, case_id: int, key: int, seen: Case | None = None) -> CaseView:
        """Mark a comment as dealt with."""
        return self._work.act(
            case_id,
            lambda case: clearing.resolve(case, key, self._work.who, self._now()),
            seen=seen,
            watched=(COMMENTS,),
        )

    def take_up(self, case_id: int, key: int) -> CaseView:
        """Open a comment again."""
        return self._work.act(case_id, lambda case: clearing.take_up(case, key))

    def _now(self) -> datetime:
        return self._work.now()

    def _must_be_on(self) -> None:
        with self._work.reading() as drawer:
            rule = self._work.profile(drawer).clearance
        if not rule.is_on:
            raise NotAllowed(
                "Your office does not work with clearance.",
                kept="Nothing was sent.",
                do="Turn it on in Settings, under Clearance.",
            )

    def _settle_typing(self, case_id: int) -> None:
        """Put in what was typed; refused while two versions of a text wait for a choice."""
        self._work.fold_typing(case_id, also_live=True)
        with self._work.reading() as drawer:
            case = drawer.casefiles.load(case_id)
            open_ = [one for one in self._work.typing.undecided(drawer, case_id, case) if not one.closed]
        if open_:
            raise Conflict(
                f"There are two versions of {open_[0].where}, and none is chosen yet.",
                kept="Both versions are kept. The draft is where it was.",
                do="Compare them on the Draft tab and choose, then try again.",
            )
