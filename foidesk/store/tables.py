"""The register's tables, typed; SQL that SQLAlchemy has no words for (search index, triggers) stands at the end.

There are no relationships between the record classes, on purpose: nothing can be loaded by accident, and no
record leaves the store. Whatever belongs to a case is keyed by the case and its own key or place within it.
"""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ForeignKey, ForeignKeyConstraint, Index, LargeBinary, MetaData, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from foidesk.store.columns import WHOLE, WORDS, Day, Flag, Moment

_STRICT = {"sqlite_strict": True}
NO_DUE_DAY = date(9999, 12, 31)
"""What a case without a due date sorts as: after all others."""


class Record(DeclarativeBase):
    """The mother of all records."""

    metadata = MetaData()
    type_annotation_map = {str: WORDS, int: WHOLE, date: Day, datetime: Moment, bool: Flag, bytes: LargeBinary}  # noqa: RUF012  SQLAlchemy's own spelling


def _case_key() -> Mapped[int]:
    return mapped_column(ForeignKey("cases.id", ondelete="RESTRICT"), primary_key=True)


class CaseRecord(Record):
    """A case: what lists show and sort by, and its single values. `_key` columns are folded for sorting."""

    __tablename__ = "cases"

    id: Mapped[int] = mapped_column(primary_key=True)
    reference: Mapped[str]
    reference_key: Mapped[str] = mapped_column(unique=True)
    version: Mapped[int]
    subject: Mapped[str]
    subject_key: Mapped[str]
    regime: Mapped[str]
    requester_name: Mapped[str]
    requester_email: Mapped[str]
    requester_address: Mapped[str]
    requester_organisation: Mapped[str]
    requester_reference: Mapped[str]
    requester_key: Mapped[str]
    received: Mapped[date]
    dated: Mapped[date]
    channel: Mapped[str]
    preamble_start: Mapped[int]
    preamble_end: Mapped[int]
    closing_start: Mapped[int]
    closing_end: Mapped[int]
    source_name: Mapped[str]
    source_sha256: Mapped[str]
    lead_in: Mapped[str]
    owner: Mapped[str]
    owner_key: Mapped[str]
    signed_by: Mapped[str | None]
    signed_at: Mapped[datetime | None]
    correcting: Mapped[bool]
    ended: Mapped[str | None]
    ended_on: Mapped[date | None]
    next_key: Mapped[int]
    # Derived, and rewritten in the same transaction as their causes:
    stage: Mapped[str]
    stage_place: Mapped[int]
    shelf: Mapped[int]
    due: Mapped[date | None]
    due_sort: Mapped[date]
    state: Mapped[str]
    answered_on: Mapped[date | None]
    days_taken: Mapped[int | None]
    waiting: Mapped[bool]
    item_count: Mapped[int]
    answered_count: Mapped[int]
    due_of: Mapped[str] = mapped_column(server_default="response")
    due_limit: Mapped[int] = mapped_column(server_default=text("20"))
    large_print: Mapped[int] = mapped_column(server_default=text("0"))

    # Each list order has an index that also carries what lists filter by, so that no list reads the cases themselves.
    __table_args__ = (
        Index("by_due", "shelf", "due_sort", "reference_key", "regime", "owner_key"),
        Index("by_reference", "reference_key", "shelf", "due_sort", "regime", "owner_key"),
        Index("by_requester", "requester_key", "reference_key", "shelf", "due_sort", "regime", "owner_key"),
        Index("by_subject", "subject_key", "reference_key", "shelf", "due_sort", "regime", "owner_key"),
        Index("by_regime", "regime", "reference_key", "shelf", "due_sort", "owner_key"),
        Index("by_received", "received", "reference_key", "shelf", "due_sort", "regime", "owner_key"),
        Index("by_stage", "stage_place", "reference_key", "shelf", "due_sort", "regime", "owner_key"),
        Index("by_owner", "owner_key", "reference_key", "shelf", "due_sort", "regime"),
        # And one that finds who has asked before.
        Index("by_email", text("lower(requester_email)"), "received"),
        _STRICT,
    )


