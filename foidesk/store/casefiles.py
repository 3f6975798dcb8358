"""Whole cases in and out of the register, each change in the transaction of the act that made it."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, cast

from sqlalchemy import Connection, Table, bindparam, delete, insert, select, update

from foidesk.domain.case import Case, Stage
from foidesk.domain.regimes import DeadlineOf
from foidesk.domain.troubles import Conflict, NotAllowed, NotFound
from foidesk.store.folding import fold
from foidesk.store.rows import case_rows
from foidesk.store.rows.case_rows import PARTS, Rows
from foidesk.store.tables.base import Record
from foidesk.store.tables.cases import NO_DUE_DAY, CaseRecord, EvidenceRecord
from foidesk.store.words import answerwords
from foidesk.store.words.wordindex import WORDS_OF_A_CASE, case_words


@dataclass(frozen=True)
class Standing:
    """What follows from a case's clocks, kept beside it so that lists sort and filter fast.

    `due` is the deadline that runs: the answer's, or while a review is undecided the review's, as `due_of` says.
    `due_limit` is its length in the unit of its law; all else is of the answer.
    """

    due: date | None
    state: str
    answered_on: date | None
    days_taken: int | None
    waiting: bool
    due_of: DeadlineOf = DeadlineOf.RESPONSE
    due_limit: int = 20


class CaseFiles:
    """The cases, during one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, case: Case, standing: Standing) -> int:
        """File a new case; NotAllowed if its reference is taken."""
        if self.find(case.reference) is not None:
            raise NotAllowed(
                f"There is already a case {case.reference}.",
                kept="Nothing was filed.",
                do="Give the new case another reference.",
            )
        row = {**_listed(case, standing), "version": 1}
        # The row goes beside the statement, which then is the same for every case: an old log brings ten thousand.
        done = self._connection.execute(_ADD, row)
        case_id = int(done.inserted_primary_key[0])  # type: ignore[index]
        evidence = {"case_id": case_id, "text": case.request.text, "sha256": text_hash(case.request.text)}
        self._connection.execute(_ADD_EVIDENCE, evidence)
        self._settle(case_id, {}, case_rows.parts(case))
        case_words(self._connection).add([{"line": case_id, **case_rows.words(case)}])
        answerwords.settle(self._connection, case_id, {}, case_rows.answer_words(case))
        return case_id

    def load(self, case_id: int) -> Case:
        """Give a case; NotFound if there is none of that number."""
        row = self._connection.execute(select(_CASES).where(CaseRecord.id == case_id)).mappings().one_or_none()
        if row is None:
            raise NotFound("That case is not in the register.")
        evidence = self._connection.execute(
            select(EvidenceRecord.text).where(EvidenceRecord.case_id == case_id)
        ).scalar_one()
        rows = {
            record: self._connection.execute(
                select(record.__table__).where(_of(record).c.case_id == case_id).order_by(_of(record).c.place)
            )
            .mappings()
            .all()
            for record, _key in PARTS
        }
        return case_rows.assembled(dict(row), evidence, rows)  # type: ignore[arg-type]  # a RowMapping is a Mapping

    def find(self, reference: str) -> int | None:
        """Give the number of the case with a reference, in whatever case it is typed; None if there is none."""
        return self._connection.execute(
            select(CaseRecord.id).where(CaseRecord.reference_key == fold(reference))
        ).scalar_one_or_none()

    def keep(self, case_id: int, case: Case, standing: Standing) -> Case:
        """Keep a changed case and give it with its new version; Conflict if it changed since it was loaded."""
        old = self.load(case_id)
        if old.version != case.version:
            raise Conflict(
                f"Somebody else changed {old.reference} while you were working on it.",
                kept="Their change is saved. Yours is not saved yet and is still on the screen.",
                do="Look at their change, then make yours again.",
            )
        if old.request.text != case.request.text:
            raise ValueError("the text of a request is evidence and never changes")
        if fold(case.reference) != fold(old.reference) and self.find(case.reference) is not None:
            raise NotAllowed(f"There is already a case {case.reference}.", kept="Nothing was changed.")
        row = {**_listed(case, standing), "version": old.version + 1}
        self._connection.execute(update(CaseRecord).where(CaseRecord.id == case_id).values(row))
        self._settle(case_id, case_rows.parts(old), case_rows.parts(case))
        words = case_rows.words(case)
        if words != case_rows.words(old):
            case_words(self._connection).change([{"line": case_id, **words}])
        answerwords.settle(self._connection, case_id, case_rows.answer_words(old), case_rows.answer_words(case))
        return replace(case, version=old.version + 1)

    def restand(self, case_id: int, standing: Standing) -> None:
        """Rewrite what follows from the clock (a bank holiday was added); the case itself is as it was."""
        wanted = select(CaseRecord.stage, CaseRecord.shelf).where(CaseRecord.id == case_id)
        found = self._connection.execute(wanted).one_or_none()
        if found is None:
            raise NotFound("That case is not in the register.")
        derived = _derived(Stage(found.stage), standing, destroyed=found.shelf == case_rows.NO_SHELF)
        self._connection.execute(update(CaseRecord).where(CaseRecord.id == case_id).values(derived))

    def listed(self, case_id: int, case: Case) -> dict[str, Any]:
        """Give all that lists sort and filter by, as it follows from a case and what was last kept of its clock."""
        return _listed(case, self.standing(case_id))

    def put_on_lists(self, case_id: int, case: Case) -> None:
        """Make anew what lists sort and search by, after rows of a case were lost; its clock is left as it was told."""
        row = self.listed(case_id, case)
        self._connection.execute(update(CaseRecord).where(CaseRecord.id == case_id).values(row))
        case_words(self._connection).add([{"line": case_id, **case_rows.words(case)}])

    def standing(self, case_id: int) -> Standing:
        """Give what was last kept of a case's clock."""
        row = self._connection.execute(
            select(
                CaseRecord.due,
                CaseRecord.state,
                CaseRecord.answered_on,
                CaseRecord.days_taken,
                CaseRecord.waiting,
                CaseRecord.due_of,
                CaseRecord.due_limit,
            ).where(CaseRecord.id == case_id)
        ).one_or_none()
        if row is None:
            raise NotFound("That case is not in the register.")
        return Standing(*row[:-2], DeadlineOf(row.due_of), row.due_limit)

    def indexed_words(self, case_id: int) -> dict[str, str] | None:
        """Give what the search index holds of a case; None if it holds nothing."""
        row = next(iter(case_words(self._connection).held(case_id, case_id)), None)
        return None if row is None else dict(zip(WORDS_OF_A_CASE, row[1:], strict=True))

    def ids(self) -> list[int]:
        """Give every case, in the order in which they came in."""
        return list(self._connection.execute(select(CaseRecord.id).order_by(CaseRecord.id)).scalars())

    def open_ids(self) -> list[int]:
        """Give every case the office still owes something in, the most pressing first."""
        return list(
            self._connection.execute(
                select(CaseRecord.id)
                .where(CaseRecord.shelf < case_rows.CLOSED_SHELF)
                .order_by(CaseRecord.shelf, CaseRecord.due_sort, CaseRecord.reference_key)
            ).scalars()
        )

    def _settle(self, case_id: int, old: Mapping[type[Record], Rows], new: Mapping[type[Record], Rows]) -> None:
        """Add, change and remove only the rows that differ; what others point at goes last."""
        for record, key_names in PARTS:
            had = old.get(record, {})
            added = [key for key in new[record] if key not in had]
            changed = [key for key, row in new[record].items() if key in had and had[key] != row]
            if added:
                self._connection.execute(
                    insert(_of(record)),
                    [
                        {"case_id": case_id, **dict(zip(key_names, key, strict=True)), **new[record][key]}
                        for key in added
                    ],
                )
            if changed:
                self._connection.execute(
                    update(_of(record)).where(*_same(record, key_names)),
                    [{**_bound(case_id, key_names, key), **new[record][key]} for key in changed],
                )
        for record, key_names in reversed(PARTS):
            gone = [key for key in old.get(record, {}) if key not in new[record]]
            if gone:
                self._connection.execute(
                    delete(_of(record)).where(*_same(record, key_names)),
                    [_bound(case_id, key_names, key) for key in gone],
                )


