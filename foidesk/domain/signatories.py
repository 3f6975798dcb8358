"""Who signs for the office: a person with a post and a picture of the signature, or a team; and which letters.

Nobody signs two letters that must be by two: a review is best decided by somebody who did not answer (s.45 Code of
Practice, part 5). The choice of one letter stands beside what else was filled in for it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from foidesk.domain.facts import Fact, FactKind
from foidesk.domain.letterkinds import kind_named
from foidesk.domain.troubles import NotAllowed

if TYPE_CHECKING:  # both name what is here
    from foidesk.domain.case import Case, Change
    from foidesk.domain.letterdraft import LetterDraft
    from foidesk.domain.profile import Profile

LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class Signatory:
    """Somebody who signs letters. A team has no picture; `kinds` are the letters signed by this one unless chosen.

    `picture` is the signature as the bytes of a PNG or JPEG file: it stands in issued letters and in no copy.
    """

    name: str
    post: str = ""
    picture: bytes = b""
    kinds: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for what, words in (("name", self.name), ("post", self.post)):
            if len(words) > LONGEST_NAME or not words.isprintable():
                raise NotAllowed(
                    f"The {what} of a signatory is one line of at most {LONGEST_NAME} letters.",
                    do="Type a shorter one.",
                    field=what,
                )


def same_person(one: str, other: str) -> bool:
    """Say whether two names mean the same signatory, however they are typed."""
    return bool(_key(one)) and _key(one) == _key(other)


def usual(profile: "Profile") -> Signatory:
    """Give who signs every letter that nobody else is set for."""
    return Signatory(profile.signatory_name, profile.signatory_post, profile.signature_picture)


def everybody(profile: "Profile") -> tuple[Signatory, ...]:
    """Give all who sign for the office, the usual one first."""
    return (usual(profile), *profile.signatories)


def for_kind(profile: "Profile", kind: str) -> Signatory:
    """Give who signs letters of a kind."""
    return next((one for one in profile.signatories if kind in one.kinds), usual(profile))


def named(profile: "Profile", name: str) -> Signatory:
    """Give the signatory of a name; somebody the office does not know signs by hand, under the name alone."""
    known = next((one for one in everybody(profile) if same_person(one.name, name)), None)
    return known if known is not None else Signatory(" ".join(name.split()))


def of_letter(case: "Case", profile: "Profile", kind: str) -> Signatory:
    """Give who signs a letter of a case: who signed it, or was chosen for it, or signs letters of its kind."""
    chosen = chosen_for(case, kind)
    return named(profile, chosen) if chosen else for_kind(profile, kind)


def chosen_for(case: "Case", kind: str) -> str:
    """Give the name of who signed a letter or was chosen to; nothing where the office's rule stands."""
    answers = kind_named(kind).answers
    if answers and case.signature is not None:
        return case.signature.by
    return next((one.signed_by for one in _drafts(case, kind) if one.signed_by), "")


def signing(profile: "Profile", signatory: Signatory) -> "Profile":
    """Give the office's particulars with one signatory in the place of the usual one."""
    return replace(
        profile,
        signatory_name=signatory.name,
        signatory_post=signatory.post,
        signature_picture=signatory.picture,
        signatories=(),
    )


def choose(case: "Case", kind: str, name: str) -> "Change":
    """Choose who signs one letter; no name leaves it to the office's rule. A signed letter keeps who signed it."""
    title = kind_named(kind).title
    who = " ".join(name.split())
    Signatory(who)  # refuses what no line of a letter can hold
    if kind_named(kind).answers and case.signature is not None and not same_person(case.signature.by, who):
        raise NotAllowed(
            f"{case.signature.by} has signed the letter.",
            kept="Nothing was changed.",
            do="Take the signature off, then choose who signs.",
        )
    words = f"{title}: to be signed by {who}" if who else f"{title}: to be signed by whoever signs such letters"
    return with_choice(case, kind, who), Fact(FactKind.LETTER_FILLED_IN, words, "choose who signs")


def with_choice(case: "Case", kind: str, who: str) -> "Case":
    """Give the case with somebody chosen to sign a letter. The answer is one letter, whatever its kind."""
    same = {one.kind for one in _drafts(case, kind)}
    case = replace(case, drafts=tuple(replace(one, signed_by="") if one.kind in same else one for one in case.drafts))
    drafts = (*(one for one in case.drafts if one.kind != kind), replace(case.draft(kind), signed_by=who))
    return replace(case, drafts=tuple(sorted((one for one in drafts if not one.is_empty), key=lambda one: one.kind)))


def kinds_in_words(kinds: Iterable[str]) -> str:
    """Name kinds of letters in a line."""
    return ", ".join(kind_named(one).title for one in kinds)


def _drafts(case: "Case", kind: str) -> "tuple[LetterDraft, ...]":
    if not kind_named(kind).answers:
        return tuple(one for one in case.drafts if one.kind == kind)
    return tuple(one for one in case.drafts if kind_named(one.kind).answers)


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()
