"""What a tag and its style attribute say about the words inside it, as far as a letter cares."""

import re
from dataclasses import dataclass, replace

from foidesk.domain.linktext import safe_link

_SHEET = re.compile(r"<style[^>]*>([^<]*(?:<!--.*?-->)?[^<]*)</style>", re.IGNORECASE | re.DOTALL)
_RULE = re.compile(r"([^{}]{1,400})\{([^{}]{0,4000})\}")
_CLASS = re.compile(r"(?:td|th|span|p|b|i)?\.([\w-]{1,80})")
_TELLING = frozenset(("font-weight", "font-style", "text-decoration"))
_UNSEEN = frozenset(("title", "svg", "xml", "script", "style", "head"))
_STRUCK, _CONTROLS = frozenset(("del", "s", "strike")), frozenset(("button", "select", "option", "textarea"))
_SUP = dict(zip("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ", strict=True))
_SUB = dict(zip("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎", strict=True))
_BOLD = frozenset(("b", "strong", "h1", "h2", "h3", "h4", "h5", "h6"))
_ITALIC = frozenset(("i", "em", "cite", "dfn"))


@dataclass(frozen=True)
class Style:
    """How the words at one place of the input are to be read."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    href: str = ""
    keeps_breaks: bool = False
    unseen: bool = False
    fake_mark: bool = False
    copied: bool = False
    """It comes off the clipboard: what is struck out there, and what only works on a page, is not for a letter."""
    raised: str = ""
    """`sup` or `sub`: figures and signs get a form of their own, for m2 and £51 would say something else."""


def raised(words: str, how: str) -> str:
    """Give words that stand raised or lowered in a form that keeps their meaning; letters (1st) need none."""
    signs = _SUP if how == "sup" else _SUB
    return "".join(signs[one] for one in words) if words and all(one in signs for one in words) else words


def declarations(style: str) -> dict[str, str]:
    """Read a style attribute."""
    found = {}
    for part in style.split(";"):
        name, colon, value = part.partition(":")
        if colon:
            found[name.strip().lower().removeprefix("<!--").strip()] = value.strip().lower()
    return found


def class_rules(html: str) -> dict[str, dict[str, str]]:
    """Give what the style sheet of an input says of its classes: Excel tells only there what is bold."""
    found: dict[str, dict[str, str]] = {}
    for sheet in _SHEET.findall(html):
        for names, body in _RULE.findall(sheet):
            rule = {name: value for name, value in declarations(body).items() if name in _TELLING}
            for name in names.split(",") if rule else ():
                if match := _CLASS.fullmatch(name.strip()):
                    found.setdefault(match[1].lower(), {}).update(rule)
    return found


def restyled(style: Style, tag: str, given: dict[str, str], css: dict[str, str]) -> Style:
    """Give the style inside a tag that stands where `style` holds."""
    bold, italic, underline = style.bold or tag in _BOLD, style.italic or tag in _ITALIC, style.underline
    underline = underline or tag == "u" or (tag == "ins" and not style.copied)
    weight = css.get("font-weight", "")
    font = css.get("font", "").split()
    if weight:
        bold = weight in ("bold", "bolder") or (weight.isascii() and weight.isdigit() and int(weight[:5]) >= 600)
    elif "bold" in font:
        bold = True
    slant = css.get("font-style", "")
    if slant:
        italic = slant.startswith(("italic", "oblique"))
    elif "italic" in font:
        italic = True
    line = css.get("text-decoration", "") or css.get("text-decoration-line", "")
    if line:
        underline = "underline" in line
    left_out = style.copied and (tag in _STRUCK or tag in _CONTROLS or "line-through" in line)
    space = css.get("white-space", "")
    return replace(
        style,
        bold=bold,
        italic=italic,
        underline=underline,
        href=safe_link(given.get("href", "")) if tag == "a" else style.href,
        keeps_breaks=space.startswith("pre") if space else style.keeps_breaks or tag == "pre",
        unseen=style.unseen
        or left_out
        or tag in _UNSEEN
        or css.get("display") == "none"
        or css.get("mso-hide") == "all",
        raised=tag if style.copied and tag in ("sup", "sub") else style.raised,
        fake_mark=style.fake_mark or css.get("mso-list", "").lower() == "ignore",
    )
