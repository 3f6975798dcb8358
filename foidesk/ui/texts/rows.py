"""What the list of standard texts shows: one line for each text, chosen by shelf and tag, found by words."""

from collections.abc import Sequence
from datetime import date

from foidesk.domain.textsearch import TextIndex
from foidesk.domain.textsections import Shelf
from foidesk.office.textviews import KeptTyping, TextView
from foidesk.ui.casefile.textrows import TextRow

CHOICES: tuple[tuple[str, str], ...] = (
    ("all", "All in use"),
    *((shelf.name, shelf.value) for shelf in Shelf),
    ("review", "Review is due"),
    ("changed", "Changed by your office"),
    ("retired", "Retired"),
)


def rows_of(views: Sequence[TextView], typings: Sequence[KeptTyping]) -> tuple[TextRow, ...]:
    """Give a line for each text, and first one for each that is only typed so far."""
    typed = {one.key: one for one in typings}
    rows = [TextRow(view.key, view.text, view, typed.pop(view.key, None)) for view in views]
    return (*(TextRow(one.key, one.text, None, one) for one in typed.values()), *rows)


def chosen(rows: Sequence[TextRow], choice: str, tag: str, words: str, today: date) -> tuple[TextRow, ...]:
    """Give the lines of a choice and a tag in which the words are found, the likeliest first."""
    kept = [row for row in rows if _belongs(row, choice, today) and (not tag or tag in row.text.tags)]
    index = TextIndex((place, row.text, row.view.uses if row.view else 0) for place, row in enumerate(kept))
    return tuple(kept[place] for place in index.find(words))


def _belongs(row: TextRow, choice: str, today: date) -> bool:
    retired = row.view is not None and row.view.is_retired
    if choice == "retired" or retired:
        return choice == "retired" and retired
    if choice == "review":
        return row.is_due(today)
    if choice == "changed":
        return row.view is None or row.view.shipped is None or row.view.differs_from_ours
    place = row.text.place
    shelf = place.shelf.name if place is not None else Shelf.LETTER.name
    return choice in ("all", shelf) or row.view is None
