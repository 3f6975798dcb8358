"""Version 9: what an exemption rests on, and its paragraph in the caseworker's own words."""

from alembic import op

revision = "9"
down_revision = "8"

_STATEMENTS = (
    """CREATE TABLE claim_grounds (
        case_id INTEGER NOT NULL,
        response_key INTEGER NOT NULL,
        place INTEGER NOT NULL,
        grounds TEXT NOT NULL,
        own_words TEXT NOT NULL,
        PRIMARY KEY (case_id, response_key, place),
        FOREIGN KEY(case_id, response_key, place)
            REFERENCES exemption_claims (case_id, response_key, place) ON DELETE RESTRICT
    ) STRICT""",
)


def upgrade() -> None:
    """Add the table."""
    for statement in _STATEMENTS:
        op.execute(statement)
