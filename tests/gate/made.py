"""Real files for the release gate: clean ones, and ones that hide a thing, made as people's programs make them."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from typing import Any

import docx
import openpyxl
from reportlab.pdfgen import canvas

from foidesk.domain.gatefindings import GateFinding
from foidesk.domain.severity import Severity
from foidesk.gate.scan import scan_bytes


def saved(thing: Any) -> bytes:
    held = BytesIO()
    thing.save(held)
    return held.getvalue()


def workbook(change: Callable[[Any, Any], object] = lambda book, sheet: None) -> bytes:
    """A workbook of one sheet, Costs, forty rows of three columns."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Costs"
    for row in range(1, 41):
        sheet.append([f"Item {row}", row * 10, row])
    change(book, sheet)
    return saved(book)


def word(change: Callable[[Any], object] = lambda paper: None) -> bytes:
    paper = docx.Document()
    paper.add_heading("Spending on vans", 1)
    paper.add_paragraph("The office spent £400 on vans.")
    change(paper)
    return saved(paper)


def pdf(*pages: Callable[[Any], object], **particulars: str) -> bytes:
    held = BytesIO()
    paper = canvas.Canvas(held)
    if "author" in particulars:
        paper.setAuthor(particulars["author"])
    for draw in pages:
        draw(paper)
        paper.showPage()
    paper.save()
    return held.getvalue()


def repacked(content: bytes, changes: dict[str, bytes | Callable[[bytes], bytes]]) -> bytes:
    """A zip package with parts put in, changed, or (given b"") taken out."""
    held = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            change = changes.get(name)
            new_content = change(old.read(name)) if callable(change) else change
            if new_content != b"":
                new.writestr(name, old.read(name) if new_content is None else new_content)
        for name, change in changes.items():
            if name not in old.namelist() and isinstance(change, bytes):
                new.writestr(name, change)
    return held.getvalue()


def swapped(part: str, old: str, new: str) -> dict[str, bytes | Callable[[bytes], bytes]]:
    def change(content: bytes) -> bytes:
        assert old.encode() in content
        return content.replace(old.encode(), new.encode(), 1)

    return {part: change}


def related(holder: str, kind: str, target: str, *, outside: bool = False) -> dict[str, Callable[[bytes], bytes]]:
    """A change that makes one part refer to another."""
    mode = ' TargetMode="External"' if outside else ""
    line = (
        '<Relationship Id="rIdGate" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        f'{kind}" Target="{target}"{mode}/></Relationships>'
    )
    return {holder: lambda content: content.replace(b"</Relationships>", line.encode())}


def named(content: bytes, name: str) -> dict[str, GateFinding]:
    """What the gate finds, by its names."""
    return {one.name: one for one in scan_bytes(content, name)}


def errors(content: bytes, name: str) -> list[str]:
    return [one.name for one in scan_bytes(content, name) if one.severity is Severity.ERROR]
