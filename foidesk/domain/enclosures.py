"""An enclosure: a file disclosed with the letter, numbered and named for the requester, with what the gate found in it.

FOIA 2000 s.11(1), (1A): a copy is given in the form asked for, a dataset in a form that can be re-used; so the bytes
that leave are the very bytes that were attached.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from foidesk.domain.gatefindings import GateFinding, unexplained

_LONGEST_TITLE = 110
_FORBIDDEN = {ord(sign): "-" for sign in '<>:"/\\|?*'}
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file that goes with the letter. Its bytes are kept under their SHA-256; `source` is its name as it came.

    `reason` says why it goes in spite of what the gate found; `allowed` why it goes although another case has it too.
    `response` is the key of the response it was attached to; 0 is the letter as a whole.
    """

    key: int
    title: str
    ending: str
    sha256: str
    size: int
    source: str
    findings: tuple[GateFinding, ...] = ()
    reason: str = ""
    allowed: str = ""
    response: int = 0

    @property
    def holding_back(self) -> tuple[GateFinding, ...]:
        """Give what holds the letter back: hidden words or figures that nobody has given a reason for."""
        return () if self.reason else unexplained(self.findings)


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A file that went out with a letter: its name, the hash of its bytes, and why it was let through."""

    name: str
    sha256: str
    size: int
    reason: str = ""


def title_and_ending(name: str) -> tuple[str, str]:
    """Take a file's name apart into a title for the letter and its ending."""
    plain = safe(name)
    stem, dot, ending = plain.rpartition(".")
    if not dot or not stem.strip() or not 0 < len(ending) <= 8 or " " in ending:
        return plain[:_LONGEST_TITLE].rstrip(" .") or "Enclosure", ""
    return stem[:_LONGEST_TITLE].rstrip(" .") or "Enclosure", f".{ending.lower()}"


def safe(words: str) -> str:
    """Give words as every system can bear them in a file's name: one line, no sign that Windows forbids."""
    shown = "".join(
        " " if unicodedata.category(sign) in ("Cc", "Zl", "Zp") else sign
        for sign in unicodedata.normalize("NFC", words)
    )
    kept = "".join(sign for sign in shown if unicodedata.category(sign) not in _UNSEEN)
    return " ".join(kept.translate(_FORBIDDEN).split()).strip(" .")


def file_name(reference: str, number: int, enclosure: Enclosure) -> str:
    """Give the name under which an enclosure leaves: `HA06181 - 1 Spending on vans.xlsx`."""
    return f"{safe(reference)} - {number} {enclosure.title}{enclosure.ending}"


def file_names(reference: str, enclosures: Sequence[Enclosure]) -> tuple[str, ...]:
    """Give the names of all enclosures, in the order of the letter."""
    return tuple(file_name(reference, number, one) for number, one in enumerate(enclosures, 1))


def size_words(size: int) -> str:
    """Say how large a file is: `120 KB`, `4.2 MB`."""
    if size < 1024:
        return f"{size} bytes"
    if size < 1024 * 1024:
        return f"{size / 1024:.0f} KB"
    return f"{size / 1024 / 1024:.1f} MB"
