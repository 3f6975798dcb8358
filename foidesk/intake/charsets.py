"""Bytes to characters, whatever charset was declared, forgotten or declared wrongly."""

import codecs
import re

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Only real charsets: Python also knows "zlib", "unicode_escape" or "punycode" by name, which no letter uses.
_KNOWN = re.compile(
    r"ascii|utf-8|utf-7|utf-16(?:-[bl]e)?|utf-32(?:-[bl]e)?|iso8859-\d+|cp\d{3,4}|koi8-[rtu]|mac-\w+|gb2312|gbk|gb18030"
    r"|hz|big5(?:hkscs)?|euc_\w+|shift_jis\w*|iso2022_\w+|johab|tis-620|ptcp154|hp-roman8"
)
# Old western charsets that careless programs declare while they send something else.
_LATIN = frozenset({"ascii", "iso8859-1", "iso8859-15", "cp1252"})
_CONTROLS = re.compile(r"[\x00-\x06\x0e-\x1a\x1c-\x1f]")
_LOOK_AT = 64 * 1024


def known_charset(declared: str) -> str:
    """Give Python's name for a declared charset, or nothing if it is not one that text is written in."""
    try:
        name = codecs.lookup(declared.strip().strip("'\"")[:40]).name
    except (LookupError, ValueError):  # unknown, or a NUL in the name
        return ""
    return name if _KNOWN.fullmatch(name) else ""


def decode(content: bytes, declared: str = "") -> str:
    """Give the characters: byte-order mark first, then what is declared if it fits, then what is likely."""
    for mark, charset in _BOMS:
        if content.startswith(mark):
            return content.decode(charset, errors="replace").removeprefix("\ufeff")
    charset = known_charset(declared)
    wide = charset.startswith(("utf-16", "utf-32"))
    # Plain ASCII is valid as UTF-16 too, and gives Chinese: a wide charset without a single zero byte is not one.
    if charset and charset not in _LATIN and not (wide and b"\0" not in content):
        try:
            return content.decode(charset)
        except (UnicodeError, ValueError):
            pass
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    try:
        return content.decode("iso8859-15" if charset == "iso8859-15" else "cp1252")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def is_binary(content: bytes) -> bool:
    """Say whether these bytes are no text: a NUL (unless UTF-16 or UTF-32 say so) or many control characters."""
    sample = content[:_LOOK_AT]
    if any(sample.startswith(mark) for mark, _ in _BOMS[1:]):
        sample = decode(sample[: len(sample) // 4 * 4]).encode(errors="replace")
    elif b"\0" in content:
        return True
    text = sample.decode("latin-1")
    return "\0" in text or len(_CONTROLS.findall(text)) > max(2, len(text) // 50)


def one_newline(text: str) -> str:
    """Make every line end a line feed; no other character changes, for the text is evidence."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
