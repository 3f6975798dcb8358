"""Letters in large print for somebody who needs it, marked once for all letters of a case (Equality Act 2010 s.20)."""

from dataclasses import replace

from foidesk.domain.case import Case, Change
from foidesk.domain.facts import Fact, FactKind
from foidesk.domain.troubles import NotAllowed

LEAST, MOST = 16, 28
"""UKAAF and RNIB call 16 point the least that is large; beyond 28 a line holds a few words."""
SIZES = (16, 18, 20, 24, 28)
USUAL = 0
"""As the office has its letters."""


def in_words(points: int) -> str:
    """Say how the letters of a case are printed: "Large print, 18 point"."""
    return f"Large print, {points} point" if points else "Usual print"


def mark(case: Case, points: int) -> Change:
    """Have every letter to the requester in large print from now on, or in the usual print again.

    A case in any state takes it, for letters follow an answer too. The words stay as they were signed.
    """
    if points != USUAL and not LEAST <= points <= MOST:
        raise NotAllowed(
            f"Large print is {LEAST} to {MOST} point.", kept="Nothing was changed.", do="Choose a size between."
        )
    said = in_words(points).lower()
    fact = Fact(FactKind.DETAILS_CHANGED, f"Letters of this case: {said}", f"choose {said}")
    return replace(case, large_print=points), fact
