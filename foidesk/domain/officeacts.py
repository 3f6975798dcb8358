"""Acts on the office itself, read back from the journal's sentence: a head to list, and each part before and after."""

from foidesk.domain import profilechanges
from foidesk.domain.casechanges import Changed
from foidesk.domain.facts import FactKind

_NAMED = 3
"""How many of the parts that changed a head names."""
_ROLES, _BEFORE = "Roles changed: ", ". Before: "


def read(kind: str, words: str) -> tuple[str, tuple[Changed, ...]]:
    """Give the head and what changed; the sentence itself and nothing where it tells of no before."""
    if kind == FactKind.PROFILE_CHANGED:
        head, found = profilechanges.told_in(words)
        more = len(found) - _NAMED
        named = "; ".join(one.what for one in found[:_NAMED]) + (f"; and {more} more" if more > 0 else "")
        return (f"{head}: {named}" if found else head), found
    if kind == FactKind.ROLES_CHANGED and words.count(_BEFORE) == 1:
        now, _, before = words.partition(_BEFORE)
        if now.startswith(_ROLES):
            return "Roles changed", (Changed("Roles", before, now.removeprefix(_ROLES)),)
        return now, (Changed("Roles", before, ""),)
    return words, ()
