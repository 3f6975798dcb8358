"""What an act changed: a case before and after, part by part, in words a person can read beside each other."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date, datetime
from enum import Enum

from foidesk.domain.calendars import in_words
from foidesk.domain.case import Case
from foidesk.domain.drafting import numbers_in_words
from foidesk.domain.items import Response
from foidesk.domain.richtext import EMPTY, RichText, Run

_FIRST = ("subject", "reference", "regime", "owner")
_OWN_PLACE = frozenset({*_FIRST, "requester", "request", "lead_in", "items", "responses", "cost_sheet", "brought_in"})
_NOT_TOLD = frozenset({"version", "next_key"})
_NAMES = {
    "lead_in": "Words before the list",
    "events": "Clock",
    "ended": "How the case ended",
    "ended_on": "Day on which it ended",
    "drafts": "Drafts of other letters",
    "set_aside": "Checks set aside",
    "correcting": "A corrected letter is being written",
    "held": "Hold against disposal",
    "disposed": "Disposal",
}
_INNER = frozenset({"key", "start", "end", "sha256", "next_key", "source_sha256", "preamble", "closing"})


@dataclass(frozen=True, slots=True)
class Changed:
    """One part of a case that an act changed: what it is, and its words before and after ("" for nothing)."""

    what: str
    before: str
    after: str


def changes(before: Case | None, after: Case | None) -> tuple[Changed, ...]:
    """Give what differs between a case before and after an act; everything it has, where there was none before."""
    told = tuple(one for one in _all(before, after) if one.before != one.after)
    if not told and before is not None and after is not None and before != replace(after, next_key=before.next_key):
        return (Changed("Spacing, formatting or place in the request", "", "Changed; the words are the same."),)
    return told


def _all(before: Case | None, after: Case | None) -> Iterator[Changed]:
    for name in _FIRST:
        yield _field(before, after, name)
    yield from _parts(before, after, "requester", "Requester")
    yield from _parts(before, after, "request", "Request")
    yield _field(before, after, "lead_in")
    yield from _items(before, after)
    yield from _responses(before, after)
    for name in ("cost_sheet", "brought_in"):
        yield from _parts(before, after, name, _name(name))
    for one in fields(Case):
        if one.name not in _OWN_PLACE | _NOT_TOLD:
            yield _field(before, after, one.name)


def _field(before: Case | None, after: Case | None, name: str) -> Changed:
    was, now = _of(before, name), _of(after, name)
    if isinstance(was, tuple) or isinstance(now, tuple):
        return _listed(_name(name), was if isinstance(was, tuple) else (), now if isinstance(now, tuple) else ())
    return Changed(_name(name), value_words(was), value_words(now))


def _listed(what: str, was: Sequence[object], now: Sequence[object]) -> Changed:
    """Tell only of those in a list that came, went or changed; where only their order did, of all."""
    old, new = [value_words(one) for one in was], [value_words(one) for one in now]
    gone, come = Counter(old) - Counter(new), Counter(new) - Counter(old)
    if not gone and not come:
        return Changed(what, "\n".join(old), "\n".join(new))
    return Changed(what, "\n".join(_those(old, gone)), "\n".join(_those(new, come)))


def _those(words: Iterable[str], wanted: Counter[str]) -> Iterator[str]:
    left = wanted.copy()
    for one in words:
        if left[one] > 0:
            left[one] -= 1
            yield one


def _parts(before: Case | None, after: Case | None, name: str, whose: str) -> Iterator[Changed]:
    """Tell of each field of a part for itself, so that an address is not told of because a name changed."""
    was, now = _of(before, name), _of(after, name)
    kind = now if now is not None else was
    if not is_dataclass(kind):
        return
    for one in fields(kind):
        if one.name not in _INNER:
            old, new = _of(was, one.name), _of(now, one.name)
            what = f"{whose}: {_plain(one.name)}"
            if isinstance(old, tuple) and isinstance(new, tuple):
                yield _listed(what, old, new)
            else:
                yield Changed(what, value_words(old), value_words(new))


def _items(before: Case | None, after: Case | None) -> Iterator[Changed]:
    was = {item.key: (number, item) for number, item in enumerate(before.items if before else (), 1)}
    now = {item.key: (number, item) for number, item in enumerate(after.items if after else (), 1)}
    for key in [*now, *(key for key in was if key not in now)]:
        number = now[key][0] if key in now else was[key][0]
        old, new = (held[key][1].wording if key in held else "" for held in (was, now))
        yield Changed(f"Item {number}", old, new)
    kept = [key for key in was if key in now]
    if kept != [key for key in now if key in was]:
        yield Changed("Order of the items", _order(was, kept), _order(now, kept))
    for key in kept:
        places = [(held[key][1].start, held[key][1].end) for held in (was, now)]
        if places[0] != places[1]:
            yield Changed(f"Item {now[key][0]}: its place in the request", *(f"signs {a} to {b}" for a, b in places))


def _order(numbered: Mapping[int, tuple[int, object]], kept: list[int]) -> str:
    return ", ".join(f"{numbered[key][0]}" for key in kept)


def _responses(before: Case | None, after: Case | None) -> Iterator[Changed]:
    was = {one.key: one for one in (before.responses if before else ())}
    now = {one.key: one for one in (after.responses if after else ())}
    for key in [*now, *(key for key in was if key not in now)]:
        old, new = was.get(key), now.get(key)
        case, one = (after, new) if new is not None else (before, old)
        name = _response_name(case, one)
        if old is not None and new is not None and old.items != new.items:
            yield Changed(f"{name}: items it answers", _answered(before, old), _answered(after, new))
        yield Changed(name, *_texts(old, new))
        yield _listed(f"{name}: outcome", *((held.outcomes if held else ()) for held in (old, new)))
        yield _listed(f"{name}: exemptions", *((held.exemptions if held else ()) for held in (old, new)))


def _texts(old: Response | None, new: Response | None) -> tuple[str, str]:
    """Give the words of both; where only bold, links and the like changed, these are named in the words."""
    was, now = (one.text if one is not None else EMPTY for one in (old, new))
    if was.plain().strip() == now.plain().strip() and was != now:
        return _marked(was), _marked(now)
    return value_words(was), value_words(now)


def _marked(text: RichText) -> str:
    return "\n".join("".join(map(_run, paragraph.runs)) for paragraph in text.paragraphs())


def _run(run: Run) -> str:
    kinds = [name for name in ("bold", "italic", "underline") if getattr(run, name)]
    kinds += [f"link to {run.href}"] if run.href else []
    return f"[{', '.join(kinds)}: {run.text}]" if kinds else run.text


def _answered(case: Case | None, response: Response) -> str:
    numbers = {item.key: number for number, item in enumerate(case.items if case else (), 1)}
    return numbers_in_words(sorted(numbers[key] for key in response.items if key in numbers))


def _response_name(case: Case | None, response: Response | None) -> str:
    told = _answered(case, response) if response is not None else ""
    return f"Response to item{'s' if ' ' in told else ''} {told}" if told else "Response"


# --- any value in words ---------------------------------------------------------------------------------


def value_words(value: object) -> str:  # noqa: PLR0911  one for each kind
    """Say any part of a case, or of the office's settings, in words; what is empty says nothing."""
    if value is None or value is False:
        return ""
    if value is True:
        return "yes"
    if isinstance(value, RichText):
        return value.plain().strip()
    if isinstance(value, bytes):
        return f"picture {hashlib.sha256(value).hexdigest()[:12]}" if value else ""
    if isinstance(value, Enum):
        said = [getattr(value, name, None) for name in ("words", "long_name")]
        return next((one for one in said if isinstance(one, str)), _plain(str(value.value)))
    if isinstance(value, datetime):
        return f"{in_words(value.date())}, {value:%H:%M}"
    if isinstance(value, date):
        return in_words(value)
    if isinstance(value, tuple):
        return "; ".join(words for one in value if (words := value_words(one)))
    if is_dataclass(value):
        told = [(one.name, value_words(getattr(value, one.name))) for one in fields(value) if one.name not in _INNER]
        filled = [(name, words) for name, words in told if words]
        return ". ".join(f"{_plain(name)}: {words}" for name, words in filled)
    return str(value).strip()


def _of(value: object, name: str) -> object:
    return getattr(value, name) if value is not None else None


def _name(field: str) -> str:
    return _NAMES.get(field) or _plain(field)


def _plain(name: str) -> str:
    return name.replace("_", " ").capitalize()
