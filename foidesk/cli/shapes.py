"""The shapes of the command line's JSON answers: a contract, so keys may be added and never change."""

from foidesk.cli.clearances import clearance_answer, cleared_answer
from foidesk.cli.costs import cost_sheet_answer
from foidesk.cli.enclosing import enclosures_answer, sent_answer
from foidesk.domain.checks import Finding
from foidesk.domain.items import ExemptionClaim
from foidesk.domain.regimes import DeadlineOf
from foidesk.domain.splitting import Split, split_answer
from foidesk.office.holdingviews import CommissionView
from foidesk.office.views import CaseView, RegisterRow, ReviewView

Json = dict[str, object]


def case_answer(view: CaseView) -> Json:
    """Give one case, whole."""
    case = view.case
    return {
        "reference": case.reference,
        "requester": case.requester.name,
        "email": case.requester.email,
        "address": case.requester.address,
        "organisation": case.requester.organisation,
        "their_reference": case.requester.their_reference,
        "large_print": case.large_print or None,
        "subject": case.subject,
        "regime": case.regime.value,
        "stage": case.stage.value,
        "owner": case.owner,
        "received": case.request.received.isoformat(),
        "dated": case.request.dated.isoformat(),
        "due": None if view.deadline.due is None else view.deadline.due.isoformat(),
        "days_left": view.days_left,
        "day_taken": view.day_taken,
        "text": case.request.text,
        "lead_in": case.lead_in,
        "items": [
            {
                "number": number,
                "text": item.wording,
                "start": item.start,
                "end": item.end,
                "response": case.responses.index(case.response_to(item.key)) + 1,
            }
            for number, item in enumerate(case.items, 1)
        ],
        "responses": [
            {
                "items": list(case.numbers_of(response)),
                "html": response.text.to_html(),
                "outcomes": [outcome.value for outcome in response.outcomes],
                "exemptions": [claim.provision for claim in response.exemptions],
                "claims": [claim_answer(claim) for claim in response.exemptions],
            }
            for response in case.responses
        ],
        "events": [
            {"kind": event.kind.value, "date": event.on.isoformat(), "number": event.number, "note": event.note}
            for event in case.events
        ],
        "commissions": [commission_answer(one) for one in view.commissions],
        "reviews": [review_answer(review) for review in view.reviews],
        "cost_sheet": cost_sheet_answer(case),
        "clearance": clearance_answer(view),
        "enclosures": enclosures_answer(case),
        "notes": [
            {
                "kind": note.kind.value,
                "date": note.on.isoformat(),
                "done": None if note.done_on is None else note.done_on.isoformat(),
                "words": note.words,
                "by": note.by,
            }
            for note in case.notes
        ],
        "letters": [
            {
                "kind": letter.kind,
                "date": letter.dated.isoformat(),
                "sha256": letter.sha256,
                "pages": letter.pages,
                "issued_by": letter.issued_by,
                "signed_by": letter.signed_by,
                "replaces": letter.replaces,
                "issued_at": letter.issued_at.isoformat(),
                "wording_from": None if letter.wording_from is None else letter.wording_from.isoformat(),
                "wording_mark": letter.wording_mark,
                "sealed_by": letter.sealed_by,
                "cleared": cleared_answer(letter),
                "enclosures": sent_answer(letter),
            }
            for letter in case.letters
        ],
    }


def commission_answer(asked: CommissionView) -> Json:
    """Give what one holder was asked for, and what came of it."""
    it = asked.commission
    return {
        "holder": asked.holder.name,
        "items": list(asked.numbers),
        "asked": it.asked_on.isoformat(),
        "due": it.due.isoformat(),
        "chased": [day.isoformat() for day in it.chased_on],
        "received": None if it.received_on is None else it.received_on.isoformat(),
        "state": asked.standing.value,
        "days_late": asked.days_late,
        "words": it.words,
        "searches": {
            "where": it.searches.where,
            "terms": it.searches.terms,
            "by": it.searches.by,
            "result": it.searches.result,
        },
        "files": [
            {"name": file.name, "sha256": file.sha256, "size": file.size, "came": file.came_on.isoformat()}
            for file in it.files
        ],
    }


def claim_answer(claim: ExemptionClaim) -> Json:
    """Give what an exemption rests on: its reason, its grounds and the weighing."""
    harm, opinion, steps = claim.grounds.harm, claim.grounds.opinion, claim.grounds.balancing
    place, plan, weighed = claim.grounds.place, claim.grounds.plan, claim.public_interest
    return {
        "provision": claim.provision,
        "reason": claim.reason,
        "likelihood": None if harm.likelihood is None else harm.likelihood.value,
        "harm": harm.what,
        "cause": harm.how,
        "qualified_person": opinion.person,
        "opinion": opinion.opinion,
        "opinion_date": None if opinion.on is None else opinion.on.isoformat(),
        "opinion_seen": opinion.seen,
        "interest": steps.interest,
        "necessity": steps.necessity,
        "rights": steps.balance,
        "place": place.words,
        "link": place.address,
        "intention": plan.intention,
        "when": plan.when,
        "for_disclosure": weighed.for_disclosure,
        "for_withholding": weighed.for_withholding,
        "balance": weighed.balance,
        "own_words": claim.own_words.to_html(),
    }


def review_answer(review: ReviewView) -> Json:
    """Give one internal review of a case, with its own due date."""
    it, due = review.review, review.deadline.due
    return {
        "asked": it.asked_on.isoformat(),
        "due": None if due is None else due.isoformat(),
        "limit": review.deadline.limit,
        "days_left": review.days_left,
        "day_taken": review.day_taken,
        "in_time": review.in_time,
        "asked_late": bool(review.late_asking),
        "events": [
            {"kind": event.kind.value, "date": event.on.isoformat(), "number": event.number, "note": event.note}
            for event in it.events
        ],
        "decided": None if it.decided_on is None else it.decided_on.isoformat(),
        "outcome": None if it.outcome is None else it.outcome.value,
        "note": it.note,
    }


def row_answer(row: RegisterRow) -> Json:
    """Give one line of the register."""
    return {
        "reference": row.reference,
        "requester": row.requester,
        "subject": row.subject,
        "regime": row.regime,
        "stage": row.stage,
        "owner": row.owner,
        "received": row.received.isoformat(),
        "due": None if row.due is None else row.due.isoformat(),
        "due_of": (DeadlineOf.INTERNAL_REVIEW if row.under_review else DeadlineOf.RESPONSE).value,
        "days_left": row.days_left,
        "items": row.items,
        "answered_on": None if row.answered_on is None else row.answered_on.isoformat(),
    }


def finding_answer(finding: Finding) -> Json:
    """Give one finding of the checks."""
    return {
        "rule": finding.rule,
        "item": finding.item,
        "severity": finding.severity.value,
        "message": finding.message,
        "remedy": finding.remedy,
        "where": finding.where.value,
        "start": finding.start,
        "end": finding.end,
        "words": finding.words,
        "exemption": finding.claim,
    }


def batch_split_answer(identity: object, split: Split) -> Json:
    """Give one answer of `split --batch`."""
    return {"id": identity, **split_answer(split)}
