"""The roles of the office on the command line: shown, and turned off by an approver."""

import argparse

from foidesk.cli.answers import Answer
from foidesk.cli.opening import opened


def people(args: argparse.Namespace) -> Answer:
    """`people`: who has which role; with --off, by an approver, nobody has one any more."""
    with opened(args) as office:
        if args.off:
            office.people.turn_off()
        view = office.people.view()
        named = [{"account": one.account, "role": one.role.value} for one in view.people.named]
        document = {"roles_on": view.people.are_on, "account": view.account, "who": view.who, "people": named}
        lines = [f"{one.account}: {one.role.words}" for one in view.people.named]
        lines.append("Roles hold." if view.people.are_on else "Roles are off: everybody may do everything.")
        return Answer(document, tuple(lines))
