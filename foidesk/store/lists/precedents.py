"""Earlier answers to questions in like words: the index of answers asked, for the office to rank."""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Protocol

from sqlalchemy import Connection, select

from foidesk.domain.items import Outcome
from foidesk.domain.precedents import FREQUENT, weight
from foidesk.store.folding import Phrase, bare, phrases
from foidesk.store.spoken import among
from foidesk.store.tables.cases import CaseRecord, ClaimRecord, ItemRecord, OutcomeRecord, ResponseItemRecord
from foidesk.store.words.answerwords import line_of, response_of
from foidesk.store.words.wordindex import answer_words

Answer = tuple[int, int]
"""A case and the key of a response in it."""
_MOST_WORDS = 30
_MOST_PAIRS = 8
_MOST_ANSWERS = 100


@dataclass(frozen=True, slots=True)
class Worded:
    """What the index says of some words: how many answers have each, and the answers that have most of them."""

    counts: dict[str, int]
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class KnownAnswer:
    """One response as a list of answers shows it. `issued` is the day the answer of its case first went out."""

    case_id: int
    response_key: int
    reference: str
    subject: str
    regime: str
    received: date
    issued: date | None
    numbers: tuple[int, ...]
    wordings: tuple[str, ...]
    answer: str
    outcomes: tuple[Outcome, ...]
    exemptions: tuple[str, ...]


class Precedents(Protocol):
    """What any store has to answer about earlier answers, whatever its index is."""

    def worded(self, words: Sequence[str], *, but: int) -> Worded:
        """Give the answers, but those of one case, whose questions have most of these words."""

    def holding(self, typed: str, *, most: int) -> tuple[Answer, ...]:
        """Give the newest responses, answered or not, that have all typed words in question or answer."""

    def known(self, answers: Sequence[Answer]) -> tuple[KnownAnswer, ...]:
        """Give what is known of these responses, in this order; one that is not there is left out."""


class AnswerIndex:
    """The index of answers, during one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def worded(self, words: Sequence[str], *, but: int) -> Worded:
        """Give the answers, but those of one case, whose questions have most of these words.

        Of a word that many answers have only the newest are looked at; older ones that have several such words are
        found by two of them together.
        """
        wanted = [word for word in dict.fromkeys(map(bare, words)) if word][:_MOST_WORDS]
        counts: dict[str, int] = {}
        weights: dict[int, int] = defaultdict(int)
        frequent: list[str] = []
        for word in wanted:
            lines = self._lines(FREQUENT, word)
            counts[word] = len(lines)
            if len(lines) == FREQUENT:
                frequent.append(word)
            self._weigh(weights, lines, round(1000 * weight(len(lines))))
        for one, other in pairwise(frequent[: _MOST_PAIRS + 1]):
            self._weigh(weights, self._lines(FREQUENT // 4, one, other), 1000)
        own = range(line_of(but, 0), line_of(but + 1, 0))
        best = heapq.nlargest(_MOST_ANSWERS, ((heavy, line) for line, heavy in weights.items() if line not in own))
        return Worded(counts, tuple(response_of(line) for _, line in best))

    def holding(self, typed: str, *, most: int) -> tuple[Answer, ...]:
        """Give the newest responses, answered or not, that have all typed words in question or answer."""
        return tuple(map(response_of, answer_words(self._connection).find(phrases(typed), newest=most)))

    def known(self, answers: Sequence[Answer]) -> tuple[KnownAnswer, ...]:
        """Give what is known of these responses, in this order; one that is not there is left out."""
        wanted, keys = set(answers), sorted({case_id for case_id, _ in answers})
        items: dict[Answer, list[tuple[int, str]]] = defaultdict(list)
        for case_id, key, place, wording in self._connection.execute(_WORDINGS.where(among(_LINK.case_id, keys))):
            items[case_id, key].append((place + 1, wording))
        outcomes, exemptions = (
            self._listed(OutcomeRecord, "outcome", keys),
            self._listed(ClaimRecord, "provision", keys),
        )
        cases = {row.id: row for row in self._connection.execute(_CASES.where(among(CaseRecord.id, keys)))}
        texts, found = answer_words(self._connection).texts([line_of(*one) for one in wanted]), {}
        for one in wanted:
            case, words = cases.get(one[0]), texts.get(line_of(*one))
            if case is not None and words is not None:
                found[one] = KnownAnswer(
                    case_id=one[0],
                    response_key=one[1],
                    reference=case.reference,
                    subject=case.subject,
                    regime=case.regime,
                    received=case.received,
                    issued=case.answered_on,
                    numbers=tuple(number for number, _ in items[one]),
                    wordings=tuple(wording for _, wording in items[one]),
                    answer=words[1],
                    outcomes=tuple(map(Outcome, outcomes[one])),
                    exemptions=tuple(exemptions[one]),
                )
        return tuple(found[one] for one in dict.fromkeys(answers) if one in found)

    def _listed(
        self, record: type[OutcomeRecord] | type[ClaimRecord], name: str, cases: Sequence[int]
    ) -> dict[Answer, list[str]]:
        listed: dict[Answer, list[str]] = defaultdict(list)
        wanted = select(record.case_id, record.response_key, getattr(record, name)).order_by(record.place)
        for case_id, key, value in self._connection.execute(wanted.where(among(record.case_id, cases))):
            listed[case_id, key].append(value)
        return listed

    def _lines(self, most: int, *words: str) -> list[int]:
        return answer_words(self._connection).find([Phrase(one) for one in words], ("items",), newest=most)

    @staticmethod
    def _weigh(weights: dict[int, int], lines: Iterable[int], more: int) -> None:
        for line in lines:
            weights[line] += more


_LINK = ResponseItemRecord
_WORDINGS = (
    select(_LINK.case_id, _LINK.response_key, ItemRecord.place, ItemRecord.wording)
    .join(ItemRecord, (ItemRecord.case_id == _LINK.case_id) & (ItemRecord.key == _LINK.item_key))
    .order_by(_LINK.case_id, ItemRecord.place)
)
_CASES = select(
    CaseRecord.id,
    CaseRecord.reference,
    CaseRecord.subject,
    CaseRecord.regime,
    CaseRecord.received,
    CaseRecord.answered_on,
)
