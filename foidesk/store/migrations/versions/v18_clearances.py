"""Version 18: letters sent to a second reader, comments beside responses, and who cleared an issued letter."""

from alembic import op

revision = "18"
down_revision = "17"

_STATEMENTS = (
    """CREATE TABLE clearances (
        case_id INTEGER NOT NULL,
        place INTEGER NOT NULL,
        kind TEXT NOT NULL,
        standing TEXT NOT NULL,
        drafted_by TEXT NOT NULL,
        sent_at TEXT NOT NULL,
        whom TEXT NOT NULL,
        whom_key TEXT NOT NULL,
        words TEXT NOT NULL,
        decided_by TEXT NOT NULL,
        decided_at TEXT,
        answer TEXT NOT NULL,
        own_reason TEXT NOT NULL,
        mark TEXT NOT NULL,
        changed INTEGER NOT NULL,
        PRIMARY KEY (case_id, place),
        FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE RESTRICT
    ) STRICT""",
    "CREATE INDEX clearances_by_whom ON clearances (standing, whom_key, case_id)",
    """CREATE TABLE comments (
        case_id INTEGER NOT NULL,
        "key" INTEGER NOT NULL,
        place INTEGER NOT NULL,
        response INTEGER NOT NULL,
        words TEXT NOT NULL,
        "by" TEXT NOT NULL,
        at TEXT NOT NULL,
        resolved_by TEXT NOT NULL,
        resolved_at TEXT,
        PRIMARY KEY (case_id, "key"),
        FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE RESTRICT
    ) STRICT""",
    """CREATE TABLE letter_clearances (
        case_id INTEGER NOT NULL,
        place INTEGER NOT NULL,
        drafted_by TEXT NOT NULL,
        sent_at TEXT NOT NULL,
        cleared_by TEXT NOT NULL,
        cleared_at TEXT NOT NULL,
        own_reason TEXT NOT NULL,
        PRIMARY KEY (case_id, place),
        FOREIGN KEY(case_id, place) REFERENCES letters (case_id, place) ON DELETE RESTRICT
    ) STRICT""",
    "CREATE TRIGGER letter_clearances_unchanged BEFORE UPDATE ON letter_clearances "
    "BEGIN SELECT RAISE(ABORT, 'who cleared a letter is frozen'); END",
    "CREATE TRIGGER letter_clearances_undeleted BEFORE DELETE ON letter_clearances "
    "BEGIN SELECT RAISE(ABORT, 'who cleared a letter is frozen'); END",
    "CREATE TRIGGER letter_clearances_unreplaced BEFORE INSERT ON letter_clearances "
    "WHEN EXISTS (SELECT 1 FROM letter_clearances WHERE case_id = NEW.case_id AND place = NEW.place) "
    "BEGIN SELECT RAISE(ABORT, 'who cleared a letter is frozen'); END",
)


def upgrade() -> None:
    """Add the tables; the letters issued before were cleared by nobody of whom the register knows."""
    for statement in _STATEMENTS:
        op.execute(statement)
