"""What the Letter tab shows, asked of the office in one go: the bytes, their words, and what the checks say."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from foidesk.domain.calendars import Calendar
from foidesk.domain.case import ANSWERING_LETTERS, IssuedLetter
from foidesk.domain.clock_reason import taken_words
from foidesk.domain.letterkinds import kind_named
from foidesk.letters.letter import plain_text
from foidesk.letters.pages import page_sizes, page_text
from foidesk.letters.spreading import spread
from foidesk.office.checking import Looked
from foidesk.office.lettercopies import LetterForm
from foidesk.office.lettering import Signers
from foidesk.office.office import Office
from foidesk.office.views import CaseView
from foidesk.ui.papers.copies import Form, Paper, file_name

LARGE_PRINT = " large print"


@dataclass(frozen=True, slots=True)
class Made:
    """A letter made, or taken out as it was issued."""

    pdf: bytes
    inches: tuple[tuple[float, float], ...]
    text: str
    looked: Looked
    signers: Signers
    other_wording: str = ""
    """What is to be said where the date of the letter is one of other wording than today's."""


def shown_letter(view: CaseView, mark: str = "") -> IssuedLetter | None:
    """Give the issued letter to show: the one with this mark, or the latest of an issued case; None for a draft."""
    chosen = next((one for one in view.case.letters if one.sha256 == mark), None)
    if chosen is not None:
        return chosen
    return view.case.response_letter if view.case.letter_is_final else None


def make(office: Office, view: CaseView, kind: str, dated: date, issued: IssuedLetter | None) -> Made:
    """Ask the office for everything; runs off the window's thread."""
    case_id, despatch = view.case_id, office.despatch
    signers = office.lettering.signers(case_id, kind, dated)
    if issued is not None:
        pdf = despatch.issued_pdf(case_id, issued.sha256)
        inches = page_sizes(pdf)
        text = "\n\n".join(page_text(pdf, at) for at in range(len(inches)))
        ticks = despatch.ticks(case_id) if issued.kind in ANSWERING_LETTERS else ()
        return Made(pdf, inches, text, Looked((), (), ticks), signers)
    letter = despatch.letter(case_id, kind, dated=dated, draft=False)
    pdf = despatch.preview(case_id, kind, dated=dated)
    looked = despatch.look(case_id, kind, dated=dated)
    other = office.lettering.other_wording(dated)
    return Made(pdf, page_sizes(pdf), plain_text(spread(letter)), looked, signers, other)


def letter_paper(office: Office, view: CaseView, kind: str, dated: date, issued: IssuedLetter | None) -> Paper:
    """Say what copies of a letter are taken of."""
    of = issued.kind if issued is not None else kind
    title = "" if of in ANSWERING_LETTERS else kind_named(of).title
    what = title or ("Letter" if issued is not None else "letter")
    return Paper(
        view.case_id,
        what if issued is not None else f"Draft of the {what[:1].lower()}{what[1:]}",
        file_name(f"{view.case.reference} {title}".strip(), draft=issued is None),
        lambda: copy_bytes(office, view, kind, dated, issued),
        issued.pages if issued is not None else 0,
        forms=_forms(office, view, kind, dated, issued),
        head=lambda: office.lettercopies.head_to_leave_out(
            view.case_id, kind, dated=dated, issued=issued.sha256 if issued is not None else ""
        ),
    )


def _forms(office: Office, view: CaseView, kind: str, dated: date, issued: IssuedLetter | None) -> tuple[Form, ...]:
    mark = issued.sha256 if issued is not None else ""

    def making(form: LetterForm) -> Callable[[], bytes]:
        return lambda: office.lettercopies.make(view.case_id, form, kind, dated=dated, issued=mark)

    def large() -> bytes:
        return office.lettercopies.large_print(view.case_id, kind, dated=dated, issued=mark)

    return (
        Form("a Word copy", "docx", "Word document (*.docx)", "word processor", making(LetterForm.WORD)),
        Form("an email draft", "eml", "Email (*.eml)", "mail program", making(LetterForm.EMAIL)),
        Form("a web page", "html", "Web page (*.html)", "browser", making(LetterForm.WEB)),
        Form("a PDF in large print", "pdf", "PDF (*.pdf)", "PDF viewer", large, LARGE_PRINT),
    )


def copy_bytes(office: Office, view: CaseView, kind: str, dated: date, issued: IssuedLetter | None) -> bytes:
    """Give what a copy holds: the frozen bytes, or the draft marked as one."""
    if issued is not None:
        return office.despatch.issued_pdf(view.case_id, issued.sha256)
    return office.despatch.preview(view.case_id, kind, dated=dated, draft=True)


def day_words(view: CaseView, on: date, calendar: Calendar) -> str:
    """Say which day of the clock a date is: "day 11 of 20, on time"."""
    deadline = view.deadline
    on_time = None if deadline.due is None else on <= deadline.due
    return taken_words(deadline.day_number(on, calendar), deadline.limit, deadline.unit, on_time=on_time)
