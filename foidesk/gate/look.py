"""One look into a file: what is found is gathered here, and every look has an end (time, bytes, depth, findings)."""

import time
from collections.abc import Iterable

from foidesk.domain.gatefindings import BLIND, GateFinding
from foidesk.domain.severity import Severity

MOST_SECONDS = 120.0
MOST_UNPACKED = 1536 * 1024 * 1024
_DEEPEST = 3
_MOST_FINDINGS = 400


class Unseen(Exception):
    """A file, or a part of one, that cannot be looked into; the words say why, as the end of a sentence."""

    def __init__(self, why: str, do: str = "") -> None:
        super().__init__(why)
        self.why = why
        self.do = do


class Allowance:
    """What all looks into one file may use together: seconds and unpacked bytes."""

    def __init__(self, seconds: float = MOST_SECONDS, unpacked: int = MOST_UNPACKED) -> None:
        self._seconds = seconds
        self._ends = time.monotonic() + seconds
        self._left = unpacked

    def check(self) -> None:
        """Raise Unseen once the time is over."""
        if time.monotonic() > self._ends:
            raise Unseen(
                f"took longer than {self._seconds:.0f} seconds, and the look was broken off",
                "Make it smaller, or save what is to be disclosed as a new file.",
            )

    def spend(self, size: int) -> None:
        """Count unpacked bytes; raise Unseen when a file swells without end."""
        self._left -= size
        if self._left < 0:
            raise Unseen(
                "unpacks to far more than a file to disclose holds", "Save what is to be disclosed as a new file."
            )
        self.check()


class Look:
    """The findings of one file as they come, with the place within a file that lies in it."""

    def __init__(self, file: str, allowance: Allowance | None = None) -> None:
        self.file = file
        self.allowance = allowance or Allowance()
        self.findings: list[GateFinding] = []
        self._within = ""
        self._depth = 0

    def found(self, name: str, words: str, place: str = "", severity: Severity = Severity.ERROR) -> None:
        """Note what was found; the same thing at the same place is told once."""
        where = " > ".join(part for part in (self._within, place) if part)
        one = GateFinding(self.file, name, words, where, severity)
        if one in self.findings:
            return
        if len(self.findings) < _MOST_FINDINGS:
            self.findings.append(one)
        elif len(self.findings) == _MOST_FINDINGS:
            words = f"More than {_MOST_FINDINGS} things were found; the rest is not listed."
            self.findings.append(GateFinding(self.file, "more findings", words, "", Severity.ERROR))

    def note(self, name: str, words: str, place: str = "") -> None:
        """Note a property that goes with the file."""
        self.found(name, words, place, Severity.WARNING)

    def blind(self, why: Unseen, place: str = "") -> None:
        """Note that the file, or what lies at the place, could not be looked into."""
        what = f"“{self.file}” ({place})" if place else f"“{self.file}”"
        self.found(BLIND, f"{what} {why.why}. {why.do}".strip(), place)

    def within(self, place: str) -> "Look":
        """Give a look into a file that lies in this one; raises Unseen for one nested too deep."""
        if self._depth >= _DEEPEST:
            raise Unseen("lies too deep in other files", "Attach it as a file of its own.")
        inner = Look(self.file, self.allowance)
        inner.findings = self.findings
        inner._within = " > ".join(part for part in (self._within, place) if part)
        inner._depth = self._depth + 1
        return inner


def ranges(numbers: Iterable[int], one: str, several: str) -> str:
    """Write numbers as places: “row 4”, “rows 14-20, 31 and 40”; a long list is cut and says so."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    written = [str(low) if low == high else f"{low}-{high}" for low, high in runs[:6]]
    more = len(runs) - len(written)
    plural = len(runs) > 1 or runs[0][0] != runs[0][1]
    listed = listing(written) if not more else f"{', '.join(written)} and {more:,} more"
    return f"{several if plural else one} {listed}"


def listing(words: Iterable[str], most: int = 6) -> str:
    """Write a list: “a, b and c”; what is past the most is counted."""
    every = list(dict.fromkeys(words))
    kept, more = every[:most], len(every) - most
    if more > 0:
        return f"{', '.join(kept)} and {more:,} more"
    return kept[0] if len(kept) == 1 else f"{', '.join(kept[:-1])} and {kept[-1]}" if kept else ""


def count(number: int, one: str, several: str = "") -> str:
    """Write a number with its noun: “1 comment”, “3 comments”."""
    return f"1 {one}" if number == 1 else f"{number:,} {several or one + 's'}"


def shown(words: str, most: int = 80) -> str:
    """Give words from a file on one line, without signs that change how a line reads."""
    plain = " ".join("".join(sign for sign in words[: most * 4] if sign.isprintable() or sign.isspace()).split())
    return plain if len(plain) <= most else plain[: most - 1] + "…"
