"""Version 17: what an issued letter was composed of."""

from alembic import op

revision = "17"
down_revision = "16"

_STATEMENTS = (
    """CREATE TABLE composed_letters (
        letter TEXT NOT NULL,
        composed TEXT NOT NULL,
        PRIMARY KEY (letter),
        FOREIGN KEY(letter) REFERENCES files (sha256) ON DELETE RESTRICT,
        FOREIGN KEY(composed) REFERENCES files (sha256) ON DELETE RESTRICT
    ) STRICT""",
    "CREATE TRIGGER composed_letters_unchanged BEFORE UPDATE ON composed_letters "
    "BEGIN SELECT RAISE(ABORT, 'an issued letter is frozen'); END",
    "CREATE TRIGGER composed_letters_undeleted BEFORE DELETE ON composed_letters "
    "BEGIN SELECT RAISE(ABORT, 'an issued letter is frozen'); END",
    "CREATE TRIGGER composed_letters_unreplaced BEFORE INSERT ON composed_letters "
    "WHEN EXISTS (SELECT 1 FROM composed_letters WHERE letter = NEW.letter) "
    "BEGIN SELECT RAISE(ABORT, 'an issued letter is frozen'); END",
)


def upgrade() -> None:
    """Add the table and what freezes it."""
    for statement in _STATEMENTS:
        op.get_bind().exec_driver_sql(statement)
