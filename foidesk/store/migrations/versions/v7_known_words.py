"""Version 7: words that the spelling check lets be, of the office and of single cases."""

from alembic import op

revision = "7"
down_revision = "6"

_STATEMENTS = (
    """CREATE TABLE known_words (
        id INTEGER NOT NULL,
        case_id INTEGER,
        word TEXT NOT NULL,
        at TEXT NOT NULL,
        who TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE RESTRICT
    ) STRICT""",
    "CREATE INDEX known_words_by_case ON known_words (case_id, word)",
)


def upgrade() -> None:
    """Add the table."""
    for statement in _STATEMENTS:
        op.execute(statement)
