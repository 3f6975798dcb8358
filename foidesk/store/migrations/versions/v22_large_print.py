"""Version 22: a case says in which size its letters are printed for somebody who reads large print."""

from alembic import op

revision = "22"
down_revision = "21"


def upgrade() -> None:
    """Add the column; cases of earlier versions have the office's usual print."""
    op.execute("ALTER TABLE cases ADD COLUMN large_print INTEGER DEFAULT 0 NOT NULL")
