"""The list of keys, drawn from the acts, with a search."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from foidesk.ui.actions import Actions
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.field import SearchField
from foidesk.ui.parts.label import label


class KeysDialog(QDialog):
    """Where, what, key: every key of the program."""

    def __init__(self, acts: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("List of keys")
        self.resize(px(560), px(620))
        self.search = SearchField("Find a key or what it does")
        self.list = QTreeWidget()
        self.list.setAccessibleName("Keys")
        self.list.setColumnCount(2)
        self.list.setHeaderLabels(["What it does", "Key"])
        self.list.setRootIsDecorated(False)
        self.list.setIndentation(px(12))
        self.list.setUniformRowHeights(True)
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        groups: dict[str, QTreeWidgetItem] = {}
        for where, words, keys in acts.keys_table():
            group = groups.get(where)
            if group is None:
                group = QTreeWidgetItem(self.list, [where])
                font = group.font(0)
                font.setBold(True)
                group.setFont(0, font)
                group.setFirstColumnSpanned(True)
                groups[where] = group
            QTreeWidgetItem(group, [words, keys])
        self.list.expandAll()
        self.search.textChanged.connect(self._find)
        close = Button("Close")
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(16))
        column.setSpacing(px(12))
        column.addWidget(label("List of keys", "heading"))
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addLayout(foot)

    def _find(self, words: str) -> None:
        wanted = words.casefold().split()
        for at in range(self.list.topLevelItemCount()):
            group = self.list.topLevelItem(at)
            if group is None:
                continue
            shown = 0
            for place in range(group.childCount()):
                row = group.child(place)
                if row is None:
                    continue
                said = f"{row.text(0)} {row.text(1)}".casefold()
                row.setHidden(not all(word in said for word in wanted))
                shown += not row.isHidden()
            group.setHidden(shown == 0)
