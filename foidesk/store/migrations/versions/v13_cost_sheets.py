"""Version 13: the cost sheet of a case."""

from alembic import op

revision = "13"
down_revision = "12"

_STATEMENTS = (
    """CREATE TABLE cost_sheets (
        case_id INTEGER NOT NULL,
        place INTEGER NOT NULL,
        advice TEXT NOT NULL,
        PRIMARY KEY (case_id, place),
        FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE RESTRICT
    ) STRICT""",
    """CREATE TABLE cost_lines (
        case_id INTEGER NOT NULL,
        place INTEGER NOT NULL,
        activity TEXT NOT NULL,
        what TEXT NOT NULL,
        number INTEGER NOT NULL,
        unit TEXT NOT NULL,
        seconds_each INTEGER NOT NULL,
        items TEXT NOT NULL,
        sample_records INTEGER NOT NULL,
        sample_seconds INTEGER NOT NULL,
        sample_by TEXT NOT NULL,
        sample_on TEXT,
        PRIMARY KEY (case_id, place),
        FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE RESTRICT
    ) STRICT""",
    """CREATE TABLE cost_together (
        case_id INTEGER NOT NULL,
        place INTEGER NOT NULL,
        reference TEXT NOT NULL,
        received TEXT NOT NULL,
        seconds INTEGER NOT NULL,
        why TEXT NOT NULL,
        reason TEXT NOT NULL,
        PRIMARY KEY (case_id, place),
        FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE RESTRICT
    ) STRICT""",
    """CREATE TABLE cost_texts (
        case_id INTEGER NOT NULL,
        place INTEGER NOT NULL,
        response INTEGER NOT NULL,
        words TEXT NOT NULL,
        PRIMARY KEY (case_id, place),
        FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE RESTRICT
    ) STRICT""",
)


def upgrade() -> None:
    """Add the tables."""
    for statement in _STATEMENTS:
        op.execute(statement)
