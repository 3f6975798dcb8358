"""The lettering counter: which letters a case needs now, what is filled in for them, and the words proposed."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from foidesk.domain import largeprint, letteracts, lettertimes, signatories
from foidesk.domain.case import Case
from foidesk.domain.letterdraft import LetterDraft
from foidesk.domain.letterkinds import LetterKind
from foidesk.domain.lettertimes import Proposal
from foidesk.domain.meantime import Watched
from foidesk.domain.profile import DateStyle
from foidesk.domain.profileversions import version_on
from foidesk.office.views import CaseView
from foidesk.office.work import Work

if TYPE_CHECKING:
    from foidesk.domain.richtext import RichText


@dataclass(frozen=True, slots=True)
class Signers:
    """Who signs a letter, and the names of all who sign for the office."""

    name: str
    everybody: tuple[str, ...]
    post: str = ""
    has_picture: bool = False
    """Whether a signature is printed, so that no room is left for ink."""


class Lettering:
    """What a caseworker does about letters before they go out of the door."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def proposals(self, case_id: int) -> tuple[Proposal, ...]:
        """List the letters that a case needs now, the most pressing first."""
        case = self._case(case_id)
        return lettertimes.proposals(case, self._work.deadline(case), self._work.calendar, self._work.today())

    def possible(self, case_id: int) -> tuple[LetterKind, ...]:
        """List the kinds of letter that could go out in a case as it stands."""
        return lettertimes.possible(self._case(case_id))

    def fill_in(self, case_id: int, draft: LetterDraft, seen: Case | None = None) -> CaseView:
        """Keep what was filled in for a letter; refused if somebody else filled it in since it was `seen`."""
        watched = Watched("what is filled in for this letter", lambda case: case.draft(draft.kind))
        return self._work.act(case_id, lambda case: letteracts.fill_in(case, draft), seen=seen, watched=(watched,))

    def choose_signatory(self, case_id: int, kind: str, name: str, seen: Case | None = None) -> CaseView:
        """Choose who signs one letter; no name leaves it to whoever signs letters of its kind."""
        watched = Watched("who signs this letter", lambda case: signatories.chosen_for(case, kind))
        return self._work.act(case_id, lambda case: signatories.choose(case, kind, name), seen=seen, watched=(watched,))

    def print_large(self, case_id: int, points: int, seen: Case | None = None) -> CaseView:
        """Have the letters of a case in large print, or with 0 in the usual print again (Equality Act 2010 s.20)."""
        watched = Watched("the print of the letters", lambda case: case.large_print)
        return self._work.act(case_id, lambda case: largeprint.mark(case, points), seen=seen, watched=(watched,))

    def signers(self, case_id: int, kind: str, dated: date | None = None) -> Signers:
        """Give who signs a letter as it stands, and who else signs for the office on its date."""
        case = self._case(case_id)
        with self._work.reading() as drawer:
            profile = self._work.profile(drawer, dated)
        everybody = tuple(one.name for one in signatories.everybody(profile) if one.name.strip())
        who = signatories.of_letter(case, profile, kind)
        return Signers(who.name, everybody, who.post, bool(who.picture))

    def other_wording(self, dated: date) -> str:
        """Say that a letter of a date takes other wording or details than one of today; nothing where it does not."""
        with self._work.reading() as drawer:
            rows = self._work.profile_rows(drawer)
        then, now = version_on(rows, dated), version_on(rows, self._work.today())
        if then is None or now is None or then == now or then.until is None:
            return ""
        return f"A letter of this date has the wording and details that held until {DateStyle.PLAIN.write(then.until)}."

    def proposed_text(self, case_id: int, kind: str) -> "RichText":
        """Word the middle of a letter as the office does, whatever she made of it since."""
        from foidesk.letters.compose import proposed_middle

        case = self._case(case_id)
        with self._work.reading() as drawer:
            profile = self._work.profile(drawer)
        known = letteracts.must_fit(case, kind)
        return proposed_middle(known, case, profile, self._work.deadline(case), self._work.today())

    def _case(self, case_id: int) -> Case:
        with self._work.reading() as drawer:
            return drawer.casefiles.load(case_id)
