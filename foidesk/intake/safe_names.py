"""File names from outside made safe to write on any system: a name, never a path."""

import re
import unicodedata

_MOST_BYTES = 180
_LONGEST_ENDING = 16
_FORBIDDEN = re.compile(r'[<>:"|?*]')
# Windows gives these names to devices, with any ending ("con.txt" is the console).
_DEVICE = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|clock\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])\Z", re.IGNORECASE
)
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def printable(words: str) -> str:
    """Give the words on one line without control, direction-changing or invisible characters."""
    seen = (" " if unicodedata.category(sign) in {"Cc", "Zl", "Zp"} else sign for sign in words)
    return " ".join("".join(sign for sign in seen if unicodedata.category(sign) not in _UNSEEN).split())


def safe_file_name(name: str, fallback: str = "attachment") -> str:
    """Give a file name without folders, device names, hidden signs or undue length."""
    last = re.split(r"[/\\]", name)[-1]
    last = re.sub(r"\A[A-Za-z]:", "", last)
    last = _FORBIDDEN.sub("_", printable(unicodedata.normalize("NFC", last))).strip(" .")
    if not last:
        return fallback
    if _DEVICE.match(last.split(".")[0].strip()):
        last = f"_{last}"
    stem, dot, ending = last.rpartition(".")
    if not dot or not stem or len(ending) > _LONGEST_ENDING:
        stem, dot, ending = last, "", ""
    room = _MOST_BYTES - len((dot + ending).encode())
    stem = stem.encode()[:room].decode(errors="ignore").rstrip(" .")
    return f"{stem}{dot}{ending}"


def without_doubles(name: str, taken: set[str]) -> str:
    """Give the name, numbered if a file of that name is there already, and add it to `taken`."""
    stem, dot, ending = name.rpartition(".")
    if not dot:
        stem, ending = name, ""
    free, count = name, 1
    while free.casefold() in taken:
        count += 1
        free = f"{stem} ({count}){dot}{ending}"
    taken.add(free.casefold())
    return free
