"""The paragraph that an exemption puts into the letter: shown as it is proposed, or changed by hand."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from foidesk.domain.richtext import EMPTY, RichText
from foidesk.domain.textreasons import ClaimText
from foidesk.ui.casefile.responseedit import ResponseEdit
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.label import label

FIELDS_ALONE = "From the fields alone"


class ParagraphBox(QWidget):
    """Follows the fields until she changes it; then it is hers until it is written anew.

    Where the office has standard texts for the exemption, one of them leads and the fields fill it; the words that come
    of it are kept as they are, whatever becomes of the text in the library.
    """

    changed = Signal()
    wording_chosen = Signal()
    """Another standard text is to lead, or none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("keeps_its_typing", True)
        self.setProperty("clear", "true")
        self._proposed = EMPTY
        self._own = False
        self._keys: tuple[str, ...] = ()
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
        self._card = self._framed()
        self._choose_wording()
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self._title, 1)
        head.addWidget(self.change)
        head.addWidget(self.anew)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addLayout(head)
        column.addWidget(self.wording)
        column.addWidget(self._card, 1)
        column.addWidget(self._state)
        column.addWidget(self.in_response)
        self._dress()

    def _framed(self) -> QFrame:
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
        return card

    def _choose_wording(self) -> None:
        self.wording = QComboBox()
        self.wording.setAccessibleName("Wording of the paragraph")
        self.wording.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.wording.setMinimumContentsLength(12)
        self.wording.activated.connect(lambda _at: self._lead())
        self.wording.hide()
        self.in_response = QCheckBox("The response itself gives these reasons")
        self.in_response.setToolTip("The letter then has no paragraph for this exemption: the reasons stand once")
        self.in_response.toggled.connect(self._told_elsewhere)

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

    def offer_wordings(self, texts: Sequence[ClaimText]) -> None:
        """Offer standard texts that can lead, the first of them being chosen anew; none where there are none."""
        keys = tuple(one.key for one in texts)
        if keys == self._keys:
            return
        chosen = self.leading()
        self._keys = keys
        self.wording.clear()
        for one in texts:
            self.wording.addItem(f"Standard text: {one.title}", one.key)
        if texts:
            self.wording.addItem(FIELDS_ALONE, "")
        self.wording.setCurrentIndex(max(0, self.wording.findData(chosen)) if chosen else 0)
        self._dress()

    def lead_with(self, key: str) -> None:
        """Let a standard text lead; without a key the fields alone do."""
        self.wording.setCurrentIndex(max(0, self.wording.findData(key)))

    def leading(self) -> str:
        """Give the key of the standard text that leads; nothing while the fields alone do."""
        return str(self.wording.currentData() or "")

    def _lead(self) -> None:
        self._own = False
        self._dress()
        self.wording_chosen.emit()
        self.changed.emit()

    @property
    def follows(self) -> bool:
        """Say whether the fields write the paragraph, and no hand has changed it."""
        return not self._own

    def own_words(self) -> RichText:
        """Give words that the fields alone would not say: her own, or those of the standard text that leads."""
        text = self.edit.rich_text()
        if self.in_response.isChecked():
            return text if self._own and text != self._proposed else EMPTY
        if not self._own:
            return self._proposed if self.leading() else EMPTY
        return text if text != self._proposed or self.leading() else EMPTY

    def _told_elsewhere(self, _on: bool) -> None:
        self._dress()
        self.changed.emit()

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
        elsewhere = self.in_response.isChecked()
        self.edit.setReadOnly(not self._own)
        self._state.setText("Changed by hand: the fields no longer change it." if self._own else "")
        self.change.setVisible(not self._own and not elsewhere)
        self.anew.setVisible(self._own and not elsewhere)
        self._state.setVisible(self._own and not elsewhere)
        self.wording.setVisible(bool(self._keys) and not elsewhere)
        self._card.setVisible(not elsewhere)

    def _fit(self) -> None:
        self.edit.setFixedHeight(self.edit.wanted_height())
