"""What she filled in for a letter, kept with the case from the first word until after it has gone."""

from dataclasses import dataclass
from datetime import date

from foidesk.domain.letterkinds import Gap
from foidesk.domain.reviews import ReviewOutcome
from foidesk.domain.richtext import EMPTY, RichText


@dataclass(frozen=True, slots=True)
class LetterDraft:
    """The facts of one letter that only she knows; which of them a kind asks for is said by its gaps.

    `pence` is the fee. `text` is the letter's middle in her own words: while it is empty, the office's wording stands.
    `signed_by` is who signs this one letter, where it is not whoever signs letters of its kind.
    """

    kind: str
    words: RichText = EMPTY
    on: date | None = None
    pence: int | None = None
    whom: str = ""
    place: str = ""
    email: str = ""
    address: str = ""
    outcome: ReviewOutcome | None = None
    text: RichText = EMPTY
    signed_by: str = ""

    @property
    def is_empty(self) -> bool:
        """Say whether nothing was filled in."""
        return self == LetterDraft(self.kind)

    def lacks(self, gap: Gap) -> bool:
        """Say whether something the letter cannot do without is missing."""
        if not gap.needed:
            return False
        value = getattr(self, gap.field)
        if isinstance(value, RichText):
            return value.is_empty
        return not value.strip() if isinstance(value, str) else value is None
