"""Copies of a letter in other forms: Word to work on, an email draft to send by hand, a page for the web."""

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from foidesk.domain import enclosures
from foidesk.domain.case import Case, IssuedLetter
from foidesk.domain.letterkinds import kind_named
from foidesk.domain.troubles import NotFound
from foidesk.office.despatch import Despatch
from foidesk.office.work import Work

if TYPE_CHECKING:
    from foidesk.letters.letter import Letter
    from foidesk.letters.mailing import Attachment


class LetterForm(StrEnum):
    """What a letter is drawn as; the value is the file's ending."""

    PDF = "pdf"
    WORD = "docx"
    EMAIL = "eml"
    WEB = "html"

    @property
    def words(self) -> str:
        """Say it as a button does."""
        return {"pdf": "PDF", "docx": "Word copy", "eml": "Email draft", "html": "Web page"}[self.value]


class LetterCopies:
    """Draws letters again. What was issued is drawn from what was composed then, never from the case as it is now."""

    def __init__(self, work: Work, despatch: Despatch) -> None:
        self._work = work
        self._despatch = despatch

    def make(
        self, case_id: int, form: LetterForm, kind: str = "response", *, dated: date | None = None, issued: str = ""
    ) -> bytes:
        """Draw a letter: the draft of a kind, marked as one, or the one that was `issued` (its SHA-256)."""
        from foidesk.letters import mailing, webpage, word
        from foidesk.letters.letter import addressee

        if form is LetterForm.PDF:
            if issued:
                return self._despatch.issued_pdf(case_id, issued)
            return self._despatch.preview(case_id, kind, dated=dated, draft=True)
        letter = self._letter(case_id, kind, dated, issued)
        if form is LetterForm.WORD:
            return word.draw(letter)
        if form is LetterForm.WEB:
            return webpage.draw(letter)
        case = self._case(case_id)
        known = kind_named(self._letter_of(case, issued).kind if issued else kind)
        # What was filled in for somebody else may be for the next one by now: the letter itself names its own.
        name, address = (case.requester.name, case.requester.email) if known.to_requester else addressee(letter)
        subject = f"{letter.reference}: {letter.subject}"
        return mailing.draft(
            letter,
            to=address,
            to_name=name,
            subject=subject if issued else f"DRAFT {subject}",
            files=self._files(case_id, case, kind, dated, issued),
        )

    def large_print(
        self, case_id: int, kind: str = "response", *, dated: date | None = None, issued: str = ""
    ) -> bytes:
        """Draw a letter again in large print and one column, for somebody who needs it (Equality Act 2010 s.20)."""
        from foidesk.letters import press
        from foidesk.letters.onpaper import in_large_print

        return press.draw(in_large_print(self._letter(case_id, kind, dated, issued)))

    def head_to_leave_out(
        self, case_id: int, kind: str = "response", *, dated: date | None = None, issued: str = ""
    ) -> float:
        """Say how far down page one the letterhead reaches that the office's paper has already; 0 if it has none."""
        from foidesk.letters.compose import sample
        from foidesk.letters.story import foot_of_head

        with self._work.reading() as drawer:
            profile = self._work.profile(drawer)
        if not profile.headed_paper:
            return 0.0
        try:
            letter = self._letter(case_id, kind, dated, issued)
        except NotFound:  # an earlier FOI Desk kept the PDF only: its head was as high as the office's is now
            letter = sample(profile)
        return foot_of_head(letter)

    def _letter(self, case_id: int, kind: str, dated: date | None, issued: str) -> "Letter":
        return self._composed(case_id, issued) if issued else self._despatch.letter(case_id, kind, dated=dated)

    def _case(self, case_id: int) -> Case:
        with self._work.reading() as drawer:
            return drawer.casefiles.load(case_id)

    def _letter_of(self, case: Case, issued: str) -> IssuedLetter:
        found = next((one for one in case.letters if one.sha256 == issued), None)
        if found is None:
            raise NotFound(f"{case.reference} has no such letter.")
        return found

    def _composed(self, case_id: int, issued: str) -> "Letter":
        from foidesk.letters import kept

        with self._work.reading() as drawer:
            self._letter_of(drawer.casefiles.load(case_id), issued)
            composed = drawer.composed.get(issued)
        if composed is None:
            raise NotFound(
                "This letter was issued by an earlier FOI Desk, which kept its PDF only.",
                do="Take a copy of the PDF.",
            )
        return kept.load(composed)

    def _files(self, case_id: int, case: Case, kind: str, dated: date | None, issued: str) -> "tuple[Attachment, ...]":
        """Give what goes along with an email: the letter itself, and its enclosures as they were frozen."""
        from foidesk.letters.mailing import Attachment

        pdf = self.make(case_id, LetterForm.PDF, kind, dated=dated, issued=issued)
        stem = enclosures.safe(case.reference) + ("" if issued else " DRAFT")
        files = [Attachment(f"{stem}.pdf", pdf, "application/pdf")]
        if issued:
            with self._work.reading() as drawer:
                files += [
                    Attachment(one.name, drawer.files.get(one.sha256))
                    for one in self._letter_of(case, issued).enclosures
                ]
        return tuple(files)
