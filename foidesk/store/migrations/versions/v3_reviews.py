"""Version 3: internal reviews, and beside each case which deadline runs and how long it is."""

from alembic import op

revision = "3"
down_revision = "2"

_STATEMENTS = (
    """CREATE TABLE reviews (
        case_id INTEGER NOT NULL,
        place INTEGER NOT NULL,
        asked_on TEXT NOT NULL,
        decided_on TEXT,
        outcome TEXT,
        note TEXT NOT NULL,
        PRIMARY KEY (case_id, place),
        FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE RESTRICT
    ) STRICT""",
    """CREATE TABLE review_events (
        case_id INTEGER NOT NULL,
        review INTEGER NOT NULL,
        place INTEGER NOT NULL,
        kind TEXT NOT NULL,
        "on" TEXT NOT NULL,
        number INTEGER,
        note TEXT NOT NULL,
        PRIMARY KEY (case_id, review, place),
        FOREIGN KEY(case_id, review) REFERENCES reviews (case_id, place) ON DELETE RESTRICT
    ) STRICT""",
    "ALTER TABLE cases ADD COLUMN due_of TEXT DEFAULT 'response' NOT NULL",
    "ALTER TABLE cases ADD COLUMN due_limit INTEGER DEFAULT 20 NOT NULL",
    # The limits as the clock gives them: 20 working days or what an extension made of them; for subject access
    # one month and the months added.
    """UPDATE cases SET due_limit = coalesce(
        (SELECT coalesce(number, 40) FROM clock_events
         WHERE case_id = cases.id AND kind IN ('pit_extension', 'eir_extension')), 20)
    WHERE regime <> 'sar'""",
    """UPDATE cases SET due_limit = 1 + coalesce(
        (SELECT coalesce(number, 2) FROM clock_events WHERE case_id = cases.id AND kind = 'sar_extension'), 0)
    WHERE regime = 'sar'""",
    # “Internal review” comes after “Issued” in the order of stages (which was the fifth, counted from 0).
    "UPDATE cases SET stage_place = stage_place + 1 WHERE stage_place > 4",
)


def upgrade() -> None:
    """Add the two tables and the two columns."""
    for statement in _STATEMENTS:
        op.execute(statement)
