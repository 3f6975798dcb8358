"""A page of many sections: their headings at the left, or in a box where there is no room beside them."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from foidesk.ui.look.scale import px
from foidesk.ui.parts.label import rule
from foidesk.ui.setup.headings import Headings
from foidesk.ui.setup.section import Section

_ROOM_FOR_HEADINGS = 960


class SectionedPage(QWidget):
    """Lays forms out one under another; a heading scrolls to its section, and the section shown marks its heading."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._going = False
        self._sections: list[Section] = []
        self.jump = QComboBox()
        self.jump.setAccessibleName("Go to a heading")
        self.jump.activated.connect(self.go_to)
        self.jump.hide()

    def lay_out(self, forms: Sequence[QWidget], sections: Sequence[Section]) -> QHBoxLayout:
        """Put forms under one another, with the headings of their sections beside them."""
        self._sections = list(sections)
        titles = [section.title for section in self._sections]
        self.headings = Headings(titles)
        self.headings.setCurrentRow(0)
        self.headings.currentRowChanged.connect(self.go_to)
        self.headings.itemClicked.connect(lambda _item: self.go_to(self.headings.currentRow()))
        self.jump.addItems(titles)
        self._inside = QWidget()
        self._inside.setProperty("ground", "surface")
        self._inside.setMaximumWidth(px(980))
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(px(32), 0, px(32), px(24))
        column.setSpacing(0)
        for form in forms:
            column.addWidget(form)
            if form is not forms[-1]:
                column.addWidget(rule())
        column.addStretch(1)
        host = QWidget()
        host.setProperty("ground", "surface")
        beside = QHBoxLayout(host)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self._inside, 1)
        beside.addStretch(0)
        self._area = QScrollArea()
        self._area.setWidget(host)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.verticalScrollBar().valueChanged.connect(self._mark_heading)
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addWidget(self.headings)
        both.addWidget(self._area, 1)
        return both

    def show_section(self, section: Section) -> None:
        """Go to a section."""
        self.go_to(self._sections.index(section))

    def show_later(self, section: Section) -> None:
        """Go to a section once what was just shown has its place."""
        QTimer.singleShot(0, section, lambda: self.show_section(section))

    def go_to(self, row: int) -> None:
        """Scroll to a section by the place of its heading."""
        if 0 <= row < len(self._sections):
            self.headings.setCurrentRow(row)
            self.jump.setCurrentIndex(row)
            section = self._sections[row]
            top = section.mapTo(self._inside, QPoint(0, 0)).y()
            self._going = True  # the last sections cannot come to the top: the one that was asked for stays marked
            self._area.verticalScrollBar().setValue(top)
            self._going = False

    def _mark_heading(self, value: int = 0) -> None:
        """Mark the heading whose fields are at the top of what shows."""
        if not self._going:
            tops = [section.mapTo(self._inside, QPoint(0, 0)).y() for section in self._sections]
            row = max((at for at, top in enumerate(tops) if top <= value + px(48)), default=0)
            with QSignalBlocker(self.headings):
                self.headings.setCurrentRow(row)
            self.jump.setCurrentIndex(row)
            self.headings.viewport().update()

    def bring_up(self, part: QWidget) -> None:
        """Scroll to a part that was just shown, once it has its place; its top comes before its bottom."""

        def scroll() -> None:
            top, bar = part.mapTo(self._inside, QPoint(0, 0)).y() - px(12), self._area.verticalScrollBar()
            bottom, high = top + part.height() + px(24), self._area.viewport().height()
            if top < bar.value() or bottom > bar.value() + high:
                bar.setValue(min(top, max(bottom - high, 0)) if bottom > bar.value() + high else top)

        QTimer.singleShot(0, part, scroll)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Put headings above their fields, and their list into a box, where there is no room beside them."""
        super().resizeEvent(event)
        narrow = self.width() < px(_ROOM_FOR_HEADINGS)
        self.headings.setVisible(not narrow)
        self.jump.setVisible(narrow)
        for section in self._sections:
            section.set_narrow(narrow)
