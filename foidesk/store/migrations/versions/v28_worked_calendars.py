"""Version 28: the calendars a register was worked out with; the first is kept when the register is next opened."""

from alembic import op

revision = "28"
down_revision = "27"

_STATEMENT = """CREATE TABLE worked_calendars (
        entry INTEGER NOT NULL,
        edition TEXT NOT NULL,
        days TEXT NOT NULL,
        marks TEXT NOT NULL,
        PRIMARY KEY (entry)
    )"""


def upgrade() -> None:
    """Add the table."""
    op.execute(_STATEMENT + (" STRICT" if op.get_bind().dialect.name == "sqlite" else ""))
