"""Setting a finding aside as not needed; it comes back once the text it was about changes.

Only what is worth a look can be set aside. What holds the letter back is mended, or overridden with a reason.
"""

import hashlib
from dataclasses import replace

from foidesk.domain.case import Case, Change
from foidesk.domain.checking.rule import Finding, Severity
from foidesk.domain.facts import Fact, FactKind
from foidesk.domain.setaside import SetAside
from foidesk.domain.troubles import NotAllowed


def mark_of(finding: Finding) -> str:
    """Give the mark of the text that a finding is about."""
    return hashlib.blake2b((finding.about or finding.message).encode(), digest_size=12).hexdigest()


def parted(case: Case, findings: tuple[Finding, ...]) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Part findings into those that stand and those that were set aside."""
    aside = {(one.rule, one.response, one.mark) for one in case.set_aside}
    if not aside:
        return findings, ()
    stand: list[Finding] = []
    apart: list[Finding] = []
    for one in findings:
        known = one.severity is Severity.WARNING and (one.rule, one.response, mark_of(one)) in aside
        (apart if known else stand).append(one)
    return tuple(stand), tuple(apart)


def set_aside(case: Case, finding: Finding) -> Change:
    """Say that a finding is not needed; the letter and its signature stay as they are."""
    case.must_be_open()
    if finding.severity is not Severity.WARNING:
        raise NotAllowed(
            "A check that holds the letter back cannot be set aside.",
            kept="Nothing was changed.",
            do="Mend it, or give a reason when you issue the letter.",
        )
    made = SetAside(finding.rule, finding.response, mark_of(finding), finding.message)
    kept = tuple(one for one in case.set_aside if one != made)
    words = finding.message.rstrip(".")
    fact = Fact(FactKind.CHECK_SET_ASIDE, f"Check not needed: {words}", "set a check aside")
    return replace(case, set_aside=(*kept, made)), fact


def take_up(case: Case, finding: Finding) -> Change:
    """Look at a finding again that was set aside."""
    case.must_be_open()
    key = (finding.rule, finding.response, mark_of(finding))
    kept = tuple(one for one in case.set_aside if (one.rule, one.response, one.mark) != key)
    words = finding.message.rstrip(".")
    fact = Fact(FactKind.CHECK_TAKEN_UP, f"Check taken up again: {words}", "take a check up again")
    return replace(case, set_aside=kept), fact
