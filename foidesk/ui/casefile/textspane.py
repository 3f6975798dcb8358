"""The drawer's tab of standard texts: found by words, read as they would stand here, put in at the cursor."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QKeyEvent, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QScrollArea, QSplitter, QVBoxLayout, QWidget

from foidesk.domain.richtext import RichText
from foidesk.office.textviews import ChangedText
from foidesk.ui.casefile.responseedit import TEXT_MIME
from foidesk.ui.casefile.textrows import Index, TextDelegate, TextModel, TextRow
from foidesk.ui.casefile.textview import TextView
from foidesk.ui.look.scale import px
from foidesk.ui.parts.banner import Banner
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.empty import EmptyState
from foidesk.ui.parts.field import SearchField
from foidesk.ui.parts.label import label, rule

_CONTROL = Qt.KeyboardModifier.ControlModifier
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PickList(QListView):
    """The lines; one can be dragged to a place in the response."""

    use_wanted = Signal()
    read_wanted = Signal()
    up_wanted = Signal()

    def __init__(self, model: TextModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(TextDelegate(self))
        self.setProperty("bare", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setDragEnabled(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Standard texts")

    def startDrag(self, actions: Qt.DropAction, /) -> None:
        """Let the text be dragged to the cursor."""
        index = self.currentIndex()
        model = self.model()
        if index.isValid() and isinstance(model, TextModel):
            drag = QDrag(self)
            drag.setMimeData(mime_of(model.row(index.row())))
            drag.setPixmap(QPixmap(1, 1))
            drag.exec(Qt.DropAction.CopyAction)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Ctrl+Enter puts the text in, Enter reads it, Up from the first line goes to the search."""
        if event.key() in _ENTER and event.modifiers() & _CONTROL:
            self.use_wanted.emit()
        elif event.key() in _ENTER:
            self.read_wanted.emit()
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.up_wanted.emit()
        else:
            super().keyPressEvent(event)


