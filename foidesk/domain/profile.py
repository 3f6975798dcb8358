"""Who the office is: names, address, references, signatory and wording, as printed on its letters.

The names, the head and the Information Commissioner's address change in an office's life; a profile is valid
from a date, and letters already issued keep what they were issued with.
"""

import re
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from foidesk.domain.clearance import ClearanceRule
from foidesk.domain.commissions import CommissionTimes
from foidesk.domain.costsheet import CostLimit
from foidesk.domain.letterwordings import LetterWordings
from foidesk.domain.officetargets import Goal, Target
from foidesk.domain.retention import Retention
from foidesk.domain.signatories import Signatory, same_person
from foidesk.domain.troubles import NotAllowed


class DateStyle(StrEnum):
    """How dates are written in letters."""

    ORDINAL = "ordinal"
    PLAIN = "plain"

    def write(self, day: date) -> str:
        """Write a date: `8th August 2024` or `8 August 2024`."""
        return f"{day.day}{_ordinal(day.day) if self is DateStyle.ORDINAL else ''} {day:%B} {day.year}"


def _ordinal(number: int) -> str:
    if 11 <= number % 100 <= 13:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


class LetterheadKind(StrEnum):
    """What stands at the top of the first page."""

    TEXT = "text"
    PICTURE = "picture"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class ReferencePattern:
    """How the office numbers its cases: a prefix and a number of fixed width (`HA` + five digits)."""

    prefix: str = "HA"
    digits: int = 5

    def __post_init__(self) -> None:
        if not 3 <= self.digits <= 9:
            raise NotAllowed("A reference number has three to nine digits.")
        if not re.fullmatch(r"[^\W_](?:[\w/.\- ]{0,11})|", self.prefix):
            raise NotAllowed(
                "The letters before the number may be up to 12 letters, digits, dots, dashes or strokes.",
                do="Type them without other signs, for example HA or FOI/.",
            )

    def reference(self, number: int) -> str:
        """Write the reference of a number: 6181 gives `HA06181`."""
        return f"{self.prefix}{number:0{self.digits}d}"

    def number(self, reference: str) -> int | None:
        """Read the number out of a reference of this pattern, or None if it follows another."""
        tail = reference.strip()[len(self.prefix) :]
        begins = reference.strip().upper().startswith(self.prefix.upper())
        return int(tail) if begins and tail.isascii() and tail.isdigit() else None


class ReasonsPlace(StrEnum):
    """Where a letter gives the reasons for what is withheld."""

    BY_LENGTH = "by_length"
    """Beside the response while short and used once, and in numbered paragraphs after the table otherwise."""
    IN_THE_CELL = "in_the_cell"
    AFTER_THE_TABLE = "after_the_table"


FIELD = re.compile(r"\{([a-z_]+)\}")


@dataclass(frozen=True, slots=True)
class Wording:
    """The office's standing sentences. Fields in braces are filled from the case: `{reference}`, `{office}`.

    The defaults are those of the real letter the program was built around, with the periods that good practice
    gives (s.45 Code of Practice 2018; ICO complaints page) left to the office to add.
    """

    subject: str = "Your request under Freedom of Information Act (FOIA)"
    opening: str = (
        "Thank you for contacting the {office} requesting information. "
        "Your request dated {request_date} has been given the reference number {reference}."
    )
    table_heading: str = "Responses:"
    review: str = (
        "If you are unhappy with the way this request has been handled or the decision made, you can make a "
        "request to the {office_long} to review the decision. Contact should be made in writing using the email "
        "address: {email}."
    )
    commissioner: str = (
        "If you are unhappy with the outcome of the review, you can contact the Information Commissioner's "
        "Office. Contact details can be found by visiting the website: {ico_website}"
    )
    valediction: str = "Yours sincerely,"
    acknowledgement: str = (
        "Thank you for your request, which we received on {received_date}. It has been given the reference number "
        "{reference}. The answer is due on or before {due_date}."
    )
    correction: str = (
        "This letter replaces our letter of {replaced_date}. We are sorry that the earlier letter was not right."
    )
    apology: str = "We are sorry that this answer is late. It was due on {due_date}."
    exempt: str = "This information is {exempt} from disclosure under {provision} of the {law}."
    ncnd: str = (
        "Under {provision} of the {law} we neither confirm nor deny that we hold this information. "
        "Nothing should be read into this about whether we do."
    )
    reasons_heading: str = "Why information is withheld"
    reasons_pointer: str = "The reasons are in {paragraphs}, after this table."
    reasons_place: ReasonsPlace = ReasonsPlace.BY_LENGTH
    reasons_in_cell_words: int = 60
    """How many words of reasons stand beside a response before they move after the table."""
    letters: LetterWordings = field(default_factory=LetterWordings)
    ico_has_moved: bool = False
    """Whether the Commissioner has left Wycliffe House, Wilmslow, so that the checks mark that address."""

    def __post_init__(self) -> None:
        if not 0 <= self.reasons_in_cell_words <= 2000:
            raise NotAllowed(
                "The length of reasons beside a response is 0 to 2000 words.", do="Type the number, for example 60."
            )


