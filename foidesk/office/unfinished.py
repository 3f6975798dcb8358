"""What is typed in any form and is no act yet: kept as it goes, and offered back where the program ended before it was.

Responses, wordings, exemptions, notes, standard texts and new requests keep their typing in ways of their own, each
in its place. This is for every other field on the desk. It is kept for one person at one computer, so that nobody is
offered another's words.
"""

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from foidesk.office import typedhere
from foidesk.office.presence import runs_here
from foidesk.office.requestdrafts import place_of_desk
from foidesk.office.work import Work

_SLOT = "unfinished/"


@dataclass(frozen=True)
class Typed:
    """The words in one field: what the field is called, the screen it is on, and the case, where there is one.

    `before` is what stood in it, `place` and `form` say where it is, and `opener` what opens its form again, "" where
    it always shows. `kept_as` and `at` are known of words that were kept.
    """

    field: str
    screen: str
    reference: str
    words: str
    before: str = ""
    place: str = ""
    form: str = ""
    opener: str = ""
    kept_as: str = ""
    at: datetime | None = None


class Unfinished:
    """The unfinished typing of this desk, and what desks that are gone left of theirs."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._place = f"{_SLOT}{place_of_desk(work.computer)}/"
        self._slot = f"{self._place}{work.desk}"

    def keep(self, typed: Sequence[Typed]) -> None:
        """Keep what stands in the fields of this desk, in the place of what was kept before; nothing is let go."""
        if typed:
            typedhere.keep_typed(self._work, self._slot, _body(os.getpid(), typed), self._work.now())
            return
        self._work.spill.drop(self._slot)
        with self._work.writing() as drawer:
            drawer.drafts.drop(self._slot)

    def left(self) -> tuple[Typed, ...]:
        """Give what this person typed at this computer in a program that has ended since, the latest last."""
        found: list[Typed] = []
        with self._work.reading() as drawer:
            for slot, body, at in drawer.drafts.kept(self._place):
                if slot == self._slot:
                    continue
                try:
                    kept = json.loads(body)
                    process = int(kept["process"])
                    fields = [_typed(one) for one in kept["fields"]]
                except (KeyError, TypeError, ValueError):  # written by another version: nothing to show
                    continue
                if process == os.getpid() or not runs_here(process):
                    found += [replace(one, kept_as=slot, at=at) for one in fields]
        return tuple(found)

    def let_go(self, typed: Sequence[Typed]) -> None:
        """Forget words that were offered back; what else was typed at that desk stays."""
        with self._work.writing() as drawer:
            for slot, body, at in drawer.drafts.kept(self._place):
                going = [_fields(one) for one in typed if one.kept_as == slot]
                if not going:
                    continue
                kept = json.loads(body)
                staying = [one for one in map(_typed, kept["fields"]) if _fields(one) not in going]
                if staying:
                    drawer.drafts.put(slot, _body(int(kept["process"]), staying), at)
                else:
                    drawer.drafts.drop(slot)


def _body(process: int, typed: Sequence[Typed]) -> str:
    return json.dumps({"process": process, "fields": [_fields(one) for one in typed]}, ensure_ascii=False)


def _fields(one: Typed) -> list[str]:
    # The reference stays in the third place: disposal looks for it there.
    return [one.field, one.screen, one.reference, one.words, one.before, one.place, one.form, one.opener]


def _typed(fields: Sequence[object]) -> Typed:
    """Read the words of one field; an earlier version kept the first four facts."""
    field, screen, reference, words, *where = map(str, fields)
    before, place, form, opener = where or ("", "", "", "")
    return Typed(field, screen, reference, words, before, place, form, opener)
