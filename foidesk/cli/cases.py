"""The commands on cases: one logged, one shown or the list of them, and what is done on one until its letter."""

import argparse
from dataclasses import replace
from pathlib import Path

from foidesk.cli.answers import Answer
from foidesk.cli.costs import cost_sheet_answer
from foidesk.cli.files import text_file
from foidesk.cli.opening import opened
from foidesk.cli.shapes import case_answer, row_answer
from foidesk.domain.case import Requester
from foidesk.domain.clock import parse_event
from foidesk.domain.items import ExemptionClaim, Outcome
from foidesk.domain.ownnumbers import without_own_number
from foidesk.domain.reviews import ReviewOutcome
from foidesk.domain.troubles import NotAllowed
from foidesk.office.views import CaseView, NewCase


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
