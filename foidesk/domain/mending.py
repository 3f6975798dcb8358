"""Garbled signs ("cafÃ©", "donâ€™t") as they were meant: for showing and for letters; the text that came stays.

It happens where UTF-8 was read as Windows-1252, once or twice over. Only what can hardly be meant is mended: letters
of Western Europe and Welsh, quotation marks, dashes, currency.
"""

import codecs
import re
from functools import lru_cache

_LONE = {sign: bytes([sign]).decode("latin-1") for sign in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}
"""What Windows-1252 has no sign for, and programs leave as it is."""
_FOLLOWING = "".join(_LONE.get(byte) or bytes([byte]).decode("cp1252") for byte in range(0x80, 0xC0))
_NEXT = f"[{re.escape(_FOLLOWING)}]"
_GARBLED = re.compile(
    rf"[ÂÃ]{_NEXT}"  # a sign of Latin-1, the no-break space among them
    "|Å[´µ¶·]"  # ŵ and ŷ
    "|áº[\u20ac\x81‚ƒ„…]"  # ẁ, ẃ, ẅ, with either case
    rf"|â[€‚„\x81\x86]{_NEXT}"  # quotation marks, dashes, bullets, the euro, the trade mark, arrows
    rf"|ðŸ{_NEXT}{_NEXT}"  # small pictures
    "|ï»¿"  # the mark at the head of a file
    "|â€[\ufffd\u009d]?"  # a closing quotation mark whose last byte was lost
    r"|Â\Z",  # a no-break space that became an ordinary one
)
_RUN = re.compile(r"[^\x00-\x7f]+")
_MOST_TURNS = 3
_LEFT = "foidesk-left-as-it-was"
_FILLER = "\u2060"
"""A sign of no width, which stands where a sign was meant as one and came as two or three."""


def is_garbled(text: str) -> bool:
    """Tell whether there is anything to mend."""
    return bool(_GARBLED.search(text))


def mended(text: str) -> str:
    """Give the words as they were meant."""
    return _turned(text) if is_garbled(text) else text


def mended_in_place(text: str) -> str:
    """Give the same with fillers, sign for sign as long as the text that came, so that places in it stay true."""
    if not is_garbled(text):
        return text
    made, at = [], 0
    for match in _RUN.finditer(text):
        words = _turned(match[0])
        made += [text[at : match.start()], words + _FILLER * (len(match[0]) - len(words))]
        at = match.end()
    return "".join((*made, text[at:]))


def garbled_words(text: str, most: int = 3) -> tuple[str, ...]:
    """Give a few of the words that came garbled, to tell of them."""
    found = dict.fromkeys(word for word in re.findall(r"\S+", text) if is_garbled(word))
    return tuple(found)[:most]


def _turned(text: str) -> str:
    """Mend again until nothing is left to mend: a text may have been garbled twice over."""
    for _ in range(_MOST_TURNS):
        before, text = text, _RUN.sub(_run_meant, text)
        if text == before:
            break
    return text


def _run_meant(match: re.Match[str]) -> str:
    """Mend a run of signs beyond ASCII: as a whole where that gives sense, else sign by sign."""
    run = match[0]
    if not is_garbled(run):
        return run
    try:
        return _bytes(run).decode("utf-8").replace("\ufeff", "")
    except UnicodeError:
        return _GARBLED.sub(_meant, run)


def _meant(match: re.Match[str]) -> str:
    return _one_meant(match[0])


@lru_cache(maxsize=2048)
def _one_meant(garbled: str) -> str:
    if garbled in ("Â", "ï»¿"):
        return ""
    if garbled in ("â€", "â€\ufffd", "â€\u009d"):
        return "”"
    try:
        return _bytes(garbled).decode("utf-8")
    except UnicodeError:
        return garbled


def _bytes(words: str) -> bytes:
    """Give the bytes that were read wrongly; what Windows-1252 has no sign for was left as it was."""
    return words.encode("cp1252", errors=_LEFT)


def _left(error: UnicodeError) -> tuple[bytes, int]:
    """Give the byte of a sign that was left as it was; any other sign was never a byte."""
    if isinstance(error, UnicodeEncodeError) and ord(error.object[error.start]) in _LONE:
        return bytes([ord(error.object[error.start])]), error.start + 1
    raise error


codecs.register_error(_LEFT, _left)
