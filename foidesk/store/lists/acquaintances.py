"""What the register knows of somebody or something that arrives: who asked before, and requests in like words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, func, or_, select

from foidesk.store.folding import Phrase, bare, fold, sort_key
from foidesk.store.rows.case_rows import CLOSED_SHELF
from foidesk.store.spoken import among
from foidesk.store.tables.cases import CaseRecord
from foidesk.store.words.wordindex import WORDS_OF_A_CASE, case_words

_MOST_WORDS = 40
_RAREST = 12
_MOST_HITS = 6_000
_MOST_CASES = 400


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """A case that may have to do with what arrives; `words` is what a search of its request looks through."""

    case_id: int
    reference: str
    requester: str
    email: str
    address: str
    subject: str
    received: date
    stage: str
    answered_on: date | None
    waiting: bool
    words: str


class Acquaintances:
    """The questions to the register, during one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_address(self, email: str, since: date) -> tuple[int, ...]:
        """Give the cases asked from an e-mail address, open or received since a day, the newest first."""
        if not email.strip():
            return ()
        mine = func.lower(CaseRecord.requester_email) == email.strip().lower()
        recent = or_(CaseRecord.received >= since, CaseRecord.shelf < CLOSED_SHELF)
        return self._ids(select(CaseRecord.id).where(mine, recent))

    def of_name(self, name: str, since: date) -> tuple[int, ...]:
        """Give the cases asked under a name, open or received since a day, the newest first."""
        key = sort_key(name)
        if not key:
            return ()
        recent = or_(CaseRecord.received >= since, CaseRecord.shelf < CLOSED_SHELF)
        return self._ids(select(CaseRecord.id).where(CaseRecord.requester_key == key, recent))

    def worded(self, words: Sequence[str], since: date, until: date) -> tuple[int, ...]:
        """Give the cases of a period in which the rarest of these words are found, most of them first."""
        counted, index = [], case_words(self._connection)
        for word in dict.fromkeys(words[:_MOST_WORDS]):
            phrase = Phrase(bare(word), begins=len(word) >= 4)
            count = index.tally([phrase], _ASKED)
            if count:
                counted.append((count, phrase))
        hits: dict[int, int] = {}
        looked_at = 0
        for count, phrase in sorted(counted, key=lambda one: (one[0], one[1].words))[:_RAREST]:
            # The words that few requests have come first; words of half the register tell nothing and cost most.
            if looked_at and looked_at + count > _MOST_HITS:
                break
            looked_at += count
            found = select(CaseRecord.id).where(
                index.holds(CaseRecord.id, [phrase], _ASKED), CaseRecord.received.between(since, until)
            )
            for case_id in self._connection.execute(found).scalars():
                hits[case_id] = hits.get(case_id, 0) + 1
        return tuple(sorted(hits, key=lambda one: (-hits[one], -one))[:_MOST_CASES])

    def mentioned(
        self, references: frozenset[str], names: frozenset[str], emails: frozenset[str]
    ) -> tuple[tuple[str, str, str], ...]:
        """Give reference, requester and email of the cases that one of these could mean; each is looked up by index."""
        looked_for = (
            (CaseRecord.reference_key, {fold(one) for one in references}),
            (CaseRecord.requester_key, {sort_key(one) for one in names}),
            (func.lower(CaseRecord.requester_email), {one.strip().lower() for one in emails}),
        )
        found: dict[str, tuple[str, str, str]] = {}
        for column, wanted in looked_for:
            if wanted:
                asked = select(CaseRecord.reference, CaseRecord.requester_name, CaseRecord.requester_email).where(
                    among(column, sorted(wanted))
                )
                for row in self._connection.execute(asked):
                    found[row[0]] = (row[0], row[1], row[2])
        return tuple(found[one] for one in sorted(found))

    def known(self, case_ids: Sequence[int]) -> tuple[Acquaintance, ...]:
        """Give what is known of these cases, in this order; a number that is not there is left out."""
        if not case_ids:
            return ()
        some = tuple(dict.fromkeys(case_ids))
        words = case_words(self._connection).texts(some)
        found = {
            row.id: Acquaintance(*row, words[row.id][_ITEMS] if row.id in words else "")  # type: ignore[call-arg]
            for row in self._connection.execute(select(*_KNOWN).where(among(CaseRecord.id, some)))
        }
        return tuple(found[one] for one in dict.fromkeys(case_ids) if one in found)

    def _ids(self, wanted: Any) -> tuple[int, ...]:  # noqa: ANN401  the type of a select has no short name
        newest = wanted.order_by(CaseRecord.received.desc(), CaseRecord.id.desc()).limit(_MOST_CASES)
        return tuple(self._connection.execute(newest).scalars())


_ASKED = ("subject", "items")
_ITEMS = WORDS_OF_A_CASE.index("items")
_KNOWN = (
    CaseRecord.id,
    CaseRecord.reference,
    CaseRecord.requester_name,
    CaseRecord.requester_email,
    CaseRecord.requester_address,
    CaseRecord.subject,
    CaseRecord.received,
    CaseRecord.stage,
    CaseRecord.answered_on,
    CaseRecord.waiting,
)
