"""A picture for the letter (letterhead or signature): dropped or chosen, checked, shown, taken away."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from foidesk.domain.troubles import CannotRead, Trouble
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.card import Picture
from foidesk.ui.parts.label import label, set_tone

LARGEST = 4 * 1024 * 1024
_MOST_DOTS = 6000
_STARTS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


def read_picture(path: Path) -> bytes:
    """Read a PNG or JPEG that a letter can carry; CannotRead in plain words."""
    kept = "The picture you had is as it was."
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        raise CannotRead(
            f"“{path.name}” could not be read.", kept=kept, do="Check that it is still there.", details=str(error)
        ) from error
    if len(content) > LARGEST:
        raise CannotRead(f"“{path.name}” is larger than 4 MB.", kept=kept, do="Save it smaller, then choose it again.")
    image = shown_picture(content)
    if not content.startswith(_STARTS) or image.isNull():
        raise CannotRead(f"“{path.name}” is not a PNG or JPEG picture.", kept=kept, do="Choose a .png or .jpg file.")
    if max(image.width(), image.height()) > _MOST_DOTS:
        raise CannotRead(f"“{path.name}” is wider or higher than 6000 dots.", kept=kept, do="Save it smaller.")
    return content


def shown_picture(content: bytes) -> QImage:
    """Give the picture, or a null image."""
    return QImage.fromData(QByteArray(content))


class PictureField(QFrame):
    """The picture, what it is for, and the ways to change it."""

    changed = Signal()

    def __init__(self, name: str, invitation: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._invitation = name, invitation
        self._content = b""
        self.setAcceptDrops(True)
        self.setProperty("card", "true")
        self.setProperty("dashed", "true")
        self.setAccessibleName(name)
        self._icon = Picture("image", "ink2", 20)
        self._picture = QLabel()
        self._picture.setAccessibleName(f"{name}: the picture")
        self._words = label(tone="ink2", wrap=True)
        self._below = label(look="small", tone="ink2", wrap=True)
        self.choose = Button("Choose…", dense=True)
        self.choose.setAccessibleName(f"Choose a picture: {name}")
        self.choose.clicked.connect(self._ask)
        self.remove = Button("Remove", "quiet", dense=True)
        self.remove.setAccessibleName(f"Remove the picture: {name}")
        self.remove.clicked.connect(self._removed)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._words)
        words.addWidget(self._below)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(9), px(12), px(9))
        row.setSpacing(px(12))
        row.addWidget(self._icon)
        row.addWidget(self._picture)
        row.addLayout(words, 1)
        row.addWidget(self.choose)
        row.addWidget(self.remove)
        self._show()

    def content(self) -> bytes:
        """Give the bytes of the picture, or none."""
        return self._content

    def set_content(self, content: bytes) -> None:
        """Show a picture."""
        self._content = content
        self._show()

    def take(self, path: Path) -> None:
        """Take a picture from a file, or say under the field why not."""
        try:
            content = read_picture(path)
        except Trouble as trouble:
            self._say(str(trouble), wrong=True)
            return
        self.set_content(content)
        self.changed.emit()

    def words(self) -> str:
        """Give the line under the name: sizes, or what is wrong."""
        return self._below.text()

    def dragEnterEvent(self, event: QDragEnterEvent, /) -> None:
        """Welcome files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent, /) -> None:
        """Take the first file."""
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        if files:
            self.take(Path(files[0]))

    def _ask(self) -> None:
        dialog = QFileDialog(self, self._name, "", "Pictures (*.png *.jpg *.jpeg)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._chosen)
        dialog.open()

    def _chosen(self, name: str) -> None:
        self.take(Path(name))

    def _removed(self) -> None:
        self.set_content(b"")
        self.changed.emit()

    def _show(self) -> None:
        image = shown_picture(self._content) if self._content else QImage()
        some = not image.isNull()
        self._icon.setVisible(not some)
        self._picture.setVisible(some)
        self.remove.setVisible(some)
        self.choose.setText("Change…" if some else "Choose…")
        self.choose.updateGeometry()
        self._words.setText(self._name if some else self._invitation)
        set_tone(self._words, "ink" if some else "ink2")
        if some:
            room = QSize(px(120), px(34))
            how = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            paper = QImage(image.size(), QImage.Format.Format_RGB32)
            paper.fill(Qt.GlobalColor.white)
            self._picture.setPixmap(_on_paper(image, paper).scaled(room, *how))
        self._say(f"{image.width()} by {image.height()} dots" if some else "", wrong=False)

    def _say(self, words: str, *, wrong: bool) -> None:
        self._below.setText(words)
        self._below.setVisible(bool(words))
        set_tone(self._below, "late" if wrong else "ink2")
        self.setAccessibleDescription(words)


def _on_paper(image: QImage, paper: QImage) -> QPixmap:
    """Lay the picture on white, as the letter is."""
    painter = QPainter(paper)
    painter.drawImage(0, 0, image)
    painter.end()
    return QPixmap.fromImage(paper)