class EvidenceRecord(Record):
    """The request's text as received; a trigger refuses any change."""

    __tablename__ = "evidence"
    __table_args__ = _STRICT

    case_id: Mapped[int] = _case_key()
    text: Mapped[str]
    sha256: Mapped[str]


class ItemRecord(Record):
    """One item of a request."""

    __tablename__ = "items"
    __table_args__ = _STRICT

    case_id: Mapped[int] = _case_key()
    key: Mapped[int] = mapped_column(primary_key=True)
    place: Mapped[int]
    start: Mapped[int]
    end: Mapped[int]
    wording: Mapped[str]


class ResponseRecord(Record):
    """One response; its text is kept in the one safe HTML form."""

    __tablename__ = "responses"
    __table_args__ = _STRICT

    case_id: Mapped[int] = _case_key()
    key: Mapped[int] = mapped_column(primary_key=True)
    place: Mapped[int]
    text: Mapped[str]


class ResponseItemRecord(Record):
    """Which response answers an item: the key says that an item has one response and no more."""

    __tablename__ = "response_items"

    case_id: Mapped[int] = mapped_column(primary_key=True)
    item_key: Mapped[int] = mapped_column(primary_key=True)
    response_key: Mapped[int]
    place: Mapped[int]

    __table_args__ = (
        ForeignKeyConstraint(["case_id", "item_key"], ["items.case_id", "items.key"], ondelete="RESTRICT"),
        ForeignKeyConstraint(["case_id", "response_key"], ["responses.case_id", "responses.key"], ondelete="RESTRICT"),
        Index("response_items_by_response", "case_id", "response_key"),
        _STRICT,
    )


class OutcomeRecord(Record):
    """One outcome of a response."""

    __tablename__ = "response_outcomes"

    case_id: Mapped[int] = mapped_column(primary_key=True)
    response_key: Mapped[int] = mapped_column(primary_key=True)
    place: Mapped[int] = mapped_column(primary_key=True)
    outcome: Mapped[str]

    __table_args__ = (
        ForeignKeyConstraint(["case_id", "response_key"], ["responses.case_id", "responses.key"], ondelete="RESTRICT"),
        _STRICT,
    )


class ClaimRecord(Record):
    """One exemption relied on in a response, with its public interest test."""

    __tablename__ = "exemption_claims"

    case_id: Mapped[int] = mapped_column(primary_key=True)
    response_key: Mapped[int] = mapped_column(primary_key=True)
    place: Mapped[int] = mapped_column(primary_key=True)
    provision: Mapped[str]
    reason: Mapped[str]
    for_disclosure: Mapped[str]
    for_withholding: Mapped[str]
    balance: Mapped[str]

    __table_args__ = (
        ForeignKeyConstraint(["case_id", "response_key"], ["responses.case_id", "responses.key"], ondelete="RESTRICT"),
        _STRICT,
    )


class ClaimGroundsRecord(Record):
    """What an exemption rests on beside its reason, and its paragraph in her own words, where there is any of it."""

    __tablename__ = "claim_grounds"

    case_id: Mapped[int] = mapped_column(primary_key=True)
    response_key: Mapped[int] = mapped_column(primary_key=True)
    place: Mapped[int] = mapped_column(primary_key=True)
    grounds: Mapped[str]
    own_words: Mapped[str]

    __table_args__ = (
        ForeignKeyConstraint(
            ["case_id", "response_key", "place"],
            ["exemption_claims.case_id", "exemption_claims.response_key", "exemption_claims.place"],
            ondelete="RESTRICT",
        ),
        _STRICT,
    )


class ClockEventRecord(Record):
    """One event on a case's clock."""

    __tablename__ = "clock_events"
    __table_args__ = _STRICT

    case_id: Mapped[int] = _case_key()
    place: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    on: Mapped[date]
    number: Mapped[int | None]
    note: Mapped[str]


