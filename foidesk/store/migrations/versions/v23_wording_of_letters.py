"""Version 23: an issued letter names the version of the office's wording and details that it was made with."""

from alembic import op

revision = "23"
down_revision = "22"


def upgrade() -> None:
    """Add the columns; of the letters issued before, only their words tell."""
    op.execute("ALTER TABLE letters ADD COLUMN wording_from TEXT")
    op.execute("ALTER TABLE letters ADD COLUMN wording_mark TEXT DEFAULT '' NOT NULL")
