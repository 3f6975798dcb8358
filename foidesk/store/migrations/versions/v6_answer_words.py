"""Version 6: the index of answers, filled from the items and responses that are there."""

from alembic import op

from foidesk.store.words import answerwords

revision = "6"
down_revision = "5"


def upgrade() -> None:
    """Add the index and fill it."""
    op.execute(
        "CREATE VIRTUAL TABLE answer_words USING fts5(items, answer, tokenize = 'porter unicode61 remove_diacritics 2')"
    )
    answerwords.rebuild(op.get_bind())
