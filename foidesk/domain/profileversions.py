"""The office's wording and details through time: each version holds from a day, and a letter takes that of its date.

What is printed on letters is dated; how the office works (targets, numbers, sizes) holds at once and for all. A
change from a later day waits. A change made now is carried into what waits, where that says nothing else itself.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date, timedelta
from typing import Any

from foidesk.domain.profile import Profile
from foidesk.domain.troubles import NotAllowed

DATED = (
    *("name_long", "name_short", "name_sign_off", "address", "email", "website", "telephone"),
    *("letterhead", "letterhead_lines", "letterhead_picture", "signatory_name", "signatory_post"),
    *("signature_picture", "signatories", "ico_website", "wording"),
)
"""The fields of a Profile that hold from a day on; the others hold whatever the date of a letter."""

Path = tuple[str, ...]
Rows = Sequence[tuple[date, Profile]]
"""The particulars as they are kept, each with the day from which it holds, in order of days."""


@dataclass(frozen=True, slots=True)
class Version:
    """The wording and details that hold from a day until another; `changed` names what is not as it was before."""

    valid_from: date
    until: date | None
    profile: Profile
    changed: tuple[Path, ...] = ()
    mark: str = ""

    def holds(self, on: date) -> bool:
        """Say whether it holds on a day."""
        return self.valid_from <= on and (self.until is None or on <= self.until)


def in_force(rows: Rows, on: date) -> Profile | None:
    """Give the particulars of a day: before the first were kept, those; None if none ever were."""
    if not rows:
        return None
    return next((profile for day, profile in reversed(rows) if day <= on), rows[0][1])


def on_day(rows: Rows, on: date, today: date) -> Profile:
    """Give the particulars for a letter of a date: its wording and details, with the office's rules of today."""
    now, then = in_force(rows, today) or Profile(), in_force(rows, on)
    return now if then is None or then is now else replace(now, **{name: getattr(then, name) for name in DATED})


def versions(rows: Rows) -> tuple[Version, ...]:
    """List the versions in order of days; days on which nothing changed that letters show begin none."""
    found: list[Version] = []
    before: dict[Path, Any] = {}
    for day, profile in rows:
        now = dated_parts(profile)
        changed = tuple(path for path, value in now.items() if before and before[path] != value)
        if found and not changed:
            found[-1] = replace(found[-1], profile=profile)
            continue
        if found:
            found[-1] = replace(found[-1], until=day - timedelta(days=1))
        found.append(Version(day, None, profile, changed, mark_of(profile)))
        before = now
    return tuple(found)


def version_on(rows: Rows, on: date) -> Version | None:
    """Give the version that a letter of a date uses."""
    listed = versions(rows)
    return next((one for one in listed if one.holds(on)), listed[0] if listed else None)


def changed_rows(
    rows: Rows, before: Profile, after: Profile, today: date, start: date | None = None
) -> dict[date, Profile]:
    """Give the particulars to keep, by day, so that what differs between two profiles holds from a day on.

    `before` is what was shown when she changed it, so that what others changed meanwhile stays. Rules hold at once.
    """
    start = start or today
    if start < today:
        raise NotAllowed(
            "A change of wording or details holds from today or from a later day.",
            kept="Nothing was changed.",
            do="Choose today or a later day.",
            field="from",
        )
    was, now = parts_of(before), parts_of(after)
    delta = {path: value for path, value in now.items() if was[path] != value}
    dated = {path: value for path, value in delta.items() if path[0] in DATED}
    rules = {path: value for path, value in delta.items() if path[0] not in DATED}
    there = dict(rows) or {today: before}
    first = max((day for day in there if day <= today), default=min(there))
    kept = {day: with_parts(profile, rules) if day >= first else profile for day, profile in there.items()}
    if dated:
        at_start = in_force(sorted(kept.items(), key=_day), start) or before
        old, live = parts_of(at_start), set(dated)
        kept.setdefault(start, at_start)
        for day in sorted(one for one in kept if one >= start):
            if day != start:
                values = parts_of(kept[day])
                live = {path for path in live if values[path] == old[path]}
            kept[day] = with_parts(kept[day], {path: dated[path] for path in live})
    known = dict(rows)
    return {day: profile for day, profile in kept.items() if known.get(day) != profile}


def mark_of(profile: Profile) -> str:
    """Give the mark of a version: the same for the same words, another for any other; what is ours says nothing."""
    ours = dated_parts(Profile())
    said = {".".join(path): _plain(value) for path, value in dated_parts(profile).items() if value != ours[path]}
    return hashlib.sha256(json.dumps(said, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:12]


def dated_parts(profile: Profile) -> dict[Path, Any]:
    """Give each part that is dated, by its path."""
    return {path: value for path, value in parts_of(profile).items() if path[0] in DATED}


def with_parts(profile: Profile, parts: Mapping[Path, Any]) -> Profile:
    """Give a profile with other parts, by their paths."""
    made: Profile = _put(profile, parts) if parts else profile
    return made


def _day(row: tuple[date, Profile]) -> date:
    return row[0]


def parts_of(value: Any, path: Path = ()) -> dict[Path, Any]:  # noqa: ANN401  values of many kinds
    """Take a profile apart as far as its sentences: each part by its path."""
    found: dict[Path, Any] = {}
    for one in fields(value):
        part = getattr(value, one.name)
        if one.name in ("wording", "letters"):
            found |= parts_of(part, (*path, one.name))
        else:
            found[*path, one.name] = part
    return found


def _put(value: Any, parts: Mapping[Path, Any]) -> Any:  # noqa: ANN401  values of many kinds
    new: dict[str, Any] = {path[0]: part for path, part in parts.items() if len(path) == 1}
    for name in {path[0] for path in parts if len(path) > 1}:
        new[name] = _put(getattr(value, name), {path[1:]: one for path, one in parts.items() if path[0] == name})
    return replace(value, **new)


def _plain(value: Any) -> Any:  # noqa: ANN401  values of many kinds
    if isinstance(value, bytes):
        return hashlib.sha256(value).hexdigest()
    if is_dataclass(value):
        return {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
    return [_plain(one) for one in value] if isinstance(value, tuple) else value
