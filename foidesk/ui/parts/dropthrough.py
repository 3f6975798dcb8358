"""Files and messages that are let go over a field are for the window: the field takes words only."""

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

# Mail programs hand out a list of names and, one by one, the contents; Qt passes both on under these names. The list
# comes with wide letters (W) or, from older programs, with those of the machine's code page.
WIDE = 'application/x-qt-windows-mime;value="FileGroupDescriptorW"'
NARROW = 'application/x-qt-windows-mime;value="FileGroupDescriptor"'
CONTENTS = 'application/x-qt-windows-mime;value="FileContents"'
# Thunderbird names a message by an address of its own, and promises a file that only its own kind can ask for.
MOZ_MESSAGE = "text/x-moz-message"
MOZ_NAME = "application/x-moz-file-promise-dest-filename"
# Addresses by which mail programs name a message that they do not hand out.
MAIL_LINKS = frozenset({"imap", "imap-message", "mailbox", "mailbox-message", "news", "ews", "owl", "outlook", "mid"})


def brings_files(data: QMimeData) -> bool:
    """Tell whether files or messages are being dragged, whatever words come along with them."""
    if any(data.hasFormat(name) for name in (WIDE, NARROW, MOZ_MESSAGE, MOZ_NAME)):
        return True
    return data.hasUrls() and any(url.isLocalFile() or url.scheme() in MAIL_LINKS for url in data.urls())


class _Through(QObject):
    """Turns files away from a field, so that what lies behind it is asked."""

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Let go of what is not words."""
        if isinstance(event, QDropEvent) and brings_files(event.mimeData()):  # entering, moving or dropping
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def pass_files_on(field: QWidget) -> None:
    """Have a field leave files and messages to the window."""
    line = field.lineEdit() if isinstance(field, QComboBox) else field
    if isinstance(line, QLineEdit):
        line.installEventFilter(_Through(line))
    elif isinstance(line, QPlainTextEdit):
        line.viewport().installEventFilter(_Through(line))
