"""Files that belong to a request: read from disk and put beside it, under a safe name."""

import mimetypes
from dataclasses import replace
from pathlib import Path

from foidesk.domain.troubles import CannotRead
from foidesk.intake.document import Attachment, Document
from foidesk.intake.safe_names import safe_file_name, without_doubles

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
