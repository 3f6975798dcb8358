"""The wording of a standard text that a case used, and the present one, side by side to choose from."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from foidesk.domain.richtext import RichText
from foidesk.office.records import local
from foidesk.office.textviews import ChangedText
from foidesk.ui.casefile.previewpane import PreviewPane
from foidesk.ui.casefile.textview import TextView
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.clipboard import copy
from foidesk.ui.parts.label import label


class BothWordings(QDialog):
    """`kept`: what stands in the response stays; `replaced`: the present wording goes in its place."""

    kept = Signal()
    replaced = Signal()

    def __init__(self, changed: ChangedText, *, can_replace: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._changed = changed
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Both wordings")
        self.resize(px(860), px(520))
        at = local(changed.changed_at)
        where = ", ".join(map(str, changed.numbers))
        facts = f"Used in item {where}. Changed on {at.day} {at:%B %Y} by {changed.changed_by}."
        both = QHBoxLayout()
        both.setSpacing(px(16))
        self.then, self.now = TextView(), TextView()
        for view, words, text in (
            (self.then, f"When you used it (version {changed.used_version})", changed.then),
            (self.now, f"Now (version {changed.version})", changed.now),
        ):
            both.addLayout(_side(view, words, text), 1)
        self.replace = Button("Put the present wording in", "filled")
        self.replace.setEnabled(can_replace)
        if not can_replace:
            self.replace.setToolTip("The words were changed in the response: copy what you need")
        self.copy = Button("Copy the present wording")
        self.keep = Button("Keep what stands")
        later = Button("Later", "quiet")
        self.replace.clicked.connect(self._replace)
        self.copy.clicked.connect(lambda: copy(changed.now.plain(), changed.now.to_html()))
        self.keep.clicked.connect(self._keep)
        later.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(later)
        foot.addStretch(1)
        for button in (self.copy, self.keep, self.replace):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(16))
        column.setSpacing(px(10))
        column.addWidget(label(f"“{changed.title}” was changed since you used it", "heading", wrap=True))
        column.addWidget(label(facts, "small", "ink2", wrap=True))
        column.addLayout(both, 1)
        column.addLayout(foot)

    def _keep(self) -> None:
        self.accept()
        self.kept.emit()

    def _replace(self) -> None:
        self.accept()
        self.replaced.emit()


def _side(view: TextView, words: str, text: RichText) -> QVBoxLayout:
    pane = PreviewPane(view)
    view.setAccessibleName(words)
    view.show_rich(text)
    pane.fit()
    made = QVBoxLayout()
    made.setSpacing(px(6))
    made.addWidget(label(words, "base", strong=True))
    made.addWidget(pane, 1)
    return made
