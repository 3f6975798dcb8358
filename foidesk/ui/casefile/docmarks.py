"""The marks by which the writer and the reader of Qt documents understand each other."""

import re

from PySide6.QtGui import QTextFormat, QTextListFormat

from foidesk.domain.unbroken import unbroken

GOES_ON = QTextFormat.Property.UserProperty.value + 1  # depth of the list item that a block or table belongs to
LINE_BREAK, PICTURE = "\u2028", "\ufffc"
JOINER = "\u2060"  # put into text that is only read, so that "section 31(1)(a)" stays on one line
HELD_BLANK = "\u00a0" + JOINER  # a blank at which no line ends in text that is only read
STYLES = {
    "1": QTextListFormat.Style.ListDecimal,
    "a": QTextListFormat.Style.ListLowerAlpha,
    "A": QTextListFormat.Style.ListUpperAlpha,
    "i": QTextListFormat.Style.ListLowerRoman,
    "I": QTextListFormat.Style.ListUpperRoman,
}
_LIMB = re.compile(r"(?<=[\w)])(?=\(\w{1,4}\))")


def unbroken_on_screen(text: str) -> str:
    """Put joiners where a line may not break (dates, sections, references), as the letter keeps them too.

    A blank held so bears a joiner, so that it is told from a hard one that was typed.
    """
    kept = unbroken(text)
    joined = text
    if kept != text:
        joined = "".join(
            HELD_BLANK if sign == " " and other != " " else sign for sign, other in zip(text, kept, strict=True)
        )
    return _LIMB.sub(JOINER, joined)


def as_typed(text: str) -> str:
    """Take out what was put in for the screen."""
    return text.replace(HELD_BLANK, " ").replace(JOINER, "")
