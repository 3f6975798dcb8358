"""Version 10: who has which case open."""

from alembic import op

revision = "10"
down_revision = "9"


def upgrade() -> None:
    """Add the table; it fills when cases are opened."""
    op.execute(
        """CREATE TABLE presences (
        desk TEXT NOT NULL,
        case_id INTEGER NOT NULL,
        who TEXT NOT NULL,
        computer TEXT NOT NULL,
        process INTEGER NOT NULL,
        since TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (desk, case_id)
    ) STRICT"""
    )
