"""The standard texts that come with the program, read from its resources."""

import hashlib
import tomllib
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache

from foidesk.domain.facts import Fact, FactKind
from foidesk.domain.richtext import from_html
from foidesk.domain.standardtexts import StandardText, same_wording
from foidesk.shipped import resources
from foidesk.store.cabinet import Drawer

SOURCE = "FOI Desk"


@dataclass(frozen=True, slots=True)
class ShippedSet:
    """The whole set, under the hash of its files."""

    sha256: str
    texts: dict[str, StandardText]


@cache
def shipped_set() -> ShippedSet:
    """Read the set; its files are read once."""
    digest, texts = hashlib.sha256(), {}
    for path in sorted((resources() / "standard_texts").glob("*.toml")):
        content = path.read_bytes()
        digest.update(content)
        for one in tomllib.loads(content.decode("utf-8"))["text"]:
            texts[one["key"]] = StandardText(
                title=one["title"], text=from_html(one["text"]), section=one["section"], tags=tuple(one["tags"])
            )
    return ShippedSet(digest.hexdigest(), texts)


def put_in(drawer: Drawer, at: datetime, today: date) -> None:
    """Put the shipped texts into a register that has not got this set; what the office wrote itself is left alone."""
    ours, count = shipped_set(), 0
    if drawer.standard_texts.has_set(ours.sha256):  # another window was quicker
        return
    for key, text in ours.texts.items():
        kept = drawer.standard_texts.get(key)
        if kept is None or (kept.version.source == SOURCE and not same_wording(kept.version.text, text)):
            drawer.standard_texts.put(key, replace(text, review_on=_in_a_year(today)), at, SOURCE, SOURCE)
            count += 1
    drawer.standard_texts.note_set(ours.sha256, at)
    words = f"{count} standard texts of FOI Desk put into the library"
    fact = Fact(FactKind.TEXTS_BROUGHT_IN, words, "put in the standard texts of FOI Desk")
    drawer.journal.add(at=at, who=SOURCE, case_id=None, fact=fact, before=None, after=None)


def _in_a_year(today: date) -> date:
    return date(today.year + 1, today.month, min(today.day, 28))
