"""Version 24: an issued letter says whose certificate signed it digitally, if any did."""

from alembic import op

revision = "24"
down_revision = "23"


def upgrade() -> None:
    """Add the columns; letters of earlier versions were signed with none."""
    op.execute("ALTER TABLE letters ADD COLUMN sealed_by TEXT DEFAULT '' NOT NULL")
    op.execute("ALTER TABLE letters ADD COLUMN sealed_mark TEXT DEFAULT '' NOT NULL")
