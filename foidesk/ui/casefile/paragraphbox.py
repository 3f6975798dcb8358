"""The paragraph that an exemption puts into the letter: shown as it is proposed, or changed by hand."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from foidesk.domain.richtext import EMPTY, RichText
from foidesk.ui.casefile.responseedit import ResponseEdit
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.label import label


class ParagraphBox(QWidget):
    """Follows the fields until she changes it; then it is hers until it is written anew."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("clear", "true")
        self._proposed = EMPTY
        self._own = False
        self._title = label("Paragraph for the letter", "base", strong=True)
        self._state = label("", "small", "ink2")
        self.change = Button("Change it by hand", dense=True)
        self.change.clicked.connect(self._take_over)
        self.anew = Button("Write it anew", dense=True)
        self.anew.setToolTip("Write the paragraph from the fields again")
        self.anew.clicked.connect(self._write_anew)
        self.edit = ResponseEdit()
        self.edit.setTabChangesFocus(True)
        self.edit.setAccessibleName("Paragraph for the letter")
        self.edit.grown.connect(self._fit)
        self.edit.textChanged.connect(self._edited)
        page = QWidget()
        page.setProperty("clear", "true")
        inner = QVBoxLayout(page)
        inner.setContentsMargins(px(10), px(6), px(10), px(6))
        inner.addWidget(self.edit)
        inner.addStretch(1)
        frame = QScrollArea()
        frame.setWidget(page)
        frame.setWidgetResizable(True)
        frame.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        frame.setFrameShape(QFrame.Shape.NoFrame)
        card = QFrame()
        card.setProperty("card", "true")
        within = QVBoxLayout(card)
        within.setContentsMargins(1, 1, 1, 1)
        within.addWidget(frame)
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self._title, 1)
        head.addWidget(self.change)
        head.addWidget(self.anew)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addLayout(head)
        column.addWidget(card, 1)
        column.addWidget(self._state)
        self._dress()

    def show_proposed(self, text: RichText) -> None:
        """Show what the fields say now, unless she has written her own."""
        self._proposed = text
        if not self._own:
            self._show(text)

    def show_own(self, text: RichText) -> None:
        """Show her own words, or go on following the fields when there are none."""
        self._own = not text.is_empty
        self._show(text if self._own else self._proposed)
        self._dress()

    def own_words(self) -> RichText:
        """Give her own words; empty while the paragraph follows the fields or says just what they do."""
        text = self.edit.rich_text()
        return text if self._own and text != self._proposed else EMPTY

    def _show(self, text: RichText) -> None:
        self.edit.blockSignals(True)
        self.edit.set_text(text)
        self.edit.blockSignals(False)
        self._fit()

    def _take_over(self) -> None:
        self._own = True
        self._dress()
        self.edit.setFocus()
        self.changed.emit()

    def _write_anew(self) -> None:
        self._own = False
        self._show(self._proposed)
        self._dress()
        self.change.setFocus()
        self.changed.emit()

    def _edited(self) -> None:
        if self._own:
            self.changed.emit()

    def _dress(self) -> None:
        self.edit.setReadOnly(not self._own)
        self._state.setText("Changed by hand: the fields no longer change it." if self._own else "")
        self.change.setVisible(not self._own)
        self.anew.setVisible(self._own)
        self._state.setVisible(self._own)

    def _fit(self) -> None:
        self.edit.setFixedHeight(self.edit.wanted_height())
