"""What a Word paragraph's style says of it: its list and the space round it."""

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from foidesk.intake.xmltree import child, children, number, value

_APART = 80  # twentieths of a point; less than this looks like the next line of the same block
_DEEPEST = 20


@dataclass(frozen=True)
class About:
    """The list a paragraph belongs to and whether it stands apart from its neighbours."""

    num_id: str
    level: int
    space_above: bool
    space_below: bool


class WordStyles:
    """The styles of one document."""

    def __init__(self, styles: Element | None) -> None:
        self._styles = {one.get("styleId", ""): one for one in children(styles, "style")}
        self._default = next(
            (
                key
                for key, one in self._styles.items()
                if one.get("type") == "paragraph" and one.get("default") in ("1", "true", "on")
            ),
            "",
        )
        self._everywhere = child(styles, "docDefaults", "pPrDefault", "pPr")

    def paragraph(self, about: Element | None) -> About:
        """Say what a paragraph's own settings and the styles under them come to."""
        chain = self._chain(about)
        listed = next((one for rule in chain if (one := child(rule, "numPr", "numId")) is not None), None)
        level = next((one for rule in chain if (one := child(rule, "numPr", "ilvl")) is not None), None)
        return About(
            num_id="" if listed is None or listed.get("val") == "0" else listed.get("val", ""),
            level=max(0, min(8, number(level.get("val", "")) if level is not None else 0)),
            space_above=_space(chain, "before"),
            space_below=_space(chain, "after"),
        )

    def _chain(self, about: Element | None) -> list[Element]:
        found = [about] if about is not None else []
        key = value(about, "pStyle") or self._default
        for _ in range(_DEEPEST):
            style = self._styles.get(key)
            if style is None:
                break
            rule = child(style, "pPr")
            if rule is not None:
                found.append(rule)
            key = value(style, "basedOn")
        if self._everywhere is not None:
            found.append(self._everywhere)
        return found


def _space(chain: list[Element], side: str) -> bool:
    for rule in chain:
        space = child(rule, "spacing")
        if space is not None:
            if space.get(side + "Autospacing") in ("1", "true", "on"):
                return True
            if space.get(side) is not None:
                return number(space.get(side, "")) >= _APART
    return False
