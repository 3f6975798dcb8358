"""Version 25: holds and disposals; the journal is sealed over a hash of its words, and tells accounts beside names.

Every entry is sealed anew, for it must be possible that an entry loses its words and the chain still holds. The seal it
had stays beside the new one: copies made before are known by it.
"""

import hashlib
import json
import secrets

import sqlalchemy as sa
from alembic import op

revision = "25"
down_revision = "24"

_TABLES = (
    """CREATE TABLE holds (
        case_id INTEGER NOT NULL,
        place INTEGER NOT NULL,
        reason TEXT NOT NULL,
        "by" TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (case_id, place),
        FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE RESTRICT
    ) STRICT""",
    """CREATE TABLE disposals (
        id INTEGER NOT NULL,
        at TEXT NOT NULL,
        who TEXT NOT NULL,
        account TEXT NOT NULL,
        how TEXT NOT NULL,
        rule TEXT NOT NULL,
        cases INTEGER NOT NULL,
        certificate TEXT,
        PRIMARY KEY (id),
        FOREIGN KEY(certificate) REFERENCES files (sha256) ON DELETE RESTRICT
    ) STRICT""",
    """CREATE TABLE disposed_cases (
        case_id INTEGER NOT NULL,
        place INTEGER NOT NULL,
        disposal INTEGER NOT NULL,
        how TEXT NOT NULL,
        "on" TEXT NOT NULL,
        "by" TEXT NOT NULL,
        rule TEXT NOT NULL,
        closed_on TEXT,
        answered_on TEXT,
        outcome TEXT NOT NULL,
        days_taken INTEGER,
        PRIMARY KEY (case_id, place),
        FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE RESTRICT,
        FOREIGN KEY(disposal) REFERENCES disposals (id) ON DELETE RESTRICT
    ) STRICT""",
    "CREATE INDEX disposed_cases_by_disposal ON disposed_cases (disposal)",
    "ALTER TABLE journal ADD COLUMN account TEXT DEFAULT '' NOT NULL",
    "ALTER TABLE journal ADD COLUMN salt TEXT DEFAULT '' NOT NULL",
    "ALTER TABLE journal ADD COLUMN told TEXT DEFAULT '' NOT NULL",
    "ALTER TABLE journal ADD COLUMN sealed_before TEXT",
    "ALTER TABLE journal ADD COLUMN disposal INTEGER",
)
_DISPOSING = "EXISTS (SELECT 1 FROM disposals WHERE certificate IS NULL)"
_DISPOSING_OF_IT = (
    "EXISTS (SELECT 1 FROM disposed_cases JOIN disposals ON disposals.id = disposed_cases.disposal "
    "WHERE disposals.certificate IS NULL AND disposed_cases.case_id = OLD.case_id)"
)
_WITHOUT_WORDS = "NEW.id = OLD.id AND NEW.seal = OLD.seal AND NEW.told = OLD.told AND NEW.words = '' AND NEW.act = ''"
# Trigger, when it lets be, what it says.
_LETS_BE = (
    ("journal", "unchanged", "UPDATE", f"{_WITHOUT_WORDS} AND {_DISPOSING_OF_IT}", "the journal only grows"),
    (
        *("snapshots", "unchanged", "UPDATE", f"NEW.sha256 = OLD.sha256 AND NEW.body = '' AND {_DISPOSING}"),
        "the journal only grows",
    ),
    ("evidence", "unchanged", "UPDATE", f"NEW.text = '' AND {_DISPOSING_OF_IT}", "the request is evidence"),
    ("letters", "unchanged", "UPDATE", _DISPOSING_OF_IT, "an issued letter is frozen"),
    ("letter_enclosures", "undeleted", "DELETE", _DISPOSING_OF_IT, "what went with a letter is frozen"),
    ("composed_letters", "undeleted", "DELETE", _DISPOSING, "an issued letter is frozen"),
    ("letter_clearances", "undeleted", "DELETE", _DISPOSING_OF_IT, "who cleared a letter is frozen"),
    ("files", "undeleted", "DELETE", _DISPOSING, "a filed paper is frozen"),
    ("messages", "undeleted", "DELETE", _DISPOSING, "a filed message is evidence"),
    ("message_moves", "undeleted", "DELETE", _DISPOSING, "a move of a message is history"),
)
_NEW_TRIGGERS = (
    "CREATE TRIGGER disposals_unchanged BEFORE UPDATE ON disposals WHEN NOT (OLD.certificate IS NULL) "
    "BEGIN SELECT RAISE(ABORT, 'a disposal is history'); END",
    "CREATE TRIGGER disposals_undeleted BEFORE DELETE ON disposals "
    "BEGIN SELECT RAISE(ABORT, 'a disposal is history'); END",
    "CREATE TRIGGER disposals_unreplaced BEFORE INSERT ON disposals "
    "WHEN EXISTS (SELECT 1 FROM disposals WHERE id = NEW.id) "
    "BEGIN SELECT RAISE(ABORT, 'a disposal is history'); END",
    "CREATE TRIGGER disposed_cases_unchanged BEFORE UPDATE ON disposed_cases "
    "BEGIN SELECT RAISE(ABORT, 'a disposal is history'); END",
    "CREATE TRIGGER disposed_cases_undeleted BEFORE DELETE ON disposed_cases "
    "BEGIN SELECT RAISE(ABORT, 'a disposal is history'); END",
    "CREATE TRIGGER disposed_cases_unreplaced BEFORE INSERT ON disposed_cases "
    "WHEN EXISTS (SELECT 1 FROM disposed_cases WHERE case_id = NEW.case_id AND place = NEW.place) "
    "BEGIN SELECT RAISE(ABORT, 'a disposal is history'); END",
)
_AT_ONCE = 500