class CaseNoteRecord(Record):
    """One dated note on a case, or a date set by the ICO or a tribunal."""

    __tablename__ = "case_notes"
    __table_args__ = _STRICT

    case_id: Mapped[int] = _case_key()
    place: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    on: Mapped[date]
    words: Mapped[str]
    done_on: Mapped[date | None]
    by: Mapped[str] = mapped_column(server_default="")


class ReviewRecord(Record):
    """One internal review of a case's answer."""

    __tablename__ = "reviews"
    __table_args__ = _STRICT

    case_id: Mapped[int] = _case_key()
    place: Mapped[int] = mapped_column(primary_key=True)
    asked_on: Mapped[date]
    decided_on: Mapped[date | None]
    outcome: Mapped[str | None]
    note: Mapped[str]


class ReviewEventRecord(Record):
    """One event on the clock of an internal review."""

    __tablename__ = "review_events"

    case_id: Mapped[int] = mapped_column(primary_key=True)
    review: Mapped[int] = mapped_column(primary_key=True)
    place: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    on: Mapped[date]
    number: Mapped[int | None]
    note: Mapped[str]

    __table_args__ = (
        ForeignKeyConstraint(["case_id", "review"], ["reviews.case_id", "reviews.place"], ondelete="RESTRICT"),
        _STRICT,
    )


class BroughtInRecord(Record):
    """The line of an old log that a case was brought in from."""

    __tablename__ = "brought_in"

    case_id: Mapped[int] = _case_key()
    place: Mapped[int] = mapped_column(primary_key=True)
    batch: Mapped[int] = mapped_column(ForeignKey("log_batches.id", ondelete="RESTRICT"))
    row: Mapped[int]
    words: Mapped[str]
    answered: Mapped[bool]
    answered_on: Mapped[date | None]
    outcome: Mapped[str]

    __table_args__ = (Index("brought_in_by_batch", "batch", "row"), _STRICT)


class LogBatchRecord(Record):
    """One bringing-in of an old log: the file, who did it, and how cases were numbered before and after it."""

    __tablename__ = "log_batches"
    __table_args__ = _STRICT

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    who: Mapped[str]
    name: Mapped[str]
    sheet: Mapped[str]
    sha256: Mapped[str] = mapped_column(ForeignKey("files.sha256", ondelete="RESTRICT"))
    cases: Mapped[int]
    numbering: Mapped[str]
    taken_back_at: Mapped[datetime | None]
    taken_back_by: Mapped[str | None]


class CalendarDayRecord(Record):
    """One mark of the office on the calendar of working days."""

    __tablename__ = "calendar_days"
    __table_args__ = _STRICT

    on: Mapped[date] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    note: Mapped[str]
    source: Mapped[str]
    at: Mapped[datetime]
    who: Mapped[str]
    loaded: Mapped[bool]


class FileRecord(Record):
    """The bytes of a file, under their own hash."""

    __tablename__ = "files"
    __table_args__ = _STRICT

    sha256: Mapped[str] = mapped_column(primary_key=True)
    media_type: Mapped[str]
    size: Mapped[int]
    content: Mapped[bytes]


class LetterRecord(Record):
    """A letter that went out; triggers refuse any change, and its bytes must be on file when the act is saved."""

    __tablename__ = "letters"

    case_id: Mapped[int] = _case_key()
    place: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    dated: Mapped[date]
    sha256: Mapped[str] = mapped_column(
        ForeignKey("files.sha256", ondelete="RESTRICT", deferrable=True, initially="DEFERRED")
    )
    pages: Mapped[int]
    issued_by: Mapped[str]
    issued_at: Mapped[datetime]
    signed_by: Mapped[str]
    replaces: Mapped[str]
    override: Mapped[str]
    wording_from: Mapped[date | None]
    wording_mark: Mapped[str] = mapped_column(server_default="")
    sealed_by: Mapped[str] = mapped_column(server_default="")
    sealed_mark: Mapped[str] = mapped_column(server_default="")

    __table_args__ = (Index("letters_by_file", "sha256"), _STRICT)


