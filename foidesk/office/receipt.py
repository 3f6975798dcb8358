"""The receipt counter: what arrives is read, understood, kept as a draft and logged as a case."""

import mimetypes
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from foidesk.domain import clock, despatch, drafting, latermail
from foidesk.domain.case import Case, Request, Stage
from foidesk.domain.casenotes import CaseNote, NoteKind
from foidesk.domain.clock import Deadline
from foidesk.domain.facts import Fact
from foidesk.domain.profile import DateStyle, Profile
from foidesk.domain.regimes import Regime
from foidesk.domain.troubles import NotAllowed
from foidesk.intake import reader
from foidesk.intake.document import Document
from foidesk.office import refiling
from foidesk.office.draftbody import NewRequestDraft
from foidesk.office.requestdrafts import RequestDrafts
from foidesk.office.understanding import understand
from foidesk.office.views import CaseView, NewCase, Proposal, Told
from foidesk.office.work import Work
from foidesk.store.cabinet import Drawer
from foidesk.store.files import FiledFile
from foidesk.store.messages import REQUEST

__all__ = ["ENDINGS", "NewRequestDraft", "Receipt"]

ENDINGS = reader.ENDINGS
OLD_LOG = "old_log"
"""The role of the old log in the cases that were brought in from it."""
ENCLOSURE = "enclosure"
"""The role of a file that the office sends with its answer."""
_ORIGINAL, _ATTACHMENT = "original", "attachment"


class Receipt:
    """What a caseworker does when a request comes in."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._drafts = RequestDrafts(work)

    def read(self, path: Path) -> Document:
        """Read a file that came in; CannotRead in plain words if nothing can be made of it."""
        return reader.read_file(path)

    def read_pasted(self, text: str, html: str = "") -> Document:
        """Take text from the clipboard as a document."""
        return reader.read_pasted(text, html)

    def propose(self, document: Document) -> Proposal:
        """Say what the desk makes of a document: who asks what, under which regime, received when."""
        return understand(document, self.next_reference(), self._work.today())

    def preview_deadline(self, regime: Regime, received: date) -> Deadline:
        """Work out when an answer would be due."""
        return clock.deadline(regime, received, (), self._work.latest_calendar())

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
            profile = self._work.profile(drawer)
            typed = new.reference.strip()
            following = profile.next_number
            if not typed:
                typed, following = _free(profile, lambda reference: drawer.casefiles.find(reference) is not None)
            else:
                number = profile.pattern.number(typed)
                following = max(profile.next_number, number + 1) if number is not None else following
            source = ""
            if document.original:
                source = drawer.files.put(document.original, media_type_of(document))
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
            case = replace(case, notes=_notes(new))
            facts: list[tuple[Fact, Case | None, Case]] = [(fact, None, case)]
            if new.not_a_request:
                kept, ended = despatch.end(case, Stage.INVALID, self._work.today())
                facts.append((ended, case, kept))
                case = kept
            case_id = drawer.casefiles.add(case, self._work.standing(case))
            self._file(drawer, case_id, new, source)
            for told, before, after in facts:
                drawer.journal.add(
                    at=self._work.now(), who=self._work.who, case_id=case_id, fact=told, before=before, after=after
                )
            left = self._left_behind(drawer, new, case_id, case)
            if following != profile.next_number:
                self._work.change_profile(drawer, profile, replace(profile, next_number=following))
            self._drafts.drop(drawer)
            view = self._work.view(drawer, case_id, drawer.casefiles.load(case_id))
        self._work.forget_profile()
        self._work.tell(Told(case_id, fact))
        if left is not None:
            self._work.tell(left)
        return view

    def _left_behind(self, drawer: Drawer, new: NewCase, case_id: int, case: Case) -> Told | None:
        """Take the message that this request is made of out of the case where it was filed."""
        if not new.from_message:
            return None
        return refiling.make_request(
            self._work,
            drawer,
            new.from_message,
            from_case=new.from_case,
            to_case=case_id,
            reference=case.reference,
            entry=drawer.journal.last_id(),
        )

    def _file(self, drawer: Drawer, case_id: int, new: NewCase, source: str) -> None:
        """File the original, what came with it, and what later mail is recognised by."""
        document = new.document
        if source:
            drawer.files.attach(case_id, source, document.original_name or "request", _ORIGINAL)
        for one in document.attachments:
            sha256 = drawer.files.put(one.content, one.media_type)
            drawer.files.attach(case_id, sha256, one.name, _ATTACHMENT)
        drawer.messages.add(
            case_id,
            REQUEST,
            message_id=next(iter(latermail.message_ids(document.message_id)), ""),
            sha256=source,
            kind=document.kind,
            received=new.received,
            sender_name=document.sender.name,
            sender_email=document.sender.email,
            subject=document.subject,
            text="",
            filed_as="",
            filed_at=self._work.now(),
            filed_by=self._work.who,
        )

    def sources(self, case_id: int) -> tuple[FiledFile, ...]:
        """List the files that came in with a case, the original first, and those enclosed with the answer."""
        with self._work.reading() as drawer:
            files = drawer.files.of_case(case_id)
        return tuple(one for one in files if one.role in {_ORIGINAL, _ATTACHMENT, OLD_LOG, ENCLOSURE})

    def source_bytes(self, sha256: str) -> bytes:
        """Give a filed file as it came, byte for byte."""
        with self._work.reading() as drawer:
            return drawer.files.get(sha256)

    # --- the draft of a new request ---------------------------------------------------------------

    def keep_draft(self, draft: NewRequestDraft, taken: Sequence[str] = ()) -> datetime:
        """Keep a new request that is not logged yet; gives the time (UTC) at which it was safely on disk.

        `taken` are the slots of the in-tray whose files are in this draft now: they no longer wait.
        """
        return self._drafts.keep(draft, taken)

    def kept_draft(self) -> NewRequestDraft | None:
        """Give the new request that was being worked on at this desk, or None."""
        return self._drafts.kept()

    def discard_draft(self) -> None:
        """Throw the draft away: it is not wanted."""
        self._drafts.discard()


def _free(profile: Profile, is_used: Callable[[str], bool]) -> tuple[str, int]:
    """Give the next free reference and the number after it."""
    number = profile.next_number
    while is_used(profile.pattern.reference(number)):
        number += 1
    return profile.pattern.reference(number), number + 1


def _notes(new: NewCase) -> tuple[CaseNote, ...]:
    """Give the notes that keep in the file what was found and no other field of a case holds."""
    words = [new.wanted.note] if new.wanted.note else []
    if new.in_welsh:
        words.append("The request is in Welsh.")
    if new.not_a_request:
        words.append("Not a request for information: kept, and closed on arrival.")
    return tuple(CaseNote(NoteKind.NOTE, new.received, one) for one in words)


def media_type_of(document: Document) -> str:
    """Say what kind of file an original is: by its name where that tells, for an e-mail only if it is one as sent."""
    guessed = mimetypes.guess_type(document.original_name)[0] or ""
    if document.kind == "email":
        return guessed if guessed == "application/vnd.ms-outlook" else "message/rfc822"
    return {"html": "text/html", "text": "text/plain", "pasted": "text/plain"}.get(document.kind) or (
        guessed or "application/octet-stream"
    )
