"""`enclose`: files that go with the letter of a case; and the shape in which a case tells of them."""

import argparse
from pathlib import Path

from foidesk.domain.case import Case, IssuedLetter
from foidesk.domain.enclosures import file_names
from foidesk.office.office import Office
from foidesk.office.views import CaseView


def enclosures_answer(case: Case) -> list[dict[str, object]]:
    """Give what goes with the letter as it stands, and what the release gate found in it."""
    names = file_names(case.reference, case.enclosures)
    return [
        {
            "name": name,
            "sha256": one.sha256,
            "size": one.size,
            "source": one.source,
            "reason": one.reason,
            "allowed": one.allowed,
            "held_back": bool(one.holding_back),
            "findings": [
                {"finding": each.name, "place": each.place, "severity": each.severity.value, "message": each.words}
                for each in one.findings
            ],
        }
        for name, one in zip(names, case.enclosures, strict=True)
    ]


def sent_answer(letter: IssuedLetter) -> list[dict[str, object]]:
    """Give what went out with an issued letter."""
    return [
        {"name": one.name, "sha256": one.sha256, "size": one.size, "reason": one.reason} for one in letter.enclosures
    ]


def enclose(office: Office, args: argparse.Namespace) -> tuple[CaseView, tuple[str, ...]]:
    """Attach files to the letter of a case; with a reason they are let through in spite of what is found in them."""
    view = office.records.case_by_reference(args.reference)
    known = {one.key for one in view.case.enclosures}
    looked = office.enclosing.look(view.case_id, [Path(name) for name in args.files])
    view = office.enclosing.attach(view.case_id, looked, allowed=args.allowed)
    if args.reason.strip():
        for one in view.case.enclosures:
            if one.key not in known and one.holding_back:
                view = office.enclosing.explain(view.case_id, one.key, args.reason)
    lines = [str(one["name"]) for one in enclosures_answer(view.case)]
    for one in view.case.enclosures:
        lines += [f"! {one.title}: {each.name}. {each.words}" for each in one.holding_back]
    return view, tuple(lines)
