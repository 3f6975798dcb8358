"""E-mails and zip files that would leave: each thing in them is looked into as a file of its own."""

from collections.abc import Callable

from foidesk.domain.troubles import CannotRead
from foidesk.gate.look import Look, Unseen, count, shown
from foidesk.gate.parts import Parts
from foidesk.intake.document import Document

Into = Callable[[bytes, str, Look], None]
_MOST_FILES = 500
_MOST_MEMBER = 256 * 1024 * 1024


def look_at_mail(content: bytes, name: str, look: Look, into: Into) -> None:
    """Look through an e-mail: its own heads, and all that is attached to it."""
    from foidesk.intake.reader import read_bytes

    try:
        document: Document = read_bytes(content, name)
    except CannotRead as trouble:
        raise Unseen("is an email that could not be read", "Save it again from the mail program.") from trouble
    look.note("email heads", "An email carries heads that its reader does not see at once: who had copies, which "
              "machines it passed, when.", "heads")  # fmt: skip
    if b"\nbcc:" in content[:200_000].lower():
        look.found("blind copies", "The email tells who had blind copies.", "heads")
    if document.attachments:
        look.note("attachments", f"{count(len(document.attachments), 'file')} attached to the email.")
    for one in document.attachments[:_MOST_FILES]:
        place = f"attachment ‘{shown(one.name, 60)}’"
        try:
            into(one.content, one.name, look.within(place))
        except Unseen as why:
            look.blind(why, place)


def look_at_zip(parts: Parts, look: Look, into: Into) -> None:
    """Look into every file of a zip file."""
    if not parts.names:
        look.note("empty zip file", "The zip file holds nothing.")
    for name in parts.names[:_MOST_FILES]:
        place = f"file ‘{shown(name, 60)}’"
        try:
            into(parts.read(name, _MOST_MEMBER), name, look.within(place))
        except Unseen as why:
            look.blind(why, place)
    if len(parts.names) > _MOST_FILES:
        look.blind(Unseen(f"holds more than {_MOST_FILES} files; the rest was not looked into", "Split it."))
