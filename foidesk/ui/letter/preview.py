"""The middle of the Letter tab: a bar with page, size and text, and under it the pages or their words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from foidesk.ui.desk import Desk
from foidesk.ui.letter.making import Made
from foidesk.ui.letter.pageview import FIT_PAGE, FIT_WIDTH, PageView
from foidesk.ui.look import fonts, theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button, IconButton
from foidesk.ui.parts.label import label, rule

_SIZES = ((FIT_PAGE, "Fit page"), (FIT_WIDTH, "Fit width"))
_PERCENTS = (50, 75, 100, 125, 150, 200)


class Preview(QWidget):
    """The letter to look at, and the same letter to be read aloud."""

    edit_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._manner = ""
        self._issued = False
        self.pages = PageView(desk)
        self.pages.page_changed.connect(self._say_page)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setProperty("bare", "true")
        self.text.setAccessibleName("The words of the letter")
        self.text.document().setDocumentMargin(px(24))
        self._where, self._how = label("", "small"), label("", "small", "ink2")
        smaller = IconButton("zoom_out", "Make the page smaller", "Ctrl+wheel")
        larger = IconButton("zoom_in", "Make the page larger", "Ctrl+wheel")
        self._sizes = (smaller, larger)
        self.how_large = Button("Fit page", dense=True, menu_mark=True)
        self.how_large.setAccessibleName("Size of the page: Fit page")
        self.how_large.clicked.connect(self._open_sizes)
        smaller.clicked.connect(lambda _checked=False: self.pages.step_zoom(up=False))
        larger.clicked.connect(lambda _checked=False: self.pages.step_zoom(up=True))
        self.pages.zoom_changed.connect(self._say_size)
        self.edit = Button("Edit wording", "quiet", "edit", dense=True)
        self.edit.clicked.connect(self.edit_wanted)
        self.as_text = Button("Text", "quiet", "text_description_ltr", dense=True)
        self.as_text.setCheckable(True)
        self.as_text.setToolTip("Show the words of the letter, to be read aloud or copied")
        self.as_text.setAccessibleName("Show the letter as text")
        self.as_text.toggled.connect(self._swap)
        self._ways = QStackedWidget()
        self._ways.addWidget(self.pages)
        self._ways.addWidget(self.text)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._bar())
        rows.addWidget(rule())
        rows.addWidget(self._ways, 1)
        theme.changed.connect(self._dress)
        self._dress()

    def _bar(self) -> QWidget:
        bar = QWidget()
        bar.setProperty("ground", "surface")
        bar.setFixedHeight(px(44))
        row = QHBoxLayout(bar)
        row.setContentsMargins(px(12), 0, px(12), 0)
        row.setSpacing(px(4))
        where = QHBoxLayout()
        where.setSpacing(0)
        where.addWidget(self._where)
        where.addWidget(self._how)
        row.addLayout(where)
        row.addStretch(1)
        row.addWidget(self._sizes[0])
        row.addWidget(self.how_large)
        row.addWidget(self._sizes[1])
        row.addStretch(1)
        row.addWidget(self.edit)
        row.addWidget(self.as_text)
        return bar

    def show_letter(self, made: Made, *, issued: bool) -> None:
        """Show a letter."""
        self._manner = ", as it was issued" if issued else ", as it will be issued"
        self.pages.show_pdf(made.pdf, made.inches)
        if self.text.toPlainText() != made.text:
            self.text.setPlainText(made.text)
        self.edit.setVisible(not issued and self._has_room())
        self._issued = issued
        self._say_page()

    def clear(self) -> None:
        """Show nothing."""
        self.pages.clear()
        self.text.clear()
        self._where.setText("Making the letter…")
        self._how.setText("")

    def where_words(self) -> str:
        """Give what the bar says of the page."""
        return self._where.text() + self._how.text()

    def size_menu(self) -> QMenu:
        """Give the menu of sizes."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for key, words in (*_SIZES, *((str(one), f"{one}%") for one in _PERCENTS)):
            action = QAction(words, menu)
            action.triggered.connect(lambda _checked=False, one=key: self.pages.set_zoom(one))
            menu.addAction(action)
            if key == FIT_WIDTH:
                menu.addSeparator()
        return menu

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Leave out of the bar what there is no room for; all of it is elsewhere too."""
        super().resizeEvent(event)
        self.edit.setVisible(not self._issued and self._has_room())
        self._how.setVisible(self.width() >= px(640))

    def _has_room(self) -> bool:
        return self.width() >= px(520)

    def _open_sizes(self) -> None:
        self.size_menu().popup(self.how_large.mapToGlobal(self.how_large.rect().bottomLeft()))

    def _say_page(self) -> None:
        self._where.setText(f"Page {self.pages.page + 1} of {self.pages.count}" if self.pages.count else "")
        self._how.setText(self._manner)

    def _say_size(self, words: str) -> None:
        self.how_large.setText(words)
        self.how_large.setAccessibleName(f"Size of the page: {words}")
        self.how_large.updateGeometry()

    def _swap(self, on: bool) -> None:
        self._ways.setCurrentIndex(1 if on else 0)
        for button in self._sizes:
            button.setVisible(not on)
        self.how_large.setVisible(not on)
        if on:
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _dress(self) -> None:
        self.text.setFont(fonts.font("reading"))
