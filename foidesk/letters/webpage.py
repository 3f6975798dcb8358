"""A Letter as HTML: real headings, lists, and tables with header cells; no script, no picture, nothing fetched.

GOV.UK and the Public Sector Bodies Accessibility Regulations 2018 (SI 2018/952) want HTML for what is published; the
same page is the body of an email draft, so its looks stand in each element, where mail programs leave them.
"""

import html
from collections.abc import Sequence

from foidesk.domain.richtext import RichText
from foidesk.letters.letter import Annex, Heading, Letter, Row, Table, announces, of_items
from foidesk.letters.spreading import annexed

MEDIA_TYPE = "text/html"
_EDGE = "style='border:1px solid #666666;padding:6px;vertical-align:top;text-align:left'"


def draw(letter: Letter) -> bytes:
    """Write a letter as an HTML file, encoded as UTF-8."""
    return html_of(letter).encode("utf-8", "ignore")


def html_of(letter: Letter) -> str:
    """Give a letter's words as one HTML file that needs no other: for a mail, a browser, a screen reader."""
    letter = annexed(letter, parted=False)
    drafted = ["<p><strong>DRAFT</strong></p>"] if letter.draft else []
    parts = [*drafted, _lines((letter.marking,)), _head(letter), _lines(letter.address)]
    parts.append(_lines([f"{label} {value}".strip() for label, value in letter.references]))
    parts.append(_lines((letter.salutation,)))
    if letter.subject.strip():
        parts.append(f"<h1 style='font-size:1em'>{_said(letter.subject)}</h1>")
    parts.append(letter.opening.to_html())
    beneath = False
    for number, block in enumerate(letter.body):
        if isinstance(block, Heading):
            parts.append(_heading(block.text))
            beneath = True
        elif isinstance(block, Table):
            if letter.stacked:
                parts.append(_stacked(block, "h3" if beneath else "h2", numbered=letter.number_items))
            else:
                parts.append(_table(block, numbered=letter.number_items))
        elif announces(block, next(iter(letter.body[number + 1 : number + 2]), None)):
            parts.append(_heading(block.plain()))
            beneath = True
        else:
            parts.append(_rich(block))
    parts += [_rich(letter.closing), _lines((letter.valediction,)), _lines(letter.signatory)]
    if letter.enclosures:
        items = "".join(f"<li>{_said(line)}</li>" for line in letter.enclosures if line.strip())
        parts.append(f"<p>Enclosures:</p><ul>{items}</ul>")
    parts += [_annex(annex, number) for number, annex in enumerate(letter.annexes, start=1)]
    body = "\n".join(part for part in parts if part)
    size = f"{letter.font_points:g}pt" if letter.stacked else "12pt"
    title = ("DRAFT: " if letter.draft else "") + (letter.title or f"{letter.subject} ({letter.reference})")
    return (
        f'<!DOCTYPE html>\n<html lang="{_said(letter.language)}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{_said(title)}</title></head>\n'
        f'<body style="font-family:Arial,sans-serif;font-size:{size};line-height:1.4;max-width:48em;margin:1em">\n'
        f"<main>\n{body}\n</main>\n</body></html>\n"
    )


def _head(letter: Letter) -> str:
    if letter.letterhead is None:
        return ""
    lines = [f"<b>{_said(line.text)}</b>" if line.bold else _said(line.text) for line in letter.letterhead.lines]
    contact = [_said(line) for line in letter.letterhead.contact]
    return f"<p>{'<br>'.join([*lines, *contact])}</p>" if lines or contact else ""


def _heading(words: str, tag: str = "h2") -> str:
    return f"<{tag} style='font-size:1em'>{_said(words)}</{tag}>"


def _rich(text: RichText) -> str:
    return text.to_html().replace("<th>", f"<th {_EDGE} scope='col'>").replace("<td>", f"<td {_EDGE}>")


def _annex(annex: Annex, number: int) -> str:
    """Write an annex: what is wider than the page is moved within its own frame, by keys too."""
    named = f"annex-{number}"
    frame = f"role='region' aria-labelledby='{named}' tabindex='0' style='overflow-x:auto'"
    text = _rich(annex.text).replace("<table", "<table style='border-collapse:collapse'")
    return f"<h2 id='{named}' style='font-size:1em'>{_said(annex.title)}</h2>\n<div {frame}>{text}</div>"


def _table(table: Table, *, numbered: bool) -> str:
    heads = "".join(f"<th {_EDGE} scope='col'>{_said(one)}</th>" for one in table.headings)
    rows = "".join(
        f"<tr><th {_EDGE} scope='row'><div style='font-weight:normal'>{_asked(row, numbered=numbered)}</div></th>"
        f"<td {_EDGE}>{_rich(row.answer) or '&nbsp;'}</td></tr>"
        for row in table.rows
    )
    look = "style='border-collapse:collapse;width:100%'"
    return f"<table {look}><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"


def _stacked(table: Table, tag: str, *, numbered: bool) -> str:
    """Write each request above its response, over the whole width, as large print has it."""
    parts = []
    for row in table.rows:
        if any(not one.text.is_empty for one in row.asked):
            parts.append(_heading(table.headings[0], tag))
        heading = table.headings[1] + of_items(row, numbered=numbered)
        parts += [_asked(row, numbered=numbered), _heading(heading, tag), _rich(row.answer)]
    return "\n".join(parts)


def _asked(row: Row, *, numbered: bool) -> str:
    parts = []
    for one in row.asked:
        words = one.text.to_html()
        if numbered and one.number is not None:
            mark = f"<b>{one.number}.</b> "
            words = words.replace("<p>", f"<p>{mark}", 1) if words.startswith("<p>") else mark + words
        parts.append(words)
    return "".join(parts)


def _lines(lines: Sequence[str]) -> str:
    kept = [_said(line) for line in lines if line.strip()]
    return f"<p>{'<br>'.join(kept)}</p>" if kept else ""


def _said(words: str) -> str:
    return html.escape(words)
