"""The pane beside the list: the selected case at a glance, and the three ways into it."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from foidesk.office.views import CaseView, JournalLine
from foidesk.ui.look import icons
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.card import Picture
from foidesk.ui.parts.chip import Chip
from foidesk.ui.parts.daysleft import days_left_chip
from foidesk.ui.parts.label import label, rule
from foidesk.ui.parts.painting import paint_stage_ring
from foidesk.ui.parts.stage import stage_fraction, stage_sign
from foidesk.ui.register.detailwords import CaseWords, ItemLine, case_words

WIDE, LEAST, MOST = 272, 240, 420
_STATES = {"done": ("checkmark_circle", "ok", True), "todo": ("warning", "soon", False)}


class _Ring(QWidget):
    """The ring of a stage, or of an item nobody has begun; silent, for words stand beside it."""

    def __init__(self, stage: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = stage
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Give the size of an icon."""
        return QSize(px(16), px(16))

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Paint ring or sign."""
        painter = QPainter(self)
        if sign := stage_sign(self._stage):
            painter.drawPixmap(0, 0, icons.pixmap(sign, "ink2", 16))
        else:
            paint_stage_ring(painter, QRect(0, 0, px(16), px(16)), stage_fraction(self._stage))
        painter.end()


class DetailPane(QScrollArea):
    """Shows one case; `wanted` tells case and tab to open."""

    wanted = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._case_id: int | None = None
        self._shown: CaseWords | None = None
        self.setProperty("ground", "raised")
        self.setAccessibleName("The selected request")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(px(LEAST))
        self.setMaximumWidth(px(MOST))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._open = Button("Open", "filled", dense=True)
        self._clock = Button("Clock", icon="calendar_ltr", dense=True)
        self._letter = Button("Letter", icon="document_text", dense=True)
        for button, tab in ((self._open, "draft"), (self._clock, "clock"), (self._letter, "letter")):
            button.setProperty("tab", tab)
            button.clicked.connect(self._go)
        self.show_nothing("Select a request to see it here.")

    @property
    def case_id(self) -> int | None:
        """Give the case shown."""
        return self._case_id

    def words(self) -> CaseWords | None:
        """Give what is shown."""
        return self._shown

    def show_nothing(self, words: str) -> None:
        """Say why no case is shown."""
        self._case_id, self._shown = None, None
        body, column = self._fresh()
        column.addWidget(label(words, "small", "ink2", wrap=True))
        column.addStretch(1)
        self._put(body)

    def show_case(self, view: CaseView, history: tuple[JournalLine, ...], why: str = "") -> None:
        """Show a case; `why` says why it is due when it is."""
        said = case_words(view, history, why)
        if said == self._shown and view.case_id == self._case_id:
            return
        at = self.verticalScrollBar().value() if view.case_id == self._case_id else 0
        self._case_id, self._shown = view.case_id, said
        body, column = self._fresh()
        head = QHBoxLayout()
        head.addWidget(_selectable(label(said.reference, strong=True)))
        head.addStretch(1)
        head.addWidget(Chip(days_left_chip(said.left), acts=False))
        column.addLayout(head)
        column.addWidget(_selectable(label(said.subject, "heading", wrap=True)))
        column.addLayout(self._facts(said))
        column.addLayout(self._buttons(said.reference))
        column.addLayout(self._items(said))
        if said.latest:
            column.addLayout(self._latest(said))
        column.addStretch(1)
        self._put(body)
        self.verticalScrollBar().setValue(at)

    # --- parts ------------------------------------------------------------------------------------------

    def _fresh(self) -> tuple[QWidget, QVBoxLayout]:
        for button in (self._open, self._clock, self._letter):
            button.setParent(None)
        body = QWidget()
        body.setProperty("ground", "raised")
        column = QVBoxLayout(body)
        column.setContentsMargins(px(14), px(12), px(14), px(14))
        column.setSpacing(px(12))
        return body, column

    def _put(self, body: QWidget) -> None:
        old = self.takeWidget()
        if old is not None:
            old.deleteLater()
        self.setWidget(body)

    def _facts(self, said: CaseWords) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(4))
        grid.setColumnMinimumWidth(0, px(62))
        grid.setColumnStretch(1, 1)
        facts = [("Requester", said.requester), ("Received", said.received), (said.due_of, said.due)]
        if said.answered:
            facts.insert(2, ("Answered", said.answered))
        for at, (name, words) in enumerate(facts):
            grid.addWidget(label(name, "small", "ink2"), at, 0, Qt.AlignmentFlag.AlignTop)
            strong = True if name == said.due_of else None
            grid.addWidget(_selectable(label(words, "small", strong=strong, wrap=True)), at, 1)
        below = len(facts)
        if said.why:
            grid.addWidget(_selectable(label(said.why, "small", "ink2", wrap=True)), below, 1)
            below += 1
        grid.addWidget(label("Stage", "small", "ink2"), below, 0, Qt.AlignmentFlag.AlignTop)
        stage = QHBoxLayout()
        stage.setSpacing(px(6))
        stage.addWidget(_Ring(said.stage))
        stage.addWidget(label(said.stage_line, "small", wrap=True), 1)
        grid.addLayout(stage, below, 1)
        return grid

    def _buttons(self, reference: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(8))
        for button in (self._open, self._clock, self._letter):
            button.setAccessibleName(f"{button.text()} {reference}")
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _items(self, said: CaseWords) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(label(said.items_title, strong=True))
        if said.to_do:
            column.addWidget(label(said.to_do, "small", "ink2", wrap=True))
        column.addSpacing(px(6))
        for item in said.items:
            column.addWidget(rule())
            column.addLayout(_item(item))
        if said.items:
            column.addWidget(rule())
        return column

    def _latest(self, said: CaseWords) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(label("Latest", strong=True))
        column.addSpacing(px(6))
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(6))
        grid.setColumnMinimumWidth(0, px(68))
        grid.setColumnStretch(1, 1)
        for at, (when, words) in enumerate(said.latest):
            grid.addWidget(label(when, "small", "ink2"), at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(words, "small", wrap=True), at, 1)
        column.addLayout(grid)
        return column

    def _go(self) -> None:
        button = self.sender()
        if isinstance(button, Button) and self._case_id is not None:
            self.wanted.emit(self._case_id, str(button.property("tab")))


def _item(item: ItemLine) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, px(7), 0, px(7))
    row.setSpacing(px(8))
    mark: QWidget = _Ring()
    if item.state in _STATES:
        name, token, filled = _STATES[item.state]
        mark = Picture(name, token, 16, filled=filled)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(label(f"{item.numbers}\u2002{item.asked}", "small", wrap=True))
    words.addWidget(label(item.outcome, "small", "soon" if item.state == "todo" else "ink2", wrap=True))
    for said, tone in item.held:
        words.addWidget(label(said, "small", tone, wrap=True))
    row.addLayout(words, 1)
    return row


def _selectable(made: QLabel) -> QLabel:
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made
