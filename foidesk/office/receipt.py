"""The receipt counter: what arrives is read, understood, kept as a draft and logged as a case."""

import base64
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from pathlib import Path

from foidesk.domain import clock, drafting, facts_found
from foidesk.domain.case import Channel, Request, Requester
from foidesk.domain.clock import Deadline
from foidesk.domain.profile import DateStyle, Profile
from foidesk.domain.regimes import Regime
from foidesk.domain.splitting import Part, PartKind, Split, propose_split
from foidesk.domain.troubles import NotAllowed, Trouble
from foidesk.intake import reader
from foidesk.intake.document import Attachment, Document, Sender
from foidesk.office.views import CaseView, NewCase, Proposal, Told
from foidesk.office.work import Work
from foidesk.store.files import FiledFile

_DRAFT_SLOT = "new-request"
_ORIGINAL, _ATTACHMENT = "original", "attachment"


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


class Receipt:
    """What a caseworker does when a request comes in."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def read(self, path: Path) -> Document:
        """Read a file that came in; CannotRead in plain words if nothing can be made of it."""
        return reader.read_file(path)

    def read_pasted(self, text: str, html: str = "") -> Document:
        """Take text from the clipboard as a document."""
        return reader.read_pasted(text, html)

    def propose(self, document: Document) -> Proposal:
        """Say what the desk makes of a document: who asks what, under which regime, received when."""
        text, sender = document.text, document.sender
        requester = facts_found.propose_requester(sender.name, sender.email, text)
        address = facts_found.propose_postal_address(text)
        regime, why = facts_found.propose_regime(text)
        valid, valid_why = facts_found.validity(requester.value, sender.email or address.value, text)
        at = document.received_at
        if document.received is None:
            received_why = "No date was found in it: type the day it arrived."
        elif at is not None:
            received_why = f"From the email's own header, {at:%H:%M}"
        else:
            received_why = "From the date it bears"
        return Proposal(
            document=document,
            split=propose_split(text),
            requester=requester,
            email=facts_found.Found(sender.email, "From the email's own header" if sender.email else ""),
            address=address,
            their_reference=facts_found.propose_their_reference(text, document.subject),
            subject=facts_found.propose_subject(document.subject, text),
            delivery=facts_found.propose_delivery(text),
            regime=Regime(regime),
            regime_why=why,
            received=document.received,
            received_why=received_why,
            dated=facts_found.date_of_request(text, document.sent, document.received),
            channel=Channel.EMAIL if document.kind == "email" or sender.email else Channel.LETTER,
            reference=self.next_reference(),
            valid=valid,
            valid_why=valid_why,
            notes=document.notes,
        )

    def preview_deadline(self, regime: Regime, received: date) -> Deadline:
        """Work out when an answer would be due."""
        return clock.deadline(regime, received, (), self._work.calendar)

    def next_reference(self) -> str:
        """Give the reference the next case will have: the next number that no case has yet."""
        with self._work.reading() as drawer:
            profile = self._work.profile(drawer)
            return _free(profile, lambda reference: drawer.casefiles.find(reference) is not None)[0]

    def log(self, new: NewCase) -> CaseView:
        """Open a case: the original and its attachments are filed byte for byte, the reference is used up."""
        clock.check_received(new.received, self._work.today())
        if new.dated > new.received:
            raise NotAllowed(
                f"The request bears the date {DateStyle.PLAIN.write(new.dated)}, after the day it came in.",
                kept="Nothing is lost: the request is still on screen.",
                do="Correct the date of the request or the date of receipt.",
            )
        if not new.split.text.strip():
            raise NotAllowed("The request has no words.", do="Paste or open the request first.")
        document = new.document
        with self._work.writing() as drawer:
            profile = drawer.profiles.current(self._work.today()) or Profile()
            typed = new.reference.strip()
            following = profile.next_number
            if not typed:
                typed, following = _free(profile, lambda reference: drawer.casefiles.find(reference) is not None)
            else:
                number = profile.pattern.number(typed)
                following = max(profile.next_number, number + 1) if number is not None else following
            source = ""
            if document.original:
                source = drawer.files.put(document.original, _media_type(document))
            request = Request(
                text=new.split.text,
                received=new.received,
                dated=new.dated,
                channel=new.channel,
                source_name=document.original_name,
                source_sha256=source,
            )
            case, fact = drafting.log_case(
                typed,
                new.split,
                request,
                new.requester,
                subject=new.subject or "Request for information",
                regime=new.regime,
                owner=new.owner,
            )
            case_id = drawer.casefiles.add(case, self._work.standing(case))
            if source:
                drawer.files.attach(case_id, source, document.original_name or "request", _ORIGINAL)
            for one in document.attachments:
                sha256 = drawer.files.put(one.content, one.media_type)
                drawer.files.attach(case_id, sha256, one.name, _ATTACHMENT)
            drawer.journal.add(
                at=self._work.now(), who=self._work.who, case_id=case_id, fact=fact, before=None, after=case
            )
            if following != profile.next_number:
                drawer.profiles.keep(replace(profile, next_number=following), self._work.today())
            drawer.drafts.drop(_DRAFT_SLOT)
            view = self._work.view(drawer, case_id, drawer.casefiles.load(case_id))
        self._work.forget_profile()
        self._work.tell(Told(case_id, fact))
        return view

    def sources(self, case_id: int) -> tuple[FiledFile, ...]:
        """List the files that came in with a case: the original first."""
        with self._work.reading() as drawer:
            return drawer.files.of_case(case_id)

    def source_bytes(self, sha256: str) -> bytes:
        """Give a filed file as it came, byte for byte."""
        with self._work.reading() as drawer:
            return drawer.files.get(sha256)

    # --- the draft of a new request ---------------------------------------------------------------

    def keep_draft(self, draft: NewRequestDraft) -> datetime:
        """Keep a new request that is not logged yet; gives the time (UTC) at which it was safely on disk."""
        at = self._work.now()
        with self._work.writing() as drawer:
            drawer.drafts.put(_DRAFT_SLOT, _draft_body(draft), at)
        return at

    def kept_draft(self) -> NewRequestDraft | None:
        """Give the new request that was being worked on, or None. A draft that cannot be read is None."""
        with self._work.reading() as drawer:
            body = drawer.drafts.get(_DRAFT_SLOT)
        if body is None:
            return None
        try:
            return _draft_from(body)
        except (KeyError, TypeError, ValueError, Trouble):  # written by another version: nothing to show
            return None

    def discard_draft(self) -> None:
        """Throw the draft away: it was logged or is not wanted."""
        with self._work.writing() as drawer:
            drawer.drafts.drop(_DRAFT_SLOT)


def _free(profile: Profile, is_used: Callable[[str], bool]) -> tuple[str, int]:
    """Give the next free reference and the number after it."""
    number = profile.next_number
    while is_used(profile.pattern.reference(number)):
        number += 1
    return profile.pattern.reference(number), number + 1


def _media_type(document: Document) -> str:
    return {"email": "message/rfc822", "html": "text/html"}.get(document.kind, "text/plain")


def _draft_body(draft: NewRequestDraft) -> str:
    document = draft.document
    return json.dumps(
        {
            "document": {
                "kind": document.kind,
                "sender": asdict(document.sender),
                "subject": document.subject,
                "sent": _iso(document.sent),
                "received": _iso(document.received),
                "received_at": None if document.received_at is None else document.received_at.isoformat(),
                "text": document.text,
                "attachments": [
                    {"name": one.name, "media_type": one.media_type, "content": _packed(one.content)}
                    for one in document.attachments
                ],
                "original_name": document.original_name,
                "original": _packed(document.original),
                "sha256": document.sha256,
                "message_id": document.message_id,
                "in_reply_to": document.in_reply_to,
                "notes": list(document.notes),
            },
            "parts": [[part.kind.value, part.start, part.end, part.why] for part in draft.split.parts],
            "requester": asdict(draft.requester),
            "subject": draft.subject,
            "regime": draft.regime.value,
            "received": _iso(draft.received),
            "dated": _iso(draft.dated),
            "channel": draft.channel.value,
            "reference": draft.reference,
            "owner": draft.owner,
        }
    )


def _draft_from(body: str) -> NewRequestDraft:
    kept = json.loads(body)
    found = kept["document"]
    document = Document(
        kind=found["kind"],
        sender=Sender(**found["sender"]),
        subject=found["subject"],
        sent=_day(found["sent"]),
        received=_day(found["received"]),
        received_at=None if found["received_at"] is None else datetime.fromisoformat(found["received_at"]),
        text=found["text"],
        attachments=tuple(
            Attachment(one["name"], one["media_type"], base64.b64decode(one["content"])) for one in found["attachments"]
        ),
        original_name=found["original_name"],
        original=base64.b64decode(found["original"]),
        sha256=found["sha256"],
        message_id=found["message_id"],
        in_reply_to=found["in_reply_to"],
        notes=tuple(found["notes"]),
    )
    parts = tuple(Part(PartKind(kind), start, end, why) for kind, start, end, why in kept["parts"])
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
    )


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _packed(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")
