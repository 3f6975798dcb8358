"""The commands on a whole register: carried to another place, or saved from a damaged file."""

import argparse
from pathlib import Path

from foidesk.cli.answers import Answer, cases_in_words
from foidesk.cli.shapes import Json
from foidesk.domain.troubles import CannotRead


def move(args: argparse.Namespace) -> Answer:
    """`move`: the register to another place, compared."""
    from foidesk.office.moving import move_register

    moved = move_register(args.store, args.to)
    return Answer(
        {"path": moved.path, "cases": moved.cases, "ok": moved.ok},
        (
            f"Moved {cases_in_words(moved.cases)} to {moved.path}: every table has the same rows there.",
            "The old register is as it was. Work on in the new one only.",
        ),
    )


def recover(args: argparse.Namespace) -> Answer:
    """`recover`: what is readable of a damaged register, as a new one."""
    from foidesk.office.atthedoor import rescue
    from foidesk.office.serveraddress import is_server_address

    if any(is_server_address(one) for one in (args.file, args.as_path)):
        raise CannotRead(
            "Only a file is recovered, and into a file.",
            kept="Nothing was changed.",
            do="What is on a server is brought back from a copy: foidesk restore.",
        )
    damaged = Path(args.file).expanduser().absolute()
    if not damaged.is_file():
        raise CannotRead(f"There is no file {damaged}.", do="Look at its name and folder.")
    found = rescue(damaged, Path(args.as_path).expanduser().absolute() if args.as_path else None)
    document: Json = {
        "path": str(found.path),
        "report": str(found.report),
        "cases": found.cases,
        "lost": list(found.lost),
        "ok": not found.lost,
    }
    lost = f"{len(found.lost)} lost or doubtful, listed in {found.report}" if found.lost else "nothing was missing"
    return Answer(document, (f"Recovered {cases_in_words(found.cases)} as {found.path}: {lost}",))