LONGEST_MARKING = 40


@dataclass(frozen=True, slots=True)
class Profile:
    """The office's particulars. Pictures are kept as the bytes of a PNG or JPEG file."""

    name_long: str = "Office of the Police and Crime Commissioner for Hampshire"
    name_short: str = "Office of the Police and Crime Commissioner"
    name_sign_off: str = "Office of Police and Crime Commissioner Hampshire and Isle of Wight"
    address: str = ""
    email: str = "opcc@hampshire.police.uk"
    website: str = "hampshire-pcc.gov.uk"
    telephone: str = ""
    letterhead: LetterheadKind = LetterheadKind.TEXT
    letterhead_lines: str = "Office of the\nPolice and Crime Commissioner\nHampshire and Isle of Wight"
    letterhead_picture: bytes = b""
    signatory_name: str = "Business Support team"
    signatory_post: str = ""
    signature_picture: bytes = b""
    signatories: tuple[Signatory, ...] = ()
    """Who else signs, each with the kinds of letters that are theirs; the three above sign all others."""
    pattern: ReferencePattern = field(default_factory=ReferencePattern)
    next_number: int = 6181
    date_style: DateStyle = DateStyle.ORDINAL
    font_points: float = 12.0
    headed_paper: bool = False
    """Whether letters are printed on paper that has the letterhead on it; copies on a screen keep theirs."""
    fold_marks: bool = False
    punch_mark: bool = False
    marking: str = ""
    """A protective marking for each page; none is usual, for a disclosure is to the world."""
    ico_website: str = "https://ico.org.uk/"
    wording: Wording = field(default_factory=Wording)
    targets: tuple[Target, ...] = (Target("Draft", 10, Goal.DRAFTED), Target("Clearance", 15, Goal.CLEARED))
    review_window: int = 40
    """The working days after an answer within which a review can be asked for (s.45 Code of Practice, part 5)."""
    months_for_an_answer: int = 3
    """How long the office waits for a clarification before it proposes to close the case."""
    asking: CommissionTimes = field(default_factory=CommissionTimes)
    """When the office asks its information holders to answer, and on which days it reminds them."""
    cost_limit: CostLimit = field(default_factory=CostLimit)
    clearance: ClearanceRule = field(default_factory=ClearanceRule)
    """When a second person reads a letter before it is signed."""
    approvers_sign: bool = False
    """Whether only approvers sign and issue letters, where the office has roles."""
    retention: Retention = field(default_factory=Retention)
    """How long closed cases are kept."""

    def __post_init__(self) -> None:
        if len(self.marking) > LONGEST_MARKING or not self.marking.isprintable():
            raise NotAllowed(
                f"A protective marking is one line of at most {LONGEST_MARKING} letters.", do="Type a shorter one."
            )
        names = [self.signatory_name, *(one.name for one in self.signatories)]
        if any(same_person(one, other) for at, one in enumerate(names) for other in names[:at]):
            raise NotAllowed("Two signatories have the same name.", do="Give each a name of its own.")
        if not 1 <= self.review_window <= 400:
            raise NotAllowed(
                "The time for asking for a review is 1 to 400 working days.", do="Type the number, for example 40."
            )
        if not 1 <= self.months_for_an_answer <= 12:
            raise NotAllowed("The office waits 1 to 12 months for an answer.", do="Type the number, for example 3.")

    def proposed_reference(self) -> str:
        """Give the reference the next case will have."""
        return self.pattern.reference(self.next_number)
