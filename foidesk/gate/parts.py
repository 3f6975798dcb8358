"""The parts of a zip package read as streams, within bounds: no part is ever held whole unless it is small."""

import posixpath
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from urllib.parse import unquote
from xml.parsers import expat

from foidesk.gate.look import Allowance, Unseen

Attributes = dict[str, str]
Start = Callable[[str, Attributes], None]
End = Callable[[str], None]
Words = Callable[[str], None]
DAMAGED = Unseen("is damaged", "Open it in the program it was made with and save it again.")
LOCKED = Unseen("is protected with a password", "Attach a copy without it.")
SWOLLEN = Unseen("unpacks to far more than a file to disclose holds", "Save what is to be disclosed as a new file.")
_MOST_PARTS = 20_000
_MOST_SMALL = 32 * 1024 * 1024
_RATIO_MATTERS = 64 * 1024 * 1024
_HONEST_RATIO = 250
_DEEPEST = 300
_PIECE = 128 * 1024
# What zipfile and zlib were seen to raise on damaged packages.
_BROKEN = (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, LookupError, NotImplementedError,
           RuntimeError, struct.error, OverflowError)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Relation:
    """What one part says of another, or of something outside the file."""

    key: str
    kind: str
    target: str
    outside: bool


class Parts:
    """One package: the names of its parts, regardless of case, and ways to go through them."""

    def __init__(self, content: bytes, allowance: Allowance) -> None:
        self._allowance = allowance
        try:
            self._zip = zipfile.ZipFile(BytesIO(content))
            infos = [one for one in self._zip.infolist() if not one.is_dir()]
        except _BROKEN as trouble:
            raise DAMAGED from trouble
        if len(infos) > _MOST_PARTS:
            raise SWOLLEN
        if any(one.flag_bits & 1 for one in infos):
            raise LOCKED
        self._infos = {one.filename.replace("\\", "/").lstrip("/").casefold(): one for one in infos}
        if len(self._infos) != len(infos):
            raise Unseen("holds two parts of the same name", "Open it, and save it again.")
        self._read: set[str] = set()
        self.names = [one.filename.replace("\\", "/").lstrip("/") for one in infos]

    def __contains__(self, part: str) -> bool:
        return part.casefold() in self._infos

    def size(self, part: str) -> int:
        """Give how large a part says it is."""
        return self._infos[part.casefold()].file_size

    def pieces(self, part: str) -> Iterator[bytes]:
        """Give a part in pieces; raises Unseen for one that is missing, broken, or swells without end."""
        about = self._infos.get(part.casefold())
        if about is None:
            raise DAMAGED
        read = 0
        self._read.add(part.casefold())
        try:
            with self._zip.open(about) as stream:
                while piece := stream.read(_PIECE):
                    read += len(piece)
                    if read > _RATIO_MATTERS and read > _HONEST_RATIO * about.compress_size:
                        raise SWOLLEN
                    self._allowance.spend(len(piece))
                    yield piece
        except _BROKEN as trouble:
            raise DAMAGED from trouble

    def read(self, part: str, most: int = _MOST_SMALL) -> bytes:
        """Give a small part whole."""
        held = bytearray()
        for piece in self.pieces(part):
            held += piece
            if len(held) > most:
                raise SWOLLEN
        return bytes(held)

    def check_the_rest(self) -> None:
        """Go through every part that nobody looked into; raises Unseen for one that is broken."""
        for name in self.names:
            if name.casefold() not in self._read:
                for _piece in self.pieces(name):
                    pass

    def under(self, *starts: str) -> list[str]:
        """Give the parts whose names start so."""
        return [name for name in self.names if name.casefold().startswith(starts)]

    def walk(self, part: str, start: Start, end: End | None = None, words: Words | None = None) -> None:
        """Go through an XML part; tags and attributes come without their prefix."""
        depth = 0

        def opened(name: str, attributes: Attributes) -> None:
            nonlocal depth
            depth += 1
            if depth > _DEEPEST:
                raise Unseen("holds XML nested deeper than any program writes")
            start(local(name), _plain(attributes))

        def closed(name: str) -> None:
            nonlocal depth
            depth -= 1
            if end is not None:
                end(local(name))

        parser = calm_parser()
        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler = opened, closed
        if words is not None:
            parser.CharacterDataHandler = words
        self.feed(part, parser)

    def feed(self, part: str, parser: expat.XMLParserType) -> None:
        """Give the pieces of a part to a parser."""
        try:
            for piece in self.pieces(part):
                parser.Parse(piece, False)
            parser.Parse(b"", True)
        except (expat.ExpatError, UnicodeError, LookupError) as trouble:
            raise DAMAGED from trouble

    def relations(self, part: str) -> list[Relation]:
        """Give what a part refers to; targets inside the package are full names."""
        folder, _, name = part.rpartition("/")
        holder = f"{folder}/_rels/{name}.rels".lstrip("/")
        found: list[Relation] = []

        def start(tag: str, attributes: Attributes) -> None:
            if tag != "Relationship":
                return
            outside = attributes.get("TargetMode", "").casefold() == "external"
            target = attributes.get("Target", "")
            if not outside:
                plain = unquote(target)
                target = posixpath.normpath(plain.lstrip("/") if plain.startswith("/") else f"{folder}/{plain}")
                target = target.lstrip("/")
            kind = attributes.get("Type", "").rpartition("/")[2]
            found.append(Relation(attributes.get("Id", ""), kind, target, outside))

        if holder in self:
            self.walk(holder, start)
        return found

    def related(self, part: str, kind: str) -> list[str]:
        """Give the parts of a kind that a part refers to."""
        return [one.target for one in self.relations(part) if one.kind == kind and not one.outside]


def calm_parser() -> expat.XMLParserType:
    """Give a parser that refuses document types: Office formats have none, and endless entities need one."""
    parser = expat.ParserCreate()

    def refuse(*_declared: object) -> None:
        raise Unseen("holds XML that declares a document type, which no Office program writes")

    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    return parser


def local(name: str) -> str:
    """Give a name without its prefix."""
    return name.rpartition(":")[2] if ":" in name else name


def _plain(attributes: Attributes) -> Attributes:
    """Give attributes without prefixes; where one stands with and without, the bare one, and a reference as r:id."""
    plain = {key: value for key, value in attributes.items() if ":" not in key}
    for key, value in attributes.items():
        prefix, colon, name = key.partition(":")
        if colon and prefix != "xmlns":
            plain.setdefault(name, value)
            if name == "id":
                plain["r:id"] = value
    return plain


def on(value: str | None) -> bool:
    """Read a switch as Office writes it: present without a value means yes."""
    return value is None or value.casefold() not in ("0", "false", "off", "none")
