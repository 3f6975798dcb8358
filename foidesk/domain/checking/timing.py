"""Whether the letter goes at the right time: not while the clock waits, late with an apology (FOIA 2000 s.10)."""

from collections.abc import Iterator

from foidesk.domain.case import Stage
from foidesk.domain.checking.matter import Matter
from foidesk.domain.checking.rule import WARNING, Finding, Subject, Where, rules_of
from foidesk.domain.itemdeadlines import claims_qualified_exemption, has_public_interest_extension
from foidesk.domain.profile import DateStyle

RULES = rules_of(
    Subject.TIME,
    ("waiting", "The office waits for nothing from the requester", WARNING, "FOIA 2000 s.1(3)"),
    (
        "extension_without_exemption",
        "More time for the public interest rests on a qualified exemption",
        WARNING,
        "FOIA 2000 s.10(3)",
    ),
    ("late", "A late letter says so and apologises", WARNING, "FOIA 2000 s.10(1)"),
)


def examine(matter: Matter) -> Iterator[Finding]:
    """Look at the clock."""
    case, deadline = matter.case, matter.deadline
    if case.stage is Stage.WAITING:
        yield Finding(
            "waiting",
            WARNING,
            "The clock is stopped: the office is waiting for the requester.",
            "Record the answer on the clock if it has come.",
            where=Where.CLOCK,
        )
    if has_public_interest_extension(case) and not any(
        claims_qualified_exemption(case, response) for response in case.responses
    ):
        yield Finding(
            "extension_without_exemption",
            WARNING,
            "The time was extended to weigh the public interest, and no response relies on a qualified exemption.",
            "Name the exemption, or take the extension off the clock (section 10(3)): without one every item stays "
            "due on day 20.",
            where=Where.CLOCK,
        )
    late = deadline.due is not None and matter.dated > deadline.due and case.answered_on is None
    if late and not matter.profile.wording.apology.strip() and deadline.due is not None:
        yield Finding(
            "late",
            WARNING,
            f"The letter is late: it was due on {DateStyle.PLAIN.write(deadline.due)}.",
            "Say so and apologise in the letter (section 10(1)).",
            where=Where.WORDING,
        )
