"""What a bank holidays file of GOV.UK would change, shown before it is used."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from foidesk.domain.calendars import in_words
from foidesk.domain.officedays import Changed, DayKind, OfficeDay
from foidesk.domain.troubles import Trouble
from foidesk.office.publishedlist import PublishedList
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.card import Card
from foidesk.ui.parts.label import label, set_tone
from foidesk.ui.setup.dayform import moves

_NAMED = 20


class ListPreview(Card):
    """The file's name, what would change, and the button that uses it."""

    wanted = Signal(object)
    """The PublishedList that is to be used."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._published: PublishedList | None = None
        self._said: list[str] = []
        self._title = label(look="heading", wrap=True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(4))
        self.use, self.cancel = Button("Use it", "filled"), Button("Cancel")
        self.use.clicked.connect(self._use)
        self.cancel.clicked.connect(self._leave)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self.use)
        foot.addWidget(self.cancel)
        foot.addStretch(1)
        self.body.addWidget(self._title)
        self.body.addLayout(self._lines)
        self.body.addSpacing(px(4))
        self.body.addLayout(foot)
        self.hide()

    def show_list(self, published: PublishedList, changed: Changed) -> None:
        """Show what using the file would change."""
        self._published = published
        self._say(published.name, lines_of(published, changed), useful=not changed.nothing)

    def show_trouble(self, name: str, trouble: Trouble) -> None:
        """Say that the file cannot be used, and why."""
        self._published = None
        self._say(name, [str(trouble)], useful=False, wrong=True)

    def words(self) -> list[str]:
        """Give what the card says, its title first."""
        return [self._title.text(), *self._said]

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Escape closes the card."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _say(self, title: str, lines: Sequence[str], *, useful: bool, wrong: bool = False) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        self._title.setText(title)
        self._said = list(lines)
        for words in lines:
            line = label(words, wrap=True)
            set_tone(line, "late" if wrong else "ink")
            self._lines.addWidget(line)
        self.setAccessibleName(". ".join([title, *lines]))
        self.use.setVisible(useful)
        self.cancel.setText("Cancel" if useful else "Close")
        self.cancel.updateGeometry()
        self.show()
        (self.use if useful else self.cancel).setFocus(Qt.FocusReason.OtherFocusReason)

    def _use(self) -> None:
        if self._published is not None:
            self.wanted.emit(self._published)

    def _leave(self) -> None:
        self._published = None
        self.hide()
        self.left.emit()


def lines_of(published: PublishedList, changed: Changed) -> list[str]:
    """Say what would change, a line for each kind of change."""
    said = [f"Bank holidays from {published.first_year} to {published.last_year}."]
    if changed.nothing:
        return [*said, "It says what FOI Desk knows already: nothing would change."]
    put_on, off = changed.put_on, changed.taken_off
    kept = {(one.on, one.kind) for one in put_on} & {(one.on, one.kind) for one in off}
    gone = [one for one in off if (one.on, one.kind) not in kept and one.kind is not DayKind.SETTLED]
    for title, days in (
        ("Would no longer count", [one for one in put_on if one.kind is DayKind.ADDED]),
        ("Would count again", [one for one in put_on if one.kind is DayKind.STRUCK]),
        ("No longer in the list, taken back", gone),
    ):
        if days:
            said.append(f"{title}: {_named(days)}.")
    settled = [one.on.year for one in put_on if one.kind is DayKind.SETTLED]
    if settled:
        said.append(f"Bank holidays would be settled to the end of {settled[0]}.")
    said.append(moves(changed.moved))
    return said


def _named(days: Sequence[OfficeDay]) -> str:
    named = "; ".join(f"{in_words(day.on)}, {day.name}" for day in days[:_NAMED])
    return f"{named}; and {len(days) - _NAMED:,} more" if len(days) > _NAMED else named
