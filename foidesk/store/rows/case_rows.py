"""A Case taken apart into rows, and put together again; nothing here reads or writes the database."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from foidesk.domain.broughtin import BroughtIn
from foidesk.domain.case import Case, Channel, IssuedLetter, Request, Requester, Signature, Stage
from foidesk.domain.casenotes import CaseNote, NoteKind
from foidesk.domain.clock import ClockEvent, EventKind
from foidesk.domain.grounds import Grounds
from foidesk.domain.items import ExemptionClaim, Item, Outcome, PublicInterestTest, Response
from foidesk.domain.regimes import Regime
from foidesk.domain.reviews import Review, ReviewOutcome
from foidesk.domain.richtext import EMPTY
from foidesk.store.codec import plain, rich_text, valued
from foidesk.store.folding import fold, sort_key
from foidesk.store.rows import (
    checkrows,
    clearancerows,
    commissionrows,
    costrows,
    enclosurerows,
    letterdraftrows,
    retentionrows,
)
from foidesk.store.tables.base import Record
from foidesk.store.tables.cases import (
    ClaimGroundsRecord,
    ClaimRecord,
    ItemRecord,
    OutcomeRecord,
    ResponseItemRecord,
    ResponseRecord,
)
from foidesk.store.tables.clock import CaseNoteRecord, ClockEventRecord, ReviewEventRecord, ReviewRecord
from foidesk.store.tables.oldlogs import BroughtInRecord
from foidesk.store.tables.papers import LetterRecord

Key = tuple[int, ...]
Rows = dict[Key, dict[str, Any]]

# Parents first: rows are written in this order and removed in the opposite one.
PARTS: tuple[tuple[type[Record], tuple[str, ...]], ...] = (
    (ItemRecord, ("key",)),
    (ResponseRecord, ("key",)),
    (ResponseItemRecord, ("item_key",)),
    (OutcomeRecord, ("response_key", "place")),
    (ClaimRecord, ("response_key", "place")),
    (ClaimGroundsRecord, ("response_key", "place")),
    (ClockEventRecord, ("place",)),
    (LetterRecord, ("place",)),
    (CaseNoteRecord, ("place",)),
    (ReviewRecord, ("place",)),
    (ReviewEventRecord, ("review", "place")),
    (BroughtInRecord, ("place",)),
    *commissionrows.PARTS,
    *costrows.PARTS,
    *checkrows.PARTS,
    *enclosurerows.PARTS,
    *letterdraftrows.PARTS,
    *clearancerows.PARTS,
    *retentionrows.PARTS,
)
_STAGE_PLACES = {stage: place for place, stage in enumerate(Stage)}
OPEN_SHELF, WAITING_SHELF, CLOSED_SHELF, NO_SHELF = 0, 1, 2, 3


def shelf_of(stage: Stage, waiting: bool, *, destroyed: bool = False) -> int:
    """Say on which shelf a case stands: open, waiting for the requester, or closed; a destroyed one on none."""
    if destroyed:
        return NO_SHELF
    if not stage.is_open:
        return CLOSED_SHELF
    return WAITING_SHELF if waiting else OPEN_SHELF


def columns(case: Case) -> dict[str, Any]:
    """Give the columns of the case itself, without what follows from the clock."""
    who, request = case.requester, case.request
    answering = {key for response in case.responses if response.is_started for key in response.items}
    return {
        "reference": case.reference,
        "reference_key": fold(case.reference),
        "subject": case.subject,
        "subject_key": sort_key(case.subject),
        "regime": case.regime.value,
        "requester_name": who.name,
        "requester_email": who.email,
        "requester_address": who.address,
        "requester_organisation": who.organisation,
        "requester_reference": who.their_reference,
        "requester_key": sort_key(who.name or who.organisation or who.email),
        "received": request.received,
        "dated": request.dated,
        "channel": request.channel.value,
        "preamble_start": request.preamble[0],
        "preamble_end": request.preamble[1],
        "closing_start": request.closing[0],
        "closing_end": request.closing[1],
        "source_name": request.source_name,
        "source_sha256": request.source_sha256,
        "lead_in": case.lead_in,
        "owner": case.owner,
        "owner_key": sort_key(case.owner),
        "signed_by": None if case.signature is None else case.signature.by,
        "signed_at": None if case.signature is None else case.signature.at,
        "correcting": case.correcting,
        "ended": None if case.ended is None else case.ended.value,
        "ended_on": case.ended_on,
        "next_key": case.next_key,
        "large_print": case.large_print,
        "stage": case.stage.value,
        "stage_place": _STAGE_PLACES[case.stage],
        "item_count": len(case.items),
        "answered_count": sum(item.key in answering for item in case.items),
    }


def words(case: Case) -> dict[str, str]:
    """Give what a search looks through."""
    who = case.requester
    answers = [response.text.plain() for response in case.responses if response.is_started]
    if case.brought_in is not None:  # what the old log said of it is found too, and its file's name finds them all
        answers += [case.brought_in.words, case.request.source_name]
    return {
        "reference": case.reference,
        "people": "\n".join((who.name, who.organisation, case.owner)),
        "subject": case.subject,
        "items": "\n".join(item.wording for item in case.items),
        "responses": "\n".join(answers),
    }


def answer_words(case: Case) -> dict[int, tuple[str, str]]:
    """Give what a search for earlier answers looks through, by response: the items' wordings, and the answer."""
    return {
        response.key: ("\n".join(item.wording for item in case.items_of(response)), response.text.plain())
        for response in case.responses
    }


