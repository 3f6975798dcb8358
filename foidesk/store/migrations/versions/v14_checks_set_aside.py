"""Version 14: the checks that were found not needed."""

from alembic import op

revision = "14"
down_revision = "13"

_STATEMENTS = (
    """CREATE TABLE checks_set_aside (
        case_id INTEGER NOT NULL,
        place INTEGER NOT NULL,
        rule TEXT NOT NULL,
        response INTEGER,
        mark TEXT NOT NULL,
        words TEXT NOT NULL,
        PRIMARY KEY (case_id, place),
        FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE RESTRICT
    ) STRICT""",
)


def upgrade() -> None:
    """Add the table."""
    for statement in _STATEMENTS:
        op.execute(statement)
