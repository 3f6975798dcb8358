"""Which cases a change of the calendar moved: each with its old and its new due date, opened with a click or Enter."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from foidesk.domain.officedays import Changed
from foidesk.ui.look import icons, theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts import clipboard
from foidesk.ui.parts.button import Button, IconButton
from foidesk.ui.parts.card import Card, Picture
from foidesk.ui.parts.label import label

_CASE = Qt.ItemDataRole.UserRole + 1
_ROW, _MOST_ROWS = 26, 8


def title_of(changed: Changed, *, back: bool = False) -> str:
    """Say how many cases moved."""
    if not changed.moved:
        return "No case moved"
    count = len(changed.moved)
    return f"{count:,} case{'' if count == 1 else 's'} moved{' back' if back else ''}"


def as_text(changed: Changed, *, back: bool = False) -> str:
    """Give the whole list as plain text."""
    return "\n".join([changed.words, title_of(changed, back=back), *(one.in_words for one in changed.moved)]) + "\n"


class _Moves(QListWidget):
    """The list; Ctrl+C copies all of it."""

    copy_asked = Signal()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Copy, or let the list have the key."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        else:
            super().keyPressEvent(event)


class MovedPanel(Card):
    """The panel; it stays until it is closed or the calendar changes again."""

    case_wanted = Signal(int)
    take_back_wanted = Signal()
    copied = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._changed, self._back = Changed(), False
        self._icon = Picture("calendar_edit", "accent", 20)
        self._title = label(look="heading", wrap=True)
        self._words = label(look="small", tone="ink2", wrap=True)
        self.take_back = Button("Take it back", icon="arrow_undo", dense=True)
        self.copy = Button("Copy as text", icon="copy", dense=True)
        self.close_button = IconButton("dismiss", "Close the list of moved cases", dense=True)
        self.list = _Moves()
        self.list.setAccessibleName("Cases that moved")
        self.list.setProperty("bare", True)
        self.list.setIconSize(QSize(px(16), px(16)))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self._title)
        said.addWidget(self._words)
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(said, 1)
        for button in (self.take_back, self.copy, self.close_button):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        self.body.addWidget(self.list)
        self.take_back.clicked.connect(self.take_back_wanted)
        self.copy.clicked.connect(self.copy_text)
        self.close_button.clicked.connect(self.hide)
        self.list.copy_asked.connect(self.copy_text)
        self.list.itemClicked.connect(self._open)
        self.list.itemActivated.connect(self._open)
        theme.changed.connect(self._dress)
        self.hide()

    def tell(self, changed: Changed, *, back: bool = False) -> None:
        """Show what a change moved; `back` when it was the undoing of one."""
        self._changed, self._back = changed, back
        self._title.setText(title_of(changed, back=back))
        self._words.setText(changed.words)
        self.setAccessibleName(f"{title_of(changed, back=back)}. {changed.words}")
        self.take_back.setVisible(not back and not changed.nothing)
        self.copy.setVisible(bool(changed.moved))
        self.list.clear()
        for one in changed.moved:
            item = QListWidgetItem(one.in_words, self.list)
            item.setData(_CASE, one.case_id)
            item.setSizeHint(QSize(px(120), px(_ROW)))
            item.setToolTip(f"Open {one.reference} (Enter)")
        self._dress()
        rows = min(len(changed.moved), _MOST_ROWS)
        self.list.setFixedHeight(rows * px(_ROW) + px(2))
        self.list.setVisible(bool(changed.moved))
        if changed.moved:
            self.list.setCurrentRow(0)
        self.show()

    def words(self) -> list[str]:
        """Give what the panel says, its title first."""
        return [self._title.text(), *(self.list.item(row).text() for row in range(self.list.count()))]

    def copy_text(self) -> None:
        """Put the whole list on the clipboard."""
        clipboard.copy(as_text(self._changed, back=self._back))
        self.copied.emit()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Escape closes the panel."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        for row in range(self.list.count()):
            self.list.item(row).setIcon(icons.icon("open", "accent", 16))

    def _open(self, item: QListWidgetItem) -> None:
        self.case_wanted.emit(int(item.data(_CASE)))
