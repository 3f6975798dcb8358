"""The marks by which the writer and the reader of Qt documents understand each other."""

from PySide6.QtGui import QTextFormat, QTextListFormat

GOES_ON = QTextFormat.Property.UserProperty.value + 1  # depth of the list item that a block or table belongs to
LINE_BREAK, PICTURE = "\u2028", "\ufffc"
JOINER = "\u2060"  # put into text that is only read, so that "31(1)(a)" stays on one line
STYLES = {
    "1": QTextListFormat.Style.ListDecimal,
    "a": QTextListFormat.Style.ListLowerAlpha,
    "A": QTextListFormat.Style.ListUpperAlpha,
    "i": QTextListFormat.Style.ListLowerRoman,
    "I": QTextListFormat.Style.ListUpperRoman,
}
