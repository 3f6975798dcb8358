"""Earlier answers to questions in like words: the SQLite index asked, for the office to rank."""

import heapq
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any, Protocol

from sqlalchemy import Connection, text

from foidesk.domain.items import Outcome
from foidesk.domain.precedents import FREQUENT, weight
from foidesk.store.answerwords import line_of, response_of
from foidesk.store.folding import fold, match_expression

Answer = tuple[int, int]
"""A case and the key of a response in it."""
_WORD = re.compile(r"[^\W_]+")
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
    """The index of answers in SQLite, during one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def worded(self, words: Sequence[str], *, but: int) -> Worded:
        """Give the answers, but those of one case, whose questions have most of these words.

        Of a word that many answers have only the newest are looked at; older ones that have several such words are
        found by two of them together.
        """
        bare = (" ".join(_WORD.findall(fold(word))) for word in words)
        wanted = [word for word in dict.fromkeys(bare) if word][:_MOST_WORDS]
        counts: dict[str, int] = {}
        weights: dict[int, int] = defaultdict(int)
        frequent: list[str] = []
        for word in wanted:
            lines = self._lines(_in_items(word), FREQUENT)
            counts[word] = len(lines)
            if len(lines) == FREQUENT:
                frequent.append(word)
            self._weigh(weights, lines, round(1000 * weight(len(lines))))
        for one, other in pairwise(frequent[: _MOST_PAIRS + 1]):
            self._weigh(weights, self._lines(f"{_in_items(one)} AND {_in_items(other)}", FREQUENT // 4), 1000)
        own = range(line_of(but, 0), line_of(but + 1, 0))
        best = heapq.nlargest(_MOST_ANSWERS, ((heavy, line) for line, heavy in weights.items() if line not in own))
        return Worded(counts, tuple(response_of(line) for _, line in best))

    def holding(self, typed: str, *, most: int) -> tuple[Answer, ...]:
        """Give the newest responses, answered or not, that have all typed words in question or answer."""
        expression = match_expression(typed)
        return () if expression is None else tuple(map(response_of, self._lines(expression, most)))

    def known(self, answers: Sequence[Answer]) -> tuple[KnownAnswer, ...]:
        """Give what is known of these responses, in this order; one that is not there is left out."""
        asked = {"some": json.dumps([[*one, line_of(*one)] for one in answers])}
        items: dict[Answer, list[tuple[int, str]]] = defaultdict(list)
        for case_id, key, place, wording in self._rows(_ITEMS, asked):
            items[case_id, key].append((place + 1, wording))
        outcomes, exemptions = self._listed(_OUTCOMES, asked), self._listed(_EXEMPTIONS, asked)
        found = {}
        for case_id, key, reference, subject, regime, received, issued, answer in self._rows(_KNOWN, asked):
            one = (case_id, key)
            found[one] = KnownAnswer(
                case_id=case_id,
                response_key=key,
                reference=reference,
                subject=subject,
                regime=regime,
                received=date.fromisoformat(received),
                issued=None if issued is None else date.fromisoformat(issued),
                numbers=tuple(number for number, _ in items[one]),
                wordings=tuple(wording for _, wording in items[one]),
                answer=answer,
                outcomes=tuple(map(Outcome, outcomes[one])),
                exemptions=tuple(exemptions[one]),
            )
        return tuple(found[one] for one in dict.fromkeys(answers) if one in found)

    def _listed(self, question: Any, asked: dict[str, str]) -> dict[Answer, list[str]]:  # noqa: ANN401
        listed: dict[Answer, list[str]] = defaultdict(list)
        for case_id, key, value in self._rows(question, asked):
            listed[case_id, key].append(value)
        return listed

    def _lines(self, expression: str, most: int) -> list[int]:
        return [line for (line,) in self._rows(_LINES, {"words": expression, "most": most})]

    def _rows(self, question: Any, asked: dict[str, Any]) -> list[Any]:  # noqa: ANN401
        """Fetch rows as the driver gives them: they are many, and names cost."""
        return list(self._connection.execute(question, asked).cursor.fetchall())

    @staticmethod
    def _weigh(weights: dict[int, int], lines: Iterable[int], more: int) -> None:
        for line in lines:
            weights[line] += more


def _in_items(word: str) -> str:
    return f'{{items}} : "{word}"'


_LINES = text("SELECT rowid FROM answer_words WHERE answer_words MATCH :words ORDER BY rowid DESC LIMIT :most")
_SOME = (
    "WITH some(case_id, key, line) AS (SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]'), "
    "json_extract(value, '$[2]') FROM json_each(:some)) "
)
_ITEMS = text(
    _SOME + "SELECT some.case_id, some.key, items.place, items.wording FROM some "  # noqa: S608  our own names
    "JOIN response_items ON response_items.case_id = some.case_id AND response_items.response_key = some.key "
    "JOIN items ON items.case_id = some.case_id AND items.key = response_items.item_key "
    "ORDER BY some.case_id, items.place"
)
_OUTCOMES = text(
    _SOME + "SELECT some.case_id, some.key, outcome FROM some JOIN response_outcomes "  # noqa: S608
    "ON response_outcomes.case_id = some.case_id AND response_outcomes.response_key = some.key "
    "ORDER BY response_outcomes.place"
)
_EXEMPTIONS = text(
    _SOME + "SELECT some.case_id, some.key, provision FROM some JOIN exemption_claims "  # noqa: S608
    "ON exemption_claims.case_id = some.case_id AND exemption_claims.response_key = some.key "
    "ORDER BY exemption_claims.place"
)
_KNOWN = text(
    _SOME + "SELECT some.case_id, some.key, cases.reference, cases.subject, cases.regime, "  # noqa: S608
    "cases.received, "
    "cases.answered_on, answer_words.answer FROM some JOIN cases ON cases.id = some.case_id "
    "JOIN answer_words ON answer_words.rowid = some.line"
)
