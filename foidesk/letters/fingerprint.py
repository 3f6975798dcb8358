"""The fingerprint of a letter: what was cleared is told from what is about to go out, whatever the day and signature.

A part that stands at its default says nothing, so a letter keeps its fingerprint when the program learns new parts.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import MISSING, fields, is_dataclass, replace
from datetime import date

from foidesk.domain.case import ANSWERING_LETTERS, Case
from foidesk.domain.clock import Deadline
from foidesk.domain.profile import Profile
from foidesk.letters.compose import compose

_OF_THE_DAY = frozenset({"dated", "draft", "signature", "ink_space", "signatory"})


def fingerprint(case: Case, profile: Profile, deadline: Deadline, kind: str, on: date) -> str:
    """Mark a letter as it would go out on a day: all its words, who it goes to, and the very files enclosed."""
    unsigned = replace(profile, signatory_name="", signatory_post="", signature_picture=b"", signatories=())
    usual = replace(case, large_print=0)  # the same words, whatever their size
    letter = compose(usual, unsigned, deadline, kind, on)
    letter = replace(letter, references=tuple(one for one in letter.references if one[0] != "Date:"))
    files = [one.sha256 for one in case.enclosures] if kind in ANSWERING_LETTERS else []
    named = "" if kind in ANSWERING_LETTERS else kind  # an answer is one letter, whatever it is called
    written = json.dumps([named, _plain(letter, _OF_THE_DAY), files], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(written.encode()).hexdigest()


def _plain(value: object, without: frozenset[str] = frozenset()) -> object:
    """Give a value as JSON carries it, parts at their defaults left out."""
    if is_dataclass(value) and not isinstance(value, type):
        said = {
            one.name: _plain(getattr(value, one.name))
            for one in fields(value)
            if one.name not in without and (one.default is MISSING or getattr(value, one.name) != one.default)
        }
        return {type(value).__name__: said}
    if isinstance(value, bytes):
        return hashlib.sha256(value).hexdigest()
    if isinstance(value, str) or not isinstance(value, Sequence):
        return str(value) if isinstance(value, date) else value
    return [_plain(one) for one in value]