def upgrade() -> None:
    """Add the tables, seal the journal anew, and let a disposal, and nothing else, through what freezes."""
    if sa.inspect(op.get_bind()).has_table("holds"):
        # For some hours this step was numbered 22, and then 24, before what has those numbers now.
        _add_what_was_passed_over(op.get_bind())
        return
    if op.get_bind().dialect.name != "sqlite":
        _on_a_server()
        return
    for statement in _TABLES:
        op.execute(statement)
    op.execute("DROP TRIGGER journal_unchanged")
    _seal_anew(op.get_bind())
    for table, name, deed, lets, why in _LETS_BE:
        op.execute(f"DROP TRIGGER IF EXISTS {table}_{name}")
        op.execute(
            f"CREATE TRIGGER {table}_{name} BEFORE {deed} ON {table} WHEN NOT ({lets}) "
            f"BEGIN SELECT RAISE(ABORT, '{why}'); END"
        )
    for statement in _NEW_TRIGGERS:
        op.execute(statement)


def _add_what_was_passed_over(connection: sa.Connection) -> None:
    """Give a register in which this step was the 22nd what the 22nd step adds now."""
    if "large_print" not in {one["name"] for one in sa.inspect(connection).get_columns("cases")}:
        op.execute("ALTER TABLE cases ADD COLUMN large_print INTEGER DEFAULT 0 NOT NULL")


def _on_a_server() -> None:
    """Do the same in the server's words; its safeguards are put on anew after all steps."""
    for statement in _TABLES:
        spoken = statement.replace(") STRICT", ")")
        if spoken.startswith("CREATE TABLE disposals"):
            spoken = spoken.replace("id INTEGER NOT NULL", "id BIGSERIAL NOT NULL")
        op.execute(spoken)
    op.execute("ALTER TABLE journal DISABLE TRIGGER USER")
    _seal_anew(op.get_bind())
    op.execute("ALTER TABLE journal ENABLE TRIGGER USER")


def _seal_anew(connection: sa.Connection) -> None:
    entries = connection.execute(
        sa.text(
            "SELECT id, at, who, case_id, kind, words, act, before, after, undoes, redoes, seal "
            "FROM journal ORDER BY id"
        )
    )
    change = sa.text("UPDATE journal SET salt = :salt, told = :told, seal = :seal, sealed_before = :had WHERE id = :id")
    last, rows = "", []
    for entry in entries.mappings().all():
        salt = secrets.token_hex(16)
        told = _hash([salt, entry["words"], entry["act"]])
        # account, after, at, before, case_id, kind, redoes, sealed_before, told, undoes, who
        sealed = ["", entry["after"], entry["at"], entry["before"], entry["case_id"], entry["kind"], entry["redoes"]]
        last = _hash([last, *sealed, entry["seal"], told, entry["undoes"], entry["who"]])
        rows.append({"id": entry["id"], "salt": salt, "told": told, "seal": last, "had": entry["seal"]})
    for begin in range(0, len(rows), _AT_ONCE):
        connection.execute(change, rows[begin : begin + _AT_ONCE])


def _hash(values: list[object]) -> str:
    return hashlib.sha256(json.dumps(values, ensure_ascii=False).encode()).hexdigest()
