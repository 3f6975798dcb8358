"""Older Office files (.doc, .xls, .ppt) and Outlook messages: little of them can be looked into, and it is said."""

from collections.abc import Callable

from foidesk.domain.troubles import CannotRead
from foidesk.gate.letterbox import look_at_mail
from foidesk.gate.look import Look, Unseen, listing, shown
from foidesk.gate.officeparts import tells
from foidesk.gate.parts import DAMAGED, LOCKED
from foidesk.intake.olefiles import BROKEN, opened
from foidesk.intake.outlook import is_outlook_mail

Into = Callable[[bytes, str, Look], None]
_KINDS = (("worddocument", "an older Word file (.doc)", ".docx"), ("workbook", "an older Excel file (.xls)", ".xlsx"),
          ("book", "an older Excel file (.xls)", ".xlsx"),
          ("powerpoint document", "an older PowerPoint file (.ppt)", ".pptx"))  # fmt: skip
_MACROS = frozenset(("macros", "_vba_project_cur", "vba"))


def look_at_compound(content: bytes, name: str, look: Look, into: Into) -> None:
    """Look at a compound file: an Outlook message whole, of an older Office file its properties only."""
    try:
        storage = opened(content, name)
    except CannotRead as trouble:
        raise DAMAGED from trouble
    if is_outlook_mail(storage):
        look_at_mail(content, name, look, into)
        return
    names = storage.names()
    if "encryptedpackage" in names or "encryptioninfo" in names:
        raise LOCKED
    _properties(content, look)
    if names & _MACROS:
        look.found("macros", "The file holds macros: a program, with its author's words.")
    kind, ending = next(((words, new) for stream, words, new in _KINDS if stream in names), ("of an older kind", ""))
    do = f"Save it as {ending} and attach that." if ending else "Save it as PDF and attach that."
    raise Unseen(f"is {kind}, which hides too much to be searched", do)


def _properties(content: bytes, look: Look) -> None:
    from io import BytesIO

    import olefile

    try:
        with olefile.OleFileIO(BytesIO(content)) as ole:
            about = ole.get_metadata()
            held = {"author": about.author, "last modified by": about.last_saved_by,
                    "company": about.company, "manager": about.manager}  # fmt: skip
    except BROKEN:
        return
    told = []
    for word, value in held.items():
        text = value.decode("cp1252", "replace") if isinstance(value, bytes) else ""
        if tells(text):
            told.append(f"{word} “{shown(text)}”")
    if told:
        look.note("document properties", f"The file tells: {listing(told)}.", "properties")
