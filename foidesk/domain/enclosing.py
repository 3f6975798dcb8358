"""Acts on what is enclosed: attached, named, ordered, replaced, let through with a reason, removed."""

from collections.abc import Sequence
from dataclasses import replace

from foidesk.domain.case import Case, Change
from foidesk.domain.enclosures import Enclosed, Enclosure, file_name, safe
from foidesk.domain.facts import Fact, FactKind
from foidesk.domain.troubles import NotAllowed, NotFound

_NOTHING = "Nothing was changed."
_MOST = 200
_LONGEST_TITLE = 110
_LONGEST_REASON = 2_000


def enclosure(case: Case, key: int) -> Enclosure:
    """Give an enclosure by its key; NotFound if the case has none such."""
    found = next((one for one in case.enclosures if one.key == key), None)
    if found is None:
        raise NotFound("That enclosure is no longer with the letter.")
    return found


def number_of(case: Case, key: int) -> int:
    """Give the number of an enclosure in the letter, from 1."""
    return next(place for place, one in enumerate(case.enclosures, 1) if one.key == key)


def attach(case: Case, files: Sequence[Enclosure], response: int = 0) -> Change:
    """Enclose files, after those that are there. Their keys are given here."""
    case.must_be_open()
    if not files:
        raise NotAllowed("No file is chosen.", kept=_NOTHING)
    if len(case.enclosures) + len(files) > _MOST:
        raise NotAllowed(
            f"A letter has at most {_MOST} enclosures.",
            kept="Nothing was attached.",
            do="Put several into one zip file.",
        )
    if response:
        case.response(response)
    there = list(case.enclosures)
    key = case.next_key
    for one in files:
        _must_be_new(there, one, case.reference)
        there.append(replace(one, key=key, response=response))
        key += 1
    added = there[len(case.enclosures) :]
    first = len(case.enclosures) + 1
    told = "; ".join(f"{number}, {_told(one)}" for number, one in enumerate(added, first))
    what = f"“{added[0].source}”" if len(added) == 1 else f"{len(added)} files"
    return replace(case.unsigned(), enclosures=tuple(there), next_key=key), Fact(
        FactKind.ENCLOSURE_ADDED, f"Enclosed as {told}", f"enclose {what}"
    )


def rename(case: Case, key: int, title: str) -> Change:
    """Give an enclosure another title."""
    case.must_be_open()
    was, words = enclosure(case, key), safe(title)
    if not words:
        raise NotAllowed("An enclosure needs a title.", kept=_NOTHING, do="Say in a few words what it is.")
    if len(words) > _LONGEST_TITLE:
        raise NotAllowed(f"The title is longer than {_LONGEST_TITLE} characters.", kept=_NOTHING, do="Make it shorter.")
    return _put(case, replace(was, title=words)), Fact(
        FactKind.ENCLOSURE_CHANGED, f"Enclosure {number_of(case, key)} named “{words}”", f"name the enclosure “{words}”"
    )


def move(case: Case, key: int, place: int) -> Change:
    """Put an enclosure at another place, from 1; the others make room."""
    case.must_be_open()
    was, number = enclosure(case, key), number_of(case, key)
    place = max(1, min(place, len(case.enclosures)))
    left = [one for one in case.enclosures if one.key != key]
    left.insert(place - 1, was)
    return replace(case.unsigned(), enclosures=tuple(left)) if place != number else case, Fact(
        FactKind.ENCLOSURE_CHANGED, f"Enclosure {number} moved to {place}", f"move enclosure {number} to {place}"
    )


def remove(case: Case, key: int) -> Change:
    """Take an enclosure away from the letter."""
    case.must_be_open()
    gone, number = enclosure(case, key), number_of(case, key)
    left = tuple(one for one in case.enclosures if one.key != key)
    return replace(case.unsigned(), enclosures=left), Fact(
        FactKind.ENCLOSURE_REMOVED, f"Enclosure {number} removed: {_told(gone)}", f"remove enclosure {number}"
    )


def replace_file(case: Case, key: int, new: Enclosure) -> Change:
    """Put another file in the place of one: title and number stay, and what was explained must be explained again."""
    case.must_be_open()
    was, number = enclosure(case, key), number_of(case, key)
    _must_be_new([one for one in case.enclosures if one.key != key], new, case.reference)
    now = replace(new, key=key, title=was.title, response=was.response, reason="")
    return _put(case, now), Fact(
        FactKind.ENCLOSURE_REPLACED,
        f"File of enclosure {number} replaced: {_told(now)}",
        f"replace the file of enclosure {number}",
    )


def explain(case: Case, key: int, reason: str) -> Change:
    """Let an enclosure through in spite of what was found in it; without words the reason is taken off again."""
    case.must_be_open()
    was, number, words = enclosure(case, key), number_of(case, key), " ".join(reason.split())
    if len(words) > _LONGEST_REASON:
        raise NotAllowed(
            f"The reason is longer than {_LONGEST_REASON:,} characters.", kept=_NOTHING, do="Make it shorter."
        )
    if words and not was.findings:
        raise NotAllowed("Nothing was found in this file that needs a reason.", kept=_NOTHING)
    named = ", ".join(dict.fromkeys(one.name for one in was.findings))
    told = f"let through in spite of what was found ({named}): {words}" if words else "no longer let through"
    return _put(case, replace(was, reason=words)), Fact(
        FactKind.ENCLOSURE_EXPLAINED,
        f"Enclosure {number} {told}",
        f"{'give' if words else 'take off'} the reason for enclosure {number}",
    )


def frozen(case: Case) -> tuple[Enclosed, ...]:
    """Give what goes out with the letter as it stands."""
    return tuple(
        Enclosed(file_name(case.reference, number, one), one.sha256, one.size, one.reason)
        for number, one in enumerate(case.enclosures, 1)
    )


def _put(case: Case, now: Enclosure) -> Case:
    every = tuple(now if one.key == now.key else one for one in case.enclosures)
    return replace(case.unsigned(), enclosures=every) if every != case.enclosures else case


def _must_be_new(there: Sequence[Enclosure], new: Enclosure, reference: str) -> None:
    same = next((number for number, one in enumerate(there, 1) if one.sha256 == new.sha256), None)
    if same is not None:
        raise NotAllowed(
            f"“{new.source}” is enclosed already, as {file_name(reference, same, there[same - 1])}.",
            kept="Nothing was attached.",
        )


def _told(one: Enclosure) -> str:
    """Tell the journal of a file: its name, the gate's findings by name, why it may be in two cases, its hash."""
    found = ", ".join(dict.fromkeys(each.name for each in one.findings)) or "nothing hidden was found"
    allowed = f"; also in another case, confirmed: {one.allowed}" if one.allowed else ""
    return f"“{one.source}” ({found}{allowed}; SHA-256 {one.sha256[:12]})"
