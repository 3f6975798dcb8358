"""`scan`: what the release gate finds in files that would leave the office; it needs no register."""

import argparse
from pathlib import Path

from foidesk.cli.answers import Answer
from foidesk.domain.severity import Severity
from foidesk.domain.troubles import CannotRead
from foidesk.gate.scan import scan_file


def scan(args: argparse.Namespace) -> Answer:
    """Look into every file named; a name that leads to no file is a trouble, a file that cannot be seen into is not."""
    for name in args.files:
        if not Path(name).exists():
            raise CannotRead(
                f"There is no file “{Path(name).name}” there.",
                kept="Nothing was looked into.",
                do="Check where it is and try again.",
            )
    answers: list[dict[str, str]] = []
    lines: list[str] = []
    for name in args.files:
        findings = scan_file(Path(name))
        for one in findings:
            severity = one.severity.value
            answers.append(
                {"file": name, "finding": one.name, "place": one.place, "severity": severity, "message": one.words}
            )
            mark = "!" if one.severity is Severity.ERROR else "-"
            lines.append(f"{mark} {name}: {one.name}{f' ({one.place})' if one.place else ''}. {one.words}")
        if not findings:
            lines.append(f"{name}: nothing hidden was found.")
    return Answer(answers, tuple(lines))
