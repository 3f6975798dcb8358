"""Version 16: what is filled in for letters other than the answer."""

from alembic import op

revision = "16"
down_revision = "15"

_STATEMENT = """CREATE TABLE letter_drafts (
        case_id INTEGER NOT NULL,
        place INTEGER NOT NULL,
        kind TEXT NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (case_id, place),
        FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE RESTRICT
    ) STRICT"""


def upgrade() -> None:
    """Bring a register of version 15 to version 16."""
    op.execute(_STATEMENT)
