"""What may be let go on the window: files, copied words, messages dragged out of Outlook."""

import struct
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from foidesk.intake.safe_names import safe_file_name
from foidesk.ui.look import theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts.empty import DropArea

# Outlook hands out a list of names and, one by one, the contents; Qt passes both on under these names.
_NAMES = 'application/x-qt-windows-mime;value="FileGroupDescriptorW"'
_CONTENTS = 'application/x-qt-windows-mime;value="FileContents"'
_ENTRY, _NAME_AT, _NAME_LONG = 592, 72, 520


@dataclass(frozen=True, slots=True)
class Dropped:
    """What was let go: files, or words."""

    paths: tuple[Path, ...] = ()
    text: str = ""
    html: str = ""

    def __bool__(self) -> bool:
        return bool(self.paths or self.text.strip() or self.html.strip())


def can_take(data: QMimeData) -> bool:
    """Tell whether something can be made of what is being dragged, without reading it."""
    files = data.hasUrls() and any(url.isLocalFile() for url in data.urls())
    return files or data.hasFormat(_NAMES) or (data.hasText() and not data.hasUrls()) or data.hasHtml()


def take(data: QMimeData, folder: Path) -> Dropped:
    """Read what was let go; a message from Outlook is put into `folder` under a safe name."""
    paths = tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    if paths:
        return Dropped(paths)
    if data.hasFormat(_NAMES):
        return Dropped(_from_outlook(data, folder))
    return Dropped((), data.text(), data.html() if data.hasHtml() else "")


def _from_outlook(data: QMimeData, folder: Path) -> tuple[Path, ...]:
    names = _names(bytes(data.data(_NAMES).data()))
    written = []
    for at, name in enumerate(names):
        content = data.data(f"{_CONTENTS};index={at}")
        if content.isEmpty() and at == 0:
            content = data.data(_CONTENTS)
        if content.isEmpty():
            continue
        path = folder / f"{at + 1} {safe_file_name(name)}"
        path.write_bytes(bytes(content.data()))
        written.append(path)
    return tuple(written)


def _names(group: bytes) -> list[str]:
    """Read the names out of a FILEGROUPDESCRIPTORW: a count, then entries of 592 bytes with the name at 72."""
    if len(group) < 4:
        return []
    (count,) = struct.unpack_from("<I", group)
    names = []
    for at in range(min(count, (len(group) - 4) // _ENTRY)):
        start = 4 + at * _ENTRY + _NAME_AT
        raw = group[start : start + _NAME_LONG]
        names.append(raw.decode("utf-16-le", "replace").partition("\0")[0])
    return names


class DropOverlay(QWidget):
    """Covers the window while something is dragged over it, and says what letting go will do."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName("Let go to start a new request")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(24))
        column.addWidget(
            DropArea(
                "Let go to start a new request",
                "An email, an Outlook message, a text or copied words. Nothing is sent anywhere.",
            )
        )
        self.hide()

    def cover(self) -> None:
        """Show over everything."""
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Let the window below be guessed at."""
        painter = QPainter(self)
        ground = theme.colour("win")
        ground.setAlpha(215)
        painter.fillRect(self.rect(), ground)
        painter.end()
