"""Whether somebody else signs the outcome of a review than the answer that was reviewed."""

from collections.abc import Iterator

from foidesk.domain.case import ANSWERING_LETTERS
from foidesk.domain.checking.matter import Matter
from foidesk.domain.checking.rule import WARNING, Finding, Subject, Where, rules_of
from foidesk.domain.signatories import of_letter, same_person

RULES = rules_of(
    Subject.LETTER,
    ("review_signer", "Somebody else than who answered signs the review", WARNING, "s.45 Code of Practice, part 5"),
)


def examine(matter: Matter) -> Iterator[Finding]:
    """Compare who signs the outcome of a review with who signed the answers before it."""
    if matter.kind != "review_outcome":
        return
    case = matter.case
    signer = of_letter(case, matter.profile, matter.kind).name
    if any(same_person(one.signed_by, signer) for one in case.letters if one.kind in ANSWERING_LETTERS):
        yield Finding(
            "review_signer",
            WARNING,
            f"{signer} signed the answer that was reviewed.",
            "Choose somebody else to decide and sign it, where your office has somebody.",
            where=Where.LETTER,
        )
