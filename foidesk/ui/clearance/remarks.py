"""Comments beside a response: what a reader said and when, resolved or opened again, and a box to say more."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from foidesk.domain.clearance import Comment
from foidesk.ui.clearance.words import moment
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.card import Picture
from foidesk.ui.parts.label import label


class Remarks(QWidget):
    """The comments of one response; `wanted` tells an act and what it is about, `grew` that more room is needed."""

    wanted = Signal(str, object)
    grew = Signal()

    def __init__(self, where: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._where = where
        self._shown: tuple[Comment, ...] | None = None
        self._read_only = False
        self._all = False
        self._buttons: list[Button] = []
        self.box: RemarkBox | None = None
        self.setAccessibleName(f"Comments on {where}")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(4))

    def show_comments(self, comments: Sequence[Comment], *, read_only: bool) -> None:
        """Show these comments; what is being typed stays."""
        if (tuple(comments), read_only) != (self._shown, self._read_only):
            self._shown, self._read_only = tuple(comments), read_only
            self._draw()

    @property
    def is_empty(self) -> bool:
        """Say whether there is nothing to show."""
        return not self._shown and self.box is None

    def buttons(self) -> list[Button]:
        """Give the buttons, so that Tab reaches those of the current row alone."""
        return list(self._buttons)

    def words(self) -> str:
        """Give what stands here, for the eye that reads it as text."""
        return "\n".join(one.words for one in self._shown or () if one.is_open or self._all)

    def start(self) -> None:
        """Open the box to say something."""
        if self.box is None:
            self.box = RemarkBox(self._where)
            self.box.kept.connect(lambda words: self.wanted.emit("comment", words))
            self.box.left.connect(lambda: self.close_box(back=True))
            self._put(self.box)
            self.grew.emit()
        self.box.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_box(self, *, back: bool = False) -> None:
        """Put the box away; `back` takes the keyboard to the response."""
        if self.box is not None:
            gone, self.box = self.box, None
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
            self.grew.emit()
            if back:
                self.wanted.emit("left", None)

    def typed(self) -> str:
        """Give what stands in the open box."""
        return self.box.edit.toPlainText().strip() if self.box is not None else ""

    def sizeHint(self) -> QSize:
        """Give what the layout needs."""
        return self._column.sizeHint()

    def _draw(self) -> None:
        self._buttons = []
        while (item := self._column.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None and gone is not self.box:
                gone.hide()
                gone.deleteLater()
        done = [one for one in self._shown or () if not one.is_open]
        for one in self._shown or ():
            if one.is_open or self._all:
                self._put(self._card(one))
        if done:
            count = f"{len(done)} resolved comment{'' if len(done) == 1 else 's'}"
            turn = self._link(f"Hide {count}" if self._all else count, f"{count} on {self._where}")
            turn.clicked.connect(self._turn)
            self._put(turn)
            self._column.setAlignment(turn, Qt.AlignmentFlag.AlignLeft)
        if self.box is not None:
            self._column.addWidget(self.box)
        self.grew.emit()

    def _put(self, part: QWidget) -> None:
        self._column.addWidget(part)
        part.show()  # at once, so that its height counts when the row is measured

    def _turn(self) -> None:
        self._all = not self._all
        self._draw()

    def _card(self, one: Comment) -> QFrame:
        made = QFrame()
        made.setProperty("card", "true")
        head = QHBoxLayout()
        head.setSpacing(px(6))
        head.addWidget(Picture("comment_note", "ink2", 20) if one.is_open else Picture("checkmark", "ink2", 16))
        head.addWidget(label(f"{one.by}, {moment(one.at)}", "small", "ink2"), 1)
        act, words = ("resolve", "Resolve") if one.is_open else ("open", "Open again")
        if not self._read_only:
            button = self._link(words, f"{words} the comment of {one.by} on {self._where}")
            button.clicked.connect(lambda _checked=False: self.wanted.emit(act, one.key))
            head.addWidget(button)
        column = QVBoxLayout(made)
        column.setContentsMargins(px(10), px(4), px(8), px(8))
        column.setSpacing(px(2))
        column.addLayout(head)
        column.addWidget(label(one.words, "base", "ink" if one.is_open else "ink2", wrap=True))
        if not one.is_open and one.resolved_at is not None:
            column.addWidget(label(f"Resolved by {one.resolved_by}, {moment(one.resolved_at)}", "small", "ink2"))
        made.setAccessibleName(f"{'Comment' if one.is_open else 'Resolved comment'} of {one.by}: {one.words}")
        return made

    def _link(self, words: str, name: str) -> Button:
        made = Button(words, "link", dense=True)
        made.setAccessibleName(name)
        self._buttons.append(made)
        return made

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Keep the press: it is no wish to write the response."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        """Keep the click too."""
        event.accept()


class RemarkBox(QFrame):
    """A box to type a comment in."""

    kept = Signal(str)
    left = Signal()

    def __init__(self, where: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = QPlainTextEdit()
        self.edit.setProperty("remark", True)
        self.edit.setTabChangesFocus(True)
        self.edit.setFixedHeight(px(64))
        self.edit.setPlaceholderText("It stays with the case and is never in the letter.")
        self.edit.setAccessibleName(f"Comment on {where}")
        self.keep = Button("Comment", dense=True)
        self.leave = Button("Leave it", "quiet", dense=True)
        self.keep.clicked.connect(self._keep)
        self.leave.clicked.connect(self.left)
        self._wrong = label("", "small", "late", wrap=True)
        self._wrong.hide()
        feet = QHBoxLayout()
        feet.setSpacing(px(8))
        feet.addWidget(self.keep)
        feet.addWidget(self.leave)
        feet.addWidget(self._wrong, 1)
        feet.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(4), 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self.edit)
        column.addLayout(feet)
        feet.setAlignment(Qt.AlignmentFlag.AlignLeft)

    def refuse(self, words: str) -> None:
        """Say why this cannot be."""
        self._wrong.setText(words)
        self._wrong.setVisible(bool(words))

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Control with Enter keeps, Escape leaves; the table does not see what is typed here."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter:
            self._keep()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        event.accept()

    def _keep(self) -> None:
        if self.edit.toPlainText().strip():
            self.refuse("")
            self.kept.emit(self.edit.toPlainText())
        else:
            self.refuse("Type what you want to say.")
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
