"""How an enclosure is told of on the screen: its state in a few words, with a shape of its own."""

from typing import NamedTuple

from foidesk.domain.enclosures import Enclosure, size_words
from foidesk.domain.gatefindings import GateFinding
from foidesk.domain.severity import Severity


class State(NamedTuple):
    """How a file stands: words, icon, colour."""

    words: str
    icon: str
    token: str


def state(one: Enclosure) -> State:
    """Say how a file stands at the gate."""
    if one.holding_back:
        return State(f"{_things(len(one.holding_back))} hidden", "error_circle", "late")
    if one.reason:
        return State("Let through with a reason", "shield_checkmark", "ok")
    if one.findings:
        return State(f"{_things(len(one.findings))} to look at", "warning", "soon")
    return State("Nothing hidden was found", "shield_checkmark", "ok")


def list_words(number: int, one: Enclosure) -> str:
    """Give the two lines of a file in the list."""
    return f"{number}  {one.title}{one.ending}\n{size_words(one.size)}. {state(one).words}"


def finding_words(finding: GateFinding) -> str:
    """Name what was found, and where."""
    name = finding.name[:1].upper() + finding.name[1:]
    told = not finding.place or finding.place in finding.name  # “document properties” says where it is
    return name if told else f"{name}: {finding.place}"


def mark(finding: GateFinding) -> tuple[str, str]:
    """Give the icon and the colour of a finding."""
    return ("error_circle", "late") if finding.severity is Severity.ERROR else ("warning", "soon")


def _things(count: int) -> str:
    return "1 thing" if count == 1 else f"{count} things"
