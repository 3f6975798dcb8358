"""Data for the clipboard and for dragging that outlives Python.

The clipboard lets go of what it holds when the program has ended, after Python itself. A QMimeData that Python made
is then a crash (PySide 6.11, seen on Linux at every exit after a copy); one that Qt made is not.
"""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QStandardItem, QStandardItemModel


def mime_data(text: str, html: str = "") -> QMimeData:
    """Give data made by Qt that hold this text and, if there is any, this HTML."""
    model = QStandardItemModel()
    model.appendRow(QStandardItem())
    made = model.mimeData([model.index(0, 0)])
    for name in made.formats():
        made.removeFormat(name)
    made.setText(text)
    if html:
        made.setHtml(html)
    return made


def copy(text: str, html: str = "") -> None:
    """Put a text on the clipboard, with its rich form beside it."""
    QGuiApplication.clipboard().setMimeData(mime_data(text, html))
