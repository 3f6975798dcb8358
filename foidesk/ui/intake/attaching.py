"""Files that belong to the request on the screen: from the disk or the in-tray, put beside it under a safe name."""

import mimetypes
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from foidesk.domain.troubles import CannotRead
from foidesk.intake.document import Attachment, Document
from foidesk.intake.safe_names import safe_file_name, without_doubles
from foidesk.ui.desk import Desk

LARGEST = 25 * 1024 * 1024


def attached(document: Document, paths: tuple[Path, ...]) -> Document:
    """Give the document with these files among its attachments; CannotRead says which one could not be read."""
    taken = {one.name.casefold() for one in document.attachments}
    added = []
    for path in paths:
        name = safe_file_name(path.name)
        try:
            size = path.stat().st_size
            content = path.read_bytes() if size <= LARGEST else b""
        except OSError as error:
            raise CannotRead(
                f"“{name}” could not be read.",
                kept="The request on screen is as it was.",
                do="Check that the file is still there and is not open in another program.",
                details=str(error),
            ) from error
        if size > LARGEST:
            raise CannotRead(
                f"“{name}” is larger than 25 MB.",
                kept="The request on screen is as it was.",
                do="Keep it in a shared folder and say in the case where it is.",
            )
        media_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
        added.append(Attachment(without_doubles(name, taken), media_type, content))
    return replace(document, attachments=(*document.attachments, *added))


class Attaching(QObject):
    """`on_screen` gives the request with the number it has there; files read for another are not put beside it."""

    attached = Signal(object, object)
    """The document with its attachments, and the slots of the in-tray that are among them."""
    refused = Signal(object)

    def __init__(self, desk: Desk, parent: QObject, on_screen: Callable[[], tuple[int, Document | None]]) -> None:
        super().__init__(parent)
        self._desk, self._on_screen = desk, on_screen

    def add(self, paths: Sequence[Path]) -> None:
        """Add files from the disk."""
        self._add(lambda document: attached(document, tuple(paths)), ())

    def add_waiting(self, slots: tuple[str, ...]) -> None:
        """Add files that wait in the in-tray."""
        inbox = self._desk.office.inbox
        self._add(lambda document: inbox.attached(document, slots), slots)

    def _add(self, work: Callable[[Document], Document], slots: tuple[str, ...]) -> None:
        number, document = self._on_screen()
        if document is None:
            return

        def done(made: Document) -> None:
            if number == self._on_screen()[0]:
                self.attached.emit(made, slots)

        self._desk.run(lambda: work(document), done, self.refused.emit, owner=self)
