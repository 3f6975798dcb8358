"""The release gate: a file goes in, what it holds and does not show comes out; what cannot be seen into is said."""

from hashlib import sha256
from pathlib import Path

from foidesk.domain.gatefindings import BLIND, GateFinding
from foidesk.domain.severity import Severity
from foidesk.domain.troubles import CannotRead
from foidesk.gate.images import is_image, look_at_image
from foidesk.gate.letterbox import look_at_mail, look_at_zip
from foidesk.gate.look import Look, Unseen
from foidesk.gate.officeparts import look_at_office, main_part
from foidesk.gate.oldoffice import look_at_compound
from foidesk.gate.opendoc import is_opendocument, look_at_opendocument
from foidesk.gate.parts import DAMAGED, Parts
from foidesk.gate.pdfs import look_at_pdf
from foidesk.gate.plain import look_at_rtf, look_at_text
from foidesk.gate.slides import look_at_slides
from foidesk.gate.worddoc import look_at_word
from foidesk.gate.workbook import look_at_workbook
from foidesk.intake.charsets import is_binary
from foidesk.intake.mail_headers import looks_like_mail
from foidesk.intake.olefiles import MARK
from foidesk.intake.pdf import is_pdf
from foidesk.intake.rtf import is_rtf
from foidesk.intake.safe_names import safe_file_name

MOST_BYTES = 256 * 1024 * 1024
_OFFICE = {
    "word/": (look_at_word, (".docx", ".docm", ".dotx", ".dotm"), "a Word file"),
    "xl/": (look_at_workbook, (".xlsx", ".xlsm", ".xltx", ".xltm"), "an Excel file"),
    "ppt/": (look_at_slides, (".pptx", ".pptm", ".ppsx", ".potx", ".ppsm"), "a PowerPoint file"),
}
_NEVER_TEXT = (
    *(".pdf", ".zip", ".msg", ".doc", ".xls", ".ppt", ".xlsb", ".odt", ".ods", ".odp"),
    *(".jpg", ".jpeg", ".png", ".gif", ".tif", ".tiff", ".bmp", ".webp"),
    *(one for _, endings, _ in _OFFICE.values() for one in endings),
)
_UNKNOWN = Unseen("is of a kind that cannot be looked into", "Save it as PDF, Word or Excel and attach that.")


def scan_file(path: Path) -> tuple[GateFinding, ...]:
    """Look into a file on the disk; one that changes meanwhile is not vouched for."""
    name = safe_file_name(path.name, "file")
    try:
        content = read_once(path)
    except Unseen as why:
        return (GateFinding(name, BLIND, f"“{name}” {why.why}. {why.do}".strip(), "", Severity.ERROR),)
    findings = scan_bytes(content, name)
    try:
        again = sha256(path.read_bytes()).digest()
    except OSError:
        again = b""
    if again != sha256(content).digest():
        words = f"“{name}” changed while it was looked into: what was found may not be all. Look again."
        findings = (*findings, GateFinding(name, BLIND, words, "", Severity.ERROR))
    return findings


def read_once(path: Path) -> bytes:
    """Read a file that is to leave; raises Unseen where it cannot be had whole."""
    try:
        if path.is_dir():
            raise Unseen("is a folder", "Choose the files in it.")
        if not path.exists():
            raise Unseen("is not there", "Check where it is.")
        if not path.is_file():
            raise Unseen("is not an ordinary file", "Choose another.")
        before = path.stat()
        if before.st_size > MOST_BYTES:
            raise Unseen(f"is larger than {MOST_BYTES // 1024 // 1024} MB", "Split it, or make it smaller.")
        with path.open("rb") as stream:
            content = stream.read(MOST_BYTES + 1)
        after = path.stat()
    except (OSError, ValueError) as trouble:
        raise Unseen(
            "could not be opened", "Check that you may read it and that no other program holds it."
        ) from trouble
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns) or len(content) != after.st_size:
        raise Unseen("changed while it was read", "Wait until it is saved, and try again.")
    return content


def file_to_leave(path: Path) -> bytes:
    """Read a file that is to be attached; raises CannotRead in plain words."""
    try:
        return read_once(path)
    except Unseen as why:
        name = safe_file_name(path.name, "file")
        raise CannotRead(f"“{name}” {why.why}.", kept="Nothing was attached.", do=why.do) from why


def scan_bytes(content: bytes, name: str, look: Look | None = None) -> tuple[GateFinding, ...]:
    """Look into what a file holds."""
    look = look or Look(name)
    try:
        _into(content, name, look)
    except Unseen as why:
        look.blind(why)
    except Exception:  # whatever a file does to a library: it is not vouched for, and the program goes on
        look.blind(DAMAGED)
    return tuple(look.findings)


def _into(content: bytes, name: str, look: Look) -> None:
    look.allowance.spend(len(content))
    if not content.strip(b"\0 \r\n\t"):
        raise Unseen("is empty", "Check that it is the right file.")
    if content.startswith(MARK):
        look_at_compound(content, name, look, _into_nested)
    elif is_pdf(content):
        _check_ending(name, (".pdf",), "a PDF", look)
        look_at_pdf(content, look, _into_nested)
    elif content.startswith(b"PK\x03\x04") or content.startswith(b"PK\x05\x06"):
        _package(content, name, look)
    elif is_image(content):
        look_at_image(content, look)
    elif is_rtf(content):
        look_at_rtf(content, look)
    elif is_binary(content):
        raise _UNKNOWN
    elif looks_like_mail(content, by_name=name.casefold().endswith((".eml", ".mht", ".mhtml"))):
        look_at_mail(content, name, look, _into_nested)
    elif content.lstrip()[:5] == b"<?xml" or name.casefold().endswith((".xml", ".svg")):
        raise _UNKNOWN
    elif name.casefold().endswith(_NEVER_TEXT):
        raise DAMAGED
    else:
        look_at_text(content, name, look)


def _package(content: bytes, name: str, look: Look) -> None:
    parts = Parts(content, look.allowance)
    _office(parts, name, look)
    parts.check_the_rest()


def _office(parts: Parts, name: str, look: Look) -> None:
    if is_opendocument(parts):
        look_at_opendocument(parts, look)
        return
    if "[Content_Types].xml" not in parts:
        if name.casefold().endswith(_NEVER_TEXT) and not name.casefold().endswith(".zip"):
            raise DAMAGED
        _check_ending(name, (".zip",), "a zip file", look)
        look_at_zip(parts, look, _into_nested)
        return
    main = main_part(parts)
    for folder, (look_at, endings, kind) in _OFFICE.items():
        if main.casefold().startswith(folder) and main.casefold().endswith(".xml") and main in parts:
            _check_ending(name, endings, kind, look)
            look_at(parts, main, look)
            look_at_office(parts, look)
            return
    if main.casefold().endswith(".bin"):
        raise Unseen("is a binary workbook (.xlsb), which cannot be looked into", "Save it as .xlsx and attach that.")
    raise _UNKNOWN if main in parts else DAMAGED


def _into_nested(content: bytes, name: str, look: Look) -> None:
    """Look into a file within a file; what cannot be seen there is noted at its place."""
    try:
        _into(content, name, look)
    except Unseen as why:
        look.found(BLIND, f"“{name}” {why.why}. {why.do}".strip())


def _check_ending(name: str, endings: tuple[str, ...], kind: str, look: Look) -> None:
    if "." in name and not name.casefold().endswith(endings):
        look.note("wrong ending", f"The name ends in .{name.rpartition('.')[2]}, and the file is {kind}.")
