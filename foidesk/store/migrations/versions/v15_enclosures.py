"""Version 15: files that go with a letter, and those that went with an issued one."""

from alembic import op

revision = "15"
down_revision = "14"

_STATEMENTS = (
    """CREATE TABLE enclosures (
        case_id INTEGER NOT NULL,
        "key" INTEGER NOT NULL,
        place INTEGER NOT NULL,
        title TEXT NOT NULL,
        ending TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        size INTEGER NOT NULL,
        source TEXT NOT NULL,
        findings TEXT NOT NULL,
        reason TEXT NOT NULL,
        allowed TEXT NOT NULL,
        response INTEGER NOT NULL,
        PRIMARY KEY (case_id, "key"),
        FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE RESTRICT,
        FOREIGN KEY(sha256) REFERENCES files (sha256) ON DELETE RESTRICT
    ) STRICT""",
    "CREATE INDEX enclosures_by_file ON enclosures (sha256)",
    """CREATE TABLE letter_enclosures (
        case_id INTEGER NOT NULL,
        letter INTEGER NOT NULL,
        place INTEGER NOT NULL,
        name TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        size INTEGER NOT NULL,
        reason TEXT NOT NULL,
        PRIMARY KEY (case_id, letter, place),
        FOREIGN KEY(case_id, letter) REFERENCES letters (case_id, place) ON DELETE RESTRICT,
        FOREIGN KEY(sha256) REFERENCES files (sha256) ON DELETE RESTRICT
    ) STRICT""",
    "CREATE INDEX letter_enclosures_by_file ON letter_enclosures (sha256)",
    "CREATE TRIGGER letter_enclosures_unchanged BEFORE UPDATE ON letter_enclosures "
    "BEGIN SELECT RAISE(ABORT, 'what went with a letter is frozen'); END",
    "CREATE TRIGGER letter_enclosures_undeleted BEFORE DELETE ON letter_enclosures "
    "BEGIN SELECT RAISE(ABORT, 'what went with a letter is frozen'); END",
    "CREATE TRIGGER letter_enclosures_unreplaced BEFORE INSERT ON letter_enclosures "
    "WHEN EXISTS (SELECT 1 FROM letter_enclosures WHERE case_id = NEW.case_id AND letter = NEW.letter "
    "AND place = NEW.place) BEGIN SELECT RAISE(ABORT, 'what went with a letter is frozen'); END",
)


def upgrade() -> None:
    """Add the tables; the letters issued before went without files of which the register knows."""
    for statement in _STATEMENTS:
        op.execute(statement)
