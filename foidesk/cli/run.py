"""Runs one command: reads its words, does it, prints the answer, turns a Trouble into one sentence."""

import argparse
import io
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from foidesk.cli.answers import Answer
from foidesk.cli.arguments import parser
from foidesk.domain.troubles import Trouble

Window = Callable[[str | None, bool], int]
Demo = Callable[[Path], dict[str, object]]


def run(argv: Sequence[str] | None, default_store: Callable[[], str], window: Window, demo: Demo) -> int:
    """Do what the words ask; gives the exit code: 0 done, 1 a trouble, 2 wrong usage.

    `window` opens the window on a register (or over demo cases), `demo` does the main job in a folder; both are
    handed in because they need a screen's library and nothing else here does.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        args = parser().parse_args(argv)
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 2
    try:
        if args.command is None:
            return window(args.store, args.demo)
        answer = _answer(args, default_store, demo)
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    except BrokenPipeError:
        return 1
    if args.json:
        print(json.dumps(answer.document, ensure_ascii=False))
    else:
        for line in answer.lines:
            print(line)
    return 0


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
