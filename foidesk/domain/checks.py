"""What stands between a draft and a lawful letter: each Finding names its rule, its place and what to do.

Severity `error` holds a letter back until it is mended or overridden with a reason; `warning` is worth a look and
holds nothing back. The seed letter this program grew from raises no error.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from foidesk.domain import claimchecks
from foidesk.domain.case import ANSWERING_LETTERS, Case, Stage
from foidesk.domain.clock import Deadline
from foidesk.domain.findings import Finding, Severity
from foidesk.domain.itemdeadlines import claims_qualified_exemption, has_public_interest_extension
from foidesk.domain.items import Outcome, Response
from foidesk.domain.profile import FIELD, DateStyle, Profile

__all__ = ["CheckDone", "Finding", "Severity", "check_letter", "done", "holds_back"]


@dataclass(frozen=True, slots=True)
class CheckDone:
    """One thing that was looked at and found in order, for the list of ticks."""

    words: str
    detail: str = ""


def check_letter(
    case: Case, profile: Profile, deadline: Deadline, dated: date, kind: str = "response"
) -> tuple[Finding, ...]:
    """List what still stands between the draft of a letter and a lawful one."""
    findings = list(_office(case, profile))
    if kind in ANSWERING_LETTERS:
        if not case.items:
            findings.append(
                Finding("items", Severity.ERROR, "The request has no items.", "Split the request into items.")
            )
        for response in case.responses:
            findings += _response(case, response)
        findings += _rights(case, profile)
        findings += _time(deadline, profile, dated, case)
    return tuple(findings)


def _response(case: Case, response: Response) -> Iterator[Finding]:
    numbers = case.numbers_of(response)
    where = f"Item {numbers[0]}" if len(numbers) == 1 else f"Items {numbers[0]} to {numbers[-1]}"

    def finding(rule: str, severity: Severity, message: str, remedy: str) -> Finding:
        return Finding(rule, severity, f"{where}: {message}", remedy, numbers[0], response.key)

    if not response.is_started:
        yield finding(
            "unanswered",
            Severity.ERROR,
            "no response yet",
            "Write a response, or choose the outcome if nothing is held.",
        )
        return
    denied = Outcome.NCND in response.outcomes and bool(response.exemptions)  # its paragraph is all that may be said
    if response.text.is_empty and not denied:
        yield finding("no_text", Severity.ERROR, "the response has no words", "Write what the requester is told.")
    if not response.outcomes:
        yield finding(
            "outcome",
            Severity.ERROR,
            "outcome not chosen",
            "Choose what became of what was asked (section 1(1)).",
        )
    if any(outcome.needs_exemption for outcome in response.outcomes) and not response.exemptions:
        yield finding(
            "exemption_missing",
            Severity.ERROR,
            "something is refused and no exemption is named",
            "Name the exemption with its subsection (section 17(1)(b)).",
        )
    yield from claimchecks.impossible(case.regime, response, finding)
    for claim in response.exemptions:
        yield from claimchecks.of_claim(case.regime, response, claim, finding)
    for name in FIELD.findall(response.text.plain()):
        yield finding(
            "field",
            Severity.ERROR,
            f"the field {{{name}}} is not filled in",
            "Write the words that belong there.",
        )


def _rights(case: Case, profile: Profile) -> Iterator[Finding]:
    """FOIA 2000 s.17(7): a refusal notice tells of the review and of the right under section 50."""
    refusing = any(outcome.is_refusal for response in case.responses for outcome in response.outcomes)
    severity = Severity.ERROR if refusing else Severity.WARNING
    if not profile.wording.review.strip():
        yield Finding(
            "review_rights",
            severity,
            "The letter does not say how to ask for a review.",
            "Put the paragraph back in Settings (section 17(7)(a)).",
        )
    if not profile.wording.commissioner.strip():
        yield Finding(
            "commissioner_rights",
            severity,
            "The letter does not tell of the right to complain to the Commissioner.",
            "Put the paragraph back in Settings (sections 17(7)(b) and 50).",
        )


def _time(deadline: Deadline, profile: Profile, dated: date, case: Case) -> Iterator[Finding]:
    if case.stage is Stage.WAITING:
        yield Finding(
            "waiting",
            Severity.WARNING,
            "The clock is stopped: the office is waiting for the requester.",
            "Record the answer on the clock if it has come.",
        )
    if has_public_interest_extension(case) and not any(
        claims_qualified_exemption(case, response) for response in case.responses
    ):
        yield Finding(
            "extension_without_exemption",
            Severity.WARNING,
            "The time was extended to weigh the public interest, and no response relies on a qualified exemption.",
            "Name the exemption, or take the extension off the clock (section 10(3)): without one every item stays "
            "due on day 20.",
        )
    late = deadline.due is not None and dated > deadline.due and case.answered_on is None
    if late and not profile.wording.apology.strip() and deadline.due is not None:
        yield Finding(
            "late",
            Severity.WARNING,
            f"The letter is late: it was due on {DateStyle.PLAIN.write(deadline.due)}.",
            "Say so and apologise in the letter (section 10(1)).",
        )


def _office(case: Case, profile: Profile) -> Iterator[Finding]:
    if not case.requester.name.strip():
        yield Finding(
            "no_name",
            Severity.WARNING,
            "The requester's name is not known: the letter begins with “Dear” alone.",
            "Type the name under Details if the request gives it (section 8(1)(b)).",
        )
    if not case.requester.email.strip() and not case.requester.address.strip():
        yield Finding(
            "no_address",
            Severity.WARNING,
            "No address for the reply is recorded.",
            "Type an email or postal address under Details (section 8(1)(b)).",
        )
    known = {"office", "office_long", "request_date", "received_date", "reference", "email", "due_date",
             "ico_website", "requester", "replaced_date", "website", "address", "telephone"}  # fmt: skip
    of_reasons = {"exempt", "provision", "law", "office", "office_long"}
    wording = profile.wording
    standing = (
        (wording.subject, known),
        (wording.opening, known),
        (wording.review, known),
        (wording.commissioner, known),
        (wording.exempt, of_reasons),
        (wording.ncnd, of_reasons),
        (wording.reasons_pointer, {"paragraphs"}),
    )
    for text, fields in standing:
        for name in FIELD.findall(text):
            if name not in fields:
                yield Finding(
                    "field",
                    Severity.ERROR,
                    f"The office wording has a field the program does not know: {{{name}}}.",
                    "Correct it in Settings.",
                )


def done(case: Case, profile: Profile, findings: tuple[Finding, ...]) -> tuple[CheckDone, ...]:
    """List what is in order, in the words of the checklist beside the letter."""
    open_rules = {finding.rule for finding in findings}
    ticks: list[CheckDone] = []
    if case.items and not open_rules & {"unanswered", "no_text", "items"}:
        shared = sum(len(response.items) > 1 for response in case.responses)
        detail = (
            f"One response covers items 1 to {len(case.items)}"
            if len(case.responses) == 1 and len(case.items) > 1
            else f"{len(case.responses)} responses"
            if shared
            else ""
        )
        count = "The item has" if len(case.items) == 1 else f"All {len(case.items)} items have"
        ticks.append(CheckDone(f"{count} a response", detail))
    if case.items and not open_rules & {"outcome", "unanswered", "items"}:
        named = dict.fromkeys(outcome.words for response in case.responses for outcome in response.outcomes)
        ticks.append(CheckDone("Every item has an outcome", ", ".join(named)))
    claims = [claim for response in case.responses for claim in response.exemptions]
    if claims and not open_rules & {"exemption_reason", "public_interest", "provision", "exemption_missing"}:
        ticks.append(CheckDone("Each exemption is reasoned", ", ".join(dict.fromkeys(c.provision for c in claims))))
    if all(case.evidence[item.start : item.end] == item.wording for item in case.items) and case.items:
        ticks.append(CheckDone("Request repeated word for word"))
    if not open_rules & {"no_name", "no_address"}:
        ticks.append(CheckDone("Addressee, date and references"))
    if "review_rights" not in open_rules:
        ticks.append(CheckDone("How to ask for a review"))
    if "commissioner_rights" not in open_rules:
        ticks.append(CheckDone("How to complain to the ICO", profile.ico_website))
    if case.signature is not None:
        ticks.append(CheckDone(f"Signed by {case.signature.by}"))
    return tuple(ticks)


def holds_back(findings: tuple[Finding, ...]) -> bool:
    """Say whether anything must be mended before the letter may go."""
    return any(finding.severity is Severity.ERROR for finding in findings)
