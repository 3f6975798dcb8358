"""The accident book: what a report of a bug says, and what it never says.

An exception's own words may quote a request, and a path names its owner. So a report holds the versions, the kind of
error and the lines of the program it went through; no value, no text, no folder of this computer.
"""

import errno
import platform
import re
import traceback
from importlib.metadata import PackageNotFoundError, version
from pathlib import PurePath
from types import TracebackType

from foidesk.store.library import VERSION as SQLITE

_FIRST, _LAST = 12, 28
_DEEPEST = 5
_HOMES = ("foidesk", "site-packages", "tests")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'|“[^”]*”|‘[^’]*’")
_PATH = re.compile(r"(?:\bfile:|\bqrc:|\b[A-Za-z]:[\\/]|(?<!\w)[\\/]).*", re.DOTALL)
"""A path, and all that comes after it: folders have names with spaces."""
_MAIL = re.compile(r"\S+@\S+")
_CRASH_LINE = re.compile(r'File "([^"]*)"')


def facts() -> list[tuple[str, str]]:
    """Give what somebody who helps wants to know of the program and the computer; nothing of any request."""
    return [
        ("FOI Desk", _version("foidesk")),
        ("Qt", _version("PySide6-Essentials")),
        ("Python", platform.python_version()),
        ("SQLite", SQLITE),
        ("System", f"{platform.system()} {platform.release()} {platform.machine()}".strip()),
    ]


def report_of(error: BaseException, trace: TracebackType | None = None) -> str:
    """Give the report of a bug: versions, the kinds of error, and where they went; none of their words."""
    lines = [f"{name}: {value}" for name, value in facts()]
    seen: set[int] = set()
    cause: BaseException | None = error
    while cause is not None and id(cause) not in seen and len(seen) < _DEEPEST:
        seen.add(id(cause))
        lines += ["" if len(seen) == 1 else "Because of", _kind(cause)]
        lines += _frames(trace if len(seen) == 1 and trace is not None else cause.__traceback__)
        cause = cause.__cause__ or (None if cause.__suppress_context__ else cause.__context__)
    return "\n".join(lines)


def without_places(trace: str) -> str:
    """Give what the interpreter wrote at a crash with every path cut down to the program's own part."""
    return _CRASH_LINE.sub(lambda found: f'File "{short(found[1])}"', trace)


def scrubbed(words: str) -> str:
    """Take out of a library's remark what could be a name, a text or a place: quotations, paths, addresses."""
    for sort in (_QUOTED, _MAIL, _PATH):
        words = sort.sub("…", words)
    return words


def short(path: str) -> str:
    """Give a file of the program or of a library without the folders it lies in on this computer."""
    parts = PurePath(path.replace("\\", "/")).parts
    known = [at for at, part in enumerate(parts[:-1]) if part in _HOMES]
    # The last one: a person's own folder may be called as the program is.
    return "/".join(parts[known[-1] :]) if known else parts[-1] if parts else ""


def _frames(trace: TracebackType | None) -> list[str]:
    walked = [
        f"  {short(frame.f_code.co_filename)}:{line} in {frame.f_code.co_qualname}"
        for frame, line in traceback.walk_tb(trace)
    ]
    if len(walked) <= _FIRST + _LAST:
        return walked
    return [*walked[:_FIRST], f"  and {len(walked) - _FIRST - _LAST} more", *walked[-_LAST:]]


def _kind(error: BaseException) -> str:
    """Name the kind of error, and the code that the system or the database gives it, which is no text of ours."""
    kind = type(error)
    cause = getattr(error, "orig", None) or error
    code = getattr(cause, "sqlite_errorname", None)
    if code is None and isinstance(cause, OSError) and cause.errno is not None:
        code = errno.errorcode.get(cause.errno)
    return f"{kind.__module__}.{kind.__qualname__}{f' ({code})' if isinstance(code, str) else ''}"


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:  # run from a plain copy of the sources
        return "unknown"
