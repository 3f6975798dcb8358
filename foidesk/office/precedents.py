"""The counter of earlier answers: what is like the items in hand, what has some words in it, and an answer put in."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from foidesk.domain import meantime, precedents, reusing
from foidesk.domain.case import Case, Change
from foidesk.domain.items import Outcome
from foidesk.domain.likeness import Closeness
from foidesk.domain.precedents import Candidate, Match, Span
from foidesk.domain.richtext import RichText
from foidesk.domain.troubles import NotAllowed
from foidesk.office.views import CaseView
from foidesk.office.work import Work
from foidesk.store.cabinet import Drawer
from foidesk.store.lists.precedents import KnownAnswer

_MOST_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Precedent:
    """An earlier response as the drawer shows it.

    `question` is the wording that is most like what is asked, `marks` the places in it of the words that agree.
    `closeness` is None where words were looked for, `issued` is None for a draft.
    """

    case_id: int
    response_key: int
    reference: str
    subject: str
    issued: date | None
    received: date
    numbers: tuple[int, ...]
    answer: str
    outcomes: tuple[Outcome, ...]
    exemptions: tuple[str, ...]
    age_words: str
    question: str = ""
    marks: tuple[Span, ...] = ()
    answer_marks: tuple[Span, ...] = ()
    closeness: Closeness | None = None

    @property
    def source(self) -> str:
        """Name it: `HA06181, items 2 and 3`."""
        return f"{self.reference}, {reusing.items_in_words(self.numbers)}"

    @property
    def words(self) -> tuple[str, ...]:
        """Give the words of the question that agree."""
        return tuple(self.question[start:end] for start, end in self.marks)


class Precedents:
    """What was answered before."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def like(self, case_id: int, item_keys: Iterable[int]) -> tuple[Precedent, ...]:
        """Give the answers of other cases to items like these, the nearest first; items that are gone are left out."""
        keys = set(item_keys)
        with self._work.reading() as drawer:
            case = drawer.casefiles.load(case_id)
            asked = [item.wording for item in case.items if item.key in keys]
            return like(drawer, asked, case_id, case.regime.value, self._work.today())

    def search(self, words: str, *, but: tuple[int, int] | None = None) -> tuple[Precedent, ...]:
        """Give the newest responses of all cases that have all these words in item or answer; `but` is left out."""
        today = self._work.today()
        with self._work.reading() as drawer:
            found = drawer.precedents.known(drawer.precedents.holding(words, most=_MOST_SHOWN + 1))
        shown = [one for one in found if (one.case_id, one.response_key) != but]
        return tuple(_holding(one, words, today) for one in shown[:_MOST_SHOWN])

    def use(
        self,
        case_id: int,
        response_key: int,
        source: tuple[int, int],
        text: RichText | None = None,
        seen: Case | None = None,
    ) -> CaseView:
        """Put the answer of another response in, as one act that says where it is from.

        `text` is the whole response with the answer in it where the cursor was; None adds it at the end.
        """
        source_case, source_key = source

        def changing(case: Case) -> Change:
            if source == (case_id, response_key):
                raise NotAllowed("This is the response itself.", kept="Nothing was changed.")
            return reusing.use_answer(case, response_key, found, text)

        with self._work.reading() as drawer:
            found = reusing.source_of(drawer.casefiles.load(source_case), source_key)
        watched = (meantime.response_text(seen, response_key),) if seen is not None and text is not None else ()
        return self._work.act(case_id, changing, being_written=response_key, seen=seen, watched=watched)

    def text_of(self, case_id: int, response_key: int) -> RichText:
        """Give the whole text of a response, to be put in."""
        with self._work.reading() as drawer:
            return drawer.casefiles.load(case_id).response(response_key).text


def like(drawer: Drawer, asked: Sequence[str], case_id: int, regime: str, today: date) -> tuple[Precedent, ...]:
    """Ask the index for the words of these items, and rank what it gives."""
    words = precedents.telling_words(asked)
    if not words:
        return ()
    worded = drawer.precedents.worded(words, but=case_id)
    known = {
        (one.case_id, one.response_key): one for one in drawer.precedents.known(worded.answers) if one.answer.strip()
    }
    candidates = [
        Candidate(one.case_id, one.response_key, one.wordings, one.issued, one.received, one.regime)
        for one in known.values()
    ]
    ranked = precedents.rank(asked, candidates, worded.counts, regime, today)
    return tuple(
        _alike(known[match.candidate.case_id, match.candidate.response_key], match, today)
        for match in ranked[:_MOST_SHOWN]
    )


def _alike(known: KnownAnswer, match: Match, today: date) -> Precedent:
    return replace(_shown(known, today), question=match.text, marks=match.marks(), closeness=match.closeness)


def _holding(known: KnownAnswer, words: str, today: date) -> Precedent:
    """Show the item that has most of the words, and mark them in it and in the answer."""
    marked = [(wording, precedents.marked_words(wording, words)) for wording in known.wordings]
    question, marks = max(marked, key=lambda one: len(one[1]), default=("", ()))
    answer_marks = precedents.marked_words(known.answer, words)
    return replace(_shown(known, today), question=question, marks=marks, answer_marks=answer_marks)


def _shown(known: KnownAnswer, today: date) -> Precedent:
    return Precedent(
        case_id=known.case_id,
        response_key=known.response_key,
        reference=known.reference,
        subject=known.subject,
        issued=known.issued,
        received=known.received,
        numbers=known.numbers,
        answer=known.answer,
        outcomes=known.outcomes,
        exemptions=known.exemptions,
        age_words=precedents.age_words(known.issued, today),
    )
