"""The tables that are frozen, and the triggers that refuse a change in a file."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Safeguard:
    """A table that is frozen, by what its rows are known, and the sentence that refuses a change."""

    table: str
    key: str
    why: str
    unless: str = ""
    """Where a row may still be taken out: a condition on OLD."""
    changing: str = ""
    """Where a row may still change: a condition on OLD and NEW."""

    def in_a_file(self) -> tuple[str, ...]:
        """Give the triggers in SQLite; that on INSERT stops INSERT OR REPLACE, which deletes without telling."""
        refuse = f"BEGIN SELECT RAISE(ABORT, '{self.why}'); END"
        same = " AND ".join(f"{column} = NEW.{column}" for column in self.key.split())
        there = f"EXISTS (SELECT 1 FROM {self.table} WHERE {same})"  # noqa: S608  our own names
        changed, gone = (f"WHEN NOT ({when}) " if when else "" for when in (self.changing, self.unless))
        return (
            f"CREATE TRIGGER {self.table}_unchanged BEFORE UPDATE ON {self.table} {changed}{refuse}",
            f"CREATE TRIGGER {self.table}_undeleted BEFORE DELETE ON {self.table} {gone}{refuse}",
            f"CREATE TRIGGER {self.table}_unreplaced BEFORE INSERT ON {self.table} WHEN {there} {refuse}",
        )


# What an old log brought in can be taken back as long as nothing was done on it: the log itself stays on file.
_UNTOUCHED = (
    "EXISTS (SELECT 1 FROM brought_in WHERE case_id = OLD.case_id) "
    "AND NOT EXISTS (SELECT 1 FROM journal WHERE case_id = OLD.case_id)"
)

# What is frozen goes only while a disposal is underway, and what belongs to one case only if that case has its line in
# it. A disposal ends in the transaction in which it begins: with its certificate, after which nothing holds any more.
_DISPOSING = "EXISTS (SELECT 1 FROM disposals WHERE certificate IS NULL)"

_DISPOSING_OF_IT = (
    "EXISTS (SELECT 1 FROM disposed_cases JOIN disposals ON disposals.id = disposed_cases.disposal "
    "WHERE disposals.certificate IS NULL AND disposed_cases.case_id = OLD.case_id)"
)

_WITHOUT_WORDS = "NEW.id = OLD.id AND NEW.seal = OLD.seal AND NEW.told = OLD.told AND NEW.words = '' AND NEW.act = ''"

FROZEN = (
    Safeguard("journal", "id", "the journal only grows", changing=f"{_WITHOUT_WORDS} AND {_DISPOSING_OF_IT}"),
    Safeguard(
        "snapshots",
        "sha256",
        "the journal only grows",
        changing=f"NEW.sha256 = OLD.sha256 AND NEW.body = '' AND {_DISPOSING}",
    ),
    Safeguard(
        "evidence",
        "case_id",
        "the request is evidence",
        unless=_UNTOUCHED,
        changing=f"NEW.text = '' AND {_DISPOSING_OF_IT}",
    ),
    Safeguard("letters", "case_id place", "an issued letter is frozen", changing=_DISPOSING_OF_IT),
    Safeguard(
        "letter_enclosures", "case_id letter place", "what went with a letter is frozen", unless=_DISPOSING_OF_IT
    ),
    Safeguard("composed_letters", "letter", "an issued letter is frozen", unless=_DISPOSING),
    Safeguard("letter_clearances", "case_id place", "who cleared a letter is frozen", unless=_DISPOSING_OF_IT),
    Safeguard("files", "sha256", "a filed paper is frozen", unless=_DISPOSING),
    Safeguard("messages", "id", "a filed message is evidence", unless=_DISPOSING),
    Safeguard("message_moves", "id", "a move of a message is history", unless=_DISPOSING),
    Safeguard("standard_text_versions", "key number", "a version of a standard text is frozen"),
    Safeguard("disposals", "id", "a disposal is history", changing="OLD.certificate IS NULL"),
    Safeguard("disposed_cases", "case_id place", "a disposal is history"),
)

TRIGGERS = tuple(statement for one in FROZEN for statement in one.in_a_file())
