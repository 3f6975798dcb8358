"""Version 12: filed messages can be moved to another case; each move is written down beside the message."""

from alembic import op

revision = "12"
down_revision = "11"

_STATEMENTS = (
    """CREATE TABLE message_moves (
        id INTEGER NOT NULL,
        message INTEGER NOT NULL,
        from_case INTEGER NOT NULL,
        to_case INTEGER NOT NULL,
        was_as TEXT NOT NULL,
        filed_as TEXT NOT NULL,
        out_entry INTEGER NOT NULL,
        in_entry INTEGER NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(message) REFERENCES messages (id) ON DELETE RESTRICT,
        FOREIGN KEY(from_case) REFERENCES cases (id) ON DELETE RESTRICT,
        FOREIGN KEY(to_case) REFERENCES cases (id) ON DELETE RESTRICT,
        FOREIGN KEY(out_entry) REFERENCES journal (id) ON DELETE RESTRICT,
        FOREIGN KEY(in_entry) REFERENCES journal (id) ON DELETE RESTRICT
    ) STRICT""",
    "CREATE INDEX message_moves_by_message ON message_moves (message, id)",
    "CREATE INDEX message_moves_by_case ON message_moves (to_case)",
    "CREATE TRIGGER message_moves_unchanged BEFORE UPDATE ON message_moves "
    "BEGIN SELECT RAISE(ABORT, 'a move of a message is history'); END",
    "CREATE TRIGGER message_moves_undeleted BEFORE DELETE ON message_moves "
    "BEGIN SELECT RAISE(ABORT, 'a move of a message is history'); END",
    "CREATE TRIGGER message_moves_unreplaced BEFORE INSERT ON message_moves "
    "WHEN EXISTS (SELECT 1 FROM message_moves WHERE id = NEW.id) "
    "BEGIN SELECT RAISE(ABORT, 'a move of a message is history'); END",
)


def upgrade() -> None:
    """Add the table; every message is still where it was filed."""
    for statement in _STATEMENTS:
        op.execute(statement)
