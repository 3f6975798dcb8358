"""The two fields of a link, in place under the toolbar: its words and its address."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from foidesk.domain.richtext import safe_link
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.label import label, restyle

_WRONG = "Type a web address (https://…), an email address or a telephone number (tel:…)."


class LinkBox(QWidget):
    """Asks for the words and the address of a link; only addresses that a letter may carry are taken."""

    done = Signal(str, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLineEdit(self)
        self.address = QLineEdit(self)
        for field, name in ((self.words, "Words of the link"), (self.address, "Address of the link")):
            field.setProperty("dense", True)
            field.setAccessibleName(name)
            field.returnPressed.connect(self._finish)
        self.words.setPlaceholderText("Words")
        self.address.setPlaceholderText("https:// or email address")
        self._wrong = label("", "small", "late", parent=self)
        self._wrong.hide()
        put = Button("Put link in", dense=True, parent=self)
        put.clicked.connect(self._finish)
        leave = Button("Leave", "quiet", dense=True, parent=self)
        leave.clicked.connect(self.left)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.words, 2)
        row.addWidget(self.address, 3)
        row.addWidget(put)
        row.addWidget(leave)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(px(8), px(6), px(8), px(6))
        rows.setSpacing(px(4))
        rows.addLayout(row)
        rows.addWidget(self._wrong)

    def start(self, words: str, href: str) -> None:
        """Begin with what is selected or with the link at the cursor."""
        self.words.setText(words)
        self.address.setText(href)
        first = self.address if words else self.words
        first.setFocus()
        first.selectAll()

    def problem(self) -> str:
        """Give what is wrong with the address, in words; nothing if it can be taken."""
        return self._wrong.text()

    def _finish(self) -> None:
        typed = self.address.text().strip()
        href = web_address(typed)
        self._wrong.setText("" if href else _WRONG)
        self._wrong.setVisible(not href)
        restyle(self.address, "wrong", not href)
        if href:
            self.done.emit(self.words.text().strip() or typed, href)
        else:
            self.address.setFocus()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Esc leaves the fields; the editor stays open."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def web_address(typed: str) -> str:
    """Give the address as a link: `example.org` is a web address, `a@b.org` an email address; "" if it is neither."""
    if not typed or any(sign.isspace() for sign in typed):
        return ""
    if ":" not in typed.split("/", maxsplit=1)[0] and "." in typed:
        typed = f"mailto:{typed}" if "@" in typed and "/" not in typed else f"https://{typed}"
    return safe_link(typed)
