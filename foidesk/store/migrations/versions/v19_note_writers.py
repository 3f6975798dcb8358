"""Version 19: a note tells who wrote it."""

from alembic import op

revision = "19"
down_revision = "18"


def upgrade() -> None:
    """Add the column; of the notes written before, only the journal tells whose they are."""
    op.execute("ALTER TABLE case_notes ADD COLUMN \"by\" TEXT DEFAULT '' NOT NULL")
