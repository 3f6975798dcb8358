"""Version 4: the messages of each case, and an index that finds who has asked before."""

import re

from alembic import op

revision = "4"
down_revision = "3"

_STATEMENTS = (
    """CREATE TABLE messages (
        id INTEGER NOT NULL,
        case_id INTEGER NOT NULL,
        role TEXT NOT NULL,
        message_id TEXT NOT NULL,
        sha256 TEXT,
        kind TEXT NOT NULL,
        received TEXT NOT NULL,
        sender_name TEXT NOT NULL,
        sender_email TEXT NOT NULL,
        subject TEXT NOT NULL,
        text TEXT NOT NULL,
        filed_as TEXT NOT NULL,
        filed_at TEXT NOT NULL,
        filed_by TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE RESTRICT,
        FOREIGN KEY(sha256) REFERENCES files (sha256) ON DELETE RESTRICT
    ) STRICT""",
    "CREATE INDEX messages_by_case ON messages (case_id, id)",
    "CREATE INDEX messages_by_message_id ON messages (message_id)",
    "CREATE INDEX messages_by_file ON messages (sha256)",
    "CREATE INDEX by_email ON cases (lower(requester_email), received)",
    "CREATE TRIGGER messages_unchanged BEFORE UPDATE ON messages "
    "BEGIN SELECT RAISE(ABORT, 'a filed message is evidence'); END",
    "CREATE TRIGGER messages_undeleted BEFORE DELETE ON messages "
    "BEGIN SELECT RAISE(ABORT, 'a filed message is evidence'); END",
    "CREATE TRIGGER messages_unreplaced BEFORE INSERT ON messages "
    "WHEN EXISTS (SELECT 1 FROM messages WHERE id = NEW.id) "
    "BEGIN SELECT RAISE(ABORT, 'a filed message is evidence'); END",
)
_MESSAGE_ID = re.compile(rb"(?im)^message-id:\s*<\s*([!-~]{3,900}?)\s*>")


def upgrade() -> None:
    """Add the table and the index, and enter the requests that are there with the Message-IDs of their e-mails."""
    for statement in _STATEMENTS:
        op.execute(statement)
    connection = op.get_bind()
    filed = connection.exec_driver_sql(
        "SELECT case_files.case_id, case_files.sha256, files.media_type FROM case_files "
        "JOIN files ON files.sha256 = case_files.sha256 WHERE case_files.role = 'original' ORDER BY case_files.id"
    ).fetchall()
    for case_id, sha256, media_type in filed:  # one by one: all their heads at once could fill the memory
        is_mail = media_type == "message/rfc822"
        head = connection.exec_driver_sql(_HEAD_OF, (sha256,)).scalar_one() if is_mail else b""
        found = _MESSAGE_ID.search(head)
        values = (case_id, found[1].decode("ascii") if found else "", sha256, "email" if is_mail else "text")
        connection.exec_driver_sql(_ENTER, (*values, case_id))


_HEAD_OF = "SELECT substr(content, 1, 65536) FROM files WHERE sha256 = ?"
_ENTER = (
    "INSERT INTO messages (case_id, role, message_id, sha256, kind, received, sender_name, sender_email, subject, "
    "text, filed_as, filed_at, filed_by) SELECT ?, 'request', ?, ?, ?, received, requester_name, requester_email, "
    "subject, '', '', "
    "coalesce((SELECT min(at) FROM journal WHERE journal.case_id = cases.id), received || 'T00:00:00.000000Z'), "
    "coalesce((SELECT who FROM journal WHERE journal.case_id = cases.id ORDER BY id LIMIT 1), '') "
    "FROM cases WHERE id = ?"
)
