"""Undo on the settings: the bar, and the acts of the Edit menu, for changes that no field of its own takes back."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from foidesk.ui.desk import Desk
from foidesk.ui.parts.undobar import UndoBar

Way = Callable[[], object]


class Undoing(QObject):
    """Holds the way back from the latest change, and from its undoing."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ways: dict[str, Way] = {}
        self.bar = UndoBar()
        self.bar.undo.connect(self.undo)

    def offer(self, words: str, act: str, back: Way) -> None:
        """Say what was just done, and offer `back`; `act` names it in the Edit menu: "add the day"."""
        self._offer("undo", f"Undo {act}", back)
        self._take_away("redo")
        self.bar.tell(words)

    def offer_again(self, act: str, again: Way) -> None:
        """Offer to do again what was undone."""
        self._take_away("undo")
        self._offer("redo", f"Redo {act}", again)
        self.bar.hide()

    def undo(self) -> None:
        """Go back."""
        self._go("undo")

    def redo(self) -> None:
        """Do it again."""
        self._go("redo")

    def clear(self) -> None:
        """Offer nothing any more: the page is left, or something else has changed."""
        self._take_away("undo")
        self._take_away("redo")
        self.bar.hide()

    def _go(self, name: str) -> None:
        way = self._ways.get(name)
        if way is not None:
            self._take_away(name)
            self.bar.hide()
            way()

    def _offer(self, name: str, words: str, way: Way) -> None:
        self._ways[name] = way
        acts = self._desk.acts
        acts.connect(name, self.undo if name == "undo" else self.redo)
        acts.rename(name, words)

    def _take_away(self, name: str) -> None:
        if self._ways.pop(name, None) is not None:
            acts = self._desk.acts
            acts.disconnect(name, self.undo if name == "undo" else self.redo)
            acts.rename(name)
