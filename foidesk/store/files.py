"""The papers in the cabinet: bytes under their own hash, and which case they lie in under what name."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, insert, select

from foidesk.domain.troubles import NotFound, StoreTrouble
from foidesk.store.tables.papers import CaseFileRecord, FileRecord


@dataclass(frozen=True, slots=True)
class FiledFile:
    """A file in a case; `name` is as it came in and is never used as a path."""

    id: int
    case_id: int
    sha256: str
    name: str
    role: str
    media_type: str
    size: int


class Files:
    """The papers, during one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, content: bytes, media_type: str) -> str:
        """Keep some bytes and give their SHA-256; the same bytes are kept once."""
        digest = hashlib.sha256(content).hexdigest()
        known = select(FileRecord.sha256).where(FileRecord.sha256 == digest)
        if self._connection.execute(known).scalar_one_or_none() is None:
            self._connection.execute(
                insert(FileRecord).values(sha256=digest, media_type=media_type, size=len(content), content=content)
            )
        return digest

    def get(self, sha256: str) -> bytes:
        """Give the bytes of a hash; NotFound if there are none, StoreTrouble if they are not what was filed."""
        content = self._connection.execute(
            select(FileRecord.content).where(FileRecord.sha256 == sha256)
        ).scalar_one_or_none()
        if content is None:
            raise NotFound("That file is not in the register.")
        if hashlib.sha256(content).hexdigest() != sha256:
            raise StoreTrouble(
                "A file in the register is damaged: it is no longer what was filed.",
                kept="It was left as it is.",
                do="Restore the latest copy of the register that is sound.",
                details=f"sha256 {sha256}",
            )
        return content

    def attach(self, case_id: int, sha256: str, name: str, role: str) -> None:
        """Lay a file into a case; twice the same is once."""
        there = select(CaseFileRecord.id).where(
            CaseFileRecord.case_id == case_id,
            CaseFileRecord.sha256 == sha256,
            CaseFileRecord.name == name,
            CaseFileRecord.role == role,
        )
        if self._connection.execute(there).scalar_one_or_none() is None:
            self._connection.execute(
                insert(CaseFileRecord).values(case_id=case_id, sha256=sha256, name=name, role=role)
            )

    def attach_to_all(self, case_ids: Sequence[int], sha256: str, name: str, role: str) -> None:
        """Lay one file into many cases that do not have it yet."""
        rows = [{"case_id": case_id, "sha256": sha256, "name": name, "role": role} for case_id in case_ids]
        if rows:
            self._connection.execute(insert(CaseFileRecord), rows)

    def of_case(self, case_id: int) -> tuple[FiledFile, ...]:
        """Give the files of a case in the order they came in."""
        found = self._connection.execute(
            select(
                CaseFileRecord.id,
                CaseFileRecord.case_id,
                CaseFileRecord.sha256,
                CaseFileRecord.name,
                CaseFileRecord.role,
                FileRecord.media_type,
                FileRecord.size,
            )
            .join(FileRecord, FileRecord.sha256 == CaseFileRecord.sha256)
            .where(CaseFileRecord.case_id == case_id)
            .order_by(CaseFileRecord.id)
        )
        return tuple(FiledFile(*row) for row in found)
