"""The standard texts as the drafting table knows them: read once, read again when the library changes."""

from PySide6.QtCore import QObject, Signal

from foidesk.domain.items import Response
from foidesk.domain.textsearch import TextIndex
from foidesk.domain.textsections import bare_number
from foidesk.office.textviews import TextView
from foidesk.office.views import Told
from foidesk.ui.casefile.textrows import TextRow
from foidesk.ui.desk import Desk


class TextLibrary(QObject):
    """Answers at once, from memory; empty until the office has answered."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._is_read = False
        self._texts: dict[str, TextView] = {}
        self._index: TextIndex[str] = TextIndex(())
        desk.told.connect(self._told)

    def need(self) -> None:
        """Read the library if that was not done yet."""
        if not self._is_read:
            self._is_read = True
            self._read()

    def _read(self) -> None:
        self._desk.run(self._desk.office.standardtexts.all, self._came, owner=self)

    def _came(self, texts: tuple[TextView, ...]) -> None:
        self._texts = {one.key: one for one in texts}
        self._index = TextIndex((one.key, one.text, one.uses) for one in texts)
        self.changed.emit()

    def _told(self, told: Told) -> None:
        if told.case_id is None and self._is_read:
            self._read()

    def text(self, key: str) -> TextView | None:
        """Give a text."""
        return self._texts.get(key)

    def find(self, words: str, response: Response | None = None, regime: str = "foia") -> tuple[TextRow, ...]:
        """Give the texts with these words; without words those that suit the response come first, then the used."""
        found = [self._texts[key] for key in self._index.find(words)]
        if not words.strip():
            found.sort(key=lambda one: (not _suits(one, response), not _regime_suits(one, regime), -one.uses))
        return tuple(TextRow(one.key, one.text, one) for one in found)


def _suits(one: TextView, response: Response | None) -> bool:
    place = one.text.place
    if response is None or place is None:
        return False
    claimed = {bare_number(claim.provision) for claim in response.exemptions}
    return bare_number(place.cite) in claimed or (
        not claimed and place.outcome is not None and place.outcome in response.outcomes
    )


def _regime_suits(one: TextView, regime: str) -> bool:
    place = one.text.place
    return place is None or place.suits("eir" if regime == "eir" else "foia")
