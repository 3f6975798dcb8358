"""Outlook and older Office files (compound files) opened with bounds: no loop, no swelling, no endless tree."""

import struct
from io import BytesIO
from typing import Any

from foidesk.domain.troubles import CannotRead
from foidesk.intake.packages import damaged, oversized

MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MOST_STREAMS = 50_000
_SMALL_SHIFT = 6
# What the library was seen to raise on damaged files, over and above its own errors (which are OSErrors).
BROKEN = (OSError, struct.error, ValueError, LookupError, TypeError, AttributeError, OverflowError, ArithmeticError,
          AssertionError, RecursionError, MemoryError)  # fmt: skip


class Storage:
    """One folder of a compound file: its streams by name, and its folders."""

    def __init__(self, ole: Any, entry: Any) -> None:  # noqa: ANN401  the library is untyped
        self._ole = ole
        self._entry = entry

    def stream(self, name: str) -> bytes | None:
        """Give the bytes of a stream, or None if there is none or it is broken."""
        entry = self._entry.kids_dict.get(name.casefold())
        if entry is None or entry.entry_type != 2:
            return None
        try:
            return bytes(self._ole._open(entry.isectStart, entry.size).read())
        except BROKEN:
            return None

    def folder(self, name: str) -> "Storage | None":
        """Give a folder, or None."""
        entry = self._entry.kids_dict.get(name.casefold())
        return Storage(self._ole, entry) if entry is not None and entry.entry_type == 1 else None

    def folders(self, start: str) -> list["Storage"]:
        """Give the folders whose names start so, in the order of their names."""
        found = [one for one in self._entry.kids if one.entry_type == 1 and one.name.casefold().startswith(start)]
        return [Storage(self._ole, one) for one in sorted(found, key=lambda one: str(one.name).casefold())]

    def names(self) -> frozenset[str]:
        """Give the names in this folder, in small letters."""
        return frozenset(self._entry.kids_dict)


def opened(content: bytes, name: str) -> Storage:
    """Open a compound file; raises CannotRead for a broken one or one built to be endless."""
    import olefile

    class _Calm(olefile.OleFileIO):  # type: ignore[misc]
        """Without the check whether two streams share a sector: it takes the square of their number in time."""

        def _check_duplicate_stream(self, first_sect: int, minifat: bool = False) -> None:
            return

    _check_head(content, name)
    try:
        ole = _Calm(BytesIO(content))
        entries = [one for one in ole.direntries if one is not None]
        # Every stream lies somewhere in the file: more bytes than it has, several times over, is a trick.
        if len(entries) > _MOST_STREAMS or sum(one.size for one in entries) > 4 * len(content) + (1 << 20):
            raise oversized(name)
        return Storage(ole, ole.root)
    except BROKEN as trouble:
        raise damaged(name, str(trouble)) from trouble


def _check_head(content: bytes, name: str) -> None:
    """Refuse tables that the library would read for ever: each may be no larger than the file."""
    if len(content) < 512:
        raise damaged(name, "cut off")
    sector_shift, small_shift = struct.unpack_from("<HH", content, 30)
    table, small_table, more_tables = struct.unpack_from("<I16xI4xI", content, 44)
    if sector_shift not in (9, 12) or small_shift != _SMALL_SHIFT:
        raise damaged(name, "its sectors are not sound")
    sectors = (len(content) >> sector_shift) + 1
    most = 2 * (sectors >> (sector_shift - 2)) + 16  # one table holds the places of 128 or 1,024 sectors
    if table > most or small_table > sectors or more_tables > most:
        raise damaged(name, "its tables are not sound")


def password_or_kind(storage: Storage, name: str) -> CannotRead:
    """Say what a compound file is that is no e-mail."""
    from foidesk.intake.packages import UNTOUCHED, protected

    names = storage.names()
    if "encryptedpackage" in names or "encryptioninfo" in names:
        return protected(name)
    kind, do = "an older Office or Outlook file", "Open it, copy the words and paste them into a new request."
    if "worddocument" in names:
        kind, do = "an older Word file (.doc)", "Open it in Word, save it as .docx and open that, or paste its words."
    elif "workbook" in names or "book" in names:
        kind = "an older Excel file"
    elif "powerpoint document" in names:
        kind = "an older PowerPoint file"
    return CannotRead(f"“{name}” is {kind}, which this desk does not read.", kept=UNTOUCHED, do=do)
