"""Whether the words lead somewhere: a link, the contact of another body, what is enclosed (FOIA 2000 ss.16, 21)."""

import re
from collections.abc import Iterator

from foidesk.domain.checking.matter import Matter
from foidesk.domain.checking.passages import Passage, response_passage, says, sentence_at, spans, text_of
from foidesk.domain.checking.people import EMAIL, is_private
from foidesk.domain.checking.rule import ERROR, WARNING, Finding, Subject, rules_of
from foidesk.domain.items import Outcome, Response
from foidesk.domain.richtext import RichText, TableBlock

RULES = rules_of(
    Subject.WORDS,
    ("link_missing", "Where the words speak of a link there is one", ERROR, "FOIA 2000 s.21(1)"),
    ("home_page", "A link for what is published leads to the page itself", WARNING, "FOIA 2000 s.21(1)"),
    ("redirect_contact", "Where another body is named, its contact is given", WARNING, "FOIA 2000 s.16(1)"),
    ("enclosure_missing", "What the words call enclosed goes with the letter", WARNING, "FOIA 2000 s.1(1)(b)"),
    ("empty_cell", "No cell of a table is empty", WARNING, "FOIA 2000 s.1(1)(b)"),
)
_LINK_WORDS = re.compile(
    r"\b(?:the )?(?:following|above|attached) (?:web ?)?links?\b|\b(?:web ?)?links? (?:below|above|provided|here)\b"
    r"|\b(?:via|at|on|using|following|through|see|visit|click(?: on)?) (?:the|this|these) (?:web ?)?links?\b"
    r"(?! between| with| to )|\bclick here\b|\bthe link is\b",
    re.IGNORECASE,
)
_WEB = re.compile(
    r"https?://\S|www\.\S|(?<![@\w.-])[\w-]+(?:\.[\w-]+)*\.(?:gov\.uk|police\.uk|org\.uk|ac\.uk|co\.uk|nhs\.uk|org)\b",
    re.IGNORECASE,
)
_REDIRECT = re.compile(
    r"\byou (?:may|might|could) (?:also )?(?:wish|want|like|prefer)(?: to)? (?:ask|contact|approach|write|redirect|seek"
    r"|direct|make (?:a|your) request|submit)\b"
    r"|\bwe (?:suggest|recommend|advise)(?: that)? you (?:ask|contact|approach|write to|redirect|direct)\b"
    r"|\byou should (?:contact|direct|redirect|ask|approach)\b|\bmay be held by\b|\bis likely to be held by\b",
    re.IGNORECASE,
)
_US = re.compile(r"\b(?:contact|ask|write to|tell) us\b|\breview\b|\binformation commissioner\b|\bico\b", re.IGNORECASE)
_CONTACT = re.compile(
    r"\b(?:telephone|phone|tel)\b|\bwebsite\b|\bcontact (?:details|address|form)\b|\bby (?:email|post|telephone)\b"
    r"|\b[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}\b|\b0[1-35689]\d{1,3}[\s-]?\d{3}"
)
_ENCLOSED = re.compile(
    r"\b(?:please )?(?:see|find|refer to) (?:the )?"
    r"(?:attached|enclosed|attachments?|enclosures?|annex(?:es)?|appendi\w+)\b"
    r"|\b(?:is|are|been|it) (?:also )?(?:attached|enclosed)\b|\bas (?:attached|enclosed)\b|\b(?:attached|enclosed) as\b"
    r"|\bthe (?:attached|enclosed) (?:document|spreadsheet|file|table|report|letter|copy|copies|pdf|workbook)s?\b"
    r"|\b(?:we|i) (?:have )?(?:attach|enclose)(?:d)?\b",
    re.IGNORECASE,
)
_NOT_ENCLOSED = re.compile(
    r"\bnot\b|\b(?:attached|enclosed) to (?!this|our|the letter|the email)|\bwhere\b|\bif\b|n[’']t\b", re.IGNORECASE
)


def examine(matter: Matter) -> Iterator[Finding]:
    """Look at what each response points to."""
    for response in matter.case.responses:
        here = response_passage(matter, response)
        if here.text:
            yield from _links(here, response)
            yield from _redirect(here, response)
            yield from _enclosed(matter, here)
            yield from _cells(matter, response)


def _links(passage: Passage, response: Response) -> Iterator[Finding]:
    asks = says(_LINK_WORDS, passage.text)
    pointing = Outcome.ALREADY_ACCESSIBLE in response.outcomes or any(
        claim.provision.startswith("s.21") for claim in response.exemptions
    )
    if not asks and not pointing:
        return
    links = [one for one in response.text.links() if not one.lower().startswith(("mailto:", "tel:"))]
    if not links and not says(_WEB, passage.text):
        for span in spans(_LINK_WORDS, passage.text)[:1]:
            yield passage.finding(
                "link_missing",
                ERROR,
                f"“{passage.quote(span)}”, and there is no link",
                "Add the address of the page (Ctrl+K).",
                span,
            )
    if pointing and links and all(_is_home(one) for one in links):
        words = next((one for one in response.text.runs() if one.href), None)
        at = passage.text.find(words.text) if words is not None else -1
        span = (at, at + len(words.text)) if words is not None and at >= 0 else (0, 0)
        yield passage.finding(
            "home_page",
            WARNING,
            "the only link leads to a home page",
            "Give the page the information is on, and where on it (section 21(1)).",
            span,
        )


def _is_home(address: str) -> bool:
    rest = address.partition("//")[2].partition("?")
    return not rest[0].rstrip("/").partition("/")[2] and not rest[2]


def _redirect(passage: Passage, response: Response) -> Iterator[Finding]:
    """FOIA 2000 s.16: who is sent elsewhere is told where; any contact in the response will do."""
    if (
        not says(_REDIRECT, passage.text)
        or response.text.links()
        or says(_WEB, passage.text)
        or says(_CONTACT, passage.text)
    ):
        return
    if any(not is_private(email) for email in _emails(passage.text)):
        return
    for span in spans(_REDIRECT, passage.text):
        if not _US.search(sentence_at(passage.text, span[0])):
            yield passage.finding(
                "redirect_contact",
                WARNING,
                "no contact given",
                "You suggest asking another body. Give its name and an address (section 16).",
                span,
            )
            return


def _emails(text: str) -> tuple[str, ...]:
    return tuple(text[start:end] for start, end in spans(EMAIL, text))


def sends_on(text: RichText) -> bool:
    """Say whether the words suggest another body."""
    return says(_REDIRECT, text_of(text))


def _enclosed(matter: Matter, passage: Passage) -> Iterator[Finding]:
    if matter.case.enclosures:
        return
    for span in spans(_ENCLOSED, passage.text):
        if not _NOT_ENCLOSED.search(sentence_at(passage.text, span[0])):
            yield passage.finding(
                "enclosure_missing",
                WARNING,
                f"“{passage.quote(span)}”, and nothing is enclosed",
                "Add the file to the letter, or give the information here.",
                span,
            )
            return


def _cells(matter: Matter, response: Response) -> Iterator[Finding]:
    for block in response.text.blocks:
        if not isinstance(block, TableBlock):
            continue
        body = block.rows[1:] if block.header else block.rows
        empty = sum(cell.is_empty for row in body for cell in row)
        if empty:
            count = "one cell of a table is empty" if empty == 1 else f"{empty} cells of a table are empty"
            yield matter.maker(response)(
                "empty_cell", WARNING, count, "Write what it means: none, not held, or withheld and why."
            )
