"""Where the very same file is on record already in another case: enclosed, sent, or come in."""

from collections.abc import Sequence

from sqlalchemy import Connection, select, union_all

from foidesk.store.tables.cases import CaseRecord
from foidesk.store.tables.enclosures import EnclosureRecord, LetterEnclosureRecord
from foidesk.store.tables.holders import CommissionFileRecord
from foidesk.store.tables.papers import CaseFileRecord


class Elsewhere:
    """Files by their hash over all cases, during one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, case_id: int, hashes: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """Give the references of the other cases that hold a file of such a hash, the first ones first."""
        if not hashes:
            return {}
        holders = union_all(
            *(
                select(record.case_id, record.sha256).where(record.sha256.in_(hashes), record.case_id != case_id)
                for record in (EnclosureRecord, LetterEnclosureRecord, CommissionFileRecord, CaseFileRecord)
            )
        ).subquery()
        found: dict[str, dict[str, None]] = {}
        for digest, reference in self._connection.execute(
            select(holders.c.sha256, CaseRecord.reference)
            .join(CaseRecord, CaseRecord.id == holders.c.case_id)
            .order_by(CaseRecord.id)
        ):
            found.setdefault(digest, {})[reference] = None
        return {digest: tuple(references) for digest, references in found.items()}
