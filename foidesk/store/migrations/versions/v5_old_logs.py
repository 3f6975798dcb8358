"""Version 5: the old logs that were brought in, and the line of one that a case came from."""

from alembic import op

revision = "5"
down_revision = "4"

_STATEMENTS = (
    """CREATE TABLE log_batches (
        id INTEGER NOT NULL,
        at TEXT NOT NULL,
        who TEXT NOT NULL,
        name TEXT NOT NULL,
        sheet TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        cases INTEGER NOT NULL,
        numbering TEXT NOT NULL,
        taken_back_at TEXT,
        taken_back_by TEXT,
        PRIMARY KEY (id),
        FOREIGN KEY(sha256) REFERENCES files (sha256) ON DELETE RESTRICT
    ) STRICT""",
    """CREATE TABLE brought_in (
        case_id INTEGER NOT NULL,
        place INTEGER NOT NULL,
        batch INTEGER NOT NULL,
        "row" INTEGER NOT NULL,
        words TEXT NOT NULL,
        answered INTEGER NOT NULL,
        answered_on TEXT,
        outcome TEXT NOT NULL,
        PRIMARY KEY (case_id, place),
        FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE RESTRICT,
        FOREIGN KEY(batch) REFERENCES log_batches (id) ON DELETE RESTRICT
    ) STRICT""",
    'CREATE INDEX brought_in_by_batch ON brought_in (batch, "row")',
    "DROP TRIGGER evidence_undeleted",
    "CREATE TRIGGER evidence_undeleted BEFORE DELETE ON evidence WHEN NOT (EXISTS (SELECT 1 FROM brought_in "
    "WHERE case_id = OLD.case_id) AND NOT EXISTS (SELECT 1 FROM journal WHERE case_id = OLD.case_id)) "
    "BEGIN SELECT RAISE(ABORT, 'the request is evidence'); END",
)


def upgrade() -> None:
    """Add the two tables, and let a line that nobody worked on be taken back."""
    for statement in _STATEMENTS:
        op.execute(statement)
