"""A Case as text for the journal: exact, but for the request's own text, which the register keeps once as evidence."""

import json
from dataclasses import replace

from foidesk.domain.case import Case, IssuedLetter
from foidesk.store.codec import plain, valued

_LEFT_OUT = frozenset({"version"})
_ADDED_LATER = (
    "notes",
    "reviews",
    "brought_in",
    "commissions",
    "cost_sheet",
    "set_aside",
    "enclosures",
    "drafts",
    "clearances",
    "comments",
    "large_print",
    "held",
    "disposed",
)


def dump(case: Case) -> str:
    """Write a case as JSON without the request's text and without its version; equal cases give equal texts."""
    bare = replace(case, request=replace(case.request, text=""))
    # Parts that later versions of the register added are left out while empty: a case that has none is written as it
    # was before there were any, and the journal's older pictures of it still match.
    without = _LEFT_OUT | {name for name in _ADDED_LATER if not getattr(case, name)}
    written = plain(bare, without=without)
    for response, kept in zip(case.responses, written["responses"], strict=True):  # type: ignore[call-overload, index]
        for claim, told in zip(response.exemptions, kept["exemptions"], strict=True):
            if claim.grounds.is_empty:
                del told["grounds"]
            if claim.own_words.is_empty:
                del told["own_words"]
    for note, kept in zip(case.notes, written.get("notes", ()), strict=True):  # type: ignore[union-attr]
        if not note.by:
            del kept["by"]
    for draft, kept in zip(case.drafts, written.get("drafts", ()), strict=True):  # type: ignore[union-attr]
        if not draft.signed_by:
            del kept["signed_by"]
    for letter, kept in zip(case.letters, written["letters"], strict=True):  # type: ignore[call-overload, index]
        _leave_out(letter, kept)
    return json.dumps(written, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _leave_out(letter: IssuedLetter, kept: dict[str, object]) -> None:
    """Leave out of an issued letter what it has not."""
    absent = {
        "enclosures": not letter.enclosures,
        "cleared": letter.cleared is None,
        "wording_from": letter.wording_from is None,
        "wording_mark": not letter.wording_mark,
        "sealed_by": not letter.sealed_by,
        "sealed_mark": not letter.sealed_mark,
    }
    for name in (name for name, is_absent in absent.items() if is_absent):
        del kept[name]


def load(text: str, request_text: str) -> Case:
    """Read a case back; its version is 0, for the one who writes it back knows the present one."""
    case = valued(Case, json.loads(text))
    return replace(case, request=replace(case.request, text=request_text))
