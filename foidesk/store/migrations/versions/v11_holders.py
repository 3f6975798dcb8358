"""Version 11: information holders, what each was asked for in a case, and what came back."""

from alembic import op

revision = "11"
down_revision = "10"

_STATEMENTS = (
    """CREATE TABLE holders (
        id INTEGER NOT NULL,
        name TEXT NOT NULL,
        email TEXT NOT NULL,
        kind TEXT NOT NULL,
        outside INTEGER NOT NULL,
        note TEXT NOT NULL,
        retired INTEGER NOT NULL,
        PRIMARY KEY (id)
    ) STRICT""",
    """CREATE TABLE holder_names (
        name_key TEXT NOT NULL,
        name TEXT NOT NULL,
        holder INTEGER NOT NULL,
        PRIMARY KEY (name_key),
        FOREIGN KEY(holder) REFERENCES holders (id) ON DELETE RESTRICT
    ) STRICT""",
    "CREATE INDEX holder_names_by_holder ON holder_names (holder)",
    """CREATE TABLE commissions (
        case_id INTEGER NOT NULL,
        "key" INTEGER NOT NULL,
        place INTEGER NOT NULL,
        holder TEXT NOT NULL,
        asked_on TEXT NOT NULL,
        due TEXT NOT NULL,
        words TEXT NOT NULL,
        received_on TEXT,
        searched_where TEXT NOT NULL,
        searched_terms TEXT NOT NULL,
        searched_by TEXT NOT NULL,
        search_result TEXT NOT NULL,
        PRIMARY KEY (case_id, "key"),
        FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE RESTRICT
    ) STRICT""",
    "CREATE INDEX commissions_by_due ON commissions (received_on, due, case_id)",
    """CREATE TABLE commission_items (
        case_id INTEGER NOT NULL,
        commission INTEGER NOT NULL,
        place INTEGER NOT NULL,
        item_key INTEGER NOT NULL,
        PRIMARY KEY (case_id, commission, place),
        FOREIGN KEY(case_id, commission) REFERENCES commissions (case_id, "key") ON DELETE RESTRICT
    ) STRICT""",
    """CREATE TABLE commission_chases (
        case_id INTEGER NOT NULL,
        commission INTEGER NOT NULL,
        place INTEGER NOT NULL,
        "on" TEXT NOT NULL,
        PRIMARY KEY (case_id, commission, place),
        FOREIGN KEY(case_id, commission) REFERENCES commissions (case_id, "key") ON DELETE RESTRICT
    ) STRICT""",
    """CREATE TABLE commission_files (
        case_id INTEGER NOT NULL,
        commission INTEGER NOT NULL,
        place INTEGER NOT NULL,
        item_key INTEGER NOT NULL,
        name TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        size INTEGER NOT NULL,
        came_on TEXT NOT NULL,
        PRIMARY KEY (case_id, commission, place),
        FOREIGN KEY(case_id, commission) REFERENCES commissions (case_id, "key") ON DELETE RESTRICT,
        FOREIGN KEY(sha256) REFERENCES files (sha256) ON DELETE RESTRICT
    ) STRICT""",
    "CREATE INDEX commission_files_by_file ON commission_files (sha256)",
)


def upgrade() -> None:
    """Add the tables; a register that comes up to date has no holders yet."""
    for statement in _STATEMENTS:
        op.execute(statement)
