"""Clearance: a second pair of eyes on a letter before it is signed, and the comments the reader leaves beside it.

No Act asks for it. An office sets it so that one mistake needs two people (s.45 Code of Practice 2018, 1.7: answers
are to be accurate and complete). What was cleared is what goes out: the mark of the letter that was read is kept.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from foidesk.domain.letterkinds import KINDS, kind_named

_ANSWERS = tuple(kind.name for kind in KINDS if kind.answers)


class AskedFor(StrEnum):
    """When the office asks for a second reader."""

    NEVER = "never"
    WHEN_REFUSED = "when_refused"
    ALWAYS = "always"

    @property
    def words(self) -> str:
        """Say it as the settings do."""
        return {"never": "Never", "when_refused": "When anything is refused", "always": "Always"}[self.value]


@dataclass(frozen=True, slots=True)
class ClearanceRule:
    """The office's own rule: when a letter has to be cleared, which kinds of letter, and who usually does it."""

    when: AskedFor = AskedFor.NEVER
    kinds: tuple[str, ...] = _ANSWERS
    usual: str = ""

    @property
    def is_on(self) -> bool:
        """Say whether the office works with a second reader at all."""
        return self.when is not AskedFor.NEVER

    def asks(self, kind: str, *, refuses: bool) -> bool:
        """Say whether a letter of a kind has to be cleared; `refuses` tells whether it refuses anything."""
        wanted = self.when is AskedFor.ALWAYS or (self.when is AskedFor.WHEN_REFUSED and refuses)
        return wanted and kind in self.kinds


class Standing(StrEnum):
    """How far a clearance is. The value is what the store keeps."""

    WAITING = "waiting"
    RETURNED = "returned"
    CLEARED = "cleared"
    TAKEN_BACK = "taken_back"
    ISSUED = "issued"
    """The letter that was cleared has gone out; the next one begins anew."""


@dataclass(frozen=True, slots=True)
class Clearance:
    """One time that a letter went to a second reader: who sent it to whom, and what became of it.

    `mark` is the fingerprint of the letter as it was cleared, without its date and signature. `own_reason` says why
    somebody cleared her own draft. `changed` is kept beside it by the office, so that lists know without composing.
    """

    kind: str
    standing: Standing
    drafted_by: str
    sent_at: datetime
    whom: str = ""
    words: str = ""
    decided_by: str = ""
    decided_at: datetime | None = None
    answer: str = ""
    own_reason: str = ""
    mark: str = ""
    changed: bool = False

    @property
    def is_waiting(self) -> bool:
        """Say whether the reader has not decided yet."""
        return self.standing is Standing.WAITING

    @property
    def stands(self) -> bool:
        """Say whether it was cleared and the letter is as it was then."""
        return self.standing is Standing.CLEARED and not self.changed

    @property
    def reader(self) -> str:
        """Name who reads it, or who read it."""
        return self.decided_by or self.whom


@dataclass(frozen=True, slots=True)
class Comment:
    """What a reader says beside a response: kept with the case, and never in the letter."""

    key: int
    response: int
    words: str
    by: str
    at: datetime
    resolved_by: str = ""
    resolved_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Say whether nobody has dealt with it."""
        return self.resolved_at is None


@dataclass(frozen=True, slots=True)
class ClearedLetter:
    """Who drafted and who cleared an issued letter, and when (UTC); frozen with it."""

    drafted_by: str
    sent_at: datetime
    cleared_by: str
    cleared_at: datetime
    own_reason: str = ""


def current(clearances: Sequence[Clearance], kind: str) -> Clearance | None:
    """Give the clearance that concerns a letter of a kind, or None. The answer is one letter, whatever its kind."""
    found = next((one for one in reversed(clearances) if same_letter(one.kind, kind)), None)
    gone = (Standing.ISSUED, Standing.TAKEN_BACK)
    return None if found is None or found.standing in gone else found


def same_letter(one: str, other: str) -> bool:
    """Say whether two kinds name the same letter of a case: of answers there is one."""
    return one == other or (kind_named(one).answers and kind_named(other).answers)


def put(clearances: Sequence[Clearance], new: Clearance) -> tuple[Clearance, ...]:
    """Put another state of the latest clearance of its letter in its place."""
    at = max(place for place, one in enumerate(clearances) if same_letter(one.kind, new.kind))
    return (*clearances[:at], new, *clearances[at + 1 :])


def marked(clearances: Sequence[Clearance], marks: dict[str, str]) -> tuple[Clearance, ...]:
    """Give the clearances with `changed` as the marks of the letters now say; `marks` is by kind of letter."""
    return tuple(
        replace(one, changed=one.mark != marks[one.kind])
        if one.standing is Standing.CLEARED and one.kind in marks
        else one
        for one in clearances
    )
