"""Version 26: how several desks share the register, and who holds the pen."""

import sqlalchemy as sa
from alembic import op

revision = "26"
down_revision = "25"


def upgrade() -> None:
    """Add the table; its one row comes with the first choice or the first pen."""
    op.create_table(
        "sharing",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("way", sa.Text),
        sa.Column("chosen_by", sa.Text, nullable=False),
        sa.Column("chosen_at", sa.Text),
        sa.Column("desk", sa.Text),
        sa.Column("who", sa.Text, nullable=False),
        sa.Column("computer", sa.Text, nullable=False),
        sa.Column("process", sa.Integer, nullable=False),
        sa.Column("since", sa.Text),
        sa.Column("at", sa.Text),
        sa.Column("asked_desk", sa.Text),
        sa.Column("asked_who", sa.Text, nullable=False),
        sa.Column("asked_computer", sa.Text, nullable=False),
        sa.Column("asked_process", sa.Integer, nullable=False),
        sa.Column("asked_at", sa.Text),
        sa.PrimaryKeyConstraint("id"),
        sa.CheckConstraint("id = 1"),
        sqlite_strict=True,
    )
