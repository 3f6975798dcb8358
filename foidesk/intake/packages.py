"""Zip packages (Word, OpenDocument) opened with bounds: only the parts needed, never more than a letter holds."""

import struct
import zipfile
import zlib
from io import BytesIO
from xml.etree.ElementTree import Element

from foidesk.domain.troubles import CannotRead
from foidesk.intake.xmltree import BadXml, tree

UNTOUCHED = "Nothing was changed."
_PASTE = "Open it in the program it was made with, copy the words and paste them into a new request."
_MOST_PARTS = 5_000
_MOST_DIRECTORY = 2_000_000
_MOST_BYTES = 32 * 1024 * 1024
_HONEST_RATIO = 250  # Word's own repetitive tables pack about 60 to 1
_RATIO_MATTERS = 4 * 1024 * 1024
# What zipfile and zlib were seen to raise on damaged packages.
_BROKEN = (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, LookupError, NotImplementedError,
           RuntimeError, struct.error, OverflowError)  # fmt: skip


class Package:
    """One package: which parts it has, and each part within the bounds."""

    def __init__(self, content: bytes, name: str) -> None:
        self._name = name
        end = content.rfind(b"PK\x05\x06")
        if 0 <= end <= len(content) - 22:
            parts, directory = struct.unpack_from("<HI", content, end + 10)
            if parts > _MOST_PARTS or directory > _MOST_DIRECTORY:
                raise oversized(name)
        try:
            self._zip = zipfile.ZipFile(BytesIO(content))
        except _BROKEN as trouble:
            raise damaged(name, str(trouble)) from trouble
        self.parts = frozenset(one.filename for one in self._zip.infolist())
        if any(one.flag_bits & 1 for one in self._zip.infolist()):
            raise protected(name)

    def read(self, part: str) -> bytes:
        """Give the bytes of a part; raises CannotRead for a damaged one or one that swells without end."""
        try:
            about = self._zip.getinfo(part)
            swells = about.file_size > _RATIO_MATTERS and about.file_size > _HONEST_RATIO * about.compress_size
            if about.file_size > _MOST_BYTES or swells:
                raise oversized(self._name)
            with self._zip.open(about) as stream:
                content = stream.read(_MOST_BYTES + 1)
        except _BROKEN as trouble:
            raise damaged(self._name, str(trouble)) from trouble
        if len(content) > _MOST_BYTES:
            raise oversized(self._name)
        return content

    def xml(self, part: str) -> Element:
        """Give the tree of an XML part."""
        try:
            return tree(self.read(part))
        except BadXml as trouble:
            raise damaged(self._name, str(trouble)) from trouble

    def xml_if_sound(self, part: str) -> Element | None:
        """Give the tree of a part the words can do without (styles, numbering), or None."""
        try:
            return self.xml(part) if part in self.parts else None
        except CannotRead:
            return None


def damaged(name: str, details: str = "") -> CannotRead:
    """Say that a file is broken."""
    return CannotRead(f"“{name}” is damaged and could not be read.", kept=UNTOUCHED, do=_PASTE, details=details)


def protected(name: str) -> CannotRead:
    """Say that a file has a password."""
    return CannotRead(
        f"“{name}” is protected with a password.", kept=UNTOUCHED, do="Save a copy without it and open the copy."
    )


def oversized(name: str) -> CannotRead:
    """Say that a file unpacks to more than any letter holds."""
    return CannotRead(f"“{name}” unpacks to far more than a letter holds, so it was not opened.",
                      kept=UNTOUCHED, do="If you trust the sender, " + _PASTE[0].lower() + _PASTE[1:])  # fmt: skip


def wordless(name: str) -> CannotRead:
    """Say that a file holds no words at all."""
    return CannotRead(f"“{name}” has no words in it.", kept=UNTOUCHED, do="Check the file, or paste the request.")
