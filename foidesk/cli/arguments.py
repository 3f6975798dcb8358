"""The words of the command line: commands, options and how their values are read."""

import argparse
from datetime import date
from typing import NoReturn

from foidesk import __version__
from foidesk.domain.clock_events import read_date
from foidesk.domain.items import Outcome
from foidesk.domain.letterkinds import NAMES as LETTER_KINDS
from foidesk.domain.regimes import DeadlineOf, Regime
from foidesk.domain.reviews import ReviewOutcome
from foidesk.domain.troubles import NotAllowed


class _Words(argparse.ArgumentParser):
    """An argument parser whose complaint is one plain sentence; exit code 2."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}\n")


def day(text: str) -> date:
    """Read an ISO date."""
    try:
        return read_date(text)
    except NotAllowed:
        raise argparse.ArgumentTypeError(f"“{text}” is not a date; write it as 2024-07-23") from None


def regime(text: str) -> Regime:
    """Read a regime in either case."""
    try:
        return Regime(text.lower())
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is not a regime; write foia, eir or sar") from None


def numbers(text: str) -> list[int]:
    """Read item numbers: `1-4,6`."""
    wanted: list[int] = []
    try:
        for part in text.split(","):
            first, dash, last = part.strip().partition("-")
            low, high = int(first), int(last) if dash else int(first)
            if not 1 <= low <= high <= 9999:
                raise ValueError
            wanted.extend(range(low, high + 1))
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” are not item numbers; write them as 1-4,6") from None
    return list(dict.fromkeys(wanted))


_READ_ONLY = "only read the register, even one that is damaged or may not be written"


def parser() -> argparse.ArgumentParser:
    """Build the command line's parser."""
    common = _Words(add_help=False)
    common.add_argument("--store", default=argparse.SUPPRESS, help="the register, a file or URL")
    common.add_argument("--read-only", action="store_true", default=argparse.SUPPRESS, help=_READ_ONLY)
    common.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="answer with one JSON document")
    top = _Words(prog="foidesk", description="Freedom of Information casework, from an e-mail to a signed letter.")
    top.add_argument("--store", default=None, help="the register, a file or URL; default: the one the window opens")
    top.add_argument("--read-only", action="store_true", default=False, help=_READ_ONLY)
    top.add_argument("--json", action="store_true", default=False, help="answer with one JSON document")
    top.add_argument("--demo", action="store_true", help="open the window over a throw-away register of demo cases")
    top.add_argument("--open", default="", metavar="REF", help="open the window at this case")
    top.add_argument("--version", action="version", version=f"FOI Desk {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Words)

    def command(name: str, words: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=words, description=words, parents=[common])

    one = command("demo", "the main job with no screen: sample e-mail to issued letter, with pictures of the windows")
    one.add_argument("--out", required=True, help="the folder to leave everything in")

    one = command("due", "a deadline and its reasons")
    one.add_argument("--regime", type=regime, default=Regime.FOIA)
    what = one.add_mutually_exclusive_group(required=True)
    what.add_argument("--received", type=day)
    what.add_argument("--batch", metavar="FILE", help="a JSON list of questions, or - for standard input")
    one.add_argument("--deadline-of", type=str.lower, choices=[each.value for each in DeadlineOf], default="response")
    one.add_argument("--event", action="append", default=[], metavar="KIND=D[:N]")

    one = command("read", "what the post room makes of an e-mail or document")
    one.add_argument("file")

    one = command("scan", "what files that would leave hold and do not show")
    one.add_argument("files", nargs="+", metavar="FILE")

    one = command("split", "the proposed items of a plain text")
    one.add_argument("file", nargs="?", help="a text file, or - for standard input")
    one.add_argument("--batch", metavar="FILE", help="a JSON list of {id, raw}; a bad one is answered with its error")

    one = command("log", "log a request from a file")
    one.add_argument("file")
    one.add_argument("--received", type=day)
    one.add_argument("--requester")
    one.add_argument("--regime", type=regime)
    one.add_argument("--subject")
    one.add_argument("--reference")

    one = command("show", "one case, whole")
    one.add_argument("reference")

    one = command("cost", "the cost sheet of a case, with its sum and how it stands to the limit")
    one.add_argument("reference")

    one = command("list", "the register")
    one.add_argument(
        "--view",
        default="open",
        type=lambda text: text.lower().replace("-", "_"),
        choices=["open", "due_this_week", "overdue", "waiting", "all", "closed"],
    )
    one.add_argument("--search", default="")
    one.add_argument("--limit", type=int)

    one = command("event", "a clock event on a case")
    one.add_argument("reference")
    one.add_argument("event", metavar="KIND=D[:N]")
    one.add_argument("--note", default="")

    one = command("review", "an internal review of the answer: asked for, or decided")
    one.add_argument("reference")
    happened = one.add_mutually_exclusive_group(required=True)
    happened.add_argument("--asked", type=day, metavar="D", help="the day the requester asked for it")
    happened.add_argument("--decided", type=day, metavar="D", help="the day the requester was told the outcome")
    one.add_argument("--outcome", type=str.lower, choices=[each.value for each in ReviewOutcome])
    one.add_argument("--note", default=None)

    one = command("respond", "a drafted response to some items")
    one.add_argument("reference")
    one.add_argument("--items", type=numbers, required=True)
    one.add_argument("--html", required=True, metavar="FILE")
    one.add_argument("--outcome", action="append", required=True, choices=[each.value for each in Outcome])
    one.add_argument("--exemption", action="append", default=[])

    one = command("commission", "ask an information holder for some items")
    one.add_argument("reference")
    one.add_argument("--items", type=numbers, required=True)
    one.add_argument("--holder", required=True, metavar="NAME")
    one.add_argument("--email", default="")
    one.add_argument("--due", type=day, metavar="D", help="default: as the office's settings propose")
    one.add_argument("--words", default="", help="what the items do not say")
    one.add_argument("--out", default="", metavar="FILE", help="write the memo: .eml, .docx or .pdf")

    one = command("enclose", "files that go with the letter, looked into for what they hide")
    one.add_argument("reference")
    one.add_argument("files", nargs="+", metavar="FILE")
    one.add_argument("--reason", default="", help="why they may go in spite of what is found in them")
    one.add_argument("--allowed", default="", metavar="REASON", help="why a file of another case goes here too")

    one = command("check", "what still stands between the draft and a lawful letter")
    one.add_argument("reference")
    one.add_argument("--letter", default="response", choices=LETTER_KINDS)

    one = command("letter", "a draft of a letter, marked as one")
    one.add_argument("reference")
    one.add_argument("--kind", default="response", choices=LETTER_KINDS)
    one.add_argument("--out", required=True)
    one.add_argument("--fill", action="append", default=[], metavar="FIELD=VALUE")

    one = command("issue", "check, freeze, record and write the letter")
    one.add_argument("reference")
    one.add_argument("--kind", default="response", choices=LETTER_KINDS)
    one.add_argument("--out", required=True)
    one.add_argument("--fill", action="append", default=[], metavar="FIELD=VALUE")
    one.add_argument("--signed-by", default="", metavar="NAME", help="default: who the office set for such letters")
    one.add_argument(
        "--certificate",
        default="",
        metavar="FILE",
        help="sign digitally with a .p12 or .pfx file; its passphrase is asked, or taken from FOIDESK_PASSPHRASE",
    )
    one.add_argument("--date", type=day)
    one.add_argument("--override", default="", metavar="REASON")

    one = command("backup", "a verified copy of the register")
    one.add_argument("--to", required=True, metavar="DIR")
    one.add_argument(
        "--encrypt",
        action="store_true",
        help="with a passphrase: asked for twice, or taken from the environment variable FOIDESK_PASSPHRASE",
    )

    one = command("restore", "a copy back into use")
    one.add_argument("file")
    one.add_argument("--as", dest="as_path", required=True, metavar="PATH")

    one = command("recover", "a new register of all that can be read in a damaged one, and a list of the rest")
    one.add_argument("file")
    one.add_argument("--as", dest="as_path", metavar="PATH", help="default: a new name beside the damaged file")

    one = command("move", "the register to another file, or to a PostgreSQL server; counts and hashes compared")
    one.add_argument("--to", required=True, metavar="PATH_OR_URL", help="a new file, or an empty database")

    one = command("dispose", "closed cases whose time is over: what is due or held, and disposal with a certificate")
    one.add_argument("references", nargs="*", metavar="REFERENCE")
    one.add_argument("--all-due", action="store_true", help="every case that is due")
    one.add_argument("--how", type=str.lower, choices=["anonymise", "destroy"], default="anonymise")
    one.add_argument("--for-good", action="store_true", help="do it; without this it is only shown")
    one.add_argument("--certificate", default="", metavar="FILE", help="write the certificate as PDF, to a new file")
    one.add_argument("--remove-copies", action="store_true", help="remove the copies that still hold the cases")

    one = command("people", "who has which role")
    one.add_argument("--off", action="store_true", help="take all roles away; for an approver")

    one = command("verify", "every check of a register's soundness")
    one.add_argument("path", nargs="?")
    return top
