"""Version 1: the first register."""

from alembic import op

revision = "1"
down_revision = None

_STATEMENTS = (
    """CREATE TABLE cases (
        id INTEGER NOT NULL,
        reference TEXT NOT NULL,
        reference_key TEXT NOT NULL,
        version INTEGER NOT NULL,
        subject TEXT NOT NULL,
        subject_key TEXT NOT NULL,
        regime TEXT NOT NULL,
        requester_name TEXT NOT NULL,
        requester_email TEXT NOT NULL,
        requester_address TEXT NOT NULL,
        requester_organisation TEXT NOT NULL,
        requester_reference TEXT NOT NULL,
        requester_key TEXT NOT NULL,
        received TEXT NOT NULL,
        dated TEXT NOT NULL,
        channel TEXT NOT NULL,
        preamble_start INTEGER NOT NULL,
        preamble_end INTEGER NOT NULL,
        closing_start INTEGER NOT NULL,
        closing_end INTEGER NOT NULL,
        source_name TEXT NOT NULL,
        source_sha256 TEXT NOT NULL,
        lead_in TEXT NOT NULL,
        owner TEXT NOT NULL,
        owner_key TEXT NOT NULL,
        signed_by TEXT,
        signed_at TEXT,
        correcting INTEGER NOT NULL,
        ended TEXT,
        ended_on TEXT,
        next_key INTEGER NOT NULL,
        stage TEXT NOT NULL,
        stage_place INTEGER NOT NULL,
        shelf INTEGER NOT NULL,
        due TEXT,
        due_sort TEXT NOT NULL,
        state TEXT NOT NULL,
        answered_on TEXT,
        days_taken INTEGER,
        waiting INTEGER NOT NULL,
        item_count INTEGER NOT NULL,
        answered_count INTEGER NOT NULL,
        PRIMARY KEY (id),
        UNIQUE (reference_key)
    )
     STRICT""",
    """CREATE INDEX by_due ON cases (shelf, due_sort, reference_key, regime, owner_key)""",
    """CREATE INDEX by_owner ON cases (owner_key, reference_key, shelf, due_sort, regime)""",
    """CREATE INDEX by_requester ON cases (requester_key, reference_key, shelf, due_sort, regime, owner_key)""",
    """CREATE INDEX by_received ON cases (received, reference_key, shelf, due_sort, regime, owner_key)""",
    """CREATE INDEX by_subject ON cases (subject_key, reference_key, shelf, due_sort, regime, owner_key)""",
    """CREATE INDEX by_reference ON cases (reference_key, shelf, due_sort, regime, owner_key)""",
    """CREATE INDEX by_stage ON cases (stage_place, reference_key, shelf, due_sort, regime, owner_key)""",
    """CREATE INDEX by_regime ON cases (regime, reference_key, shelf, due_sort, owner_key)""",
    """CREATE TABLE files (
        sha256 TEXT NOT NULL,
        media_type TEXT NOT NULL,
        size INTEGER NOT NULL,
        content BLOB NOT NULL,
        PRIMARY KEY (sha256)
    )
     STRICT""",
    """CREATE TABLE snapshots (
        sha256 TEXT NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (sha256)
    )
     STRICT""",
    """CREATE TABLE drafts (
        slot TEXT NOT NULL,
        body TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (slot)
    )
     STRICT""",
    """CREATE TABLE evidence (
        case_id INTEGER NOT NULL,
        text TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        PRIMARY KEY (case_id),
        FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE RESTRICT
    )
     STRICT""",
    """CREATE TABLE items (
        case_id INTEGER NOT NULL,
        "key" INTEGER NOT NULL,
        place INTEGER NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        wording TEXT NOT NULL,
        PRIMARY KEY (case_id, "key"),
        FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE RESTRICT
    )
     STRICT""",
    """CREATE TABLE responses (
        case_id INTEGER NOT NULL,
        "key" INTEGER NOT NULL,
        place INTEGER NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (case_id, "key"),
        FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE RESTRICT
    )
     STRICT""",
    """CREATE TABLE clock_events (
        case_id INTEGER NOT NULL,
        place INTEGER NOT NULL,
        kind TEXT NOT NULL,
        "on" TEXT NOT NULL,
        number INTEGER,
        note TEXT NOT NULL,
        PRIMARY KEY (case_id, place),
        FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE RESTRICT
    )
     STRICT""",
    """CREATE TABLE letters (
        case_id INTEGER NOT NULL,
        place INTEGER NOT NULL,
        kind TEXT NOT NULL,
        dated TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        pages INTEGER NOT NULL,
        issued_by TEXT NOT NULL,
        issued_at TEXT NOT NULL,
        signed_by TEXT NOT NULL,
        replaces TEXT NOT NULL,
        override TEXT NOT NULL,
        PRIMARY KEY (case_id, place),
        FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE RESTRICT,
        FOREIGN KEY(sha256) REFERENCES files (sha256) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED
    )
     STRICT""",
    """CREATE INDEX letters_by_file ON letters (sha256)""",
    """CREATE TABLE case_files (
        id INTEGER NOT NULL,
        case_id INTEGER NOT NULL,
        sha256 TEXT NOT NULL,
        name TEXT NOT NULL,
        role TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE RESTRICT,
        FOREIGN KEY(sha256) REFERENCES files (sha256) ON DELETE RESTRICT
    )
     STRICT""",
    """CREATE INDEX case_files_by_file ON case_files (sha256)""",
    """CREATE UNIQUE INDEX case_files_once ON case_files (case_id, sha256, name, role)""",
    """CREATE TABLE journal (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        who TEXT NOT NULL,
        case_id INTEGER,
        kind TEXT NOT NULL,
        words TEXT NOT NULL,
        act TEXT NOT NULL,
        "before" TEXT,
        "after" TEXT,
        undoes INTEGER,
        redoes INTEGER,
        seal TEXT NOT NULL,
        FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE RESTRICT,
        FOREIGN KEY("before") REFERENCES snapshots (sha256) ON DELETE RESTRICT,
        FOREIGN KEY("after") REFERENCES snapshots (sha256) ON DELETE RESTRICT,
        FOREIGN KEY(undoes) REFERENCES journal (id) ON DELETE RESTRICT,
        FOREIGN KEY(redoes) REFERENCES journal (id) ON DELETE RESTRICT
    )
     STRICT""",
    """CREATE INDEX journal_by_case ON journal (case_id, id)""",
    """CREATE TABLE profiles (
        valid_from TEXT NOT NULL,
        body TEXT NOT NULL,
        letterhead TEXT,
        signature TEXT,
        PRIMARY KEY (valid_from),
        FOREIGN KEY(letterhead) REFERENCES files (sha256) ON DELETE RESTRICT,
        FOREIGN KEY(signature) REFERENCES files (sha256) ON DELETE RESTRICT
    )
     STRICT""",
    """CREATE TABLE response_items (
        case_id INTEGER NOT NULL,
        item_key INTEGER NOT NULL,
        response_key INTEGER NOT NULL,
        place INTEGER NOT NULL,
        PRIMARY KEY (case_id, item_key),
        FOREIGN KEY(case_id, item_key) REFERENCES items (case_id, "key") ON DELETE RESTRICT,
        FOREIGN KEY(case_id, response_key) REFERENCES responses (case_id, "key") ON DELETE RESTRICT
    )
     STRICT""",
    """CREATE INDEX response_items_by_response ON response_items (case_id, response_key)""",
    """CREATE TABLE response_outcomes (
        case_id INTEGER NOT NULL,
        response_key INTEGER NOT NULL,
        place INTEGER NOT NULL,
        outcome TEXT NOT NULL,
        PRIMARY KEY (case_id, response_key, place),
        FOREIGN KEY(case_id, response_key) REFERENCES responses (case_id, "key") ON DELETE RESTRICT
    )
     STRICT""",
    """CREATE TABLE exemption_claims (
        case_id INTEGER NOT NULL,
        response_key INTEGER NOT NULL,
        place INTEGER NOT NULL,
        provision TEXT NOT NULL,
        reason TEXT NOT NULL,
        for_disclosure TEXT NOT NULL,
        for_withholding TEXT NOT NULL,
        balance TEXT NOT NULL,
        PRIMARY KEY (case_id, response_key, place),
        FOREIGN KEY(case_id, response_key) REFERENCES responses (case_id, "key") ON DELETE RESTRICT
    )
     STRICT""",
    (
        "CREATE VIRTUAL TABLE case_words USING fts5(reference, people, subject, items, responses, tokenize = "
        "'unicode61 remove_diacritics 2', prefix = '2 3')"
    ),
    (
        "CREATE TRIGGER journal_unchanged BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'the journal "
        "only grows'); END"
    ),
    (
        "CREATE TRIGGER journal_undeleted BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'the journal "
        "only grows'); END"
    ),
    (
        "CREATE TRIGGER journal_unreplaced BEFORE INSERT ON journal WHEN EXISTS (SELECT 1 FROM journal WHERE "
        "id = NEW.id) BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END"
    ),
    (
        "CREATE TRIGGER snapshots_unchanged BEFORE UPDATE ON snapshots BEGIN SELECT RAISE(ABORT, 'the "
        "journal only grows'); END"
    ),
    (
        "CREATE TRIGGER snapshots_undeleted BEFORE DELETE ON snapshots BEGIN SELECT RAISE(ABORT, 'the "
        "journal only grows'); END"
    ),
    (
        "CREATE TRIGGER snapshots_unreplaced BEFORE INSERT ON snapshots WHEN EXISTS (SELECT 1 FROM snapshots "
        "WHERE sha256 = NEW.sha256) BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END"
    ),
    (
        "CREATE TRIGGER evidence_unchanged BEFORE UPDATE ON evidence BEGIN SELECT RAISE(ABORT, 'the request "
        "is evidence'); END"
    ),
    (
        "CREATE TRIGGER evidence_undeleted BEFORE DELETE ON evidence BEGIN SELECT RAISE(ABORT, 'the request "
        "is evidence'); END"
    ),
    (
        "CREATE TRIGGER evidence_unreplaced BEFORE INSERT ON evidence WHEN EXISTS (SELECT 1 FROM evidence "
        "WHERE case_id = NEW.case_id) BEGIN SELECT RAISE(ABORT, 'the request is evidence'); END"
    ),
    (
        "CREATE TRIGGER letters_unchanged BEFORE UPDATE ON letters BEGIN SELECT RAISE(ABORT, 'an issued "
        "letter is frozen'); END"
    ),
    (
        "CREATE TRIGGER letters_undeleted BEFORE DELETE ON letters BEGIN SELECT RAISE(ABORT, 'an issued "
        "letter is frozen'); END"
    ),
    (
        "CREATE TRIGGER letters_unreplaced BEFORE INSERT ON letters WHEN EXISTS (SELECT 1 FROM letters WHERE "
        "case_id = NEW.case_id AND place = NEW.place) BEGIN SELECT RAISE(ABORT, 'an issued letter is "
        "frozen'); END"
    ),
    ("CREATE TRIGGER files_unchanged BEFORE UPDATE ON files BEGIN SELECT RAISE(ABORT, 'a filed paper is frozen'); END"),
    ("CREATE TRIGGER files_undeleted BEFORE DELETE ON files BEGIN SELECT RAISE(ABORT, 'a filed paper is frozen'); END"),
    (
        "CREATE TRIGGER files_unreplaced BEFORE INSERT ON files WHEN EXISTS (SELECT 1 FROM files WHERE "
        "sha256 = NEW.sha256) BEGIN SELECT RAISE(ABORT, 'a filed paper is frozen'); END"
    ),
)


def upgrade() -> None:
    """Make every table, index and trigger of version 1."""
    for statement in _STATEMENTS:
        op.get_bind().exec_driver_sql(statement)
