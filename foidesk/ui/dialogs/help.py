"""Help on the screen one is at: a short page of our own, read from the shipped resources."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from foidesk.shipped import resources
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button

SCREENS = (
    "register",
    "new_request",
    "case",
    "deadlines",
    "texts",
    "holders",
    "retention",
    "history",
    "settings",
    "setup",
    "old_log",
    "door",
)


def help_text(screen: str) -> str:
    """Give the help of a screen as HTML; the register's where a screen has none of its own."""
    path = resources() / "help" / f"{screen}.html"
    if not path.is_file():
        path = resources() / "help" / "register.html"
    return path.read_text(encoding="utf-8")


class HelpDialog(QDialog):
    """One page of help; it stays open beside the work."""

    def __init__(self, screen: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Help on this screen")
        self.setModal(False)
        self.resize(px(560), px(560))
        self.text = QTextBrowser()
        self.text.setAccessibleName("Help")
        self.text.setProperty("bare", True)
        self.text.setOpenLinks(False)
        self.text.setHtml(help_text(screen))
        close = Button("Close")
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(16))
        column.setSpacing(px(12))
        column.addWidget(self.text, 1)
        column.addLayout(foot)
