"""Puts words back into their fields, where these are still as they were: after a crash, or when pages are made anew.

The page is opened, then the form they stood in; what has no form that can be opened from here waits until its field
comes up. Where a field holds something else by now nothing is put over it.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from foidesk.office.unfinished import Typed
from foidesk.ui.desk import Desk
from foidesk.ui.shell.typingwatch import TypingWatch, put_in, words_in

if TYPE_CHECKING:
    from foidesk.ui.window import MainWindow

_LOOK_MS, _QUIET_LOOKS = 30, 3


class Places(Protocol):
    """What goes to a place again, and opens a form there."""

    def go_back_to(self, place: str, reference: str) -> None:
        """Show a page, and of a case the tab."""

    def open_again(self, opener: str) -> None:
        """Open a form on the page that shows."""


class WordsBack(QObject):
    """`ended` tells once all that could be put back at once is; `waiting` and `changed` say what is left."""

    ended = Signal()
    put = Signal(object)
    """A Typed that stands in its field again, or stood there already, and is kept as typing of this desk."""

    def __init__(self, desk: Desk, window: "MainWindow", watch: TypingWatch, places: Places, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._window, self._watch, self._places = desk, window, watch, places
        self.waiting: list[Typed] = []
        """Words whose field does not show yet."""
        self.changed: list[tuple[Typed, str]] = []
        """Words whose field holds something else by now, and what that is."""
        self._filling = False
        self._then: Callable[[], object] | None = None
        self._quiet = 0
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._is_quiet)
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101  there is one as long as there is a window
        self._app = app
        app.focusChanged.connect(self._entered)

    def stop(self) -> None:
        """Put nothing back any more."""
        self._look.stop()
        self._app.focusChanged.disconnect(self._entered)

    def put_back(self, typed: Sequence[Typed]) -> None:
        """Go where the last of these words were typed, and put back all that has its field there."""
        self._wait_for(typed)
        last = typed[-1]
        self._places.go_back_to(last.place, last.reference)
        self._once_quiet(self._open_form)

    def carry_over(self, typed: Sequence[Typed]) -> None:
        """Put back, on the page that shows, what was typed on one that is made anew; the rest waits for its page."""
        self._wait_for(typed)
        self._once_quiet(self._open_form)

    def _wait_for(self, typed: Sequence[Typed]) -> None:
        self.waiting = [*(one for one in self.waiting if one not in typed), *typed]
        self.changed = []

    def forget(self, typed: Sequence[Typed]) -> None:
        """Let words go that were waiting."""
        self.waiting = [one for one in self.waiting if one not in typed]
        self.changed = [(one, there) for one, there in self.changed if one not in typed]

    def put_over(self, typed: Typed, there: str) -> bool:
        """Put words over what stands in their field now; False where it does not show or changed once more."""
        field = self._field_of(typed)
        if field is None or words_in(field) != there:
            return False
        self.changed = [one for one in self.changed if one[0] != typed]
        self._put(field, typed)
        return True

    def _open_form(self) -> None:
        self._fill()
        openers = [one.opener for one in self.waiting if one.opener and self._is_here(one)]
        if openers:
            self._places.open_again(openers[-1])
        self._once_quiet(self._end)

    def _end(self) -> None:
        self._fill()
        self.ended.emit()

    def _entered(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self.waiting and now is not None and not self._filling and not self._look.isActive():
            self._once_quiet(self._fill)

    # --- filling ------------------------------------------------------------------------------------

    def _fill(self) -> None:
        self._filling = True  # putting words in moves the keyboard, which is no new field
        try:
            for one in [one for one in self.waiting if self._is_here(one)]:
                field = self._field_of(one)
                if field is None:
                    continue
                self.waiting.remove(one)
                there = words_in(field)
                if there in {one.before, one.words}:
                    self._put(field, one)
                else:
                    self.changed.append((one, there))
        finally:
            self._filling = False

    def _put(self, field: QWidget, typed: Typed) -> None:
        self._watch.watch(field)
        if words_in(field) != typed.words:
            put_in(field, typed.words)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        # Only once they are kept as typing of this desk are the words of the last one let go.
        self._watch.keep_now(lambda: self.put.emit(typed))

    def _is_here(self, typed: Typed) -> bool:
        return typed.place == self._watch.place() and typed.reference == self._window.where()[1]

    def _field_of(self, typed: Typed) -> QWidget | None:
        """Give the field that shows in the same place under the same name; the words cannot say which of two."""
        if not self._is_here(typed):
            return None
        same = [one for one in self._watch.fields() if self._watch.is_same(one, typed)]
        return same[0] if len(same) == 1 else None

    # --- waiting for the page -----------------------------------------------------------------------

    def _once_quiet(self, then: Callable[[], object]) -> None:
        self._then, self._quiet = then, 0
        self._look.start()

    def _is_quiet(self) -> None:
        """Go on once nothing is asked of the office and the page stands."""
        self._quiet = 0 if self._desk.crossing.busy() else self._quiet + 1
        then = self._then
        if self._quiet >= _QUIET_LOOKS and then is not None:
            self._look.stop()
            self._then = None
            then()
