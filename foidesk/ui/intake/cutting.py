"""Between the hand and the cuts: what is wanted on the screen becomes a named change of the split."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from foidesk.domain.splitting import PartKind, Split
from foidesk.domain.troubles import NotAllowed
from foidesk.ui.intake.cuts import Cuts
from foidesk.ui.intake.splitview import SplitView


class Cutter(QObject):
    """Changes the split as asked, shows it, and says what was done, or why it cannot be."""

    changed = Signal(str)
    refused = Signal(object)
    shown = Signal()
    """Other parts are on the screen, by a change or with another request."""
    typed = Signal()
    """The wording of an item was typed on."""

    def __init__(self, view: SplitView) -> None:
        super().__init__(view)
        self._view = view
        self.cuts = Cuts(Split("", ()))
        view.split_wanted.connect(self.split_at)
        view.join_wanted.connect(self.join_above)
        view.kind_wanted.connect(self.set_kind)
        view.break_wanted.connect(self.move_break)
        view.leave_out_wanted.connect(self.leave_out)
        view.nest_wanted.connect(self.nest)
        view.take_out_wanted.connect(self.take_out)

    def begin(self, split: Split) -> None:
        """Begin with a new split; there is nothing to undo."""
        self.cuts = Cuts(split)
        self._view.show_split(split, 0)
        self.shown.emit()

    def split_here(self) -> None:
        """Split at the caret."""
        self._try(lambda: self.cuts.split_at(self._view.caret()))

    def split_at(self, offset: int) -> None:
        """Split at an offset of the text."""
        self._try(lambda: self.cuts.split_at(offset), offset)

    def join_next(self) -> None:
        """Join the part that has the caret with the next."""
        index = self._view.part() + 1
        self._try(lambda: self.cuts.join_with_previous(index))

    def join_above(self, index: int) -> None:
        """Join a part with the one above it."""
        self._try(lambda: self.cuts.join_with_previous(index))

    def set_kind(self, index: int, kind: PartKind) -> None:
        """Say that a part is something else."""
        self._try(lambda: self.cuts.set_kind(index, kind))

    def move_break(self, index: int, offset: int) -> None:
        """Move the break above a part."""
        self._try(lambda: self.cuts.move_break(index, offset), offset)

    def leave_out(self, index: int) -> None:
        """Say that a part is no item."""
        self._try(lambda: self.cuts.leave_out(index))

    def nest(self, index: int) -> None:
        """Let an item go with the item above it."""
        self._try(lambda: self.cuts.nest(index))

    def nest_here(self) -> None:
        """Let the caret's item go with the item above it."""
        self.nest(self._view.part())

    def take_out(self, index: int, offset: int) -> None:
        """Make the sub-point at an offset an item of its own again."""
        self._try(lambda: self.cuts.take_out(index, offset), offset)

    def take_out_here(self) -> None:
        """Make the caret's sub-point an item of its own again."""
        index, caret = self._view.part(), self._view.caret()
        self._try(lambda: self.cuts.take_out(index, caret))

    def reword(self, index: int, wording: str) -> None:
        """Change how an item reads in the letter, while it is typed: the text beside it stays as it is."""
        try:
            words = self.cuts.reword(index, wording)
        except NotAllowed:  # the editor says so; the last wording with words in it stays
            return
        if words:
            self._view.hold(self.cuts.split)
            self.typed.emit()

    def stop_typing(self) -> None:
        """End a sitting at the wording of an item: what comes is another change."""
        self.cuts.stop_typing()

    def as_received(self, index: int) -> None:
        """Let an item read in the letter as it came."""
        self._try(lambda: self.cuts.as_received(index))

    def break_up(self) -> None:
        """Move the break above the caret's part up by a sentence."""
        self._by_sentence(down=False)

    def break_down(self) -> None:
        """Move the break above the caret's part down by a sentence."""
        self._by_sentence(down=True)

    def undo(self) -> None:
        """Take the latest cut back."""
        self._show(self.cuts.undo(), "Undone: ")

    def redo(self) -> None:
        """Do the latest undone cut again."""
        self._show(self.cuts.redo(), "Done again: ")

    def _by_sentence(self, *, down: bool) -> None:
        index = self._view.part()
        self._try(lambda: self.cuts.move_break_by_sentence(index, down=down))
        self._view.go_to_part(index)

    def _try(self, change: Callable[[], str], caret: int | None = None) -> None:
        if not self.cuts.split.parts:
            return
        try:
            words = change()
        except NotAllowed as refusal:
            self.refused.emit(refusal)
            return
        self._show(words[:1].upper() + words[1:], "", caret)

    def _show(self, words: str, before: str, caret: int | None = None) -> None:
        if words:
            self._view.show_split(self.cuts.split, caret)
            self.shown.emit()
            self.changed.emit(before + words)
