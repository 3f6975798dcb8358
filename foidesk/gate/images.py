"""Pictures: where and by whom they were taken, the small copy within, and what lies behind the picture's end."""

import re
import struct
import warnings
from io import BytesIO
from typing import Any

from foidesk.gate.look import Look, Unseen, listing, shown

_PEOPLE = {0x013B: "artist", 0x8298: "copyright", 0x9C9D: "author", 0x9C9C: "comment", 0x010E: "description",
           0xA430: "owner of the camera"}  # fmt: skip
_CAMERA = {0x010F: "maker", 0x0110: "camera", 0xA431: "number of the camera", 0x9003: "taken"}
_EXIF, _GPS = 0x8769, 0x8825
_PNG_WORDS = ("author", "comment", "description", "copyright")
_IDLE = re.compile(r"(?:created|made|edited) (?:with|by) .{0,60}\Z|\Z", re.IGNORECASE)
_IPTC = 0x0404
_SLACK = 64
_CUT_OFF = Unseen("is a picture without an end", "Open it and save it again.")
_MOST_BLANK = 4_000_000
_MOST_DOTS = 100_000_000


def is_image(content: bytes) -> bool:
    """Say whether the bytes are a picture of a kind that is looked into."""
    return content.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"II*\0", b"MM\0*", b"GIF8", b"BM")) or (
        content[:4] == b"RIFF" and content[8:12] == b"WEBP"
    )


def look_at_image(content: bytes, look: Look, *, within: bool = False) -> None:
    """Look into a picture without drawing it; one `within` a document tells of places and people only."""
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the library's remarks on damaged tags are for programmers
            with Image.open(BytesIO(content)) as picture:
                _tell(picture, look, within=within)
                if not within and picture.format not in ("JPEG", "PNG"):
                    if picture.width * picture.height > _MOST_DOTS:
                        raise Unseen("is a picture too large to be looked into", "Save it smaller.")
                    picture.load()
    except Unseen:
        raise
    except Exception as trouble:  # a damaged picture makes the library raise nearly anything
        raise Unseen("is a damaged picture", "Open it and save it again.") from trouble
    if not within:
        behind = _behind(content)
        if behind > _SLACK:
            look.found("data behind the picture", f"{behind:,} bytes follow the end of the picture; they may be an "
                       "earlier or larger picture.")  # fmt: skip


def is_blank(content: bytes) -> bool:
    """Say whether a small picture shows nothing at all."""
    from PIL import Image

    try:
        with Image.open(BytesIO(content)) as picture:
            if picture.width * picture.height > _MOST_BLANK:
                return False
            shades = picture.convert("L").tobytes()
            return max(shades) - min(shades) < 8
    except Exception:  # a damaged picture makes the library raise nearly anything
        return False


def _tell(picture: Any, look: Look, *, within: bool) -> None:  # noqa: ANN401  the library's own class
    exif = picture.getexif()
    inner = exif.get_ifd(_EXIF)
    gps = exif.get_ifd(_GPS)
    if any(number in gps for number in (2, 4)):
        look.found("place where it was taken", "The picture tells by coordinates where it was taken (GPS).")
    people = _words(exif, inner, _PEOPLE)
    if people:
        look.note("picture properties", f"The picture tells: {listing(people)}.")
    if within:
        return
    camera = _words(exif, inner, _CAMERA)
    if camera:
        look.note("camera", f"The picture tells: {listing(camera)}.")
    if exif.get_ifd(1):
        look.note("preview picture", "A small copy lies in the picture; it may show what was cut off or made unclear.")
    told = []
    for key, value in getattr(picture, "info", {}).items():
        if isinstance(value, str) and str(key).casefold() in _PNG_WORDS and not _IDLE.match(value.strip()):
            told.append(f"{shown(str(key))} “{shown(value)}”")
    if told:
        look.note("picture properties", f"The picture tells: {listing(told)}.")
    info = getattr(picture, "info", {})
    held = info.get("photoshop")
    packet = info.get("xmp") or info.get("XML:com.adobe.xmp") or b""
    packet = packet if isinstance(packet, bytes) else str(packet).encode()
    if (isinstance(held, dict) and held.get(_IPTC)) or b"<dc:creator" in packet:
        look.note("picture properties", "The picture keeps notes of the program it was edited with (IPTC or XMP).")


def _words(exif: Any, inner: Any, wanted: dict[int, str]) -> list[str]:  # noqa: ANN401  the library's own classes
    told = []
    for number, word in wanted.items():
        value = exif.get(number, inner.get(number))
        if isinstance(value, bytes):
            value = value.decode("utf-16-le" if number >= 0x9C00 and number < 0x9D00 else "utf-8", "replace")
        text = str(value if value is not None else "").strip("\0 ")
        if text:
            told.append(f"{word} “{shown(text)}”")
    return told


def _behind(content: bytes) -> int:
    """Count the bytes after the end of a PNG or JPEG; raises Unseen for one without an end."""
    if content.startswith(b"\x89PNG"):
        at = 8
        while at + 12 <= len(content):
            size = int(struct.unpack_from(">I", content, at)[0])
            kind = content[at + 4 : at + 8]
            at += 12 + size
            if kind == b"IEND":
                return max(0, len(content) - at)
        raise _CUT_OFF
    if content.startswith(b"\xff\xd8"):
        return _behind_jpeg(content)
    return 0


def _behind_jpeg(content: bytes) -> int:
    at = 2
    while at + 2 <= len(content) and content[at] == 0xFF:
        mark = content[at + 1]
        if mark == 0xD9:
            return len(content) - at - 2
        if mark == 0xFF or 0xD0 <= mark <= 0xD8 or mark == 0x01:
            at += 1 if mark == 0xFF else 2
            continue
        if at + 4 > len(content):
            break
        at += 2 + int(struct.unpack_from(">H", content, at + 2)[0])
        if mark == 0xDA:
            at = _after_dots(content, at)
    raise _CUT_OFF


def _after_dots(content: bytes, at: int) -> int:
    """Find the next mark after a JPEG's dots that is neither a stuffed byte nor a restart."""
    while True:
        at = content.find(b"\xff", at)
        if at < 0 or at + 1 >= len(content):
            raise _CUT_OFF
        if content[at + 1] != 0 and not 0xD0 <= content[at + 1] <= 0xD7:
            return at
        at += 2
