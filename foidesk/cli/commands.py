"""The commands on a register: each calls one use case and says what came of it."""

import argparse
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from foidesk.cli import enclosing, holders, retaining
from foidesk.cli import people as roles
from foidesk.cli.answers import Answer, cases_in_words
from foidesk.cli.copying import backup, restore, verify
from foidesk.cli.costs import cost_sheet_answer
from foidesk.cli.files import json_file, text_file
from foidesk.cli.filling import filled_in
from foidesk.cli.opening import opened
from foidesk.cli.sealing import seal_given
from foidesk.cli.shapes import Json, batch_split_answer, case_answer, finding_answer, row_answer
from foidesk.domain.case import Requester
from foidesk.domain.clock import parse_event
from foidesk.domain.items import ExemptionClaim, Outcome
from foidesk.domain.ownnumbers import without_own_number
from foidesk.domain.reviews import ReviewOutcome
from foidesk.domain.splitting import propose_split, split_answer
from foidesk.domain.troubles import CannotRead, NotAllowed, StoreTrouble
from foidesk.office.lettercopies import LetterForm
from foidesk.office.office import Office
from foidesk.office.views import CaseView, NewCase


def read(args: argparse.Namespace) -> Answer:
    """`read`: what the post room makes of a file."""
    from foidesk.intake.reader import document_answer, read_file

    document = read_file(Path(args.file))
    sender = f"{document.sender.name} <{document.sender.email}>".strip()
    came = "not known" if document.received is None else document.received.isoformat()
    return Answer(
        document_answer(document),
        (
            f"From: {sender}",
            f"Subject: {document.subject}",
            f"Received: {came}",
            *(f"Note: {note}" for note in document.notes),
            *(f"Attachment: {file.name} ({len(file.content):,} bytes)" for file in document.attachments),
            "",
            document.text,
        ),
    )


def split(args: argparse.Namespace) -> Answer:
    """`split`: the proposed items of a text, one or a batch."""
    if args.batch:
        questions = json_file(args.batch)
        if not isinstance(questions, list):
            raise CannotRead("The batch is not a JSON list.", do="Give a list of {id, raw}.")
        answers = [_split_one(one) for one in questions]
        return Answer(answers, tuple(_batch_line(one) for one in answers))
    if args.file is None:
        raise NotAllowed("No file is named.", do="Name a text file, or - for standard input.")
    text = text_file(args.file)
    found = propose_split(text)
    lines = [f"{number}. {found.wording(part)}" for number, part in enumerate(found.items, 1)]
    return Answer(split_answer(found), tuple(lines))


def _split_one(one: object) -> dict[str, object]:
    """Split one entry of a batch, or say what is wrong with it: a bad one never spoils the others."""
    if not isinstance(one, dict):
        return {"id": None, "error": "This entry is not a JSON object. Give it as {id, raw}."}
    raw = one.get("raw")
    if not isinstance(raw, str):
        wrong = "This entry has no text." if raw is None else "The text of this entry is not a string."
        return {"id": one.get("id"), "error": f"{wrong} Give it as {{id, raw}}."}
    return batch_split_answer(one.get("id"), propose_split(raw))


def _batch_line(answer: dict[str, object]) -> str:
    if "error" in answer:
        return f"{answer['id']}: {answer['error']}"
    items = answer["items"]
    return f"{answer['id']}: {len(items) if isinstance(items, list) else 0} items"


