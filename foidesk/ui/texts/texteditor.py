"""One standard text being written: title, section, tags, day of review, the text, and how it reads in a case."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from foidesk.domain import exemptions, standardtexts, textsections
from foidesk.domain.richtext import RichText
from foidesk.domain.standardtexts import StandardText
from foidesk.ui.casefile.textview import TextView
from foidesk.ui.intake.datefield import DateField
from foidesk.ui.look.scale import px
from foidesk.ui.parts.field import FieldRow
from foidesk.ui.parts.label import label
from foidesk.ui.texts.librarybox import LibraryBox

PREVIEW_AFTER_MS = 300
_WIDEST, _SIDE_BY_SIDE = 860, 520


class TextEditor(QScrollArea):
    """The right side of the page. It says that something was typed; the page keeps it."""

    typed = Signal()
    preview_wanted = Signal(object, object)
    """The text, and the case (an id, or None) as which it is to be read."""
    left = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("keeps_its_typing", True)
        self._quiet = self._is_filled = False
        self.title = QLineEdit()
        self.section = QComboBox()
        self.section.setEditable(True)
        self.section.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.section.addItem("")
        for one in textsections.every():
            self.section.addItem(one.words, one.cite)
        self.section.setMinimumContentsLength(10)
        self.section.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        completer = self.section.completer()
        if completer is not None:
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.tags = QLineEdit()
        self.review = DateField("Review by", today, ahead=True)
        self.box = LibraryBox()
        self.example = QComboBox()
        self.example.setAccessibleName("Read it as in the case")
        self.example.setProperty("dense", True)
        self.example.setMinimumContentsLength(16)
        self.example.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.shown = TextView()
        self.rows = {
            "title": FieldRow("Title", self.title),
            "section": FieldRow("Section", self.section),
            "tags": FieldRow("Tags, with commas between them", self.tags),
            "review": FieldRow("Review by", self.review),
        }
        self._problem = label("", "small", "late", wrap=True)
        self._problem.hide()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(PREVIEW_AFTER_MS)
        self._later.timeout.connect(self.ask_preview)
        self._build()
        self.title.textEdited.connect(self._typed)
        self.section.editTextChanged.connect(self._typed)
        self.section.currentIndexChanged.connect(self._section_note)
        self.tags.textEdited.connect(self._typed)
        self.review.chosen.connect(self._typed)
        self.box.typed.connect(self._typed)
        self.box.finish_wanted.connect(self.left)
        self.box.next_wanted.connect(self.left)
        self.example.currentIndexChanged.connect(self.ask_preview)

    def _build(self) -> None:
        self._inside = QWidget()
        self._inside.setProperty("ground", "surface")
        self._inside.setMaximumWidth(px(_WIDEST))
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(px(20), px(12), px(20), px(20))
        column.setSpacing(px(10))
        column.addWidget(self.rows["title"])
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.setSpacing(px(12))
        self._middle.addWidget(self.rows["section"], 3)
        self._middle.addWidget(self.rows["review"], 2)
        column.addLayout(self._middle)
        column.addWidget(self.rows["tags"])
        column.addWidget(self.box)
        column.addWidget(self._problem)
        below = QHBoxLayout()
        below.setContentsMargins(0, px(8), 0, 0)
        below.setSpacing(px(8))
        below.addWidget(label("As it reads in", "small", "ink2", strong=True))
        below.addWidget(self.example, 1)
        below.addStretch(1)
        column.addLayout(below)
        held = QFrame()
        held.setProperty("card", "true")
        inner = QVBoxLayout(held)
        inner.setContentsMargins(px(14), px(10), px(14), px(4))
        inner.addWidget(self.shown)
        self.shown.setAccessibleName("As it reads in the case")
        self.shown.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column.addWidget(held)
        column.addStretch(1)
        host = QWidget()
        host.setProperty("ground", "surface")
        beside = QHBoxLayout(host)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self._inside, 1)
        beside.addStretch(0)
        self.setWidget(host)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.box.grown.connect(self.fit)
        self.box.caret_moved.connect(self._follow)

    def fit(self) -> None:
        """Give the text and its preview the height they take in the present width."""
        wide = min(self.viewport().width(), px(_WIDEST)) - 2 * px(20)
        self._middle.setDirection(
            QBoxLayout.Direction.LeftToRight if wide >= px(_SIDE_BY_SIDE) else QBoxLayout.Direction.TopToBottom
        )
        self.box.setFixedHeight(max(self.box.height_for(wide), px(180)))
        self.shown.setFixedHeight(self.shown.height_for(wide - 2 * px(14) - 2))

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Lay the text out anew."""
        super().resizeEvent(event)
        self.fit()

    def _follow(self) -> None:
        edit = self.box.edit
        if edit.hasFocus():
            at = edit.viewport().mapTo(self._inside, edit.cursorRect().center())
            self.ensureVisible(0, at.y(), 0, px(40))

    # --- showing ------------------------------------------------------------------------------------

    def show_text(self, text: StandardText, *, locked: bool) -> None:
        """Show a text to go on with."""
        self._quiet = True
        self.title.setText(text.title)
        at = self.section.findData(text.section) if text.section else 0
        self.section.setCurrentIndex(max(at, 0))
        if at < 0:
            self.section.setEditText(text.section)
        line = self.section.lineEdit()
        if line is not None:
            line.setCursorPosition(0)
        self.tags.setText(", ".join(text.tags))
        self.review.set_day(text.review_on)
        if self._is_filled:
            self.box.edit.textChanged.disconnect(self.box.typed)
        self._is_filled = True
        self.box.set_text(text.text, 0)
        for field in (self.title, self.section, self.tags, self.review):
            field.setEnabled(not locked)
        self.box.set_locked(locked)
        self.set_problem("", "")
        self._quiet = False
        self._section_note()
        self.fit()
        self.verticalScrollBar().setValue(0)
        self.ask_preview()

    def text(self) -> StandardText:
        """Give the text as it stands here."""
        self.review.take_typed()
        return StandardText(
            title=" ".join(self.title.text().split()),
            text=self.box.text(),
            section=self._section(),
            tags=standardtexts.split_tags(self.tags.text()),
            review_on=self.review.day(),
        )

    def _section(self) -> str:
        words = self.section.currentText().strip()
        at = self.section.findText(words)
        return str(self.section.itemData(at) or "") if at >= 0 else words

    def set_problem(self, field: str, words: str) -> None:
        """Say under its field what is wrong; no words take it back."""
        for name, row in self.rows.items():
            row.set_error(words if name == field else "")
        self._problem.setText(words if field == "text" else "")
        self._problem.setVisible(bool(words) and field == "text")
        self.box.wrong = bool(words) and field == "text"
        self.box.edit.setAccessibleDescription(self._problem.text())
        self.box.update()
        if not words:
            self._section_note()

    def problem(self) -> str:
        """Give what is said to be wrong."""
        return self._problem.text() or next((row.error() for row in self.rows.values() if row.error()), "")

    def _section_note(self) -> None:
        """Say what has to be remembered of an exemption, and that a review date is past."""
        place = textsections.find(self._section()) if self._section() else None
        found = exemptions.find(place.claim, place.shelf.name.lower()) if place is not None and place.claim else None
        self.rows["section"].set_hint(found.note if found is not None else "", tick=False)
        if not self._quiet:
            self._typed()

    def _typed(self) -> None:
        if not self._quiet:
            self._later.start()
            self.typed.emit()

    # --- preview ------------------------------------------------------------------------------------

    def show_examples(self, cases: Sequence[tuple[int, str]]) -> None:
        """Offer cases as which the text can be read."""
        before = self.example.currentData()
        self.example.blockSignals(True)
        self.example.clear()
        for case_id, words in cases:
            self.example.addItem(words, case_id)
        if not cases:
            self.example.addItem("no case yet: fields stay as they are written", None)
        self.example.setCurrentIndex(max(0, self.example.findData(before)))
        self.example.blockSignals(False)
        self.ask_preview()

    def ask_preview(self) -> None:
        """Ask how the text reads."""
        self._later.stop()
        self.preview_wanted.emit(self.box.text(), self.example.currentData())

    def show_preview(self, text: RichText) -> None:
        """Show how the text reads."""
        self.shown.show_rich(text, "Nothing is written yet.")
        self.fit()
