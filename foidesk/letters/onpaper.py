"""How a letter lies on its paper: the size of its words, its marks, and the same letter in large print."""

from dataclasses import replace
from typing import TypedDict

from foidesk.domain.profile import Profile
from foidesk.letters.letter import LARGE_PRINT, Letter

_LARGE_COPY = 18.0  # UKAAF and RNIB: large print is 16 point at least, 18 ideally


class OnPaper(TypedDict):
    """The fields of a Letter that say so."""

    font_points: float
    stacked: bool
    marking: str
    fold_marks: bool
    punch_mark: bool


def paper_of(profile: Profile, *, by_post: bool, large: int = 0) -> OnPaper:
    """Say how the office has its letters on paper; what is sent by email is neither folded nor punched.

    For somebody who reads `large` print all letters are at least so large; they lie flat in their envelopes.
    """
    points = max(profile.font_points, float(large))
    return OnPaper(
        font_points=points,
        stacked=points >= LARGE_PRINT,
        marking=profile.marking.strip(),
        fold_marks=profile.fold_marks and by_post and not large,
        punch_mark=profile.punch_mark and by_post,
    )


def in_large_print(letter: Letter) -> Letter:
    """Give the same letter for somebody who reads large print (Equality Act 2010 s.20): one column, 18 point at least.

    It lies flat in its envelope, so it is not folded; no picture of a signature is in a copy made afterwards.
    """
    points = max(letter.font_points, _LARGE_COPY)
    return replace(letter, font_points=points, stacked=True, fold_marks=False, signature=None, ink_space=False)
