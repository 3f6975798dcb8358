"""Version 8: the office's standard texts, their versions, and where they were used."""

from alembic import op

revision = "8"
down_revision = "7"

_STATEMENTS = (
    """CREATE TABLE standard_texts (
        "key" TEXT NOT NULL,
        version INTEGER NOT NULL,
        state TEXT NOT NULL,
        PRIMARY KEY ("key")
    ) STRICT""",
    """CREATE TABLE standard_text_versions (
        "key" TEXT NOT NULL,
        number INTEGER NOT NULL,
        title TEXT NOT NULL,
        section TEXT NOT NULL,
        tags TEXT NOT NULL,
        text TEXT NOT NULL,
        review_on TEXT,
        at TEXT NOT NULL,
        who TEXT NOT NULL,
        source TEXT NOT NULL,
        PRIMARY KEY ("key", number),
        FOREIGN KEY("key") REFERENCES standard_texts ("key") ON DELETE RESTRICT
    ) STRICT""",
    """CREATE TABLE standard_text_uses (
        id INTEGER NOT NULL,
        case_id INTEGER NOT NULL,
        response_key INTEGER NOT NULL,
        text_key TEXT NOT NULL,
        number INTEGER NOT NULL,
        seen INTEGER NOT NULL,
        at TEXT NOT NULL,
        who TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(text_key, number) REFERENCES standard_text_versions ("key", number) ON DELETE RESTRICT,
        FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE RESTRICT
    ) STRICT""",
    "CREATE INDEX standard_text_uses_by_case ON standard_text_uses (case_id, id)",
    "CREATE INDEX standard_text_uses_by_text ON standard_text_uses (text_key, at)",
    """CREATE TABLE standard_text_sets (
        sha256 TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (sha256)
    ) STRICT""",
    "CREATE TRIGGER standard_text_versions_unchanged BEFORE UPDATE ON standard_text_versions "
    "BEGIN SELECT RAISE(ABORT, 'a version of a standard text is frozen'); END",
    "CREATE TRIGGER standard_text_versions_undeleted BEFORE DELETE ON standard_text_versions "
    "BEGIN SELECT RAISE(ABORT, 'a version of a standard text is frozen'); END",
    "CREATE TRIGGER standard_text_versions_unreplaced BEFORE INSERT ON standard_text_versions "
    "WHEN EXISTS (SELECT 1 FROM standard_text_versions WHERE key = NEW.key AND number = NEW.number) "
    "BEGIN SELECT RAISE(ABORT, 'a version of a standard text is frozen'); END",
)


def upgrade() -> None:
    """Add the tables; the texts themselves are put in by the office, from its shipped set."""
    for statement in _STATEMENTS:
        op.execute(statement)
