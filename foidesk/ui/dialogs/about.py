"""About FOI Desk: the version, what it stands on, where the register lies."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from foidesk.office import accidents
from foidesk.ui.look import icons
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.label import label


def facts(register: str = "") -> list[tuple[str, str]]:
    """Give what somebody who helps wants to know; nothing of any request."""
    return accidents.facts() + ([("Register", register)] if register else [])


class AboutDialog(QDialog):
    """Name, version, licences."""

    def __init__(self, register: str = "", note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("About FOI Desk")
        self._facts = facts(register)
        self.setMinimumWidth(px(440))
        picture = QLabel()
        picture.setPixmap(icons.app_icon().pixmap(px(64), px(64)))
        words = QVBoxLayout()
        words.setSpacing(px(4))
        words.addWidget(label("FOI Desk", "title"))
        words.addWidget(label("From an email to a signed letter.", tone="ink2", wrap=True))
        for name, value in self._facts:
            line = label(f"{name}: {value}", "small", "ink2", wrap=True)
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.addWidget(line)
        if note:
            words.addWidget(label(note, "small", "ink2", wrap=True))
        words.addWidget(
            label(
                "Typefaces: Source Sans 3, Arimo (SIL Open Font License). Icons: Fluent System Icons (MIT). "
                "Qt for Python is used under the LGPL.",
                "small",
                "ink2",
                wrap=True,
            )
        )
        self.copy = Button("Copy these details")
        self.copy.clicked.connect(self._copy)
        close = Button("Close")
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addStretch(1)
        foot.addWidget(self.copy)
        foot.addWidget(close)
        top = QHBoxLayout()
        top.setSpacing(px(16))
        top.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(16))
        column.setSpacing(px(16))
        column.addLayout(top)
        column.addLayout(foot)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(f"{name}: {value}" for name, value in self._facts))
