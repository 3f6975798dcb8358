"""From field to field of a standard text that was put in: each one chosen in turn, to be typed over."""

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from foidesk.domain.profile import FIELD
from foidesk.domain.richtext import RichText

_FIELD = QRegularExpression(r"\{[a-z_]+\}")


def has_fields(text: RichText) -> bool:
    """Say whether a text has fields that are still to be written."""
    return any(FIELD.search(paragraph.text) for paragraph in text.paragraphs())


def first_within(document: QTextDocument, start: int, end: int) -> QTextCursor | None:
    """Give the first field between two places, chosen."""
    found = document.find(_FIELD, start)
    return found if not found.isNull() and found.selectionEnd() <= end else None


def step(edit: QTextEdit, *, back: bool = False, around: bool = True) -> bool:
    """Choose the next field or the one before; past the end go on from the other one, if `around`."""
    document, cursor = edit.document(), edit.textCursor()
    way = QTextDocument.FindFlag.FindBackward if back else QTextDocument.FindFlag(0)
    found = document.find(_FIELD, cursor, way)
    if found.isNull() and around:
        from_end = QTextCursor(document)
        from_end.movePosition(QTextCursor.MoveOperation.End if back else QTextCursor.MoveOperation.Start)
        found = document.find(_FIELD, from_end, way)
    if found.isNull():
        return False
    edit.setTextCursor(found)
    edit.ensureCursorVisible()
    return True
