"""The list of standard texts: search, choice and tag above, a line for each text below."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QListView,
    QVBoxLayout,
    QWidget,
)

from foidesk.ui.casefile.textrows import Index, TextDelegate, TextModel, TextRow
from foidesk.ui.look.scale import px
from foidesk.ui.parts.field import SearchField
from foidesk.ui.parts.label import label, rule
from foidesk.ui.texts.rows import CHOICES, chosen


class TextView(QListView):
    """The lines; Enter goes to the text, Insert begins a new one, Delete retires."""

    entered_text = Signal()
    new_wanted = Signal()
    retire_wanted = Signal()
    duplicate_wanted = Signal()

    def __init__(self, model: TextModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(TextDelegate(self))
        self.setProperty("bare", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Standard texts")

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Hear the keys of the list."""
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and not held:
            self.entered_text.emit()
        elif key == Qt.Key.Key_Insert:
            self.new_wanted.emit()
        elif key == Qt.Key.Key_Delete:
            self.retire_wanted.emit()
        elif key == Qt.Key.Key_D and held == Qt.KeyboardModifier.ControlModifier:
            self.duplicate_wanted.emit()
        else:
            super().keyPressEvent(event)


class TextList(QWidget):
    """The left side of the page; `picked` tells which text is to be shown."""

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[TextRow, ...] = ()
        self._today = date.min
        self._quiet = False
        self.model = TextModel()
        self.search = SearchField("Find a text", "Ctrl+F")
        self.choice = QComboBox()
        self.choice.setAccessibleName("Which texts")
        for name, words in CHOICES:
            self.choice.addItem(words, name)
        self.tag = QComboBox()
        self.tag.setAccessibleName("Tag")
        self.tag.addItem("Any tag", "")
        self.count = label("", "small", "ink2")
        self.view = TextView(self.model)
        head = QVBoxLayout()
        head.setContentsMargins(px(16), px(12), px(16), px(8))
        head.setSpacing(px(8))
        head.addWidget(self.search)
        filters = QHBoxLayout()
        filters.setSpacing(px(8))
        for box, share in ((self.choice, 3), (self.tag, 2)):
            box.setProperty("dense", True)
            box.setMinimumContentsLength(6)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            filters.addWidget(box, share)
        head.addLayout(filters)
        head.addWidget(self.count)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(head)
        rows.addWidget(rule())
        rows.addWidget(self.view, 1)
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.search.textChanged.connect(self._choose)
        self.search.returnPressed.connect(self.view.setFocus)
        self.choice.currentIndexChanged.connect(self._choose)
        self.tag.currentIndexChanged.connect(self._choose)
        self.view.selectionModel().currentChanged.connect(self._current)

    def show_rows(self, rows: tuple[TextRow, ...], today: date, key: str) -> None:
        """Show the library; the text of this key is the current one if it is listed."""
        self._rows, self._today = rows, today
        tags = sorted({tag for row in rows for tag in row.text.tags})
        if tags != [self.tag.itemData(at) for at in range(1, self.tag.count())]:
            before = self.tag.currentData()
            self.tag.blockSignals(True)
            self.tag.clear()
            self.tag.addItem("Any tag", "")
            for tag in tags:
                self.tag.addItem(tag, tag)
            self.tag.setCurrentIndex(max(0, self.tag.findData(before)))
            self.tag.blockSignals(False)
        self._fill(key)

    def _choose(self) -> None:
        self._fill(self.current_key())

    def _fill(self, key: str) -> None:
        found = chosen(self._rows, self.choice.currentData(), self.tag.currentData(), self.search.text(), self._today)
        self._quiet = True
        self.model.show_rows(found, self._today)
        at = self.model.place_of(key)
        if at >= 0:
            self.view.setCurrentIndex(self.model.index(at, 0))
        self._quiet = False
        self.count.setText("1 text" if len(found) == 1 else f"{len(found)} texts")

    def select(self, key: str) -> None:
        """Make a text the current one, letting go of a choice that hides it."""
        if self.model.place_of(key) < 0 and any(row.key == key for row in self._rows):
            retired = next(row.view is not None and row.view.is_retired for row in self._rows if row.key == key)
            self.search.clear()
            self.tag.setCurrentIndex(0)
            self.choice.setCurrentIndex(self.choice.findData("retired" if retired else "all"))
        at = self.model.place_of(key)
        if at >= 0:
            self._quiet = True
            self.view.setCurrentIndex(self.model.index(at, 0))
            self._quiet = False
            self.view.scrollTo(self.model.index(at, 0))

    def current_key(self) -> str:
        """Give the text that is the current one."""
        index = self.view.currentIndex()
        return self.model.row(index.row()).key if index.isValid() else ""

    def _current(self, now: Index, _before: Index) -> None:
        if now.isValid() and not self._quiet:
            self.picked.emit(self.model.row(now.row()).key)
