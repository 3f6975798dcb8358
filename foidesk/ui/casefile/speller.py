"""What the editor knows of spelling: the dictionary and the known words, fetched when first needed; on or off."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from foidesk.domain.spelling import KnownWords
from foidesk.domain.troubles import Trouble
from foidesk.spelling import Dictionary
from foidesk.ui.desk import Desk
from foidesk.ui.memory import recall, remember

_REMEMBERED = "draft/spelling"


class Speller(QObject):
    """Answers at once, from memory; until the dictionary has come nothing is wrong."""

    changed = Signal()
    """What is right and wrong may be otherwise now."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._case_id = 0
        self._dictionary: Dictionary | None = None
        self._known: KnownWords | None = None
        self.on = recall(_REMEMBERED, "on") == "on"
        desk.acts.check("spelling", self.on)

    def open_case(self, case_id: int) -> None:
        """Get ready for a case, off the window's own thread; its words may have changed since."""
        if case_id != self._case_id:
            self._case_id, self._known = case_id, None
        if not self.on:
            return
        spelling = self._desk.office.spelling

        def done(got: tuple[Dictionary, KnownWords]) -> None:
            if case_id == self._case_id:
                self._dictionary, before = got[0], self._known
                self._known = got[1]
                if got[1] != before:
                    self.changed.emit()

        self._desk.run(lambda: (spelling.dictionary(), spelling.known(case_id)), done, self._cannot, owner=self)

    def _cannot(self, trouble: Trouble) -> None:
        self.on = False
        self._desk.acts.check("spelling", False)
        self._desk.say(str(trouble))

    def turn(self, on: bool) -> None:
        """Check spelling from now on, or not."""
        self.on = on
        remember(_REMEMBERED, "on" if on else "off")
        self._desk.acts.check("spelling", on)
        self.changed.emit()
        if on and self._case_id:
            self.open_case(self._case_id)
        self._desk.say("Spelling is checked" if on else "Spelling is not checked")

    @property
    def ready(self) -> bool:
        """Say whether words can be looked up."""
        return self.on and self._dictionary is not None and self._known is not None

    def is_wrong(self, word: str) -> bool:
        """Say whether a word is spelled wrong, as far as anybody here knows."""
        if not self.on or self._dictionary is None or self._known is None:
            return False
        return not self._dictionary.knows(word) and word not in self._known

    def is_added(self, word: str) -> bool:
        """Say whether a word is right only because somebody here said so."""
        known = self._known
        return self.on and known is not None and (known.is_office(word) or known.is_ignored(word))

    def suggest(self, word: str) -> tuple[str, ...]:
        """Give what may have been meant."""
        return self._dictionary.suggest(word) if self._dictionary is not None else ()

    # --- words of one's own -------------------------------------------------------------------------

    def add(self, word: str) -> None:
        """Add a word to the office's own."""
        self._change(lambda case_id: self._desk.office.spelling.add(case_id, word), f"“{word}” added for the office")

    def ignore(self, word: str) -> None:
        """Let a word be in this case."""
        self._change(lambda case_id: self._desk.office.spelling.ignore(case_id, word), f"“{word}” ignored in this case")

    def check_again(self, word: str) -> None:
        """Check a word again that was added or ignored."""
        self._change(lambda case_id: self._desk.office.spelling.take_out(case_id, word), f"“{word}” is checked again")

    def _change(self, work: Callable[[int], KnownWords], said: str) -> None:
        case_id = self._case_id

        def done(known: KnownWords) -> None:
            if case_id == self._case_id:
                self._known = known
                self.changed.emit()
            self._desk.say(said)

        self._desk.run(lambda: work(case_id), done, owner=self)
