"""Version 27: people may have roles, by their accounts; in offices of earlier versions nobody has one."""

from alembic import op

revision = "27"
down_revision = "26"

_STATEMENT = """CREATE TABLE people (
        account_key TEXT NOT NULL,
        account TEXT NOT NULL,
        role TEXT NOT NULL,
        place INTEGER NOT NULL,
        PRIMARY KEY (account_key)
    )"""


def upgrade() -> None:
    """Add the table."""
    op.execute(_STATEMENT + (" STRICT" if op.get_bind().dialect.name == "sqlite" else ""))
