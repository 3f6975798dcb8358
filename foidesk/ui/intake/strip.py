"""The line above a request's text: where it came from, how many items were found, and what can be done with it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from foidesk.domain.splitting import Split
from foidesk.ui.look import fonts, theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button, IconButton
from foidesk.ui.parts.card import Picture
from foidesk.ui.parts.chip import Chip, ChipFace
from foidesk.ui.parts.label import label, upright


class _Elided(QLabel):
    """A line that loses its middle where there is no room for all of it."""

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw as much as fits."""
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(theme.colour("ink2"))
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()


class SourceStrip(QWidget):
    """Chip of the file, count of items, undo and redo, and the ways to add."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found_words = ""
        self._narrow = False
        self._chip = Chip(ChipFace("", icon="mail"), acts=False)
        self._how_words = self._name = ""
        self._how = _Elided()
        self._how.setFont(fonts.font("small"))
        self._how.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._found_mark = Picture("checkmark_circle", "ink2", 16)
        self._found = label(look="small", tone="ink2")
        self.undo = IconButton("arrow_undo", "Undo", "Ctrl+Z", size=20)
        self.redo = IconButton("arrow_redo", "Redo", "Ctrl+Y", size=20)
        self.add_file = Button("Add a file", icon="attach", dense=True)
        self.add_file.setToolTip("File a document with this request")
        self.paste_other = Button("Paste other text", icon="clipboard_paste", dense=True)
        self.paste_other.setToolTip("Use the copied text instead of this one")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(8), px(16), px(8))
        row.setSpacing(px(8))
        row.addWidget(self._chip)
        row.addWidget(self._how, 1)
        row.addWidget(self._found_mark)
        row.addWidget(self._found)
        row.addWidget(upright())
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        row.addWidget(self.add_file)
        row.addWidget(self.paste_other)

    def set_narrow(self, narrow: bool) -> None:
        """Leave out what the window has no room for; the file's name stands in words then, without its chip."""
        self._narrow = narrow
        self._chip.setVisible(not narrow)
        self._show_how()
        self._show_found()
        self._found_mark.setVisible(not narrow)

    def say_source(self, name: str, kind: str, how: str, attachments: tuple[str, ...]) -> None:
        """Say where the text came from and what is filed with it."""
        shown = name if len(name) <= 40 else f"{name[:24]}…{name[-14:]}"
        self._chip.setFace(ChipFace(shown, icon="mail" if kind == "email" else "document_text"), name)
        self._chip.setToolTip(name)
        with_it = f", with {len(attachments)} {'file' if len(attachments) == 1 else 'files'}" if attachments else ""
        self._name, self._how_words = name, how + with_it
        self._how.setToolTip("\n".join((name, *attachments)))
        self._show_how()

    def say_found(self, split: Split) -> str:
        """Say how many items there are now."""
        words = f"{items_in_words(split)} found. Check each break."
        self._found_words = words
        self._show_found()
        return words

    def _show_found(self) -> None:
        self._found.setText(self._found_words.partition(".")[0] if self._narrow else self._found_words)

    def _show_how(self) -> None:
        self._how.setText(f"{self._name}, {self._how_words}" if self._narrow and self._name else self._how_words)

    def how(self) -> str:
        """Give the words beside the chip."""
        return self._how_words

    def found(self) -> str:
        """Give the count as said."""
        return self._found_words

    def say_undo(self, undo: str, redo: str) -> None:
        """Name what Undo and Redo would do."""
        for button, verb, words, key in ((self.undo, "Undo", undo, "Ctrl+Z"), (self.redo, "Redo", redo, "Ctrl+Y")):
            button.set_words(f"{verb} {words}" if words else f"Nothing to {verb.lower()}", key if words else "")
            button.setEnabled(bool(words))


def items_in_words(split: Split) -> str:
    """Say how many items a split has."""
    count = len(split.items)
    return "No items" if count == 0 else "1 item" if count == 1 else f"{count} items"
