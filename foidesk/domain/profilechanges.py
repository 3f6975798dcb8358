"""What a change of the office's settings changed, part by part: its wording, its details, who signs, its rules."""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from foidesk.domain.calendars import in_words
from foidesk.domain.casechanges import Changed, value_words
from foidesk.domain.facts import Fact, FactKind
from foidesk.domain.profile import Profile
from foidesk.domain.profileversions import Path, parts_of

_NAMES = {
    "name_long": "Office name, in full",
    "name_short": "Office name, short",
    "name_sign_off": "Office name, under the signature",
    "signatory_name": "Who usually signs",
    "signatory_post": "Their post",
    "signatories": "Who else signs",
    "pattern": "References",
    "approvers_sign": "Only approvers sign letters",
    "asking": "Times of information holders",
    "ico_website": "Website of the Information Commissioner",
}
_LAWS = {"_eir": " (EIR)", "_sar": " (subject access)", "_review": " (review)"}


def changes(before: Profile, after: Profile) -> tuple[Changed, ...]:
    """Give every part that differs, with its words before and after."""
    was, now = parts_of(before), parts_of(after)
    return tuple(
        Changed(_name(path), value_words(was[path]), value_words(value))
        for path, value in now.items()
        if was[path] != value
    )


def changed(found: Sequence[Changed], head: str, start: date | None) -> Fact:
    """Tell the journal of a change, in words that stand for themselves; `start` is a later day from which it holds."""
    when = f", from {in_words(start)}" if start is not None else ""
    told = "; ".join(f"{one.what}: {_quoted(one.after)}, before {_quoted(one.before)}" for one in found)
    return Fact(FactKind.PROFILE_CHANGED, f"{head}{when}. {told}", "")


def told_in(words: str) -> tuple[str, tuple[Changed, ...]]:
    """Read what `changed` wrote: its head and its parts; the whole as it is where that cannot be told for certain."""
    head, _, told = words.partition(". ")
    if not told:
        return head, ()
    names, part = _parts()
    starts = list(part.finditer(told))
    ends = [*(one.start() for one in starts[1:]), len(told)]
    places = [names.index(one[1]) for one in starts]
    read = [_read(one[1], told[one.end() : end]) for one, end in zip(starts, ends, strict=bool(starts))]
    found = tuple(one for one in read if one is not None)
    sure = bool(starts) and starts[0].start() == 0 and len(found) == len(read) and places == sorted(set(places))
    return (head, found) if sure else (words, ())


@cache
def _parts() -> tuple[list[str], re.Pattern[str]]:
    """Give the names of all parts in their order, and what finds the beginning of one."""
    names = [_name(path) for path in parts_of(Profile())]
    return names, re.compile(rf"(?:^|; )({'|'.join(map(re.escape, names))}): (?=“|nothing, before )")


def _read(what: str, told: str) -> Changed | None:
    """Read one part; nothing where its own words look like the end of what it is now."""
    read = re.fullmatch(r"(?:nothing|“(.*)”), before (?:nothing|“(.*)”)", told, re.DOTALL)
    many = len(re.findall(r"”, before (?:“|nothing$)", told))
    return Changed(what, read[2] or "", read[1] or "") if read and many == (read[1] is not None) else None


def _quoted(words: str) -> str:
    return f"“{words}”" if words else "nothing"


def _name(path: Path) -> str:
    name, law = path[-1], ""
    for ending, words in _LAWS.items():
        if path[0] == "wording" and name.endswith(ending):
            name, law = name.removesuffix(ending), words
    called = _NAMES.get(name) or name.replace("_", " ").capitalize()
    return f"Wording, {called[0].lower()}{called[1:]}{law}" if path[0] == "wording" else called