def log(args: argparse.Namespace) -> Answer:
    """`log`: a request from a file becomes a case."""
    with opened(args, create=True) as office:
        document = office.receipt.read(Path(args.file))
        found = office.receipt.propose(document)
        received = args.received or found.received
        if received is None:
            raise NotAllowed(
                "No date of receipt was found in the file.",
                kept="Nothing was logged.",
                do="Give the day it arrived as --received 2024-07-23.",
            )
        dated = found.dated if found.dated is not None and found.dated <= received else received
        requester = Requester(
            name=args.requester if args.requester is not None else found.requester.value,
            email=found.email.value,
            address=found.address.value,
            their_reference=found.their_reference.value,
        )
        known = office.correspondence.recognise(document, requester, (), received)
        view = office.receipt.log(
            NewCase(
                document=document,
                split=found.split,
                requester=requester,
                subject=args.subject or found.subject.value,
                regime=args.regime or found.regime,
                received=received,
                dated=dated,
                channel=found.channel,
                reference=args.reference or "",
            )
        )
        answer = _case(view)
        told = [f"Note: the same file or e-mail is in {one.reference} already." for one in known.here]
        told += [f"Note: it may belong to {one.known.reference}. {one.why}" for one in known.answers if one.is_sure]
        return Answer(answer.document, (*answer.lines, *told))


def show(args: argparse.Namespace) -> Answer:
    """`show`: one case, whole."""
    with opened(args) as office:
        return _case(office.records.case_by_reference(args.reference))


def cost(args: argparse.Namespace) -> Answer:
    """`cost`: the cost sheet of a case."""
    with opened(args) as office:
        view = office.records.case_by_reference(args.reference)
        found = cost_sheet_answer(view.case)
        if found is None:
            return Answer(None, (f"No work is estimated for {view.case.reference} yet.",))
        return Answer(found, tuple(office.costing.text(view.case_id).splitlines()))


def list_cases(args: argparse.Namespace) -> Answer:
    """`list`: the register."""
    from foidesk.office.records import RegisterQuery, View

    if args.limit is not None and args.limit < 1:
        raise NotAllowed("The limit is less than one.", do="Give a number from 1.")
    with opened(args) as office:
        query = RegisterQuery(view=View(args.view), today=office.today(), search=args.search, limit=args.limit)
        ids = [each for _, band in office.records.find(query) for each in band]
        rows = office.records.rows(ids)
    lines = [
        f"{row.reference}  {row.requester[:24]:24}  {row.subject[:36]:36}  "
        f"{row.due.isoformat() if row.due else 'no date':10}  {_left(row.days_left):14}  {row.stage}"
        for row in rows
    ]
    return Answer([row_answer(row) for row in rows], tuple(lines) or ("No cases.",))


def event(args: argparse.Namespace) -> Answer:
    """`event`: a clock event on a case."""
    happened = replace(parse_event(args.event), note=args.note)
    with opened(args) as office:
        view = office.records.case_by_reference(args.reference)
        return _case(office.timekeeping.add_event(view.case_id, happened))


def review(args: argparse.Namespace) -> Answer:
    """`review`: an internal review was asked for, or decided."""
    if args.decided is not None and args.outcome is None:
        raise NotAllowed("The outcome of the review is missing.", do="Give it as --outcome upheld.")
    if args.asked is not None and args.outcome is not None:
        raise NotAllowed("A review that is only asked for has no outcome.", do="Leave --outcome out.")
    with opened(args) as office:
        case_id = office.records.case_by_reference(args.reference).case_id
        if args.asked is not None:
            return _case(office.reviewing.ask(case_id, args.asked, args.note or ""))
        return _case(office.reviewing.decide(case_id, args.decided, ReviewOutcome(args.outcome), args.note))


def respond(args: argparse.Namespace) -> Answer:
    """`respond`: a drafted response to some items."""
    from foidesk.domain.richtext import from_html

    text = from_html(text_file(args.html))
    with opened(args) as office:
        view = office.records.case_by_reference(args.reference)
        claims = [ExemptionClaim(provision=one.strip()) for one in args.exemption]
        outcomes = [Outcome(one) for one in args.outcome]
        return _case(office.drafting.respond(view.case_id, args.items, text, outcomes, claims))


def commission(args: argparse.Namespace) -> Answer:
    """`commission`: a holder asked for some items."""
    with opened(args) as office:
        return holders.commission(args, office)


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
    _write(out, made)
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
        _write(out, issued.pdf, kept="The letter is issued and safe in the register.")
        office.despatch.note_copy(view.case_id, f"Letter saved as {out.name}")
    answer: Json = {"path": str(out), "pages": issued.pages, "sha256": issued.sha256, "notes": notes}
    told = f"Letter issued and written to {out} ({_pages(issued.pages)})."
    return Answer(answer, (told, *(f"Note: {note}" for note in notes)))


