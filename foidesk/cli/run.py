"""Runs one command: reads its words, does it, prints the answer, turns a Trouble into one sentence."""

import argparse
import io
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from foidesk.cli.answers import Answer
from foidesk.cli.arguments import parser
from foidesk.cli.waysout import ways_on
from foidesk.domain.opening import CannotOpen
from foidesk.domain.troubles import Trouble

Window = Callable[[str | None, bool, str], int]
Demo = Callable[[Path], dict[str, object]]


def run(argv: Sequence[str] | None, default_store: Callable[[], str], window: Window, demo: Demo) -> int:
    """Do what the words ask; gives the exit code: 0 done, 1 a trouble, 2 wrong usage.

    `window` opens the window on a register (or over demo cases, or at one case), `demo` does the main job in a
    folder; both are handed in because they need a screen's library and nothing else here does.
    """
    # A stream that was closed from the start is None, and what is said there must not go to the other one.
    sys.stdout, sys.stderr = sys.stdout or io.StringIO(), sys.stderr or io.StringIO()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        args = parser().parse_args(argv)
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 2
    try:
        if args.command is None:
            return window(args.store, args.demo, args.open)
        answer = _answer(args, default_store, demo)
    except KeyboardInterrupt:
        print("Stopped. What was finished before is kept.", file=sys.stderr)
        return 1
    except Exception as error:  # the border: what is no Trouble is a mistake of ours
        return _failed(error, _register_meant(args))
    code = _print(answer, as_json=args.json)
    return code if answer.trouble is None else _told(answer.trouble, _register_meant(args))


def _print(answer: Answer, *, as_json: bool) -> int:
    """Print the answer; a reader that went away, or a full disk behind the output, is no defect of ours."""
    try:
        if as_json:
            print(json.dumps(answer.document, ensure_ascii=False))
        else:
            for line in answer.lines:
                print(line)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return 1
    except OSError as error:
        # What is left in the stream would be tried again when the program ends, with a second complaint.
        sys.stdout = io.StringIO()
        if not isinstance(error, BrokenPipeError):
            why = (error.strerror or "it gave no reason").rstrip(".")
            print(
                f"The answer could not be written out: {why}. What was done is kept. Look before it is done again.",
                file=sys.stderr,
            )
        return 1
    return 0


def _register_meant(args: argparse.Namespace) -> str:
    """Give the register that a command was about: `verify` may name another than the one in use."""
    meant: str = args.path if args.command == "verify" and args.path else args.store
    return meant


def _failed(error: Exception, store: str) -> int:
    """Say in one sentence what happened; where a mistake of ours lies is in the log, without a word of any request."""
    if isinstance(error, Trouble):
        return _told(error, store)
    if isinstance(error, OSError):
        return _refused(error)
    from foidesk.office import accidents, logbook

    path = logbook.start()
    logbook.note_report(accidents.report_of(error))
    logbook.stop()
    where = f"A report is in {path}." if path is not None else "No report could be written."
    print(
        f"FOI Desk made a mistake and did not finish this. What was saved before is kept. {where}",
        file=sys.stderr,
    )
    return 1


def _told(trouble: Trouble, store: str) -> int:
    """Say what stands against it and, where a register does not open, what can be done."""
    print(trouble, file=sys.stderr)
    for line in ways_on(trouble, store) if isinstance(trouble, CannotOpen) else ():
        print(line, file=sys.stderr)
    return 1


def _refused(error: OSError) -> int:
    """Say in one sentence what the computer refused."""
    why = (error.strerror or "it gave no reason").rstrip(".")
    print(f"A file or folder could not be used: {why}. Look at its name and whether you may use it.", file=sys.stderr)
    return 1


def _answer(args: argparse.Namespace, default_store: Callable[[], str], demo: Demo) -> Answer:
    """Do one command; those that need no register load nothing of it."""
    if args.command == "demo":
        found = demo(Path(args.out))
        return Answer(found, (f"{found['reference']}: letter in {found['letter']}",))
    if args.command == "due":
        from foidesk.cli.due import due

        return due(args)
    if args.command == "scan":
        from foidesk.cli.scan import scan

        return scan(args)
    from foidesk.cli.commands import COMMANDS

    args.store = args.store or default_store()
    return COMMANDS[args.command](args)
