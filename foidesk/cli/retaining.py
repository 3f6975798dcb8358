"""Retention on the command line: what is due, held and coming; and disposal, only shown until it is asked for."""

import argparse
from pathlib import Path

from foidesk import settings
from foidesk.cli.answers import Answer
from foidesk.cli.files import must_be_new, write_out
from foidesk.cli.opening import opened
from foidesk.domain.calendars import in_words
from foidesk.domain.retention import How, Kept
from foidesk.domain.troubles import NotAllowed
from foidesk.office.office import Office
from foidesk.office.retaining import Foreseen, OldCopy, RetentionList

HOWS = {how.verb: how for how in How}
_NOT_DONE = "Nothing was changed. Say --for-good to do it; it cannot be undone."


def dispose(args: argparse.Namespace) -> Answer:
    """`dispose`: how closed cases stand; with references what would go, and with --for-good the disposal itself."""
    with opened(args) as office:
        return _dispose(args, office)


def _dispose(args: argparse.Namespace, office: Office) -> Answer:
    found = office.retaining.overview()
    wanted = [office.records.case_id_of(reference) for reference in args.references]
    if args.all_due:
        wanted += [one.case.case_id for one in found.due if one.case.case_id not in wanted]
    if not wanted:
        if args.for_good:
            raise NotAllowed(
                "No case is named.", kept="Nothing was disposed of.", do="Name their references, or say --all-due."
            )
        return _overview(found)
    out = Path(args.certificate) if args.certificate else None
    if out is not None:
        must_be_new(out, "certificate", kept="Nothing was disposed of.")
    how, folders = HOWS[args.how], settings.load().copies_folders(office.copies_of)
    foreseen = office.retaining.foresee(wanted, how, folders)
    if not args.for_good:
        return Answer(_foreseen_answer(foreseen), (*_foreseen_lines(foreseen), _NOT_DONE))
    done = office.retaining.dispose(wanted, how, folders)
    lines = [f"{', '.join(done.references)} {how.value}: disposal {done.line.number}."]
    if out is not None:
        write_out(
            out,
            done.certificate,
            "certificate",
            kept="The cases are disposed of, and the certificate is in the register.",
            do="Save it from the list of disposals in the window.",
            new=True,
        )
        lines.append(f"Certificate: {out}")
    if done.untidy is not None:
        lines.append(f"The file could not be made smaller now: {done.untidy}")
    gone, left = 0, done.copies
    if args.remove_copies:
        gone, trouble = office.retaining.remove_copies(folders)
        lines.append(f"Old copies removed: {gone}." if trouble is None else f"{gone} removed. {trouble}")
        left = office.retaining.copies(folders)
    lines += _copies_lines(left)
    document = {
        "disposal": done.line.number,
        "how": how.value,
        "references": list(done.references),
        "certificate": str(out) if out is not None else None,
        "copies_removed": gone,
        "copies_left": [one.path for one in left],
    }
    return Answer(document, tuple(lines))


def _overview(found: RetentionList) -> Answer:
    shelves = (("due", found.due), ("held", found.held), ("coming", found.coming))
    document = {
        "today": found.today.isoformat(),
        **{name: [_case_answer(one) for one in cases] for name, cases in shelves},
        "later": found.later,
    }
    lines: list[str] = []
    titles = {"due": "Due for disposal", "held": "Held", "coming": "Due within six months"}
    for name, cases in shelves:
        lines.append(f"{titles[name]}: {len(cases)}")
        lines += [f"  {_words(one)}" for one in cases]
    return Answer(document, (*lines, f"Due later: {found.later}", "Nothing was changed."))


def _case_answer(one: Kept) -> dict[str, object]:
    return {
        "reference": one.case.reference,
        "regime": one.case.regime.value,
        "closed": one.closed_on.isoformat() if one.closed_on else None,
        "last_stage": one.last_stage,
        "due": one.due.isoformat() if one.due else None,
        "holds": list(one.holds),
    }


def _words(one: Kept) -> str:
    words = one.case.reference
    if one.closed_on is not None and one.due is not None:
        words += f"  {one.last_stage} {in_words(one.closed_on)}, due {in_words(one.due)}"
    return f"{words}. {'; '.join(one.holds)}" if one.holds else words


def _foreseen_answer(found: Foreseen) -> dict[str, object]:
    return {
        "how": found.how.value,
        "cases": [_case_answer(one) for one in found.cases],
        "messages": found.messages,
        "files": found.files,
        "letters": found.letters,
        "journal_entries": found.entries,
        "notes": list(found.notes),
    }


def _foreseen_lines(found: Foreseen) -> list[str]:
    lines = [f"Would be {found.how.value}: {len(found.cases)}", *(f"  {_words(one)}" for one in found.cases)]
    lines.append(
        f"With them: {found.messages} messages, {found.files} files, {found.letters} letters, "
        f"the words of {found.entries} entries of the journal."
    )
    return [*lines, *found.notes]


def _copies_lines(copies: tuple[OldCopy, ...]) -> list[str]:
    if not copies:
        return []
    return [f"Copies that still hold them: {len(copies)}. Remove them with --remove-copies, or by hand:"] + [
        f"  {one.path}{' (encrypted)' if one.sealed else ' (a register: only by hand)' if one.by_hand else ''}"
        for one in copies
    ]
