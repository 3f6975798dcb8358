"""What stands between a draft and a lawful letter: each Finding names its rule, its place and what to do.

Severity `error` holds a letter back until it is mended or overridden with a reason; `warning` is worth a look and
holds nothing back. The seed letter this program grew from raises no error. The rules themselves are in `checking`.
"""

from dataclasses import dataclass
from datetime import date

from foidesk.domain.case import ANSWERING_LETTERS, Case
from foidesk.domain.checking import catalogue
from foidesk.domain.checking.matter import NOTHING_ELSE, Matter, OtherCase, Surroundings
from foidesk.domain.checking.rule import Finding, Rule, Severity, Where
from foidesk.domain.clock import Deadline
from foidesk.domain.profile import Profile

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
    """List what still stands between the draft of a letter and a lawful one."""
    matter = Matter(case, profile, deadline, dated, kind, around)
    looking = catalogue.OF_EVERY_LETTER
    if kind in ANSWERING_LETTERS:
        looking = (*looking, *catalogue.OF_ANSWERS)
    return tuple(found for examine in looking for found in examine(matter))


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
