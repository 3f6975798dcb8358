"""Office files told apart by what is in them: Word, OpenDocument, Outlook, and those the desk does not read."""

from datetime import date

from foidesk.domain.troubles import CannotRead
from foidesk.intake.document import Document
from foidesk.intake.olefiles import opened, password_or_kind
from foidesk.intake.opendocument import is_opendocument, read_opendocument
from foidesk.intake.outlook import is_outlook_mail, read_outlook
from foidesk.intake.packages import UNTOUCHED, Package
from foidesk.intake.word import is_word, read_word


def read_package(content: bytes, name: str, today: date) -> Document:
    """Read a zip package: a Word file or an OpenDocument text; any other is named and refused."""
    package = Package(content, name)
    if is_word(package.parts):
        return read_word(package, content, name, today)
    if is_opendocument(package.parts):
        return read_opendocument(package, content, name, today)
    kind, do = "a zip file", "Unpack it and open the file that holds the request."
    if any(part.startswith("xl/") for part in package.parts):
        kind, do = "an Excel file", "Open it, copy the words of the request and paste them into a new request."
    elif any(part.startswith("ppt/") for part in package.parts):
        kind, do = "a PowerPoint file", "Open it, copy the words of the request and paste them into a new request."
    raise CannotRead(f"“{name}” is {kind}, which this desk does not read.", kept=UNTOUCHED, do=do)


def read_compound(content: bytes, name: str, today: date) -> Document:
    """Read a compound file: a mail saved from Outlook; an older or locked Office file is named and refused."""
    storage = opened(content, name)
    if is_outlook_mail(storage):
        return read_outlook(storage, content, name, today)
    raise password_or_kind(storage, name)
