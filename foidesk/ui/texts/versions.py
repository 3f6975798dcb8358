"""The versions of a standard text: when each was written and by whom, how it read, and one of them taken again."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from foidesk.domain.profile import DateStyle
from foidesk.office.records import local
from foidesk.office.textviews import TextVersion
from foidesk.ui.casefile.previewpane import PreviewPane
from foidesk.ui.casefile.textview import TextView
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.label import label


class VersionsDialog(QDialog):
    """`wanted` tells the text of an earlier version that is to be the present one again."""

    wanted = Signal(object)

    def __init__(self, versions: Sequence[TextVersion], *, read_only: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._versions = tuple(versions)
        self._read_only = read_only
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Versions")
        self.resize(px(820), px(520))
        self.list = QListWidget()
        self.list.setAccessibleName("Versions")
        self.list.setFixedWidth(px(250))
        for one in self._versions:
            at = local(one.at)
            who = one.source or one.who
            self.list.addItem(
                QListWidgetItem(f"Version {one.number}\n{DateStyle.PLAIN.write(at.date())}, {at:%H:%M}, {who}")
            )
        self.title = label("", "heading", wrap=True)
        self.facts = label("", "small", "ink2", wrap=True)
        self.shown = TextView()
        pane = PreviewPane(self.shown)
        self.pane = pane
        self.take = Button("Take this version again")
        self.take.clicked.connect(self._take)
        close = Button("Close")
        close.clicked.connect(self.accept)
        right = QVBoxLayout()
        right.setSpacing(px(8))
        right.addWidget(self.title)
        right.addWidget(self.facts)
        right.addWidget(pane, 1)
        both = QHBoxLayout()
        both.setSpacing(px(16))
        both.addWidget(self.list)
        both.addLayout(right, 1)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addStretch(1)
        foot.addWidget(self.take)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(16))
        column.setSpacing(px(12))
        column.addLayout(both, 1)
        column.addLayout(foot)
        self.list.currentRowChanged.connect(self._show)
        self.list.setCurrentRow(0)

    def _show(self, at: int) -> None:
        one = self._versions[at]
        self.title.setText(one.text.title)
        self.facts.setText(", ".join(part for part in (one.text.section, *one.text.tags) if part))
        self.shown.show_rich(one.text.text)
        self.pane.fit()
        self.take.setEnabled(at > 0 and not self._read_only)
        self.take.setToolTip("" if at > 0 else "This is the present version")

    def _take(self) -> None:
        text = self._versions[self.list.currentRow()].text
        self.accept()
        self.wanted.emit(text)
