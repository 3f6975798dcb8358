"""The commands on a letter: its checks and its enclosures, a draft of it, and issuing it."""

import argparse
import tempfile
from pathlib import Path

from foidesk.cli import enclosing
from foidesk.cli.answers import Answer
from foidesk.cli.files import write_out
from foidesk.cli.filling import filled_in
from foidesk.cli.opening import opened
from foidesk.cli.sealing import seal_given
from foidesk.cli.shapes import Json, case_answer, finding_answer
from foidesk.domain.troubles import NotAllowed, StoreTrouble
from foidesk.office.lettercopies import LetterForm
from foidesk.office.office import Office
from foidesk.office.views import CaseView

_ELSEWHERE = "Choose another folder, or make room on the disk."


def enclose(args: argparse.Namespace) -> Answer:
    """`enclose`: files that go with the letter of a case, looked into first."""
    with opened(args) as office:
        view, lines = enclosing.enclose(office, args)
        return Answer(case_answer(view), lines)


def check(args: argparse.Namespace) -> Answer:
    """`check`: what still stands between the draft and a lawful letter."""
    with opened(args) as office:
        view = office.records.case_by_reference(args.reference)
        found = office.despatch.checks(view.case_id, args.letter)
    lines = [f"{finding.severity.value}: {finding.message.rstrip('.')}. {finding.remedy}".rstrip() for finding in found]
    return Answer([finding_answer(finding) for finding in found], tuple(lines) or ("Nothing stands in the way.",))


def letter(args: argparse.Namespace) -> Answer:
    """`letter`: a draft of a letter, marked as one."""
    from foidesk.letters.pages import page_count

    out = Path(args.out)
    form = _form(out)
    with opened(args) as office:
        view = office.records.case_by_reference(args.reference)
        _fill(office, view, args)
        pdf = office.despatch.preview(view.case_id, args.kind, draft=True)
        made = pdf if form is LetterForm.PDF else office.lettercopies.make(view.case_id, form, args.kind)
    write_out(out, made, "letter", kept="The register is as it was.", do=_ELSEWHERE)
    pages = page_count(pdf)
    return Answer({"path": str(out), "pages": pages}, (f"Draft written to {out} ({_pages(pages)}).",))


def _form(out: Path) -> LetterForm:
    known = {form.value: form for form in LetterForm}
    found = known.get(out.suffix.lower().removeprefix("."))
    if found is None:
        endings = ", ".join(f".{one}" for one in known)
        raise NotAllowed(
            f"A letter cannot be written as “{out.name}”.", kept="Nothing was written.", do=f"End it in {endings}."
        )
    return found


def _fill(office: Office, view: CaseView, args: argparse.Namespace) -> None:
    """Keep with the case what was given for the letter."""
    if args.fill:
        office.lettering.fill_in(view.case_id, filled_in(view.case.draft(args.kind), args.fill))


def issue(args: argparse.Namespace) -> Answer:
    """`issue`: check, freeze, record and write the letter."""
    out = _pdf_path(args.out)
    _must_be_writable(out)
    seal = seal_given(args.certificate)
    with opened(args) as office:
        view = office.records.case_by_reference(args.reference)
        _fill(office, view, args)
        found = office.despatch.checks(view.case_id, args.kind, dated=args.date, signed_by=args.signed_by)
        notes = [f"{one.message} {one.remedy}" for one in found if one.rule == "review_signer"]
        issued = office.despatch.issue(
            view.case_id, args.kind, dated=args.date, signed_by=args.signed_by, override=args.override, seal=seal
        )
        write_out(out, issued.pdf, "letter", kept="The letter is issued and safe in the register.", do=_ELSEWHERE)
        office.despatch.note_copy(view.case_id, f"Letter saved as {out.name}")
    answer: Json = {"path": str(out), "pages": issued.pages, "sha256": issued.sha256, "notes": notes}
    told = f"Letter issued and written to {out} ({_pages(issued.pages)})."
    return Answer(answer, (told, *(f"Note: {note}" for note in notes)))


def _pages(number: int) -> str:
    return "1 page" if number == 1 else f"{number} pages"


def _pdf_path(name: str) -> Path:
    out = Path(name)
    if out.suffix.lower() != ".pdf":
        raise NotAllowed(
            f"A letter can be written as a PDF; “{out.suffix or out.name}” is another kind of file.",
            kept="Nothing was written.",
            do="Give the file a name that ends in .pdf.",
        )
    return out


def _must_be_writable(out: Path) -> None:
    """Find out before a letter is issued whether its copy can be written."""
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        if out.exists():
            with out.open("r+b"):  # a folder, or a file that may not be written, says so here
                pass
        with tempfile.NamedTemporaryFile(dir=out.parent, prefix=".foidesk-"):
            pass
    except OSError as error:
        raise StoreTrouble(
            f"The letter could not be saved as {out.name}.",
            kept="Nothing was issued.",
            do=_ELSEWHERE,
            details=str(error),
        ) from error
