"""Words and addresses as bare strings: cleaning them, which links are safe, where links stand in a text."""

import re
from collections.abc import Iterator

_BREAKS = dict.fromkeys(map(ord, "\v\f\r\x85\u2028\u2029"), "\n")
_SPACES = {**dict.fromkeys([0x09, 0x1680, *range(0x2000, 0x200B), 0x205F, 0x3000], " "), 0x202F: "\u00a0"}
_CONTROLS = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0), 0xFEFF, 0xFFFC, 0xFFFE, 0xFFFF])
_CLEAN = str.maketrans({**_CONTROLS, **_SPACES, **_BREAKS, 0x0A: "\n"})
_SURROGATES = re.compile("[\ud800-\udfff]")
_SAFE_LINK = re.compile(r"(?:https?://[^/?#\s]|mailto:\S|tel:\S)", re.IGNORECASE)
_BARE_LINK = re.compile(
    r"(?P<web>https?://[^\s<>\"]+|www\.[^\s<>\"]+)"
    r"|(?P<mail>(?<![\w.+'-])[\w.+'-]{1,64}@(?:[\w-]{1,63}\.){1,8}[A-Za-z]{2,24})"
)


def clean(text: str) -> str:
    """Drop control characters and lone surrogates; make every kind of line break a newline."""
    return _SURROGATES.sub("", text.replace("\r\n", "\n")).translate(_CLEAN)


def safe_link(href: str) -> str:
    """Give the address if it is one a letter may carry (http, https, mailto, tel), otherwise nothing."""
    href = clean(href).replace("\n", "").strip(" \u00a0").replace(" ", "%20").replace("\u00a0", "%20")
    return href if _SAFE_LINK.match(href) else ""


def address_of(href: str) -> str:
    """Give a link's address as it is printed: without mailto: and tel:."""
    return re.sub(r"(?i)^(?:mailto|tel):", "", href)


def names_itself(text: str, href: str) -> bool:
    """Tell whether a link's text already is its address, so that it need not be printed again."""

    def bare(words: str) -> str:
        words = re.sub(r"(?i)^(?:https?://|mailto:|tel:)", "", words.strip(" \u00a0\n"))
        return re.sub(r"[\s\u00a0]", "", words).rstrip("/").casefold()

    return bare(text) == bare(href)


def with_addresses(text: str) -> Iterator[tuple[str, str]]:
    """Cut a text into pieces, each with the address it names or nothing."""
    at = 0
    for match in _BARE_LINK.finditer(text):
        found = match.group()
        found = found[: len(found) - _trailing(found)]
        href = "mailto:" + found if match["mail"] else found if "://" in found[:8] else "https://" + found
        yield text[at : match.start()], ""
        yield found, href
        at = match.start() + len(found)
    yield text[at:], ""


def _trailing(found: str) -> int:
    """Count the characters at an address's end that belong to the sentence around it."""
    end = len(found)
    while end and (
        found[end - 1] in ".,;:!?'\"\u2019\u201d"
        or (found[end - 1] == ")" and found.count("(", 0, end) < found.count(")", 0, end))
    ):
        end -= 1
    return len(found) - end