def parts(case: Case) -> dict[type[Record], Rows]:
    """Give every row that belongs to a case, by table and key."""
    links: Rows = {}
    outcomes: Rows = {}
    claims: Rows = {}
    grounds: Rows = {}
    for response in case.responses:
        for place, item_key in enumerate(response.items):
            links[(item_key,)] = {"response_key": response.key, "place": place}
        for place, outcome in enumerate(response.outcomes):
            outcomes[(response.key, place)] = {"outcome": outcome.value}
        for place, claim in enumerate(response.exemptions):
            weighing = claim.public_interest
            claims[(response.key, place)] = {
                "provision": claim.provision,
                "reason": claim.reason,
                "for_disclosure": weighing.for_disclosure,
                "for_withholding": weighing.for_withholding,
                "balance": weighing.balance,
            }
            if not claim.grounds.is_empty or not claim.own_words.is_empty:
                grounds[(response.key, place)] = {
                    "grounds": json.dumps(plain(claim.grounds), ensure_ascii=False, sort_keys=True),
                    "own_words": claim.own_words.to_html(),
                }
    return {
        ItemRecord: {
            (one.key,): {"place": place, "start": one.start, "end": one.end, "wording": one.wording}
            for place, one in enumerate(case.items)
        },
        ResponseRecord: {
            (one.key,): {"place": place, "text": one.text.to_html()} for place, one in enumerate(case.responses)
        },
        ResponseItemRecord: links,
        OutcomeRecord: outcomes,
        ClaimRecord: claims,
        ClaimGroundsRecord: grounds,
        ClockEventRecord: {
            (place,): {"kind": one.kind.value, "on": one.on, "number": one.number, "note": one.note}
            for place, one in enumerate(case.events)
        },
        CaseNoteRecord: {
            (place,): {"kind": one.kind.value, "on": one.on, "words": one.words, "done_on": one.done_on, "by": one.by}
            for place, one in enumerate(case.notes)
        },
        ReviewRecord: {
            (place,): {
                "asked_on": one.asked_on,
                "decided_on": one.decided_on,
                "outcome": None if one.outcome is None else one.outcome.value,
                "note": one.note,
            }
            for place, one in enumerate(case.reviews)
        },
        ReviewEventRecord: {
            (review, place): {"kind": one.kind.value, "on": one.on, "number": one.number, "note": one.note}
            for review, of in enumerate(case.reviews)
            for place, one in enumerate(of.events)
        },
        BroughtInRecord: {}
        if case.brought_in is None
        else {(0,): {name: getattr(case.brought_in, name) for name in _BROUGHT_IN_FIELDS}},
        **commissionrows.parts(case),
        LetterRecord: {
            (place,): {name: getattr(one, name) for name in _LETTER_FIELDS} for place, one in enumerate(case.letters)
        },
        **costrows.parts(case.cost_sheet),
        **checkrows.parts(case.set_aside),
        **enclosurerows.parts(case),
        **letterdraftrows.parts(case.drafts),
        **clearancerows.parts(case),
        **retentionrows.parts(case),
    }


_BROUGHT_IN_FIELDS = ("batch", "row", "words", "answered", "answered_on", "outcome")
_LETTER_FIELDS = (
    *("kind", "dated", "sha256", "pages", "issued_by", "issued_at", "signed_by", "replaces", "override"),
    *("wording_from", "wording_mark", "sealed_by", "sealed_mark"),
)


