"""What a standard text can belong to: a section of the Act, a regulation, or a part of the letter; and what follows.

From its section follows what the text usually means: the outcome, and the exemption that has to be claimed for it.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from foidesk.domain import exemptions
from foidesk.domain.exemptions import Exemption
from foidesk.domain.items import Outcome


class Shelf(StrEnum):
    """Where a section stands in the library."""

    LETTER = "Parts of a letter"
    FOIA = "Freedom of Information Act"
    EIR = "Environmental Information Regulations"


@dataclass(frozen=True, slots=True)
class Section:
    """One place in the library. `claim` is the provision that has to be relied on, if there is one."""

    cite: str
    title: str
    shelf: Shelf
    outcome: Outcome | None = None
    claim: str = ""

    @property
    def words(self) -> str:
        """Give the section with its short name, for lists to choose from."""
        return f"{self.cite} {self.title}" if self.title else self.cite

    @property
    def suits_exemptions(self) -> bool:
        """Say whether its texts reason an exemption, or why it is neither confirmed nor denied."""
        return bool(self.claim) or self.outcome is Outcome.NCND

    def suits(self, regime: str) -> bool:
        """Say whether a case of this regime can be answered under it."""
        return self.shelf is Shelf.LETTER or (self.shelf is Shelf.EIR) == (regime == "eir")


# Parts of a letter that rest on no exemption; their cite is their name.
_PARTS = (
    Section("Opening", "", Shelf.LETTER),
    Section("Held", "", Shelf.LETTER, Outcome.DISCLOSED_IN_FULL),
    Section("Part disclosure", "", Shelf.LETTER, Outcome.DISCLOSED_IN_PART),
    Section("Not held", "", Shelf.LETTER, Outcome.NOT_HELD),
    Section("Two bodies", "", Shelf.LETTER),
    Section("Small numbers", "", Shelf.LETTER),
    Section("Re-use", "", Shelf.LETTER),
    Section("Review and ICO", "", Shelf.LETTER),
    Section("Closing", "", Shelf.LETTER),
)
# Sections that are acts of the office or refusals, and no exemptions.
_ACTS = (
    Section("s.1(3)", "Clarification", Shelf.FOIA),
    Section("s.8", "Not a valid request", Shelf.FOIA),
    Section("s.10(3)", "More time for the public interest", Shelf.FOIA),
    Section("s.11", "Form of the answer", Shelf.FOIA),
    Section("s.12(1)", "Over the cost limit", Shelf.FOIA, Outcome.COST_REFUSED),
    Section("s.12(2)", "Over the cost limit to confirm", Shelf.FOIA, Outcome.COST_REFUSED),
    Section("s.14(1)", "Vexatious", Shelf.FOIA, Outcome.VEXATIOUS),
    Section("s.14(2)", "Repeated", Shelf.FOIA, Outcome.REPEATED),
    Section("s.16", "Advice and assistance", Shelf.FOIA),
    Section("reg 7(1)", "More time for a large request", Shelf.EIR),
    Section("reg 9", "Advice and assistance", Shelf.EIR),
    Section("reg 11", "Reconsideration", Shelf.EIR),
)
_USUAL = {"21": Outcome.ALREADY_ACCESSIBLE, "22": Outcome.FUTURE_PUBLICATION, "12(4)(a)": Outcome.NOT_HELD}


@cache
def every() -> tuple[Section, ...]:
    """Give every section there is, shelf by shelf, each shelf in the order of its law."""
    found: dict[str, Section] = {one.cite: one for one in _ACTS}
    for exemption in exemptions.ALL:
        usual = _USUAL.get(exemption.section, Outcome.WITHHELD_IN_FULL)
        found[exemption.cite] = Section(exemption.cite, exemption.title, _shelf(exemption), usual, exemption.cite)
    for exemption in exemptions.ALL:
        if exemption.ncnd:
            cite = ("s." if exemption.regime == "foia" else "reg ") + exemption.ncnd
            if cite not in found:
                found[cite] = Section(cite, "Neither confirm nor deny", _shelf(exemption), Outcome.NCND)
    by_law = sorted(found.values(), key=lambda one: _place(one.cite))
    shelves = {shelf: [one for one in by_law if one.shelf is shelf] for shelf in (Shelf.FOIA, Shelf.EIR)}
    return (*_PARTS, *shelves[Shelf.FOIA], *shelves[Shelf.EIR])


def find(cite: str) -> Section | None:
    """Find a section as it was cited (`s.31(1)(a)`, `Section 31(1)(a)`, `not held`), or None."""
    return _by_name().get(_bare(cite))


@cache
def _by_name() -> dict[str, Section]:
    return {_bare(one.cite): one for one in every()}


def bare_number(words: str) -> str:
    """Give a citation without its "section" and without blanks, in small letters: `31(1)(a)`."""
    return _bare(words).removeprefix("reg").removeprefix("s.")


def _bare(cite: str) -> str:
    words = re.sub(r"\s+", "", cite).casefold()
    words = re.sub(r"^(?:sections?|sec|ss?)\.?(?=\d)", "s.", words)
    return re.sub(r"^(?:regulations?|reg|r)\.?(?=\d)", "reg", words)


def _shelf(exemption: Exemption) -> Shelf:
    return Shelf.EIR if exemption.regime == "eir" else Shelf.FOIA


def _place(cite: str) -> tuple[tuple[int, str], ...]:
    return tuple((int(digits or 0), letters) for digits, letters in re.findall(r"(\d*)([a-zA-Z]*)", cite) if digits)
