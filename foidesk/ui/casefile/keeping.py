"""Keeps every word: typing is saved as it happens, written as one act when the cell is left, and tried again if not."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from foidesk.domain.meantime import Seen, TextConflict
from foidesk.domain.richtext import RichText
from foidesk.domain.troubles import StoreTrouble, Trouble
from foidesk.office.views import CaseView
from foidesk.ui.desk import Desk

LEAD_IN = 0  # stands for the lead-in where an item's key is asked for
AFTER_MS = 1_000
AGAIN_MS = 5_000


class Keeping(QObject):
    """The way from the keys to the disk for the responses of one case.

    `waiting` holds texts of responses that were left but are not on disk yet, `wordings` those of items; the table
    shows them instead of the case's.
    """

    kept = Signal(object)
    """A moment (UTC): what was typed until then is on disk."""
    acted = Signal(object)
    """A CaseView after a response was written."""
    refused = Signal(object)
    """A Trouble: a rule does not allow the words, and the case is as it was."""
    clashed = Signal(object)
    """A TextConflict: somebody else wrote in the same place, and both versions are on disk."""
    not_kept = Signal(object)
    """A Trouble: the words are on the screen only."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._case_id = 0
        self._typing: Callable[[], RichText | str] | None = None
        self._key = 0
        self._started_with: RichText | str = RichText()
        self._last_kept: RichText | str | None = None
        self._asked = False  # something of what is being typed is on its way to the disk, or there
        self._opened_on = Seen("", 0)
        self.waiting: dict[int, RichText] = {}
        self.wordings: dict[int, str] = {}
        self._seen: dict[int, Seen] = {}
        self._seen_wordings: dict[int, Seen] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER_MS)
        self._timer.timeout.connect(self.keep_now)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self.try_again)

    def forget(self) -> None:
        """Keep nothing more for the editor that was open: what it was opened on is gone."""
        self._timer.stop()
        self._typing = None

    def open_case(self, case_id: int) -> None:
        """Keep for this case from now on."""
        if case_id != self._case_id:
            self._case_id = case_id
            self.forget()
            self.waiting.clear()
            self.wordings.clear()

    @property
    def is_everything_kept(self) -> bool:
        """Say whether all that was typed is on disk."""
        return not self.waiting and not self.wordings and not self._timer.isActive() and not self._again.isActive()

    def start(self, response_key: int, text: RichText, now_typed: Callable[[], RichText], version: int) -> None:
        """Begin to keep for an editor that was opened on a response with this text, in a version of the case."""
        self._key, self._typing, self._started_with, self._last_kept = response_key, now_typed, text, None
        self._asked = False
        self._opened_on = Seen(text, version)

    def start_wording(self, item_key: int, words: str, now_typed: Callable[[], str], seen: Seen) -> None:
        """Begin to keep for an editor that was opened on an item's wording, or the lead-in's."""
        self._opened_on = seen
        self._key, self._typing, self._started_with, self._last_kept = item_key, now_typed, words, None
        self._asked = False

    def typed(self) -> None:
        """Keep what was typed a second after the last key; an editor that was left has nothing more to keep."""
        if self._typing is not None:
            self._timer.start()

    def count_as_touched(self) -> None:
        """Tell the office what the editor holds when it is left, even if nothing is different then."""
        self._asked = True

    def keep_now(self) -> None:
        """Keep what stands in the editor."""
        self._timer.stop()
        if self._typing is None:
            return
        text, key, case_id = self._typing(), self._key, self._case_id
        if text == (self._started_with if self._last_kept is None else self._last_kept):
            return

        def done(at: datetime) -> None:
            if key == self._key and type(text) is type(self._started_with):
                self._last_kept = text
            self._again.stop()
            self.kept.emit(at)

        drafting, seen = self._desk.office.drafting, self._opened_on

        def work() -> datetime:
            if isinstance(text, str):
                return drafting.keep_wording(case_id, key, text, seen)
            return drafting.keep_typing(case_id, key, text, seen)

        self._asked = True
        self._desk.run(work, done, self._failed, owner=self)

    def finish(self) -> None:
        """Make one act of what the editor holds; it is being left."""
        if self._typing is None:
            return
        self._timer.stop()
        text, key = self._typing(), self._key
        touched = text != self._started_with or self._asked
        self._typing = None
        if touched and isinstance(text, RichText):
            self.waiting[key] = text
            self._seen[key] = self._opened_on
            self._write(key, text)

    def finish_wording(self, words: str) -> None:
        """Make one act of the wording the editor holds; it is being left."""
        if self._typing is None:
            return
        self._timer.stop()
        self._typing = None
        if words != self._started_with or self._asked:
            self.write_wording(self._key, words, self._opened_on)

    @property
    def opened_on(self) -> Seen:
        """Give the text the open editor was opened on."""
        return self._opened_on

    def is_touched(self) -> bool:
        """Say whether anything was typed in the open editor."""
        return self._typing is not None and (self._asked or self._typing() != self._started_with)

    def _write(self, key: int, text: RichText) -> None:
        case_id, seen = self._case_id, self._seen.get(key)

        def done(view: CaseView) -> None:
            if self.waiting.get(key) == text:
                del self.waiting[key]
            self.kept.emit(self._desk.office.now())
            if case_id == self._case_id:
                self.acted.emit(view)

        def failed(trouble: Trouble) -> None:
            if isinstance(trouble, TextConflict):
                if self.waiting.get(key) == text:
                    del self.waiting[key]
                self.clashed.emit(trouble)
            else:
                self._failed(trouble)

        self._desk.run(
            lambda: self._desk.office.drafting.write_response(case_id, key, text, seen), done, failed, owner=self
        )

    def write_wording(self, item_key: int, words: str, seen: Seen) -> None:
        """Make one act of an item's new wording, or of the lead-in's."""
        self.wordings[item_key] = words
        self._seen_wordings[item_key] = seen
        case_id, drafting = self._case_id, self._desk.office.drafting

        def work() -> CaseView:
            if item_key == LEAD_IN:
                return drafting.reword_lead_in(case_id, words, seen)
            return drafting.reword_item(case_id, item_key, words, seen)

        def done(view: CaseView) -> None:
            if self.wordings.get(item_key) == words:
                del self.wordings[item_key]
            self.kept.emit(self._desk.office.now())
            if case_id == self._case_id:
                self.acted.emit(view)

        def failed(trouble: Trouble) -> None:
            if isinstance(trouble, TextConflict):
                self.wordings.pop(item_key, None)
                self.clashed.emit(trouble)
            elif not isinstance(trouble, StoreTrouble):  # a rule refuses it: the words as they were show again
                self.wordings.pop(item_key, None)
                self.refused.emit(trouble)
            else:
                self._failed(trouble)

        self._desk.run(work, done, failed, owner=self)

    def _failed(self, trouble: Trouble) -> None:
        self.not_kept.emit(trouble)
        if isinstance(trouble, StoreTrouble):  # a full disk may have room in a moment; a rule will not change
            self._again.start()

    def try_again(self) -> None:
        """Write again what could not be written."""
        self._again.stop()
        for key, text in list(self.waiting.items()):
            self._write(key, text)
        for item_key, words in list(self.wordings.items()):
            self.write_wording(item_key, words, self._seen_wordings[item_key])
        self.keep_now()
