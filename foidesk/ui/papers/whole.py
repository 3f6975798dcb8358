"""Writing a file somewhere outside the register: whole or not at all, with plain words when it fails."""

import contextlib
import os
from pathlib import Path

from foidesk.domain.troubles import StoreTrouble


def write_whole(data: bytes, path: Path, what_failed: str, kept: str) -> Path:
    """Write exactly these bytes; a file that fails half way leaves nothing behind, and no older one harmed.

    `what_failed` and `kept` are the sentences of the StoreTrouble that says so.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        part.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):  # the folder itself is gone or closed to us
            part.unlink(missing_ok=True)
        raise StoreTrouble(
            f"{what_failed} The folder “{path.parent.name or path.parent}” cannot be written to.",
            kept=kept,
            do="Choose another folder, or ask IT for access.",
            details=str(error),
        ) from error
    return path
