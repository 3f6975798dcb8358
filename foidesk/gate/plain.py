"""Plain files (.csv, .txt, .html, .rtf): what a spreadsheet would run, hidden pieces, personal data by count."""

import csv
import re
from itertools import islice

from foidesk.gate.look import Look, count, listing
from foidesk.intake.charsets import decode

_FORMULA = re.compile(r"[=@\t\r]|[+-](?![\d\s().,£$€%-]*\Z)")
_MOST_ROWS = 2_000_000
_PATTERNS = (
    ("email address", "email addresses", re.compile(r"[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}")),
    ("telephone number", "telephone numbers", re.compile(r"(?<![\d.])(?:\+44\s?|0)(?:\d[\s-]?){9,10}(?![\d.])")),
    ("National Insurance number", "National Insurance numbers",
     re.compile(r"\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d\d ?\d\d ?\d\d ?[A-D]\b")),
    ("postcode", "postcodes", re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}\b")),
)  # fmt: skip
_RTF_HIDDEN = re.compile(rb"\\v(?![a-z0-9-])|\\v1\b")
_RTF_CHANGED = re.compile(rb"\\(?:revised|deleted)(?![a-z0-9])")
_RTF_NOTES = re.compile(rb"\\\*?\\?annotation(?![a-z])")
_RTF_WHO = re.compile(rb"\{\\(author|operator|manager|company)\s+([^{}\\]{1,200})")
_HTML_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|\bhidden\b(?=[^<>]*>)|type\s*=\s*[\"']?hidden",
                          re.IGNORECASE)  # fmt: skip


def look_at_text(content: bytes, name: str, look: Look) -> None:
    """Look through a text, as a table where its name or its rows say so."""
    text = decode(content)
    look.allowance.spend(len(text))
    low = name.casefold()
    if low.endswith((".csv", ".tsv", ".tab")):
        _formulas(text, "\t" if low.endswith((".tsv", ".tab")) else ",", look)
    if low.endswith((".html", ".htm", ".xhtml")) or text.lstrip()[:200].casefold().startswith(
        ("<!doctype html", "<html")
    ):
        _page(text, look)
    personal = []
    for one, several, pattern in _PATTERNS:
        look.allowance.check()
        if number := sum(1 for _ in islice(pattern.finditer(text), 1_000_000)):
            personal.append(count(number, one, several))
    if personal:
        look.note("may be personal data", f"The text has {listing(personal)}.")


def _formulas(text: str, comma: str, look: Look) -> None:
    first = text[:5_000]
    if comma == "," and first.count(";") > first.count(","):
        comma = ";"
    places: list[str] = []
    number = 0
    try:
        for row, cells in enumerate(csv.reader(text.splitlines(), delimiter=comma), 1):
            if row % 10_000 == 0:
                look.allowance.check()
            for column, cell in enumerate(cells, 1):
                if _FORMULA.match(cell):
                    number += 1
                    if len(places) < 7:
                        places.append(f"row {row} column {column}")
    except csv.Error:
        look.note("odd table", "The table has a cell longer than any program writes.")
    if number:
        look.note(
            "formula in a text", f"{count(number, 'cell')} a spreadsheet would run as a formula.", listing(places)
        )


def _page(text: str, look: Look) -> None:
    told = []
    if number := text.count("<!--"):
        told.append(count(number, "remark in the source", "remarks in the source"))
    if number := sum(1 for _ in _HTML_HIDDEN.finditer(text)):
        told.append(count(number, "hidden piece"))
    if told:
        look.found("hidden text", f"The page has {listing(told)}.")
    if re.search(r"<script\b", text, re.IGNORECASE):
        look.found("script", "The page holds a script: a program that runs when it is opened.")


def look_at_rtf(content: bytes, look: Look) -> None:
    """Look through a Rich Text file for what its words do not show."""
    look.allowance.spend(len(content))
    for pattern, name, words in (
        (_RTF_HIDDEN, "hidden text", "Words are formatted as hidden."),
        (_RTF_CHANGED, "tracked changes", "Changes are kept in the text."),
        (_RTF_NOTES, "comments", "Comments go with the file."),
        (re.compile(rb"\\(?:\*\\)?objdata"), "embedded file", "A whole file lies in this one."),
    ):
        if pattern.search(content):
            look.found(name, words)
    people = [f"{found[1].decode()} “{found[2].decode('cp1252', 'replace')}”" for found in _RTF_WHO.finditer(content)]
    if people:
        look.note("document properties", f"The file tells: {listing(people)}.", "properties")