def move(args: argparse.Namespace) -> Answer:
    """`move`: the register to another place, compared."""
    from foidesk.office.moving import move_register

    moved = move_register(args.store, args.to)
    return Answer(
        {"path": moved.path, "cases": moved.cases, "ok": moved.ok},
        (
            f"Moved {cases_in_words(moved.cases)} to {moved.path}: every table has the same rows there.",
            "The old register is as it was. Work on in the new one only.",
        ),
    )


def recover(args: argparse.Namespace) -> Answer:
    """`recover`: what is readable of a damaged register, as a new one."""
    from foidesk.office.atthedoor import rescue
    from foidesk.office.serveraddress import is_server_address

    if any(is_server_address(one) for one in (args.file, args.as_path)):
        raise CannotRead(
            "Only a file is recovered, and into a file.",
            kept="Nothing was changed.",
            do="What is on a server is brought back from a copy: foidesk restore.",
        )
    damaged = Path(args.file).expanduser().absolute()
    if not damaged.is_file():
        raise CannotRead(f"There is no file {damaged}.", do="Look at its name and folder.")
    found = rescue(damaged, Path(args.as_path).expanduser().absolute() if args.as_path else None)
    document: Json = {
        "path": str(found.path),
        "report": str(found.report),
        "cases": found.cases,
        "lost": list(found.lost),
        "ok": not found.lost,
    }
    lost = f"{len(found.lost)} lost or doubtful, listed in {found.report}" if found.lost else "nothing was missing"
    return Answer(document, (f"Recovered {cases_in_words(found.cases)} as {found.path}: {lost}",))


def dispose(args: argparse.Namespace) -> Answer:
    """`dispose`: closed cases whose time is over."""
    with opened(args) as office:
        return retaining.dispose(args, office)


def people(args: argparse.Namespace) -> Answer:
    """`people`: who has which role."""
    with opened(args) as office:
        return roles.people(args, office)


COMMANDS: dict[str, Callable[[argparse.Namespace], Answer]] = {
    "read": read,
    "split": split,
    "log": log,
    "show": show,
    "cost": cost,
    "commission": commission,
    "list": list_cases,
    "event": event,
    "review": review,
    "respond": respond,
    "enclose": enclose,
    "check": check,
    "letter": letter,
    "issue": issue,
    "backup": backup,
    "restore": restore,
    "recover": recover,
    "dispose": dispose,
    "people": people,
    "verify": verify,
    "move": move,
}


def _case(view: CaseView) -> Answer:
    case = view.case
    due = view.deadline.due if view.open_review is None else view.open_review.deadline.due
    due_on = "no date while the clock waits" if due is None else due.isoformat()
    lines = [f"{case.reference}  {case.requester.name}  {case.subject}", f"{case.stage.words}, due {due_on}"]
    lines += [f"{number}. {without_own_number(item.wording, number)}" for number, item in enumerate(case.items, 1)]
    return Answer(case_answer(view), tuple(lines))


def _left(days: int | None) -> str:
    if days is None:
        return ""
    if days == 0:
        return "due today"
    unit = "day" if abs(days) == 1 else "days"
    return f"{days} {unit} left" if days > 0 else f"{-days} {unit} late"


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
        raise _cannot_write(out, "Nothing was issued.", error) from error


def _write(out: Path, content: bytes, *, kept: str = "The register is as it was.") -> None:
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_bytes(content)
    except OSError as error:
        raise _cannot_write(out, kept, error) from error


def _cannot_write(out: Path, kept: str, error: OSError) -> StoreTrouble:
    return StoreTrouble(
        f"The letter could not be saved as {out.name}.",
        kept=kept,
        do="Choose another folder, or make room on the disk.",
        details=str(error),
    )