class Finding(SearchField):
    """The search: Down goes to the lines, Ctrl+Enter uses the first."""

    down_wanted = Signal()
    use_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Hear the keys that lead to the list."""
        if event.key() in _ENTER and event.modifiers() & _CONTROL:
            self.use_wanted.emit()
        elif event.key() in (Qt.Key.Key_Down, *_ENTER):
            self.down_wanted.emit()
        else:
            super().keyPressEvent(event)


class TextsPane(QWidget):
    """Search, list, and the chosen text filled for the response in hand."""

    use_wanted = Signal(str)
    open_wanted = Signal(str)
    preview_wanted = Signal(str)
    compare_wanted = Signal(object)
    searched = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._can_use = False
        self._changed: tuple[ChangedText, ...] = ()
        self.model = TextModel()
        self.search = Finding("Find a standard text")
        self.count = label("", "small", "ink2")
        self.list = PickList(self.model)
        self.shown = TextView()
        self.use = Button("Use this", "filled", dense=True)
        self.use.setToolTip("Put it in at the cursor (Ctrl+Enter)")
        self.open = Button("Change this text", "quiet", dense=True)
        self.open.setToolTip("Open it in the library of standard texts")
        self.told = Banner("info", parent=self)
        self.told.hide()
        self.empty = EmptyState("text_quote")
        self.empty.say("No standard text has all these words", "Try fewer words, or a section such as 31(1)(a).")
        self.empty.hide()
        self._build()
        self.setFocusProxy(self.search)
        self.search.textChanged.connect(self.searched)
        self.search.down_wanted.connect(self._to_list)
        self.search.use_wanted.connect(self.use_current)
        self.list.use_wanted.connect(self.use_current)
        self.list.read_wanted.connect(self.shown.setFocus)
        self.list.up_wanted.connect(self.search.setFocus)
        self.list.doubleClicked.connect(self.use_current)
        self.list.selectionModel().currentChanged.connect(self._current)
        self.use.clicked.connect(self.use_current)
        self.open.clicked.connect(lambda: self.open_wanted.emit(self.current_key()))

    def _build(self) -> None:
        head = QWidget()
        head.setProperty("ground", "surface")
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(head)
        column.setContentsMargins(px(16), px(10), px(16), px(8))
        column.setSpacing(px(8))
        column.addWidget(self.told)
        column.addWidget(self.search)
        column.addWidget(self.count)
        below = QWidget()
        below.setProperty("ground", "raised")
        self._scroll = QScrollArea()
        inside = QWidget()
        inside.setProperty("clear", "true")
        held = QVBoxLayout(inside)
        held.setContentsMargins(px(16), px(10), px(16), px(4))
        held.addWidget(self.shown)
        held.addStretch(1)
        self.shown.setAccessibleName("The text as it would stand here")
        self.shown.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(px(16), px(6), px(16), px(10))
        buttons.addWidget(self.open)
        buttons.addStretch(1)
        buttons.addWidget(self.use)
        under = QVBoxLayout(below)
        under.setContentsMargins(0, 0, 0, 0)
        under.setSpacing(0)
        under.addWidget(self._scroll, 1)
        under.addLayout(buttons)
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.addWidget(self.list)
        self._split.addWidget(below)
        self._split.setChildrenCollapsible(False)
        self._split.setStretchFactor(0, 1)
        self._split.setSizes([px(330), px(240)])
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(head)
        rows.addWidget(rule())
        rows.addWidget(self.empty)
        rows.addWidget(self._split, 1)

    def sizeHint(self) -> QSize:
        """Give the width of the design."""
        return QSize(px(356), px(600))

    # --- showing ------------------------------------------------------------------------------------

    def show_rows(self, rows: Sequence[TextRow], today: object, *, can_use: bool) -> None:
        """Show the texts that were found; the current one stays if it is among them."""
        key, self._can_use = self.current_key(), can_use
        self.model.show_rows(tuple(rows), today)  # type: ignore[arg-type]  # a date
        at = max(0, self.model.place_of(key))
        if rows:
            self.list.setCurrentIndex(self.model.index(at, 0))
        self.count.setText("1 text" if len(rows) == 1 else f"{len(rows)} texts")
        self.empty.setVisible(not rows and bool(self.search.text()))
        self._split.setVisible(bool(rows))
        self.use.setEnabled(can_use)
        self.use.setToolTip("Put it in at the cursor (Ctrl+Enter)" if can_use else "This letter cannot be changed now")

    def show_changed(self, changed: tuple[ChangedText, ...]) -> None:
        """Say which texts were changed since this case used them."""
        if changed == self._changed:
            return
        self._changed = changed
        self.told.clear_buttons()
        self.told.setVisible(bool(changed))
        if changed:
            first = changed[0]
            where = ", ".join(map(str, first.numbers))
            more = f" {len(changed) - 1} more changed too." if len(changed) > 1 else ""
            self.told.say("info", f"“{first.title}” was changed since you used it", f"In item {where}.{more}")
            self.told.add_button("Show both", lambda: self.compare_wanted.emit(first))

    def show_preview(self, key: str, text: RichText) -> None:
        """Show how a text would stand in the response."""
        if key == self.current_key():
            self.shown.show_rich(text)
            self._fit()
            self._scroll.verticalScrollBar().setValue(0)

    def _fit(self) -> None:
        self.shown.setFixedHeight(self.shown.height_for(self._scroll.viewport().width() - 2 * px(16)))

    def resizeEvent(self, event: object, /) -> None:
        """Lay the text out anew."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def current_key(self) -> str:
        """Give the text that is the current one."""
        index = self.list.currentIndex()
        return self.model.row(index.row()).key if index.isValid() else ""

    def use_current(self) -> None:
        """Put the current text in."""
        key = self.current_key()
        if key and self._can_use:
            self.use_wanted.emit(key)

    def _to_list(self) -> None:
        if self.model.rowCount():
            self.list.setFocus()

    def _current(self, now: Index, _before: Index) -> None:
        if now.isValid():
            self.preview_wanted.emit(self.model.row(now.row()).key)


def mime_of(row: TextRow) -> QMimeData:
    """Give what a text is dragged as: its key for our own editor, its words for anything else."""
    made = QMimeData()
    made.setData(TEXT_MIME, row.key.encode())
    made.setText(row.text.text.plain())
    return made
