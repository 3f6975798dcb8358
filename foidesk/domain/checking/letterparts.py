"""Whether the letter is whole: an addressee, the paragraphs a refusal notice owes, fields that can be filled."""

from collections.abc import Iterator

from foidesk.domain.case import ANSWERING_LETTERS
from foidesk.domain.checking.matter import Matter
from foidesk.domain.checking.rule import ERROR, WARNING, Finding, Subject, Where, rules_of
from foidesk.domain.letterwordings import FIELDS, wording_of
from foidesk.domain.profile import FIELD
from foidesk.domain.regimes import Regime

RULES = rules_of(
    Subject.LETTER,
    ("review_rights", "The letter says how to ask for a review", ERROR, "FOIA 2000 s.17(7)(a), EIR 2004 reg 14(5)"),
    (
        "commissioner_rights",
        "The letter tells of the right to complain to the Commissioner",
        ERROR,
        "FOIA 2000 ss.17(7)(b), 50, EIR 2004 reg 14(5)",
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
        "review_window",
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
    yield from _fields(matter)


def rights(matter: Matter) -> Iterator[Finding]:
    """FOIA 2000 s.17(7), EIR 2004 reg 14(5): a refusal notice tells of the review and of the Commissioner."""
    review, commissioner = rights_paragraphs(matter)
    under_regulations = matter.case.regime is Regime.EIR
    refusing = any(outcome.is_refusal for response in matter.case.responses for outcome in response.outcomes)
    severity = ERROR if refusing else WARNING
    if not review.strip():
        source = "regulations 11 and 14(5)" if under_regulations else "section 17(7)(a)"
        yield Finding(
            "review_rights",
            severity,
            "The letter does not say how to ask for a review.",
            f"Put the paragraph back in Settings ({source}).",
            where=Where.WORDING,
        )
    if not commissioner.strip():
        source = "regulations 14(5) and 18" if under_regulations else "sections 17(7)(b) and 50"
        yield Finding(
            "commissioner_rights",
            severity,
            "The letter does not tell of the right to complain to the Commissioner.",
            f"Put the paragraph back in Settings ({source}).",
            where=Where.WORDING,
        )


def rights_paragraphs(matter: Matter) -> tuple[str, str]:
    """Give the office's two paragraphs about what the requester can do, under the law of the case."""
    wording = matter.profile.wording
    letters = wording.letters
    if matter.case.regime is Regime.EIR:
        return letters.review_eir, letters.commissioner_eir
    if matter.case.regime is Regime.SAR:
        return letters.review_sar, letters.commissioner_sar
    return wording.review, wording.commissioner


def _fields(matter: Matter) -> Iterator[Finding]:
    yield from _unknown(matter)
    yield from _of_the_office(matter)
    case = matter.case
    if case.answered_on is None and "answer_date" in FIELD.findall(_middle(matter)):
        yield Finding(
            "field",
            ERROR,
            "The letter gives the day of the answer, and the request is not answered yet.",
            "Say so in your own words beside the letter, or use {answered} in Settings.",
            where=Where.WORDING,
        )


def _middle(matter: Matter) -> str:
    """Give the office's wording of the middle of the letter, where she has not put her own in its place."""
    if not matter.case.draft(matter.kind).text.is_empty:
        return ""
    wording = matter.profile.wording
    if matter.kind == "acknowledgement":
        return wording.acknowledgement
    known = hasattr(wording.letters, matter.kind)
    return wording_of(wording.letters, matter.kind, matter.case.regime.value) if known else ""


def _of_the_office(matter: Matter) -> Iterator[Finding]:
    """Find what the letter is to give of the office's own particulars and Settings do not hold: it would read “: .”."""
    profile = matter.profile
    texts = [_middle(matter)]
    if matter.kind in (*ANSWERING_LETTERS, "extension", "transfer"):
        texts += [profile.wording.opening, *rights_paragraphs(matter)]
    used = {name for text in texts for name in FIELD.findall(text)}
    for name in ("email", "telephone", "website", "address", "ico_website"):
        if name in used and not getattr(profile, name).strip():
            words = "the Commissioner's website" if name == "ico_website" else f"the office's {name}"
            yield Finding(
                "field",
                ERROR,
                f"The letter gives {words}, and none is filled in.",
                "Fill it in in Settings, or take it out of the wording.",
                where=Where.WORDING,
            )


def _unknown(matter: Matter) -> Iterator[Finding]:
    wording = matter.profile.wording
    review, commissioner = rights_paragraphs(matter)
    standing = (
        (wording.subject, _KNOWN),
        (wording.opening, _KNOWN),
        (review, _KNOWN),
        (commissioner, _KNOWN),
        (wording.exempt, _OF_REASONS),
        (wording.ncnd, _OF_REASONS),
        (wording.reasons_pointer, frozenset({"paragraphs"})),
        (_middle(matter), _KNOWN | FIELDS),
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
