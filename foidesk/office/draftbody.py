"""A new request that is not logged yet, as text for the store and back: nothing of it is lost in a power cut."""

import base64
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from hashlib import sha256
from typing import Any

from foidesk.domain.case import Channel, Requester
from foidesk.domain.found_form import WantedForm
from foidesk.domain.regimes import Regime
from foidesk.domain.splitting import Part, PartKind, Split
from foidesk.intake.document import Attachment, Document, Sender


@dataclass(frozen=True, slots=True)
class NewRequestDraft:
    """A new request as far as she has got with it; kept so that closing or a power cut loses nothing."""

    document: Document
    split: Split
    requester: Requester
    subject: str
    regime: Regime
    received: date | None
    dated: date | None
    channel: Channel
    reference: str
    owner: str
    wanted: WantedForm = WantedForm.NOT_SAID
    in_welsh: bool = False
    not_a_request: bool = False
    on_its_own: bool = False
    """She said that it is a new request, whatever it looked like."""
    from_message: int = 0
    from_case: int = 0
    from_reference: str = ""
    """The message of another case that it is made of."""


def document_key(document: Document) -> str:
    """Give what tells a document from any other: its bytes, and what is filed with it."""
    parts = [document.sha256, document.original_name, *(one.name for one in document.attachments)]
    lengths = [len(document.text), *(len(one.content) for one in document.attachments)]
    return sha256(json.dumps([parts, lengths]).encode()).hexdigest()


def key_in(body: str) -> str:
    """Give the key of the document that a draft was written with; none for one that an earlier version wrote."""
    try:
        kept = json.loads(body)
        return str(kept.get("document_key", ""))
    except (ValueError, AttributeError):
        return ""


def document_written(document: Document) -> str:
    """Write down what came in."""
    return json.dumps(
        {
            "key": document_key(document),
            "kind": document.kind,
            "sender": asdict(document.sender),
            "subject": document.subject,
            "sent": _iso(document.sent),
            "received": _iso(document.received),
            "received_at": None if document.received_at is None else document.received_at.isoformat(),
            "text": document.text,
            "attachments": [
                {"name": one.name, "media_type": one.media_type, "content": packed(one.content)}
                for one in document.attachments
            ],
            "original_name": document.original_name,
            "original": packed(document.original),
            "sha256": document.sha256,
            "message_id": document.message_id,
            "in_reply_to": document.in_reply_to,
            "notes": list(document.notes),
            "references": list(document.references),
        }
    )


def written(draft: NewRequestDraft) -> str:
    """Write a draft down, without what came in: that is written beside it."""
    return json.dumps(
        {
            "document_key": document_key(draft.document),
            "parts": [
                [part.kind.value, part.start, part.end, part.why, list(part.nested), part.reworded]
                for part in draft.split.parts
            ],
            "requester": asdict(draft.requester),
            "subject": draft.subject,
            "regime": draft.regime.value,
            "received": _iso(draft.received),
            "dated": _iso(draft.dated),
            "channel": draft.channel.value,
            "reference": draft.reference,
            "owner": draft.owner,
            "wanted": draft.wanted.value,
            "in_welsh": draft.in_welsh,
            "not_a_request": draft.not_a_request,
            "on_its_own": draft.on_its_own,
            "from_message": draft.from_message,
            "from_case": draft.from_case,
            "from_reference": draft.from_reference,
        }
    )


def read_back(body: str, document_body: str | None = None) -> NewRequestDraft:
    """Read a draft; KeyError, TypeError or ValueError for one that another version wrote otherwise.

    Earlier versions wrote what came in within the draft itself.
    """
    kept = json.loads(body)
    document = _document(kept["document"] if "document" in kept else json.loads(document_body or "{}"))
    if "document" not in kept and document_key(document) != kept["document_key"]:
        raise ValueError("the draft and what came in do not belong together")
    parts = tuple(_part(row) for row in kept["parts"])
    return NewRequestDraft(
        document=document,
        split=Split(document.text, parts),
        requester=Requester(**kept["requester"]),
        subject=kept["subject"],
        regime=Regime(kept["regime"]),
        received=_day(kept["received"]),
        dated=_day(kept["dated"]),
        channel=Channel(kept["channel"]),
        reference=kept["reference"],
        owner=kept["owner"],
        wanted=WantedForm(kept.get("wanted", "")),
        in_welsh=bool(kept.get("in_welsh", False)),
        not_a_request=bool(kept.get("not_a_request", False)),
        on_its_own=bool(kept.get("on_its_own", False)),
        from_message=int(kept.get("from_message", 0)),
        from_case=int(kept.get("from_case", 0)),
        from_reference=str(kept.get("from_reference", "")),
    )


def _document(found: dict[str, Any]) -> Document:
    return Document(
        kind=found["kind"],
        sender=Sender(**found["sender"]),
        subject=found["subject"],
        sent=_day(found["sent"]),
        received=_day(found["received"]),
        received_at=None if found["received_at"] is None else datetime.fromisoformat(found["received_at"]),
        text=found["text"],
        attachments=tuple(
            Attachment(one["name"], one["media_type"], unpacked(one["content"])) for one in found["attachments"]
        ),
        original_name=found["original_name"],
        original=unpacked(found["original"]),
        sha256=found["sha256"],
        message_id=found["message_id"],
        in_reply_to=found["in_reply_to"],
        notes=tuple(found["notes"]),
        references=tuple(found.get("references", ())),
    )


def _part(row: Sequence[Any]) -> Part:
    """Read a part; drafts of earlier versions have no sub-points and no wording of their own."""
    kind, start, end, why, *later = row
    nested, reworded = later or ((), "")
    return Part(PartKind(kind), start, end, why, tuple(nested), str(reworded))


def packed(content: bytes) -> str:
    """Write bytes as text."""
    return base64.b64encode(content).decode("ascii")


def unpacked(text: str) -> bytes:
    """Read bytes written as text."""
    return base64.b64decode(text)


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