def assembled(row: Mapping[str, Any], text: str, rows: Mapping[type[Record], Iterable[Mapping[str, Any]]]) -> Case:
    """Put a case together again. The rows of each table come in the order of their places."""
    answers: dict[int, list[int]] = {}
    for link in rows[ResponseItemRecord]:
        answers.setdefault(link["response_key"], []).append(link["item_key"])
    outcomes: dict[int, list[Outcome]] = {}
    for one in rows[OutcomeRecord]:
        outcomes.setdefault(one["response_key"], []).append(Outcome(one["outcome"]))
    claims: dict[int, list[ExemptionClaim]] = {}
    grounds = {
        (one["response_key"], one["place"]): (valued(Grounds, json.loads(one["grounds"])), rich_text(one["own_words"]))
        for one in rows[ClaimGroundsRecord]
    }
    for one in rows[ClaimRecord]:
        weighing = PublicInterestTest(one["for_disclosure"], one["for_withholding"], one["balance"])
        rests_on = grounds.get((one["response_key"], one["place"]), (Grounds(), EMPTY))
        claims.setdefault(one["response_key"], []).append(
            ExemptionClaim(one["provision"], one["reason"], weighing, *rests_on)
        )
    longer: dict[int, list[ClockEvent]] = {}
    for one in rows[ReviewEventRecord]:
        event = ClockEvent(EventKind(one["kind"]), one["on"], one["number"], one["note"])
        longer.setdefault(one["review"], []).append(event)
    return Case(
        reference=row["reference"],
        subject=row["subject"],
        regime=Regime(row["regime"]),
        requester=Requester(
            name=row["requester_name"],
            email=row["requester_email"],
            address=row["requester_address"],
            organisation=row["requester_organisation"],
            their_reference=row["requester_reference"],
        ),
        request=Request(
            text=text,
            received=row["received"],
            dated=row["dated"],
            channel=Channel(row["channel"]),
            preamble=(row["preamble_start"], row["preamble_end"]),
            closing=(row["closing_start"], row["closing_end"]),
            source_name=row["source_name"],
            source_sha256=row["source_sha256"],
        ),
        lead_in=row["lead_in"],
        items=tuple(Item(one["key"], one["start"], one["end"], one["wording"]) for one in rows[ItemRecord]),
        responses=tuple(
            Response(
                key=one["key"],
                items=tuple(answers.get(one["key"], ())),
                text=rich_text(one["text"]),
                outcomes=tuple(outcomes.get(one["key"], ())),
                exemptions=tuple(claims.get(one["key"], ())),
            )
            for one in rows[ResponseRecord]
        ),
        events=tuple(
            ClockEvent(EventKind(one["kind"]), one["on"], one["number"], one["note"]) for one in rows[ClockEventRecord]
        ),
        letters=tuple(
            IssuedLetter(
                **{name: one[name] for name in _LETTER_FIELDS},
                enclosures=enclosurerows.sent_with(rows, one["place"]),
                cleared=clearancerows.sent_as(rows, one["place"]),
            )
            for one in rows[LetterRecord]
        ),
        owner=row["owner"],
        signature=None if row["signed_at"] is None else Signature(row["signed_by"], row["signed_at"]),
        correcting=row["correcting"],
        ended=None if row["ended"] is None else Stage(row["ended"]),
        ended_on=row["ended_on"],
        next_key=row["next_key"],
        large_print=row["large_print"],
        notes=tuple(
            CaseNote(NoteKind(one["kind"]), one["on"], one["words"], one["done_on"], one["by"])
            for one in rows[CaseNoteRecord]
        ),
        reviews=tuple(
            Review(
                asked_on=one["asked_on"],
                events=tuple(longer.get(one["place"], ())),
                decided_on=one["decided_on"],
                outcome=None if one["outcome"] is None else ReviewOutcome(one["outcome"]),
                note=one["note"],
            )
            for one in rows[ReviewRecord]
        ),
        brought_in=next(
            (BroughtIn(**{name: one[name] for name in _BROUGHT_IN_FIELDS}) for one in rows[BroughtInRecord]), None
        ),
        commissions=commissionrows.assembled(rows),
        cost_sheet=costrows.assembled(rows),
        set_aside=checkrows.assembled(rows),
        enclosures=enclosurerows.assembled(rows),
        drafts=letterdraftrows.assembled(rows),
        clearances=clearancerows.clearances(rows),
        comments=clearancerows.comments(rows),
        held=retentionrows.held(rows),
        disposed=retentionrows.disposed(rows),
        version=row["version"],
    )
