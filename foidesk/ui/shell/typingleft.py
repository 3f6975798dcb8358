"""Offers back what was typed when the program ended: a banner at the start, and one press puts the words back."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from foidesk.office.unfinished import Typed
from foidesk.ui.desk import Desk
from foidesk.ui.shell.wordsback import WordsBack
from foidesk.ui.troubles import Way

if TYPE_CHECKING:
    from foidesk.ui.dialogs.unfinished import UnfinishedDialog
    from foidesk.ui.window import MainWindow

_KEY = "unfinished"


class TypingLeft(QObject):
    """Asks once, at the start; what is neither put back nor let go is offered again the next time."""

    case_wanted = Signal(str)
    """The reference of the case some words were typed in."""

    def __init__(self, desk: Desk, window: "MainWindow", words: WordsBack, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._window, self._words = desk, window, words
        self.left: list[Typed] = []
        """The words that are still offered."""
        self._carried: list[Typed] = []
        self.dialog: UnfinishedDialog | None = None
        words.put.connect(self._is_back)
        words.ended.connect(self._ended)

    def ask(self) -> None:
        """Look whether there are words, and say so."""
        if not self._desk.office.read_only:
            self._desk.run(self._desk.office.unfinished.left, self._found, owner=self)

    def carry_over(self, typed: Sequence[Typed]) -> None:
        """Bring words of a form over the making anew of its page; while this desk only reads, they wait."""
        self._carried = [*(one for one in self._carried if one not in typed), *typed]
        if self._carried and not self._desk.office.read_only:
            carried, self._carried = self._carried, []
            self._words.carry_over(carried)

    def stop(self) -> None:
        """Put nothing back any more: the register is being left."""
        self._words.stop()

    def _found(self, typed: tuple[Typed, ...]) -> None:
        self.left = list(typed)
        if typed:
            many = "The words in one field were" if len(typed) == 1 else f"The words in {len(typed)} fields were"
            back: tuple[Way, ...] = (("Put them back", self._put_back),) if _placed(typed) else ()
            self._window.troubles.tell(
                _KEY,
                "info",
                "FOI Desk ended while you were typing",
                f"{many} kept: {_listed(typed)}.",
                (*back, ("Look at them", self._show)),
                icon="history",
            )

    def _put_back(self) -> None:
        self._words.put_back(_placed(self.left))

    def _is_back(self, typed: Typed) -> None:
        self.left = [one for one in self.left if one != typed]
        self._desk.run(lambda: self._desk.office.unfinished.let_go([typed]), owner=self)
        if not self.left:
            self._window.troubles.drop(_KEY)
        self._desk.say("What you typed is back in its place")

    def _ended(self) -> None:
        """Show what was not put over other words, and say what still waits."""
        waiting = self._words.waiting
        if waiting:
            self._window.troubles.tell(
                _KEY,
                "info",
                "Some of what you typed waits for its field",
                f"Open the form again and it is put in by itself: {_listed(waiting)}.",
                (("Look at them", self._show),),
                icon="history",
            )
        if self._words.changed:
            self._show_changed()

    def _show(self) -> None:
        self._open(self.left, {})
        if self.dialog is not None:
            self.dialog.put_back.connect(self._put_back)

    def _show_changed(self) -> None:
        self._open([typed for typed, _there in self._words.changed], dict(self._words.changed))
        if self.dialog is not None:
            self.dialog.put_over.connect(self._put_over)

    def _open(self, typed: Sequence[Typed], there: dict[Typed, str]) -> None:
        from foidesk.ui.dialogs.unfinished import UnfinishedDialog

        self.dialog = UnfinishedDialog(typed, self._window, there=there, can_put_back=bool(_placed(typed)))
        self.dialog.case_wanted.connect(self.case_wanted)
        self.dialog.let_go.connect(lambda: self._let_go(tuple(typed)))
        self.dialog.open()

    def _put_over(self, typed: Typed) -> None:
        there = dict(self._words.changed)[typed]
        if not self._words.put_over(typed, there):
            self._desk.say("The field has changed once more. Your words are still kept.", urgent=True)

    def _let_go(self, typed: tuple[Typed, ...]) -> None:
        self.left = [one for one in self.left if one not in typed]
        self._words.forget(typed)
        self._desk.run(lambda: self._desk.office.unfinished.let_go(typed), owner=self)


def _placed(typed: Sequence[Typed]) -> list[Typed]:
    """Give the words of which it is known where they were typed; an earlier version kept no place."""
    return [one for one in typed if one.place]


def _listed(typed: Sequence[Typed]) -> str:
    places = [" in ".join(filter(None, (one.field, one.form, one.reference))) for one in typed]
    return ", ".join(places[:3]) + (" and others" if len(places) > 3 else "")
