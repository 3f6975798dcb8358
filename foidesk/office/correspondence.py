"""The correspondence counter: what arrives is recognised, and later mail is filed in its case with what it means."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from foidesk.domain import clock, despatch, latermail, reviewing, timekeeping
from foidesk.domain.case import Case, Change, Requester, Stage
from foidesk.domain.clock import ClockEvent
from foidesk.domain.facts import Fact, FactKind
from foidesk.domain.latermail import FilingKind, FilingProposal
from foidesk.domain.profile import DateStyle
from foidesk.domain.troubles import CannotRead, NotAllowed
from foidesk.intake import reader
from foidesk.intake.document import Document, Sender
from foidesk.intake.safe_names import safe_file_name
from foidesk.office.receipt import DRAFT_SLOT, media_type_of
from foidesk.office.recognition import Arrival, Recognised, recognise
from foidesk.office.views import CaseView, Told
from foidesk.office.work import Work
from foidesk.store.cabinet import Drawer
from foidesk.store.files import FiledFile
from foidesk.store.messages import LATER, FiledMessage

__all__ = ["Arriving", "CaseMessage", "Correspondence", "FiledFile"]

_ROLE = "message"


@dataclass(frozen=True, slots=True)
class CaseMessage:
    """A later message of a case, with its original and what came with it."""

    message: FiledMessage
    files: tuple[FiledFile, ...]

    @property
    def filed_as(self) -> FilingKind:
        """Give what it was filed as."""
        return FilingKind(self.message.filed_as)


@dataclass(frozen=True, slots=True)
class Arriving:
    """A message about to be filed in a case: what it can be, and what it seems to be."""

    document: Document
    kinds: tuple[FilingKind, ...]
    proposal: FilingProposal
    is_there: bool


class Correspondence:
    """What a caseworker does with mail that is not, or may not be, a new request."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def recognise(
        self, document: Document, requester: Requester, wanted: Sequence[str], received: date | None
    ) -> Recognised:
        """Say what the register knows of a message: filed already, an answer, asked before, asked by others."""
        calendar, today = self._work.calendar, self._work.today()
        with self._work.reading() as drawer:
            profile = self._work.profile(drawer)
            arrival = Arrival(document, requester, tuple(wanted), received or today)
            return recognise(drawer, profile, calendar, arrival)

    def read(self, path: Path) -> Document:
        """Read a file that belongs to a case; one without words (a picture, a scan) is taken as it is."""
        try:
            return reader.read_file(path)
        except CannotRead as trouble:
            return _as_it_is(path, trouble)

    def look_at(self, case_id: int, document: Document) -> Arriving:
        """Say what a message can be in this case and what it seems to be."""
        with self._work.reading() as drawer:
            case = drawer.casefiles.load(case_id)
            there = case_id in drawer.messages.same(_message_id(document), document.sha256)
        return Arriving(
            document,
            latermail.kinds_for(case),
            latermail.propose_filing(case, document.subject, document.text),
            there,
        )

    def file(
        self, case_id: int, document: Document, on: date, kind: FilingKind, *, is_the_draft: bool = False
    ) -> CaseView:
        """File a message in a case, byte for byte, and record what it means; both in one transaction.

        What it means can be undone; the message itself is evidence and stays.
        """
        today = self._work.today()
        clock.check_received(on, today)
        told: list[Fact] = []
        with self._work.writing() as drawer:
            case = drawer.casefiles.load(case_id)
            if case_id in drawer.messages.same(_message_id(document), document.sha256):
                raise NotAllowed(
                    f"This message is in {case.reference} already.",
                    kept="Nothing was filed twice.",
                    do="Look at it on the Correspondence tab of the case.",
                )
            original = drawer.files.put(document.original, media_type_of(document)) if document.original else None
            number = drawer.messages.add(
                case_id,
                LATER,
                message_id=_message_id(document),
                sha256=original,
                kind=document.kind,
                received=on,
                sender_name=document.sender.name,
                sender_email=document.sender.email,
                subject=document.subject,
                text=document.text,
                filed_as=kind.value,
                filed_at=self._work.now(),
                filed_by=self._work.who,
            )
            if original is not None:
                name = document.original_name or "message.txt"
                drawer.files.attach(case_id, original, name, f"{_ROLE}/{number}/original")
            for one in document.attachments:
                digest = drawer.files.put(one.content, one.media_type)
                drawer.files.attach(case_id, digest, one.name, f"{_ROLE}/{number}/attachment")
            filed = _filed(document, on)
            drawer.journal.add(
                at=self._work.now(), who=self._work.who, case_id=case_id, fact=filed, before=None, after=None
            )
            told.append(filed)
            change = self._meaning(drawer, case, document, on, kind)
            if change is not None:
                after, fact = change
                case = self._work.keep(drawer, case_id, case, after, fact)
                told.append(fact)
            if is_the_draft:
                drawer.drafts.drop(DRAFT_SLOT)
            view = self._work.view(drawer, case_id, drawer.casefiles.load(case_id))
        for fact in told:
            self._work.tell(Told(case_id, fact))
        return view

    def messages(self, case_id: int) -> tuple[CaseMessage, ...]:
        """List the later messages of a case in the order they came in, each with its files."""
        with self._work.reading() as drawer:
            files = drawer.files.of_case(case_id)
            found = drawer.messages.of_case(case_id)
        return tuple(
            CaseMessage(one, tuple(file for file in files if file.role.startswith(f"{_ROLE}/{one.id}/")))
            for one in found
        )

    def _meaning(self, drawer: Drawer, case: Case, document: Document, on: date, kind: FilingKind) -> Change | None:
        """Give the act that goes with a message; None where it is only filed."""
        if kind is FilingKind.JUST_FILED:
            return None
        if kind not in latermail.kinds_for(case):
            raise NotAllowed(
                f"{case.reference} does not wait for this: “{kind.in_words}” cannot be recorded.",
                kept="Nothing was filed.",
                do="File it without, or look at the case first.",
            )
        whose = document.sender.name or document.sender.email
        note = f"Message from {whose}" if whose else "By a message that is filed here"
        today = self._work.today()
        if kind.event is not None:
            return timekeeping.add_event(case, ClockEvent(kind.event, on, None, note), self._work.calendar, today)
        if kind is FilingKind.WITHDRAWN:
            return despatch.end(case, Stage.WITHDRAWN, on)
        # What is left is the request for a review; one that comes late is said to be late, not refused.
        last_day = self._work.last_day_for_review(drawer, case)
        return reviewing.ask(case, on, self._work.calendar, today, last_day=last_day, note=note)


