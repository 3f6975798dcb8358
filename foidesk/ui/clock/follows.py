"""What follows from a deadline: the office's targets and the items' own dates."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from foidesk.domain.calendars import in_words
from foidesk.domain.targets import Standing, TargetDate
from foidesk.ui.clock.worked import Worked
from foidesk.ui.look.scale import px
from foidesk.ui.parts.signline import SignLine

_SIGNS = {
    Standing.REACHED: ("checkmark_circle", "ok"),
    Standing.MISSED: ("warning", "soon"),
    Standing.AHEAD: ("task_list_square_ltr", "ink2"),
}


class WhatFollows(QWidget):
    """Lines with an icon; `words` gives them as they are read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("What follows")
        self._said: list[str] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(px(9))

    def words(self) -> list[str]:
        """Give every line."""
        return list(self._said)

    def show_worked(self, worked: Worked) -> bool:
        """Show what follows; give whether there is anything."""
        while (item := self._rows.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        self._said = []
        for target in worked.targets:
            self._target(target)
        for line in worked.items:
            self._line("text_number_list_ltr", "ink2", line)
        return bool(self._said)

    def _target(self, target: TargetDate) -> None:
        icon, token = _SIGNS[target.standing]
        words = f"{target.target.name} target, {in_words(target.on, year=False)}: {target.standing.words.lower()}"
        self._line(icon, token, words, target.target.goal.words)

    def _line(self, icon: str, token: str, words: str, below: str = "") -> None:
        row = SignLine(icon, token, words, below)
        self._said.append(row.accessibleName())
        self._rows.addWidget(row)
