"""The commands for copies: one made, one brought back into use, one looked through."""

import argparse
import os
from dataclasses import replace
from pathlib import Path

from foidesk import settings
from foidesk.cli.answers import Answer, cases_in_words
from foidesk.cli.opening import opened
from foidesk.cli.passphrases import VARIABLE, given
from foidesk.domain.opening import CannotOpen, Plight
from foidesk.domain.passphrases import LEAST, too_short
from foidesk.domain.troubles import NotAllowed, StoreTrouble, Trouble
from foidesk.office.puttingback import is_earlier, is_encrypted, register_path, restore_copy, verify_copy
from foidesk.office.serveraddress import is_server_address
from foidesk.office.views import Copied

_NO_FILE = "A copy is a file, and this is an address of a server."

_VERDICTS = frozenset({Plight.FOREIGN, Plight.NEWER, Plight.BEGINNING, Plight.DAMAGED, Plight.HALF_DONE})
"""What of all that keeps a register from opening lies in the register itself."""


def backup(args: argparse.Namespace) -> Answer:
    """`backup`: a verified copy, encrypted if that was asked for."""
    if "://" in args.to:
        raise NotAllowed(
            _NO_FILE, kept="No copy was made.", do="Name a folder. A register is carried to a server with foidesk move."
        )
    with opened(args) as office:
        passphrase = _new_passphrase() if args.encrypt else ""
        copy = office.records.backup(Path(args.to), passphrase)
    kind = "Encrypted copy" if passphrase else "Copy"
    return _answer(copy, f"{kind} of {cases_in_words(copy.cases)}: {copy.path}")


def restore(args: argparse.Namespace) -> Answer:
    """`restore`: a copy back into use."""
    if is_server_address(args.file):
        raise NotAllowed(
            _NO_FILE,
            kept="Nothing was written.",
            do="Name the copy's file. A whole register is carried from a server with foidesk move.",
        )
    path = Path(args.file)
    copy = restore_copy(path, args.as_path, _passphrase_of(path))
    answer = _answer(copy, f"Restored {cases_in_words(copy.cases)} as {copy.path}")
    return replace(answer, lines=(*answer.lines, copy.roles)) if copy.roles else answer


def verify(args: argparse.Namespace) -> Answer:
    """`verify`: every check of a register's soundness, or of a copy's.

    What opening would change (a register of an earlier version) or what is encrypted is looked through as it lies.
    """
    path = _file_of(args.path or args.store)
    if path is not None and (is_encrypted(path) or is_earlier(path)):
        verdict = verify_copy(path, _passphrase_of(path))
    else:
        try:
            with opened(args, store=args.path) as office:
                machine = settings.load()
                folders = [Path(one) for one in (machine.copies, machine.second_copies) if one]
                verdict = office.records.verify(folders)
        except CannotOpen as closed:
            if path is None or closed.plight not in _VERDICTS:
                raise
            found = {"path": str(path), "cases": None, "ok": False, "problems": [closed.what]}
            return Answer(found, (), closed)
    answer = {
        "path": verdict.path,
        "cases": verdict.cases,
        "ok": verdict.ok,
        "problems": list(verdict.problems),
        "entries_disposed_of": verdict.disposed,
    }
    if not verdict.ok:
        trouble = StoreTrouble(
            "The register is not as it was kept. " + ". ".join(verdict.problems) + ".",
            kept="Nothing was changed.",
            do="Restore the latest copy, and keep the damaged file.",
        )
        return Answer(answer, (), trouble)
    lines = [f"Sound: {cases_in_words(verdict.cases)} checked."]
    if verdict.disposed:
        lines.append(f"{verdict.disposed} entries of the journal lost their words with their cases; its chain holds.")
    return Answer(answer, tuple(lines))


def _file_of(store: str) -> Path | None:
    """Give the file that is meant; None where it is none, or a server."""
    try:
        path = register_path(store)
        return path if path.is_file() else None
    except (Trouble, OSError):  # why it cannot be looked at is said when it is opened
        return None


def _answer(copy: Copied, words: str) -> Answer:
    return Answer({"path": copy.path, "cases": copy.cases, "ok": copy.ok}, (words,))


def _passphrase_of(path: Path) -> str:
    return _asked("Passphrase: ") if is_encrypted(path) else ""


def _new_passphrase() -> str:
    """Take a passphrase for a new copy: typed twice, for without it nothing opens the copy."""
    passphrase = _asked("Passphrase for the copy: ")
    if too_short(passphrase):
        raise NotAllowed(
            f"The passphrase is shorter than {LEAST} signs.",
            kept="No copy was made.",
            do="Choose a longer one: three words that do not belong together.",
        )
    if VARIABLE not in os.environ and _asked("The same again: ") != passphrase:
        raise NotAllowed("The two passphrases are not the same.", kept="No copy was made.", do="Try again.")
    return passphrase


def _asked(prompt: str) -> str:
    passphrase = given(prompt)
    if passphrase is None:
        raise NotAllowed(
            "A passphrase is needed, and there is nobody to ask.",
            kept="Nothing was changed.",
            do=f"Set the environment variable {VARIABLE} for this command.",
        )
    return passphrase
