"""What stands between a draft and a lawful letter: each Finding names its rule, its place and what to do.

Severity `error` holds a letter back until it is mended or overridden with a reason; `warning` is worth a look and
holds nothing back. The seed letter this program grew from raises no error. The rules themselves are in `checking`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from foidesk.domain.case import ANSWERING_LETTERS, Case
from foidesk.domain.checking import catalogue, notneeded, pointing
from foidesk.domain.checking.matter import NOTHING_ELSE, Matter, OtherCase, Surroundings
from foidesk.domain.checking.rule import Finding, Rule, Severity, Subject, Where
from foidesk.domain.clearance import Standing
from foidesk.domain.clock import Deadline
from foidesk.domain.items import Outcome
from foidesk.domain.profile import DateStyle, Profile

__all__ = [
    "CheckDone",
    "Finding",
    "OtherCase",
    "Rule",
    "Severity",
    "Surroundings",
    "Where",
    "check_letter",
    "done",
    "every_finding",
    "holds_back",
]


@dataclass(frozen=True, slots=True)
class CheckDone:
    """One thing that was looked at and found in order, for the list of ticks."""

    words: str
    detail: str = ""


def check_letter(
    case: Case,
    profile: Profile,
    deadline: Deadline,
    dated: date,
    kind: str = "response",
    *,
    around: Surroundings = NOTHING_ELSE,
) -> tuple[Finding, ...]:
    """List what still stands between the draft of a letter and a lawful one; what was set aside is left out."""
    return notneeded.parted(case, every_finding(case, profile, deadline, dated, kind, around=around))[0]


def every_finding(
    case: Case,
    profile: Profile,
    deadline: Deadline,
    dated: date,
    kind: str = "response",
    *,
    around: Surroundings = NOTHING_ELSE,
) -> tuple[Finding, ...]:
    """List all that the rules find, whether it was set aside or not: item by item, then what is of the whole letter."""
    matter = Matter(case, profile, deadline, dated, kind, around)
    looking = catalogue.OF_EVERY_LETTER
    if kind in ANSWERING_LETTERS:
        looking = (*catalogue.OF_ANSWERS, *looking)
    found = (finding for examine in looking for finding in examine(matter))
    return tuple(sorted(found, key=lambda one: one.item or len(case.items) + 1))


_ADDRESSED = "Addressee, date and references"
OF_EVERY_LETTER = frozenset({_ADDRESSED})
"""Ticks that concern a letter of any kind; the others are about the answer."""


def done(
    case: Case,
    profile: Profile,
    findings: tuple[Finding, ...],
    *,
    deadline: Deadline | None = None,
    dated: date | None = None,
) -> tuple[CheckDone, ...]:
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
    if any(not response.text.is_empty for response in case.responses):
        of_people = {rule.name for rule in catalogue.rules().values() if rule.subject is Subject.PEOPLE}
        if not open_rules & of_people:
            ticks.append(CheckDone("No private details, no other case"))
        if _sends_elsewhere(case) and not open_rules & {"redirect_contact", "link_missing", "home_page", "place"}:
            ticks.append(CheckDone("Says where the information may be", "Section 16, advice and assistance"))
    if deadline is not None and deadline.due is not None and dated is not None and dated <= deadline.due:
        ticks.append(CheckDone("The due date is not past", DateStyle.PLAIN.write(deadline.due)))
    if not open_rules & {"no_name", "no_address"}:
        ticks.append(CheckDone(_ADDRESSED))
    if "review_rights" not in open_rules:
        ticks.append(CheckDone("How to ask for a review"))
    if "commissioner_rights" not in open_rules:
        ticks.append(CheckDone("How to complain to the ICO", profile.ico_website))
    ticks += _by_whom(case, open_rules)
    return tuple(ticks)


def _by_whom(case: Case, open_rules: set[str]) -> Iterator[CheckDone]:
    cleared = case.clearance
    if cleared is not None and cleared.standing is Standing.CLEARED and "clearance" not in open_rules:
        yield CheckDone(f"Cleared by {cleared.decided_by}", "The letter is as it was then")
    if case.signature is not None:
        yield CheckDone(f"Signed by {case.signature.by}")


def _sends_elsewhere(case: Case) -> bool:
    """Say whether an answer that nothing is held goes on to say where to look (FOIA 2000 s.16)."""
    return any(
        Outcome.NOT_HELD in response.outcomes and (response.text.links() or pointing.sends_on(response.text))
        for response in case.responses
    )


def holds_back(findings: tuple[Finding, ...]) -> bool:
    """Say whether anything must be mended before the letter may go."""
    return any(finding.severity is Severity.ERROR for finding in findings)
