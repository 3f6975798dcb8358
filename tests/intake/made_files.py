"""Real files of every kind, made for the tests: Outlook mails, Word files, OpenDocument texts, PDFs."""

import struct
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from reportlab.pdfgen import canvas

Tree = dict[str, Any]  # a name to bytes (a stream) or to a Tree (a storage)
_END, _FREE = 0xFFFFFFFE, 0xFFFFFFFF


def compound(tree: Tree) -> bytes:
    """Write a compound file ([MS-CFB]): small streams in the mini stream, large ones in sectors of 512 bytes."""
    entries: list[list[Any]] = []  # name, type, right sibling, child, start, size
    sectors: list[bytes] = []
    fat: list[int] = []
    mini, minifat = bytearray(), []

    def chain(content: bytes) -> int:
        if not content:
            return _END
        first = len(sectors)
        pieces = [content[at : at + 512].ljust(512, b"\0") for at in range(0, len(content), 512)]
        sectors.extend(pieces)
        fat.extend(range(first + 1, first + len(pieces)))
        fat.append(_END)
        return first

    def mini_chain(content: bytes) -> int:
        if not content:
            return _END
        first = len(mini) // 64
        count = -(-len(content) // 64)
        mini.extend(content.ljust(count * 64, b"\0"))
        minifat.extend(range(first + 1, first + count))
        minifat.append(_END)
        return first

    def add(name: str, held: bytes | Tree, kind: int) -> int:
        at = len(entries)
        entries.append([name, kind, _FREE, _FREE, _END, 0])
        if isinstance(held, bytes):
            entries[at][4:] = [chain(held) if len(held) >= 4096 else mini_chain(held), len(held)]
            return at
        before = None
        for key, inner in sorted(held.items(), key=lambda pair: (len(pair[0]), pair[0].upper())):
            one = add(key, inner, 2 if isinstance(inner, bytes) else 1)
            if before is None:
                entries[at][3] = one
            else:
                entries[before][2] = one
            before = one
        return at

    add("Root Entry", tree, 5)
    entries[0][4:] = [chain(bytes(mini)), len(mini)]
    minifat_at = chain(
        b"".join(struct.pack("<I", one) for one in minifat).ljust(-(-len(minifat) // 128) * 512, b"\xff")
    )
    directory = b""
    for name, kind, right, below, start, size in entries:
        wide = name.encode("utf-16-le")
        directory += wide.ljust(64, b"\0") + struct.pack("<HBBIII", len(wide) + 2, kind, 1, _FREE, right, below)
        directory += bytes(36) + struct.pack("<IQ", start, size)
    directory_at = chain(directory + b"".join(bytes(68) + b"\xff" * 12 + bytes(48) for _ in range(-len(entries) % 4)))
    count, more = 1, 0
    while count * 128 < len(sectors) + count + more:
        count += 1
        more = max(0, -(-(count - 109) // 127))  # the places of further tables stand in sectors of their own
    fat_at = len(sectors)
    fat += [0xFFFFFFFD] * count + [0xFFFFFFFC] * more + [_FREE] * (count * 128 - len(sectors) - count - more)
    sectors.extend(struct.pack("<128I", *fat[at * 128 : at * 128 + 128]) for at in range(count))
    places = [fat_at + at for at in range(count)]
    for at in range(more):
        held = places[109 + at * 127 : 109 + (at + 1) * 127]
        following = fat_at + count + at + 1 if at + 1 < more else _END
        sectors.append(struct.pack("<128I", *held, *[_FREE] * (127 - len(held)), following))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<IIIIIII", 0, count, directory_at, 0, 4096, minifat_at, -(-len(minifat) // 128))
    head += struct.pack("<II", fat_at + count if more else _END, more)
    head += struct.pack("<109I", *(places + [_FREE] * 109)[:109])
    return head + b"".join(sectors)


def properties(
    words: dict[int, str] | None = None,
    held: dict[int, bytes] | None = None,
    moments: dict[int, datetime | None] | None = None,
    whole: dict[int, int] | None = None,
    *,
    header: int = 32,
    narrow: str = "",
) -> Tree:
    """Give the streams of one message or attachment ([MS-OXMSG])."""
    tree: Tree = {}
    table = bytes(header)
    for number, text in (words or {}).items():
        kind = 0x1E if narrow else 0x1F
        tree[f"__substg1.0_{number:04X}{kind:04X}"] = text.encode(narrow or "utf-16-le")
        table += struct.pack("<HHIII", kind, number, 6, len(text), 0)
    for number, content in (held or {}).items():
        tree[f"__substg1.0_{number:04X}0102"] = content
        table += struct.pack("<HHIII", 0x102, number, 6, len(content), 0)
    for number, when in (moments or {}).items():
        ticks = int((when - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds()) * 10**7 if when else 0
        table += struct.pack("<HHIQ", 0x40, number, 6, ticks)
    for number, amount in (whole or {}).items():
        table += struct.pack("<HHIII", 3, number, 6, amount, 0)
    tree["__properties_version1.0"] = table
    return tree


def mail(body: str = "", *, attached: tuple[Tree, ...] = (), header: int = 32, **more: Any) -> Tree:
    """Give a mail as Outlook saves it: from Ann Lee, about vans, delivered on 23 July 2024."""
    came = datetime(2024, 7, 23, 15, 12, 4, tzinfo=UTC)
    words = {0x001A: "IPM.Note", 0x0037: "Vans", 0x0C1A: "Ann Lee", 0x5D01: "ann@example.org", 0x0C1E: "EX"}
    words |= {0x0C1F: "/O=ORG/CN=ANN", 0x1000: body} | more.pop("words", {})
    moments = {0x0E06: came, 0x0039: came} | more.pop("moments", {})
    tree = properties({key: one for key, one in words.items() if one}, moments=moments, header=header, **more)
    return tree | {f"__attach_version1.0_#{at:08X}": one for at, one in enumerate(attached)}


def attached_file(name: str, content: bytes, kind: str = "application/pdf") -> Tree:
    """Give an attachment of an Outlook mail."""
    return properties({0x3707: name, 0x370E: kind}, {0x3701: content}, header=8)


def attached_mail(inner: Tree) -> Tree:
    """Give a mail attached to an Outlook mail."""
    return properties({0x3001: "inner"}, header=8) | {"__substg1.0_3701000D": inner}


NUMBERING = """
<w:abstractNum w:abstractNumId="90">
 <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
 <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>
 <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1.%2.%3"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="91">
 <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl>
</w:abstractNum>
<w:num w:numId="90"><w:abstractNumId w:val="90"/></w:num>
<w:num w:numId="91"><w:abstractNumId w:val="91"/></w:num>
<w:num w:numId="92"><w:abstractNumId w:val="90"/>
 <w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
"""


def word(make: Callable[[Any], None]) -> bytes:
    """Make a Word file; `make` fills it."""
    paper = docx.Document()
    numbering = paper.part.numbering_part.element
    for one in parse_xml(f"<w:numbering {nsdecls('w')}>{NUMBERING}</w:numbering>"):
        # Word wants every abstract list in front of the lists.
        numbering.insert(0, one) if one.tag.endswith("abstractNum") else numbering.append(one)
    make(paper)
    file = BytesIO()
    paper.save(file)
    return file.getvalue()


def xml(source: str) -> Any:
    """Give an element of a Word file."""
    names = nsdecls("w", "r", "wp", "a") + ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    names += ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    names += ' xmlns:v="urn:schemas-microsoft-com:vml"'
    return parse_xml(source.replace(">", f" {names}>", 1))


def listed(paper: Any, text: str, num_id: int, level: int = 0) -> None:
    """Add a paragraph that Word numbers."""
    one = paper.add_paragraph(text)
    source = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num_id}"/></w:numPr>'
    one._p.get_or_add_pPr().append(xml(source))


def without(package: bytes, change: dict[str, bytes | None]) -> bytes:
    """Give a zip package with parts changed, added or (None) taken out."""
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(package)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            if part not in change:
                new.writestr(part, old.read(part))
        for part, content in change.items():
            if content is not None:
                new.writestr(part, content)
    return file.getvalue()


_ODT_NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "style", "table")
) + (
    ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
    ' xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"'
)
ODT_LISTS = """
<text:list-style style:name="L1">
 <text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
 <text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/>
</text:list-style>
<text:list-style style:name="L2">
 <text:list-level-style-bullet text:level="1" text:bullet-char="\uf0b7"/>
</text:list-style>
<style:style style:name="P1" style:family="paragraph">
 <style:paragraph-properties fo:margin-bottom="0.25cm"/>
</style:style>
"""


def opendocument(body: str, manifest: str = "", styles: str = ODT_LISTS) -> bytes:
    """Make an OpenDocument text."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
        made.writestr("META-INF/manifest.xml", manifest or "<manifest/>")
        made.writestr(
            "content.xml",
            f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_ODT_NAMES}><office:automatic-styles>'
            f"{styles}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>",
        )
    return file.getvalue()


def pdf(*pages: list[str], **settings: Any) -> bytes:
    """Make a PDF, one list of lines a page; an empty line leaves a gap."""
    file = BytesIO()
    sheet = canvas.Canvas(file, **settings)
    for page in pages:
        text = sheet.beginText(72, 780)
        for line in page:
            text.textLine(line)
        sheet.drawText(text)
        sheet.showPage()
    sheet.save()
    return file.getvalue()
