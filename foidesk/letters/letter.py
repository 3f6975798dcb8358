"""A letter as data: what stands on it, not how it is drawn.

`compose` fills one; every pen (PDF, and later Word, e-mail and HTML) draws the same one. All words are plain
text or RichText; nothing in them is ever read as markup.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple, TypeAlias

from foidesk.domain import largeprint
from foidesk.domain.richtext import EMPTY, Paragraph, RichText

BY_EMAIL = "By email:"
_LONGEST_HEADING = 160
LARGE_PRINT = float(largeprint.LEAST)
"""From this size on two columns would hold a few words a line each (RNIB and UKAAF: large print is 16 to 18 point)."""


class HeadLine(NamedTuple):
    """A line of a letterhead set in words: heavy or light."""

    text: str
    bold: bool = False


@dataclass(frozen=True)
class Letterhead:
    """The top of page one: a picture (PNG or JPEG bytes) or lines of words; contact lines on the right."""

    lines: tuple[HeadLine, ...] = ()
    contact: tuple[str, ...] = ()
    picture: bytes | None = None


@dataclass(frozen=True)
class Heading:
    """A heading within the letter."""

    text: str


class Asked(NamedTuple):
    """One piece of a request as quoted in the left column; a lead-in has no number."""

    number: int | None
    text: RichText


@dataclass(frozen=True)
class Row:
    """What was asked, word for word, and the one response that answers all of it."""

    asked: tuple[Asked, ...]
    answer: RichText


@dataclass(frozen=True)
class Table:
    """The two columns: requests left, responses right."""

    rows: tuple[Row, ...]
    headings: tuple[str, str] = ("Request", "Response")


@dataclass(frozen=True)
class Annex:
    """What stands on pages of its own after the letter; `turned` where the sheet is wider than high."""

    title: str
    text: RichText
    turned: bool = False


Body: TypeAlias = RichText | Heading | Table


@dataclass(frozen=True)
class Letter:
    """A letter. With `address` it goes into a window envelope: references then stand on the right."""

    reference: str
    subject: str
    dated: date
    letterhead: Letterhead | None = None
    references: tuple[tuple[str, str], ...] = ()
    address: tuple[str, ...] = ()
    salutation: str = "Dear"
    opening: RichText = EMPTY
    body: tuple[Body, ...] = ()
    closing: RichText = EMPTY
    valediction: str = "Yours sincerely,"
    signature: bytes | None = field(default=None, repr=False)
    ink_space: bool = False
    signatory: tuple[str, ...] = ()
    enclosures: tuple[str, ...] = ()
    annexes: tuple[Annex, ...] = ()
    """Made of long and of wide tables when the letter is drawn (see `spreading`); none is kept."""
    font_points: float = 12.0
    draft: bool = False
    number_items: bool = False
    stacked: bool = False
    """Large print: one column, each response below its request."""
    marking: str = ""
    """A protective marking, printed at the head and the foot of each page."""
    fold_marks: bool = False
    punch_mark: bool = False
    title: str = ""
    author: str = ""
    language: str = "en-GB"
    wording: str = ""
    """The version of the office's wording and details it was made with: from which day, and its mark."""


def announces(block: Body, following: Body | None) -> bool:
    """Say whether a short line, such as "Responses:", stands before a table as its heading."""
    if not isinstance(block, RichText) or not isinstance(following, Table) or len(block.blocks) != 1:
        return False
    return isinstance(block.blocks[0], Paragraph) and len(block.plain()) < _LONGEST_HEADING


def numbers_of(row: Row) -> tuple[int, ...]:
    """Give the numbers of the items a row answers."""
    return tuple(asked.number for asked in row.asked if asked.number is not None)


def items_in_words(numbers: tuple[int, ...]) -> str:
    """Name items: `Item 3`, `Items 1 to 4`, `Items 1, 3 and 4`."""
    if not numbers:
        return ""
    if len(numbers) == 1:
        return f"Item {numbers[0]}"
    if len(numbers) > 2 and list(numbers) == list(range(numbers[0], numbers[0] + len(numbers))):
        return f"Items {numbers[0]} to {numbers[-1]}"
    return f"Items {', '.join(map(str, numbers[:-1]))} and {numbers[-1]}"


def of_items(row: Row, *, numbered: bool) -> str:
    """Name the items a row answers, in brackets behind a heading; nothing where the letter numbers none."""
    items = items_in_words(numbers_of(row)) if numbered else ""
    return f" ({items[:1].lower()}{items[1:]})" if items else ""


def addressee(letter: Letter) -> tuple[str, str]:
    """Give whom a letter greets and the email it goes to, as they stand on it; no email where it goes by post."""
    email = next((value for label, value in letter.references if label == BY_EMAIL), "")
    return letter.salutation.removeprefix("Dear").strip(), email


def plain_text(letter: Letter) -> str:
    """Give the letter's words in reading order, for e-mail, screen readers and searching."""
    parts: list[str] = [letter.marking.strip()]
    if letter.letterhead:
        parts.append("\n".join(line.text for line in letter.letterhead.lines))
        parts.append("\n".join(letter.letterhead.contact))
    parts.append("\n".join(letter.address))
    parts.append("\n".join(f"{label} {value}".strip() for label, value in letter.references))
    parts += [letter.salutation, letter.subject, letter.opening.plain()]
    for block in letter.body:
        if isinstance(block, RichText):
            parts.append(block.plain())
        elif isinstance(block, Heading):
            parts.append(block.text)
        else:
            parts += _plain_rows(block, numbered=letter.number_items)
    parts += [letter.closing.plain(), letter.valediction, "\n".join(letter.signatory)]
    if letter.enclosures:
        parts.append("\n".join(("Enclosures:", *letter.enclosures)))
    for annex in letter.annexes:
        parts += [annex.title, annex.text.plain()]
    return "\n\n".join(part for part in parts if part.strip())


def _plain_rows(table: Table, *, numbered: bool) -> list[str]:
    parts = []
    for row in table.rows:
        parts.append(f"{table.headings[0]}:")
        for asked in row.asked:
            number = f"{asked.number}. " if numbered and asked.number is not None else ""
            parts.append(number + asked.text.plain())
        parts += [f"{table.headings[1]}:", row.answer.plain()]
    return parts
