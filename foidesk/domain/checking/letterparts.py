"""Whether the letter is whole: an addressee, the paragraphs a refusal notice owes, fields that can be filled."""

from collections.abc import Iterator

from foidesk.domain.checking.matter import Matter
from foidesk.domain.checking.rule import ERROR, WARNING, Finding, Subject, Where, rules_of
from foidesk.domain.profile import FIELD, Profile

RULES = rules_of(
    Subject.LETTER,
    ("review_rights", "The letter says how to ask for a review", ERROR, "FOIA 2000 s.17(7)(a)"),
    (
        "commissioner_rights",
        "The letter tells of the right to complain to the Commissioner",
        ERROR,
        "FOIA 2000 ss.17(7)(b), 50",
    ),
    ("no_name", "The requester's name is known", WARNING, "FOIA 2000 s.8(1)(b)"),
    ("no_address", "An address for the reply is known", WARNING, "FOIA 2000 s.8(1)(b)"),
)
_KNOWN = frozenset(
    {
        "office",
        "office_long",
        "request_date",
        "received_date",
        "reference",
        "email",
        "due_date",
        "ico_website",
        "requester",
        "replaced_date",
        "website",
        "address",
        "telephone",
    }
)
_OF_REASONS = frozenset({"exempt", "provision", "law", "office", "office_long"})


def examine(matter: Matter) -> Iterator[Finding]:
    """Look at the addressee and at the office's standing sentences."""
    requester = matter.case.requester
    if not requester.name.strip():
        yield Finding(
            "no_name",
            WARNING,
            "The requester's name is not known: the letter begins with “Dear” alone.",
            "Type the name under Details if the request gives it (section 8(1)(b)).",
            where=Where.DETAILS,
        )
    if not requester.email.strip() and not requester.address.strip():
        yield Finding(
            "no_address",
            WARNING,
            "No address for the reply is recorded.",
            "Type an email or postal address under Details (section 8(1)(b)).",
            where=Where.DETAILS,
        )
    yield from _fields(matter.profile)


def rights(matter: Matter) -> Iterator[Finding]:
    """FOIA 2000 s.17(7): a refusal notice tells of the review and of the right under section 50."""
    wording = matter.profile.wording
    refusing = any(outcome.is_refusal for response in matter.case.responses for outcome in response.outcomes)
    severity = ERROR if refusing else WARNING
    if not wording.review.strip():
        yield Finding(
            "review_rights",
            severity,
            "The letter does not say how to ask for a review.",
            "Put the paragraph back in Settings (section 17(7)(a)).",
            where=Where.WORDING,
        )
    if not wording.commissioner.strip():
        yield Finding(
            "commissioner_rights",
            severity,
            "The letter does not tell of the right to complain to the Commissioner.",
            "Put the paragraph back in Settings (sections 17(7)(b) and 50).",
            where=Where.WORDING,
        )


def _fields(profile: Profile) -> Iterator[Finding]:
    wording = profile.wording
    standing = (
        (wording.subject, _KNOWN),
        (wording.opening, _KNOWN),
        (wording.review, _KNOWN),
        (wording.commissioner, _KNOWN),
        (wording.exempt, _OF_REASONS),
        (wording.ncnd, _OF_REASONS),
        (wording.reasons_pointer, frozenset({"paragraphs"})),
    )
    for text, fields in standing:
        for name in FIELD.findall(text):
            if name not in fields:
                yield Finding(
                    "field",
                    ERROR,
                    f"The office wording has a field the program does not know: {{{name}}}.",
                    "Correct it in Settings.",
                    where=Where.WORDING,
                )
