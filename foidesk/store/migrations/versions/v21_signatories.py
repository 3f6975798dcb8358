"""Version 21: several people sign for the office, each with a picture of the signature."""

from alembic import op

revision = "21"
down_revision = "20"

_STATEMENT = """CREATE TABLE signatories (
        valid_from TEXT NOT NULL,
        place INTEGER NOT NULL,
        name TEXT NOT NULL,
        post TEXT NOT NULL,
        kinds TEXT NOT NULL,
        picture TEXT,
        PRIMARY KEY (valid_from, place),
        FOREIGN KEY(valid_from) REFERENCES profiles (valid_from) ON DELETE RESTRICT,
        FOREIGN KEY(picture) REFERENCES files (sha256) ON DELETE RESTRICT
    ) STRICT"""


def upgrade() -> None:
    """Add the table; in offices of earlier versions one signatory signs everything."""
    op.execute(_STATEMENT)
