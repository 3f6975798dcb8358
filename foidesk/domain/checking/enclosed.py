"""Whether what is enclosed hides something, by what the release gate found in each file (UK GDPR Art 5(1)(f))."""

from collections.abc import Iterator

from foidesk.domain.checking.matter import Matter
from foidesk.domain.checking.rule import ERROR, WARNING, Finding, Severity, Subject, Where, rules_of

RULES = rules_of(
    Subject.PEOPLE,
    ("enclosure_hides", "No enclosure hides words or figures", ERROR, "FOIA 2000 s.40(2); UK GDPR Art 5(1)(f)"),
    ("enclosure_tells", "No enclosure tells of its author or where it was made", WARNING, "UK GDPR Art 5(1)(c)"),
)


def examine(matter: Matter) -> Iterator[Finding]:
    """Look at each enclosure that nobody has let through with a reason."""
    for number, one in enumerate(matter.case.enclosures, 1):
        if one.reason:
            continue
        named = ", ".join(dict.fromkeys(each.name for each in one.holding_back))
        if named:
            yield Finding(
                "enclosure_hides",
                ERROR,
                f"Enclosure {number}, “{one.title}”: {named}",
                "Attach a file without it, or give a reason under Enclosures.",
                where=Where.ENCLOSURES,
                about=one.sha256,
            )
        told = ", ".join(dict.fromkeys(each.name for each in one.findings if each.severity is Severity.WARNING))
        if told:
            yield Finding(
                "enclosure_tells",
                WARNING,
                f"Enclosure {number}, “{one.title}”: {told}",
                "Look at what the file tells, and save it without that if nobody needs it.",
                where=Where.ENCLOSURES,
                about=one.sha256,
            )
