"""What may be let go on the window: files, copied words, messages dragged out of Outlook and other mail programs."""

import struct
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from foidesk.intake.safe_names import safe_file_name
from foidesk.ui.look import theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts.dropthrough import CONTENTS, MAIL_LINKS, MOZ_MESSAGE, MOZ_NAME, NARROW, WIDE, brings_files
from foidesk.ui.parts.empty import DropArea

_NAME_AT, _WIDE_NAME, _NARROW_NAME = 72, 520, 260


@dataclass(frozen=True, slots=True)
class Dropped:
    """What was let go: files, or words; `missed` names what the other program did not hand out."""

    paths: tuple[Path, ...] = ()
    text: str = ""
    html: str = ""
    missed: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.paths or self.text.strip() or self.html.strip())


def can_take(data: QMimeData) -> bool:
    """Tell whether something can be made of what is being dragged, or said about it, without reading it."""
    return brings_files(data) or (data.hasText() and not data.hasUrls()) or data.hasHtml()


def take(data: QMimeData, folder: Path) -> Dropped:
    """Read what was let go; a message from a mail program is put into `folder` under a safe name."""
    paths = tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    if paths:
        return Dropped(paths)
    if data.hasFormat(WIDE) or data.hasFormat(NARROW):
        # Such a drag brings words too: the line of the list, not the message. They are not what was meant.
        return _handed_out(data, folder)
    if data.hasFormat(MOZ_NAME) or data.hasFormat(MOZ_MESSAGE):
        return Dropped(missed=(_promised(data) or "a message",))
    if any(url.scheme() in MAIL_LINKS for url in data.urls()):
        return Dropped(missed=("a message",))
    return Dropped((), data.text(), data.html() if data.hasHtml() else "")


def missed_words(dropped: Dropped) -> tuple[str, str] | None:
    """Say what could not be taken and how to bring it all the same; None where all was."""
    ways = "Drag it to the desktop or a folder first, or save it as a file there; then let go of that file here."
    if not dropped.missed:
        return None if dropped else ("Nothing could be read from what was let go", ways)
    count = len(dropped.missed)
    named = ", ".join(f"“{name}”" if name != "a message" else name for name in dropped.missed[:4])
    if not dropped:
        return "The mail program did not hand the message out", f"It only gave the name: {named}. {ways}"
    what = "1 message was not handed out" if count == 1 else f"{count} messages were not handed out"
    return f"{what} by the mail program", f"{named}. The others were taken. {ways}"


def _handed_out(data: QMimeData, folder: Path) -> Dropped:
    wide = data.hasFormat(WIDE)
    names = _names(bytes(data.data(WIDE if wide else NARROW).data()), wide=wide)
    written, missed = [], []
    for at, name in enumerate(names):
        content = data.data(f"{CONTENTS};index={at}")
        if content.isEmpty() and len(names) == 1:
            content = data.data(CONTENTS)
        if content.isEmpty():
            missed.append(name)
            continue
        path = folder / str(at + 1) / safe_file_name(name)  # two may have the same name
        path.parent.mkdir()
        path.write_bytes(bytes(content.data()))
        written.append(path)
    return Dropped(tuple(written), missed=tuple(missed))


def _promised(data: QMimeData) -> str:
    """Give the name of the file that Thunderbird promises."""
    raw = bytes(data.data(MOZ_NAME).data())
    words = raw.decode("utf-16-le" if b"\0" in raw else "utf-8", "replace").partition("\0")[0]
    return safe_file_name(words) if words.strip() else ""


def _names(group: bytes, *, wide: bool) -> list[str]:
    """Read the names out of a FILEGROUPDESCRIPTOR: a count, then entries with the name at byte 72 of each."""
    if len(group) < 4:
        return []
    length = _WIDE_NAME if wide else _NARROW_NAME
    entry = _NAME_AT + length
    (count,) = struct.unpack_from("<I", group)
    names = []
    for at in range(min(count, (len(group) - 4) // entry)):
        start = 4 + at * entry + _NAME_AT
        raw = group[start : start + length]
        names.append(raw.decode("utf-16-le" if wide else "cp1252", "replace").partition("\0")[0])
    return names


class DropOverlay(QWidget):
    """Covers the window while something is dragged over it, and says what letting go will do."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._area = DropArea(
            "Let go to start a new request",
            "An email, an Outlook message, a file or copied words. Nothing is sent anywhere.",
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(24))
        column.addWidget(self._area)
        self.hide()

    def cover(self, words: str) -> None:
        """Show over everything, and say what letting go will do."""
        self.setAccessibleName(words)
        self._area.say(words)
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.show()
        self.raise_()

    def words(self) -> str:
        """Give what it says."""
        return self.accessibleName()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Let the window below be guessed at."""
        painter = QPainter(self)
        ground = theme.colour("win")
        ground.setAlpha(215)
        painter.fillRect(self.rect(), ground)
        painter.end()
