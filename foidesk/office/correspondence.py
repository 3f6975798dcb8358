"""The correspondence counter: what arrives is recognised, and later mail is filed in its case with what it means."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path

from foidesk.domain import clock, latermail
from foidesk.domain.case import Requester
from foidesk.domain.facts import Fact, FactKind
from foidesk.domain.latermail import FilingKind, FilingProposal
from foidesk.domain.profile import DateStyle
from foidesk.domain.troubles import CannotRead, NotAllowed, NotFound
from foidesk.intake import reader
from foidesk.intake.document import Attachment, Document, Sender
from foidesk.intake.safe_names import safe_file_name
from foidesk.office.receipt import media_type_of
from foidesk.office.recognition import Arrival, Known, Recognised, known_of, recognise
from foidesk.office.refiling import Refiling, meaning, whose
from foidesk.office.requestdrafts import RequestDrafts
from foidesk.office.views import CaseView, Told
from foidesk.office.work import Work
from foidesk.store.cabinet import Drawer
from foidesk.store.files import FiledFile
from foidesk.store.lists.registers import RegisterQuery, View
from foidesk.store.messages import LATER, FiledMessage

__all__ = ["Arriving", "CaseMessage", "Correspondence", "Destination", "FiledFile", "Known"]

_ROLE = "message"
_MOST_OFFERED = 8


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


@dataclass(frozen=True, slots=True)
class Destination:
    """A case to which a message may be moved: what it can be there, and what it seems to be."""

    case_id: int
    reference: str
    kinds: tuple[FilingKind, ...]
    proposal: FilingProposal


class Correspondence(Refiling):
    """What a caseworker does with mail that is not, or may not be, a new request."""

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self._drafts = RequestDrafts(work)

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
            case.must_be_whole()
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
            sender = whose(document.sender.name, document.sender.email)
            change = meaning(self._work, drawer, case, kind, on=on, sender=sender)
            if change is not None:
                after, fact = change
                case = self._work.keep(drawer, case_id, case, after, fact)
                told.append(fact)
            if is_the_draft:
                self._drafts.drop(drawer)
            view = self._work.view(drawer, case_id, drawer.casefiles.load(case_id))
        for fact in told:
            self._work.tell(Told(case_id, fact))
        return view

    def messages(self, case_id: int) -> tuple[CaseMessage, ...]:
        """List the later messages of a case in the order they came in, each with its files."""
        with self._work.reading() as drawer:
            found = drawer.messages.of_case(case_id)
            return tuple(CaseMessage(one, _files(drawer, one.id)) for one in found)

    # --- a message in the wrong case --------------------------------------------------------------

    def where_to(self, message: int, words: str = "") -> tuple[Known, ...]:
        """Find cases a message may be moved to: by the words typed, else those it names and those of its sender."""
        with self._work.reading() as drawer:
            one = _the(drawer, message)
            if words.strip():
                named = drawer.casefiles.find(words.strip())
                query = RegisterQuery(View.ALL, self._work.today(), words.strip(), limit=_MOST_OFFERED + 1)
                listed = [case_id for _band, ids in drawer.registers.find(query) for case_id in ids]
                ids = [*([named] if named is not None else []), *listed]
            else:
                pattern = self._work.profile(drawer).pattern
                spoken = latermail.references_among(pattern, one.subject, one.text)
                named_there = [drawer.casefiles.find(reference) for reference, _where in spoken]
                ids = [case_id for case_id in named_there if case_id is not None]
                ids += drawer.acquaintances.of_address(one.sender_email, date.min)
            ids = [case_id for case_id in dict.fromkeys(ids) if case_id != one.case_id]
            return tuple(known_of(case) for case in drawer.acquaintances.known(ids[:_MOST_OFFERED]))

    def destination(self, message: int, case_id: int) -> Destination:
        """Say what a message can be in another case, and what it seems to be there."""
        with self._work.reading() as drawer:
            one, case = _the(drawer, message), drawer.casefiles.load(case_id)
        proposal = latermail.propose_filing(case, one.subject, one.text)
        return Destination(case_id, case.reference, latermail.kinds_for(case), proposal)

    def as_document(self, message: int) -> Document:
        """Read a filed message again as something that arrived, on the day it was filed under."""
        with self._work.reading() as drawer:
            one, files = _the(drawer, message), _files(drawer, message)
            held = {file.id: drawer.files.get(file.sha256) for file in files}
        original = next((file for file in files if file.role.endswith("original")), None)
        if original is not None:
            document = reader.read_bytes(held[original.id], original.name, today=self._work.today())
        else:
            document = reader.read_pasted(one.text, today=self._work.today())
        if not document.attachments:
            came = [file for file in files if file is not original]
            attached = tuple(Attachment(file.name, file.media_type, held[file.id]) for file in came)
            document = replace(document, attachments=attached)
        return replace(document, received=one.received)


def _the(drawer: Drawer, message: int) -> FiledMessage:
    one = drawer.messages.get(message)
    if one is None:
        raise NotFound("That message is not in the register.")
    return one


def _files(drawer: Drawer, message: int) -> tuple[FiledFile, ...]:
    """Give the files of a message; they lie where it was filed at first."""
    files = drawer.files.of_case(drawer.messages.filed_in(message))
    return tuple(file for file in files if file.role.startswith(f"{_ROLE}/{message}/"))


def _filed(document: Document, on: date) -> Fact:
    sender = whose(document.sender.name, document.sender.email)
    what = "Email" if document.kind == "email" else "Message"
    words = f"{what}{f' from {sender}' if sender else ''} of {DateStyle.PLAIN.write(on)} filed"
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
