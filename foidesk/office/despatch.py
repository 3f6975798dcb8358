"""The despatch counter: the letter composed, checked, signed, issued and kept for ever as it was sent."""

import hashlib
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from foidesk.domain import checks, clearing, despatch, enclosing, letteracts, signatories
from foidesk.domain.case import ANSWERING_LETTERS, Case, Change, IssuedLetter, Stage
from foidesk.domain.checks import CheckDone, Finding
from foidesk.domain.facts import Fact, FactKind
from foidesk.domain.letterkinds import kind_named
from foidesk.domain.meantime import WHOLE
from foidesk.domain.profile import DateStyle, Profile
from foidesk.domain.profileversions import version_on
from foidesk.domain.troubles import Conflict, NotAllowed, NotFound
from foidesk.office.checking import Looked, look_at
from foidesk.office.letterfacts import LetterFacts, facts_of
from foidesk.office.sealing import Seal
from foidesk.office.views import CaseView, Issued, Told
from foidesk.office.work import Work
from foidesk.store.cabinet import Drawer

if TYPE_CHECKING:
    from foidesk.letters.letter import Letter

_PDF = "application/pdf"
_NOT_ISSUED = "Nothing was issued; the letter is as it was."


class Despatch:
    """What a caseworker does to bring a letter out of the door; each act is one transaction."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def letter(
        self, case_id: int, kind: str = "response", *, dated: date | None = None, draft: bool = True
    ) -> "Letter":
        """Compose a letter as it would be issued on a day (today if none is given)."""
        on = dated or self._work.today()
        case, profile = self._case_and_profile(case_id, on)
        return self._compose(case, profile, kind, on, draft=draft)

    def preview(self, case_id: int, kind: str = "response", *, dated: date | None = None, draft: bool = False) -> bytes:
        """Draw the PDF of a letter; with `draft` it is marked as one, without it is as it would be issued."""
        from foidesk.letters import press

        return press.draw(self.letter(case_id, kind, dated=dated, draft=draft))

    def checks(
        self, case_id: int, kind: str = "response", *, dated: date | None = None, signed_by: str = ""
    ) -> tuple[Finding, ...]:
        """List what still stands between the draft and a lawful letter."""
        return self.look(case_id, kind, dated=dated, signed_by=signed_by).findings

    def look(self, case_id: int, kind: str = "response", *, dated: date | None = None, signed_by: str = "") -> Looked:
        """Check a letter: what stands, what was set aside, what is in order; as it is when somebody signs it."""
        case, _ = self._case_and_profile(case_id, self._work.today())
        case = _signed(case, kind, signed_by)
        with self._work.reading() as drawer:
            return look_at(self._work, drawer, case_id, case, dated or self._work.today(), kind=kind)

    def ticks(self, case_id: int) -> tuple[CheckDone, ...]:
        """List what was looked at and found in order."""
        return self.look(case_id).ticks

    def sign(self, case_id: int, by: str, seen: Case | None = None) -> CaseView:
        """Sign the letter as it stands; refused while something must still be mended, or if it is not as seen."""
        self._may_sign("sign a letter")
        self._work.fold_typing(case_id, also_live=True)
        self._must_be_decided(case_id)

        def signing(case: Case) -> Change:
            return despatch.sign(case, by, self._work.now())

        return self._work.act(case_id, signing, seen=seen, watched=(WHOLE,))

    def take_signature_off(self, case_id: int) -> CaseView:
        """Take the signature off again."""
        return self._work.act(case_id, despatch.take_signature_off)

    def issue(
        self,
        case_id: int,
        kind: str = "response",
        *,
        dated: date | None = None,
        signed_by: str = "",
        override: str = "",
        seen: Case | None = None,
        seal: Seal | None = None,
    ) -> Issued:
        """Check, draw, freeze and record a letter.

        Refused while a check of severity error stands and no reason is given to override it. The bytes are drawn
        before the register is locked; if the case changed meanwhile, or since it was `seen`, nothing is issued
        (Conflict). With a `seal` the bytes that are frozen are those signed with the office's certificate.
        """
        from foidesk.letters import kept, pages, press, sealing

        on = dated or self._work.today()
        self._may_sign("issue a letter")
        case, profile = self._case_and_profile(case_id, on)
        self._must_be_decided(case_id)
        with self._work.reading() as drawer:
            self._work.meantime.must_be_as_seen(drawer, case_id, case, seen, (WHOLE,))
        known = letteracts.must_be_time(case, kind)
        case = _signed(case, kind, signed_by)
        if on > self._work.today():
            raise NotAllowed(
                "The letter is dated in the future.",
                kept="Nothing was issued.",
                do="Give the day on which it goes out.",
            )
        with self._work.reading() as drawer:
            findings = look_at(self._work, drawer, case_id, case, on, kind=kind).findings
        standing = [finding for finding in findings if finding.severity is checks.Severity.ERROR]
        reason = override.strip()
        if standing and not reason:
            listed = " ".join(f"{finding.message.rstrip('.')}." for finding in standing)
            count = "one thing" if len(standing) == 1 else f"{len(standing)} things"
            raise NotAllowed(
                f"The letter cannot go yet: {count} must be mended first. {listed}",
                kept="Nothing was issued; the draft is as it was.",
                do=f"Mend {'it' if len(standing) == 1 else 'them'}, or give a reason for sending it all the same.",
            )
        signer = signatories.of_letter(case, profile, kind).name
        replaced = case.response_letter if case.correcting and kind in ANSWERING_LETTERS else None
        with self._work.reading() as drawer:
            used = version_on(self._work.profile_rows(drawer), on)
        letter = self._compose(case, profile, kind, on, draft=False)
        letter = replace(letter, wording=f"{used.valid_from} {used.mark}" if used is not None else "")
        pdf, sealed = press.draw(letter), None
        if seal is not None:
            today = self._work.today()
            pdf, sealed = sealing.seal(pdf, seal.content, seal.passphrase, today, _NOT_ISSUED)
        sha256 = hashlib.sha256(pdf).hexdigest()
        frozen = IssuedLetter(
            kind=kind,
            dated=on,
            sha256=sha256,
            pages=pages.page_count(pdf),
            issued_by=self._work.who,
            issued_at=self._work.now(),
            signed_by=signer,
            replaces=replaced.sha256 if replaced else "",
            override=reason if standing else "",
            enclosures=enclosing.frozen(case) if kind in ANSWERING_LETTERS else (),
            cleared=None if any(one.rule == "clearance" for one in findings) else clearing.frozen(case, kind),
            wording_from=used.valid_from if used is not None else None,
            wording_mark=used.mark if used is not None else "",
            sealed_by=sealed.holder if sealed is not None else "",
            sealed_mark=sealed.mark if sealed is not None else "",
        )
        with self._work.writing() as drawer:
            now_there = drawer.casefiles.load(case_id)
            if now_there.version != case.version:
                raise Conflict(
                    f"{case.reference} was changed while its letter was being made.",
                    kept="Nothing was issued; the change is kept.",
                    do="Look at the letter again, then issue it.",
                )
            self._must_be_another(drawer, now_there, kind, on, kept.dump(letter))
            issued, fact = despatch.issue(clearing.gone_out(now_there, kind), frozen)
            issued = letteracts.went_out(issued, known, on, self._work.calendar, self._work.today())
            drawer.files.put(pdf, _PDF)
            drawer.composed.keep(sha256, kept.dump(letter), kept.MEDIA_TYPE)
            saved = self._work.keep(drawer, case_id, now_there, issued, fact)
            view = self._work.view(drawer, case_id, saved)
        self._work.tell(Told(case_id, fact))
        return Issued(view, pdf, sha256, frozen.pages)

    def issued_pdf(self, case_id: int, sha256: str) -> bytes:
        """Give an issued letter: exactly the bytes that were issued."""
        with self._work.reading() as drawer:
            case = drawer.casefiles.load(case_id)
            if sha256 not in {letter.sha256 for letter in case.letters}:
                raise NotFound(f"{case.reference} has no such letter.")
            return drawer.files.get(sha256)

    def about(self, case_id: int, sha256: str) -> LetterFacts:
        """Give what the register keeps of an issued letter, its bytes checked."""
        return facts_of(self._work, case_id, sha256)

    def note_copy(self, case_id: int, words: str) -> None:
        """Write in the journal that a copy was printed or saved."""
        with self._work.writing() as drawer:
            drawer.journal.add(
                at=self._work.now(),
                who=self._work.who,
                case_id=case_id,
                fact=Fact(FactKind.LETTER_COPIED, words, ""),
                before=None,
                after=None,
            )

    def start_correction(self, case_id: int) -> CaseView:
        """Open an issued case for a corrected letter; the one that was sent stays."""
        return self._work.act(case_id, despatch.start_correction)

    def end(self, case_id: int, how: Stage, on: date, note: str = "", seen: Case | None = None) -> CaseView:
        """Close a case without an answer, with a note of why if there is one."""

        def ending(case: Case) -> Change:
            return despatch.end(case, how, on, self._work.today(), note, by=self._work.who)

        return self._work.act(case_id, ending, seen=seen, watched=(WHOLE,))

    def reopen(self, case_id: int) -> CaseView:
        """Open a case again that was closed without an answer."""
        return self._work.act(case_id, despatch.reopen)

    @staticmethod
    def _must_be_another(drawer: Drawer, case: Case, kind: str, on: date, composed: bytes) -> None:
        """Refuse a letter that has gone out already, word for word: it was asked for twice."""
        same = [one for one in case.letters if one.kind == kind and one.dated == on]
        if any(drawer.composed.get(one.sha256) == composed for one in same):
            raise NotAllowed(
                f"This letter has been issued already, word for word: {kind_named(kind).title.lower()}, "
                f"{DateStyle.PLAIN.write(on)}.",
                kept="It was not issued again.",
                do="Print or send the one that was issued.",
            )

    def _may_sign(self, what: str) -> None:
        """Refuse who is no approver, where the office leaves signing and issuing to them."""
        with self._work.reading() as drawer:
            if self._work.profile(drawer).approvers_sign:
                self._work.must_approve(drawer, what)

    def _must_be_decided(self, case_id: int) -> None:
        """Refuse a letter of which two versions wait for a choice: one would go out by chance."""
        with self._work.reading() as drawer:
            case = drawer.casefiles.load(case_id)
            waiting = [one for one in self._work.typing.undecided(drawer, case_id, case) if not one.closed]
        if waiting:
            raise Conflict(
                f"There are two versions of {waiting[0].where}, and none is chosen yet.",
                kept="Both versions are kept. The letter was not made.",
                do="Compare them on the Draft tab and choose, then go on with the letter.",
            )

    def _case_and_profile(self, case_id: int, on: date) -> tuple[Case, Profile]:
        """Give a case, and the office's particulars for a letter of a date."""
        self._work.fold_typing(case_id, also_live=True)
        with self._work.reading() as drawer:
            return drawer.casefiles.load(case_id), self._work.profile(drawer, on)

    def _compose(self, case: Case, profile: Profile, kind: str, dated: date, *, draft: bool) -> "Letter":
        from foidesk.letters.compose import compose

        return compose(case, profile, self._work.deadline(case), kind, dated, draft=draft)


def _signed(case: Case, kind: str, by: str) -> Case:
    """Give the case as it is when somebody else than was chosen signs the letter that goes now."""
    by = " ".join(by.split())
    if not by:
        return case
    if case.signature is not None and kind in ANSWERING_LETTERS:
        case = replace(case, signature=replace(case.signature, by=by))
    return signatories.with_choice(case, kind, by)