class CaseFileRecord(Record):
    """A file in a case: what it is called there and what it is there for."""

    __tablename__ = "case_files"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="RESTRICT"))
    sha256: Mapped[str] = mapped_column(ForeignKey("files.sha256", ondelete="RESTRICT"))
    name: Mapped[str]
    role: Mapped[str]

    __table_args__ = (
        Index("case_files_once", "case_id", "sha256", "name", "role", unique=True),
        Index("case_files_by_file", "sha256"),
        _STRICT,
    )


class MessageRecord(Record):
    """A message of a case: the request itself (its text is the evidence) and all that came later; frozen by triggers.

    `message_id` is without brackets, and empty where there is none; `sha256` is the original as it came.
    """

    __tablename__ = "messages"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="RESTRICT"))
    role: Mapped[str]
    message_id: Mapped[str]
    sha256: Mapped[str | None] = mapped_column(ForeignKey("files.sha256", ondelete="RESTRICT"))
    kind: Mapped[str]
    received: Mapped[date]
    sender_name: Mapped[str]
    sender_email: Mapped[str]
    subject: Mapped[str]
    text: Mapped[str]
    filed_as: Mapped[str]
    filed_at: Mapped[datetime]
    filed_by: Mapped[str]

    __table_args__ = (
        Index("messages_by_case", "case_id", "id"),
        Index("messages_by_message_id", "message_id"),
        Index("messages_by_file", "sha256"),
        _STRICT,
    )


class MessageMoveRecord(Record):
    """One moving of a filed message to another case. The message stays as it was filed; its last move says where it is.

    `was_as` and `filed_as` are what it was filed as in either case; the entries are those of the journal.
    """

    __tablename__ = "message_moves"

    id: Mapped[int] = mapped_column(primary_key=True)
    message: Mapped[int] = mapped_column(ForeignKey("messages.id", ondelete="RESTRICT"))
    from_case: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="RESTRICT"))
    to_case: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="RESTRICT"))
    was_as: Mapped[str]
    filed_as: Mapped[str]
    out_entry: Mapped[int] = mapped_column(ForeignKey("journal.id", ondelete="RESTRICT"))
    in_entry: Mapped[int] = mapped_column(ForeignKey("journal.id", ondelete="RESTRICT"))

    __table_args__ = (
        Index("message_moves_by_message", "message", "id"),
        Index("message_moves_by_case", "to_case"),
        _STRICT,
    )


class SnapshotRecord(Record):
    """A case as it was, without the request's text, under the hash of its JSON."""

    __tablename__ = "snapshots"
    __table_args__ = _STRICT

    sha256: Mapped[str] = mapped_column(primary_key=True)
    body: Mapped[str]


class JournalRecord(Record):
    """One act. The table only grows: triggers refuse everything else. `seal` chains each entry to the one before.

    What is sealed of the words is `told`, a hash over them and `salt`: when a case is disposed of, its entries lose
    words and salt, keep the rest, and the chain still holds. `sealed_before` is the seal of an entry that was written
    when the words themselves were sealed.
    """

    __tablename__ = "journal"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    who: Mapped[str]
    case_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id", ondelete="RESTRICT"))
    kind: Mapped[str]
    words: Mapped[str]
    act: Mapped[str]
    before: Mapped[str | None] = mapped_column(ForeignKey("snapshots.sha256", ondelete="RESTRICT"))
    after: Mapped[str | None] = mapped_column(ForeignKey("snapshots.sha256", ondelete="RESTRICT"))
    undoes: Mapped[int | None] = mapped_column(ForeignKey("journal.id", ondelete="RESTRICT"))
    redoes: Mapped[int | None] = mapped_column(ForeignKey("journal.id", ondelete="RESTRICT"))
    seal: Mapped[str]
    account: Mapped[str] = mapped_column(server_default="")
    salt: Mapped[str] = mapped_column(server_default="")
    told: Mapped[str] = mapped_column(server_default="")
    sealed_before: Mapped[str | None]
    disposal: Mapped[int | None]

    __table_args__ = (Index("journal_by_case", "case_id", "id"), {**_STRICT, "sqlite_autoincrement": True})