_CASES = CaseRecord.__table__
_ADD, _ADD_EVIDENCE = insert(cast(Table, _CASES)), insert(cast(Table, EvidenceRecord.__table__))


def text_hash(text: str) -> str:
    """Give the SHA-256 of a text's UTF-8 bytes."""
    return hashlib.sha256(text.encode()).hexdigest()


def _listed(case: Case, standing: Standing) -> dict[str, Any]:
    """Give all that lists sort and filter by, as it follows from a case and its clock."""
    return {**case_rows.columns(case), **_derived(case.stage, standing, destroyed=case.is_destroyed)}


def _derived(stage: Stage, standing: Standing, *, destroyed: bool) -> dict[str, Any]:
    return {
        "due": standing.due,
        "due_sort": standing.due or NO_DUE_DAY,
        "due_of": standing.due_of.value,
        "due_limit": standing.due_limit,
        "state": standing.state,
        "answered_on": standing.answered_on,
        "days_taken": standing.days_taken,
        "waiting": standing.waiting,
        "shelf": case_rows.shelf_of(stage, standing.waiting, destroyed=destroyed),
    }


def _of(record: type[Record]) -> Table:
    return cast(Table, record.__table__)


def _same(record: type[Record], key_names: tuple[str, ...]) -> list[Any]:
    table = _of(record)
    return [
        table.c.case_id == bindparam("of_case"),
        *(table.c[name] == bindparam(f"of_{name}") for name in key_names),
    ]


def _bound(case_id: int, key_names: tuple[str, ...], key: tuple[int, ...]) -> dict[str, int]:
    return {"of_case": case_id, **{f"of_{name}": part for name, part in zip(key_names, key, strict=True)}}