def _filed(document: Document, on: date) -> Fact:
    whose = document.sender.name or document.sender.email
    what = "Email" if document.kind == "email" else "Message"
    words = f"{what}{f' from {whose}' if whose else ''} of {DateStyle.PLAIN.write(on)} filed"
    subject = " ".join(document.subject.split())[:80] or document.original_name
    return Fact(FactKind.MESSAGE_FILED, f"{words}: “{subject}”" if subject else words, "")


def _message_id(document: Document) -> str:
    return next(iter(latermail.message_ids(document.message_id)), "")


def _as_it_is(path: Path, trouble: CannotRead) -> Document:
    """Take a file in that holds no words the desk can read; what cannot be opened at all stays a trouble."""
    try:
        size = path.stat().st_size
        content = path.read_bytes() if path.is_file() and 0 < size <= reader.MOST_BYTES else b""
    except OSError:
        content = b""
    if not content:
        raise trouble
    name = safe_file_name(path.name, "file")
    return Document(
        kind="file",
        sender=Sender("", ""),
        subject="",
        sent=None,
        received=None,
        received_at=None,
        text="",
        attachments=(),
        original_name=name,
        original=content,
        sha256=sha256(content).hexdigest(),
        message_id="",
        in_reply_to="",
        notes=(trouble.what,),
    )
