"""The way back through cases that were looked at from a case: each with the item that was current there."""

from foidesk.ui.casefile.header import CaseHeader


class Trail:
    """What Back leads to; the header says it."""

    def __init__(self, header: CaseHeader) -> None:
        self._header = header
        self._behind: list[tuple[int, str, int]] = []
        self._list = ""

    def __bool__(self) -> bool:
        return bool(self._behind)

    def clear(self) -> None:
        """Forget the way: a case was opened from elsewhere, and the header says from where."""
        self._behind.clear()

    def add(self, case_id: int, reference: str, number: int) -> None:
        """Leave a case for another."""
        if not self._behind:
            self._list = self._header.back_words
        self._behind.append((case_id, reference, number))
        self._header.name_back(reference)

    def back(self) -> tuple[int, int]:
        """Go one case back: its number and its item's."""
        case_id, _reference, number = self._behind.pop()
        self._header.name_back(self._behind[-1][1] if self._behind else self._list)
        return case_id, number
