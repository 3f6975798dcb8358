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

    def __init__(self, view: SplitView) -> None:
        super().__init__(view)
        self._view = view
        self.cuts = Cuts(Split("", ()))
        view.split_wanted.connect(self.split_at)
        view.join_wanted.connect(self.join_above)
        view.kind_wanted.connect(self.set_kind)
        view.break_wanted.connect(self.move_break)

    def begin(self, split: Split) -> None:
        """Begin with a new split; there is nothing to undo."""
        self.cuts = Cuts(split)
        self._view.show_split(split, 0)

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
            self.changed.emit(before + words)
