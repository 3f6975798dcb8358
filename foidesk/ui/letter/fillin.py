"""What goes into a letter other than the answer: its gaps, its wording, and what the law needs it to say."""

from dataclasses import replace
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from foidesk.domain.letterdraft import LetterDraft
from foidesk.domain.letterkinds import LetterKind
from foidesk.domain.richtext import EMPTY, RichText
from foidesk.ui.letter.gapfields import GapField, WordsField, field_of
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.field import FieldRow
from foidesk.ui.parts.label import label, rule
from foidesk.ui.parts.signline import SignLine


class FillIn(QScrollArea):
    """`edited` tells that something was typed; `draft` gives all of it. The wording is ours until she changes it."""

    edited = Signal()
    wording_wanted = Signal()
    """She wants to change the office's wording by hand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind: LetterKind | None = None
        self._draft = LetterDraft("")
        self.rows: dict[str, FieldRow] = {}
        self.wording: WordsField | None = None
        self.setProperty("ground", "raised")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setAccessibleName("What goes into the letter")

    def show_kind(self, kind: LetterKind, draft: LetterDraft, *, can_change: bool) -> None:
        """Show a kind of letter and what is filled in for it; what she is typing in is left alone."""
        if self._kind is not kind or (self.wording is None) != draft.text.is_empty:
            self._build(kind, draft)
        elif draft != self._draft:
            self._show_values(kind, draft)
        self._draft = draft
        for row in self.rows.values():
            row.field.setEnabled(can_change)
        self.hand.setEnabled(can_change)
        if self.wording is not None:
            self.wording.setEnabled(can_change)

    def draft(self) -> LetterDraft:
        """Give what is filled in."""
        if self._kind is None:
            return self._draft
        values = {gap.field: self._field(gap.field).value() for gap in self._kind.gaps}
        text = self.wording.value() if self.wording is not None else EMPTY
        return replace(self._draft, **values, text=text)  # type: ignore[arg-type]  # each field gives its own kind

    def take_over(self, text: RichText) -> None:
        """Put the office's wording into a field of its own, to be changed by hand."""
        if self._kind is not None:
            self._draft = replace(self.draft(), text=text)
            self._build(self._kind, self._draft)
            if self.wording is not None:
                self.wording.setFocus()
            self.edited.emit()

    def is_right(self) -> bool:
        """Say whether everything typed can be taken, and under each field what is wrong."""
        right = True
        for name, row in self.rows.items():
            words = self._field(name).wrong()
            row.set_error(words)
            right = right and not words
        return right

    def field(self, name: str) -> QWidget:
        """Give the field of a gap."""
        return self.rows[name].field

    def _field(self, name: str) -> GapField:
        return cast(GapField, self.rows[name].field)

    def _build(self, kind: LetterKind, draft: LetterDraft) -> None:
        self._kind, self.rows, self.wording = kind, {}, None
        inside = QWidget()
        inside.setProperty("clear", "true")
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(px(16), px(14), px(16), px(16))
        rows.setSpacing(px(12))
        head = QVBoxLayout()
        head.setSpacing(px(2))
        head.addWidget(label(kind.title, "heading", wrap=True))
        head.addWidget(label(kind.purpose, "small", "ink2", wrap=True))
        rows.addLayout(head)
        for gap in kind.gaps:
            field = field_of(gap)
            row = FieldRow(gap.title if gap.needed else f"{gap.title} (may be left out)", field)
            row.set_hint(gap.hint, tick=False)
            cast(GapField, field).edited.connect(self.edited)
            self.rows[gap.field] = row
            rows.addWidget(row)
        self.hand = Button("Write ours anew" if not draft.text.is_empty else "Change the wording by hand", dense=True)
        if draft.text.is_empty:
            self.hand.clicked.connect(self.wording_wanted)
        else:
            self.wording = WordsField()
            self.wording.setAccessibleName("The wording of the letter")
            self.wording.show_value(draft.text)
            self.wording.edited.connect(self.edited)
            rows.addWidget(FieldRow("The wording, changed by hand", self.wording))
            self.hand.setToolTip("Put the office's wording back; Ctrl+Z brings yours back")
            self.hand.clicked.connect(self._anew)
        rows.addWidget(self.hand)
        if kind.duties:
            rows.addWidget(rule())
            rows.addWidget(label("What it has to say", "small", "ink2", strong=True))
            for duty in kind.duties:
                rows.addWidget(SignLine("info", "ink2", duty.words, duty.source))
        rows.addStretch(1)
        self.setWidget(inside)
        self._show_values(kind, draft)

    def _show_values(self, kind: LetterKind, draft: LetterDraft) -> None:
        for gap in kind.gaps:
            field = self._field(gap.field)
            if field.value() != getattr(draft, gap.field):
                field.show_value(getattr(draft, gap.field))
        if self.wording is not None and self.wording.value() != draft.text:
            self.wording.show_value(draft.text)

    def _anew(self) -> None:
        if self._kind is not None:
            self._draft = replace(self.draft(), text=EMPTY)
            self._build(self._kind, self._draft)
            self.edited.emit()
