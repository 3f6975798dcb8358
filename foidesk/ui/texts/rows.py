"""What the list of standard texts shows: one line for each text, chosen by shelf and tag, found by words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from foidesk.domain import standardtexts
from foidesk.domain.standardtexts import StandardText
from foidesk.domain.textsearch import TextIndex
from foidesk.domain.textsections import Shelf
from foidesk.office.textviews import KeptTyping, TextView

ROW = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex

CHOICES: tuple[tuple[str, str], ...] = (
    ("all", "All in use"),
    *((shelf.name, shelf.value) for shelf in Shelf),
    ("review", "Review is due"),
    ("changed", "Changed by your office"),
    ("retired", "Retired"),
)


@dataclass(frozen=True, slots=True)
class TextRow:
    """One line: the text as it stands in the library, or one that is only typed so far."""

    key: str
    text: StandardText
    view: TextView | None = None
    typing: KeptTyping | None = None

    @property
    def title(self) -> str:
        """Give the title, or words for a text that has none yet."""
        return (self.typing.text.title if self.typing is not None else self.text.title) or "New text"

    def is_due(self, today: date) -> bool:
        """Say whether its day of review is past."""
        return self.text.review_on is not None and self.text.review_on < today

    def facts(self, today: date) -> tuple[str, ...]:
        """Say what the second line says of it."""
        said = []
        if self.typing is not None:
            said.append("Not saved yet")
        if self.view is not None and self.view.is_retired:
            said.append("Retired")
        if self.is_due(today):
            said.append(standardtexts.review_words(self.text.review_on, today))
        uses = self.view.uses if self.view is not None else 0
        if uses:
            said.append("Used once" if uses == 1 else f"Used {uses} times")
        return (*said, *self.text.tags[:3])


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


class TextModel(QAbstractListModel):
    """The lines for the view."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[TextRow, ...] = ()
        self._today = date.min

    def show_rows(self, rows: tuple[TextRow, ...], today: date) -> None:
        """Show other lines."""
        if (rows, today) != (self._rows, self._today):
            self.beginResetModel()
            self._rows, self._today = rows, today
            self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Count the lines."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a line, its title, or how it is read out."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (row.title, row.text.section, *row.facts(self._today)) if part)
        return row.title if role == Qt.ItemDataRole.ToolTipRole else None

    def row(self, at: int) -> TextRow:
        """Give a line."""
        return self._rows[at]

    def place_of(self, key: str) -> int:
        """Give the place of a text; -1 if it is not listed."""
        return next((at for at, row in enumerate(self._rows) if row.key == key), -1)

    @property
    def today(self) -> date:
        """Give the day by which reviews are due."""
        return self._today
