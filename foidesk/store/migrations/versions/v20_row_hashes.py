"""Version 20: a hash for each row of the register; `upgrading` fills it when all steps are done."""

from alembic import op

revision = "20"
down_revision = "19"


def upgrade() -> None:
    """Make the table."""
    op.execute(
        """
        CREATE TABLE row_hashes (
            table_name TEXT NOT NULL,
            row_key TEXT NOT NULL,
            sha256 BLOB NOT NULL,
            PRIMARY KEY (table_name, row_key)
        ) WITHOUT ROWID, STRICT
        """
    )
