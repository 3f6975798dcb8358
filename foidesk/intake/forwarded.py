"""Who wrote a message that came to the desk inside another mail, as the header lines above it tell."""

import re
from dataclasses import dataclass
from datetime import date

from foidesk.intake.arrival import written_moment
from foidesk.intake.document import Sender
from foidesk.intake.papers import sender_of

_LINE = re.compile(
    r"[ \t>*|]{0,12}(From|Sent|Date|To|Cc|Bcc|Subject|Importance|Reply-To)\*{0,2}[ \t]?:\*{0,2}[ \t]*(.*)",
    re.IGNORECASE,
)
_MOST_LINES, _FAR = 40, 4000


@dataclass(frozen=True)
class Forwarded:
    """Where the header lines begin, who wrote the message below them, when and to whom it was sent."""

    begins: int
    sender: Sender
    sent: date | None
    to: str


def forwarded(above: str, today: date) -> Forwarded | None:
    """Read the header lines that end what stands above a message; None where there are none."""
    tail = max(0, len(above) - _FAR)
    lines = above[tail:].split("\n")[-_MOST_LINES:]
    at, found = len(above), dict[str, str]()
    begins = at
    for line in reversed(lines):
        at -= len(line) + 1
        if not line.strip(" \t>*|"):
            continue
        match = _LINE.fullmatch(line.rstrip())
        if match is None and (not found or "from" in found):
            break
        if match is None:
            continue  # a line that was too long for one: the rest of a list of addresses
        found.setdefault(match[1].casefold(), match[2].strip())
        if match[1].casefold() == "from":
            begins = max(at + 1, 0)
            break
    if "from" not in found or not found.keys() & {"sent", "date", "to", "subject"}:
        return None
    when = written_moment(found.get("sent") or found.get("date", ""))
    sent = when.date() if when and date(2000, 1, 1) <= when.date() <= today else None
    to = sender_of(found["to"]) if found.get("to") else Sender("", "")
    return Forwarded(begins, sender_of(found["from"]), sent, (to.name or to.email)[:60])
