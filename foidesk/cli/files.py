"""The files that commands are given: plain texts and JSON, from the disk or from standard input."""

import io
import json
import sys
import tempfile
from pathlib import Path
from typing import NoReturn

from foidesk.domain.troubles import CannotRead, NotAllowed, StoreTrouble

_LARGEST_BATCH = 200 * 1024 * 1024
_LARGEST_TEXT = 50 * 1024 * 1024
_PACKED = (b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How a PDF, an Office file and an old Office file begin: `foidesk read` reads those."""


def text_file(name: str) -> str:
    """Read a plain text, from a file or (`-`) from standard input: UTF-8 if it is that, else as Windows wrote it."""
    called = "The standard input" if name == "-" else Path(name).name
    try:
        content = _standard_input() if name == "-" else _at_most(Path(name))
    except OSError as error:
        raise _unreadable(called, error) from error
    if isinstance(content, str):
        return content
    if len(content) > _LARGEST_TEXT:
        raise CannotRead(f"{called} is too large for a request.", do="Give a text of less than 50 MB.")
    if b"\0" in content[:8192] or content.startswith(_PACKED):
        raise CannotRead(f"{called} is not a text file.", do="Save it as plain text first.")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def json_file(name: str) -> object:
    """Read JSON in any of its encodings, from a file or (`-`) from standard input; CannotRead otherwise."""
    path = Path(name)
    called = "The standard input" if name == "-" else path.name
    try:
        if name != "-" and path.stat().st_size > _LARGEST_BATCH:
            raise CannotRead(f"{called} is too large.", do="Cut it into files of less than 200 MB.")
        return json.loads(_standard_input() if name == "-" else path.read_bytes(), parse_constant=_no_constant)
    except OSError as error:
        raise _unreadable(path.name, error) from error
    except (ValueError, RecursionError) as error:  # not JSON, not Unicode, or a number of thousands of digits
        raise CannotRead(f"{called} is not JSON.", do="Give a JSON list in UTF-8.", details=str(error)) from error


def _at_most(path: Path) -> bytes:
    """Read a file whose end may never come, such as a device, no further than a text can be long."""
    with path.open("rb") as file:
        return file.read(_LARGEST_TEXT + 1)


def _standard_input() -> bytes | str:
    if sys.stdin is None:  # closed from the start
        raise CannotRead("There is no standard input to read.", do="Name a file.")
    return sys.stdin.buffer.read() if isinstance(sys.stdin, io.TextIOWrapper) else sys.stdin.read()


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON number")


def _unreadable(name: str, error: OSError) -> CannotRead:
    return CannotRead(
        f"The file {name} could not be read.", do="Look at its name and whether you may open it.", details=str(error)
    )


def must_be_new(out: Path, what: str, *, kept: str) -> None:
    """Find out, before an act that cannot be undone, whether its paper can be written as a new file."""
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        if out.exists():
            raise NotAllowed(f"There is already a file {out.name}.", kept=kept, do="Choose another name.")
        with tempfile.NamedTemporaryFile(dir=out.parent, prefix=".foidesk-"):
            pass
    except OSError as error:
        raise StoreTrouble(
            f"The {what} could not be saved as {out.name}.",
            kept=kept,
            do="Choose another folder, or make room on the disk.",
            details=str(error),
        ) from error


def write_out(out: Path, content: bytes, what: str, *, kept: str, do: str, new: bool = False) -> None:
    """Write a paper that was made, such as a memo; a StoreTrouble says what was kept where it cannot be.

    With `new` a file that is there is never written over.
    """
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with out.open("xb" if new else "wb") as file:
            file.write(content)
    except OSError as error:
        raise StoreTrouble(
            f"The {what} could not be saved as {out.name}.", kept=kept, do=do, details=str(error)
        ) from error
