"""The library as one plain file that two offices can hand each other; what comes in is checked like what is typed."""

import json
import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from foidesk.domain import standardtexts
from foidesk.domain.richtext import from_html
from foidesk.domain.standardtexts import StandardText
from foidesk.domain.troubles import CannotRead, Trouble

_KIND, _FORM = "FOI Desk standard texts", 1
_LARGEST, _MOST = 10_000_000, 5_000
_UNTOUCHED = "The library is as it was."
_KEY = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")


def written(office: str, texts: Iterable[tuple[str, StandardText]]) -> bytes:
    """Write texts as a file."""
    body = {
        "kind": _KIND,
        "form": _FORM,
        "office": office,
        "texts": [
            {
                "key": key,
                "title": text.title,
                "section": text.section,
                "tags": list(text.tags),
                "review_on": text.review_on.isoformat() if text.review_on else None,
                "text": text.text.to_html(),
            }
            for key, text in texts
        ],
    }
    return (json.dumps(body, ensure_ascii=False, indent=1) + "\n").encode()


def read(content: bytes) -> tuple[str, list[tuple[str, StandardText]], tuple[str, ...]]:
    """Read a file: the office it comes from, its texts, and in words why some of them cannot be taken."""
    if len(content) > _LARGEST:
        raise CannotRead("The file is too large to be a library of standard texts.", kept=_UNTOUCHED)
    try:
        body = json.loads(content.decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise CannotRead(
            "The file cannot be read: it is not a library of standard texts, or it is damaged.",
            kept=_UNTOUCHED,
            do="Ask the other office to save its library again with Save as a file.",
            details=str(error),
        ) from error
    if not isinstance(body, dict) or body.get("kind") != _KIND or not isinstance(body.get("texts"), list):
        raise CannotRead("The file is not a library of standard texts.", kept=_UNTOUCHED, do="Choose another file.")
    if body.get("form") != _FORM:
        raise CannotRead(
            "The file was written by a newer FOI Desk.", kept=_UNTOUCHED, do="Install the newer FOI Desk to read it."
        )
    if len(body["texts"]) > _MOST:
        raise CannotRead(f"The file holds more than {_MOST:,} texts.", kept=_UNTOUCHED)
    found: list[tuple[str, StandardText]] = []
    refused: list[str] = []
    for number, one in enumerate(body["texts"], 1):
        try:
            found.append(_text(one))
        except Trouble as trouble:
            title = one.get("title") if isinstance(one, dict) else None
            name = f"“{' '.join(title.split())[:80]}”" if isinstance(title, str) and title.strip() else f"Text {number}"
            refused.append(f"{name}: {trouble.what}")
    office = body.get("office")
    return " ".join(office.split())[:200] if isinstance(office, str) else "", found, tuple(refused)


def _text(one: Any) -> tuple[str, StandardText]:  # noqa: ANN401  what the file holds is not known before it is looked at
    if not isinstance(one, dict):
        raise CannotRead("It is not a text.")
    words = {name: one.get(name, "") for name in ("key", "title", "section", "text")}
    tags, day = one.get("tags", []), one.get("review_on")
    if not all(isinstance(word, str) for word in words.values()) or not isinstance(tags, list):
        raise CannotRead("It has parts that are no words.")
    if not all(isinstance(tag, str) for tag in tags) or not (day is None or isinstance(day, str)):
        raise CannotRead("It has parts that are no words.")
    try:
        review_on = date.fromisoformat(day) if day else None
    except ValueError as error:
        raise CannotRead(f"{day!r} is not a date.") from error
    text = standardtexts.checked(
        StandardText(words["title"], from_html(words["text"]), words["section"], tuple(tags), review_on)
    )
    key = words["key"] if _KEY.fullmatch(words["key"]) else ""
    return key, text
