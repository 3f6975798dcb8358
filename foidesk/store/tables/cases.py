"""The tables of a case: its request as it came, its items, and the responses to them."""

from datetime import date, datetime

from sqlalchemy import ForeignKeyConstraint, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from foidesk.store.tables.base import STRICT, Record, case_key

NO_DUE_DAY = date(9999, 12, 31)
"""What a case without a due date sorts as: after all others."""


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
        STRICT,
    )


class EvidenceRecord(Record):
    """The request's text as received; a trigger refuses any change."""

    __tablename__ = "evidence"
    __table_args__ = STRICT

    case_id: Mapped[int] = case_key()
    text: Mapped[str]
    sha256: Mapped[str]


class ItemRecord(Record):
    """One item of a request."""

    __tablename__ = "items"
    __table_args__ = STRICT

    case_id: Mapped[int] = case_key()
    key: Mapped[int] = mapped_column(primary_key=True)
    place: Mapped[int]
    start: Mapped[int]
    end: Mapped[int]
    wording: Mapped[str]


class ResponseRecord(Record):
    """One response; its text is kept in the one safe HTML form."""

    __tablename__ = "responses"
    __table_args__ = STRICT

    case_id: Mapped[int] = case_key()
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
        STRICT,
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
        STRICT,
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
        STRICT,
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
        STRICT,
    )


class SetAsideRecord(Record):
    """One finding of the checks that is not needed in a case."""

    __tablename__ = "checks_set_aside"
    __table_args__ = STRICT

    case_id: Mapped[int] = case_key()
    place: Mapped[int] = mapped_column(primary_key=True)
    rule: Mapped[str]
    response: Mapped[int | None]
    mark: Mapped[str]
    words: Mapped[str]
