"""The table of the commands on a register: each calls one use case and says what came of it."""

import argparse
from collections.abc import Callable

from foidesk.cli.answers import Answer
from foidesk.cli.cases import cost, event, list_cases, log, respond, review, show
from foidesk.cli.copying import backup, restore, verify
from foidesk.cli.holders import commission
from foidesk.cli.letters import check, enclose, issue, letter
from foidesk.cli.moving import move, recover
from foidesk.cli.people import people
from foidesk.cli.reading import read, split
from foidesk.cli.retaining import dispose

COMMANDS: dict[str, Callable[[argparse.Namespace], Answer]] = {
    "read": read,
    "split": split,
    "log": log,
    "show": show,
    "cost": cost,
    "commission": commission,
    "list": list_cases,
    "event": event,
    "review": review,
    "respond": respond,
    "enclose": enclose,
    "check": check,
    "letter": letter,
    "issue": issue,
    "backup": backup,
    "restore": restore,
    "recover": recover,
    "dispose": dispose,
    "people": people,
    "verify": verify,
    "move": move,
}