class ProfileRecord(Record):
    """The office's particulars from a day on; its pictures are files."""

    __tablename__ = "profiles"
    __table_args__ = _STRICT

    valid_from: Mapped[date] = mapped_column(primary_key=True)
    body: Mapped[str]
    letterhead: Mapped[str | None] = mapped_column(ForeignKey("files.sha256", ondelete="RESTRICT"))
    signature: Mapped[str | None] = mapped_column(ForeignKey("files.sha256", ondelete="RESTRICT"))


class KnownWordRecord(Record):
    """A word that the spelling check lets be: the office's own, or one ignored in a case."""

    __tablename__ = "known_words"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id", ondelete="RESTRICT"))
    word: Mapped[str]
    at: Mapped[datetime]
    who: Mapped[str]

    __table_args__ = (Index("known_words_by_case", "case_id", "word"), _STRICT)


class DraftRecord(Record):
    """Typing that is not yet an act."""

    __tablename__ = "drafts"
    __table_args__ = _STRICT

    slot: Mapped[str] = mapped_column(primary_key=True)
    body: Mapped[str]
    at: Mapped[datetime]


class PresenceRecord(Record):
    """Who has a case open, at which desk. It is no part of the case: it comes and goes, and nothing hangs on it."""

    __tablename__ = "presences"
    __table_args__ = _STRICT

    desk: Mapped[str] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(primary_key=True)
    who: Mapped[str]
    computer: Mapped[str]
    process: Mapped[int]
    since: Mapped[datetime]
    at: Mapped[datetime]


class StandardTextRecord(Record):
    """A standard text: which version is the present one, and whether it is in use, retired or removed."""

    __tablename__ = "standard_texts"
    __table_args__ = _STRICT

    key: Mapped[str] = mapped_column(primary_key=True)
    version: Mapped[int]
    state: Mapped[str]


class StandardTextVersionRecord(Record):
    """A standard text as it was written at one time; frozen by triggers. `tags` is a JSON list."""

    __tablename__ = "standard_text_versions"
    __table_args__ = _STRICT

    key: Mapped[str] = mapped_column(ForeignKey("standard_texts.key", ondelete="RESTRICT"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    section: Mapped[str]
    tags: Mapped[str]
    text: Mapped[str]
    review_on: Mapped[date | None]
    at: Mapped[datetime]
    who: Mapped[str]
    source: Mapped[str]


class StandardTextUseRecord(Record):
    """One use of a standard text in a response; `seen` is the version whose wording was last compared with it."""

    __tablename__ = "standard_text_uses"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="RESTRICT"))
    response_key: Mapped[int]
    text_key: Mapped[str]
    number: Mapped[int]
    seen: Mapped[int]
    at: Mapped[datetime]
    who: Mapped[str]

    __table_args__ = (
        ForeignKeyConstraint(
            ["text_key", "number"],
            ["standard_text_versions.key", "standard_text_versions.number"],
            ondelete="RESTRICT",
        ),
        Index("standard_text_uses_by_case", "case_id", "id"),
        Index("standard_text_uses_by_text", "text_key", "at"),
        _STRICT,
    )


class StandardTextSetRecord(Record):
    """A set of shipped texts that was put into this register, under the hash of its files."""

    __tablename__ = "standard_text_sets"
    __table_args__ = _STRICT

    sha256: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[datetime]


SEARCH_INDEX = (
    "CREATE VIRTUAL TABLE case_words USING fts5(reference, people, subject, items, responses, "
    "tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')"
)


ANSWER_INDEX = (
    "CREATE VIRTUAL TABLE answer_words USING fts5(items, answer, tokenize = 'porter unicode61 remove_diacritics 2')"
)


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
