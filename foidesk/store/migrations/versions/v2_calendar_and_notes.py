"""Version 2: the office's marks on the calendar, and dated notes on cases."""

from alembic import op

revision = "2"
down_revision = "1"

_STATEMENTS = (
    """CREATE TABLE calendar_days (
        "on" TEXT NOT NULL,
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        note TEXT NOT NULL,
        source TEXT NOT NULL,
        at TEXT NOT NULL,
        who TEXT NOT NULL,
        loaded INTEGER NOT NULL,
        PRIMARY KEY ("on", kind)
    ) STRICT""",
    """CREATE TABLE case_notes (
        case_id INTEGER NOT NULL,
        place INTEGER NOT NULL,
        kind TEXT NOT NULL,
        "on" TEXT NOT NULL,
        words TEXT NOT NULL,
        done_on TEXT,
        PRIMARY KEY (case_id, place),
        FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE RESTRICT
    ) STRICT""",
)


def upgrade() -> None:
    """Add the two tables."""
    for statement in _STATEMENTS:
        op.execute(statement)
